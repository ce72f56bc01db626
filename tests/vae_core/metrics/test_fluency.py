"""Non-words and costs: each against its definition, positions of a map against what the Map page decodes."""

import copy
from collections.abc import Callable

import numpy as np
import pytest
import torch

from vae_core.errors import InputError
from vae_core.metrics.fluency import (
    check_language_model,
    evaluate_fluency,
    map_latents,
    nats_per_token,
    nonword_share,
    vocabulary_of,
)
from vae_core.metrics.generation import self_bleu
from vae_core.model.vae import TextVAE
from vae_core.space.layout import fit_projection
from vae_core.space.projection import inverse_transform, random_places

Trained = Callable[..., TextVAE]


@pytest.fixture
def blind(trained: Trained) -> TextVAE:
    """A language model: a VAE whose decoder ignores z, and whose posterior is the prior."""
    vae = copy.deepcopy(trained())
    with torch.no_grad():
        for weight in (vae.memory.project.weight, vae.to_mu.weight, vae.to_logvar.weight, vae.to_logvar.bias):
            weight.zero_()
    return vae


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man's dog, and A cat.", {"a", "man's", "dog", "and", "cat"}),
        ("12 apples -- été", {"apples", "t"}),
        ("", set()),
        ("猫 !?", set()),
    ],
)
def test_words_are_runs_of_letters_and_apostrophes_in_lower_case(text: str, words: set[str]) -> None:
    assert vocabulary_of([text]) == words
    assert vocabulary_of([text, text, "xyz"]) == words | {"xyz"}


def test_one_unknown_word_makes_a_text_one_with_a_non_word() -> None:
    words = frozenset({"a", "man", "plays"})
    texts = ["A man plays.", "a man turspops", "withars hir", "12 ?", ""]
    assert nonword_share(texts, words) == 2 / 5
    assert nonword_share(texts, frozenset()) == 3 / 5  # what has no word has no unknown one
    assert nonword_share([], words) == 0.0


def test_the_cost_is_the_mean_over_all_tokens_under_z_0(
    blind: TextVAE, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = blind.score(torch.zeros(10, 8), sentences)
    expected = sum(sum(score.nats) for score in scores) / sum(len(score.nats) for score in scores)
    assert nats_per_token(blind, sentences) == pytest.approx(expected, rel=1e-5)
    monkeypatch.setattr("vae_core.metrics.fluency.SCORED_AT_A_TIME", 3)
    done: list[tuple[int, int]] = []
    again = nats_per_token(blind, sentences, on_progress=lambda *shares: done.append(shares))
    assert again == pytest.approx(expected, rel=1e-4)
    assert done == [(3, 10), (6, 10), (9, 10), (10, 10)]
    assert nats_per_token(blind, sentences) < nats_per_token(blind, ["xq zzv kk", "guitar a the the"])
    assert nats_per_token(blind, [""]) > 0  # the end token


def test_figures_are_named_after_the_kind_of_text_and_what_is_not_there_is_left_out(
    blind: TextVAE, sentences: list[str]
) -> None:
    written = {"real": sentences, "rec": ["a man sitz", "two dogs"], "walk": []}
    words = frozenset(vocabulary_of(sentences))
    assert evaluate_fluency(written) == {}
    assert evaluate_fluency(written, words=words) == {"nonword_real": 0.0, "nonword_rec": 0.5}
    costs = evaluate_fluency(written, language_model=blind)
    assert costs == {f"cost_{kind}": nats_per_token(blind, written[kind]) for kind in ("real", "rec")}
    both = evaluate_fluency({**written, "prior": sentences[:9]}, words=words, language_model=blind)
    assert set(both) - {"self_bleu_real"} == {f"{one}_{kind}" for one in ("nonword", "cost") for kind in
                                              ("real", "rec", "prior")}  # fmt: skip


def test_self_bleu_of_real_sentences_is_of_as_many_as_of_samples_drawn_from_all(sentences: list[str]) -> None:
    real = ["a dog runs on the long beach"] * 50 + sentences  # the first hundred of a file may be much alike
    found = [evaluate_fluency({"real": real, "prior": ["x"] * n})["self_bleu_real"] for n in (1, 20, 60)]
    assert found[0] == 0.0  # one text has nothing in common with others
    assert 30 < found[1] < 100
    assert found[2] == pytest.approx(self_bleu(real))


class TestLanguageModel:
    def test_a_collapsed_one_of_the_same_base_is_taken(self, blind: TextVAE, trained: Trained) -> None:
        assert check_language_model(blind, trained(), ["a man"] * 3, name="twin") == ""

    def test_one_whose_z_says_something_is_taken_with_a_note(self, trained: Trained, sentences: list[str]) -> None:
        note = check_language_model(trained(), trained(), sentences, name="twin")
        assert note.startswith("twin is not collapsed, its KL is ")

    def test_another_tokenizer_is_refused(self, blind: TextVAE, trained: Trained, sentences: list[str]) -> None:
        from vae_core.training.pretrain import train_tokenizer

        blind.tokenizer = train_tokenizer(["xyz uvw"] * 20, vocab_size=400)
        with pytest.raises(InputError, match="twin has another tokenizer than the VAE measured"):
            check_language_model(blind, trained(), sentences, name="twin")


def test_points_of_a_map_become_latents_as_on_its_page(trained: Trained, sentences: list[str]) -> None:
    vae = trained()
    mu = vae.encode(sentences * 2).mu.numpy() + 0.01 * np.random.default_rng(0).standard_normal((20, 8))
    mu = mu.astype(np.float32)
    stages: list[str] = []
    found = map_latents(mu, points=6, seed=3, on_progress=lambda stage, done, total: stages.append(stage))
    projection = fit_projection(mu)
    z = inverse_transform(projection, mu, random_places(projection, 6, seed=3)).z
    np.testing.assert_array_equal(found, z)
    assert "layout" in stages
    assert map_latents(mu[:1], points=2).shape == (2, 8)  # one sentence: PCA, and one point
