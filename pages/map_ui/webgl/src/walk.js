// A path over the map: its line, a mark at each step, and the decoded sentences beside them.

import { shape } from "./dom.js";
import { cut, widthOf } from "./labels.js";

const TOGETHER = 16; // pixels within which steps share a mark
const LONGEST = 30; // characters of a sentence beside its mark
const HEIGHT = 18; // pixels of such a sentence
const REACH = 12; // pixels around a mark that belong to it

export class Walk {
  constructor() {
    this.lines = [shape("path", { class: "under" }), shape("path", { class: "over" })];
    this.marks = shape("g");
    this.root = shape("g", { class: "walk" }, ...this.lines, this.marks);
    this.groups = [];
  }

  // places: unit coordinates of the steps; texts: the decoded sentence of each.
  draw(places, texts, camera, room, font) {
    const pixels = places.map((place) => camera.toScreen(place));
    const line = pixels.length ? `M${pixels.map((pixel) => pixel.map((value) => value.toFixed(1)).join(" ")).join("L")}` : "";
    for (const path of this.lines) path.setAttribute("d", line);
    this.groups = collect(pixels);
    for (const { pixel } of this.groups) room.taken.push(around(pixel, 9, 9));
    this.marks.replaceChildren(...this.groups.flatMap((group) => this.mark(group, pixels.length, texts, room, font)));
  }

  mark({ pixel: [x, y], steps }, count, texts, room, font) {
    const ends = steps.includes(0) || steps.includes(count - 1);
    const name = range(steps, count);
    const made = [
      shape("circle", { class: ends ? "end" : "step", cx: x, cy: y, r: name.length > 2 ? 12 : 9 }),
      shape("text", { class: ends ? "number end" : "number", x, y, dy: "0.35em" }, name),
    ];
    const text = cut(texts[steps[0]] || "(no words)", LONGEST);
    const box = room.take(beside([x, y], widthOf(text, font) + 10));
    if (box) {
      const [left, top, right, bottom] = box;
      made.push(shape("rect", { class: "card", x: left, y: top, width: right - left, height: bottom - top, rx: 4 }));
      made.push(shape("text", { class: "words", x: left + 5, y: (top + bottom) / 2, dy: "0.35em" }, text));
    }
    return made;
  }

  // The steps whose mark is under a pixel, or null.
  under([x, y]) {
    return this.groups.find(({ pixel }) => Math.hypot(pixel[0] - x, pixel[1] - y) <= REACH)?.steps ?? null;
  }
}

// Steps grouped by pixels that coincide: [{ pixel, steps }].
function collect(pixels) {
  const groups = [];
  pixels.forEach((pixel, step) => {
    const near = groups.find((group) => Math.hypot(group.pixel[0] - pixel[0], group.pixel[1] - pixel[1]) < TOGETHER);
    if (near) near.steps.push(step);
    else groups.push({ pixel, steps: [step] });
  });
  return groups;
}

// "A", "B" for the ends, else the numbers of the steps: "3", "3-5", "2+" where they are not consecutive.
function range(steps, count) {
  const name = (step) => (step === 0 ? "A" : step === count - 1 ? "B" : String(step + 1));
  const [first, last] = [steps[0], steps.at(-1)];
  if (steps.length === 1) return name(first);
  return last - first === steps.length - 1 ? `${name(first)}-${name(last)}` : `${name(first)}+`;
}

function around([x, y], across, down) {
  return [x - across, y - down, x + across, y + down];
}

// Candidate boxes of a label: right, left, above, below its mark, then further above and below.
function beside([x, y], width) {
  const half = HEIGHT / 2;
  const at = (left, middle) => [left, middle - half, left + width, middle + half];
  const rows = [0, -26, 26, -48, 48];
  return rows.flatMap((down) => (down ? [at(x - width / 2, y + down)] : [at(x + 15, y), at(x - 15 - width, y)]));
}
