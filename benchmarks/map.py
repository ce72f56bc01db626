"""What a map costs: fitted, with new sentences placed on it, opened again; in turns with umap-learn's defaults."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.reports import Asked, Report, Table
from benchmarks.timing import Times, in_turns
from vae_core.data.corpus import Corpus
from vae_core.files import write_parquet
from vae_core.latents.table import latents_table, read_latents
from vae_core.model.vae import Posterior, TextVAE
from vae_core.space.layout import fit_projection
from vae_core.space.neighbors import nearest
from vae_core.space.projection import Projection, read_projection, transform, write_projection

NEW, LOOKED_AT, KEPT = 1_000, 3_000, 100_000
ABOUT = """Latents of sentences, in turns in one process, seconds as median (first to third quartile), after a turn
that compiles. "Here" is `fit_projection` (exact neighbours, 200 epochs) and `transform`; umap-learn has its defaults,
with a seed. Trustworthiness is that of 3,000 latents among themselves, 15 neighbours. "Kept": which share of the 15
points nearest on the map are among the 15 nearest latents; "of new ones": of sentences that the map was not made of."""


def run(asked: Asked) -> Report:
    """Measure the three."""
    vae, n, new = asked.vae(), asked.size(10_000, 40), asked.size(NEW, 5)
    mu = vae.encode(asked.texts(n + new)).mu.numpy()
    mu, asked_for = mu[:-new], mu[-new:]
    fitted, placed, quality = _compared(mu, asked_for, asked.size(3, 1))
    rows = [_row(name, fitted, placed, quality[name]) for name in fitted]
    columns = ["map", "fit, s", "x faster", f"place {new:,}, s", "trustworthiness", "kept", "of new ones"]
    opened, size = _reopened(vae, mu, asked)
    kept = Table(["opened again", "seconds"], [[name, str(each)] for name, each in opened.items()])
    timed = {"fit": fitted, "place": placed, "open": opened}
    figures = {f"{what} {name}": one.seconds for what, each in timed.items() for name, one in each.items()}
    note = f"Opened are the files of {size:,} rows that the app keeps: sentences with latents, and a map's places."
    return Report(f"Maps of {n:,} sentences", ABOUT, [Table(columns, rows), kept], [note], "", figures)


def _compared(
    mu: np.ndarray, new: np.ndarray, rounds: int
) -> tuple[dict[str, Times], dict[str, Times], dict[str, tuple[float, float, float]]]:
    """Return the times of fitting and of placing, and how good each map is."""
    from umap import UMAP

    made: dict[str, Any] = {}
    fits: dict[str, Callable[[], Any]] = {
        "here": lambda: made.update(here=fit_projection(mu)),
        "umap-learn": lambda: made.update(peer=UMAP(random_state=0).fit(mu)),
        "PCA here": lambda: made.update(pca=fit_projection(mu, method="pca")),
    }
    fitted = in_turns(fits, rounds=rounds)
    places: dict[str, Callable[[], Any]] = {
        "here": lambda: transform(made["here"], mu, new),
        "umap-learn": lambda: made["peer"].transform(new),
        "PCA here": lambda: transform(made["pca"], mu, new),
    }
    placed = in_turns(places, rounds=rounds)
    at = {"here": made["here"].coordinates, "umap-learn": made["peer"].embedding_, "PCA here": made["pca"].coordinates}
    return fitted, placed, {name: _quality(mu, at[name], new, places[name]()) for name in fits}


def _row(
    name: str, fitted: dict[str, Times], placed: dict[str, Times], quality: tuple[float, float, float]
) -> list[str]:
    faster = fitted[name].ratio(fitted["umap-learn"])
    trust, kept, of_new = quality
    return [name, str(fitted[name]), f"{faster:.2f}", str(placed[name]), f"{trust:.3f}", f"{kept:.1%}", f"{of_new:.1%}"]


def _quality(mu: np.ndarray, at: np.ndarray, new: np.ndarray, placed: np.ndarray) -> tuple[float, float, float]:
    """Return the trustworthiness, the share of neighbours kept, and that of new latents."""
    from sklearn.manifold import trustworthiness

    trust = trustworthiness(mu[:LOOKED_AT], at[:LOOKED_AT], n_neighbors=15)
    return trust, _kept(mu[:NEW], mu, at[:NEW], at, own=1), _kept(new, mu, placed, at, own=0)


def _kept(asked: np.ndarray, mu: np.ndarray, where: np.ndarray, at: np.ndarray, *, own: int) -> float:
    """Return which share of the nearest on the map are among the nearest latents; own: 1 where each is its own."""
    true = nearest(asked, mu, 15 + own).rows[:, own:]
    shown = nearest(where.astype(np.float32), at.astype(np.float32), 15 + own).rows[:, own:]
    return float((shown[:, :, None] == true[:, None]).any(2).mean())


def _reopened(vae: TextVAE, mu: np.ndarray, asked: Asked) -> tuple[dict[str, Times], int]:
    """Return what opening kept files costs. Their latents repeat those that were encoded: reading does not care."""
    import torch

    n = asked.size(KEPT, 50)
    rows = torch.from_numpy(mu[np.arange(n) % len(mu)])
    texts = [f"{text} {row}" for row, text in enumerate(asked.texts(min(n, len(mu))) * (n // len(mu) + 1))][:n]

    class Known:
        """A model that has encoded already."""

        def encode(self, *_: Any, **__: Any) -> Posterior:
            return Posterior(rows, torch.zeros_like(rows))

    table = latents_table(Known(), Corpus(pd.DataFrame({"text": texts}), "text", ()))  # type: ignore[arg-type]
    places = np.random.default_rng(0).normal(size=(n, 2)).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        latents, layout = Path(folder) / "latents.parquet", Path(folder) / "map"
        write_parquet(table, latents)
        write_projection(Projection(places, "umap", {}), layout)
        ways = {"latents": lambda: read_latents(latents), "places": lambda: read_projection(layout)}
        both = {"both": lambda: [way() for way in ways.values()]}
        return in_turns({**ways, **both}, rounds=asked.size(5, 1)), n
