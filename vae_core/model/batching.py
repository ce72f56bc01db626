"""Batches of texts of similar length, under a budget of tokens that the memory has room for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.model.vae import Posterior, TextVAE

MIN_TOKEN_BUDGET = 256  # tokens: what does not fit in such batches does not fit


@dataclass(frozen=True)
class TokenBatch:
    """Ids padded to the longest of the batch. ids (B, T) int64, mask (B, T) int64 with 1 at real tokens."""

    ids: Tensor
    mask: Tensor


def pad_batch(rows: Sequence[Sequence[int]], *, pad_id: int, device: torch.device | str = "cpu") -> TokenBatch:
    """Pad rows of ids to the longest of them, and not one position further."""
    lengths = torch.tensor([len(row) for row in rows])
    mask = torch.arange(int(lengths.max())) < lengths.unsqueeze(1)  # (B, T)
    ids = torch.full(mask.shape, pad_id)
    ids[mask] = torch.tensor(list(chain.from_iterable(rows)), dtype=torch.long)
    return TokenBatch(ids.to(device), mask.long().to(device))


def length_batches(
    lengths: Sequence[int] | np.ndarray, *, token_budget: int, shuffle_seed: tuple[int, ...] | None = None
) -> list[np.ndarray]:
    """Return lists of indices of similar length, each at most token_budget positions when padded to its longest.

    Every index appears once. A text longer than the budget is a batch by itself. The number of batches depends on
    the lengths alone, so every epoch has the same number of steps.

    :param lengths: tokens of each text (N,).
    :param token_budget: positions in a batch, padding included.
    :param shuffle_seed: ties and the order of the batches are drawn from it; None: shortest first.
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
