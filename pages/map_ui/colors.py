"""Colours of the points, by classes, a scale or clusters, and the overlays of the map."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

import numpy as np
import pandas as pd
import streamlit as st
from plotly.colors import sample_colorscale

from pages.common.cache import progress
from pages.common.charts import CLASS_COLORS, GREY, MAX_CLASSES
from pages.common.components.states import end_with_error
from pages.common.session import current_corpus, vae_of
from pages.map_ui.linked.measures import MISSING, count_values, scale_of
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.data.entities import MEN, WOMEN
from vae_core.errors import MidsentenceError
from vae_core.latents.library import read_rec, score_saved
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

OTHER, NOISE = "other", "noise"
RANGE = (1, 99)  # percentiles at the ends of a scale
DARKEST = 0.25  # of Viridis on a dark ground, from which its first quarter cannot be told
FINE = 4  # how many times smaller the clusters are that are named from nearby
MOST_NAMES = 60  # clusters of a level that are named
MIN_NAMED = 20  # points of a map that has names: of fewer each can be read
FIRST_NAMES = frozenset(name.lower() for name in (*MEN, *WOMEN))  # they occur in sentences of any kind
Name = tuple[float, float, str, int]  # x and y on the map, the words, the level: 1 is read from nearby only


@dataclass(frozen=True)
class Coloring:
    """One value a point. With `names` the values are class numbers into it, without they are a scale."""

    title: str
    values: np.ndarray  # (N,)
    names: tuple[str, ...] = ()
    note: str = ""  # note to the reader, "" for none
    span: tuple[float, float] | None = None  # ends of a scale that is another map's too

    @property
    def colors(self) -> list[str]:
        """One colour a class; rare classes are grey."""
        shades = iter(CLASS_COLORS)
        return [GREY if name in (OTHER, MISSING, NOISE) else next(shades, GREY) for name in self.names]

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of a scale, two percentiles: a few outliers do not grey the rest."""
        if self.span is not None:
            return self.span
        known = self.values[np.isfinite(self.values)]
        low, high = np.percentile(known, RANGE) if len(known) else (0.0, 1.0)
        return float(low), float(high)


@dataclass(frozen=True)
class Overlay:
    """Overlays of the map."""

    hits: np.ndarray | None = None  # (N,) bool: hits of a search; the others are grey
    path: np.ndarray | None = None  # (K, dims): positions of a path's latents
    path_texts: Sequence[str] = ()
    placed: np.ndarray | None = None  # (Q, dims): sentences that were typed
    placed_texts: Sequence[str] = ()
    row: int | None = None  # that was picked
    position: tuple[float, float] | None = None  # that was picked
    near: Sequence[int] = ()  # rows of the pick's nearest sentences in the latent space
    area: Sequence[tuple[float, float]] = ()  # corners of the lasso
    contours: bool = False  # whether lines of equal density are drawn
    names: bool = False  # whether names of clusters are drawn


def scale_colors(count: int, *, dark: bool) -> list[str]:
    """Return the colours of a scale from low to high.

    :param dark: whether they are shown on a dark ground.
    """
    points = np.linspace(DARKEST if dark else 0.0, 1.0, count).tolist()
    colors = sample_colorscale("Viridis", points, colortype="tuple")
    return ["#" + "".join(f"{round(255 * part):02x}" for part in color) for color in colors]


def by_column(latents: Latents, column: str) -> Coloring:
    """Colour by a column: numbers of many values are a scale; of words the most frequent are classes of their own."""
    values = latents.table[column]
    if (scale := scale_of(values)) is not None:
        return Coloring(column, scale)
    found = count_values(values)
    codes, count = np.minimum(found.codes, MAX_CLASSES), len(found.names)
    if count <= MAX_CLASSES:
        return Coloring(column, codes, found.names)
    note = f"{count:,} different values: the {MAX_CLASSES} most frequent have a colour, the rest is other."
    return Coloring(column, codes, (*found.names[:MAX_CLASSES], OTHER), note)


