"""Diagnosis of a latent space on a corpus: figures of latents, labels, map and decoder, and a verdict in sentences.

The figures are defined in `metrics.registry`, and measured on mu unless they say otherwise.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from vae_core.analysis.collapse import MIN_SWAP_GAP
from vae_core.analysis.label_figures import (
    FACTOR_ROWS,
    MIN_GAIN,
    LabelFigures,
    agreement_lines,
    disentangle_labels,
    factor_figures,
    label_figures,
    mean_figures,
    with_agreement,
)
from vae_core.data.labels import Labels
from vae_core.errors import InputError
from vae_core.latents.table import Latents
from vae_core.metrics.neighborhood import sample_rows, trustworthiness
from vae_core.metrics.registry import ACTIVE_KL, CONSISTENT_KL, FIGURES, STRICT_VARIANCE

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

MI_ROWS, DENSITY_ROWS = 5_000, 2_000  # texts that are sampled from a larger corpus
SWAPPED, PATHS = 300, 30  # texts and interpolations that are decoded


@dataclass(frozen=True)
class Diagnosis:
    """Figures of a space on a corpus of N texts, D dimensions."""

    n: int
    kl_per_dim: list[float]  # (D,) mean over texts, nats
    variance: list[float]  # (D,) Var(mu)
    marginal_kl: list[float]  # (D,) KL(q(z_d)||p), nats
    figures: dict[str, float | None]  # by their names in the registry
    labels: list[LabelFigures]
    notes: list[str]  # a sentence for each thing that was sampled or left out
    distinct: int = 2  # different texts among the N

    def to_dict(self) -> dict[str, Any]:
        """Return all figures by name; those of the label columns under `labels`."""
        rest = asdict(self)
        figures = rest.pop("figures")
        if "walk_smoothness" in figures:
            figures["smoothness"] = figures["walk_smoothness"]  # the key of earlier versions
        return {"n": rest.pop("n"), **figures, **rest}


def diagnose(
    latents: Latents,
    labels: Sequence[Labels] = (),
    *,
    vae: "TextVAE | None" = None,
    coordinates: np.ndarray | None = None,
    seed: int = 0,
    on_progress: Callable[[str, float], None] | None = None,
) -> Diagnosis:
    """Measure a space on a corpus; what cannot be measured is None, with a note.

    :param labels: of the same rows, from `read_labels`; without any, only what needs none is measured.
    :param vae: the checkpoint that encoded them, for figures of the decoder: swap gap and walks.
    :param coordinates: their positions on a map, (N, 2) or (N, 3).
    :param on_progress: called with a stage and the share done, 0 to 1.
    :raises InputError: when there are fewer than two texts.
    """
    if len(latents.mu) < 2:
        raise InputError("One text has no neighbours and no spread: a space is measured on two texts or more.")
    report = on_progress or (lambda stage, share: None)
    limits = {"MI and its cap": MI_ROWS, "densities": DENSITY_ROWS, "factors": FACTOR_ROWS}
    parts = [f"{name} {limit:,}" for name, limit in limits.items() if len(latents.mu) > limit]
    drawn = f"Measured on part of the {len(latents.mu):,} texts, drawn at random: {', '.join(parts)}."
    notes = [drawn] if parts else []
    report("Densities", 0.0)
    marginal, figures = _density_figures(latents, seed)
    report("Factors", 0.15)
    factors = disentangle_labels(latents, labels, seed=seed, notes=notes)
    report("Neighbours", 0.5)
    columns = label_figures(latents, labels, factors, seed)
    figures |= mean_figures(columns) | factor_figures(factors, len(columns)) | {"trustworthiness": None}
    if vae is not None:
        figures |= _decoder_figures(latents, vae, seed, notes, lambda share: report("Decoder", 0.6 + 0.4 * share))
    report("Done", 1.0)
    result = Diagnosis(
        n=len(latents.mu),
        kl_per_dim=latents.kl.mean(0).tolist(),
        variance=latents.mu.var(0).tolist(),
        marginal_kl=marginal.tolist(),
        figures=figures,
        labels=columns,
        notes=notes,
        distinct=len(set(latents.texts)),
    )
    return result if coordinates is None else diagnose_map(result, latents, labels, coordinates, seed=seed)


def _density_figures(latents: Latents, seed: int) -> tuple[np.ndarray, dict[str, float | None]]:
    """Return KL(q(z_d) || p) of each dimension (D,); KL, MI and its cap, active and consistent units by name."""
    import torch

    from vae_core.metrics.elbo import active_units, marginal_kl, mutual_information

    spread = sample_rows(len(latents.mu), DENSITY_ROWS, seed=seed)
    marginal = marginal_kl(latents.mu[spread], latents.logvar[spread])
    rows = sample_rows(len(latents.mu), MI_ROWS, seed=seed)
    # copies, as saved latents are read-only; chunks of 64 take 40 MB at 32 dimensions
    mi = mutual_information(torch.tensor(latents.mu[rows]), torch.tensor(latents.logvar[rows]), seed=seed, chunk=64)
    variance, kl = latents.mu.var(0), latents.kl.mean(0)
    return marginal, {
        "dims": latents.mu.shape[1],
        "kl": float(kl.sum()),
        "mi": mi,
        "mi_cap": math.log(len(rows)),
        "au": active_units(variance),
        "au_02": active_units(variance, STRICT_VARIANCE),
        "cu": int(((kl > ACTIVE_KL) & (marginal < CONSISTENT_KL)).sum()),
    }


def _decoder_figures(
    latents: Latents, vae: "TextVAE", seed: int, notes: list[str], on_progress: Callable[[float], None]
) -> dict[str, float | None]:
    """Return the swap gap of at most SWAPPED texts and the figures of PATHS interpolations between them, by name.

    Each different text counts once, since the z of a copy is not another sentence's; None where all are the same.

    :param notes: a note is added for each figure that is left out.
    """
    first = np.array(sorted({text: row for row, text in reversed(list(enumerate(latents.texts)))}.values()))
    if len(first) < 2:
        notes.append("All texts are the same: the swap gap and paths need two different ones.")
        return dict.fromkeys(("swap_gap", "walk_distinct", "walk_smoothness"))
    if len(first) < len(latents.texts):
        copies = len(latents.texts) - len(first)
        notes.append(f"Swap gap and paths: on the {len(first):,} different texts, without {copies:,} copies.")
    import torch

    from vae_core.metrics.elbo import swap_nll
    from vae_core.metrics.generation import path_figures, walk_texts
    from vae_core.model.vae import Posterior

    rows = first[sample_rows(len(first), SWAPPED, seed=seed)]
    texts = [latents.texts[row] for row in rows]
    posterior = Posterior(torch.tensor(latents.mu[rows]), torch.tensor(latents.logvar[rows]))
    own, swapped = swap_nll(vae, posterior, texts, seed=seed, on_progress=lambda share: on_progress(0.4 * share))
    paths = walk_texts(
        vae, texts, walks=PATHS, seed=seed, on_batch=lambda done, total: on_progress(0.4 + 0.6 * done / total)
    )
    return {"swap_gap": float((swapped - own).mean()), **path_figures(paths)}


def diagnose_map(
    found: Diagnosis, latents: Latents, labels: Sequence[Labels], coordinates: np.ndarray, *, seed: int = 0
) -> Diagnosis:
    """Return a diagnosis with the figures of a map: its trustworthiness, and the label agreement of neighbours on it.

    :param found: of the same latents and labels.
    :param coordinates: the positions of all N texts on the map, (N, 2) or (N, 3).
    """
    columns = with_agreement("map_agreement", found.labels, labels, coordinates, seed)
    figures = mean_figures(columns) | {"trustworthiness": trustworthiness(latents.mu, coordinates, seed=seed)}
    return replace(found, labels=columns, figures=found.figures | figures)


def diagnose_references(
    found: Diagnosis, labels: Sequence[Labels], references: Mapping[str, np.ndarray], *, seed: int = 0
) -> Diagnosis:
    """Return a diagnosis with how neighbours share labels in the vectors (N, E) of other encoders, of the same texts.

    :param references: by "states" plain states, by "teacher" the vectors of a sentence encoder.
    """
    columns = found.labels
    for name, vectors in references.items():
        columns = with_agreement(f"{name}_agreement", columns, labels, vectors, seed)
    return replace(found, labels=columns, figures=found.figures | mean_figures(columns))


def verdict(diagnosis: Diagnosis) -> list[str]:
    """Return the verdict on the figures in sentences, the most important first."""
    figures, lines = diagnosis.figures, []
    if diagnosis.distinct < 2:
        return [
            f"All {diagnosis.n:,} sentences are the same: all z are equal.",
            "The decoder's use of z and the KL of the dimensions are measured on different sentences: "
            "choose a corpus that has some.",
        ]
    if (gap := figures.get("swap_gap")) is not None:
        does, more = "ignores" if gap < MIN_SWAP_GAP else "uses", FIGURES["swap_gap"].text(gap)
        lines.append(f"The decoder {does} z: another sentence's z raises Rec by {more}.")
    lines += [*_space_lines(diagnosis), *agreement_lines(diagnosis.labels, figures)]
    lines += [_factor_line(figures), _walk_line(figures)]
    return [line for line in lines if line]


def _space_lines(diagnosis: Diagnosis) -> list[str]:
    figures, dims = diagnosis.figures, len(diagnosis.variance)
    active, filled, mi, cap = (figures[name] or 0 for name in ("au", "cu", "mi", "mi_cap"))
    if not active:
        return [f"None of the {dims} dimensions is an active unit: z does not depend on the sentence."]
    apart = "all sentences" if mi > cap - 0.1 else f"about {max(1.0, math.exp(mi)):,.0f} kinds of sentence"
    carried = f"carry {FIGURES['kl'].text(figures['kl'])} of a sentence, enough to distinguish {apart}"
    often = "draws from the prior often differ from the corpus"
    if not filled:
        matches = f"none of them: {often}"
    elif 2 * filled < active:
        matches = f"{filled} of them only: {often}"
    else:
        matches = f"{filled} of them: draws from the prior resemble the corpus"
    return [
        f"{active} of {dims} dimensions are active units and {carried}.",
        f"The aggregate posterior matches the prior in {matches}.",
    ]


def _factor_line(figures: dict[str, float | None]) -> str:
    read, guessed, gap = (figures.get(name) for name in ("informativeness", "informativeness_chance", "mig"))
    if read is None or guessed is None or gap is None:
        return ""
    if read - guessed < MIN_GAIN:
        return "The labels cannot be predicted from z."
    share, majority = FIGURES["informativeness"].text(read), FIGURES["informativeness_chance"].text(guessed)
    told = f"{share} of the labels are predicted from z (majority: {majority})"
    return told + (", each from one dimension." if gap > 0.5 else ", each from several dimensions.")


def _walk_line(figures: dict[str, float | None]) -> str:
    smooth, distinct = figures.get("walk_smoothness"), figures.get("walk_distinct")
    if smooth is None or distinct is None:
        return ""
    if distinct < 0.2:
        return "Walks do not move: nearly all points of one read the same."
    kind = "go fairly straight" if smooth > 0.5 else "take detours"
    return (
        f"Walks {kind} (smoothness {FIGURES['walk_smoothness'].text(smooth)}), "
        f"and {FIGURES['walk_distinct'].text(distinct)} of their sentences are different."
    )
