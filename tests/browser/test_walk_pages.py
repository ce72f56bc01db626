"""The Interpolate and Traverse pages, driven as a person would, on the shipped checkpoints and the sample corpus."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import main_text, mark_row, serve, settle

pytestmark = pytest.mark.browser

FROM = "A man is playing a guitar on the beach."  # what the page proposes


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with a home of its own."""
    with serve(MIDSENTENCE_HOME=str(tmp_path_factory.mktemp("home"))) as address:
        yield address


def go(open_page, address: str, name: str, query: str = ""):
    """Open a page by its name in the menu, with the parameters of a link; wait until it is drawn."""
    page = open_page(address)
    page.goto(f"{address}/{name}?{query}")
    settle(page)
    page.get_by_text("As Python").wait_for()
    settle(page)
    return page


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def steps(page) -> list[str]:
    """Return the sentences of the steps that the page shows."""
    found = page.locator('[data-testid="stHtml"] p').all_text_contents()
    return [" ".join(text.split()) for text in found]


def until(page, holds: Callable[[], bool]) -> None:
    """Wait, for a minute at most, until something holds: a busy machine starts a script late."""
    for _ in range(240):
        if holds():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"it never came to hold; the page says:\n{main_text(page)}")


def press_slider(page, label: str, key: str) -> None:
    page.locator(f'input[type="range"][aria-label="{label}"]').focus()  # "Dimension 1" begins other labels, too
    page.keyboard.press(key)


def test_the_first_screen_walks_and_a_link_brings_back_what_was_asked(open_page, address: str) -> None:
    page = go(open_page, address, "interpolate")
    until(page, lambda: len(steps(page)) == 10 and "At 0.50." in main_text(page))
    assert len(set(steps(page))) > 3
    last = steps(page)[8]
    page.get_by_role("radio", name="spherical").click()
    page.get_by_role("textbox", name="To", exact=True).fill("A woman reads a book.")
    page.keyboard.press("Enter")
    until(page, lambda: "interpolate_kind" in query(page) and "woman" in " ".join(steps(page)[8:9]))
    settle(page)
    assert query(page)["interpolate_to"] == ["A woman reads a book."]
    assert query(page)["interpolate_kind"] == ["spherical"]
    again = open_page(page.url)
    until(again, lambda: len(steps(again)) == 10 and steps(again) == steps(page))
    assert last not in steps(again)
    assert page.left == again.left == []


def test_the_slider_decodes_while_it_moves_and_leaves_the_walk_alone(open_page, address: str) -> None:
    page = go(open_page, address, "interpolate")
    until(page, lambda: "At 0.50." in main_text(page))
    before = steps(page)[:9]
    for key, place in {"End": "1.00", "Home": "0.00"}.items():
        press_slider(page, "Anywhere between them", key)
        until(page, lambda place=place: f"At {place}." in main_text(page))
        assert steps(page) == [*before, before[0] if key == "Home" else before[-1]]
    assert query(page)["interpolate_at"] == ["0"]


def test_a_sentence_of_the_corpus_becomes_an_end_of_the_walk(open_page, address: str) -> None:
    page = go(open_page, address, "interpolate")
    page.get_by_role("button", name="Choose a sentence: From").click()
    page.get_by_label("From the corpus").press_sequentially("late train")  # the list follows, without Enter
    hits = page.locator(".st-key-interpolate_from_corpus_hits").get_by_role("button")
    until(page, lambda: hits.count() > 0 and "train" in hits.first.inner_text())
    hits.first.click()
    box = page.get_by_role("textbox", name="From", exact=True)
    until(page, lambda: box.input_value() != FROM)
    chosen = box.input_value()
    assert "late" in chosen
    assert "train" in chosen
    until(page, lambda: query(page).get("interpolate_from") == [chosen])
    settle(page)  # a line that is drawn anew is folded
    page.locator(".path summary").first.click()
    until(page, lambda: f"Nearest sentence: {chosen} (0.0 times the typical distance)" in main_text(page))


def test_the_sentence_of_one_page_is_that_of_the_next_and_was_used_last(open_page, address: str) -> None:
    page = go(open_page, address, "interpolate")
    page.get_by_role("textbox", name="From", exact=True).fill("The soup is cold.")
    page.keyboard.press("Enter")
    until(page, lambda: query(page).get("interpolate_from") == ["The soup is cold."])
    page.get_by_role("link", name="Traverse", exact=True).click()
    start = page.get_by_role("textbox", name="Sentence to start from")
    until(page, lambda: start.count() == 1 and start.input_value() == "The soup is cold.")
    start.fill("The soup is hot.")
    page.keyboard.press("Enter")
    until(page, lambda: query(page).get("traverse_start") == ["The soup is hot."])
    page.get_by_role("link", name="Interpolate", exact=True).click()
    box = page.get_by_role("textbox", name="From", exact=True)
    until(page, lambda: box.count() == 1 and box.input_value() == "The soup is hot.")
    page.get_by_role("button", name="Choose a sentence: To").click()
    used = page.locator(".st-key-interpolate_to_used_hits").get_by_role("button", name="The soup is cold.")
    used.click()
    until(page, lambda: page.get_by_role("textbox", name="To", exact=True).input_value() == "The soup is cold.")


def test_a_click_on_a_dimension_walks_along_it(open_page, address: str) -> None:
    page = go(open_page, address, "traverse")
    # While a script runs, what it has drawn anew may stand beside what the one before it drew.
    box = page.get_by_role("spinbutton", name="Dimension", exact=True).first
    first = box.input_value()
    until(page, lambda: query(page).get("traverse_dimension") == [first])
    table = page.get_by_test_id("stDataFrame").first
    mark_row(page, table, lambda: box.input_value() != first, 0, 1)  # one of which may be marked already
    second = box.input_value()
    until(page, lambda: f"Along dimension {second}" in main_text(page))
    until(page, lambda: query(page)["traverse_dimension"] == [second])


def test_several_dimensions_move_at_once_and_stay_moved_on_the_way_back(open_page, address: str) -> None:
    page = go(open_page, address, "traverse", "traverse_view=Sliders")
    sliders = page.get_by_role("slider")
    until(page, lambda: sliders.count() == 8 and len(steps(page)) == 1)
    unmoved = steps(page)
    for i in range(4):
        press_slider(page, str(sliders.nth(i).get_attribute("aria-label")), "Home")
        until(page, lambda i=i: len([key for key in query(page) if key.startswith("traverse_shift_")]) == i + 1)
    until(page, lambda: steps(page) != unmoved)
    page.get_by_role("link", name="Interpolate", exact=True).click()
    until(page, lambda: "Anywhere between them" in main_text(page))
    page.get_by_role("link", name="Traverse", exact=True).click()
    until(page, lambda: "Back to 0" in main_text(page) and steps(page) != unmoved)
    page.get_by_role("button", name="Back to 0", exact=True).click()
    until(page, lambda: steps(page) == unmoved)
