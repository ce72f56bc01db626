"""Traverse page, directions: analogies, and a direction between two groups of a corpus."""

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.code_snippets import show_snippet
from pages.common.components.states import show_cut, show_empty
from pages.common.context import PageContext
from pages.common.inputs import ask_choice, ask_number, pick_sentences
from pages.common.session import current_corpus, ready_vae
from pages.explore_ui.path_view import decoded_path, legend, show_path
from pages.explore_ui.snippets import analogy_snippet, direction_snippet
from pages.explore_ui.traversals import ask_start, start_of
from vae_core.latents.table import Latents

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.analysis.latent_path import DecodedPath
    from vae_core.model.vae import TextVAE

ANALOGY = (
    ("As this sentence", "A dog is running through the grass.", "traverse_a"),
    ("became this one,", "Two dogs are running through the grass.", "traverse_b"),
    ("so change this one", "A man is standing on the beach.", "traverse_c"),
)
MIN_GROUP = 2  # sentences of a value whose mean a direction leads from or to
OFFERED_VALUES = 30  # of a label column: the most frequent ones
EXAMPLE = ("number", "singular", "plural")  # of the sample corpus: the factor that this page shows first
LABELS, GROUPS = "two label values", "two groups of the Map"


def show_analogy(context: PageContext) -> None:
    """Ask for three sentences, and show the third moved along the direction from the first to the second."""
    sentences = pick_sentences(ANALOGY, context.latents)
    strengths = ask_strengths(0.0, 2.0, "traverse_pull")
    if not all(sentences):
        show_empty("An analogy needs three sentences: write all of them.")
        return

    show_cut(ready_vae, sentences)

    def path_of(vae: "TextVAE") -> "Tensor":
        from vae_core.space.geometry import shift

        a, b, c = vae.encode(sentences).mu
        return shift(c, b - a, strengths)

    path = decoded_path("traverse_analogy", tuple(sentences), context, path_of, places=strengths)
    show_strengths(context, path, key="traverse_analogy")
    show_snippet(analogy_snippet(context, sentences, strengths[:-1]))


def show_direction(context: PageContext) -> None:
    """Show the start moved along the direction from one group of the corpus to another, by several strengths."""
    latents = context.latents
    if latents is None:
        show_empty("A direction is between two groups of a corpus: choose a corpus in the sidebar and encode it.")
        return
    start = ask_start(context)
    source = ask_choice("Ends of the direction", [LABELS, GROUPS], "traverse_source")
    asked = _ask_labels(latents) if source == LABELS else _take_groups(len(latents.mu))
    if asked is None:
        return
    label, groups = asked
    rows = groups if label is None else [np.flatnonzero(latents.table[label].astype(str) == value) for value in groups]
    strengths = ask_strengths(-1.0, 2.0, "traverse_strength")

    def path_of(vae: "TextVAE") -> "Tensor":
        import torch

        from vae_core.space.geometry import direction, shift

        way = direction(*(torch.tensor(latents.mu[group]) for group in rows))
        return shift(start_of(context, vae, start), way, strengths)

    sizes = f"{len(rows[0]):,} and {len(rows[1]):,} sentences"
    st.caption(f"The difference of the means of {sizes}; strength 1 is the whole difference.")
    key = (start, label, str(groups))
    path = decoded_path("traverse_direction", key, context, path_of, places=strengths)
    show_strengths(context, path, key="traverse_direction")
    show_snippet(direction_snippet(context, start, groups, strengths[:-1], label))


def ask_strengths(low: float, high: float, key: str) -> tuple[float, ...]:
    """Ask for a range of strengths; returns some in even steps, and 0 last, which the others are marked against."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first, last = st.slider("Strengths", -4.0, 4.0, (low, high), 0.25, key=key, bind="query-params", width=420)
        points = int(ask_number("Points", 2, 21, 7, key=f"{key}_points"))
    return *np.linspace(first, last, points).round(4).tolist(), 0.0


def show_strengths(context: PageContext, path: "DecodedPath", *, key: str) -> None:
    """Show a path whose last point, at strength 0, is the one that changes are marked against."""
    *points, own = path.points
    labels = [f"{point.t:+.2f}" if point.t else "0" for point in points]
    show_path(context, points, key=key, labels=labels, against=own.text, heading="strength")
    st.caption(f"Changes are marked against strength 0. {legend(context)}")


def _ask_labels(latents: Latents) -> tuple[str, list[str]] | None:
    """Ask for a label column and two of its values, the most frequent ones where there are many."""
    counts = {column: latents.table[column].astype(str).value_counts() for column in current_corpus().label_columns}
    counts = {column: found[found >= MIN_GROUP][:OFFERED_VALUES] for column, found in counts.items()}
    offered = {column: sorted(found.index) for column, found in counts.items() if len(found) > 1}
    if not offered:
        show_empty(
            f"This corpus has no label column with two values of {MIN_GROUP} sentences or more: choose two groups on "
            "the Map instead."
        )
        return None
    label_at, from_at, to_at = st.columns(3)
    names = list(offered)
    first = names.index(EXAMPLE[0]) if EXAMPLE[0] in names else 0
    label = label_at.selectbox("Label", names, first, key="traverse_label", bind="query-params")
    values = offered[label]
    sizes = counts[label]
    first_two = EXAMPLE[1:] if set(EXAMPLE[1:]) <= set(values) else tuple(sizes.index[:2])  # the most frequent
    first_at, second_at = map(values.index, first_two)
    origin = from_at.selectbox("From", values, first_at, key="traverse_origin", bind="query-params")
    target = to_at.selectbox("To", values, second_at, key="traverse_target", bind="query-params")
    return label, [origin, target]


def _take_groups(n: int) -> tuple[None, list[list[int]]] | None:
    """Return the two groups that were selected on the Map, as far as the corpus has these rows."""
    groups = [[row for row in st.session_state.get(name, []) if row < n] for name in ("group_a", "group_b")]
    if all(groups):
        return None, groups
    missing = [name for name, rows in zip("AB", groups, strict=True) if not rows]
    empty = "Groups A and B are" if len(missing) == 2 else f"Group {missing[0]} is"
    show_empty(f"{empty} empty: select sentences on the Map with the lasso and press Group {missing[0]}.")
    return None
