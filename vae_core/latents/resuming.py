"""A folder of parts that is to be written: is it new, unfinished, another's? Nothing is lost by asking again."""

from dataclasses import dataclass
from pathlib import Path

from vae_core.data.index import FileIndex
from vae_core.errors import InputError
from vae_core.latents.manifest import Manifest, read_manifest, remove_parts, write_manifest
from vae_core.latents.plan import SHARD_ROWS, Plan, shard_names

WAY_OUT = "choose another folder, or --overwrite what is in it"


@dataclass(frozen=True)
class EncodeJob:
    """What is asked for."""

    source: Path  # a file, or a folder of files
    output: Path  # the folder of the parts
    checkpoint: Path  # a folder
    fingerprint: str
    text_column: str | None = None
    part_rows: int = SHARD_ROWS
    overwrite: bool = False
    precision: str = "fp32"  # or "bf16": what is multiplied in; see device.inference_autocast


def check_output(request: EncodeJob) -> Manifest | None:
    """Return what an earlier call began in the folder, None where there is nothing.

    :raises InputError: it holds something else, or the parts of another request.
    """
    folder = request.output
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is a file: name a folder, or a file that ends in .parquet.")
    before = read_manifest(folder)
    if before is None:
        if folder.is_dir() and any(not path.name.endswith(".tmp") for path in folder.iterdir()):
            raise InputError(
                f"{folder} is a folder: name the file to write, or a folder that is new, empty, or holds the parts of "
                "the same input."
            )
        return None
    asked = {
        "by another checkpoint": request.fingerprint == before.checkpoint,
        f"in parts of {before.part_rows:,} rows": request.part_rows == before.part_rows,
        f"in {before.precision}": request.precision == before.precision,
        f'of the texts in "{before.text_column}"': request.text_column in (None, before.text_column),
    }
    differs = [what for what, same in asked.items() if not same]
    if differs and not request.overwrite:
        raise InputError(f"{folder} holds latents that were made {' and '.join(differs)}: {WAY_OUT}.")
    return before


def known_indexes(request: EncodeJob, before: Manifest | None, files: list[Path]) -> dict[str, FileIndex]:
    """Return, by file name, what an earlier call found in files that are still the same.

    A file that is gone or has changed is forgotten where none of its parts was made, as of one that was damaged.

    :raises InputError: parts were made of a file that is gone or has changed.
    """
    if before is None or request.overwrite:
        return {}
    places = {path.name: path for path in files}
    known = {}
    for index in before.indexes:
        if index.name in places and is_same(places[index.name], index):
            known[index.name] = index
        elif any((request.output / name).exists() for name in shard_names(index)):
            what = "has changed since" if index.name in places else "is not among the files"
            raise InputError(f"{request.output} holds the latents of {index.name}, which {what}: {WAY_OUT}.")
    return known


def is_same(path: Path, index: FileIndex) -> bool:
    """Return whether a file is still the one that was indexed, by its size and the time of its last change."""
    try:
        about = path.stat()
    except OSError:
        return False
    return (about.st_size, about.st_mtime_ns) == (index.size, index.mtime_ns)


def initialise(request: EncodeJob, plan: Plan, before: Manifest | None) -> None:
    """Make the folder ready for the parts of a plan; those of another are deleted where that was asked for.

    :raises InputError: the parts that are there have other columns, or the disk refuses.
    """
    folder = request.output
    if before and request.overwrite:
        remove_parts(folder, before.parts)
    elif before and before.schema != plan.schema and any((folder / name).exists() for name in before.parts):
        raise InputError(f"With the files that were added, the columns differ from those in {folder}: {WAY_OUT}.")
    if request.overwrite or before is None or before.indexes != plan.indexes:
        how = {"checkpoint": request.fingerprint, "precision": request.precision}
        write_manifest(folder, plan, part_rows=request.part_rows, **how)
