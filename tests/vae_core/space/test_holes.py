"""Holes of a prior: the dimensions that differ most, and draws that are far from all sentences."""

import numpy as np
import pytest
import torch

from vae_core.errors import InputError
from vae_core.space.flow import FlowPrior
from vae_core.space.holes import CORPUS, FLOW, SENTENCES, STANDARD, find_holes, holes_of, telling_dimensions


def ring(n: int, dims: int = 6) -> tuple[np.ndarray, np.ndarray]:
    """Return posteriors that are normal, but for dimensions 1 and 4, in which they form a ring; (n, dims) each."""
    rng = np.random.default_rng(0)
    mu, angle = rng.standard_normal((n, dims)).astype(np.float32), rng.uniform(0, 2 * np.pi, n)
    mu[:, 1], mu[:, 4] = 1.5 * np.cos(angle), 1.5 * np.sin(angle)
    return mu, np.full((n, dims), -6.0, np.float32)


def test_the_two_dimensions_are_those_whose_joint_density_differs() -> None:
    assert telling_dimensions(torch.from_numpy(ring(2_000)[0])) == (1, 4)
    assert telling_dimensions(torch.zeros(3, 2)) == (0, 1)


def test_draws_in_a_hole_are_far_from_any_sentence_and_those_of_a_fitting_flow_are_not() -> None:
    mu, logvar = ring(600)
    mu[:, [1, 4]] *= 3  # so that the hole is wide
    holes = find_holes((mu, logvar))
    assert set(holes.points) == set(holes.distances) == {SENTENCES, STANDARD}
    assert holes.dims == (1, 4)
    assert holes.points[SENTENCES].shape == (300, 2)
    assert holes.far(SENTENCES) == pytest.approx(0.05, abs=0.01)
    assert holes.far(STANDARD) > 0.5
    around = FlowPrior(6)
    around.mean += torch.from_numpy(mu[0])
    around.scale *= 0.05
    assert find_holes((mu, logvar), around.requires_grad_(False)).far(FLOW) == 0.0


def test_a_corpus_is_compared_with_the_texts_of_the_flow_where_it_has_kept_them() -> None:
    corpus, flow = ring(50), FlowPrior(6).requires_grad_(False)
    assert set(holes_of(corpus).points) == {SENTENCES, STANDARD}
    assert set(holes_of(corpus, flow).points) == {SENTENCES, STANDARD}
    flow.latents = torch.randn(200, 6, generator=torch.Generator().manual_seed(0)), torch.full((200, 6), -3.0)
    found = holes_of(corpus, flow)
    assert [len(found.points[source]) for source in (SENTENCES, STANDARD, FLOW, CORPUS)] == [100, 100, 100, 50]


def test_the_same_seed_gives_the_same_and_a_large_corpus_is_sampled() -> None:
    mu, logvar = ring(15_000)
    first, second, other = (find_holes((mu, logvar), seed=seed) for seed in (1, 1, 2))
    assert len(first.distances[SENTENCES]) == 1_000
    assert np.array_equal(first.distances[STANDARD], second.distances[STANDARD])
    assert not np.array_equal(first.distances[STANDARD], other.distances[STANDARD])


@pytest.mark.parametrize("shape", [(1, 4), (5, 1)])
def test_too_little_is_said(shape: tuple[int, int]) -> None:
    with pytest.raises(InputError, match="two sentences or more"):
        find_holes((np.zeros(shape, np.float32), np.zeros(shape, np.float32)))
