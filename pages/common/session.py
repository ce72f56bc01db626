"""What a visitor has picked, and what goes with it: loaded once, shared by all sessions, read-only.

`pick_checkpoint` and `pick_corpus` are the sidebar's; a page asks for `current_checkpoint`, `current_vae`,
`current_corpus` and `current_latents`, each of which ends the page with one sentence where there is nothing to give.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.common.cache import progress, single_flight
from pages.common.markup import literal
from vae_core.analysis.collapse import MIN_SWAP_GAP
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import CheckpointInfo, fingerprint, list_checkpoints
from vae_core.errors import MidsentenceError
from vae_core.latents.library import SavedCorpus, encode_saved, latents_path, list_corpora, sample_corpus
from vae_core.latents.table import Latents, read_latents
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

MODELS_IN_MEMORY, LATENTS_IN_MEMORY = 3, 6
SWITCH_INTERVAL = 0.0005  # seconds
ENCODE_UNASKED = 10_000  # sentences that are encoded without a click: that takes some seconds
SIDEBAR_FIGURES = ("swap_gap", "kl", "rec", "au", "word_f1")


def pick_checkpoint() -> None:
    """Show the picker and the main figures of the picked checkpoint's card; the choice holds on every page."""
    infos = {info.name: info for info in list_checkpoints() if info.kind == "VAE"}
    if not infos:
        st.error("There is no checkpoint under checkpoints/: train one with `python -m vae_core finetune --help`.")
        st.session_state["checkpoint"] = None
        return
    if (asked := st.session_state.pop("checkpoint_pending", None)) in infos:  # what a page wants to be picked
        st.session_state["app_checkpoint"] = asked
    name = st.selectbox("Checkpoint", list(infos), key="app_checkpoint", bind="query-params")
    info = infos[name or next(iter(infos))]
    st.session_state["checkpoint"] = info
    st.caption(info.summary)
    show_figures(info)


def show_figures(info: CheckpointInfo) -> None:
    """Show what `evaluate --card` measured, a column a file."""
    if not info.evaluation:
        st.caption("Not measured yet: `python -m vae_core evaluate FILE --card` writes its figures here.")
        return
    columns = {
        file.removesuffix(".valid"): {
            FIGURES[name].heading: FIGURES[name].format(figures.get(name)) for name in SIDEBAR_FIGURES
        }
        for file, figures in info.evaluation.items()
    }
    st.table(columns)
    if all((figures.get("swap_gap") or 0.0) < MIN_SWAP_GAP for figures in info.evaluation.values()):
        st.warning("Collapsed: this decoder ignores z. It is here to be compared with.", icon=":material/warning:")


def pick_corpus() -> None:
    """Show the picker of the kept corpora; the choice holds on every page and lies in the URL."""
    try:
        saved = {corpus.key: corpus for corpus in [sample_corpus(), *list_corpora()]}
    except MidsentenceError as error:
        st.error(literal(str(error)))
        st.session_state["corpus"] = None
        return
    asked = st.session_state.pop("corpus_pending", None)  # what a page has just kept
    known = st.session_state.get("session_corpus")  # the widget's own value is lost where a script switches the page
    if asked is None and known is None:
        asked = st.query_params.get("corpus")
    if asked in saved:
        st.session_state["app_corpus"] = asked
    elif asked is not None:
        st.warning("The corpus of this link is no longer kept here: hand its file in again, or choose another.")
    if st.session_state.get("app_corpus") not in saved:  # not yet drawn, or deleted, perhaps by another session
        st.session_state["app_corpus"] = known if known in saved else next(iter(saved))
    key = st.selectbox(
        "Corpus", list(saved), format_func=lambda key: f"{saved[key].name} ({saved[key].rows:,})", key="app_corpus"
    )
    if st.query_params.get("corpus") != key:
        st.query_params["corpus"] = key
    st.session_state["session_corpus"], st.session_state["corpus"] = key, saved[key]


def current_checkpoint() -> CheckpointInfo:
    """Return the picked checkpoint; a page that was opened without the frame goes through it first."""
    if "checkpoint" not in st.session_state:
        _go_through_frame()
    if st.session_state["checkpoint"] is None:
        st.stop()
    return st.session_state["checkpoint"]


def current_fingerprint() -> str:
    """Return the fingerprint of the picked checkpoint's files."""
    return fingerprint(current_checkpoint().path)


def current_vae() -> "TextVAE":
    """Return the picked checkpoint's model; where it cannot be loaded, say why in one sentence and end the page."""
    return vae_of(current_checkpoint())


def vae_of(info: CheckpointInfo) -> "TextVAE":
    """Return a checkpoint's model, as `current_vae` does, for a page that reads several of them."""
    try:
        return _load(str(info.path), fingerprint(info.path))
    except (MidsentenceError, OSError) as error:
        st.error(str(error))
        st.stop()


def current_corpus() -> SavedCorpus:
    """Return the picked corpus; a page that was opened without the frame goes through it first."""
    if "corpus" not in st.session_state:
        _go_through_frame()
    if st.session_state["corpus"] is None:
        st.stop()
    return st.session_state["corpus"]


