"""Class labels: a column of a corpus as classes, and the class of each row."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from vae_core.data.schema import listed, quote, strings
from vae_core.errors import InputError

MAX_CLASSES = 100  # different values up to which a column is taken for labels
MAX_NAMED = 30  # values that keep their name when the rest of a column becomes OTHER
OTHER = "other"


@dataclass(frozen=True)
class Labels:
    """One class a row."""

    column: str
    names: tuple[str, ...]  # the C classes, the most frequent first
    codes: np.ndarray  # (N,) int: indices into names, -1 where the value is missing

    @property
    def majority(self) -> float:
        """Share of the rows with a label that have the most frequent one: what always guessing it gets right."""
        counts = np.bincount(self.codes[self.codes >= 0])
        return float(counts.max() / counts.sum())


def read_labels(table: pd.DataFrame, column: str, *, fold: bool = False) -> Labels:
    """Return a column's labels; a missing value or "" is no label.

    :param fold: keep the MAX_NAMED most frequent values and call the rest OTHER, when there are more than MAX_CLASSES.
    :raises InputError: when there is no such column, all of it is one value, or it has more than MAX_CLASSES.
    """
    if column not in table.columns:
        raise InputError(f"There is no column {quote(column)}, only {listed(table.columns)}: name one of these.")
    values = pd.Series(strings(table[column]))
    counts = values[values != ""].value_counts()
    if len(counts) < 2:
        raise InputError(f"The column {quote(column)} has fewer than two different values: labels need two or more.")
    if len(counts) > MAX_CLASSES and not fold:
        raise InputError(
            f"The column {quote(column)} has {len(counts):,} different values, and labels have {MAX_CLASSES} at most: "
            f'keep the {MAX_NAMED} most frequent and call the rest "{OTHER}" with --other, or choose another column.'
        )
    names, codes = counts.index.tolist(), counts.index.get_indexer(values)
    if len(names) <= MAX_CLASSES:
        return Labels(column, tuple(names), codes)
    return Labels(column, (*names[:MAX_NAMED], OTHER), np.minimum(codes, MAX_NAMED))


def count_values(table: pd.DataFrame, column: str) -> int:
    """Return how many different values a column has, missing ones not counted."""
    values = pd.Series(strings(table[column]))
    return int(values[values != ""].nunique())


def complete_rows(labels: Sequence[Labels]) -> np.ndarray:
    """Return the rows in which no label is missing."""
    return np.flatnonzero(np.all([column.codes >= 0 for column in labels], axis=0))
