"""Batches of texts of similar length."""

from collections.abc import Sequence

import numpy as np


def length_batches(
    lengths: Sequence[int] | np.ndarray, *, token_budget: int, shuffle_seed: tuple[int, ...] | None = None
) -> list[np.ndarray]:
    """Return lists of indices of similar length, each at most token_budget positions when padded to its longest.

    Every index appears once. A text longer than the budget makes a batch of its own. The number of batches depends on
    the lengths alone, so every epoch has the same number of steps.

    :param lengths: tokens of each text (N,).
    :param token_budget: positions in a batch, padding included.
    :param shuffle_seed: ties and the order of the batches are drawn from it; None keeps shortest first.
    """
    lengths = np.asarray(lengths)
    order = np.arange(len(lengths))
    rng = np.random.default_rng(shuffle_seed) if shuffle_seed is not None else None
    if rng is not None:
        rng.shuffle(order)
    order = order[np.argsort(lengths[order], kind="stable")]
    batches, start = [], 0
    for end in range(1, len(order) + 1):
        full = end == len(order) or (end + 1 - start) * lengths[order[end]] > token_budget
        if full:
            batches.append(order[start:end])
            start = end
    if rng is not None:
        rng.shuffle(batches)
    return batches
