"""Finetune page: choose a corpus, a base and a recipe, start, and watch the KL and the reconstruction move."""

import streamlit as st

from pages.common.markup import literal
from pages.common.run_charts import schedule_chart
from pages.common.session import current_checkpoint
from pages.finetune_ui.eta import VALIDATIONS, Estimate, estimate_of, steps_between, wait_for_estimate
from pages.finetune_ui.form import MEASURED, Recipe, ask_recipe
from pages.finetune_ui.log_tail import records_of
from pages.finetune_ui.recorded import recorded_runs
from pages.finetune_ui.run_view import (
    show_buttons,
    show_curves,
    show_dimensions,
    show_sentences,
    show_state,
)
from vae_core.errors import MidsentenceError
from vae_core.jobs.joblooks import ACTIVE
from vae_core.jobs.queue import find_job, list_jobs, start_job

NEW, RUNS = VIEWS = ("New run", "Runs")
EVERY = 1.0  # seconds between two looks at a run
RECORDS = 2.0  # training records a second, about


def ask_and_start() -> None:
    """Show the form, what the run will do and how long it takes, and start it."""
    recipe = ask_recipe()
    if recipe is None:
        return
    from vae_core.training.config import recipe_options

    estimate = estimate_of(recipe)
    epochs = float(recipe.flags["epochs"])
    steps = estimate.steps(epochs) if isinstance(estimate, Estimate) else None
    options = recipe_options(recipe.name, epochs=epochs, learning_rate=float(recipe.flags["learning_rate"]))
    st.plotly_chart(schedule_chart(options, steps=steps), key="finetune_schedule", config={"displayModeBar": False})
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button("Start", type="primary", icon=":material/play_arrow:", key="finetune_start")
        if isinstance(estimate, Estimate):
            st.markdown(f"About **{clock(estimate.minutes(epochs))}**: {steps:,} steps at {estimate.seconds:.2f} s.")
        elif estimate is None:
            wait_for_estimate(recipe)
        else:
            st.warning(literal(estimate))
    if pressed:
        start(recipe, estimate if isinstance(estimate, Estimate) else None)


def start(recipe: Recipe, estimate: Estimate | None) -> None:
    """Start a run, measured and logged as often as eyes want it, and show it."""
    steps = estimate.steps(float(recipe.flags["epochs"])) if estimate else 20 * VALIDATIONS
    seconds = estimate.seconds if estimate else 0.5
    more = ["--validate-every", str(steps_between(steps)), "--measured", str(MEASURED)]
    more += ["--log-every", str(max(1, round(1 / RECORDS / seconds))), "--save-every", "30"]
    try:
        job = start_job(recipe.title, [*recipe.arguments, *more])
    except MidsentenceError as error:
        st.error(literal(str(error)))
        return
    st.session_state["finetune_pending"] = job.name
    st.rerun()


def follow() -> None:
    """Show a run, with any number of others laid under it."""
    jobs = list_jobs()
    if not jobs:
        st.info(f"No run has been started here yet: choose **{NEW}**.")
        return
    names = {job.name: job for job in jobs}
    asked = st.session_state.get("finetune_run") or st.query_params.get("finetune_run")
    if asked not in names:
        if asked:
            st.warning("The run that was asked for is no longer here: the newest is shown.")
        asked = jobs[0].name
    st.session_state["finetune_run"] = asked
    name = st.selectbox(
        "Run",
        list(names),
        key="finetune_run",
        format_func=lambda name: f"{names[name].title} ({names[name].state})",
    )
    if st.query_params.get("finetune_run") != name:
        st.query_params["finetune_run"] = str(name)
    job = names[str(name)]
    st.fragment(watch, run_every=EVERY if job.state in ACTIVE else None)(job.name, job.state)


def watch(name: str, known: str) -> None:
    """Show how a run stands now; when it has come to its end, the whole page is drawn once more."""
    try:
        job = find_job(name)
    except MidsentenceError as error:
        st.info(literal(str(error)))
        return
    if (job.state in ACTIVE) != (known in ACTIVE):
        st.rerun()
    show_state(job)
    show_buttons(job)
    if job.state not in ACTIVE and not records_of(job.folder):
        st.caption("It ended before anything was logged: there is nothing to draw.")
        return
    others = {other.title + f" ({other.name})": other.folder for other in list_jobs() if other.name != name}
    others |= {f"{title} (recorded)": folder for title, folder in recorded_runs().items()}
    left, middle, right = st.columns([4, 2, 1], vertical_alignment="bottom")
    overlaid = left.multiselect("Compare with", list(others), key="finetune_others", placeholder="other runs")
    smoothing = middle.slider("Smoothing", 0.0, 0.95, 0.0, 0.05, key="finetune_smoothing", help="Of training curves.")
    log = right.toggle("log axis", key="finetune_log")
    runs = {job.title: records_of(job.folder)}
    runs |= {title: records_of(others[title]) for title in overlaid}
    show_curves(runs, smoothing=smoothing, log=log)
    one, two = st.columns([2, 3], gap="large")
    with one:
        show_dimensions(job.folder)
    with two:
        st.markdown("**Sentences that it is not trained on**, and how they are written from mu")
        show_sentences(job.folder)


def clock(minutes: float) -> str:
    """Return a length of time as a person says it."""
    return f"{60 * minutes:.0f} seconds" if minutes < 1.5 else f"{minutes:.0f} minutes"


current_checkpoint()
st.title("Finetune")
st.markdown("Make a VAE of a pretrained model, and watch what its decoder does with z while it learns.")
if pending := st.session_state.pop("finetune_pending", None):
    st.session_state["finetune_view"], st.session_state["finetune_run"] = RUNS, pending
view = st.segmented_control(
    "View",
    VIEWS,
    default=None if "finetune_view" in st.session_state else NEW,
    required=True,
    key="finetune_view",
    bind="query-params",
    label_visibility="collapsed",
)
if view == RUNS:
    follow()
else:
    ask_and_start()
