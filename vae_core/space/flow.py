"""Prior flow: a density over z, fitted to the aggregate posterior, where N(0, I) leaves holes between dimensions.

Couplings of rational-quadratic splines (Durkan et al. 2019) with fixed rotations between them: density and inverse are
exact, one pass each. benchmarks.prior compares it with other priors.
"""

import math
from collections.abc import Callable, Mapping
from typing import Literal

import torch
from torch import Tensor, nn

from vae_core.errors import InputError
from vae_core.space import geometry
from vae_core.space.couplings import Coupling
from vae_core.space.sampling import prior_samples

Prior = Literal["standard", "flow"]  # N(0, I), or the flow beside a checkpoint's weights
Walk = Literal["linear", "spherical", "data"]
LAYERS, WIDTH, BINS = 8, 256, 8
CHUNK = 4096  # rows that pass through at a time
BATCH, LEARNING_RATE, WEIGHT_DECAY, MAX_GRAD_NORM = 512, 1e-3, 1e-4, 5.0
MAX_STEPS, MAX_EPOCHS = 2_000, 60  # of a fit: under three minutes of one core with 28 dimensions; fewer for few rows
CHECKS = 20  # of the held-out rows, over a fit
MIN_ROWS, HELD_OUT, MAX_HELD_OUT = 50, 0.1, 2_000  # to fit to; of them held out, a share and at most
KEPT_LATENTS = 2_000  # texts whose latents are saved with a flow, so that it can be compared with them


