// Handlers of gestures, buttons and keys of a view: pan, zoom, hover, and picks of a point, a position or a region.

import simplify from "simplify-js";
import { Cursor } from "./cursor.js";
import { save } from "./picture.js";

const REACH = 7; // pixels between a click and the point that it picks
const NEARBY = 24; // texts in one request
const COARSE = 1.5; // pixels by which the corners of a lasso may leave its line: a link holds them
const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

export function gestures(view) {
  const shown = (row) => !view.kept.hidden.has(view.codes[row]);
  const nearest = (pixel, radius, most) =>
    view.grid.near(view.camera.toUnit(pixel), radius / view.camera.scale, shown, most);
  const pointAt = (pixel) => (view.data.mode === "decode" ? undefined : nearest(pixel, REACH, 1)[0]);
  const toUnits = (corners) => corners.map((pixel) => view.camera.toUnit(pixel));
  const frame = () => view.free();
  const cursor = new Cursor(view, (place, most) => view.grid.nearest(place, shown, most));

  const wants = {
    // Drag mode: Shift draws a lasso, or a box in lasso mode.
    drag: (shift) => (view.data.mode === "lasso" ? (shift ? "box" : "lasso") : shift ? "lasso" : "pan"),
    pan: (right, down) => view.moved(() => view.camera.panBy(right, down)),
    zoom: (factor, pixel) => {
      view.moved(() => view.camera.zoomAt(factor, pixel));
      view.sweep.again();
    },
    onZoom: (factor) => wants.zoom(factor),
    onFit: () => view.moved(() => view.camera.fit()),
    onSave: () => view.codes && view.points && save(view, "midsentence-map.png"),

    hover(pixel) {
      if (!view.codes || pixel === null) return leave();
      cursor.row = null;
      const over = view.overlay.under(pixel, view.placed, view.camera);
      if (view.data.mode === "decode" && !over) return view.sweep.move(pixel);
      const row = over ? undefined : pointAt(pixel);
      if (over) sayMark(...over, pixel);
      else if (row === undefined) return leave();
      else sayPoint(row, pixel);
      return view.redraw();
    },

    click(pixel) {
      if (!view.codes) return;
      const row = pointAt(pixel);
      if (row !== undefined) return tell({ row }, { row });
      if (view.data.second) return undefined;
      const place = view.data.mode === "decode" ? view.sweep.target(pixel) : view.place(view.camera.toUnit(pixel));
      return tell({ place }, { place: view.unit(place) });
    },

    trace(corners) {
      view.tracing = toUnits(corners);
      view.redraw();
    },

    done(corners) {
      view.tracing = [];
      if (view.codes && corners.length > 2) {
        const points = simplify(corners.map(([x, y]) => ({ x, y })), COARSE, true);
        view.area = toUnits(points.map(({ x, y }) => [x, y]));
        view.pick({ polygon: view.area.map((unit) => view.place(unit)), hidden: [...view.kept.hidden] });
      }
      view.redraw();
    },

    onClear() {
      view.area = [];
      view.pick({ polygon: [], hidden: [] });
      view.redraw();
    },

    // Returns whether the key was handled here.
    key(name) {
      if (!view.codes) return false;
      if (view.data.mode === "decode" && view.sweep.key(name, wants.click)) return true;
      const say = (row, pixel) => {
        sayPoint(row, pixel, true);
        view.redraw();
      };
      if (cursor.key(name, say, (row) => tell({ row }, { row }))) return true;
      if (name === "Escape" && view.area.length) wants.onClear();
      else if (name === "+" || name === "=") wants.zoom(1.4);
      else if (name === "-") wants.zoom(1 / 1.4);
      else if (name === "0") wants.onFit();
      else if (ARROWS[name]) wants.pan(...ARROWS[name]);
      else return false;
      return true;
    },
  };

  // Optimistic update: the pick is shown at once, and replaced by the server's answer.
  function tell(message, clicked) {
    view.clicked = clicked;
    view.pick(message);
    view.redraw();
  }

  function sayMark(kind, places, pixel) {
    const { path_texts: steps, placed_texts: own } = view.data;
    const all = kind === "walk" ? steps : own;
    const name = kind === "walk" ? `walk, step ${places.map((place) => place + 1).join(", ")} of ${steps.length}` : "yours";
    const texts = [...new Set(places.map((place) => all[place]))];
    view.tooltip.say(texts.join("\n"), name, "var(--mark)", { pixel, frame: frame() });
  }

  function sayPoint(row, pixel, aloud = false) {
    const code = view.codes[row];
    view.surface.classList.add("on-point");
    view.tooltip.over(row, {
      pixel,
      frame: frame(),
      name: view.data.names[code] ?? "",
      color: view.data.palette[code],
      ask: view.map.ask,
      others: () => nearest(pixel, 6 * REACH, NEARBY),
      aloud,
    });
  }

  function leave() {
    view.sweep.leave();
    view.surface.classList.remove("on-point");
    if (view.tooltip.root.hidden && view.tooltip.row === null) return;
    view.tooltip.hide();
    view.redraw();
  }

  return wants;
}
