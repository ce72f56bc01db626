"""Corruption: the rates are true, and nothing is lost between the input and the target of a denoiser."""

import math
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
import pytest

from vae_core.errors import InputError
from vae_core.training.corruption import (
    DELETION_RATE,
    DenoisingMix,
    corrupt_spans,
    delete_tokens,
    denoise,
    hide_tokens,
    prefix_lm,
)

END = 1
SENTINELS = list(range(900, 1000))


def sentence(size: int) -> list[int]:
    """Return ids of `size` different tokens and the end."""
    return [*range(10, 10 + size), END]


def filled_in(source: list[int], target: list[int]) -> list[int]:
    """Replace each sentinel of the source by the tokens that follow it in the target."""
    spans: dict[int, list[int]] = {}
    for token in target[:-1]:
        if token in SENTINELS:
            spans[token] = []
        else:
            spans[next(reversed(spans))].append(token)
    return [whole for token in source for whole in spans.get(token, [token])]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7, 20, 64, 300])
@pytest.mark.parametrize(("rate", "mean_span"), [(0.15, 3.0), (0.5, 1.0), (0.5, 3.0), (0.9, 2.0), (0.01, 3.0)])
def test_input_and_target_together_hold_the_sentence(size: int, rate: float, mean_span: float) -> None:
    ids = sentence(size)
    for seed in range(30):
        rng = np.random.default_rng(seed)
        source, target = corrupt_spans(ids, sentinels=SENTINELS, rng=rng, rate=rate, span=mean_span)
        assert source[-1] == target[-1] == END
        assert filled_in(source, target) == ids
        placed = [token for token in source if token in SENTINELS]
        assert placed == [token for token in target if token in SENTINELS] == SENTINELS[: len(placed)]
        assert len(placed) >= 1
        assert all(a not in SENTINELS or b not in SENTINELS for a, b in pairwise(source))
        assert all(a not in SENTINELS or b not in [*SENTINELS, END] for a, b in pairwise(target))


def test_the_share_that_is_taken_out_is_the_rate_in_spans_of_the_mean_length() -> None:
    source, target = corrupt_spans(sentence(200), sentinels=SENTINELS, rng=np.random.default_rng(0))
    taken = [token for token in target[:-1] if token not in SENTINELS]
    assert len(taken) == 30
    assert sum(token in SENTINELS for token in source) == 10


def test_spans_lie_anywhere_and_differ_in_length() -> None:
    firsts, sizes = set(), set()
    for seed in range(200):
        source, target = corrupt_spans(sentence(40), sentinels=SENTINELS, rng=np.random.default_rng(seed))
        firsts.add(source.index(SENTINELS[0]))
        places = [i for i, token in enumerate(target) if token in SENTINELS] + [len(target) - 1]
        sizes |= {b - a - 1 for a, b in pairwise(places)}
    assert {0, 10, 20} <= firsts
    assert {1, 2, 3, 4} <= sizes


def test_there_are_never_more_spans_than_sentinels() -> None:
    source, target = corrupt_spans(
        sentence(200), sentinels=SENTINELS[:2], rng=np.random.default_rng(0), rate=0.5, span=1.0
    )
    assert [token for token in source if token in SENTINELS] == SENTINELS[:2]
    assert filled_in(source, target) == sentence(200)


@pytest.mark.parametrize("size", [0, 1, 2, 30])
def test_a_prefix_and_what_follows_it_make_the_sentence(size: int) -> None:
    ids = sentence(size)
    cuts = set()
    for seed in range(300):
        source, target = prefix_lm(ids, rng=np.random.default_rng(seed))
        assert source[-1] == target[-1] == END
        assert source[:-1] + target == ids
        cuts.add(len(source) - 1)
    assert cuts == set(range(max(1, size)))  # also from nothing at all, never with nothing left to write


def test_a_thinned_sentence_is_written_whole_out_of_what_is_left_in_order() -> None:
    ids, left, whole = sentence(50), 0, DenoisingMix(prefix=0.0, whole=1.0)
    for seed in range(100):
        source, target = denoise(ids, sentinels=SENTINELS, rng=np.random.default_rng(seed), mixture=whole)
        assert target == ids
        assert source[-1] == END
        assert source == [*sorted(set(source[:-1])), END]
        left += len(source) - 1
    assert abs(left / 5000 - (1 - DELETION_RATE)) < 0.03


