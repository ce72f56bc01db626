"""Small tables, such as a walk or the figures of a diagnosis, as the text of a file: CSV, JSON or Markdown."""

import json
from collections.abc import Mapping, Sequence

import pandas as pd

from vae_core.export.tables import escape_formula, escape_formulas

Records = Sequence[Mapping[str, object]]  # a row each, all with the same keys; a value that is missing is None


def records_csv(records: Records) -> bytes:
    """Return CSV (UTF-8 with a byte order mark, CRLF) that a spreadsheet opens without running a cell of it."""
    frame = escape_formulas(pd.DataFrame(list(records)))
    return frame.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def records_json(records: Records, about: Mapping[str, object] | None = None) -> bytes:
    """Return JSON, texts as they are: the rows, under "rows", beside the metadata `about`."""
    content = {**(about or {}), "rows": list(records)}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def records_markdown(records: Records) -> bytes:
    """Return a Markdown table; what would be markup is escaped, and formulas as in CSV: tables are pasted into sheets.

    Numbers have four significant digits.
    """
    names = list(records[0]) if records else []
    rows = [names, ["---"] * len(names), *([_cell(row[name]) for name in names] for row in records)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows).encode()


def _cell(value: object) -> str:
    """Return a value as a cell that Markdown shows as it is."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}"
    text = escape_formula(" ".join(str(value).split()))
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]<>#|~$&" else letter for letter in text)
