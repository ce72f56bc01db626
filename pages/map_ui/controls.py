"""The controls above the map: which projection, which colours, what to search, which sentence to place."""

import re
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.cache import Report, cached_answer, progress
from pages.common.inputs import ask_choice, ask_sentence
from pages.common.markup import literal
from pages.common.projections import Ask
from pages.common.session import current_corpus, current_fingerprint, current_vae
from pages.map_ui.colors import Coloring, by_clusters, by_column
from pages.map_ui.plotly_map import NAMES, ClickMode
from vae_core.data.schema import strings
from vae_core.latents.library import read_rec, score_saved
from vae_core.latents.table import Latents
from vae_core.metrics.registry import FIGURES
from vae_core.space.projection import Projection

CLUSTERS, LENGTH, KL, REC = "clusters", "length in words", "KL", "reconstruction loss"
PLOTLY_POINTS = 20_000  # at most; a lasso around more of them is slow to answer
FILTER_VALUES = 1_000  # of a label column that the filter lists


def choose_projection() -> Ask:
    """Show the settings of the projection and return what is asked for; each lies in the URL."""
    names = {name: method for method, name in NAMES.items()}
    method = ask_choice("Projection", list(names), "map_method")
    dims = ask_choice("Axes", ["2-D", "3-D"], "map_dims")
    link: Any = {"bind": "query-params"}
    with st.popover("UMAP", icon=":material/tune:", disabled=method != "UMAP"):
        why = "Few: detail. Many: the whole."
        neighbors = st.slider("Neighbours", 2, 100, 15, key="map_neighbors", help=why, **link)
        min_dist = st.slider("Least distance of points", 0.0, 0.9, 0.1, 0.05, key="map_min_dist", **link)
        metric = st.selectbox("Distance in the latent space", ["euclidean", "cosine"], key="map_metric", **link)
        seed = st.number_input("Seed", 0, 2**31 - 1, 0, key="map_seed", **link)
    return Ask(names[method], int(dims[0]), neighbors, min_dist, metric, int(seed))


def choose_click_mode(dims: int, count: int) -> ClickMode:
    """Show what a click on the map does and return it; a map in three dimensions can only be turned.

    :param count: points of the map; the WebGL map has a lasso of its own.
    """
    modes: dict[str, ClickMode] = {"pick a sentence": "pick", "select an area": "area", "decode any point": "anywhere"}
    if count > PLOTLY_POINTS:
        del modes["select an area"]
    why = "Any point: the latent there is estimated from the sentences around it, and decoded."
    chosen = ask_choice("Click mode", list(modes), "map_click", bind=None, disabled=dims == 3, help=why)
    return modes[chosen] if dims == 2 else "pick"


def choose_polish() -> bool:
    """Show whether what is decoded at a point of the map is encoded and decoded once more."""
    why = "Encodes what is written at a point and decodes it once more: better English, of a latent close by."
    return st.toggle("Polish", True, key="map_polish", bind="query-params", help=why)


def choose_coloring(latents: Latents, projection: Projection) -> Coloring:
    """Show what the points can be coloured by and return the chosen colouring."""
    saved = current_corpus()
    measures = [CLUSTERS, LENGTH, KL, REC, *(f"dimension {d}" for d in range(latents.mu.shape[1]))]
    options = [*(f"label: {column}" for column in saved.label_columns), *measures]
    chosen = st.selectbox("Colour by", options, key="map_color", bind="query-params") or CLUSTERS
    if chosen.startswith("label: "):
        return by_column(latents, chosen.removeprefix("label: "))
    if chosen.startswith("dimension "):
        return Coloring(f"mu of {chosen}", latents.mu[:, int(chosen.removeprefix("dimension "))])
    if chosen == LENGTH:
        return Coloring("words", np.array([len(text.split()) for text in latents.texts], dtype=float))
    if chosen == KL:
        return Coloring(FIGURES["kl"].heading, latents.kl.sum(1))
    if chosen == REC:
        return Coloring(FIGURES["rec"].heading, _rec(latents))
    return _clusters(latents, projection)


def choose_hits(latents: Latents) -> np.ndarray | None:
    """Show the search and the filter and return which texts both let through (N,), or None when neither is used."""
    wanted = st.text_input(
        "Search", placeholder="words that light up", key="map_search", bind="query-params", icon=":material/search:"
    ).strip()
    hits = contains(latents.texts, wanted) if wanted else None
    labels = current_corpus().label_columns
    with st.popover("Filter", icon=":material/filter_alt:", disabled=not labels):
        for column in labels:
            values = pd.Series(strings(latents.table[column]))
            names = list(values.value_counts().index[:FILTER_VALUES])
            shown = st.multiselect(literal(column), names, key=f"map_filter_{column}", persist_state="session")
            if shown:
                matches = values.isin(shown).to_numpy()
                hits = matches if hits is None else hits & matches
    return hits


def contains(texts: list[str], wanted: str) -> np.ndarray:
    """Return which texts hold all the words (N,), each as the beginning of a word, whatever their case."""
    patterns = [re.compile(r"(?<!\w)" + re.escape(word), re.IGNORECASE) for word in wanted.split()]
    return np.array([all(pattern.search(text) for pattern in patterns) for text in texts])


def type_sentence() -> str:
    """Show where a sentence can be typed that is put on the map, and return it; "" while there is none."""
    hint, icon = "type one and press Enter", ":material/add_location:"
    return ask_sentence("Place a sentence", "", "map_typed", placeholder=hint, icon=icon)


def _rec(latents: Latents) -> np.ndarray:
    saved, fingerprint = current_corpus(), current_fingerprint()
    rec = read_rec(saved, fingerprint)
    if rec is None:
        vae, show = current_vae(), progress("Measuring what each costs", saved.rows)
        rec = score_saved(vae, saved, fingerprint, latents.mu, latents.texts, on_batch=show)
    return rec


def _clusters(latents: Latents, projection: Projection) -> Coloring:
    """Cluster the map as it is shown: once for each projection."""
    from vae_core.space.clusters import find_clusters, name_clusters

    def find(report: Report) -> Coloring:
        with st.spinner("Looking for clusters ..."):
            labels = find_clusters(projection.coordinates)
            return by_clusters(labels, name_clusters(latents.texts, labels))

    key = (id(latents), id(projection))  # both are kept by a cache and shared
    return cached_answer("map_clusters", key, "Looking for clusters ...", find)