class FlowPrior(nn.Module):
    """An invertible map between latents z (..., D) and base points u (..., D) ~ N(0, I), and the density it gives z.

    Shapes of z and u are (..., D). A new one is the normal with the given mean and scale.
    """

    mean: Tensor
    scale: Tensor

    def __init__(self, dims: int, *, layers: int = LAYERS, width: int = WIDTH, bins: int = BINS) -> None:
        """Make a flow that maps z to itself.

        :param dims: D, 1 or more.
        :param layers: couplings; width: hidden units of the network in each; bins: of each spline.
        """
        super().__init__()
        self.dims, self.shape = dims, {"dims": dims, "layers": layers, "width": width, "bins": bins}
        self.figures: dict[str, float] = {}  # of the fit, see `fit_flow`
        self.latents: tuple[Tensor, Tensor] | None = None  # mu and logvar of some of the texts that it was fitted to
        self.register_buffer("mean", torch.zeros(dims))
        self.register_buffer("scale", torch.ones(dims))
        self.couplings = nn.ModuleList(Coupling(dims, width, bins, seed) for seed in range(layers))

    def to_base(self, z: Tensor) -> Tensor:
        """Return the base points of z."""
        return self._in_chunks(lambda part: self._to_base(part)[0], z)

    def from_base(self, u: Tensor) -> Tensor:
        """Return the z of base points, the exact inverse of `to_base`."""
        return self._in_chunks(self._from_base, u)

    def log_prob(self, z: Tensor) -> Tensor:
        """Return log p(z), shape (...,), in nats: log N(u; 0, I) + log |du/dz|."""
        return self._in_chunks(self._log_prob, z)

    def sample(self, n: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
        """Return n draws (n, D); the same seed gives the same draws.

        :param temperature: scales the deviation of the base points; 0 gives the z of their origin.
        :raises InputError: when n is below 1 or the temperature negative.
        """
        return self.from_base(prior_samples(n, self.dims, temperature=temperature, seed=seed))

    def interpolate(self, start: Tensor, end: Tensor, *, steps: int = 9) -> Tensor:
        """Return K points from start (D,) to end (D,), both included, (K, D): straight between their base points.

        :raises InputError: when steps, K, is below 2.
        """
        path = self.from_base(geometry.interpolate(*self.to_base(torch.stack([start, end])), steps=steps))
        path[0], path[-1] = start, end  # to the last bit
        return path

    def _to_base(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """Return base points (N, D) and log |du/dz| (N,) of z (N, D)."""
        z = (z - self.mean) / self.scale
        log_det = z.new_zeros(len(z)) - self.scale.log().sum()
        for coupling in self.couplings:
            z, part = coupling(z)
            log_det = log_det + part
        return z, log_det

    def _from_base(self, u: Tensor) -> Tensor:
        for coupling in reversed(self.couplings):
            u, _ = coupling(u, inverse=True)
        return u * self.scale + self.mean

    def _log_prob(self, z: Tensor) -> Tensor:
        u, log_det = self._to_base(z)
        return log_det - 0.5 * (u.square() + math.log(2 * math.pi)).sum(1)

    def _in_chunks(self, call: Callable[[Tensor], Tensor], points: Tensor) -> Tensor:
        """Apply a function of rows (N, D) to points (..., D)."""
        parts = [call(part) for part in points.reshape(-1, self.dims).split(CHUNK)]
        out = torch.cat(parts)
        return out.reshape((*points.shape[:-1], *out.shape[1:]))


def fit_flow(
    mu: Tensor,
    logvar: Tensor,
    *,
    steps: int | None = None,
    seed: int = 0,
    on_step: Callable[[int, int], object] = lambda done, steps: None,
) -> FlowPrior:
    """Fit a flow to z ~ q(z|x) of N texts by maximum likelihood; the same seed gives the same flow.

    A tenth of the texts are held out and looked at CHECKS times, and the best flow on them is returned, so that few
    it does not overfit. Its `figures` are of the fit: rows, steps, the held-out mean of -log p(z) under
    the flow (`nats`), under the normal that it starts from (`gaussian_nats`) and under N(0, I) (`standard_nats`).
    Its `latents` are those of 2,000 of the texts at most. Weights and latents are rounded to float16, in which they are
    saved.

    :param mu: (N, D), N 50 or more; logvar: (N, D).
    :param steps: of 512 rows; None: 60 passes over the rows, 2,000 at most.
    :param on_step: called with the steps done and their number.
    :raises InputError: when there are fewer than 50 texts, or a number is not finite.
    """
    if len(mu) < MIN_ROWS:
        raise InputError(f"A flow is fitted to the latents of {MIN_ROWS} texts or more, and there are {len(mu)}.")
    if not (mu.isfinite().all() and logvar.isfinite().all()):
        raise InputError("A flow is fitted to finite latents, and some are not: encode the texts again.")
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(mu), generator=generator)
    held_out, kept = order.tensor_split([min(MAX_HELD_OUT, max(1, int(HELD_OUT * len(mu))))])
    sigma = (0.5 * logvar).exp()
    fresh = torch.randn(len(held_out), mu.shape[1], generator=generator)
    judged = mu[held_out] + sigma[held_out] * fresh  # (H, D)
    with torch.random.fork_rng(devices=[]):  # the networks are drawn from torch's global generator
        torch.manual_seed(seed)
        flow = FlowPrior(mu.shape[1])
    flow.mean.copy_(mu[kept].mean(0))
    flow.scale.copy_((mu[kept].var(0, correction=0) + logvar[kept].exp().mean(0)).sqrt())
    steps = min(MAX_STEPS, max(CHECKS, MAX_EPOCHS * len(kept) // BATCH)) if steps is None else steps

    gaussian = best = _nats(flow, judged)
    state = _copy(flow)
    optimizer = torch.optim.AdamW(flow.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    for step in range(steps):
        rows = kept[torch.randint(len(kept), (BATCH,), generator=generator)]
        z = mu[rows] + sigma[rows] * torch.randn(BATCH, mu.shape[1], generator=generator)
        _step(flow, optimizer, z, share=step / steps)
        if (step + 1) % max(1, steps // CHECKS) == 0 and (nats := _nats(flow, judged)) < best:
            best, state = nats, _copy(flow)
        on_step(step + 1, steps)
    flow.load_state_dict(state)
    for parameter in flow.requires_grad_(False).parameters():
        parameter.copy_(parameter.half())
    standard = float(0.5 * (judged.square() + math.log(2 * math.pi)).sum(1).mean())
    flow.figures = {"rows": len(mu), "steps": steps, "nats": _nats(flow, judged)}
    flow.latents = mu[order[:KEPT_LATENTS]].half().float(), logvar[order[:KEPT_LATENTS]].half().float()
    flow.figures |= {"gaussian_nats": gaussian, "standard_nats": standard}
    return flow.eval()


def _step(flow: FlowPrior, optimizer: torch.optim.Optimizer, z: Tensor, *, share: float) -> None:
    """Take a step on -log p(z), z (B, D), at a share of the fit from 0 to 1: a warm-up, then a cosine down to zero."""
    for group in optimizer.param_groups:
        group["lr"] = LEARNING_RATE * min(1.0, share / 0.05 + 0.01) * 0.5 * (1 + math.cos(math.pi * share))
    optimizer.zero_grad()
    (-flow.log_prob(z).mean()).backward()
    nn.utils.clip_grad_norm_(flow.parameters(), MAX_GRAD_NORM)
    optimizer.step()


def _nats(flow: FlowPrior, z: Tensor) -> float:
    """Return the mean of -log p(z) over rows (H, D)."""
    with torch.no_grad():
        return -float(flow.log_prob(z).mean())


def _copy(flow: FlowPrior) -> Mapping[str, Tensor]:
    return {name: value.clone() for name, value in flow.state_dict().items()}


def beats_standard(flow: FlowPrior) -> bool:
    """Return whether a fitted flow gave the held-out texts' z more density than N(0, I) does."""
    return flow.figures["nats"] < flow.figures["standard_nats"]


def draw(flow: FlowPrior | None, n: int, dims: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
    """Return n draws (n, D) of the prior: of the flow where there is one, else of N(0, I). See `FlowPrior.sample`."""
    options = {"temperature": temperature, "seed": seed}
    return flow.sample(n, **options) if flow else prior_samples(n, dims, **options)  # type: ignore[arg-type]


def walk(start: Tensor, end: Tensor, *, steps: int = 9, kind: Walk = "linear", flow: FlowPrior | None = None) -> Tensor:
    """Return K points from start (D,) to end (D,), (K, D): by `geometry.interpolate`, or along the data by the flow.

    :raises InputError: when steps is below 2, the kind is unknown, or it is "data" without a flow.
    """
    if kind != "data":
        return geometry.interpolate(start, end, steps=steps, kind=kind)
    if flow is None:
        how = "fit one with `python -m vae_core fit-prior FILE --checkpoint NAME`, or walk linear or spherical"
        raise InputError(f"A walk along the data needs a flow, and this checkpoint has none: {how}.")
    return flow.interpolate(start, end, steps=steps)
