"""Options and helpers that several commands share: reading, printing, progress bars."""

import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.data.corpus import Corpus
    from vae_core.model.vae import TextVAE

Checkpoint = Annotated[str, typer.Option(help="A name under checkpoints/, a folder, or a hub id.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
SentenceFile = Annotated[Path, typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")]
Column = Annotated[str | None, typer.Option(help="The column with the texts; guessed when not given.")]


def load(checkpoint: str) -> "TextVAE":
    """Return the VAE of a name under checkpoints/, a folder or a hub id."""
    from vae_core.checkpoints.serialization import load_vae

    return load_vae(checkpoint)


def read(file: Path, text_column: str | None) -> "Corpus":
    """Return the corpus in a file; the reader's notes go to stderr."""
    from vae_core.data.corpus import read_corpus

    corpus = read_corpus(file, text_column=text_column)
    for note in corpus.notes:
        typer.echo(f"note: {note}", err=True)
    return corpus


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


def progress(stage: str, total: int, *, unit: str = "it") -> Callable[[int], None]:
    """Return a callback of the number done that moves a progress bar on stderr; short work shows none."""
    from tqdm import tqdm

    bar = tqdm(total=total, desc=stage, unit=unit, delay=1.0, leave=False)

    def show(done: int) -> None:
        bar.update(done - bar.n)
        if done >= total:
            bar.close()

    return show


def stage_bars(units: Mapping[str, str] | None = None) -> Callable[[str, int, int], None]:
    """Return a callback (stage, done, total) that moves one bar on stderr for each stage.

    :param units: unit of a stage's bar, where it is not "it".
    """
    bars: dict[str, Callable[[int], None]] = {}

    def report(stage: str, done: int, total: int) -> None:
        if stage not in bars:
            bars[stage] = progress(stage, total, unit=(units or {}).get(stage, "it"))
        bars[stage](done)

    return report
