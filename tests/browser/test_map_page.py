"""The Map page, driven as a person would, on the shipped checkpoints and the sample corpus."""

import io
import re
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from PIL import Image

from tests.browser.conftest import main_text, serve, settle

pytestmark = pytest.mark.browser

FLOATING = ".st-key-map_notes :is([data-testid=stAlert], button, [data-testid=stCaptionContainer])"
COLLAPSED = "map_method=PCA&app_checkpoint=everyday-collapsed"


def open_map(open_page, address: str, *, query: str = "map_method=PCA"):
    """Open the map and wait until its points are drawn."""
    page = open_page(f"{address}/?{query}")
    drawn(page)
    return page


def drawn(page) -> None:
    page.wait_for_selector(".bigmap[data-drawn]", timeout=120_000)
    settle(page)


def reload(page) -> None:
    page.reload()
    drawn(page)


def dots(page, color: str = "") -> np.ndarray:
    """Return the pixels of the window (K, 2), x and y, where the map shows a colour and nothing floats over it.

    :param color: as CSS computes it, "rgb(r, g, b)"; any if none is given.
    """
    box = page.locator(".surface").bounding_box()
    left, right = box["x"] + 230, box["x"] + box["width"] - 380  # beside the legend and the panel
    clip = {"x": left, "y": box["y"] + 10, "width": right - left, "height": box["height"] - 100}
    shot = np.array(Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")).astype(int)
    wanted = np.array([int(part) for part in re.findall(r"\d+", color)[:3]] or [0, 0, 0])
    y, x = np.nonzero(np.abs(shot - wanted).max(2) < 40 if color else np.ptp(shot, axis=2) > 60)
    found = np.column_stack([x + clip["x"], y + clip["y"]])
    floating = page.locator(FLOATING).evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")
    for over in floating:
        corner = np.array([over["x"], over["y"]]) - 2
        found = found[((found < corner) | (found > corner + np.array([over["width"], over["height"]]) + 4)).any(1)]
    return found


def first_color(page) -> str:
    """Return the colour of the first class of the legend."""
    swatch = page.locator(".legend .entry .swatch").first
    return swatch.evaluate("one => getComputedStyle(one).backgroundColor")


def dot(page, side: str = "top") -> tuple[float, float]:
    """Return the centre of the outermost dot at one side; of the first class, where that is shown."""
    found = dots(page, first_color(page))
    found = found if len(found) else dots(page)
    axis, sign = {"top": (1, 1), "bottom": (1, -1), "left": (0, 1), "right": (0, -1)}[side]
    first = found[(sign * found[:, axis]).argmin()]
    x, y = found[np.abs(found - first).max(1) <= 8].mean(0)
    return float(x), float(y)


def click(page, x: float, y: float) -> None:
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y, steps=3)
    page.mouse.click(x, y, delay=50)
    page.wait_for_timeout(500)
    settle(page)


def empty_place(page) -> tuple[float, float]:
    """Return a pixel of the map that has no dot within 20 pixels, as near to the dots as that allows."""
    found = dots(page)
    x, y = np.meshgrid(*(np.arange(low, high, 7) for low, high in zip(found.min(0), found.max(0), strict=True)))
    places = np.column_stack([x.ravel(), y.ravel()])
    far = np.array([np.abs(found - place).max(1).min() for place in places])
    assert (far > 20).any(), "the map is full"
    return tuple(map(float, places[far > 20][0]))


def choose_mode(page, mode: str) -> None:
    page.get_by_role("radio", name=mode).click()
    page.wait_for_selector(f'.surface[data-mode="{mode}"]')
    settle(page)


def lasso(page, x: float, y: float, radius: int = 60) -> None:
    """Draw a square of pixels around a position."""
    page.mouse.move(x - radius, y - radius)
    page.mouse.down()
    for across, down in [(1, -1), (1, 1), (-1, 1), (-1, -1)]:
        page.mouse.move(x + across * radius, y + down * radius, steps=6)
    page.mouse.up()
    page.wait_for_timeout(500)
    settle(page)


def selected(page) -> int:
    """Return the number of selected sentences on the page."""
    page.get_by_text(re.compile(r"[\d,]+ selected")).first.wait_for()
    return int(re.search(r"([\d,]+) selected", main_text(page)).group(1).replace(",", ""))


