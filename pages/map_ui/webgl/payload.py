"""The payload of the WebGL map: Arrow tables of positions, colour codes and search hits.

Positions are quantised to 16 bits an axis over the square that holds them all: at the closest zoom (40 times) that is
less than a pixel. Each part has a mark, a hash of its content, by which the browser finds a part that it has already.
"""

from dataclasses import dataclass
from hashlib import blake2b
from math import floor, log10

import numpy as np
import pyarrow as pa

from pages.common.charts import GREY
from pages.map_ui.colors import Coloring, scale_colors
from pages.map_ui.webgl.cards import Cards

LAST = 2**16 - 1
MOST_WRITTEN, LEAST_WRITTEN = 1e7, 1e-4  # of a scale: the largest end, and the least span, written out in full
SHADES = 64  # steps of a scale; the code after them is a missing value


@dataclass(frozen=True)
class Part:
    """One table and its mark; the same mark, the same table."""

    table: pa.Table
    mark: str


@dataclass(frozen=True)
class Frame:
    """The square of data coordinates that the 16 bits span: coordinate = origin + step * bits."""

    origin: tuple[float, float]
    step: float


@dataclass(frozen=True)
class Shades:
    """A code a point (N,) uint8, the colour of each code, and the numbers at the scale's ends where it is one."""

    codes: np.ndarray
    palette: list[str]
    low: str | None = None
    high: str | None = None


def frame_of(points: np.ndarray) -> Frame:
    """Return the smallest square around the points (N, 2); both axes have one step, as distances are compared."""
    low, high = points.min(0).astype(float), points.max(0).astype(float)
    side = max(float((high - low).max()), 1e-6)
    left, bottom = ((low + high - side) / 2).tolist()
    return Frame((left, bottom), side / LAST)


def places_part(points: np.ndarray, frame: Frame) -> Part:
    """Return the coordinates (N, 2) as two columns of 16 bits."""
    bits = np.clip(np.rint((points - np.array(frame.origin)) / frame.step), 0, LAST).astype(np.uint16)
    return part_of(x=np.ascontiguousarray(bits[:, 0]), y=np.ascontiguousarray(bits[:, 1]))


def cards_part(cards: Cards) -> Part:
    """Return all cards as two columns of texts; made once for the same cards."""
    if cards.part is None:
        texts, notes = zip(*map(cards.card, range(len(cards))), strict=True)
        table = pa.table({"text": texts, "note": notes})
        mark = blake2b("\0".join([*texts, *notes]).encode("utf-8", "replace"), digest_size=8)
        cards.part = Part(table, mark.hexdigest())
    return cards.part


def near_part(near: np.ndarray) -> Part:
    """Return the neighbours (N, K) of the points of a small corpus as one column of N K rows, 16 bits each."""
    return part_of(near=np.ascontiguousarray(near.astype(np.uint16).ravel()))


def part_of(**columns: np.ndarray) -> Part:
    """Return columns as a part."""
    mark = blake2b(digest_size=8)
    for name, column in columns.items():
        mark.update(f"{name} {len(column)} ".encode())
        mark.update(column.tobytes())
    return Part(pa.table(columns), mark.hexdigest())


def shades(coloring: Coloring, *, dark: bool = False) -> Shades:
    """Return the codes of a colouring and their colours; of a scale, its steps, and grey for NaN and infinity.

    :param dark: whether they are shown on a dark ground.
    """
    values = coloring.values
    if coloring.names:
        return Shades(values.astype(np.uint8), coloring.colors)
    (low, high), known = coloring.ends, np.isfinite(values)
    codes = np.full(len(values), SHADES, dtype=np.uint8)
    codes[known] = np.clip((values[known] - low) / max(high - low, 1e-12) * SHADES, 0, SHADES - 1)
    return Shades(
        codes,
        [*scale_colors(SHADES, dark=dark), GREY],
        *ends_in_words(low, high, whole=bool((values[known] % 1 == 0).all())),
    )


def ends_in_words(low: float, high: float, *, whole: bool) -> tuple[str, str]:
    """Return the ends of a scale with as many decimals as tell them apart: 0.012 is not 0, and a year stays a year.

    :param whole: whether all values are whole numbers.
    """
    span = max(high - low, 1e-12)
    if max(abs(low), abs(high)) >= MOST_WRITTEN or span < LEAST_WRITTEN:
        return f"{low:.3g}", f"{high:.3g}"
    decimals = 0 if whole else max(0, 2 - floor(log10(span)))
    return f"{low:.{decimals}f}", f"{high:.{decimals}f}"
