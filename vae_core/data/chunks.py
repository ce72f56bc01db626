"""Lines -> the columns of a chunk of rows, and how a file's rows are written. Knows files, no models.

A chunk is some thousand rows that follow each other; reading one needs the file's format, the place where the
chunk begins and the types of the columns, all of which a index has found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa

from vae_core.data.parquetrows import read_rows
from vae_core.data.readers import PLAIN_QUOTES, delimiter_of
from vae_core.data.rows import CsvRows, JsonRows
from vae_core.data.schema import value_column, written_column
from vae_core.data.text_io import check_file
from vae_core.data.textstreams import find_encoding, lines_of, open_text
from vae_core.errors import InputError

CHANGED = "it has changed since it was looked through; start again"
Columns = dict[str, list[Any]]
Rows = CsvRows | JsonRows | Iterable[str]


@dataclass(frozen=True)
class FileFormat:
    """How the rows of a file are written."""

    kind: str  # .txt, .csv, .tsv, .jsonl or .parquet
    encoding: str = ""
    delimiter: str = ""
    quoting: Literal[0, 3] = 0
    header: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chunk:
    """Where some rows of a file are to be found."""

    path: Path
    size: int  # of the whole file in bytes: with mtime_ns it tells whether it is still the one that was indexed
    mtime_ns: int
    format: FileFormat
    start: int  # a place as `open_text` takes it; in Parquet a row
    rows: int


def read_chunk(chunk: Chunk, schema: pa.Schema) -> pa.Table:
    """Return the rows of a chunk, their columns as the schema has them; one that the file lacks is missing.

    :raises InputError: the file cannot be read, or is not what it was; one sentence that begins with its name.
    """
    path = chunk.path
    try:
        check_file(path)
        about = path.stat()
        if (about.st_size, about.st_mtime_ns) != (chunk.size, chunk.mtime_ns):
            raise InputError(CHANGED)
        if chunk.format.kind == ".parquet":
            table = read_rows(path, chunk.start, chunk.rows)
        else:
            table = _read_lines(chunk, schema)
        if table.num_rows < chunk.rows:
            raise InputError(CHANGED)
        return _fitted(table, schema)
    except InputError as error:
        raise InputError(f"{path.name}: {error}.") from error


def _fitted(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """Return a table's columns in a schema's order and types."""
    names = set(table.column_names)
    columns = [
        table[field.name].cast(field.type) if field.name in names else pa.nulls(table.num_rows, field.type)
        for field in schema
    ]
    return pa.table(columns, schema=schema)


def find_format(path: Path, kind: str) -> tuple[FileFormat, list[str]]:
    """Return how the rows of a text file are written, but for its header, and notes on what was assumed."""
    encoding, notes = find_encoding(path)
    if kind == ".csv":
        with open_text(path, encoding) as file:
            delimiter, noted = delimiter_of(next((line for line in lines_of(file) if line.strip()), ""))
        return FileFormat(kind, encoding, delimiter), notes + noted
    if kind == ".tsv":
        quoting, noted = _tsv_quoting(path, encoding)
        return FileFormat(kind, encoding, "\t", quoting), notes + noted
    return FileFormat(kind, encoding), notes


def _tsv_quoting(path: Path, encoding: str) -> tuple[Literal[0, 3], list[str]]:
    """Return whether quotes enclose cells, by the rule of `formats`: they do if that joins no rows."""
    plain, has_quotes = _count_tsv(path, encoding, 3)
    if plain is None:
        return 0, []
    if not has_quotes:
        return 3, []
    return (0, []) if _count_tsv(path, encoding, 0)[0] == plain else (3, [PLAIN_QUOTES])


def _count_tsv(path: Path, encoding: str, quoting: Literal[0, 3]) -> tuple[int | None, bool]:
    """Return the rows of a .tsv, None where it cannot be read so, and whether a quote was seen."""
    seen = False

    def watched(lines: Iterable[str]) -> Iterator[str]:
        nonlocal seen
        for line in lines:
            seen = seen or '"' in line
            yield line

    with open_text(path, encoding) as file:
        try:
            return sum(1 for _ in CsvRows(watched(lines_of(file)), "\t", quoting=quoting)), seen
        except InputError:  # perhaps tabs or line ends inside quotes
            return None, seen


def rows_of(format: FileFormat, lines: Iterable[str], *, behind_header: bool = True) -> Rows:
    """Return the reader of a file's rows from the lines at which some of them begin."""
    if format.kind == ".txt":
        return (line.rstrip("\r\n") for line in lines)
    if format.kind == ".jsonl":
        return JsonRows(lines)
    header = format.header if behind_header else None
    return CsvRows(lines, format.delimiter, quoting=format.quoting, header=header)


def columns_of(reader: Rows, rows: list[Any]) -> Columns:
    """Return rows that a reader gave as columns; a key that an object lacks is missing there."""
    if isinstance(reader, CsvRows):
        return dict(zip(reader.names, map(list, zip(*rows, strict=True)), strict=True))
    if isinstance(reader, JsonRows):
        names = dict.fromkeys(key for row in rows for key in row)
        return {name: [row.get(name) for row in rows] for name in names}
    return {"text": rows}


def _read_lines(chunk: Chunk, schema: pa.Schema) -> pa.Table:
    """Return the rows of a text file, with the types of the columns that the schema has."""
    with open_text(chunk.path, chunk.format.encoding, start=chunk.start) as file:
        reader = rows_of(chunk.format, lines_of(file))
        found = list(islice(reader, chunk.rows))
    columns = columns_of(reader, found)
    make = value_column if chunk.format.kind == ".jsonl" else written_column
    try:
        return pa.table({name: make(values, schema.field(name).type) for name, values in columns.items()})
    except (KeyError, ValueError, pa.ArrowException) as error:
        raise InputError(CHANGED) from error
