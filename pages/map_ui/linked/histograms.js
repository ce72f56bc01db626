// Histograms to filter by: drag over bars, move the ends by keys, or click a value. The selection is state of the
// server; here is only the drag in progress. Text is set as textContent: user input is never parsed as markup.

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [240, 84]; // units of the drawing
const WAIT = 350; // milliseconds between a key and the message to the server
const count = new Intl.NumberFormat("en-US");
const views = new WeakMap(); // host -> Histograms

function make(tag, attributes = {}, ...children) {
  const made = tag === "svg" || tag === "rect" ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const brief = (value) => Number(value.toPrecision(4)).toString();

// Bars of a number over equal bins, with a range between two ends.
class Range {
  constructor(tell) {
    this.tell = tell;
    this.svg = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
    this.ends = [0, 1].map((end) => make("div", { class: "end", role: "slider", tabindex: "0", onkeydown: (event) => this.key(end, event) }));
    this.plot = make("div", { class: "plot" }, this.svg, ...this.ends);
    this.title = make("span", { class: "name" });
    this.said = make("span", { class: "said" });
    this.clear = make("button", { type: "button", class: "clear", onclick: () => this.set(null) }, "Clear");
    this.axis = make("div", { class: "axis" });
    const head = make("div", { class: "head" }, this.title, this.said, this.clear);
    this.root = make("section", { class: "panel range" }, head, this.plot, this.axis);
    this.plot.addEventListener("pointerdown", (event) => this.press(event));
    this.plot.addEventListener("pointermove", (event) => this.drag(event));
    this.plot.addEventListener("pointerup", () => this.release());
    this.plot.addEventListener("pointercancel", () => this.release());
  }

  update(panel) {
    this.panel = panel;
    if (!this.waiting && this.from === undefined) this.chosen = panel.chosen && this.bins(panel.chosen);
    if (panel.choices) this.offer(panel);
    else this.title.textContent = panel.title;
    this.root.setAttribute("aria-label", panel.title);
    this.draw();
  }

  // The title is a select box of the dimensions.
  offer({ choices, title }) {
    if (!this.choice) {
      this.choice = make("select", { "aria-label": "Dimension of mu", onchange: () => this.tell({ shown: this.choice.value }) });
      this.title.replaceChildren(this.choice);
    }
    const offered = JSON.stringify(choices); // another checkpoint has other dimensions, with another KL each
    if (offered !== this.offered) {
      this.choice.replaceChildren(...choices.map(([value, label]) => make("option", { value }, label)));
      this.offered = offered;
    }
    this.choice.value = title;
  }

  // Bins [first, last] of two ends, and back; bins of whole numbers begin half below the least of them.
  bins([low, high]) {
    const { low: least, step, all, whole } = this.panel;
    const bin = (value) => Math.max(0, Math.min(all.length - 1, value));
    const half = whole ? 0.5 : 0;
    return [bin(Math.round((low - half - least) / step)), bin(Math.round((high + half - least) / step) - 1)];
  }

  values([first, last]) {
    const { low, step, whole } = this.panel;
    const ends = [low + first * step, low + (last + 1) * step];
    return whole ? [Math.ceil(ends[0]), Math.floor(ends[1])] : ends;
  }

  draw() {
    const { all, rest } = this.panel;
    const most = Math.max(1, ...all);
    const width = WIDTH / all.length;
    const inside = (bin) => !this.chosen || (bin >= this.chosen[0] && bin <= this.chosen[1]);
    const bar = (bin, number, name) => {
      const height = number && Math.max(1.5, (number / most) * (HEIGHT - 2));
      return make("rect", { class: name, x: bin * width + 0.4, y: HEIGHT - height, width: Math.max(0.6, width - 0.8), height });
    };
    const shade = this.chosen
      ? [make("rect", { class: "shade", x: this.chosen[0] * width, y: 0, width: (this.chosen[1] - this.chosen[0] + 1) * width, height: HEIGHT })]
      : [];
    this.svg.replaceChildren(
      ...shade,
      ...all.map((number, bin) => bar(bin, number, "all")),
      ...rest.map((number, bin) => bar(bin, number, inside(bin) ? "in" : "out")),
    );
    const [least, highest] = this.values([0, all.length - 1]);
    const range = this.chosen ?? [0, all.length - 1];
    this.values(range).forEach((value, end) => {
      const handle = this.ends[end];
      handle.style.left = `${(100 * (range[end] + end)) / all.length}%`;
      const about = { label: `${this.panel.title}, ${end ? "highest" : "lowest"} value`, valuemin: least, valuemax: highest };
      for (const [name, said] of Object.entries({ ...about, valuenow: value, valuetext: brief(value) })) {
        handle.setAttribute(`aria-${name}`, said);
      }
    });
    this.said.textContent = this.chosen ? this.values(range).map(brief).join(" to ") : "";
    this.clear.hidden = !this.chosen;
    this.axis.replaceChildren(...[least, highest].map((value) => make("span", {}, brief(value))));
  }

  bin(event) {
    const box = this.plot.getBoundingClientRect();
    const bin = Math.floor(((event.clientX - box.left) / box.width) * this.panel.all.length);
    return Math.max(0, Math.min(this.panel.all.length - 1, bin));
  }

  press(event) {
    if (event.button !== 0) return;
    this.plot.setPointerCapture(event.pointerId);
    const at = this.bin(event);
    const end = this.ends.indexOf(event.target);
    // An end is dragged against the other one; anywhere else a new range begins.
    this.from = end >= 0 && this.chosen ? this.chosen[1 - end] : at;
    this.before = this.chosen;
    this.grabbed = end >= 0;
    if (end < 0) this.chosen = [at, at];
    this.draw();
  }

  drag(event) {
    if (this.from === undefined) return;
    const at = this.bin(event);
    this.chosen = [Math.min(this.from, at), Math.max(this.from, at)];
    this.draw();
  }

  release() {
    if (this.from === undefined) return;
    this.from = undefined;
    const same = this.before && this.chosen && this.before.every((bin, end) => bin === this.chosen[end]);
    if (!same) this.set(this.chosen);
    else if (!this.grabbed) this.set(null); // a click on the selected range clears it
  }

  set(chosen, wait = 0) {
    this.chosen = chosen;
    this.draw();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.waiting = 0;
      const ends = chosen && this.values(chosen);
      this.tell({ name: this.panel.name, ends });
    }, wait);
  }

  key(end, event) {
    if (event.key === "Escape" && this.chosen) this.set(null);
    else {
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -1e4, End: 1e4 }[event.key];
      if (!step) return;
      const last = this.panel.all.length - 1;
      const range = [...(this.chosen ?? [0, last])];
      const [least, most] = end ? [range[0], last] : [0, range[1]];
      range[end] = Math.max(least, Math.min(most, range[end] + step));
      this.set(range, WAIT);
    }
    event.preventDefault();
  }
}

