"""Decoding settings, as keyword arguments of `TextVAE.decode`: those of figures, and those of texts for people."""

from typing import Any

GREEDY: dict[str, Any] = {"beams": 1, "known_words": False}

# Of beams and reranking: docs/experiments/reading.md
READING_BEAMS = 8
RERANK_WEIGHT = 0.05  # of log(RERANK_FLOOR + squared distance), beside nats a token
RERANK_FLOOR = 1e-3  # squared distance, in prior deviations, below which mu is z
QUICK: dict[str, Any] = {"beams": 4, "rerank": False}  # of many texts at once, in less than half the time
