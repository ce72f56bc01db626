// The hub: state shared by the components of one page (points, colours, hits, texts, the view).
//
// Streamlit sends an element again only when it has changed, so each heavy part is an element of its own: the view's
// few hundred bytes may change with every run while the points stay in the browser. They are joined here by the
// map's key and the mark, a hash of each part's content.

import { View } from "./view.js";

// map key -> { parts: Map(name -> {mark, table}), names, view, kept: state that outlives the view, others: the page's other views }
const maps = new Map();

function mapOf(key) {
  if (!maps.has(key)) {
    const others = () => [...maps].filter(([other, { view }]) => other !== key && view).map(([, { view }]) => view);
    maps.set(key, { parts: new Map(), names: null, view: null, kept: {}, others });
  }
  return maps.get(key);
}

// Run when the host has left the document. A cleanup also comes when a newer call has overtaken this one: not then.
function whenGone(host, act) {
  return () => setTimeout(() => host.isConnected || act());
}

const roles = {
  part({ data, parentElement }) {
    const map = mapOf(data.map);
    if (map.parts.get(data.part)?.mark !== data.mark) {
      map.parts.set(data.part, { mark: data.mark, table: data.table });
      map.view?.refresh();
    }
    return whenGone(parentElement, () => {
      if (map.parts.get(data.part)?.mark === data.mark) map.parts.delete(data.part);
    });
  },
  // Names of clusters come last: clustering takes a while, and the points do not wait for it.
  names({ data, parentElement }) {
    const map = mapOf(data.map);
    map.names = data;
    map.view?.refresh();
    return whenGone(parentElement, () => {
      if (map.names === data) map.names = null;
    });
  },
  hover({ data, parentElement, setTriggerValue }) {
    const map = mapOf(data.map);
    map.ask = (rows) => setTriggerValue("asked", { points: data.points, rows });
    map.view?.hear(data.points, data.texts);
    return whenGone(parentElement, () => {});
  },
  // Sentences of the decoded grid, in decode mode.
  cells({ data, parentElement, setTriggerValue }) {
    const map = mapOf(data.map);
    const ask = (question) => setTriggerValue("asked", question);
    map.askCells = ask;
    map.view?.sweep.cells.hear(data);
    return whenGone(parentElement, () => {
      if (map.askCells === ask) map.askCells = null;
    });
  },
  view(component) {
    const { data, parentElement } = component;
    const map = mapOf(data.map);
    if (map.view?.host !== parentElement) map.view = new View(parentElement, map);
    const view = map.view;
    view.update(data, (value, name = "picked") => component.setTriggerValue(name, value));
    return whenGone(parentElement, () => {
      view.destroy();
      if (map.view === view) map.view = null;
    });
  },
};

// Elements may be mounted before this bundle has run; they wait in the hub that the first of them made.
const hub = (globalThis.midsentenceBigmap ??= { waiting: [] });
if (!hub.connect) {
  hub.connect = (role, component) => roles[role](component);
  for (const [role, component, resolve] of hub.waiting.splice(0)) resolve(hub.connect(role, component));
}

export default () => {};
