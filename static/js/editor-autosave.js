// Keeps what is typed on the server while one types. What does not arrive, `editor-leaving.js`
// keeps in the browser.
const bar = document.querySelector("[data-autosave]");
const form = bar?.closest("form");
const PAUSE = 1500, AT_MOST = 8000, AGAIN = [2000, 5000, 10000, 20000];
let typed = false, sending = false, leaving = false, since = 0, failures = 0, timer;

const TYPING = ["input", "change", "formset:added", "formset:removed"];
const tell = (what, detail) => form.dispatchEvent(new CustomEvent(`newsroom:${what}`, { detail }));
const say = (words) => { if (words && bar.textContent !== words) bar.textContent = words; };
const mark = () => { bar.toggleAttribute("data-unsaved", (typed || sending) && !leaving); };

async function answered(answer) {
  if (answer.ok) {
    const told = await answer.json();
    failures = 0;
    say(told.kept);
    return tell("told", told);
  }
  if (answer.status >= 500) throw new Error("away");
  typed = true;
  tell("unreached");
  if ([0, 403].includes(answer.status)) tell("check");
  else say((await answer.json()).sentence);
}

async function send() {
  clearTimeout(timer);
  if (!typed || sending || leaving) return;
  const body = new URLSearchParams(new FormData(form));
  body.set("_do", "keep");
  [sending, typed, since] = [true, false, 0];
  try {
    await answered(await fetch(bar.dataset.url, { method: "POST", body, redirect: "manual" }));
  } catch {
    typed = true;
    tell("unreached");
    say(bar.dataset.away);
    timer = setTimeout(send, AGAIN[Math.min(failures++, AGAIN.length - 1)]);
  }
  sending = false;
  mark();
  if (since && !failures) later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(send, Math.max(0, Math.min(PAUSE, since + AT_MOST - Date.now())));
}

function note() {
  typed = true;
  since ||= Date.now();
  mark();
  if (!failures) later();
}

if (form) {
  for (const kind of TYPING) form.addEventListener(kind, note);
  form.addEventListener("click", (event) => { if (event.target.closest(".row-order, .inline-deletelink")) note(); });
  form.addEventListener("focusout", () => { if (!failures) send(); });
  form.addEventListener("newsroom:in", send);
  form.addEventListener("newsroom:leaving", () => { leaving = true; mark(); });
  document.addEventListener("visibilitychange", send);
  addEventListener("online", send);
  addEventListener("pageshow", (event) => { if (event.persisted) leaving = false; });
}
