"""The app without a browser, on a tiny checkpoint: what the pages say, not how they look."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import pages.common.session
from tests.pages.conftest import said
from vae_core.checkpoints.store import describe, list_checkpoints
from vae_core.paths import WEIGHTS

APP = str(Path(__file__).resolve().parents[2] / "app.py")


@pytest.fixture
def app(page: Callable[..., AppTest]) -> AppTest:
    return page("encode")


def test_the_first_screen_says_what_to_do_before_anything_is_encoded(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert "Press **Encode**" in said(app)


def test_encoding_shows_a_verdict_for_the_chosen_sentence(app: AppTest) -> None:
    app.run()
    app.text_area[0].set_value("two dogs run")
    app.button[0].click().run()
    assert not app.exception
    assert "The encoder puts" in said(app)


def test_the_same_question_is_not_computed_twice(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    import vae_core.analysis.sentence

    calls = []
    real = vae_core.analysis.sentence.analyse_sentences
    monkeypatch.setattr(
        vae_core.analysis.sentence, "analyse_sentences", lambda *a, **k: calls.append(1) or real(*a, **k)
    )
    app.run()
    app.text_area[0].set_value("two dogs run")
    app.button[0].click().run()
    app.run()
    assert calls == [1]


@pytest.mark.parametrize(
    "text",
    ["🤷🏽‍♀️ 🎸", "שלום עולם", "我从来没有去过伦敦。", "a\u0007b\u0000c", "word " * 2000],
    ids=["emoji", "right to left", "chinese", "control characters", "10,000 characters"],
)
def test_whatever_is_typed_gets_an_answer(app: AppTest, text: str) -> None:
    app.run()
    app.text_area[0].set_value(text)
    app.button[0].click().run()
    assert not app.exception
    assert "The encoder puts" in said(app)
    if len(text) == 10_000:
        assert re.search(r"Only the first \d+ tokens were read", said(app))


def test_blank_lines_alone_are_nothing_to_encode(app: AppTest) -> None:
    app.run()
    app.text_area[0].set_value("  \n\n ")
    app.button[0].click().run()
    assert "nothing to encode" in said(app)


def test_more_than_fifty_sentences_are_refused_with_the_way_past_it(app: AppTest) -> None:
    app.run()
    app.text_area[0].set_value("\n".join(["a dog"] * 51))
    app.button[0].click().run()
    assert "python -m vae_core encode" in said(app)


def test_without_a_checkpoint_the_frame_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages.common.session, "list_checkpoints", lambda: list_checkpoints(tmp_path))
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert not app.exception
    assert "There is no checkpoint" in said(app)


def test_damaged_weights_are_one_sentence_on_the_page(
    vae_folder: Path, tmp_path: Path, page: Callable[..., AppTest]
) -> None:
    shutil.copytree(vae_folder, tmp_path / "cut")
    (tmp_path / "cut" / WEIGHTS).write_bytes((vae_folder / WEIGHTS).read_bytes()[:500])
    app = page("encode", checkpoint=describe(tmp_path / "cut")).run()
    assert not app.exception
    assert "damaged" in said(app)
