// The text of the point under the pointer. Texts are not sent with the points: the server is asked once the pointer
// rests, for this point and its neighbours together, and what it said is kept.

import { element } from "./dom.js";

const REST = 90; // milliseconds that a pointer rests before the server is asked
const PATIENCE = 4000; // milliseconds after which an answer is no longer waited for
const MOST_KEPT = 5000;

export class Tooltip {
  constructor(root) {
    this.root = root;
    this.known = new Map();
    this.row = null;
  }

  // ask: function of rows, or null where no text is to be had; others: function that returns neighbouring rows.
  over(row, { pixel, frame, name, color, ask, others }) {
    this.place = { pixel, frame };
    if (row === this.row) return this.put();
    this.row = row;
    this.label = [name, color];
    clearTimeout(this.timer);
    if (!this.known.has(row) && ask) this.timer = setTimeout(() => this.inquire(ask, others), REST);
    return this.show(this.known.get(row));
  }

  // A text that is known without asking: a step of the walk, a typed sentence.
  say(text, name, color, place) {
    this.row = null;
    this.label = [name, color];
    this.place = place;
    this.show(text);
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
    if (this.row === null) return;
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

  show(text) {
    const [name, color] = this.label;
    const parts = [];
    if (text !== undefined) parts.push(element("div", { class: "text", dir: "auto" }, text || "(empty)"));
    if (name) {
      const swatch = element("span", { class: "swatch", style: `--swatch: ${color}` });
      parts.push(element("div", { class: "class" }, swatch, element("span", { dir: "auto" }, name)));
    }
    this.root.replaceChildren(...parts);
    this.root.hidden = parts.length === 0;
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
