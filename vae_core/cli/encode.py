"""The command `encode`: a file or a folder of files into one Parquet file, or into a folder of parts."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vae_core.cli.common import Checkpoint, Column, check_place, progress
from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.latents.bulk import Report
    from vae_core.latents.resuming import EncodeJob

SHOWN = 3  # sentences on what failed


def encode(
    source: Annotated[
        Path, typer.Argument(metavar="FILE_OR_FOLDER", help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="A Parquet file to write (.parquet), or a folder for many.")
    ],
    text_column: Column = None,
    checkpoint: Checkpoint = "everyday",
    engine: Annotated[
        Literal["local", "ray"], typer.Option(help="This process, or a Ray cluster; a folder's bytes are the same.")
    ] = "local",
    address: Annotated[
        str | None, typer.Option(help="Of the cluster: host:port, or auto; one of its own when not given.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="Of the cluster, at most; one a GPU or a processor when not given.", min=1)
    ] = None,
    part_rows: Annotated[int, typer.Option(help="Rows in a part of a folder.", min=1, max=1_000_000)] = 8_192,
    precision: Annotated[
        Literal["fp32", "bf16", "auto"],
        typer.Option(help="Of the products; bf16 is faster where the processor has it, and moves mu a little."),
    ] = "fp32",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace other parts in the folder.")] = False,
) -> None:
    """Encode files: every column of them, and mu, logvar and kl of each text, as Parquet.

    A folder is written in parts: the same command goes on where it was stopped.

    Example: python -m vae_core encode reviews.csv -o reviews.parquet --text-column review
    """
    one_file = output.suffix.lower() == ".parquet" and not output.is_dir()
    if engine == "local" and (address or workers):
        raise InputError("--address and --workers are for a cluster: add --engine ray.")
    if engine == "ray" and one_file:
        raise InputError(f"--engine ray writes many files: name a folder, not {output.name}.")
    if one_file or not output.is_dir():
        check_place(output)
    from vae_core.checkpoints.store import fingerprint, folder_of
    from vae_core.device import mixed_precision
    from vae_core.latents.resuming import EncodeJob, check_output

    folder = folder_of(checkpoint)
    found = "fp32" if mixed_precision(precision) == "no" else "bf16"
    request = EncodeJob(source, output, folder, fingerprint(folder), text_column, part_rows, overwrite, found)
    if one_file:
        rows = _into_file(request)
        typer.echo(f"{output}: {rows:,} rows")
        return
    check_output(request)  # before a cluster is started
    _tell(_into_folder(request, engine, address, workers), output)


def _into_file(request: "EncodeJob") -> int:
    """Write one Parquet file, a part at a time, and return its rows."""
    from vae_core.latents.bulk import encode_file

    return encode_file(request, on_progress=_bars(), on_note=_note)


def _into_folder(request: "EncodeJob", engine: str, address: str | None, workers: int | None) -> "Report":
    from vae_core.latents.bulk import encode_folder
    from vae_core.latents.engines import LocalEngine
    from vae_core.latents.ray_engine import RayEngine

    chosen = RayEngine(address, workers=workers) if engine == "ray" else nullcontext(LocalEngine())
    try:
        with chosen as running:
            return encode_folder(request, running, on_progress=_bars(), on_note=_note)
    except KeyboardInterrupt:
        typer.echo("Stopped: the parts that are done are kept, and the same command goes on.", err=True)
        raise


def _tell(report: "Report", output: Path) -> None:
    """Say what there is now, or what could not be done.

    :raises InputError: some of the input could not be read.
    """
    failed = list(dict.fromkeys(report.failures))
    if failed:
        more = f"; and {len(failed) - SHOWN:,} more" if len(failed) > SHOWN else ""
        told = "; ".join(sentence.rstrip(".") for sentence in sorted(failed)[:SHOWN]) + more
        raise InputError(
            f"Not all could be read, the rest is in {output}, and the same command goes on when this is mended or "
            f"removed: {told}."
        )
    found = f", {report.found:,} of them there before" if report.found else ""
    typer.echo(f"{output}: {report.rows:,} rows in {report.parts:,} parts{found}")


def _note(note: str) -> None:
    typer.echo(f"note: {note}", err=True)


def _bars() -> Callable[[str, int, int], None]:
    """Return a function that shows each stage by a bar of its own."""
    bars: dict[str, Callable[[int], None]] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in bars:
            bars[stage] = progress(stage, total, unit=" files" if stage == "look through" else " sentences")
        bars[stage](done)

    return show
