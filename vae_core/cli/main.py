"""The command line: results on stdout, progress on stderr, exit code 2 and one sentence for bad input.

The commands that read with a VAE are in `decode` and `encode`, those that say how good one is in `measure`,
those that train one in `train`, and of its prior in `prior`.
Each reads its arguments, calls the core, and prints; torch is imported when a command needs it, so that --help answers
at once.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from vae_core.cli import decode, encode, explore, measure, prior, runs, train
from vae_core.errors import MidsentenceError

app = typer.Typer(
    help="Encode sentences into a latent space, walk it, decode any point of it, and train the VAE that makes it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    decode.reconstruct,
    decode.interpolate,
    prior.sample,
    encode.encode,
    measure.evaluate,
    measure.diagnose,
    explore.project,
    explore.neighbors,
    decode.analogy,
    train.pretrain,
    train.finetune,
    prior.fit_prior,
    train.time_step,
    runs.compare,
    runs.runs,
    runs.workspaces,
    decode.checkpoints,
):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what the user can mend is one sentence on stderr and code 2.

    :param arguments: what follows the program's name; None takes the process's own.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return app(given, prog_name="python -m vae_core", standalone_mode=False, obj=given) or 0
    except MidsentenceError as error:
        typer.echo(str(error), err=True)
        return 2
    except typer.TyperException as error:  # an option that is missing, unknown or out of its range
        typer.echo(f"{error.format_message().replace('Value error, ', '').rstrip('. ')}; see --help.", err=True)
        return error.exit_code


@app.command("run-job", hidden=True)
def run_job_command(folder: Path) -> int:
    """Work as the process of a background job, which `jobs` starts."""
    from vae_core.jobs.worker import run_job

    return run_job(folder, main)


def run() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):  # half a character from a terminal, or a terminal that knows few letters
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main())
