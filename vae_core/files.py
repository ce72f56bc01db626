"""Files on disk: JSON in, text, folders and Parquet out, each whole or not at all; locks; limits of an input file.

Files are written under a temporary name and renamed at the end, so a reader finds the old content or the new.
"""

import json
import os
import shutil
import stat
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from vae_core.errors import CheckpointError, InputError

if TYPE_CHECKING:  # 0.2 s to import: a list of runs needs none of it
    import pyarrow as pa

MAX_BYTES = 2_000_000_000  # of one file, after decompression: a small .gz can hold terabytes
MAX_ROWS = 5_000_000
DELETED = ".deleted.tmp"  # how the name of a folder ends that is being deleted
PATIENCE = 60.0  # seconds to wait for a lock
LEFT_AFTER = 3_600.0  # seconds after which a half-written file is taken for abandoned
MAX_JSON_BYTES = 200_000_000
MAX_CELLS = 200_000_000  # of .jsonl: lines that each bring a new key make a table of rows * rows


def read_json(path: Path) -> dict[str, Any]:
    """Return the object that a JSON file holds.

    :raises CheckpointError: when it cannot be read or holds something else.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode) or about.st_size > MAX_JSON_BYTES:  # to read a device may never end
            raise ValueError("no file, or too large")
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise CheckpointError(f"{path} cannot be read as JSON: it is damaged, fetch or make it again.") from error
    if not isinstance(content, dict):
        raise CheckpointError(f"{path} holds no JSON object: it is damaged, fetch or make it again.")
    return content


def write_text(path: Path, text: str) -> None:
    """Write a text file (UTF-8) atomically.

    :raises CheckpointError: when the disk does not take it; the old file stays.
    """
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    try:
        with one_sentence(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            os.replace(aside, path)
    finally:
        remove(aside)


def acquire(path: Path) -> IO[bytes]:
    """Return an open file that holds its lock until it is closed.

    flock(2) rather than the filelock package: a child process inherits the lock with the descriptor, so a job lives
    before its process has run a line; and looks share the lock, so none of them is taken for a living process.

    :raises InputError: when another process holds the lock all the time.
    """
    import fcntl  # Unix only, as jobs are; the command line imports this module everywhere

    file, end = path.open("ab"), time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        except BlockingIOError:
            if time.monotonic() >= end:
                file.close()
                raise InputError(f"Another process has held {path} for {PATIENCE:.0f} seconds: try again.") from None
            time.sleep(0.01)


@contextmanager
def changed_json(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the object in a JSON file to be changed, {} where it cannot be read; it is written where it was changed.

    Concurrent changes of the file wait for each other, so that none is lost.

    :raises MidsentenceError: when the disk does not take it; the old file stays.
    """
    with one_sentence(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = acquire(path.with_name(f".{path.name}.lock"))
    with lock:
        content: dict[str, Any] = {}
        with suppress(CheckpointError):
            content = read_json(path)
        before = dict(content)
        yield content
        if content != before:
            write_text(path, json.dumps(content, indent=1) + "\n")


@contextmanager
def written_aside(folder: Path, *, last: str = "") -> Iterator[Path]:
    """Yield a temporary folder to fill; it takes the folder's name when the block ends well, and is deleted if not.

    :param last: where the folder exists and its files are replaced one by one, the name of the file to replace last.
    :raises CheckpointError: when the disk does not take it.
    """
    folder = folder.resolve()
    aside = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}.tmp")
    try:
        with one_sentence(folder):
            aside.mkdir(parents=True)
            yield aside
            try:
                aside.rename(folder)  # also onto an empty one
            except OSError:
                if not folder.is_dir():
                    raise
                for file in sorted(aside.iterdir(), key=lambda file: file.name == last):
                    os.replace(file, folder / file.name)
    finally:
        remove(aside)


@contextmanager
def one_sentence(path: Path) -> Iterator[None]:
    """Turn the operating system's error while a path is written into a CheckpointError of one sentence."""
    try:
        yield
    except Exception as error:
        if not isinstance(error, OSError) and "(os error " not in str(error):  # so Rust libraries pass it on
            raise
        reason = str(getattr(error, "strerror", None) or error).rstrip(".")
        raise CheckpointError(f"{path} could not be written ({reason}); the last saved state is unchanged.") from error


def write_parquet(table: "pa.Table", path: Path) -> None:
    """Write a table as Parquet (zstd) atomically; two processes can write the same file, and the later one wins.

    :raises InputError: when the disk or Parquet does not take it; the old file stays.
    """
    write_parquet_of(iter([table]), path)


