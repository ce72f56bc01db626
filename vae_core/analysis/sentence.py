"""Reports on single sentences: posterior, reconstruction, NLL of words, effect of dimensions, use of z."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from vae_core.analysis.collapse import MIN_SWAP_GAP
from vae_core.metrics.registry import ACTIVE_KL, FIGURES
from vae_core.model.text.decoding import QUICK

if TYPE_CHECKING:  # torch takes seconds to import, and pages show words without it
    from torch import Tensor

    from vae_core.model.vae import TextVAE

WORD = re.compile(r"\S+")
END = "⏎"  # marks the end token, which the decoder writes as well
# sentences whose mu replaces a text's own for its swap gap
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


@dataclass(frozen=True)
class WordCost:
    """A word and its NLL."""

    word: str
    nats: float  # -log p of its tokens given z and all tokens before it

    @property
    def probability(self) -> float:
        """Probability of this word under the decoder, 0 to 1."""
        return math.exp(-self.nats)


@dataclass(frozen=True)
class DimensionEffect:
    """Change of a sentence when one dimension alone changes."""

    dimension: int
    low: str  # sentence at the low value
    high: str  # sentence at the high value
    changed: int  # word edit distance of the two


@dataclass(frozen=True)
class SentenceReport:
    """One sentence, encoded and decoded. D latent dimensions; all NLL in nats."""

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
    cut: bool  # True when the text is longer than the encoder's limit

    @property
    def kl(self) -> float:
        """Nats that z carries of this sentence."""
        return sum(self.kl_per_dim)

    @property
    def active_dims(self) -> int:
        """Dimensions whose KL is above ACTIVE_KL."""
        return sum(value > ACTIVE_KL for value in self.kl_per_dim)

    @property
    def sentence_swap_gap(self) -> float:
        """Increase in NLL under the mu of another sentence, mean over OTHERS, nats."""
        return self.swapped_nll - self.nll


def analyse_sentences(
    vae: "TextVAE",
    texts: Sequence[str],
    *,
    samples: int = 5,
    seed: int = 0,
    on_progress: Callable[[float], None] | None = None,
) -> list[SentenceReport]:
    """Return a report on each text; the same seed gives the same samples.

    :param samples: draws from each posterior.
    :param on_progress: called with the share of the work that is done, 0 to 1.
    """
    import torch

    from vae_core.space.sampling import posterior_samples

    report = on_progress or (lambda share: None)
    posterior = vae.encode(texts)
    report(0.1)
    written = vae.decode(posterior.mu)
    report(0.4)
    # a text's draws do not depend on the other texts
    posteriors = zip(posterior.mu, posterior.logvar, strict=True) if samples else ()
    drawn = [posterior_samples(*each, samples, seed=seed) for each in posteriors]
    points = torch.cat(drawn) if drawn else posterior.mu[:0]  # (B * S, D), a text's draws in a row

    sampled = vae.decode(points, **QUICK, on_batch=lambda done: report(0.4 + 0.4 * done / len(points)))
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
            swapped_nll=swapped[i],
            text_costs=word_costs(text, own[i].spans, own[i].nats),
            written_costs=word_costs(written[i], again[i].spans, again[i].nats),
            samples=sampled[i * samples : (i + 1) * samples],
            tokens=len(rows[i]),
            cut=len(own[i].spans) > 1 and own[i].spans[-2][1] < len(text),
        )
        for i, text in enumerate(texts)
    ]


def _swapped(vae: "TextVAE", texts: Sequence[str]) -> list[float]:
    """Return -log p of each text under the mu of other sentences, mean over OTHERS."""
    import torch

    strangers = vae.encode(OTHERS).mu  # (O, D)
    pairs = [(i, k) for i, text in enumerate(texts) for k, other in enumerate(OTHERS) if other != text]
    nats = vae.nll(strangers[[k for _, k in pairs]], [texts[i] for i, _ in pairs])
    owner = torch.tensor([i for i, _ in pairs])
    return [float(nats[owner == i].mean()) for i in range(len(texts))]


def verdict(reading: SentenceReport) -> list[str]:
    """Return in plain words how much z carries of a sentence, in how many dimensions, and whether it was needed."""
    dims, radius = len(reading.mu), math.hypot(*reading.mu)
    carried = f"{FIGURES['kl'].text(reading.kl)} ({reading.kl / math.log(2):.0f} bits)"
    gap, cost = reading.sentence_swap_gap, f"{FIGURES['nll'].text(reading.nll)} with its own z"
    if gap < MIN_SWAP_GAP:
        needed = f"The decoder does not use z here: Rec is {cost}, and the same with another sentence's z."
    else:
        more = FIGURES["sentence_swap_gap"].text(gap)
        needed = f"The decoder uses z: Rec is {cost}; another sentence's z raises it by {more}."
    lines = [
        f"KL: {carried}, in {reading.active_dims} of {dims} dimensions.",
        needed,
        _came_back(reading),
        f"Norm of mu: {radius:.1f}; of draws from the prior, about {dims**0.5:.1f}.",
    ]
    if reading.cut:
        last = " ".join([cost.word for cost in reading.text_costs if cost.word != END][-4:])
        read = f"Only the first {reading.tokens} tokens were read, as far as “… {last}”"
        lines.append(f"{read}: the rest is not encoded.")
    return lines


def _came_back(reading: SentenceReport) -> str:
    from vae_core.metrics.generation import words_of

    wanted, written = Counter(words_of(reading.text)), Counter(words_of(reading.reconstruction))
    back, total = (wanted & written).total(), wanted.total()
    unlike = 4 * back < total and reading.sentence_swap_gap >= MIN_SWAP_GAP
    why = ": it may differ from the training sentences of this VAE." if unlike else "."
    return f"{back} of {total} {'word' if total == 1 else 'words'} reconstructed{why}"


def dimension_effects(
    vae: "TextVAE", z: "Tensor", low: "Tensor", high: "Tensor", *, on_progress: Callable[[float], None] | None = None
) -> list[DimensionEffect]:
    """Decode z at both ends of each of its dimensions in turn, greedily.

    :param z: (D,).
    :param low: the value of each dimension at one end (D,), such as a low quantile of a corpus.
    :param high: the value at the other end (D,).
    :param on_progress: called with the share of the work that is done, 0 to 1.
    """
    import torch

    from vae_core.metrics.generation import edit_distance

    report = on_progress or (lambda share: None)
    dims = len(z)
    points = torch.stack([torch.where(torch.eye(dims, dtype=torch.bool), end, z) for end in (low, high)])  # (2, D, D)
    texts = vae.decode(points.flatten(0, 1), **QUICK, on_batch=lambda done: report(done / (2 * dims)))
    pairs = zip(texts[:dims], texts[dims:], strict=True)
    return [DimensionEffect(d, *pair, edit_distance(*(text.split() for text in pair))) for d, pair in enumerate(pairs)]


def word_costs(text: str, spans: Sequence[tuple[int, int]], nats: Sequence[float]) -> list[WordCost]:
    """Return the NLL of each word, the sum over its tokens, with the end of the sentence last; their sum is Rec.

    A token between two words, such as a run of spaces, counts to the word before it, or to the first one.

    :param spans: characters [start, end) of each token, one entry a token, the end token last.
    :param nats: NLL of each token.
    """
    words = [(match.start(), match.end()) for match in WORD.finditer(text)]
    costs = [0.0] * (len(words) + 1)
    at = 0
    for (start, end), cost in zip(spans[:-1], nats[:-1], strict=True):
        visible = start + len(text[start:end]) - len(text[start:end].lstrip())
        while at + 1 < len(words) and visible >= words[at + 1][0]:
            at += 1
        costs[at] += cost
    costs[-1] += nats[-1]
    return [WordCost(text[a:b], cost) for (a, b), cost in zip(words, costs, strict=False)] + [WordCost(END, costs[-1])]


def differences(before: str, after: str) -> list[tuple[str, Literal["same", "gone", "new"]]]:
    """Return runs of words that two texts share, that only the first has, and that only the second has, in order."""
    old, new = before.split(), after.split()
    runs: list[tuple[str, Literal["same", "gone", "new"]]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            runs.append((" ".join(old[a:b]), "gone"))
        runs.append((" ".join(new[c:d]), "same" if kind == "equal" else "new"))
    return [run for run in runs if run[0]]