// Values of a label column, each a toggle button with its count.
class Choice {
  constructor(tell) {
    this.tell = tell;
    this.title = make("span", { class: "name" });
    this.list = make("div", { class: "values" });
    this.more = make("div", { class: "more" });
    this.root = make("section", { class: "panel" }, make("div", { class: "head" }, this.title), this.list, this.more);
  }

  update({ name, title, names, all, rest, chosen, others }) {
    this.title.textContent = title;
    this.root.setAttribute("aria-label", title);
    const most = Math.max(1, ...all);
    while (this.list.children.length > names.length) this.list.lastChild.remove();
    names.forEach((value, place) => {
      // Entries are reused in their order, so that the focus stays.
      const entry = this.list.children[place] ?? this.list.appendChild(this.entry());
      const picked = chosen.includes(value);
      entry.onclick = () => this.tell({ name, value });
      entry.setAttribute("aria-pressed", String(picked));
      entry.classList.toggle("off", chosen.length > 0 && !picked);
      entry.title = `${value}: ${count.format(rest[place])} of ${count.format(all[place])}`;
      const [bars, word, number] = entry.children;
      word.textContent = value;
      number.textContent = count.format(rest[place]);
      bars.style.setProperty("--all", `${(100 * all[place]) / most}%`);
      bars.style.setProperty("--rest", `${(100 * rest[place]) / most}%`);
    });
    this.more.textContent = others ? `and ${count.format(others)} more values` : "";
  }

  entry() {
    const word = make("span", { class: "word", dir: "auto" });
    return make("button", { type: "button", class: "value" }, make("span", { class: "bars" }), word, make("span", { class: "number" }));
  }
}

class Histograms {
  constructor(host) {
    this.panels = new Map();
    this.root = make("div", { class: "histograms", role: "group", "aria-label": "Distributions" });
    host.append(this.root);
  }

  update({ panels }, tell) {
    this.tell = tell;
    const places = new Set(panels.map(({ place }) => place));
    for (const [place, view] of this.panels) if (!places.has(place)) (view.root.remove(), this.panels.delete(place));
    panels.forEach((panel, order) => {
      let view = this.panels.get(panel.place);
      if (!view) {
        view = new (panel.names ? Choice : Range)((message) => this.tell(message));
        this.panels.set(panel.place, view);
      }
      if (this.root.children[order] !== view.root) this.root.insertBefore(view.root, this.root.children[order] ?? null);
      view.update(panel);
    });
  }
}

export default ({ data, parentElement, setTriggerValue }) => {
  if (!views.has(parentElement)) views.set(parentElement, new Histograms(parentElement));
  views.get(parentElement).update(data, (message) => setTriggerValue("brushed", message));
};