def current_latents() -> Latents:
    """Return the picked corpus under the picked checkpoint: as it is saved, or encoded now, with a way to cancel."""
    mark, saved = current_fingerprint(), current_corpus()
    path = latents_path(saved, mark)
    try:
        if not path.is_file():
            _encode_once(saved, mark, path)
        return _read(str(path), path.stat().st_mtime_ns)
    except (MidsentenceError, OSError) as error:
        st.error(literal(str(error)))
        st.stop()


@dataclass(frozen=True)
class PageContext:
    """The picked checkpoint and, where its latents are available, the picked corpus."""

    info: CheckpointInfo
    fingerprint: str  # of the checkpoint
    corpus: str | None  # key of the corpus
    latents: Latents | None

    @property
    def key(self) -> tuple[str, str | None]:
        """The part of a cache key that the context contributes."""
        return self.fingerprint, self.corpus


def page_context() -> PageContext:
    """Return the context of a page; a small corpus is encoded first, for a large one that is offered."""
    latents = _latents_if_available()
    key = st.session_state["corpus"].key if latents else None
    return PageContext(current_checkpoint(), current_fingerprint(), key, latents)


def _latents_if_available() -> Latents | None:
    saved = st.session_state.get("corpus")
    if saved is None:
        return None
    path = latents_path(saved, current_fingerprint())
    if path.is_file() or (saved.rows <= ENCODE_UNASKED and not was_cancelled(path)):
        return current_latents()
    note, button = st.columns([4, 1], vertical_alignment="center")
    note.caption(
        f"The corpus {literal(saved.name)} is not encoded with this checkpoint yet, so nothing of it is shown."
    )
    if button.button(f"Encode {saved.rows:,} sentences", key="walking_encode", width="stretch"):
        forget_cancel()
        return current_latents()
    return None


def ready_vae() -> "TextVAE":
    """Return the model; while it is loaded the page says so."""
    with st.spinner("Loading the model ..."):
        return current_vae()


def go_to(page: str) -> NoReturn:
    """Open another page, named by its file; the picked checkpoint and corpus go along.

    The URL is emptied for it, since Streamlit refuses to take a parameter away that a widget of this page is bound to.
    """
    st.switch_page(page, query_params={})


def wanted_page(pages: Sequence[StreamlitPage]) -> StreamlitPage | None:
    """Return the page of the link that a visitor came by, where the frame was not there to open it; once."""
    name = st.session_state.pop("session_wanted", None)
    return next((page for page in pages if page.url_path == name), None) if name else None


def _go_through_frame() -> NoReturn:
    """Leave a page that the server opened by its file, as it does for the first visitor with a deep link."""
    st.session_state["session_wanted"] = urlsplit(st.context.url or "").path.rsplit("/", 1)[-1]
    st.switch_page("app.py", query_params=st.query_params.to_dict())


def _encode_once(saved: SavedCorpus, mark: str, path: Path) -> None:
    """Encode the corpus unless another session is at it, for which to wait is enough."""
    if was_cancelled(path):
        st.info(f"Encoding the {saved.rows:,} sentences was cancelled; nothing of it was saved.")
        st.button("Encode them now", type="primary", key="session_again", on_click=forget_cancel)
        st.stop()
    place = st.empty()
    with place.container():
        waiting, bar = st.empty(), st.container()
        waiting.progress(0.0, "Loading the model ...")
        st.button("Cancel", key="session_cancel", on_click=_cancel, args=(path,))
        busy = "Another session is encoding this corpus ..."
        with single_flight(path, lambda: waiting.progress(0.0, busy)):
            if not path.is_file():
                vae = current_vae()
                waiting.empty()
                with bar:
                    show = progress("Encoding", saved.rows)
                encode_saved(vae, saved, mark, on_batch=show)
    place.empty()


def _cancel(path: Path) -> None:
    st.session_state["session_cancelled"] = path


def was_cancelled(path: Path) -> bool:
    """Return whether this visitor broke the encoding of a latents table off."""
    return st.session_state.get("session_cancelled") == path


def forget_cancel() -> None:
    """Let what was cancelled be encoded after all."""
    st.session_state.pop("session_cancelled", None)


@st.cache_resource(max_entries=LATENTS_IN_MEMORY, show_spinner=False)
def _read(path: str, changed: int) -> Latents:
    """Read a latents table; changed is the file's time, so that one written anew is read anew."""
    return read_latents(Path(path))


@st.cache_resource(max_entries=MODELS_IN_MEMORY, show_spinner=False)
def _load(path: str, mark: str) -> "TextVAE":
    """Load a checkpoint; mark is its fingerprint, so that one that changed on disk is loaded anew.

    From then on the interpreter goes from thread to thread more often than every 5 ms: a decoder asks for it back after
    each of its thousand small products, and other sessions' pages have it meanwhile.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    return load_vae(Path(path))