def link(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_first_start_shows_the_sample_as_a_coloured_map_and_asks_nothing_of_other_servers(app, open_page):
    page = open_map(open_page, app)
    assert "2,000 sentences" in page.locator(".hint").inner_text()
    assert page.locator(".legend .entry").count() > 3
    assert len(dots(page)) > 1_000
    assert page.get_by_test_id("stException").count() == 0
    assert page.left == []


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=["1366x768", "1920x1080"])
def test_the_map_fills_the_window_and_nothing_scrolls(app, open_page, size: tuple[int, int]):
    page = open_map(open_page, app)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    settle(page)
    box = page.locator(".surface").bounding_box()
    assert box["width"] * box["height"] >= 0.6 * size[0] * size[1]
    assert box["y"] + box["height"] <= size[1] + 1
    frames = page.locator("html, body, [data-testid=stMain]")
    beyond = frames.evaluate_all("all => all.map((one) => one.scrollHeight - one.clientHeight)")
    assert max(beyond) <= 0
    before = box
    click(page, *dot(page))
    assert page.locator(".surface").bounding_box() == before  # the panel floats: nothing moves


def test_a_click_opens_the_panel_which_folds_and_two_picks_make_a_walk_over_the_map(app, open_page):
    page = open_map(open_page, app, query=COLLAPSED)
    assert "This decoder ignores z" in main_text(page)
    click(page, *dot(page, "top"))
    panel = page.locator(".st-key-map_panel")
    assert "Picked sentence" in panel.inner_text()
    assert "Nearest sentences in the latent space" in panel.inner_text()
    assert page.locator(".pick").is_visible()
    assert page.locator(".near circle").count() == 10
    page.get_by_role("button", name="From here", exact=True).click()
    settle(page)
    click(page, *dot(page, "bottom"))
    page.get_by_role("button", name="To here", exact=True).click()
    settle(page)
    page.wait_for_selector(".walk circle")
    assert page.locator(".walk .words").first.text_content()
    panel.locator("summary").click()
    settle(page)
    assert not page.get_by_role("button", name="From here").is_visible()
    panel.locator("summary").click()
    settle(page)
    page.get_by_role("button", name="Open in Interpolate", exact=True).click()
    page.get_by_role("heading", name="Interpolate").wait_for()
    settle(page)
    assert "Collapsed" in page.inner_text('[data-testid="stSidebar"]')  # the picked checkpoint came along
    assert page.get_by_test_id("stException").count() == 0


def test_an_empty_place_is_decoded_and_found_again_after_a_reload(app, open_page):
    page = open_map(open_page, app)
    choose_mode(page, "decode")
    click(page, *empty_place(page))
    said = page.locator(".st-key-map_panel").inner_text()
    assert "Decoded point" in said
    assert re.search(r"is among sentences|times", said)
    assert link(page)["map_click"] == ["decode"]
    assert len(link(page)["at"][0].split(",")) == 2
    reload(page)
    assert page.locator(".st-key-map_panel").inner_text() == said
    assert page.locator('.surface[data-mode="decode"]').count() == 1


def test_a_lasso_selects_the_points_inside_it_and_is_found_again_after_a_reload(app, open_page):
    page = open_map(open_page, app)
    x, y = np.median(dots(page), axis=0)
    choose_mode(page, "lasso")
    lasso(page, x, y)
    count = selected(page)
    assert count > 5
    assert page.locator(".st-key-map_drawer").get_by_test_id("stDataFrame").is_visible()
    reload(page)
    page.locator(".st-key-map_drawer summary").click()  # a link leaves it folded
    assert selected(page) == count


def test_a_search_counts_and_lists_its_hits_and_a_typed_sentence_appears_on_the_map(app, open_page):
    page = open_map(open_page, app)
    colored = len(dots(page))
    page.get_by_role("textbox", name="Search", exact=True).fill("the")
    page.get_by_role("textbox", name="Search", exact=True).press("Enter")
    settle(page)
    count = re.search(r"([\d,]+) of 2,000", main_text(page)).group(1)
    assert page.locator(".hint").inner_text().startswith(f"{count} of 2,000 sentences")
    page.wait_for_timeout(1_000)
    assert 0 < len(dots(page)) < colored
    page.get_by_role("button", name=f"{count} of 2,000").click()
    page.locator(".st-key-map_hits").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Place a sentence", exact=True).click()
    box = page.get_by_role("textbox", name="Place a sentence")
    box.fill("Two dogs are sleeping in the rain.")
    box.press("Enter")
    settle(page)
    page.wait_for_selector(".placed path")
    assert link(page)["map_search"] == ["the"]
    assert link(page)["map_typed"] == ["Two dogs are sleeping in the rain."]


