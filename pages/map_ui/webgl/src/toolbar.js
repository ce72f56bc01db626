// What dragging does (move the map, draw a lasso, draw a box), and the zoom buttons.

import { element, icon } from "./dom.js";

const MODES = {
  pan: ["Move", "Drag moves the map; hold Shift to draw a lasso"],
  lasso: ["Lasso", "Drag around points to select them; drag with the right button to move"],
  box: ["Box", "Drag a box around points to select them; drag with the right button to move"],
};

export function toolbar({ onMode, onClear, onZoom, onFit }) {
  const buttons = Object.entries(MODES).map(([mode, [label, title]]) =>
    element(
      "button",
      { type: "button", role: "radio", title, "data-mode": mode, onclick: () => onMode(mode) },
      icon(mode),
      label,
    ),
  );
  const small = (name, label, act) =>
    element("button", { type: "button", title: label, "aria-label": label, onclick: act }, icon(name));
  const clear = element("button", { type: "button", title: "Clear the selection (Esc)", onclick: onClear }, "Clear");
  const clearing = element("div", { class: "group", hidden: true }, clear);
  const root = element(
    "div",
    { class: "toolbar" },
    element("div", { class: "group", role: "radiogroup", "aria-label": "What dragging does" }, ...buttons),
    clearing,
    element(
      "div",
      { class: "group last" },
      small("closer", "Zoom in", () => onZoom(1.6)),
      small("further", "Zoom out", () => onZoom(1 / 1.6)),
      small("fit", "Show all", onFit),
    ),
  );
  const show = (mode) => {
    for (const button of buttons) button.setAttribute("aria-checked", String(button.dataset.mode === mode));
  };
  const offerClear = (offered) => (clearing.hidden = !offered);
  return { root, show, offerClear };
}
