"""Uploads: staged on disk until they are saved as a corpus, read, checked against the limits, described.

A staged file is named by us, under HOME/uploads: its own name may hold anything. Its bytes leave the memory as soon as
they are on disk. Two limits are set where the app is deployed, and the command line has neither: the megabytes of
an upload by `server.maxUploadSize` in .streamlit/config.toml, the sentences of a corpus by an environment variable.
"""

import gzip
import os
import shutil
import time
import uuid
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import streamlit as st

from pages.common.charts import MAX_CLASSES, MAX_NUMERIC_CLASSES
from vae_core.data.corpus import Corpus, column_names, read_corpus, strings
from vae_core.data.readers import known_suffix
from vae_core.data.schema import numbers
from vae_core.errors import InputError
from vae_core.paths import data_dir
from vae_core.workspaces.quota import check_disk, whole_number

CHUNK = 1 << 20  # bytes
UPLOAD_TTL = 24 * 3600  # seconds after which a file that was never saved is deleted
READ_TTL = 900  # seconds for which a file that was read stays in memory, while its columns are chosen
MAX_PROPOSED_FROM = 200  # columns among which label columns are proposed; any other can be chosen
SENTENCES = 100_000  # of a corpus at most, where the variable is not set
VARIABLE = "MIDSENTENCE_MAX_SENTENCES"
WAY_PAST = "take a part of it, or encode all of it with `python -m vae_core encode FILE -o LATENTS.parquet`"


@dataclass(frozen=True)
class PendingUpload:
    """An uploaded file that is not saved yet."""

    path: Path
    name: str  # as its owner calls it

    @property
    def key(self) -> str:
        """Part of its widgets' keys that differs from file to file."""
        return self.path.name[:8]

    @property
    def stem(self) -> str:
        """Its name without folders and suffixes, for a person to read."""
        name = self.name.replace("\\", "/").rsplit("/", 1)[-1]
        return name[: len(name) - len(_suffix(name))].strip()[:80] or "corpus"


def stage_upload(file: BinaryIO, name: str) -> PendingUpload:
    """Stream a file to disk.

    :raises InputError: when a quota or the disk does not take it.
    """
    check_disk(file.seek(0, os.SEEK_END))
    file.seek(0)
    folder = data_dir() / "uploads"
    path = folder / f"{uuid.uuid4().hex}{_suffix(name)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            with suppress(FileNotFoundError):  # another session deletes them too
                if time.time() - old.stat().st_mtime > UPLOAD_TTL:
                    old.unlink()
        with path.open("wb") as target:
            shutil.copyfileobj(file, target, CHUNK)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise InputError(f"The file could not be put on the server's disk ({error.strerror}): try again.") from error
    return PendingUpload(path, name)


def drop_upload(upload: PendingUpload) -> None:
    """Delete a staged file and its cached rows."""
    upload.path.unlink(missing_ok=True)
    _read.clear()


def read_upload(upload: PendingUpload, text_column: str | None = None) -> Corpus:
    """Return the corpus in a file; read once for all choices of columns.

    :raises InputError: when the file cannot be used; one sentence that begins with the visitor's name of it.
    """
    try:
        return _read(str(upload.path), text_column)
    except InputError as error:
        raise InputError(f"{upload.name}: {str(error).removeprefix(f'{upload.path.name}: ')}") from error


@st.cache_data(max_entries=16, show_spinner=False)
def columns_of(path: str) -> list[str]:
    """Return the columns of a staged file whose texts cannot be used, as another may hold some; [] without a choice."""
    with suppress(InputError):
        _check_size(Path(path))
        return column_names(path)
    return []


def max_sentences() -> int:
    """Return the most sentences of a corpus.

    :raises InputError: when the environment variable is no whole number above zero.
    """
    return whole_number(VARIABLE, SENTENCES)


def max_megabytes() -> int:
    """Return the most megabytes of an upload, unpacked."""
    return int(st.get_option("server.maxUploadSize"))


def check_sentences(count: int) -> None:
    """Refuse a corpus of more sentences than the limit.

    :raises InputError: one sentence that names both numbers and the way past the limit.
    """
    if count > max_sentences():
        raise InputError(f"{count:,} sentences are more than the {max_sentences():,} that this app takes: {WAY_PAST}.")


def distinct(column: pd.Series) -> int:
    """Return how many different values a column has."""
    try:
        return int(column.nunique())
    except TypeError:  # lists and objects have no hash
        return len(set(strings(column.dropna())))


@st.cache_data(max_entries=8, show_spinner=False)
def label_proposals(path: str, text_column: str, *, _table: pd.DataFrame) -> list[str]:
    """Return the columns that classify: from 2 values to as many as a map has colours, and half the rows at most.

    :param path: the table's file, by which the answer is known again.
    """
    most = min(MAX_CLASSES, max(2, len(_table) // 2))
    names = [name for name in _table.columns[:MAX_PROPOSED_FROM] if name != text_column]
    return [name for name in names if 2 <= distinct(_table[name]) <= most]


def wide_labels(table: pd.DataFrame, labels: Sequence[str]) -> list[str]:
    """Return a sentence for each label column that has more values than a map has colours."""
    notes = []
    for name in labels:
        count = distinct(table[name])
        if count > MAX_NUMERIC_CLASSES and numbers(table[name]) is not None:
            notes.append(f'"{name}" has {count:,} different numbers: the map shows it as a scale.')
        elif count > MAX_CLASSES:
            notes.append(
                f'"{name}" has {count:,} different values: '
                f'the map colours the {MAX_CLASSES} most frequent and calls the rest "other".'
            )
    return notes


def _suffix(name: str) -> str:
    """Return the suffix that selects a reader; "" where the format is unknown, so that the reader refuses the file."""
    return known_suffix(name) + (".gz" if name.lower().endswith(".gz") else "")


@st.cache_resource(max_entries=2, ttl=READ_TTL, show_spinner=False)
def _read(path: str, text_column: str | None) -> Corpus:
    if not Path(path).is_file():
        raise InputError("it is no longer on the server; upload it again.")
    _check_size(Path(path))
    return read_corpus(path, text_column=text_column)


def _check_size(path: Path) -> None:
    """Refuse, before it is read, a file too large unpacked or with too many rows; the reader checks the rest."""
    with suppress(OSError, EOFError, zlib.error, pa.ArrowException):
        if path.suffix == ".gz":
            with gzip.open(path) as file:
                file.seek(max_megabytes() * 2**20)  # as far as it goes
                if file.read(1):
                    megabytes = f"{max_megabytes():,} MB"
                    raise InputError(f"The file has more than the {megabytes} that this app takes: {WAY_PAST}.")
        elif path.suffix == ".parquet":
            check_sentences(pq.read_metadata(path).num_rows)
