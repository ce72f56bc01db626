"""Diversity of samples and paths: each measure against its definition, by hand where possible."""

import copy
from collections.abc import Callable

import pytest
import torch

from vae_core.metrics.generation import (
    WALK_STEPS,
    bleu,
    distinct_n,
    distinct_ratio,
    edit_distance,
    evaluate_generation,
    repetition_rate,
    self_bleu,
    smoothness,
    walk_texts,
    word_f1,
    words_of,
)
from vae_core.metrics.registry import EVALUATED
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior
from vae_core.space.sampling import prior_samples

Trained = Callable[..., TextVAE]


# -- one measure at a time --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "share"), [([], 1.0), (["a"], 1.0), (["a", "b", "a", "a"], 0.5), (["a", "A"], 1.0), (["", ""], 0.5)]
)
def test_a_text_that_an_earlier_one_equals_is_a_repeat(texts: list[str], share: float) -> None:
    assert distinct_ratio(texts) == share


@pytest.mark.parametrize(
    ("text", "loops"),
    [
        ("a white and a white and a white and a dog", True),
        ("a dayterterter", True),
        ("very very very well", True),
        ("a man and a man and a woman", False),
        ("ha ha ha", False),
        ("he said that that is so", False),
        ("1000000", False),
        ("!!!!!!!!!", True),
    ],
)
def test_what_is_said_three_times_running_is_a_loop(text: str, loops: bool) -> None:
    assert repetition_rate([text]) == loops
    assert repetition_rate([text, "a man walks", "two dogs", "rain"]) == loops / 4
    assert repetition_rate([]) == 0.0


def test_distinct_n_counts_ngrams_within_texts_in_lower_case() -> None:
    texts = ["A man runs", "a man sits", "dogs"]
    assert distinct_n(texts, 1) == 5 / 7  # a, man, runs, sits, dogs
    assert distinct_n(texts, 2) == 3 / 4  # (a man) twice; nothing reaches from one text into the next
    assert distinct_n(texts, 4) == distinct_n([], 2) == 0.0


def test_self_bleu_is_100_for_copies_and_0_for_strangers() -> None:
    assert self_bleu(["a man plays a guitar on the beach"] * 4) == pytest.approx(100.0)
    assert self_bleu(["a b c d e", "f g h i j", "k l m n o"]) == pytest.approx(0.0, abs=12.0)  # smoothed
    copies = ["a man plays a guitar", "a man plays a guitar", "two dogs run through the snow"]
    assert self_bleu(copies) == pytest.approx(200 / 3, abs=5.0)  # the third has no company
    assert self_bleu(["alone"]) == self_bleu([]) == 0.0


@pytest.mark.parametrize(
    ("before", "after", "distance"),
    [
        ("", "", 0),
        ("", "a b", 2),
        ("a b c", "a b c", 0),
        ("a b c", "a x c", 1),
        ("a b c", "b c", 1),
        ("a b c d", "b c d a", 2),
        ("k i t t e n", "s i t t i n g", 3),
    ],
)
def test_the_edit_distance_counts_words_put_in_taken_out_and_replaced(before: str, after: str, distance: int) -> None:
    assert edit_distance(before.split(), after.split()) == distance
    assert edit_distance(after.split(), before.split()) == distance


def test_a_walk_without_a_detour_has_smoothness_1_and_one_there_and_back_less() -> None:
    assert smoothness(["a man sits", "a dog sits", "a dog runs"]) == 1.0
    assert smoothness(["a man sits", "two cats eat", "a dog runs"]) == 2 / 6
    assert smoothness(["a man", "a dog", "a man"]) == 0.0
    assert smoothness(["a man", "a man"]) == 1.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man's dog, and A cat.", ["a", "man's", "dog", "and", "a", "cat"]),
        ("  \n", []),
        ("?!", ["?", "!"]),
        ("été 猫", ["été", "猫"]),
    ],
)
def test_words_are_lower_case_without_punctuation(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("reference", "candidate", "expected"),
    [
        ("a man plays", "plays, A man!", 1.0),
        ("a man plays", "two dogs run", 0.0),
        ("", "", 1.0),
        ("", "a man", 0.0),
        ("?", "?", 1.0),
        ("a a b", "a b b", 2 / 3),
        ("a a a a", "a", 2 * 1 * 0.25 / 1.25),
        ("a b", "a b c d", 2 * 0.5 * 1 / 1.5),
    ],
)
def test_word_f1_is_the_harmonic_mean_of_precision_and_recall(reference: str, candidate: str, expected: float) -> None:
    assert word_f1(reference, candidate) == pytest.approx(expected)
    assert word_f1(candidate, reference) == pytest.approx(expected)


