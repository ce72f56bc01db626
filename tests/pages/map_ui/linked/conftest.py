"""A corpus of six sentences with latents, and a session that holds nothing else."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
import streamlit as st

from pages.map_ui.linked import measures
from vae_core.data.corpus import Corpus
from vae_core.latents.library import save_corpus
from vae_core.latents.table import Latents

TEXTS = ["a dog runs", "a cat sleeps here", "dogs run", "nobody knows", "the end of the day", "cats"]


@pytest.fixture
def latents() -> Latents:
    """Six texts; dimension 0 of mu counts them."""
    table = pd.DataFrame({"text": TEXTS, "animal": ["dog", "cat", "dog", "", "", "cat"], "year": [1, 1, 2, 2, 2, 3]})
    mu = np.column_stack([np.arange(6), np.zeros(6)]).astype(np.float32)
    return Latents(table, "text", mu, np.zeros_like(mu), "of-a-checkpoint")


@pytest.fixture
def session(latents: Latents, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session's state, as a dict."""
    corpus = save_corpus(Corpus(latents.table, "text", ()), name="six", label_columns=["animal", "year"])
    state: dict[str, Any] = {"corpus": corpus}
    monkeypatch.setattr(st, "session_state", state)
    monkeypatch.setattr(measures, "current_fingerprint", lambda: "of-a-checkpoint")
    return state


@pytest.fixture
def shown(latents: Latents, session: dict[str, Any]) -> Callable[..., list[int]]:
    """Return a function that gives the rows that are let through, under a legend and without one filter."""
    from pages.map_ui.linked.filters import active_filters, let_through

    def rows(classes: Any = None, *, but: str = "") -> list[int]:
        passed = let_through(active_filters(latents, classes), but=but)
        return list(range(len(latents.mu))) if passed is None else np.flatnonzero(passed).tolist()

    return rows
