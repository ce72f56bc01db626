"""A map as a record, as a file, and back. Knows no text, and not how a map is made."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.errors import InputError
from vae_core.files import MAX_ROWS, write_parquet
from vae_core.space.neighbors import nearest

Method = Literal["pca", "umap"]
AXES = ("map_x", "map_y", "map_z")


@dataclass(frozen=True)
class Basis:
    """The axes of PCA."""

    mean: np.ndarray  # (D,) float32
    components: np.ndarray  # (dims, D) float32


@dataclass(frozen=True)
class Projection:
    """Where N latents lie on a map. Read-only: sessions share it."""

    coordinates: np.ndarray  # (N, dims) float32
    method: Method
    options: dict[str, Any] = field(default_factory=dict)  # of UMAP: neighbors, min_dist, metric, seed
    basis: Basis | None = None  # of PCA
    explained: np.ndarray | None = None  # of PCA: each axis's share of the variance (dims,)
    notes: tuple[str, ...] = ()  # what was done otherwise than asked

    @cached_property
    def spacing(self) -> float:
        """The median distance between a point of the map and its nearest other place, map units."""
        rows = np.random.default_rng(0).permutation(len(self.coordinates))[:1000]
        places = np.unique(self.coordinates, axis=0)
        if len(places) < 2:
            return 1.0
        return float(np.median(nearest(self.coordinates[rows], places, 2).distances[:, 1])) or 1.0


def write_projection(projection: Projection, path: Path, *, table: pa.Table | None = None) -> None:
    """Write a map as Parquet: map_x, map_y (map_z), behind the columns of a table if one is given.

    All else that belongs to the map lies in the schema's metadata.

    :raises InputError: when it cannot be written.
    """
    axes = dict(zip(AXES, (pa.array(values) for values in projection.coordinates.T), strict=False))
    own = {} if table is None else {name: table[name] for name in table.column_names if name not in AXES}
    kept = {} if table is None else table.schema.metadata or {}
    described = {**kept, b"projection": json.dumps(_described(projection)).encode()}
    write_parquet(pa.table({**own, **axes}).replace_schema_metadata(described), path)


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
        reason = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
        raise InputError(f"{path.name} is damaged or holds no map ({reason}): {how}.") from error


def _described(projection: Projection) -> dict[str, Any]:
    """Return all of a map but its coordinates, as JSON has it."""
    basis, explained = projection.basis, projection.explained
    return {
        "method": projection.method,
        "options": projection.options,
        "notes": projection.notes,
        "basis": basis and {"mean": basis.mean.tolist(), "components": basis.components.tolist()},
        "explained": None if explained is None else explained.tolist(),
    }


def _projection(coordinates: np.ndarray, about: dict[str, Any]) -> Projection:
    """Return a map of what its file holds.

    :raises ValueError: when the parts do not belong together; KeyError and TypeError when one is missing.
    """
    basis = about["basis"]
    if basis is not None:
        basis = Basis(np.array(basis["mean"], np.float32), np.array(basis["components"], np.float32))
    shares = None if about["explained"] is None else np.array(about["explained"], np.float32)
    projection = Projection(coordinates, about["method"], dict(about["options"]), basis, shares, tuple(about["notes"]))
    dims = coordinates.shape[1]
    if dims not in (2, 3) or not np.isfinite(coordinates).all():
        raise ValueError("a row has no finite place")
    if projection.method not in get_args(Method) or (projection.method == "pca") != (basis is not None):
        raise ValueError("what made it is not known")
    if basis is not None and basis.components.shape != (dims, *basis.mean.shape):
        raise ValueError("its axes are not those of its places")
    return projection
