"""Files in, texts and labels out.

Knows the formats .txt, .csv, .tsv, .jsonl and .parquet, each also with .gz behind it, and says in one sentence why a
file cannot be used. Knows no model and no tokens. What a reader assumed or mended is kept as notes, never hidden.
"""

import codecs
import csv
import gzip
import io
import json
import logging
import re
import stat
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TextIO

import pandas as pd

from vae_core.errors import InputError

MAX_BYTES = 2_000_000_000  # of one file, after decompression: a small .gz can hold terabytes
MAX_ROWS = 5_000_000
MAX_CELLS = 200_000_000  # of .jsonl: lines that each bring a new key make a table of rows * rows
TEXT_NAMES = ("text", "sentence", "texts", "sentences", "document", "content", "body", "review", "comment", "caption")

# Left to itself the detector reads a short Western text as EBCDIC or Urdu: offer it what files are really saved in.
_ENCODINGS = [f"cp{page}" for page in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 949)]
_ENCODINGS += ["koi8_r", "euc_jp", "gb18030", "big5"]
# 007, +1, 1_000, nan and ids of 19 digits and more are names rather than numbers: they stay as they are written.
_NUMBER = r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?"
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = "it is binary, or text in an encoding that is not recognised; save it as UTF-8 text"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Corpus:
    """N texts with the table they came in.

    `table` holds every column of the input in its order, N rows, index 0..N-1. `text_column` names the one that holds
    the texts. `notes` has a sentence for each thing that the reader assumed, mended or counted: show them to the user.
    """

    table: pd.DataFrame
    text_column: str
    notes: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """The N texts in row order: a missing value is "", another value that is no string is its `str`."""
        return _strings(self.table[self.text_column])


def read_corpus(path: str | Path, *, text_column: str | None = None) -> Corpus:
    """Read one file; blank and repeated texts stay where they are and are counted in the notes.

    :param path: .txt with one text a line, .csv or .tsv that begins with a header, .jsonl, .parquet; also with .gz.
    :param text_column: the column with the texts; None leaves it to `guess_text_column`.
    :raises InputError: the file cannot be used; one sentence that begins with the file's name.
    """
    path = Path(path)
    try:
        return _read(path, text_column)
    except InputError as error:
        raise InputError(f"{path.name or path}: {error}") from error


def read_texts(paths: Iterable[str | Path], *, text_column: str | None = None) -> list[str]:
    """Return the texts of all files one after another, blank ones left out; notes go to the log as warnings.

    :raises InputError: as `read_corpus`, for the first file that cannot be used.
    """
    texts: list[str] = []
    for path in paths:
        corpus = read_corpus(path, text_column=text_column)
        texts += [text for text in corpus.texts if text.strip()]
        for note in corpus.notes:
            logger.warning("%s: %s", path, note)
    return texts


def guess_text_column(table: pd.DataFrame) -> str:
    """Return the column named like one of TEXT_NAMES, else the string column with the most words on average.

    Words, and characters where words tie, are averaged over a column's first 1,000 values; of equals the first wins.

    :raises InputError: no column holds a string.
    """
    names = {str(column).strip().lower(): column for column in reversed(table.columns)}
    for name in TEXT_NAMES:
        if name in names:
            return names[name]
    sizes = {column: _mean_size(table[column]) for column in table.columns}
    if not any(sizes.values()):
        raise InputError(f"no column holds text, there is only {_listed(table.columns)}; add a column called text")
    return max(sizes, key=lambda column: sizes[column])


def _mean_size(column: pd.Series) -> tuple[float, ...]:
    """Return mean words and mean characters, or () for a column without strings."""
    values = list(column.dropna().head(1_000))
    texts = [value for value in values if isinstance(value, str)]
    if not texts:
        return ()
    return sum(len(text.split()) for text in texts) / len(values), sum(map(len, texts)) / len(values)


def _listed(names: Iterable[str]) -> str:
    quoted = [f'"{name}"' for name in names]
    return ", ".join(quoted[:10]) + (f" and {len(quoted) - 10} more" if len(quoted) > 10 else "")


def _strings(column: pd.Series) -> list[str]:
    return ["" if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)]


