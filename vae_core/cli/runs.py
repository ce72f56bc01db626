"""The command for the runs that were started as jobs: what there is, how it stands; stop one, go on with one."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.cli.common import AsJson, print_rows
from vae_core.errors import CheckpointError, InputError
from vae_core.files import read_json
from vae_core.jobs.queue import Job, find_job, list_jobs, resume_job, stop_job
from vae_core.metrics.registry import measured
from vae_core.paths import OPTIONS

Action = Annotated[Literal["list", "stop", "resume"], typer.Argument(help="What to do.")]
Name = Annotated[str | None, typer.Argument(help="Of the run that is stopped or resumed.")]
PROGRESS_FIGURES = ("rec", "kl")


def runs(action: Action = "list", name: Name = None, as_json: AsJson = False) -> None:
    """List the runs that were started as jobs, the newest first; stop one, or go on with one that stands still.

    Rec and KL are the last ones measured on validation sentences, nats.

    Example: python -m vae_core runs stop two-phase-1
    """
    if action == "list":
        if name:
            raise InputError(f"{name} is one too many: `runs` lists them all.")
        return print_rows([_row(job) for job in list_jobs()], as_json, _line)
    if not name:
        raise InputError(f"Which run is it? Give its name: `runs {action} NAME`, and `runs` lists them.")
    job = find_job(name)
    (stop_job if action == "stop" else resume_job)(job)
    return print_rows([_row(find_job(name))], as_json, _line)


def _row(job: Job) -> dict[str, Any]:
    return {"name": job.name, "state": job.state, **_progress(job.folder), "title": job.title, "said": job.said}


def _line(row: dict[str, Any]) -> str:
    figures = "".join(
        f"  {figure.label} {figure.format(row[figure.name])}" for figure in measured(PROGRESS_FIGURES, row)
    )
    said = f"  {row['said'].splitlines()[0]}" if row["said"] else ""
    return f"{row['name']:24} {row['state']:9} {row['step']:>7,} / {row['steps'] or '?':<7}{figures}{said}"


def _progress(folder: Path) -> dict[str, Any]:
    """Return how far a run is, of how many steps (None: not yet known), and its last figures (None: not measured)."""
    records = read_metrics(folder)
    train = next((record for record in reversed(records) if record.get("epoch")), None)
    valid: dict[str, Any] = next((record for record in reversed(records) if record.get("split") == "valid"), {})
    steps = None
    if train:
        try:
            options = read_json(folder / OPTIONS)
            whole = options.get("steps") or max(1, round(train["step"] / train["epoch"] * options["epochs"]))
            steps = max(int(whole), train["step"])
        except (CheckpointError, KeyError, TypeError, ValueError):
            steps = None
    step = records[-1]["step"] if records else 0
    return {"step": step, "steps": steps, "rec": valid.get("rec"), "kl": valid.get("kl")}
