"""Batching: every text once, none over the budget, as many steps in every epoch."""

import numpy as np
import pytest

from vae_core.model.batching import length_batches

LENGTHS = {
    "none": [],
    "one": [5],
    "all the same": [7] * 50,
    "rising": list(range(1, 100)),
    "random": np.random.default_rng(0).integers(1, 60, size=500).tolist(),
    "long tail": [3] * 200 + [90, 64, 63, 65],
    "all too long": [100, 200, 300],
}


@pytest.mark.parametrize("seed", [None, (0,), (0, 1)])
@pytest.mark.parametrize("kind", LENGTHS)
def test_every_text_is_in_one_batch_and_no_batch_passes_the_budget(kind: str, seed: tuple[int, ...] | None) -> None:
    lengths = np.array(LENGTHS[kind], dtype=int)
    batches = length_batches(lengths, token_budget=64, shuffle_seed=seed)
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * lengths[batch].max() <= 64


@pytest.mark.parametrize("kind", LENGTHS)
def test_every_epoch_has_the_same_number_of_batches(kind: str) -> None:
    counts = {len(length_batches(LENGTHS[kind], token_budget=64, shuffle_seed=(seed, 3))) for seed in range(20)}
    assert counts == {len(length_batches(LENGTHS[kind], token_budget=64))}


@pytest.mark.parametrize(
    ("lengths", "budget", "batches"),
    [
        ([8] * 5, 16, [[0, 1], [2, 3], [4]]),  # filled as far as the budget goes
        ([8] * 5, 31, [[0, 1, 2], [3, 4]]),
        ([3, 500, 3, 65, 64], 64, [[0, 2], [4], [3], [1]]),  # a text past the budget is alone
        ([4, 2, 4, 2, 1], 8, [[4, 1, 3], [0, 2]]),  # the shortest first, and ties keep their order
    ],
)
def test_without_a_seed_batches_are_full_and_sorted(lengths: list[int], budget: int, batches: list[list[int]]) -> None:
    assert [batch.tolist() for batch in length_batches(lengths, token_budget=budget)] == batches


def test_a_seed_decides_order_and_company() -> None:
    def drawn(seed: int) -> list[list[int]]:
        return [batch.tolist() for batch in length_batches([4] * 64, token_budget=32, shuffle_seed=(seed,))]

    assert drawn(0) == drawn(0)
    assert drawn(0) != drawn(1)
    assert {frozenset(batch) for batch in drawn(0)} != {frozenset(batch) for batch in drawn(1)}


def test_texts_of_a_batch_are_of_similar_length() -> None:
    lengths = np.array(LENGTHS["random"])
    batches = length_batches(lengths, token_budget=512, shuffle_seed=(0,))
    padded = sum(len(batch) * lengths[batch].max() for batch in batches)
    assert padded < 1.2 * lengths.sum()
