"""Picked checkpoint and corpus: encoded once, restored, and one sentence when deleted."""

import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

import pages.common.context
import pages.common.session
from pages.common import session
from tests.pages.conftest import said
from vae_core.checkpoints.store import describe, fingerprint, list_checkpoints
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SAMPLE_NAME, SavedCorpus, delete_corpus, latents_path, save_corpus


def show_latents() -> None:
    import streamlit as st

    from pages.common.context import current_latents

    latents = current_latents()
    st.markdown(f"{len(latents.mu)} rows of {latents.checkpoint}")


def show_pickers() -> None:
    from pages.common.session import pick_checkpoint, pick_corpus

    pick_checkpoint()
    pick_corpus()


@pytest.fixture
def latents_page(vae_folder: Path, saved: SavedCorpus) -> AppTest:
    test = AppTest.from_function(show_latents, default_timeout=60)
    test.session_state["checkpoint"], test.session_state["corpus"] = describe(vae_folder), saved
    return test


@pytest.fixture
def pickers(vae_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    monkeypatch.setattr(pages.common.session, "list_checkpoints", lambda: list_checkpoints(vae_folder.parent))
    return lambda: AppTest.from_function(show_pickers, default_timeout=60)


def test_a_corpus_is_encoded_once_and_found_again(
    latents_page: AppTest, saved: SavedCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    real = pages.common.context.encode_saved
    monkeypatch.setattr(pages.common.context, "encode_saved", lambda *a, **k: calls.append(1) or real(*a, **k))
    for _ in range(3):
        latents_page.run()
        assert "10 rows" in said(latents_page)
    assert calls == [1]
    assert sum(name.startswith("latents-") for name in saved.files) == 1


def test_cancelled_encoding_keeps_nothing_and_can_be_asked_for_again(
    latents_page: AppTest, saved: SavedCorpus, vae_folder: Path
) -> None:
    latents_page.session_state["session_cancelled"] = latents_path(saved, fingerprint(vae_folder))
    latents_page.run()
    assert "was cancelled" in said(latents_page)
    assert not latents_page.markdown
    latents_page.button(key="session_again").click().run()
    assert "10 rows" in said(latents_page)


@pytest.mark.parametrize("damaged", [True, False], ids=["latents damaged", "corpus deleted"])
def test_what_is_gone_or_damaged_under_an_open_page_is_one_sentence(
    damaged: bool, latents_page: AppTest, saved: SavedCorpus, vae_folder: Path
) -> None:
    if damaged:
        latents_path(saved, fingerprint(vae_folder)).write_bytes(b"PAR1 cut short")
    else:
        delete_corpus(saved.key)
    latents_page.run()
    assert ("damaged" if damaged else "gone or damaged") in latents_page.error[0].value


def test_the_sample_is_picked_first_and_a_saved_one_can_be(pickers: Callable[[], AppTest], saved: SavedCorpus) -> None:
    test = pickers().run()
    assert test.session_state["corpus"].name == SAMPLE_NAME
    test.selectbox(key="app_corpus").select(saved.key).run()
    assert test.session_state["corpus"] == saved


def test_of_two_corpora_with_one_name_each_can_be_picked(pickers: Callable[[], AppTest]) -> None:
    keys = [
        save_corpus(Corpus(pd.DataFrame({"text": texts}), "text", ()), name="same").key
        for texts in (["a dog"], ["a cat"])
    ]
    test = pickers().run()
    for key in (*keys, keys[0]):
        assert test.selectbox(key="app_corpus").select(key).run().session_state["corpus"].key == key


def test_a_link_picks_its_corpus_or_says_that_it_is_gone(pickers: Callable[[], AppTest], saved: SavedCorpus) -> None:
    for gone in (False, True):
        if gone:
            delete_corpus(saved.key)
        test = pickers()
        test.query_params["corpus"] = saved.key
        test.run()
        assert ("no longer saved" in said(test)) is gone
        assert (test.session_state["corpus"].name == SAMPLE_NAME) is gone


def test_what_a_page_has_just_kept_is_picked(pickers: Callable[[], AppTest], saved: SavedCorpus) -> None:
    test = pickers()
    test.session_state["corpus_pending"] = saved.key
    assert test.run().session_state["corpus"] == saved


def test_a_link_picks_its_checkpoint_and_the_url_keeps_it_where_a_click_on_the_pages_own_link_empties_it(
    pickers: Callable[[], AppTest], vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        shutil.copytree(vae_folder, tmp_path / name)
    monkeypatch.setattr(pages.common.session, "list_checkpoints", lambda: list_checkpoints(tmp_path))
    test = pickers()
    test.query_params["app_checkpoint"] = "other"
    assert test.run().session_state["checkpoint"].name == "other"
    test.query_params.clear()
    assert test.run().query_params["app_checkpoint"] == "other"
    test.selectbox(key="app_checkpoint").select("one").run()
    assert "app_checkpoint" not in test.query_params


def test_a_link_to_a_checkpoint_that_is_not_there_opens_the_first_and_says_so(pickers: Callable[[], AppTest]) -> None:
    test = pickers()
    test.query_params["app_checkpoint"] = "<b>gone</b>"
    assert "checkpoint of this link is not here" in said(test.run())
    assert test.session_state["checkpoint"] is not None


def test_the_interpreter_is_handed_on_more_often_once_a_model_is_in_memory(vae_folder: Path) -> None:
    before = sys.getswitchinterval()
    try:
        session._load.clear()
        session._load(str(vae_folder), "a mark of its own")
        assert sys.getswitchinterval() == pytest.approx(session.SWITCH_INTERVAL)
    finally:
        sys.setswitchinterval(before)


def test_no_garbage_is_collected_after_every_click() -> None:
    settings = tomllib.loads((Path(session.__file__).parents[2] / ".streamlit/config.toml").read_text())
    assert settings["runner"]["postScriptGC"] is False
