"""The measures: each against its definition, torch.distributions or a decoder with known output."""

import copy
import json
import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from torch.distributions import MultivariateNormal, Normal, kl_divergence

from vae_core.errors import InputError
from vae_core.metrics.elbo import Evaluation, derangement, evaluate, mutual_information
from vae_core.metrics.generation import bleu, word_f1
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior

Trained = Callable[..., TextVAE]


def randn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


@pytest.fixture
def vae(trained: Trained) -> TextVAE:
    return trained()


# -- a whole evaluation -----------------------------------------------------------------------------------------------


def test_an_evaluation_says_what_was_measured_on_how_many(variant: TextVAE, sentences: list[str]) -> None:
    found = evaluate(variant, sentences, importance_samples=3)
    posterior = variant.encode(sentences)
    own = Normal(posterior.mu, (0.5 * posterior.logvar).exp())
    kl = kl_divergence(own, Normal(0.0, 1.0))
    assert found.n == 10
    assert found.kl == pytest.approx(kl.sum(1).mean().item(), rel=1e-4)
    assert found.kl_per_dim == pytest.approx(kl.mean(0).tolist(), rel=1e-3, abs=1e-4)
    assert found.rec == pytest.approx(variant.nll(posterior.sample(seed=0), sentences).mean().item(), rel=1e-3)
    assert found.mi_cap == pytest.approx(math.log(10))
    assert found.mi <= found.mi_cap + 1e-4
    written = variant.decode(posterior.mu, **GREEDY)
    assert found.exact_match == sum(a == b for a, b in zip(written, sentences, strict=True)) / 10 >= 0.7
    assert found.word_f1 == pytest.approx(sum(map(word_f1, sentences, written)) / 10)
    assert found.bleu == bleu(sentences, written) > 50


def test_a_unit_whose_mean_is_the_same_for_every_text_is_not_active(vae: TextVAE, sentences: list[str]) -> None:
    dull = copy.deepcopy(vae)
    with torch.no_grad():
        dull.to_mu.weight[3:] = 0.0
        dull.to_mu.weight[2] *= (0.1 / vae.encode(sentences).mu.var(0, correction=0)[2]) ** 0.5
    found = evaluate(dull, sentences, importance_samples=1, reconstructions=0)
    assert (found.au, found.au_02) == (3, 2)


def test_the_importance_weighted_bound_is_tighter_than_the_elbo(variant: TextVAE, sentences: list[str]) -> None:
    many = evaluate(variant, sentences, importance_samples=64, reconstructions=0)
    one = evaluate(variant, sentences, importance_samples=1, reconstructions=0)
    assert many.iw_nll < many.neg_elbo
    assert many.iw_nll < one.iw_nll


def test_a_flow_gives_a_second_bound_on_the_same_draws(vae: TextVAE, sentences: list[str]) -> None:
    plain = evaluate(vae, sentences, importance_samples=8, reconstructions=0)
    assert not {"iw_nll_flow", "kl_flow"} & plain.to_dict().keys()
    same = evaluate(vae, sentences, importance_samples=8, reconstructions=0, flow=FlowPrior(8))  # N(0, I) as a flow
    assert same.to_dict().items() >= plain.to_dict().items()
    assert same.iw_nll_flow == pytest.approx(plain.iw_nll, rel=1e-5)
    assert same.kl_flow == pytest.approx(plain.kl, rel=0.1)  # by draws
    far = FlowPrior(8)
    far.mean += 30.0
    worse = evaluate(vae, sentences, importance_samples=8, reconstructions=0, flow=far)
    assert worse.iw_nll == plain.iw_nll < worse.iw_nll_flow - 100
    assert worse.kl_flow > plain.kl + 100


def test_the_importance_weighted_bound_is_log_p_where_the_decoder_ignores_z(vae: TextVAE, sentences: list[str]) -> None:
    """Then p(x|z) is p(x), and where the posterior is the prior every weight is p(x) itself."""
    blind = copy.deepcopy(vae)
    with torch.no_grad():
        blind.memory.project.weight.zero_()
        blind.to_mu.weight.zero_()
        blind.to_logvar.weight.zero_()
        blind.to_logvar.bias.zero_()
    found = evaluate(blind, sentences, importance_samples=5, reconstructions=0)
    truth = blind.nll(torch.zeros(10, 8), sentences).mean().item()
    assert found.iw_nll == pytest.approx(truth, rel=1e-5)
    assert found.neg_elbo == pytest.approx(truth, rel=1e-5)
    assert (found.kl, found.mi) == pytest.approx((0.0, 0.0), abs=1e-5)
    assert (found.au, found.swap_gap) == (0, 0.0)


