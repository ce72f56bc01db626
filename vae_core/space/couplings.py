"""Spline couplings: invertible steps of a flow whose inverse and log-determinant are exact, one pass each.

Rational-quadratic splines of Durkan et al. 2019 with a fixed rotation before each coupling.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

BOUND = 6.0  # the splines act within it, in standard deviations of the aggregate posterior; outside is the identity
MIN_SIZE = 1e-3  # of a bin, and of a slope


class Coupling(nn.Module):
    """A rotation, and a spline of each of one half of the dimensions, whose shape the other half decides."""

    rotation: Tensor

    def __init__(self, dims: int, width: int, bins: int, seed: int) -> None:
        super().__init__()
        noise = torch.randn(dims, dims, generator=torch.Generator().manual_seed(seed))
        self.register_buffer("rotation", torch.linalg.qr(noise.to(torch.get_default_dtype()))[0])
        self.given, self.bins = dims // 2, bins
        outputs = (dims - self.given) * (3 * bins - 1)
        self.network = nn.Sequential(
            nn.Linear(self.given + 1, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU(), nn.Linear(width, outputs)
        )
        nn.init.zeros_(self.network[-1].weight)  # type: ignore[arg-type]
        nn.init.zeros_(self.network[-1].bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor, *, inverse: bool = False) -> tuple[Tensor, Tensor]:
        """Return (N, D) and log |det| (N,) of the step towards the base, or of the step back."""
        given, moved = (x if inverse else x @ self.rotation).tensor_split([self.given], dim=1)
        seen = given.clamp(-BOUND, BOUND)  # points outside of the data must not make steep splines
        shape = self.network(functional.pad(seen, (0, 1), value=1.0))  # a 1 beside it: of one dimension none is given
        moved, log_slopes = rational_quadratic(moved, shape.unflatten(-1, (moved.shape[1], -1)), inverse=inverse)
        both = torch.cat([given, moved], 1)
        return both @ self.rotation.T if inverse else both, log_slopes.sum(1)


def rational_quadratic(x: Tensor, parameters: Tensor, *, inverse: bool) -> tuple[Tensor, Tensor]:
    """Return y (N, d) and log |dy/dx| (N, d) of a spline each, or of its inverse (Durkan et al. 2019, eq. 4-8).

    :param parameters: widths, heights and inner slopes of the bins before they are normalised (N, d, 3 * bins - 1).
    """
    bins = (parameters.shape[-1] + 1) // 3
    left, bottom, slopes = _knots(parameters, bins)
    inside = x.abs() < BOUND
    at = x.clamp(-BOUND, BOUND)
    edges = (bottom if inverse else left)[..., 1:-1].contiguous()
    bin_of = torch.searchsorted(edges, at.detach().unsqueeze(-1), right=True)  # (N, d, 1)

    def of_bin(values: Tensor, shift: int = 0) -> Tensor:
        return values.gather(-1, bin_of + shift).squeeze(-1)

    x0, y0, low, high = of_bin(left), of_bin(bottom), of_bin(slopes), of_bin(slopes, 1)
    width, height = of_bin(left, 1) - x0, of_bin(bottom, 1) - y0
    mean = height / width
    curve = low + high - 2 * mean
    if inverse:
        rise = at - y0
        a, b, c = rise * curve + height * (mean - low), height * low - rise * curve, -mean * rise
        share = 2 * c / (-b - (b.square() - 4 * a * c).clamp(min=0).sqrt())
        y = x0 + share * width
    else:
        share = (at - x0) / width
        y = y0 + height * (mean * share.square() + low * share * (1 - share)) / (mean + curve * share * (1 - share))
    slope = mean.square() * (high * share.square() + 2 * mean * share * (1 - share) + low * (1 - share).square())
    log_slope = slope.log() - 2 * (mean + curve * share * (1 - share)).log()
    return torch.where(inside, y, x), torch.where(inside, -log_slope if inverse else log_slope, 0.0)


def _knots(parameters: Tensor, bins: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return the knots' x, their y and the slopes there, (N, d, bins + 1) each."""
    widths, heights, slopes = parameters.split([bins, bins, bins - 1], dim=-1)
    sizes = [2 * BOUND * (MIN_SIZE + (1 - MIN_SIZE * bins) * part.softmax(-1)) for part in (widths, heights)]
    left, bottom = (functional.pad(part.cumsum(-1), (1, 0)) - BOUND for part in sizes)
    slopes = MIN_SIZE + functional.softplus(
        slopes + math.log(math.expm1(1 - MIN_SIZE))
    )  # 1 where the network's output is 0
    return left, bottom, functional.pad(slopes, (1, 1), value=1.0)  # so that the identity outside joins smoothly
