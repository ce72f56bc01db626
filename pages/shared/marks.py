"""Two texts side by side, their differing words marked, as HTML in which every typed character is escaped."""

import html

from vae_core.words import differences

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
