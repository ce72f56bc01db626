"""Holes of a prior: draws of it that lie where no sentence does, as points of two dimensions and as distances."""

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

JUDGED, REFERENCE = 1_000, 10_000  # sentences whose z are compared with draws; sentences whose mu are their neighbours
BINS = 8  # of each dimension, of equal mass under N(0, 1)
SENTENCES, STANDARD, FLOW = "sentences", "N(0, I)", "flow"
USUAL = 0.95  # share of the sentences' own z that lie within the usual distance


@dataclass(frozen=True)
class Holes:
    """Draws of priors beside the z of a corpus's sentences; n of each."""

    dims: tuple[int, int]  # where the aggregate posterior differs most from N(0, I)
    points: Mapping[str, np.ndarray]  # source -> (n, 2) in these dimensions
    distances: Mapping[str, np.ndarray]  # source -> (n,) to the nearest mu of another sentence, Euclidean

    def far(self, source: str) -> float:
        """Return the share of a source's draws that lie further from any sentence than 95 % of sentences' own z."""
        return float((self.distances[source] > np.quantile(self.distances[SENTENCES], USUAL)).mean())


def find_holes(mu: np.ndarray, logvar: np.ndarray, flow: FlowPrior | None = None, *, seed: int = 0) -> Holes:
    """Compare draws of N(0, I), and of a flow, with z ~ q(z|x) of the sentences of a corpus.

    Of a corpus of N, N / 2 sentences and at most 1,000 give z; the mu of the others, 10,000 at most, are what
    distances are measured to, of z and draws alike.

    :param mu: (N, D), N and D 2 or more; logvar: (N, D).
    :raises InputError: when there are fewer than two sentences or dimensions.
    """
    if len(mu) < 2 or mu.shape[1] < 2:
        raise InputError("Holes are looked for among two sentences or more, in two dimensions or more.")
    order = np.random.default_rng(seed).permutation(len(mu))
    n = min(JUDGED, len(mu) // 2)
    judged, reference = order[:n], order[n : n + REFERENCE]
    noise = prior_samples(n, mu.shape[1], seed=seed + 1).numpy()
    sources = {SENTENCES: mu[judged] + np.exp(0.5 * logvar[judged]) * noise}
    sources[STANDARD] = prior_samples(n, mu.shape[1], seed=seed).numpy()
    if flow is not None:
        sources[FLOW] = flow.sample(n, seed=seed).numpy()
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
