"""Latents in groups, and their map, for the tests of both halves of a projection."""

import numpy as np
import pytest

from vae_core.space.layout import fit_projection
from vae_core.space.projection import Projection


def groups(n: int = 200, dimensions: int = 8, *, seed: int = 0) -> np.ndarray:
    """Return n latents in four groups, read-only as those of a page are."""
    rng = np.random.default_rng(seed)
    mu = 4 * np.eye(4, dimensions)[rng.integers(4, size=n)] + 0.5 * rng.normal(size=(n, dimensions))
    mu = mu.astype(np.float32)
    mu.flags.writeable = False
    return mu


@pytest.fixture(scope="session")
def umap() -> Projection:
    return fit_projection(groups())