def test_the_legend_switches_a_class_off_and_it_is_off_after_a_reload(app, open_page):
    page = open_map(open_page, app)
    entry = page.locator(".legend .entry").first
    color = first_color(page)
    before = len(dots(page, color))
    entry.click()
    assert entry.get_attribute("aria-pressed") == "false"
    page.wait_for_timeout(1_000)
    assert len(dots(page, color)) < 0.1 * before
    settle(page)
    reload(page)
    assert entry.get_attribute("aria-pressed") == "false"
    assert len(dots(page, color)) < 0.1 * before


def test_the_map_is_saved_as_a_picture_twice_as_large_with_its_legend(app, open_page):
    page = open_map(open_page, app)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the map as a picture").click()
    picture = np.array(Image.open(download.value.path()).convert("RGB")).astype(int)
    box, legend = page.locator(".surface").bounding_box(), page.locator(".legend").bounding_box()
    assert picture.shape[:2] == (2 * box["height"], 2 * box["width"])
    wanted = np.array([int(part) for part in re.findall(r"\d+", first_color(page))[:3]])
    colored = np.abs(picture - wanted).max(2) < 40
    inside = colored[: 2 * int(legend["height"]), : 2 * int(legend["width"])]
    assert inside.sum() > 100  # its swatch
    assert colored.sum() > 20 * inside.sum()  # and its dots
    dark = (picture.max(2) < 90)[: 2 * int(legend["height"]), : 2 * int(legend["width"])]
    assert dark.sum() > 500  # the words


def test_nothing_moves_once_the_map_is_drawn(app, open_page):
    page = open_map(open_page, app)
    page.evaluate("""() => {
      window.shifts = [];
      const note = (list) => window.shifts.push(...list.getEntries().map(({ value, sources }) => [value,
        ...sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.nodeName)]));
      new PerformanceObserver(note).observe({ type: "layout-shift" });
    }""")
    click(page, *dot(page))
    choose_mode(page, "decode")
    click(page, *empty_place(page))
    page.wait_for_timeout(1_000)
    assert sum(shift[0] for shift in page.evaluate("window.shifts")) < 0.01, page.evaluate("window.shifts")


def test_a_point_is_found_read_out_and_picked_by_the_keyboard_alone(app, open_page):
    page = open_map(open_page, app)
    page.locator(".surface").focus()
    page.keyboard.press("Enter")
    live = page.locator("[aria-live]", has_text=re.compile(r"\w")).last
    first = live.inner_text()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("([element, text]) => element.innerText !== text", arg=[live.element_handle(), first])
    second = live.inner_text()
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator(".st-key-map_panel [data-testid=stHtml]").first.inner_text().strip() in second


def test_what_the_points_are_coloured_by_is_kept_after_a_reload(app, open_page):
    page = open_map(open_page, app)
    page.get_by_label("Colour by").click()
    page.keyboard.type("KL")  # typed: a click on an option is lost while the list scrolls to it
    page.keyboard.press("Enter")
    page.locator(".legend .bar").wait_for()
    assert link(page)["map_color"] == ["KL"]
    reload(page)
    assert page.locator(".legend .bar").is_visible()


def test_a_link_to_what_is_not_there_opens_the_map_and_says_so_once(app, open_page):
    page = open_map(open_page, app, query="map_method=PCA&map_color=nonsense&row=999999&at=x,y&lasso=1,2&map_click=fly")
    said = main_text(page)
    assert said.count("Unknown in this link") == 1
    for what in ("click mode", "colour", "row 999999", "at", "lasso"):
        assert what in said
    assert page.locator('.surface[data-mode="select"]').count() == 1


