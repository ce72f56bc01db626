"""Greedy writing with a T5: a step a token, keys and values kept in memory laid out beforehand, finished rows dropped.

The same ids as transformers' `generate` without sampling or beams. Keys and values of what cross-attention reads are
computed once, and a step does nothing else than the decoder's own arithmetic: for a small model, `generate` spends most
of a step between the products.
"""

from contextlib import nullcontext

import torch
from torch import Tensor
from torch.nn import functional

from vae_core.device import single_thread
from vae_core.model.t5_reading import Reader, Slots

FEW = 16  # rows whose steps one thread takes
WORTH_KEEPING = 0.75  # share of the rows still writing below which what the others hold is given up


def write_greedily(
    reader: Reader, memory: Tensor, slots: Slots, *, start_id: int, end_id: int, pad_id: int, steps: int
) -> Tensor:
    """Return the likeliest next id at each step (R, T), T at most steps, padded behind each row's end_id.

    :param memory: what cross-attention reads (R, M, H).
    :param slots: keys and values that self-attention finds before the first id; empty where there are none.
    """
    with torch.autocast("cpu", enabled=False), single_thread() if len(memory) <= FEW else nullcontext():
        return _written(_Pen(reader, memory, steps, slots), len(memory), start_id, end_id, pad_id, steps)


def _written(pen: "_Pen", n: int, start_id: int, end_id: int, pad_id: int, steps: int) -> Tensor:
    written = torch.full((n, steps), pad_id)
    rows = torch.arange(n)  # those that the pen still holds
    ids = torch.full_like(rows, start_id)
    goes_on = torch.ones_like(rows, dtype=torch.bool)
    for step in range(steps):
        ids = pen.next_logits(ids).argmax(1).where(goes_on, pad_id)
        written[rows, step] = ids
        goes_on &= ids != end_id
        left = int(goes_on.sum())
        if not left:
            return written[:, : step + 1]
        if left < WORTH_KEEPING * len(rows):
            pen.keep(goes_on)
            rows, ids, goes_on = rows[goes_on], ids[goes_on], goes_on[goes_on]
    return written


class _Pen:
    """The decoder in the middle of its sentences."""

    def __init__(self, reader: Reader, memory: Tensor, steps: int, slots: Slots) -> None:
        self.reader, self.stack = reader, reader.decoder
        self.at = slots[0][0].shape[2] if slots else 0  # the place of the next key
        room = self.at + steps
        # what stands behind its place a query never sees; before: places from `at` on are its own sentence's
        self.bias = self.stack.positions(steps, room, past_seen_tokens=self.at)[0]  # (heads, steps, M + steps)
        self.first = self.at
        self.read = reader.memory_of(memory)
        heads = self.stack.blocks[0].attention.heads
        size = self.stack.blocks[0].attention.q.outputs // 3 // heads
        self.past = memory.new_empty(len(self.stack.blocks), 2, len(memory), heads, room, size, dtype=reader.dtype)
        for layer, old in enumerate(slots):
            self.past[layer, :, :, :, : self.at] = torch.stack(old)

    def next_logits(self, ids: Tensor) -> Tensor:
        """Return the logits (R, V) of what follows ids (R,), the rows' newest."""
        stack, past = self.stack, self.past[:, :, :, :, : self.at + 1]
        bias = self.bias[:, self.at - self.first, None, : self.at + 1]  # (heads, 1, S)
        x = functional.embedding(ids.unsqueeze(1), stack.embeddings)  # (R, 1, H)
        for layer, block in enumerate(stack.blocks):
            own, crossing = block.attention, block.cross
            q, *new = own.split(own.q(stack.normed(x)), 3)
            for kept, value in zip(past[layer], new, strict=True):
                kept[:, :, self.at] = value[:, :, 0]
            x += own.mix(q, past[layer, 0], past[layer, 1], bias)
            if self.read and crossing:
                x += crossing.mix(crossing.split(crossing.q(stack.normed(x)), 1)[0], *self.read[layer], None)
            x += block.feed(stack.normed(x))
        self.at += 1
        return self.reader.logits(stack.finished(x.squeeze(1)))

    def keep(self, rows: Tensor) -> None:
        """Forget all rows but those where rows (R,) is true."""
        left = int(rows.sum())
        self.past[:, :, :left, :, : self.at] = self.past[:, :, rows, :, : self.at]
        self.past = self.past[:, :, :left]
        if self.read:
            self.read = [(k[rows], v[rows]) for k, v in self.read]
