"""The toolbar of the map: click mode, projection, colour, search, filter, a sentence to place, layers."""

from dataclasses import dataclass
from functools import partial
from math import ceil, floor
from typing import Any

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.common.components.picked import restore_box, store_box, used_sentences
from pages.common.inputs import ask_choice, ask_sentence
from pages.common.markup import literal, shorten
from pages.common.projections import Ask
from pages.common.session import current_checkpoint, current_corpus
from pages.map_ui.colors import Coloring, by_clusters, by_column, clusters_of, rec_of
from pages.map_ui.linked.filters import LABEL, label_key, range_of, set_range
from pages.map_ui.linked.measures import KL, LENGTH, REC, lengths_of, measure_of, scales_of, values_of
from pages.map_ui.picks import ClickMode, Picked, store_pick
from pages.map_ui.plotly_map import NAMES
from vae_core.checkpoints.store import CheckpointInfo, list_checkpoints
from vae_core.latents.table import Latents
from vae_core.metrics.registry import FIGURES
from vae_core.space.projection import Projection

CLUSTERS, NOTHING = "clusters", "nothing"
NUMBER = "number: "  # a column of the corpus, coloured by
AXES, METRICS = ("2-D", "3-D"), ("euclidean", "cosine")
CLICK_MODES = ("select", "lasso", "decode")
SOLID = "In 3-D a drag turns the map and a click picks a sentence; lasso and decode need 2-D axes."
TWO_FLAT = "Two maps side by side need 2-D axes."
SHOWN_USED = 5  # recent sentences of other pages that can be placed
SHOWN_HITS = 200  # sentences that the list of a search shows
HIDDEN: Any = {"label_visibility": "collapsed"}  # a label for screen readers alone
FILTER_VALUES = 1_000  # of a label column that the filter lists


def check_link(latents: Latents) -> list[str]:
    """Return the choices of the link that are none of this page's, in words; their widgets fall back to the first."""
    allowed = {
        "map_click": ("click mode", CLICK_MODES),
        "map_method": ("projection", tuple(NAMES.values())),
        "map_dims": ("axes", AXES),
        "map_metric": ("distance", METRICS),
        "map_color": ("colour", color_options(latents)),
        "map_with": ("checkpoint to compare with", (NOTHING, *others())),
    }
    asked = {key: st.query_params.get(key) for key in allowed}
    return [word for key, (word, options) in allowed.items() if asked[key] and asked[key] not in options]


@dataclass(frozen=True)
class View:
    """Overlays to draw, and how a point is decoded."""

    polish: bool = False  # whether the text decoded at a point is encoded and decoded once more
    names: bool = True  # whether names of clusters are drawn
    contours: bool = False  # whether lines of equal density are drawn


def choose_click_mode(dims: int) -> ClickMode:
    """Show the click modes of the map and return the chosen one; a map in 3-D can only be rotated."""
    why = (
        "Select: a click picks a sentence, or decodes an empty point; dragging moves the map. "
        "Lasso: drag around points to select them. "
        "Decode: the point under the pointer is decoded as it moves, and a click picks it."
    )
    why = SOLID if dims == 3 else why
    chosen = ask_choice("Click mode", CLICK_MODES, "map_click", help=why, disabled=dims == 3, **HIDDEN)
    return chosen if dims == 2 else "select"  # type: ignore[return-value]


def choose_projection() -> Ask:
    """Show the settings of the projection and return the request; each is in the URL."""
    names = {name: method for method, name in NAMES.items()}
    shown = st.session_state.get("map_method") or st.query_params.get("map_method")
    shown = shown if shown in names else "UMAP"
    link: Any = {"bind": "query-params"}
    with st.popover(shown, icon=":material/scatter_plot:", help="Projection and its settings", key="map_projection"):
        method = ask_choice("Projection", list(names), "map_method")
        dims = ask_choice("Axes", AXES, "map_dims")
        off = method != "UMAP"
        why = "Few: detail. Many: the whole."
        neighbors = st.slider("Neighbours", 2, 100, 15, key="map_neighbors", help=why, disabled=off, **link)
        min_dist = st.slider("Least distance of points", 0.0, 0.9, 0.1, 0.05, key="map_min_dist", disabled=off, **link)
        metric = st.selectbox("Distance in the latent space", METRICS, key="map_metric", disabled=off, **link)
        seed = st.number_input("Seed", 0, 2**31 - 1, 0, key="map_seed", disabled=off, **link)
    return Ask(names[method], int(dims[0]), neighbors, min_dist, metric, int(seed))


def choose_color(latents: Latents) -> str:
    """Show the colourings and return the choice, for `coloring_of`."""
    options = color_options(latents)
    return st.selectbox("Colour by", options, key="map_color", bind="query-params", width=160, **HIDDEN) or CLUSTERS


def color_options(latents: Latents) -> list[str]:
    """Return the colourings: labels first, then the corpus's other columns of numbers, then measures."""
    measures = [CLUSTERS, LENGTH, KL, REC, *(f"dimension {d}" for d in range(latents.mu.shape[1]))]
    labels = current_corpus().label_columns
    own = [column for column in scales_of(latents) if column not in labels]
    return [*(f"{LABEL}{column}" for column in labels), *(f"{NUMBER}{column}" for column in own), *measures]


def coloring_of(chosen: str, latents: Latents, projection: Projection, info: CheckpointInfo) -> Coloring:
    """Return the colouring; a slow one shows its progress where this is called.

    :param info: the checkpoint whose latents they are.
    """
    if chosen.startswith((LABEL, NUMBER)):
        return by_column(latents, chosen.removeprefix(LABEL).removeprefix(NUMBER))
    if chosen.startswith("dimension "):
        return Coloring(f"mu of {chosen}", latents.mu[:, int(chosen.removeprefix("dimension "))])
    if chosen == LENGTH:
        return Coloring("words", lengths_of(latents))
    if chosen == KL:
        return Coloring(FIGURES["kl"].heading, latents.kl.sum(1))
    if chosen == REC:
        return Coloring(FIGURES["rec"].heading, rec_of(latents, info))
    return _clusters(latents, projection)


