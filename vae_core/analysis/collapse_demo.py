"""Demonstrations of the collapse lesson on real models: rate and distortion, words under another z, mixed pairs.

All costs in nats per sentence.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from vae_core.analysis.sentence import WordCost, word_costs
from vae_core.errors import InputError
from vae_core.metrics.elbo import elbo_figures, swap_nll
from vae_core.model.losses import kl_per_dimension
from vae_core.model.vae import TextVAE
from vae_core.space.sampling import posterior_samples, prior_samples


@dataclass(frozen=True)
class TradeOff:
    """A sentence under a posterior between the prior and its own."""

    share: float  # 0: the prior, 1: its own posterior
    kl: float  # the rate
    rec: float  # the distortion, mean over draws


def trade_off(vae: TextVAE, text: str, *, points: int = 17, draws: int = 16, seed: int = 0) -> list[TradeOff]:
    """Return Rec and KL of a sentence for posteriors between the prior and its own.

    The posterior in between is N(s mu, sigma^(2 s)). All points share their noise, so that the curve is smooth.

    :param points: shares s from 0 to 1, both included.
    :param draws: of z for each point.
    """
    posterior = vae.encode([text])
    found = []
    for share in torch.linspace(0, 1, points).tolist():
        mu, logvar = share * posterior.mu, share * posterior.logvar  # (1, D)
        z = posterior_samples(mu[0], logvar[0], draws, seed=seed)  # (S, D)
        rec = float(vae.nll(z, [text] * draws).mean())
        found.append(TradeOff(share, float(kl_per_dimension(mu, logvar).sum()), rec))
    return found


def words_under(vae: TextVAE, text: str, other: str) -> tuple[list[WordCost], list[WordCost]]:
    """Return the NLL of each word of a text given its own mu, and given that of another text."""
    scores = vae.score(vae.encode([text, other]).mu, [text, text])
    own, swapped = (word_costs(text, score.spans, score.nats) for score in scores)
    return own, swapped


@dataclass(frozen=True)
class Twin:
    """A sentence encoded and decoded by one VAE, to compare two of them. D latent dimensions."""

    written: str  # the sentence, greedily, from its mu
    swapped: str  # from the mu of the other sentence
    kl_per_dim: list[float]  # (D,) of the sentence
    nll: float  # of the sentence under its own mu
    swapped_nll: float  # under the other's
    samples: list[str]  # greedily, from draws of the prior

    @property
    def sentence_swap_gap(self) -> float:
        """Increase in NLL under the other sentence's mu, nats."""
        return self.swapped_nll - self.nll


def read_twin(vae: TextVAE, text: str, other: str, *, samples: int = 6, seed: int = 0) -> Twin:
    """Return a VAE's report on a text, with its own z and with another one's."""
    posterior = vae.encode([text, other])
    drawn = prior_samples(samples, vae.config.latent_dim, seed=seed)
    written, swapped, *sampled = vae.decode(torch.cat([posterior.mu, drawn]))
    own, under_other = vae.nll(posterior.mu, [text, text]).tolist()
    return Twin(written, swapped, posterior.kl[0].tolist(), own, under_other, sampled)


def measure_pair(
    encoder: TextVAE,
    decoder: TextVAE,
    texts: Sequence[str],
    *,
    seed: int = 0,
    on_progress: Callable[[float], object] = lambda share: None,
) -> dict[str, Any]:
    """Return the figures of the encoder of one VAE with the decoder of another, as `metrics.evaluate` names them.

    With the same VAE for both they are those of `evaluate`.

    :param texts: two or more.
    :raises InputError: when their latent dimensions differ.
    """
    if encoder.config.latent_dim != decoder.config.latent_dim:
        raise InputError(
            "The two VAEs differ in their latent dimensions, so one cannot decode the other's z: choose two alike."
        )
    posterior = encoder.encode(texts)
    on_progress(0.2)
    own, swapped = swap_nll(
        decoder, posterior, texts, seed=seed, on_progress=lambda share: on_progress(0.2 + 0.8 * share)
    )
    return elbo_figures(posterior, own, swapped, seed=seed)
