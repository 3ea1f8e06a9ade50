// The rich text editor: a name for each field, its language, and Swedish names of its buttons.
const WORDS = {
  "bold": "Fet", "italic": "Kursiv", "insert link": "Länk", "remove link": "Ta bort länk",
  "unordered list": "Punktlista", "bullet list": "Punktlista", "ordered list": "Numrerad lista",
  "blockquote": "Citat", "undo": "Ångra", "redo": "Gör om", "edit HTML": "Redigera HTML",
  "heading": "Rubrik", "heading 2": "Rubrik 2", "heading 3": "Rubrik 3", "paragraph": "Brödtext",
};
const sv = document.documentElement.lang.startsWith("sv");

function translate(root) {
  for (const button of root.querySelectorAll("[title]")) {
    const word = sv && WORDS[button.title];
    if (word) button.title = word;
    button.setAttribute("aria-label", button.title);
  }
  // Not those with an icon: their text is the name of the icon, not a word.
  for (const item of sv ? root.querySelectorAll(".prose-menubar__button:not(.material-icons)") : [])
    if (WORDS[item.textContent.trim()]) item.textContent = WORDS[item.textContent.trim()];
  // What the menu offers is shown as it will look, in an element of its own: "Heading 2" in <h2>.
  for (const item of sv ? root.querySelectorAll(".prose-menubar__option > *") : []) {
    const word = WORDS[item.textContent.trim().toLowerCase()];
    if (word) item.textContent = word;
  }
}

function fit(editor) {
  const box = editor.closest(".prose-editor");
  const field = box?.querySelector("textarea");
  const label = field && document.querySelector(`label[for="${field.id}"]`);
  if (label) editor.setAttribute("aria-label", label.textContent.trim().replace(/:$/, ""));
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  editor.lang = field?.id.endsWith("_en") ? "en" : "sv";
  editor.spellcheck = true;
  // A link that leads to the field ("#id_body_sv") leads to the editor that stands in for it.
  if (field && location.hash === `#${field.id}`) editor.focus();
  if (box) translate(box);
}

addEventListener("load", () => {
  document.querySelectorAll('.ProseMirror[contenteditable="true"]').forEach(fit);
});
