"""The drawer over the map's bottom: the sentences as a table, their distributions, the exports, the lines of Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import streamlit as st

from pages.common.components.states import show_empty
from pages.map_ui.colors import Coloring, Overlay
from pages.map_ui.drawer.downloads import show_downloads
from pages.map_ui.drawer.table import HEIGHT, NOTHING, show_table
from pages.map_ui.frame import drawer
from pages.map_ui.linked.filters import Filter
from pages.map_ui.linked.histograms import show_histograms
from pages.map_ui.plotly_map import map_figure
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

TABS = ("Table", "Distributions", "Export", "Python")


@dataclass(frozen=True)
class Shown:
    """State of the map: rows shown, colours, projection."""

    latents: Latents
    projection: Projection
    coloring: Coloring
    overlay: Overlay
    filters: Sequence[Filter]
    rows: np.ndarray | None  # (R,) rows that all filters let through; None for all
    selected: bool = False  # whether some were selected on the map


def show_drawer(shown: Shown, code: str) -> None:
    """Show the drawer; only the tab that is seen is made.

    :param code: lines of Python that draw this map.
    """
    opened = drawer("Table, distributions, export")  # always the same words: others would fold it
    if not opened.open:
        return
    with opened:
        table, distributions, export, python = st.tabs(TABS, key="map_tab", on_change="rerun")
        if table.open:
            with table:
                show_table(shown)
        if distributions.open:
            with distributions, st.container(height=HEIGHT, border=False, key="map_distributions"):
                show_histograms(shown.latents, shown.filters)
        if export.open:
            with export:
                show_export(shown)
        if python.open:
            python.code(code, language="python", height=HEIGHT, wrap_lines=True)


def show_export(shown: Shown) -> None:
    """Show the downloads of the selection or the hits, else of all, and of the figure."""
    if shown.rows is not None and not len(shown.rows):
        show_empty(NOTHING)
        return
    latents, key = shown.latents, "map_all" if shown.rows is None else "map_selected"
    figure = partial(map_figure, shown.projection, latents.texts, shown.coloring, shown.overlay)
    show_downloads(latents, shown.rows, coordinates=shown.projection.coordinates, key=key, figure=figure)
