"""The picked checkpoint with its model, and the picked corpus; models are shared by all sessions, read-only.

The sidebar calls `pick_checkpoint` and `pick_corpus`; a page asks for `current_checkpoint`, `current_vae` and
`current_corpus`, each of which ends the page with one sentence where there is nothing to give.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.common.components.states import show_empty, show_error, show_warning
from pages.common.markup import distinct_labels, literal
from vae_core.checkpoints.prior import load_prior, prior_state, read_prior
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import CheckpointInfo, fingerprint, list_checkpoints
from vae_core.errors import MidsentenceError
from vae_core.latents.library import SavedCorpus, list_corpora, sample_corpus

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE
    from vae_core.space.flow import FlowPrior

MODELS_IN_MEMORY = 3
SWITCH_INTERVAL = 0.0005  # seconds


def pick_checkpoint() -> CheckpointInfo | None:
    """Show the picker of the checkpoints and return the picked one; the choice holds on every page and in the URL."""
    infos = {info.name: info for info in list_checkpoints() if info.kind == "VAE"}
    if not infos:
        show_empty("There is no checkpoint under checkpoints/: train one with `python -m vae_core finetune --help`.")
        st.session_state["checkpoint"] = None
        return None
    gone = "The checkpoint of this link is not here: the first one is selected instead."
    name = _ask_one("Checkpoint", {name: name for name in infos}, "checkpoint", "app_checkpoint", gone)
    write_url("app_checkpoint", "" if name == next(iter(infos)) else name)
    st.session_state["checkpoint"] = infos[name]
    return infos[name]


def pick_corpus() -> None:
    """Show the picker of the saved corpora; the choice is the same on every page and in the URL."""
    try:
        saved = {corpus.key: corpus for corpus in [sample_corpus(), *list_corpora()]}
    except MidsentenceError as error:
        show_error(error)
        st.session_state["corpus"] = None
        return
    gone = "The corpus of this link is no longer saved here: upload its file again, or choose another."
    labels = {key: f"{corpus.name} ({corpus.rows:,})" for key, corpus in saved.items()}
    key = _ask_one("Corpus", labels, "corpus", "corpus", gone)
    write_url("corpus", key)
    st.session_state["corpus"] = saved[key]


def _ask_one(label: str, labels: Mapping[str, str], name: str, url: str, gone: str) -> str:
    """Ask for one of the saved things, the first at first; a page, else the link on the first run, may pick one.

    The widget is not bound to the URL: a click on the link of the page that one is on empties it, and a bound widget
    that keeps its value would not write it again.

    :param labels: label of each, by its key.
    :param url: its parameter in the URL.
    :param gone: the message where the requested one does not exist.
    """
    widget, state = f"app_{name}", st.session_state
    asked = state.pop(f"{name}_pending", None)  # a page's request to pick one
    known = state.get(f"session_{name}")  # the widget's own value is lost where a script switches the page
    if asked is None and known is None:
        asked = st.query_params.get(url)
    if asked in labels:
        state[widget] = asked
    elif asked is not None:
        show_warning(gone)
    if state.get(widget) not in labels:  # not yet drawn, or deleted, perhaps by another session
        state[widget] = known if known in labels else next(iter(labels))
    key = str(st.selectbox(label, list(labels), format_func=distinct_labels(labels).__getitem__, key=widget))
    state[f"session_{name}"] = key
    return key


def current_checkpoint() -> CheckpointInfo:
    """Return the picked checkpoint; a page that was opened without the frame goes through it first."""
    return _picked("checkpoint")


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
        show_error(error)
        st.stop()


def current_corpus() -> SavedCorpus:
    """Return the picked corpus; a page that was opened without the frame goes through it first."""
    return _picked("corpus")


def ready_vae(info: CheckpointInfo | None = None) -> "TextVAE":
    """Return the picked checkpoint's model, or another's; with a note on the page while it is loaded."""
    with st.spinner("Loading the model ..."):
        return vae_of(info or current_checkpoint())


def current_flow() -> "FlowPrior | None":
    """Return the flow beside the picked checkpoint's weights; None where it has none.

    :raises MidsentenceError: when it cannot be used; see `flow_state`.
    """
    info = current_checkpoint()
    return _load_flow(str(info.path), fingerprint(info.path), prior_state(info.path))


def flow_state() -> tuple[int, int]:
    """Return what changes with the picked checkpoint's flow, a part of cache keys; zeros for N(0, I).

    A flow that cannot be used gives one sentence, and the page uses N(0, I). Imports no torch.
    """
    folder = current_checkpoint().path
    try:
        return prior_state(folder) if read_prior(folder) else (0, 0)
    except MidsentenceError as error:
        show_warning(literal(f"The prior is N(0, I) here. {error}"))
        return 0, 0


def go_to(page: str, **link: str) -> NoReturn:
    """Open another page, named by its file; the picked checkpoint and corpus go along.

    The URL is emptied for it, since Streamlit refuses to take a parameter away that a widget of this page is bound to.

    :param link: its query parameters, so that a reload restores the page's state.
    """
    st.switch_page(page, query_params=link)


def write_url(name: str, value: str) -> None:
    """Put a value into the URL, or take it out where it is ""; only a change is sent to the browser."""
    if not value:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def wanted_page(pages: Sequence[StreamlitPage]) -> StreamlitPage | None:
    """Return the page of the link that a visitor came by, where the frame was not there to open it; once."""
    name = st.session_state.pop("session_wanted", None)
    return next((page for page in pages if page.url_path == name), None) if name else None


def _picked(name: str) -> Any:
    """Return a value that the frame puts into the session; the first visitor with a deep link had no frame."""
    if name not in st.session_state:
        st.session_state["session_wanted"] = urlsplit(st.context.url or "").path.rsplit("/", 1)[-1]
        st.switch_page("app.py", query_params=st.query_params.to_dict())
    if st.session_state[name] is None:
        st.stop()
    return st.session_state[name]


@st.cache_resource(max_entries=MODELS_IN_MEMORY, show_spinner=False)
def _load(path: str, key: str) -> "TextVAE":
    """Load a checkpoint; key is its fingerprint, so that one that changed on disk is reloaded.

    From then on the interpreter goes from thread to thread more often than every 5 ms: a decoder asks for it back after
    each of its thousand small products, and other sessions' pages have it meanwhile.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    return load_vae(Path(path))


@st.cache_resource(max_entries=MODELS_IN_MEMORY, show_spinner=False)
def _load_flow(path: str, key: str, state: tuple[int, int]) -> "FlowPrior | None":
    """Load a checkpoint's flow; reloaded when its fingerprint or its file has changed."""
    return load_prior(Path(path))
