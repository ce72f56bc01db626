"""The job of an encode and its output folder: new, unfinished or another job's, by its `_manifest.json`.

The manifest is written before the first shard and never changed by making one: which shards are done, the files
themselves show, each written aside and renamed. So several processes can fill one folder.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.index import FileIndex
from vae_core.data.readers import FileFormat
from vae_core.errors import CheckpointError, InputError
from vae_core.files import MAX_BYTES, MAX_ROWS, read_json, remove, write_text
from vae_core.latents.plan import Plan, Shard, shard_names

MANIFEST = "_manifest.json"
VERSION = 1  # changes when the same input would give other shards
WAY_OUT = "choose another folder, or --overwrite its files"
ENCODE_HINT = "make one with `python -m vae_core encode FILE -o LATENTS.parquet`"


@dataclass(frozen=True)
class EncodeJob:
    """The options of one encode."""

    source: Path  # a file, or a folder of files
    output: Path  # a Parquet file, or the folder of the shards
    checkpoint: Path  # a folder
    fingerprint: str  # of the checkpoint
    text_column: str | None = None
    shard_rows: int = 8_192
    overwrite: bool = False
    precision: str = "fp32"  # or "bf16": precision of products; see device.inference_autocast
    share: tuple[int, int] = (1, 1)  # i and n: make only every n-th shard, from the i-th on


@dataclass(frozen=True)
class Manifest:
    """Inputs of a folder of shards."""

    checkpoint: str  # its fingerprint
    shard_rows: int
    text_column: str
    schema: pa.Schema
    indexes: tuple[FileIndex, ...]
    precision: str = "fp32"

    @property
    def shards(self) -> list[str]:
        """The names of all shards in the order of the rows, whether they are there or not."""
        return [name for index in self.indexes for name in shard_names(index)]


def read_manifest(folder: Path) -> Manifest | None:
    """Return the inputs of a folder of shards; None where it has no manifest.

    :raises InputError: when it is damaged, or of another version.
    """
    if not (folder / MANIFEST).is_file():
        return None
    way_out = "encode again into another folder"
    try:
        found = read_json(folder / MANIFEST)
        if found.get("version") != VERSION:
            raise InputError(f"{folder} was written by another version of this program: {way_out}.")
        return Manifest(
            str(found["checkpoint"]),
            int(found["part_rows"]),
            str(found["text_column"]),
            _schema_in(found["schema"]),
            tuple(_index_in(file) for file in found["files"]),
            str(found.get("precision", "fp32")),
        )
    except (CheckpointError, KeyError, TypeError, ValueError, pa.ArrowException) as error:
        raise InputError(f"{folder / MANIFEST} is damaged: {way_out}.") from error


def read_latents_table(path: Path) -> pa.Table:
    """Return the rows of a latents file, or of all shards in a folder, as they are.

    :raises InputError: it is not there, a shard is missing, or there are too many rows; other errors are Arrow's.
    """
    manifest = read_manifest(path)
    paths = [path / name for name in manifest.shards] if manifest else [path]
    if missing := sum(not file.is_file() for file in paths):
        if manifest:
            raise InputError(f"{path} has {missing:,} of {len(paths):,} shards still to be made: run `encode` again.")
        raise InputError(f"There is no file {path}: {ENCODE_HINT}.")
    files = [pq.ParquetFile(file) for file in paths]
    sizes = [file.metadata.row_group(number).total_byte_size for file in files for number in range(file.num_row_groups)]
    rows = sum(file.metadata.num_rows for file in files)
    if rows > MAX_ROWS or sum(sizes) > MAX_BYTES:
        raise InputError(f"{path.name} claims {rows:,} rows; {MAX_ROWS:,} is the limit: split it.")
    return pa.concat_tables([file.read() for file in files])


def check_output(job: EncodeJob) -> Manifest | None:
    """Return the manifest of an earlier call on the folder, None where the folder is new or empty.

    :raises InputError: the folder holds something else, or the shards of another job.
    """
    folder = job.output
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is a file: name a folder, or a file that ends in .parquet.")
    # Listed before the manifest is read: another process that shares the folder writes its manifest before its shards.
    held = folder.is_dir() and any(not path.name.endswith(".tmp") for path in folder.iterdir())
    before = read_manifest(folder)
    if before is None:
        if held:
            raise InputError(
                f"{folder} is a folder: name the file to write, or a folder that is new, empty, or holds the shards of "
                "the same input."
            )
        return None
    asked = {
        "by another checkpoint": job.fingerprint == before.checkpoint,
        f"in shards of {before.shard_rows:,} rows": job.shard_rows == before.shard_rows,
        f"in {before.precision}": job.precision == before.precision,
        f'of the texts in "{before.text_column}"': job.text_column in (None, before.text_column),
    }
    differs = [what for what, same in asked.items() if not same]
    if differs and not job.overwrite:
        raise InputError(f"{folder} holds latents that were made {' and '.join(differs)}: {WAY_OUT}.")
    return before


def unchanged_indexes(job: EncodeJob, before: Manifest | None, files: list[Path]) -> list[FileIndex]:
    """Return the indexes in a manifest whose files are still the same, by their size and the time of their last change.

    A file that is gone or has changed is forgotten where none of its shards was made.

    :raises InputError: shards were made of a file that is gone or has changed.
    """
    if before is None or job.overwrite:
        return []
    there = {path.name: path.stat() for path in files if path.exists()}
    unchanged = []
    for index in before.indexes:
        about = there.get(index.name)
        if about and (about.st_size, about.st_mtime_ns) == (index.size, index.mtime_ns):
            unchanged.append(index)
        elif any((job.output / name).exists() for name in shard_names(index)):
            what = "has changed since" if about else "is not among the files"
            raise InputError(f"{job.output} holds the latents of {index.name}, which {what}: {WAY_OUT}.")
    return unchanged


def initialise(job: EncodeJob, plan: Plan, before: Manifest | None) -> None:
    """Make the folder ready for the shards of a plan; with `overwrite`, delete those of the manifest before.

    :raises MidsentenceError: the shards that are there have other columns, or the disk refuses.
    """
    folder = job.output
    shards = [folder / name for name in before.shards] if before else []
    if job.overwrite:
        for path in shards:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise InputError(f"{path} cannot be deleted ({error.strerror}): choose another folder.") from error
    elif before and before.schema != plan.schema and any(path.exists() for path in shards):
        raise InputError(f"With the files that were added, the columns differ from those in {folder}: {WAY_OUT}.")
    elif before and before.indexes == plan.indexes:
        return
    about = {
        "version": VERSION,
        "checkpoint": job.fingerprint,
        "part_rows": job.shard_rows,
        "precision": job.precision,
        "text_column": plan.text_column,
        "rows": plan.rows,
        "columns": {field.name: str(field.type) for field in plan.schema},  # for who reads the file
        "schema": _schema_out(plan.schema),
        "files": [{**asdict(index), "schema": _schema_out(index.schema)} for index in plan.indexes],
    }
    write_text(folder / MANIFEST, json.dumps(about, ensure_ascii=False) + "\n")


def remove_leftovers(folder: Path, shards: Sequence[Shard]) -> None:
    """Delete what processes killed while they wrote these shards have left half-written."""
    names = {shard.name for shard in shards}
    for path in folder.glob(".*.parquet.*.tmp"):
        if path.name[1:].rsplit(".", 2)[0] in names:  # others may be at work on other shards
            remove(path)


def is_done(path: Path, rows: int, checkpoint: str) -> bool:
    """Return whether a shard is there whole: a power cut can leave a file renamed but empty, so its end is read."""
    try:
        with pq.ParquetFile(path) as file:
            found = (file.schema_arrow.metadata or {}).get(b"checkpoint")
            return file.metadata.num_rows == rows and found == checkpoint.encode()
    except (OSError, ValueError, pa.ArrowException):
        return False


def _schema_out(schema: pa.Schema) -> str:
    return base64.b64encode(schema.serialize().to_pybytes()).decode()


def _schema_in(text: str) -> pa.Schema:
    return pa.ipc.read_schema(pa.BufferReader(base64.b64decode(text)))


def _index_in(about: dict[str, Any]) -> FileIndex:
    written = about.get("format") or about["layout"]  # the key of folders written before it was called format
    return FileIndex(
        **{name: about[name] for name in ("name", "size", "mtime_ns", "rows", "step", "text_column")},
        format=FileFormat(**{**written, "header": tuple(written["header"])}),
        starts=tuple(about["starts"]),
        notes=tuple(about["notes"]),
        schema=_schema_in(about["schema"]),
    )
