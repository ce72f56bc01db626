"""The payload of the WebGL map: Arrow tables of positions, colour codes and search hits.

Positions are quantised to 16 bits an axis over the square that holds them all: at the closest zoom (40 times) that is
less than a pixel. Each part has a mark, a hash of what it holds, by which the browser knows what it has already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import pyarrow as pa
from plotly.colors import get_colorscale, sample_colorscale

from pages.common.charts import GREY

LAST = 2**16 - 1
SHADES = 64  # steps of a scale; the code after them is a missing value
RANGE = (1, 99)  # percentiles that the scale's ends stand for: a few outliers do not grey the rest


@dataclass(frozen=True)
class Part:
    """One table and its mark; the same mark, the same table."""

    table: pa.Table
    mark: str


@dataclass(frozen=True)
class Frame:
    """The square of data coordinates that the 16 bits span: place = origin + step * bits."""

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
    if not len(points):
        return Frame((0.0, 0.0), 1.0 / LAST)
    low, high = points.min(0).astype(float), points.max(0).astype(float)
    side = max(float((high - low).max()), 1e-6)
    middle = (low + high) / 2
    return Frame((float(middle[0] - side / 2), float(middle[1] - side / 2)), side / LAST)


def places_part(points: np.ndarray, frame: Frame) -> Part:
    """Return the places (N, 2) as two columns of 16 bits."""
    bits = np.clip(np.rint((points - np.array(frame.origin)) / frame.step), 0, LAST).astype(np.uint16)
    return _part(x=np.ascontiguousarray(bits[:, 0]), y=np.ascontiguousarray(bits[:, 1]))


def codes_part(codes: np.ndarray) -> Part:
    """Return the colour codes (N,) as a column of 8 bits."""
    return _part(code=codes.astype(np.uint8))


def hits_part(highlighted: np.ndarray, count: int) -> Part:
    """Return what stays lit, rows or a mask (N,), as a bit a point."""
    mask = np.zeros(count, dtype=bool)
    mask[highlighted] = True
    return _part(hits=np.packbits(mask))


def shades(colors: np.ndarray, palette: Sequence[str]) -> Shades:
    """Return codes and their colours: integers are codes into the palette, floats are put on a scale.

    :raises ValueError: when a code has no colour, or there are more than 256 colours.
    """
    if np.issubdtype(colors.dtype, np.floating):
        return _scale(colors, palette)
    if len(palette) > 256:
        raise ValueError(f"{len(palette)} colours are too many: a map of many points has at most 256.")
    if len(colors) and not 0 <= int(colors.min()) <= int(colors.max()) < len(palette):
        raise ValueError(f"The codes run from {colors.min()} to {colors.max()}, but there are {len(palette)} colours.")
    return Shades(colors.astype(np.uint8), list(palette))


def _scale(values: np.ndarray, palette: Sequence[str]) -> Shades:
    known = np.isfinite(values)
    low, high = np.percentile(values[known], RANGE) if known.any() else (0.0, 1.0)
    codes = np.full(len(values), SHADES, dtype=np.uint8)
    share = (values[known] - low) / max(high - low, 1e-12)
    codes[known] = np.clip(share * SHADES, 0, SHADES - 1).astype(np.uint8)
    steps = np.linspace(0, 1, SHADES)
    colors = sample_colorscale(list(palette) or get_colorscale("Viridis"), steps, colortype="tuple")
    return Shades(codes, [*map(_hex, colors), GREY], f"{low:.3g}", f"{high:.3g}")


def _hex(color: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in color)


def _part(**columns: np.ndarray) -> Part:
    mark = blake2b(digest_size=8)
    for name, column in columns.items():
        mark.update(f"{name} {len(column)} ".encode())
        mark.update(column.tobytes())
    return Part(pa.table(columns), mark.hexdigest())
