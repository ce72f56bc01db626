"""Decoded paths of latents: each point's sentence, log-probability and nearest corpus sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import torch
from torch import Tensor

from vae_core.analysis.sentence import differences
from vae_core.errors import InputError
from vae_core.latents.table import Latents
from vae_core.metrics.generation import distinct_ratio, smoothness
from vae_core.model.losses import log_normal
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior


@dataclass(frozen=True)
class PathPoint:
    """One point of a path. Log-probabilities and densities in nats."""

    t: float  # position: 0 to 1 along a path, or the value of a dimension or a strength
    text: str
    log_prob: float  # log p(text | z), the end token included
    prior_log_density: float  # log p(z): under the flow where there is one, else log N(z; 0, I)
    changes: list[tuple[str, Literal["same", "gone", "new"]]]  # runs of words, compared with the point before
    nearest: str | None  # the corpus sentence with the nearest mu; None without a corpus
    distance: float | None  # from z to that mu, Euclidean


@dataclass(frozen=True)
class DecodedPath:
    """K points of the latent space, read in order."""

    points: list[PathPoint]

    @property
    def texts(self) -> list[str]:
        """The sentence of each point."""
        return [point.text for point in self.points]

    @cached_property
    def distinct(self) -> float:
        """Share of different sentences, 0 to 1."""
        return distinct_ratio(self.texts)

    @cached_property
    def smoothness(self) -> float:
        """Word edit distance of the ends over the summed distance of the steps, 0 to 1."""
        return smoothness(self.texts)


def decode_path(
    vae: TextVAE,
    path: Tensor,
    *,
    places: Sequence[float] | None = None,
    latents: Latents | None = None,
    flow: FlowPrior | None = None,
    on_progress: Callable[[float], None] | None = None,
    **decoding: Any,
) -> DecodedPath:
    """Decode each point of a path, with its log-probability and nearest corpus sentence.

    :param path: K points (K, D), K 1 or more.
    :param places: t of each of the K steps; 0 to 1 in even steps when not given.
    :param latents: a corpus in the same latent space, to find the nearest sentence in.
    :param flow: the prior that log p(z) is taken under; None: N(0, I).
    :param on_progress: called with the share of the work that is done, 0 to 1.
    :param decoding: passed to `TextVAE.decode`: beams, or top_p with temperature and seed; greedy without.
    :raises InputError: when the path is empty, a number of it is not finite, or the latents have other dimensions.
    """
    if not len(path) or not path.isfinite().all():
        raise InputError("There is no path to decode: give one or more points, all of their numbers finite.")
    report = on_progress or (lambda share: None)
    report(0.0)
    texts = vae.decode(path, on_batch=lambda done: report(0.8 * done / len(path)), **decoding)
    costs = vae.nll(path, texts).tolist()
    report(0.9)
    near = _nearest(path, latents)
    at = torch.linspace(0, 1, len(path)).tolist() if places is None else places
    densities = (flow.log_prob if flow else log_normal)(path).tolist()
    report(1.0)
    steps = zip(at, [texts[0], *texts], texts, costs, densities, near, strict=False)
    return DecodedPath(
        [
            PathPoint(float(t), text, -cost, density, differences(before, text), *nearest)
            for t, before, text, cost, density, nearest in steps
        ]
    )


def _nearest(path: Tensor, latents: Latents | None) -> list[tuple[str | None, float | None]]:
    """Return, for each point (K, D), the sentence of a corpus with the nearest mu, and its distance."""
    if latents is None:
        return [(None, None)] * len(path)
    if latents.mu.shape[1] != path.shape[1]:
        raise InputError(
            f"The corpus was encoded in {latents.mu.shape[1]} dimensions and the path has {path.shape[1]}: "
            "encode it with the same checkpoint."
        )
    from vae_core.space.neighbors import nearest

    found = nearest(path.numpy(), latents.mu, 1)
    pairs = zip(found.rows[:, 0].tolist(), found.distances[:, 0].tolist(), strict=True)
    return [(latents.texts[row], distance) for row, distance in pairs]
