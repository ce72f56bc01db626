"""Map page: a corpus as a map of its latents; pick, select, search, walk, and decode any point of it."""

from dataclasses import asdict

import streamlit as st

from pages.common.code_snippets import keywords, load_lines, script, show_snippet
from pages.common.context import current_latents
from pages.common.markup import literal
from pages.common.projections import Ask, current_projection
from pages.common.session import current_checkpoint, current_corpus
from pages.map_ui.controls import (
    choose_click_mode,
    choose_coloring,
    choose_hits,
    choose_polish,
    choose_projection,
    type_sentence,
)
from pages.map_ui.downloads import show_downloads
from pages.map_ui.panels import show_details, show_path, show_pick, show_region
from pages.map_ui.picks import current_path, current_pick, forget_position, restore_picks, write_link
from pages.map_ui.view import overlay_of, show_map
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents

HINT = (
    "**Click a point** to read it, see its neighbours and start a walk. Drag to move, scroll to zoom. "
    "The click mode above the map can **select an area**, to make a table of its sentences and take them home, or "
    "**decode any point**, where nobody has written a sentence yet."
)


@st.fragment
def explore(latents: Latents) -> None:
    """Everything that a click changes: the frame around it stays as it is."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        ask = choose_projection()
        mode = choose_click_mode(ask.dims, len(latents.mu))
    projection = current_projection(latents, ask, source=latents_path(current_corpus(), latents.checkpoint))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        coloring = choose_coloring(latents, projection)
        hits = choose_hits(latents)
        typed = type_sentence()
        # Computed inside the row: what they show while they compute would else move the map, which is then drawn again.
        path = current_path()
        overlay = overlay_of(projection, latents, hits, typed, path)
    forget_position((projection.method, ask))
    map_side, panel = st.columns([2.2, 1], gap="medium")
    with map_side:
        figure = show_map(projection, latents, coloring, overlay, mode=mode)
        found = "" if hits is None else f"{hits.sum():,} of {len(hits):,} sentences found."
        if notes := " ".join(filter(None, [found, coloring.note, *projection.notes])):
            st.caption(literal(notes))
    with panel:
        polish = ask.dims == 2 and st.session_state.get("map_position") is not None and choose_polish()
        pick = current_pick(latents, projection, typed, flat=ask.dims == 2, polish=polish)
        if pick:
            show_pick(pick)
        else:
            st.info(HINT)
        show_path(path)
        if pick:
            show_details(latents, pick)
    write_link()
    if rows := st.session_state.get("map_rows", ()):
        show_region(latents, rows, projection.coordinates)
    else:
        show_downloads(latents, None, coordinates=projection.coordinates, key="map_all", figure=figure)
    show_snippet(snippet(ask, polish))


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
st.title("Map")
latents = current_latents()
restore_picks(latents)
explore(latents)
