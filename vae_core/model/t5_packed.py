"""A T5's weights laid out for reading and writing without gradients: packed once for a precision, used for every batch.

Knows tensors and T5's parts. Knows no text, no z, no files.

What a plain forward pass of a small T5 spends beside its matrix products is many small steps, and it repacks every
weight at every call. Here q, k and v are one matrix, each norm's gain lies inside the matrix behind it, and the
matrices have the layout that oneDNN works in. EXPERIMENTS.md, "Speed", has what each of them gives.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

ROWS = 2048  # of a typical batch, which the layout of the weights is chosen for


class PackedLinear:
    """x @ weight.T for weights that do not change, in their own precision."""

    def __init__(self, weight: Tensor, *, relu: bool = False, alone: bool = False) -> None:
        """Pack a weight (out, in).

        :param relu: whether what is below zero in the result becomes zero.
        :param alone: whether single rows will come, for which the layout of many is the slower one: both are kept.
        """
        self.relu, self.outputs = relu, len(weight)
        self.packed = (
            torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), ROWS) if _packs(weight.dtype) else None
        )
        self.plain = weight if alone or self.packed is None else None

    def __call__(self, x: Tensor) -> Tensor:
        """Return (..., out) for x (..., in)."""
        if self.plain is not None and (self.packed is None or x.numel() == x.shape[-1]):
            y = functional.linear(x, self.plain)
            return y.relu_() if self.relu else y
        return torch.ops.mkldnn._linear_pointwise(x, self.packed, None, "relu" if self.relu else "none", [], "")


def _packs(dtype: torch.dtype) -> bool:
    """Return whether this build of torch has oneDNN's packed products, and this processor those of the precision."""
    if not (torch.backends.mkldnn.is_available() and hasattr(torch.ops.mkldnn, "_linear_pointwise")):
        return False
    return dtype == torch.float32 or bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


@dataclass(frozen=True)
class Attention:
    """One attention's matrices; the gain of the norm before it lies in those that read the states."""

    heads: int
    q: PackedLinear  # states to queries, or in self-attention to queries, keys and values at once
    kv: PackedLinear | None  # of cross-attention: the memory to keys and values
    o: PackedLinear

    def split(self, values: Tensor, parts: int) -> tuple[Tensor, ...]:
        """Return parts of (R, T, parts * heads * dk), each as (R, heads, T, dk)."""
        return values.unflatten(2, (parts, self.heads, -1)).permute(2, 0, 3, 1, 4).unbind(0)

    def mix(self, q: Tensor, k: Tensor, v: Tensor, bias: Tensor | None) -> Tensor:
        """Return what queries (R, heads, T, dk) read from keys and values (R, heads, S, dk), (R, T, H)."""
        scores = q @ k.transpose(2, 3)  # (R, heads, T, S); T5 does not scale them
        scores = scores.float() if bias is None else scores + bias  # bias is float32, and so is the sum
        return self.o((scores.softmax(3).to(v.dtype) @ v).transpose(1, 2).flatten(2))


@dataclass(frozen=True)
class Block:
    """One layer: self-attention, cross-attention in a decoder, feed-forward."""

    attention: Attention
    cross: Attention | None
    feed: Callable[[Tensor], Tensor]


class Stack:
    """An encoder or a decoder of T5 in one precision. States between its layers are float32 whatever that is."""

    def __init__(self, stack: Any, dtype: torch.dtype) -> None:
        self.dtype, self.embeddings, self.steps = dtype, stack.embed_tokens.weight.detach(), stack.is_decoder
        self.width = stack.config.d_model
        norm = stack.final_layer_norm
        self.gain = norm.weight.detach() * self.width**0.5
        self.small = torch.tensor((self.width * norm.variance_epsilon) ** 0.5)  # what keeps a norm of zero from zero
        self.positions: Any = stack.block[0].layer[0].SelfAttention.compute_bias
        self.blocks = [self._block(block) for block in stack.block]

    def normed(self, x: Tensor) -> Tensor:
        """Return x (..., H) over its length, in this precision: T5's norm but for a factor that the matrices hold."""
        return (x / torch.linalg.vector_norm(x, dim=-1, keepdim=True).hypot_(self.small)).to(self.dtype)

    def finished(self, x: Tensor) -> Tensor:
        """Return the last norm of x (..., H), float32."""
        return x / torch.linalg.vector_norm(x, dim=-1, keepdim=True).hypot_(self.small) * self.gain

    def _block(self, block: Any) -> Block:
        own = block.layer[0]
        crossing = self._cross(block.layer[1]) if self.steps else None
        attention = own.SelfAttention
        reads = [self._behind(own.layer_norm, part) for part in (attention.q, attention.k, attention.v)]
        here = Attention(attention.n_heads, self._pack(torch.cat(reads)), None, self._pack(attention.o.weight))
        return Block(here, crossing, self._feed(block.layer[-1]))

    def _cross(self, layer: Any) -> Attention:
        part = layer.EncDecAttention
        kv = self._pack(torch.cat([part.k.weight, part.v.weight]))
        return Attention(
            part.n_heads, self._pack(self._behind(layer.layer_norm, part.q)), kv, self._pack(part.o.weight)
        )

    def _feed(self, layer: Any) -> Callable[[Tensor], Tensor]:
        part, act = layer.DenseReluDense, layer.DenseReluDense.act
        out = self._pack(part.wo.weight)
        if hasattr(part, "wi_0"):  # T5 v1.1
            gate, line = (self._pack(self._behind(layer.layer_norm, wi)) for wi in (part.wi_0, part.wi_1))
            return lambda x: out(act(gate(x)) * line(x))
        if isinstance(act, nn.ReLU):
            inner = self._pack(self._behind(layer.layer_norm, part.wi), relu=True)
            return lambda x: out(inner(x))
        wide = self._pack(self._behind(layer.layer_norm, part.wi))
        return lambda x: out(act(wide(x)))

    def _behind(self, norm: Any, line: nn.Linear) -> Tensor:
        """Return a matrix (out, H) that has the gain of the norm before it inside."""
        return line.weight * (norm.weight * self.width**0.5)

    def _pack(self, weight: Tensor, *, relu: bool = False) -> PackedLinear:
        alone = self.steps and self.dtype == torch.float32
        return PackedLinear(weight.detach().to(self.dtype), relu=relu, alone=alone)
