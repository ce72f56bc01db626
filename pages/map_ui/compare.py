"""Two checkpoints side by side: the map of a second one beside that of the picked one, and the head of each."""

import html
from dataclasses import replace
from statistics import fmean

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.context import current_latents
from pages.common.projections import Ask, current_projection
from pages.common.session import current_corpus, vae_of
from pages.common.sidebar.figures import figures_of, is_collapsed
from pages.map_ui.colors import Coloring
from pages.map_ui.controls import NUMBER, View, coloring_of
from pages.map_ui.drawer import Shown
from pages.map_ui.lasso import inside
from pages.map_ui.linked.filters import LABEL
from pages.map_ui.linked.measures import LENGTH
from pages.map_ui.panels import trust_of
from pages.map_ui.picks import AREA_OTHER, LINK_OTHER, ClickMode, Picked, current_area, store_pick
from pages.map_ui.view import mark_neighbours, name_clusters_on_map, show_map
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents
from vae_core.metrics.registry import number
from vae_core.space.projection import Projection, transform

MEANS_NOTHING = "Collapsed: the structure of this map means nothing."
NOT_KNOWN = "Whether its decoder reads z is not measured yet."


def show_head(info: CheckpointInfo, latents: Latents, projection: Projection) -> None:
    """Show whose map this is, how far it is to be trusted, and whether its structure means anything."""
    trust = trust_of(latents, projection)
    trusted = "" if trust is None else f", trustworthiness {trust:.2f}"
    name = f"<b>{html.escape(info.name)}</b>, {projection.method.upper()}{trusted}"
    st.html(f'<div class="map-head"><div>{name}</div><div>{html.escape(_about(info))}</div></div>')


def _about(info: CheckpointInfo) -> str:
    columns, _ = figures_of(info)
    if is_collapsed(columns):
        return MEANS_NOTHING
    gaps = [gap for figures in columns.values() if (gap := number(figures, "swap_gap")) is not None]
    return f"Its decoder reads z: swap gap {fmean(gaps):.0f} nats." if gaps else NOT_KNOWN


def show_other(
    info: CheckpointInfo, first: Shown, ask: Ask, color: str, typed: str, mode: ClickMode, view: View
) -> None:
    """Show the second map: the same corpus and the same of all that is chosen, with the latents of another checkpoint.

    :param first: what the first map shows.
    :param color: what the points are coloured by.
    :param typed: a sentence that was typed, or "".
    """
    head = st.container(key="map_head_other")
    with st.container(key="map_notes_other"):
        latents = current_latents(info)
        source = latents_path(current_corpus(), latents.checkpoint)
        projection = current_projection(latents, ask, source=source, key="map_other")
        coloring = _colored_alike(first.coloring, color, latents, projection, info)
    asked = projection.method == ask.method
    _fit_lasso((info.name, projection.method, ask), projection.coordinates, asked=asked)
    overlay = replace(first.overlay, position=None, path=None, path_texts=(), area=current_area(other=True))
    named = view.names and not is_collapsed(figures_of(info)[0])
    overlay = replace(overlay, placed=_placed(typed, latents, projection, info), names=named)
    show_map(projection, latents, coloring, overlay, mode, polish=view.polish, on_pick=_store_pick, other=info)
    with head:
        show_head(info, latents, projection)
    mark_neighbours(projection, latents, second=True)
    if named:
        name_clusters_on_map(projection, latents, second=True)


def _store_pick(picked: Picked) -> None:
    """Store the pick on the second map: a sentence as on the first, a lasso with its own corners."""
    store_pick(replace(picked, area=()))
    if picked.row is None:
        st.session_state[AREA_OTHER] = picked.area


def _fit_lasso(shown: object, points: np.ndarray, *, asked: bool) -> None:
    """Clear the second map's lasso when another map is shown, and restore that of the link if it is its.

    :param shown: identifies the map.
    :param asked: whether it is the requested projection, and not one that is shown meanwhile.
    """
    state = st.session_state
    if state.get("map_shown_other") != shown:
        state["map_shown_other"], state[AREA_OTHER] = shown, ()
    if asked and (area := state.pop(LINK_OTHER, ())):
        state["map_rows"], state[AREA_OTHER] = tuple(np.flatnonzero(inside(points, np.array(area))).tolist()), area
        st.rerun()  # the first map and the table show the rows too


def _colored_alike(
    first: Coloring, color: str, latents: Latents, projection: Projection, info: CheckpointInfo
) -> Coloring:
    """Return the first map's classes, so that a sentence has one colour on both, or its scale with the own values."""
    if first.names or color == LENGTH or color.startswith((LABEL, NUMBER)):
        return first
    if color.startswith("dimension ") and int(color.removeprefix("dimension ")) >= latents.mu.shape[1]:
        return replace(first, values=np.full(len(latents.mu), np.nan), span=first.ends)
    return replace(coloring_of(color, latents, projection, info), span=first.ends)


def _placed(typed: str, latents: Latents, projection: Projection, info: CheckpointInfo) -> np.ndarray | None:
    """Return the position (1, 2) of a typed sentence on the second map."""
    if not typed:
        return None

    def encode(report: Report) -> np.ndarray:
        return vae_of(info).encode([typed]).mu.numpy()

    mu = cached_answer("map_encoded_other", (latents.checkpoint, typed), "Encoding ...", encode)
    return transform(projection, latents.mu, mu)
