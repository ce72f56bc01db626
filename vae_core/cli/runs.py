"""Commands for many runs: those that were started as jobs, the workspaces that hold them, and a grid's comparison."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from vae_core.checkpoints.run_dir import last_record, read_metrics, total_steps
from vae_core.cli.common import AsJson, print_rows
from vae_core.errors import InputError, MidsentenceError
from vae_core.jobs.queue import find_job, list_jobs, resume_job, stop_job
from vae_core.jobs.status import Job
from vae_core.jobs.upkeep import remove_idle
from vae_core.metrics.registry import measured
from vae_core.workspaces.classes import make_class, open_lecture
from vae_core.workspaces.upkeep import Workspace, list_workspaces

Action = Annotated[Literal["list", "stop", "resume"], typer.Argument(help="What to do.")]
Name = Annotated[str | None, typer.Argument(help="Of the run that is stopped or resumed.")]
PROGRESS_FIGURES = ("rec", "kl")


def runs(action: Action = "list", name: Name = None, as_json: AsJson = False) -> None:
    """List the runs that were started as jobs, the newest first; stop one, or resume one.

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


def workspaces(
    action: Annotated[Literal["list", "remove", "class"], typer.Argument(help="What to do.")] = "list",
    title: Annotated[str | None, typer.Argument(help="Of the class that is made.")] = None,
    unused_for: Annotated[float, typer.Option(help="Days since the last use, at the least.", min=0.0)] = 0.0,
    yes: Annotated[bool, typer.Option("--yes", help="Remove without asking.")] = False,
    address: Annotated[str, typer.Option(help="Of the app, for the links of a class.")] = "http://localhost:8501",
    as_json: AsJson = False,
) -> None:
    """List the workspaces of the app's visitors, remove those that nobody uses, or make a class.

    One with a run that waits or trains is never removed. To work in one with the other commands, give its id as
    MIDSENTENCE_WORKSPACE.

    Example: python -m vae_core workspaces remove --unused-for 90
    """
    if action == "class":
        return _make_class(title or "Class", address.rstrip("/"), as_json)
    if title:
        raise InputError(f"{title} is one too many: `workspaces {action}` takes no name.")
    found = list_workspaces(unused_for=unused_for)
    if action == "list":
        return print_rows([_workspace_row(one) for one in found], as_json, _workspace_line)
    if not unused_for:
        raise InputError("Which workspaces are removed? Give --unused-for DAYS: those in use would go as well.")
    if not found:
        return typer.echo("No workspace has been unused for that long.", err=True)
    if not yes:
        print_rows([_workspace_row(one) for one in found], False, _workspace_line)
        typer.confirm(f"Remove {len(found)} with all that is in them?", abort=True)
    removed = list[Workspace]()
    for one in found:
        try:
            remove_idle(one)
            removed.append(one)
        except MidsentenceError as error:
            typer.echo(str(error), err=True)
    return print_rows([_workspace_row(one) for one in removed], as_json, lambda row: f"removed {_workspace_line(row)}")


def compare(
    grid: Annotated[Path, typer.Argument(help="A YAML file: what to train on, what to measure, rows and seeds.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for bases, runs, results and tables.")],
    data: Annotated[Path | None, typer.Option(help="Folder of the grid's files; beside the grid if not given.")] = None,
    teacher: Annotated[
        str | None, typer.Option(help="A sentence encoder in place of the grid's: a folder or a hub id.")
    ] = None,
    workers: Annotated[int, typer.Option(help="Runs at a time, one thread each.", min=1)] = os.cpu_count() or 1,
    rerun: Annotated[
        bool, typer.Option("--rerun", help="Run again what failed, or was run with other values than the grid's.")
    ] = False,
) -> None:
    """Train and measure each row of a grid with each seed, and write tables of mean and deviation.

    What has a result is not run again. Stop it with Ctrl-C, or kill it: the same command resumes.

    Example: python -m vae_core compare benchmarks/grids/remedies.yaml --data FOLDER -o runs/remedies
    """
    from vae_core.sweep.runner import compare as start

    try:
        summary = start(grid, output, data=data, teacher=teacher, workers=workers, rerun=rerun)
    except KeyboardInterrupt:
        typer.echo("Stopped: the same command resumes.", err=True)
        raise typer.Exit(130) from None
    typer.echo(f"{output / summary.name}.md: {len(summary.lines)} rows, {summary.done} runs, {summary.failed} failed")
    if summary.failed:
        typer.echo("The table has the errors of failed runs; --rerun tries them again.", err=True)
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


def _make_class(title: str, address: str, as_json: bool) -> None:
    """Make a class, and print its two links."""
    token = make_class(title)
    room = open_lecture(token)
    links = {"lecturer": f"{address}/finetune?class_view={token}", "students": f"{address}/finetune?class={room.code}"}
    print_rows([links], as_json, lambda row: f"for you alone: {row['lecturer']}\nfor the class: {row['students']}")


def _workspace_row(workspace: Workspace) -> dict[str, Any]:
    """Return a workspace with its usage, megabytes, and its last use, as an ISO date (UTC)."""
    used, held = datetime.fromtimestamp(workspace.used, UTC), workspace.usage
    size = {"megabytes": round(held.size / 1e6, 1), "corpora": held.corpora, "rows": held.rows, "runs": held.runs}
    return {"id": workspace.id, **size, "used": used.isoformat(timespec="minutes")}


def _workspace_line(row: dict[str, Any]) -> str:
    held = f"{row['megabytes']:>9,.1f} MB  {row['corpora']:>3} corpora  {row['rows']:>9,} rows  {row['runs']:>3} runs"
    return f"{row['id']}  {held}  {row['used'][:16].replace('T', ' ')}"
