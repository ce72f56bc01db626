"""The folder that an encode writes: its parts, and the `_manifest.json` that says what they are parts of.

The manifest is written before the first part and never changed by making one: which parts are done is told by the
files themselves, each written aside and renamed, so nothing has to be kept in step with them.
"""

import base64
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.chunks import FileFormat
from vae_core.data.index import FileIndex
from vae_core.errors import CheckpointError, InputError
from vae_core.files import read_json, write_text
from vae_core.latents.plan import Plan, Shard, shard_names

MANIFEST = "_manifest.json"
VERSION = 1  # changes when the same input would give other parts


@dataclass(frozen=True)
class Manifest:
    """What a folder of parts is made from."""

    checkpoint: str  # its fingerprint
    part_rows: int
    text_column: str
    schema: pa.Schema
    indexes: tuple[FileIndex, ...]
    precision: str = "fp32"

    @property
    def parts(self) -> list[str]:
        """The names of all parts in the order of the rows, whether they are there or not."""
        return [name for index in self.indexes for name in shard_names(index)]


def read_manifest(folder: Path) -> Manifest | None:
    """Return what a folder says of its parts; None where it is none that an encode wrote.

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


def write_manifest(folder: Path, plan: Plan, *, checkpoint: str, part_rows: int, precision: str = "fp32") -> None:
    """Say what the parts of a folder are made from; the columns are there once more for who reads the file."""
    about = {
        "version": VERSION,
        "checkpoint": checkpoint,
        "part_rows": part_rows,
        "precision": precision,
        "text_column": plan.text_column,
        "rows": plan.rows,
        "columns": {field.name: str(field.type) for field in plan.schema},
        "schema": _schema_out(plan.schema),
        "files": [{**asdict(index), "schema": _schema_out(index.schema)} for index in plan.indexes],
    }
    write_text(folder / MANIFEST, json.dumps(about, ensure_ascii=False) + "\n")


def pending_shards(folder: Path, parts: Sequence[Shard], checkpoint: str) -> list[Shard]:
    """Return the parts that are not there whole."""
    return [part for part in parts if not _is_done(folder / part.name, part.chunk.rows, checkpoint)]


def _is_done(path: Path, rows: int, checkpoint: str) -> bool:
    """Return whether a part is there: a power cut can leave a file renamed but empty, so its end is read."""
    try:
        with pq.ParquetFile(path) as file:
            found = (file.schema_arrow.metadata or {}).get(b"checkpoint")
            return file.metadata.num_rows == rows and found == checkpoint.encode()
    except (OSError, ValueError, pa.ArrowException):
        return False


def remove_parts(folder: Path, names: Sequence[str]) -> None:
    """Delete parts, and nothing else that lies in the folder.

    :raises InputError: when one cannot be deleted.
    """
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise InputError(f"{folder / name} cannot be deleted ({error.strerror}): choose another folder.") from error


def remove_leftovers(folder: Path) -> None:
    """Delete what a process that was killed while it wrote has left half-written."""
    for path in folder.glob(".*.parquet.*.tmp"):
        with suppress(OSError):
            path.unlink()


def _schema_out(schema: pa.Schema) -> str:
    return base64.b64encode(schema.serialize().to_pybytes()).decode()


def _schema_in(text: str) -> pa.Schema:
    return pa.ipc.read_schema(pa.BufferReader(base64.b64decode(text)))


def _index_in(about: dict[str, Any]) -> FileIndex:
    written = about.get("format") or about["layout"]  # the key of folders written before it was called format
    names = ("name", "size", "mtime_ns", "rows", "step", "text_column")
    return FileIndex(
        **{name: about[name] for name in names},
        format=FileFormat(**{**written, "header": tuple(written["header"])}),
        starts=tuple(about["starts"]),
        notes=tuple(about["notes"]),
        schema=_schema_in(about["schema"]),
    )