def test_bleu_is_100_for_the_same_texts_and_falls_with_changes(sentences: list[str]) -> None:
    assert bleu(sentences, sentences) == pytest.approx(100.0)
    assert 5 < bleu(sentences, [text.replace("a ", "the ") for text in sentences]) < 95
    assert bleu(sentences, ["x y z q"] * len(sentences)) < 1
    assert bleu(sentences, [""] * len(sentences)) == 0.0


# -- a model ----------------------------------------------------------------------------------------------------------


def test_vary_measures_what_the_model_writes(trained: Trained, sentences: list[str]) -> None:
    vae = trained()
    done: list[tuple[str, int, int]] = []
    found = evaluate_generation(
        vae, sentences, samples=30, walks=3, seed=2, on_progress=lambda *stage: done.append(stage)
    )
    drawn = vae.decode(prior_samples(30, 8, seed=2), **GREEDY)
    paths = walk_texts(vae, sentences, walks=3, seed=2)
    assert found["sample_repeats"] == 1.0 - distinct_ratio(drawn)
    assert found["sample_loops"] == repetition_rate(drawn)
    assert found["distinct_2"] == distinct_n(drawn, 2)
    assert found["self_bleu"] == pytest.approx(self_bleu(drawn))
    assert found["walk_distinct"] == pytest.approx(sum(map(distinct_ratio, paths)) / 3)
    assert set(found) < set(EVALUATED)
    assert found["walk_smoothness"] == pytest.approx(sum(map(smoothness, paths)) / 3)
    assert done == [("sample", 30, 30), ("walk", 27, 27)]
    assert found == evaluate_generation(vae, sentences, samples=30, walks=3, seed=2)


def test_samples_come_from_the_flow_that_is_given(trained: Trained, sentences: list[str]) -> None:
    vae, flow = trained(), FlowPrior(8)
    flow.mean += vae.encode(sentences).mu[0]
    flow.scale *= 1e-3
    found = evaluate_generation(vae, sentences, samples=20, walks=1, flow=flow)
    assert found["sample_repeats"] == 0.95  # all are the first sentence


def test_a_walk_leads_from_one_text_to_another(trained: Trained, sentences: list[str]) -> None:
    vae = trained()
    again = vae.decode(vae.encode(sentences).mu)
    between_two = walk_texts(vae, sentences[:2], walks=8)
    assert all({path[0], path[-1]} == set(again[:2]) for path in between_two)
    paths = walk_texts(vae, sentences, walks=6, seed=1)
    assert len(paths) == 6
    for path in paths:
        assert len(path) == WALK_STEPS
        assert {path[0], path[-1]} <= set(again)
        assert path[0] != path[-1]
    assert len({path[0] for path in paths}) > 1
    assert paths != walk_texts(vae, sentences, walks=6, seed=2)


def test_a_decoder_that_ignores_z_repeats_itself(trained: Trained, sentences: list[str]) -> None:
    deaf = copy.deepcopy(trained())
    with torch.no_grad():
        deaf.memory.project.weight.zero_()
    found = evaluate_generation(deaf, sentences, samples=20, walks=2)
    assert found["sample_repeats"] == pytest.approx(19 / 20)
    assert found["walk_distinct"] == pytest.approx(1 / WALK_STEPS)
    assert found["self_bleu"] > 90.0
