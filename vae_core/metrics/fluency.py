"""Fluency of what is decoded: share of texts with a non-word, and their cost under a language model without z."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

WORD = re.compile(r"[a-z']+")


def words_of(texts: Iterable[str]) -> set[str]:
    """Return all words of texts: runs of the letters a to z and apostrophes, in lower case."""
    words: set[str] = set()
    for text in texts:
        words.update(WORD.findall(text.lower()))
    return words


def nonword_share(texts: Sequence[str], words: AbstractSet[str]) -> float:
    """Return the share of texts, 0 to 1, with a word that is not among those given; 0 for no text.

    :param words: in lower case, as `words_of` returns them.
    """
    return sum(not words_of([text]) <= words for text in texts) / max(1, len(texts))
