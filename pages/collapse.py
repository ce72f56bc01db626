"""Collapse page: why a text VAE's decoder comes to ignore z, what helps, and how to tell; a lesson in five steps."""

from pages.shared.lesson import current_step
from pages.shared.lessoncures import show_cures
from pages.shared.lessonsteps import show_autoregression, show_objective, show_twins
from pages.shared.lessonverdict import show_verdict
from pages.shared.session import current_checkpoint

SHOWN = {1: show_objective, 2: show_autoregression, 3: show_twins, 4: show_cures, 5: show_verdict}

current_checkpoint()
step, large = current_step()
SHOWN[step](large)
