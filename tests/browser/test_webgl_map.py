"""The WebGL map in a browser: drawn, picked from, read, and light on the wire; its page is webgl_map_app.py."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pages.map_ui.lasso import inside
from pages.map_ui.webgl.payload import LAST, frame_of
from tests.browser.conftest import serve, settle

pytestmark = pytest.mark.browser
COUNT = 100_000


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Address of a server that runs webgl_map_app.py."""
    with serve(Path(__file__).with_name("webgl_map_app.py")) as address:
        yield address


@pytest.fixture
def page(address: str, open_page: Callable):
    """The page with its map drawn."""
    page = open_page(address)
    drawn(page)
    return page


def drawn(page) -> None:
    page.wait_for_selector(".bigmap[data-drawn]")
    settle(page)


def cloud() -> tuple[np.ndarray, np.ndarray]:
    """Return the points (N, 2) and classes (N,) that webgl_map_app.py shows."""
    turns = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    draw = np.random.default_rng(0)
    codes = draw.integers(0, 8, COUNT)
    centers = np.column_stack([np.cos(turns), np.sin(turns)])
    return (10 * centers[codes] + draw.normal(0, 1.6, (COUNT, 2))).astype(np.float32), codes


def shot(page) -> np.ndarray:
    """Return the map's pixels (height, width, 3)."""
    return np.array(Image.open(io.BytesIO(page.locator(".plot").screenshot())).convert("RGB")).astype(int)


