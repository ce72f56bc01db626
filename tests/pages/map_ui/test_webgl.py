"""Server side of the WebGL map: the data sent, and the browser's messages parsed. The browser tests draw it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.common.charts import GREY
from pages.map_ui import webgl as package
from pages.map_ui.colors import Coloring
from pages.map_ui.lasso import inside
from pages.map_ui.picks import Picked
from pages.map_ui.view import neighbours_of
from pages.map_ui.webgl import read_event
from pages.map_ui.webgl.cards import Cards
from pages.map_ui.webgl.payload import LAST, SHADES, cards_part, frame_of, near_part, part_of, places_part, shades
from tests.pages.conftest import components
from vae_core.latents.table import Latents

HERE = Path(package.__file__).parent
SQUARE = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]


def crossings(point: np.ndarray, polygon: np.ndarray) -> bool:
    """Return the textbook's answer for one point, an edge after the other."""
    odd = False
    for corner in range(len(polygon)):
        (x0, y0), (x1, y1) = polygon[corner], polygon[corner - 1]
        if (y0 > point[1]) != (y1 > point[1]) and point[0] < (x1 - x0) * (point[1] - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd


@pytest.mark.parametrize("corners", [3, 4, 17, 200])
def test_inside_answers_as_the_textbook_does_also_where_the_outline_crosses_itself(corners: int):
    draw = np.random.default_rng(corners)
    points, polygon = draw.normal(size=(2_000, 2)), draw.normal(size=(corners, 2))
    expected = [crossings(point, polygon) for point in points]
    assert 20 < sum(expected) < 1_980
    assert inside(points, polygon).tolist() == expected


def test_inside_gives_a_point_on_the_border_of_two_boxes_to_one_of_them():
    rows = np.stack(np.meshgrid(np.arange(5.0), np.arange(5.0)), -1).reshape(-1, 2)  # a grid through all corners
    boxes = [np.array([[x, y], [x + 2, y], [x + 2, y + 2], [x, y + 2]]) for x in (0.0, 2.0) for y in (0.0, 2.0)]
    times = sum(inside(rows, box).astype(int) for box in boxes)
    assert times.max() == 1
    assert times.sum() == 16  # of 25: the last row and column are no one's


@pytest.mark.parametrize("polygon", [[], [[0, 0]], [[0, 0], [1, 1]], [[0, 0], [1, 0], [2, 0]]])
def test_inside_of_what_has_no_area_is_empty(polygon: list):
    points = np.array([[0.0, 0.0], [0.5, 0.0], [0.5, 0.5]])
    assert not inside(points, np.array(polygon, dtype=float).reshape(-1, 2)).any()


def test_places_come_back_within_half_a_step_and_both_axes_have_the_same_step():
    points = np.random.default_rng(0).normal(size=(1_000, 2)).astype(np.float32) * [30, 2] + [100, -5]
    frame = frame_of(points)
    table = places_part(points, frame).table
    bits = np.column_stack([table["x"].to_numpy(), table["y"].to_numpy()])
    back = np.array(frame.origin) + frame.step * bits
    assert np.abs(back - points).max() <= 0.5 * frame.step * 1.001
    assert bits[:, 0].min() == 0
    assert bits[:, 0].max() == LAST
    assert np.ptp(bits[:, 1]) < 0.2 * LAST  # the narrow axis stays narrow


def test_equal_points_have_a_frame():
    assert frame_of(np.full((3, 2), 1e6)).step > 0


def test_a_small_corpus_goes_along_with_its_cards_and_a_card_says_labels_and_nats():
    cards = Cards(["<b>one</b>", "x" * 500], {"mood": ["good", ""]}, {"cost": np.array([1.25, 30.0])})
    table = cards_part(cards).table.to_pylist()
    assert table[0] == {"text": "<b>one</b>", "note": "mood: good · cost 1.2 nats"}
    assert (len(table[1]["text"]), table[1]["note"]) == (400, "cost 30.0 nats")
    assert cards_part(cards) is cards_part(cards)


def test_the_mark_of_a_part_tells_what_it_holds():
    codes = np.arange(10)
    assert part_of(code=codes).mark == part_of(code=codes.copy()).mark
    assert part_of(code=codes).mark not in (part_of(code=codes[::-1]).mark, part_of(x=codes).mark)


def test_a_scale_leaves_out_the_outliers_and_what_is_missing_is_grey():
    values = np.concatenate([np.linspace(-2, 6, 1_000), [np.nan, np.inf]])
    shaded = shades(Coloring("x", values))
    assert shaded.codes[[0, 499, 999]].tolist() == [0, 31, SHADES - 1]
    assert shaded.codes[-2:].tolist() == [SHADES, SHADES]
    assert [shaded.palette[code] for code in (0, SHADES - 1, SHADES)] == ["#440154", "#fde725", GREY]
    assert (shaded.low, shaded.high) == ("-1.92", "5.92")


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((0.7, 58.31), ("0.7", "58.3")),
        ((1998, 2021), ("1998", "2021")),
        ((1500, 9800), ("1500", "9800")),
        ((0.012, 0.0191), ("0.01200", "0.01910")),
        ((5, 5), ("5", "5")),
        ((0, 3e9), ("0", "3e+09")),
    ],
)
def test_the_ends_of_a_scale_are_told_apart(ends: tuple[float, float], words: tuple[str, str]):
    shaded = shades(Coloring("x", np.array(ends, dtype=float), span=ends))
    assert (shaded.low, shaded.high) == words


