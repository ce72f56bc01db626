"""The controls above the map: which projection, which colours, what to search, which sentence to place."""

import re
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.cache import progress
from pages.common.markup import literal
from pages.common.projections import Ask
from pages.common.session import current_corpus, current_fingerprint, current_vae
from pages.map_ui.colors import (
    Coloring,
    by_clusters,
    by_column,
    by_dimension,
    by_kl,
    by_length,
)
from pages.map_ui.plotly_map import NAMES
from vae_core.data.corpus import strings
from vae_core.latents.library import read_rec, score_saved
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

CLUSTERS, LENGTH, KL, REC = "clusters", "length in words", "KL", "reconstruction loss"
MOST_VALUES = 1_000  # values of a label column that the filter lists


def choose_projection() -> Ask:
    """Show the settings of the projection and return what is asked for; each lies in the URL."""
    names = {name: method for method, name in NAMES.items()}
    method = st.segmented_control(
        "Projection", list(names), default="UMAP", required=True, key="map_method", bind="query-params"
    )
    dims = st.segmented_control(
        "Axes", ["2-D", "3-D"], default="2-D", required=True, key="map_dims", bind="query-params"
    )
    with st.popover("UMAP", icon=":material/tune:", disabled=method != "UMAP"):
        neighbors = st.slider(
            "Neighbours", 2, 100, 15, key="map_neighbors", bind="query-params", help="Few: detail. Many: the whole."
        )
        min_dist = st.slider("Least distance of points", 0.0, 0.9, 0.1, 0.05, key="map_min_dist", bind="query-params")
        metric: Any = st.selectbox(
            "Distance in the latent space", ["euclidean", "cosine"], key="map_metric", bind="query-params"
        )
        seed = st.number_input("Seed", 0, 2**31 - 1, 0, key="map_seed", bind="query-params")
    return Ask(names[str(method)], 3 if dims == "3-D" else 2, neighbors, min_dist, metric, int(seed))


def choose_coloring(latents: Latents, projection: Projection) -> Coloring:
    """Show what the points can be coloured by and return the chosen colouring."""
    saved = current_corpus()
    measures = [CLUSTERS, LENGTH, KL, REC, *(f"dimension {place}" for place in range(latents.mu.shape[1]))]
    options = [*(f"label: {column}" for column in saved.label_columns), *measures]
    chosen = st.selectbox("Colour by", options, key="map_color", bind="query-params") or CLUSTERS
    if chosen.startswith("label: "):
        return by_column(latents, chosen.removeprefix("label: "))
    if chosen.startswith("dimension "):
        return by_dimension(latents, int(chosen.removeprefix("dimension ")))
    if chosen == REC:
        return Coloring("Rec, nats", _rec(latents))
    return {CLUSTERS: lambda: _clusters(latents, projection), LENGTH: lambda: by_length(latents)}.get(
        chosen, lambda: by_kl(latents)
    )()


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
            names = list(values.value_counts().index[:MOST_VALUES])
            shown = st.multiselect(literal(column), names, key=f"map_filter_{column}", persist_state="session")
            if shown:
                found = values.isin(shown).to_numpy()
                hits = found if hits is None else hits & found
    return hits


def contains(texts: list[str], wanted: str) -> np.ndarray:
    """Return which texts hold all the words (N,), each as the beginning of a word, whatever their case."""
    patterns = [re.compile(r"(?<!\w)" + re.escape(word), re.IGNORECASE) for word in wanted.split()]
    return np.array([all(pattern.search(text) for pattern in patterns) for text in texts])


def typed_sentence() -> tuple[str, np.ndarray] | None:
    """Show where a sentence can be typed, and return it with its mu (D,); None while there is none."""
    text = st.text_input(
        "Place a sentence",
        placeholder="type one and press Enter",
        key="map_typed",
        bind="query-params",
        icon=":material/add_location:",
    ).strip()
    if not text:
        return None
    mark = current_fingerprint()
    known = st.session_state.get("map_typed_mu")
    if not known or known[0] != (mark, text):
        with st.spinner("Encoding ..."):
            known = ((mark, text), current_vae().encode([text]).mu[0].numpy())
        st.session_state["map_typed_mu"] = known
        st.session_state["map_row"] = st.session_state["map_place"] = None  # what was typed last is what is read
    return text, known[1]


def _rec(latents: Latents) -> np.ndarray:
    saved, mark = current_corpus(), current_fingerprint()
    rec = read_rec(saved, mark)
    if rec is None:
        vae = current_vae()
        rec = score_saved(
            vae, saved, mark, latents.mu, latents.texts, on_batch=progress("Measuring what each costs", saved.rows)
        )
    return rec


def _clusters(latents: Latents, projection: Projection) -> Coloring:
    """Cluster the map as it is shown: once for each projection."""
    from vae_core.space.clusters import find_clusters, name_clusters

    key = (id(latents), id(projection))  # both are kept by a cache and shared
    known = st.session_state.get("map_clusters")
    if not known or known[0] != key:
        with st.spinner("Looking for clusters ..."):
            labels = find_clusters(projection.coordinates)
            coloring = by_clusters(labels, name_clusters(latents.texts, labels))
        st.session_state["map_clusters"] = known = (key, coloring)
    return known[1]
