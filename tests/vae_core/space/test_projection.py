"""Projection: file round trip, transform and inverse transform."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.space.conftest import groups
from vae_core.errors import InputError
from vae_core.space import projection as projection_module
from vae_core.space.layout import fit_projection
from vae_core.space.neighbors import nearest
from vae_core.space.projection import (
    Projection,
    inverse_transform,
    random_places,
    read_projection,
    transform,
    write_projection,
)


def test_the_spacing_is_the_typical_distance_to_the_next_place() -> None:
    line = np.stack([np.arange(9), np.zeros(9)], 1).astype(np.float32)
    assert Projection(line, "umap").spacing == 1
    assert Projection(np.repeat(3 * line, 4, 0), "umap").spacing == 3
    assert Projection(np.zeros((5, 2), np.float32), "umap").spacing == 1


@pytest.mark.parametrize("method", ["umap", "pca"])
@pytest.mark.parametrize("dims", [2, 3])
def test_a_map_comes_back_from_its_file(method: Any, dims: int, tmp_path: Path) -> None:
    projection = fit_projection(groups(10), method=method, dims=dims)
    write_projection(projection, tmp_path / "map.parquet")
    again = read_projection(tmp_path / "map.parquet")
    assert np.array_equal(again.coordinates, projection.coordinates)
    assert (again.method, again.options, again.notes) == (projection.method, projection.options, projection.notes)
    new = groups(5, seed=1)
    assert np.array_equal(transform(again, groups(10), new), transform(projection, groups(10), new))
    assert (again.explained is None) == (projection.explained is None)


def test_a_map_keeps_the_columns_and_the_metadata_that_it_is_given(tmp_path: Path) -> None:
    projection = fit_projection(groups(4), method="pca")
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
    write_projection(fit_projection(groups(10), method="pca"), path)
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
    monkeypatch.setattr(projection_module, "MAX_ROWS", 9)
    with pytest.raises(InputError, match="claims 10 rows; 9 is the limit"):
        read_projection(path)


def _written(table: pa.Table, folder: Path) -> bytes:
    pq.write_table(table, folder / "part.parquet")
    return (folder / "part.parquet").read_bytes()


def _said(table: pa.Table, **changes: Any) -> pa.Table:
    """Return the table of a map with other words in its metadata."""
    about = json.loads(table.schema.metadata[b"projection"])
    return table.replace_schema_metadata({"projection": json.dumps({**about, **changes})})


def test_pca_places_new_latents_exactly() -> None:
    projection = fit_projection(groups(), method="pca")
    assert np.allclose(transform(projection, groups(), groups()), projection.coordinates, atol=1e-5)
    middle = (groups()[:1] + groups()[1:2]) / 2
    assert np.allclose(transform(projection, groups(), middle), projection.coordinates[:2].mean(0), atol=1e-5)


def test_umap_places_a_latent_of_the_corpus_where_it_lies(umap: Projection) -> None:
    assert np.allclose(transform(umap, groups(), groups()), umap.coordinates, atol=1e-4)


def test_umap_places_a_new_latent_among_its_neighbours_not_between_groups(umap: Projection) -> None:
    new = groups(80, seed=1)
    where = transform(umap, groups(), new)
    assert where.shape == (80, 2)
    assert nearest(where, umap.coordinates, 1).distances.max() < 10 * umap.spacing
    theirs, ours = (mu[:, :4].argmax(1) for mu in (new, groups()))
    assert np.mean(ours[nearest(where, umap.coordinates, 1).rows[:, 0]] == theirs) > 0.95
    torn = (4 * np.eye(4, 8)[:1] + 4 * np.eye(4, 8)[1:2]) / 2  # half of its neighbours in one group, half in the other
    assert nearest(transform(umap, groups(), torn), umap.coordinates, 1).distances[0, 0] < 10 * umap.spacing


def test_the_cosine_map_places_by_the_cosine() -> None:
    projection = fit_projection(groups(), metric="cosine")
    assert np.allclose(transform(projection, groups(), 3 * groups()[:5]), projection.coordinates[:5], atol=0.1)


@pytest.mark.parametrize("method", ["umap", "pca"])
def test_the_place_of_a_sentence_stands_for_its_latent(method: Any) -> None:
    projection = fit_projection(groups(), method=method)
    found = inverse_transform(projection, groups(), projection.coordinates[:20])
    assert np.allclose(found.z, groups()[:20], atol=1e-3)
    assert (found.distance == 0).all()
    assert found.rows[:, 0].tolist() == list(range(20))


def test_a_place_between_sentences_stands_for_a_latent_as_long_as_theirs() -> None:
    """The plain mean of ten latents that point anywhere is a third as long as each."""
    mu = np.random.default_rng(0).normal(size=(300, 32)).astype(np.float32)
    projection = fit_projection(mu, method="pca")
    found = inverse_transform(projection, mu, projection.coordinates[:50] + np.float32(projection.spacing))
    around, lengths = mu[found.rows], np.linalg.norm(found.z, axis=1)
    assert found.rows.shape == (50, 10)
    assert (lengths >= np.linalg.norm(around, axis=2).min(1) - 1e-4).all()
    assert (lengths <= np.linalg.norm(around, axis=2).max(1) + 1e-4).all()
    assert (np.einsum("qd,qd->q", found.z, around.mean(1)) > 0).all()


def test_the_distance_is_told_in_spacings_of_the_map(umap: Projection) -> None:
    right = umap.coordinates[umap.coordinates[:, 0].argmax()]
    found = inverse_transform(umap, groups(), right + np.array([[7 * umap.spacing, 0]], np.float32))
    assert found.distance == pytest.approx([7], rel=1e-3)
    assert found.z.dtype == np.float32


def test_latents_that_cancel_out_stand_for_something_finite() -> None:
    mu = np.array([[1, 0], [-1, 0], [0, 1], [0, -1]], np.float32)
    projection = fit_projection(mu, method="pca")
    assert np.isfinite(inverse_transform(projection, mu, np.zeros((1, 2), np.float32)).z).all()


def test_random_places_fill_the_hull_of_a_map_evenly_and_nothing_beside_it() -> None:
    corners = np.array([[0, 0], [4, 0], [0, 4], [1, 1], [0.2, 0.1]], np.float32)  # a right angle
    found = random_places(Projection(corners, "umap"), 4_000)
    assert found.dtype == np.float32
    assert (found >= 0).all()
    assert (found.sum(1) <= 4 + 1e-4).all()
    assert found.mean(0) == pytest.approx([4 / 3, 4 / 3], abs=0.06)
    assert (found.sum(1) < 2).mean() == pytest.approx(1 / 4, abs=0.03)
    assert np.array_equal(found, random_places(Projection(corners, "umap"), 4_000))
    assert not np.array_equal(found, random_places(Projection(corners, "umap"), 4_000, seed=1))


@pytest.mark.parametrize("points", [[[1, 2]], [[0, 0], [2, 2]], [[0, 0], [1, 1], [2, 2], [3, 3]], [[1, 1]] * 9])
def test_random_places_on_a_map_without_a_hull_are_in_its_box(points: list[list[float]]) -> None:
    coordinates = np.array(points, np.float32)
    found = random_places(Projection(coordinates, "pca"), 20)
    assert found.shape == (20, 2)
    assert (found >= coordinates.min(0)).all()
    assert (found <= coordinates.max(0)).all()
