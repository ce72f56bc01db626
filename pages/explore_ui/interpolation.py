"""Interpolate page: the path between two sentences, one point of it by a slider, and a grid between four sentences."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
import streamlit as st
from plotly.subplots import make_subplots

from pages.common.cache import Report, cached_answer
from pages.common.charts import HEIGHT, MARGIN, TEAL
from pages.common.code_snippets import show_snippet
from pages.common.components.states import show_cut, show_empty
from pages.common.context import PageContext
from pages.common.inputs import ask_choice, ask_decoding, ask_number, pick_sentences
from pages.common.markup import marked, paragraph, plotly_text
from pages.common.session import current_flow, ready_vae
from pages.explore_ui.path_view import decoded_path, decoded_point, legend, show_path, show_point
from pages.explore_ui.snippets import grid_snippet, walk_snippet

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath
    from vae_core.model.vae import TextVAE

BOXES = (  # of a path the first two, of a grid all
    ("From", "A man is playing a guitar on the beach.", "interpolate_from"),
    ("To", "Two dogs run through the snow.", "interpolate_to"),
    ("Below the first", "A woman reads a book in the park.", "interpolate_third"),
    ("Below the second", "Children are sitting at a table.", "interpolate_fourth"),
)
CORNERS = np.array([[15, 118, 110], [180, 83, 9], [79, 70, 229], [190, 24, 93]])  # (4, RGB) of a grid's corners
KINDS = {"linear": "linear", "spherical": "spherical", "along the data": "data"}  # as shown -> of `flow.walk`
KIND_HELP = (
    "linear: the straight line. spherical: rotates from one to the other while the norm changes evenly. "
    "along the data: straight between the base points of the flow that is fitted to the latents, "
    "so it bends towards regions with sentences."
)
NO_FLOW = (
    "A walk along the data needs a flow, and this checkpoint has none: fit one with "
    "`python -m vae_core fit-prior FILE --checkpoint NAME`, or choose another path."
)
LEAST_CELL = "6.5rem"  # of the grid's columns: no word is broken in two
HUNDREDTHS = 101  # positions of the slider, both ends included


def show_interpolation(context: PageContext, start: str, end: str) -> None:
    """Show the points from one sentence to the other, each one's cost, and the slider between them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        steps = int(ask_number("Steps", 2, 50, 9, key="interpolate_steps"))
        kind = ask_choice("Path", list(KINDS), "interpolate_kind", help=KIND_HELP)
        decoding = ask_decoding("interpolate")
    if KINDS[kind] == "data" and not any(context.flow):
        show_empty(NO_FLOW)
        return
    key = (start, end, steps, KINDS[kind])
    path = decoded_path("interpolate_walk", key, context, lambda vae: _path(vae, *key), **decoding)
    show_cut(ready_vae, (start, end))
    left, right = st.columns([3, 2], gap="large")
    with left:
        show_path(context, path.points, key="interpolate_walk")
        st.caption(legend(context))
    with right:
        slide(context, start, end, KINDS[kind])
        one, two = st.columns(2)
        one.metric("Smoothness", f"{path.smoothness:.2f}", help="1: every step approaches the end.")
        two.metric("Distinct sentences", f"{path.distinct:.0%}", help="Share of the sentences that differ.")
        st.plotly_chart(path_chart(path, context.prior), key="interpolate_chart", config={"displayModeBar": False})
    show_snippet(walk_snippet(context, start, end, steps=steps, kind=KINDS[kind], decoding=decoding))


@st.fragment
def slide(context: PageContext, start: str, end: str, kind: str) -> None:
    """Decode one point between the two sentences while the slider moves; only this part of the page runs again."""
    t = st.slider("Anywhere between them", 0.0, 1.0, 0.5, 0.01, key="interpolate_at", bind="query-params")
    hundredth, vae = round(t * (HUNDREDTHS - 1)), ready_vae()
    key = (context.fingerprint, start, end, kind, hundredth)
    z_of = lambda: _path(vae, start, end, HUNDREDTHS, kind)[hundredth]  # noqa: E731
    point = decoded_point(key, vae, z_of, flow=context.flow)
    show_point(point, where=f"At {t:.2f}. ")


def _path(vae: "TextVAE", start: str, end: str, steps: int, kind: str) -> "Tensor":
    """Return the latents (steps, D) between two sentences."""
    from vae_core.space.flow import walk

    flow = current_flow() if kind == "data" else None
    return walk(*vae.encode([start, end]).mu, steps=steps, kind=kind, flow=flow)  # type: ignore[arg-type]


def path_chart(path: "DecodedPath", prior: str) -> go.Figure:
    """Return log p(x|z) and log p(z) of each point, one panel above the other, nats; prior: what p(z) is, in words."""
    panels = {
        "log p(x|z), nats": [point.log_prob for point in path.points],
        f"log p(z) under {prior}, nats": [point.prior_log_density for point in path.points],
    }
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.16, subplot_titles=list(panels))
    for row, values in enumerate(panels.values(), 1):
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
    figure.update_xaxes(title="t", row=2, col=1)
    return figure.update_layout(height=HEIGHT, margin={**MARGIN, "t": 30}, showlegend=False)


def show_square(context: PageContext, start: str, end: str) -> None:
    """Show a grid of sentences between four, two of which have their inputs here."""
    corners = [start, end, *pick_sentences(BOXES[2:], context.latents)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        size = int(ask_number("Size", 2, 9, 5, key="interpolate_size"))
        decoding = ask_decoding("interpolate")
    if not all(corners):
        show_empty("A grid has four corners: write all four sentences.")
        return

    def decode_rows(report: Report) -> list[list[str]]:
        vae = ready_vae()
        from vae_core.space.geometry import grid

        rows = []
        for row in grid(vae.encode(corners).mu, rows=size, columns=size):
            rows.append(vae.decode(row, **decoding))
            report(len(rows) / size)
        return rows

    key = (*context.key, *corners, size, *decoding.items())
    show_grid(cached_answer("interpolate_grid", key, "Decoding the grid ...", decode_rows))
    show_snippet(grid_snippet(context.info.name, corners, size=size, decoding=decoding))


def show_grid(rows: Sequence[Sequence[str]]) -> None:
    """Show a square of sentences; each cell mixes the colours of its corners."""
    cells = []
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            down, across = i / (len(rows) - 1), j / (len(row) - 1)
            red, green, blue = np.outer([1 - down, down], [1 - across, across]).ravel() @ CORNERS
            style = f"background:rgba({red:.0f},{green:.0f},{blue:.0f},.16);border-radius:.4rem;padding:.5rem .6rem"
            weight = "font-weight:600" if {down, across} <= {0, 1} else ""
            cells.append(f'<div style="{style};{weight}">{paragraph(marked(text, text), size="1rem")}</div>')
    columns = f"repeat({len(rows[0])},minmax({LEAST_CELL},1fr))"
    style = f"display:grid;grid-template-columns:{columns};gap:.4rem;overflow-x:auto"  # on a phone it scrolls by itself
    st.html(f'<div style="{style}" tabindex="0" role="group" aria-label="Grid of sentences">{"".join(cells)}</div>')
