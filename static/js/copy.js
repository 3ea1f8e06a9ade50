// Puts a button beside a text, or a field, that is often copied. Without JavaScript it is marked by hand.
for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = text.dataset.copy;
  button.setAttribute("aria-describedby", text.id);
  const told = document.createElement("span");
  told.className = "copied";
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    // Marked first: where the browser keeps the clipboard to itself, one key is enough then.
    if (text.select) text.select();
    else window.getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText((text.value ?? text.textContent).trim());
    } catch {
      if (!document.execCommand("copy")) return; // the older way, which works without https, too
    }
    told.textContent = text.dataset.copied;
  });
  text.after(button, told);
}
