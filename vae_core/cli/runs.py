"""Commands for many runs: those that were started as background jobs, and the comparison of a grid's rows."""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from vae_core.checkpoints.run_dir import last_record, read_metrics, total_steps
from vae_core.cli.common import AsJson, print_rows
from vae_core.errors import InputError
from vae_core.jobs.queue import find_job, list_jobs, resume_job, stop_job
from vae_core.jobs.status import Job
from vae_core.metrics.registry import measured

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


def compare(
    grid: Annotated[Path, typer.Argument(help="A YAML file: what to train on, what to measure, rows and seeds.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for bases, runs, results and tables.")],
    data: Annotated[Path | None, typer.Option(help="Where the grid's files lie; beside the grid if not given.")] = None,
    teacher: Annotated[
        str | None, typer.Option(help="A sentence encoder in place of the grid's: a folder or a hub id.")
    ] = None,
    workers: Annotated[int, typer.Option(help="Runs at a time, one thread each.", min=1)] = os.cpu_count() or 1,
    rerun: Annotated[
        bool, typer.Option("--rerun", help="Run again what failed, or was run with other values than the grid's.")
    ] = False,
) -> None:
    """Train and measure each row of a grid with each seed, and write tables of mean and deviation.

    What has a result is not run again. Stop it with Ctrl-C, or kill it: the same command goes on.

    Example: python -m vae_core compare benchmarks/grids/remedies.yaml --data FOLDER -o runs/remedies
    """
    from vae_core.sweep.runner import compare as start

    try:
        summary = start(grid, output, data=data, teacher=teacher, workers=workers, rerun=rerun)
    except KeyboardInterrupt:
        typer.echo("Stopped: the same command goes on.", err=True)
        raise typer.Exit(130) from None
    typer.echo(f"{output / summary.name}.md: {len(summary.lines)} rows, {summary.done} runs, {summary.failed} failed")
    if summary.failed:
        typer.echo("The table says why runs failed; --rerun tries them again.", err=True)
        raise typer.Exit(1)


def _row(job: Job) -> dict[str, Any]:
    """Return a job with its steps so far, of how many (None: not yet known), and its last figures (None: none yet)."""
    records = read_metrics(job.folder)
    progress = {"step": records[-1]["step"] if records else 0, "steps": total_steps(job.folder, records) or None}
    figures = {name: last_record(records, "valid").get(name) for name in PROGRESS_FIGURES}
    return {"name": job.name, "state": job.state, **progress, **figures, "title": job.title, "said": job.message}


def _line(row: dict[str, Any]) -> str:
    figures = "".join(
        f"  {figure.label} {figure.format(row[figure.name])}" for figure in measured(PROGRESS_FIGURES, row)
    )
    said = f"  {row['said'].splitlines()[0]}" if row["said"] else ""
    return f"{row['name']:24} {row['state']:9} {row['step']:>7,} / {row['steps'] or '?':<7}{figures}{said}"
