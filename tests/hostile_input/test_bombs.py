"""Decompression bombs: small files that would fill the memory or the disk, or take a day; refused in one sentence."""

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import refusal
from vae_core import files
from vae_core.checkpoints.store import list_checkpoints
from vae_core.data import readers
from vae_core.data.corpus import read_corpus
from vae_core.errors import CheckpointError
from vae_core.files import read_json

PREFIXES: dict[str, Any] = {"use_dictionary": False, "column_encoding": "DELTA_BYTE_ARRAY"}

MEASURE = """
import resource, sys
from vae_core.data.corpus import read_corpus
import pandas, pyarrow.parquet
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    read_corpus(sys.argv[1])
except Exception as error:
    print(type(error).__name__, error, file=sys.stderr)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1000)
"""


def measured(path: Path) -> tuple[str, int]:
    """Return how a file is refused, and how many MB of memory that took."""
    done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, timeout=250)
    return done.stderr.strip(), int(done.stdout)


def bomb(path: Path, block: bytes, times: int, *, head: bytes = b"") -> Path:
    """Write a .gz of a block many times over: its members are copies, so a GB is written at once."""
    member = gzip.compress(block, mtime=0)
    path.write_bytes(gzip.compress(head) + member * times)
    return path


def one_text(rows: int, size: int) -> pa.Array:
    """Return a text of a size so many times, each of them four bytes in a file."""
    text = pa.array(["a" * size], pa.string())
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int32)), text)


def write(path: Path, table: pa.Table) -> Path:
    pq.write_table(table, path, compression="zstd", store_schema=False)
    return path


def test_a_line_of_a_gigabyte_is_read_in_blocks(tmp_path: Path) -> None:
    said, megabytes = measured(bomb(tmp_path / "a.txt.gz", b"a" * 2**26, 16))
    assert said == "InputError a.txt.gz: it holds a line of more than 100,000,000 characters; split it."
    assert megabytes < 100


def test_a_sparse_file_of_a_terabyte_is_refused_at_its_first_block(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(2**40)
    assert "it is binary" in refusal(tmp_path / "a.csv")


def test_a_quote_that_is_never_closed_makes_no_cell_of_all_that_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "MAX_CELL", 10_000)
    path = bomb(tmp_path / "a.csv.gz", b"a line\n" * 10_000, 10, head=b'text\n"')
    assert "in the row at line 2 a quoted cell does not end where it should (field larger" in refusal(path)


@pytest.mark.parametrize("nested", [False, True])
def test_a_text_that_a_dictionary_repeats_is_counted_before_it_is_decoded(tmp_path: Path, nested: bool) -> None:
    rows = 100_000
    column = one_text(rows, 1_000_000)
    if nested:
        column = pa.ListArray.from_arrays(pa.array(np.arange(rows + 1, dtype=np.int32)), column)
    path = write(tmp_path / "a.parquet", pa.table({"text": ["x"] * rows, "more": column}))
    assert path.stat().st_size < 10_000
    said, megabytes = measured(path)
    assert said.startswith("InputError a.parquet: it holds more than 2,000,000,000 bytes once it is decoded, which is")
    assert megabytes < 200


@pytest.mark.parametrize("nested", [False, True])
def test_a_text_that_repeats_the_one_before_it_is_counted_before_it_is_decoded(tmp_path: Path, nested: bool) -> None:
    rows, size = 1_000, 100_000
    column: pa.Array = pa.array(["a" * size] * rows)
    if nested:
        column = pa.ListArray.from_arrays(pa.array([0, *[rows] * rows], pa.int32()), column)
    table, path = pa.table({"text": ["x"] * rows, "more": column}), tmp_path / "a.parquet"
    with pq.ParquetWriter(path, table.schema, compression="zstd", store_schema=False, **PREFIXES) as writer:
        for _ in range(25):
            writer.write_table(table)
    assert path.stat().st_size < 100_000
    said, megabytes = measured(path)
    assert said.startswith("InputError a.parquet: it holds more than 2,000,000,000 bytes once it is decoded, which is")
    assert megabytes < 400


def test_values_of_a_fixed_size_are_counted(tmp_path: Path) -> None:
    rows, size = 1_000, 100_000
    table, path = pa.table({"more": pa.array([bytes(size)] * rows, pa.binary(size))}), tmp_path / "a.parquet"
    with pq.ParquetWriter(path, table.schema, compression="zstd") as writer:
        for _ in range(21):
            writer.write_table(table)
    assert "it holds more than 2,000,000,000 bytes once it is decoded" in refusal(path)


def test_texts_that_repeat_the_one_before_them_a_little_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [f"{'a' * 1_000} {row}" for row in range(3_000)]
    table = pa.table({"text": texts, "more": [f"{'b' * 100} {row % 100}" for row in range(3_000)]})
    path = tmp_path / "a.parquet"
    pq.write_table(table, path, use_dictionary=["more"], column_encoding={"text": "DELTA_BYTE_ARRAY"})
    monkeypatch.setattr(files, "MAX_BYTES", 10_000_000)
    assert read_corpus(path).texts == texts


def test_a_text_that_a_dictionary_repeats_a_little_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", pa.table({"text": one_text(3_000, 1_000), "n": one_text(3_000, 10)}))
    assert read_corpus(path).texts == ["a" * 1_000] * 3_000


def test_columns_of_nothing_are_counted(tmp_path: Path) -> None:
    empty = pa.nulls(1_000_000, pa.int8())
    path = write(tmp_path / "a.parquet", pa.table({f"c{i}": empty for i in range(201)}))
    assert "it holds more than 200,000,000 values" in refusal(path)


@pytest.mark.parametrize("opening", ["[", '{"a":', "[{}", '{"a":['])
def test_nesting_a_million_deep_is_one_sentence(tmp_path: Path, opening: str) -> None:
    (tmp_path / "a.jsonl").write_text(opening * 1_000_000)
    assert "line 1 is not valid JSON" in refusal(tmp_path / "a.jsonl")
    (tmp_path / "config.json").write_text(opening * 1_000_000)
    with pytest.raises(CheckpointError, match=r"cannot be read as JSON: it is damaged"):
        read_json(tmp_path / "config.json")


def test_a_link_to_a_device_in_the_place_of_a_file_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    (folder / "config.json").symlink_to("/dev/zero")
    (folder / "model.safetensors").touch()
    with pytest.raises(CheckpointError, match="cannot be read as JSON"):
        read_json(folder / "config.json")
    assert list_checkpoints(tmp_path) == []
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    assert "it is a folder or a device" in refusal(tmp_path / "a.txt")


def test_a_vocabulary_that_its_weights_do_not_bear_is_refused_before_room_is_made(
    vae_folder: Path, tmp_path: Path
) -> None:
    import shutil

    from vae_core.checkpoints.serialization import load_vae

    shutil.copytree(vae_folder, tmp_path / "a")
    config = json.loads((tmp_path / "a" / "config.json").read_text())
    for key, value in {
        "vocab_size": 10**9,
        "num_layers": 10**8,
        "num_decoder_layers": 10**7,
        "pad_token_id": 512,
    }.items():
        (tmp_path / "a" / "config.json").write_text(json.dumps(config | {"base": config["base"] | {key: value}}))
        with pytest.raises(CheckpointError, match=f"is not what its config says, .*{key}"):
            load_vae(tmp_path / "a")
