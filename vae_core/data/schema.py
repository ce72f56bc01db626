"""Column types, inferred chunk by chunk and then given to every chunk; a table as Arrow; which column holds texts.

The columns of a chunk are Arrow strings, as .csv has them, or lists of Python's objects, as JSON has them.
"""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from vae_core.data.text_io import check_limit
from vae_core.errors import InputError, printable
from vae_core.files import MAX_CELLS

TEXT = pa.large_string()  # what pandas' own strings are
TEXT_NAMES = ("text", "sentence", "texts", "sentences", "document", "content", "body", "review", "comment", "caption")

FIRST = 100  # rows that are looked at before all
QUOTED = 60  # characters of a name in a sentence

# 007, +1, 1_000, nan and ids of 19 digits and more are names rather than numbers: they stay as they are written.
_WHOLE = r"^-?(?:0|[1-9][0-9]{0,17})"
WHOLE_NUMBER = _WHOLE + "$"
NUMBER = _WHOLE + r"(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?$"

Columns = dict[str, Any]  # name -> pa.Array, pa.ChunkedArray or list


class SchemaInference(dict[str, pa.DataType]):
    """Column name -> the type of all its values so far; does not depend on where chunks begin."""

    def add(self, columns: Columns) -> None:
        """Take in one more chunk."""
        for name, values in columns.items():
            before = self.get(name, pa.null())
            if before != TEXT:
                found = _value_type(values) if isinstance(values, list) else _number_type(values)
                self[name] = joined_type(before, found) or TEXT


def _number_type(values: pa.Array) -> pa.DataType:
    """Return the type of strings: numbers where every one is written as a number, else text."""
    for kind, pattern in ((pa.int64(), WHOLE_NUMBER), (pa.float64(), NUMBER)):
        if pc.all(pc.match_substring_regex(values, pattern)).as_py():
            return kind
    return TEXT


def _value_type(values: list[Any]) -> pa.DataType:
    """Return the type of JSON values; text where Arrow has none, because they mix kinds."""
    try:
        found = pa.array(values, from_pandas=True).type
    except (pa.ArrowException, OverflowError):
        return TEXT
    return TEXT if pa.types.is_string(found) else found


def joined_type(first: pa.DataType, second: pa.DataType) -> pa.DataType | None:
    """Return the type that holds what either holds: whole numbers and fractions are fractions; None where none does."""
    if first == second:
        return first
    fields = [pa.schema([("column", kind)]) for kind in (first, second)]
    try:
        return pa.unify_schemas(fields, promote_options="permissive").field(0).type
    except pa.ArrowException:
        return None


def holds_nothing(kind: pa.DataType) -> bool:
    """Return whether a type is, or contains, an object without a single key, which no Parquet can hold."""
    parts = [kind.field(i).type for i in range(kind.num_fields)]
    return (pa.types.is_struct(kind) and not parts) or any(holds_nothing(part) for part in parts)


def typed_column(values: Any, kind: pa.DataType) -> pa.Array:
    """Return a column of a chunk in the type that was inferred from all chunks."""
    if not isinstance(values, list):
        return values.cast(kind)
    if kind == TEXT:
        return pa.array([None if is_missing(value) else str(value) for value in values], type=TEXT)
    if pa.types.is_floating(kind):  # a whole number past 2**53 is rounded, as in a pandas column of floats
        floats = np.array([np.nan if is_missing(value) else float(value) for value in values])
        return pa.array(floats, type=kind, from_pandas=True)
    return pa.array(values, type=kind, from_pandas=True)


def is_missing(value: Any) -> bool:
    """Return whether JSON has no value here: null, NaN, or no such key."""
    return value is None or (isinstance(value, float) and value != value)


def is_filled(values: Any) -> bool:
    """Return whether one of the values is not blank."""
    values = values if isinstance(values, list) else values.to_pylist()
    return any(not is_missing(value) and str(value).strip() for value in values)


def object_frame(columns: dict[str, list[Any]]) -> pd.DataFrame:
    """Return JSON values as a table; whole numbers stay whole where some are missing."""
    table = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
    gappy = [name for name in table if table[name].isna().any() and pd.api.types.infer_dtype(table[name]) == "integer"]
    typed = table.infer_objects()
    typed[gappy] = table[gappy]
    return typed


