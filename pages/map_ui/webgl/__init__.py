"""The WebGL map: a scatter plot of up to half a million points as a Streamlit component; README.md says more.

Every heavy part (positions, colours, hits) is an element of its own, and Streamlit sends an element again only when it
has changed: a new walk or a click costs a few hundred bytes. Texts are not sent with the points: when the pointer
rests on one, its text and those of its neighbours are asked for, by a fragment that runs nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from pages.common.markup import shorten
from pages.map_ui.colors import Coloring
from pages.map_ui.picks import Picked
from pages.map_ui.plotly_map import HEIGHT, MAX_TEXT, Overlay
from pages.map_ui.webgl.payload import frame_of, part_of, places_part, shades

MAX_TEXTS = 50  # texts that one question is answered with

BUNDLE = Path(__file__).with_name("dist") / "bigmap.js"
JOIN = """// Joins the hub that bigmap.js brings, which may come after this.
export default (component) => {
  const hub = (globalThis.midsentenceBigmap ??= { waiting: [] });
  if (hub.connect) return hub.connect("ROLE", component);
  return new Promise((resolve) => hub.waiting.push(["ROLE", component, resolve]));
};
"""
_bundle = st.components.v2.component("midsentence.bigmap.bundle", js=BUNDLE.read_text(encoding="utf-8"))
_part = st.components.v2.component("midsentence.bigmap.part", js=JOIN.replace("ROLE", "part"))
_hover = st.components.v2.component("midsentence.bigmap.hover", js=JOIN.replace("ROLE", "hover"))
_view = st.components.v2.component("midsentence.bigmap.view", js=JOIN.replace("ROLE", "view"))


def webgl_map(
    points: np.ndarray,
    texts: Sequence[str],
    coloring: Coloring,
    overlay: Overlay,
    *,
    on_pick: Callable[[Picked], None],
    anywhere: bool = False,
    key: str,
) -> None:
    """Show a map.

    Zoom, lasso, mode and the classes that are switched off stay in the browser, by the key, as long as the places
    stay the same.

    :param points: (N, 2) finite data coordinates.
    :param texts: N, each asked for when the pointer rests on its point.
    :param on_pick: called with what was picked before the script runs, so that what is above the map can know it.
    :param anywhere: each click is on a position, not on the point that may lie there.
    """
    frame, shaded = frame_of(points), shades(coloring)
    parts = {"places": places_part(points, frame), "codes": part_of(code=shaded.codes)}
    if overlay.hits is not None:
        parts["hits"] = part_of(hits=np.packbits(overlay.hits))
    data = {
        **{"map": key, "rows": len(points), "texts": True, "anywhere": anywhere, "height": HEIGHT},
        "marks": {"hits": None} | {name: part.mark for name, part in parts.items()},
        **asdict(frame),
        **{"palette": shaded.palette, "low": shaded.low, "high": shaded.high},
        **{"names": list(coloring.names), "title": coloring.title},
        **{"path": _places(overlay.path), "path_texts": _shortened(overlay.path_texts)},
        **{"placed": _places(overlay.placed), "placed_texts": _shortened(overlay.placed_texts)},
    }

    def tell() -> None:
        on_pick(read_event(st.session_state.get(key, {}).get("picked"), points, shaded.codes))

    with st.container(gap=None):
        _bundle(key=f"{key}_bundle")
        for name, part in parts.items():
            _part(key=f"{key}_{name}", data={"map": key, "part": name, "mark": part.mark, "table": part.table})
        _view(key=key, data=data, on_picked_change=tell)
        _answer(texts, parts["places"].mark, key)


def read_event(message: Any, points: np.ndarray, codes: np.ndarray) -> Picked:
    """Return what the browser's message means; one that no view of ours sends means nothing."""
    if not isinstance(message, Mapping):
        return Picked()
    row = message.get("row")
    if isinstance(row, int) and 0 <= row < len(points):
        return Picked(row=row)
    position = _corners([message.get("place")])
    if len(position):
        return Picked(position=(float(position[0, 0]), float(position[0, 1])))
    if isinstance(message.get("polygon"), list):
        hidden = [code for code in message.get("hidden", ()) if isinstance(code, int)]
        within = inside(points, _corners(message["polygon"])) & ~np.isin(codes, hidden)
        return Picked(rows=tuple(np.flatnonzero(within).tolist()))
    return Picked()


def inside(points: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    """Return which points lie inside a polygon (N,) bool, by the even-odd rule: where it crosses itself is a hole.

    Ray casting (Shimrat 1962): a point is inside when a ray to its right crosses the outline an odd number of times.
    The points are sorted by height, so that an edge looks only at those it could be crossed by.

    :param points: (N, 2).
    :param polygon: (K, 2) corners in order, the last joined to the first; fewer than three hold nothing.
    """
    within = np.zeros(len(points), dtype=bool)
    if len(polygon) < 3:
        return within
    low, high = polygon.min(0), polygon.max(0)
    rows = np.flatnonzero(((points >= low) & (points <= high)).all(1))
    rows = rows[np.argsort(points[rows, 1], kind="stable")]
    x, y = points[rows].astype(np.float64).T
    odd = np.zeros(len(rows), dtype=bool)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        first, last = np.searchsorted(y, [min(y0, y1), max(y0, y1)])  # half open: a corner belongs to one edge only
        if first < last:
            odd[first:last] ^= x[first:last] < x0 + (y[first:last] - y0) * (x1 - x0) / (y1 - y0)
    within[rows] = odd
    return within


@st.fragment
def _answer(texts: Sequence[str], mark: str, key: str) -> None:
    """Answer which texts the pointer is near; a question runs this function and nothing else."""
    asked = st.session_state.get(f"{key}_hover", {}).get("asked") or {}
    rows = asked.get("rows", ())[:MAX_TEXTS] if asked.get("points") == mark else ()
    known = {row: shorten(texts[row], MAX_TEXT) for row in rows if isinstance(row, int) and 0 <= row < len(texts)}
    _hover(key=f"{key}_hover", data={"map": key, "points": mark, "texts": known}, on_asked_change=lambda: None)


def _places(places: np.ndarray | None) -> list[list[float]]:
    return [] if places is None else places.astype(float).tolist()


def _shortened(texts: Sequence[str]) -> list[str]:
    return [shorten(text, MAX_TEXT) for text in texts]


def _corners(message: Sequence[Any]) -> np.ndarray:
    """Return places (K, 2) of what the browser says they are; empty when one is no pair of finite numbers."""
    try:
        corners = np.array(message, dtype=float)
    except (TypeError, ValueError):
        return np.empty((0, 2))
    return corners if corners.ndim == 2 and corners.shape[1] == 2 and np.isfinite(corners).all() else np.empty((0, 2))
