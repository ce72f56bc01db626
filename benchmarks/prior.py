"""`python -m benchmarks.prior --train FILES --valid FILES`: what to draw z from, so that the decoder writes English.

Priors for one decoder, fitted for some minutes of one core to the aggregate posterior: N(0, I), a Gaussian, a spline
flow (`vae_core.space.flow`) and flow matching. Judged on the same draws: share of texts with a word that occurs in no
training sentence, nats a token under a language model without z, distinct texts. KL is the mean of log q(z|x) minus
log p(z) on validation sentences: the ELBO's term under that prior.
"""

import argparse
import math
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.reports import RESULTS, Report, Table
from vae_core.checkpoints.serialization import load_vae
from vae_core.data.corpus import read_texts
from vae_core.metrics.fluency import nats_per_token, nonword_share, vocabulary_of
from vae_core.model.losses import log_normal
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import Posterior
from vae_core.space.flow import BATCH, LEARNING_RATE, fit_flow

TEMPERATURES = (1.0, 0.8)
ENCODED = 60_000  # sentences that priors are fitted to, at most
STEPS, FREQUENCIES = 40, 6  # midpoint steps of flow matching, each way; frequencies of its time
WARM_UP = 20  # steps timed, to choose the steps of a spline flow in its time

Draw = Callable[[Tensor], Tensor]  # base points (N, D) -> z (N, D)


