"""Finetune page: choose a corpus, a base and a recipe, start, and watch the KL and the reconstruction move."""

import streamlit as st

from pages.common.components.frame import page_head
from pages.common.markup import errors_as_text
from pages.common.session import current_checkpoint, write_url
from pages.finetune_ui.classroom.membership import offer_class, open_classes, show_membership
from pages.finetune_ui.classroom.view import show_class
from pages.finetune_ui.eta import Estimate, estimate_of, log_flags, show_estimate, show_schedule
from pages.finetune_ui.form import Recipe, ask_recipe
from pages.finetune_ui.race import offer_race
from pages.finetune_ui.run_view import is_presented, show_runs
from vae_core.jobs.queue import start_job

NEW, RUNS, CLASS = "New run", "Runs", "Class"


def start(recipe: Recipe, estimate: Estimate | str | None) -> None:
    """Start a run as a background job, and show it."""
    with errors_as_text():
        job = start_job(recipe.title, [*recipe.arguments, *log_flags(estimate)])
        st.session_state["finetune_pending"] = [job.name]
        st.rerun()


current_checkpoint()
if pending := st.session_state.pop("finetune_pending", None):  # names of runs: the one shown, those compared with it
    st.session_state["finetune_view"], st.session_state["finetune_run"] = RUNS, pending[0]
    st.session_state.pop("finetune_others", None)
    write_url("finetune_others", ",".join(pending[1:]))
rooms = open_classes()
if st.session_state.pop("finetune_show_class", False) and rooms:
    st.session_state["finetune_view"] = CLASS
about = "Make a VAE of a pretrained model, and watch during the training whether its decoder reads z."
view = page_head("Finetune", about, (NEW, RUNS, CLASS) if rooms else (NEW, RUNS), key="finetune_view")
if view == CLASS:
    show_class(rooms)
    st.stop()
with st.container(key="finetune_membership"):  # also where it is empty: what follows stays in its position
    if not (view == RUNS and is_presented()):
        show_membership()
if view == RUNS:
    show_runs()
    st.stop()
offer_race()
if recipe := ask_recipe():
    estimate = estimate_of(recipe)
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button("Start", type="primary", icon=":material/play_arrow:", key="finetune_start")
        show_estimate(recipe, estimate)
    show_schedule(recipe, estimate)
    if pressed:
        start(recipe, estimate)
offer_class()