def by_clusters(labels: np.ndarray, names: dict[int, str]) -> Coloring:
    """Colour by clusters, the largest first, each called by its words; -1 is noise."""
    clusters, counts = np.unique(labels[labels >= 0], return_counts=True)
    order = clusters[np.argsort(-counts, kind="stable")]
    titles = [names.get(int(label), f"cluster {label}") for label in order[:MAX_CLASSES]]
    titles = [title if titles.count(title) == 1 else f"{title} ({rank + 1})" for rank, title in enumerate(titles)]
    if len(order) > MAX_CLASSES:
        titles.append(OTHER)
    codes = {label: min(rank, MAX_CLASSES) for rank, label in enumerate(order)}
    values = pd.Series(labels).map(codes).fillna(len(titles)).to_numpy(dtype=int)
    note = (
        f"{len(clusters)} clusters; {np.mean(labels < 0):.0%} of the sentences are in none."
        if len(clusters)
        else "No clusters on this map."
    )
    return Coloring("clusters", values, (*titles, *([NOISE] if (labels < 0).any() else [])), note)


@dataclass(frozen=True)
class Clusters:
    """The cluster of each point (N,), -1 for none, and the name of each, as `space.clusters` gives them."""

    labels: np.ndarray
    names: dict[int, str]


def rec_of(latents: Latents, info: CheckpointInfo) -> np.ndarray:
    """Return -log p(x|mu) of each sentence (N,), nats: as it is saved, or scored now, with its progress.

    An error that a visitor can mend ends the page.

    :param info: the checkpoint whose latents they are.
    """
    saved = current_corpus()
    if (rec := read_rec(saved, latents.checkpoint)) is not None:
        return rec
    vae, show = vae_of(info), progress("Measuring reconstruction losses", saved.rows)
    try:
        return score_saved(vae, saved, latents.checkpoint, latents.mu, latents.texts, on_batch=show)
    except MidsentenceError as error:
        end_with_error(error)


def clusters_of(latents: Latents, projection: Projection) -> Clusters:
    """Return the clusters of a map, each of which has a name."""
    return _find((current_corpus().key, digest(projection.coordinates)), latents, projection)


def digest(array: np.ndarray) -> str:
    """Return a digest of an array, a part of keys: coordinates of a map, rows."""
    return blake2b(np.ascontiguousarray(array).tobytes(), digest_size=16).hexdigest()


def names_of(latents: Latents, projection: Projection) -> list[Name]:
    """Return where the clusters of a map are named, the largest of each level first."""
    if len(projection.coordinates) < MIN_NAMED:
        return []
    key = (current_corpus().key, digest(projection.coordinates))
    levels = [_find(key, latents, projection, level) for level in (0, 1)]
    coarse = set(levels[0].names.values())
    names = [name for level, found in enumerate(levels) for name in _places(found, projection.coordinates, level)]
    return [name for name in names if name[3] == 0 or name[2] not in coarse]


@st.cache_resource(max_entries=16, show_spinner=False)
def _find(
    key: tuple[str, str], _latents: Latents, _projection: Projection, level: Literal[0, 1] | None = None
) -> Clusters:
    """Find and name clusters.

    :param key: of the corpus and of the coordinates.
    :param level: of names on the map, where a cluster without typical words has none: dense clusters, which are few and
        leave the mixed regions between them out, or small ones, of a four hundredth of the points; None for colours.
    """
    from vae_core.space.clusters import find_clusters, name_clusters

    count = len(_projection.coordinates)
    smallest = max(5, count // (100 * FINE)) if level == 1 else None
    labels = find_clusters(_projection.coordinates, smallest=smallest, dense=level == 0)
    points, typical = _projection.coordinates, level is None
    return Clusters(labels, name_clusters(_latents.texts, labels, points, ignored=FIRST_NAMES, typical=typical))


def _places(found: Clusters, points: np.ndarray, level: int) -> list[Name]:
    """Return the name of each cluster at the point of it that is nearest to its middle."""
    names: list[Name] = []
    for label in sorted(found.names)[: MOST_NAMES + 1]:
        if label < 0:
            continue
        members = points[found.labels == label]
        middle = np.median(members, axis=0)
        x, y = members[np.square(members - middle).sum(1).argmin()][:2].tolist()
        names.append((x, y, found.names[label], level))
    return names
