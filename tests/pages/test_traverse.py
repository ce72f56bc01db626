"""The Traverse page without a browser: every view computes what its lines of Python compute."""

import itertools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from streamlit.testing.v1 import AppTest

import pages.common.context
from tests.pages.conftest import run, said
from vae_core.checkpoints.store import describe
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SavedCorpus, save_corpus
from vae_core.latents.table import Latents
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior
from vae_core.space.sampling import prior_samples

Page = Callable[..., AppTest]
GROUPS = "two groups of the Map"
VIEWS = ("Dimensions", "Sliders", "Analogy", "Direction", "Samples")


@pytest.fixture
def open_page(page: Page, knows: TextVAE, tmp_path: Path, sentences: list[str]) -> Page:
    def make(view: str, **state: object) -> AppTest:
        asked = {"traverse_view": view, "traverse_start": sentences[0], **state}
        return page("traverse", checkpoint=describe(tmp_path / "learned"), **asked)

    return make


def texts_of(test: AppTest, answer: str) -> list[str]:
    return test.session_state[f"traverse_{answer}_answer"].texts


@pytest.mark.parametrize("start", [0, None])
@pytest.mark.parametrize("with_corpus", [True, False])
def test_a_dimension_is_walked_along_as_the_python_says(
    open_page: Page, sentences: list[str], start: int | None, with_corpus: bool
) -> None:
    state = {} if with_corpus else {"corpus": None}
    text = "" if start is None else sentences[start]
    test = open_page("Dimensions", traverse_start=text, traverse_dimension=3, traverse_points=5, **state).run()
    walked = texts_of(test, "walk")
    assert len(walked) == 5
    assert run(test.code[0].value)["walk"].texts == walked
    assert "2.5%" in said(test)
    assert "97.5%" in said(test)


