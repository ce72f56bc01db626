"""The inputs that several pages ask for: a sentence and where to choose it from, a number, how to decode."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from pages.common.components.picked import map_sentence, restore_box, store_box, used_sentences
from pages.common.markup import literal, shorten
from vae_core.latents.table import Latents
from vae_core.model.text.decoding import READING_BEAMS

NUMBER_WIDTH = 130  # pixels of a number's box
SHOWN_HITS = 12  # sentences of the corpus that a search lists
LONGEST_HIT = 90  # characters of a sentence that is offered

Box = tuple[str, str, str]  # label, first sentence and key of a text box


def ask_decoding(page: str) -> dict[str, Any]:
    """Ask how the decoder writes; returns keyword arguments of `TextVAE.decode`, none for its defaults."""
    with st.popover("Decoding", icon=":material/tune:", key=f"{page}_decoding_settings"):
        return _ask_search(page) | _ask_words(page)


def _ask_words(page: str) -> dict[str, bool]:
    why = "On: words of the checkpoint's training sentences alone. Off: pieces may be joined to any word."
    known = st.toggle("Known words", True, key=f"{page}_known_words", help=why, bind="query-params")
    return {} if known else {"known_words": False}


def _ask_search(page: str) -> dict[str, Any]:
    how = ask_choice(
        "Decoding",
        ["beams", "greedy", "sampled", "polished"],
        f"{page}_decoding",
        help="beams: the best sentence that a beam search finds. greedy: the likeliest word each time. sampled: "
        "words drawn by their probability. polished: the beams' text is encoded and decoded once more, which "
        "moves z a little, towards the data.",
    )
    if how == "beams":
        beams = int(ask_number("Beams", 2, 16, READING_BEAMS, key=f"{page}_beams"))
        why = "On: of what the beams find, the sentence whose own mu is nearer to z is preferred. Off: the likeliest."
        rerank = st.toggle("Rerank by mu", True, key=f"{page}_rerank", help=why, bind="query-params")
        return ({} if beams == READING_BEAMS else {"beams": beams}) | ({} if rerank else {"rerank": False})
    if how == "greedy":
        return {"beams": 1}
    if how == "polished":
        return {"polish": True}
    if how != "sampled":
        return {}
    return {
        "top_p": float(ask_number("Top p", 0.05, 1.0, 0.9, key=f"{page}_top_p", help="Probability mass sampled from.")),
        "temperature": float(ask_number("Temperature", 0.1, 3.0, 1.0, key=f"{page}_heat")),
        "seed": int(
            ask_number("Seed", 0, 2**31 - 1, 0, key=f"{page}_seed", help="The same seed draws the same words.")
        ),
    }


def ask_choice(
    label: str, options: Sequence[str], key: str, *, first: int = 0, bind: Any = "query-params", **more: Any
) -> str:
    """Return one of a few options, shown side by side; the choice is in the URL.

    :param first: index of the option that is chosen at first.
    :param more: of `st.segmented_control`.
    """
    default = options[first]
    given = None if key in st.session_state else default  # Streamlit warns of a default beside a value
    chosen = st.segmented_control(label, options, default=given, required=True, key=key, bind=bind, **more)
    return str(chosen or default)


def ask_number(label: str, least: float, most: float, value: float, *, key: str, help: str | None = None) -> float:
    """Return a number, an integer where its default is one; it is in the URL."""
    step = 1 if isinstance(value, int) else 0.05
    number = st.number_input(
        label, least, most, value, step, key=key, help=help, width=NUMBER_WIDTH, bind="query-params"
    )
    return value if number is None else number


def ask_sentence(label: str, value: str, key: str, *, bind: Any = "query-params", **options: Any) -> str:
    """Ask for one sentence, with single spaces between its words; another page may set it by its key.

    :param bind: "query-params" puts it into the URL, None does not.
    :param options: of `st.text_input`.
    """
    return " ".join((st.text_input(label, value, key=key, bind=bind, **options) or "").split())


def pick_sentence(
    label: str,
    first: str,
    key: str,
    *,
    latents: Latents | None = None,
    shared: bool = False,
    bind: Any = "query-params",
    **options: Any,
) -> str:
    """Ask for one sentence: typed, of the corpus, as it was picked on the Map, or one of the last in use.

    :param first: text of the box at first.
    :param key: of the box; another page may set it, and it is in the URL.
    :param latents: the corpus to choose from; None offers none of it.
    :param shared: whether it is the session's sentence, which the first box of every page shows; see `picked`.
    :param options: of `st.text_input`.
    """
    restore_box(key, shared=shared)

    def typed() -> None:
        """Store a text before the run that it starts, which a click on another page's link may end early."""
        store_box(key, " ".join((st.session_state.get(key) or "").split()), shared=shared, first=first)

    with st.container(horizontal=True, vertical_alignment="bottom", gap="xxsmall", key=f"{key}_picker"):
        text = ask_sentence(label, first, key, bind=bind, on_change=typed, **options)
        offer_sentences(label, key, latents)
    store_box(key, text, shared=shared, first=first)
    return text


