// The admin's lists on a phone: each value is told with the name of its column, which the
// stylesheet shows when a row becomes a card.
const table = document.getElementById("result_list");
const heads = [...(table?.tHead.rows[0].cells ?? [])].map((cell) =>
  (cell.querySelector(".text") ?? cell).textContent.trim());
for (const row of table?.tBodies[0].rows ?? [])
  [...row.cells].forEach((cell, column) => {
    if (cell.tagName === "TD" && heads[column]) cell.dataset.label = heads[column];
  });
