// Adaptive level of detail: points a frame while the map moves, by the duration of the frames before it.

const SLOW = 19; // milliseconds: a frame that takes longer shows fewer points
const WANTED = 15; // target for the reduced number of points
const FIRST = 40_000; // points of the first movement
const FEWEST = 10_000; // their cost is negligible: a frame that is late with these is late for another reason
const MEMORY = 0.3; // weight of the newest frame in the estimate
const CALM = 4; // frames in time before there are more points

export class Pace {
  constructor() {
    this.most = FIRST;
    this.forget();
  }

  // A new movement: measurements from before a pause are discarded.
  forget() {
    this.spent = null;
    this.calm = 0;
  }

  // milliseconds: from one frame of a movement to the next; total: points of the map.
  took(milliseconds, total) {
    this.spent = this.spent === null ? milliseconds : this.spent + MEMORY * (milliseconds - this.spent);
    if (this.spent > SLOW) {
      this.most = Math.max(FEWEST, Math.min(this.most, total) * Math.max(0.6, WANTED / this.spent));
      this.forget();
    } else if (++this.calm >= CALM && this.most < total) {
      this.most *= 1.15;
      this.calm = 0;
    }
  }
}
