"""Terms of the ELBO against torch.distributions and their definitions."""

import math

import pytest
import torch
from torch import Tensor
from torch.distributions import Independent, Normal, kl_divergence

from vae_core.model.losses import (
    elbo_terms,
    free_bits,
    kl_per_dimension,
    log_normal,
    sample_posterior,
    token_nll,
)


def randn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def test_token_nll_is_minus_log_p_and_exactly_zero_at_padding() -> None:
    logits, targets = 3 * randn(2, 4, 9), torch.tensor([[3, 8, 1, 0], [1, 0, 0, 0]])
    nll = token_nll(logits, targets, pad_id=0)
    expected = -torch.distributions.Categorical(logits=logits).log_prob(targets)
    assert torch.allclose(nll[targets != 0], expected[targets != 0], atol=1e-5)
    assert (nll[targets == 0] == 0).all()
    assert nll.shape == targets.shape


def test_token_nll_of_half_precision_logits_is_float32() -> None:
    assert token_nll(randn(1, 2, 5).bfloat16(), torch.tensor([[1, 2]]), pad_id=0).dtype == torch.float32


def test_kl_is_that_of_torch_distributions() -> None:
    mu, logvar = 2 * randn(6, 5), torch.linspace(-10, 4, 30).view(6, 5)
    expected = kl_divergence(Normal(mu, (0.5 * logvar).exp()), Normal(0.0, 1.0))
    assert torch.allclose(kl_per_dimension(mu, logvar), expected, rtol=1e-4, atol=1e-4)
    assert (kl_per_dimension(torch.zeros(3), torch.zeros(3)) == 0).all()


def test_elbo_terms_are_sums_over_tokens_and_nothing_else() -> None:
    nll, mu, logvar = randn(3, 4).abs(), randn(3, 2), randn(3, 2)
    rec, kl = elbo_terms(nll, mu, logvar)
    assert torch.equal(rec, nll.sum(1))
    assert torch.equal(kl, kl_per_dimension(mu, logvar))


def test_a_sample_is_mu_plus_sigma_times_noise() -> None:
    mu, logvar = randn(4, 3), torch.full((4, 3), math.log(4.0))
    noise = torch.randn(4, 3, generator=torch.Generator().manual_seed(5))
    drawn = sample_posterior(mu, logvar, generator=torch.Generator().manual_seed(5))
    assert torch.allclose(drawn, mu + 2 * noise)


def test_gradients_pass_through_a_sample() -> None:
    mu, logvar = torch.zeros(1, 2, requires_grad=True), torch.zeros(1, 2, requires_grad=True)
    sample_posterior(mu, logvar).sum().backward()
    assert (mu.grad == 1).all()
    assert (logvar.grad != 0).all()


def test_without_a_floor_all_of_the_kl_is_paid() -> None:
    kl = randn(5, 3).abs()
    assert free_bits(kl, 0.0).item() == pytest.approx(kl.sum(1).mean().item(), rel=1e-5)


def test_a_floor_is_never_paid_below() -> None:
    assert free_bits(torch.zeros(5, 8), 0.5).item() == pytest.approx(4.0)


def test_log_normal_is_that_of_torch_distributions() -> None:
    z, mu, logvar = randn(4, 5), randn(4, 5, seed=1), randn(4, 5, seed=2)
    assert torch.allclose(log_normal(z), Independent(Normal(0.0 * z, 1.0), 1).log_prob(z), atol=1e-5)
    own = Independent(Normal(mu, (0.5 * logvar).exp()), 1)
    assert torch.allclose(log_normal(z, mu, logvar), own.log_prob(z), atol=1e-4)
    every = log_normal(z.unsqueeze(1), mu, logvar)  # each z under each posterior
    assert every.shape == (4, 4)
    assert torch.allclose(every.diagonal(), own.log_prob(z), atol=1e-4)
