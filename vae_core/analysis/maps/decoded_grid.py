"""Decoded grid of a map: square cells over its extent, at levels of half the side each, and the text at their centres.

A cell's text is decoded from the latent that `inverse_transform` estimates at its centre. Cells are
decoded on request, and cached.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil
from threading import Lock
from typing import NamedTuple

import numpy as np
import torch

from vae_core.errors import InputError
from vae_core.model.text.decoding import QUICK
from vae_core.model.vae import TextVAE
from vae_core.space.projection import FAR, Projection, inverse_transform

COLUMNS = 24  # cells of level 0 along the map's longer side
MAX_LEVEL = 8
SLICE = 16  # cells decoded while the inference lock is held: about 30 ms of one core (benchmarks/results/sweep.md)
MAX_CELLS = 50_000  # cached a map; then the oldest are removed


class Cell(NamedTuple):
    """One cell: level 0 is the coarsest; columns run to the right and rows upwards."""

    level: int
    column: int
    row: int


class CellText(NamedTuple):
    """The decoded text of a cell's centre."""

    text: str
    distance: float  # of the centre to the nearest point of the map, in `Projection.spacing`

    @property
    def is_far(self) -> bool:
        """Whether no data is near, so that the text is a guess."""
        return self.distance >= FAR


@dataclass(frozen=True)
class CellGrid:
    """Geometry of the cells: level 0 covers the map's extent, and each cell holds four of the next level."""

    origin: tuple[float, float]  # lower left corner, map units
    side: float  # of a cell of level 0, map units
    columns: int  # of level 0
    rows: int

    def cells(self) -> list[Cell]:
        """Return all cells of level 0."""
        return [Cell(0, column, row) for row in range(self.rows) for column in range(self.columns)]

    def holds(self, cell: Cell) -> bool:
        """Return whether there is such a cell."""
        level, column, row = cell
        if not 0 <= level <= MAX_LEVEL:
            return False
        return 0 <= column < self.columns << level and 0 <= row < self.rows << level

    def centers(self, cells: Sequence[Cell]) -> np.ndarray:
        """Return the centres of cells, (Q, 2) float64, map units."""
        level, column, row = np.array(cells, dtype=np.float64).reshape(-1, 3).T
        return np.array(self.origin) + (np.column_stack([column, row]) + 0.5) * (self.side / 2**level)[:, None]

    def cell_at(self, position: tuple[float, float], level: int = 0) -> Cell:
        """Return the cell of a level at a position; one outside of the map is no cell of the grid."""
        side = self.side / 2**level
        column, row = np.floor((np.array(position, dtype=np.float64) - self.origin) / side).astype(int).tolist()
        return Cell(level, column, row)


def cell_grid(coordinates: np.ndarray, *, columns: int = COLUMNS) -> CellGrid:
    """Return the cells over the extent of a map (N, 2), half a cell wider on its longer side.

    :raises InputError: when the map has not two dimensions, or no points.
    """
    if coordinates.ndim != 2 or coordinates.shape[1] != 2 or not len(coordinates):
        raise InputError(
            f"A map of shape {coordinates.shape} has no grid: give the positions of points in 2-D, (N, 2)."
        )
    low, high = coordinates.min(0).astype(np.float64), coordinates.max(0).astype(np.float64)
    side = max(float((high - low).max()) / (columns - 0.5), 1e-6)
    count = [max(1, ceil(extent / side + 1e-9)) for extent in (high - low).tolist()]
    left, bottom = ((low + high - side * np.array(count)) / 2).tolist()
    return CellGrid((left, bottom), side, *count)


@dataclass(frozen=True)
class DecodedGrid:
    """The cells of a map with their texts. Sessions share it: `decode` may be called by several threads."""

    projection: Projection  # of two dimensions
    mu: np.ndarray  # (N, D), the latents that the map was fitted to
    texts: Sequence[str]  # N, by whose lengths the length of what will be written is estimated
    _known: dict[Cell, CellText] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @cached_property
    def grid(self) -> CellGrid:
        """Geometry of the cells."""
        return cell_grid(self.projection.coordinates)

    def known(self, cells: Iterable[Cell]) -> dict[Cell, CellText]:
        """Return those of the cells that are decoded already."""
        known = ((cell, self._known.get(cell)) for cell in cells)
        return {cell: text for cell, text in known if text is not None}

    def decode(
        self,
        vae: TextVAE,
        cells: Iterable[Cell],
        *,
        most: int | None = None,
        polish: bool = False,
        on_batch: Callable[[int], None] | None = None,
    ) -> dict[Cell, CellText]:
        """Return the texts of cells, each decoded once; cells that the map does not have are left out.

        The inference lock is taken for SLICE cells at a time, so other visitors are served in between. Cells whose
        neighbours on the map are of similar length share a slice: its time is that of its longest text.

        :param most: cells that are decoded at most, the first of those that are not yet; the rest is left out.
        :param polish: as in `TextVAE.decode`; the same for all calls of one grid.
        :param on_batch: called with the number of cells decoded.
        """
        asked = [cell for cell in dict.fromkeys(cells) if self.grid.holds(cell)]
        with self._lock:
            missing = [cell for cell in asked if cell not in self._known][:most]
            if missing:
                self._forget(len(missing))
                self._known.update(self._write(vae, missing, polish, on_batch))
        return self.known(asked)

    def _write(
        self, vae: TextVAE, cells: list[Cell], polish: bool, on_batch: Callable[[int], None] | None
    ) -> dict[Cell, CellText]:
        estimate = inverse_transform(self.projection, self.mu, self.grid.centers(cells).astype(np.float32))
        lengths = [sum(len(self.texts[row]) for row in rows) for rows in estimate.rows]
        order = np.argsort(lengths, kind="stable")
        z = torch.from_numpy(estimate.z[order])
        written = vae.decode(z, **QUICK, polish=polish, batch_size=SLICE, on_batch=on_batch)
        return {
            cells[place]: CellText(text, float(estimate.distance[place]))
            for place, text in zip(order.tolist(), written, strict=True)
        }

    def _forget(self, room: int) -> None:
        """Make room for new cells."""
        for cell in list(self._known)[: max(0, len(self._known) + room - MAX_CELLS)]:
            del self._known[cell]
