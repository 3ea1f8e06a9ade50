// What has not reached the server is kept in this browser, and one is warned before leaving it.
// `editor-autosave.js` marks what is unsaved; `editor-keep.js` sends what was kept, later.
const bar = document.querySelector("[data-autosave]");
const form = bar?.closest("form");
const MOST_ON_LEAVING = 60_000;

const key = () => `newsroom:${bar.dataset.user}:${form.elements.page.value}`;

function contents() {
  const body = new URLSearchParams(new FormData(form));
  body.set("_do", "keep");
  return body;
}

function keepHere() {
  const value = { url: bar.dataset.url, body: contents().toString(), at: Date.now() };
  try {
    localStorage.setItem(key(), JSON.stringify(value));
  } catch { /* Full or forbidden: the warning before leaving is what is left. */ }
}

if (form) {
  for (const kind of ["unreached", "unsent", "leaving"]) form.addEventListener(`newsroom:${kind}`, keepHere);
  form.addEventListener("newsroom:told", () => localStorage.removeItem(key()));
  addEventListener("beforeunload", (event) => {
    if ("unsaved" in bar.dataset) event.preventDefault();
  });
  addEventListener("pagehide", () => {
    if (!("unsaved" in bar.dataset)) return;
    keepHere();
    const body = contents();
    if (body.toString().length < MOST_ON_LEAVING) navigator.sendBeacon(bar.dataset.url, body);
  });
  // A page that the browser had put aside is opened anew: what it held may have been saved since.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    const random = crypto.getRandomValues(new Uint32Array(2));
    form.elements.page.value = [...random].map((part) => part.toString(16).padStart(8, "0")).join("");
  });
}
