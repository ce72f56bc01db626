// The points, drawn by one WebGL program onto the map's canvas. The buffers hold them in a shuffled order, so that the first
// n of them are a random sample of the map: while it moves, a frame draws as many as it has time for. Nothing else needs
// that order: a click is resolved to a row in grid.js.

import createRegl from "regl";

const GREY = "#9ca3af";
const FEW = 60; // hits up to which each is drawn much larger
const MOST_RATIO = 2; // device pixels per pixel; beyond it a dot looks the same and takes longer to draw

const VERTEX = `
precision highp float;
attribute vec2 place;
attribute vec4 color;
uniform vec2 center, scale;
uniform float size, opacity;
uniform vec4 tint;
varying vec4 shade;
varying float radius;
void main() {
  gl_Position = color.a > 0.0 ? vec4((place - center) * scale, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = size + 1.0; // the edge is a pixel soft
  radius = 0.5 * size;
  shade = vec4(mix(color.rgb, tint.rgb, tint.a), opacity);
}`;
const FRAGMENT = `
precision mediump float;
varying vec4 shade;
varying float radius;
void main() {
  float inside = clamp(radius + 0.5 - length(gl_PointCoord - 0.5) * (2.0 * radius + 1.0), 0.0, 1.0);
  float alpha = shade.a * inside;
  gl_FragColor = vec4(shade.rgb * alpha, alpha);
}`;

export class Points {
  constructor(canvas) {
    this.canvas = canvas;
    const attributes = { antialias: false, depth: false, stencil: false }; // the program smooths the edges itself
    this.regl = createRegl({ canvas, attributes }); // throws without WebGL
    const { prop } = this.regl;
    this.program = this.regl({
      vert: VERTEX,
      frag: FRAGMENT,
      attributes: { place: prop("place"), color: { buffer: prop("color"), type: "uint8", normalized: true } },
      uniforms: Object.fromEntries(["center", "scale", "size", "opacity", "tint"].map((name) => [name, prop(name)])),
      count: prop("count"),
      primitive: "points",
      depth: { enable: false },
      blend: { enable: true, func: { src: "one", dst: "one minus src alpha" } },
    });
    this.all = this.buffers();
    this.lit = this.buffers();
    this.order = new Uint32Array(0);
  }

  buffers() {
    return { place: this.regl.buffer(0), color: this.regl.buffer(0), count: 0 };
  }

  // Upload all points: unit coordinates and a code each.
  load(x, y, codes) {
    Object.assign(this, { x, y, codes, painted: null });
    if (this.order.length !== x.length) this.order = shuffled(x.length);
    this.all.place(this.placesOf(this.order));
    this.all.count = x.length;
  }

  placesOf(rows) {
    const places = new Float32Array(2 * rows.length);
    rows.forEach((row, at) => {
      places[2 * at] = this.x[row];
      places[2 * at + 1] = this.y[row];
    });
    return places;
  }

  colorsOf(rows, palette) {
    const colors = new Uint32Array(rows.length);
    rows.forEach((row, at) => (colors[at] = palette[this.codes[row]]));
    return new Uint8Array(colors.buffer);
  }

  // colors: one a code; hidden: Set of codes; hits: { mark, rows } that stay lit while the others go grey, or null.
  // To be called once the points are loaded; does only what has changed.
  paint({ colors, hidden, hits }) {
    const key = JSON.stringify([colors, [...hidden].sort(), hits?.mark ?? null]);
    if (key === this.painted || !this.codes) return;
    this.painted = key;
    const palette = paletteOf(colors, hidden);
    this.all.color({ data: this.colorsOf(this.order, palette), type: "uint8" });
    this.searched = hits !== null;
    if (!hits) return;
    const found = new Set(hits.rows);
    const rows = this.order.filter((row) => found.has(row) && !hidden.has(this.codes[row]));
    this.lit.place(this.placesOf(rows));
    this.lit.color({ data: this.colorsOf(rows, palette), type: "uint8" });
    this.lit.count = rows.length;
  }

  // Size and opacity of a point, by the number of points and the zoom.
  look(count, zoom) {
    const crowd = 100_000 / Math.max(1, count);
    const size = Math.max(1.4, Math.min(6, 2.6 * crowd ** 0.25)) * zoom ** 0.4;
    const opacity = Math.max(0.25, Math.min(0.85, 0.6 * crowd ** 0.35 * Math.max(1, zoom) ** 0.5));
    return { size, opacity };
  }

  resize(width, height, ratio = Math.min(MOST_RATIO, devicePixelRatio)) {
    Object.assign(this.canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    this.ratio = ratio;
    this.regl.poll(); // its viewport
  }

  // Draw a random sample of a number of points; a smaller one with higher opacity. Returns how many were drawn.
  show({ width, height, center, scale, zoom }, most = Infinity) {
    this.regl.clear({ color: [0, 0, 0, 0] });
    const { count } = this.all;
    if (!count || !this.painted) return 0;
    const drawn = Math.min(count, Math.round(most));
    const { size } = this.look(count, zoom);
    const { opacity } = this.look(drawn, zoom);
    const view = { center, scale: [(2 * scale) / width, (2 * scale) / height], tint: [0, 0, 0, 0] };
    const dots = { ...view, ...this.all, size: size * this.ratio, opacity, count: drawn };
    if (!this.searched) {
      this.program(dots);
      return drawn;
    }
    const grey = rgb(GREY).map((part) => part / 255);
    this.program({ ...dots, tint: [...grey, 1], opacity: Math.min(0.12, 0.2 * opacity) });
    const lit = Math.ceil((this.lit.count * drawn) / count);
    const larger = this.lit.count < FEW ? 4 : 1.5;
    if (lit) this.program({ ...view, ...this.lit, size: (size + larger) * this.ratio, opacity: 1, count: lit });
    return drawn;
  }

  // Draw all points at a multiple of the resolution, pass the canvas to `take`, and draw them as before.
  at(ratio, camera, take) {
    const { width, height } = camera;
    this.resize(width, height, ratio);
    this.show(camera);
    take(this.canvas);
    this.resize(width, height);
    this.show(camera);
  }

  destroy() {
    this.regl.destroy();
  }
}

// A random order of the rows, the same each time: Fisher and Yates, with xorshift for the draws.
function shuffled(count) {
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  let state = 2463534242;
  for (let last = count - 1; last > 0; last--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function rgb(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

// Four bytes a code, as one number each; a hidden class has no opacity.
function paletteOf(colors, hidden) {
  const bytes = new Uint8Array(4 * 256);
  colors.forEach((color, code) => bytes.set([...rgb(color), hidden.has(code) ? 0 : 255], 4 * code));
  return new Uint32Array(bytes.buffer);
}
