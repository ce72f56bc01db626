"""Draws of latents: from the prior, a posterior, or a Gaussian mixture fitted to a corpus in place of the prior."""

import warnings
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError

MAX_FIT_ROWS = 20_000  # rows that it is fitted to: a second or two
MIN_ROWS_PER_COMPONENT = 10  # rows a component needs: one of a single row would only say its sentence again
COVARIANCE_FLOOR = 1e-4  # added to each variance, so that a component of one point, or of equal ones, has a density


def posterior_samples(mu: Tensor, logvar: Tensor, n: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
    """Return n draws from N(mu, temperature**2 exp(logvar)), (n, D), around one posterior, mu and logvar (D,)."""
    return mu + (0.5 * logvar).exp() * prior_samples(n, len(mu), temperature=temperature, seed=seed)


def prior_samples(n: int, dimensions: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
    """Return n draws from N(0, temperature**2 I), (n, D); the same seed gives the same draws."""
    _check_draw(n, temperature)
    return temperature * torch.randn(n, dimensions, generator=torch.Generator().manual_seed(seed))


def _check_draw(n: int, temperature: float) -> None:
    """Raise InputError where n draws at a temperature make no sense."""
    if n < 1:
        raise InputError(f"{n} samples cannot be drawn: ask for 1 or more.")
    if temperature < 0:
        raise InputError(f"A temperature of {temperature} is not a deviation: give 0 or more.")


@dataclass(frozen=True)
class Mixture:
    """C normals in D dimensions, with their weights."""

    weights: np.ndarray  # (C,), their sum is 1
    means: np.ndarray  # (C, D)
    factors: np.ndarray  # (C, D, D): lower triangular, a component's covariance is factor @ factor.T
    kind: Literal["diag", "full"]  # which shape of covariance the criterion chose
    bic: float  # Schwarz's criterion of the chosen one; the lower, the better
    rows: int  # how many latents it was fitted to

    def sample(self, n: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
        """Return n draws (n, D), float32; the same seed gives the same draws.

        :param temperature: scales each component's deviation about its own mean; 0 gives the means themselves.
        :raises InputError: when n is below 1 or the temperature negative.
        """
        _check_draw(n, temperature)
        generator = np.random.default_rng(seed)
        chosen = generator.choice(len(self.weights), size=n, p=self.weights)  # (n,)
        noise = generator.standard_normal((n, self.means.shape[1]))  # (n, D)
        moved = np.einsum("nij,nj->ni", self.factors[chosen], noise)
        return torch.tensor(self.means[chosen] + temperature * moved, dtype=torch.float32)


def fit_mixture(mu: np.ndarray, *, components: int = 8, seed: int = 0, max_rows: int = MAX_FIT_ROWS) -> Mixture:
    """Fit a mixture to latents (N, D) by expectation maximisation; diagonal or full, whichever has the lower BIC.

    :param components: C; fewer where a component would have under 10 rows, or different rows are fewer.
    :param max_rows: rows above which a random sample of that size is used.
    :raises InputError: when there are fewer than two latents, or components is below 1.
    """
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.mixture import GaussianMixture
    from threadpoolctl import threadpool_limits

    if components < 1:
        raise InputError(f"A mixture of {components} components is empty: ask for 1 or more.")
    if len(mu) < 2:
        raise InputError(f"A mixture needs two sentences or more, and the corpus has {len(mu)}: add some.")
    rows = mu if len(mu) <= max_rows else mu[np.random.default_rng(seed).choice(len(mu), max_rows, replace=False)]
    rows = rows.astype(np.float64)
    components = max(1, min(components, len(rows) // MIN_ROWS_PER_COMPONENT, len(np.unique(rows, axis=0))))
    models = [
        GaussianMixture(components, covariance_type=kind, reg_covar=COVARIANCE_FLOOR, random_state=seed)
        for kind in ("diag", "full")
    ]
    # One thread: the products are small, and on two cores sharing them out took four times as long.
    with threadpool_limits(1, user_api="blas"), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # a hundred rounds are near enough to draw from
        for model in models:
            model.fit(rows)
    fitted = min(models, key=lambda model: model.bic(rows))
    kind, spread = fitted.covariance_type, fitted.covariances_
    factors = np.linalg.cholesky(spread if kind == "full" else np.stack([np.diag(row) for row in spread]))
    weights = fitted.weights_ / fitted.weights_.sum()
    return Mixture(weights, fitted.means_, factors, kind, float(fitted.bic(rows)), len(rows))
