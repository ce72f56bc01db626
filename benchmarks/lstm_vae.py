"""A text VAE of two LSTMs, after Li et al. 2019 (arXiv 1909.00868): the strongest small peer without pretraining.

Their recipe: train an autoencoder, keep its encoder, reset its decoder, then pay the KL with free bits while its weight
rises. Theirs too: z is the decoder's first state and is concatenated to every input word. Not theirs: the optimizer
(theirs is SGD for up to a hundred epochs), no dropout (one pass over many sentences has nothing to overfit), and free
bits on the batch mean of a dimension, as everything here has them.
"""

from typing import Any

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel

from vae_core.model.losses import linear_cross_entropy
from vae_core.model.network import LOGVAR_RANGE, LOGVAR_START, Posterior, TextVAEConfig
from vae_core.model.text.lexicon import Lexicon
from vae_core.model.vae import TextVAE
from vae_core.training.finetune import Autoencoding

HIDDEN, EMBEDDING = 512, 256


class LSTMDecoder(nn.Module):
    """p(x|z). Its output layer is stored as an embedding, so that it is trained the way T5's is."""

    def __init__(self, vocabulary: int, latent_dim: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, EMBEDDING)
        self.begin = nn.Linear(latent_dim, HIDDEN)
        self.lstm = nn.LSTM(EMBEDDING + latent_dim, HIDDEN, batch_first=True)
        self.out = nn.Embedding(vocabulary, HIDDEN)
        for table in (self.words, self.out):
            nn.init.normal_(table.weight, std=0.1)

    def start(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """Return the state (1, B, HIDDEN), twice, that z (B, D) begins with."""
        cell = self.begin(z).unsqueeze(0)  # (1, B, HIDDEN)
        return cell.tanh(), cell

    def forward(self, ids: Tensor, z: Tensor, state: tuple[Tensor, Tensor]) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """Return the states (B, T, HIDDEN) behind each of the ids (B, T), and the state to go on from."""
        beside = z.unsqueeze(1).expand(-1, ids.shape[1], -1)  # (B, T, D)
        return self.lstm(torch.cat([self.words(ids), beside], -1), state)


class LSTMVAE(TextVAE):
    """A TextVAE whose encoder and decoder are LSTMs; of its base's config it takes the vocabulary alone.

    What TextVAE does with texts, what `metrics` measures and what `checkpoints` saves is the same.
    """

    def __init__(self, config: TextVAEConfig) -> None:
        PreTrainedModel.__init__(self, config)  # a TextVAE without its Transformer
        base: Any = config.base
        self.words = nn.Embedding(base.vocab_size, EMBEDDING)
        self.lstm = nn.LSTM(EMBEDDING, HIDDEN, batch_first=True)
        self.to_mu = nn.Linear(HIDDEN, config.latent_dim, bias=False)
        self.to_logvar = nn.Linear(HIDDEN, config.latent_dim)
        self.decoder = LSTMDecoder(base.vocab_size, config.latent_dim)
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.normal_(self.to_logvar.weight, std=0.02 * HIDDEN**-0.5)
        nn.init.constant_(self.to_logvar.bias, LOGVAR_START)
        self.tokenizer = None
        self.post_init()

    def _init_weights(self, module: nn.Module) -> None:
        """Leave every part as it made itself."""

    @property
    def pad_id(self) -> int:
        """The id that fills a batch, and that the decoder begins with."""
        return self.config.base.pad_token_id  # type: ignore[union-attr]

    def posterior_of(self, input_ids: Tensor, attention_mask: Tensor) -> Posterior:
        """Return q(z|x) for ids (B, T) from the encoder's state at the last real one of each text."""
        states, _ = self.lstm(self.words(input_ids))  # (B, T, HIDDEN)
        last = states[torch.arange(len(states)), attention_mask.sum(1) - 1]  # (B, HIDDEN)
        return Posterior(self.to_mu(last).float(), self.to_logvar(last).float().clamp(*LOGVAR_RANGE))

    def nll_of(self, z: Tensor, labels: Tensor, *, decoder_input_ids: Tensor | None = None) -> Tensor:
        """Return -log p of each label (B, T) under z (B, D) or S a text (S * B, D), in nats; zero at padding."""
        read = (labels if decoder_input_ids is None else decoder_input_ids).repeat(len(z) // len(labels), 1)
        labels = labels.repeat(len(z) // len(labels), 1)
        begin = torch.full_like(read[:, :1], self.pad_id)
        states, _ = self.decoder(torch.cat([begin, read[:, :-1]], 1), z, self.decoder.start(z))
        return linear_cross_entropy(states, self.decoder.out.weight, labels, pad_id=self.pad_id)

    def generate_ids(
        self, z: Tensor, *, beams: int, max_tokens: int, sampling: dict[str, Any], lexicon: Lexicon | None = None
    ) -> Tensor:
        """Return the ids (B, T) that are the likeliest word by word."""
        if beams > 1 or sampling or lexicon:
            raise ValueError("the LSTM writes greedily and any words: ask for one beam, no top_p and no lexicon")
        ids, state = torch.full((len(z), 1), self.pad_id, device=z.device), self.decoder.start(z)
        written, ended = [], torch.zeros(len(z), dtype=torch.bool, device=z.device)
        while len(written) < max_tokens and not ended.all():
            states, state = self.decoder(ids, z, state)
            ids = (states @ self.decoder.out.weight.T).argmax(-1)  # (B, 1)
            written.append(ids)
            ended |= ids.squeeze(1) == self.config.base.eos_token_id  # type: ignore[union-attr]
        return torch.cat(written, 1)


class LSTMAutoencoding(Autoencoding):
    """The task; no part of two LSTMs is ever frozen."""

    def frozen(self, model: Any, progress: float) -> list[nn.Parameter]:
        """Return nothing: all of it trains."""
        return []
