"""Maps: what is written comes back, and what is no map is one sentence."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vae_core.errors import InputError
from vae_core.space import maps
from vae_core.space.maps import Projection, read_projection, write_projection
from vae_core.space.projection import fit_projection, place


def latents(n: int, *, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(n, 8)).astype(np.float32)


def test_the_spacing_is_the_typical_distance_to_the_next_place() -> None:
    line = np.stack([np.arange(9), np.zeros(9)], 1).astype(np.float32)
    assert Projection(line, "umap").spacing == 1
    assert Projection(np.repeat(3 * line, 4, 0), "umap").spacing == 3
    assert Projection(np.zeros((5, 2), np.float32), "umap").spacing == 1


@pytest.mark.parametrize("method", ["umap", "pca"])
@pytest.mark.parametrize("dims", [2, 3])
def test_a_map_comes_back_from_its_file(method: Any, dims: int, tmp_path: Path) -> None:
    projection = fit_projection(latents(10), method=method, dims=dims)
    write_projection(projection, tmp_path / "map.parquet")
    again = read_projection(tmp_path / "map.parquet")
    assert np.array_equal(again.coordinates, projection.coordinates)
    assert (again.method, again.options, again.notes) == (projection.method, projection.options, projection.notes)
    new = latents(5, seed=1)
    assert np.array_equal(place(again, latents(10), new), place(projection, latents(10), new))
    assert (again.explained is None) == (projection.explained is None)


def test_a_map_keeps_the_columns_and_the_metadata_that_it_is_given(tmp_path: Path) -> None:
    projection = fit_projection(latents(4), method="pca")
    table = pa.table({"text": list("abcd"), "map_y": [9, 9, 9, 9], "map_z": [9, 9, 9, 9]})
    table = table.replace_schema_metadata({"checkpoint": "abc", "projection": "an older one"})
    write_projection(projection, tmp_path / "map.parquet", table=table)
    found = pq.read_table(tmp_path / "map.parquet")
    assert found.column_names == ["text", "map_x", "map_y"]
    assert found.schema.metadata[b"checkpoint"] == b"abc"
    assert np.array_equal(read_projection(tmp_path / "map.parquet").coordinates, projection.coordinates)


def test_a_file_that_holds_no_map_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map.parquet"
    with pytest.raises(InputError, match=r"There is no file .*project LATENTS.parquet"):
        read_projection(path)
    write_projection(fit_projection(latents(10), method="pca"), path)
    whole = path.read_bytes()
    table = pq.read_table(path)
    damaged = {
        "cut": whole[:-30],
        "empty": b"",
        "text": b"not Parquet at all",
        "unsaid": _written(table.replace_schema_metadata(None), tmp_path),
        "no map": _written(table.replace_schema_metadata({"projection": "[]"}), tmp_path),
        "words for a method": _written(_said(table, method="tsne"), tmp_path),
        "no axes": _written(_said(table, basis=None), tmp_path),
        "a list for axes": _written(_said(table, basis=[1]), tmp_path),
        "axes of another size": _written(_said(table, basis={"mean": [0.0], "components": [[1.0, 2.0]]}), tmp_path),
        "half": _written(table.drop_columns(["map_y"]), tmp_path),
        "nan": _written(table.set_column(0, "map_x", pa.array([float("nan")] * 10)), tmp_path),
        "words": _written(table.set_column(0, "map_x", pa.array(["x"] * 10)), tmp_path),
    }
    for data in damaged.values():
        path.write_bytes(data)
        with pytest.raises(InputError, match=r"map.parquet is damaged or holds no map \(.*[^.]\.$"):
            read_projection(path)
    path.write_bytes(whole)
    monkeypatch.setattr(maps, "MAX_ROWS", 9)
    with pytest.raises(InputError, match="claims 10 rows; 9 is the limit"):
        read_projection(path)


def _written(table: pa.Table, folder: Path) -> bytes:
    pq.write_table(table, folder / "part.parquet")
    return (folder / "part.parquet").read_bytes()


def _said(table: pa.Table, **changes: Any) -> pa.Table:
    """Return the table of a map with other words in its metadata."""
    about = json.loads(table.schema.metadata[b"projection"])
    return table.replace_schema_metadata({"projection": json.dumps({**about, **changes})})
