"""How the points of a path look on a page: sentences with their changes marked, a chart over them, a grid."""

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go
import streamlit as st

from pages.common.charts import TEAL
from pages.common.markup import marked, paragraph, plotly_text

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.latent_path import DecodedPath, PathPoint

ROW = "display:grid;grid-template-columns:3.2rem 1fr 4.4rem 3.6rem;column-gap:.6rem;align-items:baseline"
LINE = "border-top:1px solid rgba(128,128,128,.3);padding:.45rem 0"
NUMBER = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"
QUIET = "opacity:.7;font-size:.9rem"
CORNERS = ("15,118,110", "180,83,9", "79,70,229", "190,24,93")  # red, green, blue of a grid's four corners
LEGEND = (
    "Underlined: new words; struck through: words that are gone. "
    "log p(x|z): what the decoder gives the sentence at this point; log p(z): how dense the prior is there; "
    "both in nats."
)


def show_steps(
    walk: "DecodedPath",
    *,
    labels: Sequence[str] | None = None,
    against: str | None = None,
    marks: bool = True,
    heading: str = "t",
) -> None:
    """Show a path's sentences, one a row, with what each costs and the nearest sentence of the corpus.

    :param labels: what stands before each sentence; its t when not given.
    :param against: the text that each is marked against; the step before when not given.
    :param marks: whether sentences are marked at all.
    :param heading: what the labels are.
    """
    names = labels or [f"{step.t:.2f}" for step in walk.points]
    before = [against] * len(walk.points) if against is not None or not marks else [None, *walk.texts]
    rows = [_row(step, name, past) for step, name, past in zip(walk.points, names, before, strict=False)]
    head = "".join(f'<span style="{style}">{name}</span>' for name, style in _columns(heading))
    st.html(f'<div style="{ROW};{QUIET};padding-bottom:.2rem">{head}</div>{"".join(rows)}')


def _columns(heading: str) -> list[tuple[str, str]]:
    return [(html.escape(heading), ""), ("sentence", ""), ("log p(x|z)", NUMBER), ("log p(z)", NUMBER)]


def _row(step: "PathPoint", name: str, before: str | None) -> str:
    still = "opacity:.6" if step.text == before else ""  # what changes stands out
    sentence = paragraph(marked(step.text if before is None else before, step.text), size="1.2rem")
    cells = f'<span style="{QUIET}">{html.escape(name)}</span><div style="{still}">{sentence}</div>'
    for value in (step.log_prob, step.prior_log_density):
        cells += f'<span style="{QUIET};{NUMBER}">{value:.1f}</span>'
    if step.nearest is not None:
        near = f"{step.distance:.1f} away: {html.escape(step.nearest)}"
        cells += f'<div dir="auto" style="{QUIET};grid-column:2/-1;overflow-wrap:anywhere">{near}</div>'
    return f'<div style="{ROW};{LINE}">{cells}</div>'


def show_sentence(text: str, caption: str, *, against: str | None = None) -> None:
    """Show one sentence large, marked against another where there is one."""
    st.html(paragraph(marked(text if against is None else against, text), size="1.6rem"))
    st.caption(caption)


def show_grid(rows: Sequence[Sequence[str]]) -> None:
    """Show a square of sentences; each cell carries the colours of the corners that it lies between."""
    last = max(1, len(rows) - 1)
    cells = []
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            corner = i in (0, last) and j in (0, last)
            style = f"background:{_mixed(i / last, j / last)};border-radius:.4rem;padding:.5rem .6rem"
            weight = "font-weight:600" if corner else ""
            cells.append(f'<div style="{style};{weight}">{paragraph(marked(text, text), size="1rem")}</div>')
    columns = f"repeat({len(rows[0])},minmax(0,1fr))"
    st.html(f'<div style="display:grid;grid-template-columns:{columns};gap:.4rem">{"".join(cells)}</div>')


def _mixed(down: float, across: float) -> str:
    """Return a faint colour between those of the four corners."""
    shares = [(1 - down) * (1 - across), (1 - down) * across, down * (1 - across), down * across]
    corners = [[int(part) for part in corner.split(",")] for corner in CORNERS]
    mixed = [sum(share * corner[i] for share, corner in zip(shares, corners, strict=True)) for i in range(3)]
    return f"rgba({','.join(f'{part:.0f}' for part in mixed)},.16)"


def walk_chart(walk: "DecodedPath", *, heading: str = "t") -> go.Figure:
    """Return log p(x|z) and log p(z) of each step, one panel above the other, nats."""
    from plotly.subplots import make_subplots

    titles = ("log p(x|z), nats", "log p(z), nats")
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.16, subplot_titles=titles)
    for row, values in enumerate(
        ([step.log_prob for step in walk.points], [step.prior_log_density for step in walk.points]), 1
    ):
        figure.add_scatter(
            x=[step.t for step in walk.points],
            y=values,
            mode="lines+markers",
            line={"color": TEAL},
            marker={"size": 7},
            customdata=[plotly_text(text, 80) for text in walk.texts],
            hovertemplate="%{customdata}<br>%{y:.1f} nats<extra></extra>",
            row=row,
            col=1,
        )
    figure.update_xaxes(title=heading, row=2, col=1)
    figure.update_layout(height=320, margin={"l": 10, "r": 10, "t": 30, "b": 10}, showlegend=False)
    return figure
