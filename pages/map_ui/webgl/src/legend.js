// The classes with their colours, each a switch, or the scale of a number.

import { element } from "./dom.js";

const number = new Intl.NumberFormat("en-US");

// A scale is drawn as a bar, with the numbers at its ends.
function scale({ title, palette, low, high, counts }) {
  const shades = palette.slice(0, -1); // the last is that of a missing value
  const stops = shades.filter((_, place) => place % 7 === 0); // 64 shades: both ends are among these
  const missing = counts[shades.length];
  return [
    element("div", { class: "title" }, title),
    element(
      "div",
      { class: "scale" },
      element("div", { class: "bar", style: `--stops: ${stops.join(",")}` }),
      element("div", { class: "ends" }, element("span", {}, high), element("span", {}, low)),
    ),
    ...(missing ? [element("div", { class: "missing" }, `${number.format(missing)} grey: no value`)] : []),
  ];
}

// A click switches a class; a double click shows it alone, or all again. `hidden` is changed in place.
export function showLegend(root, { title, names, palette, low, high, counts, hidden, onChange }) {
  root.classList.toggle("is-scale", !names.length);
  if (!names.length) {
    root.replaceChildren(...(low === null ? [] : scale({ title, palette, low, high, counts })));
    return;
  }
  const all = element("button", { type: "button", class: "all", onclick: () => only(null) }, "Show all");
  const entries = names.map((name, code) =>
    element(
      "button",
      { type: "button", class: "entry", title: name, onclick: () => flip(code), ondblclick: () => only(code) },
      element("span", { class: "swatch", style: `--swatch: ${palette[code]}` }),
      element("span", { class: "name", dir: "auto" }, name),
      element("span", { class: "count" }, number.format(counts[code])),
    ),
  );
  const show = () => {
    entries.forEach((entry, code) => entry.setAttribute("aria-pressed", String(!hidden.has(code))));
    all.hidden = hidden.size === 0;
  };
  const flip = (code) => {
    hidden.has(code) ? hidden.delete(code) : hidden.add(code);
    show();
    onChange();
  };
  const only = (code) => {
    const alone = code !== null && hidden.size === names.length - 1 && !hidden.has(code);
    hidden.clear();
    if (code !== null && !alone) names.forEach((_, other) => other !== code && hidden.add(other));
    show();
    onChange();
  };
  root.replaceChildren(
    element("div", { class: "title" }, element("span", {}, title), all),
    element("div", { class: "entries" }, ...entries),
  );
  show();
}
