"""From a file to an exported cluster and a walk across it, in one go, reading nothing but the pages."""

import re

import pandas as pd
import pytest

from tests.browser.conftest import serve, settle
from tests.browser.test_corpus_page import hand_in, keep, open_corpus
from tests.browser.test_map_page import choose_mode, click, lasso, points, selected
from vae_core.data.synthetic import sentences

pytestmark = pytest.mark.browser


def test_a_file_becomes_a_map_a_selection_an_exported_file_and_a_walk(open_page, tmp_path):
    table = sentences(300, seed=3)[["text", "who", "time"]]
    with serve(MIDSENTENCE_HOME=str(tmp_path / "home")) as address:
        page = open_corpus(open_page, address)
        hand_in(page, "my <b>sentences</b>.csv", table.to_csv(index=False))
        keep(page)
        page.get_by_role("button", name="Open the map").click()
        page.wait_for_selector(".js-plotly-plot .main-svg", timeout=120_000)
        page.get_by_text("PCA", exact=True).click()
        page.wait_for_function("document.querySelector('.js-plotly-plot')?._fullLayout?.title?.text?.includes('PCA')")
        settle(page)
        found = points(page)
        assert len(found) == 300

        choose_mode(page, "select an area", drag="lasso")
        lasso(page, *(sorted(axis)[150] for axis in ([x for _, x, _ in found], [y for _, _, y in found])))
        page.get_by_text(re.compile(r"\d+ selected")).wait_for()
        with page.expect_download() as download:
            page.get_by_test_id("stDownloadButton").first.get_by_role("button").click()
        download.value.save_as(tmp_path / "selected.csv")
        exported = pd.read_csv(tmp_path / "selected.csv")
        assert 0 < len(exported) == selected(page) < 300
        assert set(exported["text"]) <= set(table["text"])
        assert {"who", "time"} <= set(exported.columns)

        choose_mode(page, "pick a sentence", drag="pan")
        for end, button in ((min, "From here"), (max, "To here")):
            _, x, y = end(points(page), key=lambda point: point[1])
            click(page, x, y)
            page.get_by_role("button", name=button).click()
            settle(page)
        page.wait_for_function("document.querySelector('.js-plotly-plot').data.some(trace => trace.name === 'walk')")
        assert page.get_by_test_id("stException").count() == 0
        assert page.left == []
