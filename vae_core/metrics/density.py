"""How the corpus as a whole lies in the latent space, dimension by dimension, against the prior. Knows no text."""

import math

import numpy as np

CONSISTENT = 0.03  # nats of KL(q(z_d)||p) below which the corpus lies as the prior does
GRID = 2_000  # points at which a density is summed up
BLOCK = 250  # posteriors that are laid over the grid at a time: 4 MB


def marginal_kl(mu: np.ndarray, logvar: np.ndarray) -> np.ndarray:
    """Return KL(q(z_d) || N(0, 1)) of each dimension (D,), nats, q(z_d) the mixture of all N posteriors.

    Summed on a grid. The normal of the same mean and variance would be quicker, and always too small, by just what the
    mixture is from normal: the holes and lumps that this is to find.

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
