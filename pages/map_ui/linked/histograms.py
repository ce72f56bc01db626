"""Histograms of labels, length, KL, reconstruction loss and a dimension of mu; a range or a value filters the map."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from pages.common.session import current_corpus
from pages.map_ui.linked.filters import (
    LABEL,
    RANGES,
    Filter,
    chosen_values,
    flip_value,
    let_through,
    range_of,
    set_range,
)
from pages.map_ui.linked.measures import DIMENSION, KL, LENGTH, REC, measure_of, values_of
from vae_core.latents.table import Latents

BINS = 32  # of a number
SHOWN_VALUES = 30  # of a label, the most frequent
KEY = "map_histograms"
SHOWN_DIMENSION = "map_dimension"  # in the session: the name of the one that is shown

_here = Path(__file__)
_histograms = st.components.v2.component(
    "midsentence.histograms",
    js=_here.with_suffix(".js").read_text(encoding="utf-8"),
    css=_here.with_suffix(".css").read_text(encoding="utf-8"),
)


def show_histograms(latents: Latents, filters: Sequence[Filter]) -> None:
    """Show a histogram of each label and number: all sentences in grey, those let through in colour."""
    panels = filter(None, [range_panel(latents, name, filters) for name in (LENGTH, KL, REC)])
    labels = [label_panel(latents, column, filters) for column in current_corpus().label_columns]

    def store() -> None:
        store_brush(st.session_state.get(KEY, {}).get("brushed"))

    _histograms(
        key=KEY, data={"panels": [*panels, dimension_panel(latents, filters), *labels]}, on_brushed_change=store
    )


def store_brush(message: Any) -> None:
    """Set the filter that was brushed or clicked; a message that no histogram sends means nothing."""
    if not isinstance(message, Mapping):
        return
    if isinstance(shown := message.get("shown"), str):
        st.session_state[SHOWN_DIMENSION] = shown
    if not isinstance(name := message.get("name"), str):
        return
    if name.startswith(LABEL) and isinstance(value := message.get("value"), str):
        flip_value(name.removeprefix(LABEL), value)
    elif "ends" in message:
        ends = message["ends"]
        if ends is None:
            set_range(name, None)
        elif isinstance(ends, list) and len(ends) == 2 and all(isinstance(end, int | float) for end in ends):
            set_range(name, (float(ends[0]), float(ends[1])))


def label_panel(latents: Latents, column: str, filters: Sequence[Filter]) -> dict[str, Any]:
    """Return the counts of a label's most frequent values, of all texts and of those let through."""
    values, name = values_of(latents, column), LABEL + column
    count = _counter(values.codes, len(values.names), filters, name)
    return {
        **{"name": name, "place": name, "title": column, "names": list(values.names[:SHOWN_VALUES])},
        **{"all": count(True)[:SHOWN_VALUES], "rest": count(False)[:SHOWN_VALUES]},
        **{"chosen": chosen_values(column), "others": max(0, len(values.names) - SHOWN_VALUES)},
    }


def range_panel(latents: Latents, name: str, filters: Sequence[Filter]) -> dict[str, Any] | None:
    """Return the counts of a number in equal bins, of all texts and of those let through; None where it is unknown."""
    values = measure_of(latents, name)
    if values is None or not np.isfinite(values).any():
        return None
    low, step, bins, whole = bins_of(values)
    known = np.isfinite(values)
    codes = np.where(known, np.clip((np.where(known, values, low) - low) / step, 0, bins - 1), bins).astype(np.int64)
    count, ends = _counter(codes, bins + 1, filters, name), range_of(name)
    return {
        **{"name": name, "place": name, "title": name, "low": low, "step": step, "whole": whole},
        **{"all": count(True)[:bins], "rest": count(False)[:bins], "chosen": list(ends) if ends else None},
    }


def dimension_panel(latents: Latents, filters: Sequence[Filter]) -> dict[str, Any]:
    """Return the counts of one dimension of mu, with the others to choose from, those of most KL first."""
    kl = latents.kl.mean(0)
    names = [f"{DIMENSION}{d}" for d in np.argsort(-kl, kind="stable")]
    brushed = [name for name in st.session_state.get(RANGES, {}) if name in names]
    asked = st.session_state.get(SHOWN_DIMENSION, (*brushed, names[0])[0])
    shown = asked if asked in names else names[0]
    choices = [[name, f"{name}: {kl[int(name.removeprefix(DIMENSION))]:.2f} nats"] for name in names]
    panel = range_panel(latents, shown, filters)
    return {**panel, "place": DIMENSION, "choices": choices} if panel else {}


def bins_of(values: np.ndarray) -> tuple[float, float, int, bool]:
    """Return the lower end of the first bin, the width and number of the bins, and whether all values are whole.

    Bins of whole numbers hold whole numbers alike: they are one or more wide and begin half below the least.
    """
    known = values[np.isfinite(values)]
    low, high = float(known.min()), float(known.max())
    if whole := bool((known == np.round(known)).all()):
        step = max(1.0, np.ceil((high - low + 1) / BINS))
        return low - 0.5, float(step), int(np.ceil((high - low + 1) / step)), True
    return low, max((high - low) / BINS, 1e-9) * (1 + 1e-6), BINS, whole


def _counter(codes: np.ndarray, kinds: int, filters: Sequence[Filter], name: str) -> Callable[[bool], list[int]]:
    """Return a function that counts each code: among all texts, or those that the filters but one let through."""
    rows = let_through(filters, but=name)

    def count(everything: bool) -> list[int]:
        shown = codes if everything or rows is None else codes[rows]
        return np.bincount(shown, minlength=kinds).tolist()

    return count