def test_an_evaluation_can_be_repeated_in_other_batches_and_leaves_the_global_generator_alone(
    vae: TextVAE, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = torch.get_rng_state()
    whole = evaluate(vae, sentences, seed=3, importance_samples=1, reconstructions=0)
    assert whole == evaluate(vae, sentences, seed=3, importance_samples=1, reconstructions=0)
    assert whole != evaluate(vae, sentences, seed=4, importance_samples=1, reconstructions=0)
    assert torch.equal(torch.get_rng_state(), before)
    monkeypatch.setattr("vae_core.model.vae.INFERENCE_BUDGET", 30)
    parted = evaluate(vae, sentences, seed=3, importance_samples=1, reconstructions=0)
    for name in ("rec", "swap_gap", "mi"):
        assert getattr(parted, name) == pytest.approx(getattr(whole, name), rel=1e-4)


@pytest.mark.parametrize(
    "texts", [["a man", "two dogs"], ["", ""], ["", "   "], ["猫", "👩‍👩‍👧"], ["\ud83d", "</s>"], ["a man"] * 3]
)
def test_an_evaluation_takes_any_two_texts(vae: TextVAE, texts: list[str]) -> None:
    found = evaluate(vae, texts, importance_samples=2)
    assert Evaluation(**json.loads(json.dumps(found.to_dict()))) == found
    for name, value in found.to_dict().items():
        for number in value if isinstance(value, list) else [value]:
            assert math.isfinite(number), name


@pytest.mark.parametrize(
    ("texts", "samples", "said"),
    [([], 1, "got 0"), (["a man"], 1, "got 1"), (["a", "b"], 0, "importance samples"), (["a"] * 2, -1, "importance")],
)
def test_fewer_than_two_texts_or_one_sample_are_refused(
    vae: TextVAE, texts: list[str], samples: int, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        evaluate(vae, texts, importance_samples=samples)


def test_texts_without_spaces_that_cost_much_have_an_endless_perplexity(vae: TextVAE) -> None:
    found = evaluate(vae, ["猫" * 600, "狗" * 600], importance_samples=1, reconstructions=0)
    assert found.iw_nll > 2 * 710
    assert found.word_ppl == math.inf


@pytest.mark.parametrize(("count", "told"), [(0, None), (1, 1), (4, 4), (None, 10), (99, 10)])
def test_the_first_texts_are_reconstructed_or_none(
    vae: TextVAE, sentences: list[str], count: int | None, told: int | None
) -> None:
    stages: list[tuple[str, int, int]] = []
    found = evaluate(
        vae, sentences, importance_samples=1, reconstructions=count, on_progress=lambda *stage: stages.append(stage)
    )
    assert (found.exact_match is None) == (found.word_f1 is None) == (found.bleu is None) == (told is None)
    assert [stage for stage in stages if stage[0] == "reconstruct"] == ([("reconstruct", told, told)] if told else [])
    assert ("encode", 10, 10) in stages
    assert ("score", 10, 10) in stages


# -- densities and information ----------------------------------------------------------------------------------------


def test_mutual_information_is_that_of_its_definition() -> None:
    mu, logvar = 2 * randn(60, 3), randn(60, 3, seed=1) - 1
    z = mu + (0.5 * logvar).exp() * randn(60, 3, seed=5)
    own = [MultivariateNormal(m, torch.diag(v.exp())) for m, v in zip(mu, logvar, strict=True)]
    total = 0.0
    for i, row in enumerate(z):
        densities = [math.exp(q.log_prob(row).item()) for q in own]
        total += math.log(densities[i]) - math.log(sum(densities) / 60)
    for chunk in (1, 7, 256):
        assert mutual_information(mu, logvar, seed=5, chunk=chunk) == pytest.approx(total / 60, rel=1e-4)


@pytest.mark.parametrize("n", [2, 10, 300])
def test_mutual_information_of_clear_posteriors_is_its_cap(n: int) -> None:
    mu = torch.arange(n).float().unsqueeze(1) * 10
    assert mutual_information(mu, torch.full((n, 1), -6.0)) == pytest.approx(math.log(n), abs=1e-4)


# -- swaps ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("n", [2, 3, 10, 1000])
def test_a_derangement_leaves_nobody_in_place_and_is_decided_by_the_seed(n: int) -> None:
    for seed in range(20):
        swapped = derangement(n, seed=seed)
        assert sorted(swapped.tolist()) == list(range(n))
        assert (swapped != torch.arange(n)).all()
        assert torch.equal(swapped, derangement(n, seed=seed))
    assert n < 10 or not torch.equal(swapped, derangement(n, seed=20))
