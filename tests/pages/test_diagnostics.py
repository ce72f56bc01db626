"""The Diagnostics page without a browser: its figures for a corpus, for odd ones, and how often it measures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.common.cache import single_flight
from pages.common.projections import Ask, projection_path
from pages.diagnostics_ui import cache as diagnosing
from pages.diagnostics_ui import references
from pages.diagnostics_ui.charts import kl_figure, label_figure, prior_figure
from pages.diagnostics_ui.tables import measure_records
from tests.pages.conftest import run, said
from vae_core.analysis.diagnose import diagnose
from vae_core.checkpoints.store import describe
from vae_core.data.corpus import Corpus
from vae_core.data.labels import MAX_NAMED, read_labels
from vae_core.data.synthetic import FACTORS, sentences
from vae_core.latents.library import save_corpus
from vae_core.latents.table import Latents, read_latents
from vae_core.space.layout import fit_projection
from vae_core.space.projection import write_projection

Page = Callable[..., AppTest]
MARKUP = "<script>alert(1)</script> **b** $x$"


@pytest.fixture(autouse=True)
def forget() -> None:
    diagnosing._DIAGNOSES.clear()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often a corpus is measured."""
    counted: list[int] = []
    real = diagnosing.diagnose
    monkeypatch.setattr(diagnosing, "diagnose", lambda *a, **k: counted.append(1) or real(*a, **k))
    return counted


def corpus_of(table: pd.DataFrame, *labels: str):  # type: ignore[no-untyped-def]
    return save_corpus(Corpus(table, "text", ()), name="made here", label_columns=labels)


def test_the_verdict_comes_first_and_every_measure_is_explained(page: Page) -> None:
    test = page("diagnostics", corpus=corpus_of(sentences(150), *FACTORS)).run()
    html = said(test)
    assert "The decoder " in html
    assert "dimensions" in html
    table = test.table[0].value
    assert list(table.columns) == ["Measure", "Value", "Definition", "Good values"]
    assert {"Swap gap", "MIG", "Trustworthiness of the map", "Smoothness of paths"} <= set(table["Measure"])
    assert test.multiselect[0].value == list(FACTORS)
    assert list(test.dataframe[0].value["column"]) == list(FACTORS)


def test_identical_sentences_are_not_called_a_decoder_that_ignores_z(page: Page) -> None:
    test = page("diagnostics", corpus=corpus_of(pd.DataFrame({"text": ["a dog runs"] * 20}))).run()
    assert "All 20 sentences are the same" in said(test)
    assert "ignores z" not in said(test)
    assert "is an active unit" not in said(test)
    assert "Swap gap" not in set(test.table[0].value["Measure"])


def test_the_figures_are_exported_with_those_of_each_label(page: Page) -> None:
    saved = corpus_of(sentences(60), "who")
    page("diagnostics", corpus=saved).run()
    *_, found = diagnosing._DIAGNOSES.values()  # the last is the one with its map
    records = measure_records(found)
    assert {record["measure"] for record in records} >= {"kl", "au", "swap_gap", "neighbor_agreement"}
    assert {record["label_column"] for record in records} == {None, "who"}
    share = next(record for record in records if record["label_column"] and record["measure"] == "neighbor_agreement")
    assert share["value"] == pytest.approx(100 * found.labels[0].agreement)


def test_the_same_corpus_is_measured_once_for_all_sessions_and_again_for_other_labels(
    page: Page, calls: list[int]
) -> None:
    saved = corpus_of(sentences(60), "who", "time")
    first = page("diagnostics", corpus=saved).run()
    first.run()
    page("diagnostics", corpus=saved).run()
    with single_flight("diagnosis", lambda: None):  # what is known waits for nobody
        first.run()
    assert calls == [1]
    first.multiselect[0].set_value(["who"]).run()
    assert calls == [1, 1]
    assert list(first.dataframe[0].value["column"]) == ["who"]


