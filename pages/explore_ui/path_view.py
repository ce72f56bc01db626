"""A path of latents, or one of its points, on a page: decoded once, shown as sentences with their changes marked."""

import html
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.context import PageContext
from pages.common.markup import marked, paragraph
from pages.common.session import current_flow, ready_vae

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath, PathPoint
    from vae_core.model.vae import TextVAE

ROW = "display:grid;grid-template-columns:3.2rem 1fr 4.4rem 3.6rem;column-gap:.6rem;align-items:baseline"
LINE = "border-top:1px solid rgba(128,128,128,.3);padding:.45rem 0"
NUMBER = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"
MUTED = "opacity:.7;font-size:.9rem"


def legend(context: PageContext) -> str:
    """Return what the marks and columns of `show_points` mean."""
    return (
        "Underlined: new words; struck through: words that are gone. log p(x|z): what the decoder gives the sentence "
        f"at this point; log p(z): how dense the prior, {context.prior}, is there; both in nats."
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
    :param places: one number a point, its t; part of the key.
    :param decoding: of `TextVAE.decode`.
    """

    def compute(report: Report) -> "DecodedPath":
        vae = ready_vae()
        from vae_core.analysis.latent_path import decode_path

        path, flow = path_of(vae), current_flow() if any(context.flow) else None
        return decode_path(vae, path, places=places, latents=context.latents, flow=flow, on_progress=report, **decoding)

    key = (*context.key, context.flow, *key, *(places or ()), *decoding.items())
    return cached_answer(name, key, "Decoding ...", compute)


def show_points(
    points: "Sequence[PathPoint]",
    *,
    labels: Sequence[str] | None = None,
    before: Iterable[str | None] | None = None,
    heading: str = "t",
) -> None:
    """Show the sentences of a path, one a row, with what each costs and the nearest sentence of the corpus.

    :param labels: what stands before each sentence; its t when not given.
    :param before: the texts that they are marked against, None for no marks; the point before when not given.
    :param heading: what the labels are.
    """
    names = labels or [f"{point.t:.2f}" for point in points]
    before = before or [None, *(point.text for point in points)]
    rows = [_row(point, name, past) for point, name, past in zip(points, names, before, strict=False)]
    columns = {heading: "", "sentence": "", "log p(x|z)": NUMBER, "log p(z)": NUMBER}
    head = "".join(f'<span style="{style}">{name}</span>' for name, style in columns.items())
    st.html(f'<div style="{ROW};{MUTED};padding-bottom:.2rem">{head}</div>{"".join(rows)}')


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


@st.cache_data(max_entries=5_000, show_spinner=False)
def decoded_point(
    key: tuple[Hashable, ...], _vae: "TextVAE", _z_of: "Callable[[], Tensor]", *, flow: tuple[int, int]
) -> "PathPoint":
    """Return one latent (D,) decoded greedily, for a fragment whose sliders move.

    :param key: all that it depends on, with flow, the state of the context's.
    """
    from vae_core.analysis.latent_path import decode_path

    return decode_path(_vae, _z_of().unsqueeze(0), flow=current_flow() if any(flow) else None).points[0]


def show_point(point: "PathPoint", *, where: str = "", against: str | None = None) -> None:
    """Show one sentence large with what it costs, marked against another where there is one."""
    st.html(paragraph(marked(point.text if against is None else against, point.text), size="1.6rem"))
    st.caption(f"{where}log p(x|z) {point.log_prob:.1f}, log p(z) {point.prior_log_density:.1f}.")
