"""The server side of the WebGL map: what is sent, and what the browser's answers mean. The browser tests draw it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from pages.common.charts import GREY
from pages.map_ui import webgl as package
from pages.map_ui.webgl import WebglMapEvent, inside, read_event
from pages.map_ui.webgl.payload import LAST, SHADES, codes_part, frame_of, hits_part, places_part, shades

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


@pytest.mark.parametrize("points", [np.zeros((0, 2)), np.ones((1, 2)), np.full((3, 2), 1e6)])
def test_places_of_no_point_one_point_and_equal_points_have_a_frame(points: np.ndarray):
    frame = frame_of(points)
    table = places_part(points, frame).table
    assert frame.step > 0
    assert len(table) == len(points)


def test_the_mark_of_a_part_tells_what_it_holds():
    codes = np.arange(10)
    assert codes_part(codes).mark == codes_part(codes.astype(np.uint8)).mark
    assert codes_part(codes).mark != codes_part(codes[::-1]).mark


def test_hits_may_be_rows_or_a_mask():
    mask = np.zeros(21, dtype=bool)
    mask[[0, 7, 8, 20]] = True
    part = hits_part(mask, 21)
    assert part.mark == hits_part(np.array([0, 7, 8, 20]), 21).mark
    assert np.unpackbits(part.table["hits"].to_numpy())[:21].astype(bool).tolist() == mask.tolist()


def test_a_scale_runs_through_the_palette_and_what_is_missing_is_grey():
    values = np.concatenate([np.linspace(-2, 6, 1_000), [np.nan, np.inf]])
    shaded = shades(values, ["#000000", "#ffffff"])
    assert shaded.codes[[0, 499, 999]].tolist() == [0, 31, SHADES - 1]
    assert shaded.codes[-2:].tolist() == [SHADES, SHADES]
    assert (shaded.palette[0], shaded.palette[SHADES - 1]) == ("#000000", "#ffffff")
    assert shaded.palette[SHADES] == GREY
    assert (shaded.low, shaded.high) == ("-1.92", "5.92")


def test_codes_without_a_colour_are_refused():
    with pytest.raises(ValueError, match="from 0 to 2, but there are 2"):
        shades(np.array([0, 2]), ["#000000", "#ffffff"])
    with pytest.raises(ValueError, match="from -1"):
        shades(np.array([-1, 1]), ["#000000", "#ffffff"])


POINTS, CODES = np.array([[0.5, 0.5], [0.2, 0.9], [2.0, 2.0]]), np.array([0, 1, 0])


def test_an_answer_is_a_row_a_place_or_the_rows_inside():
    assert read_event({"row": 2}, POINTS, CODES) == WebglMapEvent(row=2)
    assert read_event({"place": [1.5, -2]}, POINTS, CODES) == WebglMapEvent(position=(1.5, -2.0))
    assert read_event({"polygon": SQUARE, "hidden": []}, POINTS, CODES).selected.tolist() == [0, 1]
    assert read_event({"polygon": SQUARE, "hidden": [1]}, POINTS, CODES).selected.tolist() == [0]
    assert read_event({"polygon": [], "hidden": []}, POINTS, CODES).selected.tolist() == []


@pytest.mark.parametrize(
    "said",
    [
        *[None, "x", [], {}, {"row": 3}, {"row": -1}, {"row": "1"}],
        *[{"place": None}, {"place": [1]}, {"place": [1, "a"]}, {"place": [1, float("nan")]}, {"polygon": "all"}],
    ],
)
def test_an_answer_that_no_view_sends_means_nothing(said: Any):
    assert read_event(said, POINTS, CODES) == WebglMapEvent()


def test_a_polygon_of_garbage_holds_no_rows():
    said = {"polygon": [[0, 0], [1], ["a", 2]], "hidden": ["a", None]}
    assert read_event(said, POINTS, CODES).selected.tolist() == []


def script() -> None:
    import numpy as np
    import streamlit as st

    from pages.map_ui.webgl import webgl_map

    draw = np.random.default_rng(0)
    points, codes = draw.normal(size=(100_000, 2)), draw.integers(0, 2, 100_000)
    lit = np.arange(100) if st.session_state.get("search") else None
    walk = np.zeros((20, 2)) if st.session_state.get("walk") else None
    look = {"palette": ["#112233", "#445566"], "names": ["<b>", "b"], "path": walk, "highlighted": lit}
    event = webgl_map(points, codes, **look, hover_text=["t"] * 100_000, key="map_big")
    st.text(str(event))


def sent(app: AppTest) -> dict[str, Any]:
    """Return the message of each of the map's elements."""
    found: dict[str, Any] = {}

    def look(node: Any) -> None:
        for child in getattr(node, "children", {}).values():
            name = getattr(getattr(child, "proto", None), "component_name", "")
            if name.endswith(".part"):
                found[json.loads(child.proto.mixed.json)["part"]] = child.proto
            elif name:
                found[name.rpartition(".")[2]] = child.proto
            look(child)

    look(app.main)
    return found


def test_points_cost_five_bytes_each_and_texts_are_not_among_them():
    app = AppTest.from_function(script, default_timeout=60).run()
    assert not app.exception
    assert app.text[0].value == str(WebglMapEvent())
    messages = sent(app)
    sizes = {name: message.ByteSize() for name, message in messages.items()}
    assert sizes["places"] < 4.1 * 100_000
    assert sizes["codes"] < 1.1 * 100_000
    assert sizes["view"] < 5_000
    assert sizes["hover"] < 1_000
    assert sizes["bundle"] < 300_000


def test_a_search_and_a_walk_send_the_points_as_they_were():
    app = AppTest.from_function(script, default_timeout=60).run()
    before = sent(app)
    app.session_state["search"] = app.session_state["walk"] = True
    after = sent(app.run())
    assert not app.exception
    for same in ("bundle", "places", "codes", "hover"):  # equal messages: Streamlit sends their hash only
        assert after[same].SerializeToString(deterministic=True) == before[same].SerializeToString(deterministic=True)
    assert after["hits"].ByteSize() < 15_000
    assert after["view"].ByteSize() < 6_000


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
