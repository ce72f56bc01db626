"""Positions on the map in a link."""

import pytest

from pages.map_ui.lasso import places_of, text_of


def test_places_come_back_from_the_link_that_names_them() -> None:
    places = ((1.5, -2.0), (0.125, 300.0), (-7.0, 0.001))
    assert places_of(text_of(places)) == places
    assert text_of(()) == ""


@pytest.mark.parametrize("text", ["", "x,y", "1", "1,2,3", "nan,1", "1,inf", "1;2", ","])
def test_a_link_that_names_no_places_has_none(text: str) -> None:
    assert places_of(text) == ()
