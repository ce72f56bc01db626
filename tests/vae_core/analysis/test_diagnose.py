"""Diagnosis of latent spaces with known figures: one that is the prior, a collapsed one, sorted ones; odd corpora."""

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import torch
from torch.distributions import MixtureSameFamily, Normal, kl_divergence

from vae_core.analysis.diagnose import Diagnosis, diagnose, diagnose_references, verdict
from vae_core.data.labels import read_labels
from vae_core.errors import InputError
from vae_core.latents.table import Latents
from vae_core.metrics.elbo import marginal_kl
from vae_core.metrics.registry import DIAGNOSED, FIGURES
from vae_core.model.vae import TextVAE

RNG = np.random.default_rng(0)
N, D = 600, 4


def latents_of(mu: np.ndarray, sigma: float | np.ndarray, **columns: object) -> Latents:
    mu = np.asarray(mu, dtype=np.float32)
    logvar = np.broadcast_to(2 * np.log(sigma), mu.shape).astype(np.float32)
    table = pd.DataFrame({"text": [f"text {i}" for i in range(len(mu))], **columns})
    return Latents(table, "text", mu, logvar, "")


def labelled(mu: np.ndarray, sigma: float, **columns: object) -> Diagnosis:
    latents = latents_of(mu, sigma, **columns)
    return diagnose(latents, [read_labels(latents.table, column) for column in columns])


class TestMarginalKl:
    def test_posteriors_that_add_up_to_the_prior_have_none(self) -> None:
        quantiles = (np.arange(2000) + 0.5) / 2000
        mu = 0.8 * Normal(0, 1).icdf(torch.tensor(quantiles)).numpy()[:, None]
        assert marginal_kl(mu, np.full_like(mu, 2 * np.log(0.6)))[0] == pytest.approx(0, abs=1e-3)

    @pytest.mark.parametrize(("mean", "sigma"), [(0.0, 1.0), (2.0, 0.3), (-1.0, 1.5), (0.5, 1e-4)])
    def test_one_posterior_has_its_own_divergence(self, mean: float, sigma: float) -> None:
        mu = np.full((7, 1), mean)
        expected = kl_divergence(Normal(mean, sigma), Normal(0.0, 1.0))
        assert marginal_kl(mu, np.full_like(mu, 2 * np.log(sigma)))[0] == pytest.approx(float(expected), rel=1e-3)

    def test_a_mixture_agrees_with_a_million_draws_of_it(self) -> None:
        mu, sigma = torch.randn(40, generator=torch.Generator().manual_seed(0)) * 2, torch.full((40,), 0.2)
        mixture = MixtureSameFamily(torch.distributions.Categorical(torch.ones(40)), Normal(mu, sigma))
        torch.manual_seed(0)
        draws = mixture.sample((1_000_000,))
        drawn = float((mixture.log_prob(draws) - Normal(0.0, 1.0).log_prob(draws)).mean())
        found = marginal_kl(mu.numpy()[:, None], (2 * sigma.log()).numpy()[:, None])[0]
        assert found == pytest.approx(drawn, abs=0.01)

    @pytest.mark.parametrize(
        ("means", "sigma", "least"),
        [
            ([-0.95, 0.95], (1 - 0.95**2) ** 0.5, 0.2),  # mean and variance are the prior's, and there are two lumps
            ([-3.0, 0.1, 3.0], 1e-4, 3.0),  # spikes between the points of the grid
        ],
    )
    def test_a_mixture_of_lumps_is_far_from_the_prior(self, means: list[float], sigma: float, least: float) -> None:
        mu = np.repeat(means, 500)[:, None]
        assert marginal_kl(mu, np.full_like(mu, 2 * np.log(sigma)))[0] > least


def test_a_space_that_fills_the_prior_is_active_and_consistent_in_every_dimension() -> None:
    found = diagnose(latents_of(0.95 * RNG.standard_normal((N, D)), np.sqrt(1 - 0.95**2)))
    figures = found.figures
    assert (figures["au"], figures["au_02"], figures["cu"], figures["dims"]) == (D, D, D, D)
    assert figures["mi_cap"] == pytest.approx(np.log(N))
    assert 4 < figures["mi"] <= figures["mi_cap"]
    assert figures["kl"] == pytest.approx(sum(found.kl_per_dim))
    assert (found.labels, figures["neighbor_agreement"], figures["mig"]) == ([], None, None)  # there are no labels
    assert any("no labels" in note for note in found.notes)


def test_a_collapsed_space_is_neither_active_nor_consistent_and_one_beside_the_prior_is_active_only() -> None:
    figures = diagnose(latents_of(np.zeros((N, D)), 1.0)).figures
    assert (figures["au"], figures["cu"]) == (0, 0)  # it fills the prior, and carries nothing
    assert (figures["mi"], figures["kl"]) == pytest.approx((0, 0), abs=1e-3)
    beside = diagnose(latents_of(3 + RNG.standard_normal((N, D)), 0.1)).figures
    assert (beside["au"], beside["cu"]) == (D, 0)


