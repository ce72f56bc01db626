"""Traverse page, dimension by dimension: what each does, one walked along, several moved at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import show_snippet
from pages.common.context import PageContext
from pages.common.inputs import NUMBER_WIDTH, ask_choice, ask_number, ask_sentence
from pages.common.session import ready_vae
from pages.explore_ui.path_view import LEGEND, decoded_path, show_points, show_sentence
from pages.explore_ui.snippets import shift_snippet, traverse_snippet

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DimensionEffect, PathPoint
    from vae_core.model.vae import TextVAE

START = "A man is playing a guitar on the beach."
LOW_QUANTILE, HIGH_QUANTILE = 0.025, 0.975  # shares of the corpus that lie below what is called an end
SLIDERS, MAX_SHIFT = 8, 3.0  # dimensions that are moved at once; how far, in standard deviations


@dataclass(frozen=True)
class Space:
    """How a corpus lies along each of D dimensions; without a corpus, how the prior does."""

    centre: np.ndarray  # (D,) mean of mu
    spread: np.ndarray  # (D,) standard deviation of mu
    kl: np.ndarray  # (D,) nats, mean over the corpus; zeros for the prior
    ends: np.ndarray  # (2, D) the values below which LOW_QUANTILE and HIGH_QUANTILE of it lie


def read_space(context: PageContext, dims: int) -> Space:
    """Return the space that the page walks in."""
    if context.latents is None:
        ends = np.array(
            [[NormalDist().inv_cdf(share)] * dims for share in (LOW_QUANTILE, HIGH_QUANTILE)], dtype=np.float32
        )
        return Space(np.zeros(dims, np.float32), np.ones(dims, np.float32), np.zeros(dims), ends)
    mu, kl = context.latents.mu, context.latents.kl

    def measure(report: Report) -> Space:
        ends = np.quantile(mu, [LOW_QUANTILE, HIGH_QUANTILE], axis=0).astype(np.float32)
        return Space(mu.mean(0), mu.std(0), kl.mean(0), ends)

    return cached_answer("traverse_space", context.key, "Measuring ...", measure)


def ask_start(context: PageContext) -> str:
    """Ask for the sentence to start from; "" stands for the middle of the space."""
    middle = "corpus" if context.latents else "prior"
    how = f"Left empty, it is the middle of the {middle}."
    start = ask_sentence("Sentence to start from", START, "traverse_start", help=how)
    if context.latents is None:
        st.caption("Without an encoded corpus, what is usual in a dimension is what the prior, N(0, 1), says.")
    return start


def start_of(vae: "TextVAE", space: Space, start: str) -> "Tensor":
    """Return the latent (D,) of a sentence, or the middle of the space where there is none."""
    import torch

    return vae.encode([start]).mu[0] if start else torch.tensor(space.centre)


def show_dimensions(context: PageContext) -> None:
    """Show what each dimension does to the start, and one of them step by step."""
    start, vae = ask_start(context), ready_vae()
    space = read_space(context, vae.config.latent_dim)
    row = st.container(horizontal=True, vertical_alignment="bottom")
    with row:
        order = ask_order(context, space)

    def read_all(report: Report) -> "list[DimensionEffect]":
        import torch

        from vae_core.analysis.latent_path import dimension_effects

        low, high = torch.tensor(space.ends)
        return dimension_effects(vae, start_of(vae, space, start), low, high, on_progress=report)

    effects = cached_answer("traverse_effects", (*context.key, start), "Reading every dimension ...", read_all)
    with row:
        dimension = _ask_dimension(effects, order)
        points = int(ask_number("Points", 2, 21, 7, key="traverse_points", help="Evenly spread over the corpus."))
    _show_table(context, space, effects, order, dimension)
    _show_traversal(context, vae, space, start, dimension, points)


def _ask_dimension(effects: "Sequence[DimensionEffect]", order: list[int]) -> int:
    """Ask which dimension to walk along; it lies in the URL whatever it is, since the one shown first varies."""
    key = "traverse_dimension"
    asked = st.session_state.get(key, st.query_params.get(key, ""))
    if not (str(asked).isdecimal() and int(asked) < len(order)):
        asked = max(order[:SLIDERS], key=lambda d: effects[d].changed)
    st.session_state[key] = int(asked)
    dimension = int(
        st.number_input("Dimension", 0, len(order) - 1, key=key, width=NUMBER_WIDTH, persist_state="session")
    )
    if st.query_params.get(key) != str(dimension):
        st.query_params[key] = str(dimension)
    return dimension


def ask_order(context: PageContext, space: Space) -> list[int]:
    """Ask how dimensions are sorted; returns them so, in their own order where there is no corpus to tell."""
    if context.latents is None:
        return list(range(len(space.kl)))
    by = ask_choice(
        "Dimensions by",
        ["KL", "variance"],
        "traverse_order",
        help="KL: nats that the encoder puts into a dimension, mean over the corpus. variance: of mu over the corpus.",
    )
    return np.argsort(-(space.kl if by == "KL" else space.spread), kind="stable").tolist()


def _show_table(
    context: PageContext, space: Space, effects: "Sequence[DimensionEffect]", order: list[int], dimension: int
) -> None:
    """Show the dimensions, the first one first; a click on a row walks along it."""
    st.session_state["traverse_sorted"] = order
    st.session_state["traverse_table"] = {"selection": {"rows": [order.index(dimension)], "columns": [], "cells": []}}
    own = {} if context.latents is None else {"KL": space.kl[order], "variance": space.spread[order] ** 2}
    number = st.column_config.NumberColumn(format="%.2f", width="small")
    st.dataframe(
        {
            "dimension": order,
            **own,
            "changed": [effects[d].changed for d in order],
            "at its low end": [effects[d].low for d in order],
            "at its high end": [effects[d].high for d in order],
        },
        column_config={
            "dimension": st.column_config.NumberColumn(width="small"),
            "KL": number,
            "variance": number,
            "changed": st.column_config.NumberColumn(width="small", help="Words that differ between the two ends."),
        },
        hide_index=True,
        height=318,
        on_select=_choose,
        selection_mode="single-row-required",
        key="traverse_table",
    )


def _choose() -> None:
    """Walk along the dimension of the row that was clicked."""
    rows = st.session_state["traverse_table"]["selection"]["rows"]
    if rows:
        st.session_state["traverse_dimension"] = st.session_state["traverse_sorted"][rows[0]]


def _show_traversal(
    context: PageContext, vae: "TextVAE", space: Space, start: str, dimension: int, points: int
) -> None:
    shares = [round(float(share), 4) for share in np.linspace(LOW_QUANTILE, HIGH_QUANTILE, points)]

    def path_of(vae: "TextVAE") -> "Tensor":
        from vae_core.space.geometry import traverse

        return traverse(start_of(vae, space, start), dimension, values)

    values = _quantiles(context, dimension, shares)
    path = decoded_path("traverse_walk", (start, dimension, points), context, path_of, places=values)
    unmoved = _decode_shifted((context.fingerprint, context.corpus, start), (), space, _vae=vae)
    st.subheader(f"Along dimension {dimension}")
    show_points(path, labels=[f"{share:.1%}" for share in shares], against=unmoved.text, heading="quantile")
    st.caption(f"Marked against what is read at the start. {LEGEND}")
    code = traverse_snippet(context.info.name, start, dimension=dimension, shares=shares, corpus=context.corpus)
    show_snippet(code)


def _quantiles(context: PageContext, dimension: int, shares: Sequence[float]) -> list[float]:
    """Return the values of a dimension below which these shares of the corpus, or of the prior, lie."""
    if context.latents is None:
        return [NormalDist().inv_cdf(share) for share in shares]
    import torch

    from vae_core.space.geometry import quantile_values

    return quantile_values(torch.tensor(context.latents.mu[:, [dimension]]), shares)[:, 0].tolist()


def show_sliders(context: PageContext) -> None:
    """Offer a slider for each of the first dimensions; the sentence is decoded while they move."""
    start, vae = ask_start(context), ready_vae()
    space = read_space(context, vae.config.latent_dim)
    order = ask_order(context, space)[:SLIDERS]
    move(context, space, start, tuple(order))


@st.fragment
def move(context: PageContext, space: Space, start: str, order: tuple[int, ...]) -> None:
    """Decode the start, moved along several dimensions; only this part of the page runs again."""
    slot = st.container(height=130, border=False)
    shifts: dict[int, float] = {}
    for row in range(0, len(order), 4):
        for column, d in zip(st.columns(4), order[row : row + 4], strict=False):
            key = f"traverse_shift_{d}"
            value = column.slider(f"Dimension {d}", -MAX_SHIFT, MAX_SHIFT, 0.0, 0.1, key=key, bind="query-params")
            if value:
                shifts[d] = value
    vae = ready_vae()
    unmoved = _decode_shifted((context.fingerprint, context.corpus, start), (), space, _vae=vae)
    point = _decode_shifted((context.fingerprint, context.corpus, start), tuple(shifts.items()), space, _vae=vae)
    with slot:
        caption = f"log p(x|z) {point.log_prob:.1f}, log p(z) {point.prior_log_density:.1f}"
        show_sentence(point.text, caption, against=unmoved.text)
    unit = "the prior's" if context.latents is None else "the corpus's"
    st.caption(f"0 is where the start lies; 1 is one of {unit} standard deviations in that dimension.")
    st.button("Back to 0", key="traverse_reset", on_click=_reset, args=(order,), disabled=not shifts)
    show_snippet(shift_snippet(context.info.name, start, shifts=shifts, corpus=context.corpus))


def _reset(order: Sequence[int]) -> None:
    for d in order:
        st.session_state[f"traverse_shift_{d}"] = 0.0


@st.cache_data(max_entries=5_000, show_spinner=False)
def _decode_shifted(
    key: tuple[str, str | None, str],
    shifts: tuple[tuple[int, float], ...],
    _space: Space,
    *,
    _vae: "TextVAE",
) -> "PathPoint":
    from vae_core.analysis.latent_path import decode_path

    z = start_of(_vae, _space, key[2]).clone()
    for dimension, shift in shifts:
        z[dimension] += shift * float(_space.spread[dimension])
    return decode_path(_vae, z.unsqueeze(0)).points[0]
