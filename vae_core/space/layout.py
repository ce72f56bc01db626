"""Fitting a map: PCA's axes, or UMAP's layout over exact neighbours, of latents (N, D)."""

import hashlib
import json
import warnings
from collections.abc import Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, get_args

import numpy as np

from vae_core.errors import InputError
from vae_core.space.neighbors import Metric, nearest
from vae_core.space.projection import Basis, Method, Projection

VERSION = 1  # of what fit_projection makes: raise it when the same options give another map
EPOCHS = 200  # of UMAP; its own default is 500 up to 10,000 points
DEDUP_TOL = 1e-4  # of the widest dimension's deviation: points in one cell of this size are one point
MIN_POINTS = 4  # fewest different points for UMAP
Report = Callable[[str, int, int], None]  # a stage, items done, and items in all


def fit_projection(
    mu: np.ndarray,
    *,
    method: Method = "umap",
    dims: int = 2,
    neighbors: int = 15,
    min_dist: float = 0.1,
    metric: Metric = "euclidean",
    seed: int = 0,
    on_progress: Report | None = None,
) -> Projection:
    """Return the map of latents (N, D), N at least 1; the same options give the same map.

    Equal latents get the same position. UMAP needs four different ones: with fewer the map is PCA's, with a
    note.

    :param neighbors: of UMAP, 2 to 200: few for detail, many for the whole.
    :param min_dist: of UMAP, 0 to 1: smallest distance between points.
    :param on_progress: called with a stage, items done, and items in all.
    :raises InputError: when an option is out of its range or mu has no row or a number that is not finite.
    """
    options: dict[str, Any] = {"neighbors": neighbors, "min_dist": min_dist, "metric": metric, "seed": seed}
    check_options(method=method, dims=dims, **options)
    if mu.ndim != 2 or not mu.size or not np.isfinite(mu).all():
        raise InputError("A map is made of latents (N, D) that are finite numbers: encode the texts again.")
    if method == "pca":
        return _pca(mu, dims)
    rows, inverse = deduplicate(mu)
    if len(rows) < MIN_POINTS:
        there = "there is 1" if len(rows) == 1 else f"there are {len(rows)}"
        return _pca(mu, dims, f"UMAP needs {MIN_POINTS} different latents, and {there}: this is PCA.")
    layout = umap_layout(mu[rows], dims, on_progress or (lambda stage, done, total: None), **options)
    notes = []
    if len(rows) < neighbors:
        all_others = f"Each of the {len(rows)} different latents has all others for neighbours"
        notes.append(f"{all_others}: {neighbors} are more than there are.")
    if len(rows) < len(mu):
        copies = len(mu) - len(rows)
        which = "1 sentence has" if copies == 1 else f"{copies:,} sentences have"
        notes.append(f"{which} the same latent as another, and the same point on the map.")
    return Projection(layout[inverse], "umap", options, notes=tuple(notes))


def check_options(*, method: Method, dims: int, neighbors: int, min_dist: float, metric: Metric, seed: int) -> None:
    """Raise InputError naming the first option that is out of its range."""
    allowed = {
        f"method {method!r}": (method in get_args(Method), "umap or pca"),
        f"number of dimensions {dims}": (dims in (2, 3), "2 or 3"),
        f"number of neighbours {neighbors}": (2 <= neighbors <= 200, "2 to 200"),
        f"smallest distance {min_dist}": (0 <= min_dist <= 1, "0 to 1"),
        f"metric {metric!r}": (metric in get_args(Metric), "euclidean or cosine"),
        f"seed {seed}": (0 <= seed < 2**32, "0 to 4294967295"),
    }
    for wrong, (holds, choice) in allowed.items():
        if not holds:
            raise InputError(f"A map cannot be made with the {wrong}: choose {choice}.")


def projection_key(*, method: Method, dims: int, **options: Any) -> str:
    """Return a hash of all options that change a map, and of the version of what makes it."""
    asked = {"version": VERSION, "method": method, "dims": dims, **(options if method == "umap" else {})}
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]


