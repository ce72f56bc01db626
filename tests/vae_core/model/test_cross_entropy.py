"""linear_nll is token_nll of the logits that it never makes: in value, in gradient, at padding, in bf16."""

import pytest
import torch
from torch import Tensor

from vae_core.model import cross_entropy as module
from vae_core.model.cross_entropy import linear_nll
from vae_core.model.losses import token_nll

PAD = 0


def problem(*, rows: int = 5, tokens: int = 7, width: int = 16, words: int = 50) -> tuple[Tensor, Tensor, Tensor]:
    """Return states (B, T, H), weight (V, H) and targets (B, T) with padding, the last row of nothing else."""
    generator = torch.Generator().manual_seed(0)
    states = torch.randn(rows, tokens, width, generator=generator)
    weight = torch.randn(words, width, generator=generator)
    targets = torch.randint(1, words, (rows, tokens), generator=generator)
    for row in range(rows):
        targets[row, tokens - row :] = PAD
    targets[-1] = PAD
    return states, weight, targets


def by_logits(states: Tensor, weight: Tensor, targets: Tensor) -> Tensor:
    return token_nll(states @ weight.T, targets, pad_id=PAD)


@pytest.mark.parametrize("chunk", [1, 4, 512])
def test_values_and_gradients_equal_those_of_token_nll(monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr(module, "CHUNK", chunk)
    states, weight, targets = problem()
    scale = torch.rand(targets.shape, generator=torch.Generator().manual_seed(1))  # each token its own gradient
    found = []
    for nll in (by_logits, lambda *parts: linear_nll(*parts, pad_id=PAD)):
        s, w = states.clone().requires_grad_(), weight.clone().requires_grad_()
        value = nll(s, w, targets)
        (value * scale).sum().backward()
        found.append((value.detach(), s.grad, w.grad))
    for expected, given in zip(*found, strict=True):
        assert torch.allclose(expected, given, rtol=1e-4, atol=1e-5)


def test_it_equals_the_definition() -> None:
    states, weight, targets = problem()
    nll = linear_nll(states, weight, targets, pad_id=PAD)
    row, place = 1, 2
    logits = (weight @ states[row, place]).double()
    expected = logits.exp().sum().log() - logits[targets[row, place]]
    assert nll[row, place].item() == pytest.approx(expected.item(), rel=1e-5)


def test_padding_costs_exactly_nothing_and_sends_no_gradient() -> None:
    states, weight, targets = problem()
    states.requires_grad_()
    nll = linear_nll(states, weight, targets, pad_id=PAD)
    assert (nll[targets == PAD] == 0).all()
    assert (nll[targets != PAD] > 0).all()
    nll.sum().backward()
    assert (states.grad[targets == PAD] == 0).all()
    assert (states.grad[targets != PAD] != 0).any(-1).all()


def test_a_batch_of_nothing_but_padding_costs_nothing() -> None:
    states, weight, _ = problem()
    states.requires_grad_()
    weight.requires_grad_()
    nll = linear_nll(states, weight, torch.full(states.shape[:2], PAD), pad_id=PAD)
    nll.sum().backward()
    assert (nll == 0).all()
    assert (states.grad == 0).all()
    assert (weight.grad == 0).all()


def test_huge_states_stay_finite() -> None:
    states, weight, targets = problem()
    states = (states * 1e4).requires_grad_()
    nll = linear_nll(states, weight, targets, pad_id=PAD)
    nll.sum().backward()
    assert nll.isfinite().all()
    assert states.grad.isfinite().all()


def test_under_bf16_autocast_it_is_close_and_float32() -> None:
    states, weight, targets = problem(width=32)
    exact = by_logits(states, weight, targets)
    s, w = states.clone().requires_grad_(), weight.clone().requires_grad_()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        nll = linear_nll(s, w, targets, pad_id=PAD)
    assert nll.dtype == torch.float32
    assert torch.allclose(nll, exact, rtol=0.05, atol=0.1)
    nll.sum().backward()
    e = states.clone().requires_grad_(), weight.clone().requires_grad_()
    by_logits(*e, targets).sum().backward()
    for rough, fine in ((s.grad, e[0].grad), (w.grad, e[1].grad)):
        assert rough.dtype == torch.float32
        assert (rough - fine).norm() < 0.02 * fine.norm()


def test_only_the_states_or_only_the_weight_may_train() -> None:
    states, weight, targets = problem()
    s = states.clone().requires_grad_()
    linear_nll(s, weight, targets, pad_id=PAD).sum().backward()
    w = weight.clone().requires_grad_()
    linear_nll(states, w, targets, pad_id=PAD).sum().backward()
    assert s.grad is not None
    assert w.grad is not None
    assert linear_nll(states, weight, targets, pad_id=PAD).requires_grad is False
