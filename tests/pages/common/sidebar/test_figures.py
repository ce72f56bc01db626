"""Figures of a checkpoint in the sidebar: in words, and by its run's last validation where it was not measured."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.common.sidebar.figures import figures_of, in_words
from vae_core.checkpoints.store import CheckpointInfo, describe

HEALTHY = {"word_f1": 0.66, "swap_gap": 130.4, "kl": 34.2, "au": 28, "kl_per_dim": [1.0] * 28, "rec": 24.0}


def show(info: "CheckpointInfo") -> None:
    from pages.common.sidebar.figures import show_figures

    show_figures(info)


@pytest.fixture
def info(vae_folder: Path, tmp_path: Path) -> CheckpointInfo:
    return replace(describe(vae_folder), path=tmp_path, evaluation={})


def log(info: CheckpointInfo, **figures: Any) -> None:
    """Write the last validation of a run into its folder."""
    rows = [{"step": 1, "split": "valid", "swap_gap": 99.0}, {"step": 148, "split": "valid", "n": 128, **figures}]
    text = "".join(json.dumps(row) + "\n" for row in [*rows, {"step": 148, "split": "train", "loss": 3.0}])
    (info.path / "metrics.jsonl").write_text(text)


def words(test: AppTest) -> str:
    return "\n".join(part.value for part in [*test.markdown, *test.caption, *test.warning])


@pytest.mark.parametrize(
    ("share", "said"), [(0.66, "2 of 3"), (0.5, "1 of 2"), (0.24, "1 of 4"), (0.05, "hardly any"), (0.99, "nearly all")]
)
def test_the_share_of_words_is_told_by_small_numbers(share: float, said: str) -> None:
    assert in_words({"a": {"word_f1": share}}) == [f"Reconstructs {said} words."]


def test_the_words_are_means_over_the_files_and_say_whether_the_decoder_reads_z() -> None:
    lines = in_words({"a": HEALTHY, "b": {**HEALTHY, "word_f1": 0.7, "swap_gap": 129.6}})
    assert lines[0] == "Reconstructs 2 of 3 words."
    assert lines[1] == "Another sentence's z raises Rec by 130 nats: the decoder reads z."
    assert lines[3] == "28 of 28 dimensions vary from sentence to sentence."
    assert in_words({"a": {"swap_gap": 0.04}}) == [
        "Another sentence's z raises Rec by 0.0 nats: the decoder ignores z."
    ]


def test_the_popover_has_the_words_and_the_table_with_definitions(info: CheckpointInfo) -> None:
    test = AppTest.from_function(show, args=(replace(info, evaluation={"cap<tions.valid": HEALTHY}),)).run()
    assert not test.exception
    assert "Reconstructs 2 of 3 words" in words(test)
    table = test.get("html")[0].proto.body
    assert "cap&lt;tions" in table
    assert "Swap gap, nats" in table
    assert "exchanged by a derangement" in table
    assert "Exact match" not in table  # was not measured
    assert not test.warning


@pytest.mark.parametrize("collapsed", [False, True])
def test_an_own_run_gets_its_verdict_from_its_last_validation(info: CheckpointInfo, collapsed: bool) -> None:
    log(info, **{**HEALTHY, "swap_gap": 0.02 if collapsed else 130.0})
    columns, note = figures_of(info)
    assert set(columns) == {"last validation"}
    assert note.startswith("From its run's last validation, step 148, on 128 sentences.")
    test = AppTest.from_function(show, args=(info,)).run()
    assert ("Collapsed" in words(test)) is collapsed
    assert f"the decoder {'ignores' if collapsed else 'reads'} z" in words(test)


def test_a_run_without_a_validation_is_not_measured_and_not_called_collapsed(info: CheckpointInfo) -> None:
    test = AppTest.from_function(show, args=(info,)).run()
    assert "Not measured yet" in words(test)
    assert "Collapsed" not in words(test)


def test_a_card_wins_over_the_log_and_all_its_files_have_to_be_collapsed(info: CheckpointInfo) -> None:
    log(info, **HEALTHY)
    both = {"a.valid": {"swap_gap": 0.0}, "b.valid": {"swap_gap": 80.0}}
    assert figures_of(replace(info, evaluation=both)) == ({"a": {"swap_gap": 0.0}, "b": {"swap_gap": 80.0}}, "")
    assert not AppTest.from_function(show, args=(replace(info, evaluation=both),)).run().warning
