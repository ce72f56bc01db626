"""Reports on sentences: NLL of each word, the swap gap, reconstructed words, odd texts."""

import math
from dataclasses import replace

import pytest
import torch

from vae_core.analysis.sentence import END, analyse_sentences, differences, verdict, word_costs
from vae_core.model.vae import TextVAE


def test_a_reading_does_not_depend_on_what_it_is_read_with(vae: TextVAE) -> None:
    alone = analyse_sentences(vae, ["two dogs run"], samples=2, seed=3)[0]
    together = analyse_sentences(vae, ["a man plays a guitar on the beach", "two dogs run"], samples=2, seed=3)[1]
    assert together.nll == pytest.approx(alone.nll, abs=1e-3)
    assert together.sentence_swap_gap == pytest.approx(alone.sentence_swap_gap, abs=1e-3)
    assert together.samples == alone.samples
    assert sum(cost.nats for cost in alone.text_costs) == pytest.approx(alone.nll, abs=1e-4)


def test_the_verdict_says_when_z_is_not_needed_and_when_it_is(vae: TextVAE) -> None:
    with torch.no_grad():
        vae.memory.project.weight.zero_()  # a decoder that cannot see z
    blind = analyse_sentences(vae, ["two dogs run"], samples=1)[0]
    assert blind.sentence_swap_gap == pytest.approx(0.0, abs=1e-4)
    assert "does not use z" in verdict(blind)[1]
    with torch.no_grad():
        vae.memory.project.weight.normal_(std=3.0)
    seeing = analyse_sentences(vae, ["two dogs run"], samples=1)[0]
    assert ("does not use z" in verdict(seeing)[1]) == (seeing.sentence_swap_gap < 1.0)


def test_a_text_longer_than_what_is_read_says_so_and_progress_goes_up_to_all_of_it(vae: TextVAE) -> None:
    shares: list[float] = []
    long = analyse_sentences(vae, ["word " * 2000], samples=0, on_progress=shares.append)[0]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert long.samples == []
    assert long.cut
    assert any("Only the first 512 tokens" in line for line in verdict(long))


@pytest.mark.parametrize("text", ["", " ", "🤷🏽", "שלום", "\x00\x07", "<script>"])
def test_odd_texts_are_read_like_any_other(vae: TextVAE, text: str) -> None:
    reading = analyse_sentences(vae, [text], samples=1)[0]
    assert not reading.cut
    assert reading.text == text


def test_the_verdict_counts_the_words_that_come_back_and_says_when_they_are_few(vae: TextVAE) -> None:
    reading = analyse_sentences(vae, ["two dogs run home"], samples=0)[0]
    assert "3 of 4 words reconstructed." in verdict(replace(reading, reconstruction="two dogs run away"))
    few = verdict(replace(reading, reconstruction="nothing at all", swapped_nll=reading.nll + 9))[2]
    assert few == "0 of 4 words reconstructed: it may differ from the training sentences of this VAE."


def test_costs_of_words_add_up_to_the_costs_of_tokens_with_the_end_last() -> None:
    text = "two dogs run"
    spans = [(0, 3), (3, 6), (6, 8), (8, 12), (12, 12)]  # "two", " do", "gs", " run", end
    costs = word_costs(text, spans, [1.0, 2.0, 3.0, 4.0, 0.5])
    assert [(cost.word, cost.nats) for cost in costs] == [("two", 1.0), ("dogs", 5.0), ("run", 4.0), (END, 0.5)]
    assert costs[-1].probability == pytest.approx(math.exp(-0.5))


@pytest.mark.parametrize(
    ("text", "spans", "words"),
    [
        ("  a  b ", [(0, 1), (1, 3), (3, 4), (4, 6), (6, 7), (7, 7)], ["a", "b", END]),
        ("   ", [(0, 3), (3, 3)], [END]),
        ("", [(0, 0)], [END]),
    ],
)
def test_spaces_lose_no_cost(text: str, spans: list[tuple[int, int]], words: list[str]) -> None:
    costs = word_costs(text, spans, [1.0] * len(spans))
    assert sum(cost.nats for cost in costs) == pytest.approx(len(spans))
    assert [cost.word for cost in costs] == words


def test_differences_keep_order_and_name_what_is_gone_and_new() -> None:
    assert differences("a man runs fast", "a dog runs") == [
        ("a", "same"),
        ("man", "gone"),
        ("dog", "new"),
        ("runs", "same"),
        ("fast", "gone"),
    ]
    assert differences("", "") == []
    assert differences("", "a") == [("a", "new")]