def _pca(mu: np.ndarray, dims: int, *notes: str) -> Projection:
    """Return the map of PCA: exact, and the same every time.

    The sign of each axis makes its largest entry positive. Axes beyond D are zero, as are shares without variance.
    scikit-learn's PCA is as fast, but its import alone takes longer than the fit: PCA is the map shown at once.
    """
    mean = mu.mean(0, dtype=np.float64)
    centred = mu - mean
    variance, vectors = np.linalg.eigh(centred.T @ centred / len(mu))  # ascending
    axes = vectors.T[::-1][:dims]
    axes = axes * np.where(axes[np.arange(len(axes)), np.abs(axes).argmax(1)] < 0, -1, 1)[:, None]
    shares = np.clip(variance[::-1][:dims], 0, None) / max(float(variance.sum()), np.finfo(np.float64).tiny)
    missing = dims - len(axes)
    shares = np.pad(shares, (0, missing)).astype(np.float32)
    basis = Basis(mean.astype(np.float32), np.pad(axes, ((0, missing), (0, 0))).astype(np.float32))
    coordinates = ((mu - basis.mean) @ basis.components.T).astype(np.float32)
    return Projection(coordinates, "pca", {}, basis, shares, notes)


def deduplicate(mu: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the first row of each different point (n,) and, for each of N, which of these it equals (N,).

    Points in one cell of a grid with cells of DEDUP_TOL standard deviations are equal.
    """
    width = float(mu.std(0, dtype=np.float64).max()) or 1.0
    cells = np.round((mu - mu.mean(0, dtype=np.float64)) / (DEDUP_TOL * width)).astype(np.int64)
    _, rows, inverse = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    return rows, inverse.ravel()


def umap_layout(
    points: np.ndarray, dims: int, on_progress: Report, *, neighbors: int, min_dist: float, metric: Metric, seed: int
) -> np.ndarray:
    """Return UMAP's layout of n different points, (n, dims), deterministic given the seed (McInnes et al. 2018).

    The neighbours are exact and precomputed, which also spares a process's first fit half a minute of compiling the
    approximate search. The initialisation is PCA with Gaussian jitter, sigma = 1e-4 of its spread.
    """

    def report(text: str) -> None:
        """Take the epoch from what tqdm writes: its bar is the only progress that UMAP offers."""
        if text.strip().isdigit():
            on_progress("graph", 1, 1)
            on_progress("layout", int(text), EPOCHS)

    umap_class = _cached_umap()
    near = nearest(
        points, points, neighbors, metric=metric, on_batch=lambda n: on_progress("neighbours", n, len(points))
    )
    on_progress("graph", 0, 1)
    rng = np.random.RandomState(seed)
    start = _pca(points, dims).coordinates
    start = (start + rng.normal(scale=1e-4 * start.std(), size=start.shape)).astype(np.float32)
    model = umap_class(
        n_neighbors=near.rows.shape[1],
        n_components=dims,
        metric=metric,
        min_dist=min_dist,
        n_epochs=EPOCHS,
        init=start,
        random_state=rng,
        n_jobs=1,
        precomputed_knn=(near.rows, near.distances),
        disconnection_distance=np.inf,  # opposite points have cosine distance 2 and stay on the map
        tqdm_kwds={"disable": False, "file": SimpleNamespace(write=report, flush=lambda: None), "bar_format": "{n}"},
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of no search index, and of n = n_neighbors points
        layout: np.ndarray = model.fit_transform(points)
    return layout


def _cached_umap() -> Any:
    """Return umap's class, with numba's cache on disk for its three slowest functions: seconds of a first fit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of parts that need TensorFlow
        from umap import UMAP, layouts, umap_
    loop = layouts._nb_optimize_layout_euclidean_single_epoch
    for function in (umap_.smooth_knn_dist, umap_.compute_membership_strengths, loop):
        with suppress(RuntimeError):  # nowhere to write
            function.enable_caching()
    return UMAP