def _read(path: Path, text_column: str | None) -> Corpus:
    suffix = _suffix(path)
    raw, notes = _READERS[suffix](_read_bytes(path))
    if raw.empty:
        raise InputError("there is no text in it; give at least one row")
    if raw.columns.has_duplicates:
        twice = raw.columns[raw.columns.duplicated()][:1]
        raise InputError(f"more than one column is called {_listed(twice)}; give each its own name")
    table = _with_numbers(raw) if suffix in (".csv", ".tsv") else raw
    column = guess_text_column(table) if text_column is None else text_column
    if column not in table.columns:
        raise InputError(f'there is no column "{column}", only {_listed(table.columns)}; name one of these')
    if text_column is None and column.strip().lower() not in TEXT_NAMES:
        notes.append(f'The column "{column}" is taken for the text: it has the most words.')
    table[column] = raw[column]  # a text "1.50" stays as it is written
    return Corpus(table, column, (*notes, *_text_notes(table[column])))


def _text_notes(column: pd.Series) -> list[str]:
    texts = _strings(column)
    filled = [text for text in texts if text.strip()]
    if not filled:
        raise InputError(f'there is no text in it: all {len(texts):,} rows of "{column.name}" are blank; add text')
    counts = {
        "Blank rows, kept": len(texts) - len(filled),
        "Rows that repeat an earlier text, kept": len(filled) - len(set(filled)),
        "Numbers and other values taken as text": sum(not isinstance(value, str) for value in column.dropna()),
    }
    return [f"{what}: {count:,} of {len(texts):,}." for what, count in counts.items() if count]


