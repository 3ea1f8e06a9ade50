// Repeats a chosen date and time in words, so that a slip of the finger is seen at once.
const language = document.documentElement.lang;
const words = new Intl.DateTimeFormat(language, {
  weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit",
});
const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });

for (const place of document.querySelectorAll("[data-in-words-for]")) {
  const field = document.getElementById(place.dataset.inWordsFor);
  field.addEventListener("input", () => {
    const chosen = new Date(field.value);
    if (Number.isNaN(chosen.valueOf())) {
      place.textContent = "";
      return;
    }
    const hours = (chosen - Date.now()) / 3_600_000;
    const far = Math.abs(hours) < 48
      ? relative.format(Math.round(hours), "hour")
      : relative.format(Math.round(hours / 24), "day");
    place.textContent = `${words.format(chosen)}, ${far}`;
  });
}
