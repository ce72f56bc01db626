"""Meaning: rank correlations against scipy and by hand, the proxy's pairs by what they must be."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from vae_core.errors import InputError
from vae_core.metrics.meaning import (
    TEACHER_K,
    cosines,
    evaluate_pairs,
    spearman,
    teacher_pairs,
    teacher_spearman,
    tfidf_cosines,
)
from vae_core.space.neighbors import nearest

RNG = np.random.default_rng(0)


def test_spearman_takes_ranks_alone() -> None:
    scores = np.array([1.0, 2, 3, 4])
    assert spearman(scores, np.array([0.1, 0.2, 0.7, 0.71])) == 1.0
    assert spearman(scores, np.array([0.9, 0.2, 0.1, 0.05])) == -1.0
    noise = RNG.standard_normal(4)
    assert spearman(scores, noise) == pytest.approx(spearmanr(scores, noise).statistic)
    assert spearman(scores, np.ones(4)) == 0.0  # a collapsed space knows nothing


@pytest.mark.parametrize(
    ("scores", "said"), [([1.0, 2.0], "2 pairs are too few"), ([3.0, 3.0, 3.0], "All 3 scores are 3")]
)
def test_scores_that_rank_nothing_are_refused(scores: list[float], said: str) -> None:
    with pytest.raises(InputError, match=said):
        spearman(np.array(scores), RNG.standard_normal(len(scores)))


def test_cosines_do_not_depend_on_lengths_and_of_nothing_are_0() -> None:
    left, right = np.array([[1, 0], [2, 2], [0, 0]], np.float32), np.array([[3, 0], [0, 5], [1, 1]], np.float32)
    assert cosines(left, right) == pytest.approx([1, 0.5**0.5, 0])


def test_tfidf_finds_shared_words_and_rare_ones_more_telling() -> None:
    found = tfidf_cosines(["the dog runs", "the cat", "the dog"], ["the dog runs", "blue sky", "the cat"])
    assert found[0] == pytest.approx(1.0)
    assert found[1] == 0.0
    assert 0 < found[2] < 0.5
    assert tfidf_cosines(["?", "a"], ["!", "b"]).tolist() == [0, 0]


def test_an_encoder_that_knows_the_scores_has_1_and_each_has_its_name() -> None:
    angles = {f"text {i}": i / 10 for i in range(6)}

    def knows(texts: list[str]) -> np.ndarray:
        return np.array([[np.cos(angles[text]), np.sin(angles[text])] for text in texts])

    first, second = ["text 0"] * 5, [f"text {i}" for i in range(1, 6)]
    found = evaluate_pairs(first, second, [5, 4, 3, 2, 1], {"mu": knows, "states": lambda texts: 0 * knows(texts)})
    assert found == {
        "pair_count": 5,
        "pair_tfidf": pytest.approx(0.0, abs=1),
        "pair_mu": pytest.approx(1.0),
        "pair_states": 0.0,
    }


class TestTeacher:
    vectors = RNG.standard_normal((400, 6)).astype(np.float32)

    def test_half_of_the_pairs_are_near_and_none_is_a_sentence_with_itself(self) -> None:
        pairs = teacher_pairs(self.vectors, pairs=300)
        assert pairs.shape == (300, 2)
        assert (pairs[:, 0] != pairs[:, 1]).all()
        near = nearest(self.vectors[pairs[:, 0]], self.vectors, TEACHER_K + 1, metric="cosine").rows
        within = (near == pairs[:, 1:]).any(1)
        assert within[150:].all()
        assert within[:150].mean() == pytest.approx(0.25, abs=0.12)  # 100 of 400, by chance
        assert (teacher_pairs(self.vectors, pairs=300) == pairs).all()
        assert (teacher_pairs(self.vectors, pairs=300, seed=1) != pairs).any()

    def test_mu_that_is_the_teacher_has_1_and_noise_none(self) -> None:
        assert teacher_spearman(3 * self.vectors, self.vectors) == pytest.approx(1.0, abs=1e-6)
        assert teacher_spearman(RNG.standard_normal((400, 4)), self.vectors) == pytest.approx(0.0, abs=0.1)
        assert teacher_spearman(np.zeros((400, 4)), self.vectors) == 0.0

    def test_a_few_sentences_and_equal_ones_get_an_answer(self) -> None:
        assert teacher_spearman(self.vectors[:2], self.vectors[:2]) is None
        assert teacher_spearman(self.vectors[:9], np.ones((9, 3), np.float32)) is None
        assert teacher_spearman(self.vectors[:5], self.vectors[:5]) == pytest.approx(1.0, abs=1e-6)
