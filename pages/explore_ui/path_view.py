"""A path of latents, or one of its points, on a page: decoded once, shown as sentences with their changes marked."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.components.path_view import Neighbour, show_path_view
from pages.common.context import PageContext, usual_distance
from pages.common.markup import marked, paragraph
from pages.common.session import current_flow, ready_vae

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath, PathPoint
    from vae_core.model.vae import TextVAE

LINE_ABOVE = "\n"  # no sentence: the marker for the one of the point before


def legend(context: PageContext) -> str:
    """Return the legend of a path's marks and columns."""
    return (
        "Underlined: new words. NLL: -log p(x|z) of the sentence at this point. A line unfolds to "
        f"its nearest sentence and log p(z), the density of the prior, {context.prior}, both there and in nats."
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


def show_path(
    context: PageContext,
    points: "Sequence[PathPoint]",
    *,
    key: str,
    labels: Sequence[str] | None = None,
    against: str | None = LINE_ABOVE,
    heading: str = "t",
) -> None:
    """Show the points of a path as the path view of all pages does.

    :param key: begins the widgets' keys.
    :param labels: shown before each sentence; its t when not given.
    :param against: the text that they are marked against; None marks nothing.
    :param heading: name of the labels.
    """
    usual = usual_distance(context)
    show_path_view(
        [point.text for point in points],
        key=key,
        labels=labels or [f"{point.t:.2f}" for point in points],
        costs=[-point.log_prob for point in points],
        densities=[point.prior_log_density for point in points],
        neighbours=[
            None if point.nearest is None else Neighbour(point.nearest, point.distance or 0.0, usual)
            for point in points
        ],
        before=None if against == LINE_ABOVE else [against] * len(points),
        heading=heading,
        name=key.replace("_", "-"),
        about={"checkpoint": context.info.name, "corpus": context.corpus, "prior": context.prior, "unit": "nats"},
    )


@st.cache_data(max_entries=5_000, show_spinner=False)
def decoded_point(
    key: tuple[Hashable, ...], _vae: "TextVAE", _z_of: "Callable[[], Tensor]", *, flow: tuple[int, int]
) -> "PathPoint":
    """Return one latent (D,) decoded, for a fragment whose sliders move.

    :param key: all that it depends on, with flow, the state of the context's.
    """
    from vae_core.analysis.latent_path import decode_path

    return decode_path(_vae, _z_of().unsqueeze(0), flow=current_flow() if any(flow) else None).points[0]


def show_point(point: "PathPoint", *, where: str = "", against: str | None = None) -> None:
    """Show one sentence large with its cost, its changes marked against another where there is one."""
    st.html(paragraph(marked(point.text if against is None else against, point.text), size="1.6rem"))
    st.caption(f"{where}log p(x|z) {point.log_prob:.1f}, log p(z) {point.prior_log_density:.1f}.")
