"""MIG, DCI and z-diff with known scores: one factor a dimension, factors turned into each other, and noise."""

import numpy as np
import pytest

from vae_core.metrics.disentanglement import completeness, disentangle, disentanglement, information_gaps, z_diff

N, D = 1200, 8
RNG = np.random.default_rng(0)
FACTORS = np.stack([RNG.integers(count, size=N) for count in (2, 3, 4, 6)], axis=1)
CLEAN = 0.05 * RNG.standard_normal((N, D))
CLEAN[:, :4] += FACTORS
NOISE = RNG.standard_normal((N, D))
TURNED = CLEAN @ np.linalg.qr(RNG.standard_normal((D, D)))[0]


def test_one_factor_a_dimension_is_disentangled_complete_and_informative() -> None:
    found = disentangle(CLEAN, FACTORS)
    assert min(found.mig, found.disentanglement, found.completeness, found.z_diff) > 0.95
    assert found.informativeness > 0.99


@pytest.mark.parametrize(
    ("z", "factors"), [(NOISE, FACTORS), (CLEAN, RNG.permuted(FACTORS, axis=0))], ids=["noise", "labels dealt anew"]
)
def test_noise_has_nothing_of_any_factor(z: np.ndarray, factors: np.ndarray) -> None:
    found = disentangle(z, factors)
    assert abs(found.mig) < 0.02
    assert max(found.disentanglement, found.completeness) < 0.05
    assert found.informativeness < 0.4  # guessing: 1/2, 1/3, 1/4 and 1/6
    assert found.z_diff == pytest.approx(1 / 4, abs=0.1)


def test_a_turned_space_tells_as_much_but_is_not_disentangled_and_the_seed_decides() -> None:
    found, clean = disentangle(TURNED, FACTORS), disentangle(CLEAN, FACTORS)
    assert found.informativeness > 0.8
    assert found.mig < clean.mig - 0.5
    assert found.disentanglement < clean.disentanglement - 0.2
    assert found == disentangle(TURNED, FACTORS) != disentangle(TURNED, FACTORS, seed=4)


def test_a_factor_in_two_dimensions_has_no_gap_and_half_the_completeness() -> None:
    twice = np.concatenate([CLEAN, CLEAN[:, :1]], axis=1)
    assert information_gaps(twice, FACTORS[:, :1])[0] == pytest.approx(0, abs=0.02)
    assert information_gaps(CLEAN, FACTORS[:, :1])[0] == pytest.approx(1, abs=0.05)
    weights = np.array([[0.5], [0.5], [0.0], [0.0]])
    assert completeness(weights)[0] == pytest.approx(0.5)


def test_the_weights_of_the_papers_example_score_as_defined() -> None:
    identity = np.eye(3)
    assert disentanglement(identity) == pytest.approx(1)
    assert completeness(identity) == pytest.approx(np.ones(3))
    assert disentanglement(np.ones((3, 3))) == pytest.approx(0)
    # dimension 0 tells of both factors evenly and has 2/3 of the weight, dimension 1 of one only
    assert disentanglement(np.array([[1.0, 1.0], [1.0, 0.0]])) == pytest.approx(1 / 3)


def test_a_dimension_that_does_not_vary_changes_nothing_but_the_base() -> None:
    still = np.concatenate([CLEAN, np.zeros((N, 1))], axis=1)
    assert information_gaps(still, FACTORS) == pytest.approx(information_gaps(CLEAN, FACTORS))


def test_one_factor_has_no_other_to_be_told_from() -> None:
    found = disentangle(CLEAN, FACTORS[:, 1:2])
    assert found.disentanglement is None
    assert found.z_diff is None
    assert found.mig > 0.95


def test_scale_and_shift_of_a_dimension_do_not_matter() -> None:
    moved = CLEAN * np.array([100, 0.01, 1, 5, 1, 1, 1, 1]) - 3
    assert information_gaps(moved, FACTORS) == pytest.approx(information_gaps(CLEAN, FACTORS), abs=0.01)
    assert z_diff(moved, FACTORS) == pytest.approx(z_diff(CLEAN, FACTORS), abs=0.02)


def test_a_value_that_only_one_row_has_is_its_own_partner() -> None:
    rare = FACTORS.copy()
    rare[0, 0] = 9
    assert 0 <= z_diff(CLEAN, rare) <= 1
