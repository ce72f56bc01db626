"""A path of latents on a page: decoded once, shown as sentences with their changes marked, a chart, or a grid."""

import html
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.charts import TEAL
from pages.common.context import PageContext
from pages.common.markup import marked, paragraph, plotly_text
from pages.common.session import ready_vae

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath, PathPoint
    from vae_core.model.vae import TextVAE

ROW = "display:grid;grid-template-columns:3.2rem 1fr 4.4rem 3.6rem;column-gap:.6rem;align-items:baseline"
LINE = "border-top:1px solid rgba(128,128,128,.3);padding:.45rem 0"
NUMBER = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"
MUTED = "opacity:.7;font-size:.9rem"
CORNERS = ("15,118,110", "180,83,9", "79,70,229", "190,24,93")  # red, green, blue of a grid's four corners
LEGEND = (
    "Underlined: new words; struck through: words that are gone. "
    "log p(x|z): what the decoder gives the sentence at this point; log p(z): how dense the prior is there; "
    "both in nats."
)


def decoded_path(
    name: str,
    key: tuple[Hashable, ...],
    context: PageContext,
    path_of: "Callable[[TextVAE], Tensor]",
    *,
    places: Sequence[float] | None = None,
    **decoding: Any,
) -> "DecodedPath":
    """Return a path decoded, computed once per key, checkpoint, corpus and decoding.

    :param name: of the answer in the session.
    :param path_of: called with the model when the answer is not cached; returns the latents (K, D).
    :param places: one number a point, its t.
    :param decoding: of `TextVAE.decode`.
    """

    def compute(report: Report) -> "DecodedPath":
        vae = ready_vae()
        from vae_core.analysis.latent_path import decode_path

        path = path_of(vae)
        return decode_path(vae, path, places=places, latents=context.latents, on_progress=report, **decoding)

    return cached_answer(name, (*context.key, *key, *decoding.items()), "Decoding ...", compute)


def show_points(
    path: "DecodedPath",
    *,
    labels: Sequence[str] | None = None,
    against: str | None = None,
    marks: bool = True,
    heading: str = "t",
) -> None:
    """Show a path's sentences, one a row, with what each costs and the nearest sentence of the corpus.

    :param labels: what stands before each sentence; its t when not given.
    :param against: the text that each is marked against; the point before when not given.
    :param marks: whether sentences are marked at all.
    :param heading: what the labels are.
    """
    names = labels or [f"{point.t:.2f}" for point in path.points]
    before = [against] * len(path.points) if against is not None or not marks else [None, *path.texts]
    rows = [_row(point, name, past) for point, name, past in zip(path.points, names, before, strict=False)]
    head = "".join(f'<span style="{style}">{name}</span>' for name, style in _columns(heading))
    st.html(f'<div style="{ROW};{MUTED};padding-bottom:.2rem">{head}</div>{"".join(rows)}')


def _columns(heading: str) -> list[tuple[str, str]]:
    return [(html.escape(heading), ""), ("sentence", ""), ("log p(x|z)", NUMBER), ("log p(z)", NUMBER)]


def _row(point: "PathPoint", name: str, before: str | None) -> str:
    still = "opacity:.6" if point.text == before else ""  # what changes stands out
    sentence = paragraph(marked(point.text if before is None else before, point.text), size="1.2rem")
    cells = f'<span style="{MUTED}">{html.escape(name)}</span><div style="{still}">{sentence}</div>'
    for value in (point.log_prob, point.prior_log_density):
        cells += f'<span style="{MUTED};{NUMBER}">{value:.1f}</span>'
    if point.nearest is not None:
        near = f"{point.distance:.1f} away: {html.escape(point.nearest)}"
        cells += f'<div dir="auto" style="{MUTED};grid-column:2/-1;overflow-wrap:anywhere">{near}</div>'
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


def path_chart(path: "DecodedPath", *, heading: str = "t") -> go.Figure:
    """Return log p(x|z) and log p(z) of each point, one panel above the other, nats."""
    from plotly.subplots import make_subplots

    titles = ("log p(x|z), nats", "log p(z), nats")
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.16, subplot_titles=titles)
    for row, values in enumerate(
        ([point.log_prob for point in path.points], [point.prior_log_density for point in path.points]), 1
    ):
        figure.add_scatter(
            x=[point.t for point in path.points],
            y=values,
            mode="lines+markers",
            line={"color": TEAL},
            marker={"size": 7},
            customdata=[plotly_text(text, 80) for text in path.texts],
            hovertemplate="%{customdata}<br>%{y:.1f} nats<extra></extra>",
            row=row,
            col=1,
        )
    figure.update_xaxes(title=heading, row=2, col=1)
    figure.update_layout(height=320, margin={"l": 10, "r": 10, "t": 30, "b": 10}, showlegend=False)
    return figure
