// Offers names while somebody types @ and a letter. Without this file, a name typed whole, or a first name only one reader has, does the same.
(() => {
  document.querySelectorAll("[data-names]").forEach((place) => {
    const text = place.closest("form").querySelector("textarea");
    let wait;
    const started = () => text.value.slice(0, text.selectionStart).match(/@([\p{L}\p{N}][\p{L}\p{N}'’ -]{0,40})$/u);
    const insert = (name) => {
      const at = started();
      const start = at ? text.selectionStart - at[0].length : text.selectionStart;
      text.setRangeText(`@${name} `, start, text.selectionStart, "end");
      place.replaceChildren();
      text.focus();
    };
    const offer = (names) =>
      place.replaceChildren(
        ...names.map((name) => {
          const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: name });
          button.addEventListener("click", () => insert(name));
          return button;
        }),
      );
    text.addEventListener("input", () => {
      clearTimeout(wait);
      const at = started();
      if (!at) {
        place.replaceChildren();
        return;
      }
      wait = setTimeout(async () => {
        const answer = await fetch(`${place.dataset.names}?q=${encodeURIComponent(at[1])}`);
        offer(answer.ok ? await answer.json() : []);
      }, 200);
    });
  });
})();
