"""View of runs: state, progress, verdict, curves and sentences, redrawn in place every second while one trains."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from pages.common.components.states import show_empty, show_error, show_note, show_waiting, show_warning
from pages.common.markup import distinct_labels, errors_as_text, literal
from pages.common.session import go_to, write_url
from pages.common.workspace.links import is_foreign, run_key, show_share
from pages.common.workspace.session import in_workspace
from pages.finetune_ui.compare import show_comparison, show_verdict
from pages.finetune_ui.log_tail import read_log
from pages.finetune_ui.progress import how_far, is_trained
from vae_core.analysis.recorded_runs import RECORDED
from vae_core.checkpoints.serialization import write_zip
from vae_core.checkpoints.store import checkpoint_name
from vae_core.jobs.queue import delete_job, find_job, list_jobs, resume_job, stop_job
from vae_core.jobs.status import ACTIVE, Job, last_lines, load_job
from vae_core.paths import METRICS, PRIOR, WEIGHTS
from vae_core.workspaces.sharing import close, opened

BADGES = {
    "queued": (":material/hourglass:", "gray"),
    "running": (":material/play_arrow:", "green"),
    "stopping": (":material/hourglass:", "orange"),
    "stopped": (":material/pause:", "orange"),
    "finished": (":material/check:", "blue"),
    "failed": (":material/error:", "red"),
}
POLL = 1.0  # seconds between two looks at a run


def show_runs() -> None:
    """Show the runs: a choice of one and of those to compare it with, and their progress."""
    jobs = readable_runs()
    if not jobs:
        gone = "The run of this link is not here, and no other" if "finetune_run" in st.query_params else "No run"
        show_empty(f"{gone} has been started here yet: choose **New run**.")
        return
    st.html(Path(__file__).with_name("frame.css"))
    asked = st.session_state.get("finetune_run") or st.query_params.get("finetune_run")
    if asked and asked not in jobs:
        show_warning("The run of this link is no longer here: the newest is shown.")
    with st.container(key="finetune_pick"):
        left, middle, right, end = st.columns([3, 4, 1.2, 1.8], vertical_alignment="bottom")
        with left:
            name = _ask_run(jobs)
        with middle:
            beside = _ask_beside(jobs, name)
        with right.popover("Axes", icon=":material/tune:"):
            st.slider("Smoothing", 0.0, 0.95, 0.0, 0.05, key="finetune_smoothing", help="Of training curves.")
            st.toggle("Logarithmic axis", key="finetune_log", help="For figures that are always above zero.")
        with end:
            large = ask_presentation()
    names = (name, *map(run_key, beside.values()))
    active = frozenset(each for each in names if _is_active(jobs.get(each)))
    st.fragment(_follow, run_every=POLL if active else None)(name, beside, active, large)


def readable_runs() -> dict[str, Job]:
    """Return the runs of this workspace, the newest first, and those that others share with it, see `run_key`."""
    shared = [load_job(share.folder) for share in opened("run")]
    return {run_key(job.folder): job for job in [*list_jobs(), *shared]}


def is_presented() -> bool:
    """Return whether the runs are shown to a room, before the page asks for it, see `ask_presentation`."""
    return bool(st.session_state.get("finetune_present", st.query_params.get("finetune_present") == "true"))


def ask_presentation() -> bool:
    """Ask whether the runs are shown to a room, and give them its style."""
    about = "Large type and charts; the sidebar and the small controls are hidden."
    large = st.toggle("Presentation", key="finetune_present", bind="query-params", help=about)
    if large:
        st.html(Path(__file__).with_name("presentation.css"))
    return large


def _ask_run(jobs: Mapping[str, Job]) -> str:
    """Return the chosen run; its state is in its badge, which is redrawn every second."""
    asked = st.session_state.get("finetune_run") or st.query_params.get("finetune_run")
    st.session_state["finetune_run"] = asked if asked in jobs else next(iter(jobs))
    ended = {name: "" if job.state in ACTIVE else f" ({job.state})" for name, job in jobs.items()}
    ended |= {name: " (shared with you)" for name, job in jobs.items() if is_foreign(job.folder)}
    labels = distinct_labels({name: job.title + ended[name] for name, job in jobs.items()})
    name = str(st.selectbox("Run", list(jobs), key="finetune_run", format_func=labels.__getitem__))
    write_url("finetune_run", name)
    return name


def _ask_beside(jobs: Mapping[str, Job], name: str) -> dict[str, Path]:
    """Ask for runs to compare one with: of this server, and recorded ones. The URL has their folders' names."""
    others = {f"{other.title} ({key})": other.folder for key, other in jobs.items() if key != name}
    recorded = sorted(RECORDED.glob(f"*/{METRICS}"))
    others |= {f"{path.parent.name} (recorded)": path.parent for path in recorded}
    chosen = st.session_state.get("finetune_others")
    if chosen is None:
        linked = st.query_params.get("finetune_others", "").split(",")
        chosen = [title for title, folder in others.items() if run_key(folder) in linked]
    st.session_state["finetune_others"] = [title for title in chosen if title in others]
    chosen = st.multiselect("Compare with", list(others), key="finetune_others", placeholder="other runs")
    write_url("finetune_others", ",".join(run_key(others[title]) for title in chosen))
    return {title: others[title] for title in chosen}


