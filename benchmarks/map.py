"""Maps: fit, transform of new sentences, loading; interleaved with umap-learn."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pandas as pd
import torch

from benchmarks.reports import Asked, Comparison, Report, Table
from benchmarks.timing import Times, Way, fastest, in_turns
from vae_core.data.corpus import Corpus
from vae_core.files import write_parquet
from vae_core.latents.table import latents_table, read_latents
from vae_core.model.vae import Posterior, TextVAE
from vae_core.space.layout import EPOCHS, fit_projection
from vae_core.space.neighbors import nearest
from vae_core.space.projection import Projection, read_projection, transform, write_projection

NEW, LOOKED_AT, KEPT = 1_000, 3_000, 100_000
HERE, PCA = Way("here"), Way("PCA here")
DEFAULTS, SHORT = "umap-learn", f"umap-learn, {EPOCHS} epochs as here"
SEEDED, THREADED = "a seed, one thread for the layout as here", "no seed, all its threads"
ABOUT = """Latents of sentences, interleaved in one process, seconds as median (first to third quartile) and ratios over
neighbouring rounds likewise, after a turn that compiles. "Here" is `fit_projection` (exact neighbours by torch, 200
epochs, a seed, so one thread for the layout) and `transform`. umap-learn has its defaults (500 epochs for as few
points), and then the epochs that are made here; once with a seed, where it lays out on one thread, and once without,
where it takes all threads that numba finds and every map is another. Trustworthiness is that of 3,000 latents among
themselves, 15 neighbours. "Preserved": share of the 15 points nearest on the map that are among the 15 nearest latents;
"of new ones": of sentences that the map was not made of."""


def run(asked: Asked) -> Report:
    """Measure the three."""
    vae, n, new = asked.vae(), asked.size(10_000, 40), asked.size(NEW, 5)
    mu = vae.encode(asked.texts(n + new)).mu.numpy()
    mu, asked_for = mu[:-new], mu[-new:]
    fitted, placed, quality = _compared(mu, asked_for, asked)
    rows = [_row(way, fitted, placed, quality[way]) for way in fitted]
    columns = [
        "map",
        "settings",
        "fit, s",
        "x as long as here",
        f"place {new:,}, s",
        "trustworthiness",
        "preserved",
        "of new ones",
    ]
    opened, size = _reopened(vae, mu, asked)
    kept = Table(["opened again", "seconds"], [[name, str(each)] for name, each in opened.items()])
    timed = {"fit": fitted, "place": placed, "open": opened}
    figures = {f"{what} {way}": one.seconds for what, each in timed.items() for way, one in each.items()}
    notes = [
        f"Opened are the files of {size:,} rows that the app saves: sentences with latents, and a map's coordinates.",
        f"Threads: torch {torch.get_num_threads()}, numba {numba.get_num_threads()}.",
    ]
    tables = [Table(columns, rows), kept]
    comparisons = _comparisons(n, fitted, quality)
    return Report(f"Maps of {n:,} sentences", ABOUT, tables, notes, "", figures, comparisons=comparisons)


Quality = tuple[float, float, float]


def _compared(
    mu: np.ndarray, new: np.ndarray, asked: Asked
) -> tuple[dict[Way, Times], dict[Way, Times], dict[Way, Quality]]:
    """Return the times of fitting and of placing, and how good each map is."""
    from umap import UMAP

    made: dict[Way, Any] = {}

    def fit(way: Way, make: Callable[[], Any]) -> Callable[[], Any]:
        return lambda: made.update({way: make()})

    def peer(**options: Any) -> Any:
        return UMAP(**options).fit(mu)

    fits = {HERE: fit(HERE, lambda: fit_projection(mu)), PCA: fit(PCA, lambda: fit_projection(mu, method="pca"))}
    settings: list[tuple[str, dict[str, int]]] = [(SEEDED, {"random_state": 0})]
    if not asked.toy:  # whose threads take seconds to compile
        settings.append((THREADED, {}))
    for who, epochs in {DEFAULTS: {}, SHORT: {"n_epochs": EPOCHS}}.items():
        for how, seed in settings:
            fits[Way(who, how)] = fit(Way(who, how), partial(peer, **epochs, **seed))
    rounds = asked.size(5, 1)
    fitted = in_turns(fits, rounds=rounds, patience=240.0)

    def place(way: Way) -> Callable[[], Any]:
        own = way in (HERE, PCA)
        return lambda: transform(made[way], mu, new) if own else made[way].transform(new)

    places = {way: place(way) for way in fits}
    placed = in_turns(places, rounds=rounds)
    at = {way: made[way].coordinates if way in (HERE, PCA) else made[way].embedding_ for way in fits}
    return fitted, placed, {way: _quality(mu, at[way], new, places[way]()) for way in fits}


def _row(way: Way, fitted: dict[Way, Times], placed: dict[Way, Times], quality: Quality) -> list[str]:
    trust, kept, of_new = quality
    ratio = fitted[HERE].against(fitted[way])
    times = [str(fitted[way]), str(ratio), str(placed[way])]
    return [way.who, way.how, *times, f"{trust:.3f}", f"{kept:.1%}", f"{of_new:.1%}"]


def _comparisons(n: int, fitted: dict[Way, Times], quality: dict[Way, Quality]) -> list[Comparison]:
    """Return ours beside umap-learn at the settings that are its fastest."""
    found = []
    for peer in (DEFAULTS, SHORT):
        best = fastest(fitted, peer, "fp32")
        what = f"fit {n:,} latents; trustworthiness {quality[HERE][0]:.3f}, {quality[best][0]:.3f} there"
        found.append(Comparison(what, peer, "fp32", fitted[HERE].against(fitted[best])))
    return found


def _quality(mu: np.ndarray, at: np.ndarray, new: np.ndarray, placed: np.ndarray) -> Quality:
    """Return the trustworthiness, the share of neighbours preserved, and that of new latents."""
    from sklearn.manifold import trustworthiness

    trust = trustworthiness(mu[:LOOKED_AT], at[:LOOKED_AT], n_neighbors=15)
    return trust, _kept(mu[:NEW], mu, at[:NEW], at, own=1), _kept(new, mu, placed, at, own=0)


def _kept(asked: np.ndarray, mu: np.ndarray, where: np.ndarray, at: np.ndarray, *, own: int) -> float:
    """Return which share of the nearest on the map are among the nearest latents; own: 1 where each is its own."""
    true = nearest(asked, mu, 15 + own).rows[:, own:]
    shown = nearest(where.astype(np.float32), at.astype(np.float32), 15 + own).rows[:, own:]
    return float((shown[:, :, None] == true[:, None]).any(2).mean())


def _reopened(vae: TextVAE, mu: np.ndarray, asked: Asked) -> tuple[dict[str, Times], int]:
    """Return the times of opening saved files. Their latents repeat the encoded ones."""
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
