"""Neighbours: exact, as scikit-learn finds them, at every size and whatever the points are."""

from typing import Any

import numpy as np
import pytest
from sklearn.metrics import pairwise_distances

from vae_core.errors import InputError
from vae_core.space import neighbors
from vae_core.space.neighbors import nearest, usual_distance


def points(n: int, dimensions: int = 8, *, seed: int = 0) -> np.ndarray:
    """Return points that can only be read, as what pages share."""
    values = np.random.default_rng(seed).normal(size=(n, dimensions)).astype(np.float32)
    values.flags.writeable = False
    return values


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
@pytest.mark.parametrize(("n", "k"), [(1, 1), (5, 5), (300, 7), (3001, 3)])
def test_neighbours_are_those_of_all_distances_sorted(n: int, k: int, metric: Any) -> None:
    given = points(n) * np.linspace(0.2, 5, n, dtype=np.float32)[:, None]
    asked = np.concatenate([given[-1:], points(19, seed=1)])
    found = nearest(asked, given, k, metric=metric)
    apart = pairwise_distances(asked.astype(float), given.astype(float), metric=metric)
    assert np.array_equal(found.rows, np.argsort(apart, axis=1, kind="stable")[:, :k])
    assert np.allclose(found.distances, np.sort(apart, axis=1)[:, :k], atol=1e-6)


def test_queries_in_parts_are_queries_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given = points(500)
    whole = nearest(given, given, 4)
    monkeypatch.setattr(neighbors, "MAX_SCORES", 500 * 7)
    done: list[int] = []
    parts = nearest(given, given, 4, on_batch=done.append)
    assert np.array_equal(whole.rows, parts.rows)
    assert np.allclose(whole.distances, parts.distances, atol=1e-6)
    assert done == [*range(7, 500, 7), 500]


def test_a_point_far_from_zero_is_told_from_its_neighbours() -> None:
    """Around zero, float32 scores of these would all be the same."""
    given = points(2000) + 1000
    found = nearest(given, given, 2)
    assert np.array_equal(found.rows[:, 0], np.arange(2000))
    assert (found.distances[:, 0] == 0).all()
    assert (found.distances[:, 1] > 0.01).all()


def test_points_that_are_the_same_are_different_neighbours_at_distance_zero() -> None:
    found = nearest(np.ones((1, 4), np.float32), np.ones((50, 4), np.float32), 3)
    assert len(set(found.rows[0])) == 3
    assert (found.distances == 0).all()


def test_zero_has_cosine_distance_one_to_everything() -> None:
    given = np.array([[1, 0], [0, 0], [-1, 0]], np.float32)
    assert nearest(given[:1], given, 3, metric="cosine").distances.tolist() == [[0, 1, 2]]
    assert nearest(given[1:2], given, 3, metric="cosine").distances.tolist() == [[1, 1, 1]]


def test_zeros_do_not_push_nearer_points_out_of_the_cosine() -> None:
    """They have no length to be divided by, and more of them than there are spare candidates would be noticed."""
    given = np.insert(points(280), [7] * 20, 0, axis=0)
    whole = nearest(given[:1], given, 300, metric="cosine")
    assert (whole.distances[0, np.isin(whole.rows[0], range(7, 27))] == 1).all()
    assert np.array_equal(nearest(given[:1], given, 100, metric="cosine").rows, whole.rows[:, :100])


def test_more_neighbours_than_points_are_all_points_and_no_queries_no_rows() -> None:
    given = points(3)
    assert sorted(nearest(given[:1], given, 10).rows[0]) == [0, 1, 2]
    assert nearest(given[:0], given, 2).rows.shape == (0, 2)


@pytest.mark.parametrize(
    ("asked", "given", "k", "metric"),
    [
        (points(1), points(2), 0, "euclidean"),
        (points(1), points(0), 1, "euclidean"),
        (points(1, 3), points(2, 4), 1, "euclidean"),
        (points(1)[0], points(2), 1, "euclidean"),
        (points(1), points(2), 1, "manhattan"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(asked: np.ndarray, given: np.ndarray, k: int, metric: Any) -> None:
    with pytest.raises(InputError, match=r"[^.]\.$"):
        nearest(asked, given, k, metric=metric)


def test_the_usual_distance_is_that_to_the_nearest_elsewhere() -> None:
    line = np.arange(20, dtype=np.float32)[:, None] * np.array([[3.0, 4.0]], dtype=np.float32)
    assert usual_distance(line) == pytest.approx(5.0)
    assert usual_distance(np.repeat(line, 3, axis=0)) == pytest.approx(5.0)  # copies are no neighbours
    assert usual_distance(np.zeros((4, 2), dtype=np.float32)) is None