class FlowMatching(nn.Module):
    """A velocity v(x, t) that carries N(0, I) at t = 0 to the latents at t = 1 (Lipman et al. 2023)."""

    def __init__(self, dims: int, *, width: int = 512, blocks: int = 4) -> None:
        super().__init__()
        self.register_buffer("frequencies", math.pi * 2.0 ** torch.arange(FREQUENCIES))
        self.first, self.last = nn.Linear(dims + 2 * FREQUENCIES, width), nn.Linear(width, dims)
        self.blocks = nn.ModuleList(
            nn.Sequential(nn.LayerNorm(width), nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
            for _ in range(blocks)
        )
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        """Return the velocity (N, D) at x (N, D) and time t (N,)."""
        angles = t.unsqueeze(1) * self.frequencies
        h = self.first(torch.cat([x, angles.sin(), angles.cos()], 1))
        for block in self.blocks:
            h = h + block(h)
        return self.last(functional.silu(h))

    def loss(self, z: Tensor) -> Tensor:
        """Return the squared error of the velocity between noise and z (N, D), summed over dimensions."""
        noise, t = torch.randn_like(z), torch.rand(len(z))
        return (self(torch.lerp(noise, z, t.unsqueeze(1)), t) - (z - noise)).square().sum(1).mean()

    @torch.no_grad()
    def carry(self, x: Tensor, first: float = 0.0, last: float = 1.0) -> Tensor:
        """Return z (N, D) of base points (N, D), or the other way from 1 to 0."""
        step = (last - first) / STEPS
        for i in range(STEPS):
            t = x.new_full((len(x),), first + i * step)
            x = x + step * self(x + step / 2 * self(x, t), t + step / 2)
        return x


def fit_matching(posterior: Posterior, *, seconds: float) -> tuple[FlowMatching, int]:
    """Fit flow matching to z ~ q(z|x) for some seconds of CPU time; returns it and the steps taken."""
    torch.manual_seed(0)
    flow, sigma = FlowMatching(posterior.mu.shape[1]), (0.5 * posterior.logvar).exp()
    optimizer = torch.optim.AdamW(flow.parameters(), lr=LEARNING_RATE, weight_decay=1e-4)
    began, steps = time.process_time(), 0
    while (progress := (time.process_time() - began) / seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * min(1.0, (steps + 1) / 100) * 0.5 * (1 + math.cos(math.pi * progress))
        rows = torch.randint(len(sigma), (BATCH,))
        loss = flow.loss(posterior.mu[rows] + sigma[rows] * torch.randn(BATCH, sigma.shape[1]))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(flow.parameters(), 5.0)
        optimizer.step()
        steps += 1
    return flow.eval(), steps


def fit_priors(posterior: Posterior, z: Tensor, seconds: float) -> tuple[dict[str, Draw], list[list[str]]]:
    """Return a draw for each prior, and a row for each: its fit, its round trip on z (N, D), and -log p(z).

    The last is a mean, nats; "-" where it is not to be had in one pass.
    """
    mu, logvar = posterior.mu, posterior.logvar
    mean, covariance = mu.mean(0), torch.cov(mu.T) + logvar.exp().mean(0).diag()
    gaussian = torch.distributions.MultivariateNormal(mean, covariance)
    began = time.process_time()
    fit_flow(mu, logvar, steps=WARM_UP)
    spline = fit_flow(mu, logvar, steps=max(1, int(seconds / (time.process_time() - began) * WARM_UP)))
    matching, steps = fit_matching(posterior, seconds=seconds)
    draws: dict[str, Draw] = {
        "N(0, I)": lambda u: u,
        "Gaussian": lambda u: mean + u @ gaussian.scale_tril.T,
        "spline flow": spline.from_base,
        "flow matching": matching.carry,
    }
    back = [float((there - z).abs().max()) for there in (spline.from_base(spline.to_base(z)),)]
    back.append(float((matching.carry(matching.carry(z, 1.0, 0.0)) - z).abs().max()))
    nats = [-float(density(z).mean()) for density in (log_normal, gaussian.log_prob, spline.log_prob)]
    return draws, [
        ["N(0, I)", "-", "-", f"{nats[0]:.2f}"],
        ["Gaussian", "-", "-", f"{nats[1]:.2f}"],
        ["spline flow", f"{int(spline.figures['steps']):,}", f"{back[0]:.1e}", f"{nats[2]:.2f}"],
        ["flow matching", f"{steps:,}", f"{back[1]:.1e}", "-"],
    ]


def main() -> int:
    """Fit, draw, judge, and write benchmarks/results/prior.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.prior", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="files of training sentences")
    parser.add_argument("--valid", type=Path, nargs="+", required=True, help="files of validation sentences")
    parser.add_argument("--checkpoint", default="everyday")
    parser.add_argument("--language-model", default="everyday-collapsed", help="its twin, which ignores z")
    parser.add_argument("--minutes", type=float, default=3.0, help="of one core, for each fit")
    parser.add_argument("--samples", type=int, default=500)
    parser.add_argument("-o", "--out", type=Path, default=RESULTS)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    vae, twin = load_vae(asked.checkpoint, device="cpu"), load_vae(asked.language_model, device="cpu")
    train, valid = read_texts(asked.train), read_texts(asked.valid)
    words = vocabulary_of(train)
    real = valid[:: max(1, len(valid) // asked.samples)][: asked.samples]
    held_out = vae.encode(real)
    posterior = vae.encode(train[:: -(-len(train) // ENCODED)], token_budget=16_384)
    base = torch.randn(asked.samples, held_out.mu.shape[1], generator=torch.Generator().manual_seed(0))
    z = held_out.sample(seed=1)
    draws, fits = fit_priors(posterior, z, 60 * asked.minutes)
    log_q = float(log_normal(z, held_out.mu, held_out.logvar).mean())
    fits = [[*row, "-" if row[-1] == "-" else f"{log_q + float(row[-1]):.2f}"] for row in fits]
    write = partial(vae.decode, **GREEDY)
    written = {"real sentences": real, "their reconstructions": write(held_out.mu)}
    for heat in TEMPERATURES:
        written |= {f"{name} at {heat:g}": write(draw(base * heat)) for name, draw in draws.items()}
    judged = []
    for name, texts in written.items():
        cost = f"{nats_per_token(twin, texts):.2f}"
        judged.append([name, f"{nonword_share(texts, words):.1%}", cost, f"{len(set(texts)) / len(texts):.1%}"])
    tables = [
        Table(["texts", "with a non-word", "nats a token without z", "distinct"], judged),
        Table(["prior", "steps", "round trip, largest error", "-log p(z), nats", "KL(q(z|x) || p), nats"], fits),
    ]
    files = " ".join(f"--{kind} " + " ".join(file.name for file in getattr(asked, kind)) for kind in ("train", "valid"))
    which = f"--checkpoint {Path(asked.checkpoint).name} --language-model {Path(asked.language_model).name}"
    command = f"python -m benchmarks.prior {files} {which} --minutes {asked.minutes:g} --samples {asked.samples}"
    Report("Priors", " ".join((__doc__ or "").split("\n\n")[1].split()), tables).write("prior", command, asked.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
