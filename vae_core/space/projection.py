"""Latents -> a map of them, where a new latent lies on it, and which latent a place of it stands for. Knows no text.

A map is PCA (exact both ways) or UMAP (nearer to the truth between neighbours; both ways are estimates).
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np

from vae_core.errors import InputError
from vae_core.space.layout import FEWEST, Report, different_points, principal_axes, umap_layout
from vae_core.space.maps import Basis, Method, Projection, read_projection, write_projection
from vae_core.space.neighbors import Metric, nearest

__all__ = [
    "LatentEstimate",
    "Projection",
    "check_options",
    "fit_projection",
    "latent_at",
    "place",
    "projection_key",
    "read_projection",
    "write_projection",
]
VERSION = 1  # of what fit_projection makes: raise it when the same options give another map
PLACED_BY = 15  # neighbours that say where a new latent lies
READ_FROM = 10  # points that say what lies at a place
COMPANY = 5.0  # spacings of the map over which they count as lying together


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

    Latents that are the same lie on the same place. Where fewer than four differ there is nothing for UMAP to lay
    out: the map is PCA's, and its notes say so.

    :param neighbors: of UMAP, 2 to 200: few for detail, many for the whole.
    :param min_dist: of UMAP, 0 to 1: how near to each other points may lie.
    :param on_progress: called with a stage, what is done of it, and out of how much.
    :raises InputError: when an option is out of its range or mu has no row or a number that is not finite.
    """
    check_options(method=method, dims=dims, neighbors=neighbors, min_dist=min_dist, metric=metric, seed=seed)
    if mu.ndim != 2 or not mu.size or not np.isfinite(mu).all():
        raise InputError("A map is made of latents (N, D) that are finite numbers: encode the texts again.")
    if method == "pca":
        return _pca(mu, dims)
    rows, places = different_points(mu)
    if len(rows) < FEWEST:
        there = "there is 1" if len(rows) == 1 else f"there are {len(rows)}"
        return _pca(mu, dims, note=f"UMAP needs {FEWEST} different latents, and {there}: this is PCA.")
    layout = umap_layout(
        mu[rows],
        dims=dims,
        neighbors=min(neighbors, len(rows)),
        min_dist=min_dist,
        metric=metric,
        seed=seed,
        on_progress=on_progress or (lambda stage, done, total: None),
    )
    options = {"neighbors": neighbors, "min_dist": min_dist, "metric": metric, "seed": seed}
    return Projection(layout[places], "umap", options, notes=_notes(len(mu), len(rows), neighbors))


def _notes(n: int, different: int, neighbors: int) -> tuple[str, ...]:
    """Return what UMAP did otherwise than one may think, a sentence each."""
    notes = []
    if different < neighbors:
        all_others = f"Each of the {different} different latents has all others for neighbours"
        notes.append(f"{all_others}: {neighbors} are more than there are.")
    if different < n:
        notes.append(f"{n - different:,} of the latents lie on the place of another that is the same.")
    return tuple(notes)


def check_options(*, method: Method, dims: int, neighbors: int, min_dist: float, metric: Metric, seed: int) -> None:
    """Refuse options that no map can be made with.

    :raises InputError: naming the first that is out of its range.
    """
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


def place(projection: Projection, mu: np.ndarray, new: np.ndarray) -> np.ndarray:
    """Return where new latents (Q, D) lie on the map, (Q, dims) float32.

    Exact for PCA. For UMAP approximate: where most of the 15 nearest latents lie close together, each weighed by its
    nearness. The mean of all of them would lie where none of them is, as a map tears apart what is near in D
    dimensions; benchmarks/results/map.md compares this with `UMAP.transform`. A latent of the corpus lies where it
    lies.

    :param mu: (N, D), the latents that the map was made of.
    """
    if projection.basis:
        return ((new - projection.basis.mean) @ projection.basis.components.T).astype(np.float32)
    found = nearest(new, mu, PLACED_BY, metric=projection.options.get("metric", "euclidean"))
    places = projection.coordinates[found.rows]  # (Q, k, dims)
    apart = np.square(places[:, :, None] - places[:, None]).sum(3)  # (Q, k, k)
    company = np.exp(-0.5 * apart / (COMPANY * projection.spacing) ** 2)
    weights = nearness(found.distances)
    chosen = (weights[:, None] * company).sum(2).argmax(1)  # (Q,)
    weights = weights * company[np.arange(len(new)), chosen]
    return (places * (weights / weights.sum(1, keepdims=True))[..., None]).sum(1).astype(np.float32)


def nearness(distances: np.ndarray, *, power: int = 2) -> np.ndarray:
    """Return the weight of each neighbour, 1 / distance to a power, (Q, k), each row summing to 1."""
    weights = 1 / np.maximum(distances.astype(np.float64), 1e-6) ** power
    return weights / weights.sum(1, keepdims=True)


@dataclass(frozen=True)
class LatentEstimate:
    """What places of a map stand for."""

    z: np.ndarray  # (Q, D) float32
    distance: np.ndarray  # (Q,) to the nearest point of the map, in the map's typical distances between neighbours
    rows: np.ndarray  # (Q, k) int64, the points of the map nearest to each place, the nearest first


def latent_at(projection: Projection, mu: np.ndarray, points: np.ndarray) -> LatentEstimate:
    """Return which latents places of the map (Q, dims) stand for.

    The mean of the latents of the 10 nearest points, each weighed by its nearness, drawn out to their mean length: a
    mean lies nearer to zero than what it is made of, where the decoder writes what is common to all. Its sentences,
    encoded again, land nearer to the places than those of the inverse transforms of UMAP and PCA, see
    benchmarks/results/anywhere.md.

    :param mu: (N, D), the latents that the map was made of.
    """
    found = nearest(points, projection.coordinates, READ_FROM)
    near, weights = mu[found.rows], nearness(found.distances)  # (Q, k, D), (Q, k)
    z = np.einsum("qk,qkd->qd", weights, near)
    lengths = np.einsum("qk,qk->q", weights, np.linalg.norm(near, axis=2))
    z *= (lengths / np.maximum(np.linalg.norm(z, axis=1), 1e-9))[:, None]
    distance = found.distances[:, 0] / projection.spacing
    return LatentEstimate(z.astype(np.float32), distance.astype(np.float32), found.rows)


def _pca(mu: np.ndarray, dims: int, *, note: str = "") -> Projection:
    mean, axes, shares = principal_axes(mu, dims)
    coordinates = ((mu - mean) @ axes.T).astype(np.float32)
    return Projection(coordinates, "pca", {}, Basis(mean, axes), shares, (note,) if note else ())
