// Spatial index for nearest-point queries: points binned into square cells, so that few are compared.

export class Grid {
  // x, y: Float32Array of unit coordinates, -1 to 1.
  constructor(x, y) {
    this.x = x;
    this.y = y;
    this.side = Math.max(1, Math.min(1024, Math.ceil(Math.sqrt(x.length / 4))));
    const cells = new Uint32Array(x.length);
    this.starts = new Uint32Array(this.side * this.side + 1);
    for (let row = 0; row < x.length; row++) {
      cells[row] = this.cell(y[row]) * this.side + this.cell(x[row]);
      this.starts[cells[row] + 1]++;
    }
    for (let cell = 0; cell < this.side * this.side; cell++) this.starts[cell + 1] += this.starts[cell];
    const next = this.starts.slice();
    this.rows = new Uint32Array(x.length);
    for (let row = 0; row < x.length; row++) this.rows[next[cells[row]]++] = row;
  }

  cell(value) {
    return Math.max(0, Math.min(this.side - 1, Math.floor(((value + 1) / 2) * this.side)));
  }

  // Rows within a radius that `shown` lets through, nearest first, at most `most`.
  near([x, y], radius, shown, most = 1) {
    const found = [];
    for (let down = this.cell(y - radius); down <= this.cell(y + radius); down++) {
      const line = down * this.side;
      const end = this.starts[line + this.cell(x + radius) + 1];
      for (let place = this.starts[line + this.cell(x - radius)]; place < end; place++) {
        const row = this.rows[place];
        const distance = Math.hypot(this.x[row] - x, this.y[row] - y);
        if (distance <= radius && shown(row)) found.push([distance, row]);
      }
    }
    found.sort((one, other) => one[0] - other[0]);
    return found.slice(0, most).map(([, row]) => row);
  }

  // The nearest rows that `shown` lets through, at any distance: searched in growing circles.
  nearest(place, shown, most = 1) {
    let radius = Math.min(3, 2 * Math.sqrt(most / Math.max(1, this.x.length)));
    for (;;) {
      const found = this.near(place, radius, shown, most);
      if (found.length >= most || radius >= 3) return found;
      radius *= 2;
    }
  }
}
