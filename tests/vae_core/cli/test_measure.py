"""`diagnose` on the command line: figures by name, a table for people, one sentence for bad input."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vae_core.cli.main import main
from vae_core.data.synthetic import sentences

Run = Callable[..., Any]
SAMPLE = ("diagnose", "sample.parquet")


@pytest.fixture
def place(place: Path) -> Path:
    """A folder to work in: checkpoints `everyday` and `other`, and sample.parquet, the latents of sample sentences."""
    other = shutil.copytree(place / "checkpoints" / "everyday", place / "checkpoints" / "other")
    with (other / "config.json").open("a") as config:
        config.write("\n")
    sentences(120).assign(id=range(120), same="x").to_csv("sample.csv", index=False)
    assert main(["encode", "sample.csv", "-o", "sample.parquet"]) == 0
    return place


def test_json_has_every_figure_by_name_and_the_label_columns(run: Run) -> None:
    found = run(*SAMPLE, "--labels", "who", "number", "--checkpoint", "everyday", "--json")
    assert found["n"] == 120
    assert found["dims"] == len(found["kl_per_dim"]) == 8
    assert found["kl"] == pytest.approx(sum(found["kl_per_dim"]), rel=1e-4)
    assert found["mi"] <= found["mi_cap"]
    assert 0 <= found["au_02"] <= found["au"] <= 8
    assert {"swap_gap", "walk_smoothness", "smoothness", "walk_distinct", "cu", "mig", "z_diff", "verdict"} <= {*found}
    assert [label["column"] for label in found["labels"]] == ["who", "number"]
    assert found["measures"]["mig"]["good"]


def test_columns_may_follow_one_option_or_each_have_its_own(run: Run) -> None:
    one = run(*SAMPLE, "--labels", "who", "number", "--json")
    assert "swap_gap" not in one  # nothing is decoded without a checkpoint
    assert one == run(*SAMPLE, "--labels", "who", "--labels", "number", "--json")
    assert one == run(*SAMPLE, "--labels", "who", "--labels", "number", "who", "--json")


def test_people_get_the_verdict_first_and_a_line_a_measure(run: Run) -> None:
    out = run(*SAMPLE, "--labels", "who", "--checkpoint", "everyday")
    assert out.startswith("The decoder ")
    assert "Active units" in out
    assert "who" in out.splitlines()[-1 - out.count("note:")]


def test_a_column_of_too_many_values_is_refused_and_other_takes_it(refused: Callable[..., str], run: Run) -> None:
    assert "has 120 different values" in refused(*SAMPLE, "--labels", "id")
    assert run(*SAMPLE, "--labels", "id", "--other", "--json")["labels"][0]["values"] == 31
    assert run(*SAMPLE, "--json")["labels"] == []


def test_neighbours_are_compared_with_those_of_plain_states_and_of_a_teacher(run: Run, bases: dict[str, Path]) -> None:
    given = ("--labels", "who", "--states", str(bases["t5"]), "--teacher", str(bases["t5"]))
    found = run(*SAMPLE, *given, "--json")
    assert 0 < found["states_agreement"] == found["teacher_agreement"] <= 1
    assert found["labels"][0]["states_agreement"] == found["states_agreement"]
    alone = run(*SAMPLE, "--labels", "who", "--json")
    assert (alone["states_agreement"], alone["neighbor_agreement"]) == (None, found["neighbor_agreement"])
    out = run(*SAMPLE, *given)
    assert "Neighbours that share a label: " in out
    assert "kNN agreement, plain states, %" in out.splitlines()[-2 - out.count("note:")]
    assert "plain states" not in run(*SAMPLE, "--labels", "who")


BAD = {
    "nothing.parquet": "There is no file nothing.parquet",
    "sample.parquet --labels colur": 'no column "colur", only "text", "who", "number", "colour"',
    "sample.parquet --labels same": "two different values",
    "sample.parquet --checkpoint other": "not encoded by other",
    "sample.csv": "no latents file",
    "sample.parquet more.parquet": "one file too many",
    "sample.parquet --checkpoint nowhere": "nowhere",
    "sample.parquet --seed -1": "see --help",
    "sample.parquet --states everyday": "name label columns with --labels",
    "sample.parquet --labels who --states gone": "There is no checkpoint 'gone'",
    "sample.parquet --labels who --teacher gone": "There is no folder gone",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence(refused: Callable[..., str], words: str) -> None:
    assert BAD[words] in refused("diagnose", *words.split())
