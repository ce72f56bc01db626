"""The card of a point: its sentence, and one line of what else is known of it."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np

from pages.common.markup import shorten

MAX_TEXT = 400  # characters of a sentence
MAX_LABEL, MAX_LABELS = 24, 3  # characters of a label, labels of a card
SENT_AT_ONCE = 20_000  # sentences up to which all cards go to the browser with the points


class Cards:
    """The cards of N sentences."""

    def __init__(
        self,
        texts: Sequence[str],
        labels: Mapping[str, Sequence[str]] | None = None,
        nats: Mapping[str, np.ndarray] | None = None,
    ) -> None:
        """Store the columns that the cards are made of.

        :param labels: name of a column -> its values (N,).
        :param nats: name of a figure -> its values (N,), nats.
        """
        self.texts = texts
        self.labels = dict(islice((labels or {}).items(), MAX_LABELS))
        self.nats = nats or {}
        self.part: Any = None  # all of them as they are sent, once they were

    def __len__(self) -> int:
        return len(self.texts)

    def card(self, row: int) -> tuple[str, str]:
        """Return the sentence of a row, shortened, and the line under it."""
        said = {name: shorten(values[row], MAX_LABEL) for name, values in self.labels.items() if values[row]}
        parts = [f"{name}: {value}" for name, value in said.items()]
        parts += [f"{name} {float(values[row]):.1f} nats" for name, values in self.nats.items()]
        return shorten(self.texts[row], MAX_TEXT), " · ".join(parts)
