"""The first screen and the guided tour, driven as a newcomer would, on the shipped checkpoint and the sample."""

import pytest

from tests.browser.conftest import main_text, settle

pytestmark = pytest.mark.browser
SIDEBAR = '[data-testid="stSidebar"]'


def test_the_tour_leads_from_the_first_screen_to_a_decoded_place_and_a_walk_and_is_not_shown_again(app, open_page):
    page = open_page(app)
    assert page.get_by_text("Deploy").count() == 0
    card = page.locator(".st-key-tour_wide")
    card.get_by_text("step 1 of 6").wait_for()
    assert not page.locator(".st-key-tour_narrow").is_visible()
    card.get_by_role("button", name="Next", exact=True).click()
    for step, said in enumerate(("Picked sentence", "Decoded point", "Clear the walk"), 2):
        card.get_by_text(f"step {step} of 6").wait_for()
        card.get_by_role("button", name="Show me", exact=True).click()
        page.get_by_text(said).first.wait_for()
    card.get_by_text("step 5 of 6").wait_for()  # each step ended when it was done
    page.keyboard.press("Tab")
    card.get_by_role("button", name="Skip", exact=True).focus()
    page.keyboard.press("Enter")
    card.wait_for(state="detached")
    page.wait_for_function("document.cookie.includes('midsentence_tour=over')")
    page.goto(app)
    page.locator(SIDEBAR).get_by_role("button", name="Tour").wait_for()
    settle(page)
    assert card.count() == 0
    assert page.get_by_test_id("stException").count() == 0
    page.context.clear_cookies()  # all tests share the window


def test_on_a_narrow_screen_the_card_leaves_the_lower_half_of_the_map_and_nothing_scrolls_sideways(app, open_page):
    page = open_page(app)
    page.set_viewport_size({"width": 390, "height": 844})
    card = page.locator(".st-key-tour_narrow")
    card.wait_for()
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert 0 < box["y"] < box["y"] + box["height"] <= 844 / 2
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    card.get_by_role("button", name="Skip", exact=True).click()
    card.get_by_role("button").first.wait_for(state="detached")
    page.context.clear_cookies()


def test_the_figures_lie_in_a_popover_in_words_first(app, open_page):
    page = open_page(f"{app}/encode")
    side = page.locator(SIDEBAR)
    assert side.get_by_role("table").count() == 0
    side.get_by_role("button", name="Reconstructs").click()
    page.get_by_text("the decoder reads z").wait_for()
    page.get_by_role("rowheader", name="Swap gap, nats").wait_for()
    assert "exchanged by a derangement" in page.inner_text(".figures")


def test_the_url_keeps_the_checkpoint_where_the_link_of_the_page_one_is_on_is_clicked(app, open_page):
    page = open_page(f"{app}/encode?app_checkpoint=everyday-collapsed")
    page.locator(SIDEBAR).get_by_role("link", name="Encode").click()
    settle(page)
    page.wait_for_function("location.search.includes('app_checkpoint=everyday-collapsed')")
    page.reload()
    settle(page)
    assert "Collapsed" in page.inner_text(SIDEBAR)
    assert "traceback" not in main_text(page).lower()
