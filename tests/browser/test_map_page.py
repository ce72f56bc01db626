"""The Map page, driven as a person would, on the shipped checkpoints and the sample corpus."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import main_text, serve, settle

pytestmark = pytest.mark.browser

PIXELS = """([x, y]) => {
  const plot = document.querySelector('.js-plotly-plot'), layout = plot._fullLayout, box = plot.getBoundingClientRect();
  return [box.left + layout._size.l + layout.xaxis.c2p(x), box.top + layout._size.t + layout.yaxis.c2p(y)];
}"""
TITLE = "() => document.querySelector('.js-plotly-plot')?._fullLayout?.title?.text ?? ''"
POINTS = """() => document.querySelector('.js-plotly-plot')._fullData
  .filter(trace => trace.customdata && trace.customdata.length)
  .flatMap(trace => Array.from(trace.customdata, (row, i) => [Number(row[0] ?? row), trace.x[i], trace.y[i]]))
  .filter(([row]) => row >= 0)"""


def open_map(open_page, address: str, *, query: str = "map_method=PCA"):
    """Open the map and wait until its points are drawn."""
    page = open_page(f"{address}/?{query}")
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=120_000)
    settle(page)
    return page


def points(page) -> list[tuple[int, float, float]]:
    return page.evaluate(POINTS)


def click(page, x: float, y: float, *, point: bool = True) -> None:
    """Click on a place of the map, on a point as soon as plotly has found it under the mouse."""
    left, top = page.evaluate(PIXELS, [x, y])
    page.mouse.move(left - 5, top - 5)
    page.mouse.move(left, top, steps=3)
    if point:
        page.wait_for_selector(".js-plotly-plot .hovertext")
    page.wait_for_timeout(200)
    page.mouse.click(left, top, delay=50)
    page.wait_for_timeout(500)
    settle(page)


def lasso(page, x: float, y: float, radius: int = 60) -> None:
    """Draw a square of pixels around a place."""
    left, top = page.evaluate(PIXELS, [x, y])
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    page.mouse.move(left - radius, top - radius)
    page.mouse.down()
    for across, down in corners:
        page.mouse.move(left + across * radius, top + down * radius, steps=6)
    page.mouse.up()
    settle(page)


def choose_mode(page, mode: str, *, drag: str) -> None:
    """Choose what a click does, and wait until dragging the mouse does what goes with it."""
    page.get_by_role("radio", name=mode).click()
    page.wait_for_function("it => document.querySelector('.js-plotly-plot')?._fullLayout?.dragmode === it", arg=drag)
    settle(page)


def selected(page) -> int:
    """Return how many points the page says are selected."""
    return int(re.search(r"([\d,]+) selected", main_text(page)).group(1).replace(",", ""))


def lonely(found: list[tuple[int, float, float]]) -> tuple[int, float, float]:
    """Return the point that lies farthest from the middle: a click on it means no other."""
    middle = [sum(axis) / len(found) for axis in zip(*((x, y) for _, x, y in found), strict=True)]
    return max(found, key=lambda point: (point[1] - middle[0]) ** 2 + (point[2] - middle[1]) ** 2)


def test_the_first_start_shows_the_sample_as_a_coloured_map_and_asks_nothing_of_other_servers(app, open_page):
    page = open_map(open_page, app)
    assert len(points(page)) == 3000
    assert page.locator(".legend .traces").count() > 3
    assert page.get_by_test_id("stException").count() == 0
    assert page.left == []


def test_a_click_reads_a_point_and_two_make_a_walk_over_the_map(app, open_page):
    page = open_map(open_page, app, query="map_method=PCA&app_checkpoint=everyday-collapsed")
    first = lonely(points(page))
    click(page, first[1], first[2])
    assert "Picked sentence" in main_text(page)
    assert "Nearest sentences in the latent space" in main_text(page)
    page.get_by_role("button", name="From here").click()
    settle(page)
    other = max(points(page), key=lambda point: abs(point[1] - first[1]))
    click(page, other[1], other[2])
    page.get_by_role("button", name="To here").click()
    settle(page)
    walk = page.wait_for_function(
        "document.querySelector('.js-plotly-plot')._fullData.find(trace => trace.name === 'walk')"
    )
    assert walk.evaluate("walk => walk.x.length") == 9
    page.get_by_role("button", name="Open in Interpolate").click()
    page.get_by_role("heading", name="Interpolate").wait_for()
    settle(page)
    assert "Collapsed" in page.inner_text('[data-testid="stSidebar"]')  # the picked checkpoint came along
    assert page.get_by_test_id("stException").count() == 0


def test_an_empty_place_is_decoded_with_how_far_it_lies_from_any_sentence(app, open_page):
    page = open_map(open_page, app)
    page.get_by_role("radio", name="decode any point").click()
    settle(page)
    found = points(page)
    right, top = max(x for _, x, _ in found), max(y for _, _, y in found)
    click(page, right, top, point=False)
    said = main_text(page)
    assert "Decoded at this point of the map" in said
    assert re.search(r"Sentences lie all around|times", said)


def test_a_lasso_selects_the_points_inside_it(app, open_page):
    page = open_map(open_page, app)
    (left, top), (right, bottom) = (page.evaluate(PIXELS, [at, at]) for at in (0.0, 1.0))
    away = [max(abs(x * (right - left)), abs(y * (bottom - top))) for _, x, y in points(page)]
    choose_mode(page, "select an area", drag="lasso")
    lasso(page, 0.0, 0.0)
    # plotly straightens a line by up to a pixel and a half: what lies nearer to it may fall on either side
    assert 0 < sum(far < 58 for far in away) <= selected(page) <= sum(far < 62 for far in away)


def test_a_search_lights_up_its_hits_and_a_typed_sentence_appears_on_the_map(app, open_page):
    page = open_map(open_page, app)
    page.get_by_label("Search").fill("dogs")
    page.get_by_label("Search").press("Enter")
    settle(page)
    assert re.search(r"\d+ of 3,000 sentences", main_text(page))
    page.get_by_label("Place a sentence").fill("Two dogs are sleeping in the rain.")
    page.get_by_label("Place a sentence").press("Enter")
    settle(page)
    page.wait_for_function("document.querySelector('.js-plotly-plot').data.some(trace => trace.name === 'yours')")
    assert "Your sentence" in main_text(page)
    link = parse_qs(urlsplit(page.url).query)
    assert link["map_search"] == ["dogs"]
    assert link["map_typed"] == ["Two dogs are sleeping in the rain."]


def test_umap_takes_the_place_of_pca_when_it_is_ready_and_is_found_again_on_a_fresh_server(open_page, tmp_path):
    home = str(tmp_path / "home")
    with serve(MIDSENTENCE_HOME=home) as address:
        page = open_map(open_page, address, query="")
        assert "PCA is shown while UMAP" in main_text(page)
        page.wait_for_function(f"({TITLE})().includes('UMAP')", timeout=240_000)
        link = page.url
    with serve(MIDSENTENCE_HOME=home) as address:
        parts = urlsplit(link)
        page = open_map(open_page, address, query=parts.query)
        assert "PCA is shown while" not in main_text(page)
        assert "UMAP" in page.evaluate(TITLE)


def test_two_sessions_with_different_checkpoints_do_not_meet(app, open_page):
    names = ("everyday", "everyday-collapsed")
    pages = [open_map(open_page, app, query=f"map_method=PCA&app_checkpoint={name}") for name in names]
    first, second = found = [lonely(points(page)) for page in pages]
    assert first != second
    for page, (_, x, y) in zip([*pages, pages[0]], [*found, first], strict=True):
        click(page, x, y)
        assert "Picked sentence" in main_text(page)
    assert ["Collapsed" in page.inner_text('[data-testid="stSidebar"]') for page in pages] == [False, True]
