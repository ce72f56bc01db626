"""Points (N, D) -> where they lie on a map (N, dims): PCA's axes and UMAP's layout. Knows no text and no files."""

import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np

from vae_core.space.neighbors import Metric, nearest

EPOCHS = 200  # of UMAP; its own default is 500 up to 10,000 points
SAME = 1e-4  # of the widest dimension's deviation: points in one cell of this size are one point
FEWEST = 4  # different points that UMAP can lay out
Report = Callable[[str, int, int], None]  # a stage, what is done of it, and out of how much


def principal_axes(mu: np.ndarray, dims: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return mean (D,), axes (dims, D) and each axis's share of the variance (dims,); exact, and the same every time.

    Each axis points to where its largest entry is positive. Axes beyond D are zero, as are shares without variance.
    """
    mean = mu.mean(0, dtype=np.float64)
    centred = mu - mean
    variance, vectors = np.linalg.eigh(centred.T @ centred / len(mu))  # ascending
    axes = vectors.T[::-1][:dims]
    axes = axes * np.where(axes[np.arange(len(axes)), np.abs(axes).argmax(1)] < 0, -1, 1)[:, None]
    shares = np.clip(variance[::-1][:dims], 0, None) / max(float(variance.sum()), np.finfo(np.float64).tiny)
    missing = dims - len(axes)
    axes, shares = np.pad(axes, ((0, missing), (0, 0))), np.pad(shares, (0, missing))
    return mean.astype(np.float32), axes.astype(np.float32), shares.astype(np.float32)


def different_points(mu: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows (n,) that stand for all and, for each of N, its place among them (N,)."""
    width = float(mu.std(0, dtype=np.float64).max()) or 1.0
    cells = np.round((mu - mu.mean(0, dtype=np.float64)) / (SAME * width)).astype(np.int64)
    _, rows, places = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    return rows, places.ravel()


def umap_layout(
    points: np.ndarray,
    *,
    dims: int,
    neighbors: int,
    min_dist: float,
    metric: Metric,
    seed: int,
    on_progress: Report,
) -> np.ndarray:
    """Return UMAP's layout of n different points (n, dims), the same for the same seed (McInnes et al. 2018).

    Its neighbours are exact, which also spares a first run half a minute of compiling the search for approximate ones.
    It starts from PCA.
    """
    umap = _compiled_umap()
    found = nearest(
        points, points, neighbors, metric=metric, on_batch=lambda n: on_progress("neighbours", n, len(points))
    )
    on_progress("graph", 0, 1)
    graph, _, _ = umap.fuzzy_simplicial_set(
        points, found.rows.shape[1], None, metric, knn_indices=found.rows, knn_dists=found.distances
    )
    on_progress("graph", 1, 1)
    rng = np.random.RandomState(seed)
    a, b = umap.find_ab_params(1.0, min_dist)
    layout, _ = umap.simplicial_set_embedding(
        points,
        graph,
        n_components=dims,
        initial_alpha=1.0,
        a=a,
        b=b,
        gamma=1.0,
        negative_sample_rate=5,
        n_epochs=EPOCHS,
        init=_start(points, dims, rng),
        random_state=rng,
        metric=metric,
        metric_kwds={},
        densmap=False,
        densmap_kwds={},
        output_dens=False,
        tqdm_kwds={"disable": False, "file": _Epochs(on_progress), "bar_format": "{n}"},
    )
    return layout


def _start(points: np.ndarray, dims: int, rng: np.random.RandomState) -> np.ndarray:
    """Return PCA's places (n, dims), a little shaken: no two are the same, and no axis is without extent."""
    mean, axes, _ = principal_axes(points, dims)
    places = (points - mean) @ axes.T
    return (places + rng.normal(scale=1e-4 * places.std(), size=places.shape)).astype(np.float32)


class _Epochs:
    """A file for tqdm's bar, the one thing of UMAP's loop that can be followed: reports the epoch written to it."""

    def __init__(self, on_progress: Report) -> None:
        self.on_progress = on_progress

    def write(self, text: str) -> None:
        if text.strip().isdigit():
            self.on_progress("layout", int(text), EPOCHS)

    def flush(self) -> None:
        """Do nothing: tqdm asks for it."""


def _compiled_umap() -> Any:
    """Return umap's functions, told to keep on disk what numba compiles of them: seconds of a process's first fit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of parts that need TensorFlow
        from umap import layouts, umap_
    loop = layouts._nb_optimize_layout_euclidean_single_epoch
    for function in (umap_.smooth_knn_dist, umap_.compute_membership_strengths, loop):
        with suppress(RuntimeError):  # nowhere to write
            function.enable_caching()
    return umap_