def test_the_sentence_of_a_link_is_ringed_with_its_neighbours_and_on_a_narrow_screen_told_in_a_sheet(app, open_page):
    page = open_map(open_page, app, query="map_method=PCA&row=5")
    page.wait_for_timeout(500)  # the point is moved out from under the panel
    ring = page.locator(".pick .over")
    ring.wait_for()
    told = page.locator(".st-key-map_panel").inner_text()
    assert page.locator(".near circle").count() == 10
    box = ring.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    color = ring.evaluate("one => getComputedStyle(one).stroke")
    assert np.abs(dots(page, color) - [x, y]).max(1).min() <= box["width"] / 2 + 2  # its colour is on the screen there
    page.mouse.move(x - 30, y)
    page.mouse.move(x, y, steps=4)
    page.locator(".tip .text").wait_for()
    assert page.locator(".tip .text").inner_text() in told
    assert page.locator(".around circle").count() == 0  # the pick's are marked already
    page.locator(".surface").focus()
    page.keyboard.press("Enter")  # reads the sentence nearest to the middle
    page.locator(".around circle").nth(9).wait_for()
    page.set_viewport_size({"width": 390, "height": 844})
    settle(page)
    box = page.locator(".st-key-map_panel").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert box["y"] > 300
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_two_checkpoints_lie_side_by_side_and_what_is_hovered_or_picked_on_one_is_ringed_on_the_other(app, open_page):
    page = open_map(open_page, app, query="map_method=PCA&map_with=everyday-collapsed")
    page.wait_for_selector(".st-key-map_pane_other .bigmap[data-drawn]", timeout=120_000)
    heads = page.locator(".map-head")
    heads.nth(1).wait_for()
    assert "everyday" in heads.first.inner_text()
    assert "trustworthiness" in heads.first.inner_text()
    assert "everyday-collapsed" in heads.last.inner_text()
    assert "means nothing" in heads.last.inner_text()
    left, right = (page.locator(".surface").nth(which).bounding_box() for which in (0, 1))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    other = page.locator(".st-key-map_pane_other")
    page.locator(".surface").first.focus()
    page.keyboard.press("Enter")  # reads the sentence nearest to the middle
    other.locator('.bigmap:not([data-echo=""])[data-echo]').wait_for(state="attached")
    said = page.locator(".tip .text").first.inner_text()
    echo = other.locator(".echo .over").bounding_box()
    page.keyboard.press("Escape")
    page.mouse.move(echo["x"] + echo["width"] / 2 - 40, echo["y"])
    page.mouse.move(echo["x"] + echo["width"] / 2, echo["y"] + echo["height"] / 2, steps=4)
    other.locator(".tip .text").get_by_text(said, exact=True).wait_for()
    page.mouse.down()
    page.mouse.up()
    page.get_by_text("Picked sentence").wait_for()
    settle(page)
    assert other.locator(".pick").evaluate("one => one.style.display") != "none"
    assert page.locator(".st-key-map_pane .pick").evaluate("one => one.style.display") != "none"
    assert link(page)["map_with"] == ["everyday-collapsed"]
    assert link(page)["row"]


def test_umap_takes_the_place_of_pca_when_it_is_ready_and_is_found_again_on_a_fresh_server(open_page, tmp_path):
    home = str(tmp_path / "home")
    with serve(MIDSENTENCE_HOME=home) as address:
        page = open_map(open_page, address, query="")
        assert "PCA is shown while UMAP" in main_text(page)
        before = page.locator(".bigmap").get_attribute("data-drawn")
        waits = "() => !document.querySelector('[data-testid=stMain]').innerText.includes('PCA is shown while')"
        page.wait_for_function(waits, timeout=240_000)
        parts = urlsplit(page.url)
    with serve(MIDSENTENCE_HOME=home) as address:
        page = open_map(open_page, address, query=parts.query)
        assert "PCA is shown while" not in main_text(page)
        assert page.locator(".bigmap").get_attribute("data-drawn") != before


def test_two_sessions_with_different_checkpoints_do_not_meet(app, open_page):
    pages = [open_map(open_page, app, query=query) for query in ("map_method=PCA", COLLAPSED)]
    for page in [*pages, pages[0]]:
        click(page, *dot(page))
        assert "Picked sentence" in main_text(page)
    assert ["Collapsed" in page.inner_text('[data-testid="stSidebar"]') for page in pages] == [False, True]
