"""The map on the screen: plotly up to some 20,000 points, past that the WebGL view, with the same colours and picks."""

from collections.abc import Callable
from typing import Any

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from pages.common.downloads import PLOT_CONFIG
from pages.map_ui.colors import Coloring
from pages.map_ui.plotly_map import HEIGHT, Mouse, Overlay, Picked, map_figure, picked
from pages.map_ui.webgl import BigMapEvent, bigmap
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

MOST_IN_PLOTLY = 20_000  # points; a lasso around more of them is slow to answer


def is_big(projection: Projection) -> bool:
    """Return whether a map has too many points for plotly; one in three dimensions has no other view."""
    return len(projection.coordinates) > MOST_IN_PLOTLY and projection.coordinates.shape[1] == 2


def show_map(
    projection: Projection,
    latents: Latents,
    coloring: Coloring,
    overlay: Overlay,
    *,
    mouse: Mouse,
    on_pick: Callable[[Picked], None],
) -> go.Figure | None:
    """Show the map and return its figure, or None where it is no figure of plotly's.

    :param on_pick: called with what was picked before the page runs again.
    """
    if is_big(projection):
        _show_big(projection, latents, coloring, overlay, anywhere=mouse == "anywhere", on_pick=on_pick)
        return None
    figure = map_figure(projection, latents.texts, coloring, overlay, mouse=mouse)

    def tell() -> None:
        event: Any = st.session_state.get("map_chart", {})
        on_pick(picked(event, anywhere=mouse == "anywhere"))

    config = {**PLOT_CONFIG, "scrollZoom": True}
    st.plotly_chart(figure, key="map_chart", on_select=tell, config=config, alt="Map of the corpus")
    return figure


def _show_big(
    projection: Projection,
    latents: Latents,
    coloring: Coloring,
    overlay: Overlay,
    *,
    anywhere: bool,
    on_pick: Callable[[Picked], None],
) -> None:
    def tell(event: BigMapEvent) -> None:
        rows = () if event.selected is None else tuple(event.selected.tolist())
        on_pick(Picked(row=event.row, place=event.place, rows=rows))

    bigmap(
        projection.coordinates,
        coloring.values.astype(np.int64) if coloring.names else coloring.values.astype(np.float64),
        palette=coloring.colors,
        names=coloring.names,
        title=coloring.title,
        highlighted=overlay.hits,
        path=overlay.walk,
        path_texts=overlay.walk_texts,
        placed=overlay.placed,
        placed_texts=overlay.placed_texts,
        hover_text=latents.texts,
        anywhere=anywhere,
        on_pick=tell,
        key="map_big",
        height=HEIGHT,
    )
