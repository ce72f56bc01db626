// The classes with their colours, each a switch, or the scale of a number; folded by a click on the title.

import { element } from "./dom.js";

const number = new Intl.NumberFormat("en-US");

// A scale is drawn as a bar, with the numbers at its ends.
function scale({ palette, low, high, counts }) {
  const shades = palette.slice(0, -1); // the last is that of a missing value
  const stops = shades.filter((_, place) => place % 7 === 0); // 64 shades: both ends are among these
  const missing = counts[shades.length];
  return [
    element(
      "div",
      { class: "scale" },
      element("span", { class: "end" }, low),
      element("div", { class: "bar", style: `--stops: ${stops.join(",")}` }),
      element("span", { class: "end" }, high),
    ),
    ...(missing ? [element("div", { class: "missing" }, `${number.format(missing)} grey: no value`)] : []),
  ];
}

// A click switches a class; a double click shows it alone, or all again. `hidden` is changed in place.
function classes({ names, palette, counts, hidden, onChange }) {
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
  show();
  return [element("div", { class: "entries" }, ...entries), all];
}

// kept: state that outlives the view: `hidden`, a Set of codes that are switched off, and `folded`.
export function showLegend(root, { title, names, palette, low, high, counts, kept, onChange }) {
  root.classList.toggle("is-scale", !names.length);
  if (!names.length && low === null) return root.replaceChildren();
  const about = { names, palette, low, high, counts, hidden: kept.hidden, onChange };
  const body = element("div", { class: "body" }, ...(names.length ? classes(about) : scale(about)));
  const head = element("button", { type: "button", class: "title", onclick: () => turn() }, title);
  const fold = (folded) => {
    kept.folded = folded;
    body.hidden = folded;
    head.setAttribute("aria-expanded", String(!folded));
  };
  const turn = () => {
    fold(!kept.folded);
    onChange(); // the names of clusters may use its area
  };
  kept.folded ??= root.parentElement.clientWidth < 600;
  root.replaceChildren(head, body);
  return fold(kept.folded);
}
