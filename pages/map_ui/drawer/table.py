"""The Table tab: the sentences that are selected, found or all, and what can be done with a selection."""

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.session import current_corpus

if TYPE_CHECKING:
    from pages.map_ui.drawer import Shown

SHOWN_ROWS = 10_000  # rows that go to the browser; the export has them all


def show_table(shown: "Shown") -> None:
    """Show the sentences as a table to sort and search; a selection can become a group, or be cleared."""
    latents = shown.latents
    rows = np.arange(len(latents.mu)) if shown.rows is None else shown.rows
    if shown.selected:
        _show_actions(rows)
    if len(rows) > SHOWN_ROWS:
        st.caption(f"The first {SHOWN_ROWS:,} of {len(rows):,}; the export holds all.")
    show = list(dict.fromkeys([latents.text_column, *current_corpus().label_columns]))
    first = rows[:SHOWN_ROWS]
    table = latents.table[show].iloc[first].assign(KL=latents.kl[first].sum(1))
    kl = st.column_config.NumberColumn(format="%.1f")
    st.dataframe(table, key="map_table", column_config={"KL": kl}, height=240)


def _show_actions(rows: np.ndarray) -> None:
    why = "Keep as a group: Traverse goes from A to B."
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{len(rows):,} selected**", width="content")
        for label, group in (("Group A", "group_a"), ("Group B", "group_b")):
            if st.button(label, key=f"map_{group}", help=why):
                st.session_state[group] = rows.tolist()
                st.toast(f"{label}: {len(rows):,} sentences.")
        if st.button("Clear", key="map_clear_region", icon=":material/close:"):
            st.session_state["map_rows"] = ()
            st.rerun(scope="fragment")
