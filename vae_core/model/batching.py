"""Which sentences go into a batch, and what is deleted from their input. Knows lengths and ids, no text, no model."""

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


def delete_tokens(ids: Sequence[int], *, rate: float, rng: np.random.Generator) -> list[int]:
    """Return ids with each token deleted with probability rate; the last one, which ends the sentence, stays.

    Every token is drawn by itself, so the rate is the true share of deletions (METHOD: input deletion). A sentence of
    one token or more keeps at least its end.
    """
    if not 0.0 <= rate < 1.0:
        raise ValueError(f"a deletion rate of {rate} is not in [0, 1)")
    keep = rng.random(len(ids) - 1) >= rate
    return [token for token, kept in zip(ids[:-1], keep, strict=True) if kept] + [ids[-1]]


def hide_tokens(ids: Sequence[int], *, rate: float, hidden_id: int, rng: np.random.Generator) -> list[int]:
    """Return ids with each token, drawn by itself with probability rate, replaced by hidden_id; as many as before."""
    if not 0.0 <= rate < 1.0:
        raise ValueError(f"a rate of {rate} is not in [0, 1)")
    hidden = rng.random(len(ids)) < rate
    return [hidden_id if hide else token for token, hide in zip(ids, hidden, strict=True)]
