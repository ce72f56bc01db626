"""The Table tab: the sentences that are let through, the one picked on the map first; a row can be picked too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from pages.common.components.states import show_empty
from pages.common.session import current_corpus
from pages.map_ui.colors import digest
from pages.map_ui.linked.measures import KL, LENGTH, REC, measure_of
from pages.map_ui.picks import Picked, store_pick
from vae_core.latents.table import Latents

if TYPE_CHECKING:
    import pandas as pd

    from pages.map_ui.drawer import Shown

MAX_EAGER = 10_000  # rows that go to the browser together; of more, those that are looked at
FIRST, CHOSEN = "map_table_first", "map_table_row"  # in the session: the row that comes first, and the one clicked here
HEIGHT = 250  # pixels
FORMATS = {"words": "%d", KL: "%.1f", "cost": "%.1f"}  # of what is measured of each sentence
NOTHING = "No sentence passes all filters: remove one of the chips above the map."


def show_table(shown: "Shown") -> None:
    """Show the sentences as a table to sort and search; a selection can become a group."""
    rows = np.arange(len(shown.latents.mu)) if shown.rows is None else shown.rows
    if shown.selected:
        _show_groups(rows)
    if not len(rows):
        show_empty(NOTHING)
        return
    rows, picked = picked_first(rows)
    key = f"map_table_{digest(rows)}"

    def pick() -> None:
        if chosen := st.session_state[key]["selection"]["rows"]:
            row = int(rows[chosen[0]])
            st.session_state[CHOSEN] = row
            store_pick(Picked(row=row))

    called = _called(_columns(shown.latents))
    config = {called[name]: st.column_config.NumberColumn(format=form) for name, form in FORMATS.items()}
    shared: Any = {"height": HEIGHT, "column_config": config}
    table = table_of(shown.latents, rows)
    if len(rows) > MAX_EAGER:  # Streamlit has no selection in a table that it sends bit by bit
        st.caption(f"A row can be picked here once the filters leave {MAX_EAGER:,} or fewer.")
        st.dataframe(table, key=f"{key}_lazy", lazy=True, **shared)
        return
    st.dataframe(
        table,
        key=key,
        on_select=pick,
        selection_mode="single-row",
        selection_default={"selection": {"rows": picked}},
        **shared,
    )


def picked_first(rows: np.ndarray) -> tuple[np.ndarray, list[int]]:
    """Return the rows with the one that was picked on the map in front, and that one's position, if it is there.

    One that was picked in the table stays where it is.
    """
    state = st.session_state
    row = state.get("map_row")
    if row != state.get(CHOSEN):
        state[FIRST], state[CHOSEN] = row, None
    first = state.get(FIRST)
    if first is not None and (rows == first).any():
        rows = np.concatenate([[first], rows[rows != first]])
    return rows, [] if row is None else np.flatnonzero(rows == row).tolist()


def table_of(latents: Latents, rows: np.ndarray) -> "pd.DataFrame":
    """Return sentence, labels and numbers of some rows, in their order; the index is the row in the corpus."""
    show = _columns(latents)
    called = _called(show)
    numbers = {"words": measure_of(latents, LENGTH), KL: measure_of(latents, KL), "cost": measure_of(latents, REC)}
    known = {called[name]: values[rows] for name, values in numbers.items() if values is not None}
    return latents.table[show].iloc[rows].assign(**known)


def _columns(latents: Latents) -> list[str]:
    """Return the columns of the corpus that are shown: its text and its labels."""
    return list(dict.fromkeys([latents.text_column, *current_corpus().label_columns]))


def _called(columns: Sequence[str]) -> dict[str, str]:
    """Return what the measures are called beside columns of the corpus, which keep their names."""
    return {name: f"{name}, measured" if name in columns else name for name in FORMATS}


def _show_groups(rows: np.ndarray) -> None:
    why = "Save as a group: a direction of Traverse is from A to B."
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{len(rows):,} selected**", width="content")
        for label, group in (("Group A", "group_a"), ("Group B", "group_b")):
            if st.button(label, key=f"map_{group}", help=why):
                st.session_state[group] = rows.tolist()
                st.toast(f"{label}: {len(rows):,} sentences.")
