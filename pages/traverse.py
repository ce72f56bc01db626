"""Traverse page: effects of dimensions, directions, analogies, and samples."""

from pages.common.components.frame import page_head
from pages.common.context import page_context
from pages.common.session import current_checkpoint
from pages.explore_ui.directions import show_analogy, show_direction
from pages.explore_ui.sampling import show_samples
from pages.explore_ui.traversals import show_dimensions, show_sliders

VIEWS = {
    "Dimensions": show_dimensions,
    "Sliders": show_sliders,
    "Analogy": show_analogy,
    "Direction": show_direction,
    "Samples": show_samples,
}

current_checkpoint()
about = "Move a sentence's **z** along a dimension or a direction, and see which words change."
view = page_head("Traverse", about, list(VIEWS), key="traverse_view")
VIEWS[view](page_context())
