// Puts a button beside a text that is often copied. Without JavaScript the text can be marked by hand.
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
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      told.textContent = text.dataset.copied;
    } catch {
      // The browser keeps the clipboard to itself: mark the text, so that one key is enough.
      window.getSelection().selectAllChildren(text);
    }
  });
  text.after(button, told);
}
