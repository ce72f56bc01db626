"""Tables of a corpus and its latents as the bytes of a file: CSV without formulas, Parquet or NPZ."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.schema import arrow_table, strings
from vae_core.errors import InputError
from vae_core.latents.table import Latents, with_latents

AXES = ("x", "y", "z")
MAX_NPZ_BYTES = 1_000_000_000  # bytes of its texts in memory: numpy pads each text to the longest
# What makes a spreadsheet run a cell, the full-width forms too (OWASP, "CSV Injection"); a plain number runs nothing.
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


@dataclass(frozen=True)
class Export:
    """Rows to export: R of the N texts, in the order of `rows`."""

    latents: Latents
    rows: np.ndarray  # (R,) indices into the N
    coordinates: np.ndarray | None = None  # (R, dims) on a map

    @cached_property
    def chosen(self) -> Latents:
        """The latents of the R texts."""
        return self.latents.take(self.rows)

    @property
    def frame(self) -> pd.DataFrame:
        """The corpus's own columns, R rows, and those of the map: x and y, or other names where these are taken."""
        frame = self.chosen.table.copy()
        if self.coordinates is not None:
            for axis, values in zip(AXES, self.coordinates.T, strict=False):
                frame[free_name(axis, frame.columns)] = values
        return frame


def export_of(latents: Latents, rows: np.ndarray | None = None, *, coordinates: np.ndarray | None = None) -> Export:
    """Return the rows to export.

    :param rows: indices (R,) into the N texts; None for all.
    :param coordinates: (N, 2) or (N, 3): positions of all texts, not only the chosen ones, on a map.
    :raises InputError: when no row is chosen, or one that is not there.
    """
    count = len(latents.mu)
    chosen = np.arange(count) if rows is None else np.asarray(rows, dtype=np.int64)
    if not len(chosen):
        raise InputError("Nothing is chosen to be exported: choose at least one row.")
    if chosen.min() < 0 or chosen.max() >= count:
        raise InputError(f"Rows 0 to {count - 1} are there, not {chosen.min()} to {chosen.max()}: choose among these.")
    return Export(latents, chosen, None if coordinates is None else coordinates[chosen])


def csv_bytes(export: Export) -> bytes:
    """Return CSV (UTF-8 with a byte order mark, CRLF) that a spreadsheet opens without running a cell of it.

    Columns: the corpus's own; the positions on the map; `kl`, nats a text; `mu_0`, `mu_1` and so on.
    """
    frame, mu = export.frame, export.chosen.mu
    frame["kl"] = export.chosen.kl.sum(1)
    names = [free_name(f"mu_{dimension}", frame.columns) for dimension in range(mu.shape[1])]
    frame = pd.concat([frame, pd.DataFrame(mu, columns=names)], axis=1)
    return escape_formulas(frame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def parquet_bytes(export: Export) -> bytes:
    """Return a latents table, which `read_latents` reads, with map coordinates as columns of the corpus."""
    chosen, frame = export.chosen, arrow_table(export.frame)
    return as_parquet(with_latents(frame, chosen, fingerprint=chosen.checkpoint, text_column=chosen.text_column))


def npz_bytes(export: Export) -> bytes:
    """Return arrays that `numpy.load` reads with allow_pickle=False.

    mu, logvar and kl (R, D) float32; texts (R,) and labels (R, C) as strings, C being the other columns, named in
    label_names (C,); rows (R,), corpus indices; checkpoint, its fingerprint; coordinates (R, dims) if there are.

    :raises InputError: when the texts need too much memory.
    """
    check_npz(export)
    chosen, labels = export.chosen, _labels(export)
    cells = np.array([*labels.values()], dtype=np.str_).reshape(len(labels), len(chosen.texts))
    arrays = {
        "mu": chosen.mu,
        "logvar": chosen.logvar,
        "kl": chosen.kl,
        "texts": np.array(chosen.texts, dtype=np.str_),
        "labels": cells.T,
        "label_names": np.array([*labels], dtype=np.str_),
        "rows": export.rows,
        "checkpoint": np.array(chosen.checkpoint, dtype=np.str_),
    }
    if export.coordinates is not None:
        arrays["coordinates"] = export.coordinates
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def check_npz(export: Export) -> None:
    """Refuse texts that NPZ has no sensible form for, before it is made.

    :raises InputError: when the texts need too much memory.
    """
    texts, labels = export.chosen.texts, _labels(export)
    longest = max(map(len, texts))
    label = max((len(cell) for column in labels.values() for cell in column), default=0)
    if 4 * len(texts) * (longest + len(labels) * label) > MAX_NPZ_BYTES:
        raise InputError(
            f"NPZ would give each of {len(texts):,} texts the room of the longest, {max(longest, label):,} characters: "
            "choose Parquet, or fewer rows."
        )


def escape_formula(text: str) -> str:
    """Return a text as it is, or behind an apostrophe where a spreadsheet would run it.

    "=1+1" becomes "'=1+1"; "-5" stays "-5".
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def escape_formulas(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which no cell and no column name is a formula to a spreadsheet; numbers are untouched."""
    safe = pd.DataFrame({place: _safe_cells(frame.iloc[:, place]) for place in range(frame.shape[1])})
    return safe.set_axis([escape_formula(str(name)) for name in frame.columns], axis=1)


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a column's name, with _map behind it as often as it is taken."""
    names = set(taken)
    while name in names:
        name += "_map"
    return name


def as_parquet(table: pa.Table) -> bytes:
    """Return a table as the bytes of a Parquet file (zstd)."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue().to_pybytes()


def _labels(export: Export) -> dict[str, list[str]]:
    """Return the columns beside the text, R strings each."""
    return {name: strings(column) for name, column in export.chosen.table.items() if name != export.chosen.text_column}


def _safe_cells(column: pd.Series) -> pd.Series | list[object]:
    if pd.api.types.is_numeric_dtype(column):
        return column
    cells = column.astype(object).where(column.notna(), None)
    return [cell if isinstance(cell, int | float | np.number | None) else escape_formula(str(cell)) for cell in cells]
