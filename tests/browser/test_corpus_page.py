"""The Corpus page, driven as a person would: a file is uploaded, encoded, listed after a restart, and deleted."""

import re
from pathlib import Path

import pandas as pd
import pytest

from tests.browser.conftest import main_text, serve, settle
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SAMPLE_NAME, save_corpus

pytestmark = pytest.mark.browser

CSV = "text,mood\n" + "".join(
    f"{who} {does} in the {where},{mood}\n"
    for who, mood in [("A dog", "calm"), ("Two cats", "wild"), ("My old friend", "calm")]
    for does in ["sleeps", "is running", "does not sing", "waits"]
    for where in ["park", "garden", "old house"]
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose sample has three sentences: the Map, on which a fresh server opens, is drawn at once."""
    monkeypatch.setenv("MIDSENTENCE_HOME", str(tmp_path))
    save_corpus(Corpus(pd.DataFrame({"text": ["a dog", "a cat", "a bird"]}), "text", ()), name=SAMPLE_NAME)
    return tmp_path


def open_corpus(open_page, address: str):
    """Open the page by way of the first one: on a fresh server a deep link goes through the frame first."""
    page = open_page(address)
    page.goto(address + "/corpus")
    settle(page)
    page.get_by_role("heading", name="Saved corpora").wait_for()
    return page


@pytest.fixture
def page(open_page, folder: Path):
    """The page on a server of its own."""
    with serve(MIDSENTENCE_HOME=str(folder)) as address:
        yield open_corpus(open_page, address)


def hand_in(page, name: str, content: str) -> None:
    file = {"name": name, "mimeType": "text/plain", "buffer": content.encode()}
    page.locator('input[type="file"]').set_input_files(file)
    page.get_by_role("button", name="Save and encode", exact=True).wait_for()
    settle(page)


def keep(page) -> None:
    page.get_by_role("button", name="Save and encode", exact=True).click()


def card(page, name: str):
    """Return the box of a saved corpus."""
    cards = page.locator('[data-testid="stVerticalBlock"]').filter(has=page.get_by_role("button", name="Open map"))
    return cards.filter(has_text=name).last


def test_a_file_is_kept_encoded_listed_after_a_restart_changed_and_deleted(open_page, folder: Path):
    home = str(folder)
    with serve(MIDSENTENCE_HOME=home) as address:
        page = open_corpus(open_page, address)
        hand_in(page, "moods.csv", CSV)
        assert "36 sentences" in main_text(page)
        assert page.get_by_test_id("stMultiSelect").filter(has_text="mood").is_visible()
        keep(page)
        page.get_by_text("36 sentences are encoded and saved").wait_for()
        settle(page)
        picker = page.get_by_test_id("stSidebar").get_by_test_id("stSelectbox").filter(has_text="Corpus")
        assert picker.locator("input").input_value() == "moods (36)"
        assert not list((folder / "uploads").iterdir())
        assert page.get_by_test_id("stException").count() == 0
        page.get_by_role("button", name="Open the map", exact=True).click()
        page.wait_for_selector(".bigmap[data-drawn]", timeout=120_000)
        assert page.left == []
    with serve(MIDSENTENCE_HOME=home) as address:
        page = open_corpus(open_page, address)
        assert re.search(r"36 sentences, .* labels: mood\s+everyday: encoded", card(page, "moods").inner_text())
        card(page, "moods").get_by_role("button", name="Change", exact=True).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Name").fill("feelings")
        dialog.get_by_label("Name").press("Enter")
        settle(page)
        dialog.get_by_role("button", name="Save", exact=True).click()
        dialog.wait_for(state="detached")
        settle(page)
        assert "everyday: encoded" in card(page, "feelings").inner_text()
        card(page, "feelings").get_by_role("button", name="Delete", exact=True).click()
        page.get_by_role("button", name="Delete for good", exact=True).click()
        settle(page)
        assert "feelings" not in main_text(page)
        assert SAMPLE_NAME in main_text(page)


def test_encoding_can_be_cancelled_and_taken_up_again(page):
    lines = (f"a dog number {n} runs through the old park with a ball\n" for n in range(50_000))
    hand_in(page, "many.txt", "".join(lines))
    keep(page)
    page.get_by_text(re.compile(r"Encoding: [\d,]+ of 50,000, [\d,]+ a second, .* left")).wait_for()
    assert page.get_by_role("button", name="Save and encode").count() == 0
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_text("was cancelled; nothing of it was saved").wait_for()
    settle(page)
    assert "not encoded yet" in card(page, "many").inner_text()
    page.get_by_role("button", name="Encode them now", exact=True).click()
    page.get_by_text(re.compile(r"Encoding: [\d,]+ of 50,000")).wait_for()


def test_markup_in_names_columns_and_texts_is_shown_as_typed_and_never_run(page):
    typed = "<img src=x onerror=alert(1)> **b** $x^2$ :red[a]"
    page.on("dialog", lambda dialog: pytest.fail("a typed script ran"))
    hand_in(page, f"{typed}.tsv", f"text\t{typed}\n{typed}\tx\na dog\ty\na cat\tx\na bird\ty\n")
    assert typed in main_text(page)
    assert page.get_by_test_id("stMultiSelect").filter(has_text=typed).is_visible()
    keep(page)
    page.get_by_text("are encoded and saved").wait_for()
    settle(page)
    assert typed in card(page, typed).inner_text().split("\n")
    assert f"labels: {typed}" in card(page, typed).inner_text()
    assert page.locator('[data-testid="stApp"] img').count() == 0
    assert page.locator(".katex").count() == 0


def test_an_upload_that_stops_half_way_leaves_the_page_usable(page):
    page.route("**/_stcore/upload_file/**", lambda route: route.abort("connectionreset"))
    page.locator('input[type="file"]').set_input_files(
        {"name": "a.csv", "mimeType": "text/csv", "buffer": CSV.encode()}
    )
    page.locator('[data-testid="stFileChip"][aria-invalid="true"]').wait_for()
    settle(page)
    assert page.get_by_role("button", name="Save and encode").count() == 0
    assert page.get_by_test_id("stException").count() == 0
    page.unroute("**/_stcore/upload_file/**")
    hand_in(page, "moods.csv", CSV)
    assert "36 sentences" in main_text(page)
