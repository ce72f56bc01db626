"""Scored pairs of sentences, as tests of meaning have them: two texts and the score of their similarity."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from vae_core.data.index import scan_file
from vae_core.data.readers import known_suffix
from vae_core.data.schema import listed, quote, strings
from vae_core.data.text_io import named
from vae_core.errors import InputError

MIN_PAIRS = 3
COLUMNS = (  # names of the columns of the first text, of the second and of the score
    ("sentence1", "sentence_1", "sentence 1", "text1", "text_1", "sent1", "s1", "sentence_a", "text_a", "first"),
    ("sentence2", "sentence_2", "sentence 2", "text2", "text_2", "sent2", "s2", "sentence_b", "text_b", "second"),
    ("score", "similarity_score", "similarity", "relatedness_score", "relatedness", "gold", "rating", "label"),
)
WANTED = ("a first text", "a second text", "a score")


@dataclass(frozen=True)
class Pairs:
    """P pairs of texts, each with a human score of similarity, the higher the more similar."""

    first: list[str]
    second: list[str]
    scores: list[float]


def read_pairs(path: str | Path) -> Pairs:
    """Read scored pairs from .csv, .tsv, .jsonl or .parquet, also with .gz; the columns are guessed by their names.

    :raises InputError: when a column is missing, a text or a score is, a score is no number, there are fewer than
        three pairs, or all have the same score; one sentence that begins with the file's name.
    """
    path = Path(path)
    with named(path):
        table = scan_file(path, whole=True).frame()
        first, second, score = _columns(table)
        above = 1 if known_suffix(path.name) in (".csv", ".tsv") else 0  # lines above the first pair
        scores = _scores(table[score], score, above)
        texts = {column: _texts(table[column], column, above) for column in (first, second)}
        if len(table) < MIN_PAIRS:
            raise InputError(f"it holds {len(table)} pairs; give {MIN_PAIRS} or more to correlate ranks")
        if len(set(scores)) < 2:
            raise InputError(
                f"all {len(scores):,} values of {quote(score)} are {scores[0]:g}; give pairs of different ones"
            )
        return Pairs(texts[first], texts[second], scores)


def _columns(table: pd.DataFrame) -> list[Any]:
    """Return the columns of the two texts and of the score."""
    known = {str(column).strip().lower(): column for column in reversed(table.columns)}
    found = [next((known[name] for name in names if name in known), None) for names in COLUMNS]
    for column, what, names in zip(found, WANTED, COLUMNS, strict=True):
        if column is None:
            called = f'call it "{names[0]}"'
            raise InputError(f"no column has {what}, there is only {listed(map(str, table.columns))}; {called}")
    return found


def _scores(column: pd.Series, name: str, above: int) -> list[float]:
    """Return the scores, all finite."""
    scores = []
    for line, text in enumerate(strings(column), 1 + above):
        try:
            score = float(text)
        except ValueError:
            score = math.nan
        if not math.isfinite(score):
            what = f"is {quote(text)}, no number" if text.strip() else "is missing"
            raise InputError(f"the score in line {line:,}, column {quote(name)}, {what}; mend it, or take the pair out")
        scores.append(score)
    return scores


def _texts(column: pd.Series, name: str, above: int) -> list[str]:
    """Return the texts of a column, none of them blank."""
    texts = strings(column)
    for line, text in enumerate(texts, 1 + above):
        if not text.strip():
            raise InputError(
                f"the text in line {line:,}, column {quote(name)}, is missing; add it, or take the pair out"
            )
    return texts
