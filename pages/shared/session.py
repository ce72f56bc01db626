"""What a visitor has picked, and the model that goes with it: loaded once, shared by all sessions, read-only."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from vae_core.checkpoints import CheckpointInfo, fingerprint, list_checkpoints, load_vae
from vae_core.errors import MidsentenceError

if TYPE_CHECKING:
    from vae_core.model import TextVAE

MODELS_IN_MEMORY = 3


def pick_checkpoint() -> None:
    """Show the picker and the main figures of the picked checkpoint's card; the choice holds on every page."""
    infos = {info.name: info for info in list_checkpoints() if info.kind == "VAE"}
    if not infos:
        st.error("There is no checkpoint under checkpoints/: train one with `python -m vae_core finetune --help`.")
        st.session_state["checkpoint"] = None
        return
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
    rows = {
        "swap gap, nats": ("swap_gap", "{:z.1f}"),
        "KL, nats": ("kl", "{:z.1f}"),
        "Rec, nats": ("rec", "{:.1f}"),
        "active units": ("au", "{}"),
        "word F1": ("word_f1", "{:.2f}"),
    }
    columns = {
        file.removesuffix(".valid"): {
            label: "-" if figures.get(key) is None else form.format(figures[key]) for label, (key, form) in rows.items()
        }
        for file, figures in info.evaluation.items()
    }
    st.table(columns)
    if all((figures.get("swap_gap") or 0.0) < 1.0 for figures in info.evaluation.values()):
        st.warning("Collapsed: this decoder ignores z. It is here to be compared with.", icon=":material/warning:")


def current_checkpoint() -> CheckpointInfo:
    """Return the picked checkpoint; a page that was opened without the frame goes through it first."""
    if "checkpoint" not in st.session_state:
        st.switch_page("app.py")
    if st.session_state["checkpoint"] is None:
        st.stop()
    return st.session_state["checkpoint"]


def current_vae() -> "TextVAE":
    """Return the picked checkpoint's model; where it cannot be loaded, say why in one sentence and end the page."""
    info = current_checkpoint()
    try:
        return _load(str(info.path), fingerprint(info.path))
    except (MidsentenceError, OSError) as error:
        st.error(str(error))
        st.stop()


@st.cache_resource(max_entries=MODELS_IN_MEMORY, show_spinner=False)
def _load(path: str, mark: str) -> "TextVAE":
    """Load a checkpoint; mark is its fingerprint, so that one that changed on disk is loaded anew."""
    return load_vae(Path(path))
