"""Collapse page: posterior collapse in a text VAE, its remedies and its measures; a lesson in five steps."""

from pages.collapse_ui.cures import show_cures
from pages.collapse_ui.lesson import current_step
from pages.collapse_ui.steps import show_autoregression, show_objective, show_twins
from pages.collapse_ui.verdict import show_verdict
from pages.common.session import current_checkpoint

STEPS = {1: show_objective, 2: show_autoregression, 3: show_twins, 4: show_cures, 5: show_verdict}

current_checkpoint()
step, large = current_step()
STEPS[step](large)