class TestLabels:
    def test_a_sorted_space_shares_labels_and_one_dealt_at_random_does_not(self) -> None:
        codes = RNG.integers(3, size=N)
        sorted_ = labelled(3.0 * np.eye(D)[codes] + 0.1 * RNG.standard_normal((N, D)), 0.1, kind=codes.astype(str))
        assert sorted_.figures["neighbor_agreement"] == 1
        assert sorted_.figures["drawn_agreement"] == 1
        assert sorted_.labels[0].accuracy == 1
        dealt = labelled(RNG.standard_normal((N, D)), 0.1, kind=codes.astype(str))
        assert dealt.figures["neighbor_agreement"] == pytest.approx(dealt.figures["neighbor_chance"], abs=0.05)

    def test_labels_in_a_collapsed_mu_are_in_no_draw_and_no_factor_counts(self) -> None:
        codes = RNG.integers(3, size=N)
        found = labelled(1e-3 * np.eye(D)[codes], 1.0, kind=codes.astype(str))
        assert found.figures["neighbor_agreement"] == 1
        assert found.figures["drawn_agreement"] == pytest.approx(found.figures["neighbor_chance"], abs=0.05)
        assert found.figures["informativeness"] is None
        assert any("0 active units" in note for note in found.notes)
        assert any("in mu only" in line for line in verdict(found))

    def test_each_factor_in_its_dimension_is_disentangled(self) -> None:
        a, b = RNG.integers(2, size=N), RNG.integers(3, size=N)
        mu = np.stack([a, b, *(0.3 * RNG.standard_normal((2, N)))], axis=1)
        found = labelled(mu, 0.1, a=a.astype(str), b=b.astype(str))
        assert found.figures["mig"] > 0.9
        assert found.figures["disentanglement"] > 0.9
        assert found.figures["z_diff"] > 0.9
        assert [label.column for label in found.labels] == ["a", "b"]
        assert any("each from one dimension" in line for line in verdict(found))

    def test_rows_without_a_label_are_counted_and_left_out(self) -> None:
        codes = RNG.integers(2, size=N)
        kind = [None if i % 3 == 0 else str(code) for i, code in enumerate(codes)]
        found = labelled(3.0 * np.eye(D)[codes] + 0.1 * RNG.standard_normal((N, D)), 0.1, kind=kind)
        assert found.labels[0].missing == N // 3
        assert found.labels[0].agreement == 1


def test_a_map_that_is_the_space_is_trusted_and_shares_its_labels_and_one_of_noise_is_not() -> None:
    mu = RNG.standard_normal((N, 2))
    latents = latents_of(mu, 0.1, side=(mu[:, 0] > 0).astype(int).astype(str))
    figures = diagnose(latents, [read_labels(latents.table, "side")], coordinates=latents.mu).figures
    assert figures["trustworthiness"] == 1
    assert figures["map_agreement"] == figures["neighbor_agreement"]
    noise = diagnose(latents, coordinates=RNG.standard_normal((N, 2))).figures
    assert noise["trustworthiness"] == pytest.approx(0.5, abs=0.1)


