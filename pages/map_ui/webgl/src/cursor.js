// Keyboard cursor over the points: Enter selects the point nearest to the centre, arrows move on from it.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const LOOKED_AT = 400; // nearest points that are candidates for the next one
const NARROW = 0.5; // cosine of the widest angle at which a point is still in the direction of an arrow
const MARGIN = 60; // pixels from the edge at which the map pans along

export class Cursor {
  // near: (unit position, most) -> rows, nearest first.
  constructor(view, near) {
    this.view = view;
    this.near = near;
    this.row = null;
  }

  // Returns whether the cursor handled the key.
  key(name, say, pick) {
    if (this.row === null) return name === "Enter" && this.go(this.near(this.view.camera.center, 1)[0], say);
    if (name === "Enter" || name === " ") pick(this.row);
    else if (name === "Escape") this.leave();
    else if (WAYS[name]) this.go(this.next(WAYS[name]), say);
    else return false;
    return true;
  }

  go(row, say) {
    if (row === undefined) return false;
    this.row = row;
    this.follow();
    say(row, this.view.camera.toScreen(this.place()));
    return true;
  }

  leave() {
    this.row = null;
    this.view.tooltip.hide();
    this.view.redraw();
  }

  place() {
    return [this.view.x[this.row], this.view.y[this.row]];
  }

  // The nearest point in a direction; a deviation from it counts as distance.
  next([right, up]) {
    const [x, y] = this.place();
    let best;
    let least = Infinity;
    for (const row of this.near([x, y], LOOKED_AT)) {
      const [across, along] = [this.view.x[row] - x, this.view.y[row] - y];
      const distance = Math.hypot(across, along);
      const cosine = (across * right + along * up) / (distance || 1);
      if (row === this.row || !distance || cosine < NARROW || distance / cosine ** 2 >= least) continue;
      [best, least] = [row, distance / cosine ** 2];
    }
    return best;
  }

  // Pan where the point would be at the map's edge or beyond.
  follow() {
    const { camera } = this.view;
    const [left, top] = camera.toScreen(this.place());
    const beyond = (at, size) => Math.min(0, at - MARGIN) || Math.max(0, at - size + MARGIN);
    this.view.moved(() => camera.panBy(-beyond(left, camera.width), -beyond(top, camera.height)));
  }
}
