// One map on the page: puts its parts together and draws them. What hands do to it is in gestures.js.

import { Camera } from "./camera.js";
import { element, shape } from "./dom.js";
import { gestures } from "./gestures.js";
import { Grid } from "./grid.js";
import { showLegend } from "./legend.js";
import { Overlay } from "./overlay.js";
import { Pace } from "./pace.js";
import { Pointer } from "./pointer.js";
import { Points } from "./points.js";
import { Sweep } from "./sweep.js";
import style from "./style.css";
import { toolbar } from "./toolbar.js";
import { Tooltip } from "./tooltip.js";

const LAST = 65535; // of the 16 bits that a coordinate is sent in
const MODES = {
  select: "click one to read it",
  lasso: "drag around some to select them, with Shift a box",
  decode: "move over the map to read it, click to keep a point",
};
const SECOND = { ...MODES, decode: "move over the map to read it" }; // its positions cannot be picked
const EDGE = 24; // pixels between a picked point and the panel
const REST = 120; // milliseconds after the last movement until all points are drawn
const KEYS =
  "Arrow keys move the map, plus and minus zoom, 0 shows all. Enter reads the sentence nearest to the middle; arrow keys " +
  "then go from point to point, Enter picks one, Escape goes back to moving the map. In click mode decode arrow keys move " +
  "a cross, whose sentence is read out, and Enter keeps it.";
const number = new Intl.NumberFormat("en-US");

