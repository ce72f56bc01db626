"""Sample corpus: eight worlds of everyday sentences, filled from the templates in the text files beside this module.

    [past singular bad]                                     tense and number of the subject, and the mood
    The {storm|wind} tore the roof off the school in {city}.

A slot names a list of LISTS or spells its values out; a value may hold slots itself. A template that ends in a question
mark is a question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import pandas as pd

from vae_core.errors import InputError

WORLDS = ("weather", "cooking", "travel", "work", "sport", "family", "feelings", "plans")
LABELS = ("world", "mood", "tense", "number", "question")
MEN, WOMEN = ("Tom", "David", "Ali", "Lucas", "Ken"), ("Mary", "Anna", "Sara", "Emma", "Mia")
LISTS: dict[str, tuple[str, ...]] = {
    "name": MEN + WOMEN,
    "man": MEN,
    "woman": WOMEN,
    "city": ("London", "Paris", "Boston", "Berlin", "Tokyo", "Rome", "Chicago", "Madrid"),
    "town": ("Oxford", "Venice", "Vienna", "Kyoto", "Hamburg", "Dublin"),
    "country": ("Italy", "Japan", "Canada", "Spain", "Greece", "India", "Norway"),
    "language": ("French", "German", "Spanish", "Japanese", "Italian"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "month": ("January", "March", "April", "June", "October", "December"),
    "time": ("six", "seven", "eight", "half past nine", "ten o'clock", "noon"),
}
SLOT = re.compile(r"{([^{}]*)}")  # one that holds no other


@dataclass(frozen=True)
class Template:
    """A sentence with slots, and what holds of it however they are filled."""

    text: str
    world: str
    mood: str  # "good", "neutral", "bad"
    tense: str  # "past", "present", "future"
    number: str  # of the subject: "singular", "plural"

    @property
    def question(self) -> str:
        """ "yes" or "no", as a label column has it."""
        return "yes" if self.text.endswith("?") else "no"

    def fills(self) -> Iterator[str]:
        """Yield the sentence with every combination of its slots' values."""
        return _fills(self.text)


@cache
def templates() -> tuple[Template, ...]:
    """Return all templates, world by world, as their files have them."""
    found = []
    for world in WORLDS:
        labels: tuple[str, ...] = ()
        for line in files(__name__).joinpath(f"{world}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                labels = tuple(line.strip("[]").split())
            elif line:
                tense, number, mood = labels
                found.append(Template(line, world, mood, tense, number))
    return tuple(found)


def world_sentences(n: int = 2000, *, seed: int = 0) -> pd.DataFrame:
    """Return n different sentences in random order: the column `text` and one of strings for each of LABELS.

    The worlds have the same share, and so have the templates of a world as far as their slots allow.

    :param seed: the same seed draws the same sentences in the same order.
    :raises InputError: when the templates do not give as many.
    """
    drawn = np.random.default_rng(seed)
    rows = []
    for template in templates():
        labels = [getattr(template, label) for label in LABELS]
        rows += [(turn, text, *labels) for turn, text in enumerate(drawn.permutation(list(template.fills())))]
    table = pd.DataFrame(rows, columns=["turn", "text", *LABELS]).drop_duplicates("text")
    if not 1 <= n <= len(table):
        raise InputError(
            f"The templates give {len(table):,} sentences and {n:,} are asked for: ask for 1 to {len(table):,}."
        )
    table = table.iloc[drawn.permutation(len(table))].sort_values("turn", kind="stable")
    table = table.iloc[table.groupby("world").cumcount().argsort(kind="stable")[:n]]
    return table.iloc[drawn.permutation(n)].drop(columns="turn").reset_index(drop=True)


def _fills(text: str) -> Iterator[str]:
    slot = SLOT.search(text)
    if not slot:
        yield text
        return
    for value in LISTS.get(slot[1]) or slot[1].split("|"):
        yield from _fills(text[: slot.start()] + value + text[slot.end() :])
