"""The recipe of Park & Lee 2021 as its released code has it, as a case to measure: its arithmetic, not its code.

Reproduced: one slot of memory a layer, key and value the same, with a layout that mixes texts and layers; pooling over
the padding; no clamp on logvar; cross-entropy averaged over 256 positions beside a KL that is summed; its weight on a
ramp that ends at a tenth of its height; free bits entry by entry; a first phase with the decoder and the random
projection frozen. Left out: the input deletion (it hands the mask over in place of the ids, so the encoder would learn
nothing at all) and AdamW at 1e-4, which moves a small base too little (docs/experiments/optimizer.md).
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import DynamicCache, EncoderDecoderCache, PreTrainedModel
from transformers.modeling_outputs import BaseModelOutput

from vae_core.model.bottleneck import SelfMemory
from vae_core.model.losses import kl_per_dimension
from vae_core.model.vae import Posterior, TextVAE, TextVAEConfig
from vae_core.training.config import Phase
from vae_core.training.finetune import Autoencoding
from vae_core.training.sampler import Rows

POSITIONS = 256  # that every sentence is padded to there, and the cross-entropy averaged over
PADDED = 40  # that they are padded to here: only padding is left out
BATCH = 128  # sentences
FLOOR = 0.5  # nats that each entry of the KL is clamped at
PHASES = (
    Phase(fraction=0.4, beta=0.0, frozen=("decoder",)),
    Phase(fraction=0.6, beta=0.1, schedule="linear", anneal_fraction=1.0),
)


class ReleasedMemory(SelfMemory):
    """z as one slot a layer. Scrambled, a slot of text b in layer l is cut from text (l * B + b) // L."""

    def __init__(self, config: TextVAEConfig, *, scrambled: bool) -> None:
        super().__init__(config)
        self.scrambled = scrambled
        self.project = nn.Linear(config.latent_dim, self.layers * self.heads * self.head_dim, bias=False)

    def forward(self, z: Tensor) -> dict[str, Any]:
        """Return the decoder's keyword arguments for z (B, D)."""
        flat = self.project(z)  # (B, L * heads * head_dim)
        if self.scrambled:
            slots = flat.reshape(self.layers, len(z), self.heads, 1, self.head_dim)
        else:
            slots = flat.view(len(z), self.layers, self.heads, 1, self.head_dim).transpose(0, 1)
        cache = EncoderDecoderCache(DynamicCache(), DynamicCache())
        for layer, slot in enumerate(slots):
            cache.self_attention_cache.update(slot, slot, layer)
        nothing = BaseModelOutput(last_hidden_state=z.new_zeros(len(z), 1, self.width))
        return {"encoder_outputs": nothing, "past_key_values": cache}


class ReleasedVAE(TextVAE):
    """A TextVAE as the released code makes it."""

    scrambled = True

    def __init__(self, config: TextVAEConfig, base: PreTrainedModel | None = None) -> None:
        super().__init__(config, base)
        width = config.base.hidden_size  # type: ignore[union-attr]
        self.to_mu = nn.Linear(width, config.latent_dim, bias=False)
        self.to_logvar = nn.Linear(width, config.latent_dim, bias=False)
        self.memory = ReleasedMemory(config, scrambled=self.scrambled)

    def posterior_of(self, input_ids: Tensor, attention_mask: Tensor) -> Posterior:
        """Return q(z|x) from the maximum over all positions, padding among them."""
        missing = (0, max(0, PADDED - input_ids.shape[1]))
        ids = nn.functional.pad(input_ids, missing, value=self.pad_id)  # (B, PADDED)
        mask = nn.functional.pad(attention_mask, missing)
        states = self.base.get_encoder()(input_ids=ids, attention_mask=mask).last_hidden_state
        pooled = states.amax(1)  # (B, H)
        return Posterior(self.to_mu(pooled).float(), self.to_logvar(pooled).float())


class MendedVAE(ReleasedVAE):
    """The same with each text's own z in its slots, and nothing else mended."""

    scrambled = False


class Released(Autoencoding):
    """The task: the loss of the released code. Its rows are padded, and so make random batches of one size."""

    def loss(
        self, model: Any, rows: Rows, *, progress: float, rng: np.random.Generator, indices: np.ndarray | None = None
    ) -> tuple[Tensor, dict[str, float]]:
        """Return cross-entropy over POSITIONS plus the weighted KL, and its parts in nats a sentence."""
        _, phase, within = self.options.phase_at(progress)
        ids = torch.tensor(rows, device=model.device)  # (B, PADDED)
        mask = (ids != model.pad_id).long()
        out = model(ids, mask, ids[:, : int(mask.sum(1).max())])  # the loss is zero behind the longest
        rec, kl = out.nll.sum(1), kl_per_dimension(out.mu, out.logvar)
        weight = phase.beta_at(within)
        paid = torch.where(kl < FLOOR, FLOOR, kl).sum(1).mean()
        rec_mean, kl_mean = float(rec.detach().mean()), float(kl.detach().sum(1).mean())
        parts = {"rec": rec_mean, "kl": kl_mean, "neg_elbo": rec_mean + kl_mean, "beta": POSITIONS * weight}
        return rec.mean() / POSITIONS + weight * paid, parts

    def frozen(self, model: Any, progress: float) -> list[nn.Parameter]:
        """Return the decoder's parameters in the first phase, and those of the projection that z enters it by."""
        held = super().frozen(model, progress)
        return [*held, *model.memory.project.parameters()] if held else held


def padded(rows: Sequence[Sequence[int]], *, pad_id: int) -> list[list[int]]:
    """Return rows of ids filled up to PADDED, as the released code's data set gives them."""
    return [[*row, *[pad_id] * (PADDED - len(row))] for row in rows]
