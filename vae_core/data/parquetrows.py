"""A Parquet file -> any chunk of its rows, without the rest of it in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.text_io import read_bytes
from vae_core.errors import InputError


@contextmanager
def open_parquet(path: Path) -> Iterator[pq.ParquetFile]:
    """Open a Parquet file; what goes wrong in the block is half a sentence.

    One behind .gz is unpacked into memory: its end has to be read first, and gzip knows no places.
    """
    try:
        packed = path.name.lower().endswith(".gz")
        with pq.ParquetFile(pa.BufferReader(read_bytes(path)) if packed else path) as file:
            yield file
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
        raise InputError(f"it is damaged or not Parquet ({reason}); write it again") from error


def holds_text(file: pq.ParquetFile, column: str) -> bool:
    """Return whether one row of a column is not blank; reads no further than to the first such row."""
    for batch in file.iter_batches(batch_size=1_000, columns=[column]):
        if any(value is not None and str(value).strip() for value in batch.column(0).to_pylist()):
            return True
    return False


def read_rows(path: Path, start: int, rows: int) -> pa.Table:
    """Return the rows of a Parquet file from a place on, fewer where it ends before."""
    with open_parquet(path) as file:
        taken = list(_batches(file, start, rows))
        table = pa.Table.from_batches(taken, file.schema_arrow)
        table.validate(full=True)
        return table


def _batches(file: pq.ParquetFile, start: int, rows: int) -> Iterator[pa.RecordBatch]:
    """Give the rows from a place on; row groups that lie wholly before or behind them are not touched."""
    sizes = [file.metadata.row_group(place).num_rows for place in range(file.num_row_groups)]
    begins = list(accumulate(sizes, initial=0))
    wanted = [i for i, size in enumerate(sizes) if begins[i] < start + rows and begins[i] + size > start]
    if not wanted:
        return
    skip, need = start - begins[wanted[0]], rows
    for batch in file.iter_batches(batch_size=8_192, row_groups=wanted):
        part = batch.slice(min(skip, batch.num_rows), need)
        skip -= min(skip, batch.num_rows)
        need -= part.num_rows
        if part.num_rows:
            yield part
        if not need:
            return
