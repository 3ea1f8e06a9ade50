// Shows both languages side by side, or one at a time. Nothing is removed, so nothing is lost.
const sv = document.documentElement.lang.startsWith("sv");
const WORDS = sv
  ? ["Visa språk", "Båda", "Svenska", "Engelska"]
  : ["Show language", "Both", "Swedish", "English"];

addEventListener("load", () => {
  const first = document.querySelector("form fieldset.bilingual");
  if (!first) return;
  const box = document.createElement("fieldset");
  box.className = "language-view";
  const legend = document.createElement("legend");
  legend.textContent = WORDS[0];
  box.append(legend);
  ["", "only-sv", "only-en"].forEach((view, index) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "_language_view", checked: !view });
    input.addEventListener("change", () => {
      document.body.classList.remove("only-sv", "only-en");
      if (view) document.body.classList.add(view);
    });
    label.append(input, WORDS[index + 1]);
    box.append(label);
  });
  first.before(box);
});
