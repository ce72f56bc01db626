"""The Encode page, driven as a person would, on the shipped checkpoints."""

import re

import pytest

from tests.browser.conftest import main_text, mark_row, serve, settle

pytestmark = pytest.mark.browser


def encode(page, text: str) -> str:
    """Type into the page, press its button, and return the page's text."""
    page.get_by_role("textbox", name="Sentences, one a line").fill(text)
    page.get_by_role("button", name="Encode", exact=True).click()
    settle(page)
    return main_text(page)


def test_a_deep_link_on_a_fresh_server_arrives_with_the_picker_and_without_a_list_of_files(open_page):
    with serve() as address:
        page = open_page(address + "/encode")
        page.get_by_role("heading", name="Encode").wait_for()  # by way of the frame
        settle(page)
        assert page.get_by_test_id("stSelectbox").filter(has_text="Checkpoint").is_visible()
        assert page.get_by_test_id("stSidebarNavItems").count() == 0
        assert page.left == []


def test_a_sentence_comes_back_with_its_posterior_and_a_verdict_and_nothing_leaves_the_machine(app, open_page):
    page = open_page(app + "/encode")
    said = encode(page, "A man is playing a guitar on the beach.")
    assert "The decoder uses z" in said
    assert re.search(r"KL: \d+\.\d+ nats", said)
    charts = page.get_by_test_id("stPlotlyChart")
    charts.nth(2).locator("svg").first.wait_for()  # drawn after the script has run
    assert charts.count() == 3
    assert page.get_by_text("Samples from the posterior").is_visible()
    assert page.left == []


def test_several_sentences_make_a_table_from_which_one_is_chosen(app, open_page):
    page = open_page(app + "/encode")
    said = encode(page, "Two dogs run through the snow.\n\n  I have never been to London.  ")
    assert "2 sentences" in said
    assert "Two dogs run through the snow." in page.inner_text('[data-testid="stHtml"] >> nth=0')
    shown = page.get_by_test_id("stHtml").first
    mark_row(page, page.get_by_test_id("stDataFrame"), lambda: "never been to London." in shown.inner_text(), 1)


def test_markup_that_somebody_types_is_shown_as_typed_and_never_run(app, open_page):
    page = open_page(app + "/encode")
    page.on("dialog", lambda dialog: pytest.fail("a typed script ran"))
    typed = "<img src=x onerror=alert(1)> <script>alert(1)</script> **bold** $x^2$ :red[a]"
    encode(page, typed)
    assert page.inner_text('[data-testid="stHtml"] >> nth=0').strip() == typed
    assert page.locator('[data-testid="stMain"] img').count() == 0
