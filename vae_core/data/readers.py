"""Row readers: the formats .txt, .csv, .tsv, .jsonl and .parquet, each also with .gz, from any row on.

The text formats are read by `csv` and `json` rather than pyarrow's readers: these give no position in the file to
return to, silently drop a stray quote, and refuse a JSON key whose values differ in type.
"""

import csv
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, Literal, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.schema import TEXT, Columns, check_cells
from vae_core.data.text_io import EMPTY, find_encoding, is_packed, open_text, read_blocks
from vae_core.errors import InputError, first_line
from vae_core.files import MAX_BYTES, check_parquet

SUFFIXES = (".txt", ".csv", ".tsv", ".jsonl", ".parquet")
KINDS = ", ".join(SUFFIXES)
MAX_CELL = 10_000_000  # characters: a quote that is never closed makes one cell of all that follows
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
Quoting = Literal[0, 3]  # csv.QUOTE_MINIMAL, csv.QUOTE_NONE


@dataclass(frozen=True)
class FileFormat:
    """How the rows of a file are written."""

    kind: str  # one of SUFFIXES
    encoding: str = ""
    delimiter: str = ""
    quoting: Quoting = 0
    header: tuple[str, ...] = ()


def suffix_of(path: Path) -> str:
    """Return the format's suffix in lower case, without .gz."""
    if suffix := known_suffix(path.name):
        return suffix
    raise InputError(f"the name must end in {KINDS} (.gz may follow); convert or rename the file")


def known_suffix(name: str) -> str:
    """Return the one of SUFFIXES that a file's name ends in, with or without .gz behind it; "" for none."""
    bare = name.lower().removesuffix(".gz")
    return next(filter(bare.endswith, SUFFIXES), "")


def find_format(path: Path, kind: str, *, max_bytes: float) -> tuple[FileFormat, list[str]]:
    """Return the format of a text file's rows, but for its header, and notes on assumptions."""
    encoding, notes = find_encoding(path, max_bytes)
    delimiter = "\t" if kind == ".tsv" else ""
    quoting: Quoting = 0
    if kind == ".csv" and (delimiter := _delimiter(path, encoding)) != ",":
        notes.append(f"Cells are split at {'tabs' if delimiter == chr(9) else 'semicolons'}, not at commas.")
    if kind == ".tsv":
        quoting, noted = _tsv_quoting(path, encoding)
        notes += noted
    return FileFormat(kind, encoding, delimiter, quoting), notes


def _delimiter(path: Path, encoding: str) -> str:
    """Return what splits the cells of a .csv: semicolons or tabs where the header holds these and no comma."""
    with open_text(path, encoding) as file:
        header = next(filter(str.strip, iter(file.readline, "")), "")
    return "," if "," in header else max(",;\t", key=header.count)


def _tsv_quoting(path: Path, encoding: str) -> tuple[Quoting, list[str]]:
    """Return whether quotes enclose cells: they do if that fits and joins no lines that are rows by themselves.

    Many .tsv files were never quoted: read as CSV, a text that begins with a quote would swallow the rows behind it.
    """
    with open_text(path, encoding) as file:
        if not any('"' in block for block in iter(lambda: file.read(1 << 20), "")):
            return 3, []
    plain = _count_tsv(path, encoding, 3)
    if plain is None or plain == _count_tsv(path, encoding, 0):  # None: perhaps tabs or line ends inside quotes
        return 0, []
    return 3, ["Quotes do not enclose whole cells: they are read as plain characters."]


def _count_tsv(path: Path, encoding: str, quoting: Quoting) -> int | None:
    """Return the rows of a .tsv, None where it cannot be read so."""
    try:
        with open_rows(path, FileFormat(".tsv", encoding, "\t", quoting)) as reader:
            return sum(1 for _ in reader)
    except InputError:
        return None


@contextmanager
def open_rows(path: Path, form: FileFormat, *, start: int = 0) -> Iterator["TextRows"]:
    """Open a text file to be read row by row, its header first unless the format has it.

    :param start: a position that `TextRows.batches` gave.
    """
    reader = {".txt": TextRows, ".jsonl": JsonRows}.get(form.kind, CsvRows)
    with open_text(path, form.encoding, start=start) as file:
        yield reader(file, form)


class TextRows:
    """The rows of a .txt file: its lines. No line is read past the row that was given last.

    :raises InputError: while it is read, half a sentence that names the line.
    """

    def __init__(self, file: TextIO, form: FileFormat) -> None:
        self._file = file
        self._lines = iter(file.readline, "")  # not the file itself: in a loop over it there is no `tell`
        self.header = form.header
        self.odd: Counter[str] = Counter()  # irregularities of the rows so far, and their counts

    @property
    def names(self) -> list[str]:
        """The header, where a column without a name is called by its position."""
        return [name or f"column {position}" for position, name in enumerate(self.header, 1)]

    def __iter__(self) -> Iterator[Any]:
        return self._lines

    @property
    def notes(self) -> list[str]:
        """A sentence for each thing that was odd about the rows that were read."""
        notes = [f"{what}: {count:,}." for what, count in self.odd.items() if count]
        return notes + ([] if all(self.header) else ["Columns without a name are numbered."])

    def columns(self, rows: list[Any]) -> Columns:
        """Return rows as columns."""
        return {"text": pa.array([line.rstrip("\r\n") for line in rows], TEXT)}

    def batches(self, size: int) -> Iterator[tuple[int, int, Columns]]:
        """Give all rows, so many at a time: the position where they begin, their count, and their columns."""
        every, start = iter(self), self._file.tell()
        while rows := list(islice(every, size)):
            yield start, len(rows), self.columns(rows)
            start = self._file.tell()