def pick_sentences(boxes: Sequence[Box], latents: Latents | None, *, share_first: bool = False) -> list[str]:
    """Ask for some sentences, side by side, as `pick_sentence` does."""
    sentences = []
    for place, (column, box) in enumerate(zip(st.columns(len(boxes)), boxes, strict=True)):
        with column:
            sentences.append(pick_sentence(*box, latents=latents, shared=share_first and not place))
    return sentences


@st.fragment
def offer_sentences(label: str, key: str, latents: Latents | None, *, append: bool = False) -> None:
    """Show the button beside a text box that offers sentences for it; only this part runs while one searches.

    :param label: of the box.
    :param key: of the box in the session.
    :param append: add a line to the box's text instead of replacing it.
    """
    name, opened = f"Choose a sentence: {label}", f"{key}_choices"
    why = "From the corpus, from the map, or one that was used before"
    with st.popover(name, icon=":material/manage_search:", key=opened, on_change="rerun", help=why) as choices:
        if choices.open:
            here = st.session_state.get(key, "")
            used = [text for text in used_sentences() if text not in (here, map_sentence())]
            _buttons("Picked on the map", filter(None, [map_sentence()]), key, append)
            _buttons("Last used", used, key, append)
            if latents is not None:
                _search(latents, key, append)
            elif not (used or map_sentence()):
                st.caption("Nothing to choose from yet: no corpus is encoded, and no sentence was used before.")
    if st.session_state.pop(f"{key}_put", False):
        st.rerun()


def find_texts(texts: Sequence[str], words: str) -> list[int]:
    """Return the rows of the texts that hold all words, regardless of case."""
    wanted = words.lower().split()
    return [row for row, text in enumerate(texts) if all(word in text.lower() for word in wanted)]


def _search(latents: Latents, key: str, append: bool) -> None:
    hint = "words to look for"
    words = st.text_input("From the corpus", key=f"{key}_search", type="search", live=True, placeholder=hint) or ""
    rows = find_texts(latents.texts, words)
    shown = dict.fromkeys(latents.texts[row] for row in rows[:SHOWN_HITS])
    count = f"{len(rows):,} of {len(latents.texts):,} sentences"
    caption = count if rows else f"{count} hold all of these words: try fewer, or others."
    _buttons(caption, shown, key, append, name="corpus")


def _buttons(caption: str, texts: Iterable[str], key: str, append: bool, *, name: str = "") -> None:
    """Show sentences as buttons that put them into a box."""
    name, texts = name or caption.split()[-1], list(texts)
    if texts or name == "corpus":
        st.caption(caption)
    with st.container(gap=None, key=f"{key}_{name}_hits"):
        for i, text in enumerate(texts):
            asked = (key, text, append)
            shown = literal(shorten(text, LONGEST_HIT))
            st.button(shown, key=f"{key}_{name}_{i}", type="tertiary", width="stretch", on_click=_put, args=asked)


def _put(key: str, text: str, append: bool) -> None:
    """Put a sentence into a text box, and close what offered it."""
    state, text = st.session_state, " ".join(text.split())
    lines = [line for line in str(state.get(key) or "").split("\n") if line.strip()] if append else []
    state[key] = "\n".join([*(line for line in lines if line.strip() != text), text])
    state[f"{key}_choices"], state[f"{key}_put"] = False, True
