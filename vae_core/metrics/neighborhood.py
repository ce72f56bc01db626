"""Neighbourhood metrics: label agreement of nearest neighbours, trustworthiness of a map."""

import numpy as np

from vae_core.space.neighbors import nearest

K = 10  # nearest neighbours
MAX_QUERIES, MAX_MAP_POINTS = 2_000, 2_000  # points sampled for their neighbours, and for trustworthiness


def neighbor_rows(
    points: np.ndarray, *, k: int = K, most: int = MAX_QUERIES, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Return rows (Q,), at most `most` at random, and the k nearest others of each among all N, (Q, k).

    :param points: (N, D), N 2 or more; k is N - 1 where there are no more.
    """
    rows = sample_rows(len(points), most, seed=seed)
    k = min(k, len(points) - 1)
    candidates = nearest(points[rows], points, k + 1).rows
    # a row is its own nearest, unless so many are equal to it that it is not among the k + 1
    order = np.argsort(candidates == rows[:, None], axis=1, kind="stable")
    return rows, np.take_along_axis(candidates, order, axis=1)[:, :k]


def knn_label_agreement(codes: np.ndarray, rows: np.ndarray, neighbors: np.ndarray) -> float | None:
    """Return the share of neighbours with the label of their row, 0 to 1, over pairs of labelled rows; None for none.

    :param codes: class numbers (N,), -1 for none.
    :param rows: (Q,); neighbors: (Q, k), both from `neighbor_rows`.
    """
    own, theirs = codes[rows][:, None], codes[neighbors]
    counted = (own >= 0) & (theirs >= 0)
    return float((own == theirs)[counted].mean()) if counted.any() else None


def chance_agreement(codes: np.ndarray) -> float | None:
    """Return the probability that two random labelled rows share their label; None for fewer than two."""
    counts = np.bincount(codes[codes >= 0]).astype(float)
    n = counts.sum()
    return float((counts * (counts - 1)).sum() / (n * (n - 1))) if n > 1 else None


def trustworthiness(points: np.ndarray, coordinates: np.ndarray, *, k: int = K, seed: int = 0) -> float | None:
    """Return the trustworthiness of a projection, 0 to 1 (Venna & Kaski 2001), by scikit-learn.

    Of at most MAX_MAP_POINTS sampled points, as time and memory grow with the square. None below five points.

    :param points: (N, D).
    :param coordinates: (N, 2) or (N, 3).
    """
    from sklearn import manifold

    rows = sample_rows(len(points), MAX_MAP_POINTS, seed=seed)
    k = min(k, (len(rows) - 1) // 2)  # it is defined below half the points
    return float(manifold.trustworthiness(points[rows], coordinates[rows], n_neighbors=k)) if k >= 2 else None


def sample_rows(n: int, most: int, *, seed: int = 0) -> np.ndarray:
    """Return at most `most` of n rows, at random without repetition, in order; all where there are no more."""
    if n <= most:
        return np.arange(n)
    return np.sort(np.random.default_rng(seed).choice(n, most, replace=False))
