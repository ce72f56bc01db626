"""The command that compares: every row of a grid with every seed, and the tables of all."""

import os
from pathlib import Path
from typing import Annotated

import typer


def compare(
    grid: Annotated[Path, typer.Argument(help="A YAML file: what to train on, what to measure, rows and seeds.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for bases, runs, results and tables.")],
    data: Annotated[Path | None, typer.Option(help="Where the grid's files lie; beside the grid if not given.")] = None,
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
        summary = start(grid, output, data=data, workers=workers, rerun=rerun)
    except KeyboardInterrupt:
        typer.echo("Stopped: the same command goes on.", err=True)
        raise typer.Exit(130) from None
    typer.echo(f"{output / summary.name}.md: {len(summary.lines)} rows, {summary.done} runs, {summary.failed} failed")
    if summary.failed:
        typer.echo("The table says why runs failed; --rerun tries them again.", err=True)
        raise typer.Exit(1)
