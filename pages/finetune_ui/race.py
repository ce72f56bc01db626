"""Race of two runs: one that collapses and one that does not, started together and watched side by side."""

import streamlit as st

from pages.common.markup import errors_as_text
from vae_core.analysis.collapse_recipes import FILE, INGREDIENTS, PLAIN, training_text
from vae_core.jobs.queue import start_jobs

RUNNERS = (PLAIN, next(one for one in INGREDIENTS if one.name == "two-phase"))


def offer_race() -> None:
    """Offer the race, and show it once it is started."""
    with st.container(border=True):
        words, button = st.columns([5, 1], vertical_alignment="center")
        words.markdown(
            "**Watch one collapse.** Two runs on sample sentences, side by side: the plain VAE, whose decoder learns "
            "to ignore z, and two-phase, whose decoder reads it. Both train at the same time; some minutes."
        )
        pressed = button.button("Race them", icon=":material/flag:", key="finetune_race", width="stretch")
    if pressed:
        with errors_as_text():
            jobs = start_jobs({one.title: one.arguments for one in RUNNERS}, files={FILE: training_text()})
            st.session_state["finetune_pending"] = [job.name for job in jobs]
            st.rerun()
