
"use strict";
(() => {
  const form = document.querySelector(".filter");
  if (!form) {
    return;
  }
  const cards = Array.from(document.querySelectorAll(".card"), (element) => ({
    element,
    kinds: element.dataset.kinds.split(" "),
    bands: element.dataset.bands.split(" "),
    inferred: element.dataset.inferred === "true",
    text: null,
  }));
  const { words, kind, band, inferred, shown } = form.elements;
  const folded = (text) => text.normalize("NFC").toLocaleLowerCase();

  const hasWords = (card, wanted) => {
    card.text ??= folded(card.element.textContent);
    return wanted.every((word) => card.text.includes(word));
  };

  const filter = () => {
    const wanted = folded(words.value).split(/\s+/u).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      const matches =
        (!kind.value || card.kinds.includes(kind.value)) &&
        (!band.value || card.bands.includes(band.value)) &&
        (!inferred.checked || card.inferred) &&
        hasWords(card, wanted);
      card.element.hidden = !matches;
      count += matches ? 1 : 0;
    }
    shown.value = `${count} of ${cards.length} passages shown`;
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
