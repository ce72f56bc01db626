"""`python -m benchmarks.anywhere [FILE ...]`: inverse transform of the map, by estimator.

Positions are drawn evenly over the map. For each, an estimator gives a latent, which is decoded, encoded again and
projected on the map: the nearer to the drawn position, the better. Distances are in the map's spacings (the median
distance of a point to the next). Positions within 2 of a sentence are listed apart from those beyond. The grammar's
3,000 sentences are measured, or 4,000 lines of the files given.
"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from vae_core.checkpoints.serialization import load_vae
from vae_core.model.vae import TextVAE
from vae_core.space.layout import EPOCHS, fit_projection
from vae_core.space.neighbors import nearest
from vae_core.space.projection import Projection, inverse_distance_weights, inverse_transform, transform

LINES, PLACES, EMPTY = 4_000, 40, 2.0
Estimator = Callable[[np.ndarray], np.ndarray]  # positions (Q, 2) -> latents (Q, D)


@dataclass(frozen=True)
class Around:
    """A map and the neighbours of positions on it."""

    projection: Projection
    mu: np.ndarray  # (N, D)

    def mean(self, k: int, power: int = 2) -> Estimator:
        """The mean of k neighbours, by 1 / distance to a power."""

        def estimate(places: np.ndarray) -> np.ndarray:
            found = nearest(places, self.projection.coordinates, k)
            return np.einsum("qk,qkd->qd", inverse_distance_weights(found.distances, power=power), self.mu[found.rows])

        return estimate

    def long_mean(self, k: int, power: int = 2) -> Estimator:
        """That mean at the neighbours' mean length: a mean of k is nearer to zero than any of them."""

        def estimate(places: np.ndarray) -> np.ndarray:
            found = nearest(places, self.projection.coordinates, k)
            z = self.mean(k, power)(places)
            lengths = (
                np.linalg.norm(self.mu[found.rows], axis=2) * inverse_distance_weights(found.distances, power=power)
            ).sum(1)
            return z * (lengths / np.linalg.norm(z, axis=1))[:, None]

        return estimate

    def plane(self, k: int) -> Estimator:
        """A weighted linear regression of the latents of k neighbours on their positions, at the position."""

        def estimate(places: np.ndarray) -> np.ndarray:
            found = nearest(places, self.projection.coordinates, k)
            away = self.projection.coordinates[found.rows] - places[:, None]
            x = np.concatenate([np.ones((*away.shape[:2], 1)), away / away.std((1, 2), keepdims=True)], 2)
            weights = np.clip(1 - (found.distances / found.distances[:, -1:]) ** 2, 1e-3, None)
            square = np.einsum("qki,qk,qkj->qij", x, weights, x)
            square[:, 1:, 1:] += 0.1 * weights.sum(1)[:, None, None] * np.eye(x.shape[2] - 1)
            return np.linalg.solve(square, np.einsum("qki,qk,qkd->qid", x, weights, self.mu[found.rows]))[:, 0]

        return estimate

    def inverse(self, k: int = 0) -> Estimator:
        """The inverse of PCA and, of what PCA leaves out, nothing or the mean of k neighbours."""
        basis = self.projection.basis
        assert basis is not None

        def estimate(places: np.ndarray) -> np.ndarray:
            z = basis.mean + places @ basis.components
            if not k:
                return z
            left_out = self.mean(k)(places) - basis.mean
            return z + left_out - left_out @ basis.components.T @ basis.components

        return estimate


def estimators(around: Around, model: Any) -> dict[str, Estimator]:
    """Return the estimators, by name; model is the UMAP that made the map, if one did."""
    found: dict[str, Estimator] = {
        "any sentence": lambda places: around.mu[np.random.default_rng(0).integers(len(around.mu), size=len(places))],
        "nearest sentence": around.mean(1),
        **{f"mean of {k}": around.mean(k) for k in (3, 10, 30)},
        **{f"mean of {k}, at their length": around.long_mean(k) for k in (3, 10, 30)},
        **{f"mean of {k} by 1 / d^4, at their length": around.long_mean(k, 4) for k in (10, 30)},
        "plane through 20": around.plane(20),
    }
    if model is None:
        found |= {"inverse of PCA": around.inverse(), "inverse of PCA, rest of 10": around.inverse(10)}
    else:
        found["UMAP.inverse_transform"] = model.inverse_transform
    return found | {"inverse_transform": lambda places: inverse_transform(around.projection, around.mu, places).z}


def umap_map(mu: np.ndarray) -> tuple[Projection, Any]:
    """Return a map and the UMAP object that made it, since only that has an inverse_transform."""
    from umap import UMAP

    found = nearest(mu, mu, 15)
    model = UMAP(n_epochs=EPOCHS, init="pca", random_state=0, precomputed_knn=(found.rows, found.distances)).fit(mu)
    return replace(fit_projection(mu), coordinates=np.asarray(model.embedding_)), model


def places_on(projection: Projection) -> dict[str, np.ndarray]:
    """Return PLACES positions near to sentences, and as many in empty parts of the map."""
    low, high = np.percentile(projection.coordinates, [1, 99], axis=0)
    drawn = np.random.default_rng(1).uniform(low, high, size=(20_000, 2)).astype(np.float32)
    near = nearest(drawn, projection.coordinates, 1).distances[:, 0] <= EMPTY * projection.spacing
    return {"near": drawn[near][:PLACES], "empty": drawn[~near][:PLACES]}


def measure(vae: TextVAE, around: Around, model: Any) -> None:
    """Print a row for each estimator."""
    places = places_on(around.projection)
    for name, estimate in estimators(around, model).items():
        cells = []
        for where in places.values():
            start = time.perf_counter()
            z = estimate(where).astype(np.float32)
            seconds = time.perf_counter() - start
            written = vae.decode(torch.from_numpy(z))
            landed = transform(around.projection, around.mu, vae.encode(written).mu.numpy())
            missed = np.linalg.norm(landed - where, axis=1) / around.projection.spacing
            cells += [f"{np.median(missed):.1f}", f"{missed.mean():.1f}", f"{len(set(written)) / len(written):.2f}"]
        sys.stdout.write(f"| {around.projection.method} | {name} | {' | '.join(cells)} | {1e3 * seconds:.0f} |\n")
        sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--checkpoint", default="everyday")
    asked = parser.parse_args()
    vae = load_vae(asked.checkpoint)
    mu = vae.encode(corpus(asked.files)).mu.numpy()
    sys.stdout.write(
        "| map | estimator | near: median | mean | distinct | empty: median | mean | distinct | ms |\n"
        "|---|---|---:|---:|---:|---:|---:|---:|---:|\n"
    )
    projection, model = umap_map(mu)
    measure(vae, Around(projection, mu), model)
    measure(vae, Around(fit_projection(mu, method="pca"), mu), None)


def corpus(files: list[Path]) -> list[str]:
    """Return LINES lines drawn from the files, as many of each; without files the grammar's sentences."""
    if not files:
        from vae_core.data.synthetic import sentences

        return list(sentences(3_000)["text"])
    from vae_core.data.corpus import read_texts

    lines: list[str] = []
    for file in files:
        texts = read_texts([file])
        drawn = np.random.default_rng(0).permutation(len(texts))[: LINES // len(files)]
        lines += [texts[row] for row in drawn]
    return lines


if __name__ == "__main__":
    main()
