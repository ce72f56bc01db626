// What lies over the points, as SVG: a walk, placed sentences, the lasso, what was picked, what the pointer is on.

import { shape } from "./dom.js";

const DIAMOND = "M0-9 9 0 0 9-9 0z";

export class Overlay {
  constructor(svg) {
    this.svg = svg;
    this.area = shape("path", { class: "area" });
    this.walk = shape("g", { class: "walk" });
    this.placed = shape("g", { class: "placed" });
    this.pin = shape("g", { class: "pin" });
    this.ring = shape("circle", { class: "ring", r: 7 });
    svg.replaceChildren(this.area, this.walk, this.pin, this.placed, this.ring);
  }

  // walk, placed, area: lists of unit coordinates; pin, ring: one place or null; at: unit -> pixels.
  draw({ walk, placed, area, pin, ring, at, closed }) {
    const line = (places) => places.map((place) => at(place).map((value) => value.toFixed(1)).join(" ")).join("L");
    this.area.setAttribute("d", area.length > 1 ? `M${line(area)}${closed ? "Z" : ""}` : "");
    this.area.classList.toggle("open", !closed);
    const key = `${walk}/${placed}`;
    if (key !== this.key) this.fill(walk, placed, key);
    if (walk.length) {
      for (const path of this.walk.querySelectorAll("path")) path.setAttribute("d", `M${line(walk)}`);
      this.walk.querySelectorAll("g").forEach((mark, step) => this.move(mark, at(walk[step])));
    }
    [...this.placed.children].forEach((mark, place) => this.move(mark, at(placed[place])));
    this.one(this.pin, pin, at);
    this.one(this.ring, ring, at);
  }

  fill(walk, placed, key) {
    this.key = key;
    const last = walk.length - 1;
    const step = (_, place) =>
      shape(
        "g",
        { class: place === 0 || place === last ? "end" : "step" },
        shape("circle", { r: place === 0 || place === last ? 8 : 4.5 }),
        ...(place === 0 || place === last ? [shape("text", { dy: "0.35em" }, place === 0 ? "A" : "B")] : []),
      );
    const lines = [shape("path", { class: "under" }), shape("path", { class: "over" })];
    this.walk.replaceChildren(...(walk.length ? [...lines, ...walk.map(step)] : []));
    this.placed.replaceChildren(...placed.map(() => shape("g", {}, shape("path", { d: DIAMOND }))));
    const arm = "M-14 0h8M6 0h8M0-14v8M0 6v8";
    this.pin.replaceChildren(shape("path", { class: "under", d: arm }), shape("path", { class: "over", d: arm }));
  }

  move(mark, [left, top]) {
    mark.setAttribute("transform", `translate(${left.toFixed(1)} ${top.toFixed(1)})`);
  }

  one(mark, place, at) {
    mark.style.display = place ? "" : "none";
    if (place) this.move(mark, at(place));
  }

  // The walk's step or the placed sentence under the pointer, as ["walk" | "placed", index], or null.
  under(pixel, { walk, placed, at }) {
    const close = (places, radius) =>
      places.findIndex((place) => Math.hypot(at(place)[0] - pixel[0], at(place)[1] - pixel[1]) <= radius);
    const sentence = close(placed, 10);
    if (sentence >= 0) return ["placed", sentence];
    const step = close(walk, 8);
    return step >= 0 ? ["walk", step] : null;
  }
}
