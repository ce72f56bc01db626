"""Map page: a corpus as a map of its latents; pick, select, search, walk, and decode any place of it."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from pages.common.code_snippets import map_snippet, show_snippet
from pages.common.downloads import show_downloads
from pages.common.markup import literal
from pages.common.projections import Ask, current_projection
from pages.common.session import current_checkpoint, current_corpus, current_latents, current_vae
from pages.map_ui.colors import Coloring
from pages.map_ui.controls import choose_coloring, choose_hits, choose_projection, typed_sentence
from pages.map_ui.panels import (
    End,
    Pick,
    current_walk,
    picked_place,
    picked_point,
    picked_sentence,
    show_details,
    show_pick,
    show_region,
    show_walk,
)
from pages.map_ui.plotly_map import Mouse, Overlay, Picked
from pages.map_ui.view import MOST_IN_PLOTLY, show_map
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, place

PICK, AREA, ANYWHERE = MICE = ("picks a sentence", "selects an area", "decodes any place")
HINT = (
    "**Click a point** to read it, see its neighbours and start a walk. Drag to move, scroll to zoom. "
    "The buttons above the map change what the mouse does: **select an area** to make a table of its sentences and "
    "take them home, or **decode any place**, where nobody has written a sentence yet."
)
LINKED = {"from": "map_from", "to": "map_to"}  # in the URL -> in the session
MOUSE: dict[str, Mouse] = {PICK: "pick", AREA: "area", ANYWHERE: "anywhere"}


def keep_pick(found: Picked) -> None:
    """Keep what was picked on the map: the chart forgets it as soon as its figure changes."""
    if found.rows:
        st.session_state["map_rows"] = found.rows
    elif found.row is not None or found.place is not None:
        st.session_state["map_row"], st.session_state["map_place"] = found.row, found.place


def overlay_of(latents: Latents, projection: Projection, hits: np.ndarray | None, typed: Any, walk: Any) -> Overlay:
    """Return what is drawn over the points, each latent where the projection puts it."""
    return Overlay(
        hits=hits,
        walk=place(projection, latents.mu, walk.z) if walk else None,
        walk_texts=walk.texts if walk else (),
        placed=place(projection, latents.mu, typed[1][None]) if typed else None,
        placed_texts=[typed[0]] if typed else (),
    )


def choose_mouse(ask: Ask, count: int) -> str:
    """Show what the mouse does on the map and return it; a map in three dimensions can only be turned."""
    mouse = st.segmented_control(
        "Click mode",
        MICE if count <= MOST_IN_PLOTLY else (PICK, ANYWHERE),  # the view of many points has its own lasso
        default=PICK,
        required=True,
        key="map_mouse",
        disabled=ask.dims == 3,
        help="Any place: the decoder writes what could stand where there is no sentence.",
    )
    return str(mouse) if ask.dims == 2 else PICK


def controls(latents: Latents, source: Path) -> tuple[Ask, Projection, str, Coloring, Any, np.ndarray | None]:
    """Show both rows of controls and return what they say."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        ask = choose_projection()
        mouse = choose_mouse(ask, len(latents.mu))
    projection = current_projection(latents, ask, source=source)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        coloring = choose_coloring(latents, projection)
        hits = choose_hits(latents)
        typed = typed_sentence()
    return ask, projection, mouse, coloring, typed, hits


@st.fragment
def explore(latents: Latents, source: Path) -> None:
    """Everything that a click changes: the frame around it stays as it is."""
    ask, projection, mouse, coloring, typed, hits = controls(latents, source)
    drawn = (projection.method, ask)
    if st.session_state.get("map_drawn") != drawn:  # a place of another map stands for something else
        st.session_state["map_drawn"], st.session_state["map_place"] = drawn, None
    walk = current_walk()
    map_side, panel = st.columns([2.2, 1], gap="medium")
    with map_side:
        overlay = overlay_of(latents, projection, hits, typed, walk)
        figure = show_map(projection, latents, coloring, overlay, mouse=MOUSE[mouse], on_pick=keep_pick)
        found = "" if hits is None else f"{hits.sum():,} of {len(hits):,} sentences found."
        if said := " ".join(filter(None, [found, coloring.note, *projection.notes])):
            st.caption(literal(said))
    with panel:
        pick = current_pick(latents, projection, typed, flat=ask.dims == 2)
        if pick:
            show_pick(pick)
        else:
            st.info(HINT)
        show_walk(walk)
        if pick:
            show_details(latents, pick)
    write_link()
    rows = st.session_state.get("map_rows", ())
    if rows:
        show_region(latents, rows, projection.coordinates)
    else:
        show_downloads(latents, None, coordinates=projection.coordinates, key="map_all", figure=figure)
    show_snippet(map_snippet(current_checkpoint().name, current_corpus().key, asdict(ask)))


def current_pick(latents: Latents, projection: Projection, typed: Any, *, flat: bool) -> Pick | None:
    """Return what was picked last on the map, else the sentence that was typed."""
    row, spot = st.session_state.get("map_row"), st.session_state.get("map_place")
    with st.spinner("Decoding ..."):
        if spot is not None and flat:
            return picked_place(projection, latents, spot)
        if row is not None and row < len(latents.mu):
            return picked_point(latents, row)
        return picked_sentence(*typed) if typed else None


def read_link() -> None:
    """Pick what a link says: the ends of a walk and the sentence, as `write_link` left them."""
    for name, key in LINKED.items():
        if text := st.query_params.get(name):
            mu = current_vae().encode([text]).mu[0].tolist()
            st.session_state[key] = End(text, tuple(mu))
    row = st.query_params.get("row", "")
    st.session_state["map_row"] = int(row) if row.isascii() and row.isdigit() and len(row) < 10 else None


def write_link() -> None:
    """Put into the URL what no widget puts there: the ends of a walk and the sentence that was picked."""
    state = {name: getattr(st.session_state.get(key), "text", None) for name, key in LINKED.items()}
    row = st.session_state.get("map_row")
    state["row"] = None if row is None else str(row)
    for name, value in state.items():
        if value and st.query_params.get(name) != value:
            st.query_params[name] = value
        elif not value and name in st.query_params:
            del st.query_params[name]


current_checkpoint()
st.title("Map")
latents = current_latents()
seen = (current_corpus().key, latents.checkpoint)
if "map_seen" not in st.session_state:
    read_link()
elif st.session_state["map_seen"] != seen:  # another corpus or checkpoint: what was picked lies elsewhere
    for key in ("map_row", "map_place", "map_rows", "map_from", "map_to", "map_walk"):
        st.session_state.pop(key, None)
st.session_state["map_seen"] = seen
explore(latents, latents_path(current_corpus(), latents.checkpoint))
