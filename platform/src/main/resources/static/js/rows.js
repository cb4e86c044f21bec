// Arrow keys (or j and k) walk the links of a register's rows. Without this file, Tab does.
(() => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
  document.querySelectorAll("table[data-rows]").forEach((table) => {
    table.addEventListener("keydown", (event) => {
      const links = [...table.querySelectorAll("tbody th a")];
      const to = links.indexOf(document.activeElement) + (step[event.key] ?? NaN);
      const target = event.key === "Home" ? links[0] : event.key === "End" ? links.at(-1) : links[to];
      if (target && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        target.focus();
      }
    });
  });
})();
