"""The WebGL map: a scatter plot of up to half a million points as a Streamlit component; see README.md.

Every heavy part (positions, colours, hits) is an element of its own, and Streamlit sends an element again only when it
has changed: a new walk or a click costs a few hundred bytes. The texts of a small corpus are such a part; those of a
large one are not sent: when the pointer rests on a point, its text and those of its neighbours are requested, by a
fragment that runs nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from pages.common.charts import is_dark
from pages.common.markup import shorten
from pages.map_ui.colors import Coloring, Name, Overlay
from pages.map_ui.picks import ClickMode, Picked, inside
from pages.map_ui.webgl.cards import MAX_TEXT, SENT_AT_ONCE, Cards
from pages.map_ui.webgl.payload import cards_part, frame_of, near_part, part_of, places_part, shades
from pages.map_ui.webgl.sweep import Sweep, answer_cells

PLACE_DIGITS = 6  # of a position: in the mode "decode" it is the centre of the cell whose sentence is read
DIGITS = 3  # decimals of a position on the map in a link: less than a pixel
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
_names = st.components.v2.component("midsentence.bigmap.names", js=JOIN.replace("ROLE", "names"))
_cells = st.components.v2.component("midsentence.bigmap.cells", js=JOIN.replace("ROLE", "cells"))
_view = st.components.v2.component("midsentence.bigmap.view", js=JOIN.replace("ROLE", "view"))


def webgl_map(
    points: np.ndarray,
    cards: Cards,
    coloring: Coloring,
    overlay: Overlay,
    *,
    on_pick: Callable[[Picked], None],
    near: Callable[[np.ndarray], np.ndarray] | None = None,
    mode: ClickMode = "select",
    sweep: Sweep | None = None,
    hidden: Sequence[str] = (),
    on_hide: Callable[[tuple[str, ...]], None] = lambda names: None,
    height: str = "640px",
    beside: str = "",
    linked: str = "",
    second: bool = False,
    key: str,
) -> None:
    """Show a map.

    Zoom, lasso and the classes that are switched off stay in the browser, by the key, as long as the positions stay the
    same.

    :param points: (N, 2) finite data coordinates.
    :param cards: N, sent with the points of a small corpus, else requested when the pointer rests on a point.
    :param on_pick: called with the pick before the script runs, so that widgets above the map can use it.
    :param near: gives the neighbours (R, K) of some rows (R,), which are marked while the pointer is on one; for a
        corpus whose cards are requested.
    :param mode: "select" clicks on points, or positions without one, "lasso" draws around them, "decode" clicks on
        positions, points or not.
    :param sweep: source of the texts under the pointer in the mode "decode".
    :param hidden: names of the classes that are switched off in the legend.
    :param on_hide: called with these when they change, before the script runs.
    :param height: of the map, in CSS.
    :param beside: CSS selector of the panel over the map, from under which a new pick is moved.
    :param linked: name that linked maps share: the sentence under the pointer of one is ringed on the others.
    :param second: whether another map has the legend; such a map picks sentences alone, no positions.
    """
    frame, shaded = frame_of(points), shades(coloring, dark=is_dark())
    parts = {"places": places_part(points, frame), "codes": part_of(code=shaded.codes)}
    if overlay.hits is not None:
        parts["hits"] = part_of(hits=np.packbits(overlay.hits))
    if len(cards) <= SENT_AT_ONCE:
        parts["texts"] = cards_part(cards)
    data = {
        **{"map": key, "rows": len(points), "mode": mode, "height": height, "beside": beside},
        **{"linked": linked, "second": second},
        "marks": {"hits": None, "texts": None} | {name: part.mark for name, part in parts.items()},
        **asdict(frame),
        **{"sweep": sweep and sweep.describe()},
        **{"hidden": [code for code, name in enumerate(coloring.names) if name in hidden]},
        **{"palette": shaded.palette, "low": shaded.low, "high": shaded.high},
        **{"names": list(coloring.names), "title": coloring.title},
        **{"path": _places(overlay.path), "path_texts": _shortened(overlay.path_texts)},
        **{"pick": {"row": overlay.row, "place": overlay.position}, "near": list(overlay.near)},
        **{"area": list(overlay.area), "layers": {"contours": overlay.contours, "names": overlay.names}},
        **{"placed": _places(overlay.placed), "placed_texts": _shortened(overlay.placed_texts)},
    }

    def tell() -> None:
        on_pick(read_event(st.session_state.get(key, {}).get("picked"), points, shaded.codes))

    def hide() -> None:
        codes = st.session_state.get(key, {}).get("hidden") or ()
        on_hide(tuple(name for code, name in enumerate(coloring.names) if code in codes))

    with st.container(gap=None):
        _bundle(key=f"{key}_bundle")
        for name, part in parts.items():
            _part(key=f"{key}_{name}", data={"map": key, "part": name, "mark": part.mark, "table": part.table})
        _view(key=key, data=data, on_picked_change=tell, on_hidden_change=hide)
        _answer(cards, near, parts["places"].mark, key)
        if sweep:
            answer_cells(sweep, _cells, key)


def webgl_names(points: np.ndarray, names: Sequence[Name], *, key: str) -> None:
    """Name clusters on a map that is shown already.

    :param points: (N, 2), the map's.
    :param key: the map's.
    """
    mark = places_part(points, frame_of(points)).mark
    _names(key=f"{key}_names", data={"map": key, "places": mark, "names": [list(name) for name in names]})


def webgl_near(points: np.ndarray, near: np.ndarray, *, key: str) -> None:
    """Send the neighbours of each point of a map that is shown already, which are marked while the pointer is on it.

    :param points: (N, 2), the map's.
    :param near: (N, K), rows of these, the same number for each.
    :param key: the map's.
    """
    mark = places_part(points, frame_of(points)).mark
    _part(key=f"{key}_near", data={"map": key, "part": "near", "mark": mark, "table": near_part(near).table})


def read_event(message: Any, points: np.ndarray, codes: np.ndarray) -> Picked:
    """Return the browser's message as a pick; one that no view of ours sends is an empty one."""
    if not isinstance(message, Mapping):
        return Picked()
    row = message.get("row")
    if isinstance(row, int) and 0 <= row < len(points):
        return Picked(row=row)
    position = _corners([message.get("place")])
    if len(position):
        x, y = position[0].round(PLACE_DIGITS).tolist()
        return Picked(position=(x, y))
    if isinstance(message.get("polygon"), list):
        hidden = [code for code in message.get("hidden", ()) if isinstance(code, int)]
        corners = _corners(message["polygon"]).round(DIGITS)  # as a link holds them
        within = inside(points, corners) & ~np.isin(codes, hidden)
        return Picked(rows=tuple(np.flatnonzero(within).tolist()), area=tuple(map(tuple, corners.tolist())))
    return Picked()


