"""File index: what a file holds, and where each chunk of its rows begins, so that a chunk is read without the rest.

A file is scanned once from end to end, a chunk in memory at a time. A corpus read whole is all chunks of that scan.
"""

from dataclasses import dataclass, field, replace
from itertools import islice
from math import inf, nan
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from vae_core.data.readers import FileFormat, find_format, open_parquet, open_rows, read_parquet_rows, suffix_of
from vae_core.data.schema import (
    TEXT,
    TEXT_NAMES,
    Columns,
    SchemaInference,
    check_cells,
    check_names,
    guess_text_column,
    holds_nothing,
    is_filled,
    listed,
    object_frame,
    pandas_table,
    quote,
    typed_column,
)
from vae_core.data.text_io import check_file, check_limit, named
from vae_core.errors import InputError
from vae_core.files import MAX_BYTES, MAX_ROWS

HEAD = 1_000  # rows that the column of the texts is guessed from
CHUNK_ROWS = 8_192  # of a file that is read whole
CHANGED = "it has changed since it was looked through; start again"
NO_ROW = "there is no text in it; give at least one row"


@dataclass(frozen=True)
class Chunk:
    """Where some rows of a file, one behind the other, are to be found."""

    path: Path
    size: int  # of the whole file in bytes: with mtime_ns it shows whether the file is the one that was indexed
    mtime_ns: int
    format: FileFormat
    start: int  # a position as `open_text` takes it; in Parquet a row
    rows: int


@dataclass(frozen=True)
class FileIndex:
    """What one file holds: N rows in chunks of `step`, the last one perhaps shorter."""

    name: str
    size: int  # bytes on disk: with mtime_ns it shows whether the file is still the same
    mtime_ns: int
    format: FileFormat
    rows: int
    step: int
    starts: tuple[int, ...]  # where each chunk begins: see Chunk.start
    schema: pa.Schema
    text_column: str
    notes: tuple[str, ...]

    def chunks(self, folder: Path) -> list[Chunk]:
        """Return all chunks of the file, which is in a folder."""
        sizes = [min(self.step, self.rows - begin) for begin in range(0, self.rows, self.step)]
        return [
            Chunk(folder / self.name, self.size, self.mtime_ns, self.format, start, rows)
            for start, rows in zip(self.starts, sizes, strict=True)
        ]


@dataclass
class Scan:
    """What a pass over a file has found."""

    format: FileFormat
    notes: list[str]
    rows: int = 0
    starts: list[int] = field(default_factory=list)  # where each chunk begins
    types: SchemaInference = field(default_factory=SchemaInference)
    kept: list[tuple[int, Columns]] = field(default_factory=list)  # the first chunks, or all: their rows and columns
    filled: set[str] = field(default_factory=set)  # columns of a text file that are not blank throughout
    parquet: Path | None = None  # the file, where it is one of Parquet

    @property
    def schema(self) -> pa.Schema:
        """The columns of the whole file, all of types that Parquet has."""
        return pa.schema({name: TEXT if holds_nothing(kind) else kind for name, kind in self.types.items()})

    def frame(self) -> pd.DataFrame:
        """Return the stored rows as a table, index 0..N-1."""
        if self.format.kind == ".jsonl":
            columns: dict[str, list[Any]] = {name: [] for name in self.types}
            for rows, chunk in self.kept:
                for name, values in columns.items():
                    values += chunk.get(name) or [nan] * rows
            return object_frame(columns)
        table = pa.concat_tables(pa.table(columns) for _, columns in self.kept)
        typed = table if self.format.kind == ".parquet" else table.cast(self.schema)
        return pandas_table(typed)

    def pick_column(self, text_column: str | None) -> tuple[pd.DataFrame, str]:
        """Return the stored rows, and the text column; a guess that its name does not confirm is noted.

        :raises InputError: there is no such column, or it is blank throughout; half a sentence.
        """
        table = self.frame()
        column = guess_text_column(table) if text_column is None else text_column
        if column not in table.columns:
            raise InputError(f"there is no column {quote(column)}, only {listed(table.columns)}; name one of these")
        if self.parquet is None:
            holds_text = column in self.filled
        else:
            with open_parquet(self.parquet) as file:  # read no further than to the first row that is not blank
                batches = file.iter_batches(batch_size=HEAD, columns=[column])
                holds_text = any(is_filled(batch.column(0)) for batch in batches)
        if not holds_text:
            raise InputError(f"there is no text in it: all {self.rows:,} rows of {quote(column)} are blank; add text")
        if text_column is None and column.strip().lower() not in TEXT_NAMES:
            self.notes.append(f"The column {quote(column)} is taken for the text: it has the most words.")
        if self.types[column] != TEXT and self.format.kind not in (".jsonl", ".parquet"):
            self.types[column] = TEXT  # a text "1.50" stays as it is written
            table = self.frame()
        return table, column


