"""What a base model is pretrained on: a sentence with parts taken out -> those parts. Knows ids and nothing else.

Both denoisers are T5's (Raffel et al. 2020, sections 3.1.4 and 3.3.1): span corruption teaches what belongs together,
prefix language modelling teaches to write whole sentences from their first word on.
"""

from collections.abc import Sequence

import numpy as np


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


def split_prefix(ids: Sequence[int], *, rng: np.random.Generator) -> tuple[list[int], list[int]]:
    """Return (input, target): the sentence up to a random place, and all that follows it; both end as the sentence."""
    place = int(rng.integers(0, max(1, len(ids) - 1)))
    return [*ids[:place], ids[-1]], list(ids[place:])


def denoise(
    ids: Sequence[int], *, sentinels: Sequence[int], rng: np.random.Generator, prefix_share: float = 0.5
) -> tuple[list[int], list[int]]:
    """Return (input, target) by one of the two denoisers, prefix language modelling with probability prefix_share."""
    if rng.random() < prefix_share:
        return split_prefix(ids, rng=rng)
    return corrupt_spans(ids, sentinels=sentinels, rng=rng)


def _parts(total: int, count: int, rng: np.random.Generator, *, smallest: int) -> list[int]:
    """Split total into count random parts of at least smallest each."""
    cuts = np.sort(rng.integers(0, total - smallest * count + 1, size=count - 1))
    edges = np.concatenate([[0], cuts, [total - smallest * count]])
    return [int(part) + smallest for part in np.diff(edges)]
