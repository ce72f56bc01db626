"""Terms of the ELBO against torch.distributions and their definitions."""

import math

import pytest
import torch
from torch import Tensor
from torch.distributions import Independent, Normal, kl_divergence

from vae_core.model.losses import (
    free_bits,
    kl_per_dimension,
    linear_cross_entropy,
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
    assert token_nll(logits.bfloat16(), targets, pad_id=0).dtype == torch.float32


def states_weight_targets(*, rows: int = 5, tokens: int = 150) -> tuple[Tensor, Tensor, Tensor]:
    """Return states (B, T, H), weight (V, H), targets (B, T): more than one chunk, with padding, a row of it alone."""
    states, weight = randn(rows, tokens, 16).requires_grad_(), randn(50, 16, seed=1).requires_grad_()
    targets = torch.randint(1, 50, (rows, tokens), generator=torch.Generator().manual_seed(0))
    targets[0, tokens // 2 :] = targets[-1] = 0
    return states, weight, targets


@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_linear_cross_entropy_is_token_nll_of_the_logits_in_value_and_gradients(scale: float) -> None:
    states, weight, targets = states_weight_targets()
    each = torch.rand(targets.shape, generator=torch.Generator().manual_seed(1))  # a gradient of its own a token
    expected = token_nll(scale * states @ weight.T, targets, pad_id=0)
    given = linear_cross_entropy(scale * states, weight, targets, pad_id=0)
    assert torch.allclose(given, expected, rtol=1e-4, atol=1e-4)
    assert (given[targets == 0] == 0).all()
    parts = (states, weight)
    for one, other in zip(*(torch.autograd.grad((nll * each).sum(), parts) for nll in (given, expected)), strict=True):
        assert torch.allclose(one, other, rtol=1e-3, atol=1e-4 * scale)
    to_states = torch.autograd.grad(linear_cross_entropy(states, weight, targets, pad_id=0).sum(), states)[0]
    assert (to_states[targets == 0] == 0).all()


def test_linear_cross_entropy_of_padding_alone_is_zero() -> None:
    states, weight, targets = states_weight_targets()
    nll = linear_cross_entropy(states, weight, torch.zeros_like(targets), pad_id=0)
    nll.sum().backward()
    assert (nll == 0).all()
    assert states.grad is None or (states.grad == 0).all()
    assert weight.grad is None or (weight.grad == 0).all()


def test_linear_cross_entropy_in_bf16_is_close_and_float32() -> None:
    states, weight, targets = states_weight_targets()
    expected = token_nll(states @ weight.T, targets, pad_id=0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        nll = linear_cross_entropy(states, weight, targets, pad_id=0)
    assert nll.dtype == torch.float32
    assert torch.allclose(nll, expected, rtol=0.05, atol=0.2)
    parts = (states, weight)
    for one, other in zip(*(torch.autograd.grad(value.sum(), parts) for value in (nll, expected)), strict=True):
        assert one.dtype == torch.float32
        assert (one - other).norm() < 0.02 * other.norm()


def test_kl_is_that_of_torch_distributions() -> None:
    mu, logvar = 2 * randn(6, 5), torch.linspace(-10, 4, 30).view(6, 5)
    expected = kl_divergence(Normal(mu, (0.5 * logvar).exp()), Normal(0.0, 1.0))
    assert torch.allclose(kl_per_dimension(mu, logvar), expected, rtol=1e-4, atol=1e-4)
    assert (kl_per_dimension(torch.zeros(3), torch.zeros(3)) == 0).all()


def test_a_sample_is_mu_plus_sigma_times_noise_and_passes_gradients() -> None:
    mu, logvar = randn(4, 3).requires_grad_(), torch.full((4, 3), math.log(4.0), requires_grad=True)
    drawn = sample_posterior(mu, logvar, generator=torch.Generator().manual_seed(5))
    assert torch.allclose(drawn, mu + 2 * randn(4, 3, seed=5))
    drawn.sum().backward()
    assert (mu.grad == 1).all()
    assert torch.allclose(logvar.grad, randn(4, 3, seed=5))


def test_all_of_the_kl_is_paid_without_a_floor_and_never_less_than_the_floor() -> None:
    kl = randn(5, 3).abs()
    assert free_bits(kl, 0.0).item() == pytest.approx(kl.sum(1).mean().item(), rel=1e-5)
    assert free_bits(torch.zeros(5, 8), 0.5).item() == pytest.approx(4.0)


def test_log_normal_is_that_of_torch_distributions() -> None:
    z, mu, logvar = randn(4, 5), randn(4, 5, seed=1), randn(4, 5, seed=2)
    assert torch.allclose(log_normal(z), Independent(Normal(0.0 * z, 1.0), 1).log_prob(z), atol=1e-5)
    own = Independent(Normal(mu, (0.5 * logvar).exp()), 1)
    assert torch.allclose(log_normal(z, mu, logvar), own.log_prob(z), atol=1e-4)
    every = log_normal(z.unsqueeze(1), mu, logvar)  # each z under each posterior
    assert every.shape == (4, 4)
    assert torch.allclose(every.diagonal(), own.log_prob(z), atol=1e-4)
