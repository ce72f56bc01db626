"""The map on the screen: plotly up to some 20,000 points, the WebGL map past that, with the same colours and picks."""

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from pages.map_ui.colors import Coloring
from pages.map_ui.controls import PLOTLY_POINTS
from pages.map_ui.downloads import PLOT_CONFIG
from pages.map_ui.picks import LatentPath, encode_typed, store_pick
from pages.map_ui.plotly_map import ClickMode, Overlay, map_figure, picked
from pages.map_ui.webgl import webgl_map
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
    points, anywhere = projection.coordinates, mode == "anywhere"
    if len(points) > PLOTLY_POINTS and points.shape[1] == 2:
        webgl_map(points, latents.texts, coloring, overlay, on_pick=store_pick, anywhere=anywhere, key="map_big")
        return None
    figure = map_figure(projection, latents.texts, coloring, overlay, mode=mode)

    def store() -> None:
        store_pick(picked(st.session_state.get("map_chart", {}), anywhere=anywhere))

    config = {**PLOT_CONFIG, "scrollZoom": True}
    st.plotly_chart(figure, key="map_chart", on_select=store, config=config, alt="Map of the corpus")
    return figure
