"""A file read in chunks: the same table as read whole, whatever the format, and the same refusals."""

import json
from unittest.mock import Mock

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import Write
from vae_core.data import readers, text_io
from vae_core.data.corpus import read_corpus
from vae_core.data.index import index_file, read_chunk
from vae_core.data.schema import arrow_table
from vae_core.errors import InputError

TABLE = pd.DataFrame(
    {
        "id": range(50),
        "review": [f'a man, {i} "x"\nnew é' if i % 5 == 0 else f"two dogs {i}" for i in range(50)],
        "stars": [i / 2 if i > 30 else float(i) for i in range(50)],
        "code": [f"0{i}" if i > 40 else str(i) for i in range(50)],  # numbers only in the first chunks
    }
)
ODD = [
    {"text": f"t {i}", "gap": i if i % 3 else None, "mix": 1 if i < 20 else "two", "d": {"k": [i]}, "e": {}, "f": 1}
    | ({"late": 0.5, "big": 10**30, "f": 2.5} if i > 25 else {"big": 1})
    for i in range(30)
]


CSV, TSV, SEMICOLONS = (TABLE.to_csv(index=False, sep=sep) for sep in ",\t;")
PARQUET = pa.BufferOutputStream()
pq.write_table(pa.Table.from_pandas(TABLE), PARQUET, row_group_size=13)
FILES: dict[str, str | bytes] = {
    "a.csv": CSV,
    "a.csv.gz": CSV,
    "semicolons.csv": SEMICOLONS.encode("cp1252"),
    "wide.csv": CSV.encode("utf-16"),
    "marked.csv": CSV.encode("utf-8-sig"),
    "quoted.tsv": TSV,
    "plain.tsv": "text\tn\n" + "".join(f'"hello {i}\t{i}\n' for i in range(30)),
    "gaps.csv": "text,\n\n" + "a,1\n\n" * 20,
    "one.csv": "text\na\n\n" * 9,
    "a.jsonl": "\n\n".join(json.dumps(row) for row in ODD),
    "half.jsonl": '{"text": "\\ud83d half"}\n' * 9,
    "ends.txt": "".join(f"line {i}" + ("\r\n", "\r", "\n")[i % 3] for i in range(33)),
    "a.parquet": PARQUET.getvalue().to_pybytes(),
    "a.parquet.gz": PARQUET.getvalue().to_pybytes(),
}


@pytest.mark.parametrize("step", [7, 10, 1000])
@pytest.mark.parametrize("name", FILES)
def test_chunks_make_the_table_that_is_read_whole(name: str, step: int, write: Write) -> None:
    path = write(name, FILES[name])
    corpus = read_corpus(path)
    index = index_file(path, step=step)
    pieces = [read_chunk(chunk, index.schema) for chunk in index.chunks(path.parent)]
    assert [len(piece) for piece in pieces[:-1]] == [step] * (len(pieces) - 1)
    table = pa.concat_tables(pieces)
    assert table.to_pylist() == arrow_table(corpus.table).to_pylist()
    assert index.text_column == corpus.text_column
    assert index.rows == len(corpus.table)
    assert set(index.notes) <= set(corpus.notes)


def test_a_chunk_is_read_without_the_others(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", "".join(f"line {i}\n" for i in range(10_000)))
    index = index_file(path, step=100)
    watched = Mock(side_effect=text_io.open_text)
    monkeypatch.setattr(readers, "open_text", watched)
    found = read_chunk(index.chunks(path.parent)[50], index.schema)
    assert found["text"].to_pylist() == [f"line {i}" for i in range(5_000, 5_100)]
    assert index.starts[50] > 40_000
    watched.assert_called_once_with(path, "utf-8-sig", start=index.starts[50])


def test_the_text_column_is_guessed_and_typed_alike_whatever_the_size_of_a_chunk(write: Write) -> None:
    path = write("a.csv", "id,said,n\nlong words first,1.50,1\nb,many more words than these,2\nc,a b c d e,3\n")
    for step in (1, 3):
        index = index_file(path, step=step)
        assert (index.text_column, index.schema.field("n").type) == ("said", pa.int64())
    index = index_file(path, step=1, text_column="said")
    assert read_chunk(index.chunks(path.parent)[0], index.schema)["said"].to_pylist() == ["1.50"]


def test_a_line_without_an_end_does_not_fill_the_memory(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_io, "MAX_LINE", 100)
    with pytest.raises(InputError, match="holds a line of more than 100 characters"):
        index_file(write("a.txt.gz", "x" * 101), step=10)


def test_a_file_that_changed_since_is_refused(write: Write) -> None:
    path = write("a.txt", "a\nb\n")
    index = index_file(path, step=1)
    write("a.txt", "a\nb\nc\n")
    with pytest.raises(InputError, match=r"^a\.txt: it has changed since it was looked through; start again\.$"):
        read_chunk(index.chunks(path.parent)[0], index.schema)