@pytest.mark.parametrize(("prefix", "whole"), [(0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (0.3, 0.5), (0.0, 1.0)])
def test_each_denoiser_is_drawn_as_often_as_the_mixture_says(prefix: float, whole: float) -> None:
    rng, drawn = np.random.default_rng(0), Counter[str]()
    ids = sentence(10)
    for _ in range(1000):
        source, target = denoise(ids, sentinels=SENTINELS, rng=rng, mixture=DenoisingMix(prefix=prefix, whole=whole))
        if set(source) & set(SENTINELS):
            drawn["spans"] += 1
        else:  # nothing before the cut, or nothing deleted: the two are told apart by what is written
            drawn["whole" if target == ids and len(source) > 1 else "prefix"] += 1
    expected = {"spans": 1 - prefix - whole, "prefix": prefix, "whole": whole}
    assert all(abs(drawn[name] / 1000 - share) < 0.06 for name, share in expected.items())


@pytest.mark.parametrize(("prefix", "whole"), [(-0.1, 0.5), (0.5, -0.1), (0.7, 0.4), (math.nan, 0.0)])
def test_shares_that_are_none_are_refused(prefix: float, whole: float) -> None:
    with pytest.raises(InputError, match=r"Shares of .* \(prefix\) and .* \(whole\) are given"):
        DenoisingMix(prefix=prefix, whole=whole)


@pytest.mark.parametrize("rate", [0.0, 0.15, 0.99])
@pytest.mark.parametrize("size", [1, 2, 30])
def test_the_end_token_is_never_deleted_and_the_order_stays(rate: float, size: int) -> None:
    row = [*range(10, 9 + size), 1]
    for seed in range(50):
        left = delete_tokens(row, rate=rate, rng=np.random.default_rng(seed))
        assert left[-1] == 1
        assert left == [token for token in row if token in left]


def test_a_rate_of_zero_changes_nothing() -> None:
    row, rng = [5, 5, 6, 1], np.random.default_rng(0)
    assert delete_tokens(row, rate=0.0, rng=rng) == hide_tokens(row, rate=0.0, hidden_id=2, rng=rng) == row


@pytest.mark.parametrize("size", [1, 20])
def test_every_token_is_deleted_or_hidden_with_the_probability_of_the_rate(size: int) -> None:
    rng, row, draws = np.random.default_rng(0), sentence(size), 4000
    kept, hidden = np.zeros(size), np.zeros(size + 1)
    for _ in range(draws):
        left = set(delete_tokens(row, rate=0.3, rng=rng))
        kept += [token in left for token in row[:-1]]
        visible = hide_tokens(row, rate=0.3, hidden_id=2, rng=rng)
        assert all(token in (own, 2) for token, own in zip(visible, row, strict=True))
        hidden += [token == 2 for token in visible]
    margin = 4.5 * np.sqrt(0.3 * 0.7 / draws)
    assert np.abs(kept / draws - 0.7).max() < margin
    assert np.abs(hidden / draws - 0.3).max() < margin


DENOISERS = [partial(make, sentinels=SENTINELS) for make in (corrupt_spans, denoise)]
HIDE = partial(hide_tokens, hidden_id=2)


@pytest.mark.parametrize("corrupt", [*DENOISERS, partial(delete_tokens, rate=0.4), partial(HIDE, rate=0.4)])
def test_the_generator_decides_and_the_sentence_is_not_touched(corrupt: Callable) -> None:
    ids = sentence(40)
    first, again, other = (corrupt(ids, rng=np.random.default_rng(seed)) for seed in (3, 3, 4))
    assert first == again != other
    assert ids == sentence(40)


@pytest.mark.parametrize("corrupt", DENOISERS)
def test_a_sentence_of_its_end_alone_stays_as_it_is(corrupt: Callable) -> None:
    for seed in range(10):
        assert corrupt([END], rng=np.random.default_rng(seed)) == ([END], [END])


@pytest.mark.parametrize("rate", [-0.1, 1.0, 15, math.nan])
@pytest.mark.parametrize("corrupt", [delete_tokens, HIDE])
def test_a_rate_that_is_none_is_refused(corrupt: Callable, rate: float) -> None:
    with pytest.raises(ValueError, match="a rate of"):
        corrupt([5, 1], rate=rate, rng=np.random.default_rng(0))
