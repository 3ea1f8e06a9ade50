// Rows in the admin's tables: every field gets a name that is read aloud, and rows are put in
// order with buttons, so that neither a mouse nor counting is needed.
const sv = document.documentElement.lang.startsWith("sv");
const WORDS = sv
  ? { up: "Flytta upp", down: "Flytta ned", row: "rad" }
  : { up: "Move up", down: "Move down", row: "row" };

const rowsOf = (body) =>
  [...body.querySelectorAll("tr.form-row")].filter((row) => !row.classList.contains("empty-form"));

function move(row, step, button) {
  const rows = rowsOf(row.closest("table"));
  const other = rows[rows.indexOf(row) + step];
  if (!other) return;
  if (step < 0) other.before(row);
  else other.after(row);
  renumber(row.closest("table"));
  button.focus();
}

function renumber(table) {
  rowsOf(table).forEach((row, index) => {
    const order = row.querySelector(".field-order input");
    if (order) order.value = index + 1;
  });
  name(table);
}

function addButtons(row, order) {
  const box = document.createElement("span");
  box.className = "row-order";
  for (const [sign, step] of [["↑", -1], ["↓", 1]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.dataset.step = step;
    button.addEventListener("click", () => move(row, step, button));
    box.append(button);
  }
  order.after(box);
}

function name(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  rowsOf(table).forEach((row, index) => {
    const cells = [...row.cells].filter((cell) => !cell.classList.contains("original"));
    cells.forEach((cell, column) => {
      const label = heads[column + heads.length - cells.length] || "";
      cell.dataset.label = label;
      for (const field of cell.querySelectorAll("input:not([type=hidden]), select, textarea"))
        field.setAttribute("aria-label", `${label}, ${WORDS.row} ${index + 1}`);
    });
    const order = row.querySelector(".field-order input");
    if (order && !row.querySelector(".row-order")) addButtons(row, order);
    for (const button of row.querySelectorAll(".row-order button"))
      button.setAttribute("aria-label", `${button.dataset.step < 0 ? WORDS.up : WORDS.down}, ${WORDS.row} ${index + 1}`);
  });
}

const tables = () => document.querySelectorAll(".inline-group .tabular table");
addEventListener("load", () => {
  tables().forEach(name);
  for (const head of document.querySelectorAll("th.original:empty"))
    head.innerHTML = `<span class="visually-hidden">${WORDS.row}</span>`;
});
document.addEventListener("formset:added", (event) => renumber(event.target.closest("table")));
