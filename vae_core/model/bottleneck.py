"""The VAE's own layers between encoder and decoder: pooling of the encoder's states, and injection of z."""

from typing import TYPE_CHECKING, Any, Literal

import torch
from torch import Tensor, nn
from transformers import DynamicCache, EncoderDecoderCache
from transformers.modeling_outputs import BaseModelOutput

if TYPE_CHECKING:
    from vae_core.model.network import TextVAEConfig


class Pooling(nn.Module):
    """Maximum or mean over positions, or "attention": the mean weighted by a learned query, at first the plain mean."""

    def __init__(self, width: int, kind: Literal["max", "mean", "attention"]) -> None:
        super().__init__()
        self.kind = kind
        self.query = nn.Linear(width, 1, bias=False) if kind == "attention" else None

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return one vector a text (B, H) from its states (B, T, H); padded positions, mask (B, T) 0, take no part."""
        real = mask.unsqueeze(-1).bool()  # (B, T, 1)
        if self.kind == "max":
            return states.masked_fill(~real, torch.finfo(states.dtype).min).amax(1)
        filled = states.masked_fill(~real, 0.0)
        if self.query is None:
            return filled.sum(1) / real.sum(1).to(states.dtype)
        scores = self.query(states).float().masked_fill(~real, -torch.inf)  # (B, T, 1)
        return (filled * scores.softmax(1).to(states.dtype)).sum(1)


class CrossMemory(nn.Module):
    """z as M encoder outputs, which the pretrained cross-attention reads."""

    def __init__(self, config: "TextVAEConfig") -> None:
        super().__init__()
        self.slots, self.width = config.memory_slots, config.base.hidden_size  # type: ignore[union-attr]
        self.project = nn.Linear(config.latent_dim, self.slots * self.width)

    def forward(self, z: Tensor) -> dict[str, Any]:
        """Return the decoder's keyword arguments for z (B, D)."""
        memory = self.project(z).view(len(z), self.slots, self.width)  # (B, M, H)
        return {"encoder_outputs": BaseModelOutput(last_hidden_state=memory)}


class SelfMemory(nn.Module):
    """z as M extra keys and values in every decoder layer's self-attention: the paper's memory, in its right layout.

    Cross-attention reads one zero vector, the same for every text.
    """

    def __init__(self, config: "TextVAEConfig") -> None:
        super().__init__()
        base: Any = config.base
        self.width = base.hidden_size
        self.layers = getattr(base, "num_decoder_layers", None) or base.decoder_layers
        self.heads = getattr(base, "decoder_attention_heads", None) or base.num_heads
        self.head_dim = getattr(base, "d_kv", None) or base.d_model // self.heads  # T5 v1.1: d_kv != d_model / heads
        self.slots = config.memory_slots
        self.project = nn.Linear(config.latent_dim, self.layers * 2 * self.heads * self.slots * self.head_dim)

    def forward(self, z: Tensor) -> dict[str, Any]:
        """Return the decoder's keyword arguments for z (B, D)."""
        shape = (len(z), self.layers, 2, self.heads, self.slots, self.head_dim)
        slots = self.project(z).view(shape)  # (B, L, 2, heads, M, head_dim): the batch stays outermost
        cache = EncoderDecoderCache(DynamicCache(), DynamicCache())
        for layer in range(self.layers):
            cache.self_attention_cache.update(slots[:, layer, 0], slots[:, layer, 1], layer)
        zero = BaseModelOutput(last_hidden_state=z.new_zeros(len(z), 1, self.width))
        return {"encoder_outputs": zero, "past_key_values": cache}
