"""Damaged tables and plans (latents, maps, grids, corpora, exports): read whole, or refused in one sentence."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.hostile_input.conftest import attempt
from tests.hostile_input.strategies import anything, json_values, tables, whole_texts
from tests.hostile_input.test_folders import as_json, edited, small_file
from tests.vae_core.files import parquet
from vae_core.data.corpus import Corpus
from vae_core.export.records import records_csv, records_json, records_markdown
from vae_core.export.tables import csv_bytes, export_of, npz_bytes, parquet_bytes
from vae_core.latents.library import delete_corpus, find_corpus, list_corpora, save_corpus
from vae_core.latents.manifest import read_manifest
from vae_core.latents.table import Latents, read_latents
from vae_core.space.layout import fit_projection
from vae_core.space.projection import read_projection, write_projection
from vae_core.sweep.grid import read_grid

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
MU = np.random.default_rng(0).normal(size=(6, 3)).astype(np.float32)
LATENTS = Latents(pd.DataFrame({"text": list("abcdef"), "label": [1, 2, 1, 2, 1, 2]}), "text", MU, MU * 0, "0" * 16)


@st.composite
def odd_latents(draw: st.DrawFn) -> bytes:
    """A latents file with changed columns or metadata."""
    table = pq.read_table(io.BytesIO(parquet_bytes(export_of(LATENTS))))
    name = draw(st.sampled_from(table.column_names))
    place = table.column_names.index(name)
    other = draw(
        st.sampled_from(
            [
                pa.array([[1.0]] * 6, pa.list_(pa.float32())),
                pa.array([None] * 6, pa.list_(pa.float32(), 3)),
                pa.array([[1.0, None, 2.0]] * 6, pa.list_(pa.float32(), 3)),
                pa.array([["a", "b", "c"]] * 6, pa.list_(pa.string(), 3)),
                pa.array([[float("nan")] * 3] * 6, pa.list_(pa.float64(), 3)),
                pa.array([[]] * 6, pa.list_(pa.float32(), 0)),
                pa.array(range(6)),
                pa.nulls(6),
            ]
        )
    )
    way = draw(st.sampled_from(["replace", "drop", "twice", "about", "empty"]))
    if way == "replace":
        table = table.set_column(place, name, other)
    elif way == "drop":
        table = table.drop_columns([name])
    elif way == "twice":
        table = table.append_column(name, other)
    elif way == "empty":
        table = table.slice(0, 0)
    else:
        said = st.binary(max_size=8) | st.sampled_from([b"label", b"mu", b"text"])
        table = table.replace_schema_metadata({b"checkpoint": draw(said), b"text_column": draw(said)})
    return parquet(table)


@given(st.one_of(odd_latents(), anything(st.just(parquet_bytes(export_of(LATENTS))))))
def test_a_damaged_latents_file(folder: Path, data: bytes) -> None:
    (folder / "latents.parquet").write_bytes(data)
    if latents := attempt(lambda: read_latents(folder / "latents.parquet")):
        assert isinstance(latents, Latents)
        assert len(latents.texts) == len(latents.mu) == len(latents.logvar) == len(latents.table) > 0
        assert np.isfinite(latents.mu).all()


@given(st.data())
def test_a_damaged_map(folder: Path, data: st.DataObject) -> None:
    path = folder / "map.parquet"
    write_projection(fit_projection(MU, method="pca", dims=2), path)
    whole = path.read_bytes()
    table = pq.read_table(path)
    about = json.loads(table.schema.metadata[b"projection"])
    told = edited(about).map(lambda one: parquet(table.replace_schema_metadata({b"projection": as_json(one)})))
    path.write_bytes(data.draw(st.one_of(anything(st.just(whole)), told)))
    if projection := attempt(lambda: read_projection(path)):
        assert projection.coordinates.shape[1] in (2, 3)  # type: ignore[attr-defined]


GRID = {
    "files": ["a.txt"],
    "valid": "v.txt",
    "bases": {"b": {"steps": 10}},
    "common": {"base": "t5", "epochs": 1, "seeds": [0, 1]},
    "rows": {"one": {"recipe": "two-phase", "latent_dim": 8, "first": {"beta": 0.1}}, "two": {"steps": 5}},
}


@given(
    st.one_of(edited(GRID).map(yaml.safe_dump), st.just(yaml.safe_dump(GRID)))
    .map(str.encode)
    .flatmap(lambda whole: st.one_of(st.just(whole), anything(st.just(whole))))
)
def test_a_damaged_grid(folder: Path, data: bytes) -> None:
    (folder / "grid.yaml").write_bytes(data)
    attempt(lambda: read_grid(folder / "grid.yaml"))


@given(small_file({"version": 1, "checkpoint": "a", "part_rows": 2, "text_column": "text", "schema": "", "files": []}))
def test_a_damaged_manifest(folder: Path, data: bytes) -> None:
    (folder / "_manifest.json").write_bytes(data)
    attempt(lambda: read_manifest(folder))


@given(st.data())
def test_a_damaged_description_of_a_corpus(data: st.DataObject) -> None:
    saved = save_corpus(
        Corpus(pd.DataFrame({"text": ["a"], "b": ["c"]}), "text", ("note",)), name="x", label_columns="b"
    )
    about = saved.folder / "about.json"
    about.write_bytes(data.draw(small_file(json.loads(about.read_bytes()))))
    for listed in list_corpora():
        assert listed.folder == saved.folder
        assert isinstance(listed.read().texts, list)
        assert f"{listed.name} ({listed.rows:,})"
        delete_corpus(listed.key)
        assert not saved.folder.exists()


@given(anything(st.just(parquet(pa.table({"text": ["a", "b"]})))))
def test_a_damaged_table_of_a_corpus(data: bytes) -> None:
    saved = save_corpus(Corpus(pd.DataFrame({"text": ["a", "b"]}), "text", ()), name="x")
    (saved.folder / "corpus.parquet").write_bytes(data)
    attempt(lambda: find_corpus(saved.key).read().texts)


cells = st.one_of(st.none(), whole_texts, st.integers(-(2**70), 2**70), st.floats(), st.booleans(), json_values)


@given(tables(cells), st.booleans())
def test_exports_come_back_as_they_were(
    folder: Path, table: tuple[list[str], list[list[Any]]], positions: bool
) -> None:
    """Of any corpus that is saved: Parquet to the last bit, NPZ and CSV cell by cell."""
    header, rows = table
    frame = pd.DataFrame({name: [row[i] for row in rows] for i, name in enumerate(header)})
    saved = attempt(lambda: save_corpus(Corpus(frame, header[0], ()), name="x"))
    assume(saved)
    corpus = saved.read()  # type: ignore[attr-defined]
    n = len(corpus.table)
    numbers = np.full((n, 2), 0.5, np.float32)
    latents = Latents(corpus.table, corpus.text_column, numbers, numbers, "f")
    export = export_of(latents, coordinates=numbers if positions else None)
    (folder / "out.parquet").write_bytes(parquet_bytes(export))
    back = attempt(lambda: read_latents(folder / "out.parquet"))
    if back:  # a column that is called mu is refused with a sentence before
        assert back.texts == latents.texts  # type: ignore[attr-defined]
        assert (back.mu == latents.mu).all()  # type: ignore[attr-defined]
    arrays = np.load(io.BytesIO(npz_bytes(export)), allow_pickle=False)
    assert [str(text) for text in arrays["texts"]] == [text.rstrip("\0") for text in latents.texts]
    assert (arrays["mu"] == latents.mu).all()
    again = pd.read_csv(io.BytesIO(csv_bytes(export)), dtype=str, keep_default_na=False, skip_blank_lines=False)
    assert len(again) == n
    for name in again.columns:
        for cell in [name, *again[name]]:
            assert cell[:1] not in FORMULA or isinstance(float(cell), float)  # a number, -inf too
    if corpus.table[corpus.text_column].dtype == "str":
        for text, cell in zip(latents.texts, again.iloc[:, 0], strict=True):
            assert cell in (text, f"'{text}")


RECORD = st.fixed_dictionaries({"text": whole_texts, "nll": st.none() | st.floats(allow_nan=False), "n": st.integers()})


@given(st.lists(RECORD, min_size=1))
def test_small_tables_come_back_as_they_were(records: list[dict[str, Any]]) -> None:
    assert json.loads(records_json(records))["rows"] == records
    back = pd.read_csv(io.BytesIO(records_csv(records)), dtype=str, keep_default_na=False, skip_blank_lines=False)
    assert len(back) == len(records)
    lines = records_markdown(records).decode().split("\n")
    assert len(lines) == len(records) + 3
