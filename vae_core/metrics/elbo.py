"""Terms of the ELBO and their companions on texts: Rec, KL, IW-NLL, MI, active units, swap gap, reconstruction.

All in nats per sentence unless noted; the end token counts, padding never. Definitions: `metrics.registry`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError
from vae_core.metrics.generation import reconstruction_figures
from vae_core.metrics.registry import ACTIVE_VARIANCE, STRICT_VARIANCE
from vae_core.model.batching import length_batches
from vae_core.model.losses import log_normal, sample_posterior
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import Posterior, TextVAE
from vae_core.space.flow import FlowPrior

BUDGET = 8192  # positions in a batch that is only read
SAMPLED_BUDGET, DRAWS_PER_TEXT = 4096, 10  # positions in a batch of draws; draws of one text in it
GRID = 2_000  # points at which the density of an aggregate posterior is summed
BLOCK = 250  # posteriors evaluated on the grid at a time: 4 MB


@dataclass(frozen=True)
class Evaluation:
    """The figures of `evaluate` under their names in the registry, with the KL of each dimension (D,)."""

    n: int
    rec: float
    kl: float
    kl_per_dim: list[float]
    neg_elbo: float
    iw_nll: float
    word_ppl: float
    bits_per_byte: float
    mi: float
    mi_cap: float
    au: int
    au_02: int
    swap_gap: float
    exact_match: float | None  # of greedy reconstructions from mu; None where not requested
    word_f1: float | None
    bleu: float | None
    iw_nll_flow: float | None = None  # under a flow as the prior
    kl_flow: float | None = None
    written: tuple[str, ...] = field(default=(), compare=False, repr=False)  # the greedy reconstructions from mu

    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name, those of a flow only where there is one."""
        left_out = {"written", *(name for name in ("iw_nll_flow", "kl_flow") if getattr(self, name) is None)}
        return {name: value for name, value in asdict(self).items() if name not in left_out}


