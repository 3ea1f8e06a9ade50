// The focal point of a picture: set by clicking, or moved with the arrow keys. The two number
// fields in the form hold it; without this they are filled in by hand.
for (const box of document.querySelectorAll("[data-focus]")) {
  const fields = box.dataset.focus.split(" ").map((id) => document.getElementById(id));
  const picture = box.querySelector("img");
  if (fields.some((field) => !field)) continue;

  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "focus-mark";
  box.append(mark);
  document.querySelector("[data-focus-click]").hidden = false;

  const within = (value) => Math.min(100, Math.max(0, Math.round(value)));
  const read = () => fields.map((field) => within(Number(field.value)));

  function show() {
    const [x, y] = read();
    mark.style.left = `${x}%`;
    mark.style.top = `${y}%`;
    mark.setAttribute("aria-label", `${box.dataset.label} ${x} %, ${y} %`);
  }

  function set(x, y) {
    [x, y].forEach((value, index) => {
      fields[index].value = within(value);
      fields[index].dispatchEvent(new Event("change", { bubbles: true }));
    });
    show();
  }

  picture.addEventListener("click", (event) => {
    const place = picture.getBoundingClientRect();
    set(
      ((event.clientX - place.left) / place.width) * 100,
      ((event.clientY - place.top) / place.height) * 100,
    );
    mark.focus();
  });

  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  mark.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [x, y] = read();
    const length = event.shiftKey ? 10 : 1;
    set(x + step[0] * length, y + step[1] * length);
  });

  for (const field of fields) field.addEventListener("input", show);
  show();
}