def _is_active(job: Job | None) -> bool:
    return job is not None and job.state in ACTIVE


def _follow(name: str, beside: Mapping[str, Path], active: frozenset[str], large: bool) -> None:
    """Show the state of some runs; when one ends, the whole page is redrawn."""
    readable = readable_runs()
    if name not in readable:
        st.rerun()  # deleted elsewhere: the choice of runs is renewed, and says so
    job = readable[name]
    runs, jobs = {job.title: job.folder}, [job]
    for title, folder in beside.items():
        is_job, short = RECORDED not in folder.parents, title.rpartition(" (")[0]
        runs[short if is_job and short not in runs else title] = folder
        jobs += [readable[run_key(folder)]] if run_key(folder) in readable else []  # or deleted meanwhile
    if active != {run_key(each.folder) for each in jobs if each.state in ACTIVE}:
        st.rerun()
    for number, (each, column) in enumerate(zip(jobs, st.columns(len(jobs), gap="large"), strict=True)):
        with column:
            _show_job(each, f"_{number}" if number else "")
    if job.state not in ACTIVE and not read_log(job.folder / METRICS):
        st.caption("It ended before anything was logged: there is nothing to draw.")
        return
    show_comparison(runs, large=large)


def _show_job(job: Job, of: str) -> None:
    """Show a run's name and state, its verdict, its progress, and its actions.

    :param of: suffix of its buttons' keys.
    """
    records = read_log(job.folder / METRICS)
    with st.container(key=f"finetune_state{of}"):
        share, said = how_far(job, records)
        _show_name(job, "" if job.state in ACTIVE else said)
        show_verdict(records, ended=job.state not in ACTIVE)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if job.state in ACTIVE:
                st.progress(share, said)
            show_buttons(job, of)
    _show_message(job, trained=is_trained(job, records))


def _show_name(job: Job, steps: str) -> None:
    """Show a run's name and state.

    :param steps: its progress, "" where that is shown elsewhere.
    """
    icon, color = BADGES[job.state]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(literal(job.title), anchor=False, width="content")
        st.badge(job.state, icon=icon, color=color)  # type: ignore[arg-type]
        st.caption(steps)


def _show_message(job: Job, *, trained: bool) -> None:
    """Show why a run waits or failed, and a note where its prior's fit was stopped."""
    if job.message and job.state == "failed":
        show_error(job.message)
    elif job.message:
        (show_waiting if job.state in ACTIVE else show_note)(literal(job.message))
    if job.state == "failed" and (lines := last_lines(job.folder)) and lines not in job.message:
        st.code(lines, language=None)
    whole = trained and (job.folder / WEIGHTS).is_file() and not (job.folder / PRIOR).is_file()
    if whole and job.state == "stopped":
        show_note("The checkpoint is complete, and its prior is N(0, I): resume the run to fit a flow to its latents.")


def show_buttons(job: Job, of: str = "") -> None:
    """Show the actions on a run in its state.

    :param of: suffix of the buttons' keys.
    """
    foreign = is_foreign(job.folder)
    with st.container(horizontal=True, width="content", key=f"finetune_buttons{of}"):
        if foreign:
            about = "From your list: it stays with its owner, and its link opens it again."
            st.button("Remove", key=f"finetune_close{of}", on_click=_close, args=(job,), help=about)
        elif job.state in ACTIVE:
            asked = job.state == "stopping"
            st.button(
                "Stop", icon=":material/stop:", key=f"finetune_stop{of}", disabled=asked, on_click=_do(stop_job, job)
            )
        elif job.state != "finished":
            st.button("Resume", icon=":material/play_arrow:", key=f"finetune_resume{of}", on_click=_do(resume_job, job))
        if (job.folder / WEIGHTS).is_file() and job.state not in ACTIVE:
            about = "Open Encode with it."
            if st.button("Use this checkpoint", icon=":material/input:", key=f"finetune_use{of}", help=about):
                st.session_state["checkpoint_pending"] = checkpoint_name(job.folder)
                go_to("pages/encode.py")
            st.download_button(
                "Download",
                data=in_workspace(partial(write_zip, job.folder)),
                file_name=f"{job.name}.zip",
                on_click="ignore",
                icon=":material/download:",
                key=f"finetune_download{of}",
                help="The checkpoint with its model card, options and log, as a zip.",
            )
        if not foreign:
            show_share("run", job.name, f"finetune_share{of}")
        if job.state not in ACTIVE and not foreign:
            with st.popover("Delete", icon=":material/delete:"):
                st.markdown("Delete the run, its log and its checkpoint?")
                st.button("Delete for good", key=f"finetune_delete{of}", on_click=_do(delete_job, job))


def _do(action: Callable[[Job], Any], job: Job) -> Callable[[], None]:
    """Return a callback that does something to a run; another tab may have done it a moment before."""

    def call() -> None:
        with errors_as_text(partial(st.toast, icon=":material/info:")):
            action(find_job(job.name))

    return call


def _close(job: Job) -> None:
    """Take a run that others share off the list."""
    with errors_as_text(st.toast):
        for share in opened("run"):
            if share.folder == job.folder:
                close(share)
