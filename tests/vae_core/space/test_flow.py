"""The prior flow: exact both ways, a density that integrates to one, and a fit that finds what N(0, I) leaves empty."""

import math
from collections.abc import Iterator

import pytest
import torch
from torch import Tensor

from vae_core.errors import InputError
from vae_core.space.flow import FlowPrior, beats_standard, draw, fit_flow, walk
from vae_core.space.geometry import interpolate
from vae_core.space.sampling import prior_samples


@pytest.fixture
def exact() -> Iterator[None]:
    """Make tensors of float64."""
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


def bent(dims: int) -> FlowPrior:
    """Return a flow far from the identity."""
    torch.manual_seed(dims)
    flow = FlowPrior(dims, layers=4, width=16)
    for parameter in flow.parameters():
        parameter.data += 0.1 * torch.randn_like(parameter)
    flow.mean.copy_(torch.randn(dims))
    flow.scale.copy_(0.5 + torch.rand(dims))
    return flow.requires_grad_(False)


def two_blobs(n: int, seed: int = 0) -> tuple[Tensor, Tensor]:
    """Return posteriors around (2, 2) and (-2, -2), mu and logvar (n, 2)."""
    generator = torch.Generator().manual_seed(seed)
    side = torch.randint(2, (n, 1), generator=generator) * 4.0 - 2.0
    return side + 0.2 * torch.randn(n, 2, generator=generator), torch.full((n, 2), -3.0)


@pytest.mark.parametrize("dims", [1, 2, 5, 28])
@pytest.mark.usefixtures("exact")
def test_the_inverse_is_exact_within_the_splines_and_outside(dims: int) -> None:
    flow = bent(dims)
    for spread in (0.1, 1.0, 20.0):
        z = spread * torch.randn(500, dims)
        assert (flow.from_base(flow.to_base(z)) - z).abs().max() < 1e-8
        assert (flow.to_base(flow.from_base(z)) - z).abs().max() < 1e-8
    assert (flow.to_base(z) - z).abs().max() > 0.1


@pytest.mark.usefixtures("exact")
def test_log_prob_is_the_base_density_and_the_jacobian_of_autograd() -> None:
    flow = bent(4)
    z = 2 * torch.randn(20, 4)
    for row, found in zip(z, flow.log_prob(z), strict=True):
        jacobian = torch.autograd.functional.jacobian(flow.to_base, row)
        base = torch.distributions.Normal(0.0, 1.0).log_prob(flow.to_base(row)).sum()
        assert found == pytest.approx(float(base + torch.linalg.slogdet(jacobian)[1]), abs=1e-9)


@pytest.mark.usefixtures("exact")
def test_the_density_integrates_to_one() -> None:
    line = torch.linspace(-25, 25, 200_001)
    assert float(bent(1).log_prob(line.unsqueeze(1)).exp().sum() * (line[1] - line[0])) == pytest.approx(1, abs=1e-4)
    side = torch.linspace(-15, 15, 1201)
    plane = torch.cartesian_prod(side, side)
    assert float(bent(2).log_prob(plane).exp().sum() * (side[1] - side[0]) ** 2) == pytest.approx(1, abs=1e-3)


def test_a_new_flow_is_a_normal() -> None:
    flow, z = FlowPrior(3), torch.randn(7, 3)
    assert torch.allclose(flow.to_base(z).norm(dim=1), z.norm(dim=1), atol=1e-5)  # it turns them
    assert torch.allclose(flow.log_prob(z), -0.5 * (z.square() + math.log(2 * math.pi)).sum(1), atol=1e-5)


def test_points_of_any_shape_pass_and_none_too() -> None:
    flow, z = bent(3), torch.randn(4, 5, 3)
    assert flow.to_base(z).shape == (4, 5, 3)
    assert torch.equal(flow.to_base(z)[1, 2], flow.to_base(z.view(20, 3))[7])
    assert flow.log_prob(z).shape == (4, 5)
    assert flow.log_prob(z[0, 0]).shape == ()
    assert flow.from_base(z[:0]).shape == (0, 5, 3)


