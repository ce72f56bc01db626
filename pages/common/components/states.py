"""The states of a page beside its result: nothing to show yet, an error that a visitor can mend."""

from typing import NoReturn

import streamlit as st

from pages.common.markup import literal


def show_empty(text: str) -> None:
    """Say in place of a result why there is none yet and what to do.

    :param text: Markdown; what somebody typed goes through `literal` first.
    """
    st.info(text, icon=":material/edit_note:")


def show_error(error: Exception | str) -> None:
    """Say in place of a result what was wrong and what to do; its text is shown as it is."""
    st.error(literal(str(error)), icon=":material/error:")


def end_with_error(error: Exception | str) -> NoReturn:
    """Show an error and end the page."""
    show_error(error)
    st.stop()
