"""Projection of latents to a map: the record, its Parquet file, and its two transforms; `layout` fits one.

PCA is exact in both directions. UMAP preserves neighbourhoods better; both of its transforms are estimates.
"""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.errors import InputError, first_line
from vae_core.files import MAX_ROWS, write_parquet
from vae_core.space.neighbors import nearest

Method = Literal["pca", "umap"]
AXES = ("map_x", "map_y", "map_z")
TRANSFORM_K = 15  # nearest latents that a new one's position is estimated from
INVERSE_K = 10  # nearest points of the map that a position's latent is estimated from
FAR = 8.0  # from any point of the map, in `Projection.spacing`: a text decoded there is a guess
MODE_BANDWIDTH = 5.0  # of the kernel that finds the densest mode among them, in `Projection.spacing`


@dataclass(frozen=True)
class Basis:
    """The axes of PCA."""

    mean: np.ndarray  # (D,) float32
    components: np.ndarray  # (dims, D) float32


@dataclass(frozen=True)
class Projection:
    """A map of N latents. Read-only: sessions share it."""

    coordinates: np.ndarray  # (N, dims) float32
    method: Method
    options: dict[str, Any] = field(default_factory=dict)  # of UMAP: neighbors, min_dist, metric, seed
    basis: Basis | None = None  # of PCA
    explained: np.ndarray | None = None  # of PCA: each axis's share of the variance (dims,)
    notes: tuple[str, ...] = ()  # deviations from the request

    @cached_property
    def spacing(self) -> float:
        """The median distance between a point of the map and the nearest point of another position, map units."""
        rows = np.random.default_rng(0).permutation(len(self.coordinates))[:1000]
        positions = np.unique(self.coordinates, axis=0)
        if len(positions) < 2:
            return 1.0
        return float(np.median(nearest(self.coordinates[rows], positions, 2).distances[:, 1])) or 1.0


def write_projection(projection: Projection, path: Path, *, table: pa.Table | None = None) -> None:
    """Write a map as Parquet: map_x, map_y (map_z), behind the columns of a table if one is given.

    The method, its options and PCA's axes are JSON in the schema's metadata.

    :raises InputError: when it cannot be written.
    """
    axes = dict(zip(AXES, (pa.array(values) for values in projection.coordinates.T), strict=False))
    own = {} if table is None else {name: table[name] for name in table.column_names if name not in AXES}
    kept = {} if table is None else table.schema.metadata or {}
    basis, explained = projection.basis, projection.explained
    about = {
        "method": projection.method,
        "options": projection.options,
        "notes": projection.notes,
        "basis": basis and {"mean": basis.mean.tolist(), "components": basis.components.tolist()},
        "explained": None if explained is None else explained.tolist(),
    }
    metadata = {**kept, b"projection": json.dumps(about).encode()}
    write_parquet(pa.table({**own, **axes}).replace_schema_metadata(metadata), path)


def read_projection(path: Path) -> Projection:
    """Read what `write_projection` wrote.

    :raises InputError: when there is no such file, it is damaged, or it holds no map.
    """
    how = "make one with `python -m vae_core project LATENTS.parquet -o MAP.parquet`"
    if not path.is_file():
        raise InputError(f"There is no file {path}: {how}.")
    try:
        file = pq.ParquetFile(path)
        if (claimed := file.metadata.num_rows) > MAX_ROWS:
            raise InputError(f"{path.name} claims {claimed:,} rows; {MAX_ROWS:,} is the limit: split it.")
        about = json.loads((file.schema_arrow.metadata or {})[b"projection"])
        table = file.read(columns=[name for name in AXES if name in file.schema_arrow.names])
        coordinates = np.stack([column.to_numpy() for column in table.columns], 1).astype(np.float32)
        return _projection(coordinates, about)
    except (pa.ArrowException, OSError, ValueError, KeyError, TypeError, MemoryError) as error:
        raise InputError(f"{path.name} is damaged or holds no map ({first_line(error)}): {how}.") from error


def transform(projection: Projection, mu: np.ndarray, new: np.ndarray) -> np.ndarray:
    """Return the positions of new latents (Q, D) on the map, (Q, dims) float32.

    Exact for PCA. For UMAP an out-of-sample estimate: the inverse-distance-weighted mean of the map positions of the
    15 nearest latents, restricted to their densest mode. A map may separate neighbours of D dimensions, so the mean
    of all 15 can be far from each of them; benchmarks/results/map.md compares this with `UMAP.transform`. A latent of
    the corpus gets its own position.

    :param mu: (N, D), the latents that the map was fitted to.
    """
    if projection.basis:
        return ((new - projection.basis.mean) @ projection.basis.components.T).astype(np.float32)
    near = nearest(new, mu, TRANSFORM_K, metric=projection.options.get("metric", "euclidean"))
    positions = projection.coordinates[near.rows]  # (Q, k, dims)
    squared = np.square(positions[:, :, None] - positions[:, None]).sum(3)  # (Q, k, k)
    kernel = np.exp(-0.5 * squared / (MODE_BANDWIDTH * projection.spacing) ** 2)
    weights = inverse_distance_weights(near.distances)
    mode = (weights[:, None] * kernel).sum(2).argmax(1)  # (Q,): the neighbour where the density is highest
    weights = weights * kernel[np.arange(len(new)), mode]
    return (positions * (weights / weights.sum(1, keepdims=True))[..., None]).sum(1).astype(np.float32)


