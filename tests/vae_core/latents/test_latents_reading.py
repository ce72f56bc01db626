"""A latents table read back: what is no such table is one sentence."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vae_core.data.corpus import Corpus
from vae_core.errors import InputError
from vae_core.files import write_parquet
from vae_core.latents.table import latents_table, read_latents
from vae_core.model.vae import TextVAE


@pytest.fixture
def table(vae: TextVAE) -> pa.Table:
    corpus = Corpus(pd.DataFrame({"text": ["a dog", None, "two cats"], "n": [1, None, 3]}), "text", ())
    return latents_table(vae, corpus, fingerprint="abc")


def refusal(table: pa.Table, path: Path) -> str:
    write_parquet(table, path)
    with pytest.raises(InputError) as caught:
        read_latents(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_rows_come_back_in_order_with_their_own_columns(table: pa.Table, vae: TextVAE, tmp_path: Path) -> None:
    write_parquet(table, tmp_path / "a.parquet")
    latents = read_latents(tmp_path / "a.parquet")
    assert latents.texts == ["a dog", "", "two cats"]
    assert list(latents.table) == ["text", "n"]
    assert np.allclose(latents.mu, vae.encode(["a dog", "", "two cats"]).mu.numpy(), atol=1e-6)
    assert latents.mu.dtype == np.float32
    assert not latents.mu.flags.writeable  # sessions share it


def test_a_missing_file_a_folder_and_other_bytes_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "b.parquet").write_bytes(b"not parquet at all")
    for path in (tmp_path / "none.parquet", tmp_path, tmp_path / "b.parquet"):
        with pytest.raises(InputError, match="python -m vae_core encode"):
            read_latents(path)


def test_a_parquet_without_latents_says_what_it_lacks(tmp_path: Path) -> None:
    assert "holds no latents" in refusal(pa.table({"text": ["a"]}), tmp_path / "a.parquet")


def test_a_text_column_that_is_not_named_is_refused(table: pa.Table, tmp_path: Path) -> None:
    assert "which column is text" in refusal(table.replace_schema_metadata({}), tmp_path / "a.parquet")


def test_nan_ragged_and_empty_latents_are_refused(table: pa.Table, tmp_path: Path) -> None:
    place = table.column_names.index("mu")
    size = table["mu"].type.list_size
    nan = pa.FixedSizeListArray.from_arrays(pa.array(np.full(3 * size, np.nan, np.float32)), size)
    ragged = pa.array([[1.0], [1.0, 2.0], []])
    assert "finite" in refusal(table.set_column(place, "mu", nan), tmp_path / "a.parquet")
    assert "one size" in refusal(table.set_column(place, "mu", ragged), tmp_path / "b.parquet")
    assert "finite" in refusal(table.slice(0, 0), tmp_path / "c.parquet")


def test_more_rows_than_the_limit_are_refused_before_they_are_read(
    table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.latents.table.MAX_ROWS", 2)
    monkeypatch.setattr(pq.ParquetFile, "read", lambda self: pytest.fail("it was read"))
    assert "claims 3 rows" in refusal(table, tmp_path / "a.parquet")
