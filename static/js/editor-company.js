// Says that the form is open, and shows who else has it open, as long as it is.
const list = document.querySelector("[data-company]");
const form = list?.closest("form");
const EVERY = 20_000;
let isSaving = false;

function words(what) {
  const { csrfmiddlewaretoken, seen_revision } = form.elements;
  return new URLSearchParams({
    _do: what, csrfmiddlewaretoken: csrfmiddlewaretoken.value, seen_revision: seen_revision?.value ?? "",
  });
}

function show(lines) {
  if (lines.join("\n") === [...list.children].map((item) => item.textContent).join("\n")) return;
  list.replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  }));
}

async function here() {
  try {
    const answer = await fetch(list.dataset.url, { method: "POST", body: words("here"), redirect: "manual" });
    if (answer.ok) show((await answer.json()).lines);
    else if (answer.status === 403) form.dispatchEvent(new CustomEvent("newsroom:check"));
  } catch { /* No contact: what was shown last stays, and the next time comes soon. */ }
}

if (form) {
  here();
  setInterval(here, EVERY);
  form.addEventListener("newsroom:told", (event) => show(event.detail.lines));
  // A save leads to the form again; a farewell could arrive after the greeting of the next page.
  form.addEventListener("newsroom:leaving", () => { isSaving = true; });
  addEventListener("pagehide", () => { if (!isSaving) navigator.sendBeacon(list.dataset.url, words("leave")); });
  addEventListener("pageshow", (event) => { if (event.persisted) { isSaving = false; here(); } });
}
