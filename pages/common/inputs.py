"""The inputs that several pages ask for: a sentence, a number, how to decode, a sentence of the corpus."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from vae_core.latents.table import Latents

NUMBER_WIDTH = 130  # pixels of a number's box
SHOWN_HITS = 50  # sentences of the corpus that a search lists

Box = tuple[str, str, str]  # label, first sentence and key of a text box


def ask_decoding(page: str) -> dict[str, Any]:
    """Ask how the decoder writes; returns keyword arguments of `TextVAE.decode`, none for greedy."""
    how = ask_choice(
        "Decoding",
        ["greedy", "polished", "sampled", "beams"],
        f"{page}_decoding",
        help="greedy: the likeliest word each time. polished: what greedy writes is encoded and decoded once more, "
        "which moves z a little, to where the decoder knows its way. sampled: words drawn by their probability. "
        "beams: the likeliest sentence that a search finds.",
    )
    if how == "beams":
        return {"beams": int(ask_number("Beams", 2, 16, 4, key=f"{page}_beams"))}
    if how == "polished":
        return {"polish": True}
    if how != "sampled":
        return {}
    return {
        "top_p": float(ask_number("Top p", 0.05, 1.0, 0.9, key=f"{page}_top_p", help="Share of the probability kept.")),
        "temperature": float(ask_number("Temperature", 0.1, 3.0, 1.0, key=f"{page}_heat")),
        "seed": int(
            ask_number("Seed", 0, 2**31 - 1, 0, key=f"{page}_seed", help="The same seed draws the same words.")
        ),
    }


def ask_choice(
    label: str, options: Sequence[str], key: str, *, first: int = 0, bind: Any = "query-params", **more: Any
) -> str:
    """Ask for one of a few options, shown side by side; it lies in the URL.

    :param first: place of the option that is chosen at first.
    :param more: of `st.segmented_control`.
    """
    default = options[first]
    chosen = st.segmented_control(label, options, default=default, required=True, key=key, bind=bind, **more)
    return str(chosen or default)


def ask_number(label: str, least: float, most: float, value: float, *, key: str, help: str | None = None) -> float:
    """Ask for a number, whole where its default is, that lies in the URL."""
    step = 1 if isinstance(value, int) else 0.05
    number = st.number_input(
        label, least, most, value, step, key=key, help=help, width=NUMBER_WIDTH, bind="query-params"
    )
    return value if number is None else number


def ask_sentence(label: str, value: str, key: str, *, bind: Any = "query-params", **options: Any) -> str:
    """Ask for one sentence, with single spaces between its words; another page may set it by its key.

    :param bind: "query-params" keeps it in the URL, None does not.
    :param options: of `st.text_input`.
    """
    return " ".join((st.text_input(label, value, key=key, bind=bind, **options) or "").split())


def ask_sentences(boxes: Sequence[Box]) -> list[str]:
    """Ask for some sentences, side by side."""
    sentences = []
    for column, box in zip(st.columns(len(boxes)), boxes, strict=True):
        with column:
            sentences.append(ask_sentence(*box))
    return sentences


def offer_corpus(latents: Latents | None, boxes: Sequence[Box], page: str) -> None:
    """Offer the corpus's sentences, found by words, for the text boxes of a page, with a button for each."""
    if latents is None:
        return
    with st.popover("From the corpus", icon=":material/search:"):
        words = (st.text_input("Words to look for", key=f"{page}_search", type="search") or "").lower().split()
        rows = [row for row, text in enumerate(latents.texts) if all(word in text.lower() for word in words)]
        st.caption(f"{len(rows):,} of {len(latents.texts):,} sentences. Select one, then say what it is for.")
        if not rows:
            return
        event = st.dataframe(
            {"sentence": [latents.texts[row] for row in rows[:SHOWN_HITS]]},
            hide_index=True,
            height=240,
            width=560,
            on_select="rerun",
            selection_mode="single-row",
            key=f"{page}_hits",
        )
        chosen = [row for row in event["selection"]["rows"] if row < min(SHOWN_HITS, len(rows))]
        text = latents.texts[rows[chosen[0]]] if chosen else ""
        for column, (label, _, key) in zip(st.columns(len(boxes)), boxes, strict=True):
            put = partial(st.session_state.__setitem__, key, text)
            column.button(label, key=f"{page}_put_{key}", width="stretch", disabled=not text, on_click=put)
