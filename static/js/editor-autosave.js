// Keeps on the server what is typed, while one types. `editor-leaving.js` keeps what fails.
const bar = document.querySelector("[data-autosave]");
const form = bar?.closest("form");
const PAUSE = 1500, AT_MOST = 8000, AGAIN = [0, 2000, 5000, 10000, 20000];
let typed = false, sending = false, leaving = false, since = 0, failures = 0, timer;

const tell = (what, detail) => form.dispatchEvent(new CustomEvent(`newsroom:${what}`, { detail }));
const say = (words) => { if (words && bar.textContent !== words) bar.textContent = words; };
const mark = () => bar.toggleAttribute("data-unsaved", (typed || sending) && !leaving);
const plan = (after) => { clearTimeout(timer); timer = setTimeout(send, after); };
const soon = () => plan(Math.max(0, Math.min(PAUSE, since + AT_MOST - Date.now())));
const again = () => plan(AGAIN[Math.min(failures, AGAIN.length) - 1] ?? 0);

async function answered(answer) {
  if (answer.status >= 500) throw new Error("away");
  const isRefused = [0, 403].includes(answer.status);
  const told = isRefused ? {} : await answer.json();
  say(told.kept ?? told.sentence);
  typed ||= !answer.ok;
  failures = isRefused ? failures + 1 : 0;
  tell(answer.ok ? "told" : "unreached", told);
  if (isRefused) tell("check");
}

async function send() {
  clearTimeout(timer);
  if (!typed || sending || leaving) return;
  const body = new URLSearchParams(new FormData(form));
  body.set("_do", "keep");
  [sending, typed, since] = [true, false, 0];
  await fetch(bar.dataset.url, { method: "POST", body, redirect: "manual" }).then(answered).catch(() => {
    typed = true;
    failures += 1;
    tell("unreached");
    say(bar.dataset.away);
    plan(AGAIN[Math.min(failures, AGAIN.length - 1)]);
  });
  sending = false;
  mark();
  if (since && !failures) soon();
}

function note() {
  typed = true;
  since ||= Date.now();
  mark();
  if (!failures) soon();
}

if (form) {
  for (const kind of ["input", "change", "formset:added", "formset:removed"]) form.addEventListener(kind, note);
  form.addEventListener("click", ({ target }) => { if (target.closest(".row-order, .inline-deletelink")) note(); });
  form.addEventListener("focusout", () => { if (!failures) send(); });
  form.addEventListener("newsroom:in", again);
  form.addEventListener("newsroom:leaving", () => { leaving = true; mark(); });
  document.addEventListener("visibilitychange", send);
  addEventListener("online", send);
  addEventListener("pageshow", (event) => { if (event.persisted) leaving = false; });
}
