"""The Map page in a browser: sweep over it in decode mode, brush a histogram, click a label, read the table."""

import re
from collections.abc import Callable

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.conftest import main_text, settle

pytestmark = pytest.mark.browser
CHIPS = "[class*=st-key-map_chip_]:visible"  # Streamlit leaves an element that went, unseen, until a later run


def open_map(browser, address: str, note: Callable[[bytes], None] = lambda frame: None):
    """Open the map in the click mode decode and wait until its points are drawn; note gets what the server sends."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(240_000)
    page.on("websocket", lambda ws: ws.on("framereceived", note))
    page.goto(f"{address}/?map_method=PCA&map_click=decode")
    page.wait_for_selector(".bigmap[data-drawn]")
    settle(page)
    return page


def let_through(page) -> int:
    """Return the number of sentences in the map's hint."""
    return int(re.match(r"([\d,]+)", page.locator(".hint").inner_text()).group(1).replace(",", ""))


def wait_for_fewer(page, than: int) -> int:
    said = "([hint, most]) => parseInt(hint.innerText.replaceAll(',', '')) < most"
    page.wait_for_function(said, arg=[page.locator(".hint").element_handle(), than])
    settle(page)
    return let_through(page)


def test_sweeping_over_the_map_shows_a_sentence_without_a_run_of_the_page_and_a_click_keeps_it(app, browser):
    changed: list[tuple[str, list[int]]] = []

    def note(frame: bytes) -> None:
        message = ForwardMsg()
        message.ParseFromString(frame)
        if message.WhichOneof("type") == "delta":
            name = message.delta.new_element.bidi_component.id
            if message.delta.HasField("add_block"):
                name = "block"  # a fragment sends the one that it lies in anew
            changed.append((name, list(message.metadata.delta_path)))

    page = open_map(browser, app, note)
    box = page.locator(".surface").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 3
    changed.clear()
    page.mouse.move(x - 30, y)
    page.mouse.move(x, y, steps=3)
    page.wait_for_selector('.tip[data-fine="yes"]')
    answers = [path for name, path in changed if name.endswith("map_view_sweep")]
    assert answers
    assert all(path == answers[0][: -1 if name == "block" else None] for name, path in changed)
    assert all(name == "block" or name.endswith("map_view_sweep") for name, _ in changed)
    assert page.locator(".sweep .center").is_visible()
    text = page.locator(".tip .text").inner_text()
    page.mouse.click(x, y)
    page.wait_for_selector(".st-key-map_panel")
    settle(page)
    assert text in main_text(page)
    page.close()


def test_a_brush_and_a_label_leave_fewer_points_and_as_many_rows_are_back_after_a_reload_and_chips_take_them_away(
    app, browser
):
    page = open_map(browser, app)
    everything = let_through(page)
    page.locator(".st-key-map_drawer summary").click()
    settle(page)
    page.get_by_role("tab", name="Distributions").click()
    plot = page.locator(".panel.range .plot").first
    plot.wait_for()
    settle(page)
    box = plot.bounding_box()
    page.mouse.move(box["x"] + 0.1 * box["width"], box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.35 * box["width"], box["y"] + 30, steps=5)
    page.mouse.up()
    brushed = wait_for_fewer(page, everything)
    page.locator(".value").first.click()
    both = wait_for_fewer(page, brushed)
    assert both > 0
    assert page.locator(CHIPS).count() == 2
    page.get_by_role("tab", name="Table").click()
    rows = page.locator(".st-key-map_drawer [role=grid]").first
    rows.wait_for(state="attached")
    assert int(rows.get_attribute("aria-rowcount")) - 1 == both
    page.reload()
    page.wait_for_selector(".bigmap[data-drawn]")
    settle(page)
    assert let_through(page) == both
    page.locator(".st-key-map_chips_clear button").click()
    page.wait_for_selector(CHIPS, state="detached")
    settle(page)
    assert let_through(page) == everything
    page.close()