@pytest.mark.parametrize(
    ("columns", "measured", "told"),
    [
        ({}, [], "no columns beside its texts"),
        ({"who": "who", "same": "x"}, ["who"], "same value: same"),
        ({MARKUP: "number"}, [MARKUP], ""),
    ],
    ids=["no column", "one of one value", "markup in its name"],
)
def test_what_is_no_label_is_left_out_with_the_reason(
    columns: dict[str, str], measured: list[str], told: str, page: Page
) -> None:
    made = sentences(60)
    table = made[["text"]].assign(**{name: made.get(source, source) for name, source in columns.items()})
    test = page("diagnostics", corpus=corpus_of(table, *columns)).run()
    assert told in said(test).replace("\\", "")
    assert "<script>" not in said(test)
    assert [name for shown in test.dataframe for name in shown.value["column"]] == measured
    assert "KL" in set(test.table[0].value["Measure"])
    assert ("MIG" in set(test.table[0].value["Measure"])) == bool(measured)


def test_a_column_of_many_values_is_named_with_their_number_and_the_most_frequent_are_offered(page: Page) -> None:
    table = sentences(400)[["text", "who"]]
    table["id"] = [f"<b>{i}</b>" for i in range(400)]
    test = page("diagnostics", corpus=corpus_of(table, "who", "id")).run()
    assert "400 different values" in test.warning[0].value.replace("\\", "")
    assert list(test.dataframe[0].value["column"]) == ["who"]
    test.toggle[0].set_value(True).run()
    columns = test.dataframe[0].value
    assert list(columns["column"]) == ["who", "id"]
    assert list(columns["values"]) == [8, MAX_NAMED + 1]


def test_one_sentence_is_one_sentence_on_the_page(page: Page) -> None:
    test = page("diagnostics", corpus=corpus_of(sentences(1))).run()
    assert "two texts or more" in test.error[0].value.replace("\\", "")


