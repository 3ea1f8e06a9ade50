// Copies the address of a text, and its quotes with where they come from.
// Everything it needs stands in the page: [data-copy-address] and its data-* words. A browser
// that has no clipboard to offer (an insecure address, say) is shown no buttons.
const place = document.querySelector("[data-copy-address]");

if (place && navigator.clipboard) {
  const { copyAddress, copySource, labelAddress, labelQuote, saidCopied, saidFailed } = place.dataset;
  const button = (label, number) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = label;
    if (number) made.setAttribute("aria-label", `${label} ${number}`);
    return made;
  };

  const copies = (row, made, text) => {
    const said = document.createElement("p");
    said.className = "copy-said";
    said.setAttribute("role", "status");
    row.append(made, said);
    made.addEventListener("click", async () => {
      said.textContent = "";
      const done = await navigator.clipboard.writeText(text()).then(() => true, () => false);
      said.textContent = done ? saidCopied : saidFailed;
    });
  };

  copies(place, button(labelAddress), () => copyAddress);

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  // "…, säger Inger Ek" stands in the quote itself, or opens the paragraph after it.
  const speaker = (row) => {
    const next = row.nextElementSibling;
    return next?.matches("p") && /^[–—-]?\s*(säger|sade|says|said)\s/i.test(words(next))
      ? ` ${words(next)}` : "";
  };
  const quotes = document.querySelectorAll(".prose blockquote");
  quotes.forEach((quote, index) => {
    const row = document.createElement("div");
    row.className = "copy-row";
    const text = () => `${words(quote)}${speaker(row)}\n\n${copySource}\n${copyAddress}`;
    copies(row, button(labelQuote, quotes.length > 1 ? index + 1 : 0), text);
    quote.after(row);
  });
}
