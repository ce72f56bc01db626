"""The Interpolate page without a browser: its results, state, messages and Python snippet."""

import html
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from streamlit.testing.v1 import AppTest

import vae_core.analysis.latent_path
import vae_core.checkpoints.store
from tests.pages.conftest import run, said
from vae_core.checkpoints.store import describe
from vae_core.latents.library import SavedCorpus, latents_path
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior

Page = Callable[..., AppTest]


@pytest.fixture
def open_page(page: Page, knows: TextVAE, tmp_path: Path) -> Page:
    def make(**state: object) -> AppTest:
        return page("interpolate", checkpoint=describe(tmp_path / "learned"), **state)

    return make


def test_two_sentences_are_walked_between_as_the_python_says_with_costs_and_neighbours(
    open_page: Page, sentences: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    test = open_page(interpolate_from=sentences[0], interpolate_to=sentences[1]).run()
    walk = test.session_state["interpolate_walk_answer"]
    assert (walk.texts[0], walk.texts[-1], len(walk.texts)) == (sentences[0], sentences[1], 9)
    names = run(test.code[0].value)
    assert names["walk"].texts == walk.texts
    assert names["walk"].smoothness == walk.smoothness
    assert capsys.readouterr().out.startswith(f"0.0 {sentences[0]} ")
    assert [metric.value for metric in test.metric] == [f"{walk.smoothness:.2f}", f"{walk.distinct:.0%}"]
    for point in walk.points:
        assert f"{-point.log_prob:.1f}</span>" in said(test)
        assert f"log p(z) {point.prior_log_density:.1f} nats" in said(test)
        assert f'Nearest sentence: <b dir="auto">{html.escape(point.nearest)}</b>' in said(test)
    assert "0.0 times the typical distance" in said(test)
    assert (walk.points[0].nearest, walk.points[-1].nearest) == (sentences[0], sentences[1])


def test_a_walk_along_the_data_goes_by_the_flow_whose_density_is_shown(
    open_page: Page, knows: TextVAE, flow: FlowPrior, sentences: list[str]
) -> None:
    asked = {"interpolate_from": sentences[0], "interpolate_to": sentences[1], "interpolate_kind": "along the data"}
    test = open_page(**asked).run()
    points = test.session_state["interpolate_walk_answer"].points
    path = flow.interpolate(*knows.encode(sentences[:2]).mu, steps=9)
    assert [point.text for point in points] == knows.decode(path)
    assert [point.prior_log_density for point in points] == pytest.approx(flow.log_prob(path).tolist(), abs=1e-2)
    assert "the density of the prior, the flow," in said(test)
    assert run(test.code[0].value)["walk"].texts == [point.text for point in points]
    assert "flow.interpolate(start, end, steps=9)" in test.code[0].value


def test_without_a_flow_the_walk_along_the_data_says_how_to_get_one(open_page: Page) -> None:
    test = open_page(interpolate_from="two dogs", interpolate_to="a man", interpolate_kind="along the data").run()
    assert "A walk along the data needs a flow, and this checkpoint has none" in said(test)
    assert not test.code


def test_a_damaged_flow_is_one_sentence_and_the_walk_goes_on_with_the_standard_normal(
    open_page: Page, tmp_path: Path
) -> None:
    (tmp_path / "learned" / "prior.safetensors").write_text("a flow")
    test = open_page(interpolate_from="two dogs", interpolate_to="a man").run()
    assert len(test.warning) == 1
    assert "is damaged or cut short" in test.warning[0].value
    assert "the density of the prior, N(0, I)," in said(test)
    assert len(test.session_state["interpolate_walk_answer"].points) == 9


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"interpolate_decoding": "beams", "interpolate_beams": 3}, "beams=3"),
        (
            {"interpolate_decoding": "sampled", "interpolate_heat": 1.7, "interpolate_seed": 5},
            "top_p=0.9, temperature=1.7, seed=5",
        ),
        ({"interpolate_kind": "spherical"}, "kind='spherical'"),
    ],
)
def test_the_path_and_the_decoding_are_as_asked_for(open_page: Page, state: dict, expected: str) -> None:
    test = open_page(interpolate_from="two dogs", interpolate_to="a man", **state).run()
    assert expected in test.code[0].value
    assert run(test.code[0].value)["walk"].texts == test.session_state["interpolate_walk_answer"].texts


