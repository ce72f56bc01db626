"""A path as sentences, one a line: changed words, cost, the nearest real sentence, and a download.

Interpolate, Traverse and the Map's walk show it. Each line unfolds, without a rerun, to the nearest sentence.
"""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from pages.common.components.exports import offer_export
from pages.common.markup import marked, paragraph
from vae_core.metrics.registry import FIGURES

GONE, NEAR = "removed words", "nearest sentences"
SHARE_OF_BAR = 100  # percent of the cost's column that the costliest sentence of a path fills


@dataclass(frozen=True)
class Neighbour:
    """The sentence of the corpus nearest to a point."""

    text: str
    distance: float  # in the latent space, Euclidean
    usual: float | None = None  # the corpus's typical distance between nearest neighbours

    def __str__(self) -> str:
        """Return its distance, in units of the typical distance where that is known."""
        if not self.usual:
            return f"at a distance of {self.distance:.1f}"
        return f"{self.distance / self.usual:.1f} times the typical distance"


def show_path_view(
    texts: Sequence[str],
    *,
    key: str,
    labels: Sequence[str] | None = None,
    costs: Sequence[float] | None = None,
    densities: Sequence[float] | None = None,
    neighbours: Sequence[Neighbour | None] | None = None,
    before: Sequence[str | None] | None = None,
    heading: str = "t",
    note: str = "",
    compact: bool = False,
    name: str = "walk",
    about: Mapping[str, object] | None = None,
) -> None:
    """Show the sentences of a path (K texts), with the switches that change how, and the download.

    :param key: begins the widgets' keys with the page's name.
    :param labels: K, shown before each sentence; 0 to 1 in even steps when not given.
    :param costs: K, -log p(x|z) of each sentence, nats; None shows none.
    :param densities: K, log p(z) of each point, nats.
    :param neighbours: K, shown when a line is unfolded.
    :param before: K, the texts that they are marked against, None for no marks; the line above when not given.
    :param heading: name of the labels; also a column of the download.
    :param note: text beside the switches, Markdown.
    :param compact: smaller, for a panel.
    :param name: of the downloaded file.
    :param about: metadata that its JSON holds beside the rows.
    """
    count = len(texts)
    labels = labels or [f"{i / max(1, count - 1):.2f}" for i in range(count)]
    before = before or [None, *texts[:-1]]
    columns = [column or [None] * count for column in (costs, densities, neighbours)]
    lines = [_Line(*cells) for cells in zip(labels, texts, before, *columns, strict=True)]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{key}_tools"):
        shown = _ask_shown(key, lines)
        offer_export([line.record(heading) for line in lines], name, key=key, about=about)
        if note:
            st.caption(note)
    most = max((line.cost or 0.0 for line in lines), default=0.0)
    rows = "".join(line.as_html(most, gone=GONE in shown, near=NEAR in shown, compact=compact) for line in lines)
    head = f"<span>{html.escape(heading)}</span><span>sentence</span>"
    head += f"<span>{FIGURES['nll'].heading}</span>" if costs else ""
    st.html(f'<div class="path{" compact" if compact else ""}"><div class="path-head">{head}</div>{rows}</div>')


def _ask_shown(key: str, lines: "Sequence[_Line]") -> list[str]:
    """Return the choice of what is shown beside the sentences."""
    options = [GONE] if any(line.before is not None for line in lines) else []
    options += [NEAR] if any(line.neighbour for line in lines) else []
    if not options:
        return []
    kept = {"label_visibility": "collapsed", "persist_state": "session"}
    return list(
        st.segmented_control("Show beside the sentences", options, selection_mode="multi", key=f"{key}_shown", **kept)  # type: ignore[call-overload]
    )


@dataclass(frozen=True)
class _Line:
    """One line of a path."""

    label: str
    text: str
    before: str | None
    cost: float | None
    density: float | None
    neighbour: Neighbour | None

    def record(self, heading: str) -> dict[str, object]:
        """Return it as a row of the download; figures in nats, the distance in the latent space."""
        near = self.neighbour
        return {
            heading or "number": self.label,
            "sentence": self.text,
            "nll": self.cost,
            "log_prior": self.density,
            "nearest": near.text if near else None,
            "distance": near.distance if near else None,
            "usual_distance": near.usual if near else None,
        }

    def as_html(self, most: float, *, gone: bool, near: bool, compact: bool) -> str:
        """Return it as HTML: the sentence and its cost, over the part that is folded."""
        sentence = marked(self.text if self.before is None else self.before, self.text, gone=gone)
        same = " path-same" if self.text == self.before else ""  # changed words are marked
        row = f'<span class="path-label">{html.escape(self.label)}</span>'
        row += f'<div class="path-text{same}">{paragraph(sentence, size="1rem" if compact else "1.15rem")}</div>'
        if self.cost is not None:
            width = SHARE_OF_BAR * max(0.0, self.cost) / (most or 1.0)
            bar = f'<span class="path-bar" aria-hidden="true"><span style="width:{width:.0f}%"></span></span>'
            row += f'<span class="path-cost">{bar}{self.cost:.1f}</span>'
        details = self._details()
        if not details:
            return f'<div class="path-row">{row}</div>'
        folded = f'<summary class="path-row">{row}</summary><div class="path-near">{details}</div>'
        return f"<details{' open' if near else ''}>{folded}</details>"

    def _details(self) -> str:
        """Return the folded part of a line as HTML, "" for nothing."""
        parts = []
        if self.neighbour:
            found = html.escape(self.neighbour.text)
            parts.append(f'Nearest sentence: <b dir="auto">{found}</b> ({html.escape(str(self.neighbour))})')
        if self.density is not None:
            parts.append(f"log p(z) {self.density:.1f} nats.")
        return " ".join(parts)
