"""View of a run: state, progress, curves and reconstructions, redrawn in place every second while it trains."""

import html
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from pages.common.markup import errors_as_text, literal, marked, paragraph
from pages.common.run_charts import Record, color_of, curves, kl_heatmap
from pages.common.session import go_to, write_url
from pages.finetune_ui.log_tail import read_log
from vae_core.analysis.recorded_runs import RECORDED
from vae_core.checkpoints.run_dir import total_steps
from vae_core.checkpoints.serialization import write_zip
from vae_core.errors import CheckpointError, MidsentenceError
from vae_core.files import read_json
from vae_core.jobs.queue import delete_job, find_job, list_jobs, resume_job, stop_job
from vae_core.jobs.status import ACTIVE, Job, State, last_lines
from vae_core.paths import FOLLOWED, METRICS, PRIOR, PRIOR_LOG, WEIGHTS

BADGES = {
    "queued": (":material/hourglass:", "gray"),
    "running": (":material/play_arrow:", "green"),
    "stopping": (":material/hourglass:", "orange"),
    "stopped": (":material/pause:", "orange"),
    "finished": (":material/check:", "blue"),
    "failed": (":material/error:", "red"),
}
CURVES = ("rec", "kl", "neg_elbo", "swap_gap", "mi", "au", "beta", "tokens_per_second", "learning_rate")
POLL = 1.0  # seconds between two looks at a run
MEAN_OVER = 10  # records whose mean tells how long a step takes
EARLIER = 3  # reconstructions shown above the newest one


def show_runs() -> None:
    """Show the runs: a choice of one, and how it goes."""
    jobs = {job.name: job for job in list_jobs()}
    if not jobs:
        st.info("No run has been started here yet: choose **New run**.")
        return
    asked = st.session_state.get("finetune_run") or st.query_params.get("finetune_run")
    if asked not in jobs:
        if asked:
            st.warning("The run that was asked for is no longer here: the newest is shown.")
        asked = next(iter(jobs))
    st.session_state["finetune_run"] = asked
    labels = {name: f"{job.title} ({job.state})" for name, job in jobs.items()}
    name = str(st.selectbox("Run", list(jobs), key="finetune_run", format_func=labels.__getitem__))
    write_url("finetune_run", name)
    st.fragment(_follow, run_every=POLL if jobs[name].state in ACTIVE else None)(name, jobs[name].state)


def _follow(name: str, known: State) -> None:
    """Show how a run is now; when it has come to its end, the whole page is drawn once more."""
    try:
        job = find_job(name)
    except MidsentenceError as error:
        st.info(literal(str(error)))
        return
    if (job.state in ACTIVE) != (known in ACTIVE):
        st.rerun()
    records = read_log(job.folder / METRICS)
    show_state(job, records)
    show_buttons(job)
    if job.state not in ACTIVE and not records:
        st.caption("It ended before anything was logged: there is nothing to draw.")
        return
    show_curves(job, records)
    one, two = st.columns([2, 3], gap="large")
    table, spec = kl_heatmap(records)
    one.vega_lite_chart(table, spec, key="finetune_chart_dimensions")
    with two:
        st.markdown("**Sentences that it is not trained on**, and how they are written from mu")
        show_sentences(job.folder)


def show_curves(job: Job, records: Sequence[Record]) -> None:
    """Show the curves of a run, and of any other runs beside it, three charts a row; in place on every redraw."""
    others = {f"{other.title} ({other.name})": other.folder for other in list_jobs() if other.name != job.name}
    recorded = sorted(RECORDED.glob(f"*/{METRICS}"))
    others |= {f"{path.parent.name} (recorded)": path.parent for path in recorded}
    left, middle, right = st.columns([4, 2, 1], vertical_alignment="bottom")
    chosen = left.multiselect("Compare with", list(others), key="finetune_others", placeholder="other runs")
    smoothing = middle.slider("Smoothing", 0.0, 0.95, 0.0, 0.05, key="finetune_smoothing", help="Of training curves.")
    log = right.toggle("log axis", key="finetune_log")
    runs = {job.title: records, **{title: read_log(others[title] / METRICS) for title in chosen}}
    dot = '<span><b style="color:{}">━━</b>&ensp;{}</span>'
    dots = [dot.format(color_of(number), html.escape(name)) for number, name in enumerate(runs)]
    dots.append('<span style="opacity:.6">thin: training; thick, with points: validation</span>')
    st.html(f'<div style="display:flex;flex-wrap:wrap;column-gap:1.6rem">{"".join(dots)}</div>')
    columns = [column for _ in range(0, len(CURVES), 3) for column in st.columns(3)]
    for field, column in zip(CURVES, columns, strict=False):
        table, spec = curves(runs, field, smoothing=smoothing, log=log)
        column.vega_lite_chart(table, spec, key=f"finetune_chart_{field}")


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


def show_buttons(job: Job) -> None:
    """Show what can be done with a run in its state."""
    with st.container(horizontal=True):
        if job.state in ACTIVE:
            asked = job.state == "stopping"
            st.button("Stop", icon=":material/stop:", key="finetune_stop", disabled=asked, on_click=_do(stop_job, job))
        elif job.state != "finished":
            st.button("Resume", icon=":material/play_arrow:", key="finetune_resume", on_click=_do(resume_job, job))
        if (job.folder / WEIGHTS).is_file() and job.state not in ACTIVE:
            about = "Open Encode with it."
            if st.button("Use this checkpoint", icon=":material/input:", key="finetune_use", help=about):
                st.session_state["checkpoint_pending"] = job.name
                go_to("pages/encode.py")
            st.download_button(
                "Download",
                data=lambda: write_zip(job.folder),
                file_name=f"{job.name}.zip",
                on_click="ignore",
                icon=":material/download:",
                key="finetune_download",
                help="The checkpoint with its model card, options and log, as a zip.",
            )
        if job.state not in ACTIVE:
            with st.popover("Delete", icon=":material/delete:"):
                st.markdown("Delete the run, its log and its checkpoint?")
                st.button("Delete for good", key="finetune_delete", on_click=_do(delete_job, job))


def show_sentences(folder: Path) -> None:
    """Show a few sentences that are never trained on, and how they are written from mu as the run goes on."""
    found = [record for record in read_log(folder / FOLLOWED) if record["split"] == "sentences"]
    if not found:
        st.caption("The first measurement writes a few sentences here.")
        return
    places = sorted({round(i * (len(found) - 1) / EARLIER) for i in range(EARLIER + 1)})
    shown = [found[place] for place in places]
    st.html("".join(_sentence(read, number, shown) for number, read in enumerate(found[-1]["read"])))


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


def _sentence(read: str, number: int, records: Sequence[Record]) -> str:
    lines = [f'<b style="font-size:1.05rem">{html.escape(read)}</b>']
    for place, record in enumerate(records):
        quiet = "" if place == len(records) - 1 else "opacity:.6;"
        step = f'<span style="opacity:.6;min-width:4.5rem;text-align:right">step {record["step"]:,}</span>'
        body = paragraph(marked(read, record["written"][number]), size="1rem")
        lines.append(f'<div style="display:flex;gap:.7rem;align-items:baseline;{quiet}">{step}{body}</div>')
    return f'<div style="padding:.5rem 0;border-bottom:1px solid rgba(128,128,128,.3)">{"".join(lines)}</div>'


def _do(action: Callable[[Job], Any], job: Job) -> Callable[[], None]:
    """Return a callback that does something to a run; another tab may have done it a moment before."""

    def call() -> None:
        with errors_as_text(partial(st.toast, icon=":material/info:")):
            action(find_job(job.name))

    return call
