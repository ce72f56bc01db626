"""The WebGL map: a scatter plot of up to half a million points as a Streamlit component; README.md says more.

Every heavy part (positions, colours, hits) is an element of its own, and Streamlit sends an element again only when it
has changed: a new walk or a click costs a few hundred bytes. Texts are not sent with the points: when the pointer
rests on one, its text and those of its neighbours are asked for, by a fragment that runs nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from pages.common.markup import shorten
from pages.map_ui.webgl.payload import Frame, Part, Shades, codes_part, frame_of, hits_part, places_part, shades

MAX_TEXT = 400  # characters of a text that hovering shows
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

Texts = Callable[[int], str] | Sequence[str]


@dataclass(frozen=True)
class WebglMapEvent:
    """What a visitor has just done on the map; all None in a run that something else has caused."""

    selected: np.ndarray | None = None  # rows inside the lasso or box, ascending; none inside, or cleared: empty
    row: int | None = None  # the point that was clicked
    position: tuple[float, float] | None = None  # where no point is, or any place with `anywhere`


def webgl_map(
    points: np.ndarray,
    colors: np.ndarray,
    *,
    palette: Sequence[str] = (),
    names: Sequence[str] = (),
    title: str = "",
    highlighted: np.ndarray | None = None,
    path: np.ndarray | None = None,
    path_texts: Sequence[str] = (),
    placed: np.ndarray | None = None,
    placed_texts: Sequence[str] = (),
    hover_text: Texts | None = None,
    anywhere: bool = False,
    on_pick: Callable[[WebglMapEvent], None] | None = None,
    key: str,
    height: int = 640,
) -> WebglMapEvent:
    """Show a map and return what was done on it since the last run.

    Zoom, lasso, mode and the classes that are switched off stay in the browser, by the key, as long as the places
    stay the same.

    :param points: (N, 2) finite data coordinates.
    :param colors: (N,) integers, codes into palette and names, or floats for a scale (not finite: grey).
    :param palette: one "#rrggbb" a code; of a scale, the colours that it runs through, Viridis where there are none.
    :param names: one a code, listed with a switch each; none: no list.
    :param highlighted: rows, or a mask (N,), that stay coloured while the others go grey; None: all are coloured.
    :param path: (K, 2) places of a walk, drawn as a line with a mark at each.
    :param placed: (Q, 2) places of sentences of one's own.
    :param hover_text: the text of a row, asked for when the pointer rests on it.
    :param anywhere: each click is on a position, not on the point that may lie there.
    :param on_pick: called with the event before the script runs, so that what is above the map can know it.
    :raises ValueError: when the numbers of points and colours differ, or a code has no colour.
    """
    if points.shape != (len(colors), 2):
        raise ValueError(f"{len(colors)} colours do not fit to points of the shape {points.shape}.")
    frame, shaded = frame_of(points), shades(colors, palette)
    parts = {"places": places_part(points, frame), "codes": codes_part(shaded.codes)}
    if highlighted is not None:
        parts["hits"] = hits_part(highlighted, len(points))
    data = {
        **_basics(key, frame, shaded, parts, rows=len(points)),
        **{"names": list(names), "title": title, "anywhere": anywhere, "height": height},
        **{"path": _places(path), "path_texts": [shorten(text, MAX_TEXT) for text in path_texts]},
        **{"placed": _places(placed), "placed_texts": [shorten(text, MAX_TEXT) for text in placed_texts]},
        "texts": hover_text is not None,
    }

    def tell() -> None:
        if on_pick is not None:
            on_pick(read_event(st.session_state.get(key, {}).get("picked"), points, shaded.codes))

    with st.container(gap=None):
        _bundle(key=f"{key}_bundle")
        for name, part in parts.items():
            _part(key=f"{key}_{name}", data={"map": key, "part": name, "mark": part.mark, "table": part.table})
        result = _view(key=key, data=data, on_picked_change=tell)
        if hover_text is not None:
            _answer(hover_text, len(points), parts["places"].mark, key)
    return read_event(result.picked, points, shaded.codes)


def read_event(message: Any, points: np.ndarray, codes: np.ndarray) -> WebglMapEvent:
    """Return what the browser's message means; one that no view of ours sends means nothing."""
    if not isinstance(message, Mapping):
        return WebglMapEvent()
    row = message.get("row")
    if isinstance(row, int) and 0 <= row < len(points):
        return WebglMapEvent(row=row)
    position = _corners([message.get("place")])
    if len(position):
        return WebglMapEvent(position=(float(position[0, 0]), float(position[0, 1])))
    if isinstance(message.get("polygon"), list):
        hidden = [code for code in message.get("hidden", ()) if isinstance(code, int)]
        within = inside(points, _corners(message["polygon"])) & ~np.isin(codes, hidden)
        return WebglMapEvent(selected=np.flatnonzero(within))
    return WebglMapEvent()


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


def _basics(key: str, frame: Frame, shaded: Shades, parts: Mapping[str, Part], *, rows: int) -> dict[str, Any]:
    """Return what the view must know of the parts; the hits have a mark of None where there are none."""
    return {
        "map": key,
        "rows": rows,
        "marks": {"hits": None, **{name: part.mark for name, part in parts.items()}},
        "origin": frame.origin,
        "step": frame.step,
        "palette": shaded.palette,
        "low": shaded.low,
        "high": shaded.high,
    }


@st.fragment
def _answer(texts: Texts, count: int, mark: str, key: str) -> None:
    """Answer which texts the pointer is near; a question runs this function and nothing else."""
    asked = st.session_state.get(f"{key}_hover", {}).get("asked") or {}
    rows = [row for row in asked.get("rows", ()) if isinstance(row, int) and 0 <= row < count][:MAX_TEXTS]
    known = {
        row: shorten(texts(row) if callable(texts) else texts[row], MAX_TEXT)
        for row in rows
        if asked.get("points") == mark
    }
    _hover(key=f"{key}_hover", data={"map": key, "points": mark, "texts": known}, on_asked_change=lambda: None)


def _places(places: np.ndarray | None) -> list[list[float]]:
    return [] if places is None else np.asarray(places, dtype=float).reshape(-1, 2).tolist()


def _corners(message: Sequence[Any]) -> np.ndarray:
    """Return places (K, 2) of what the browser says they are; empty when one is no pair of finite numbers."""
    try:
        corners = np.array(message, dtype=float)
    except (TypeError, ValueError):
        return np.empty((0, 2))
    return corners if corners.ndim == 2 and corners.shape[1] == 2 and np.isfinite(corners).all() else np.empty((0, 2))
