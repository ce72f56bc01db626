"""A file -> what it holds, said so shortly that any chunk of its rows can be read without the rest.

An index reads a file once from end to end, a chunk in memory at a time, and keeps where each chunk begins and what
type each column has: those of a table read whole, whatever a chunk holds by itself. Knows no models.
"""

from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import pandas as pd
import pyarrow as pa

from vae_core.data.chunks import Chunk, Columns, FileFormat, Rows, columns_of, find_format, rows_of
from vae_core.data.corpus import no_text, pick_column
from vae_core.data.parquetrows import holds_text, open_parquet
from vae_core.data.readers import NO_ROW, check_names, csv_notes, json_notes, suffix_of
from vae_core.data.rows import CsvRows, JsonRows
from vae_core.data.schema import TEXT, is_missing, joined_type, text_or, value_type, written_column, written_type
from vae_core.data.text_io import check_file, check_limit
from vae_core.data.textstreams import lines_of, open_text
from vae_core.errors import InputError
from vae_core.files import MAX_CELLS

HEAD = 1_000  # rows that the column of the texts is guessed from


@dataclass(frozen=True)
class FileIndex:
    """What one file holds: N rows in chunks of `step`, the last one perhaps shorter."""

    name: str
    size: int  # bytes on disk: with mtime_ns it tells whether the file is still the same
    mtime_ns: int
    format: FileFormat
    rows: int
    step: int
    starts: tuple[int, ...]  # where each chunk begins: a place as `open_text` takes it; in Parquet a row
    schema: pa.Schema
    text_column: str
    notes: tuple[str, ...]

    def chunks(self, folder: Path) -> list[Chunk]:
        """Return all chunks of the file, which lies in a folder."""
        path, last = folder / self.name, len(self.starts) - 1
        sizes = [self.step if place < last else self.rows - place * self.step for place in range(last + 1)]
        return [
            Chunk(path, self.size, self.mtime_ns, self.format, start, rows)
            for start, rows in zip(self.starts, sizes, strict=True)
        ]


@dataclass
class SchemaInference:
    """What a text file turns out to hold, chunk by chunk."""

    kind: str
    rows: int = 0
    starts: list[int] = field(default_factory=list)
    types: dict[str, pa.DataType | None] = field(default_factory=dict)  # None: values that mix kinds
    filled: set[str] = field(default_factory=set)  # columns that are not blank throughout
    head: Columns = field(default_factory=dict)

    def add(self, start: int, rows: int, columns: Columns) -> None:
        """Take in one more chunk."""
        self.head = self.head or {name: values[:HEAD] for name, values in columns.items()}
        self.rows += rows
        self.starts.append(start)
        for name, values in columns.items():
            self.types[name] = self._type(name, values)
            if name not in self.filled and any(not is_missing(value) and str(value).strip() for value in values):
                self.filled.add(name)
        check_limit(len(self.types) * rows, MAX_CELLS, f"cells with its {len(self.types):,} different keys")

    def _type(self, name: str, values: list) -> pa.DataType | None:
        if self.kind == ".jsonl":
            before = self.types.get(name, pa.null())
            return None if before is None else joined_type(before, value_type(values))
        before = self.types.get(name, TEXT if self.kind == ".txt" else pa.null())
        return before if before in (TEXT, None) else joined_type(before, written_type(values))

    def frame(self) -> pd.DataFrame:
        """Return the first rows with the types of their columns, to guess from."""
        made = {
            name: written_column(values, text_or(self.types[name])).to_pandas() if self.kind != ".jsonl" else values
            for name, values in self.head.items()
        }
        return pd.DataFrame(made, dtype=object if self.kind == ".jsonl" else None)


def index_file(path: Path, *, step: int, text_column: str | None = None) -> FileIndex:
    """Look through one file and return what it holds.

    :param step: rows of a chunk.
    :param text_column: the column of the texts; None guesses it from the first 1,000 rows.
    :raises InputError: the file cannot be used; one sentence that begins with its name.
    """
    try:
        check_file(path)
        kind, about = suffix_of(path), path.stat()
        index = FileIndex(
            path.name, about.st_size, about.st_mtime_ns, FileFormat(kind), 0, step, (), pa.schema([]), "", ()
        )
        index = (
            _index_parquet(path, index, text_column) if kind == ".parquet" else _index_lines(path, index, text_column)
        )
    except InputError as error:
        raise InputError(f"{path.name or path}: {error}.") from error
    return index


def _index_lines(path: Path, index: FileIndex, text_column: str | None) -> FileIndex:
    format, notes = find_format(path, index.format.kind)
    found, reader = _look_through(path, format, index.step)
    if not found.rows:
        raise InputError(NO_ROW)
    header = tuple(reader.header) if isinstance(reader, CsvRows) else ()
    check_names(list(reader.names if isinstance(reader, CsvRows) else found.types))
    column, noted = pick_column(found.frame(), text_column)
    if column not in found.filled:
        raise no_text(column, found.rows)
    types = {name: text_or(kind) for name, kind in found.types.items()}
    if format.kind in (".csv", ".tsv"):
        types[column] = TEXT  # a text "1.50" stays as it is written
    return replace(
        index,
        format=replace(format, header=header),
        rows=found.rows,
        starts=tuple(found.starts),
        schema=pa.schema(types),
        text_column=column,
        notes=(*notes, *_reader_notes(reader), *noted),
    )


def _look_through(path: Path, format: FileFormat, step: int) -> tuple[SchemaInference, Rows]:
    """Read a text file from end to end; return what was found, and the reader, which knows what was odd."""
    found = SchemaInference(format.kind)
    with open_text(path, format.encoding) as file:
        reader = rows_of(format, lines_of(file), behind_header=False)
        rows, start = iter(reader), file.tell()
        while chunk := list(islice(rows, step)):
            found.add(start, len(chunk), columns_of(reader, chunk))
            start = file.tell()
    return found, reader


def _reader_notes(reader: Rows) -> list[str]:
    if isinstance(reader, CsvRows):
        return csv_notes(reader)
    return json_notes(reader) if isinstance(reader, JsonRows) else []


def _index_parquet(path: Path, index: FileIndex, text_column: str | None) -> FileIndex:
    with open_parquet(path) as file:
        rows, schema = file.metadata.num_rows, file.schema_arrow.remove_metadata()
        if not rows:
            raise InputError(NO_ROW)
        check_names(schema.names)
        head = next(file.iter_batches(batch_size=HEAD)).to_pandas(integer_object_nulls=True)
        column, notes = pick_column(head, text_column)
        if not holds_text(file, column):
            raise no_text(column, rows)
    starts = tuple(range(0, rows, index.step))
    return replace(index, rows=rows, starts=starts, schema=schema, text_column=column, notes=tuple(notes))