class Map:
    """Transform of data coordinates to pixels while all points are shown."""

    def __init__(self, page) -> None:
        self.page = page
        box = page.locator(".surface").bounding_box()
        self.middle = np.array([box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
        points, _ = cloud()
        frame = frame_of(points)
        self.center = np.array(frame.origin) + frame.step * LAST / 2
        half = np.abs(points - self.center).max(0)  # as the view fits it: 94 % of the tighter side
        self.scale = 0.94 * min(box["width"] / (2 * half[0]), box["height"] / (2 * half[1]))

    def pixel(self, place: np.ndarray) -> tuple[float, float]:
        x, y = self.middle + (np.asarray(place) - self.center) * self.scale * [1, -1]
        return float(x), float(y)

    def place(self, pixel: tuple[float, float]) -> np.ndarray:
        return self.center + (np.array(pixel) - self.middle) / self.scale * [1, -1]

    def draw(self, corners: list[tuple[float, float]]) -> None:
        """Drag along the pixels."""
        self.page.mouse.move(*corners[0])
        self.page.mouse.down()
        for corner in corners[1:]:
            self.page.mouse.move(*corner, steps=6)
        picks(self.page, self.page.mouse.up)

    def click(self, place: np.ndarray) -> None:
        picks(self.page, lambda: self.page.mouse.click(*self.pixel(place)))


def picks(page, act: Callable) -> None:
    """Do what sends a pick to the server, and wait until the page has rerun for it, however slowly the map is drawn."""
    runs = page.locator('[data-testid="stText"]').nth(1)
    before = runs.inner_text()
    act()
    page.wait_for_function("([element, text]) => element.innerText !== text", arg=[runs.element_handle(), before])
    settle(page)


def said(page) -> str:
    return page.locator('[data-testid="stText"]').first.inner_text()


def selected(page, expected: np.ndarray) -> bool:
    """Return whether the rows of a mask were selected, but for a few at the border, which a pixel's part decides."""
    count, total = map(int, re.findall(r"\d+", said(page)))
    rows = np.flatnonzero(expected)
    return abs(count - len(rows)) <= 20 and abs(total - rows.sum()) <= 20 * COUNT


def corners_of(place: np.ndarray, size: float) -> list[np.ndarray]:
    return [place + size * np.array(corner) for corner in ([-1, -1], [1, -1], [1.2, 0.3], [0, 1.2], [-1, 0.8])]


def press(page, name: str) -> None:
    picks(page, page.get_by_text(name, exact=True).first.click)


def choose(page, mode: str) -> None:
    """Choose the click mode and wait until the map has it."""
    press(page, mode)
    page.wait_for_selector(f'.surface[data-mode="{mode}"]')


def test_the_points_are_drawn_in_their_colours_and_nothing_is_asked_of_another_origin(page):
    pixels = shot(page)
    assert (pixels == 255).all(2).mean() > 0.4  # the paper
    at, box = Map(page), page.locator(".plot").bounding_box()
    for color, turn in (((0x3B, 0x82, 0xF6), 0), ((0x10, 0xB9, 0x81), 2), ((0x8B, 0x5C, 0xF6), 4)):
        x, y = at.pixel([10 * np.cos(turn * np.pi / 4), 10 * np.sin(turn * np.pi / 4)])
        column, row = int(x - box["x"]), int(y - box["y"])
        patch = pixels[row - 3 : row + 4, column - 3 : column + 4]
        assert np.abs(patch.mean((0, 1)) - color).max() < 25
    assert page.left == []


def test_a_lasso_returns_the_rows_inside_and_leaves_out_classes_that_are_off(page):
    points, codes = cloud()
    at = Map(page)
    choose(page, "lasso")
    corners = [tuple(map(round, at.pixel(corner))) for corner in corners_of(np.array([7.0, 7.0]), 4)]
    at.draw(corners)
    within = inside(points, np.array([at.place(corner) for corner in corners]))
    assert 5_000 < within.sum() < 50_000
    assert selected(page, within)
    page.locator(".entry").nth(1).click()  # the class around 45 degrees
    at.draw(corners)
    assert selected(page, within & (codes != 1))
    picks(page, page.get_by_role("button", name="Clear", exact=True).click)
    assert said(page) == "selected 0 sum 0"


def test_a_box_drawn_with_shift_returns_the_rows_inside(page):
    at = Map(page)
    choose(page, "lasso")
    start, end = (tuple(map(round, at.pixel(corner))) for corner in ([-13, -3], [-7, 2]))
    page.keyboard.down("Shift")
    at.draw([start, end])
    page.keyboard.up("Shift")
    (left, bottom), (right, top) = at.place((start[0], start[1])), at.place((end[0], end[1]))
    points, _ = cloud()
    within = (points >= [left, bottom]).all(1) & (points <= [right, top]).all(1)
    assert within.sum() > 5_000
    assert selected(page, within)


def test_a_click_returns_the_point_or_the_place_where_there_is_none(page):
    points, _ = cloud()
    at = Map(page)
    at.click([0.5, -1.0])
    place = np.array([float(value) for value in said(page).split()[1:]])
    assert np.abs(place - [0.5, -1.0]).max() < 1 / at.scale  # a pixel
    alone = int(points[:, 0].argmax())
    at.click(points[alone])
    assert said(page) == f"row {alone}"
    choose(page, "decode")
    at.click([10.0, 0.0])  # amid the densest points
    assert said(page).startswith("place ")


def test_a_drag_moves_the_points_along_with_the_pointer(page):
    points, _ = cloud()
    at = Map(page)
    alone = int(points[:, 0].argmax())
    before = at.pixel(points[alone])
    start, moved = np.array(at.pixel([0.0, 0.0])), np.array([-160, 90])
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*(start + moved), steps=8)
    page.mouse.up()
    page.wait_for_timeout(500)
    assert said(page) == "nothing yet"  # a drag picks nothing
    picks(page, lambda: page.mouse.click(*(before + moved)))
    assert said(page) == f"row {alone}"


def test_slow_frames_draw_a_sample_of_the_points_and_at_rest_all_of_them_are_back(page):
    # Frames as a slow machine has them: each comes a quarter of a second after the one before.
    page.locator(".bigmap").evaluate("""(root) => {
      const ask = window.requestAnimationFrame.bind(window);
      let at = performance.now();
      window.requestAnimationFrame = (act) => ask(() => act((at += 250)));
      window.fewest = Infinity;
      const note = () => (window.fewest = Math.min(window.fewest, Number(root.dataset.shown)));
      new MutationObserver(note).observe(root, { attributes: true });
    }""")
    before = shot(page)
    x, y = Map(page).middle
    page.mouse.move(x, y)
    page.mouse.down()
    for right in (*range(10, 120, 10), *range(110, -10, -10)):
        page.mouse.move(x + right, y)
        page.wait_for_timeout(30)
    page.mouse.up()
    page.wait_for_selector(f'.bigmap[data-shown="{COUNT}"]')
    assert page.evaluate("window.fewest") < COUNT / 4
    page.mouse.move(x, 0)  # off the map: no card
    page.wait_for_timeout(300)
    assert np.abs(shot(page) - before).mean() < 0.5


def test_hover_asks_for_the_text_and_shows_it_as_it_is(page):
    points, _ = cloud()
    runs = page.locator('[data-testid="stText"]').nth(1).inner_text()
    alone = int(points[:, 1].argmax())
    page.mouse.move(*Map(page).pixel(points[alone]))
    tip = page.locator(".tip .text")
    tip.wait_for()
    assert tip.inner_text() == f"text of row {alone} <i>& more</i>"
    assert page.locator(".tip .class").inner_text() == "<b>bold</b> & $x$"
    assert page.locator('[data-testid="stText"]').nth(1).inner_text() == runs  # the page itself did not run


def test_zoom_stays_when_a_walk_is_drawn_and_the_points_are_not_sent_again(browser, address):
    frames: list[int] = []
    watched = browser.new_page(viewport={"width": 1280, "height": 900})
    watched.set_default_timeout(90_000)
    watched.on("websocket", lambda ws: ws.on("framereceived", lambda data: frames.append(len(data))))
    watched.goto(address)
    drawn(watched)
    assert sum(frames) > 5 * COUNT
    at = Map(watched)
    watched.mouse.move(*at.pixel([0, 0]))
    for _ in range(3):
        watched.mouse.wheel(0, -200)
    watched.wait_for_timeout(500)
    at.click([1.5, 0])
    before = said(watched)
    assert abs(float(before.split()[1])) < 1.0  # nearer than it lay before the zoom
    frames.clear()
    press(watched, "Walk")
    assert watched.locator(".walk .step").count() == 7
    assert watched.locator(".placed path").count() == 1
    at.click([1.5, 0])
    assert said(watched) == before
    assert sum(frames) < 20_000
    watched.close()


def test_a_picture_is_saved_of_words_with_control_characters(page):
    press(page, "Walk")
    assert "\x07" in page.locator(".walk .words").first.text_content()
    box = page.locator(".plot").bounding_box()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the map as a picture (PNG)", exact=True).click()
    with Image.open(download.value.path()) as picture:
        assert picture.size == (2 * round(box["width"]), 2 * round(box["height"]))


def test_a_search_lights_up_its_hits_and_greys_the_rest(page):
    def colorful() -> float:
        return float((np.ptp(shot(page), axis=2) > 60).mean())

    before = colorful()
    press(page, "Search")
    page.wait_for_timeout(1_500)
    assert 0 < colorful() < 0.3 * before


def test_the_map_is_dark_where_the_page_is(browser, address):
    context = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(90_000)
    page.goto(address)
    drawn(page)
    assert np.median(shot(page)) < 60  # the paper
    context.close()
