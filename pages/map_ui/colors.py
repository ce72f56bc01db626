"""The colouring of a map: classes with a legend, or a scale with a bar."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pages.common.charts import CLASS_COLORS, GREY, MAX_CLASSES, MAX_NUMERIC_CLASSES
from vae_core.data.schema import strings
from vae_core.latents.table import Latents

OTHER, MISSING, NOISE = "other", "(missing)", "noise"
RANGE = (1, 99)  # percentiles at the ends of a scale


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

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of a scale, two percentiles: a few outliers do not grey the rest."""
        known = self.values[np.isfinite(self.values)]
        low, high = np.percentile(known, RANGE) if len(known) else (0.0, 1.0)
        return float(low), float(high)


def by_column(latents: Latents, column: str) -> Coloring:
    """Colour by a column: numbers of many values are a scale; of words the most frequent are classes of their own."""
    values = latents.table[column]
    if pd.api.types.is_numeric_dtype(values) and values.nunique() > MAX_NUMERIC_CLASSES:
        return Coloring(column, values.to_numpy(dtype=float, na_value=np.nan))
    texts = pd.Series(strings(values)).replace("", MISSING)
    names = list(texts.value_counts().index)
    codes = texts.map({name: min(code, MAX_CLASSES) for code, name in enumerate(names)}).to_numpy()
    if len(names) <= MAX_CLASSES:
        return Coloring(column, codes, tuple(names))
    note = f"{len(names):,} different values: the {MAX_CLASSES} most frequent have a colour, the rest is other."
    return Coloring(column, codes, (*names[:MAX_CLASSES], OTHER), note)


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
    note = f"{len(clusters)} clusters; {np.mean(labels < 0):.0%} of the sentences lie in none."
    return Coloring("clusters", values, (*titles, *([NOISE] if (labels < 0).any() else [])), note)
