"""From a file to an exported cluster and a walk across it, in one go, reading nothing but the pages."""

import re

import pandas as pd
import pytest

from tests.browser.conftest import main_text, serve, settle
from tests.browser.test_corpus_page import hand_in, keep, open_corpus
from tests.browser.test_map_page import click, lasso, points
from vae_core.data.synthetic import sentences

pytestmark = pytest.mark.browser


def journey(page, name: str, content: str, folder) -> dict[str, object]:
    """Upload, encode, map, search, select, take home, walk; return what was seen on the way."""
    seen: dict[str, object] = {}
    hand_in(page, name, content)
    keep(page)
    page.get_by_role("button", name="Open the map").click()
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=120_000)
    page.get_by_text("PCA", exact=True).click()
    page.wait_for_function("document.querySelector('.js-plotly-plot')?._fullLayout?.title?.text?.includes('PCA')")
    settle(page)
    found = points(page)
    seen["points"] = len(found)
    page.get_by_role("radio", name="select an area").click()
    page.wait_for_function("document.querySelector('.js-plotly-plot')._fullLayout.dragmode === 'lasso'")
    settle(page)
    middle = [sorted(axis)[len(found) // 2] for axis in ([x for _, x, _ in found], [y for _, _, y in found])]
    lasso(page, *middle)
    page.get_by_text(re.compile(r"\d+ selected")).wait_for()
    seen["selected"] = int(re.search(r"([\d,]+) selected", main_text(page)).group(1).replace(",", ""))
    with page.expect_download() as download:
        page.get_by_test_id("stDownloadButton").first.get_by_role("button").click()
    download.value.save_as(folder / "selected.csv")
    seen["exported"] = pd.read_csv(folder / "selected.csv")
    page.get_by_role("radio", name="pick a sentence").click()
    page.wait_for_function("document.querySelector('.js-plotly-plot')._fullLayout.dragmode === 'pan'")
    settle(page)
    for end, button in ((min, "From here"), (max, "To here")):
        _, x, y = end(points(page), key=lambda point: point[1])
        click(page, x, y)
        page.get_by_role("button", name=button).click()
        settle(page)
    page.wait_for_function("document.querySelector('.js-plotly-plot').data.some(trace => trace.name === 'walk')")
    return seen


def test_a_file_becomes_a_map_a_selection_an_exported_file_and_a_walk(open_page, tmp_path):
    table = sentences(300, seed=3)[["text", "who", "time"]]
    with serve(MIDSENTENCE_HOME=str(tmp_path / "home")) as address:
        page = open_corpus(open_page, address)
        seen = journey(page, "my <b>sentences</b>.csv", table.to_csv(index=False), tmp_path)
        assert seen["points"] == 300
        exported = seen["exported"]
        assert 0 < len(exported) == seen["selected"] < 300
        assert set(exported["text"]) <= set(table["text"])
        assert {"who", "time"} <= set(exported.columns)
        assert page.get_by_test_id("stException").count() == 0
        assert page.left == []
