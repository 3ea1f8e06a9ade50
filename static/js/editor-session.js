// Before the form is sent: is one still signed in, and is the token fresh? If not, it stays here.
const bar = document.querySelector("[data-autosave]");
const form = bar?.closest("form");
const link = document.querySelector("[data-sign-in]");
const EVERY = 15_000;
let isOut = false, isCleared = false, isAsking = false, timer;

async function ask() {
  try {
    const answer = await fetch(bar.dataset.url, { cache: "no-store", redirect: "manual" });
    if (answer.ok) {
      const { token } = await answer.json();
      for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
      return "in";
    }
    if (answer.status >= 500) return "away";
    const told = answer.status ? await answer.json() : { signed_out: true };
    if (!told.signed_out) bar.textContent = told.sentence;
    return told.signed_out ? "out" : "refused";
  } catch {
    return "away";
  }
}

async function check() {
  clearTimeout(timer);
  const state = await ask();
  isOut = state === "out";
  link.hidden = !isOut;
  if (isOut || state === "away") {
    bar.textContent = isOut ? bar.dataset.out : bar.dataset.away;
    timer = setTimeout(() => form.dispatchEvent(new CustomEvent("newsroom:check")), EVERY);
  }
  return state;
}

async function submit(event) {
  if (isCleared) return form.dispatchEvent(new CustomEvent("newsroom:leaving"));
  event.preventDefault();
  if (isAsking) return;
  isAsking = true;
  const state = await check();
  isAsking = false;
  if (state === "in") {
    isCleared = true;
    form.requestSubmit(event.submitter);
    isCleared = false;
  } else form.dispatchEvent(new CustomEvent("newsroom:unsent"));
}

if (form) {
  form.addEventListener("submit", submit);
  form.addEventListener("newsroom:check", async () => {
    if (await check() === "in") form.dispatchEvent(new CustomEvent("newsroom:in"));
  });
  const back = () => { if (isOut) form.dispatchEvent(new CustomEvent("newsroom:check")); };
  document.addEventListener("visibilitychange", back);
  addEventListener("focus", back);
}
