// The zoom buttons, the one that saves a picture, and the one that clears a selection.

import { element, icon } from "./dom.js";

export function toolbar({ onClear, onZoom, onFit, onSave }) {
  const small = (name, label, act) =>
    element("button", { type: "button", title: label, "aria-label": label, onclick: act }, icon(name));
  const clear = element("button", { type: "button", title: "Clear the selection (Esc)", onclick: onClear }, "Clear");
  const clearing = element("div", { class: "group", hidden: true }, clear);
  const root = element(
    "div",
    { class: "toolbar" },
    element(
      "div",
      { class: "group tall", role: "group", "aria-label": "Zoom" },
      small("closer", "Zoom in (+)", () => onZoom(1.6)),
      small("further", "Zoom out (-)", () => onZoom(1 / 1.6)),
      small("fit", "Show all (0)", onFit),
    ),
    element("div", { class: "group" }, small("save", "Save the map as a picture (PNG)", onSave)),
    clearing,
  );
  const offerClear = (offered) => (clearing.hidden = !offered);
  return { root, offerClear };
}
