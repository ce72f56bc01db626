"""States of a page other than its result: nothing to show yet, waiting for a job, an error, a note, a text that is cut.

The bar of a page that computes is in `pages.common.cache`.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn

import streamlit as st

from pages.common.markup import literal

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.model.vae import TextVAE

NEVER_CUT = 250  # bytes up to which no checkpoint's tokens run out, and its model need not be loaded to know


def show_empty(text: str) -> None:
    """Say in place of a result why there is none yet and what to do.

    :param text: Markdown; a visitor's text is escaped by `literal` first.
    """
    st.info(text, icon=":material/edit_note:")


def end_with_empty(text: str) -> NoReturn:
    """Show that there is nothing yet and end the page."""
    show_empty(text)
    st.stop()


def show_waiting(text: str) -> None:
    """Show what a page waits for, and what it shows meanwhile.

    :param text: Markdown; a visitor's text is escaped by `literal` first.
    """
    st.info(text, icon=":material/hourglass:")


def show_note(text: str) -> None:
    """Show a note on a result.

    :param text: Markdown; a visitor's text is escaped by `literal` first.
    """
    st.info(text, icon=":material/info:")


def show_warning(text: str) -> None:
    """Show a warning: part of the request was left out or replaced; the result is shown all the same.

    :param text: Markdown; a visitor's text is escaped by `literal` first.
    """
    st.warning(text, icon=":material/warning:")


def show_error(error: Exception | str) -> None:
    """Show in place of a result what was wrong and what to do; its text is escaped."""
    st.error(literal(str(error)), icon=":material/error:")


def end_with_error(error: Exception | str) -> NoReturn:
    """Show an error and end the page."""
    show_error(error)
    st.stop()


def may_be_cut(text: str) -> bool:
    """Return whether a text is long enough for a model to read its beginning only."""
    return len(text.encode(errors="replace")) > NEVER_CUT


def show_cut(load: "Callable[[], TextVAE]", texts: Iterable[str]) -> None:
    """Say of each text that is longer than the model reads where it is cut; of any other, nothing.

    :param load: returns the model; called where a text is long enough to be cut.
    """
    for text in dict.fromkeys(text for text in texts if may_be_cut(text)):
        vae = load()
        read = vae.read_part(text)
        if len(read) < len(text):
            tail = literal(f"… {' '.join(read.split()[-4:])}")
            st.caption(
                f"Of a text of {len(text):,} characters the first {vae.config.max_tokens:,} tokens are read, as far as "
                f"“{tail}”: the rest is not encoded.",
            )