def evaluate(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    importance_samples: int = 10,
    reconstructions: int | None = None,
    flow: FlowPrior | None = None,
    seed: int = 0,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Evaluation:
    """Measure a VAE on texts.

    :param importance_samples: k of the importance-weighted bound; 100 for a headline figure.
    :param reconstructions: how many texts, the first ones, are reconstructed for exact match, F1 and BLEU; None is
        all of them, 0 leaves the three out.
    :param flow: a prior fitted to the latents, for a second bound, and the KL to it, on the same draws of z.
    :param on_progress: called with a stage, items done, and items in all.
    :raises InputError: when there are fewer than two texts, since a swap needs another one, or samples is below 1.
    """
    if len(texts) < 2:
        raise InputError(f"Evaluation needs two texts or more to swap z between them, and got {len(texts)}.")
    if importance_samples < 1:
        raise InputError(f"A bound of {importance_samples} importance samples is not defined: ask for 1 or more.")
    report = on_progress or (lambda stage, done, total: None)
    posterior = vae.encode(texts, on_batch=lambda done: report("encode", done, len(texts)))
    figures = elbo_figures(posterior, *swap_nll(vae, posterior, texts, seed=seed), seed=seed)
    bounds, kl_flow = _importance_bounds(vae, posterior, texts, importance_samples, seed, report, flow)
    bound = bounds[0]
    words = sum(len(text.split()) + 1 for text in texts)
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    wanted, mu = list(texts[:reconstructions]), posterior.mu[:reconstructions]
    written = vae.decode(mu, **GREEDY, on_batch=lambda done: report("reconstruct", done, len(mu)))
    of_written = reconstruction_figures(wanted, written)
    return Evaluation(
        **figures,
        iw_nll=float(bound.mean()),
        iw_nll_flow=float(bounds[1].mean()) if flow else None,
        kl_flow=float(kl_flow.mean()) if flow else None,
        word_ppl=float((bound.double().sum() / words).exp()),  # infinite past exp(709): texts without spaces
        bits_per_byte=float(bound.sum()) / math.log(2) / max(1, size),
        **{name: of_written.get(name) for name in ("exact_match", "word_f1", "bleu")},  # type: ignore[arg-type]
        written=tuple(written),
    )


def swap_nll(
    decoder: TextVAE,
    posterior: Posterior,
    texts: Sequence[str],
    *,
    seed: int = 0,
    on_progress: Callable[[float], object] = lambda share: None,
) -> tuple[Tensor, Tensor]:
    """Return -log p(x|z) of each text under its own z and under another text's z, two tensors (N,), nats.

    The protocol of Rec and of the swap gap everywhere: one z is sampled from each posterior, and exchanged by a
    derangement of all N texts (a single cycle in random order), so that no text gets its own.

    :param decoder: the VAE that scores; it need not be the one that encoded.
    :param texts: N of them, 2 or more, in the order of the posterior's rows.
    :param on_progress: called with the share of the work that is done, 0 to 1.
    """
    z = posterior.sample(seed=seed)
    own = decoder.nll(z, texts)
    on_progress(0.5)
    swapped = decoder.nll(z[derangement(len(texts), seed=seed)], texts)
    on_progress(1.0)
    return own, swapped


def elbo_figures(posterior: Posterior, rec: Tensor, swapped: Tensor, *, seed: int = 0) -> dict[str, Any]:
    """Return what posteriors and the NLL of their texts give: Rec, KL, -ELBO, MI, active units, swap gap, by name.

    :param rec: -log p(x|z) under own z, (N,); swapped: under another text's, (N,); both from `swap_nll`.
    """
    kl, variance = posterior.kl, posterior.mu.var(0, correction=0)  # (N, D), (D,)
    return {
        "n": len(rec),
        "rec": float(rec.mean()),
        "kl": float(kl.sum(1).mean()),
        "kl_per_dim": kl.mean(0).tolist(),
        "neg_elbo": float((rec + kl.sum(1)).mean()),
        "mi": mutual_information(posterior.mu, posterior.logvar, seed=seed),
        "mi_cap": math.log(len(rec)),
        "au": active_units(variance),
        "au_02": active_units(variance, STRICT_VARIANCE),
        "swap_gap": float((swapped - rec).mean()),
    }


def active_units(variance: Tensor | np.ndarray, threshold: float = ACTIVE_VARIANCE) -> int:
    """Return how many dimensions have a Var(mu) above the threshold (Burda et al. 2016); variance (D,)."""
    return int((variance > threshold).sum())


def _importance_bounds(
    vae: TextVAE,
    posterior: Posterior,
    texts: Sequence[str],
    samples: int,
    seed: int,
    report: Callable[[str, int, int], None],
    flow: FlowPrior | None,
) -> tuple[Tensor, Tensor]:
    """Return importance-weighted bounds on -log p(x) of each text with k samples, and KL(q || flow), nats.

    Burda et al. 2016. The bounds are (2, N): under N(0, I), and under the flow where there is one, on the same draws.
    The KL is a mean over them, (N,); zeros without a flow.
    """
    rows, bounds, kl = vae.token_rows(texts), torch.zeros(2, len(texts)), torch.zeros(len(texts))
    generator, done = torch.Generator().manual_seed(seed + 1), 0
    with torch.inference_mode():
        for batch in length_batches([len(row) for row in rows], token_budget=BUDGET):
            ids, mu, logvar = vae.pad([rows[i] for i in batch]).ids, posterior.mu[batch], posterior.logvar[batch]
            z = torch.stack([sample_posterior(mu, logvar, generator=generator) for _ in range(samples)])  # (k, b, D)
            log_q, nll = log_normal(z, mu, logvar), _sampled_nll(vae, z, ids)  # (k, b)
            for bound, density in zip(bounds, (log_normal, flow.log_prob) if flow else (log_normal,), strict=False):
                log_prior = density(z)
                bound[batch] = math.log(samples) - torch.logsumexp(log_prior - log_q - nll, 0)
            if flow:
                kl[batch] = (log_q - log_prior).mean(0)
            done += len(batch)
            report("score", done, len(texts))
    return bounds, kl


def _sampled_nll(vae: TextVAE, drawn: Tensor, ids: Tensor) -> Tensor:
    """Return -log p(x|z) of each text of a padded batch (b, T) under k draws of z (k, b, D), (k, b), nats.

    Several draws of the same few texts at a time: the decoder's part that does not depend on z is computed once.
    """
    nats = torch.empty(drawn.shape[:2])
    together = max(1, SAMPLED_BUDGET // (DRAWS_PER_TEXT * ids.shape[1]))  # texts
    for start in range(0, len(ids), together):
        part = slice(start, start + together)
        for first in range(0, len(drawn), DRAWS_PER_TEXT):
            z = drawn[first : first + DRAWS_PER_TEXT, part]  # (S, b, D)
            costs = vae.nll_of(z.flatten(0, 1).to(vae.device, vae.dtype), ids[part]).sum(1)
            nats[first : first + DRAWS_PER_TEXT, part] = costs.view(z.shape[:2]).cpu()
    return nats


def mutual_information(mu: Tensor, logvar: Tensor, *, seed: int = 0, chunk: int = 256) -> float:
    """Return I(x; z) = E log q(z|x) - E log q(z) in nats, with one z a text and q(z) the mean over all texts.

    Never more than ln N, and computed over the whole set: inside a minibatch its cap would be ln B (Dieng et al. 2019).

    :param mu: means (N, D).
    :param logvar: log variances (N, D).
    :param chunk: rows of z compared with all N posteriors at a time.
    """
    z = sample_posterior(mu, logvar, generator=torch.Generator().manual_seed(seed))
    aggregate = torch.cat(
        [torch.logsumexp(log_normal(part.unsqueeze(1), mu, logvar), 1) - math.log(len(mu)) for part in z.split(chunk)]
    )  # (N,)
    return float((log_normal(z, mu, logvar) - aggregate).mean())


def marginal_kl(mu: np.ndarray, logvar: np.ndarray) -> np.ndarray:
    """Return KL(q(z_d) || N(0, 1)) of each dimension (D,), nats, q(z_d) the mixture of all N posteriors.

    Summed on a grid: moment matching with a normal would miss the holes and lumps of the mixture.

    :param mu: means (N, D).
    :param logvar: log variances (N, D).
    """
    means, sigmas = mu.astype(np.float64), np.exp(0.5 * logvar.astype(np.float64))
    return np.array([_kl_to_prior(*pair) for pair in zip(means.T, sigmas.T, strict=True)])


def _kl_to_prior(mu: np.ndarray, sigma: np.ndarray) -> float:
    """Return the divergence of a mixture of normals, mu and sigma (N,), from N(0, 1)."""
    z = np.linspace((mu - 6 * sigma).min(), (mu + 6 * sigma).max(), GRID)
    step = max(z[1] - z[0], 1e-12)
    sigma = np.maximum(sigma, step)  # a spike between two points of the grid would not be seen
    q = np.zeros(GRID)
    for block in np.array_split(np.arange(len(mu)), math.ceil(len(mu) / BLOCK)):
        away = (z - mu[block, None]) / sigma[block, None]  # (n, GRID)
        q += (np.exp(-0.5 * away * away) / sigma[block, None]).sum(0)
    q /= len(mu) * math.sqrt(2 * math.pi)
    log_p = -0.5 * (z * z + math.log(2 * math.pi))
    return float((q * (np.log(np.maximum(q, 1e-300)) - log_p)).sum() * step)


def derangement(n: int, *, seed: int = 0) -> Tensor:
    """Return a permutation of n >= 2 numbers without a fixed point: a cycle through all, in random order."""
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    swapped = torch.empty(n, dtype=torch.long)
    swapped[order] = order.roll(1)
    return swapped
