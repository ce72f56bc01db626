"""Two texts side by side, their differing words marked, as HTML in which every typed character is escaped."""

import html
import re

from vae_core.analysis.words import differences

TAGS = {
    "same": ("<span>", "</span>"),
    "gone": ('<del style="opacity:.55">', "</del>"),
    "new": ('<ins style="text-decoration:underline;text-decoration-thickness:2px;font-weight:600">', "</ins>"),
}


def marked(before: str, after: str) -> str:
    """Return after as HTML: words that before does not have are underlined, words that are gone are struck through."""
    runs = differences(before, after)
    if not runs:
        return '<span style="opacity:.55">(no words)</span>'
    return " ".join(TAGS[kind][0] + html.escape(words) + TAGS[kind][1] for words, kind in runs)


def paragraph(body: str, *, size: str = "1.25rem") -> str:
    """Return HTML as a paragraph that keeps each text's own direction and breaks long words."""
    return f'<p dir="auto" style="font-size:{size};line-height:1.5;overflow-wrap:anywhere;margin:0">{body}</p>'


def literal(text: str) -> str:
    """Return a text for a place that reads Markdown (labels, captions, errors) so that it is shown as it was typed."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])", r"\\\1", " ".join(text.split()))
