"""`diagnose` on the command line: figures by name, a table for people, one sentence for bad input."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vae_core.checkpoints import store as checkpoints
from vae_core.cli.main import main
from vae_core.data.synthetic import sentences


@pytest.fixture
def place(vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in: checkpoints `everyday` and `other`, and sample.parquet, the latents of sample sentences."""
    shutil.copytree(vae_folder, tmp_path / "checkpoints" / "everyday")
    other = shutil.copytree(vae_folder, tmp_path / "checkpoints" / "other")
    with (other / "config.json").open("a") as config:
        config.write("\n")
    monkeypatch.setattr(checkpoints, "ROOT", tmp_path / "checkpoints")
    monkeypatch.chdir(tmp_path)
    table = sentences(120)
    table["id"] = range(len(table))
    table["same"] = "x"
    table.to_csv("sample.csv", index=False)
    assert main(["encode", "sample.csv", "-o", "sample.parquet"]) == 0
    return tmp_path


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return a function that runs diagnose on the sample and returns what it prints."""

    def call(*words: str) -> str:
        capsys.readouterr()
        code = main(["diagnose", "sample.parquet", *words])
        out, err = capsys.readouterr()
        assert code == 0, err
        return out

    return call


@pytest.fixture
def refused(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return a function that runs diagnose, which is refused, and returns the sentence."""

    def call(*words: str) -> str:
        capsys.readouterr()
        assert main(["diagnose", *words]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        return err.strip()

    return call


def test_json_has_every_figure_by_name_and_the_label_columns(run: Callable[..., str]) -> None:
    found = json.loads(run("--labels", "who", "number", "--checkpoint", "everyday", "--json"))
    assert found["n"] == 120
    assert found["dims"] == len(found["kl_per_dim"]) == 8
    assert found["kl"] == pytest.approx(sum(found["kl_per_dim"]), rel=1e-4)
    assert found["mi"] <= found["mi_cap"]
    assert 0 <= found["au_02"] <= found["au"] <= 8
    assert {"swap_gap", "walk_smoothness", "smoothness", "walk_distinct", "cu", "mig", "z_diff", "verdict"} <= set(
        found
    )
    assert [label["column"] for label in found["labels"]] == ["who", "number"]
    assert found["measures"]["mig"]["good"]


def test_columns_may_follow_one_option_or_each_have_its_own(run: Callable[..., str]) -> None:
    one = run("--labels", "who", "number", "--json")
    assert one == run("--labels", "who", "--labels", "number", "--json")
    assert one == run("--labels", "who", "--labels", "number", "who", "--json")


def test_without_a_checkpoint_nothing_is_decoded_and_without_labels_none_are_measured(run: Callable[..., str]) -> None:
    found = json.loads(run("--json"))
    assert "swap_gap" not in found
    assert found["labels"] == []
    assert found["mig"] is None


def test_people_get_the_verdict_first_and_a_line_a_measure(run: Callable[..., str]) -> None:
    out = run("--labels", "who", "--checkpoint", "everyday")
    assert out.startswith("The decoder ")
    assert "Active units" in out
    assert "who" in out.splitlines()[-1 - out.count("note:")]


def test_a_column_of_too_many_values_is_refused_and_other_takes_it(
    refused: Callable[..., str], run: Callable[..., str]
) -> None:
    assert "has 120 different values" in refused("sample.parquet", "--labels", "id")
    assert json.loads(run("--labels", "id", "--other", "--json"))["labels"][0]["values"] == 31


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("nothing.parquet",), "There is no file nothing.parquet"),
        (("sample.parquet", "--labels", "colur"), 'no column "colur", only "text", "who", "number", "colour"'),
        (("sample.parquet", "--labels", "same"), "two different values"),
        (("sample.parquet", "--checkpoint", "other"), "not encoded by other"),
        (("sample.csv",), "no latents file"),
        (("sample.parquet", "more.parquet"), "one file too many"),
        (("sample.parquet", "--checkpoint", "nowhere"), "nowhere"),
        (("sample.parquet", "--seed", "-1"), "see --help"),
    ],
)
def test_bad_input_is_one_sentence(refused: Callable[..., str], words: tuple[str, ...], why: str) -> None:
    assert why in refused(*words)
