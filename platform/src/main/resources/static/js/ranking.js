// In a ranking, choosing a place moves the others on, and a row dragged onto another takes its place. Without this file each place is chosen by itself.
(() => {
  document.querySelectorAll("[data-ranking]").forEach((box) => {
    const rows = [...box.querySelectorAll("[data-row]")];
    const field = (row) => row.querySelector("select, input");
    const place = (row) => Number(field(row).value) || Infinity;
    const put = (row, wanted) => {
      const others = rows.filter((other) => other !== row && place(other) < Infinity).sort((one, other) => place(one) - place(other));
      if (wanted < Infinity) {
        others.splice(wanted - 1, 0, row);
      }
      if (box.dataset.ranking !== "equal") {
        others.forEach((other, index) => (field(other).value = index + 1));
      } else {
        field(row).value = wanted < Infinity ? wanted : "";
      }
      const focused = document.activeElement;
      rows.toSorted((one, other) => place(one) - place(other)).forEach((sorted) => end.before(sorted));
      focused.focus();
    };
    const end = document.createComment("");
    rows.at(-1)?.after(end);
    let dragged;
    rows.forEach((row) => {
      row.draggable = true;
      row.addEventListener("change", () => put(row, place(row)));
      row.addEventListener("dragstart", () => (dragged = row));
      row.addEventListener("dragover", (event) => dragged && event.preventDefault());
      row.addEventListener("drop", (event) => {
        event.preventDefault();
        const ranked = rows.filter((other) => place(other) < Infinity).length;
        put(dragged, Math.min(place(row), ranked + (place(dragged) < Infinity ? 0 : 1)));
      });
    });
  });
})();
