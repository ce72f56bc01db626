"""Samples of the prior, a posterior and a mixture, which finds the groups of any corpus of two texts or more."""

import numpy as np
import pytest
import torch

from vae_core.errors import InputError
from vae_core.space.sampling import MIN_ROWS_PER_COMPONENT, fit_mixture, posterior_samples, prior_samples

CENTRES = np.array([[-5.0, 0.0, 0.0], [5.0, 0.0, 0.0], [0.0, 9.0, 0.0]])


def groups(n: int = 600, *, spread: float = 0.5) -> np.ndarray:
    rng = np.random.default_rng(0)
    return (CENTRES[rng.integers(0, 3, n)] + spread * rng.standard_normal((n, 3))).astype(np.float32)


def test_it_finds_the_groups_and_their_shares() -> None:
    mixture = fit_mixture(groups(), components=3)
    found = mixture.means[np.lexsort(mixture.means.T[::-1])]
    assert np.allclose(found, CENTRES[np.lexsort(CENTRES.T[::-1])], atol=0.2)
    assert mixture.weights == pytest.approx([1 / 3] * 3, abs=0.05)


def test_draws_have_the_mean_and_the_covariance_of_what_it_was_fitted_to() -> None:
    rng = np.random.default_rng(1)
    mu = (rng.standard_normal((3000, 3)) @ np.array([[1.0, 0.8, 0.0], [0.0, 0.5, 0.3], [0.0, 0.0, 2.0]])).astype("f4")
    mixture = fit_mixture(mu, components=2)
    drawn = mixture.sample(40_000)
    assert drawn.dtype == torch.float32
    assert mixture.kind == "full"
    assert np.allclose(drawn.mean(0), mu.mean(0), atol=0.05)
    assert np.allclose(drawn.T.cov(), np.cov(mu.T), atol=0.15)


def test_the_criterion_takes_the_simple_shape_where_dimensions_do_not_go_together() -> None:
    assert fit_mixture(groups(), components=3).kind == "diag"


def test_the_same_seed_draws_the_same_and_a_temperature_of_zero_the_means() -> None:
    mixture = fit_mixture(groups(), components=3)
    assert torch.equal(mixture.sample(9, seed=4), mixture.sample(9, seed=4))
    assert not torch.equal(mixture.sample(9, seed=4), mixture.sample(9, seed=5))
    cold = mixture.sample(20, temperature=0.0).numpy()
    assert np.abs(cold[:, None] - mixture.means[None]).sum(2).min(1).max() < 1e-5
    away = mixture.sample(500, temperature=1.0) - mixture.sample(500, temperature=0.0)
    assert torch.allclose(
        mixture.sample(500, temperature=0.5), mixture.sample(500, temperature=0.0) + away / 2, atol=1e-5
    )


@pytest.mark.parametrize("n", [2, 3, 5, 40])
def test_a_small_corpus_has_fewer_components_and_finite_draws(n: int) -> None:
    mixture = fit_mixture(groups(n))
    assert len(mixture.weights) == max(1, n // MIN_ROWS_PER_COMPONENT)
    assert mixture.sample(50).isfinite().all()


def test_equal_sentences_are_drawn_again() -> None:
    drawn = fit_mixture(np.ones((50, 4), np.float32)).sample(20)
    assert (drawn - 1).abs().max() < 0.1


def test_a_large_corpus_is_stood_for_by_a_seeded_part() -> None:
    mu = groups(500)
    first, again = (fit_mixture(mu, components=3, max_rows=100, seed=2) for _ in range(2))
    assert first.rows == 100
    assert np.array_equal(first.means, again.means)


def test_what_cannot_be_fitted_or_drawn_is_refused() -> None:
    with pytest.raises(InputError, match="two sentences or more, and the corpus has 1"):
        fit_mixture(groups(1))
    with pytest.raises(InputError, match="0 components"):
        fit_mixture(groups(), components=0)
    mixture = fit_mixture(groups(30))
    with pytest.raises(InputError, match="0 samples"):
        mixture.sample(0)
    with pytest.raises(InputError, match="temperature of -1"):
        mixture.sample(1, temperature=-1)


def test_samples_of_the_prior_are_normal_and_repeatable() -> None:
    before = torch.get_rng_state()
    drawn = prior_samples(20_000, 3, seed=1)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.equal(drawn, prior_samples(20_000, 3, seed=1))
    assert not torch.equal(drawn, prior_samples(20_000, 3, seed=2))
    assert torch.allclose(drawn.mean(0), torch.zeros(3), atol=0.03)
    assert torch.allclose(drawn.T.cov(), torch.eye(3), atol=0.04)
    assert torch.allclose(prior_samples(5, 3, temperature=0.5), 0.5 * prior_samples(5, 3))
    assert (prior_samples(5, 3, temperature=0.0) == 0).all()


def test_draws_of_a_posterior_have_its_mean_and_its_deviation_times_the_temperature() -> None:
    mu, logvar = torch.tensor([2.0, -1.0]), torch.tensor([0.0, -2.0])
    drawn = posterior_samples(mu, logvar, 20_000, temperature=0.5, seed=3)
    assert torch.allclose(drawn.mean(0), mu, atol=0.02)
    assert torch.allclose(drawn.std(0), 0.5 * (0.5 * logvar).exp(), atol=0.01)
    assert torch.equal(posterior_samples(mu, logvar, 3, temperature=0.0), mu.repeat(3, 1))
    assert torch.equal(posterior_samples(mu, logvar, 3, seed=1), posterior_samples(mu, logvar, 3, seed=1))


@pytest.mark.parametrize(("n", "temperature", "names"), [(0, 1.0, "0 samples"), (1, -0.1, "temperature")])
def test_draws_that_make_no_sense_are_refused(n: int, temperature: float, names: str) -> None:
    with pytest.raises(InputError, match=names):
        prior_samples(n, 3, temperature=temperature)
