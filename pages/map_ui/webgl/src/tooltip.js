// The card of the point under the pointer: its sentence, its class, and a note. The texts of a small corpus are sent at
// the start; those of a large one are requested once the pointer rests, for this point and its neighbours together, and
// cached.

import { element } from "./dom.js";

const REST = 90; // milliseconds that a pointer rests before a request
const PATIENCE = 4000; // milliseconds after which an answer is no longer waited for
const MOST_KEPT = 5000;

export class Tooltip {
  // root: the card; live: what a screen reader reads out.
  constructor(root, live) {
    this.root = root;
    this.live = live;
    this.known = new Map(); // row -> [text, note]
    this.row = null;
  }

  // table: texts and notes of all rows, or null where they are requested.
  read(table) {
    this.texts = table?.getChild("text");
    this.notes = table?.getChild("note");
  }

  of(row) {
    return this.texts ? [this.texts.get(row), this.notes.get(row)] : this.known.get(row);
  }

  // ask: requests rows; others: returns neighbouring rows; aloud: whether a screen reader reads it.
  over(row, { pixel, frame, name, color, ask, others, aloud }) {
    this.place = { pixel, frame };
    if (row === this.row) return this.put();
    this.row = row;
    this.label = [name, color];
    this.aloud = aloud;
    clearTimeout(this.timer);
    const known = this.of(row);
    if (!known && ask) this.timer = setTimeout(() => this.inquire(ask, others), REST);
    return this.show(known);
  }

  // A text that needs no request: a step of the path, a typed sentence.
  say(text, name, color, place) {
    this.row = null;
    this.label = [name, color];
    this.aloud = false;
    this.place = place;
    this.show([text, ""]);
  }

  inquire(ask, others) {
    if (this.row === null || Date.now() < this.until) return;
    this.until = Date.now() + PATIENCE;
    this.again = () => this.inquire(ask, others);
    ask([this.row, ...others().filter((row) => row !== this.row && !this.known.has(row))]);
  }

  hear(texts) {
    this.until = 0;
    if (this.known.size > MOST_KEPT) this.known.clear();
    for (const [row, text] of Object.entries(texts)) this.known.set(Number(row), text);
    if (this.row === null || this.texts) return;
    if (this.known.has(this.row)) this.show(this.known.get(this.row));
    else this.again?.();
  }

  forget() {
    this.known.clear();
    this.until = 0;
    this.hide();
  }

  hide() {
    clearTimeout(this.timer);
    this.row = null;
    this.root.hidden = true;
  }

  // known: [text, note], or undefined while they are requested.
  show(known) {
    const [name, color] = this.label;
    const parts = [];
    if (known) parts.push(element("div", { class: "text", dir: "auto" }, known[0] || "(empty)"));
    if (name) {
      const swatch = element("span", { class: "swatch", style: `--swatch: ${color}` });
      parts.push(element("div", { class: "class" }, swatch, element("span", { dir: "auto" }, name)));
    }
    if (known?.[1]) parts.push(element("div", { class: "note", dir: "auto" }, known[1]));
    this.root.replaceChildren(...parts);
    this.root.hidden = parts.length === 0;
    if (this.aloud && known) this.live.textContent = [known[0] || "(empty)", name].filter(Boolean).join(". ");
    this.put();
  }

  put() {
    if (this.root.hidden) return;
    const { pixel, frame } = this.place;
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const left = pixel[0] + 16 + width > frame[0] ? Math.max(4, pixel[0] - width - 12) : pixel[0] + 16;
    const top = Math.max(4, Math.min(frame[1] - height - 4, pixel[1] + 14));
    this.root.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}
