"""Exact nearest neighbours: the k of N points nearest to each of Q queries, by torch, in batches."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from vae_core.errors import InputError

Metric = Literal["euclidean", "cosine"]
MAX_SCORES = 2**23  # in memory at a time: 32 MB
USUAL_ROWS, USUAL_NEAREST, SAME = 500, 10, 1e-6  # of the usual distance: points, their neighbours; no distance
SPARE = 8  # candidates more than k, which are ranked by their exact distances: scores round where these do not


@dataclass(frozen=True)
class Neighbors:
    """The nearest points of each query, the nearest first."""

    rows: np.ndarray  # (Q, k) int64, rows of the points
    distances: np.ndarray  # (Q, k) float32


def nearest(
    queries: np.ndarray,
    points: np.ndarray,
    k: int,
    *,
    metric: Metric = "euclidean",
    on_batch: Callable[[int], None] | None = None,
) -> Neighbors:
    """Return the k points nearest to each query, (Q, k), or all N where there are fewer; exact.

    A point that is also a query is its own neighbour, at distance 0. The cosine distance is 1 - cos, from 0 to 2, and
    1 where either is zero.

    :param queries: (Q, D).
    :param points: (N, D).
    :param on_batch: called with the number of queries done.
    :raises InputError: when k is below 1, there are no points, the sizes differ, or the metric is unknown.
    """
    import torch  # takes seconds, and a map of PCA is drawn without it
    from torch.nn.functional import normalize

    if metric not in get_args(Metric):
        raise InputError(f"There is no metric {metric!r}: choose {' or '.join(get_args(Metric))}.")
    if k < 1 or not len(points):
        raise InputError(f"{k} neighbours among {len(points)} points cannot be found: ask for 1 or more, among some.")
    if queries.ndim != 2 or queries.shape[1:] != points.shape[1:]:
        raise InputError(f"Queries {queries.shape} and points {points.shape} differ in size: give both D numbers.")
    k = min(k, len(points))
    if metric == "euclidean":  # around the points' mean, where scores round least
        mean = points.mean(0, dtype=np.float64)
        queries, points = queries - mean, points - mean
    left, right = (torch.from_numpy(rows.astype(np.float32, order="C")) for rows in (queries, points))  # (Q, D), (N, D)
    if metric == "cosine":
        left, right = normalize(left, dim=1), normalize(right, dim=1)
    bias = -0.5 * right.square().sum(1) if metric == "euclidean" else right.new_zeros(len(right))  # (N,)
    rows = torch.empty(len(left), k, dtype=torch.long)
    distances = torch.empty(len(left), k)
    size = min(max(1, MAX_SCORES // len(right)), max(1, len(left)))
    scores = torch.empty(size, len(right))  # one memory for all batches: new pages cost more than the product
    for batch in torch.arange(len(left)).split(size):
        torch.addmm(bias, left[batch], right.T, out=scores[: len(batch)])
        best = scores[: len(batch)].topk(min(k + SPARE, len(right)), dim=1, sorted=False).indices
        candidates = best.sort(1).values  # in order of row, so that equal distances keep it
        asked, found = left[batch].unsqueeze(1), right[candidates]  # (q, 1, D), (q, k + SPARE, D)
        exact = (found - asked).norm(dim=2) if metric == "euclidean" else (1 - (found * asked).sum(2)).clamp(min=0)
        distances[batch], order = (values[:, :k] for values in exact.sort(dim=1, stable=True))
        rows[batch] = candidates.gather(1, order)
        if on_batch:
            on_batch(int(batch[-1]) + 1)
    return Neighbors(rows.numpy(), distances.numpy())


def usual_distance(points: np.ndarray, *, seed: int = 0) -> float | None:
    """Return the median distance from a point to the nearest that is elsewhere, of at most USUAL_ROWS points.

    :param points: (N, D).
    :return: None where all points are the same.
    """
    rows = np.random.default_rng(seed).choice(len(points), min(USUAL_ROWS, len(points)), replace=False)
    found = nearest(points[rows], points, USUAL_NEAREST).distances  # (R, k), among which are the points' own copies
    apart = np.where(found > SAME, found, np.inf).min(1)
    return float(np.median(apart[np.isfinite(apart)])) if np.isfinite(apart).any() else None
