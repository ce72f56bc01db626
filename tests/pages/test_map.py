"""The Map page without a browser, on any corpus."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest
import torch
from streamlit.testing.v1 import AppTest

from pages.common.projections import Ask, projection_path
from pages.map_ui.drawer import table
from tests.pages.conftest import components, run
from tests.pages.conftest import said as said_outside
from vae_core.checkpoints.store import describe, fingerprint
from vae_core.data.corpus import Corpus
from vae_core.errors import InputError
from vae_core.latents.library import SavedCorpus, latents_path, save_corpus
from vae_core.latents.table import read_latents
from vae_core.model.vae import TextVAE
from vae_core.space.layout import fit_projection


def said(test: AppTest) -> str:
    """Return the page's text, with the headings of its panel and its drawer."""
    return "\n".join([said_outside(test), *(box.label for box in test.expander)])


def corpus(texts: list[str], labels: list | None = None) -> SavedCorpus:
    table = pd.DataFrame({"text": texts, "label <b>x</b> $y$ *z*": labels or ["a"] * len(texts)})
    return save_corpus(Corpus(table, "text", ()), name="some", label_columns=list(table.columns[1:]))


def test_the_map_is_there_with_its_lines_of_python(
    page: Callable[..., AppTest], knows: TextVAE, saved: SavedCorpus, tmp_path: Path
) -> None:
    test = page("map", map_method="PCA", checkpoint=describe(tmp_path / "learned")).run()
    assert {"map_view", "map_view_places"} <= set(components(test))
    test.session_state["map_drawer_open"], test.session_state["map_tab"] = True, "Python"
    names = run(test.run().code[0].value)
    mu = knows.encode(saved.read().texts).mu.numpy()
    assert np.allclose(names["projection"].coordinates, fit_projection(mu, method="pca").coordinates, atol=1e-4)
    assert names["estimate"].z.shape == (1, mu.shape[1])


def test_a_table_of_many_rows_is_shown_and_says_from_when_on_a_row_can_be_picked(
    page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "MAX_EAGER", 3)
    test = page("map", map_method="PCA", map_drawer_open=True).run()
    assert "once the filters leave 3 or fewer" in said(test)
    test.session_state["map_rows"] = (0, 1)
    assert "once the filters leave" not in said(test.run())


def test_a_column_of_the_corpus_that_is_called_as_a_measure_stays_in_the_table(page: Callable[..., AppTest]) -> None:
    table = pd.DataFrame({"text": ["a dog runs", "a cat", "two men"], "words": ["x", "y", "x"], "KL": ["p", "q", "p"]})
    odd = save_corpus(Corpus(table, "text", ()), name="odd", label_columns=["words", "KL"])
    test = page("map", map_method="PCA", corpus=odd, map_drawer_open=True).run()
    shown, config = table_of(test), json.loads(test.dataframe[0].proto.columns)
    assert {"words, measured", "KL, measured"} <= set(config)  # what is shown as numbers
    assert not {"words", "KL"} & set(config)
    assert shown["words"].tolist() == ["x", "y", "x"]
    assert shown["words, measured"].tolist() == [3, 2, 2]
    assert shown["KL"].tolist() == ["p", "q", "p"]


def test_the_cards_of_the_points_have_the_labels_that_a_corpus_has_now(
    page: Callable[..., AppTest], saved: SavedCorpus
) -> None:
    test = page("map", map_method="PCA").run()
    assert list(test.session_state["map_cards_answer"].labels) == ["first", "words"]
    test.session_state["corpus"] = replace(saved, label_columns=("words",))  # as the Corpus page changes them
    assert list(test.run().session_state["map_cards_answer"].labels) == ["words"]


@pytest.mark.parametrize(
    "texts",
    [
        ["one alone"],
        ["one", "two"],
        ["the same"] * 30,
        ["我从来没有去过伦敦。", "שלום עולם", "Wo ist das Buch?"] * 3,
        ["", " ", "a"],
    ],
    ids=["one", "two", "all the same", "other languages", "blank"],
)
@pytest.mark.parametrize("method", ["PCA", "UMAP"])
def test_any_corpus_gets_a_map(page: Callable[..., AppTest], texts: list[str], method: str) -> None:
    test = page("map", corpus=corpus(texts), map_method=method).run()
    for color in ("clusters", "length in words", "KL", "reconstruction loss", "dimension 0"):
        test.selectbox(key="map_color").select(color).run()
        assert not test.exception, color


