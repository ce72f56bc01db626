"""Interpolate page: walk between two sentences, or in a grid of four, and read the sentences between them."""

from pages.common.components.frame import page_head
from pages.common.components.states import show_empty
from pages.common.context import page_context
from pages.common.inputs import pick_sentences
from pages.common.session import current_checkpoint
from pages.explore_ui.interpolation import BOXES, show_interpolation, show_square

PAIR, SQUARE = VIEWS = ("Two sentences", "Grid of four")

current_checkpoint()
about = "Points between the **z** of two sentences, decoded."
view = page_head("Interpolate", about, VIEWS, key="interpolate_view")
context = page_context()
start, end = pick_sentences(BOXES[:2], context.latents, share_first=True)
if not (start and end):
    show_empty("Write two sentences to walk between.")
elif view == PAIR:
    show_interpolation(context, start, end)
else:
    show_square(context, start, end)
