"""The latents table: every column of the input, with mu, logvar and kl; another table is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from tests.vae_core.files import Write
from vae_core.data.corpus import Corpus, read_corpus
from vae_core.data.schema import arrow_table
from vae_core.errors import InputError
from vae_core.files import write_parquet
from vae_core.latents.table import latents_table, read_latents
from vae_core.model.vae import TextVAE


def corpus(**columns: Any) -> Corpus:
    return Corpus(pd.DataFrame(columns), "text", ())


@pytest.fixture
def table(vae: TextVAE) -> pa.Table:
    return latents_table(vae, corpus(text=["a dog", None, "two cats"], n=[1, None, 3]), fingerprint="abc")


def test_the_latents_are_fixed_size_lists_of_float32(table: pa.Table, vae: TextVAE) -> None:
    assert table.column_names == ["text", "n", "mu", "logvar", "kl"]
    assert table.schema.field("mu").type == table.schema.field("logvar").type == pa.list_(pa.float32(), 8)
    assert table.schema.field("kl").type == pa.float32()
    assert table.schema.metadata == {b"checkpoint": b"abc", b"text_column": b"text"}
    posterior = vae.encode(["a dog", "", "two cats"])
    assert np.array_equal(np.array(table["mu"].to_pylist(), np.float32), posterior.mu.numpy())
    assert np.array_equal(np.array(table["logvar"].to_pylist(), np.float32), posterior.logvar.numpy())
    assert torch.allclose(torch.tensor(table["kl"].to_pylist()), posterior.kl.sum(1))


def test_rows_stay_in_order_and_progress_is_reported(vae: TextVAE) -> None:
    texts, done = ["word " * n for n in (9, 1, 5, 300, 2)], list[int]()
    table = latents_table(vae, corpus(text=texts), on_batch=done.append)
    assert (table["text"].to_pylist(), done[-1]) == (texts, 5)
    alone = latents_table(vae, corpus(text=texts[2:3]))
    assert np.allclose(alone["mu"].to_pylist(), table["mu"].to_pylist()[2:3], atol=1e-5)


@pytest.mark.parametrize("name", ["mu", "logvar", "kl"])
def test_a_column_with_a_taken_name_is_refused_before_anything_is_encoded(
    vae: TextVAE, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextVAE, "encode", lambda *_, **__: pytest.fail("it was encoded"))
    with pytest.raises(InputError, match=f"'{name}', which the latents need: rename it"):
        latents_table(vae, corpus(text=["a"], **{name: [1]}))


def test_columns_of_every_kind_come_back(vae: TextVAE, write: Write, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"text": "a", "n": 1, "f": 0.5, "l": [1, 2], "d": {"k": [3]}, "b": True, "s": "x", "gap": 7, "none": None},
        {"text": None, "n": 2, "f": None, "l": None, "d": {"k": []}, "b": False, "s": "", "none": None},
    ]
    given = read_corpus(write("a.jsonl", "\n".join(json.dumps(row) for row in rows)))
    write_parquet(latents_table(vae, given), tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.column_names == [*rows[0], "mu", "logvar", "kl"]
    back = table.drop_columns(["mu", "logvar", "kl"]).to_pylist()
    assert back == [rows[0], {**rows[1], "gap": None}]
    assert [table.schema.field(name).type for name in ("n", "gap", "b")] == [pa.int64(), pa.int64(), pa.bool_()]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([1, "two", None], ["1", "two", None]),
        ([{"a": 1}, "x", float("nan")], ["{'a': 1}", "x", None]),
        ([10**30, 1], [str(10**30), "1"]),
        ([[1], 2, None], ["[1]", "2", None]),
        ([{}, {}, None], ["{}", "{}", None]),
        ([{"a": {}}, None], ["{'a': {}}", None]),
        ([[{}], []], ["[{}]", "[]"]),
    ],
)
def test_values_that_no_parquet_column_can_hold_together_become_strings(
    values: list[Any], wanted: list[str | None], tmp_path: Path
) -> None:
    write_parquet(arrow_table(pd.DataFrame({"odd": pd.Series(values, dtype=object)})), tmp_path / "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet")["odd"].to_pylist() == wanted


def test_a_table_that_is_read_back_has_its_rows_in_order_and_cannot_be_changed(table: pa.Table, tmp_path: Path) -> None:
    write_parquet(table, tmp_path / "a.parquet")
    latents = read_latents(tmp_path / "a.parquet")
    assert (latents.texts, latents.checkpoint, list(latents.table)) == (["a dog", "", "two cats"], "abc", ["text", "n"])
    assert np.array_equal(latents.mu, np.array(table["mu"].to_pylist(), np.float32))
    assert latents.mu.dtype == np.float32
    assert not latents.mu.flags.writeable  # sessions share it


def test_a_missing_file_a_folder_and_other_bytes_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "b.parquet").write_bytes(b"not parquet at all")
    for path in (tmp_path / "none.parquet", tmp_path, tmp_path / "b.parquet"):
        with pytest.raises(InputError, match="python -m vae_core encode"):
            read_latents(path)


def with_mu(table: pa.Table, values: pa.Array) -> pa.Table:
    return table.set_column(table.column_names.index("mu"), "mu", values)


NAN = pa.FixedSizeListArray.from_arrays(pa.array(np.full(3 * 8, np.nan, np.float32)), 8)
REFUSED: dict[str, Callable[[pa.Table], pa.Table]] = {
    "holds no latents": lambda table: table.select(["text"]),
    "names no text column": lambda table: table.replace_schema_metadata({}),
    "without a finite mu": lambda table: with_mu(table, NAN),
    "not lists of one size": lambda table: with_mu(table, pa.array([[1.0], [1.0, 2.0], []])),
    "has rows without": lambda table: table.slice(0, 0),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_latents_table_is_refused_in_one_sentence(reason: str, table: pa.Table, tmp_path: Path) -> None:
    write_parquet(REFUSED[reason](table), tmp_path / "a.parquet")
    with pytest.raises(InputError, match=f"^[^\\n]*{reason}[^\\n]*$"):
        read_latents(tmp_path / "a.parquet")


def test_more_rows_than_the_limit_are_refused_before_they_are_read(
    table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.latents.manifest.MAX_ROWS", 2)
    monkeypatch.setattr(pq.ParquetFile, "read", lambda self: pytest.fail("it was read"))
    write_parquet(table, tmp_path / "a.parquet")
    with pytest.raises(InputError, match="claims 3 rows"):
        read_latents(tmp_path / "a.parquet")