def index_file(path: Path, *, step: int, text_column: str | None = None) -> FileIndex:
    """Scan one file and return its index.

    :param step: rows of a chunk.
    :param text_column: the column of the texts; None guesses it from the first rows.
    :raises InputError: the file cannot be used; one sentence that begins with its name.
    """
    with named(path):
        about = check_file(path)
        scan = scan_file(path, step=step)
        _, column = scan.pick_column(text_column)
        starts, notes, same = tuple(scan.starts), tuple(scan.notes), (about.st_size, about.st_mtime_ns)
        return FileIndex(path.name, *same, scan.format, scan.rows, step, starts, scan.schema, column, notes)


def scan_file(path: Path, *, step: int = CHUNK_ROWS, whole: bool = False) -> Scan:
    """Read one file from end to end, a chunk at a time.

    :param step: rows of a chunk.
    :param whole: keep all rows, as many as a corpus may have; else the first rows.
    :raises InputError: the file cannot be used; half a sentence, without the file's name.
    """
    check_file(path)
    kind = suffix_of(path)
    scan = _scan_parquet(path, step, whole) if kind == ".parquet" else _scan_text(path, kind, step, whole)
    if not scan.rows or not scan.types:
        raise InputError(NO_ROW)
    return scan


def _scan_text(path: Path, kind: str, step: int, whole: bool) -> Scan:
    """Infer types and record the offsets of chunks; rows of .jsonl stay as they are, for pandas to type."""
    scan = Scan(*find_format(path, kind, max_bytes=MAX_BYTES if whole else inf))
    with open_rows(path, scan.format) as reader:
        for start, rows, columns in reader.batches(step):
            if whole or scan.rows < HEAD:
                scan.kept.append((rows, columns))
            scan.starts.append(start)
            scan.rows += rows
            scan.filled |= {name for name in columns.keys() - scan.filled if is_filled(columns[name])}
            if whole and kind == ".jsonl":
                scan.types.update(dict.fromkeys(columns, pa.null()))
            else:
                scan.types.add(columns)
            if kind == ".jsonl":
                check_cells(len(scan.types), scan.rows if whole else rows)
            check_limit(scan.rows, MAX_ROWS if whole else inf, "rows")
        if scan.rows:
            check_names(reader.names)
        scan.notes += reader.notes
        scan.format = replace(scan.format, header=reader.header)
    return scan


def _scan_parquet(path: Path, step: int, whole: bool) -> Scan:
    """Take the columns as they are in the file, any index saved by pandas among them; sizes are checked first."""
    with open_parquet(path, whole=whole) as file:
        rows, schema = file.metadata.num_rows, file.schema_arrow
        check_names(schema.names)
        if whole:
            groups = [file.metadata.row_group(group) for group in range(file.num_row_groups)]
            check_limit(max(rows, sum(group.num_rows for group in groups)), MAX_ROWS, "rows")
            check_limit(sum(group.total_byte_size for group in groups), MAX_BYTES, "bytes")
        table = read_parquet_rows(file, 0, rows if whole else HEAD)
    columns = dict(zip(schema.names, table.columns, strict=True))
    types = SchemaInference(zip(schema.names, schema.types, strict=True))
    return Scan(FileFormat(".parquet"), [], rows, list(range(0, rows, step)), types, [(rows, columns)], parquet=path)


def read_chunk(chunk: Chunk, schema: pa.Schema) -> pa.Table:
    """Return the rows of a chunk, their columns as the schema has them; one that the file lacks is missing.

    :raises InputError: the file cannot be read, or has changed; one sentence that begins with its name.
    """
    with named(chunk.path):
        about = check_file(chunk.path)
        if (about.st_size, about.st_mtime_ns) != (chunk.size, chunk.mtime_ns):
            raise InputError(CHANGED)
        if chunk.format.kind == ".parquet":
            with open_parquet(chunk.path) as file:
                table = read_parquet_rows(file, chunk.start, chunk.rows)
            columns = dict(zip(table.column_names, table.columns, strict=True))
        else:
            with open_rows(chunk.path, chunk.format, start=chunk.start) as reader:
                columns = reader.columns(list(islice(reader, chunk.rows)))
        try:
            found = {name: typed_column(values, schema.field(name).type) for name, values in columns.items()}
            missing = {name: pa.nulls(chunk.rows, schema.field(name).type) for name in schema.names}
            table = pa.table({**missing, **found}, schema=schema)
        except (KeyError, ValueError, pa.ArrowException) as error:
            raise InputError(CHANGED) from error
        if table.num_rows < chunk.rows:
            raise InputError(CHANGED)
        return table