class CsvRows(TextRows):
    """The rows behind a header, each as long as it; blank lines are skipped unless there is one column."""

    def __init__(self, file: TextIO, form: FileFormat) -> None:
        super().__init__(file, form)
        csv.field_size_limit(MAX_CELL)  # 131,072 characters as it comes
        self._reader = csv.reader(self._lines, delimiter=form.delimiter, quoting=form.quoting, strict=True)
        self._line = 1
        self._rows = self._read()
        self.header = form.header or tuple(next(self._rows, ()))

    def __iter__(self) -> Iterator[list[str]]:
        for row in self._rows:
            if len(row) != len(self.header):
                found = f"the row at line {self._line} has {len(row)} cells, the header has {len(self.header)}"
                raise InputError(f"{found}; mend that line, and put double quotes around a cell with a delimiter in it")
            yield row

    def _read(self) -> Iterator[list[str]]:
        try:
            for row in self._reader:
                if len(row) < 2 and not "".join(row).strip() and len(self.header) != 1:
                    self.odd["Empty lines, skipped"] += 1
                else:
                    yield row or [""]
                self._line = self._reader.line_num + 1
        except csv.Error as error:
            wrong = f"in the row at line {self._line} a quoted cell does not end where it should ({error})"
            raise InputError(f"{wrong}; close it, and double each quote inside it") from error

    def columns(self, rows: list[list[str]]) -> Columns:
        """Return rows as columns of strings."""
        return {name: pa.array(cells, TEXT) for name, cells in zip(self.names, zip(*rows, strict=True), strict=True)}


class JsonRows(TextRows):
    """The objects of .jsonl, one a line; blank lines are skipped.

    Half a character (a lone surrogate) cannot be written as UTF-8, so neither stored in a table: it becomes a question
    mark, and its line is counted.
    """

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for number, line in enumerate(self._lines, 1):
            if line.strip():
                try:
                    record = json.loads(line)
                except (ValueError, RecursionError) as error:
                    what = f"line {number} is not valid JSON ({getattr(error, 'msg', error)})"
                    raise InputError(f"{what}; write one object a line") from error
                if not isinstance(record, dict):
                    raise InputError(f'line {number} is not a JSON object; write each line like {{"text": "..."}}')
                yield self._whole(record) if _SURROGATE.search(line) else record

    def _whole(self, record: dict[str, Any]) -> dict[str, Any]:
        written = json.dumps(record, ensure_ascii=False)
        whole = written.encode("utf-8", "replace").decode()
        self.odd["Lines with half a character (a lone surrogate), now a question mark"] += whole != written
        return json.loads(whole)

    def columns(self, rows: list[dict[str, Any]]) -> Columns:
        """Return objects as columns in order of first appearance; a key that an object lacks is NaN there."""
        names = dict.fromkeys(key for row in rows for key in row)
        check_cells(len(names), len(rows))
        return {name: [row.get(name, math.nan) for row in rows] for name in names}


@contextmanager
def open_parquet(path: Path, *, whole: bool = False) -> Iterator[pq.ParquetFile]:
    """Open a Parquet file, one behind .gz in memory, as gzip cannot seek; errors are half a sentence.

    :param whole: all of it is to be read: refuse one that is too large once it is decoded.
    """
    try:
        if not path.stat().st_size:
            raise InputError(EMPTY)
        source = pa.BufferReader(b"".join(read_blocks(path, MAX_BYTES))) if is_packed(path) else path
        if whole:
            check_parquet(source)
        with pq.ParquetFile(source) as file:
            yield file
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        raise InputError(f"it is damaged or not Parquet ({first_line(error)}); write it again") from error


def read_parquet_rows(file: pq.ParquetFile, start: int, rows: int) -> pa.Table:
    """Return rows of a Parquet file, fewer where it ends before; other row groups are not touched."""
    sizes = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
    begins, end = list(accumulate(sizes, initial=0)), start + rows
    groups = [group for group in range(len(sizes)) if begins[group] < end and begins[group + 1] > start]
    taken, here = [], begins[groups[0]] if groups else 0
    for batch in file.iter_batches(batch_size=8_192, row_groups=groups):
        skip = min(max(start - here, 0), batch.num_rows)
        taken.append(batch.slice(skip, end - here - skip))
        here += batch.num_rows
        if here >= end:
            break
    table = pa.Table.from_batches(taken, file.schema_arrow)
    table.validate(full=True)  # strings that are not UTF-8
    return table
