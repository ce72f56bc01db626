"""The active filters of the Map page as chips: each names its condition, and a click removes it."""

from collections.abc import Sequence

import streamlit as st

from pages.common.markup import literal
from pages.map_ui.linked.filters import Filter, clear_all


def show_chips(filters: Sequence[Filter]) -> None:
    """Show a chip for each filter; nothing where there is none."""
    if not filters:
        return
    with st.container(key="map_chips", horizontal=True, vertical_alignment="center", gap="small"):
        for each in filters:
            st.button(
                literal(each.label),
                key=f"map_chip_{each.name}",
                icon=":material/close:",
                icon_position="right",
                help=f"Remove the filter {literal(each.label)}",
                on_click=each.clear,
            )
        if len(filters) > 1:
            st.button("Clear all", key="map_chips_clear", type="tertiary", on_click=clear_all, args=(filters,))