def test_costs_that_the_disk_does_not_take_are_one_sentence(
    page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    test = page("map", corpus=corpus(["a dog", "a cat", "a man"]), map_method="PCA").run()
    monkeypatch.setattr("vae_core.latents.library.write_parquet", Mock(side_effect=InputError("The disk is full")))
    test.selectbox(key="map_color").select("reconstruction loss").run()
    assert (not test.exception, [error.value for error in test.error]) == (True, ["The disk is full"])


def test_a_picked_sentence_is_read_and_named_in_the_link(page: Callable[..., AppTest], sentences: list[str]) -> None:
    test = page("map", map_method="PCA", map_row=5)
    test.query_params["row"] = "3"
    test.run()
    assert "Picked sentence" in said(test)
    assert sentences[3].split()[-1] in said(test)
    test.session_state["map_row"] = 4
    test.run()
    assert test.query_params["row"] == "4"


def test_a_place_of_one_map_is_none_of_another(page: Callable[..., AppTest]) -> None:
    test = page("map", map_method="PCA").run()
    test.session_state["map_position"] = (0.1, 0.2)
    test.run()
    assert "Decoded point" in said(test)
    test.segmented_control(key="map_dims").set_value("3-D").run()
    test.segmented_control(key="map_dims").set_value("2-D").run()
    assert "Decoded point" not in said(test)


def test_a_point_is_polished_where_that_is_switched_on(
    page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, real = [], TextVAE.decode

    def decode(vae: TextVAE, z: torch.Tensor, *, polish: bool = False, **how: Any) -> list[str]:
        asked.append(polish)
        return real(vae, z, polish=polish, **how)

    monkeypatch.setattr(TextVAE, "decode", decode)
    test = page("map", map_method="PCA").run()
    test.session_state["map_position"] = (0.3, -0.2)
    test.run()
    assert asked == [False]
    asked.clear()
    test.toggle(key="map_polish").set_value(True).run()
    assert asked[0]


def test_a_kept_map_that_is_damaged_is_made_anew(page: Callable[..., AppTest], saved: SavedCorpus) -> None:
    test = page("map").run()
    source = next(saved.folder.glob("latents-*.parquet"))
    target = projection_path(Ask(), source)
    target.write_bytes(b"PAR1 cut short")
    test.run()
    assert not target.exists()
    assert "PCA is shown" in said(test)  # while it is fitted, or waits for another fit


@pytest.mark.parametrize("row", ["-1", "9999", "x", "1" * 30, "\u0664"])
def test_a_link_to_a_row_that_is_not_there_picks_nothing(page: Callable[..., AppTest], row: str) -> None:
    test = page("map", map_method="PCA")
    test.query_params["row"] = row
    test.run()
    assert "Picked sentence" not in said(test)


def test_a_link_carries_a_walk(page: Callable[..., AppTest]) -> None:
    test = page("map", map_method="PCA")
    test.query_params["from"], test.query_params["to"] = "two dogs run", "a man plays"
    test.run()
    assert test.button(key="map_open").disabled is False


def test_fifty_thousand_label_values_are_said_and_folded(page: Callable[..., AppTest]) -> None:
    many = corpus([f"text {i % 7}" for i in range(200)], [f"name {i}" for i in range(200)])
    test = page("map", corpus=many, map_method="PCA").run()
    assert "200 different values" in said(test)


def test_another_corpus_forgets_what_was_picked_on_the_one_before(
    page: Callable[..., AppTest], saved: SavedCorpus
) -> None:
    test = page("map", map_method="PCA", map_row=3, map_seen=("other", "other")).run()
    assert "Picked sentence" not in said(test)


def table_of(test: AppTest) -> pd.DataFrame:
    """Return the drawer's table, whose key has its rows."""
    return next(table for table in test.dataframe if str(table.key).startswith("map_table_")).value


def test_a_selection_fills_the_table_and_can_be_cleared(page: Callable[..., AppTest], sentences: list[str]) -> None:
    test = page("map", map_method="PCA", map_rows=(2, 5), map_drawer_open=True).run()
    assert "2 selected" in said(test)
    assert table_of(test)["text"].tolist() == [sentences[2], sentences[5]]
    test.button(key="map_chip_lasso").click().run()
    assert len(table_of(test)) == len(sentences)


def test_a_pick_unfolds_the_panel_and_a_region_the_table(page: Callable[..., AppTest]) -> None:
    def script() -> None:
        from pages.map_ui.picks import Picked, store_pick

        store_pick(Picked(row=1))
        store_pick(Picked(rows=(1, 2)))

    state = AppTest.from_function(script).run().session_state
    assert (state["map_panel_open"], state["map_drawer_open"], state["map_tab"]) == (True, True, "Table")
    assert (state["map_row"], state["map_rows"]) == (1, (1, 2))


def test_a_search_counts_its_hits_and_the_table_has_them(page: Callable[..., AppTest], sentences: list[str]) -> None:
    word = sentences[0].split()[0].lower()
    expected = [text for text in sentences if any(part.lower().startswith(word) for part in text.split())]
    test = page("map", map_method="PCA", map_search=word, map_drawer_open=True).run()
    assert table_of(test)["text"].tolist() == expected
    assert len(test.dataframe(key="map_hits").value) == len(expected)


def test_what_is_let_through_is_the_same_on_the_map_in_the_table_and_on_the_chips(
    page: Callable[..., AppTest], sentences: list[str]
) -> None:
    test = page("map", map_method="PCA", map_drawer_open=True, map_ranges={"length in words": (0, 6)})
    test.session_state["map_rows"] = (0, 1, 2, 3)
    test.run()
    expected = [text for text in sentences[:4] if len(text.split()) <= 6]
    assert 0 < len(expected) < 4
    assert table_of(test)["text"].tolist() == expected
    test.button(key="map_chip_lasso").click().run()
    assert table_of(test)["text"].tolist() == [text for text in sentences if len(text.split()) <= 6]
    test.button(key="map_chip_length in words").click().run()
    assert len(table_of(test)) == len(sentences)


def test_the_sentence_that_was_picked_on_the_map_comes_first_in_the_table(
    page: Callable[..., AppTest], sentences: list[str]
) -> None:
    test = page("map", map_method="PCA", map_drawer_open=True, map_row=4).run()
    assert table_of(test)["text"].tolist()[:2] == [sentences[4], sentences[0]]
    test.session_state["map_row"] = test.session_state["map_table_row"] = 7  # picked in the table: all stay in place
    assert table_of(test.run())["text"].tolist()[:2] == [sentences[4], sentences[0]]


def test_distributions_are_those_of_what_the_other_filters_let_through(page: Callable[..., AppTest]) -> None:
    test = page("map", map_method="PCA", map_drawer_open=True, map_tab="Distributions", map_filter_first=["a"]).run()
    panels = {panel["name"]: panel for panel in json.loads(components(test)["map_histograms"].json)["panels"]}
    assert sum(panels["label: first"]["rest"]) == 10
    lengths = panels["length in words"]
    assert 0 < sum(lengths["rest"]) < sum(lengths["all"]) == 10


def test_a_position_and_a_lasso_come_from_the_link_and_stay_in_it(page: Callable[..., AppTest]) -> None:
    test = page("map", map_method="PCA")
    test.query_params["at"], test.query_params["lasso"] = "0.25,-0.5", "-99,-99,99,-99,99,99,-99,99"
    test.run()
    assert "Decoded point" in said(test)
    assert len(test.session_state["map_rows"]) == 10
    assert (test.query_params["at"], test.query_params["lasso"]) == ("0.25,-0.5", "-99,-99,99,-99,99,99,-99,99")


def test_a_link_that_asks_for_what_is_not_here_opens_the_map_with_one_sentence(page: Callable[..., AppTest]) -> None:
    test = page("map", map_method="PCA")
    for name, value in {
        "row": "9999",
        "at": "x,y",
        "lasso": "1,2",
        "map_color": "nonsense",
        "map_with": "gone",
    }.items():
        test.query_params[name] = value
    test.run()
    words = [warning.value for warning in test.warning]
    assert len(words) == 1
    assert all(part in words[0] for part in ("row 9999", "at", "lasso", "colour", "checkpoint to compare with"))


def test_a_second_map_is_of_the_latents_of_its_own_checkpoint_and_its_lasso_comes_from_the_link(
    page: Callable[..., AppTest], knows: TextVAE, saved: SavedCorpus, vae_folder: Path, tmp_path: Path
) -> None:
    test = page("map", map_method="PCA", map_with="learned")
    test.query_params["lasso_other"] = "-99,-99,99,-99,99,99,-99,99"
    test.run()
    assert not test.exception
    assert {"map_view_places", "map_view_other_places"} <= set(components(test))
    for folder, vae in ((tmp_path / "learned", knows), (vae_folder, TextVAE.from_pretrained(vae_folder))):
        mu = read_latents(latents_path(saved, fingerprint(folder))).mu
        assert np.allclose(mu, vae.encode(saved.read().texts).mu.numpy(), atol=1e-4)
    assert len(test.session_state["map_rows"]) == 10
    assert test.query_params["lasso_other"] == "-99,-99,99,-99,99,99,-99,99"


def test_a_map_that_is_not_to_be_trusted_says_so(page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vae_core.metrics.neighborhood.trustworthiness", lambda *points: 0.7)
    unseen = corpus([f"text {i} of this test alone" for i in range(12)])  # what is measured once is cached
    assert "Trustworthiness 0\\.70" in said(page("map", corpus=unseen, map_method="PCA").run())
