"""Batches of texts of similar length, under a budget of tokens that the memory has room for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.model.vae import Posterior, TextVAE

MIN_TOKEN_BUDGET = 256  # tokens: what does not fit in such batches does not fit


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


def encode_within_memory(
    vae: "TextVAE", texts: Sequence[str], *, token_budget: int, on_batch: Callable[[int], None] | None = None
) -> tuple["Posterior", int]:
    """Return q(z|x) of each text and the tokens of a batch that the GPU's memory had room for, halved until it had.

    :raises InputError: when the smallest batch does not fit.
    """
    import torch

    while True:
        try:
            return vae.encode(texts, token_budget=token_budget, on_batch=on_batch), token_budget
        except torch.OutOfMemoryError as error:
            if token_budget // 2 < MIN_TOKEN_BUDGET:
                raise InputError(
                    "The GPU's memory is too small for the checkpoint, even a few sentences at a time: free some of "
                    "it, or hide the GPU with CUDA_VISIBLE_DEVICES=-1."
                ) from error
        token_budget //= 2
        if torch.cuda.is_available():
            torch.cuda.empty_cache()  # behind the except: the error holds on to the batch that was too big
