"""Interpolate page: walk between two sentences, or in a grid of four, and read what lies between them."""

import streamlit as st

from pages.common.context import page_context
from pages.common.inputs import ask_choice, ask_sentence, offer_corpus
from pages.common.session import current_checkpoint
from pages.explore_ui.interpolation import show_interpolation, show_square

PAIR, SQUARE = VIEWS = ("Two sentences", "Grid of four")
FROM, TO = "A man is playing a guitar on the beach.", "Two dogs run through the snow."

current_checkpoint()
st.title("Interpolate")
st.markdown("Write two sentences. Points between their **z** are decoded, and you see where one becomes the other.")
context = page_context()
left, right = st.columns(2)
with left:
    start = ask_sentence("From", FROM, "interpolate_from")
with right:
    end = ask_sentence("To", TO, "interpolate_to")
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    view = ask_choice("Show", VIEWS, "interpolate_view", label_visibility="collapsed")
    boxes = {"From": "interpolate_from", "To": "interpolate_to"}
    if view == SQUARE:
        boxes |= {"Below the first": "interpolate_third", "Below the second": "interpolate_fourth"}
    offer_corpus(context.latents, boxes, "interpolate")
if not (start and end):
    st.info("Write two sentences to walk between.")
elif view == PAIR:
    show_interpolation(context, start, end)
else:
    show_square(context, start, end)
