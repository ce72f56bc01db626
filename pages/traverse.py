"""Traverse page: what each dimension does, ways through the space, and points drawn by chance."""

import streamlit as st

from pages.common.context import page_context
from pages.common.inputs import ask_choice, offer_corpus
from pages.common.session import current_checkpoint
from pages.explore_ui.directions import ANALOGY, show_analogy, show_direction
from pages.explore_ui.sampling import show_samples
from pages.explore_ui.traversals import START, show_dimensions, show_sliders

VIEWS = {
    "Dimensions": show_dimensions,
    "Sliders": show_sliders,
    "Analogy": show_analogy,
    "Direction": show_direction,
    "Samples": show_samples,
}

current_checkpoint()
st.title("Traverse")
st.markdown("Move a sentence's **z** on purpose, along a dimension or a direction, and see which words follow.")
context = page_context()
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    view = ask_choice("Show", list(VIEWS), "traverse_view", label_visibility="collapsed")
    offer_corpus(context.latents, ANALOGY if view == "Analogy" else [START], "traverse")
VIEWS[view](context)
