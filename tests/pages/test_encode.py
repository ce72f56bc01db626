"""The app without a browser, on a tiny checkpoint: the pages' texts, not their looks."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import pages.common.session
from tests.pages.conftest import run, said
from vae_core.checkpoints.store import describe, list_checkpoints
from vae_core.model.vae import TextVAE
from vae_core.paths import WEIGHTS

APP = str(Path(__file__).resolve().parents[2] / "app.py")


LONG = "word " * 2000


def encode(app: AppTest, text: str) -> str:
    app.run()
    app.text_area[0].set_value(text).run()
    return said(app).replace("\\", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, "KL: ") for text in ("two dogs run", "🤷🏽‍♀️ 🎸", "שלום עולם", "我从来没有去过伦敦。")),
        ("a\u0007b\u0000c", "KL: "),
        (LONG, r"Only the first \d+ tokens were read"),
        ("  \n\n ", "nothing to encode"),
        ("a dog\n" * 51, "python -m vae_core encode"),
    ],
    ids=["words", "emoji", "right to left", "chinese", "control characters", "10,000 characters", "blank", "51 lines"],
)
def test_whatever_is_typed_gets_an_answer(text: str, expected: str, page: Callable[..., AppTest]) -> None:
    assert re.search(expected, encode(page("encode"), text))


def test_several_sentences_are_offered_in_a_table_and_read_as_the_python_says(
    page: Callable[..., AppTest], knows: TextVAE, sentences: list[str], tmp_path: Path
) -> None:
    app = page("encode", checkpoint=describe(tmp_path / "learned"))
    encode(app, "\n \n".join(sentences[:2]))
    (table,) = app.dataframe
    assert table.value["sentence"].tolist() == sentences[:2]
    columns = json.loads(table.proto.columns)
    assert [columns[name]["label"] for name in ("kl", "nll", "sentence_swap_gap")] == ["KL", "NLL", "Sentence swap gap"]
    assert run(app.code[0].value)["reports"] == app.session_state["encode_answer"]


def test_the_first_screen_reads_its_examples_at_once(page: Callable[..., AppTest]) -> None:
    app = page("encode").run()
    assert "3 sentences" in said(app)
    assert "KL: " in said(app)


def test_the_sentence_of_the_other_pages_is_read_first_and_nothing_typed_is_lost(page: Callable[..., AppTest]) -> None:
    picked = page("encode", sentence_shared=(1, "two dogs run")).run()
    assert picked.text_area[0].value == "two dogs run"  # in place of the examples
    typed = {"encode_text_seen": (0, "a cat\na horse"), "sentence_shared": (1, "two dogs run")}
    beside = page("encode", **typed).run()
    assert beside.text_area[0].value == "two dogs run\na cat\na horse"
    assert beside.session_state["sentence_shared"][1] == "two dogs run"


def test_a_sentence_that_is_chosen_becomes_a_line_of_its_own(page: Callable[..., AppTest]) -> None:
    app = page("encode", encode_text="a cat", encode_text_choices=True, sentence_used=["two dogs run"]).run()
    app.button(key="encode_text_used_0").click().run()
    assert app.text_area[0].value == "a cat\ntwo dogs run"


def test_without_a_checkpoint_the_frame_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages.common.session, "list_checkpoints", lambda: list_checkpoints(tmp_path))
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert "There is no checkpoint" in said(app)


def test_damaged_weights_are_one_sentence_on_the_page(
    vae_folder: Path, tmp_path: Path, page: Callable[..., AppTest]
) -> None:
    shutil.copytree(vae_folder, tmp_path / "cut")
    (tmp_path / "cut" / WEIGHTS).write_bytes((vae_folder / WEIGHTS).read_bytes()[:500])
    app = page("encode", checkpoint=describe(tmp_path / "cut")).run()
    assert "damaged" in said(app)
