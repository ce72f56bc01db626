"""The frame of the Map page: a toolbar, under it the map to the window's bottom, and what floats over the map."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

PANEL, DRAWER = "map_panel_open", "map_drawer_open"  # in the session: whether each is unfolded
STYLE = Path(__file__).with_name("frame.css").read_text(encoding="utf-8")


def fill_window() -> None:
    """Give the page the whole window; its heading is for screen readers alone, as the toolbar is at its position."""
    st.html(f"<style>{STYLE}</style>")
    with st.container(key="map_heading"):
        st.title("Map", anchor=False)


def toolbar() -> DeltaGenerator:
    """Return the row of controls above the map."""
    return st.container(key="map_toolbar", horizontal=True, vertical_alignment="center", gap="small", wrap=False)


def stage() -> DeltaGenerator:
    """Return the area of the map, over which the others float."""
    return st.container(key="map_stage", gap=None)


def panes(*, two: bool) -> list[AbstractContextManager[object]]:
    """Return where the map lies, or the two maps: beside each other, on a narrow screen one under the other."""
    if not two:
        return [nullcontext()]
    with st.container(key="map_panes", horizontal=True, gap=None, wrap=False):
        return [st.container(key="map_pane", gap=None), st.container(key="map_pane_other", gap=None)]


def notes() -> DeltaGenerator:
    """Return the container that floats over the top of the map: progress and notes."""
    return st.container(key="map_notes", gap="small")


def panel(label: str) -> ExpanderContainer:
    """Return the panel at the right, which a visitor can fold; a pick unfolds it."""
    with st.container(key="map_panel"):
        return _foldable(label, PANEL)


def drawer(label: str) -> ExpanderContainer:
    """Return the drawer at the bottom, folded at first; a selection unfolds it."""
    with st.container(key="map_drawer"):
        return _foldable(label, DRAWER)


def unfold(key: str) -> None:
    """Unfold the panel or the drawer in the run that follows."""
    st.session_state[key] = st.session_state[f"{key}_kept"] = True


def _foldable(label: str, key: str) -> ExpanderContainer:
    """Return a box that stays folded or unfolded when the visitor returns from another page."""
    state = st.session_state
    state.setdefault(key, state.get(f"{key}_kept", False))
    box = st.expander(label, key=key, on_change="rerun")
    state[f"{key}_kept"] = bool(box.open)
    return box
