"""From an upload to an exported cluster and an interpolation across it, in one session, by the pages' texts alone."""

import numpy as np
import pandas as pd
import pytest

from tests.browser.conftest import serve, settle
from tests.browser.test_corpus_page import hand_in, keep, open_corpus
from tests.browser.test_map_page import choose_mode, click, dot, dots, drawn, lasso, link, selected
from vae_core.data.synthetic import sentences

pytestmark = pytest.mark.browser


def test_a_file_becomes_a_map_a_selection_an_exported_file_and_a_walk(open_page, tmp_path):
    table = sentences(300, seed=3)[["text", "who", "time"]]
    with serve(MIDSENTENCE_HOME=str(tmp_path / "home")) as address:
        page = open_corpus(open_page, address)
        hand_in(page, "my <b>sentences</b>.csv", table.to_csv(index=False))
        keep(page)
        page.get_by_role("button", name="Open the map", exact=True).click()
        drawn(page)
        page.get_by_role("button", name="UMAP").click()
        page.get_by_role("radio", name="PCA").click()
        page.keyboard.press("Escape")
        drawn(page)
        assert link(page)["map_method"] == ["PCA"]
        assert "300 sentences" in page.locator(".hint").inner_text()

        choose_mode(page, "lasso")
        lasso(page, *np.median(dots(page), axis=0))
        count = selected(page)
        page.get_by_role("tab", name="Export").click()
        button = page.get_by_role("button", name=f"Download {count} rows")
        button.wait_for()
        settle(page)
        with page.expect_download() as download:
            button.click()
        download.value.save_as(tmp_path / "selected.csv")
        exported = pd.read_csv(tmp_path / "selected.csv")
        assert 0 < len(exported) == count < 300
        assert set(exported["text"]) <= set(table["text"])
        assert {"who", "time"} <= set(exported.columns)

        page.locator(".st-key-map_drawer summary").click()
        settle(page)
        choose_mode(page, "select")
        for side, button in (("top", "From here"), ("bottom", "To here")):
            click(page, *dot(page, side))
            page.get_by_role("button", name=button).click()
            settle(page)
        page.wait_for_selector(".walk circle")
        assert page.get_by_test_id("stException").count() == 0
        assert page.left == []


@pytest.mark.parametrize("wanted", ["decode a point", "walk between two points"])
def test_a_newcomer_decodes_a_point_and_walks_between_two_in_three_clicks(app, open_page, wanted):
    page = open_page(app)
    page.evaluate("window.clicks = 0; addEventListener('click', (event) => { clicks += event.isTrusted; }, true)")
    page.locator(".st-key-tour_wide").get_by_text("step 1 of 6").wait_for()  # the first screen, and nothing else done
    drawn(page)
    if wanted == "decode a point":
        choose_mode(page, "decode")
        click(page, *np.median(dots(page), axis=0))
        page.get_by_text("Decoded point").wait_for()
    else:
        click(page, *dot(page, "top"))
        page.get_by_role("button", name="From here", exact=True).click()
        settle(page)
        click(page, *dot(page, "bottom"))
        page.wait_for_selector(".walk circle")
    assert page.evaluate("clicks") <= 3
    page.context.clear_cookies()  # all tests share the window
