"""Geometry: a path has the given ends, and only finite values."""

import math
from collections.abc import Callable
from typing import Any, Literal

import pytest
import torch

from vae_core.errors import InputError
from vae_core.space.geometry import (
    analogy,
    direction,
    grid,
    interpolate,
    quantile_values,
    shift,
    traverse,
)

KINDS: list[Literal["linear", "spherical"]] = ["linear", "spherical"]
START, END = torch.tensor([3.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 1.0])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("steps", [2, 3, 9, 50])
def test_a_walk_has_as_many_points_as_asked_and_both_ends(kind: Any, steps: int) -> None:
    path = interpolate(START, END, steps=steps, kind=kind)
    assert path.shape == (steps, 3)
    assert torch.allclose(path[0], START, atol=1e-6)
    assert torch.allclose(path[-1], END, atol=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_a_walk_back_is_the_walk_reversed(kind: Any) -> None:
    there, back = interpolate(START, END, kind=kind), interpolate(END.double(), START.double(), kind=kind)
    assert torch.allclose(there.flip(0), back.float(), atol=1e-5)
    assert back.dtype == torch.float64


def test_the_straight_line_has_even_steps_and_its_middle_is_the_mean() -> None:
    path = interpolate(START, END, steps=9)
    assert torch.allclose(path[4], (START + END) / 2)
    assert torch.allclose(path.diff(dim=0), ((END - START) / 8).expand(8, 3), atol=1e-6)


def test_a_spherical_walk_turns_at_a_constant_angle_while_its_length_goes_over_evenly() -> None:
    path = interpolate(START, END, steps=10, kind="spherical")
    lengths = path.norm(dim=1)
    assert torch.allclose(lengths, torch.linspace(3.0, math.sqrt(2), 10), atol=1e-5)
    cosines = (path[1:] * path[:-1]).sum(1) / (lengths[1:] * lengths[:-1])
    assert torch.allclose(cosines.arccos(), torch.full((9,), math.pi / 2 / 9), atol=1e-3)


def test_a_spherical_walk_between_equal_lengths_stays_on_the_sphere() -> None:
    start, end = torch.randn(2, 32, generator=torch.Generator().manual_seed(0))
    end = end * start.norm() / end.norm()
    path = interpolate(start, end, steps=7, kind="spherical")
    assert torch.allclose(path.norm(dim=1), start.norm().expand(7), rtol=1e-5)
    assert interpolate(start, end, steps=7)[3].norm() < 0.9 * start.norm()


@pytest.mark.parametrize("starts", [0.0, 1.0])
@pytest.mark.parametrize("ends", [0.0, 1.0, 3.0, -2.0])
def test_where_no_angle_is_defined_the_walk_is_straight(starts: float, ends: float) -> None:
    start, end = starts * torch.tensor([1.0, 2.0]), ends * torch.tensor([1.0, 2.0])
    path = interpolate(start, end, steps=5, kind="spherical")
    assert path.isfinite().all()
    assert torch.equal(path, interpolate(start, end, steps=5))


def test_almost_the_same_and_almost_opposite_ends_give_finite_walks() -> None:
    assert interpolate(torch.tensor([1e-30, 0.0]), torch.ones(2), kind="spherical").isfinite().all()
    base = torch.randn(32, generator=torch.Generator().manual_seed(0))
    for tilt in (1e-7, 1e-5, 1e-3):
        for sign in (1.0, -1.0):
            end = sign * (base + tilt * base.flip(0))
            path = interpolate(base, end, steps=9, kind="spherical")
            assert path.isfinite().all()
            assert torch.allclose(path[0], base, atol=1e-3)
            assert torch.allclose(path[-1], end, atol=1e-3)


CORNERS = torch.tensor([[0.0, 0.0], [4.0, 0.0], [0.0, 2.0], [4.0, 2.0]])


def test_a_grid_has_the_four_latents_at_its_corners_and_their_mean_in_its_middle() -> None:
    points = grid(CORNERS, rows=3, columns=5)
    assert points.shape == (3, 5, 2)
    assert torch.equal(torch.stack([points[0, 0], points[0, -1], points[-1, 0], points[-1, -1]]), CORNERS)
    assert torch.allclose(points[1, 2], CORNERS.mean(0))


def test_the_edges_of_a_grid_are_straight_walks() -> None:
    corners = torch.randn(4, 6, generator=torch.Generator().manual_seed(0))
    points = grid(corners, rows=4, columns=7)
    assert torch.allclose(points[0], interpolate(corners[0], corners[1], steps=7))
    assert torch.allclose(points[:, -1], interpolate(corners[1], corners[3], steps=4))


ONE, TWO, THREE = torch.eye(3)
RAMP = torch.stack([torch.arange(101.0), -10 * torch.arange(101.0)], 1)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (traverse(START, 1, [-2.0, 7.5]), [[3.0, -2.0, 0.0], [3.0, 7.5, 0.0]]),
        (traverse(START, 1, torch.tensor([-2.0, 7.5])), [[3.0, -2.0, 0.0], [3.0, 7.5, 0.0]]),
        (START, [3.0, 0.0, 0.0]),  # the start of a traversal stays as it was
        (quantile_values(RAMP, [0.025, 0.5, 1.0]), [[2.5, -975.0], [50.0, -500.0], [100.0, 0.0]]),
        (quantile_values(RAMP[:1], [0.1, 0.9]), [[0.0, 0.0], [0.0, 0.0]]),
        (analogy(ONE, TWO, THREE), [-1.0, 1.0, 1.0]),
        (analogy(ONE, TWO, THREE, strength=0.5), [-0.5, 0.5, 1.0]),
        (analogy(ONE, ONE, THREE), [0.0, 0.0, 1.0]),
        (direction(CORNERS[:2], CORNERS[2:]), [0.0, 2.0]),
        (shift(START, END, [-1, 0, 2.0]), [[3.0, -1.0, -1.0], [3.0, 0.0, 0.0], [3.0, 2.0, 2.0]]),
    ],
)
def test_traversals_quantiles_and_directions_are_as_by_hand(given: torch.Tensor, expected: list) -> None:
    assert given.tolist() == expected


def test_quantiles_of_half_a_million_latents_are_taken_too() -> None:
    mu = torch.arange(17_000_000.0).view(-1, 2)
    assert quantile_values(mu, [0.5]).shape == (1, 2)


@pytest.mark.parametrize(
    ("call", "names"),
    [
        *((lambda steps=steps: interpolate(START, END, steps=steps), f"of {steps} steps") for steps in (1, 0, -3)),
        (lambda: interpolate(START, END, kind="round"), "'round'"),
        (lambda: grid(CORNERS, rows=1), "1 x 5"),
        (lambda: grid(CORNERS, columns=1), "5 x 1"),
        (lambda: grid(CORNERS[:3]), "3 were given"),
        *((lambda d=d: traverse(START, d, [0.0]), f"dimension {d}: choose one from 0 to 2") for d in (-1, 3)),
        (lambda: quantile_values(CORNERS, [0.5, 2.5]), "2.5"),
        (lambda: quantile_values(CORNERS[:0], [0.5]), "no latents"),
        (lambda: direction(CORNERS[:0], CORNERS), "empty"),
        (lambda: direction(CORNERS, CORNERS[:0]), "empty"),
    ],
)
def test_what_has_no_answer_is_refused_and_named(call: Callable[[], object], names: str) -> None:
    with pytest.raises(InputError, match=names):
        call()
