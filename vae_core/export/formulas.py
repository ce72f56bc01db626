"""Text that a spreadsheet would run as a formula, escaped."""

import re

import numpy as np
import pandas as pd

# What makes a spreadsheet run a cell, the full-width forms too (OWASP, "CSV Injection"); a plain number runs nothing.
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def escape_formula(text: str) -> str:
    """Return a text as it is, or behind an apostrophe where a spreadsheet would run it.

    "=1+1" becomes "'=1+1"; "-5" stays "-5".
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def escape_formulas(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which no cell and no column name is a formula to a spreadsheet; numbers are untouched."""
    safe = pd.DataFrame({place: _safe_cells(frame.iloc[:, place]) for place in range(frame.shape[1])})
    safe.columns = pd.Index([escape_formula(str(name)) for name in frame.columns])
    return safe


def _safe_cells(column: pd.Series) -> pd.Series | list[object]:
    if pd.api.types.is_numeric_dtype(column):
        return column
    cells = zip(column.astype(object), column.isna(), strict=True)
    return [None if missing else cell if _is_number(cell) else escape_formula(str(cell)) for cell, missing in cells]


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float | np.number)
