"""The parts of a diagnosis: figures by name, of densities, of labels and factors, and of what the decoder makes of z.

What each is stands in `measures`. A dimension that is not active counts for no factor: the trace that even a collapsed
encoder leaves in mu lies far below the posterior's noise, and a forest, which knows no scale, would read labels off it
all the same.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from vae_core.data.labels import Labels, complete_rows
from vae_core.latents.table import Latents
from vae_core.metrics.density import CONSISTENT
from vae_core.metrics.disentanglement import Disentanglement, disentangle
from vae_core.metrics.neighborhood import chance_agreement, knn_label_agreement, neighbor_rows, sample_rows

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

MI_ROWS, FACTOR_ROWS = 5_000, 3_000  # texts at random that stand for all where there are more
SWAPPED, WALKS = 300, 30  # texts and walks that the decoder reads
FEWEST = 50  # texts that a factor can be measured on
COLUMN_FIGURES = {  # field of LabelFigures: name of the figure, whose value is the mean over the columns
    "agreement": "neighbor_agreement",
    "drawn_agreement": "drawn_agreement",
    "map_agreement": "map_agreement",
    "chance": "neighbor_chance",
    "mig": "mig",
    "completeness": "completeness",
    "accuracy": "informativeness",
    "majority": "informativeness_chance",
}


@dataclass(frozen=True)
class LabelFigures:
    """What a space has to say of one label column; None where it could not be measured. Shares, 0 to 1."""

    column: str
    values: int  # different ones
    missing: int  # rows without a label
    agreement: float | None  # of the 10 nearest in mu
    drawn_agreement: float | None  # the same for draws of z
    map_agreement: float | None
    chance: float | None  # of all three
    mig: float | None
    completeness: float | None
    accuracy: float | None  # of labels read off mu
    majority: float  # what guessing the most frequent label gets


def density_figures(latents: Latents, marginal: np.ndarray, *, seed: int = 0) -> dict[str, float | None]:
    """Return KL, MI and its cap, and the numbers of dimensions that are active or consistent; marginal KL (D,)."""
    import torch

    from vae_core.analysis.sentence import ACTIVE_KL
    from vae_core.metrics.elbo import ACTIVE, ACTIVE_STRICT, mutual_information

    rows = sample_rows(len(latents.mu), MI_ROWS, seed=seed)
    # copies, as what is kept is read-only; chunks of 64 hold 40 MB at 32 dimensions
    mi = mutual_information(torch.tensor(latents.mu[rows]), torch.tensor(latents.logvar[rows]), seed=seed, chunk=64)
    variance, carried = latents.mu.var(0), latents.kl.mean(0)
    return {
        "dims": latents.mu.shape[1],
        "kl": float(carried.sum()),
        "mi": mi,
        "mi_cap": math.log(len(rows)),
        "au": int((variance > ACTIVE).sum()),
        "au_02": int((variance > ACTIVE_STRICT).sum()),
        "cu": int(((carried > ACTIVE_KL) & (marginal < CONSISTENT)).sum()),
    }


def decoder_figures(
    latents: Latents, vae: "TextVAE", *, seed: int = 0, on_progress: Callable[[float], None] = lambda share: None
) -> dict[str, float | None]:
    """Return swap gap, smoothness and distinct share of walks, on at most SWAPPED texts and WALKS walks."""
    import torch

    from vae_core.metrics.elbo import derangement
    from vae_core.metrics.generation import distinct_ratio, smoothness, walk_texts

    rows = sample_rows(len(latents.mu), SWAPPED, seed=seed)
    texts = [latents.texts[row] for row in rows]
    mu, logvar = torch.tensor(latents.mu[rows]), torch.tensor(latents.logvar[rows])
    z = mu + (0.5 * logvar).exp() * torch.randn(mu.shape, generator=torch.Generator().manual_seed(seed))
    own = vae.nll(z, texts)
    on_progress(0.2)
    gap = vae.nll(z[derangement(len(rows), seed=seed)], texts) - own
    on_progress(0.4)
    paths = walk_texts(
        vae, texts, walks=WALKS, seed=seed, on_batch=lambda done, total: on_progress(0.4 + 0.6 * done / total)
    )
    return {
        "swap_gap": float(gap.mean()),
        "walk_smoothness": float(np.mean([smoothness(path) for path in paths])),
        "walk_distinct": float(np.mean([distinct_ratio(path) for path in paths])),
    }


def read_factors(latents: Latents, labels: Sequence[Labels], seed: int, notes: list[str]) -> Disentanglement | None:
    """Return what the active dimensions say of the labels, on rows that have all of them; None, and why, if nothing."""
    from vae_core.metrics.elbo import ACTIVE

    if not labels:
        notes.append("There are no labels: what needs some is left out.")
        return None
    active = np.flatnonzero(latents.mu.var(0) > ACTIVE)
    complete = complete_rows(labels)
    rows = complete[sample_rows(len(complete), FACTOR_ROWS, seed=seed)]
    factors = np.stack([column.codes[rows] for column in labels], axis=1)  # (n, F)
    if len(active) < 2:
        notes.append(f"{len(active)} active dimensions: there is nothing that a factor could lie in.")
    elif len(rows) < FEWEST or any(len(np.unique(factor)) < 2 for factor in factors.T):
        notes.append(f"{len(rows)} texts have all labels: too few, or too much alike, to measure factors on.")
    else:
        return disentangle(latents.mu[np.ix_(rows, active)], factors, seed=seed)
    return None


def label_figures(
    latents: Latents,
    labels: Sequence[Labels],
    found: Disentanglement | None,
    seed: int,
) -> list[LabelFigures]:
    """Return the figures of each label column, without those of a map: of neighbours, and of the factors found."""
    if not labels:
        return []
    noise = np.random.default_rng(seed).standard_normal(latents.mu.shape).astype(np.float32)
    near = neighbor_rows(latents.mu, seed=seed)
    drawn = neighbor_rows(latents.mu + np.exp(0.5 * latents.logvar) * noise, seed=seed)
    return [
        LabelFigures(
            column=column.column,
            values=len(column.names),
            missing=int((column.codes < 0).sum()),
            agreement=knn_label_agreement(column.codes, *near),
            drawn_agreement=knn_label_agreement(column.codes, *drawn),
            map_agreement=None,
            chance=chance_agreement(column.codes),
            mig=found.gaps[place] if found else None,
            completeness=found.completenesses[place] if found else None,
            accuracy=found.accuracies[place] if found else None,
            majority=column.majority,
        )
        for place, column in enumerate(labels)
    ]


def label_figures_on_map(
    columns: Sequence[LabelFigures], labels: Sequence[Labels], coordinates: np.ndarray, seed: int
) -> list[LabelFigures]:
    """Return the figures of label columns with those of a map's neighbours; coordinates (N, 2) or (N, 3)."""
    if not labels:
        return []
    shown = neighbor_rows(coordinates, seed=seed)
    return [
        replace(figures, map_agreement=knn_label_agreement(column.codes, *shown))
        for figures, column in zip(columns, labels, strict=True)
    ]


def means(columns: Sequence[LabelFigures]) -> dict[str, float | None]:
    """Return the means over the label columns, of what there is."""
    figures: dict[str, float | None] = {}
    for field in ("agreement", "drawn_agreement", "map_agreement", "chance", "majority"):
        values = [getattr(column, field) for column in columns]
        figures[COLUMN_FIGURES[field]] = float(np.mean(values)) if values and None not in values else None
    return figures


def factor_figures(found: Disentanglement | None, factors: int) -> dict[str, float | None]:
    """Return the figures of all factors together, None each where nothing was found."""
    names = ("mig", "disentanglement", "completeness", "informativeness", "z_diff")
    figures = {name: getattr(found, name) if found else None for name in names}
    return figures | {"z_diff_chance": 1 / factors if factors else None}
