"""Figures of a latent space for the label columns of a corpus: neighbour agreement, MIG, DCI, z-diff.

Inactive dimensions are dropped: random forests are scale-invariant and would otherwise predict labels from near-zero
variance.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vae_core.data.labels import Labels, complete_rows
from vae_core.latents.table import Latents
from vae_core.metrics.disentanglement import Disentanglement, disentangle
from vae_core.metrics.neighborhood import chance_agreement, knn_label_agreement, neighbor_rows, sample_rows
from vae_core.metrics.registry import ACTIVE_VARIANCE, measured

FACTOR_ROWS = 3_000  # texts that are sampled from a larger corpus
MIN_GAIN = 0.05  # by which a share has to exceed chance to be reported
MIN_FACTOR_ROWS = 50  # texts with all labels, below which no factor is measured
COLUMN_FIGURES = {  # field of LabelFigures: name of the figure, whose value is the mean over the columns
    "agreement": "neighbor_agreement",
    "drawn_agreement": "drawn_agreement",
    "map_agreement": "map_agreement",
    "states_agreement": "states_agreement",
    "teacher_agreement": "teacher_agreement",
    "chance": "neighbor_chance",
    "mig": "mig",
    "completeness": "completeness",
    "accuracy": "informativeness",
    "majority": "informativeness_chance",
}


@dataclass(frozen=True)
class LabelFigures:
    """Figures of one label column, from 0 to 1; None where it could not be measured."""

    column: str
    values: int  # different ones
    missing: int  # rows without a label
    agreement: float | None
    drawn_agreement: float | None
    map_agreement: float | None
    chance: float | None
    mig: float | None
    completeness: float | None
    accuracy: float | None
    majority: float
    states_agreement: float | None = None  # of plain states, and of a teacher's vectors, where they were given
    teacher_agreement: float | None = None


def disentangle_labels(
    latents: Latents, labels: Sequence[Labels], *, seed: int, notes: list[str]
) -> Disentanglement | None:
    """Measure the active units on rows that have all labels; None where that is impossible, with a note."""
    if not labels:
        notes.append("There are no labels: figures of labels are left out.")
        return None
    active = np.flatnonzero(latents.mu.var(0) > ACTIVE_VARIANCE)
    complete = complete_rows(labels)
    rows = complete[sample_rows(len(complete), FACTOR_ROWS, seed=seed)]
    factors = np.stack([column.codes[rows] for column in labels], axis=1)  # (n, F)
    if len(active) < 2:
        notes.append(f"{len(active)} active units: not enough for measures of factors.")
    elif len(rows) < MIN_FACTOR_ROWS or any(len(np.unique(factor)) < 2 for factor in factors.T):
        notes.append(f"{len(rows)} texts have all labels: too few, or too similar, to measure factors on.")
    else:
        return disentangle(latents.mu[np.ix_(rows, active)], factors, seed=seed)
    return None


def label_figures(
    latents: Latents, labels: Sequence[Labels], factors: Disentanglement | None, seed: int
) -> list[LabelFigures]:
    """Return the figures of each label column, those on a map and of other encoders apart.

    :param factors: from `disentangle_labels`, of the same columns in the same order.
    """
    if not labels:
        return []
    import torch

    from vae_core.model.losses import sample_posterior

    generator = torch.Generator().manual_seed(seed)
    z = sample_posterior(torch.tensor(latents.mu), torch.tensor(latents.logvar), generator=generator)
    near, drawn = neighbor_rows(latents.mu, seed=seed), neighbor_rows(z.numpy(), seed=seed)
    return [
        LabelFigures(
            column=column.column,
            values=len(column.names),
            missing=int((column.codes < 0).sum()),
            agreement=knn_label_agreement(column.codes, *near),
            drawn_agreement=knn_label_agreement(column.codes, *drawn),
            map_agreement=None,
            chance=chance_agreement(column.codes),
            mig=factors.gaps[i] if factors else None,
            completeness=factors.completenesses[i] if factors else None,
            accuracy=factors.accuracies[i] if factors else None,
            majority=column.majority,
        )
        for i, column in enumerate(labels)
    ]


def with_agreement(
    field: str, columns: Sequence[LabelFigures], labels: Sequence[Labels], points: np.ndarray, seed: int
) -> list[LabelFigures]:
    """Return the figures with the neighbour agreement of the same texts as other points, on the same rows as in mu.

    :param field: "map_agreement", "states_agreement" or "teacher_agreement".
    :param points: (N, E).
    """
    if not labels:
        return []
    near = neighbor_rows(points, seed=seed)
    shares: list[dict[str, Any]] = [{field: knn_label_agreement(column.codes, *near)} for column in labels]
    return [replace(figures, **share) for figures, share in zip(columns, shares, strict=True)]


def mean_figures(columns: Sequence[LabelFigures]) -> dict[str, float | None]:
    """Return agreements and baselines by name, means over the label columns; None where a column has no value."""
    figures: dict[str, float | None] = {}
    agreements = ("agreement", "drawn_agreement", "map_agreement", "states_agreement", "teacher_agreement")
    for field in (*agreements, "chance", "majority"):
        values = [getattr(column, field) for column in columns]
        figures[COLUMN_FIGURES[field]] = float(np.mean(values)) if values and None not in values else None
    return figures


def factor_figures(factors: Disentanglement | None, count: int) -> dict[str, float | None]:
    """Return the figures of all factors together by name; None each where nothing was measured.

    :param count: number of label columns.
    """
    names = ("mig", "disentanglement", "completeness", "informativeness", "z_diff")
    figures = {name: getattr(factors, name) if factors else None for name in names}
    return figures | {"z_diff_chance": 1 / count if count else None}


def agreement_lines(labels: Sequence[LabelFigures], figures: Mapping[str, float | None]) -> list[str]:
    """Return the label agreement of neighbours, in mu and in other encoders' vectors, as sentences of a verdict.

    :param figures: of all columns together, as `mean_figures` returns them.
    """
    return [_label_line(labels), _reference_line(figures)]


def _label_line(labels: Sequence[LabelFigures]) -> str:
    gains = {label.column: _gain(label.agreement, label.chance) for label in labels}
    if not gains:
        return ""
    if max(gains.values()) < MIN_GAIN:
        return "Neighbours share none of the labels more often than by chance."
    if max(_gain(label.drawn_agreement, label.chance) for label in labels) < MIN_GAIN:
        return "Neighbours share labels in mu only; of draws of z, which the decoder is given, no more than by chance."
    order = sorted(labels, key=lambda label: gains[label.column])
    told = f'Of 10 neighbours {_share(order[-1])} the same "{order[-1].column}"'
    return told + (f', and {_share(order[0])} the same "{order[0].column}".' if len(order) > 1 else ".")


def _reference_line(figures: Mapping[str, float | None]) -> str:
    told = {"neighbor": "in mu", "states": "in plain states", "teacher": "in the teacher's vectors"}
    known = measured([f"{name}_agreement" for name in told], figures)
    if len(known) < 2:
        return ""
    parts = [f"{figure.text(figures[figure.name])} {told[figure.name.split('_')[0]]}" for figure in known]
    return f"Neighbours that share a label: {', '.join(parts)}."


def _gain(agreement: float | None, chance: float | None) -> float:
    """Return an agreement with chance taken off: 0 for chance, 1 for all."""
    return 0.0 if agreement is None or chance is None or chance >= 1 else (agreement - chance) / (1 - chance)


def _share(label: LabelFigures) -> str:
    return f"{10 * (label.agreement or 0):.1f} (by chance {10 * (label.chance or 0):.1f}) have"
