"""Decode mode: the cells that a message requests, and a grid cached by all that it depends on."""

import pytest

from pages.map_ui.webgl.sweep import MAX_ASKED, read_cells
from vae_core.analysis.maps.decoded_grid import Cell


def test_a_message_asks_for_cells_of_the_map_that_is_shown() -> None:
    asked = {"map": "a", "number": 7, "cells": [[0, 1, 2], [3, 4, 5]]}
    assert read_cells(asked, "a") == ([Cell(0, 1, 2), Cell(3, 4, 5)], 7)
    assert read_cells(asked, "b") == ([], None)  # of a map that is gone
    many = {"map": "a", "number": 8, "cells": [[0, column, 0] for column in range(1_000)]}
    assert len(read_cells(many, "a")[0]) == MAX_ASKED


@pytest.mark.parametrize(
    "message",
    [
        None,
        "x",
        3,
        {},
        {"map": "a"},
        {"map": "a", "cells": "x"},
        {"map": "a", "cells": [None, [1], [1, 2, "3"], [1.5, 2, 3]]},
    ],
)
def test_what_no_map_of_ours_sends_asks_for_nothing(message: object) -> None:
    assert read_cells(message, "a")[0] == []
