// Pan and zoom, pure arithmetic. Unit coordinates: x and y from -1 to 1 over the square in which all points lie.

const FURTHEST = 0.5; // zoom, in units of the fitted view
const CLOSEST = 40; // nearer, the sixteen bits of a position would show

export class Camera {
  constructor() {
    this.width = this.height = 1;
    this.box = [1, 1]; // half the width and height of what is to be fitted
    this.zoom = 1;
    this.center = [0, 0];
  }

  // Pixels per unit.
  get scale() {
    const fitted = 0.47 * Math.min(this.width / this.box[0], this.height / this.box[1]);
    return fitted * this.zoom;
  }

  fit() {
    this.zoom = 1;
    this.center = [0, 0];
  }

  toScreen([x, y]) {
    return [this.width / 2 + (x - this.center[0]) * this.scale, this.height / 2 - (y - this.center[1]) * this.scale];
  }

  toUnit([left, top]) {
    return [this.center[0] + (left - this.width / 2) / this.scale, this.center[1] - (top - this.height / 2) / this.scale];
  }

  panBy(right, down) {
    this.center = [this.center[0] - right / this.scale, this.center[1] + down / this.scale];
    this.center = this.center.map((value) => Math.max(-1.2, Math.min(1.2, value)));
  }

  // Zoom about the pointer: the position under it stays.
  zoomAt(factor, pixel = [this.width / 2, this.height / 2]) {
    const before = this.toUnit(pixel);
    this.zoom = Math.max(FURTHEST, Math.min(CLOSEST, this.zoom * factor));
    const after = this.toUnit(pixel);
    this.center = [this.center[0] + before[0] - after[0], this.center[1] + before[1] - after[1]];
  }

  // What regl-scatterplot calls the view: a matrix in units of half the canvas height, column by column.
  matrix() {
    const scale = this.scale / (this.height / 2);
    const [x, y] = this.center;
    return new Float32Array([scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, 1, 0, -x * scale, -y * scale, 0, 1]);
  }
}
