"""Interpolate page: the path between two sentences, one point of it by a slider, and a grid between four sentences."""

from typing import TYPE_CHECKING

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import show_snippet
from pages.common.context import PageContext
from pages.common.inputs import ask_choice, ask_decoding, ask_number, ask_sentence
from pages.common.session import ready_vae
from pages.explore_ui.path_view import LEGEND, decoded_path, path_chart, show_grid, show_points, show_sentence
from pages.explore_ui.snippets import grid_snippet, walk_snippet

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import PathPoint
    from vae_core.model.vae import TextVAE

THIRD, FOURTH = "A woman reads a book in the park.", "Children are sitting at a table."
HUNDREDTHS = 101  # positions of the slider, both ends included


def show_interpolation(context: PageContext, start: str, end: str) -> None:
    """Show the points from one sentence to the other, what each costs, and the slider between them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        steps = int(ask_number("Steps", 2, 50, 9, key="interpolate_steps"))
        kind = ask_choice(
            "Path",
            ["linear", "spherical"],
            "interpolate_kind",
            help="linear: the straight line. spherical: turns from one to the other while its length goes over evenly.",
        )
        decoding = ask_decoding("interpolate")
    path = decoded_path(
        "interpolate_walk",
        (start, end, steps, kind),
        context,
        lambda vae: _path(vae, start, end, kind, steps),
        **decoding,
    )
    left, right = st.columns([3, 2], gap="large")
    with left:
        show_points(path)
        st.caption(LEGEND)
    with right:
        slide(context, start, end, kind)
        one, two = st.columns(2)
        one.metric("Smoothness", f"{path.smoothness:.2f}", help="1: no step leads away from the end.")
        two.metric("Distinct sentences", f"{path.distinct:.0%}", help="Share of the sentences that differ.")
        st.plotly_chart(path_chart(path), key="interpolate_chart", config={"displayModeBar": False})
    show_snippet(walk_snippet(context.info.name, start, end, steps=steps, kind=kind, decoding=decoding))


@st.fragment
def slide(context: PageContext, start: str, end: str, kind: str) -> None:
    """Decode one point between the two sentences while the slider moves; only this part of the page runs again."""
    t = st.slider("Anywhere between them", 0.0, 1.0, 0.5, 0.01, key="interpolate_at", bind="query-params")
    hundredth = round(t * (HUNDREDTHS - 1))
    point = _decode_at((context.fingerprint, start, end, kind), hundredth, _vae=ready_vae())
    costs = f"log p(x|z) {point.log_prob:.1f}, log p(z) {point.prior_log_density:.1f}."
    show_sentence(point.text, f"At {t:.2f}, greedy. {costs}")


@st.cache_data(max_entries=5_000, show_spinner=False)
def _decode_at(key: tuple[str, str, str, str], hundredth: int, *, _vae: "TextVAE") -> "PathPoint":
    from vae_core.analysis.latent_path import decode_path

    _, start, end, kind = key
    path = _path(_vae, start, end, kind, HUNDREDTHS)
    return decode_path(_vae, path[hundredth : hundredth + 1]).points[0]


def _path(vae: "TextVAE", start: str, end: str, kind: str, steps: int) -> "Tensor":
    """Return the latents (steps, D) between two sentences."""
    from vae_core.space.geometry import interpolate

    return interpolate(*vae.encode([start, end]).mu, steps=steps, kind=kind)  # type: ignore[arg-type]


def show_square(context: PageContext, start: str, end: str) -> None:
    """Show a grid of sentences between four, of which two are asked for here."""
    left, right = st.columns(2)
    with left:
        third = ask_sentence("Below the first", THIRD, "interpolate_third")
    with right:
        fourth = ask_sentence("Below the second", FOURTH, "interpolate_fourth")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        size = int(ask_number("Size", 2, 9, 5, key="interpolate_size"))
        decoding = ask_decoding("interpolate")
    corners = [start, end, third, fourth]
    if not all(corners):
        st.info("A grid lies between four sentences: write all of them.")
        return

    def decode_rows(report: Report) -> list[list[str]]:
        vae = ready_vae()
        from vae_core.space.geometry import grid

        rows = []
        for i, row in enumerate(grid(vae.encode(corners).mu, rows=size, columns=size)):
            rows.append(vae.decode(row, **decoding))
            report((i + 1) / size)
        return rows

    key = (*context.key, *corners, size, *decoding.items())
    show_grid(cached_answer("interpolate_grid", key, "Decoding the grid ...", decode_rows))
    show_snippet(grid_snippet(context.info.name, corners, size=size, decoding=decoding))
