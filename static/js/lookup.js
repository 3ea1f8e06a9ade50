// Shows the hits while one types. Without this the button does the same.
const form = document.querySelector("form[data-lookup]");
const results = document.getElementById(form?.dataset.lookup);
const field = form?.elements.q;
const PAUSE = 250;
let timer, asked = field?.value ?? "", underway;

async function look() {
  const query = field.value.trim();
  if (query === asked) return;
  asked = query;
  underway?.abort();
  underway = new AbortController();
  const address = new URL(form.action);
  if (query) address.searchParams.set("q", query);
  try {
    const answer = await fetch(address, { signal: underway.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    results.replaceChildren(...page.getElementById(results.id).childNodes);
    history.replaceState(null, "", address);
  } catch {
    // Another letter came first, or the network is gone: the button still works.
  }
}

field?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
