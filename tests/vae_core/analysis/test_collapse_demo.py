"""Demonstrations of the lesson agree with the measures: ends of the trade-off, swapped words, encoder and decoder."""

from collections.abc import Callable

import pytest
import torch

from vae_core.analysis.collapse_demo import measure_pair, read_twin, trade_off, words_under
from vae_core.errors import InputError
from vae_core.metrics.elbo import evaluate
from vae_core.model.vae import TextVAE, TextVAEConfig


@pytest.fixture
def known(trained: Callable[..., TextVAE]) -> TextVAE:
    return trained()


def test_the_trade_off_goes_from_the_prior_to_the_posterior(known: TextVAE, sentences: list[str]) -> None:
    found = trade_off(known, sentences[0], points=5, draws=32)
    assert [point.share for point in found] == [0, 0.25, 0.5, 0.75, 1]
    assert found[0].kl == pytest.approx(0.0, abs=1e-6)
    assert found[-1].kl == pytest.approx(float(known.encode(sentences[:1]).kl.sum()), rel=1e-5)
    assert [point.kl for point in found] == sorted(point.kl for point in found)
    assert found[-1].rec < found[0].rec - 5  # it knows its sentences by heart, through z
    assert found == trade_off(known, sentences[0], points=5, draws=32)


def test_words_add_up_to_what_the_sentence_costs_under_either_z(known: TextVAE, sentences: list[str]) -> None:
    own, swapped = words_under(known, sentences[0], sentences[1])
    mu = known.encode(sentences[:2]).mu
    expected = known.nll(mu, [sentences[0]] * 2).tolist()
    assert [sum(cost.nats for cost in costs) for costs in (own, swapped)] == pytest.approx(expected, rel=1e-4)
    assert [cost.word for cost in own] == [cost.word for cost in swapped]
    again, same = words_under(known, sentences[0], sentences[0])
    assert [cost.nats for cost in again] == pytest.approx([cost.nats for cost in same], rel=1e-5)


def test_a_twin_is_what_the_model_says_of_a_sentence(known: TextVAE, sentences: list[str]) -> None:
    twin = read_twin(known, sentences[0], sentences[1], samples=3)
    assert [twin.written, twin.swapped] == known.decode(known.encode(sentences[:2]).mu)
    assert twin.kl_per_dim == pytest.approx(known.encode(sentences[:1]).kl[0].tolist(), rel=1e-4)
    assert twin.sentence_swap_gap > 5
    assert len(twin.samples) == 3


def test_a_vae_with_itself_has_the_figures_of_evaluate(known: TextVAE, sentences: list[str]) -> None:
    wanted = evaluate(known, sentences, importance_samples=1, reconstructions=0).to_dict()
    for name, value in measure_pair(known, known, sentences).items():
        assert value == pytest.approx(wanted[name], rel=1e-3), name
    with pytest.raises(InputError, match="differ in their latent dimensions"):
        measure_pair(known, TextVAE(TextVAEConfig(base=known.config.base, latent_dim=3)), sentences)


def test_a_healthy_encoder_with_a_deaf_decoder_looks_healthy_but_for_the_swap_gap(
    known: TextVAE, sentences: list[str]
) -> None:
    deaf = TextVAE(known.config)
    deaf.load_state_dict(known.state_dict())
    deaf.tokenizer = known.tokenizer
    with torch.no_grad():
        for parameter in deaf.memory.parameters():
            parameter.zero_()
    healthy, mixed = measure_pair(known, known, sentences), measure_pair(known, deaf.eval(), sentences)
    assert all(mixed[name] == healthy[name] for name in ("kl", "kl_per_dim", "mi", "au"))
    assert mixed["swap_gap"] == pytest.approx(0.0, abs=1e-3)
    assert healthy["swap_gap"] > 5
