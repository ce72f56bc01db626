"""Readers of uploads: whatever the bytes, a corpus or one sentence, with as many rows as pandas and pyarrow find."""

import gzip
import io
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.hostile_input.strategies import (
    anything,
    as_csv,
    csv_files,
    json_values,
    jsonl_files,
    odd_texts,
    packed,
    tables,
    txt_files,
    whole_texts,
)
from vae_core.data.corpus import Corpus, read_corpus
from vae_core.data.index import index_file, read_chunk
from vae_core.data.pairs import read_pairs
from vae_core.errors import InputError
from vae_core.latents.library import find_corpus, save_corpus

Read = Callable[[str, bytes], Corpus | None]


def sentence_of(error: InputError, name: str) -> str:
    """Return the error of a refused file, checked to be one readable sentence."""
    said = str(error)
    assert said.startswith(f"{name}: ")
    assert said.endswith(".")
    assert len(said.splitlines()) == 1, said
    assert len(said) < 1_000
    said.encode()
    return said


def read(folder: Path, name: str, data: bytes) -> Corpus | None:
    """Return the corpus in a file, None where it is refused with one sentence; check a corpus's invariants."""
    path = folder / name
    path.write_bytes(data)
    try:
        corpus = read_corpus(path)
    except InputError as error:
        sentence_of(error, name)
        refused = True
    else:
        refused = False
        assert len(corpus.texts) == len(corpus.table) > 0
        assert any(text.strip() for text in corpus.texts)
        assert list(corpus.table.index) == list(range(len(corpus.table)))
        "".join([*corpus.texts, *corpus.notes, *map(str, corpus.table.columns)]).encode()
    in_chunks(path, rows=None if refused else len(corpus.table))
    return None if refused else corpus


def in_chunks(path: Path, *, rows: int | None) -> None:
    """Read a file as `encode` does, in chunks of two rows; it holds as many rows as when it is read at once."""
    try:
        index = index_file(path, step=2)
        read_rows = sum(read_chunk(chunk, index.schema).num_rows for chunk in index.chunks(path.parent))
    except InputError as error:
        sentence_of(error, path.name)
    else:
        assert rows in (None, read_rows)


def saved(corpus: Corpus) -> None:
    """Save a corpus and read it back: the texts are the same."""
    again = find_corpus(save_corpus(corpus, name="x").key).read()
    assert again.texts == corpus.texts
    assert [*again.table.columns] == [*corpus.table.columns]