export class View {
  // host: the component's root; map: the hub's entry, whose `kept` outlives this view.
  constructor(host, map) {
    this.host = host;
    this.map = map;
    this.kept = map.kept;
    this.camera = new Camera();
    this.pace = new Pace();
    this.build();
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.plot);
  }

  build() {
    const wants = gestures(this);
    this.area = []; // the lasso's corners
    this.clicked = null; // what was picked and not yet answered: { row } or { place }
    this.told = null; // the row under the pointer, as the linked maps know it
    this.echo = null; // the row under the pointer of a linked map
    this.canvas = element("canvas", { "aria-hidden": "true" });
    const keys = element("span", { class: "aside", id: "keys" }, KEYS);
    this.surface = element("div", { class: "surface", tabindex: "0", role: "application", "aria-describedby": "keys" });
    this.notice = element("div", { class: "notice", role: "status" }, "Drawing ...");
    this.hint = element("div", { class: "hint" });
    this.legend = element("div", { class: "legend" });
    this.tools = toolbar(wants);
    const svg = shape("svg", { class: "overlay", "aria-hidden": "true" });
    const tip = element("div", { class: "tip", hidden: true });
    const live = element("div", { class: "aside", "aria-live": "polite" });
    const layers = [this.canvas, svg, this.surface, this.legend, this.tools.root, this.hint, tip, this.notice];
    this.plot = element("div", { class: "plot" }, ...layers, keys, live);
    this.root = element("div", { class: "bigmap" }, this.plot);
    this.box = element("div", { class: "bigmap-box" }, element("style", {}, style), this.root);
    this.host.append(this.box);
    this.overlay = new Overlay(svg);
    this.tooltip = new Tooltip(tip, live);
    this.pointer = new Pointer(this.surface, wants);
    this.sweep = new Sweep(this);
    svg.append(this.sweep.root);
  }

  // data: what the server says of this map, see __init__.py; pick: tells the server what was picked.
  update(data, pick) {
    if (this.data?.palette.join() !== data.palette.join()) this.loaded = null; // the page's theme has changed
    this.data = data;
    this.pick = pick;
    this.clicked = null;
    this.root.style.setProperty("--height", data.height);
    const many = `${data.second ? "Second map" : "Map"} of ${number.format(data.rows)} sentences, click mode ${data.mode}`;
    this.surface.setAttribute("aria-label", many);
    this.surface.dataset.mode = data.mode;
    this.legend.hidden = data.second;
    const units = (places) => places.map((place) => this.unit(place));
    this.walk = units(data.path);
    this.placed = units(data.placed);
    this.area = units(data.area);
    this.takeHidden();
    this.refresh();
    this.sweep.update(data.mode === "decode" ? data.sweep : null);
    clearTimeout(this.later);
    this.later = setTimeout(() => this.reveal(), 250); // the panel comes after the map
  }

  // The classes that are switched off; the server's word counts, but while one of ours is on its way to it.
  takeHidden() {
    const said = JSON.stringify(this.data.hidden);
    if (this.sent === said) this.sent = null;
    if (this.sent || said === JSON.stringify(hiddenOf(this.kept))) return;
    this.kept.hidden = new Set(this.data.hidden);
    this.loaded = null; // the legend is shown anew
  }

  hide() {
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      const hidden = hiddenOf(this.kept);
      if (JSON.stringify(hidden) === JSON.stringify(this.data.hidden)) return;
      this.sent = JSON.stringify(hidden);
      this.pick(hidden, "hidden");
    }, 300);
  }

  // Move a newly picked point out from under the panel that tells of it.
  reveal() {
    const { row, place } = this.data.pick;
    const key = JSON.stringify(this.data.pick);
    if (!this.codes || this.kept.revealed === key) return;
    const over = this.data.beside && document.querySelector(this.data.beside)?.getBoundingClientRect();
    const unit = row !== null ? [this.x[row], this.y[row]] : place && this.unit(place);
    if (!over || !over.width || !unit) return;
    this.kept.revealed = key;
    const box = this.plot.getBoundingClientRect();
    const [left, top] = this.camera.toScreen(unit).map((value, axis) => value + (axis ? box.top : box.left));
    if (left < over.left - EDGE || left > over.right || top < over.top - EDGE || top > over.bottom) return;
    const sheet = over.width > 0.8 * box.width; // on a narrow screen it lies below, not beside
    const [right, down] = sheet ? [0, (box.top + over.top) / 2 - top] : [over.left - 3 * EDGE - left, 0];
    this.moved(() => this.camera.panBy(right, down));
  }

  // The table that the view's data speaks of, or null while it is on its way.
  part(name) {
    const part = this.map.parts.get(name);
    return part?.mark === this.data.marks[name] ? part.table : null;
  }

  // Draw when all has arrived; called for every part, does only what has changed.
  refresh() {
    if (!this.data || this.failed) return;
    const { marks, rows } = this.data;
    const [places, codes] = [this.part("places"), this.part("codes")];
    const hits = marks.hits === null ? null : this.part("hits");
    if (!places || !codes || (marks.hits !== null && !hits)) return;
    this.tooltip.read(this.part("texts"));
    if (!hits) this.hits = null;
    else if (this.hits?.mark !== marks.hits) this.hits = { mark: marks.hits, rows: lit(hits.getChild("hits").toArray(), rows) };
    if (this.placesMark !== marks.places) this.loadPlaces(places);
    if (this.loaded !== `${marks.places}/${marks.codes}`) this.loadCodes(codes);
    this.restyle();
  }

  loadPlaces(places) {
    const unit = (name) => Float32Array.from(places.getChild(name).toArray(), (bits) => (2 * bits) / LAST - 1);
    [this.x, this.y] = [unit("x"), unit("y")];
    this.placesMark = this.data.marks.places;
    this.grid = new Grid(this.x, this.y);
    this.camera.box = [reach(this.x), reach(this.y)];
    if (this.kept.placesMark !== this.placesMark) {
      Object.assign(this.kept, { placesMark: this.placesMark, camera: null });
    }
    this.camera.fit();
    Object.assign(this.camera, this.kept.camera);
    this.tooltip.forget();
  }

  loadCodes(codes) {
    const { marks, title, names, palette, low, high } = this.data;
    this.codes = codes.getChild("code").toArray();
    const classes = JSON.stringify([title, names]);
    if (this.kept.classes !== classes) Object.assign(this.kept, { classes, hidden: new Set(this.data.hidden) });
    const counts = new Uint32Array(256);
    for (const code of this.codes) counts[code]++;
    const onChange = () => {
      this.restyle();
      this.hide();
    };
    showLegend(this.legend, { title, names, palette, low, high, counts, kept: this.kept, onChange });
    try {
      this.points ??= new Points(this.canvas);
    } catch {
      this.failed = true;
      return this.say("This browser has no WebGL, so the map cannot be drawn.");
    }
    this.loaded = `${marks.places}/${marks.codes}`;
    this.points.load(this.x, this.y, this.codes);
    this.resize();
    this.say("");
    this.root.dataset.drawn = this.loaded;
  }

  say(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.plot;
    if (!width || !height) return;
    Object.assign(this.camera, { width, height });
    const size = `${width}x${height}x${devicePixelRatio}`;
    if (this.points && this.size !== size) {
      this.size = size;
      this.points.resize(width, height);
    }
    this.restyle();
  }

  restyle() {
    if (!this.points || !this.codes) return;
    this.points.paint({ colors: this.data.palette, hidden: this.kept.hidden, hits: this.hits });
    this.show();
    this.layer();
    this.redraw();
  }

  // The layers that the server's answer switches: contours, and the names that come after the points.
  layer() {
    const { layers, marks } = this.data;
    const [hidden, key] = [this.kept.hidden, `${this.loaded}/${[...this.kept.hidden].sort()}`];
    if (layers.contours) this.overlay.contours.fill(this.x, this.y, (row) => !hidden.has(this.codes[row]), key);
    else this.overlay.contours.clear();
    const { names } = this.map;
    const mine = names?.places === marks.places ? names : null;
    if (this.named === mine) return;
    this.named = mine;
    const units = (mine?.names ?? []).map(([x, y, text, level]) => [...this.unit([x, y]), text, level]);
    this.overlay.names.fill(units, `600 13px ${this.family()}`);
  }

  family() {
    return getComputedStyle(this.root).fontFamily;
  }

  // Change the camera and draw with it, once a frame at most: a sample of the points while it moves, all at rest.
  moved(change) {
    change();
    const { zoom, center } = this.camera;
    if (this.placesMark) this.kept.camera = { zoom, center };
    this.stirred = true;
    this.drawing ||= requestAnimationFrame((now) => {
      this.pace.forget();
      this.frameAt = null;
      this.tick(now);
    });
  }

  tick(now) {
    if (this.frameAt !== null) this.pace.took(now - this.frameAt, this.data.rows);
    this.frameAt = this.stirred ? now : null; // a frame in which nothing was drawn tells nothing
    if (this.stirred) {
      this.stirred = false;
      this.restsAt = now + REST;
      this.show(this.pace.most);
      this.redraw({ moving: true });
    } else if (now >= this.restsAt) {
      this.drawing = 0;
      this.show();
      this.redraw();
      return;
    }
    this.drawing = requestAnimationFrame((next) => this.tick(next));
  }

  show(most) {
    const shown = this.points?.show(this.camera, most);
    if (this.shown !== shown) this.root.dataset.shown = this.shown = shown;
  }

  // Draw what lies over the points; cheap, the points stay. While the map moves, nothing of the page is measured anew.
  redraw({ moving = false } = {}) {
    if (!this.data || !this.codes) return;
    const { row } = this.tooltip;
    const { pick, near, layers } = this.data;
    const drawing = this.tracing?.length > 0;
    const point = this.clicked ? this.clicked.row : pick.row;
    const place = this.clicked ? this.clicked.place : pick.place && this.unit(pick.place);
    const at = (which) => [this.x[which], this.y[which]];
    const over = row ?? this.echo;
    if (!moving || !this.room) this.measure();
    this.overlay.draw({
      walk: this.walk,
      texts: this.data.path_texts,
      placed: this.placed,
      area: drawing ? this.tracing : this.area,
      closed: !drawing,
      near: this.clicked ? [] : near.map(at),
      around: over === null || over === point ? [] : this.nearOf(over).map(at),
      point: point === null || point === undefined ? null : at(point),
      place: place ?? null,
      ring: row === null ? null : at(row),
      echo: row !== null || this.echo === null ? null : at(this.echo),
      camera: this.camera,
      taken: this.room,
      font: this.font,
      named: layers.names,
    });
    this.sweep.draw();
    this.tell(row);
  }

  // Ring the sentence under the pointer on the maps that are linked with this one.
  tell(row) {
    const { linked, rows } = this.data;
    if (!linked || this.told === row) return;
    this.told = row;
    for (const view of this.map.others()) {
      if (view.data?.linked !== linked || view.data.rows !== rows) continue;
      view.root.dataset.echo = row ?? "";
      view.echo = row;
      view.redraw();
    }
  }

  measure() {
    const { rows, mode } = this.data;
    this.tools.offerClear(this.area.length > 0);
    const found = this.hits ? `${number.format(this.hits.rows.length)} of ` : "";
    this.hint.textContent = `${found}${number.format(rows)} ${rows === 1 ? "sentence" : "sentences"}: ${(this.data.second ? SECOND : MODES)[mode]}`;
    this.room = this.taken();
    this.font = `13px ${this.family()}`;
  }

  // Width and height in which a card stays: what the page's panel covers at the right is left out.
  free() {
    const panel = document.querySelector(".st-key-map_panel")?.getBoundingClientRect();
    const box = this.surface.getBoundingClientRect();
    const covered = panel && panel.height > 100 && panel.left > box.left + box.width / 3;
    return [covered ? Math.min(box.width, panel.left - box.left) : box.width, box.height];
  }

  // Boxes that no label may cover: the legend, the buttons, and what the panel hides.
  taken() {
    const box = ({ offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height }) =>
      [left, top, left + width, top + height];
    const [free] = this.free();
    const hidden = [free, 0, this.camera.width, this.camera.height];
    return [hidden, ...[this.legend, this.tools.root].filter((part) => part.offsetWidth).map(box)];
  }

  // Data coordinates to unit coordinates, and back.
  unit([x, y]) {
    const { origin, step } = this.data;
    return [(2 * (x - origin[0])) / (step * LAST) - 1, (2 * (y - origin[1])) / (step * LAST) - 1];
  }

  place([x, y]) {
    const { origin, step } = this.data;
    return [origin[0] + ((x + 1) / 2) * step * LAST, origin[1] + ((y + 1) / 2) * step * LAST];
  }

  // Texts that the server answers with; those of an older map come too late.
  hear(mark, texts) {
    if (mark !== this.placesMark) return;
    this.tooltip.hear(texts);
    if (this.tooltip.row !== null) this.redraw(); // with its neighbours
  }

  // The row's nearest sentences in the latent space; none while they are not known.
  nearOf(row) {
    const part = this.map.parts.get("near");
    if (part?.mark !== this.data.marks.places) return this.tooltip.known.get(row)?.[2] ?? [];
    part.rows ??= part.table.getChild("near").toArray();
    const count = part.rows.length / this.data.rows;
    return [...part.rows.subarray(row * count, (row + 1) * count)];
  }

  destroy() {
    if (this.data) this.tell(null);
    this.observer.disconnect();
    this.sweep.destroy();
    clearTimeout(this.hiding);
    clearTimeout(this.later);
    cancelAnimationFrame(this.drawing);
    this.points?.destroy();
    this.points = null;
    this.box.remove();
  }
}

const hiddenOf = ({ hidden }) => [...(hidden ?? [])].sort((one, other) => one - other);

function reach(values) {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most > 0.001 ? most : 1; // one point, or all on one: half a step of the 16 bits is no extent
}

// Rows whose bit is set; numpy.packbits puts the first row into the highest bit.
function lit(bytes, count) {
  const rows = [];
  for (let row = 0; row < count; row++) if (bytes[row >> 3] & (128 >> (row & 7))) rows.push(row);
  return rows;
}