@st.fragment
def _answer(cards: Cards, near: Callable[[np.ndarray], np.ndarray] | None, mark: str, key: str) -> None:
    """Answer which cards the pointer is near, with their neighbours; a question runs this function and nothing else."""
    asked = st.session_state.get(f"{key}_hover", {}).get("asked") or {}
    rows = asked.get("rows", ())[:MAX_TEXTS] if asked.get("points") == mark else ()
    wanted = [row for row in rows if isinstance(row, int) and 0 <= row < len(cards)]
    others = near(np.array(wanted)).tolist() if near and wanted else [[]] * len(wanted)
    known = {row: [*cards.card(row), close] for row, close in zip(wanted, others, strict=True)}
    _hover(key=f"{key}_hover", data={"map": key, "points": mark, "texts": known}, on_asked_change=lambda: None)


def _places(places: np.ndarray | None) -> list[list[float]]:
    return [] if places is None else places.astype(float).tolist()


def _shortened(texts: Sequence[str]) -> list[str]:
    return [shorten(text, MAX_TEXT) for text in texts]


def _corners(message: Sequence[Any]) -> np.ndarray:
    """Return positions (K, 2) of the browser's message; empty when one is no pair of finite numbers."""
    try:
        corners = np.array(message, dtype=float)
    except (TypeError, ValueError):
        return np.empty((0, 2))
    return corners if corners.ndim == 2 and corners.shape[1] == 2 and np.isfinite(corners).all() else np.empty((0, 2))