def test_a_fit_beats_the_standard_normal_on_two_blobs_and_leaves_the_hole_empty() -> None:
    seen: list[tuple[int, int]] = []
    flow = fit_flow(*two_blobs(1_000), steps=120, on_step=lambda *done: seen.append(done))
    assert seen[-1] == (120, 120)
    assert beats_standard(flow)
    assert flow.figures["nats"] < flow.figures["gaussian_nats"] - 0.5 < flow.figures["standard_nats"]
    mu, logvar = two_blobs(500, seed=1)
    z = mu + (0.5 * logvar).exp() * torch.randn(500, 2)
    normal = -0.5 * (z.square() + math.log(2 * math.pi)).sum(1)
    assert flow.log_prob(z).mean() > normal.mean() + 1
    drawn = flow.sample(1_000)
    assert ((drawn.sum(1).abs() < 2).float().mean()) < 0.1  # N(0, I) puts 84 % there
    assert 0.4 < (drawn.sum(1) > 0).float().mean() < 0.6
    middle = flow.interpolate(torch.tensor([2.0, 2.0]), torch.tensor([-2.0, -2.0]), steps=9)
    straight = interpolate(torch.tensor([2.0, 2.0]), torch.tensor([-2.0, -2.0]), steps=9)
    assert flow.log_prob(middle).mean() > flow.log_prob(straight).mean()


def test_the_same_seed_gives_the_same_flow_and_the_same_draws() -> None:
    first, second, other = (fit_flow(*two_blobs(100), steps=5, seed=seed) for seed in (1, 1, 2))
    assert all(torch.equal(a, b) for a, b in zip(first.parameters(), second.parameters(), strict=True))
    assert not all(torch.equal(a, b) for a, b in zip(first.parameters(), other.parameters(), strict=True))
    state = torch.get_rng_state()
    assert torch.equal(first.sample(5, seed=3), second.sample(5, seed=3))
    assert not torch.equal(first.sample(5, seed=3), first.sample(5, seed=4))
    fit_flow(*two_blobs(100), steps=1)
    assert torch.equal(state, torch.get_rng_state())
    assert torch.equal(first.sample(3, temperature=0.0), first.from_base(torch.zeros(3, 2)))


def test_few_texts_are_not_learned_by_heart() -> None:
    generator = torch.Generator().manual_seed(0)
    mu = torch.randn(60, 8, generator=generator)
    flow = fit_flow(mu, torch.full((60, 8), -6.0), steps=60)
    assert flow.figures["nats"] <= flow.figures["gaussian_nats"] + 1e-3


def test_what_cannot_be_fitted_is_said() -> None:
    with pytest.raises(InputError, match="of 50 texts or more, and there are 49"):
        fit_flow(torch.randn(49, 2), torch.zeros(49, 2))
    with pytest.raises(InputError, match="some are not"):
        fit_flow(torch.full((60, 2), math.nan), torch.zeros(60, 2))
    with pytest.raises(InputError, match="0 samples"):
        FlowPrior(2).sample(0)
    with pytest.raises(InputError, match="deviation"):
        FlowPrior(2).sample(1, temperature=-1.0)


def test_a_walk_takes_the_path_that_is_asked_for() -> None:
    flow, (start, end) = bent(4), torch.randn(2, 4)
    along = walk(start, end, steps=5, kind="data", flow=flow)
    assert torch.equal(along[0], start)
    assert torch.equal(along[-1], end)
    base = flow.to_base(along)
    assert torch.allclose(base, interpolate(base[0], base[-1], steps=5), atol=1e-4)
    for kind in ("linear", "spherical"):
        assert torch.equal(walk(start, end, kind=kind, flow=flow), interpolate(start, end, kind=kind))
    with pytest.raises(InputError, match="needs a flow, and this checkpoint has none"):
        walk(start, end, kind="data")
    with pytest.raises(InputError, match="1 steps"):
        walk(start, end, steps=1, kind="data", flow=flow)


def test_draws_come_from_the_flow_where_there_is_one() -> None:
    flow = bent(4)
    assert torch.equal(draw(flow, 3, 4, temperature=0.5, seed=2), flow.sample(3, temperature=0.5, seed=2))
    assert torch.equal(draw(None, 3, 4, temperature=0.5, seed=2), prior_samples(3, 4, temperature=0.5, seed=2))
