// A file that is larger than is let in is said to be so when it is chosen, and not sent: what else
// stands in the form stays. The server says the same (pressreleases/too_large.py).
for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  const said = document.createElement("div");
  said.id = `${field.id}_too_large`;
  said.setAttribute("role", "alert");
  field.after(said);
  const described = field.getAttribute("aria-describedby") || "";

  const isTooLarge = () =>
    [...field.files].some((file) => file.size > Number(field.dataset.most));

  field.addEventListener("change", () => {
    said.replaceChildren();
    field.removeAttribute("aria-invalid");
    if (!isTooLarge()) return;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `${described} ${said.id}`.trim());
    const list = document.createElement("ul");
    list.className = "errorlist";
    list.append(document.createElement("li"));
    list.firstChild.textContent = field.dataset.tooLarge;
    said.append(list);
  });

  field.form.addEventListener("submit", (event) => {
    if (!isTooLarge()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
  }, { capture: true });
}
