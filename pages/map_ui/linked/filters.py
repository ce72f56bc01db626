"""The filters of the Map page, and which rows they let through: search, labels, ranges, legend, lasso.

`active_filters` owns the list: the map, the table and the histograms show the rows that pass it, and a chip removes
a filter. Its values are in the session, under the key of the widget or view that sets it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import streamlit as st

from pages.common.markup import shorten
from pages.common.session import current_corpus
from pages.map_ui.linked.measures import measure_of, values_of
from vae_core.latents.table import Latents

SEARCH, LASSO, LEGEND = "search", "lasso", "legend"
RANGES, ROWS, HIDDEN = "map_ranges", "map_rows", "map_hidden"  # in the session
AREAS = "map_area", "map_area_other"  # in the session: corners of the lasso, of either map
LABEL = "label: "
MAX_NAME = 28  # characters of a value that a chip shows
SHOWN_NAMES = 2  # values that a chip names


@dataclass(frozen=True)
class Filter:
    """One active filter."""

    name: str  # column or kind; there is one of each
    label: str  # text of its chip
    rows: np.ndarray  # (N,) bool, which texts it lets through
    clear: Callable[[], None]


def active_filters(latents: Latents, classes: tuple[str, np.ndarray, Sequence[str]] | None = None) -> list[Filter]:
    """Return the filters that are set, in the order of the screen.

    :param classes: of the map's colours, for those that the legend switches off: title, number of each text's class
        (N,), names.
    """
    filters = [*_search(latents), *_labels(latents), *_ranges(latents), *_legend(classes), *_lasso(len(latents.mu))]
    return [each for each in filters if not each.rows.all()]


def let_through(filters: Sequence[Filter], *, but: str = "") -> np.ndarray | None:
    """Return which rows all filters let through (N,) bool, or None where there is none.

    :param but: name of a filter that is left out: a histogram shows the rows that its own range selects from.
    """
    rows = [each.rows for each in filters if each.name != but]
    return np.logical_and.reduce(rows) if rows else None


def clear_all(filters: Sequence[Filter]) -> None:
    """Take all filters away."""
    for each in filters:
        each.clear()


def set_range(name: str, ends: tuple[float, float] | None) -> None:
    """Let only texts pass whose measure is between two ends, both included; None removes the range."""
    ranges = {**st.session_state.get(RANGES, {})}
    ranges.pop(name, None)
    st.session_state[RANGES] = ranges if ends is None else {**ranges, name: (min(ends), max(ends))}


def range_of(name: str) -> tuple[float, float] | None:
    """Return the ends of a measure's range, or None without a range."""
    ends: tuple[float, float] | None = st.session_state.get(RANGES, {}).get(name)
    return ends


def flip_value(column: str, value: str) -> None:
    """Add a value to those of a label column that are let through, or take it out again."""
    chosen = chosen_values(column)
    put = [name for name in chosen if name != value] if value in chosen else [*chosen, value]
    st.session_state[label_key(column)] = put


def chosen_values(column: str) -> list[str]:
    """Return the values of a label column that are let through; empty for all."""
    return list(st.session_state.get(label_key(column)) or ())


def hidden_names(title: str) -> tuple[str, ...]:
    """Return the names of the classes that the legend of a colouring switches off."""
    of, names = st.session_state.get(HIDDEN) or ("", ())
    return tuple(names) if of == title else ()


def hide_names(title: str, names: Sequence[str]) -> None:
    """Switch off the classes of these names in the legend of a colouring, and all others on."""
    st.session_state[HIDDEN] = (title, tuple(names)) if names else None


def label_key(column: str) -> str:
    """Return the session's key of the values of a label column, the key of its widget too."""
    return f"map_filter_{column}"


def contains(texts: list[str], wanted: str) -> np.ndarray:
    """Return which texts hold all the words (N,), each as the beginning of a word, regardless of case."""
    patterns = [re.compile(r"(?<!\w)" + re.escape(word), re.IGNORECASE) for word in wanted.split()]
    return np.array([all(pattern.search(text) for pattern in patterns) for text in texts], dtype=bool)


def _search(latents: Latents) -> list[Filter]:
    wanted = " ".join((st.session_state.get("map_search") or "").split())
    if not wanted:
        return []
    rows = _found((current_corpus().key, latents.checkpoint), wanted, _texts=latents.texts)
    return [Filter(SEARCH, f"“{shorten(wanted, MAX_NAME)}”", rows, partial(_put, "map_search", ""))]


def _labels(latents: Latents) -> list[Filter]:
    filters = []
    for column in current_corpus().label_columns:
        if chosen := chosen_values(column):
            rows = values_of(latents, column).are(set(chosen))
            label = f"{column}: {_some(chosen)}"
            filters.append(Filter(LABEL + column, label, rows, partial(_put, label_key(column), [])))
    return filters


def _ranges(latents: Latents) -> list[Filter]:
    filters = []
    for name, (low, high) in st.session_state.get(RANGES, {}).items():
        values = measure_of(latents, name)
        if values is not None:
            label = f"{name} {low:.4g} to {high:.4g}"
            filters.append(Filter(name, label, (values >= low) & (values <= high), partial(set_range, name, None)))
    return filters


def _legend(classes: tuple[str, np.ndarray, Sequence[str]] | None) -> list[Filter]:
    if not classes:
        return []
    title, codes, names = classes
    hidden = hidden_names(title)
    gone = [code for code, name in enumerate(names) if name in hidden]
    label = f"without {_some([names[code] for code in gone])}"
    return [Filter(LEGEND, label, ~np.isin(codes, gone), partial(_put, HIDDEN, None))] if gone else []


def _lasso(count: int) -> list[Filter]:
    chosen = np.array([row for row in st.session_state.get(ROWS) or () if row < count], dtype=int)
    if not len(chosen):
        return []
    rows = np.zeros(count, dtype=bool)
    rows[chosen] = True
    return [Filter(LASSO, f"lasso: {len(chosen):,}", rows, _clear_lasso)]


def _clear_lasso() -> None:
    for key in (ROWS, *AREAS):
        st.session_state[key] = ()


def _some(names: Sequence[str]) -> str:
    """Return the first names and how many more there are."""
    shown = ", ".join(shorten(name, MAX_NAME) for name in names[:SHOWN_NAMES])
    return shown if len(names) <= SHOWN_NAMES else f"{shown} and {len(names) - SHOWN_NAMES} more"


def _put(key: str, value: object) -> None:
    st.session_state[key] = value


@st.cache_data(max_entries=100, show_spinner=False)
def _found(key: tuple[str, str], wanted: str, *, _texts: list[str]) -> np.ndarray:
    return contains(_texts, wanted)