def choose_filters(latents: Latents) -> DeltaGenerator:
    """Show the search and the filters, whose values `active_filters` reads; return the slot of the hits."""
    icon = ":material/search:"
    options: Any = {"key": "map_search", "bind": "query-params", "icon": icon, "width": 150, **HIDDEN}
    st.text_input("Search", placeholder="Search", **options)
    found = st.container(key="map_found", width="content")
    with st.popover("Filter", icon=":material/filter_alt:", help="Filter by label, length and KL", key="map_filter"):
        for column in current_corpus().label_columns:
            names = values_of(latents, column).names[:FILTER_VALUES]
            st.multiselect(literal(column), names, placeholder="any", key=label_key(column), persist_state="session")
        for name in (LENGTH, KL):
            _choose_range(latents, name)
    return found


def _choose_range(latents: Latents, name: str) -> None:
    """Show the range of a number that is let through, which a histogram may have set."""
    values = measure_of(latents, name)
    if values is None or values.min() == values.max():
        return
    whole = name == LENGTH
    least, most = (int(values.min()), int(values.max())) if whole else (floor(values.min()), ceil(values.max()))
    low, high = range_of(name) or (least, most)
    kind = int if whole else float
    ends = (kind(max(least, low)), kind(min(most, high)))
    key = f"map_range_{name}_{ends}"  # another one when a histogram has moved the ends
    step = 1 if whole else 0.1

    def store() -> None:
        chosen = st.session_state[key]
        set_range(name, None if chosen == (least, most) else chosen)

    shown = "%d" if whole else "%.1f"
    st.slider(name, kind(least), kind(most), ends, step, format=shown, key=key, on_change=store)


def list_hits(latents: Latents, rows: np.ndarray) -> None:
    """Show how many there are, and a list of them in which a click picks one."""
    with st.popover(f"{len(rows):,} of {len(latents.texts):,}", help="List of hits", key="map_hit_list"):
        if not len(rows):
            st.caption("No sentence passes all filters; a search matches the beginnings of words.")
            return
        if len(rows) > SHOWN_HITS:
            st.caption(f"The first {SHOWN_HITS}; the table below the map has all.")

        def pick() -> None:
            chosen = st.session_state["map_hits"]["selection"]["rows"]
            if chosen:
                store_pick(Picked(row=int(rows[chosen[0]])))

        sentences = {"sentence": [latents.texts[row] for row in rows[:SHOWN_HITS]]}
        st.dataframe(
            sentences,
            hide_index=True,
            on_select=pick,
            selection_mode="single-row",
            key="map_hits",
            width=420,
            height=min(320, 36 * (min(len(rows), SHOWN_HITS) + 1)),
        )


def type_sentence() -> str:
    """Show where a sentence can be typed that is put on the map, and return it; "" while there is none."""
    why = "Place a sentence of your own on the map"
    with st.popover("Place a sentence", icon=":material/add_location_alt:", help=why, key="map_place"):
        restore_box("map_typed", shared=False)
        text = ask_sentence("Place a sentence", "", "map_typed", placeholder="type one and press Enter")
        store_box("map_typed", text, shared=False)
        if used := [other for other in used_sentences() if other != text][:SHOWN_USED]:
            st.caption("Last used")
        for i, other in enumerate(used):
            put = partial(st.session_state.__setitem__, "map_typed", other)
            st.button(literal(shorten(other, 60)), key=f"map_used_{i}", type="tertiary", on_click=put)
        return text


def choose_view() -> View:
    """Show the layers, and how a point is decoded; each is in the URL."""
    link: Any = {"bind": "query-params"}
    with st.popover("View", icon=":material/layers:", help="Layers, and how a point is decoded", key="map_layers"):
        names = st.toggle(
            "Names of clusters", True, key="map_names", help="Words frequent inside a cluster and rare outside.", **link
        )
        contours = st.toggle("Density contours", False, key="map_contours", help="Lines of equal density.", **link)
        why = "Encodes the text decoded at a point and decodes it once more: better English, of a latent close by."
        polish = st.toggle("Polish decoded texts", False, key="map_polish", help=why, **link)
    return View(polish, names, contours)


def others() -> dict[str, CheckpointInfo]:
    """Return the checkpoints whose map can be shown beside that of the picked one, by name."""
    picked = current_checkpoint().name
    return {info.name: info for info in list_checkpoints() if info.kind == "VAE" and info.name != picked}


def choose_other(dims: int) -> CheckpointInfo | None:
    """Show the picker of the checkpoint to compare with, and return its choice; None for none, and in 3-D."""
    infos = others()
    why = "A second map of the same sentences: same projection, colours and filters; picks are linked."
    with st.popover("Compare", icon=":material/compare:", help="Compare with another checkpoint", key="map_compare"):
        name = st.selectbox(
            "Compare with",
            [NOTHING, *infos],
            key="map_with",
            bind="query-params",
            help=why,
            disabled=dims == 3 or not infos,
            width=260,
        )
        if dims == 3 or not infos:
            st.caption(TWO_FLAT if infos else "There is no other checkpoint: Finetune makes one.")
    return infos.get(name) if dims == 2 else None


def _clusters(latents: Latents, projection: Projection) -> Coloring:
    """Colour by the clusters of the map as it is shown."""
    with st.spinner("Looking for clusters ..."):
        found = clusters_of(latents, projection)
    return by_clusters(found.labels, found.names)
