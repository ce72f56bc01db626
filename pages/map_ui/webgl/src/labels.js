// Label placement without overlap, greedy in the order of the labels.

const measure = document.createElement("canvas").getContext("2d");
const GAP = 3; // pixels around a label that stay free

export class Room {
  // taken: boxes [left, top, right, bottom] in pixels that are occupied.
  constructor({ width, height }, taken) {
    this.size = [width, height];
    this.taken = [...taken];
  }

  // Reserve the first of the boxes that is free and on the map; null where none is.
  take(boxes) {
    const free = ([left, top, right, bottom]) =>
      left >= 0 &&
      top >= 0 &&
      right <= this.size[0] &&
      bottom <= this.size[1] &&
      this.taken.every(([l, t, r, b]) => right + GAP <= l || left - GAP >= r || bottom + GAP <= t || top - GAP >= b);
    const box = boxes.find(free) ?? null;
    if (box) this.taken.push(box);
    return box;
  }
}

export function widthOf(text, font) {
  measure.font = font;
  return measure.measureText(text).width;
}

export function cut(text, longest) {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
