// What Django's own scripts and widgets leave without a name, or name without a role.
addEventListener("load", () => {
  for (const picture of document.querySelectorAll(".help-tooltip[aria-label]")) picture.setAttribute("role", "img");
  for (const field of document.querySelectorAll(".datetime input:not([aria-label])")) {
    const whole = field.closest(".form-row")?.querySelector("legend, label")?.textContent.trim() ?? "";
    const part = field.previousSibling?.textContent.trim() ?? "";
    field.setAttribute("aria-label", `${whole} ${part}`.trim());
  }
});
