"""Tests of the decoded grid: cells cover the map, a cell's text is that of its latent, far cells are flagged."""

import numpy as np
import pytest
import torch

from vae_core.analysis.maps import decoded_grid
from vae_core.analysis.maps.decoded_grid import COLUMNS, MAX_LEVEL, Cell, DecodedGrid, cell_grid
from vae_core.errors import InputError
from vae_core.model.text.decoding import QUICK
from vae_core.model.vae import TextVAE
from vae_core.space.projection import Projection, inverse_transform


@pytest.fixture
def decoded(vae: TextVAE, sentences: list[str]) -> DecodedGrid:
    """A grid over a map of the sentences' first two dimensions, with one point far away."""
    mu = vae.encode(sentences).mu.numpy()
    points = np.random.default_rng(0).normal(size=(len(mu), 2)).astype(np.float32)
    points[0] = (400, 100)
    return DecodedGrid(Projection(points, "umap"), mu, sentences)


@pytest.mark.parametrize("spread", [(3.0, 2.0), (1.0, 40.0), (5.0, 0.0), (0.0, 0.0)])
def test_the_grid_covers_the_extent_with_square_cells(spread: tuple[float, float]) -> None:
    points = np.random.default_rng(0).uniform(size=(200, 2)) * spread + [7, -3]
    grid = cell_grid(points)
    assert max(grid.columns, grid.rows) == (COLUMNS if any(spread) else 1)
    for level in (0, 3, MAX_LEVEL):
        assert all(grid.holds(grid.cell_at((x, y), level)) for x, y in points.tolist())
    assert len(grid.cells()) == len(set(grid.cells())) == grid.columns * grid.rows


def test_a_position_lies_in_the_cell_whose_centre_is_nearest() -> None:
    grid = cell_grid(np.array([[0.0, 0.0], [10.0, 6.0]]))
    for level in (0, 2):
        cell = grid.cell_at((4.2, 3.3), level)
        assert np.abs(grid.centers([cell])[0] - [4.2, 3.3]).max() <= grid.side / 2**level / 2
    assert not grid.holds(grid.cell_at((99.0, 0.0)))
    assert not grid.holds(Cell(MAX_LEVEL + 1, 0, 0))
    assert not grid.holds(Cell(-1, 0, 0))


def test_a_map_of_three_dimensions_has_no_grid() -> None:
    with pytest.raises(InputError, match="2-D"):
        cell_grid(np.zeros((4, 3)))


@pytest.mark.parametrize("polish", [False, True])
def test_the_text_of_a_cell_is_what_its_latent_decodes_to(decoded: DecodedGrid, vae: TextVAE, polish: bool) -> None:
    cells = [decoded.grid.cell_at((0.0, 0.0), level) for level in (3, 6)] + decoded.grid.cells()[:20]
    written = decoded.decode(vae, cells, polish=polish)
    assert list(written) == cells  # in the order asked for, whatever the slices were
    centers = decoded.grid.centers(cells).astype(np.float32)
    z = torch.from_numpy(inverse_transform(decoded.projection, decoded.mu, centers).z)
    assert [cell.text for cell in written.values()] == vae.decode(z, **QUICK, polish=polish)


def test_a_cell_is_flagged_as_far_by_the_distance_of_its_centre(decoded: DecodedGrid, vae: TextVAE) -> None:
    grid, points = decoded.grid, decoded.projection.coordinates
    far, near = grid.cell_at((200.0, 50.0)), grid.cell_at((0.0, 0.0), MAX_LEVEL)
    written = decoded.decode(vae, [far, near])
    assert written[far].is_far
    assert not written[near].is_far
    apart = np.linalg.norm(points - grid.centers([far]), axis=1).min() / decoded.projection.spacing
    assert written[far].distance == pytest.approx(apart, rel=1e-4)


def test_cells_are_decoded_once_in_slices_and_at_most_so_many_at_a_call(
    decoded: DecodedGrid, vae: TextVAE, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoded_grid, "SLICE", 4)
    cells, batches = decoded.grid.cells()[:10], []
    assert decoded.known(cells) == {}
    first = decoded.decode(vae, cells, most=6, on_batch=batches.append)
    assert (list(first), batches) == (cells[:6], [4, 6])
    batches.clear()
    assert len(decoded.decode(vae, cells, on_batch=batches.append)) == 10
    assert batches == [4]
    batches.clear()
    assert list(decoded.decode(vae, [Cell(0, 99, 0), *cells], on_batch=batches.append)) == cells
    assert batches == []


def test_the_oldest_cells_are_forgotten_when_there_are_too_many(
    decoded: DecodedGrid, vae: TextVAE, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoded_grid, "MAX_CELLS", 8)
    cells = decoded.grid.cells()[:12]
    decoded.decode(vae, cells[:8])
    decoded.decode(vae, cells[8:])
    assert list(decoded.known(cells)) == cells[4:]