class TestReferences:
    codes = RNG.integers(3, size=N)
    mu = 3.0 * np.eye(D)[codes] + RNG.standard_normal((N, D))
    latents = latents_of(mu, 0.1, kind=codes.astype(str), half=[None, "x", "y", "x"] * (N // 4))
    labels = (read_labels(latents.table, "kind"), read_labels(latents.table, "half"))
    base = diagnose(latents, labels)

    def test_the_same_vectors_share_as_much_as_mu_and_noise_as_much_as_chance(self) -> None:
        vectors = {"states": RNG.standard_normal((N, 9)), "teacher": 2 * self.latents.mu}
        found = diagnose_references(self.base, self.labels, vectors)
        assert [label.teacher_agreement for label in found.labels] == [label.agreement for label in found.labels]
        assert found.figures["teacher_agreement"] == found.figures["neighbor_agreement"]
        assert found.figures["states_agreement"] == pytest.approx(found.figures["neighbor_chance"], abs=0.05)
        assert replace(found, labels=[], figures={}) == replace(self.base, labels=[], figures={})
        assert {name for name in found.figures if found.figures[name] != self.base.figures[name]} == {
            "states_agreement",
            "teacher_agreement",
        }

    def test_the_verdict_has_them_side_by_side_and_is_silent_without(self) -> None:
        found = diagnose_references(self.base, self.labels, {"states": self.latents.mu})
        share = FIGURES["neighbor_agreement"].text(self.base.figures["neighbor_agreement"])
        assert f"Neighbours that share a label: {share} in mu, {share} in plain states." in verdict(found)
        assert not any("share a label:" in line for line in verdict(self.base))

    def test_without_labels_there_is_nothing_to_compare_by(self) -> None:
        none = diagnose(self.latents)
        assert diagnose_references(none, [], {"states": self.latents.mu}).figures["states_agreement"] is None


def test_swap_gap_and_walks_are_those_of_the_model(trained: Callable[..., TextVAE], sentences: list[str]) -> None:
    vae = trained()
    posterior = vae.encode(sentences)
    latents = Latents(pd.DataFrame({"text": sentences}), "text", posterior.mu.numpy(), posterior.logvar.numpy(), "")
    seen: list[float] = []
    figures = diagnose(latents, vae=vae, on_progress=lambda stage, share: seen.append(share)).figures
    assert figures["swap_gap"] > 5
    assert 0 < figures["walk_smoothness"] <= 1
    assert 1 / 9 < figures["walk_distinct"] <= 1
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_identical_texts_tell_nothing_and_copies_are_no_other_sentence(vae: TextVAE) -> None:
    latents = latents_of(np.zeros((20, 8)), 1.0)
    same = Latents(latents.table.assign(text="a dog"), "text", latents.mu, latents.logvar, "")
    found = diagnose(same, vae=vae)
    assert found.figures["swap_gap"] is found.figures["walk_smoothness"] is None
    assert verdict(found)[0] == "All 20 sentences are the same: all z are equal."
    assert not any("ignores z" in line or "active unit" in line for line in verdict(found))
    texts = ["a dog"] * 18 + ["a cat", "two birds"]
    copied = diagnose(Latents(latents.table.assign(text=texts), "text", latents.mu, latents.logvar, ""), vae=vae)
    assert copied.figures["swap_gap"] is not None
    assert "Swap gap and paths: on the 3 different texts, without 17 copies." in copied.notes


@pytest.mark.parametrize(("gap", "said"), [(0.02, "The decoder ignores z"), (20.0, "The decoder uses z")])
def test_the_verdict_says_first_whether_the_decoder_uses_z(gap: float, said: str) -> None:
    found = diagnose(latents_of(np.zeros((N, D)), 1.0))
    assert verdict(replace(found, figures={**found.figures, "swap_gap": gap}))[0].startswith(said)


@pytest.mark.parametrize(("filled", "said"), [(0, "none of them:"), (1, "1 of them only:"), (8, "8 of them: draws")])
def test_the_verdict_counts_the_dimensions_whose_aggregate_posterior_is_the_prior(filled: int, said: str) -> None:
    found = diagnose(latents_of(np.zeros((N, D)), 1.0))
    lines = verdict(replace(found, figures={**found.figures, "au": 8, "cu": filled}))
    assert any(f"The aggregate posterior matches the prior in {said}" in line for line in lines)


class TestOddCorpora:
    def test_one_text_is_refused(self) -> None:
        with pytest.raises(InputError, match="two texts or more"):
            diagnose(latents_of(np.zeros((1, D)), 1.0))

    @pytest.mark.parametrize(("n", "spread"), [(2, 1), (3, 1), (12, 1), (N, 0)])
    def test_a_few_texts_and_texts_that_are_all_the_same_get_an_answer(self, n: int, spread: float) -> None:
        latents = latents_of(1 + spread * RNG.standard_normal((n, D)), 0.5, kind=[*"ab" * n][:n])
        found = diagnose(latents, [read_labels(latents.table, "kind")], coordinates=spread * latents.mu[:, :2])
        assert found.figures["mi_cap"] == pytest.approx(np.log(n))
        assert found.figures["mig"] is None
        assert any("too few" in note for note in found.notes) == (n < N)
        assert verdict(found)

    def test_a_large_corpus_is_sampled_and_says_so(self) -> None:
        codes = RNG.integers(3, size=20_000)
        found = labelled(np.eye(D)[codes] + 0.1 * RNG.standard_normal((20_000, D)), 0.3, kind=codes.astype(str))
        assert found.figures["mi_cap"] == pytest.approx(np.log(5_000))
        assert "MI and its cap 5,000" in found.notes[0]


def test_every_measure_is_filled_by_name_and_everything_is_json() -> None:
    latents = latents_of(RNG.standard_normal((N, D)), 0.3, a=["x", "y"] * (N // 2), b=["u", "v", "w"] * (N // 3))
    labels = [read_labels(latents.table, column) for column in "ab"]
    found = diagnose(latents, labels, coordinates=latents.mu[:, :2])
    assert found == diagnose(latents, labels, coordinates=latents.mu[:, :2])
    found = diagnose_references(found, labels, {"states": latents.mu, "teacher": latents.mu})
    told = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    decoded = {"swap_gap", "walk_smoothness", "walk_distinct"}
    assert all(isinstance(told[name], (int, float)) for name in set(DIAGNOSED) - decoded)
    references = {name for name in DIAGNOSED if FIGURES[name].reference_text(told)}
    assert {"mi", "au", "neighbor_agreement", "informativeness", "z_diff"} <= references
    assert len(told["kl_per_dim"]) == len(told["variance"]) == len(told["marginal_kl"]) == D
