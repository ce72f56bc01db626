"""Holes of a prior: draws of it far from any sentence, as points of two dimensions and as distances."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError
from vae_core.space.flow import FlowPrior
from vae_core.space.neighbors import nearest
from vae_core.space.sampling import prior_samples

JUDGED = 1_000  # draws of each source
BINS = 8  # of each dimension, of equal mass under N(0, 1)
SENTENCES, STANDARD, FLOW, CORPUS = "sentences", "N(0, I)", "flow", "corpus"
USUAL = 0.95  # share of the sentences' own z within the typical distance

Latents = tuple[np.ndarray, np.ndarray]  # mu and logvar, (N, D) each


@dataclass(frozen=True)
class Holes:
    """Draws of priors beside z ~ q(z|x) of sentences, and of another corpus; by source, n of each."""

    dims: tuple[int, int]  # where the aggregate posterior differs most from N(0, I)
    points: Mapping[str, np.ndarray]  # source -> (n, 2) in these dimensions
    distances: Mapping[str, np.ndarray]  # source -> (n,) to the nearest mu of another sentence, Euclidean

    def far(self, source: str) -> float:
        """Return the share of a source's draws that are farther from any sentence than 95 % of sentences' own z."""
        return float((self.distances[source] > np.quantile(self.distances[SENTENCES], USUAL)).mean())


def holes_of(latents: Latents, flow: FlowPrior | None = None, *, seed: int = 0) -> Holes:
    """Compare N(0, I) with a corpus or, where a flow has saved latents, N(0, I), flow and corpus with these."""
    if flow is None or flow.latents is None:
        return find_holes(latents, seed=seed)
    mu, logvar = (values.numpy() for values in flow.latents)
    return find_holes((mu, logvar), flow, corpus=latents, seed=seed)


def find_holes(
    sentences: Latents, flow: FlowPrior | None = None, *, corpus: Latents | None = None, seed: int = 0
) -> Holes:
    """Compare draws of N(0, I), and of a flow and a corpus, with z ~ q(z|x) of sentences.

    Half of the N sentences, 1,000 at most, give z; the mu of as many others are what distances are measured to.

    :param sentences: mu and logvar (N, D), N and D 2 or more.
    :param corpus: mu and logvar (M, D) of others, of which as many are drawn.
    :raises InputError: when there are fewer than two sentences or dimensions.
    """
    mu, logvar = sentences
    if len(mu) < 2 or mu.shape[1] < 2:
        raise InputError("Holes are looked for among two sentences or more, in two dimensions or more.")
    rng = np.random.default_rng(seed)
    n = min(JUDGED, len(mu) // 2)
    judged, reference = rng.permutation(len(mu))[: 2 * n].reshape(2, n)
    noise = prior_samples(n, mu.shape[1], seed=seed + 1).numpy()
    sources = {SENTENCES: mu[judged] + np.exp(0.5 * logvar[judged]) * noise}
    sources[STANDARD] = prior_samples(n, mu.shape[1], seed=seed).numpy()
    if flow is not None:
        sources[FLOW] = flow.sample(n, seed=seed).numpy()
    if corpus is not None:
        rows = rng.permutation(len(corpus[0]))[:n]
        sources[CORPUS] = corpus[0][rows] + np.exp(0.5 * corpus[1][rows]) * noise[: len(rows)]
    dims = telling_dimensions(torch.from_numpy(sources[SENTENCES]))
    return Holes(
        dims,
        {source: z[:, dims] for source, z in sources.items()},
        {source: nearest(z, mu[reference], 1).distances[:, 0] for source, z in sources.items()},
    )


def telling_dimensions(z: Tensor) -> tuple[int, int]:
    """Return the two dimensions of draws (N, D), D 2 or more, with the largest KL to N(0, I), by histograms."""
    edges = torch.tensor([NormalDist().inv_cdf(i / BINS) for i in range(1, BINS)], dtype=z.dtype)
    cells = torch.nn.functional.one_hot(torch.bucketize(z, edges), BINS).float().flatten(1)  # (N, D * BINS)
    joint = (cells.T @ cells / len(z)).view(z.shape[1], BINS, z.shape[1], BINS)  # of each pair of dimensions
    kl = torch.special.xlogy(joint, joint * BINS**2).sum((1, 3)).triu(1)  # (D, D), nats
    first, second = divmod(int(kl.argmax()), z.shape[1])
    return first, max(second, first + 1)
