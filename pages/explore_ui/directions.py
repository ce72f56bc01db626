"""Traverse page, directions: what is to c as b is to a, and a direction between two groups of a corpus."""

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.code_snippets import show_snippet
from pages.common.context import PageContext
from pages.common.inputs import ask_choice, ask_number, ask_sentence
from pages.common.session import current_corpus
from pages.explore_ui.path_view import LEGEND, decoded_path, show_points
from pages.explore_ui.snippets import analogy_snippet, direction_snippet
from pages.explore_ui.traversals import ask_start, read_space, start_of
from vae_core.latents.table import Latents

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath
    from vae_core.model.vae import TextVAE

A, B = "A dog is running through the grass.", "Two dogs are running through the grass."
C = "A man is standing on the beach."
OFFERED_VALUES = 30  # of a label column: the most frequent ones
EXAMPLE = ("number", "one", "two")  # of the sample corpus: the factor that this page shows first
LABELS, GROUPS = "two label values", "two groups of the Map"


def show_analogy(context: PageContext) -> None:
    """Ask for three sentences, and show the third moved along the direction from the first to the second."""
    asked = {"As this sentence": A, "became this one,": B, "so change this one": C}
    sentences = []
    for name, column, (label, value) in zip("abc", st.columns(3), asked.items(), strict=True):
        with column:
            sentences.append(ask_sentence(label, value, f"traverse_{name}"))
    a, b, c = sentences
    strengths = ask_strengths(0.0, 2.0, "traverse_pull")
    if not (a and b and c):
        st.info("An analogy needs three sentences: write all of them.")
        return

    def path_of(vae: "TextVAE") -> "Tensor":
        import torch

        from vae_core.space.geometry import analogy

        mu = vae.encode([a, b, c]).mu
        return torch.stack([analogy(*mu, strength=strength) for strength in (*strengths, 0.0)])

    key = (a, b, c, strengths)
    show_strengths(decoded_path("traverse_analogy", key, context, path_of, places=[*strengths, 0.0]))
    show_snippet(analogy_snippet(context.info.name, a, b, c, strengths=strengths))


def show_direction(context: PageContext) -> None:
    """Show the start moved along the direction from one group of the corpus to another, by several strengths."""
    if context.latents is None:
        st.info(
            "A direction leads from one group of a corpus to another: choose a corpus in the sidebar and encode it."
        )
        return
    start = ask_start(context)
    source = ask_choice("From where to where", [LABELS, GROUPS], "traverse_source")
    label, groups, rows = _ask_labels(context.latents) if source == LABELS else _take_groups(len(context.latents.mu))
    if not all(len(group) for group in rows):
        return
    strengths = ask_strengths(-1.0, 2.0, "traverse_strength")
    latents = context.latents

    def path_of(vae: "TextVAE") -> "Tensor":
        import torch

        from vae_core.space.geometry import direction, shift

        way = direction(*(torch.tensor(latents.mu[group]) for group in rows))
        z = start_of(vae, read_space(context, vae.config.latent_dim), start)
        return shift(z, way, [*strengths, 0.0])

    sizes = f"{len(rows[0]):,} and {len(rows[1]):,} sentences"
    st.caption(f"The difference of the means of {sizes}; strength 1 is the whole way.")
    key = (start, label, tuple(map(tuple, rows)), strengths)
    show_strengths(decoded_path("traverse_direction", key, context, path_of, places=[*strengths, 0.0]))
    code = direction_snippet(
        context.info.name, str(context.corpus), start, groups=groups, strengths=strengths, label=label
    )
    show_snippet(code)


def ask_strengths(low: float, high: float, key: str) -> tuple[float, ...]:
    """Ask for a range of strengths; returns some in even steps."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first, last = st.slider("Strengths", -4.0, 4.0, (low, high), 0.25, key=key, bind="query-params", width=420)
        points = int(ask_number("Points", 2, 21, 7, key=f"{key}_points"))
    return tuple(round(float(strength), 4) for strength in np.linspace(first, last, points))


def show_strengths(path: "DecodedPath") -> None:
    """Show a path whose last point, at strength 0, is what the others are marked against."""
    from vae_core.analysis.latent_path import DecodedPath

    *points, own = path.points
    show_points(
        DecodedPath(points),
        labels=[f"{point.t:+.2f}" if point.t else "0" for point in points],
        against=own.text,
        heading="strength",
    )
    st.caption(f"Marked against what is read at strength 0. {LEGEND}")


def _ask_labels(latents: Latents) -> tuple[str | None, list[str], list[np.ndarray]]:
    """Ask for a label column and two of its values; returns them and the rows that have them."""
    offered = {
        column: values for column in current_corpus().label_columns if len(values := _values(latents, column)) > 1
    }
    if not offered:
        st.info("This corpus has no label column with two values or more: choose two groups on the Map instead.")
        return None, [], [np.array([])]
    label_at, from_at, to_at = st.columns(3)
    names = list(offered)
    first = names.index(EXAMPLE[0]) if EXAMPLE[0] in names else 0
    label = label_at.selectbox("Label", names, first, key="traverse_label", bind="query-params")
    values = offered[label]
    first_two = [values.index(value) if value in values else i for i, value in enumerate(EXAMPLE[1:])]
    origin = from_at.selectbox("From", values, first_two[0], key="traverse_origin", bind="query-params")
    target = to_at.selectbox("To", values, first_two[1], key="traverse_target", bind="query-params")
    column = latents.table[label].astype(str)
    return label, [origin, target], [np.flatnonzero(column == value) for value in (origin, target)]


def _values(latents: Latents, column: str) -> list[str]:
    """Return the values of a column, the most frequent ones where there are many, in their order."""
    return sorted(latents.table[column].astype(str).value_counts().index[:OFFERED_VALUES])


def _take_groups(n: int) -> tuple[None, list[list[int]], list[np.ndarray]]:
    """Return the two groups that were selected on the Map, as far as the corpus has these rows."""
    groups = [[row for row in st.session_state.get(name, []) if row < n] for name in ("group_a", "group_b")]
    if not all(groups):
        missing = " and ".join(name for name, rows in zip("AB", groups, strict=True) if not rows)
        st.info(f"Group {missing} is empty: select sentences on the Map with the lasso and press Group {missing[0]}.")
    return None, groups, [np.array(rows, dtype=np.int64) for rows in groups]
