"""Which projection the map shows: PCA at once, UMAP as it is kept or when the process that fits it is done.

UMAP's first fit in a process is mostly compiling, and holds the interpreter: it runs beside the server, once for all
sessions that ask for the same, at most one on two cores at a time.
"""

import os
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Literal

import numpy as np
import streamlit as st

from pages.common.markup import literal
from pages.common.subprocess import run_beside
from vae_core.errors import MidsentenceError
from vae_core.latents.table import Latents
from vae_core.space.layout import fit_projection, projection_key
from vae_core.space.projection import Method, Projection, read_projection

AT_ONCE = max(1, (os.cpu_count() or 1) // 2)
LOOK_EVERY = 1.0  # seconds between two looks at whether a fit is done


@dataclass(frozen=True)
class Ask:
    """What a visitor wants to see; everything in it changes the answer."""

    method: Method = "umap"
    dims: int = 2
    neighbors: int = 15
    min_dist: float = 0.1
    metric: Literal["euclidean", "cosine"] = "euclidean"
    seed: int = 0


@dataclass
class Fit:
    """A process that fits, or one that waits for its turn to start."""

    words: list[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None


_FITS: dict[Path, Fit] = {}
_LOCK = Lock()


def current_projection(latents: Latents, ask: Ask, *, source: Path) -> Projection:
    """Return the projection that is asked for, or PCA while UMAP is being fitted, with a line that says so.

    :param source: the kept latents table, beside which the projection is kept.
    """
    target = projection_path(ask, source)
    if target.is_file():
        try:
            return _read(str(target), target.stat().st_mtime_ns)
        except MidsentenceError:  # damaged: as good as not there
            target.unlink(missing_ok=True)
            with _LOCK:
                _FITS.pop(target, None)
    if ask.method == "pca" or len(latents.mu) < 4:
        return _pca(str(source), source.stat().st_mtime_ns, ask.dims, _mu=latents.mu)
    _start(target, source, ask)
    _follow(target, len(latents.mu))
    return _pca(str(source), source.stat().st_mtime_ns, ask.dims, _mu=latents.mu)


def projection_path(ask: Ask, source: Path) -> Path:
    """Return where a projection of a latents table is kept."""
    return source.with_name(f"{source.stem.replace('latents', 'map')}-{projection_key(**asdict(ask))}.parquet")


@st.cache_resource(max_entries=8, show_spinner=False)
def _read(path: str, changed: int) -> Projection:
    return read_projection(Path(path))


@st.cache_resource(max_entries=8, show_spinner=False)
def _pca(source: str, changed: int, dims: int, *, _mu: np.ndarray) -> Projection:
    return fit_projection(_mu, method="pca", dims=dims)


def _start(target: Path, source: Path, ask: Ask) -> None:
    """Put a fit into the queue unless it is there, and start what there is room for."""
    words = ["project", str(source), "-o", str(target), "--method", ask.method, "--dims", str(ask.dims)]
    words += ["--neighbors", str(ask.neighbors), "--min-dist", str(ask.min_dist)]
    words += ["--metric", ask.metric, "--seed", str(ask.seed)]
    with _LOCK:
        _FITS.setdefault(target, Fit(words, target.with_suffix(".log")))
        _start_waiting()


def _start_waiting() -> None:
    for fit in _FITS.values():
        if fit.process is None and sum(other.running for other in _FITS.values()) < AT_ONCE:
            with fit.log.open("wb") as log:
                fit.process = run_beside(fit.words, output=log, log=log)
            fit.began = time.monotonic()


@st.fragment(run_every=LOOK_EVERY)
def _follow(target: Path, rows: int) -> None:
    """Say how a fit goes; when it is done the page is drawn anew."""
    with _LOCK:
        fit = _FITS.get(target)
        _start_waiting()
    if fit is None or target.is_file():
        with _LOCK:
            _FITS.pop(target, None)
        st.rerun()
    elif fit.process is None:
        st.info("PCA is shown; UMAP waits for another fit on this server to end.", icon=":material/hourglass:")
    elif fit.running:
        spent = time.monotonic() - fit.began
        st.info(
            f"PCA is shown while UMAP of {rows:,} sentences is fitted: {_stage(fit.log)} {spent:.0f} s so far.",
            icon=":material/hourglass:",
        )
    else:
        _show_failure(target, fit)


def _show_failure(target: Path, fit: Fit) -> None:
    said = fit.log.read_text(errors="replace").strip().splitlines() if fit.log.is_file() else []
    st.error(f"UMAP could not be fitted, PCA is shown. Its last words: {literal(said[-1] if said else 'none')}")
    if st.button("Try again", key="map_refit"):
        with _LOCK:
            _FITS.pop(target, None)
        st.rerun()


def _stage(log: Path) -> str:
    """Return the last line of a log, as far as a carriage return lets one see it."""
    try:
        said = log.read_text(errors="replace").replace("\r", "\n").strip().splitlines()
    except OSError:
        return ""
    return literal(said[-1][:80]) + "," if said else ""
