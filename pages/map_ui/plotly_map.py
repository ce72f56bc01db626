"""The map as a plotly figure: 3-D on the page, 2-D and 3-D as an export; and the reading of clicks on it.

Every point carries its row in `customdata`: the point numbers that
Streamlit returns run within a trace, and a class is a trace so that the legend can switch it off.
"""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from pages.common.charts import GREY
from pages.common.markup import plotly_text, shorten
from pages.map_ui.colors import Coloring, Overlay, scale_colors
from pages.map_ui.picks import Picked
from pages.map_ui.webgl.cards import MAX_TEXT
from vae_core.space.projection import Method, Projection

MARK = "#e11d48"  # of the path and of typed sentences
NAMES: dict[Method, str] = {"umap": "UMAP", "pca": "PCA"}
AXES: dict[Method, str] = {"umap": "UMAP", "pca": "PC"}  # name of an axis in three dimensions
LINE = "#8c8f94"  # of the box and its grid, on light and dark
STEPS = 16  # colours of a scale, between which plotly interpolates
EYE = {"x": 1.45, "y": 1.45, "z": 0.9}  # from where a map in three dimensions is seen, in sides of its box


def map_figure(
    projection: Projection, texts: Sequence[str], coloring: Coloring, overlay: Overlay, *, dark: bool = False
) -> go.Figure:
    """Return the map, in two dimensions or three.

    :param dark: whether it is shown on a dark ground.
    """
    figure, at = go.Figure(), projection.coordinates
    for rows, name, marker in _groups(coloring, overlay, len(at), dark=dark):
        if at.shape[1] == 3:
            marker = {**marker, "size": 0.6 * marker["size"]}
        name = plotly_text(name, 32)
        custom = [[row] for row in rows.tolist()]
        figure.add_trace(_scatter(at[rows], [texts[row] for row in rows], name, name, marker=marker, customdata=custom))
    if overlay.path is not None:
        line, marker = {"color": MARK, "width": 3}, {"size": 8, "color": "white", "line": {"color": MARK, "width": 2}}
        walk = {"mode": "lines+markers", "line": line, "marker": marker}
        figure.add_trace(_scatter(overlay.path, overlay.path_texts, "walk", "step %{pointNumber}", **walk))
    if overlay.placed is not None:
        marker = {"size": 15, "symbol": "diamond", "color": MARK, "line": {"color": "white", "width": 2}}
        figure.add_trace(_scatter(overlay.placed, overlay.placed_texts, "yours", "yours", marker=marker))
    _lay_out(figure, projection, coloring)
    return figure


def picked(event: Mapping[str, Any]) -> Picked:
    """Return the point clicked, by the selection of Streamlit's plotly chart, or nothing."""
    points = event.get("selection", {}).get("points", [])
    rows = [int(point["customdata"][0]) for point in points if point.get("customdata") is not None]
    return Picked(row=rows[0]) if rows else Picked()


def hover(text: str) -> str:
    """Return a whole sentence, wrapped, as plotly shows it literally."""
    lines = textwrap.wrap(shorten(text, MAX_TEXT), 56) or ["(empty)"]
    return "<br>".join(plotly_text(line, MAX_TEXT) for line in lines)


def _groups(
    coloring: Coloring, overlay: Overlay, count: int, *, dark: bool
) -> list[tuple[np.ndarray, str, dict[str, Any]]]:
    """Return rows, name and marker of each trace: a class each, or all in one with a scale, but for missing values."""
    size = float(np.clip(220 / np.sqrt(max(1, count)), 3.5, 9))
    base = {"size": size, "opacity": 0.8, "line": {"width": 0}}
    shown = np.ones(count, dtype=bool) if overlay.hits is None else overlay.hits
    groups: list[tuple[np.ndarray, str, dict[str, Any]]] = []
    if not shown.all():
        groups.append((np.flatnonzero(~shown), "no hit", {**base, "color": GREY, "opacity": 0.15}))
    if coloring.names:
        for code, (name, color) in enumerate(zip(coloring.names, coloring.colors, strict=True)):
            rows = np.flatnonzero((coloring.values == code) & shown)
            if len(rows):
                groups.append((rows, name, {**base, "color": color}))
        return groups
    low, high = coloring.ends
    missing = ~np.isfinite(coloring.values) & shown
    scale = {
        "colorscale": scale_colors(STEPS, dark=dark),
        "cmin": low,
        "cmax": max(high, low + 1e-6),
        "showscale": True,
    }
    bar = {"colorbar": {"title": {"text": plotly_text(coloring.title), "side": "right"}, "thickness": 14}}
    rows = np.flatnonzero(shown & ~missing)
    groups.append((rows, coloring.title, {**base, **scale, **bar, "color": coloring.values[rows]}))
    return [*groups, (np.flatnonzero(missing), "no value", {**base, "color": GREY})] if missing.any() else groups


def _scatter(at: np.ndarray, texts: Sequence[str], name: str, extra: str, **options: Any) -> BaseTraceType:
    """Return a trace at positions (N, 2) or (N, 3); hovering shows each one's text with an extra word beside it."""
    trace = go.Scatter3d if at.shape[1] == 3 else go.Scattergl
    shown = {"mode": "markers", "hovertemplate": f"%{{text}}<extra>{extra}</extra>", **options}
    return trace(**dict(zip("xyz", at.T, strict=False)), name=name, text=[hover(text) for text in texts], **shown)


def _lay_out(figure: go.Figure, projection: Projection, coloring: Coloring) -> None:
    bare = {"showgrid": False, "zeroline": False, "showticklabels": False, "title": ""}
    axis = {**bare, "showgrid": True, "gridcolor": LINE, "showline": True, "linecolor": LINE, "mirror": True}
    axis |= {"showbackground": False, "showspikes": False}
    name = NAMES[projection.method]
    if projection.method == "pca" and projection.explained is not None:
        name += f", {float(np.sum(projection.explained)):.0%} of the variance of mu"
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 28, "b": 0},
        title={"text": name, "font": {"size": 14}, "x": 0.01, "y": 0.985},
        dragmode="orbit" if projection.coordinates.shape[1] == 3 else "pan",
        hovermode="closest",
        showlegend=bool(coloring.names),  # a legend would cover the colour bar of a scale
        uirevision=f"{projection.method}-{projection.options}",
        legend={
            "title": {"text": plotly_text(coloring.title)},
            "itemsizing": "constant",
            **({"x": 1, "xanchor": "right"} if projection.coordinates.shape[1] == 3 else {}),  # over the scene
            "font": {"size": 13},
            "uirevision": plotly_text(coloring.title),
        },
        xaxis=bare,
        yaxis=bare,
        scene={
            "camera": {"eye": EYE},
            **{
                f"{letter}axis": {**axis, "title": f"{AXES[projection.method]} {n}"}
                for n, letter in enumerate("xyz", 1)
            },
        },
    )
