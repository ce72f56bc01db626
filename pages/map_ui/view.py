"""The map on the screen: the WebGL map in two dimensions, plotly in three, with the same colours and picks."""

from collections.abc import Callable
from functools import partial

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.charts import is_dark
from pages.common.session import current_checkpoint, current_corpus
from pages.map_ui.colors import Coloring, Overlay, names_of
from pages.map_ui.controls import NOTHING, SOLID, TWO_FLAT
from pages.map_ui.drawer.downloads import PLOT_CONFIG
from pages.map_ui.linked.filters import hidden_names, hide_names
from pages.map_ui.picks import NEIGHBOURS, ClickMode, LatentPath, Pick, Picked, encode_typed, store_pick
from pages.map_ui.plotly_map import map_figure, picked
from pages.map_ui.webgl import webgl_map, webgl_names, webgl_near
from pages.map_ui.webgl.cards import SENT_AT_ONCE, Cards
from pages.map_ui.webgl.sweep import sweep_of
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.data.schema import strings
from vae_core.latents.library import read_rec
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, transform

KEY = "map_view"  # of the WebGL map
HEIGHT = "var(--map-height, 640px)"  # what frame.css leaves to the map


def overlay_of(
    projection: Projection, latents: Latents, typed: str, path: LatentPath | None, pick: Pick | None
) -> Overlay:
    """Return the overlays, each latent at the position that the projection gives it.

    :param typed: a sentence that was typed, or "".
    """
    return Overlay(
        row=pick.row if pick else None,
        position=pick.position if pick else None,
        near=pick.near if pick else (),
        path=transform(projection, latents.mu, path.z) if path else None,
        path_texts=path.texts if path else (),
        placed=transform(projection, latents.mu, encode_typed(typed)[None]) if typed else None,
        placed_texts=[typed] if typed else (),
    )


def show_map(
    projection: Projection,
    latents: Latents,
    coloring: Coloring,
    overlay: Overlay,
    mode: ClickMode,
    *,
    polish: bool,
    on_pick: Callable[[Picked], None] = store_pick,
    other: CheckpointInfo | None = None,
) -> None:
    """Show the map; a pick on it is stored before the next run.

    :param polish: whether texts under the pointer are polished, in the mode "decode".
    :param on_pick: stores what is picked on the map in two dimensions.
    :param other: checkpoint of the map, where it is the second one.
    """
    if projection.coordinates.shape[1] == 2:
        info, second = other or current_checkpoint(), other is not None
        webgl_map(
            projection.coordinates,
            cards_of(latents, key="map_cards_other" if second else "map_cards"),
            coloring,
            overlay,
            on_pick=on_pick,
            near=partial(neighbours_of, latents),
            mode=mode,
            sweep=sweep_of(projection, latents, info, polish=polish) if mode == "decode" else None,
            hidden=hidden_names(coloring.title),
            on_hide=partial(hide_names, coloring.title),
            height=HEIGHT,
            beside=".st-key-map_panel",
            linked=KEY,
            second=second,
            key=f"{KEY}_other" if second else KEY,
        )
        return

    def store() -> None:
        if (pick := picked(st.session_state.get("map_chart", {}))).row is not None:
            store_pick(pick)

    figure = map_figure(projection, latents.texts, coloring, overlay, dark=is_dark())
    with st.container(key="map_solid"):
        st.plotly_chart(
            figure, key="map_chart", on_select=store, config=PLOT_CONFIG, alt="Map of the corpus", height="stretch"
        )
    with st.container(key="map_hint"):
        alone = f" {TWO_FLAT}" if st.session_state.get("map_with", NOTHING) != NOTHING else ""
        st.caption(f"{len(latents.texts):,} sentences. {SOLID}{alone}")


def name_clusters_on_map(projection: Projection, latents: Latents, *, second: bool = False) -> None:
    """Write the names of the clusters on the map; to be called last, as they take a while to find."""
    webgl_names(projection.coordinates, names_of(latents, projection), key=f"{KEY}_other" if second else KEY)


def mark_neighbours(projection: Projection, latents: Latents, *, second: bool = False) -> None:
    """Send the neighbours of each sentence, which are marked while the pointer is on it; after the map, as they take
    up to a second. Those of a large corpus are requested with its cards."""
    if len(latents.mu) <= SENT_AT_ONCE:
        near = _neighbours(current_corpus().key, latents.checkpoint, _latents=latents)
        webgl_near(projection.coordinates, near, key=f"{KEY}_other" if second else KEY)


def neighbours_of(latents: Latents, rows: np.ndarray) -> np.ndarray:
    """Return the nearest sentences in the latent space of some rows (R,), without themselves, as rows (R, K)."""
    from vae_core.space.neighbors import nearest

    found = nearest(latents.mu[rows], latents.mu, NEIGHBOURS + 1).rows
    order = np.argsort(found == rows[:, None], axis=1, kind="stable")[:, : min(NEIGHBOURS, len(latents.mu) - 1)]
    return np.take_along_axis(found, order, axis=1)


@st.cache_resource(max_entries=8, show_spinner=False)
def _neighbours(corpus: str, checkpoint: str, *, _latents: Latents) -> np.ndarray:
    return neighbours_of(_latents, np.arange(len(_latents.mu)))


def cards_of(latents: Latents, *, key: str) -> Cards:
    """Return the card of a point: its sentence, labels, KL and, where it was measured, its cost.

    :param key: of the session, under which they are cached.
    """
    saved, fingerprint = current_corpus(), latents.checkpoint
    rec = read_rec(saved, fingerprint)

    def make(report: Report) -> Cards:
        labels = {column: strings(latents.table[column]) for column in saved.label_columns}
        nats = {"KL": latents.kl.sum(1)} | ({} if rec is None else {"cost": rec})
        return Cards(latents.texts, labels, nats)

    known = saved.key, saved.label_columns, fingerprint, rec is None
    return cached_answer(key, known, "Preparing the map ...", make)
