"""The latents of the picked corpus, encoded where they are missing, and the context of a page that can do without."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.cache import progress, single_flight
from pages.common.components.states import end_with_error, show_empty
from pages.common.markup import literal
from pages.common.session import (
    current_checkpoint,
    current_corpus,
    current_fingerprint,
    current_flow,
    flow_state,
    vae_of,
)
from vae_core.checkpoints.store import CheckpointInfo, fingerprint
from vae_core.errors import MidsentenceError
from vae_core.latents.library import SavedCorpus, encode_saved, latents_path
from vae_core.latents.table import Latents, read_latents

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.space.holes import Holes

LATENTS_IN_MEMORY = 6
MIN_FOR_HOLES = 20  # sentences
ENCODE_UNASKED = 10_000  # sentences that are encoded without a click, in some seconds


@dataclass(frozen=True)
class PageContext:
    """The picked checkpoint and, where its latents are available, the picked corpus."""

    info: CheckpointInfo
    fingerprint: str  # of the checkpoint
    corpus: str | None  # key of the corpus
    latents: Latents | None
    flow: tuple[int, int] = (0, 0)  # state of the flow that is the checkpoint's prior; zeros for N(0, I)

    @property
    def prior(self) -> str:
        """What log p(z) is taken under, in words."""
        return "the flow" if any(self.flow) else "N(0, I)"

    @property
    def key(self) -> tuple[str, str | None]:
        """The part of a cache key that the context contributes."""
        return self.fingerprint, self.corpus


def page_context() -> PageContext:
    """Return the context of a page; a small corpus is encoded first, for a large one that is offered."""
    info, key, saved = current_checkpoint(), current_fingerprint(), st.session_state.get("corpus")
    flow = flow_state()
    if saved is None:
        return PageContext(info, key, None, None, flow)
    path = latents_path(saved, key)
    if path.is_file() or (saved.rows <= ENCODE_UNASKED and not _was_cancelled(path)):
        return PageContext(info, key, saved.key, current_latents(), flow)
    note, button = st.columns([4, 1], vertical_alignment="center")
    note.caption(
        f"The corpus {literal(saved.name)} is not encoded with this checkpoint yet, so nothing of it is shown."
    )
    if button.button(f"Encode {saved.rows:,} sentences", key="walking_encode", width="stretch"):
        _forget_cancel()
        return PageContext(info, key, saved.key, current_latents(), flow)
    return PageContext(info, key, None, None, flow)


def current_latents(info: CheckpointInfo | None = None) -> Latents:
    """Return the picked corpus under the picked checkpoint: as it is saved, or encoded now, with a way to cancel.

    :param info: another checkpoint than the picked one, on a page that shows two.
    """
    saved, encoder = current_corpus(), info or current_checkpoint()
    path = latents_path(saved, fingerprint(encoder.path))
    try:
        if not path.is_file():
            _encode_once(saved, path, encoder, other="_other" if info else "")
        return _read(str(path), path.stat().st_mtime_ns)
    except (MidsentenceError, OSError) as error:
        end_with_error(error)


def encoded_latents() -> Latents | None:
    """Return the picked corpus under the picked checkpoint where it is encoded already, else None."""
    saved = st.session_state.get("corpus")
    if saved is None or not latents_path(saved, current_fingerprint()).is_file():
        return None
    return current_latents()


def current_holes(latents: Latents, flow: tuple[int, int]) -> "Holes | None":
    """Return where N(0, I), and the picked checkpoint's flow, put z that no sentence has; None for too few sentences.

    Computed once for all sessions, in a second or two.

    :param flow: its state, see `flow_state`.
    """
    if len(latents.mu) < MIN_FOR_HOLES or latents.mu.shape[1] < 2:
        return None
    return _holes((current_fingerprint(), current_corpus().key, flow), _latents=latents)


@st.cache_data(max_entries=32, show_spinner="Comparing the prior with the corpus ...")
def _holes(key: tuple[str, str, tuple[int, int]], *, _latents: Latents) -> "Holes":
    from vae_core.space.holes import holes_of

    return holes_of((_latents.mu, _latents.logvar), current_flow() if any(key[2]) else None)


def usual_distance(context: PageContext) -> float | None:
    """Return the typical distance between nearest neighbours of the page's corpus: the unit of distances.

    None without a corpus, or where all its sentences are the same.
    """
    if context.latents is None:
        return None
    return _usual_distance(context.key, _mu=context.latents.mu)


@st.cache_data(max_entries=32, show_spinner=False)
def _usual_distance(key: tuple[str, str | None], *, _mu: np.ndarray) -> float | None:
    from vae_core.space import neighbors

    return neighbors.usual_distance(_mu)


def _encode_once(saved: SavedCorpus, path: Path, info: CheckpointInfo, *, other: str = "") -> None:
    """Encode the corpus unless another session is at it, for which to wait is enough.

    :param other: what tells the keys of its widgets from those of the picked checkpoint.
    """
    if _was_cancelled(path):
        show_empty(f"Encoding the {saved.rows:,} sentences was cancelled; nothing of it was saved.")
        st.button("Encode them now", type="primary", key=f"session_again{other}", on_click=_forget_cancel)
        st.stop()
    slot = st.empty()
    with slot.container():
        waiting, bar = st.empty(), st.container()
        waiting.progress(0.0, "Loading the model ...")
        keep = st.session_state.__setitem__
        st.button("Cancel", key=f"session_cancel{other}", on_click=keep, args=("session_cancelled", path))
        busy = "Another session is encoding this corpus ..."
        with single_flight(path, lambda: waiting.progress(0.0, busy)):
            if not path.is_file():
                vae = vae_of(info)
                waiting.empty()
                with bar:
                    show = progress("Encoding", saved.rows)
                encode_saved(vae, saved, fingerprint(info.path), on_batch=show)
    slot.empty()


def _was_cancelled(path: Path) -> bool:
    """Return whether this visitor broke the encoding of a latents table off."""
    return st.session_state.get("session_cancelled") == path


def _forget_cancel() -> None:
    st.session_state.pop("session_cancelled", None)


@st.cache_resource(max_entries=LATENTS_IN_MEMORY, show_spinner=False)
def _read(path: str, changed: int) -> Latents:
    """Read a latents table; changed is the file's time, so that a new version is read again."""
    return read_latents(Path(path))