def write_parquet_of(tables: "Iterator[pa.Table]", path: Path) -> int:
    """Write tables of one schema as one Parquet file, one in memory at a time; return the rows. See `write_parquet`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    rows = 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            writer: pq.ParquetWriter | None = None
            for table in tables:
                writer = writer or stack.enter_context(pq.ParquetWriter(aside, table.schema, compression="zstd"))
                writer.write_table(table)
                rows += table.num_rows
        os.replace(aside, path)
    except (OSError, pa.ArrowException) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} could not be written ({reason}); nothing was changed.") from error
    finally:
        remove(aside)
    return rows


def check_parquet(source: Any) -> None:
    """Refuse Parquet that is too large once it is decoded: a file of 300 bytes can hold a text of 1 MB a billion times.

    :param source: as `pq.ParquetFile` takes it.
    :raises InputError: it decodes to more than MAX_CELLS values or MAX_BYTES; half a sentence.
    """
    import pyarrow.parquet as pq

    with pq.ParquetFile(source) as file:
        groups = [file.metadata.row_group(number) for number in range(file.num_row_groups)]
        columns = [file.schema.column(place) for place in range(len(file.schema))]
        chunks = [(column, group.column(place)) for group in groups for place, column in enumerate(columns)]
    cells = sum(chunk.num_values for _, chunk in chunks)
    size = sum(chunk.num_values * column.length for column, chunk in chunks)  # length: of FIXED_LEN_BYTE_ARRAY, else 0
    texts = [chunk for _, chunk in chunks if chunk.physical_type == "BYTE_ARRAY"]
    deltas = [chunk for chunk in texts if "DELTA_BYTE_ARRAY" in chunk.encodings]  # the beginning is the text's before
    repeated = deltas + [chunk for chunk in texts if chunk.has_dictionary_page]
    most = size + sum(chunk.num_values * chunk.total_uncompressed_size for chunk in repeated)
    if cells <= MAX_CELLS and size <= MAX_BYTES < most:  # perhaps: each value is counted as all of its chunk
        names, plain = ({chunk.path_in_schema for chunk in each} for each in (texts, deltas))
        step = 2**26 // max((chunk.total_uncompressed_size for chunk in deltas), default=1)  # rows; at most 64 MB
        with pq.ParquetFile(source, read_dictionary=list(names - plain)) as file:
            for batch in file.iter_batches(min(2**16, max(1, step)), columns=list(names)):
                size += sum(map(_decoded_bytes, batch.columns))
                if size > MAX_BYTES:
                    break
    for count, limit, what in ((cells, MAX_CELLS, "values"), (size, MAX_BYTES, "bytes once it is decoded")):
        if count > limit:
            raise InputError(f"it holds more than {limit:,} {what}, which is the limit; split it or take a sample")


def _decoded_bytes(array: "pa.Array") -> int:
    """Return how many bytes the texts of an array take that is encoded by dictionaries, at any depth."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_dictionary(array.type):
        lengths = pc.binary_length(array.dictionary)
        return pc.sum(pc.take(lengths, array.indices).cast(pa.int64())).as_py() or 0
    if pa.types.is_struct(array.type):
        return sum(map(_decoded_bytes, array.flatten()))
    if pa.types.is_map(array.type):
        return _decoded_bytes(array.keys) + _decoded_bytes(array.items)
    return _decoded_bytes(array.flatten()) if pa.types.is_nested(array.type) else array.nbytes


def delete_folder(folder: Path) -> None:
    """Delete a folder atomically: it is renamed first. Remains of deletions that were killed are removed too.

    :raises FileNotFoundError: when it is gone, perhaps since another process was quicker.
    :raises CheckpointError: when it cannot be deleted.
    """
    gone = folder.with_name(f".{folder.name}.{uuid.uuid4().hex}{DELETED}")
    try:
        folder.rename(gone)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise CheckpointError(f"{folder} could not be deleted ({error.strerror}): try again.") from error
    for left in folder.parent.glob(f".*{DELETED}"):
        remove(left)


def clear_leftovers(folder: Path) -> None:
    """Delete what killed processes left half-written or half-deleted in a folder; younger files may be in use."""
    for path in folder.glob(".*.tmp"):
        with suppress(OSError):  # another process clears up too
            if path.name.endswith(DELETED) or time.time() - path.stat().st_mtime > LEFT_AFTER:
                remove(path)


def remove(path: Path) -> None:
    """Delete a file or a folder that may not be there; what cannot be deleted stays."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        path.unlink()
