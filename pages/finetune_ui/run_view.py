"""View of runs: state, progress, verdict, curves and sentences, redrawn in place every second while one trains."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from pages.common.markup import errors_as_text, literal
from pages.common.run_charts import Record
from pages.common.session import go_to, write_url
from pages.finetune_ui.compare import show_comparison, show_verdict
from pages.finetune_ui.log_tail import read_log
from vae_core.analysis.recorded_runs import RECORDED
from vae_core.checkpoints.run_dir import total_steps
from vae_core.checkpoints.serialization import write_zip
from vae_core.errors import CheckpointError, MidsentenceError
from vae_core.files import read_json
from vae_core.jobs.queue import delete_job, find_job, list_jobs, resume_job, stop_job
from vae_core.jobs.status import ACTIVE, Job, last_lines
from vae_core.paths import METRICS, PRIOR, PRIOR_LOG, WEIGHTS

BADGES = {
    "queued": (":material/hourglass:", "gray"),
    "running": (":material/play_arrow:", "green"),
    "stopping": (":material/hourglass:", "orange"),
    "stopped": (":material/pause:", "orange"),
    "finished": (":material/check:", "blue"),
    "failed": (":material/error:", "red"),
}
POLL = 1.0  # seconds between two looks at a run
MEAN_OVER = 10  # records whose mean tells how long a step takes


def show_runs() -> None:
    """Show the runs: a choice of one and of those beside it, and how they go."""
    jobs = {job.name: job for job in list_jobs()}
    if not jobs:
        st.info("No run has been started here yet: choose **New run**.")
        return
    left, middle, right = st.columns([3, 4, 1], vertical_alignment="bottom")
    with left:
        name = _ask_run(jobs)
    with middle:
        beside = _ask_beside(jobs, name)
    with right.popover("Axes", icon=":material/tune:"):
        st.slider("Smoothing", 0.0, 0.95, 0.0, 0.05, key="finetune_smoothing", help="Of training curves.")
        st.toggle("Logarithmic axis", key="finetune_log", help="For figures that are always above zero.")
    active = frozenset(each for each in (name, *(path.name for path in beside.values())) if _is_active(jobs.get(each)))
    st.fragment(_follow, run_every=POLL if active else None)(name, beside, active)


def _ask_run(jobs: Mapping[str, Job]) -> str:
    """Ask for a run; what it is doing is told by its badge, which is drawn anew every second."""
    asked = st.session_state.get("finetune_run") or st.query_params.get("finetune_run")
    if asked not in jobs:
        if asked:
            st.warning("The run that was asked for is no longer here: the newest is shown.")
        asked = next(iter(jobs))
    st.session_state["finetune_run"] = asked
    ended = {name: "" if job.state in ACTIVE else f" ({job.state})" for name, job in jobs.items()}
    name = str(
        st.selectbox("Run", list(jobs), key="finetune_run", format_func=lambda name: jobs[name].title + ended[name])
    )
    write_url("finetune_run", name)
    return name


def _ask_beside(jobs: Mapping[str, Job], name: str) -> dict[str, Path]:
    """Ask for runs to compare one with: of this server, and recorded ones. The URL has their folders' names."""
    others = {f"{other.title} ({other.name})": other.folder for other in jobs.values() if other.name != name}
    recorded = sorted(RECORDED.glob(f"*/{METRICS}"))
    others |= {f"{path.parent.name} (recorded)": path.parent for path in recorded}
    chosen = st.session_state.get("finetune_others")
    if chosen is None:
        linked = st.query_params.get("finetune_others", "").split(",")
        chosen = [title for title, folder in others.items() if folder.name in linked]
    st.session_state["finetune_others"] = [title for title in chosen if title in others]
    chosen = st.multiselect("Compare with", list(others), key="finetune_others", placeholder="other runs")
    write_url("finetune_others", ",".join(others[title].name for title in chosen))
    return {title: others[title] for title in chosen}


def _is_active(job: Job | None) -> bool:
    return job is not None and job.state in ACTIVE


def _follow(name: str, beside: Mapping[str, Path], active: frozenset[str]) -> None:
    """Show how some runs are now; when one has come to its end, the whole page is drawn once more."""
    try:
        job = find_job(name)
    except MidsentenceError as error:
        st.info(literal(str(error)))
        return
    runs, jobs = {job.title: job.folder}, [job]
    for title, folder in beside.items():
        is_job, short = folder.parent == job.folder.parent, title.rpartition(" (")[0]
        runs[short if is_job and short not in runs else title] = folder
        with suppress(MidsentenceError):  # one may have been deleted meanwhile
            jobs += [find_job(folder.name)] if is_job else []
    if active != {each.name for each in jobs if each.state in ACTIVE}:
        st.rerun()
    for number, (each, column) in enumerate(zip(jobs, st.columns(len(jobs), gap="large"), strict=True)):
        with column:
            _show_job(each, f"_{number}" if number else "")
    if job.state not in ACTIVE and not read_log(job.folder / METRICS):
        st.caption("It ended before anything was logged: there is nothing to draw.")
        return
    show_comparison(runs)