def pandas_table(table: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as pandas has it; a column that pandas has no type for becomes strings.

    :raises InputError: a column can be read neither way; half a sentence.
    """
    columns = {name: _series(name, column) for name, column in zip(table.column_names, table.columns, strict=True)}
    return pd.DataFrame(columns, index=pd.RangeIndex(table.num_rows))


def _series(name: str, column: pa.ChunkedArray) -> pd.Series:
    with suppress(pa.ArrowException, ValueError, OverflowError):  # lists of string_view, dates of the year 100,000
        return column.to_pandas(integer_object_nulls=True)
    try:
        values = [None if value is None else str(value) for value in column.to_pylist()]
    except (pa.ArrowException, ValueError, OverflowError, TypeError):
        raise InputError(f"the values of {quote(name)} ({column.type}) cannot be read; leave that column out") from None
    return pd.Series(values, dtype="str")


def strings(column: pd.Series) -> list[str]:
    """Return a column as strings: a missing value is "", another value that is no string is its `str`."""
    if column.dtype == "str":
        return column.fillna("").tolist()
    return ["" if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)]


def numbers(column: pd.Series) -> np.ndarray | None:
    """Return a column as numbers (N,) float64, NaN where one is missing or blank; None where not all else are numbers.

    A .csv with gaps in a column of numbers has it as text, and JSON and Parquet whole numbers with gaps as objects.
    """
    if column.dtype == "str":
        for some in (column[:FIRST], column):  # most columns of words are known by their first rows
            texts = some.fillna("").str.strip()
            filled = texts != ""
            if filled.any() and _number_type(pa.array(texts[filled], type=TEXT)) == TEXT:
                return None
        if not filled.any():
            return None
        return pd.to_numeric(texts.where(filled)).to_numpy(dtype=float, na_value=np.nan)
    kinds = ("integer", "floating", "mixed-integer-float")
    if pd.api.types.infer_dtype(column, skipna=True) not in kinds:
        return None
    return pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)


def arrow_table(frame: pd.DataFrame) -> pa.Table:
    """Return a table as Arrow, with columns of any type."""
    return pa.table({str(name): _arrow(frame[name]) for name in frame.columns})


def _arrow(column: pd.Series) -> pa.Array:
    """Return a column as Arrow; one that Arrow or Parquet has no type for, because it mixes them, becomes strings."""
    with suppress(pa.ArrowException, OverflowError):
        array = pa.array(column, from_pandas=True)
        if not holds_nothing(array.type):
            return array
    return pa.array(strings(column), mask=column.isna().to_numpy())


def quote(name: object) -> str:
    """Return a column's name in quotes, its beginning if it is long, as of a whole sentence."""
    text = printable(str(name))
    return f'"{text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"}"'


def listed(names: Iterable[str]) -> str:
    """Return names in quotes, the first ten of them."""
    quoted = [quote(name) for name in names]
    return ", ".join(quoted[:10]) + (f" and {len(quoted) - 10} more" if len(quoted) > 10 else "")


def check_names(names: Iterable[str]) -> None:
    """Refuse two columns of one name."""
    for name, count in Counter(names).items():
        if count > 1:
            raise InputError(f"more than one column is called {quote(name)}; give each its own name")


def check_cells(names: int, rows: int) -> None:
    """Refuse JSON whose ever new keys would make a table of rows * rows."""
    check_limit(names * rows, MAX_CELLS, f"cells with its {names:,} different keys")


def guess_text_column(table: pd.DataFrame) -> str:
    """Return the column named like one of TEXT_NAMES, else the string column with the most words on average.

    Words, and characters where words tie, are averaged over a column's first 1,000 values; of equals the first wins.

    :raises InputError: no column holds a string.
    """
    names = {str(column).strip().lower(): column for column in reversed(table.columns)}
    for name in TEXT_NAMES:
        if name in names:
            return names[name]
    sizes = {}
    for column in table.columns:
        values = list(table[column].dropna().head(1_000))
        if texts := [value for value in values if isinstance(value, str)]:
            words, characters = sum(len(text.split()) for text in texts), sum(map(len, texts))
            sizes[column] = (words / len(values), characters / len(values))
    if not sizes:
        raise InputError(f"no column holds text, there is only {listed(table.columns)}; add a column called text")
    return max(sizes, key=lambda column: sizes[column])
