// Decode mode: the sentence under the pointer, or under the cross of the keyboard, as it moves over the map. It is
// that of a cell, whose centre is what was decoded and has a mark of its own.

import { Cells } from "./cells.js";
import { shape } from "./dom.js";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 20; // pixels that an arrow key moves the cross
const MARGIN = 60; // pixels from the edge at which the map pans along
const CROSS = "M-12 0h24M0-12v24";

export class Sweep {
  constructor(view) {
    this.view = view;
    this.cells = new Cells(view.map, () => this.again());
    this.cell = shape("path", { class: "cell" });
    this.dot = shape("circle", { class: "center", r: 3.5 });
    this.cross = shape("path", { class: "cross", d: CROSS });
    this.root = shape("g", { class: "sweep" }, this.cell, this.dot, this.cross);
    this.pixel = null; // where the pointer or the cross is
    this.keyed = false; // whether it is the cross
  }

  update(spec) {
    if (!spec) this.leave();
    this.cells.update(spec);
  }

  move(pixel, keyed = false) {
    if (this.keyed !== keyed) this.last = null;
    [this.pixel, this.keyed] = [pixel, keyed];
    this.again();
  }

  leave() {
    this.pixel = null;
    this.keyed = false;
    this.cells.leave();
  }

  // The cached cells have changed, or the map has moved under the pointer.
  again() {
    const { view } = this;
    if (!this.pixel || !view.codes) return;
    const { step } = view.data;
    const cell = this.cells.over(view.place(view.camera.toUnit(this.pixel)), (view.camera.scale * 2) / (step * 65535));
    const { tooltip } = view;
    if (this.cells.covers()) {
      const words = cell ? cell.text || "(no words)" : "Decoding ...";
      const note = cell?.far ? "Far from any sentence: a guess" : "Decoded at the dot";
      const place = { pixel: this.pixel, frame: view.free() };
      tooltip.say(words, cell ? note : "", cell?.far ? "var(--quiet)" : "var(--mark)", place);
      if (this.keyed && cell && this.last !== cell.text) tooltip.live.textContent = `${words}. ${cell.far ? note : ""}`;
      this.last = cell?.text;
    } else tooltip.hide();
    Object.assign(tooltip.root.dataset, { cell: cell ? cell.center.join(" ") : "", fine: cell?.fine ? "yes" : "" });
    view.redraw();
  }

  // The position that a click picks: the one whose sentence is shown. No request goes along with the click itself:
  // Streamlit merges simultaneous messages into one, which runs one fragment only.
  target(pixel) {
    [this.pixel, this.last] = [pixel, null];
    const place = this.view.place(this.view.camera.toUnit(pixel));
    this.cells.place = place;
    setTimeout(() => this.again(), 50); // a tap has not moved over the map before
    return this.cells.find()?.center ?? place;
  }

  draw() {
    const { view } = this;
    const cell = this.pixel && this.cells.find();
    const at = (place) => view.camera.toScreen(view.unit(place)).map((value) => value.toFixed(1));
    this.root.style.display = this.pixel && this.cells.covers() ? "" : "none";
    this.cross.style.display = this.keyed ? "" : "none";
    for (const mark of [this.cell, this.dot]) mark.style.display = cell ? "" : "none";
    if (this.keyed) this.cross.setAttribute("transform", `translate(${this.pixel.join(" ")})`);
    if (!cell) return;
    const corner = (right, up) => at([cell.center[0] + right * cell.half, cell.center[1] + up * cell.half]).join(" ");
    this.cell.setAttribute("d", `M${corner(-1, -1)}L${corner(1, -1)}L${corner(1, 1)}L${corner(-1, 1)}Z`);
    this.dot.setAttribute("transform", `translate(${at(cell.center).join(" ")})`);
    this.root.classList.toggle("far", cell.far);
  }

  // Arrow keys move a cross, Enter picks what is under it. Returns whether the key was handled.
  key(name, pick) {
    const { camera } = this.view;
    if (WAYS[name]) {
      const from = this.keyed && this.pixel ? this.pixel : [camera.width / 2, camera.height / 2];
      const to = from.map((value, axis) => value + WAYS[name][axis] * STEP);
      const size = [camera.width, camera.height];
      const kept = to.map((value, axis) => Math.max(MARGIN, Math.min(size[axis] - MARGIN, value)));
      this.view.moved(() => camera.panBy(kept[0] - to[0], kept[1] - to[1]));
      this.move(kept, true);
    } else if (!this.keyed || !this.pixel) return false;
    else if (name === "Enter" || name === " ") pick(this.pixel);
    else if (name === "Escape") {
      this.leave();
      this.view.tooltip.hide();
      this.view.redraw();
    } else return false;
    return true;
  }

  destroy() {
    this.cells.destroy();
  }
}
