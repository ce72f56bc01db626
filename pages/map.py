"""Map page: a corpus as a map of its latents; pick, select, search, walk, and decode any point of it."""

from dataclasses import asdict, replace

import numpy as np
import streamlit as st

from pages.common.code_snippets import keywords, load_lines, script
from pages.common.context import current_latents
from pages.common.projections import Ask, current_projection
from pages.common.session import current_checkpoint, current_corpus
from pages.common.sidebar.figures import figures_of, is_collapsed
from pages.common.sidebar.tour import follow_tour
from pages.map_ui import controls, frame
from pages.map_ui.compare import show_head, show_other
from pages.map_ui.drawer import Shown, show_drawer
from pages.map_ui.linked.chips import show_chips
from pages.map_ui.linked.filters import LASSO, active_filters, let_through
from pages.map_ui.linked.link import read_filters, write_filters, write_link
from pages.map_ui.panels import end_walk, show_notes, show_panel
from pages.map_ui.picks import (
    NOTICE,
    current_area,
    current_path,
    current_pick,
    fit_to_map,
    restore_picks,
    share_pick,
)
from pages.map_ui.view import mark_neighbours, name_clusters_on_map, overlay_of, show_map
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents


@st.fragment
def explore(latents: Latents) -> None:
    """Everything that a click changes: the frame around it stays as it is."""
    with frame.toolbar():
        first = st.container(key="map_modes", width="content")
        ask = controls.choose_projection()
        with first:
            mode = controls.choose_click_mode(ask.dims)
        color = controls.choose_color(latents)
        found = controls.choose_filters(latents)
        typed = controls.type_sentence()
        other = controls.choose_other(ask.dims)
        view = controls.choose_view()
    info = current_checkpoint()
    named = view.names and not is_collapsed(figures_of(info)[0])  # clusters of a map that means nothing have no names
    with frame.stage():
        with frame.notes():  # slot of progress bars, over the map
            projection = current_projection(latents, ask, source=latents_path(current_corpus(), latents.checkpoint))
            fit_to_map((projection.method, ask), projection.coordinates, asked=projection.method == ask.method)
            coloring = controls.coloring_of(color, latents, projection, info)
            classes = (coloring.title, coloring.values, coloring.names) if coloring.names else None
            filters = active_filters(latents, classes)
            hits = let_through(filters)
            show_chips(filters)
            if hits is not None:
                with found:
                    controls.list_hits(latents, np.flatnonzero(hits))
            pick = current_pick(latents, projection, typed, polish=view.polish)
            share_pick(pick)
            end_walk(pick)
            path = current_path()
            overlay = overlay_of(projection, latents, typed, path, pick)
            overlay = replace(overlay, hits=hits, area=current_area(), names=named, contours=view.contours)
            late = st.container()
        panes = frame.panes(two=other is not None)
        with panes[0]:
            head = st.container(key="map_head") if other else None
            show_map(projection, latents, coloring, overlay, mode, polish=view.polish)
        show_panel(latents, pick, path)
        rows = None if hits is None else np.flatnonzero(hits)
        selected = any(each.name == LASSO for each in filters)
        shown = Shown(latents, projection, coloring, overlay, filters, rows, selected=selected)
        show_drawer(shown, snippet(ask, view.polish))
        write_link()
        write_filters(latents)
        follow_tour(projection.coordinates)
        with late:  # slow parts that the page does not wait for: trust, neighbours, names of clusters, the second map
            show_notes(latents, projection, [coloring.note, *projection.notes], headed=other is not None)
        if ask.dims == 2:
            mark_neighbours(projection, latents)
        if overlay.names and ask.dims == 2:
            name_clusters_on_map(projection, latents)
        if other and head:
            with head:
                show_head(info, latents, projection)
            with panes[1]:
                show_other(other, shown, ask, color, typed, mode, view)


def snippet(ask: Ask, polish: bool) -> str:
    """Return the lines that fit this map, and decode the middle of it."""
    return script(
        *load_lines(current_checkpoint().name, current_corpus().key),
        f"projection = fit_projection(latents.mu{keywords(asdict(ask))})",
        "middle = projection.coordinates.mean(0, keepdims=True)",
        "estimate = inverse_transform(projection, latents.mu, middle)",
        f"print(vae.decode(torch.tensor(estimate.z), polish={polish}), estimate.distance)",
    )


current_checkpoint()
frame.fill_window()
with st.container(key="map_wait"):
    latents = current_latents()
fresh = "map_seen" not in st.session_state
unknown = [*controls.check_link(latents), *read_filters(latents)] if fresh else []
if unknown := [*unknown, *restore_picks(latents)]:
    st.session_state[NOTICE] = f"Unknown in this link: {', '.join(unknown)}. The rest of it is shown."
explore(latents)
