"""Neighbours' labels and trustworthiness of a map: against scikit-learn, chance, and where all points are equal."""

import numpy as np
import pytest
from sklearn import manifold
from sklearn.neighbors import NearestNeighbors

from vae_core.metrics.neighborhood import (
    chance_agreement,
    knn_label_agreement,
    neighbor_rows,
    sample_rows,
    trustworthiness,
)

RNG = np.random.default_rng(0)
CODES = RNG.integers(4, size=400)
POINTS = RNG.standard_normal((400, 6)) + 20 * np.eye(6)[CODES]


def test_neighbours_are_those_of_scikit_learn_and_never_the_row_itself() -> None:
    rows, found = neighbor_rows(POINTS, k=10)
    theirs = NearestNeighbors(n_neighbors=11).fit(POINTS).kneighbors(POINTS, return_distance=False)[:, 1:]
    assert (rows == np.arange(400)).all()
    assert (found == theirs).all()


@pytest.mark.parametrize(("points", "k"), [(np.zeros((50, 3)), 10), (np.array([[0.0, 1.0], [2.0, 3.0]]), 1)])
def test_equal_or_few_points_have_others_as_neighbours(points: np.ndarray, k: int) -> None:
    rows, found = neighbor_rows(points)
    assert found.shape == (len(points), k)
    assert not (found == rows[:, None]).any()


def test_agreement_is_whole_in_separate_clouds_and_chance_when_labels_are_dealt_anew() -> None:
    rows, found = neighbor_rows(POINTS)
    assert knn_label_agreement(CODES, rows, found) == 1
    dealt = RNG.permutation(CODES)
    assert knn_label_agreement(dealt, rows, found) == pytest.approx(chance_agreement(dealt), abs=0.03)


def test_chance_is_the_mean_over_all_dealings() -> None:
    codes = np.array([0, 0, 0, 1])
    pairs = [codes[i] == codes[j] for i in range(4) for j in range(4) if i != j]
    assert chance_agreement(codes) == pytest.approx(np.mean(pairs))
    assert chance_agreement(np.array([0, 0, 0, 1, -1, -1])) == chance_agreement(codes)


def test_rows_and_neighbours_without_a_label_are_left_out() -> None:
    codes = np.array([0, 0, 1, -1])
    found = np.array([[1, 3], [0, 2], [3, 0], [0, 1]])
    assert knn_label_agreement(codes, np.arange(4), found) == pytest.approx(2 / 4)
    assert knn_label_agreement(np.full(4, -1), np.arange(4), found) is None
    assert chance_agreement(np.array([-1, 0])) is None


def test_trust_is_that_of_scikit_learn_where_there_are_points_enough() -> None:
    flat = POINTS[:, :2]
    assert trustworthiness(POINTS, flat) == pytest.approx(manifold.trustworthiness(POINTS, flat, n_neighbors=10))
    assert trustworthiness(POINTS, RNG.standard_normal((400, 2))) == pytest.approx(0.5, abs=0.05)
    assert trustworthiness(POINTS[:4], POINTS[:4, :2]) is None
    assert trustworthiness(POINTS[:5], POINTS[:5]) == 1


def test_a_sample_is_no_larger_than_asked_has_no_row_twice_and_is_kept_by_the_seed() -> None:
    assert sample_rows(5, 10).tolist() == [0, 1, 2, 3, 4]
    rows = sample_rows(1000, 100, seed=1)
    assert len(set(rows.tolist())) == 100
    assert (np.diff(rows) > 0).all()
    assert (rows == sample_rows(1000, 100, seed=1)).all()
    assert (rows != sample_rows(1000, 100, seed=2)).any()
