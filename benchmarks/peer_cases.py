"""What `benchmarks.peers` compares: our checkpoints, and models that are trained on the same sentences for it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from benchmarks.lstm_vae import LSTMVAE, LSTMAutoencoding
from benchmarks.peer_training import Asked, Trained, fit, last_step, recipe
from benchmarks.released import BATCH, PADDED, PHASES, MendedVAE, Released, ReleasedVAE, padded
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import folder_of
from vae_core.data.corpus import read_texts
from vae_core.model.beam_search import Hypothesis
from vae_core.model.vae import Posterior, TextVAE, TextVAEConfig
from vae_core.training.config import Phase, TrainConfig
from vae_core.training.finetune import Autoencoding
from vae_core.training.sampler import training_rows

LSTM_SHARE = 0.4  # of the steps: the autoencoder's
LSTM_RATE = 3e-3


class WithoutZ(TextVAE):
    """The same decoder as a language model: it reads the same memory for every text, and KL is 0."""

    def posterior_of(self, input_ids: Tensor, attention_mask: Tensor) -> Posterior:
        """Return the prior for each text (B, D)."""
        nothing = torch.zeros(len(input_ids), self.config.latent_dim, device=input_ids.device)
        return Posterior(nothing, nothing)

    def nll_of(self, z: Tensor, labels: Tensor, *, decoder_input_ids: Tensor | None = None) -> Tensor:
        """Return -log p of each label (B, T), in nats, independent of z (B, D)."""
        return super().nll_of(torch.zeros_like(z), labels, decoder_input_ids=decoder_input_ids)

    def generate_ids(self, z: Tensor, **how: Any) -> Tensor:
        return super().generate_ids(torch.zeros_like(z), **how)

    def hypotheses(self, z: Tensor, **how: Any) -> list[list[Hypothesis]]:
        return super().hypotheses(torch.zeros_like(z), **how)


def ours(asked: Asked, folder: Path) -> Trained:
    """Return the VAE that everything is compared with."""
    return _shipped(asked.ours)


def twin(asked: Asked, folder: Path) -> Trained:
    """Return its twin, whose decoder ignores z."""
    return _shipped(asked.twin)


def without_z(asked: Asked, folder: Path) -> Trained:
    """Train our decoder without z, from our base, for our steps; a recipe's terms of z have no effect."""
    record, options = recipe(asked.ours)
    options = replace(options, recipe="without z", phases=(Phase(),))
    torch.manual_seed(options.seed)
    vae = WithoutZ.from_base(folder_of(record["base"]), **record["vae"])
    return fit(vae, Autoencoding, rows_of(vae, asked, options), folder, options=options, asked=asked)


def lstm(asked: Asked, folder: Path) -> Trained:
    """Train an autoencoder of LSTMs; then a VAE with its encoder and a new decoder, held to the rate that ours is."""
    _, options = recipe(asked.ours)
    options = replace(options, learning_rate=LSTM_RATE)
    torch.manual_seed(options.seed)
    first, second = _lstm(asked), _lstm(asked)
    rows = rows_of(first, asked, options)
    held = {name: getattr(options.phases[-1], name) for name in ("free_bits", "rate_target")}
    phases = Phase(beta=0.0, sample=False), Phase(schedule="linear", anneal_fraction=0.3, **held)
    autoencoder, vae = (replace(options, recipe="LSTM", phases=(phase,)) for phase in phases)
    task = LSTMAutoencoding
    before = fit(first, task, rows, folder / "autoencoder", options=autoencoder, asked=asked, share=LSTM_SHARE)
    kept = {name: value for name, value in before.vae.state_dict().items() if not name.startswith("decoder.")}
    second.load_state_dict(kept, strict=False)
    after = fit(second, task, rows, folder / "vae", options=vae, asked=asked, share=1 - LSTM_SHARE)
    return Trained(after.vae, before.steps + after.steps, (before.seconds or 0.0) + (after.seconds or 0.0))


def released(asked: Asked, folder: Path) -> Trained:
    """Train our base by the paper's recipe as its code has it."""
    return _released(ReleasedVAE, asked, folder)


def mended(asked: Asked, folder: Path) -> Trained:
    """Train the same with its latent's layout corrected."""
    return _released(MendedVAE, asked, folder)


CASES: dict[str, Callable[[Asked, Path], Trained]] = {
    "ours": ours,
    "ours, collapsed": twin,
    "without z": without_z,
    "LSTM": lstm,
    "released code": released,
    "released code, latent in order": mended,
}


def rows_of(vae: TextVAE, asked: Asked, options: TrainConfig) -> list[list[int]]:
    """Return the ids of the sentences that our VAE was trained on."""
    record, _ = recipe(asked.ours)
    texts = read_texts([asked.data / name for name in record["files"]])
    return training_rows(vae.tokenizer, texts, max_length=options.max_length)[0]


def _shipped(checkpoint: str) -> Trained:
    return Trained(load_vae(checkpoint), last_step(checkpoint), None)


def _lstm(asked: Asked) -> LSTMVAE:
    known = load_vae(asked.ours)
    vae = LSTMVAE(TextVAEConfig(base=known.config.base, latent_dim=known.config.latent_dim, dtype="float32"))
    vae.tokenizer = known.tokenizer
    return vae


def _released(kind: type[ReleasedVAE], asked: Asked, folder: Path) -> Trained:
    record, options = recipe(asked.ours)
    options = replace(options, recipe="released", phases=PHASES, max_tokens_per_batch=BATCH * PADDED, max_length=PADDED)
    torch.manual_seed(options.seed)
    size = {"latent_dim": record["vae"]["latent_dim"], "memory_slots": 1, "injection": "self"}
    vae = kind.from_base(folder_of(record["base"]), **size)
    rows = padded(rows_of(vae, asked, options), pad_id=vae.pad_id)
    return fit(vae, Released, rows, folder, options=options, asked=asked)
