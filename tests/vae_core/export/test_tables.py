"""Exports: round trip, and nothing in them is executed where they are opened."""

import csv
import io
import zipfile

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import Write
from vae_core.data.corpus import read_corpus
from vae_core.errors import InputError
from vae_core.export.tables import csv_bytes, escape_formulas, export_of, npz_bytes, parquet_bytes
from vae_core.export.viewers import atlas_bytes, atlas_command, projector_bytes
from vae_core.latents.table import Latents, read_latents

TEXTS = ['say "hi", Tom', "two\r\nlines", "a bare\rreturn", "tab\there", "", "שלום עולם", "<b>**x**</b> $y$", "a dog"]


def latents(texts: list[str] = TEXTS, *, dims: int = 4, **columns: object) -> Latents:
    rng = np.random.default_rng(0)
    mu, logvar = rng.normal(size=(2, len(texts), dims)).astype(np.float32)
    return Latents(pd.DataFrame({"text": texts, **columns}), "text", mu, logvar, "0123456789abcdef")


def places(count: int, dims: int = 2) -> np.ndarray:
    return np.arange(count * dims, dtype=np.float32).reshape(count, dims)


def read_csv(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), keep_default_na=False)


def read_npz(data: bytes) -> dict[str, np.ndarray]:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return dict(arrays)


def read_parquet(data: bytes) -> pd.DataFrame:
    return pq.read_table(io.BytesIO(data)).to_pandas()


def test_csv_comes_back_with_every_text_number_and_place(write: Write) -> None:
    given = latents(size=range(8))
    data = csv_bytes(export_of(given, coordinates=places(8)))
    back = read_csv(data)
    assert back["text"].tolist() == read_corpus(write("out.csv", data)).texts == TEXTS
    assert back["size"].tolist() == list(range(8))
    np.testing.assert_array_equal(back[["x", "y"]], places(8))
    np.testing.assert_allclose(back["kl"], given.kl.sum(1), rtol=1e-6)
    np.testing.assert_array_equal(back[[f"mu_{d}" for d in range(4)]].to_numpy(np.float32), given.mu)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert [row[0] for row in rows[1:]] == TEXTS


def test_the_chosen_rows_come_in_the_order_chosen() -> None:
    rows, given = np.array([5, 0, 7]), latents()
    export = export_of(given, rows, coordinates=places(8))
    back, arrays = read_csv(csv_bytes(export)), read_npz(npz_bytes(export))
    assert back["text"].tolist() == [TEXTS[5], TEXTS[0], TEXTS[7]]
    np.testing.assert_array_equal(back[["x", "y"]], places(8)[rows])
    assert arrays["rows"].tolist() == [5, 0, 7]
    np.testing.assert_array_equal(arrays["mu"], given.mu[rows])


@pytest.mark.parametrize("rows", [[], [8], [-1]])
def test_no_row_and_one_that_is_not_there_are_refused(rows: list[int]) -> None:
    with pytest.raises(InputError):
        export_of(latents(), np.array(rows))


FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "=HYPERLINK(1)", "--1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_behind_an_apostrophe_in_cells_labels_and_column_names(text: str) -> None:
    given = latents([text, "a dog"], **{"=name()": [text, "b"]})
    back = read_csv(csv_bytes(export_of(given)))
    assert back.columns[:2].tolist() == ["text", "'=name()"]
    assert back["text"].tolist() == [f"'{text}", "a dog"]
    assert back["'=name()"].tolist() == [f"'{text}", "b"]
    lines = as_the_projector_reads(unzipped(projector_bytes(export_of(given)))["metadata.tsv"])
    assert not [cell for line in lines for cell in line if cell.startswith(tuple("=@+\r"))]


PLAIN = ["a-b", "1+1", "it's", "'=1", "", "-5", "+1.5", "-1e-3", "₂=3"]  # which no spreadsheet runs


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        (PLAIN, PLAIN),
        ([-1.5, 2.0], [-1.5, 2.0]),
        ([True, False], [True, False]),
        (pd.Series([-3, "=x"], dtype=object), [-3, "'=x"]),
        (pd.to_datetime(["2026-01-02", None]), ["2026-01-02 00:00:00", None]),
        (pd.to_timedelta([-1, 1], unit="D"), ["'-1 days +00:00:00", "1 days 00:00:00"]),
        (pd.Categorical(["=a", None]), ["'=a", None]),
        ([[1, 2], {"a": "="}], ["[1, 2]", "{'a': '='}"]),
    ],
)
def test_numbers_stay_numbers_and_what_is_no_text_is_written_as_text(column: object, cells: list) -> None:
    safe = escape_formulas(pd.DataFrame({"a": column}))["a"]
    assert safe.astype(object).where(safe.notna(), None).tolist() == cells


def test_parquet_is_a_latents_table_again(write: Write) -> None:
    given = latents(mood=[*"ababab", None, None])
    export = export_of(given, np.array([1, 3]), coordinates=places(8))
    back = read_latents(write("out.parquet", parquet_bytes(export)))
    assert back.texts == [TEXTS[1], TEXTS[3]]
    assert (back.checkpoint, back.text_column) == (given.checkpoint, "text")
    np.testing.assert_array_equal(back.mu, given.mu[[1, 3]])
    np.testing.assert_array_equal(back.logvar, given.logvar[[1, 3]])
    np.testing.assert_array_equal(back.table[["x", "y"]], places(8)[[1, 3]])


