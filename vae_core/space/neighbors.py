"""The nearest of N points to each of Q: exact, by torch, in blocks that fit the memory. Knows no text and no files."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from vae_core.errors import InputError

if TYPE_CHECKING:  # torch takes seconds to import, and a map of PCA is drawn without it
    from torch import Tensor

Metric = Literal["euclidean", "cosine"]
BLOCK = 64  # points whose best score stands for all of them until the best blocks are known
SCORES = 2**23  # held at a time: 32 MB
SPARE = 8  # candidates more than asked for, as scores round where distances do not


@dataclass(frozen=True)
class Neighbors:
    """The nearest points of each query, the nearest first."""

    rows: np.ndarray  # (Q, k) int64, places among the points
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
    import torch

    if metric not in get_args(Metric):
        raise InputError(f"There is no metric {metric!r}: choose {' or '.join(get_args(Metric))}.")
    if k < 1 or not len(points):
        raise InputError(f"{k} neighbours among {len(points)} points cannot be found: ask for 1 or more, among some.")
    if queries.ndim != 2 or queries.shape[1:] != points.shape[1:]:
        raise InputError(f"Queries {queries.shape} and points {points.shape} differ in size: give both D numbers.")
    k = min(k, len(points))
    asked, given = _prepared(queries, points, metric)  # (Q, D), (N, D)
    bias = -0.5 * given.square().sum(1) if metric == "euclidean" else given.new_zeros(len(given))  # (N,)
    rows = torch.empty(len(asked), k, dtype=torch.long)
    distances = torch.empty(len(asked), k)
    together = min(max(1, SCORES // len(given)), max(1, len(asked)))
    scores = torch.empty(together, len(given))  # one memory for all parts: new pages cost more than the product
    for part in torch.arange(len(asked)).split(together):
        torch.addmm(bias, asked[part], given.T, out=scores[: len(part)])
        candidates = _best(scores[: len(part)], min(k + SPARE, len(given)))  # (q, k + SPARE)
        exact = _distances(asked[part], given[candidates], metric)
        distances[part], order = (values[:, :k] for values in exact.sort(dim=1, stable=True))
        rows[part] = candidates.gather(1, order)
        if on_batch:
            on_batch(int(part[-1]) + 1)
    return Neighbors(rows.numpy(), distances.numpy())


def _prepared(queries: np.ndarray, points: np.ndarray, metric: Metric) -> "tuple[Tensor, Tensor]":
    """Return both as float32: around the points' mean, where scores round least, or of length 1 for the cosine."""
    if metric == "euclidean":
        middle = points.mean(0, dtype=np.float64)
        return _tensor(queries - middle), _tensor(points - middle)
    from torch.nn.functional import normalize

    return normalize(_tensor(queries), dim=1), normalize(_tensor(points), dim=1)


def _tensor(values: np.ndarray) -> "Tensor":
    import torch

    return torch.from_numpy(np.array(values, dtype=np.float32, order="C"))  # a copy: what is kept is read-only


def _best(scores: "Tensor", k: int) -> "Tensor":
    """Return the places of the k highest scores of each row, (q, k), in order of place.

    Each of them lies in one of the k blocks whose own highest are highest, so that only those are looked through.
    """
    import torch

    n = scores.shape[1]
    if n < 4 * k * BLOCK:
        return scores.topk(k, 1, sorted=False).indices.sort(1).values
    whole = n // BLOCK * BLOCK
    tops = scores[:, :whole].unflatten(1, (-1, BLOCK)).amax(2)  # (q, blocks)
    blocks = tops.topk(k, 1, sorted=False).indices  # (q, k)
    inside = (blocks.unsqueeze(2) * BLOCK + torch.arange(BLOCK)).flatten(1)  # (q, k * BLOCK)
    rest = torch.arange(whole, n).expand(len(scores), -1)
    places = torch.cat([inside, rest], 1)
    found = scores.gather(1, places).topk(k, 1, sorted=False).indices
    return places.gather(1, found).sort(1).values


def _distances(asked: "Tensor", candidates: "Tensor", metric: Metric) -> "Tensor":
    """Return the distance of each query (q, D) to each of its candidates (q, k, D), (q, k)."""
    if metric == "euclidean":
        return (candidates - asked.unsqueeze(1)).norm(dim=2)
    return (1 - (candidates * asked.unsqueeze(1)).sum(2)).clamp(min=0)
