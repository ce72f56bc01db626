"""The type of a column that is read in chunks: found chunk by chunk, joined, and then given to each of them.

A table read whole has one type a column; these are the same, whatever the chunks hold by themselves.
"""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from vae_core.data.readers import NUMBER

TEXT = pa.large_string()  # what pandas' own strings are


def written_type(values: list[str]) -> pa.DataType:
    """Return the type of cells as they are written in .csv: numbers where every cell is one, else text."""
    cells = pd.Series(values, dtype="str")
    if not cells.str.fullmatch(NUMBER).all():
        return TEXT
    return pa.from_numpy_dtype(pd.to_numeric(cells).dtype)


def value_type(values: list[Any]) -> pa.DataType:
    """Return the type of values out of JSON; text where Arrow has none for them, because they mix kinds."""
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


def text_or(kind: pa.DataType | None) -> pa.DataType:
    """Return a type, or text where there is none or where it holds an object without a key, which no Parquet can."""
    return TEXT if kind is None or holds_nothing(kind) else kind


def holds_nothing(kind: pa.DataType) -> bool:
    """Return whether a type is, or contains, an object without a single key."""
    parts = [kind.field(i).type for i in range(kind.num_fields)]
    return (pa.types.is_struct(kind) and not parts) or any(holds_nothing(part) for part in parts)


def is_missing(value: Any) -> bool:
    """Return whether JSON has no value here: null, NaN, or no such key."""
    return value is None or (isinstance(value, float) and value != value)


def written_column(values: list[str], kind: pa.DataType) -> pa.Array:
    """Return cells of .csv as a column of a type that `written_type` found, here or joined with others."""
    if kind == TEXT:
        return pa.array(values, type=TEXT)
    numbers = pd.to_numeric(pd.Series(values, dtype="str"))
    return pa.array(numbers.to_numpy().astype(kind.to_pandas_dtype(), copy=False), type=kind)


def value_column(values: list[Any], kind: pa.DataType) -> pa.Array:
    """Return values out of JSON as a column of a type that `value_type` found, here or joined with others."""
    if kind == TEXT:
        return pa.array([None if is_missing(value) else str(value) for value in values], type=TEXT)
    if pa.types.is_floating(kind):  # a whole number past 2**53 is rounded, as it is where a table is read whole
        return pa.array(np.array([np.nan if is_missing(value) else float(value) for value in values]), from_pandas=True)
    return pa.array(values, type=kind, from_pandas=True)
