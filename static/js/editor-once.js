// A form is sent once for each press: the second click of a double click would be answered with
// “Nothing has been done”, although the first one did it.
const AGAIN = 4_000; // milliseconds; a file may come as the answer, and then the page stays

addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.isSent) return event.preventDefault();
  form.dataset.isSent = "yes";
  setTimeout(() => delete form.dataset.isSent, AGAIN);
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.isSent;
});
