"""Interpolate page: walk between two sentences, or in a grid of four, and read what lies between them."""

import streamlit as st

from pages.common.context import page_context
from pages.common.inputs import ask_choice, ask_sentences, offer_corpus
from pages.common.session import current_checkpoint
from pages.explore_ui.interpolation import BOXES, show_interpolation, show_square

PAIR, SQUARE = VIEWS = ("Two sentences", "Grid of four")

current_checkpoint()
st.title("Interpolate")
st.markdown("Write two sentences. Points between their **z** are decoded, and you see where one becomes the other.")
context = page_context()
start, end = ask_sentences(BOXES[:2])
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    view = ask_choice("Show", VIEWS, "interpolate_view", label_visibility="collapsed")
    offer_corpus(context.latents, BOXES if view == SQUARE else BOXES[:2], "interpolate")
if not (start and end):
    st.info("Write two sentences to walk between.")
elif view == PAIR:
    show_interpolation(context, start, end)
else:
    show_square(context, start, end)
