"""Projection that a map shows: PCA at once; UMAP from its file, or when the background job that fits it has finished.

UMAP's first fit in a process is mostly compiling, and holds the interpreter: it runs in a separate process, once for
all sessions that ask for the same.
"""

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import streamlit as st

from pages.common.components.states import show_error, show_note, show_waiting
from pages.common.markup import literal
from vae_core.errors import MidsentenceError
from vae_core.jobs.queue import ensure_job, stop_job
from vae_core.jobs.status import ACTIVE, Job, last_lines
from vae_core.latents.library import beside
from vae_core.latents.table import Latents
from vae_core.paths import use_workspace, workspace_of
from vae_core.space.layout import fit_projection, projection_key
from vae_core.space.projection import Method, Projection, read_projection

POLL = 1.0  # seconds between two looks at a fit
MAX_AGE = 86_400.0  # seconds after which a fit that has ended is deleted, with its log


@dataclass(frozen=True)
class Ask:
    """Request for a projection; each field changes the answer."""

    method: Method = "umap"
    dims: int = 2
    neighbors: int = 15
    min_dist: float = 0.1
    metric: Literal["euclidean", "cosine"] = "euclidean"
    seed: int = 0


def current_projection(latents: Latents, ask: Ask, *, source: Path, key: str = "map") -> Projection:
    """Return the requested projection, or PCA while UMAP is being fitted, with a note on it.

    :param source: the saved latents table, beside which the projection is saved.
    :param key: what the keys of its widgets begin with, on a page that shows two.
    """
    target = projection_path(ask, source)
    if target.is_file():
        try:
            return _read(str(target), target.stat().st_mtime_ns)
        except MidsentenceError:  # damaged: as good as not there
            target.unlink(missing_ok=True)
    if ask.method == "umap" and len(latents.mu) >= 4:
        _follow(target, source, ask, len(latents.mu), key)
    return _pca(str(source), source.stat().st_mtime_ns, ask.dims, _mu=latents.mu)


def projection_path(ask: Ask, source: Path) -> Path:
    """Return the path of a saved projection of a latents table."""
    return beside(source, f"{source.stem.replace('latents', 'map')}-{projection_key(**asdict(ask))}.parquet")


@st.cache_resource(max_entries=8, show_spinner=False)
def _read(path: str, changed: int) -> Projection:
    return read_projection(Path(path))


@st.cache_resource(max_entries=8, show_spinner=False)
def _pca(source: str, changed: int, dims: int, *, _mu: np.ndarray) -> Projection:
    return fit_projection(_mu, method="pca", dims=dims)


def _fit(target: Path, source: Path, ask: Ask, *, again: bool = False) -> Job:
    """Return the background job that fits a projection, started if there is none."""
    words = ["project", str(source), "--output", str(target)]
    words += [word for name, value in asdict(ask).items() for word in (f"--{name.replace('_', '-')}", str(value))]
    name = f"{source.parent.name}-{target.stem}"
    with use_workspace(workspace_of(target)):  # the sample is fitted once for all workspaces
        return ensure_job("projection", name, words, again=again, max_age=MAX_AGE)


@st.fragment(run_every=POLL)
def _follow(target: Path, source: Path, ask: Ask, rows: int, key: str) -> None:
    """Show the progress of a fit, and redraw the page when it is done."""
    try:
        job = _fit(target, source, ask)
        lost = job.state == "finished" and not target.is_file()  # the map was deleted or damaged since
        again = lost or (job.state != "finished" and _show(job, rows, key))
        if again:
            _fit(target, source, ask, again=True)
    except MidsentenceError as error:
        show_error(f"UMAP could not be fitted, PCA is shown. {error}")
        return
    if again or job.state == "finished":
        st.rerun()


def _show(job: Job, rows: int, key: str) -> bool:
    """Show the progress of a fit, or why there is none; return whether another try is requested."""
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center", key=f"{key}_fit"):
        if job.state == "queued":
            show_waiting(f"PCA is shown while UMAP waits for its turn. {literal(job.message)}")
        elif job.state in ACTIVE:
            stage = literal(last_lines(job.folder, 1).partition("|")[0][:80])  # of a progress bar only the percentage
            spent = f"{stage}{', ' * bool(stage)}{time.time() - job.since:.0f} s so far."
            show_waiting(f"PCA is shown while UMAP of {rows:,} sentences is fitted: {spent}")
        elif job.state == "stopped":
            show_note("The fit of UMAP was cancelled, PCA is shown.")
        else:
            show_error(f"UMAP could not be fitted, PCA is shown. {job.message.splitlines()[-1]}")
        if job.state not in ACTIVE:
            return st.button("Try again", key=f"{key}_refit")
        if st.button("Cancel", key=f"{key}_cancel", disabled=job.state == "stopping"):
            with use_workspace(workspace_of(job.folder)):
                stop_job(job)
    return False
