"""The Diagnostics page, driven as a person would, on the shipped checkpoints and a small sample of the grammar."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import main_text, serve, settle
from vae_core.data.corpus import Corpus
from vae_core.data.synthetic import sentences
from vae_core.latents.library import SAMPLE_NAME, save_corpus

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server whose sample has 300 sentences and two labels, so that all is measured in seconds."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIDSENTENCE_HOME", home)
        save_corpus(Corpus(sentences(300), "text", ()), name=SAMPLE_NAME, label_columns=("who", "negated"))
    with serve(MIDSENTENCE_HOME=home) as address:
        yield address


def open_diagnostics(open_page, address: str, query: str = ""):
    """Open the page by way of the first one, and wait until everything is measured and drawn."""
    page = open_page(f"{address}/?map_method=PCA")
    page.goto(f"{address}/diagnostics?{query}")
    return measured(page)


def measured(page):
    page.get_by_role("heading", name="All measures").wait_for(timeout=280_000)
    settle(page)
    return page


def test_the_sample_corpus_gets_a_verdict_charts_and_a_table_and_nothing_leaves_the_machine(address, open_page):
    page = open_diagnostics(open_page, address)
    said = main_text(page)
    assert "The decoder uses z" in said
    assert "of 32 dimensions are active units" in said
    assert "kNN agreement" in said
    charts = page.get_by_test_id("stPlotlyChart")
    charts.nth(2).locator("svg").first.wait_for()
    assert charts.count() == 4
    assert page.get_by_test_id("stException").count() == 0
    assert page.left == []


def test_the_collapsed_twin_is_found_out(address, open_page):
    said = main_text(open_diagnostics(open_page, address, "app_checkpoint=everyday-collapsed"))
    assert "The decoder ignores z" in said
    assert "None of the 32 dimensions is an active unit" in said
    assert "Neighbours share labels in mu only" in said


def test_a_link_brings_back_the_label_columns_that_were_chosen(address, open_page):
    page = open_diagnostics(open_page, address)
    box = page.get_by_test_id("stMultiSelect")
    box.locator("input").press("Backspace")
    settle(page)
    measured(page)
    again = measured(open_page(page.url))
    assert "who" in again.get_by_test_id("stMultiSelect").inner_text()
    assert "negated" not in again.get_by_test_id("stMultiSelect").inner_text()
    assert "majority" in main_text(again)
