// From pointer, wheel and key events to gestures: pan, zoom, hover, click, lasso.

const SLIP = 4; // pixels that a hand may slip while it clicks
const STEP = 3; // pixels between two corners of a lasso

export class Pointer {
  // wants: { drag(shift), pan(dx, dy), zoom(factor, pixel), hover(pixel | null), click(pixel), trace(corners), done(corners), key(name) }
  constructor(surface, wants) {
    this.surface = surface;
    this.wants = wants;
    this.down = new Map(); // pointer id -> pixel
    const listen = (name, act, options) => surface.addEventListener(name, act, options);
    listen("pointerdown", (event) => this.press(event));
    listen("pointermove", (event) => this.move(event));
    listen("pointerup", (event) => this.release(event));
    listen("pointercancel", (event) => this.drop(event));
    listen("pointerleave", () => this.down.size || wants.hover(null));
    listen("contextmenu", (event) => event.preventDefault());
    listen("wheel", (event) => this.wheel(event), { passive: false });
    listen("keydown", (event) => wants.key(event.key) && event.preventDefault());
  }

  pixel(event) {
    const box = this.surface.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  press(event) {
    this.surface.setPointerCapture(event.pointerId);
    const at = this.pixel(event);
    this.down.set(event.pointerId, at);
    this.moved = this.down.size > 1; // a second finger is no click
    this.start = at;
    this.act = event.button > 0 || this.down.size > 1 ? "pan" : this.wants.drag(event.shiftKey);
    this.button = event.button;
    this.corners = [at];
    this.surface.classList.toggle("panning", this.act === "pan");
  }

  move(event) {
    const at = this.pixel(event);
    const before = this.down.get(event.pointerId);
    if (!before) return this.wants.hover(at);
    if (!this.moved && Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) < SLIP) return;
    if (!this.moved) this.wants.hover(null);
    this.moved = true;
    if (this.down.size > 1) this.pinch(event.pointerId, before, at);
    else if (this.act === "pan") this.wants.pan(at[0] - before[0], at[1] - before[1]);
    else this.trace(at);
    this.down.set(event.pointerId, at);
  }

  trace(at) {
    if (this.act === "box") {
      const [left, top] = this.start;
      this.corners = [[left, top], [at[0], top], at, [left, at[1]]];
    } else {
      const last = this.corners[this.corners.length - 1];
      if (Math.hypot(at[0] - last[0], at[1] - last[1]) >= STEP) this.corners.push(at);
    }
    this.wants.trace(this.corners);
  }

  pinch(id, before, at) {
    const [other] = [...this.down].filter(([key]) => key !== id).map(([, pixel]) => pixel);
    const apart = (pixel) => Math.max(1, Math.hypot(pixel[0] - other[0], pixel[1] - other[1]));
    this.wants.pan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2);
    this.wants.zoom(apart(at) / apart(before), [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2]);
  }

  release(event) {
    if (!this.down.delete(event.pointerId)) return;
    this.surface.classList.remove("panning");
    if (this.down.size) return;
    if (!this.moved && this.button === 0) this.wants.click(this.pixel(event));
    else if (this.moved && (this.act === "lasso" || this.act === "box")) this.wants.done(this.corners);
  }

  drop(event) {
    this.down.delete(event.pointerId);
    this.surface.classList.remove("panning");
    this.wants.trace([]);
  }

  wheel(event) {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.wants.zoom(Math.exp(-0.0016 * lines * Math.max(-240, Math.min(240, event.deltaY))), this.pixel(event));
  }
}
