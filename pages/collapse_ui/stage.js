// Layout and keys of the lesson: keys change the step wherever the focus is; the figure fills the height that is free.
const TURNS = {
  PageDown: "next", ArrowRight: "next", ArrowDown: "next", PageUp: "previous", ArrowLeft: "previous",
  ArrowUp: "previous", Home: "first", End: "last",
};
// Elements that use arrows, Home and End themselves; the step control, which has the same effect, is none of them.
const OWN = "textarea, select, [contenteditable=true], input:not([type=checkbox]), [role=slider], [role=radiogroup], "
  + "[role=toolbar], [role=combobox], [role=listbox], [role=dialog], [role=menu], [role=tablist]";
const STEPS = "[class*=st-key-collapse_step]";
const NARROW = 900, LEAST = 130, BELOW = 22; // pixels: of a window with one column, of a figure, under the last line

function onKey(event, turn) {
  const to = TURNS[event.key], focus = event.composedPath()[0];
  if (!to || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const pages = event.key.startsWith("Page"), element = focus instanceof Element ? focus : document.body;
  if (!pages && element.closest(OWN) && !element.closest(STEPS)) return;
  const main = document.querySelector("[data-testid=stMain]");
  const scrolls = main && main.scrollHeight > main.clientHeight + 1;
  if (scrolls && (event.key === "ArrowDown" || event.key === "ArrowUp")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) turn(to);
}

function fit() {
  const figure = document.querySelector(".st-key-collapse_figure");
  const block = figure?.closest("[data-testid=stColumn]")?.querySelector("[data-testid=stVerticalBlock]");
  if (!block) return;
  const box = figure.closest("[data-testid=stLayoutWrapper]"); // which Streamlit gives its height by its flex-basis
  if (innerWidth < NARROW) return box.style.removeProperty("flex");
  const scrolled = document.querySelector("[data-testid=stMain]")?.scrollTop ?? 0;
  const bottom = Math.max(...[...block.children].map((child) => child.getBoundingClientRect().bottom)) + scrolled;
  const height = Math.floor(Math.max(LEAST, figure.offsetHeight + innerHeight - BELOW - bottom));
  if (Math.abs(height - figure.offsetHeight) < 2) return;
  box.style.setProperty("flex", `0 0 ${height}px`, "important");
}

export default ({ setTriggerValue }) => {
  const press = (event) => onKey(event, (to) => setTriggerValue("turn", to));
  const main = document.querySelector("[data-testid=stMainBlockContainer]");
  const sizes = new ResizeObserver(fit), changes = new MutationObserver(fit);
  if (main) {
    sizes.observe(main);
    changes.observe(main, { childList: true, subtree: true });
  }
  addEventListener("resize", fit);
  document.addEventListener("keydown", press, true); // before a switch or a button that has the focus
  fit();
  return () => {
    sizes.disconnect();
    changes.disconnect();
    removeEventListener("resize", fit);
    document.removeEventListener("keydown", press, true);
  };
};
