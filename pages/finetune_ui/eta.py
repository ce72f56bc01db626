"""Estimate of a run's duration: a few of its steps, measured once by a background job."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from pages.common.components.states import show_warning
from pages.common.markup import literal
from pages.common.run_charts import schedule_chart
from pages.finetune_ui.form import MEASURED, Recipe
from vae_core.checkpoints.store import fingerprint, folder_of, is_shipped
from vae_core.errors import CheckpointError, MidsentenceError
from vae_core.files import read_json
from vae_core.jobs.queue import delete_job, ensure_job, find_job, stop_job
from vae_core.jobs.status import RESULT, Job
from vae_core.paths import data_dir, home_dir, use_workspace, workspace_of
from vae_core.training.config import recipe_options

COST_FLAGS = ("token_budget", "max_tokens", "latent_dim", "memory_slots", "injection", "word_dropout", "bag")
VALIDATIONS = 20  # over a run
RECORDS = 2.0  # training records a second, about
MAX_AGE = 1800.0  # seconds for which a measurement holds: the machine may have had much else to do


@dataclass(frozen=True)
class Estimate:
    """Duration of a run."""

    seconds: float  # a step
    steps: int  # in all
    validation: float  # seconds
    start: float = 0.0  # seconds until the first step

    @property
    def minutes(self) -> float:
        """Duration with start and validations."""
        validations = -(-self.steps // steps_between(self.steps))
        return (self.start + self.seconds * self.steps + self.validation * validations) / 60


def steps_between(steps: int) -> int:
    """Return the number of steps between two validations, of which a run of so many steps has about VALIDATIONS."""
    return max(5, round(steps / VALIDATIONS))


def estimate_of(recipe: Recipe) -> Estimate | str | None:
    """Return the duration of a recipe's run, or why it cannot run; None while its steps are being measured."""
    try:
        job = _measurement(recipe)
        previous = st.session_state.get("finetune_estimate")
        st.session_state["finetune_estimate"] = job.name
        if previous not in (None, job.name):  # nobody in this session waits for it any more
            with suppress(MidsentenceError):
                stop_job(find_job(previous, "estimate"))
        if job.state == "stopped" or (job.state == "failed" and previous != job.name):  # of another form or visit
            job = _measurement(recipe, again=True)
        if job.state == "failed":
            return job.message.splitlines()[-1]
        return _read(job, recipe.epochs) if job.state == "finished" else None
    except MidsentenceError as error:
        return str(error)


def _measurement(recipe: Recipe, *, again: bool = False) -> Job:
    """Return the job that measures a recipe's steps, named by all that decides their duration and number."""
    decides = {name: recipe.flags[name] for name in COST_FLAGS if name in recipe.flags}
    base = fingerprint(folder_of(recipe.base))
    words = [base, recipe.corpus.key, json.dumps(decides, sort_keys=True)]
    name = hashlib.sha256(" ".join(words).encode()).hexdigest()[:16]
    arguments = ["time-step", *recipe.arguments[1:], "--measured", str(MEASURED), "--json"]  # held out, as by the run
    arguments[arguments.index("--epochs") + 1] = "1"
    # For shared data it is measured once for all, in the home.
    common = recipe.corpus.read_only and recipe.corpus.root == home_dir() and is_shipped(base)
    with use_workspace("" if common else workspace_of(data_dir())):
        return ensure_job("estimate", name, arguments, again=again, max_age=MAX_AGE)


def _read(job: Job, epochs: float) -> Estimate | str:
    """Return the measure of one epoch scaled to a run of some epochs."""
    try:
        found = read_json(job.folder / RESULT)
        steps = max(1, round(float(found["steps"]) * epochs))
        start = float(found.get("seconds_to_start", 0.0))
        return Estimate(float(found["seconds_a_step"]), steps, float(found["seconds_a_validation"]), start)
    except (CheckpointError, KeyError, TypeError, ValueError):
        with use_workspace(workspace_of(job.folder)):
            delete_job(job)
        return "The measured step is damaged: load the page again to measure it again."


def show_schedule(recipe: Recipe, estimate: Estimate | str | None) -> None:
    """Show the schedules of the run over its steps, or over its epochs while their steps are not known."""
    steps = estimate.steps if isinstance(estimate, Estimate) else None
    options = recipe_options(recipe.name, epochs=recipe.epochs, learning_rate=float(recipe.flags["learning_rate"]))
    st.plotly_chart(schedule_chart(options, steps=steps), key="finetune_schedule", config={"displayModeBar": False})


def show_estimate(recipe: Recipe, estimate: Estimate | str | None) -> None:
    """Show how long a run will take, or why that is not known."""
    if isinstance(estimate, Estimate):
        minutes = estimate.minutes
        clock = f"{60 * minutes:.0f} seconds" if minutes < 1.5 else f"{minutes:.0f} minutes"
        st.markdown(
            f"About **{clock}**: {estimate.steps:,} steps at {estimate.seconds:.2f} s. "
            "A flow is fitted to the latents after the last one, in three minutes at most."
        )
    elif estimate is None:
        _wait_for_estimate(recipe)
    else:
        show_warning(literal(estimate))


def log_flags(estimate: Estimate | str | None) -> list[str]:
    """Return the flags with which a run is validated, logged and saved as often as its page shows it."""
    steps, seconds = 20 * VALIDATIONS, 0.5
    if isinstance(estimate, Estimate):
        steps, seconds = estimate.steps, estimate.seconds
    flags = ["--validate-every", str(steps_between(steps)), "--measured", str(MEASURED)]
    return [*flags, "--log-every", str(max(1, round(1 / RECORDS / seconds))), "--save-every", "30"]


@st.fragment(run_every=1.0)
def _wait_for_estimate(recipe: Recipe) -> None:
    """Show that the steps are being measured, and redraw the page when they are."""
    if estimate_of(recipe) is None:
        st.caption(":material/hourglass: Measuring a few steps to estimate the duration ...")
    else:
        st.rerun()