def test_the_same_question_is_not_computed_twice(open_page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = vae_core.analysis.latent_path.decode_path

    def counted(vae: TextVAE, path: torch.Tensor, **more: Any) -> vae_core.analysis.latent_path.DecodedPath:
        calls.append(len(path))
        return real(vae, path, **more)

    monkeypatch.setattr(vae_core.analysis.latent_path, "decode_path", counted)
    test = open_page(interpolate_from="ten apples", interpolate_to="an old man").run()
    test.run()
    assert calls == [9, 1]  # the walk, and the slider's one point
    test.number_input(key="interpolate_steps").set_value(4).run()
    assert calls == [9, 1, 4]
    test.slider(key="interpolate_at").set_value(0.25).run()
    test.slider(key="interpolate_at").set_value(0.5).run()
    assert calls == [9, 1, 4, 1]


def test_the_slider_reads_the_path_at_its_place(open_page: Page, knows: TextVAE, sentences: list[str]) -> None:
    test = open_page(interpolate_from=sentences[2], interpolate_to=sentences[3], interpolate_at=1.0).run()
    cost = knows.nll(knows.encode([sentences[3]]).mu, [sentences[3]]).item()
    assert f"At 1.00. log p(x|z) {-cost:.1f}" in said(test)


def test_a_grid_has_its_four_sentences_at_its_corners(open_page: Page, sentences: list[str]) -> None:
    keys = ("interpolate_from", "interpolate_to", "interpolate_third", "interpolate_fourth")
    state = dict(zip(keys, sentences, strict=False))
    test = open_page(interpolate_view="Grid of four", interpolate_size=3, **state).run()
    rows = test.session_state["interpolate_grid_answer"]
    assert [rows[0][0], rows[0][2], rows[2][0], rows[2][2]] == sentences[:4]
    assert run(test.code[0].value)["rows"] == rows
    assert all(html.escape(text) in said(test) for row in rows for text in row)


def test_a_long_sentence_says_where_it_is_cut_for_the_model(open_page: Page, sentences: list[str]) -> None:
    long = " ".join(["a dog runs"] * 300) + " unheard"
    test = open_page(interpolate_from=long, interpolate_to=sentences[0]).run()
    (told,) = [caption.value for caption in test.caption if "the rest is not encoded" in caption.value]
    assert f"Of a text of {len(long):,} characters the first 512 tokens are read" in told
    assert "unheard" not in told


def test_an_empty_sentence_is_asked_for_and_nothing_computed(open_page: Page) -> None:
    for state in ({"interpolate_from": "  "}, {"interpolate_view": "Grid of four", "interpolate_third": ""}):
        test = open_page(**state).run()
        assert "Write two sentences" in said(test) or "write all four" in said(test)
        assert not test.code


def test_without_a_corpus_the_walk_is_there_and_nothing_lies_near(open_page: Page) -> None:
    test = open_page(corpus=None).run()
    assert len(test.session_state["interpolate_walk_answer"].points) == 9
    assert "Nearest sentence" not in said(test)


def test_a_large_corpus_is_encoded_on_request_only(
    open_page: Page, saved: SavedCorpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pages.common.context

    monkeypatch.setattr(pages.common.context, "ENCODE_UNASKED", 9)
    path = latents_path(saved, vae_core.checkpoints.store.fingerprint(tmp_path / "learned"))
    test = open_page().run()
    assert "is not encoded with this checkpoint yet" in said(test)
    assert "Nearest sentence" not in said(test)
    assert not path.exists()
    test.button(key="walking_encode").click().run()
    assert "Nearest sentence" in said(test)
    assert path.is_file()


def test_a_sentence_of_the_corpus_is_found_by_its_words(open_page: Page, sentences: list[str]) -> None:
    test = open_page(interpolate_to_choices=True).run()
    assert "10 of 10 sentences" in said(test)
    test.text_input(key="interpolate_to_search").set_value("DOG park").run()
    assert "1 of 10 sentences" in said(test)
    test.text_input(key="interpolate_to_search").set_value("unheard").run()
    assert "0 of 10 sentences" in said(test)
    test.text_input(key="interpolate_to_search").set_value("old dog").run()
    test.button(key="interpolate_to_corpus_0").click().run()
    assert test.text_input(key="interpolate_to").value == "an old man walks his dog in the park"
    assert test.session_state["interpolate_walk_answer"].texts[-1] == "an old man walks his dog in the park"


def test_a_walk_is_marked_without_the_words_that_are_gone_until_they_are_asked_for(
    open_page: Page, sentences: list[str]
) -> None:
    test = open_page(interpolate_from=sentences[0], interpolate_to=sentences[1]).run()
    assert "<ins" in said(test)
    assert "<del" not in said(test)
    assert "<details open>" not in said(test)
    test.session_state["interpolate_walk_shown"] = ["removed words", "nearest sentences"]
    test.run()
    assert "<del" in said(test)
    assert said(test).count("<details open>") == 9


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ({"from": "two dogs", "steps": "4", "kind": "spherical"}, "steps=4, kind='spherical'"),
        ({"from": "two dogs", "steps": "-3", "kind": "round", "view": "?", "at": "nan"}, "steps=9, kind='linear'"),
    ],
    ids=["as shared", "nonsense"],
)
def test_a_link_brings_back_the_question_and_nonsense_in_it_the_defaults(
    open_page: Page, link: dict[str, str], expected: str
) -> None:
    test = open_page()
    for name, value in link.items():
        test.query_params[f"interpolate_{name}"] = value
    test.run()
    assert "vae.encode(['two dogs'," in test.code[0].value
    assert expected in test.code[0].value


def test_opened_without_the_frame_the_page_goes_through_it(page: Page) -> None:
    test = page("interpolate")
    del test.session_state["checkpoint"]
    with pytest.raises(AssertionError, match=r"app\.py"):  # which a page run as a script cannot switch to
        test.run()
    assert not test.title