def _show_job(job: Job, of: str) -> None:
    """Show a run's state, its verdict and what can be done with it.

    :param of: what is added to the keys of its buttons.
    """
    records = read_log(job.folder / METRICS)
    show_state(job, records)
    if records:
        show_verdict(records)
    show_buttons(job, of)


def show_state(job: Job, records: Sequence[Record]) -> None:
    """Show what a run is called, how it stands and how far it is."""
    icon, color = BADGES[job.state]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(literal(job.title), anchor=False, width="content")
        st.badge(job.state, icon=icon, color=color)  # type: ignore[arg-type]
    steps = total_steps(job.folder, records)
    done = records[-1]["step"] if records else 0
    st.progress(min(1.0, done / steps) if steps else 0.0, _progress(job, records, done, steps))
    _show_fit(job, trained=bool(steps) and done >= steps)
    if job.message:
        say = st.error if job.state == "failed" else st.info
        say(literal(job.message))
    if job.state == "failed" and (lines := last_lines(job.folder)) and lines not in job.message:
        st.code(lines, language=None)


def _show_fit(job: Job, *, trained: bool) -> None:
    """Show how far the fit of the prior's flow is, which follows the last step; or that it was stopped."""
    if trained and job.state == "stopped" and (job.folder / WEIGHTS).is_file() and not (job.folder / PRIOR).is_file():
        st.info("The checkpoint is whole, and its prior is N(0, I): resume the run to fit a flow to its latents.")
    if not trained or job.state not in ("running", "stopping"):
        return
    with suppress(CheckpointError, KeyError, TypeError, ValueError, ZeroDivisionError):
        fit = read_json(job.folder / PRIOR_LOG)
        said = "Encoding sentences for the prior" if fit["stage"] == "encode" else "Fitting the prior's flow"
        st.progress(min(1.0, fit["done"] / fit["total"]), f"{said}: {fit['done']:,} of {fit['total']:,}")


def show_buttons(job: Job, of: str = "") -> None:
    """Show what can be done with a run in its state.

    :param of: what is added to the buttons' keys.
    """
    with st.container(horizontal=True):
        if job.state in ACTIVE:
            asked = job.state == "stopping"
            st.button(
                "Stop", icon=":material/stop:", key=f"finetune_stop{of}", disabled=asked, on_click=_do(stop_job, job)
            )
        elif job.state != "finished":
            st.button("Resume", icon=":material/play_arrow:", key=f"finetune_resume{of}", on_click=_do(resume_job, job))
        if (job.folder / WEIGHTS).is_file() and job.state not in ACTIVE:
            about = "Open Encode with it."
            if st.button("Use this checkpoint", icon=":material/input:", key=f"finetune_use{of}", help=about):
                st.session_state["checkpoint_pending"] = job.name
                go_to("pages/encode.py")
            st.download_button(
                "Download",
                data=lambda: write_zip(job.folder),
                file_name=f"{job.name}.zip",
                on_click="ignore",
                icon=":material/download:",
                key=f"finetune_download{of}",
                help="The checkpoint with its model card, options and log, as a zip.",
            )
        if job.state not in ACTIVE:
            with st.popover("Delete", icon=":material/delete:"):
                st.markdown("Delete the run, its log and its checkpoint?")
                st.button("Delete for good", key=f"finetune_delete{of}", on_click=_do(delete_job, job))


def _progress(job: Job, records: Sequence[Record], done: int, steps: int) -> str:
    """Return in words how far a run is."""
    if not done:
        return {"queued": "Waiting for its turn.", "running": "Reading the corpus and the base ..."}.get(job.state, "")
    said = f"Step {done:,} of {steps:,}" if steps else f"Step {done:,}"
    timed = ("seconds", "tokens_per_second")  # an edited or shortened log may lack them
    train = [r for r in records if r["split"] == "train" and all(isinstance(r.get(name), float) for name in timed)]
    train = train[-MEAN_OVER:]
    if job.state != "running" or not steps or len(train) < 2 or train[-1]["step"] <= train[0]["step"]:
        return said
    seconds = sum(record["seconds"] for record in train[1:]) / (train[-1]["step"] - train[0]["step"])
    left = seconds * (steps - done) + _validations_left(records, done, steps)
    clock = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min"
    return f"{said}, {train[-1]['tokens_per_second']:,.0f} tokens a second, about {clock} left"


def _validations_left(records: Sequence[Record], done: int, steps: int) -> float:
    """Return how many seconds the validations to come will take, going by the last one."""
    valid = [record for record in records if record["split"] == "valid"]
    timed = [record["seconds"] for record in valid if isinstance(record.get("seconds"), float)]
    if not timed:
        return 0.0
    every = max(1, valid[0]["step"])
    return timed[-1] * (-(-steps // every) - done // every)  # the last step is validated as well


def _do(action: Callable[[Job], Any], job: Job) -> Callable[[], None]:
    """Return a callback that does something to a run; another tab may have done it a moment before."""

    def call() -> None:
        with errors_as_text(partial(st.toast, icon=":material/info:")):
            action(find_job(job.name))

    return call
