// What lies over the points, as SVG: contours, a walk, placed sentences, the lasso, what was picked and its neighbours.

import { Contours } from "./contours.js";
import { shape } from "./dom.js";
import { Room } from "./labels.js";
import { Names } from "./names.js";
import { Walk } from "./walk.js";

const DIAMOND = "M0-9 9 0 0 9-9 0z";
const CROSS = "M-14 0h8M6 0h8M0-14v8M0 6v8";

export class Overlay {
  constructor(svg) {
    this.svg = svg;
    this.contours = new Contours();
    this.names = new Names();
    this.walk = new Walk();
    this.area = shape("path", { class: "area" });
    this.near = shape("g", { class: "near" });
    this.around = shape("g", { class: "around" });
    this.placed = shape("g", { class: "placed" });
    this.cross = shape("g", { class: "pin" }, ...["under", "over"].map((name) => shape("path", { class: name, d: CROSS })));
    this.pick = shape("g", { class: "pick" }, ...["under", "over"].map((name) => shape("circle", { class: name, r: 9 })));
    this.ring = shape("circle", { class: "ring", r: 7 });
    this.echo = shape("g", { class: "echo" }, ...["under", "over"].map((name) => shape("circle", { class: name, r: 11 })));
    const { contours, area, near, around, names, walk, cross, placed, pick, ring, echo } = this;
    svg.replaceChildren(contours.root, area, near, around, names.root, walk.root, cross, placed, pick, ring, echo);
  }

  // Lists of unit coordinates: walk, placed, area, near (the pick's neighbours), around (those of what the pointer is
  // on); one or null: point and place (what was picked), ring (what the pointer is on), echo (what it is on on a linked
  // map). taken: boxes in pixels that no label may cover.
  draw({ walk, texts, placed, area, closed, near, around, point, place, ring, echo, camera, taken, font, named }) {
    const at = (where) => camera.toScreen(where);
    const line = (places) => places.map((where) => at(where).map((value) => value.toFixed(1)).join(" ")).join("L");
    this.contours.move(camera);
    this.area.setAttribute("d", area.length > 1 ? `M${line(area)}${closed ? "Z" : ""}` : "");
    this.area.classList.toggle("open", !closed);
    this.link(this.near, near, point ?? place, at);
    this.link(this.around, around, ring ?? echo, at);
    this.each(this.placed, placed, () => shape("g", {}, shape("path", { d: DIAMOND })), at);
    this.one(this.cross, place, at);
    this.one(this.pick, point, at);
    this.one(this.ring, ring, at);
    this.one(this.echo, echo, at);
    const room = new Room(camera, taken);
    this.walk.draw(walk, texts, camera, room, font);
    this.names.root.style.display = named ? "" : "none";
    if (named) this.names.draw(camera, room);
  }

  // Rings around the neighbours of a point, each joined to it by a line.
  link(group, near, point, at) {
    const marks = point ? near.map((where) => [at(point), at(where)]) : [];
    const joined = marks.map(([[x1, y1], [x2, y2]]) => shape("line", { x1, y1, x2, y2 }));
    group.replaceChildren(...joined, ...marks.map(([, [cx, cy]]) => shape("circle", { cx, cy, r: 6 })));
  }

  each(group, places, make, at) {
    while (group.children.length > places.length) group.lastChild.remove();
    while (group.children.length < places.length) group.append(make());
    places.forEach((place, index) => this.one(group.children[index], place, at));
  }

  one(mark, place, at) {
    mark.style.display = place ? "" : "none";
    if (!place) return;
    const [left, top] = at(place);
    mark.setAttribute("transform", `translate(${left.toFixed(1)} ${top.toFixed(1)})`);
  }

  // The walk's steps or the placed sentence under the pointer, as ["walk" | "placed", indices], or null.
  under(pixel, placed, camera) {
    const close = (place) => Math.hypot(camera.toScreen(place)[0] - pixel[0], camera.toScreen(place)[1] - pixel[1]) <= 10;
    const sentence = placed.findIndex(close);
    if (sentence >= 0) return ["placed", [sentence]];
    const steps = this.walk.under(pixel);
    return steps && ["walk", steps];
  }
}
