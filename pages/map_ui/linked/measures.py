"""Numbers and labels of a corpus, by which its map is coloured, filtered and described; shared by all sessions."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.charts import MAX_NUMERIC_CLASSES
from pages.common.session import current_corpus, current_fingerprint
from vae_core.data.schema import numbers, strings
from vae_core.latents.library import SavedCorpus, read_rec
from vae_core.latents.table import Latents

LENGTH, KL, REC, DIMENSION = "length in words", "KL", "reconstruction loss", "dimension "
MISSING = "(missing)"
IN_MEMORY = 64
MAX_LOOKED_AT = 50  # columns of a corpus that are looked through for numbers


@dataclass(frozen=True)
class Values:
    """A label column: the number of each text's value (N,), and the values, the most frequent first."""

    codes: np.ndarray
    names: tuple[str, ...]

    def are(self, wanted: set[str]) -> np.ndarray:
        """Return which texts have one of some values, (N,) bool."""
        return np.array([name in wanted for name in self.names], dtype=bool)[self.codes]


def measure_of(latents: Latents, name: str) -> np.ndarray | None:
    """Return a number for each text (N,), or None for a name that is none, or a loss that is not computed."""
    if name == LENGTH:
        return lengths_of(latents)
    if name == KL:
        return latents.kl.sum(1)
    if name == REC:
        return read_rec(current_corpus(), current_fingerprint())
    number = name.removeprefix(DIMENSION)
    if name.startswith(DIMENSION) and number.isdecimal() and int(number) < latents.mu.shape[1]:
        return latents.mu[:, int(number)]
    return None


def lengths_of(latents: Latents) -> np.ndarray:
    """Return how many words each text has (N,)."""
    return _lengths(*_key(latents), _latents=latents)


def values_of(latents: Latents, column: str) -> Values:
    """Return the values of a label column as words; an empty one is missing."""
    return _values(*_key(latents), column, _latents=latents)


def count_values(column: pd.Series) -> Values:
    """Return the values of a label column as words, the most frequent first."""
    texts = pd.Series(strings(column)).replace("", MISSING)
    names = list(texts.value_counts().index)
    codes = texts.map({name: code for code, name in enumerate(names)}).to_numpy(dtype=np.int64)
    return Values(codes, tuple(names))


def scale_of(column: pd.Series) -> np.ndarray | None:
    """Return a column of numbers (N,) of more values than are shown as classes, NaN where one is missing; else None."""
    found = numbers(column)
    return found if found is not None and len(np.unique(found[np.isfinite(found)])) > MAX_NUMERIC_CLASSES else None


def scales_of(latents: Latents) -> list[str]:
    """Return the columns of numbers that are no labels, of the first MAX_LOOKED_AT of the corpus."""
    return _scales(*_key(latents), _latents=latents)


def _key(latents: Latents) -> tuple[str, str]:
    saved: SavedCorpus = current_corpus()
    return saved.key, latents.checkpoint


@st.cache_resource(max_entries=IN_MEMORY, show_spinner=False)
def _lengths(corpus: str, checkpoint: str, *, _latents: Latents) -> np.ndarray:
    return np.array([len(text.split()) for text in _latents.texts], dtype=float)


@st.cache_resource(max_entries=IN_MEMORY, show_spinner=False)
def _scales(corpus: str, checkpoint: str, *, _latents: Latents) -> list[str]:
    own = [name for name in _latents.table if name != _latents.text_column]
    return [name for name in own[:MAX_LOOKED_AT] if scale_of(_latents.table[name]) is not None]


@st.cache_resource(max_entries=IN_MEMORY, show_spinner=False)
def _values(corpus: str, checkpoint: str, column: str, *, _latents: Latents) -> Values:
    return count_values(_latents.table[column])
