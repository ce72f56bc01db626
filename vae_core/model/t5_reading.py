"""What a T5 makes of ids when nothing is trained: the encoder's states, and what labels cost the decoder.

The same numbers as transformers' own modules, to rounding, on weights that `t5_packed` laid out. `reader_of` says
whether a model can be read so; where not, its own modules do it. Inside ``torch.autocast("cpu", dtype=torch.bfloat16)``
matrix products are in bf16; states between layers, norms, softmax and the sums over logits stay float32.
"""

import threading
import weakref
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from vae_core.model.t5_packed import PackedLinear, Stack

FAMILIES = ("t5", "mt5")
WORTH_A_COPY = 100_000_000  # parameters: the packed weights lie in memory beside the model's own
LOGIT_ROWS = 128  # rows of logits that exist at a time: what fits a processor's cache
Slots = Sequence[tuple[Tensor, Tensor]]  # keys and values (R, heads, M, dk) of each layer


class Reader:
    """A T5 in one precision."""

    def __init__(self, base: Any, dtype: torch.dtype) -> None:
        self.encoder, self.decoder = Stack(base.get_encoder(), dtype), Stack(base.get_decoder(), dtype)
        scaled = getattr(base.config, "scale_decoder_outputs", False)  # the first T5 alone
        scale = base.config.d_model**-0.5 if scaled else 1.0
        self.head = PackedLinear((base.get_output_embeddings().weight.detach() * scale).to(dtype))
        self.dtype = dtype

    @torch.autocast("cpu", enabled=False)
    def states(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the encoder's last states (B, T, H), float32, for ids (B, T) and their mask (B, T)."""
        stack, t = self.encoder, ids.shape[1]
        bias = stack.positions(t, t)  # (1, heads, T, T)
        if not bool(mask.all()):
            bias = bias.masked_fill(mask[:, None, None] == 0, torch.finfo(torch.float32).min)
        x = functional.embedding(ids, stack.embeddings)
        for block in stack.blocks:
            attention = block.attention
            q, k, v = attention.split(attention.q(stack.normed(x)), 3)
            x += attention.mix(q, k, v, bias)
            x += block.feed(stack.normed(x))
        return stack.finished(x)

    @torch.autocast("cpu", enabled=False)
    def nll(self, memory: Tensor, slots: Slots, inputs: Tensor, labels: Tensor, *, pad_id: int) -> Tensor:
        """Return -log p of labels (B, T) in nats, zero at padding, (R, T) for memory (R, M, H) with R = S * B.

        :param memory: what cross-attention reads, S times as many as texts: text b has rows b, B + b, 2 B + b ...
        :param inputs: what the decoder reads (B, T).
        :param slots: keys and values that self-attention finds before the first input; empty where there are none.
        """
        states = self._decoded(memory, inputs, slots)  # (R, T, H)
        wanted = labels.repeat(len(memory) // len(labels), 1)
        nll = torch.zeros(wanted.shape)
        real = wanted != pad_id
        nll[real] = self._costs(states[real], wanted[real])
        return nll

    def logits(self, states: Tensor) -> Tensor:
        """Return logits (..., V), float32, for the decoder's last states (..., H)."""
        return self.head(states.to(self.dtype)).float()

    def memory_of(self, states: Tensor) -> Slots | None:
        """Return each layer's keys and values of what cross-attention reads (R, M, H), or None where all is zero.

        Zero has no effect: T5's matrices have no bias.
        """
        if not bool(states.any()):
            return None
        read = states.to(self.dtype)
        crossings = [block.cross for block in self.decoder.blocks if block.cross]
        return [tuple(cross.split(cross.kv(read), 2)) for cross in crossings]  # type: ignore[misc]

    def _decoded(self, memory: Tensor, inputs: Tensor, slots: Slots) -> Tensor:
        stack, before = self.decoder, slots[0][0].shape[2] if slots else 0
        t = inputs.shape[1]
        bias = stack.positions(t, before + t, past_seen_tokens=before)  # (1, heads, T, M + T)
        future = torch.ones(t, before + t, dtype=torch.bool).triu(before + 1)
        bias = bias.masked_fill(future, torch.finfo(torch.float32).min)
        read, x = self.memory_of(memory), functional.embedding(inputs, stack.embeddings)  # (B, T, H) until rows differ
        for place, block in enumerate(stack.blocks):
            own = block.attention
            q, k, v = own.split(own.q(stack.normed(x)), 3)
            if slots:
                q, k, v = (_rows(part, len(memory)) for part in (q, k, v))
                k, v = (torch.cat([old.to(new.dtype), new], 2) for old, new in zip(slots[place], (k, v), strict=True))
            mixed = own.mix(q, k, v, bias)
            x = _rows(x, len(mixed)) + mixed
            if read and block.cross:  # before it, all samples of a text are the same
                asked = block.cross.split(block.cross.q(stack.normed(x)), 1)[0]
                x = _rows(x, len(memory)) + block.cross.mix(_rows(asked, len(memory)), *read[place], None)
            x += block.feed(stack.normed(x))
        return stack.finished(_rows(x, len(memory)))

    def _costs(self, states: Tensor, labels: Tensor) -> Tensor:
        """Return -log p of labels (n,) for states (n, H)."""
        costs = torch.empty(len(states))
        for start in range(0, len(states), LOGIT_ROWS):
            part = slice(start, start + LOGIT_ROWS)
            costs[part] = functional.cross_entropy(self.logits(states[part]), labels[part], reduction="none")
        return costs


def _rows(x: Tensor, rows: int) -> Tensor:
    """Return x (B, ...) as often as makes rows (S * B, ...)."""
    return x if len(x) == rows else x.repeat(rows // len(x), *[1] * (x.ndim - 1))


_KNOWN: "weakref.WeakKeyDictionary[Any, dict[torch.dtype, tuple[Any, Reader]]]" = weakref.WeakKeyDictionary()
_LOCK = threading.Lock()


def reader_of(base: Any) -> Reader | None:
    """Return what reads a model's ids now, packed anew where its weights have changed; None: its own modules do.

    Those are also taken where gradients or dropout are wanted, on a GPU, in another precision than float32, and by
    models above WORTH_A_COPY.
    """
    if torch.is_grad_enabled() or base.training or base.config.model_type not in FAMILIES:
        return None
    weights = list(base.parameters())
    fit = all(weight.device.type == "cpu" and weight.dtype == torch.float32 for weight in weights)
    if not fit or any(weight.is_inference() for weight in weights) or sum(map(torch.numel, weights)) > WORTH_A_COPY:
        return None
    dtype = torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else torch.float32
    if dtype not in (torch.float32, torch.bfloat16):
        return None
    stamp = [(weight.data_ptr(), weight._version) for weight in weights]
    with _LOCK:
        known = _KNOWN.setdefault(base, {})
        if dtype not in known or known[dtype][0] != stamp:
            with torch.autocast("cpu", enabled=False):
                known[dtype] = (stamp, Reader(base, dtype))
        return known[dtype][1]
