"""Typed text as markup: escaped for HTML, Markdown and plotly, with the words that differ from another text marked."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

import streamlit as st

from vae_core.analysis.sentence import differences
from vae_core.errors import MidsentenceError

SHOW_ERROR = partial(st.error, icon=":material/error:")
LONG = 1_500  # characters of HTML from which on a paragraph scrolls in a box of its own
TAGS = {
    "same": ("<span>", "</span>"),
    "gone": ('<del style="opacity:.7">', "</del>"),
    "new": ('<ins style="text-decoration:underline;text-decoration-thickness:2px;font-weight:600">', "</ins>"),
}


def marked(before: str, after: str, *, gone: bool = True) -> str:
    """Return after as HTML: words that before does not have are underlined.

    :param gone: show the words that only before has, struck through.
    """
    runs = [run for run in differences(before, after) if gone or run[1] != "gone"]
    if not runs:
        return '<span style="opacity:.7">(no words)</span>'
    return " ".join(TAGS[kind][0] + html.escape(words) + TAGS[kind][1] for words, kind in runs)


def paragraph(body: str, *, size: str = "1.25rem") -> str:
    """Return HTML as a paragraph that keeps each text's own direction and breaks long words; a long one scrolls."""
    style = f"font-size:{size};line-height:1.5;overflow-wrap:anywhere;margin:0"
    if len(body) < LONG:
        return f'<p dir="auto" style="{style}">{body}</p>'
    box = 'class="long-text" tabindex="0" role="group" aria-label="A long text, in a box that scrolls"'
    return f'<div {box}><p dir="auto" style="{style}">{body}</p></div>'


def literal(text: str) -> str:
    """Escape a text for Markdown (labels, captions, errors), so that it is shown as it was typed."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])", r"\\\1", " ".join(text.split()))


@contextmanager
def errors_as_text(show: Callable[[str], object] = SHOW_ERROR) -> Iterator[None]:
    """Show an error that a visitor can mend as a sentence, in place of the rest of the block."""
    try:
        yield
    except MidsentenceError as error:
        show(literal(str(error)))


def plotly_text(text: str, longest: int = 24) -> str:
    """Return a text, shortened, as plotly shows it literally: with nothing left that it would read as markup."""
    return html.escape(shorten(text, longest)).replace("$", "&#36;")


def distinct_labels(labels: Mapping[str, str]) -> dict[str, str]:
    """Return labels of which no two are alike: a selectbox of Streamlit knows its options by their labels alone.

    :param labels: what each option is called, by its key, which follows where several are called the same.
    """
    often = Counter(labels.values())
    return {key: label if often[label] == 1 else f"{label} ({key})" for key, label in labels.items()}


def shorten(text: str, longest: int) -> str:
    """Return a text of so many characters at most, an ellipsis at the end of one that was cut."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
