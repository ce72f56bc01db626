"""T5 inference on a CPU: the arithmetic of transformers' modules in fewer and faster operators, without gradients.

`fast_t5` returns None for a model that does not qualify; transformers' own modules do its work. Results are equal to
rounding, greedy ids equal to those of `generate`; benchmarks/results/own_code.md has the times of both. In bf16, inside
``torch.autocast("cpu", dtype=torch.bfloat16)``, only matrix products are: states between layers, norms, softmax and
sums over logits stay float32. Weights are taken from the modules at every call, so nothing can go stale.
"""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from vae_core.device import single_thread
from vae_core.model.text.lexicon import Lexicon, Writer

FAMILIES = ("t5", "mt5")
LOWEST = torch.finfo(torch.float32).min
LOGIT_ROWS = 128  # rows of logits that exist at a time: what fits a CPU's cache
COMPACT_BELOW = 0.75  # share of unfinished sequences below which the finished ones leave the batch
SINGLE_THREAD_ROWS, SINGLE_THREAD_WEIGHTS = 16, 100_000_000  # up to both, decoding takes one thread
ONEDNN_ROWS = 16  # rows from which oneDNN's float32 product is faster than torch's own choice
ONEDNN = torch.backends.mkldnn.is_available() and hasattr(torch.ops.mkldnn, "_linear_pointwise")

KeyValues = Sequence[tuple[Tensor, Tensor]]  # of each layer, (R, heads, S, dk) both


def fast_t5(base: Any) -> "FastT5 | None":
    """Return the fast path of a sequence-to-sequence model in the precision requested; None: it has none.

    A T5 with float32 weights on the CPU has one where neither gradients nor dropout are wanted.
    """
    if torch.is_grad_enabled() or base.training or base.config.model_type not in FAMILIES:
        return None
    if {(weight.device.type, weight.dtype) for weight in base.parameters()} != {("cpu", torch.float32)}:
        return None
    dtype = torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else torch.float32
    return FastT5(base, dtype) if dtype in (torch.float32, torch.bfloat16) else None


