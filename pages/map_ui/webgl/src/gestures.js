// What each gesture, button and key means for a view: pan and zoom, read a text, pick a point, a place or a region.

const REACH = 7; // pixels between a click and the point that it means
const NEARBY = 24; // texts asked for at once
const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

export function gestures(view) {
  const nearest = (pixel, radius, most) => {
    const shown = (row) => !view.kept.hidden.has(view.codes[row]);
    return view.grid.near(view.camera.toUnit(pixel), radius / view.camera.scale, shown, most);
  };
  const pointAt = (pixel) => (view.data.anywhere ? undefined : nearest(pixel, REACH, 1)[0]);
  const toUnits = (corners) => corners.map((pixel) => view.camera.toUnit(pixel));
  const frame = () => [view.camera.width, view.camera.height];

  const wants = {
    mode: (shift) => (shift && view.kept.mode === "pan" ? "lasso" : view.kept.mode),
    onMode: (mode) => view.setMode(mode),
    pan: (right, down) => view.moved(() => view.camera.panBy(right, down)),
    zoom: (factor, pixel) => view.moved(() => view.camera.zoomAt(factor, pixel)),
    onZoom: (factor) => wants.zoom(factor),
    onFit: () => view.moved(() => view.camera.fit()),

    hover(pixel) {
      if (!view.codes || pixel === null) return leave();
      const at = (place) => view.camera.toScreen(place);
      const over = view.overlay.under(pixel, { walk: view.walk, placed: view.placed, at });
      const row = over ? undefined : pointAt(pixel);
      if (over) sayMark(...over, pixel);
      else if (row === undefined) return leave();
      else sayPoint(row, pixel);
      return view.redraw();
    },

    click(pixel) {
      if (!view.codes) return;
      const row = pointAt(pixel);
      view.kept.pin = row === undefined ? view.camera.toUnit(pixel) : [view.x[row], view.y[row]];
      view.pick(row === undefined ? { place: view.place(view.kept.pin) } : { row });
      view.redraw();
    },

    trace(corners) {
      view.tracing = toUnits(corners);
      view.redraw();
    },

    done(corners) {
      view.tracing = [];
      if (view.codes && corners.length > 2) {
        view.kept.area = toUnits(corners);
        const polygon = view.kept.area.map((unit) => view.place(unit));
        view.pick({ polygon, hidden: [...view.kept.hidden] });
      }
      view.redraw();
    },

    onClear() {
      view.kept.area = [];
      view.pick({ polygon: [], hidden: [] });
      view.redraw();
    },

    // Returns whether the key meant something here.
    key(name) {
      if (name === "Escape" && view.kept.area?.length) wants.onClear();
      else if (name === "+" || name === "=") wants.zoom(1.4);
      else if (name === "-") wants.zoom(1 / 1.4);
      else if (name === "0") wants.onFit();
      else if (ARROWS[name]) wants.pan(...ARROWS[name]);
      else return false;
      return true;
    },
  };

  function sayMark(kind, place, pixel) {
    const { path_texts: steps, placed_texts: own } = view.data;
    const [text, name] = kind === "walk" ? [steps[place], `step ${place} of the walk`] : [own[place], "yours"];
    view.tooltip.say(text, name, "var(--mark)", { pixel, frame: frame() });
  }

  function sayPoint(row, pixel) {
    const code = view.codes[row];
    view.surface.classList.add("on-point");
    view.tooltip.over(row, {
      pixel,
      frame: frame(),
      name: view.data.names[code] ?? "",
      color: view.data.palette[code],
      ask: view.data.texts ? view.map.ask : null,
      others: () => nearest(pixel, 6 * REACH, NEARBY),
    });
  }

  function leave() {
    view.surface.classList.remove("on-point");
    if (view.tooltip.root.hidden && view.tooltip.row === null) return;
    view.tooltip.hide();
    view.redraw();
  }

  return wants;
}
