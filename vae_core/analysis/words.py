"""Words of a text: what each costs, and how two texts differ in them. Knows strings and numbers only."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD = re.compile(r"\S+")
END = "⏎"  # stands for the end of the sentence, which the decoder has to write as well


@dataclass(frozen=True)
class WordCost:
    """A word and what the decoder pays for it."""

    word: str
    nats: float  # -log p of its tokens given z and all that stands before it

    @property
    def probability(self) -> float:
        """Share of the probability that the decoder gives this word, 0 to 1."""
        return math.exp(-self.nats)


def word_costs(text: str, spans: Sequence[tuple[int, int]], nats: Sequence[float]) -> list[WordCost]:
    """Return the cost of each word, the sum of its tokens', with the end of the sentence last; they add up to all.

    A token between two words, such as a run of spaces, counts to the word before it, or to the first one.

    :param spans: characters [start, end) of each token, one entry a token, the end token last.
    :param nats: what each token costs.
    """
    words = [(match.start(), match.end()) for match in WORD.finditer(text)]
    costs = [0.0] * (len(words) + 1)
    at = 0
    for (start, end), cost in zip(spans[:-1], nats[:-1], strict=True):
        visible = start + len(text[start:end]) - len(text[start:end].lstrip())
        while at + 1 < len(words) and visible >= words[at + 1][0]:
            at += 1
        costs[at] += cost
    costs[-1] += nats[-1]
    return [WordCost(text[a:b], cost) for (a, b), cost in zip(words, costs, strict=False)] + [WordCost(END, costs[-1])]


def differences(before: str, after: str) -> list[tuple[str, Literal["same", "gone", "new"]]]:
    """Return runs of words that two texts share, that only the first has, and that only the second has, in order."""
    old, new = before.split(), after.split()
    runs: list[tuple[str, Literal["same", "gone", "new"]]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append((" ".join(new[c:d]), "same"))
            continue
        if a < b:
            runs.append((" ".join(old[a:b]), "gone"))
        if c < d:
            runs.append((" ".join(new[c:d]), "new"))
    return runs