@dataclass(frozen=True)
class FastT5:
    """A T5 and the precision of its matrix products."""

    base: Any
    dtype: torch.dtype

    @torch.autocast("cpu", enabled=False)
    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the encoder's last states (B, T, H), float32, for ids (B, T) and their mask (B, T)."""
        stack, length = self.base.get_encoder(), ids.shape[1]
        bias = stack.block[0].layer[0].SelfAttention.compute_bias(length, length)  # (1, heads, T, T)
        if not bool(mask.all()):
            bias = bias.masked_fill(mask[:, None, None] == 0, LOWEST)
        x = functional.embedding(ids, stack.embed_tokens.weight)
        for block in stack.block:
            layer = Layer(block, self.dtype)
            x += layer.attention.mix(*layer.queries_keys_values(x), bias)
            x += layer.feed(x)
        return rms_norm(stack.final_layer_norm)(x)

    @torch.autocast("cpu", enabled=False)
    def nll(self, memory: Tensor, past: KeyValues, inputs: Tensor, labels: Tensor) -> Tensor:
        """Return -log p of labels (B, T) in nats, zero at padding, (R, T) for memory and past of R = S * B rows.

        :param memory: what cross-attention reads (R, M, H); text b has rows b, B + b, 2 B + b ...
        :param past: keys and values that self-attention finds before the first input; empty where there are none.
        :param inputs: the decoder's input ids (B, T).
        """
        decoder = Decoder(self.base, self.dtype, memory, past, steps=inputs.shape[1])
        targets = labels.repeat(len(memory) // len(labels), 1)
        real = targets != self.base.config.pad_token_id
        states, wanted = decoder.states(inputs)[real], targets[real]  # (n, H), (n,)
        nats = torch.zeros(targets.shape)
        parts = zip(states.split(LOGIT_ROWS), wanted.split(LOGIT_ROWS), strict=True)
        nats[real] = torch.cat([functional.cross_entropy(decoder.logits(h), y, reduction="none") for h, y in parts])
        return nats

    @torch.autocast("cpu", enabled=False)
    def greedy(self, memory: Tensor, past: KeyValues, *, steps: int, lexicon: Lexicon | None = None) -> Tensor:
        """Return the likeliest next id at each step (R, T), T at most steps, padded behind each row's end token.

        memory and past are those of `nll`.

        :param lexicon: words that are written alone; None: any.
        """
        special, n = self.base.generation_config, len(memory)
        small = n <= SINGLE_THREAD_ROWS and self.base.num_parameters() <= SINGLE_THREAD_WEIGHTS
        with single_thread() if small else nullcontext():
            decoder = Decoder(self.base, self.dtype, memory, past, steps=steps)
            output, rows = torch.full((n, steps), special.pad_token_id), torch.arange(n)  # rows in the batch
            ids, unfinished = torch.full((n,), special.decoder_start_token_id), torch.ones(n, dtype=torch.bool)
            writer = Writer(lexicon, n) if lexicon else None
            for step in range(steps):
                logits = decoder.logits(decoder.states(ids.unsqueeze(1)).squeeze(1))  # (R, V)
                ids = logits.argmax(1)
                if writer:
                    writer.correct(ids, logits, rows.tolist(), unfinished.tolist())
                output[rows[unfinished], step] = ids[unfinished]
                unfinished &= ids != special.eos_token_id
                left = int(unfinished.sum())
                if not left:
                    return output[:, : step + 1]
                if left < COMPACT_BELOW * len(rows):
                    decoder.keep(unfinished)
                    rows, ids, unfinished = rows[unfinished], ids[unfinished], unfinished[unfinished]
        return output


def linear(x: Tensor, weight: Tensor) -> Tensor:
    """Return x @ weight.T (..., out) for x (..., in) and weight (out, in).

    For float32 torch takes MKL, and no public function reaches oneDNN's product. On an AMD processor that alone makes
    decoding of 256 latents 1.7, encoding 1.8 and evaluation 1.9 times as fast (benchmarks/results/own_code.md).
    """
    if ONEDNN and x.dtype == torch.float32 and x.numel() >= ONEDNN_ROWS * x.shape[-1]:
        return torch.ops.mkldnn._linear_pointwise(x, weight, None, "none", [], "")
    return functional.linear(x, weight)


def rms_norm(module: Any) -> Callable[[Tensor], Tensor]:
    """Return T5's norm, RMSNorm, as a function of x (..., H)."""
    width = len(module.weight)
    gain = module.weight.detach() * width**0.5
    floor = torch.tensor((width * module.variance_epsilon) ** 0.5)
    return lambda x: (x / torch.linalg.vector_norm(x, dim=-1, keepdim=True).hypot_(floor)).mul_(gain)


class Attention:
    """Weights of an attention (H or heads * dk each way) in the precision of the products."""

    def __init__(self, part: Any, dtype: torch.dtype) -> None:
        self.heads: int = part.n_heads
        modules = (part.q, part.k, part.v, part.o)
        self.q, self.k, self.v, self.o = (module.weight.detach().to(dtype) for module in modules)

    def project(self, x: Tensor, weight: Tensor) -> Tensor:
        """Return queries, keys or values (R, heads, T, dk) of states (R, T, H)."""
        return linear(x, weight).unflatten(2, (self.heads, -1)).transpose(1, 2)

    def mix(self, q: Tensor, k: Tensor, v: Tensor, bias: Tensor | None) -> Tensor:
        """Return the output (R, T, H) for queries (R, heads, T, dk), keys and values (R, heads, S, dk)."""
        scores = q @ k.transpose(2, 3)  # (R, heads, T, S); T5 does not scale them
        scores = scores.float() if bias is None else scores + bias  # bias is float32, and so is the sum
        return linear((scores.softmax(3).to(v.dtype) @ v).transpose(1, 2).flatten(2), self.o)


class Layer:
    """Self-attention, cross-attention in a decoder, feed-forward."""

    def __init__(self, block: Any, dtype: torch.dtype) -> None:
        own, *cross, feed = block.layer
        self.dtype = dtype
        self.norm, self.attention = rms_norm(own.layer_norm), Attention(own.SelfAttention, dtype)
        if cross:
            self.cross_norm, self.cross = rms_norm(cross[0].layer_norm), Attention(cross[0].EncDecAttention, dtype)
        self.feed_norm, dense = rms_norm(feed.layer_norm), feed.DenseReluDense
        self.act = torch.relu_ if isinstance(dense.act, nn.ReLU) else dense.act  # in place: no new memory
        inner = (dense.wi_0, dense.wi_1) if hasattr(dense, "wi_0") else (dense.wi,)  # two in T5 v1.1
        *self.inner, self.outer = (module.weight.detach().to(dtype) for module in (*inner, dense.wo))

    def queries_keys_values(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return those of self-attention (R, heads, T, dk) for x (R, T, H)."""
        own, states = self.attention, self.norm(x).to(self.dtype)
        return own.project(states, own.q), own.project(states, own.k), own.project(states, own.v)

    def feed(self, x: Tensor) -> Tensor:
        """Return the feed-forward's residual of x (R, T, H)."""
        states = self.feed_norm(x).to(self.dtype)
        hidden = self.act(linear(states, self.inner[0]))
        return linear(hidden if len(self.inner) == 1 else hidden * linear(states, self.inner[1]), self.outer)


class Decoder:
    """Decoding state: the layers, with the keys and values of memory, past and at most so many steps of ids."""

    def __init__(self, base: Any, dtype: torch.dtype, memory: Tensor, past: KeyValues, *, steps: int) -> None:
        stack = base.get_decoder()
        self.dtype, self.rows, self.embeddings = dtype, len(memory), stack.embed_tokens.weight
        self.layers, self.norm = [Layer(block, dtype) for block in stack.block], rms_norm(stack.final_layer_norm)
        self.past = [(k.to(dtype), v.to(dtype)) for k, v in past]
        self.at, self.before = 0, past[0][0].shape[2] if past else 0  # ids read; keys before the first of them
        size = self.before + steps
        bias = stack.block[0].layer[0].SelfAttention.compute_bias(steps, size, past_seen_tokens=self.before)
        future = torch.ones(steps, size, dtype=torch.bool).triu(self.before + 1)
        self.bias = bias.masked_fill(future, LOWEST)  # (1, heads, steps, M + steps)
        self.memory = self._memory(memory.to(dtype)) if bool(memory.any()) else None  # zero adds nothing
        self.head = base.get_output_embeddings().weight.detach().to(dtype)
        self.scale = base.config.d_model**-0.5 if getattr(base.config, "scale_decoder_outputs", False) else 1.0

    def _memory(self, memory: Tensor) -> list[tuple[Tensor, ...]]:
        """Return each layer's keys and values of memory; of one slot, which gets all attention, the output alone."""
        crossings = [layer.cross for layer in self.layers]
        if memory.shape[1] == 1:
            return [(linear(linear(memory, cross.v), cross.o),) for cross in crossings]  # (R, 1, H)
        return [(cross.project(memory, cross.k), cross.project(memory, cross.v)) for cross in crossings]

    def states(self, ids: Tensor) -> Tensor:
        """Return the last states (R, T, H), float32, of ids (B, T) that follow those read before.

        Before memory is read, the rows of a text are the same and computed once: R = S * B, text b in rows b, B + b ...
        """
        end = self.at + ids.shape[1]
        bias, self.at = self.bias[:, :, self.at : end, : self.before + end], end
        x = functional.embedding(ids, self.embeddings)
        for number, layer in enumerate(self.layers):
            q, k, v = layer.queries_keys_values(x)
            if number < len(self.past):
                q, k, v, x = (self._each(part) for part in (q, k, v, x))
                k, v = (torch.cat(parts, 2) for parts in zip(self.past[number], (k, v), strict=True))
            self.past[number : number + 1] = [(k, v)]
            x = x + layer.attention.mix(q, k, v, bias)
            if self.memory:
                x = self._crossed(layer, x, *self.memory[number])
            x += layer.feed(x)
        return self.norm(self._each(x))

    def logits(self, states: Tensor) -> Tensor:
        """Return logits (..., V), float32, for last states (..., H)."""
        return linear((states * self.scale).to(self.dtype), self.head).float()

    def keep(self, rows: Tensor) -> None:
        """Drop all rows but those where rows (R,) is true, or take those with the numbers in rows."""
        self.rows = int(rows.sum()) if rows.dtype == torch.bool else len(rows)
        self.past = [(k[rows], v[rows]) for k, v in self.past]
        self.memory = self.memory and [tuple(part[rows] for part in parts) for parts in self.memory]

    def _crossed(self, layer: Layer, x: Tensor, k: Tensor, v: Tensor | None = None) -> Tensor:
        if v is None:  # one slot: k is the output
            return self._each(x) + k
        q = layer.cross.project(layer.cross_norm(x).to(self.dtype), layer.cross.q)
        return self._each(x) + layer.cross.mix(self._each(q), k, v, None)

    def _each(self, x: Tensor) -> Tensor:
        """Return x (B, ...) as often as makes rows (R, ...)."""
        return x if len(x) == self.rows else x.repeat(self.rows // len(x), *[1] * (x.ndim - 1))
