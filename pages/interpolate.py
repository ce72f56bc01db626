"""Interpolate page: walk between two sentences, or among four, and read what lies between them."""

from typing import TYPE_CHECKING

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import grid_snippet, show_snippet, walk_snippet
from pages.common.inputs import ask_decoding, ask_number, ask_sentence, offer_corpus
from pages.common.session import PageContext, current_checkpoint, page_context, ready_vae
from pages.explore_ui.path_view import LEGEND, show_grid, show_sentence, show_steps, walk_chart

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.latent_path import DecodedPath, PathPoint
    from vae_core.model.vae import TextVAE

FROM, TO = "A man is playing a guitar on the beach.", "Two dogs run through the snow."
THIRD, FOURTH = "A woman reads a book in the park.", "Children are sitting at a table."
HUNDREDTHS = 101  # positions of the slider, both ends included


def show_walk(context: PageContext, start: str, end: str) -> None:
    """Show the steps from one sentence to the other, what each costs, and the slider between them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        steps = int(ask_number("Steps", 2, 50, 9, key="interpolate_steps"))
        kind = st.segmented_control(
            "Path",
            ["linear", "spherical"],
            default="linear",
            required=True,
            key="interpolate_kind",
            bind="query-params",
            help="linear: the straight line. spherical: turns from one to the other while its length goes over evenly.",
        )
        decoding = ask_decoding("interpolate")

    def walk_there(report: Report) -> "DecodedPath":
        vae = ready_vae()
        from vae_core.analysis.latent_path import decode_path
        from vae_core.space.geometry import interpolate

        path = interpolate(*vae.encode([start, end]).mu, steps=steps, kind=kind)  # type: ignore[arg-type]
        return decode_path(vae, path, latents=context.latents, on_progress=report, **decoding)

    question = (*context.key, start, end, steps, kind, *decoding.items())
    walk = cached_answer("interpolate_walk", question, "Walking ...", walk_there)
    left, right = st.columns([3, 2], gap="large")
    with left:
        show_steps(walk)
        st.caption(LEGEND)
    with right:
        slide(context, start, end, kind)
        one, two = st.columns(2)
        one.metric("Smoothness", f"{walk.smoothness:.2f}", help="1: no step leads away from the end.")
        two.metric("Distinct sentences", f"{walk.distinct:.0%}", help="Share of the sentences that differ.")
        st.plotly_chart(walk_chart(walk), key="interpolate_chart", config={"displayModeBar": False})
    show_snippet(walk_snippet(context.info.name, start, end, steps=steps, kind=kind, decoding=decoding))


@st.fragment
def slide(context: PageContext, start: str, end: str, kind: str) -> None:
    """Decode one point between the two sentences while the slider moves; only this part of the page runs again."""
    t = st.slider("Anywhere between them", 0.0, 1.0, 0.5, 0.01, key="interpolate_at", bind="query-params")
    step = _read_at((context.fingerprint, start, end, kind), round(t * (HUNDREDTHS - 1)), _vae=ready_vae())
    show_sentence(
        step.text, f"At {t:.2f}, greedy. log p(x|z) {step.log_prob:.1f}, log p(z) {step.prior_log_density:.1f}."
    )


@st.cache_data(max_entries=5_000, show_spinner=False)
def _read_at(question: tuple[str, str, str, str], place: int, *, _vae: "TextVAE") -> "PathPoint":
    from vae_core.analysis.latent_path import decode_path
    from vae_core.space.geometry import interpolate

    _, start, end, kind = question
    path = interpolate(*_vae.encode([start, end]).mu, steps=HUNDREDTHS, kind=kind)  # type: ignore[arg-type]
    return decode_path(_vae, path[place : place + 1]).points[0]


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

    def read_rows(report: Report) -> list[list[str]]:
        vae = ready_vae()
        from vae_core.space.geometry import grid

        rows = []
        for i, row in enumerate(grid(vae.encode(corners).mu, rows=size, columns=size)):
            rows.append(vae.decode(row, **decoding))
            report((i + 1) / size)
        return rows

    question = (*context.key, *corners, size, *decoding.items())
    show_grid(cached_answer("interpolate_grid", question, "Decoding the grid ...", read_rows))
    show_snippet(grid_snippet(context.info.name, corners, size=size, decoding=decoding))


current_checkpoint()
st.title("Interpolate")
st.markdown(
    "Write two sentences. The decoder reads the points between their **z**, and you see where one becomes the other."
)
context = page_context()
left, right = st.columns(2)
with left:
    start = ask_sentence("From", FROM, "interpolate_from")
with right:
    end = ask_sentence("To", TO, "interpolate_to")
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    shown = st.segmented_control(
        "Show",
        ["Two sentences", "Grid of four"],
        default="Two sentences",
        required=True,
        key="interpolate_view",
        bind="query-params",
        label_visibility="collapsed",
    )
    places = {"From": "interpolate_from", "To": "interpolate_to"}
    if shown == "Grid of four":
        places |= {"Below the first": "interpolate_third", "Below the second": "interpolate_fourth"}
    offer_corpus(context.latents, places, "interpolate")
if not (start and end):
    st.info("Write two sentences to walk between.")
elif shown == "Two sentences":
    show_walk(context, start, end)
else:
    show_square(context, start, end)
