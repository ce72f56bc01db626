"""What the pages that walk ask of a visitor, and how they keep an answer: shared by Interpolate and Traverse."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from pages.common.html import literal
from pages.common.session import current_checkpoint, current_latents, current_vae, forget_cancel, was_cancelled
from vae_core.checkpoints.store import CheckpointInfo, fingerprint
from vae_core.errors import MidsentenceError
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

Answer = TypeVar("Answer")
Report = Callable[[float], None]

AT_ONCE = 10_000  # sentences that are encoded without being asked for: some seconds
PATIENCE = 0.4  # seconds before a bar appears: a quick answer shows none
NARROW = 130  # pixels of a number's box
HITS = 50  # sentences of the corpus that a search lists


@dataclass(frozen=True)
class Here:
    """Where a page stands: the picked checkpoint and, where there is one, the corpus in its latent space."""

    info: CheckpointInfo
    mark: str  # the checkpoint's fingerprint
    corpus: str | None  # the corpus's key, where its latents are at hand
    latents: Latents | None

    @property
    def key(self) -> tuple[str, str | None]:
        """What of this changes an answer."""
        return self.mark, self.corpus


def where_we_are() -> Here:
    """Return where the page stands; the corpus is encoded first where that takes seconds, else offered."""
    info = current_checkpoint()
    mark = fingerprint(info.path)
    latents = _latents_at_hand(mark)
    return Here(info, mark, st.session_state["corpus"].key if latents else None, latents)


def _latents_at_hand(mark: str) -> Latents | None:
    saved = st.session_state.get("corpus")
    if saved is None:
        return None
    path = latents_path(saved, mark)
    if path.is_file() or (saved.rows <= AT_ONCE and not was_cancelled(path)):
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


def once(name: str, key: Hashable, saying: str, compute: Callable[[Report], Answer]) -> Answer:
    """Return what compute returns, computed once per question; the last answer under a name is kept for the session.

    :param key: all that changes the answer.
    :param saying: what the bar says while a long answer is on its way.
    :param compute: called with a function of the share that is done; an error that a user can mend ends the page.
    """
    place = st.empty()  # also where no bar comes: what stands below would move up, and be drawn anew
    if st.session_state.get(f"{name}_answered") != key:
        began = time.monotonic()

        def report(share: float) -> None:
            if time.monotonic() - began > PATIENCE:
                place.progress(min(1.0, share), saying)

        try:
            st.session_state[f"{name}_answer"] = compute(report)
        except MidsentenceError as error:
            st.error(literal(str(error)))
            st.stop()
        st.session_state[f"{name}_answered"] = key
        place.empty()
    return st.session_state[f"{name}_answer"]


def ask_decoding(page: str) -> dict[str, Any]:
    """Ask how the decoder writes; returns keyword arguments of `TextVAE.decode`, none for greedy."""
    how = st.segmented_control(
        "Decoding",
        ["greedy", "sampled", "beams"],
        default="greedy",
        required=True,
        key=f"{page}_decoding",
        bind="query-params",
        help="greedy: the likeliest word each time. sampled: words drawn by their probability. "
        "beams: the likeliest sentence that a search finds.",
    )
    if how == "beams":
        return {"beams": int(ask_number("Beams", 2, 16, 4, key=f"{page}_beams"))}
    if how != "sampled":
        return {}
    return {
        "top_p": float(ask_number("Top p", 0.05, 1.0, 0.9, key=f"{page}_top_p", help="Share of the probability kept.")),
        "temperature": float(ask_number("Temperature", 0.1, 3.0, 1.0, key=f"{page}_heat")),
        "seed": int(
            ask_number("Seed", 0, 2**31 - 1, 0, key=f"{page}_seed", help="The same seed draws the same words.")
        ),
    }


def ask_number(label: str, least: float, most: float, value: float, *, key: str, help: str | None = None) -> float:
    """Ask for a number, whole where its default is, that lies in the URL."""
    step = 1 if isinstance(value, int) else 0.05
    number = st.number_input(label, least, most, value, step, key=key, help=help, width=NARROW, bind="query-params")
    return value if number is None else number


def ask_sentence(label: str, value: str, key: str, *, help: str | None = None) -> str:
    """Ask for one sentence; it lies in the URL, and another page may set it by its key."""
    return " ".join((st.text_input(label, value, key=key, bind="query-params", help=help) or "").split())


def offer_corpus(latents: Latents | None, targets: dict[str, str], page: str) -> None:
    """Offer the corpus's sentences, found by words, for the text boxes of a page.

    :param targets: what a button says, and the key of the text box that it fills.
    """
    if latents is None:
        return
    with st.popover("From the corpus", icon=":material/search:"):
        words = (st.text_input("Words to look for", key=f"{page}_search", type="search") or "").lower().split()
        rows = [row for row, text in enumerate(latents.texts) if all(word in text.lower() for word in words)]
        st.caption(f"{len(rows):,} of {len(latents.texts):,} sentences. Select one, then say what it is for.")
        if not rows:
            return
        event = st.dataframe(
            {"sentence": [latents.texts[row] for row in rows[:HITS]]},
            hide_index=True,
            height=240,
            width=560,
            on_select="rerun",
            selection_mode="single-row",
            key=f"{page}_hits",
        )
        chosen = [row for row in event["selection"]["rows"] if row < min(HITS, len(rows))]
        text = latents.texts[rows[chosen[0]]] if chosen else ""
        for column, (label, key) in zip(st.columns(len(targets)), targets.items(), strict=True):
            column.button(
                label,
                key=f"{page}_put_{key}",
                width="stretch",
                disabled=not text,
                on_click=st.session_state.__setitem__,
                args=(key, text),
            )