def _suffix(path: Path) -> str:
    """Return the format's suffix in lower case without .gz; looks at the file first, at its name second."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise InputError("there is no such file; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise InputError(f"it cannot be opened ({getattr(error, 'strerror', error)}); check the path") from error
    if not stat.S_ISREG(mode):
        raise InputError("it is a folder or a device, not a file; name a file")
    name = path.name.lower().removesuffix(".gz")
    found = next((suffix for suffix in _READERS if name.endswith(suffix)), None)
    if found is None:
        raise InputError(f"the name must end in {', '.join(_READERS)} (.gz may follow); convert or rename the file")
    return found


def _read_bytes(path: Path) -> bytes:
    """Return what is in the file, decompressed where its name ends in .gz; stops once MAX_BYTES are passed."""
    data = bytearray()
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
            while chunk := file.read(1 << 20):
                data += chunk
                _check_limit(len(data), MAX_BYTES, "bytes")
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError("it is damaged, cut short or not gzip; compress it again, or drop .gz") from error
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror or error}); check its permissions") from error
    if not data:
        raise InputError("the file is empty; give at least one text")
    return bytes(data)


def _check_limit(count: int, limit: int, what: str) -> None:
    if count > limit:
        raise InputError(f"it holds more than {limit:,} {what}, which is the limit; split it or take a sample")


def _decode(data: bytes) -> tuple[TextIO, list[str]]:
    r"""Return notes and the data as a text file, whose lines end at \n, \r\n and \r only and keep these ends."""
    notes = []
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = _detected_encoding(data)
        notes.append(f"The file is not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong.")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise InputError(_BINARY) from error
    if "\0" in text:
        raise InputError(_BINARY)
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline=""), notes


def _detected_encoding(data: bytes) -> str:
    """Return the likeliest encoding of data that is not UTF-8: cp1252 wherever it is as likely as the best."""
    import charset_normalizer

    if data.startswith(_UTF16):
        raise InputError(_BINARY)
    telling = (line for line in io.BytesIO(data) if not line.isascii())  # the odd byte may come after a GB of ASCII
    found = charset_normalizer.from_bytes(b"".join(islice(telling, 1_000)), cp_isolation=_ENCODINGS)
    best = found.best()
    if best is None:
        raise InputError(_BINARY)
    equals = [match for match in found if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    return "cp1252" if any("cp1252" in match.could_be_from_charset for match in equals) else best.encoding


def _read_txt(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    file, notes = _decode(data)
    texts = [line.rstrip("\r\n") for line in islice(file, MAX_ROWS + 1)]
    _check_limit(len(texts), MAX_ROWS, "rows")
    return pd.DataFrame({"text": texts}, dtype="str"), notes


def _read_csv(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """Split cells at commas; at semicolons or tabs where the header holds these and no comma."""
    file, notes = _decode(data)
    header = next((line for line in file if line.strip()), "")
    delimiter = "," if "," in header else max(",;\t", key=header.count)
    if delimiter != ",":
        notes.append(f"Cells are split at {'tabs' if delimiter == chr(9) else 'semicolons'}, not at commas.")
    table, skipped = _parse(file, delimiter)
    return table, notes + skipped


def _read_tsv(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """Take quotes as CSV does if that fits and joins no lines that are rows by themselves, else as plain characters.

    Many .tsv files were never quoted: read as CSV, a text that begins with a quote would swallow the rows behind it.
    """
    file, notes = _decode(data)
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
    return plain, [*notes, *skipped, "Quotes do not enclose whole cells: they are read as plain characters."]


def _parse(file: TextIO, delimiter: str, *, quoting: Literal[0, 3] = 0) -> tuple[pd.DataFrame, list[str]]:
    """Return the table, all strings, and notes; errors name the line on which the bad row begins."""
    csv.field_size_limit(MAX_BYTES)  # 131,072 characters as it comes
    file.seek(0)
    reader = csv.reader(file, delimiter=delimiter, quoting=quoting, strict=True)
    header: list[str] = []
    rows: list[list[str]] = []
    skipped, line = 0, 1
    try:
        for row in reader:
            blank = len(row) < 2 and not "".join(row).strip()
            if blank and len(header) != 1:
                skipped += 1
            elif header:
                rows.append(_fitting(row or [""], header, line))
            else:
                header = row
            line = reader.line_num + 1
            _check_limit(len(rows), MAX_ROWS, "rows")
    except csv.Error as error:
        wrong = f"in the row at line {line} a quoted cell does not end where it should ({error})"
        raise InputError(f"{wrong}; close it, and double each quote inside it") from error
    named = [name or f"column {place}" for place, name in enumerate(header, 1)]
    notes = [f"Empty lines, skipped: {skipped:,}."] if skipped else []
    notes += ["Columns without a name are called by their place."] if named != header else []
    return pd.DataFrame(rows, columns=named, dtype="str"), notes


def _fitting(row: list[str], header: list[str], line: int) -> list[str]:
    if len(row) != len(header):
        found = f"the row at line {line} has {len(row)} cells, the header has {len(header)}"
        raise InputError(f"{found}; mend that line, and put double quotes around a cell with a delimiter in it")
    return row


def _with_numbers(table: pd.DataFrame) -> pd.DataFrame:
    """Turn each string column into numbers where every cell is written as one."""
    typed = table.copy()
    for name in table:
        if table[name].str.fullmatch(_NUMBER).all():
            typed[name] = pd.to_numeric(table[name])
    return typed


def _read_jsonl(data: bytes) -> tuple[pd.DataFrame, list[str]]:
    """One object a line; columns in order of first appearance, a key that an object lacks is missing there."""
    file, notes = _decode(data)
    records: list[dict[str, Any]] = []
    halved = 0
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        record = _parse_object(line, number)
        if _SURROGATE.search(line):  # half an emoji cannot be written as UTF-8, so neither kept in a table
            written = json.dumps(record, ensure_ascii=False)
            whole = written.encode("utf-8", "replace").decode()
            halved += whole != written
            record = json.loads(whole)
        records.append(record)
        _check_limit(len(records), MAX_ROWS, "rows")
    if halved:
        notes.append(f"Lines with half a character (a lone surrogate), now a question mark: {halved:,}.")
    return _frame(records), notes


def _parse_object(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", error)
        raise InputError(f"line {number} is not valid JSON ({reason}); write one object a line") from error
    if not isinstance(record, dict):
        raise InputError(f'line {number} is not a JSON object; write each line like {{"text": "..."}}')
    return record


def _frame(records: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the records as a table with whole numbers still whole where some are missing."""
    names = dict.fromkeys(key for record in records for key in record)
    _check_limit(len(names) * len(records), MAX_CELLS, f"cells with its {len(names):,} different keys")
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
        _check_limit(max(file.metadata.num_rows, sum(group.num_rows for group in groups)), MAX_ROWS, "rows")
        _check_limit(sum(group.total_byte_size for group in groups), MAX_BYTES, "bytes")
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
