"""Values of a link that its page could not use, named in one sentence when a session begins."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from pages.common.markup import literal

ASKED = "link_asked"  # in the session: the values of its link, until the first page has been drawn
OWN_WORDS = ("app_checkpoint", "corpus", "finetune_run", "finetune_others")  # where they are chosen, it is said


@contextmanager
def refusals_named(page: str) -> Iterator[None]:
    """While the session's first page is drawn: see which values of the link it takes, and name the others.

    A widget that is bound to the URL falls back to its default without a word, and takes the value out of the URL.

    :param page: its address, with which the names of its parameters begin.
    """
    url = st.query_params
    first = {name: url.get_all(name) for name in url if name not in OWN_WORDS}
    asked: dict[str, list[str]] = st.session_state.setdefault(ASKED, first)
    try:
        yield
    except StopException:  # the page lacks something and shows a message, nothing more in this run
        asked.clear()
        raise
    _tell(page, asked)
    asked.clear()


def _tell(page: str, asked: Mapping[str, list[str]]) -> None:
    url = st.query_params
    bad = [name for name, values in asked.items() if url.get_all(name) != values and not _is_value(name, values)]
    if bad and page:  # the Map has its own message
        words = ", ".join(name.removeprefix(f"{page}_").replace("_", " ") for name in bad)
        said = f"Unknown in this link: {words}. The rest of it is shown."
        st.toast(literal(said), icon=":material/link_off:", duration="long")


def _is_value(name: str, values: Sequence[str]) -> bool:
    """Return whether a widget has what the link says: a default does not stay in the URL."""
    value = st.session_state.get(name)
    held = list(value) if isinstance(value, list | tuple) else [value]
    return [_plain(one) for one in held] == [_plain(one) for one in values]


def _plain(value: object) -> object:
    """Return a value as it compares: a number by its size, all else by its letters."""
    try:
        return float(str(value))
    except ValueError:
        return str(value).lower()
