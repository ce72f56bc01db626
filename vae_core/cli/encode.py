"""Command `encode`: a file or a folder of files into one Parquet file, or into a folder of shards."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vae_core.cli.common import Checkpoint, Column, check_writable, print_note, stage_bars
from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.latents.manifest import EncodeJob

STAGE_UNITS = {"index": " files", "encode": " sentences"}


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
    shard_rows: Annotated[
        int, typer.Option("--shard-rows", "--part-rows", help="Rows in a shard of a folder.", min=1, max=1_000_000)
    ] = 8_192,
    shard: Annotated[
        str, typer.Option(metavar="I/N", help="Make only every N-th shard, from the I-th on; for several processes.")
    ] = "1/1",
    precision: Annotated[
        Literal["fp32", "bf16", "auto"],
        typer.Option(help="Of the products; bf16 is faster where the processor has it, and moves mu a little."),
    ] = "fp32",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace other shards in the folder.")] = False,
) -> None:
    """Encode files: every column of them, and mu, logvar and kl of each text, as Parquet.

    A folder is written in shards: the same command resumes where it was stopped, and several that differ in --shard can
    fill one folder at the same time.

    Example: python -m vae_core encode reviews.csv -o reviews.parquet --text-column review
    """
    from vae_core.latents.bulk import parse_share

    one_file = output.suffix.lower() == ".parquet" and not output.is_dir()
    share = parse_share(shard)
    if engine == "local" and (address or workers):
        raise InputError("--address and --workers are for a cluster: add --engine ray.")
    if one_file and (engine == "ray" or share != (1, 1)):
        option = "--engine ray" if engine == "ray" else "--shard"
        raise InputError(f"{option} writes many files: name a folder, not {output.name}.")
    if overwrite and share != (1, 1):
        raise InputError("--overwrite would delete what other shares have made: leave it out, or leave --shard out.")
    if one_file or not output.is_dir():
        check_writable(output)
    from vae_core.checkpoints.store import fingerprint, folder_of
    from vae_core.device import mixed_precision
    from vae_core.latents.manifest import EncodeJob, check_output

    folder = folder_of(checkpoint)
    found = "fp32" if mixed_precision(precision) == "no" else "bf16"
    job = EncodeJob(source, output, folder, fingerprint(folder), text_column, shard_rows, overwrite, found, share)
    if one_file:
        from vae_core.latents.bulk import encode_file

        rows = encode_file(job, on_progress=stage_bars(STAGE_UNITS), on_note=print_note)
        typer.echo(f"{output}: {rows:,} rows")
        return
    check_output(job)  # before a cluster is started
    _encode_into_folder(job, engine, address, workers)


def _encode_into_folder(job: "EncodeJob", engine: str, address: str | None, workers: int | None) -> None:
    """Encode, print what there is now, and refuse to call it done where some of the input could not be read."""
    from vae_core.latents.bulk import encode_folder
    from vae_core.latents.ray_engine import RayEngine

    try:
        with RayEngine(address, workers=workers) if engine == "ray" else nullcontext() as ray:
            report = encode_folder(job, on_progress=stage_bars(STAGE_UNITS), on_note=print_note, ray=ray)
    except KeyboardInterrupt:
        typer.echo("Stopped: finished shards are saved, and the same command resumes.", err=True)
        raise
    if report.failures:
        raise InputError(
            f"Not all could be read, the rest is in {job.output}, and the same command resumes when this is mended or "
            f"removed: {report.what_failed}."
        )
    existing = f", {report.existing:,} of them there before" if report.existing else ""
    of_all = f" of {report.total:,}" if job.share != (1, 1) else ""
    typer.echo(f"{job.output}: {report.rows:,} rows in {report.shards:,}{of_all} shards{existing}")
