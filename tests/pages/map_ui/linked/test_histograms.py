"""Histograms of the map: counts, bins, and the filter that a brush sets."""

from typing import Any

import numpy as np
import pytest

from pages.map_ui.linked.filters import RANGES, active_filters, set_range
from pages.map_ui.linked.histograms import BINS, bins_of, dimension_panel, label_panel, range_panel, store_brush
from vae_core.latents.table import Latents


def test_a_label_is_counted_among_all_and_among_what_the_other_filters_let_through(
    latents: Latents, session: dict[str, Any]
) -> None:
    session["map_filter_animal"] = ["dog"]
    set_range("dimension 0", (0, 3))
    panel = label_panel(latents, "animal", active_filters(latents))
    counts = dict(zip(panel["names"], zip(panel["all"], panel["rest"], strict=True), strict=True))
    assert counts == {"dog": (2, 2), "cat": (2, 1), "(missing)": (2, 1)}  # not by what is chosen in it
    assert panel["chosen"] == ["dog"]
    year = label_panel(latents, "year", active_filters(latents))
    assert dict(zip(year["names"], year["rest"], strict=True)) == {"1": 1, "2": 1, "3": 0}


def test_a_number_is_counted_in_bins_and_an_unknown_one_has_no_histogram(
    latents: Latents, session: dict[str, Any]
) -> None:
    session["map_rows"] = (0, 1, 4)
    panel = range_panel(latents, "length in words", active_filters(latents))
    assert panel is not None
    assert (panel["low"], panel["step"], panel["whole"]) == (0.5, 1.0, True)
    assert (panel["all"], panel["rest"]) == ([1, 2, 1, 1, 1], [0, 0, 1, 1, 1])
    assert range_panel(latents, "reconstruction loss", []) is None


@pytest.mark.parametrize("values", [[0.25, 0.5, 9.75], [3.0, 3.0], [0.1, 0.1], [0.0, 1000.0], [-5.0, np.nan, 2.5]])
def test_bins_hold_all_values(values: list[float]) -> None:
    known = np.array(values)[np.isfinite(values)]
    low, step, bins, whole = bins_of(np.array(values))
    assert low <= known.min()
    assert known.max() < low + step * bins
    assert 1 <= bins <= BINS
    assert whole == all(float(value).is_integer() for value in known)


def test_missing_numbers_are_in_no_bin(latents: Latents, session: dict[str, Any], monkeypatch: Any) -> None:
    numbers = np.array([1.5, np.nan, 2.0, np.nan, 3.0, 9.0])
    monkeypatch.setattr("pages.map_ui.linked.histograms.measure_of", lambda *_: numbers)
    panel = range_panel(latents, "KL", [])
    assert panel is not None
    assert sum(panel["all"]) == 4


def test_a_brush_sets_a_range_and_a_click_flips_a_value(session: dict[str, Any]) -> None:
    store_brush({"name": "KL", "ends": [2, 1.5]})
    assert session[RANGES] == {"KL": (1.5, 2.0)}
    store_brush({"name": "KL", "ends": None})
    assert session[RANGES] == {}
    store_brush({"name": "label: animal", "value": "dog"})
    store_brush({"name": "label: animal", "value": "cat"})
    store_brush({"name": "label: animal", "value": "dog"})
    assert session["map_filter_animal"] == ["cat"]


@pytest.mark.parametrize(
    "message",
    [
        None,
        "x",
        {},
        {"name": 3, "ends": None},
        {"name": "KL"},
        {"name": "KL", "ends": [1, None]},
        {"name": "KL", "ends": [1]},
    ],
)
def test_what_no_histogram_sends_sets_nothing(session: dict[str, Any], message: object) -> None:
    before = dict(session)
    store_brush(message)
    assert session == before


def test_one_dimension_is_shown_and_another_can_be_chosen(latents: Latents, session: dict[str, Any]) -> None:
    panel = dimension_panel(latents, [])
    assert panel["title"] == "dimension 0"  # of most KL
    assert [value for value, _ in panel["choices"]] == ["dimension 0", "dimension 1"]
    store_brush({"shown": "dimension 1"})
    assert dimension_panel(latents, [])["title"] == "dimension 1"
    store_brush({"shown": "dimension 99"})
    assert dimension_panel(latents, [])["title"] == "dimension 0"
