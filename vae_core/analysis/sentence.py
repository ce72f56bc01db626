"""What the VAE makes of a few sentences, one by one: where each lies, what comes back, and whether z was needed.

Knows the model and texts. Knows nothing of screens: a page, a notebook or a test reads the same `SentenceReport`.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from vae_core.analysis.collapse import MIN_SWAP_GAP
from vae_core.analysis.words import WordCost, word_costs
from vae_core.metrics.elbo import words_of
from vae_core.model.vae import Posterior, TextVAE

# Sentences of our own whose z is swapped in, to see what a text costs under a latent that is not its own.
OTHERS = (
    "A woman in a red coat is waiting for the bus.",
    "Two children are playing football in the park.",
    "I would like to buy a ticket to London.",
    "The old king had three sons.",
    "It will probably rain tomorrow.",
    "Why did nobody tell me about the meeting?",
    "A white cat sleeps on the sofa.",
    "He has never been to Japan.",
)
ACTIVE_KL = 0.1  # nats of KL from which on a dimension is said to carry something of a sentence


@dataclass(frozen=True)
class SentenceReport:
    """One sentence, encoded and decoded. D latent dimensions; all costs in nats."""

    text: str
    reconstruction: str  # greedy, from mu
    mu: list[float]  # (D,)
    sigma: list[float]  # (D,)
    kl_per_dim: list[float]  # (D,)
    nll: float  # -log p(text | mu)
    swapped_nll: float  # the same with another sentence's z, mean over OTHERS
    text_costs: list[WordCost]  # of the sentence itself under its mu
    written_costs: list[WordCost]  # of the reconstruction under the same mu
    samples: list[str]  # decoded, greedily, from draws of the posterior
    tokens: int  # that were read
    cut: bool  # True when the text is longer than what is read

    @property
    def kl(self) -> float:
        """Nats that z carries of this sentence."""
        return sum(self.kl_per_dim)

    @property
    def carrying(self) -> int:
        """Dimensions whose KL is above ACTIVE_KL."""
        return sum(value > ACTIVE_KL for value in self.kl_per_dim)

    @property
    def swap_gap(self) -> float:
        """What the sentence costs more under another sentence's z."""
        return self.swapped_nll - self.nll


def analyse_sentences(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    samples: int = 5,
    seed: int = 0,
    on_progress: Callable[[float], object] | None = None,
) -> list[SentenceReport]:
    """Return what the VAE makes of each text; the same seed gives the same samples.

    :param samples: draws from each posterior.
    :param on_progress: called with the share of the work that is done, 0 to 1.
    """
    report = on_progress or (lambda share: None)
    posterior = vae.encode(texts)
    report(0.1)
    written = vae.decode(posterior.mu)
    report(0.4)
    drawn = _draws(posterior, samples, seed)  # (B * S, D), a text's draws side by side

    def sampled_part(done: int) -> None:
        report(0.4 + 0.4 * done / len(drawn))

    sampled = vae.decode(drawn, on_batch=sampled_part)
    own = vae.score(posterior.mu, texts)
    again = vae.score(posterior.mu, written)
    swapped = _swapped(vae, texts)
    report(1.0)
    rows = vae.token_rows(texts)
    sigma = (0.5 * posterior.logvar).exp()
    return [
        SentenceReport(
            text=text,
            reconstruction=written[i],
            mu=posterior.mu[i].tolist(),
            sigma=sigma[i].tolist(),
            kl_per_dim=posterior.kl[i].tolist(),
            nll=sum(own[i].nats),
            swapped_nll=float(swapped[i]),
            text_costs=word_costs(text, own[i].spans, own[i].nats),
            written_costs=word_costs(written[i], again[i].spans, again[i].nats),
            samples=sampled[i * samples : (i + 1) * samples],
            tokens=len(rows[i]),
            cut=own[i].spans[-2][1] < len(text) if len(own[i].spans) > 1 else False,
        )
        for i, text in enumerate(texts)
    ]


def _draws(posterior: Posterior, samples: int, seed: int) -> Tensor:
    """Return draws (B * S, D); a text's own do not depend on which texts it is read with."""
    noise = torch.randn(samples, posterior.mu.shape[1], generator=torch.Generator().manual_seed(seed))  # (S, D)
    sigma = (0.5 * posterior.logvar).exp()
    return (posterior.mu.unsqueeze(1) + sigma.unsqueeze(1) * noise).flatten(0, 1)


def _swapped(vae: TextVAE, texts: Sequence[str]) -> Tensor:
    """Return -log p of each text under the z of other sentences, mean over them, (B,)."""
    strangers = vae.encode(OTHERS).mu  # (O, D)
    pairs = [(i, k) for i, text in enumerate(texts) for k, other in enumerate(OTHERS) if other != text]
    nats = vae.nll(strangers[[k for _, k in pairs]], [texts[i] for i, _ in pairs])
    owner = torch.tensor([i for i, _ in pairs])
    return torch.stack([nats[owner == i].mean() for i in range(len(texts))])


def verdict(reading: SentenceReport) -> list[str]:
    """Return in plain words how much z carries of a sentence, in how many dimensions, and whether it was needed."""
    dims = len(reading.mu)
    radius = sum(value * value for value in reading.mu) ** 0.5
    carried = f"{reading.kl:.1f} nats ({reading.kl / math.log(2):.0f} bits)"
    lines = [
        f"The encoder puts {carried} into z, in {reading.carrying} of {dims} dimensions.",
        _needed(reading),
        _came_back(reading),
        f"Its mean lies {radius:.1f} from the origin; draws from the prior lie about {dims**0.5:.1f} from it.",
    ]
    if reading.cut:
        lines.append(f"Only the first {reading.tokens} tokens were read; the rest of the text has no part in this.")
    return lines


def _came_back(reading: SentenceReport) -> str:
    wanted, written = Counter(words_of(reading.text)), Counter(words_of(reading.reconstruction))
    back, total = (wanted & written).total(), wanted.total()
    line = f"{back} of its {total} words {'comes' if total == 1 else 'come'} back."
    return (
        line
        if 4 * back >= total or reading.swap_gap < MIN_SWAP_GAP
        else line[:-1] + ": it may be unlike what this VAE was trained on."
    )


def _needed(reading: SentenceReport) -> str:
    gap, cost = reading.swap_gap, f"{reading.nll:.1f} nats with its own z"
    if gap < MIN_SWAP_GAP:
        return f"The decoder does not use z here: the sentence costs {cost}, and as much with another sentence's."
    return f"The decoder uses z: the sentence costs {cost}, and {gap:.1f} more with another sentence's."
