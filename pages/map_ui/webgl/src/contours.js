// Density contours: lines of equal density of the points that are shown, found by d3-contour.

import { contourDensity } from "d3-contour";
import { shape } from "./dom.js";

const SIDE = 256; // of the grid's square
const BANDWIDTH = 5; // of the kernel, in the same units
const LEVELS = [0.02, 0.06, 0.15, 0.3, 0.5, 0.75]; // shares of the highest density

export class Contours {
  constructor() {
    this.root = shape("g", { class: "contours" });
  }

  // x, y: unit coordinates; shown: row -> whether it counts; key: what all of them are, so that it is done once.
  fill(x, y, shown, key) {
    if (key === this.key) return;
    this.key = key;
    const density = contourDensity()
      .x((row) => ((x[row] + 1) / 2) * SIDE)
      .y((row) => ((1 - y[row]) / 2) * SIDE)
      .weight((row) => (shown(row) ? 1 : 0))
      .size([SIDE, SIDE])
      .cellSize(2)
      .bandwidth(BANDWIDTH);
    const at = density.contours(x.keys());
    const lines = at.max > 0 ? LEVELS.map((level) => shape("path", { d: outline(at(level * at.max)) })) : [];
    this.root.replaceChildren(...lines);
  }

  clear() {
    this.key = null;
    this.root.replaceChildren();
  }

  move({ width, height, center, scale }) {
    const [left, top] = [width / 2 - center[0] * scale, height / 2 + center[1] * scale];
    this.root.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
  }
}

// A multipolygon's rings as a path in unit coordinates, y downwards.
function outline({ coordinates }) {
  const unit = (value) => ((2 * value) / SIDE - 1).toFixed(4);
  const ring = (corners) => `M${corners.map(([x, y]) => `${unit(x)} ${unit(y)}`).join("L")}Z`;
  return coordinates.map((polygon) => polygon.map(ring).join("")).join("");
}
