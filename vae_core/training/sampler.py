"""The batches of a run: which rows each step trains on, of like length and within a number of positions."""

import logging
from collections.abc import Sequence
from typing import Any

import numpy as np

from vae_core.errors import InputError
from vae_core.model.batching import length_batches
from vae_core.model.text.tokenizer import text_to_ids
from vae_core.training.config import TrainConfig

TEXTS_AT_A_TIME = 10_000  # an Encoding of the tokenizer takes kilobytes
Rows = Sequence[Sequence[int]]

logger = logging.getLogger(__name__)


def training_rows(
    tokenizer: Any, texts: Sequence[str], *, max_length: int, min_length: int = 1
) -> tuple[list[list[int]], np.ndarray]:
    """Return the ids of the texts that have min_length to max_length tokens, and which texts these are (R,).

    The longer ones are counted in the log.

    :raises InputError: when none has max_length tokens or fewer.
    """
    rows: list[list[int]] = []
    kept: list[int] = []
    longer = 0
    for start in range(0, len(texts), TEXTS_AT_A_TIME):
        part = text_to_ids(tokenizer, texts[start : start + TEXTS_AT_A_TIME], max_tokens=max_length + 1)
        fitting = [i for i, row in enumerate(part) if min_length <= len(row) <= max_length]
        rows += [part[i] for i in fitting]
        kept += [start + i for i in fitting]
        longer += sum(len(row) > max_length for row in part)
    if not rows:
        raise InputError(
            f"None of the {len(texts):,} sentences has {max_length} tokens or fewer: allow for longer ones."
        )
    if longer:
        logger.warning("%s of %s sentences are longer than %s tokens: left out.", longer, len(texts), max_length)
    return rows, np.array(kept)


class LengthBatchSampler:
    """The rows of each step's batch, for one process of several."""

    def __init__(self, rows: Rows, options: TrainConfig, *, rank: int = 0, processes: int = 1) -> None:
        self.rows, self.options, self.rank, self.processes = rows, options, rank, processes
        self.lengths = np.array([len(row) for row in rows])
        batches = len(length_batches(self.lengths, token_budget=options.max_tokens_per_batch))
        self.per_epoch = max(1, batches // processes)
        self.steps = options.steps or max(1, round(options.epochs * self.per_epoch))
        self.mean_size = len(rows) / batches
        self._epoch, self._batches = -1, [np.array([0])]

    def batch(self, step: int) -> list[Sequence[int]]:
        """Return the rows of a step's batch."""
        return [self.rows[i] for i in self.indices(step)]

    def indices(self, step: int) -> np.ndarray:
        """Return which rows make a step's batch (B,)."""
        epoch, number = divmod(step, self.per_epoch)
        if epoch != self._epoch:
            seed, budget = (self.options.seed, epoch), self.options.max_tokens_per_batch
            self._epoch, self._batches = epoch, length_batches(self.lengths, token_budget=budget, shuffle_seed=seed)
        number = (number * self.processes + self.rank) % len(self._batches)  # fewer batches than processes: some share
        return self._batches[number]