@given(anything(txt_files))
def test_any_bytes_as_txt(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.txt", data):
        saved(corpus)


@given(anything(csv_files))
def test_any_bytes_as_csv(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.csv", data):
        saved(corpus)


@given(anything(csv_files))
def test_any_bytes_as_tsv(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.tsv", data):
        saved(corpus)


@given(anything(jsonl_files))
def test_any_bytes_as_jsonl(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.jsonl", data):
        saved(corpus)


@given(
    st.sampled_from(["a.txt.gz", "a.csv.GZ", "a.jsonl.gz", "a.parquet.gz"]), packed(st.one_of(csv_files, jsonl_files))
)
def test_any_bytes_behind_gzip(folder: Path, name: str, data: bytes) -> None:
    read(folder, name, data)


@given(st.sampled_from(["a.csv", "a.jsonl", "a.tsv", "a.parquet"]), anything(st.one_of(csv_files, jsonl_files)))
def test_any_bytes_as_pairs(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    try:
        pairs = read_pairs(folder / name)
    except InputError as error:
        sentence_of(error, name)
    else:
        assert len(pairs.first) == len(pairs.second) == len(pairs.scores) >= 3


@given(st.text(max_size=200))
def test_any_pasted_text(folder: Path, typed: str) -> None:
    """Pasted lines: as the browser sends them, one a line end."""
    if corpus := read(folder, "Pasted lines.txt", typed.encode("utf-8", "replace")):
        lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert len(corpus.texts) == len(lines) - (not lines[-1])


@given(
    tables(),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_csv_has_the_rows_and_cells_that_pandas_finds(
    folder: Path, table: tuple[list[str], list[list[str]]], delimiter: str, end: str, encoding: str
) -> None:
    header, rows = table
    assume(delimiter == "," or not any(letter in name for name in header for letter in ',;\t"\r\n'))
    assume(delimiter == "," or len(header) > 1)
    text = as_csv(header, rows, delimiter=delimiter, end=end)
    first = text.splitlines()[0]
    assume(delimiter != "," or len(header) > 1 or not {";", "\t"} & set(first))  # one column: nothing tells a comma
    corpus = read(folder, "a.csv", text.encode(encoding))
    frame = pd.read_csv(
        io.StringIO(text), sep=delimiter, dtype=str, keep_default_na=False, skip_blank_lines=False, index_col=False
    )
    blank = [len(header) > 1 and not "".join(row).strip() and len(row) == 1 for row in rows]
    if corpus:
        assert len(corpus.table) == len(frame) - sum(blank)
        assert corpus.texts == frame[corpus.text_column].tolist()


@given(anything(tables().map(lambda table: as_csv(*table).encode())))
def test_csv_of_any_bytes_has_the_rows_that_pandas_finds(folder: Path, data: bytes) -> None:
    corpus = read(folder, "a.csv", data)
    assume(corpus is not None and not any("split at" in note or "not UTF-8" in note for note in corpus.notes))
    skipped = sum(
        int(note.split(":")[1].strip(" .").replace(",", "")) for note in corpus.notes if "Empty lines" in note
    )
    found = {}
    for skip in (False, True):
        with suppress(ValueError, OverflowError, pd.errors.ParserWarning):
            frame = pd.read_csv(
                io.BytesIO(data),
                dtype=str,
                keep_default_na=False,
                skip_blank_lines=skip,
                index_col=False,
                encoding="utf-8",
            )
            found[skip] = len(frame) if skip else len(frame) - skipped
    assert not found or len(corpus.table) in found.values()


@given(st.lists(st.dictionaries(whole_texts, json_values, min_size=1, max_size=3), min_size=1, max_size=6))
def test_jsonl_has_the_rows_that_pandas_finds(folder: Path, rows: list[dict[str, object]]) -> None:
    text = "".join(json.dumps(row) + "\n" for row in rows)
    if corpus := read(folder, "a.jsonl", text.encode()):
        assert len(corpus.table) == len(rows)
        try:
            frame = pd.read_json(io.StringIO(text), lines=True)
        except (ValueError, OverflowError, AttributeError):
            return
        assert len(frame) == len(rows)


TYPES = st.recursive(
    st.sampled_from(
        [
            pa.int8(),
            pa.uint64(),
            pa.float16(),
            pa.float64(),
            pa.bool_(),
            pa.null(),
            pa.string(),
            pa.large_string(),
            pa.string_view(),
            pa.binary(),
            pa.binary(4),
            pa.date32(),
            pa.timestamp("ns", "UTC"),
            pa.timestamp("s"),
            pa.time64("us"),
            pa.duration("ms"),
            pa.decimal128(20, 3),
            pa.decimal256(60, 10),
            pa.dictionary(pa.int8(), pa.string()),
        ]
    ),
    lambda inner: st.one_of(
        inner.map(pa.list_),
        inner.map(lambda kind: pa.list_(kind, 2)),
        st.tuples(inner, inner).map(lambda kinds: pa.struct([("a", kinds[0]), ("b", kinds[1])])),
        inner.map(lambda kind: pa.map_(pa.string(), kind)),
    ),
    max_leaves=3,
)


@st.composite
def arrow_tables(draw: st.DrawFn) -> pa.Table:
    """Tables of odd types, mostly with a column of texts too; values where Arrow makes them of strings or numbers."""
    rows = draw(st.integers(0, 5))
    columns = {}
    for name in draw(
        st.lists(odd_texts.map(lambda text: text.encode("utf-8", "replace").decode()), max_size=3, unique=True)
    ):
        kind, values = (
            draw(TYPES),
            draw(st.lists(st.one_of(st.none(), st.integers(0, 100)), min_size=rows, max_size=rows)),
        )
        try:
            columns[name] = pa.array(values, pa.int64()).cast(kind)
        except (pa.ArrowException, NotImplementedError):
            columns[name] = pa.nulls(rows, kind)
    if draw(st.integers(0, 4)):
        columns["text"] = pa.array(draw(st.lists(whole_texts, min_size=rows, max_size=rows)), pa.string())
    return pa.table(columns) if columns else pa.table({"text": pa.array([], pa.string())})


def as_parquet(table: pa.Table, row_group: int, compression: str) -> bytes:
    file = io.BytesIO()
    try:
        pq.write_table(table, file, row_group_size=row_group, compression=compression)
    except (pa.ArrowException, NotImplementedError):
        assume(False)
    return file.getvalue()


parquet_files = st.builds(
    as_parquet, arrow_tables(), st.integers(1, 4), st.sampled_from(["none", "snappy", "zstd", "gzip"])
)


@given(parquet_files)
def test_parquet_of_odd_types_has_the_rows_that_pyarrow_finds(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.parquet", data):
        assert len(corpus.table) == pq.read_table(io.BytesIO(data)).num_rows
        saved(corpus)


@given(anything(parquet_files))
def test_any_bytes_as_parquet(folder: Path, data: bytes) -> None:
    if corpus := read(folder, "a.parquet", data):
        assert len(corpus.table) == pq.ParquetFile(io.BytesIO(data)).metadata.num_rows


@given(anything(parquet_files))
def test_any_bytes_as_parquet_behind_gzip(folder: Path, data: bytes) -> None:
    read(folder, "a.parquet.gz", gzip.compress(data, mtime=0))