def test_each_sentence_has_its_neighbours_in_the_latent_space_without_itself():
    mu = np.array([[0, 0], [1, 0], [3, 0], [3, 0]], dtype=np.float32)
    found = neighbours_of(Latents(pd.DataFrame({"text": list("abcd")}), "text", mu, mu, ""), np.arange(4))
    assert found.tolist() == [[1, 2, 3], [0, 2, 3], [3, 1, 0], [2, 1, 0]]
    assert near_part(found).table["near"].to_pylist() == found.ravel().tolist()


AREA = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
POINTS, CODES = np.array([[0.5, 0.5], [0.2, 0.9], [2.0, 2.0]]), np.array([0, 1, 0])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"row": 2}, Picked(row=2)),
        ({"place": [1.5, -2]}, Picked(position=(1.5, -2.0))),
        ({"place": [0.12345678, 2]}, Picked(position=(0.123457, 2.0))),
        ({"polygon": SQUARE, "hidden": []}, Picked(rows=(0, 1), area=AREA)),
        ({"polygon": SQUARE, "hidden": [1, "a", None]}, Picked(rows=(0,), area=AREA)),
        *((said, Picked()) for said in (None, "x", [], {}, {"row": 3}, {"row": -1}, {"row": "1"})),
        *(({"place": place}, Picked()) for place in (None, [1], [1, "a"], [1, float("nan")])),
        *(({"polygon": polygon}, Picked()) for polygon in ("all", [], [[0, 0], [1], ["a", 2]])),
    ],
)
def test_an_answer_is_a_row_a_place_the_rows_inside_or_nothing_that_a_view_sends(said: Any, meant: Picked):
    assert read_event(said, POINTS, CODES) == meant


def script() -> None:
    import numpy as np
    import streamlit as st

    from pages.map_ui.colors import Coloring, Overlay
    from pages.map_ui.webgl import webgl_map
    from pages.map_ui.webgl.cards import Cards

    draw, searched = np.random.default_rng(0), st.session_state.get("searched")
    points, codes = draw.normal(size=(100_000, 2)), draw.integers(0, 2, 100_000)
    overlay = Overlay(hits=codes > 0, path=np.zeros((20, 2))) if searched else Overlay()
    cards = Cards(["t"] * 100_000)
    webgl_map(points, cards, Coloring("x", codes, ("<b>", "b")), overlay, on_pick=print, key="map")


def test_points_cost_five_bytes_each_and_are_sent_once_without_their_texts():
    app = AppTest.from_function(script, default_timeout=60).run()
    before = components(app)
    most = {"_places": 410_000, "_codes": 110_000, "": 5_000, "_hover": 1_000, "_bundle": 300_000}
    assert [name for name, size in most.items() if before[f"map{name}"].ByteSize() > size] == []
    app.session_state["searched"] = True  # and walked
    after = components(app.run())
    for same in (
        "map_bundle",
        "map_places",
        "map_codes",
        "map_hover",
    ):  # equal messages: Streamlit sends their hash only
        assert after[same].SerializeToString(deterministic=True) == before[same].SerializeToString(deterministic=True)
    assert after["map_hits"].ByteSize() < 15_000
    assert after["map"].ByteSize() < 6_000


def test_the_bundle_is_built_from_the_sources_beside_it():
    files = [*sorted((HERE / "src").iterdir()), HERE / "package-lock.json"]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    first = (HERE / "dist" / "bigmap.js").read_text(encoding="utf-8").splitlines()[0]
    assert digest in first, "run `make bigmap`"


def test_the_lock_names_no_registry_and_the_notice_every_package_that_is_bundled():
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    notice = (HERE / "NOTICE").read_text(encoding="utf-8")
    for path, entry in lock["packages"].items():
        assert "resolved" not in entry
        if path and not entry.get("dev"):
            assert f"{path.rpartition('node_modules/')[2]} {entry['version']} (" in notice
