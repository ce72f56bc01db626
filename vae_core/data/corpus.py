"""Corpus: the texts of a file with the table they came in.

Assumptions and repairs of a reader are recorded as notes.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from vae_core.data.index import scan_file
from vae_core.data.schema import strings
from vae_core.data.text_io import named
from vae_core.errors import InputError

BLANK = "Blank rows, included"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Corpus:
    """N texts with the table they came in.

    `table` holds every column of the input in its order, N rows, index 0..N-1. `text_column` names the one that holds
    the texts. `notes` has a sentence for each thing that the reader assumed, mended or counted: show them to the user.
    """

    table: pd.DataFrame
    text_column: str
    notes: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """The N texts in row order: a missing value is "", another value that is no string is its `str`."""
        return strings(self.table[self.text_column])


def read_corpus(path: str | Path, *, text_column: str | None = None) -> Corpus:
    """Read one file; blank and repeated texts stay where they are and are counted in the notes.

    :param path: .txt with one text a line, .csv or .tsv that begins with a header, .jsonl, .parquet; also with .gz.
    :param text_column: the column with the texts; None leaves it to `guess_text_column`.
    :raises InputError: the file cannot be used; one sentence that begins with the file's name.
    """
    path = Path(path)
    with named(path):
        scan = scan_file(path, whole=True)
        table, column = scan.pick_column(text_column)
        counts = text_counts(table[column])
        return Corpus(table, column, (*scan.notes, *count_notes(counts, len(table))))


def column_names(path: str | Path) -> list[str]:
    """Return the columns of a file, whether they hold texts or not.

    :raises InputError: as `read_corpus`.
    """
    path = Path(path)
    with named(path):
        return list(scan_file(path, whole=True).types)


def read_texts(paths: Iterable[str | Path], *, text_column: str | None = None) -> list[str]:
    """Return the texts of all files one after another, blank ones left out; notes go to the log as warnings.

    :raises InputError: as `read_corpus`, for the first file that cannot be used.
    """
    texts: list[str] = []
    for path in paths:
        corpus = read_corpus(path, text_column=text_column)
        texts += [text for text in corpus.texts if text.strip()]
        for note in corpus.notes:
            logger.warning("%s: %s", path, note)
    return texts


def hold_out(texts: list[str], *, most: int) -> tuple[list[str], list[str]]:
    """Return the texts to train on, and those to validate on: every fifth, or fewer of many, evenly spread.

    :param most: how many are held out at most.
    :raises InputError: when there are fewer than 10.
    """
    if len(texts) < 10:
        raise InputError(f"{len(texts)} sentences are too few to train on and hold some out: give 10 or more.")
    every = max(5, len(texts) // most)
    return [text for i, text in enumerate(texts) if i % every], texts[::every][:most]


def text_counts(column: pd.Series) -> dict[str, int]:
    """Return how many texts of a column are odd, by what is odd about them."""
    texts = strings(column)
    filled = [text for text in texts if text.strip()]
    others = () if column.dtype == "str" else column.dropna()
    return {
        BLANK: len(texts) - len(filled),
        "Rows that repeat an earlier text, included": len(filled) - len(set(filled)),
        "Numbers and other values taken as text": sum(not isinstance(value, str) for value in others),
    }


def count_notes(counts: Mapping[str, int], rows: int) -> list[str]:
    """Return `text_counts` as notes."""
    return [f"{what}: {count:,} of {rows:,}." for what, count in counts.items() if count]
