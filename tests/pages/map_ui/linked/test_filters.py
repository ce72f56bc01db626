"""Filters of the map: each alone, their intersection, and the removal of each."""

from collections.abc import Callable
from typing import Any

import numpy as np

from pages.map_ui.linked.filters import (
    HIDDEN,
    LASSO,
    RANGES,
    active_filters,
    clear_all,
    flip_value,
    let_through,
    set_range,
)
from vae_core.latents.table import Latents

CLASSES = ("clusters", np.array([0, 0, 1, 1, 2, 2]), ("near", "far", "noise"))


def test_without_a_filter_everything_is_let_through(latents: Latents, session: dict[str, Any]) -> None:
    assert active_filters(latents, CLASSES) == []
    assert let_through([]) is None


def test_each_filter_lets_through_what_it_says(session: dict[str, Any], shown: Callable[..., list[int]]) -> None:
    session["map_search"] = " DOG "
    assert shown() == [0, 2]
    session["map_search"] = ""
    flip_value("animal", "cat")
    assert shown() == [1, 5]
    flip_value("animal", "(missing)")
    assert shown() == [1, 3, 4, 5]
    flip_value("animal", "cat")
    assert shown() == [3, 4]
    flip_value("animal", "(missing)")
    set_range("length in words", (4, 3))  # the ends are put in order, and belong to the range
    assert shown() == [0, 1]
    set_range("length in words", None)
    set_range("dimension 0", (1.5, 4.0))
    assert shown() == [2, 3, 4]
    set_range("dimension 0", None)
    session["map_rows"] = (5, 0, 99)  # a row of a larger corpus is no row here
    assert shown() == [0, 5]
    session["map_rows"] = ()
    session[HIDDEN] = ("clusters", ("near", "noise"))
    assert shown(CLASSES) == [2, 3]
    assert shown(("label", *CLASSES[1:])) == shown() == [0, 1, 2, 3, 4, 5]  # of another colouring


def test_all_filters_together_let_through_what_each_does(
    latents: Latents, session: dict[str, Any], shown: Callable[..., list[int]]
) -> None:
    session.update({"map_search": "d", "map_filter_year": ["1", "2"], "map_rows": (0, 1, 2, 3)})
    set_range("dimension 0", (1, 5))
    assert shown() == [2]
    assert shown(but="dimension 0") == [0, 2]
    assert shown(but=LASSO) == [2, 4]
    assert [each.label for each in active_filters(latents)] == [
        "“d”", "year: 1, 2", "dimension 0 1 to 5", "lasso: 4",
    ]  # fmt: skip


def test_a_chip_takes_its_filter_away_and_all_of_them_at_once(
    latents: Latents, session: dict[str, Any], shown: Callable[..., list[int]]
) -> None:
    session.update({"map_search": "d", "map_filter_animal": ["dog"], "map_rows": (0,), HIDDEN: ("clusters", ("far",))})
    set_range("length in words", (1, 3))
    filters = active_filters(latents, CLASSES)
    assert len(filters) == 5
    next(each for each in filters if each.name == LASSO).clear()
    assert shown(CLASSES) == [0]
    assert len(active_filters(latents, CLASSES)) == 4
    clear_all(active_filters(latents, CLASSES))
    assert active_filters(latents, CLASSES) == []


def test_a_range_of_what_is_not_measured_filters_nothing(
    session: dict[str, Any], shown: Callable[..., list[int]]
) -> None:
    session[RANGES] = {"reconstruction loss": (0.0, 1.0), "dimension 77": (0.0, 1.0), "nonsense": (0.0, 1.0)}
    assert shown() == [0, 1, 2, 3, 4, 5]


def test_many_values_are_named_shortly(latents: Latents, session: dict[str, Any]) -> None:
    session["map_filter_year"] = ["1", "3", "x" * 99]
    (only,) = active_filters(latents)
    assert only.label == "year: 1, 3 and 1 more"