def test_npz_needs_no_pickle_and_has_its_labels_by_name() -> None:
    given = latents(mood=[*"ababab", None, "=x"], size=range(8))
    arrays = read_npz(npz_bytes(export_of(given, coordinates=places(8, 3))))
    assert arrays["texts"].tolist() == TEXTS
    assert arrays["label_names"].tolist() == ["mood", "size"]
    assert arrays["labels"].T.tolist() == [[*"ababab", "", "=x"], [*"01234567"]]
    np.testing.assert_allclose(arrays["kl"], given.kl)
    assert arrays["coordinates"].shape == (8, 3)
    assert str(arrays["checkpoint"]) == given.checkpoint
    bare = read_npz(npz_bytes(export_of(latents())))
    assert bare["labels"].shape == (8, 0)
    assert "coordinates" not in bare


def test_one_long_text_among_many_is_refused_as_npz_with_the_way_past_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vae_core.export.tables.MAX_NPZ_BYTES", 4 * 8 * 999)
    npz_bytes(export_of(latents(["a"] * 7 + ["b" * 999])))
    with pytest.raises(InputError, match="choose Parquet"):
        npz_bytes(export_of(latents(["a"] * 7 + ["b" * 1_000])))


def unzipped(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def as_the_projector_reads(metadata: str) -> list[list[str]]:
    return [line.split("\t") for line in metadata.split("\n") if line.strip()]


def test_the_projector_finds_one_line_of_metadata_for_each_vector() -> None:
    given = latents([*TEXTS[:7], "\n"], **{"a\tname": ["", *"bcdefg", " "]})
    files = unzipped(projector_bytes(export_of(given)))
    header, *rows = as_the_projector_reads(files["metadata.tsv"])
    assert header == ["row", "text", "a name", "kl"]
    assert [row[0] for row in rows] == [str(place) for place in range(8)]
    assert {len(row) for row in rows} == {4}
    assert rows[1][1] == "two lines"
    back = pd.read_csv(io.StringIO(files["vectors.tsv"]), sep="\t", header=None)
    np.testing.assert_allclose(back, given.mu, rtol=1e-5)
    taken = export_of(latents(row=range(8), row_map=range(8)))  # the projector's own column gives way
    header = as_the_projector_reads(unzipped(projector_bytes(taken))["metadata.tsv"])[0]
    assert header == ["row_map_map", "text", "row", "row_map", "kl"]


def test_the_atlas_gets_places_and_neighbours_by_their_rows_in_the_file() -> None:
    given, rows = latents(), np.array([6, 2, 4])
    frame = read_parquet(atlas_bytes(export_of(given, rows, coordinates=places(8))))
    np.testing.assert_array_equal(frame[["x", "y"]], places(8)[rows])
    distances = np.linalg.norm(given.mu[rows][:, None] - given.mu[rows][None], axis=2)
    for place, found in enumerate(frame["neighbors"]):
        assert found["ids"][0] == place
        assert found["ids"].tolist() == np.argsort(distances[place]).tolist()
        np.testing.assert_allclose(found["distances"], np.sort(distances[place]), atol=1e-5)


def test_the_atlas_gets_pca_where_there_is_no_map_and_its_command_names_the_columns() -> None:
    given = latents(x=range(8))
    frame = read_parquet(atlas_bytes(export_of(given)))
    assert frame["x"].tolist() == list(range(8))
    assert np.std(frame["x_map"]) > np.std(frame["y"]) > 0
    part = read_parquet(atlas_bytes(export_of(given, np.array([6, 2]))))
    assert part["y"].tolist() == frame["y"][[6, 2]].tolist()
    assert atlas_command(given, 8, "out.parquet") == (
        "embedding-atlas out.parquet --text text --x x_map --y y --neighbors neighbors"
    )
    given = Latents(pd.DataFrame({"a; rm -rf ~": ["a"]}), "a; rm -rf ~", *np.zeros((2, 1, 4), np.float32), "")
    assert "--text 'a; rm -rf ~' --x" in atlas_command(given, 1, "out.parquet")


def test_neighbours_of_too_many_are_left_out_of_the_file_and_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vae_core.export.viewers.MAX_NEIGHBOR_ROWS", 7)
    assert "neighbors" not in read_parquet(atlas_bytes(export_of(latents(), coordinates=places(8))))
    assert "--neighbors" not in atlas_command(latents(), 8, "out.parquet")


@pytest.mark.parametrize("write", [csv_bytes, parquet_bytes, npz_bytes, projector_bytes, atlas_bytes])
def test_one_text_and_identical_texts_are_exported_too(write) -> None:  # type: ignore[no-untyped-def]
    assert write(export_of(latents(["a dog"])))
    alike = Latents(pd.DataFrame({"text": ["a dog"] * 3}), "text", *np.zeros((2, 3, 4), np.float32), "")
    assert write(export_of(alike))
