// What could not be sent when it was typed is sent from any of the editors' pages, and forgotten
// when one signs out: the computer may be shared.
const user = document.querySelector('meta[name="newsroom-user"]').content;
const ALL = "newsroom:", OWN = `${ALL}${user}:`, OLD = 3 * 24 * 3_600_000;

function kept() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(ALL));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    const value = JSON.parse(localStorage.getItem(key));
    return Date.now() - value.at < OLD ? value : null;
  } catch {
    return null;
  }
}

async function send(key, { url, body }) {
  const form = new URLSearchParams(body);
  form.set("csrfmiddlewaretoken", document.querySelector("input[name=csrfmiddlewaretoken]")?.value);
  const answer = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  if (!answer.ok) return;
  localStorage.removeItem(key);
  const notice = document.querySelector("[data-resent]");
  const isShown = document.getElementById(`unsaved-${key.split(":").at(-1)}`);
  if (notice && !isShown && (await answer.json()).kept) notice.hidden = false;
}

async function sendAll() {
  const here = document.querySelector("input[name=page]")?.value;
  for (const key of kept()) {
    const value = read(key);
    if (!value) localStorage.removeItem(key);
    else if (key.startsWith(OWN) && key !== `${OWN}${here}`) await send(key, value).catch(() => {});
  }
}

sendAll();
addEventListener("online", sendAll);
document.getElementById("logout-form")?.addEventListener("submit", () => {
  for (const key of kept()) if (key.startsWith(OWN)) localStorage.removeItem(key);
});