@pytest.mark.parametrize("texts", [["a", "b"], ["a dog runs"] * 30, ["", "x", " "]])
def test_odd_corpora_get_an_answer(page: Page, texts: list[str]) -> None:
    table = pd.DataFrame({"text": texts, "k": ["u", "v"] * (len(texts) // 2) + ["u"] * (len(texts) % 2)})
    test = page("diagnostics", corpus=corpus_of(table, "k")).run()
    assert len(test.table[0].value) > 5


def test_the_lines_of_python_do_the_same(page: Page, vae_folder, monkeypatch: pytest.MonkeyPatch, capsys) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", vae_folder.parent)
    saved = corpus_of(sentences(120), "who")
    test = page("diagnostics", corpus=saved, checkpoint=describe(vae_folder)).run()
    capsys.readouterr()
    run(test.code[0].value)
    written = capsys.readouterr().out
    assert "of 8 dimensions" in written
    assert all(line in said(test).replace("&quot;", '"').replace("&#x27;", "'") for line in written.splitlines())


class TestReferences:
    @pytest.fixture(autouse=True)
    def base(self, bases: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """The base whose plain states are shown: a tiny one in place of the shipped one."""
        references._VECTORS.clear()
        monkeypatch.setattr("vae_core.checkpoints.store.ROOT", bases["t5"].parent)
        monkeypatch.setattr(references, "STATES", "t5")

    def test_plain_states_are_compared_with_unless_that_is_switched_off(self, page: Page, calls: list[int]) -> None:
        test = page("diagnostics", corpus=corpus_of(sentences(60), "who")).run()
        assert "Neighbours that share a label: " in said(test)
        assert "in plain states" in said(test)
        assert "kNN agreement, plain states" in set(test.table[0].value["Measure"])
        assert 0 <= test.dataframe[0].value["states_agreement"][0] <= 100
        test.toggle("diagnostics_states").set_value(False).run()
        assert "share a label:" not in said(test)
        assert calls == [1]  # the rest is measured once

    def test_without_labels_and_for_a_large_corpus_nothing_is_read_unasked(
        self, page: Page, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert not page("diagnostics", corpus=corpus_of(sentences(60)[["text"]])).run().toggle
        monkeypatch.setattr(references, "ENCODE_UNASKED", 10)
        test = page("diagnostics", corpus=corpus_of(sentences(60), "who")).run()
        assert not test.toggle("diagnostics_states").value
        assert "share a label:" not in said(test)

    def test_a_teacher_is_compared_with_and_one_that_cannot_be_read_is_one_sentence(
        self, page: Page, bases: dict[str, Path], calls: list[int], tmp_path: Path
    ) -> None:
        test = page("diagnostics", corpus=corpus_of(sentences(60), "who")).run()
        field = test.text_input("diagnostics_teacher")
        for folder, told in (
            (tmp_path / "gone", "There is no folder"),
            (tmp_path, "has no config.json: give the folder of a sentence encoder"),
        ):
            for _ in range(2):  # it is said again at the next run
                field.set_value(str(folder)).run()
                assert told in test.error[0].value.replace("\\", "")
                assert "in plain states." in said(test)
        field.set_value(str(bases["t5"])).run()
        assert not test.error
        assert "in the teacher's vectors." in said(test).replace("&#x27;", "'")
        assert calls == [1]
        assert "'teacher'" in test.code[0].value

    def test_the_lines_of_python_compare_too(
        self, page: Page, vae_folder: Path, bases: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: Any
    ) -> None:
        test = page("diagnostics", corpus=corpus_of(sentences(60), "who"), checkpoint=describe(vae_folder)).run()
        lines = test.code[0].value.replace(f"load_vae('{vae_folder.name}')", f"load_vae({str(vae_folder)!r})")
        lines = lines.replace(f"folder_of('{vae_folder.name}')", f"folder_of({str(vae_folder)!r})")
        capsys.readouterr()
        run(lines)
        line = next(line for line in capsys.readouterr().out.splitlines() if "share a label" in line)
        assert line in said(test)


def test_how_a_checkpoint_reads_is_shown_where_it_was_measured(page: Page, vae_folder: Path) -> None:
    saved = corpus_of(sentences(60), "who")
    assert "Fluency of decoded texts" not in said(page("diagnostics", corpus=saved).run())
    read = {"nonword_real": 0.02, "cost_real": 3.5, "nonword_map": 0.1, "language_model": "<b>twin</b>"}
    info = replace(describe(vae_folder), evaluation={"a.valid": read, "b.valid": {"rec": 1.0}})
    test = page("diagnostics", corpus=saved, checkpoint=info).run()
    assert "Fluency of decoded texts" in said(test)
    shown = test.table[0].value
    assert shown.to_dict("list") == {
        "Text": ["Real sentences", "Points of a map"],
        "a.valid: non-word, %": ["2.0", "10.0"],
        "a.valid: nats a token": ["3.50", "-"],
    }
    assert "b.valid" not in said(test).replace("\\", "")
    assert "Here that is <b>twin</b>" in said(test).replace("\\", "")


def test_bars_are_sorted_inactive_dimensions_grey_and_column_names_plain_text() -> None:
    rng = np.random.default_rng(0)
    table = sentences(200).rename(columns={"who": "<b>who</b>"})
    mu = rng.standard_normal((200, 4)).astype(np.float32) * np.array([1, 1, 0.001, 0.9], dtype=np.float32)
    latents = Latents(table, "text", mu, np.full_like(mu, -1.0), "")
    labels = [read_labels(table, "<b>who</b>"), read_labels(table, "time")]
    found = diagnose(latents, labels, coordinates=mu[:, :2])
    bars = kl_figure(found).data[0]
    assert list(bars.y) == sorted(bars.y, reverse=True)
    assert sum(bars.y) == pytest.approx(found.figures["kl"], rel=1e-4)
    colors = dict(zip(bars.x, bars.marker.color, strict=True))
    assert colors["2"] not in (colors["0"], colors["1"], colors["3"])
    assert len(prior_figure(found).data[0].y) == 4
    figure = label_figure(found.labels, "PCA")
    assert "&lt;b&gt;who&lt;/b&gt;" in figure.layout.yaxis.ticktext
    assert len(figure.data) == 4


def test_a_map_that_comes_later_is_measured_alone(page: Page, calls: list[int]) -> None:
    saved = corpus_of(sentences(60), "who")
    test = page("diagnostics", corpus=saved).run()
    assert "The map that is measured is PCA" in said(test)
    source = next(saved.folder.glob("latents-*.parquet"))
    latents = read_latents(source)
    write_projection(fit_projection(latents.mu, method="pca"), projection_path(Ask(), source))
    test.run()
    assert "The map that is measured is UMAP" in said(test)
    assert calls == [1]
