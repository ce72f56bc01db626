"""The colouring of a map: classes with a legend, or a scale with a bar."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pages.common.charts import CLASS_COLORS, GREY, MAX_CLASSES, MAX_NUMERIC_CLASSES
from vae_core.data.corpus import strings
from vae_core.latents.table import Latents
from vae_core.metrics.registry import FIGURES

OTHER, MISSING, NOISE = "other", "(missing)", "noise"


@dataclass(frozen=True)
class Coloring:
    """One value a point. With `names` the values are class numbers into it, without they are a scale."""

    title: str
    values: np.ndarray  # (N,)
    names: tuple[str, ...] = ()
    note: str = ""  # what a reader should know, "" for nothing

    @property
    def colors(self) -> list[str]:
        """One colour a class; what is no class of its own is grey."""
        shades = iter(CLASS_COLORS)
        return [GREY if name in (OTHER, MISSING, NOISE) else next(shades, GREY) for name in self.names]


def by_column(latents: Latents, column: str) -> Coloring:
    """Colour by a column: numbers of many values are a scale; of words the most frequent are classes of their own."""
    values = latents.table[column]
    if (
        pd.api.types.is_numeric_dtype(values)
        and not pd.api.types.is_bool_dtype(values)
        and values.nunique() > MAX_NUMERIC_CLASSES
    ):
        return Coloring(column, values.to_numpy(dtype=float, na_value=np.nan))
    texts = pd.Series(strings(values)).replace("", MISSING)
    counts = texts.value_counts()
    names = [str(name) for name in counts.index[:MAX_CLASSES]]
    note = ""
    if len(counts) > MAX_CLASSES:
        note = f"{len(counts):,} different values: the {MAX_CLASSES} most frequent have a colour, the rest is other."
        names.append(OTHER)
    codes = {name: code for code, name in enumerate(names)}
    return Coloring(column, texts.map(codes).fillna(len(names) - 1).to_numpy(dtype=int), tuple(names), note)


def by_clusters(labels: np.ndarray, names: dict[int, str]) -> Coloring:
    """Colour by clusters, the largest first, each called by its words; -1 is noise."""
    clusters, counts = np.unique(labels[labels >= 0], return_counts=True)
    order = clusters[np.argsort(-counts, kind="stable")]
    shown, rest = order[:MAX_CLASSES], order[MAX_CLASSES:]
    titles = [names.get(int(label), f"cluster {label}") for label in shown]
    titles = [title if titles.count(title) == 1 else f"{title} ({rank + 1})" for rank, title in enumerate(titles)]
    values = np.full(len(labels), len(titles) + bool(len(rest)))
    for code, label in enumerate(shown):
        values[labels == label] = code
    values[np.isin(labels, rest)] = len(titles)
    note = f"{len(clusters)} clusters; {np.mean(labels < 0):.0%} of the sentences lie in none."
    all_names = [*titles, *([OTHER] if len(rest) else []), *([NOISE] if (labels < 0).any() else [])]
    return Coloring("clusters", values, tuple(all_names), note)


def by_length(latents: Latents) -> Coloring:
    """Colour by the number of words."""
    return Coloring("words", np.array([len(text.split()) for text in latents.texts], dtype=float))


def by_kl(latents: Latents) -> Coloring:
    """Colour by what the encoder puts into z, nats a text."""
    return Coloring(FIGURES["kl"].heading, latents.kl.sum(1))


def by_dimension(latents: Latents, dimension: int) -> Coloring:
    """Colour by mu of one latent dimension."""
    return Coloring(f"mu of dimension {dimension}", latents.mu[:, dimension])
