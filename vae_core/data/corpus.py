"""Files in, texts and labels out.

Knows which column of a file's table holds the texts, and what is odd about them; `formats` knows the files. Knows no
model and no tokens. What a reader assumed or mended is kept as notes, never hidden.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from vae_core.data.readers import listed, read_table
from vae_core.errors import InputError

TEXT_NAMES = ("text", "sentence", "texts", "sentences", "document", "content", "body", "review", "comment", "caption")
BLANK = "Blank rows, kept"

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
    try:
        return _read(path, text_column)
    except InputError as error:
        raise InputError(f"{path.name or path}: {error}.") from error


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


def guess_text_column(table: pd.DataFrame) -> str:
    """Return the column named like one of TEXT_NAMES, else the string column with the most words on average.

    Words, and characters where words tie, are averaged over a column's first 1,000 values; of equals the first wins.

    :raises InputError: no column holds a string.
    """
    names = {str(column).strip().lower(): column for column in reversed(table.columns)}
    for name in TEXT_NAMES:
        if name in names:
            return names[name]
    sizes = {column: _mean_size(table[column]) for column in table.columns}
    if not any(sizes.values()):
        raise InputError(f"no column holds text, there is only {listed(table.columns)}; add a column called text")
    return max(sizes, key=lambda column: sizes[column])


def _mean_size(column: pd.Series) -> tuple[float, ...]:
    """Return mean words and mean characters, or () for a column without strings."""
    values = list(column.dropna().head(1_000))
    texts = [value for value in values if isinstance(value, str)]
    if not texts:
        return ()
    return sum(len(text.split()) for text in texts) / len(values), sum(map(len, texts)) / len(values)


def strings(column: pd.Series) -> list[str]:
    """Return a column as strings: a missing value is "", another value that is no string is its `str`."""
    return ["" if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)]


def pick_column(table: pd.DataFrame, text_column: str | None) -> tuple[str, list[str]]:
    """Return the column of the texts, the one named or a guess, and a note where the guess is not plain from its name.

    :raises InputError: there is no such column; half a sentence.
    """
    column = guess_text_column(table) if text_column is None else text_column
    if column not in table.columns:
        raise InputError(f'there is no column "{column}", only {listed(table.columns)}; name one of these')
    guessed = text_column is None and column.strip().lower() not in TEXT_NAMES
    return column, [f'The column "{column}" is taken for the text: it has the most words.'] if guessed else []


def no_text(column: str, rows: int) -> InputError:
    """Return what to raise where every text is blank."""
    return InputError(f'there is no text in it: all {rows:,} rows of "{column}" are blank; add text')


def _read(path: Path, text_column: str | None) -> Corpus:
    file = read_table(path)
    table = file.typed
    column, notes = pick_column(table, text_column)
    table[column] = file.cells[column]  # a text "1.50" stays as it is written
    counts = text_counts(table[column])
    if counts[BLANK] == len(table):
        raise no_text(column, len(table))
    return Corpus(table, column, (*file.notes, *notes, *count_notes(counts, len(table))))


def text_counts(column: pd.Series) -> dict[str, int]:
    """Return how many texts of a column are odd, by what is odd about them."""
    texts = strings(column)
    filled = [text for text in texts if text.strip()]
    return {
        BLANK: len(texts) - len(filled),
        "Rows that repeat an earlier text, kept": len(filled) - len(set(filled)),
        "Numbers and other values taken as text": sum(not isinstance(value, str) for value in column.dropna()),
    }


def count_notes(counts: Mapping[str, int], rows: int) -> list[str]:
    """Return `text_counts` as notes."""
    return [f"{what}: {count:,} of {rows:,}." for what, count in counts.items() if count]
