"""What a base model is pretrained on: a sentence with parts taken out -> those parts. Knows ids and nothing else.

Two denoisers are T5's (Raffel et al. 2020, sections 3.1.4 and 3.3.1): span corruption teaches what belongs together,
prefix language modelling teaches to write on from any word. The third is BART's token deletion (Lewis et al. 2020): it
teaches to write the whole sentence, from its first word on, out of what is left of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vae_core.errors import InputError
from vae_core.model.batching import delete_tokens

DELETED = 0.3  # share of tokens that a whole sentence has to be written without


@dataclass(frozen=True)
class DenoisingMix:
    """How often each denoiser is drawn: shares of 1, the rest is span corruption."""

    prefix: float = 0.5
    whole: float = 0.0

    def __post_init__(self) -> None:
        if not (self.prefix >= 0.0 and self.whole >= 0.0 and self.prefix + self.whole <= 1.0):
            raise InputError(
                f"Shares of {self.prefix} (prefix) and {self.whole} (whole) are given, but they must be 0 or more and "
                "at most 1 together."
            )


DEFAULT_MIX = DenoisingMix()


def corrupt_spans(
    ids: Sequence[int],
    *,
    sentinels: Sequence[int],
    rng: np.random.Generator,
    rate: float = 0.15,
    mean_span: float = 3.0,
) -> tuple[list[int], list[int]]:
    """Return (input, target): spans of ids replaced by sentinels, and those spans behind the same sentinels.

    The last id, which ends the sentence, is never taken out and closes both. At least one token is taken out of a
    sentence that has one.
    """
    body, end = list(ids[:-1]), ids[-1]
    if not body:
        return [end], [end]
    removed = max(1, round(len(body) * rate))
    spans = min(max(1, round(removed / mean_span)), len(sentinels), len(body) - removed + 1)
    sizes = _parts(removed, spans, rng, smallest=1)
    first, *between, last = _parts(len(body) - removed - (spans - 1), spans + 1, rng, smallest=0)
    gaps = [first, *(gap + 1 for gap in between), last]  # two spans need something between them
    source, target, at = [], [], 0
    for i in range(spans):
        source += [*body[at : at + gaps[i]], sentinels[i]]
        at += gaps[i]
        target += [sentinels[i], *body[at : at + sizes[i]]]
        at += sizes[i]
    return [*source, *body[at:], end], [*target, end]


def prefix_lm(ids: Sequence[int], *, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    """Return (input, target): the sentence up to a random place, and all that follows it; both end as the sentence."""
    place = int(rng.integers(0, max(1, len(ids) - 1)))
    return [*ids[:place], ids[-1]], list(ids[place:])


def token_deletion(ids: Sequence[int], *, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    """Return (input, target): the sentence without some of its tokens, and the whole sentence."""
    return delete_tokens(ids, rate=DELETED, rng=rng), list(ids)


def denoise(
    ids: Sequence[int], *, sentinels: Sequence[int], rng: np.random.Generator, mixture: DenoisingMix = DEFAULT_MIX
) -> tuple[list[int], list[int]]:
    """Return (input, target) by one of the three denoisers, drawn as the mixture says."""
    draw = rng.random()
    if draw < mixture.prefix:
        return prefix_lm(ids, rng=rng)
    if draw < mixture.prefix + mixture.whole:
        return token_deletion(ids, rng=rng)
    return corrupt_spans(ids, sentinels=sentinels, rng=rng)


def _parts(total: int, count: int, rng: np.random.Generator, *, smallest: int) -> list[int]:
    """Split total into count random parts of at least smallest each."""
    cuts = np.sort(rng.integers(0, total - smallest * count + 1, size=count - 1))
    edges = np.concatenate([[0], cuts, [total - smallest * count]])
    return [int(part) + smallest for part in np.diff(edges)]
