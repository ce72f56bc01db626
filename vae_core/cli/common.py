"""Options and helpers that several commands share: reading, printing, progress bars."""

import json
import math
import os
import platform
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.training.trainer import TrainResult

Checkpoint = Annotated[str, typer.Option(help="A name under checkpoints/, a folder, or a hub id.")]
AnyWords = Annotated[
    bool, typer.Option("--any-words", help="Join pieces to any word, not to those of the training sentences alone.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
SentenceFile = Annotated[Path, typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")]
Column = Annotated[str | None, typer.Option(help="The column with the texts; guessed when not given.")]
States = Annotated[
    str | None, typer.Option(help="A model, by name or folder, whose mean-pooled states meaning is compared with.")
]
Teacher = Annotated[
    str | None, typer.Option(help="A sentence encoder, by folder or hub id, that meaning is compared with.")
]


def check_writable(path: Path) -> None:
    """Refuse an output file that cannot be written, before the work begins.

    :raises InputError: when it is a folder, or its folder is missing or read-only.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder: name the file to write.")
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}: make it first, or write elsewhere.")
    if not os.access(path.parent, os.W_OK):
        raise InputError(f"Nothing can be written into {path.parent}: choose another folder.")


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """Return values that JSON can hold: a number that is not finite becomes None."""
    return {
        key: None if isinstance(value, float) and not math.isfinite(value) else value for key, value in values.items()
    }


def print_rows(rows: Sequence[dict[str, Any]], as_json: bool, line: Callable[[dict[str, Any]], str]) -> None:
    """Print rows as one JSON list, or each by a function that makes a line of it."""
    if as_json:
        typer.echo(json.dumps([plain(row) for row in rows], ensure_ascii=False))
        return
    for row in rows:
        typer.echo(line(row))


def print_note(note: str) -> None:
    """Print a note on stderr."""
    typer.echo(f"note: {note}", err=True)


def stage_bars(units: Mapping[str, str] | None = None) -> Callable[[str, int, int], None]:
    """Return a callback (stage, done, total) that moves one bar on stderr for each stage; short work shows none.

    :param units: unit of a stage's bar, where it is not "it".
    """
    from tqdm import tqdm

    bars: dict[str, tqdm[Any]] = {}

    def report(stage: str, done: int, total: int) -> None:
        if stage not in bars or bars[stage].n >= bars[stage].total:  # a stage can come again
            unit = (units or {}).get(stage, "it")
            bars[stage] = tqdm(total=total, desc=stage, unit=unit, delay=1.0, leave=False)
        bars[stage].update(done - bars[stage].n)
        if done >= total:
            bars[stage].close()

    return report


def progress(stage: str, total: int) -> Callable[[int], None]:
    """Return a callback of the number done that moves a progress bar, see `stage_bars`."""
    report = stage_bars()
    return lambda done: report(stage, done, total)


def training_texts(
    files: list[Path], valid: list[Path] | None, column: str | None, measured: int
) -> tuple[list[str], list[str]]:
    """Return the training and the validation sentences."""
    from vae_core.data.corpus import hold_out, read_texts

    texts = read_texts(files, text_column=column)
    if valid:
        held_out = read_texts(valid, text_column=column)
        return texts, held_out[:: max(1, len(held_out) // measured)][:measured]
    return hold_out(texts, most=measured)


def record(ctx: typer.Context, files: list[Path], credits: str) -> dict[str, Any]:
    """Return the part of a run's record that the model card quotes: data, machine and command."""
    import torch

    threads = torch.get_num_threads()
    processor = f"{threads} CPU thread{'s' if threads > 1 else ''}"
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else processor
    elsewhere = {"--resume", "--credits", credits, f"--credits={credits}"}  # figures that the card shows elsewhere
    words = (_short(word) for word in ctx.obj or [] if word not in elsewhere)
    return {
        "files": [file.name for file in files],
        "credits": credits,
        "machine": f"{device} ({platform.machine()})",
        "command": shlex.join(["python", "-m", "vae_core", *words]),
    }


def _short(word: str) -> str:
    """Return a word of the command line, with the file name in place of a path outside the current folder."""
    option, equals, value = word.partition("=") if word.startswith("--") else ("", "", word)
    away = value.startswith(("/", "~", "..")) or Path(value).is_absolute()
    return f"{option}{equals}{Path(value).name if away else value}"


def finish(result: "TrainResult", folder: Path) -> None:
    """Print how a run ended; write the card of a finished one."""
    from vae_core.checkpoints.card import write_card
    from vae_core.training.trainer import is_main_process

    if not is_main_process():
        return
    if not result.finished:
        typer.echo(
            f"Stopped at step {result.step:,} of {result.steps:,}: go on with the same command and --resume.",
            err=True,
        )
        raise typer.Exit(130)
    write_card(folder)
    typer.echo(f"{folder}: {result.steps:,} steps")