def test_dimensions_are_sorted_by_kl_or_by_variance_with_what_each_does(
    open_page: Page, knows: TextVAE, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mu = knows.encode(sentences).mu.numpy()
    order = np.argsort(-mu.var(0))
    logvar = np.zeros_like(mu)
    logvar[:, order] = np.linspace(0, -9, 8)  # the less a dimension varies, the more KL it has
    latents = Latents(pd.DataFrame({"text": sentences}), "text", mu, logvar, "")
    monkeypatch.setattr(pages.common.context, "current_latents", lambda: latents)
    test = open_page("Dimensions").run()
    table = test.dataframe[-1].value
    assert table["dimension"].tolist() == np.argsort(-latents.kl.mean(0)).tolist() != order.tolist()
    assert table["KL"].tolist() == pytest.approx(sorted(latents.kl.mean(0), reverse=True), rel=1e-4)
    by_variance = open_page("Dimensions", traverse_order="variance").run().dataframe[-1].value
    assert by_variance["dimension"].tolist() == order.tolist()
    assert by_variance["variance"].tolist() == pytest.approx(mu.var(0)[order].tolist(), rel=1e-4)
    effects = {effect.dimension: effect for effect in test.session_state["traverse_effects_answer"]}
    assert [effects[d].low for d in table["dimension"]] == table["at its low end"].tolist()
    assert [effects[d].changed for d in table["dimension"]] == table["changed"].tolist()


def test_the_dimension_lies_in_the_url_and_one_that_is_not_there_does_not_matter(open_page: Page) -> None:
    def dimension(in_url: str | None = None, **state: object) -> int:
        test = open_page("Dimensions", **state)
        if in_url is not None:
            test.query_params["traverse_dimension"] = in_url
        test.run()
        taken = test.number_input(key="traverse_dimension").value
        assert test.query_params["traverse_dimension"] in (str(taken), [str(taken)])
        assert f"dimension {taken}" in said(test)
        return taken

    first = dimension()
    assert [dimension(asked) for asked in ("5", "3", "8", "-1", "x")] == [5, 3, first, first, first]
    assert dimension(traverse_dimension=31) == first  # of a checkpoint that has more


def test_sliders_move_the_start_as_the_python_says(open_page: Page, knows: TextVAE, sentences: list[str]) -> None:
    test = open_page("Sliders").run()
    assert len(test.slider) == 8
    assert test.button(key="traverse_reset").disabled
    assert sentences[0] in said(test)
    mu = knows.encode(sentences).mu
    pairs = list(itertools.permutations(range(8), 2))
    shifts = torch.stack([3.0 * torch.eye(8)[up] - 2.5 * torch.eye(8)[down] for up, down in pairs])
    texts = knows.decode(mu[0] + shifts * mu.std(0, correction=0))
    (up, down), expected = next(found for found in zip(pairs, texts, strict=True) if found[1] != sentences[0])
    test.slider(key=f"traverse_shift_{up}").set_value(3.0)
    test.slider(key=f"traverse_shift_{down}").set_value(-2.5).run()
    written = run(test.code[0].value)["written"]
    assert written == expected
    assert all(word in said(test) for word in written.split())
    test.button(key="traverse_reset").click().run()
    assert test.slider(key=f"traverse_shift_{up}").value == 0.0


def test_sliders_without_a_corpus_move_by_the_prior(open_page: Page) -> None:
    test = open_page("Sliders", corpus=None, traverse_shift_0=2.0, traverse_start="").run()
    assert "the prior's standard deviations" in said(test)
    assert all(word in said(test) for word in run(test.code[0].value)["written"].split())


def test_an_analogy_is_drawn_as_the_python_says(open_page: Page, sentences: list[str]) -> None:
    state = dict(zip(("traverse_a", "traverse_b", "traverse_c"), sentences[:3], strict=True))
    test = open_page("Analogy", traverse_pull=(0.0, 1.0), traverse_pull_points=3, **state).run()
    *moved, own = texts_of(test, "analogy")
    assert own == moved[0] == sentences[2]
    assert run(test.code[0].value)["walk"].texts == moved


def of_length(texts: list[str], n: int) -> list[int]:
    return [row for row, text in enumerate(texts) if len(text.split()) == n]


@pytest.mark.parametrize(
    ("state", "groups_of"),
    [
        (
            {"traverse_label": "words", "traverse_origin": "6", "traverse_target": "9"},
            lambda texts: (of_length(texts, 6), of_length(texts, 9)),
        ),
        ({"traverse_source": GROUPS, "group_a": [0, 6], "group_b": [1, 99]}, lambda texts: ([0, 6], [1])),
    ],
    ids=["two values of a label", "two groups of the Map"],
)
def test_a_direction_between_two_groups_is_taken_as_the_python_says(
    state: dict, groups_of: Callable, open_page: Page, knows: TextVAE, sentences: list[str]
) -> None:
    test = open_page("Direction", traverse_strength=(-1.0, 1.0), **state).run()
    *moved, own = texts_of(test, "direction")
    names = run(test.code[0].value)
    assert names["walk"].texts == moved
    assert names["strengths"] == pytest.approx(np.linspace(-1, 1, 7), abs=1e-4)
    a, b = (knows.encode(sentences).mu[rows].mean(0) for rows in groups_of(sentences))
    assert names["way"].tolist() == pytest.approx((b - a).tolist(), abs=1e-5)
    assert own == moved[3] == sentences[0]


def test_another_label_brings_its_own_values(open_page: Page, sentences: list[str]) -> None:
    table = pd.DataFrame({"text": [*sentences, *(f"{text} again" for text in sentences)]})
    table["words"] = 2 * [len(text.split()) for text in sentences]
    table["first"] = 2 * [text.split()[0].lower() for text in sentences]
    saved = save_corpus(Corpus(table, "text", ()), name="twice", label_columns=["words", "first"])
    asked = {"traverse_label": "words", "traverse_origin": "6", "traverse_target": "9"}
    test = open_page("Direction", corpus=saved, **asked).run()
    test.selectbox(key="traverse_label").set_value("first").run()
    assert test.selectbox(key="traverse_origin").value in test.selectbox(key="traverse_origin").options
    assert "== 'a'" in test.code[0].value


def test_a_label_with_many_values_offers_its_most_frequent_ones(page: Page, knows: TextVAE, tmp_path: Path) -> None:
    values = 2 * [f"v{i:03}" for i in range(60)] + ["often"] * 3 + ["once", None]
    table = pd.DataFrame({"text": [f"a dog {i}" for i in range(len(values))], "many": values, "one": "same"})
    saved = save_corpus(Corpus(table, "text", ()), name="many", label_columns=["one", "many"])
    state = {"checkpoint": describe(tmp_path / "learned"), "corpus": saved, "traverse_view": "Direction"}
    test = page("traverse", **state).run()
    assert test.selectbox(key="traverse_label").options == ["many"]
    offered = test.selectbox(key="traverse_origin").options
    assert len(offered) == 30
    assert "often" in offered
    assert "once" not in offered  # no direction leads to a single sentence


@pytest.mark.parametrize(
    ("source", "heat", "function"),
    [("prior", 1.0, "prior_samples"), ("posterior", 2.0, "posterior_samples"), ("mixture", 0.5, "fit_mixture")],
)
def test_samples_are_drawn_as_the_python_says(open_page: Page, source: str, heat: float, function: str) -> None:
    asked = {"traverse_draw": source, "traverse_heat": heat, "traverse_n": 4, "traverse_seed": 3}
    test = open_page("Samples", **asked).run()
    drawn = texts_of(test, "samples")
    assert len(drawn) == 4
    assert f"temperature={heat}, seed=3" in test.code[0].value
    assert f"drawn = {function}(" in test.code[0].value
    assert run(test.code[0].value)["walk"].texts == drawn
    assert all(text in said(test) for text in drawn)
    others = ("effects", "walk", "analogy", "direction", "space")
    assert not any(f"traverse_{view}_answer" in test.session_state for view in others)  # a view computes itself alone


def test_samples_come_from_the_flow_where_there_is_one(open_page: Page, flow: FlowPrior, knows: TextVAE) -> None:
    test = open_page("Samples", traverse_n=4, traverse_seed=3).run()
    assert texts_of(test, "samples") == knows.decode(flow.sample(4, seed=3))
    assert "drawn = flow.sample(4, temperature=1.0, seed=3)" in test.code[0].value
    assert run(test.code[0].value)["walk"].texts == texts_of(test, "samples")
    assert "log p(z) under the flow" in said(test)
    test.session_state["traverse_draw"] = "prior"
    test.run()
    assert texts_of(test, "samples") == knows.decode(prior_samples(4, 8, seed=3))


def test_prior_aggregate_posterior_and_holes_are_explained_where_there_are_sentences_enough(
    page: Page, flow: FlowPrior, tmp_path: Path, sentences: list[str]
) -> None:
    table = pd.DataFrame({"text": [f"{text} {i}" for i in range(4) for text in sentences]})
    more = save_corpus(Corpus(table, "text", ()), name="forty", label_columns=[])
    state = {"checkpoint": describe(tmp_path / "learned"), "traverse_view": "Samples", "traverse_n": 2}
    test = page("traverse", corpus=more, **state).run()
    assert "the aggregate posterior is where the z of sentences are" in said(test)
    assert "of those of the flow, which is fitted to them" in said(test)
    assert "holes" not in said(page("traverse", **state).run())  # of ten sentences


@pytest.mark.parametrize(
    ("view", "state", "wanted"),
    [
        ("Samples", {"traverse_draw": "posterior", "traverse_start": ""}, "write the one"),
        ("Samples", {"traverse_draw": "mixture", "corpus": None}, "choose one"),
        ("Samples", {"traverse_draw": "flow"}, "This checkpoint has no flow"),
        ("Direction", {"corpus": None}, "choose a corpus"),
        ("Direction", {"traverse_source": GROUPS, "group_a": [0]}, "Group B is empty"),
        ("Analogy", {"traverse_b": " "}, "write all of them"),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(open_page: Page, view: str, state: dict, wanted: str) -> None:
    test = open_page(view, **state).run()
    assert wanted in said(test)
    assert not test.code


@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_a_corpus_of_one_or_two_equal_sentences(
    page: Page, knows: TextVAE, tmp_path: Path, view: str, rows: int
) -> None:
    table = pd.DataFrame({"text": ["<b>$x$</b>"] * rows, "<i>": ["a"] * rows})
    saved: SavedCorpus = save_corpus(Corpus(table, "text", ()), name="<b>", label_columns=["<i>"])
    state = {"checkpoint": describe(tmp_path / "learned"), "corpus": saved, "traverse_draw": "mixture"}
    test = page("traverse", traverse_view=view, **state).run()
    assert not test.error
    assert "<b>" not in said(test)
