"""Every page for everybody: axe-core in both themes, keys alone, a phone's width, no motion where none is wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import PAGES, load, main_text, serve, settle

pytestmark = pytest.mark.browser

AXE = Path(__file__).with_name("axe") / "axe.min.js"
GRAVE = ("serious", "critical")
# What is Streamlit's own and no CSS of ours can mend: (rule, an element that the finding lies in) -> why it stays.
ALLOWED: dict[tuple[str, str], str] = {}
FIND = """async (allowed) => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.flatMap(({id, impact, nodes}) => nodes
    .filter(({target}) => {
      const element = document.querySelector(target.flat().at(-1));
      return !allowed.some(([rule, where]) => rule === id && element?.closest(where));
    })
    .map(({html, any, all, none}) => {
      const why = [...any, ...all, ...none][0]?.message ?? "";
      return {impact, told: `${id}: ${html.slice(0, 200)} (${why})`};
    }));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with a home of its own."""
    with serve(MIDSENTENCE_HOME=str(tmp_path_factory.mktemp("home"))) as address:
        yield address


@pytest.fixture(scope="module", params=PAGES, ids=lambda name: name or "map")
def page(window, address: str, request: pytest.FixtureRequest) -> Iterator[object]:
    """Each page of the app, loaded once for all tests that look at every page."""
    page = load(window, f"{address}/{request.param}")
    yield page
    page.close()


def findings(page) -> list[str]:
    """Return what axe finds on a page that is serious or critical, without what is allowed."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(FIND, [list(pair) for pair in ALLOWED])
    return [finding["told"] for finding in found if finding["impact"] in GRAVE]


def test_axe_finds_nothing_grave_in_either_theme_nor_in_a_popover(page) -> None:
    popover = page.locator("[data-testid=stPopover] button:visible").last  # of the page, else the figures'
    grounds = set[str]()  # a theme that does not take is no second theme
    for number, theme in enumerate(("light", "dark"), 1):
        page.emulate_media(color_scheme=theme)
        settle(page)
        grounds.add(page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"))
        assert len(grounds) == number, f"the page is not {theme}"
        if number == 2:
            popover.click()
            page.get_by_test_id("stPopoverBody").wait_for()
            settle(page)
        assert findings(page) == [], theme
    page.keyboard.press("Escape")
    page.get_by_test_id("stPopoverBody").wait_for(state="detached")


def test_nothing_is_wider_than_a_phone(page) -> None:
    """Tables and the Map's toolbar scroll by themselves."""
    page.set_viewport_size({"width": 390, "height": 844})
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    beyond = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMain"] p, [data-testid="stMain"] input')]
             .filter(e => e.offsetParent && e.getBoundingClientRect().right > 391)
             .filter(e => !e.closest('[data-testid="stDataFrame"], [data-testid="stTable"], .st-key-map_toolbar'))
             .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert beyond == []


@pytest.mark.parametrize("size", [(1366, 768), (1440, 900)])
def test_results_are_above_the_fold(open_page, address: str, size: tuple[int, int]) -> None:
    width, height = size
    results = {"interpolate": ".path-row", "traverse": ".path-row", "encode": '[data-testid="stHtml"] p'}
    for name, selector in results.items():
        page = open_page(f"{address}/{name}")
        page.set_viewport_size({"width": width, "height": height})
        rows = page.locator(selector)
        rows.nth(1).wait_for()
        settle(page)
        box = rows.nth(1).bounding_box()
        assert box["y"] + box["height"] < height, name


def test_a_sentence_is_chosen_and_a_line_unfolded_by_keys_alone(open_page, address: str) -> None:
    page = open_page(f"{address}/interpolate")
    page.locator(".path-row").first.wait_for()
    page.get_by_role("textbox", name="From", exact=True).focus()
    page.keyboard.press("Tab")
    named = page.evaluate("document.activeElement.innerText || document.activeElement.getAttribute('aria-label')")
    assert "Choose a sentence: From" in named
    page.keyboard.press("Enter")
    search = page.get_by_label("From the corpus")
    search.wait_for()
    search.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    search.wait_for(state="detached")
    page.locator(".path summary").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Nearest sentence:").first.wait_for()
    assert "times the typical distance" in main_text(page)


def test_nothing_moves_where_no_motion_is_wanted(open_page, address: str) -> None:
    page = open_page(f"{address}/interpolate")
    page.emulate_media(reduced_motion="reduce")
    longest = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll('*')].map(e => {
             const style = getComputedStyle(e);
             return Math.max(...[style.transitionDuration, style.animationDuration].map(parseFloat));
           }))"""
    )
    assert longest < 0.01
