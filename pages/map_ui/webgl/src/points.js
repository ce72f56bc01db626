// The points themselves, drawn by regl-scatterplot. It gets a matrix to draw with and is asked for nothing else: its
// own mouse handling draws every point anew for each point that the pointer passes.

import createRegl from "regl";
import createScatterplot, { createRenderer } from "regl-scatterplot";

const EXTENSIONS = ["OES_texture_float", "OES_element_index_uint", "WEBGL_color_buffer_float", "EXT_float_blend"];
const GREY = "#9ca3af";
const FEW = 60; // hits up to which each is drawn much larger

export class Points {
  constructor(canvas) {
    const inner = document.createElement("canvas");
    const attributes = { antialias: false, preserveDrawingBuffer: true };
    const regl = createRegl({ canvas: inner, attributes, optionalExtensions: EXTENSIONS }); // throws without WebGL
    this.renderer = createRenderer({ regl, canvas: inner });
    this.plot = createScatterplot({
      renderer: this.renderer,
      canvas,
      colorBy: "valueZ",
      opacityBy: "valueZ",
      pointScaleMode: "constant",
      pointOutlineWidth: 0,
      deselectOnEscape: false,
      deselectOnDblClick: false,
      cameraIsFixed: true,
    });
    this.rows = []; // one [x, y, code] a point, as the library wants them
    this.queue = Promise.resolve();
  }

  // One thing after the other: the library refuses a drawing while another goes on. What fails stops none after it.
  next(act) {
    const done = this.queue.then(() => this.plot && act());
    this.queue = done.catch(() => {});
    return done;
  }

  // Put all points in: unit coordinates and a code each.
  load(x, y, codes) {
    if (this.rows.length !== x.length) this.rows = Array.from(x, () => [0, 0, 0]);
    for (let row = 0; row < x.length; row++) {
      this.rows[row][0] = x[row];
      this.rows[row][1] = y[row];
      this.rows[row][2] = codes[row];
    }
    this.lit = null;
    return this.next(async () => {
      if (!this.rows.length) return;
      this.plot.select([], { preventEvent: true });
      if (!this.spatialIndex) {
        await this.plot.draw([[0, 0, 0]], { zDataType: "categorical" }); // an index of one point: no other is needed
        this.spatialIndex = this.plot.get("spatialIndex");
      }
      await this.plot.draw(this.rows, { zDataType: "categorical", spatialIndex: this.spatialIndex });
    });
  }

  // How many points and how near they are decides how large and how solid each is.
  look(count, zoom) {
    const crowd = 100_000 / Math.max(1, count);
    const size = Math.max(1.4, Math.min(6, 2.6 * crowd ** 0.25)) * zoom ** 0.4;
    const opacity = Math.max(0.25, Math.min(0.85, 0.6 * crowd ** 0.35 * Math.max(1, zoom) ** 0.5));
    return { size, opacity };
  }

  // colors: one a code; hidden: Set of codes; hits: rows that stay lit while the others go grey, or null. Setting what
  // is set would draw all points anew, and the points should find their style when they come: so first this, then load.
  style({ count, colors, hidden, hits, zoom, background }) {
    const { size, opacity } = this.look(count, zoom);
    const solid = hits ? Math.min(0.12, 0.2 * opacity) : opacity;
    const wanted = {
      backgroundColor: background,
      pointColor: hits ? colors.map(() => GREY) : colors,
      pointColorActive: colors,
      pointColorHover: colors,
      opacity: colors.map((_, code) => (hidden.has(code) ? 0 : solid)),
      pointSize: size,
      pointSizeSelected: hits ? (hits.rows.length < FEW ? 4 : 1.5) : 0, // pixels that a hit is larger by
    };
    const key = JSON.stringify(wanted);
    if (key === this.styled) return;
    this.styled = key;
    this.next(() => this.plot.set(wanted) && null); // its promise is kept when all is drawn: not waited for
  }

  // hits: as above; to be called once the points are loaded.
  light(hits, hidden) {
    const key = hits && `${hits.mark}/${[...hidden].sort()}`;
    if (key === (this.lit ?? null)) return;
    this.lit = key;
    this.next(() => {
      const rows = hits ? hits.rows.filter((row) => !hidden.has(this.rows[row][2])) : [];
      this.plot.select(rows, { preventEvent: true });
      this.plot.redraw();
    });
  }

  resize(width, height) {
    this.renderer.resize(width, height);
    this.plot.set({ width, height });
  }

  show(matrix) {
    this.plot.view(matrix, { preventEvent: true });
  }

  destroy() {
    this.plot.destroy();
    this.renderer.destroy();
    this.plot = null;
    this.rows = [];
  }
}
