"""A file -> its table and notes on how it was read.

Knows the formats .txt, .csv, .tsv, .jsonl and .parquet, each also with .gz behind it, and says in one sentence why a
file cannot be used. Knows no texts: which column holds them is the business of `corpus`.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TextIO

import pandas as pd

from vae_core.data.rows import CsvRows, JsonRows
from vae_core.data.text_io import check_file, check_limit, decode, read_bytes
from vae_core.errors import InputError
from vae_core.files import MAX_BYTES, MAX_CELLS, MAX_ROWS

NO_ROW = "there is no text in it; give at least one row"
PLAIN_QUOTES = "Quotes do not enclose whole cells: they are read as plain characters."

# 007, +1, 1_000, nan and ids of 19 digits and more are names rather than numbers: they stay as they are written.
NUMBER = r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?"


@dataclass(frozen=True)
class FileTable:
    """What a file holds, N rows, index 0..N-1, N at least 1; no two columns share a name.

    `cells` is as it is written. `typed` has the same columns, those of .csv and .tsv turned into numbers where every
    cell is one. `notes` has a sentence for each thing that the reader assumed or mended.
    """

    cells: pd.DataFrame
    typed: pd.DataFrame
    notes: list[str]


def read_table(path: Path) -> FileTable:
    """Read one file of a known format.

    :raises InputError: the file cannot be used; half a sentence, without the file's name.
    """
    check_file(path)
    suffix = suffix_of(path)
    cells, notes = _READERS[suffix](read_bytes(path))
    if cells.empty:
        raise InputError(NO_ROW)
    check_names(list(cells.columns))
    return FileTable(cells, _with_numbers(cells) if suffix in (".csv", ".tsv") else cells, notes)


def check_names(names: list[str]) -> None:
    """Refuse two columns of one name."""
    twice = [name for name, count in Counter(names).items() if count > 1][:1]
    if twice:
        raise InputError(f"more than one column is called {listed(twice)}; give each its own name")


def listed(names: Iterable[str]) -> str:
    """Return names in quotes, the first ten of them."""
    quoted = [f'"{name}"' for name in names]
    return ", ".join(quoted[:10]) + (f" and {len(quoted) - 10} more" if len(quoted) > 10 else "")


def suffix_of(path: Path) -> str:
    """Return the format's suffix in lower case, without .gz."""
    name = path.name.lower().removesuffix(".gz")
    found = next((suffix for suffix in _READERS if name.endswith(suffix)), None)
    if found is None:
        raise InputError(f"the name must end in {KINDS} (.gz may follow); convert or rename the file")
    return found


def _read_txt(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    file, notes = decode(data)
    texts = [line.rstrip("\r\n") for line in islice(file, MAX_ROWS + 1)]
    check_limit(len(texts), MAX_ROWS, "rows")
    return pd.DataFrame({"text": texts}, dtype="str"), notes


def _read_csv(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """Split cells at commas; at semicolons or tabs where the header holds these and no comma."""
    file, notes = decode(data)
    delimiter, noted = delimiter_of(next((line for line in file if line.strip()), ""))
    table, skipped = _parse(file, delimiter)
    return table, notes + noted + skipped


def delimiter_of(header: str) -> tuple[str, list[str]]:
    """Return what splits the cells of a header line, and a note where that is no comma."""
    delimiter = "," if "," in header else max(",;\t", key=header.count)
    if delimiter == ",":
        return delimiter, []
    return delimiter, [f"Cells are split at {'tabs' if delimiter == chr(9) else 'semicolons'}, not at commas."]


def _read_tsv(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """Take quotes as CSV does if that fits and joins no lines that are rows by themselves, else as plain characters.

    Many .tsv files were never quoted: read as CSV, a text that begins with a quote would swallow the rows behind it.
    """
    file, notes = decode(data)
    try:
        plain, skipped = _parse(file, "\t", quoting=csv.QUOTE_NONE)
    except InputError:  # perhaps tabs or line ends inside quotes; if not, the error of the second reading is the one
        quoted, skipped = _parse(file, "\t")
        return quoted, notes + skipped
    if b'"' not in data:
        return plain, notes + skipped
    try:
        quoted, _ = _parse(file, "\t")
    except InputError:
        quoted = plain.head(0)
    if len(quoted) == len(plain):
        return quoted, notes + skipped
    return plain, [*notes, *skipped, PLAIN_QUOTES]


def _parse(file: TextIO, delimiter: str, *, quoting: Literal[0, 3] = 0) -> tuple[pd.DataFrame, list[str]]:
    """Return the table, all strings, and notes; errors name the line on which the bad row begins."""
    file.seek(0)
    found = CsvRows(file, delimiter, quoting=quoting)
    rows = list(islice(found, MAX_ROWS + 1))
    check_limit(len(rows), MAX_ROWS, "rows")
    return pd.DataFrame(rows, columns=found.names, dtype="str"), csv_notes(found)


def csv_notes(found: CsvRows) -> list[str]:
    """Return what was odd about rows that were read to their end."""
    notes = [f"Empty lines, skipped: {found.skipped:,}."] if found.skipped else []
    return notes + (["Columns without a name are called by their place."] if found.names != found.header else [])


def _with_numbers(table: pd.DataFrame) -> pd.DataFrame:
    """Turn each string column into numbers where every cell is written as one."""
    typed = table.copy()
    for name in table:
        if table[name].str.fullmatch(NUMBER).all():
            typed[name] = pd.to_numeric(table[name])
    return typed


def _read_jsonl(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """One object a line; columns in order of first appearance, a key that an object lacks is missing there."""
    file, notes = decode(data)
    found = JsonRows(file)
    records = list(islice(found, MAX_ROWS + 1))
    check_limit(len(records), MAX_ROWS, "rows")
    return _frame(records), notes + json_notes(found)


def json_notes(found: JsonRows) -> list[str]:
    """Return what was odd about objects that were read to their end."""
    what = "Lines with half a character (a lone surrogate), now a question mark"
    return [f"{what}: {found.halved:,}."] if found.halved else []


def _frame(records: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the records as a table with whole numbers still whole where some are missing."""
    names = dict.fromkeys(key for record in records for key in record)
    check_limit(len(names) * len(records), MAX_CELLS, f"cells with its {len(names):,} different keys")
    table = pd.DataFrame(records, columns=list(names), dtype=object)
    gappy = [name for name in names if table[name].isna().any() and pd.api.types.infer_dtype(table[name]) == "integer"]
    typed = table.infer_objects()
    typed[gappy] = table[gappy]
    return typed


def _read_parquet(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """Read the columns as they are in the file, any index saved by pandas among them; sizes are checked first."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.BufferReader(data))
        groups = [file.metadata.row_group(place) for place in range(file.num_row_groups)]
        check_limit(max(file.metadata.num_rows, sum(group.num_rows for group in groups)), MAX_ROWS, "rows")
        check_limit(sum(group.total_byte_size for group in groups), MAX_BYTES, "bytes")
        table = file.read()
        table.validate(full=True)
        return table.to_pandas(ignore_metadata=True, integer_object_nulls=True), []
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        raise InputError(f"it is damaged or not Parquet ({_first_line(error)}); write it again") from error


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")


_READERS = {
    ".txt": _read_txt,
    ".csv": _read_csv,
    ".tsv": _read_tsv,
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}
KINDS = ", ".join(_READERS)
