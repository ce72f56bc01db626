// Client cache of a map's decoded grid. Cells cover the map at levels, each of half the side of the one before. The server
// decodes a cell's centre on request, and the answer is cached. Under a moving pointer a coarse cell is enough; where it
// rests the fine cells around it are requested, and level 0 is filled in between.

const COARSE = 40; // pixels of a cell's side under a moving pointer, at most
const FINE = 14; // the same where the pointer rests
const REST = 60; // milliseconds after which a pointer rests
const PATIENCE = 3000; // milliseconds after which an answer is no longer waited for
const MOST_ASKED = 48; // cells in one request: those decoded before are answered at once
const MOST_KEPT = 20000;

export class Cells {
  // map: the hub's entry, which outlives the view; onChange: called when what is shown may have changed.
  constructor(map, onChange) {
    this.map = map;
    this.onChange = onChange;
    this.until = 0;
  }

  // spec: { mark, origin, side, columns, rows, levels } of the grid, or null where nothing is decoded.
  update(spec) {
    this.spec = spec;
    if (!spec) return this.leave();
    if (this.map.cells?.mark !== spec.mark) this.map.cells = { mark: spec.mark, said: new Map(), refused: new Set() };
    return this.next();
  }

  // place: data coordinates; scale: pixels per data unit. Returns the finest cached cell there, or null.
  over(place, scale) {
    const moved = !this.place || this.place.some((value, axis) => value !== place[axis]) || this.scale !== scale;
    [this.place, this.scale] = [place, scale];
    if (moved) {
      this.resting = false;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.resting = true;
        this.next();
      }, REST);
    }
    this.next();
    return this.find();
  }

  leave() {
    clearTimeout(this.timer);
    this.place = null;
    this.resting = false;
  }

  // The finest cached cell at the pointer, in data coordinates: { text, far, fine, center, half }.
  find() {
    if (!this.spec || !this.place || !this.scale) return null;
    const finest = this.level(FINE);
    for (let level = finest; level >= 0; level--) {
      const cell = this.cellAt(this.place, level);
      const said = this.map.cells.said.get(cell.join("/"));
      if (said) return { ...said, fine: level === finest, center: this.center(cell), half: this.side(level) / 2 };
    }
    return null;
  }

  // Whether the pointer is over the grid, so that a cell there is cached or will be.
  covers() {
    return Boolean(this.spec && this.place && this.holds(this.cellAt(this.place, 0)));
  }

  // number: of the request that is answered, null where the page ran for another reason; cells: [[level, column, row, text, far], ...]
  hear({ mark, number, cells }) {
    if (!this.spec || mark !== this.spec.mark) return;
    const { said, refused } = this.map.cells;
    if (said.size > MOST_KEPT) said.clear();
    for (const [level, column, row, text, far] of cells) said.set(`${level}/${column}/${row}`, { text, far });
    if (number === this.number && this.asked) {
      // The first one is always decoded: where it is not, another request would not help.
      if (!said.has(this.asked[0].join("/"))) refused.add(this.asked[0].join("/"));
      this.asked = null;
      this.until = 0;
    }
    this.onChange();
    this.next();
  }

  next() {
    if (!this.spec || !this.map.askCells || document.hidden || Date.now() < this.until) return;
    const cells = this.wanted();
    if (!cells.length) return;
    this.asked = cells;
    this.number = (this.number ?? 0) + 1;
    this.until = Date.now() + PATIENCE;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.next(), PATIENCE + 1);
    this.map.askCells({ map: this.spec.mark, number: this.number, cells });
  }

  // The cells to request next, the one under the pointer first.
  wanted() {
    const { said, refused } = this.map.cells;
    const unknown = (cell) => !said.has(cell.join("/")) && !refused.has(cell.join("/"));
    if (this.place) {
      const near = this.around(this.level(COARSE), 1).filter(unknown);
      if (near.length) return near;
      // The one under the pointer first: a request is answered as a whole.
      for (const reach of this.resting ? [0, 2] : []) {
        const fine = this.around(this.level(FINE), reach).filter(unknown);
        if (fine.length) return fine;
      }
    }
    const all = [];
    for (let row = 0; row < this.spec.rows; row++) {
      for (let column = 0; column < this.spec.columns; column++) all.push([0, column, row]);
    }
    return this.sorted(all.filter(unknown)).slice(0, MOST_ASKED);
  }

  // The cells of a level around the pointer, a number of them to each side.
  around(level, reach) {
    const [, column, row] = this.cellAt(this.place, level);
    const cells = [];
    for (let down = -reach; down <= reach; down++) {
      for (let right = -reach; right <= reach; right++) cells.push([level, column + right, row + down]);
    }
    return this.sorted(cells.filter((cell) => this.holds(cell)));
  }

  sorted(cells) {
    const { origin, side, columns, rows } = this.spec;
    const from = this.place ?? [origin[0] + (side * columns) / 2, origin[1] + (side * rows) / 2];
    const away = (cell) => Math.hypot(...this.center(cell).map((value, axis) => value - from[axis]));
    return cells
      .map((cell) => [away(cell), cell])
      .sort(([one], [other]) => one - other)
      .map(([, cell]) => cell);
  }

  // The coarsest level whose cells are at most that many pixels wide.
  level(pixels) {
    const level = Math.ceil(Math.log2((this.spec.side * this.scale) / pixels));
    return Math.max(0, Math.min(this.spec.levels, level));
  }

  side(level) {
    return this.spec.side / 2 ** level;
  }

  cellAt(place, level) {
    const { origin } = this.spec;
    return [level, ...place.map((value, axis) => Math.floor((value - origin[axis]) / this.side(level)))];
  }

  center([level, ...at]) {
    return at.map((value, axis) => this.spec.origin[axis] + (value + 0.5) * this.side(level));
  }

  holds([level, column, row]) {
    const { columns, rows } = this.spec;
    return column >= 0 && row >= 0 && column < columns * 2 ** level && row < rows * 2 ** level;
  }

  destroy() {
    this.leave();
    clearTimeout(this.again);
  }
}
