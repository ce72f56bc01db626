"""Terms of the ELBO as pure functions of tensors, all in nats."""

import math

import torch
from torch import Tensor, nn

# 512 rows of logits exist at a time; "accurate" sums the weight's gradient in float32. With torch's own choice of
# chunks a training step in bf16 on a CPU takes 2.1 times as long (benchmarks/results/own_code.md).
CHUNKED = nn.LinearCrossEntropyOptions(batch_chunk_size=512, chunking_method=None, acc_policy="accurate")


def token_nll(logits: Tensor, targets: Tensor, *, pad_id: int) -> Tensor:
    """Return -log p of each target token in nats (B, T); exactly zero where the target is padding.

    Shapes: logits (B, T, V), targets (B, T).
    """
    flat = nn.functional.cross_entropy(
        logits.float().flatten(0, 1), targets.flatten(), ignore_index=pad_id, reduction="none"
    )
    return flat.view_as(targets)  # (B, T)


def linear_cross_entropy(states: Tensor, weight: Tensor, targets: Tensor, *, pad_id: int) -> Tensor:
    """Return `token_nll` of the logits states @ weight.T (B, T, V), which never exist as a whole.

    Under autocast the product and each token's loss are rounded to its precision.

    :param states: the decoder's last states (B, T, H).
    :param weight: the output layer's weight (V, H).
    :param targets: ids (B, T).
    :return: nats (B, T), float32.
    """
    kind = states.device.type
    if torch.is_autocast_enabled(kind):
        dtype = torch.get_autocast_dtype(kind)
        states, weight = states.to(dtype), weight.to(dtype)
    real = targets != pad_id
    with torch.autocast(kind, enabled=False):
        nll = nn.functional.linear_cross_entropy(states[real], weight, targets[real], reduction="none", options=CHUNKED)
        return torch.zeros(targets.shape, device=states.device).masked_scatter(real, nll.float())


def kl_per_dimension(mu: Tensor, logvar: Tensor) -> Tensor:
    """Return KL(N(mu, exp(logvar)) || N(0, 1)) per dimension in nats, shaped as mu (Kingma & Welling 2014, B)."""
    return 0.5 * (mu.square() + logvar.exp() - 1.0 - logvar)


def free_bits(kl: Tensor, floor: float) -> Tensor:
    """Return the KL after free-bits clamping, a scalar: the sum over d of max(mean_b KL_bd, floor).

    The mean over the batch is clamped, not each text's own KL (Kingma et al. 2016, eq. 15): a dimension above the
    floor on average has its gradient for every text.

    :param kl: KL per text and dimension (B, D), nats.
    :param floor: nats per dimension below which the KL is not penalised.
    """
    return kl.mean(0).clamp(min=floor).sum()


def sample_posterior(mu: Tensor, logvar: Tensor, *, generator: torch.Generator | None = None) -> Tensor:
    """Return z = mu + sigma * eps with eps ~ N(0, I) (Kingma & Welling 2014), in the shape of mu (B, D)."""
    eps = torch.randn(mu.shape, generator=generator, device=mu.device, dtype=mu.dtype)
    return mu + (0.5 * logvar).exp() * eps


def log_normal(z: Tensor, mu: Tensor | None = None, logvar: Tensor | None = None) -> Tensor:
    """Return the log density of z (..., D) under N(mu, exp(logvar)), or under N(0, I), summed over D, nats."""
    mu = torch.zeros_like(z) if mu is None else mu
    logvar = torch.zeros_like(z) if logvar is None else logvar
    return -0.5 * (math.log(2 * math.pi) + logvar + (z - mu).square() / logvar.exp()).sum(-1)
