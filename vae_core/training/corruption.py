"""Corruption of token ids: the model's input instead of a sentence, while its target is the sentence or its gaps.

Two denoisers of pretraining are T5's (Raffel et al. 2020, sections 3.1.4 and 3.3.1): span corruption, and prefix
language modelling. The third is BART's token deletion (Lewis et al. 2020): the whole sentence out of a part of its
tokens. Finetuning deletes tokens of the encoder's input and hides tokens of the decoder's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vae_core.errors import InputError

DELETION_RATE = 0.3  # of the denoiser that writes the whole sentence


@dataclass(frozen=True)
class DenoisingMix:
    """How often each denoiser of pretraining is drawn: shares of 1; the rest is span corruption."""

    prefix: float = 0.5
    whole: float = 0.0

    def __post_init__(self) -> None:
        if not (self.prefix >= 0.0 and self.whole >= 0.0 and self.prefix + self.whole <= 1.0):
            raise InputError(
                f"Shares of {self.prefix} (prefix) and {self.whole} (whole) are given, but they must be 0 or more and "
                "at most 1 together."
            )


DEFAULT_MIX = DenoisingMix()


def delete_tokens(ids: Sequence[int], *, rate: float, rng: np.random.Generator) -> list[int]:
    """Return ids, each deleted independently with probability rate; the last one, which ends the sentence, stays.

    :raises ValueError: when the rate is not in [0, 1).
    """
    keep = rng.random(len(ids) - 1) >= _checked(rate)
    return [token for token, kept in zip(ids[:-1], keep, strict=True) if kept] + [ids[-1]]


def hide_tokens(ids: Sequence[int], *, rate: float, hidden_id: int, rng: np.random.Generator) -> list[int]:
    """Return ids with each token replaced by hidden_id with probability rate, drawn independently.

    :raises ValueError: when the rate is not in [0, 1).
    """
    hidden = rng.random(len(ids)) < _checked(rate)
    return [hidden_id if hide else token for token, hide in zip(ids, hidden, strict=True)]


def _checked(rate: float) -> float:
    if not 0.0 <= rate < 1.0:
        raise ValueError(f"a rate of {rate} is not in [0, 1)")
    return rate


def corrupt_spans(
    ids: Sequence[int], *, sentinels: Sequence[int], rng: np.random.Generator, rate: float = 0.15, span: float = 3.0
) -> tuple[list[int], list[int]]:
    """Return (input, target): spans of ids replaced by sentinels, and those spans behind the same sentinels.

    The last id, which ends the sentence, is never removed and closes both. At least one token is removed of a sentence
    that has one.

    :param rate: fraction of tokens to remove.
    :param span: mean length of a span, tokens.
    """
    body, end = list(ids[:-1]), ids[-1]
    if not body:
        return [end], [end]
    removed = max(1, round(len(body) * rate))
    spans = min(max(1, round(removed / span)), len(sentinels), len(body) - removed + 1)
    sizes = _parts(removed, spans, rng, smallest=1)
    first, *between, last = _parts(len(body) - removed - (spans - 1), spans + 1, rng, smallest=0)
    gaps = [first, *(gap + 1 for gap in between), last]  # two spans need something between them
    source, target, at = [], [], 0
    for sentinel, gap, size in zip(sentinels, gaps, sizes, strict=False):
        source += [*body[at : at + gap], sentinel]
        target += [sentinel, *body[at + gap : at + gap + size]]
        at += gap + size
    return [*source, *body[at:], end], [*target, end]


def prefix_lm(ids: Sequence[int], *, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    """Return (input, target): the sentence up to a random cut, and all that follows it; both end as the sentence."""
    cut = int(rng.integers(0, max(1, len(ids) - 1)))
    return [*ids[:cut], ids[-1]], list(ids[cut:])


def denoise(
    ids: Sequence[int], *, sentinels: Sequence[int], rng: np.random.Generator, mixture: DenoisingMix = DEFAULT_MIX
) -> tuple[list[int], list[int]]:
    """Return (input, target) of one of the three denoisers, drawn by the mixture's shares."""
    draw = rng.random()
    if draw < mixture.prefix:
        return prefix_lm(ids, rng=rng)
    if draw < mixture.prefix + mixture.whole:
        return delete_tokens(ids, rate=DELETION_RATE, rng=rng), list(ids)
    return corrupt_spans(ids, sentinels=sentinels, rng=rng)


def _parts(total: int, count: int, rng: np.random.Generator, *, smallest: int) -> list[int]:
    """Split total into count random parts of at least smallest each."""
    cuts = np.sort(rng.integers(0, total - smallest * count + 1, size=count - 1))
    edges = np.concatenate([[0], cuts, [total - smallest * count]])
    return [int(part) + smallest for part in np.diff(edges)]
