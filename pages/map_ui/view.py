"""The map on the screen: plotly up to some 20,000 points, the WebGL map past that, with the same colours and picks."""

from typing import Any

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from pages.map_ui.colors import Coloring
from pages.map_ui.controls import PLOTLY_POINTS
from pages.map_ui.downloads import PLOT_CONFIG
from pages.map_ui.picks import LatentPath, Picked, encode_typed, store_pick
from pages.map_ui.plotly_map import HEIGHT, ClickMode, Overlay, map_figure, picked
from pages.map_ui.webgl import WebglMapEvent, webgl_map
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, transform


def overlay_of(
    projection: Projection, latents: Latents, hits: np.ndarray | None, typed: str, path: LatentPath | None
) -> Overlay:
    """Return what is drawn over the points, each latent at the position that the projection gives it.

    :param hits: (N,) bool, what a search found; None when nothing is searched.
    :param typed: a sentence that was typed, or "".
    """
    return Overlay(
        hits=hits,
        path=transform(projection, latents.mu, path.z) if path else None,
        path_texts=path.texts if path else (),
        placed=transform(projection, latents.mu, encode_typed(typed)[None]) if typed else None,
        placed_texts=[typed] if typed else (),
    )


def show_map(
    projection: Projection, latents: Latents, coloring: Coloring, overlay: Overlay, *, mode: ClickMode
) -> go.Figure | None:
    """Show the map and return its figure, or None for the WebGL map; what is picked is stored before the next run."""
    if len(projection.coordinates) > PLOTLY_POINTS and projection.coordinates.shape[1] == 2:
        _show_webgl(projection, latents, coloring, overlay, anywhere=mode == "anywhere")
        return None
    figure = map_figure(projection, latents.texts, coloring, overlay, mode=mode)

    def store() -> None:
        event: Any = st.session_state.get("map_chart", {})
        store_pick(picked(event, anywhere=mode == "anywhere"))

    config = {**PLOT_CONFIG, "scrollZoom": True}
    st.plotly_chart(figure, key="map_chart", on_select=store, config=config, alt="Map of the corpus")
    return figure


def _show_webgl(
    projection: Projection, latents: Latents, coloring: Coloring, overlay: Overlay, *, anywhere: bool
) -> None:
    def store(event: WebglMapEvent) -> None:
        rows = () if event.selected is None else tuple(event.selected.tolist())
        store_pick(Picked(row=event.row, position=event.position, rows=rows))

    webgl_map(
        projection.coordinates,
        coloring.values.astype(np.int64) if coloring.names else coloring.values.astype(np.float64),
        palette=coloring.colors,
        names=coloring.names,
        title=coloring.title,
        highlighted=overlay.hits,
        path=overlay.path,
        path_texts=overlay.path_texts,
        placed=overlay.placed,
        placed_texts=overlay.placed_texts,
        hover_text=latents.texts,
        anywhere=anywhere,
        on_pick=store,
        key="map_big",
        height=HEIGHT,
    )
