"""The latents table: every column of the input comes back, with mu, logvar and kl of each text."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from vae_core.data.corpus import Corpus, read_corpus
from vae_core.errors import InputError
from vae_core.files import write_parquet
from vae_core.latents.table import latents_table
from vae_core.model.vae import TextVAE


def corpus(**columns: Any) -> Corpus:
    return Corpus(pd.DataFrame(columns), "text", ())


def from_jsonl(folder: Path, *rows: dict[str, Any]) -> Corpus:
    (folder / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return read_corpus(folder / "a.jsonl")


def test_the_latents_are_fixed_size_lists_of_float32(vae: TextVAE, sentences: list[str]) -> None:
    table = latents_table(vae, corpus(text=sentences, n=range(len(sentences))), fingerprint="abc")
    assert table.column_names == ["text", "n", "mu", "logvar", "kl"]
    assert table.schema.field("mu").type == pa.list_(pa.float32(), 8)
    assert table.schema.field("logvar").type == pa.list_(pa.float32(), 8)
    assert table.schema.field("kl").type == pa.float32()
    assert table.schema.metadata == {b"checkpoint": b"abc", b"text_column": b"text"}
    posterior = vae.encode(sentences)
    assert np.array_equal(np.array(table["mu"].to_pylist(), np.float32), posterior.mu.numpy())
    assert np.array_equal(np.array(table["logvar"].to_pylist(), np.float32), posterior.logvar.numpy())
    assert torch.allclose(torch.tensor(table["kl"].to_pylist()), posterior.kl.sum(1))


def test_rows_stay_in_order_and_progress_is_told(vae: TextVAE) -> None:
    texts = ["word " * n for n in (9, 1, 5, 300, 2)]
    done: list[int] = []
    table = latents_table(vae, corpus(text=texts), on_batch=done.append)
    assert table["text"].to_pylist() == texts
    assert done[-1] == 5
    alone = latents_table(vae, corpus(text=texts[2:3]))
    assert np.allclose(alone["mu"].to_pylist(), table["mu"].to_pylist()[2:3], atol=1e-5)


@pytest.mark.parametrize("name", ["mu", "logvar", "kl"])
def test_a_column_with_a_taken_name_is_refused_before_anything_is_encoded(
    vae: TextVAE, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextVAE, "encode", lambda *_, **__: pytest.fail("it was encoded"))
    with pytest.raises(InputError, match=f"has a column named '{name}', which the latents need: rename it"):
        latents_table(vae, corpus(text=["a"], **{name: [1]}))


def test_columns_of_every_kind_come_back(vae: TextVAE, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"text": "a", "n": 1, "f": 0.5, "l": [1, 2], "d": {"k": [3]}, "b": True, "s": "x", "gap": 7, "none": None},
        {"text": None, "n": 2, "f": None, "l": None, "d": {"k": []}, "b": False, "s": "", "none": None},
    ]
    write_parquet(latents_table(vae, from_jsonl(tmp_path, *rows)), tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.column_names == [*rows[0], "mu", "logvar", "kl"]
    back = table.drop_columns(["mu", "logvar", "kl"]).to_pylist()
    assert back == [rows[0], {**rows[1], "gap": None}]
    assert table.schema.field("n").type == pa.int64()
    assert table.schema.field("gap").type == pa.int64()
    assert table.schema.field("b").type == pa.bool_()


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
    vae: TextVAE, values: list[Any], wanted: list[str | None], tmp_path: Path
) -> None:
    table = latents_table(vae, corpus(text=["a"] * len(values), odd=pd.Series(values, dtype=object)))
    write_parquet(table, tmp_path / "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet")["odd"].to_pylist() == wanted
