"""The Collapse page, driven as a person would in front of a room, on the shipped checkpoints and recorded runs."""

import re

import pytest

from tests.browser.conftest import main_text, settle

pytestmark = pytest.mark.browser
FITS = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  return main.scrollHeight <= main.clientHeight && main.scrollWidth <= main.clientWidth;
}"""
# What is to be read and lies below the window's lower edge, by its words.
UNDER_THE_WINDOW = """() => [...document.querySelectorAll("[data-testid=stMain] :is(p, button, svg.main-svg)")]
  .filter((one) => one.getBoundingClientRect().bottom > innerHeight + 1 && one.offsetParent)
  .map((one) => one.textContent.slice(0, 40))"""


@pytest.fixture
def open_lesson(app, open_page):
    """Return a function that opens the lesson by a link; errors of the console are in `page.errors`."""

    def open_at(query: str = ""):
        page = open_page(app)
        page.errors = []
        page.on("console", lambda said: page.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto(f"{app}/collapse?{query}")
        return drawn(page)

    return open_at


def drawn(page):
    """Wait until the step's figure is there."""
    settle(page)
    page.locator(".js-plotly-plot svg, .vega-embed svg").first.wait_for()
    settle(page)
    return page


def spoken(page) -> list[str]:
    """Return the console's errors but those of Streamlit itself, which looks for its server below a page's link."""
    return [error for error in page.errors if "404" not in error]


def test_every_step_fits_a_laptop_and_a_projector_and_its_answer_unfolds_over_it(open_lesson):
    page = open_lesson()
    for present in (False, True):
        if present:
            page.keyboard.press("Home")
            page.get_by_role("heading", name="1. ").wait_for()
            drawn(page)
            page.get_by_text("Presentation", exact=True).click()
        for step in range(1, 6):
            page.get_by_role("heading", name=f"{step}. ").wait_for()
            drawn(page)
            for width, height in ((1366, 768), (1920, 1080)):
                page.set_viewport_size({"width": width, "height": height})
                page.wait_for_function(FITS)
                assert page.evaluate(UNDER_THE_WINDOW) == [], (step, width, present)
            page.get_by_role("button", name="Answer", exact=True).click()
            page.get_by_test_id("stPopoverBody").wait_for()
            assert page.evaluate(f"({FITS})()")
            page.keyboard.press("Escape")
            page.keyboard.press("PageDown")
    assert page.get_by_role("heading", name="5. ").is_visible()


def test_keys_turn_the_step_from_wherever_the_focus_is(open_lesson):
    page = open_lesson("step=2")
    page.get_by_text("Presentation", exact=True).click()  # the focus stays on the switch
    settle(page)
    for key, step in (("PageDown", 3), ("ArrowRight", 4), ("PageUp", 3), ("End", 5), ("Home", 1)):
        page.keyboard.press(key)
        page.get_by_role("heading", name=f"{step}. ").wait_for()
        settle(page)
    slider = page.get_by_role("slider").first
    slider.focus()
    before = slider.input_value()
    page.keyboard.press("ArrowRight")  # which a slider needs itself
    page.wait_for_function("([was, one]) => one.value !== was", arg=[before, slider.element_handle()])
    page.get_by_role("heading", name="1. ").wait_for()
    page.keyboard.press("PageDown")
    page.get_by_role("heading", name="2. ").wait_for()


def test_five_steps_with_a_figure_each_and_nothing_leaves_the_machine(open_lesson):
    page = open_lesson()
    page.get_by_text("The loss is lowest where z carries").wait_for()
    for step, word in enumerate(("the other z raises", "Which of the two", "Free bits", "Which of them shows"), 2):
        page.get_by_role("button", name="Next", exact=True).click()
        drawn(page)
        page.get_by_text(word).first.wait_for()
        assert page.get_by_role("heading", name=f"{step}. ").is_visible()
        assert f"step={step}" in page.url
    assert page.get_by_role("button", name="Next", exact=True).is_disabled()
    assert page.get_by_test_id("stException").count() == 0
    assert spoken(page) == []
    assert page.left == []


def test_before_a_room_the_sliders_value_stands_above_its_thumb_and_no_frame_crosses_the_page(open_lesson):
    page = open_lesson("step=1&present=true")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.wait_for_function(FITS)
    value, label = page.get_by_test_id("stSliderThumbValue"), page.get_by_test_id("stSlider").locator("label")
    thumb = page.get_by_test_id("stSlider").locator(":has(> div > input)").last
    box, above, under = value.bounding_box(), label.bounding_box(), thumb.bounding_box()
    assert above["y"] + above["height"] <= box["y"] + 1
    assert box["y"] + box["height"] <= under["y"] + 1
    main = page.get_by_test_id("stMain")
    main.focus()
    assert main.evaluate("e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).boxShadow]") == ["none", "none"]


def test_a_link_opens_its_step_and_the_twins_differ(open_lesson):
    page = open_lesson("step=3")
    assert page.get_by_role("heading", name="3. Twins").is_visible()
    page.get_by_text("Draws of z from the prior, decoded").nth(1).wait_for()
    assert re.search(r"[ -]0\.0\d nats higher", main_text(page))  # of the collapsed one


def test_the_film_plays_and_its_slider_goes_through_the_steps(open_lesson):
    page = open_lesson("step=4")
    page.get_by_text("Film of z", exact=True).click()
    page.locator(".slider-label").first.wait_for()
    assert page.get_by_text("Vanilla, collapsed").is_visible()  # the class sees the collapse beside the cure
    play = page.locator(".updatemenu-button").first.bounding_box()
    assert play["y"] + play["height"] < page.viewport_size["height"]
    before = page.locator(".slider-label").first.text_content()
    page.locator(".updatemenu-button").first.click()
    page.wait_for_function("was => document.querySelector('.slider-label').textContent !== was", arg=before)
    assert spoken(page) == []


def test_before_a_room_only_the_lesson_is_left_in_large_type_and_a_remote_goes_on(open_lesson):
    page = open_lesson("step=2&present=true")
    assert page.get_by_test_id("stSidebar").is_hidden()
    assert page.get_by_label("Your sentence").is_hidden()
    large = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stMain] h2')).fontSize")
    assert float(large.removesuffix("px")) >= 30
    page.keyboard.press("PageDown")
    page.get_by_role("heading", name="3. Twins").wait_for()
    assert "present=true" in page.url
    page.get_by_text("Presentation", exact=True).click()
    settle(page)
    assert page.get_by_test_id("stSidebar").is_visible()
    assert "present" not in page.url
