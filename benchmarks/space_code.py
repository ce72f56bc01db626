"""Own code of the latent space beside a library's, and beside earlier code: neighbours, UMAP and PCA."""

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from threadpoolctl import threadpool_limits
from torch import Tensor

from benchmarks.reports import Asked, Report, Table
from benchmarks.timing import Times, in_turns
from vae_core.space.layout import EPOCHS, fit_projection, umap_layout
from vae_core.space.neighbors import MAX_SCORES, SPARE, nearest

DIMENSIONS, K = 32, 15
BLOCK = 64  # of the two-stage search: each block's highest score first, then the best blocks' own
ABOUT = """Normal points of 32 dimensions, float32, one thread, interleaved in one process: seconds as median (first to
third quartile), and in brackets how many times as long as the code here. The first in a turn of a million points pays
for memory that the last gave back. Neighbours: the 15 nearest, exact. "Here" is
`nearest`: a product, `topk` of 23 scores, and the exact distances of these. "Two-stage" is the earlier code: the same
by blocks of 64. "Plain" is the product and `topk` alone, whose distances round. scikit-learn's is
`NearestNeighbors(algorithm="brute")`. UMAP before is by umap's internal functions, here by the public class over the
same neighbours; "same" says that both maps are equal to the bit. PCA: scikit-learn's `covariance_eigh`, without the
import."""
NOTES = [
    "The two stages take 0.9 to 1.1 times as long as the plain `topk`: they went.",
    "scikit-learn's search takes 0.3 to 1.4 times as long, but a point's distance to itself is not always exactly 0, "
    "and equal distances are not in the order of their rows: the maps depend on both.",
    "Importing scikit-learn's PCA takes a second or more in a process that shows PCA at once: the ten lines here stay.",
]


def run(asked: Asked) -> Report:
    """Measure the three."""
    figures: dict[str, Any] = {}
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with threadpool_limits(1), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tables = [_neighbours(asked, figures), _umap(asked, figures), _pca(asked, figures)]
    finally:
        torch.set_num_threads(threads)
    return Report("Own code of the latent space", ABOUT, tables, NOTES, figures=figures)


def _neighbours(asked: Asked, figures: dict[str, Any]) -> Table:
    from sklearn.neighbors import NearestNeighbors

    rows = []
    for n in (10_000, 100_000, 1_000_000):
        points = _normal(asked.size(n, 300))
        for count in (1, 1_000):
            queries = points[:count].copy()
            ways: dict[str, Callable[[], Any]] = {
                "plain": lambda q=queries, p=points: _search(q, p, _plain, exact=False),
                "two-stage": lambda q=queries, p=points: _search(q, p, _two_stage, exact=True),
                "here": lambda q=queries, p=points: nearest(q, p, K),
                "scikit-learn": lambda q=queries, p=points: (
                    NearestNeighbors(n_neighbors=K, algorithm="brute").fit(p).kneighbors(q)
                ),
            }
            times = in_turns(ways, rounds=asked.size(7, 1), patience=40)
            figures |= {f"{n} points, {count} queries, {name}": each.seconds for name, each in times.items()}
            rows.append([f"{n:,} points, {count:,} queries", *_cells(times)])
    return Table(["neighbours", "plain", "two-stage", "here", "scikit-learn"], rows)


def _umap(asked: Asked, figures: dict[str, Any]) -> Table:
    points, made = _normal(asked.size(10_000, 40)), dict[str, np.ndarray]()
    how: dict[str, Any] = {"dims": 2, "neighbors": K, "min_dist": 0.1, "metric": "euclidean", "seed": 0}
    how["on_progress"] = lambda stage, done, total: None
    ways: dict[str, Callable[[], Any]] = {
        "here": lambda: made.update(here=umap_layout(points, **how)),
        "before": lambda: made.update(before=_umap_before(points)),
    }
    times = in_turns(ways, rounds=asked.size(3, 1))
    figures |= {f"UMAP, {name}": each.seconds for name, each in times.items()}
    same = "yes" if np.array_equal(made["here"], made["before"]) else "no"
    return Table(["UMAP", "here", "before", "same"], [[f"{len(points):,} points", *_cells(times), same]])


