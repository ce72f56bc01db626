// Names of clusters at their positions: the largest first, as many as fit without overlap, more at a higher zoom.

import { shape } from "./dom.js";
import { cut, widthOf } from "./labels.js";

const MOST = 12; // at a time
const LONGEST = 34; // characters
const HEIGHT = 18; // pixels
const CLOSE = 2; // zoom from which on the finer clusters are named too

export class Names {
  constructor() {
    this.root = shape("g", { class: "names" });
    this.all = [];
  }

  // names: [x, y, text, level] each, in unit coordinates, the largest of a level first; level 1 is the finer one.
  fill(names, font) {
    this.all = names.map(([x, y, name, level]) => {
      const text = cut(name, LONGEST);
      return { at: [x, y], level, width: widthOf(text, font), mark: shape("text", { "aria-hidden": "true" }, text) };
    });
    this.root.replaceChildren(...this.all.map(({ mark }) => mark));
  }

  draw(camera, room) {
    let shown = 0;
    for (const { at, level, width, mark } of this.all) {
      const [x, y] = camera.toScreen(at);
      const box = [x - width / 2, y - HEIGHT / 2, x + width / 2, y + HEIGHT / 2];
      const fits = shown < MOST && (level === 0 || camera.zoom >= CLOSE) && room.take([box]) !== null;
      mark.style.display = fits ? "" : "none";
      if (!fits) continue;
      shown += 1;
      mark.setAttribute("x", x.toFixed(1));
      mark.setAttribute("y", y.toFixed(1));
    }
  }
}
