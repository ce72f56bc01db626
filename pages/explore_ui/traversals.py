"""Traverse page, dimension by dimension: the effect of each, a path along one, several moved at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import show_snippet
from pages.common.components.states import show_cut
from pages.common.context import PageContext
from pages.common.inputs import NUMBER_WIDTH, ask_choice, ask_number, pick_sentence
from pages.common.session import ready_vae, write_url
from pages.explore_ui.path_view import decoded_path, decoded_point, legend, show_path, show_point
from pages.explore_ui.snippets import shift_snippet, traverse_snippet

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import PathPoint
    from vae_core.analysis.sentence import DimensionEffect
    from vae_core.model.vae import TextVAE

START = ("Sentence to start from", "A man is playing a guitar on the beach.", "traverse_start")
ENDS = (0.025, 0.975)  # quantiles of the corpus that are called the ends
SLIDERS, MAX_SHIFT = 8, 3.0  # dimensions that are moved at once; how far, in standard deviations


@dataclass(frozen=True)
class Space:
    """Distribution of a corpus along each of D dimensions; without a corpus, that of the prior."""

    spread: np.ndarray  # (D,) standard deviation of mu
    kl: np.ndarray  # (D,) nats, mean over the corpus; zeros for the prior
    ends: np.ndarray  # (2, D) its quantiles ENDS


def read_space(context: PageContext, dims: int) -> Space:
    """Return the space that the page walks in."""
    if context.latents is None:
        ends = np.full((dims, 2), [NormalDist().inv_cdf(share) for share in ENDS], np.float32).T
        return Space(np.ones(dims, np.float32), np.zeros(dims), ends)
    mu, kl = context.latents.mu, context.latents.kl

    def measure(report: Report) -> Space:
        return Space(mu.std(0), kl.mean(0), np.quantile(mu, ENDS, axis=0).astype(np.float32))

    return cached_answer("traverse_space", context.key, "Measuring ...", measure)


def ask_start(context: PageContext) -> str:
    """Return the sentence to start from; "" is the origin of the space."""
    middle = "corpus" if context.latents else "prior"
    start = pick_sentence(*START, latents=context.latents, shared=True, help=f"Empty: the middle of the {middle}.")
    show_cut(ready_vae, [start])
    if context.latents is None:
        st.caption("Without an encoded corpus, the range of a dimension is that of the prior, N(0, 1).")
    return start


def start_of(context: PageContext, vae: "TextVAE", start: str) -> "Tensor":
    """Return the latent (D,) of a sentence or, for "", the middle of the corpus or of the prior."""
    import torch

    if start:
        return vae.encode([start]).mu[0]
    return torch.zeros(vae.config.latent_dim) if context.latents is None else torch.tensor(context.latents.mu.mean(0))


def show_dimensions(context: PageContext) -> None:
    """Show the effect of each dimension on the start, and one of them step by step."""
    start, vae = ask_start(context), ready_vae()
    space = read_space(context, vae.config.latent_dim)
    row = st.container(horizontal=True, vertical_alignment="bottom")
    with row:
        order = ask_order(context, space)

    def read_all(report: Report) -> "list[DimensionEffect]":
        import torch

        from vae_core.analysis.sentence import dimension_effects

        low, high = torch.tensor(space.ends)
        return dimension_effects(vae, start_of(context, vae, start), low, high, on_progress=report)

    effects = cached_answer("traverse_effects", (*context.key, start), "Decoding every dimension ...", read_all)
    with row:
        dimension = _ask_dimension(effects, order)
        points = int(ask_number("Points", 2, 21, 7, key="traverse_points", help="Evenly spread over the corpus."))
    walk, table = st.columns([3, 2], gap="large")
    with table:  # drawn first: a click on a row of it chooses the dimension
        st.caption("Effect of each dimension: select one to walk along it")
        _show_table(context, space, effects, order, dimension)
    with walk:
        _show_traversal(context, space, start, dimension, points)


def _ask_dimension(effects: "Sequence[DimensionEffect]", order: list[int]) -> int:
    """Return the dimension to walk along; it is always in the URL, since the one shown first varies."""
    key = "traverse_dimension"
    asked = st.session_state.get(key, st.query_params.get(key, ""))
    if not (str(asked).isdecimal() and int(asked) < len(order)):
        asked = max(order[:SLIDERS], key=lambda d: effects[d].changed)
    st.session_state[key] = int(asked)
    dimension = st.number_input("Dimension", 0, len(order) - 1, key=key, width=NUMBER_WIDTH, persist_state="session")
    write_url(key, str(dimension))
    return dimension


def ask_order(context: PageContext, space: Space) -> list[int]:
    """Return the dimensions in the chosen order, by index where there is no corpus to sort by."""
    if context.latents is None:
        return list(range(len(space.kl)))
    about = "KL: of a dimension, mean over the corpus. variance: of mu over the corpus."
    by = ask_choice("Dimensions by", ["KL", "variance"], "traverse_order", help=about)
    return np.argsort(-(space.kl if by == "KL" else space.spread), kind="stable").tolist()


def _show_table(
    context: PageContext, space: Space, effects: "Sequence[DimensionEffect]", order: list[int], dimension: int
) -> None:
    """Show the dimensions, the first one first; a click on a row walks along it."""
    st.session_state["traverse_sorted"] = order
    st.session_state["traverse_table"] = {"selection": {"rows": [order.index(dimension)], "columns": [], "cells": []}}
    own = {} if context.latents is None else {"KL": space.kl[order], "variance": space.spread[order] ** 2}
    shown = [effects[d] for d in order]
    st.dataframe(
        {
            "dimension": order,
            **own,
            "changed": [effect.changed for effect in shown],
            "at its low end": [effect.low for effect in shown],
            "at its high end": [effect.high for effect in shown],
        },
        column_config={
            "dimension": st.column_config.NumberColumn(width="small"),
            **dict.fromkeys(own, st.column_config.NumberColumn(format="%.2f", width="small")),
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


def _show_traversal(context: PageContext, space: Space, start: str, dimension: int, points: int) -> None:
    shares = np.linspace(*ENDS, points).round(4).tolist()
    prior = [NormalDist().inv_cdf(share) for share in shares]
    values = prior if context.latents is None else np.quantile(context.latents.mu[:, dimension], shares).tolist()

    def path_of(vae: "TextVAE") -> "Tensor":
        from vae_core.space.geometry import traverse

        return traverse(start_of(context, vae, start), dimension, values)

    path = decoded_path("traverse_walk", (start, dimension), context, path_of, places=values)
    unmoved = _moved(context, space, start, {})
    st.caption(f"Along dimension {dimension}; changes are marked against the start")
    labels = [f"{share:.1%}" for share in shares]
    show_path(context, path.points, key="traverse_walk", labels=labels, against=unmoved.text, heading="quantile")
    st.caption(legend(context))
    show_snippet(traverse_snippet(context, start, dimension, shares))


def show_sliders(context: PageContext) -> None:
    """Offer a slider for each of the first dimensions; the sentence is decoded while they move."""
    start, vae = ask_start(context), ready_vae()
    space = read_space(context, vae.config.latent_dim)
    move(context, space, start, ask_order(context, space)[:SLIDERS])


@st.fragment
def move(context: PageContext, space: Space, start: str, order: list[int]) -> None:
    """Decode the start, moved along several dimensions; only this part of the page runs again."""
    slot = st.container(height=130, border=False)
    keys = {d: f"traverse_shift_{d}" for d in order}
    columns = [column for _ in range(0, len(order), 4) for column in st.columns(4)]
    asked = {
        d: column.slider(f"Dimension {d}", -MAX_SHIFT, MAX_SHIFT, 0.0, 0.1, key=key, bind="query-params")
        for column, (d, key) in zip(columns, keys.items(), strict=False)
    }
    shifts = {d: shift for d, shift in asked.items() if shift}
    with slot:
        unmoved = _moved(context, space, start, {})
        show_point(_moved(context, space, start, shifts), against=unmoved.text)
    unit = "the prior's" if context.latents is None else "the corpus's"
    st.caption(f"0 is the start; 1 is one of {unit} standard deviations in that dimension.")
    zeros = dict.fromkeys(keys.values(), 0.0)
    st.button("Back to 0", key="traverse_reset", on_click=st.session_state.update, args=(zeros,), disabled=not shifts)
    show_snippet(shift_snippet(context, start, shifts))


def _moved(context: PageContext, space: Space, start: str, shifts: Mapping[int, float]) -> "PathPoint":
    """Return the start, moved along some dimensions by so many standard deviations, decoded."""
    vae = ready_vae()

    def z_of() -> "Tensor":
        z = start_of(context, vae, start).clone()
        for dimension, shift in shifts.items():
            z[dimension] += shift * float(space.spread[dimension])
        return z

    return decoded_point((*context.key, start, *shifts.items()), vae, z_of, flow=context.flow)
