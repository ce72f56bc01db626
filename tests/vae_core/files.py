"""Files to read, written for one test, and the sentence with which a reader refuses one."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vae_core.data.corpus import read_corpus
from vae_core.errors import InputError, printable

Write = Callable[[str, str | bytes], Path]


def writer(folder: Path) -> Write:
    """Return a function that writes a file and returns its path: text as UTF-8, .gz compressed."""

    def write_file(name: str, content: str | bytes) -> Path:
        data = content.encode() if isinstance(content, str) else content
        path = folder / name
        path.write_bytes(gzip.compress(data) if name.lower().endswith(".gz") else data)
        return path

    return write_file


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def parquet(table: pa.Table) -> bytes:
    """Return a table as the bytes of a Parquet file."""
    sink = io.BytesIO()
    pq.write_table(table, sink)
    return sink.getvalue()


def refusal(path: str | Path, **options: str) -> str:
    """Return the sentence with which the file is refused, after checks that it is one and begins with the name."""
    with pytest.raises(InputError) as caught:
        read_corpus(path, **options)
    message = str(caught.value)
    assert message.startswith(f"{printable(Path(path).name)}: ")
    assert "\n" not in message
    assert message.endswith(".")
    return message.partition(": ")[2].removesuffix(".")