def inverse_distance_weights(distances: np.ndarray, *, power: int = 2) -> np.ndarray:
    """Return the weight of each neighbour, 1 / distance to a power, (Q, k), each row summing to 1."""
    weights = 1 / np.maximum(distances.astype(np.float64), 1e-6) ** power
    return weights / weights.sum(1, keepdims=True)


@dataclass(frozen=True)
class LatentEstimate:
    """Latents of positions on a map."""

    z: np.ndarray  # (Q, D) float32
    distance: np.ndarray  # (Q,) to the nearest point of the map, in `Projection.spacing`
    rows: np.ndarray  # (Q, k) int64, the points of the map nearest to each position, the nearest first


def inverse_transform(projection: Projection, mu: np.ndarray, points: np.ndarray) -> LatentEstimate:
    """Estimate the latents of positions on the map (Q, dims).

    The inverse-distance-weighted mean of the latents of the 10 nearest points, scaled to their mean length: a mean
    is nearer to zero, where the decoder writes generic sentences. Its sentences, encoded again, land nearer to
    the positions than those of the inverse transforms of UMAP and PCA, see benchmarks/results/anywhere.md.

    :param mu: (N, D), the latents that the map was fitted to.
    """
    near = nearest(points, projection.coordinates, INVERSE_K)
    latents, weights = mu[near.rows], inverse_distance_weights(near.distances)  # (Q, k, D), (Q, k)
    z = np.einsum("qk,qkd->qd", weights, latents)
    lengths = np.einsum("qk,qk->q", weights, np.linalg.norm(latents, axis=2))
    z *= (lengths / np.maximum(np.linalg.norm(z, axis=1), 1e-9))[:, None]
    distance = near.distances[:, 0] / projection.spacing
    return LatentEstimate(z.astype(np.float32), distance.astype(np.float32), near.rows)


def random_places(projection: Projection, n: int, *, seed: int = 0) -> np.ndarray:
    """Return n positions drawn uniformly within the convex hull of a map, (n, dims) float32.

    By the triangles between its points: one is drawn by its area, then a point in it. Where all points are on a line
    there is no hull, and positions are drawn within the smallest box around them.
    """
    from scipy.spatial import Delaunay, QhullError

    points, rng = projection.coordinates.astype(np.float64), np.random.default_rng(seed)
    try:
        corners = points[Delaunay(points).simplices]  # (S, dims + 1, dims)
    except (QhullError, ValueError):
        return rng.uniform(points.min(0), points.max(0), (n, points.shape[1])).astype(np.float32)
    sizes = np.abs(np.linalg.det(corners[:, 1:] - corners[:, :1]))
    chosen = corners[rng.choice(len(corners), n, p=sizes / sizes.sum())]
    weights = rng.dirichlet(np.ones(corners.shape[1]), n)  # uniform on a simplex
    return np.einsum("nc,ncd->nd", weights, chosen).astype(np.float32)


def _finite(values: Any) -> np.ndarray:
    """Return numbers as float32; raise ValueError where one is none that it can hold."""
    with np.errstate(over="ignore"):
        array = np.array(values, np.float32)
    if not np.isfinite(array).all():
        raise ValueError("a number is not finite")
    return array


def _projection(coordinates: np.ndarray, about: dict[str, Any]) -> Projection:
    """Return a map from its file's content; raise ValueError, KeyError or TypeError where parts do not go together."""
    basis = about["basis"]
    if basis is not None:
        basis = Basis(_finite(basis["mean"]), _finite(basis["components"]))
    shares = None if about["explained"] is None else _finite(about["explained"])
    projection = Projection(coordinates, about["method"], dict(about["options"]), basis, shares, tuple(about["notes"]))
    dims = coordinates.shape[1]
    if dims not in (2, 3) or not np.isfinite(coordinates).all():
        raise ValueError("a row has no finite coordinates")
    if projection.method not in get_args(Method) or (projection.method == "pca") != (basis is not None):
        raise ValueError("what made it is not known")
    if basis is not None and basis.components.shape != (dims, *basis.mean.shape):
        raise ValueError("its axes do not match its coordinates")
    return projection