def _pca(asked: Asked, figures: dict[str, Any]) -> Table:
    from sklearn.decomposition import PCA

    rows = []
    for n in (10_000, 100_000):
        points = _normal(asked.size(n, 300))
        ways: dict[str, Callable[[], Any]] = {
            "here": lambda p=points: fit_projection(p, method="pca"),
            "scikit-learn": lambda p=points: PCA(2, svd_solver="covariance_eigh").fit(p.astype(np.float64)),
        }
        times = in_turns(ways, rounds=asked.size(7, 1))
        figures |= {f"PCA, {n} points, {name}": each.seconds for name, each in times.items()}
        rows.append([f"{n:,} points", *_cells(times)])
    return Table(["PCA", "here", "scikit-learn"], rows)


def _normal(n: int) -> np.ndarray:
    return np.random.default_rng(0).normal(size=(n, DIMENSIONS)).astype(np.float32)


def _cells(times: dict[str, Times]) -> list[str]:
    """Return each way's seconds; of the others, in brackets, how many times as long as "here" they take."""
    here = times["here"]
    return [str(each) if each is here else f"{each} [{here.ratio(each):.2f}]" for each in times.values()]


def _search(queries: np.ndarray, points: np.ndarray, best: Callable[[Tensor, int], Tensor], *, exact: bool) -> Tensor:
    """Return the rows (Q, k) of the nearest points by the highest scores."""
    mean = points.mean(0, dtype=np.float64)
    left, right = (torch.from_numpy((values - mean).astype(np.float32)) for values in (queries, points))
    bias, k = -0.5 * right.square().sum(1), min(K, len(points))
    size = max(1, min(MAX_SCORES // len(right), len(left)))
    scores, rows = torch.empty(size, len(right)), []
    for batch in left.split(size):
        torch.addmm(bias, batch, right.T, out=scores[: len(batch)])
        found = best(scores[: len(batch)], min(k + SPARE, len(right)) if exact else k)
        if exact:
            order = (right[found] - batch.unsqueeze(1)).norm(dim=2).sort(dim=1, stable=True).indices[:, :k]
            found = found.gather(1, order)
        rows.append(found)
    return torch.cat(rows)


def _plain(scores: Tensor, k: int) -> Tensor:
    return scores.topk(k, 1).indices


def _two_stage(scores: Tensor, k: int) -> Tensor:
    """Return the places (q, k) of the k highest scores of each row, all in the k blocks with the highest maxima."""
    n = scores.shape[1]
    if n < 4 * k * BLOCK:
        return scores.topk(k, 1, sorted=False).indices.sort(1).values
    whole = n // BLOCK * BLOCK
    blocks = scores[:, :whole].unflatten(1, (-1, BLOCK)).amax(2).topk(k, 1, sorted=False).indices  # (q, k)
    inside = (blocks.unsqueeze(2) * BLOCK + torch.arange(BLOCK)).flatten(1)  # (q, k * BLOCK)
    places = torch.cat([inside, torch.arange(whole, n).expand(len(scores), -1)], 1)
    return places.gather(1, scores.gather(1, places).topk(k, 1, sorted=False).indices).sort(1).values


def _umap_before(points: np.ndarray) -> np.ndarray:
    """Return the layout by umap's internal functions, as `umap_layout` made it before."""
    from umap import umap_

    near = nearest(points, points, min(K, len(points)))
    graph, _, _ = umap_.fuzzy_simplicial_set(
        points, near.rows.shape[1], None, "euclidean", knn_indices=near.rows, knn_dists=near.distances
    )
    rng = np.random.RandomState(0)
    a, b = umap_.find_ab_params(1.0, 0.1)
    start = fit_projection(points, method="pca").coordinates
    layout, _ = umap_.simplicial_set_embedding(
        points,
        graph,
        n_components=2,
        initial_alpha=1.0,
        a=a,
        b=b,
        gamma=1.0,
        negative_sample_rate=5,
        n_epochs=EPOCHS,
        init=(start + rng.normal(scale=1e-4 * start.std(), size=start.shape)).astype(np.float32),
        random_state=rng,
        metric="euclidean",
        metric_kwds={},
        densmap=False,
        densmap_kwds={},
        output_dens=False,
        tqdm_kwds={"disable": True},
    )
    return layout
