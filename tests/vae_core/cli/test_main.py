"""The command line: the output of each command, and one sentence with exit code 2 on bad input."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vae_core.checkpoints.store import fingerprint
from vae_core.cli.main import app, main

REPOSITORY = Path(__file__).resolve().parents[3]
COMMANDS = ["reconstruct", "interpolate", "sample", "encode", "evaluate", "diagnose", "project", "neighbors", "analogy"]
COMMANDS += ["pretrain", "finetune", "fit-prior", "time-step", "compare", "runs", "workspaces", "checkpoints"]
Run = Callable[..., Any]


@pytest.fixture
def place(place: Path, bases: dict[str, Path]) -> Path:
    """A folder to work in: files of 1, 3 and 20 lines, and checkpoints/ with `everyday` and `mini`."""
    shutil.copytree(bases["t5"], place / "checkpoints" / "mini")
    (place / "lines.txt").write_text("a man plays a guitar\ntwo dogs run\na girl reads\n")
    (place / "one.txt").write_text("only one\n")
    (place / "many.txt").write_text("".join(f"sentence number {i}\n" for i in range(20)))
    return place


def card_of(place: Path) -> str:
    return (place / "checkpoints" / "everyday" / "README.md").read_text()


# Help


def test_the_promised_commands_are_listed_and_each_has_a_help_text_with_an_example(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in COMMANDS:
        assert f"Example: python -m vae_core {command}" in " ".join(run(command, "--help").split())
    shown = [one.callback.__name__ for one in app.registered_commands if one.callback and not one.hidden]
    assert [name.replace("_", "-") for name in shown] == COMMANDS
    assert main([]) == 2
    out = capsys.readouterr().out
    assert "Usage: python -m vae_core" in out
    assert all(command in out for command in COMMANDS)


# What is printed


def test_reconstruct_gives_its_four_keys_for_each_text_and_behind_them_for_those_of_a_file(run: Run) -> None:
    texts = ["a man plays", "", "\N{GRINNING FACE} 今日", "-x is what he wrote", "--help"]  # a dash stands behind two
    rows = run("reconstruct", "--input", "lines.txt", "--json", "--", *texts)
    assert [row["text"] for row in rows] == [*texts, "a man plays a guitar", "two dogs run", "a girl reads"]
    assert all(list(row) == ["text", "reconstruction", "kl", "nll"] for row in rows)
    assert all(row["kl"] > 0 < row["nll"] for row in rows)
    shown = run("reconstruct", "a man").splitlines()
    assert (shown[0], "(KL" in shown[1], "nats)" in shown[1]) == ("a man", True, True)


@pytest.mark.parametrize("kind", ["linear", "spherical"])
def test_interpolate_gives_each_step_its_place(kind: str, run: Run) -> None:
    rows = run("interpolate", "a man", "two dogs", "--steps", "5", "--kind", kind, "--json")
    assert [row["t"] for row in rows] == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert all(list(row) == ["t", "text"] for row in rows)
    ends = [row["reconstruction"] for row in run("reconstruct", "a man", "two dogs", "--json")]
    assert [rows[0]["text"], rows[-1]["text"]] == ends


def test_sample_draws_the_same_for_the_same_seed(run: Run) -> None:
    rows = run("sample", "4", "--seed", "1", "--json")
    assert len(rows) == 4
    assert all(list(row) == ["text"] for row in rows)
    assert rows == run("sample", "4", "--seed", "1", "--json")
    still = run("sample", "3", "--temperature", "0", "--json")
    assert len({row["text"] for row in still}) == 1


def test_checkpoints_lists_what_there_is(run: Run, place: Path) -> None:
    rows = run("checkpoints", "--json")
    assert [(row["name"], row["kind"]) for row in rows] == [("everyday", "VAE"), ("mini", "base")]
    assert all(list(row) == ["name", "kind", "megabytes", "summary"] for row in rows)
    assert run("checkpoints").splitlines()[0].startswith("everyday                 VAE")
    shutil.rmtree(place / "checkpoints")
    assert run("checkpoints", "--json") == []


def test_encode_keeps_every_column_adds_the_latents_and_says_on_stderr_what_it_took_for_the_text(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = pd.DataFrame({"id": ["k", "l"], "said": ["a man, plays", "two dogs"], "stars": [0.5, 2.0]})
    table.to_csv("in.csv", index=False)
    assert main(["encode", "in.csv", "-o", "out.parquet"]) == 0
    out, err = capsys.readouterr()
    assert out == "out.parquet: 2 rows\n"
    assert 'note: The column "said" is taken for the text: it has the most words.' in err
    found = pq.read_table("out.parquet")
    assert found.column_names == ["id", "said", "stars", "mu", "logvar", "kl"]
    assert found.select(list(table.columns)).to_pylist() == table.to_dict("records")
    vector = pa.list_(pa.float32(), 8)
    assert [found.schema.field(name).type for name in ("mu", "logvar", "kl")] == [vector, vector, pa.float32()]
    assert found.schema.metadata[b"checkpoint"] == fingerprint(place / "checkpoints" / "everyday").encode()


def test_encode_replaces_its_own_input_without_harm(run: Run, place: Path) -> None:
    pd.DataFrame({"text": ["a", "b"]}).to_parquet("a.parquet")
    run("encode", "a.parquet", "-o", "a.parquet")
    assert pq.read_table("a.parquet").column_names == ["text", "mu", "logvar", "kl"]
    assert not list(place.glob(".*"))


# Bad input

BAD = {
    "reconstruct": "There is nothing to reconstruct: give sentences in quotes",
    "reconstruct a --checkpoint evryday": "There is no checkpoint 'evryday': give a name (everyday, mini), a folder",
    "reconstruct a --checkpoint mini": "mini is a base (t5), not a VAE",
    "reconstruct a --checkpoint owner/name": "owner/name could not be fetched from the hub",
    "reconstruct a --checkpoint lines.txt": "lines.txt is a file: name the folder that it is in",
    "reconstruct --input gone.txt": "gone.txt: there is no such file",
    "reconstruct --input lines.txt --text-column review": 'there is no column "review", only "text"',
    "reconstruct a --such": "No such option: --such",
    "rekonstruct a": "No such command 'rekonstruct'",
    "interpolate a": "Missing argument 'b'",
    "interpolate a b --steps 1": "Invalid value for '--steps'",
    "interpolate a b --kind round": "Invalid value for '--kind': 'round' is not one of 'linear', 'spherical'",
    "sample 0": "Invalid value for 'n'",
    "sample 1 --temperature -1": "Invalid value for '--temperature'",
    "sample 1 --temperature inf": "A temperature of inf is not a deviation: give a finite number",
    "sample 1 --seed -1": "Invalid value for '--seed'",
    "encode lines.txt": "Missing option '-o' / '--output'",
    "finetune many.txt -o run": "Missing option '--base'",
    "finetune one.txt --base mini -o run": "1 sentences are too few to train on and hold some out: give 10 or more",
    "finetune many.txt --base mini -o run --valid one.txt": "1 sentences are too few to measure on",
    "finetune many.txt --base mini -o checkpoints": "checkpoints is not empty: choose another folder, or --resume",
    "finetune many.txt --base mini -o checkpoints --resume": "checkpoints is not empty and holds no run to resume",
    "finetune many.txt --base mini -o lines.txt": "lines.txt is a file: name a folder for the run",
    "finetune many.txt --base mini -o lines.txt/run": "options.json could not be written (Not a directory)",
    "finetune many.txt --base everyday -o run --latent-dim 7": "which training on cannot change: leave it out",
    "finetune many.txt --base gone -o run": "There is no checkpoint 'gone'",
    "finetune many.txt --base mini -o run --recipe three-phase": "There is no recipe named 'three-phase'; choose",
    "finetune many.txt --base mini -o run --pooling median": "Invalid value for '--pooling': 'median' is not one of",
    "finetune many.txt --base mini -o run --deletion 1": "deletion is 1.0, but it must be less than 1",
    "finetune many.txt --base mini -o run --latent-dim 0": "Invalid value for '--latent-dim'",
    "finetune many.txt --base mini -o run --token-budget 5": "max_tokens_per_batch is 5, but it must be max_length",
    "time-step many.txt --base mini -o run": "No such option: -o",
    "time-step many.txt --base mini --max-tokens 2": "has 2 tokens or fewer",
    "time-step many.txt --base mini --bag 1 --injection self": "self memory has none: use cross",
    "finetune many.txt --base mini -o run --free-bits 1 --rate-target 9": "exclude each other",
    "finetune many.txt --base mini -o run --first-phase 1.5": "must be at least 0 and below 1",
    "finetune many.txt --base mini -o run --recipe vanilla --first-phase 0.2": "there are not two phases",
    "runs start": "Invalid value for 'action': 'start' is not one of",
    "runs list gone": "gone is one too many: `runs` lists them all",
    "runs stop": "Which run is it? Give its name: `runs stop NAME`",
    "runs stop gone": "This run is no longer here",
    "pretrain one.txt -o run": "1 sentences are too few to train on",
    "pretrain many.txt -o run --vocab-size 300": "Invalid value for '--vocab-size'",
    "pretrain many.txt -o run --layers 0": "Invalid value for '--layers'",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(words: str, refused: Callable[..., str], place: Path) -> None:
    before = sorted(place.rglob("*"))
    assert BAD[words] in refused(*words.split())
    assert sorted(place.rglob("*")) == before


def test_a_folder_without_the_right_to_write_is_refused_before_the_work(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, right: right != os.W_OK)
    monkeypatch.setattr("vae_core.checkpoints.store.folder_of", lambda *_: pytest.fail("the work began"))
    assert "Nothing can be written into ." in refused("encode", "lines.txt", "-o", "out.parquet")


def test_ctrl_c_ends_a_reading_command_with_130(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vae_core.cli.prior.load_vae", Mock(side_effect=KeyboardInterrupt))
    assert main(["sample", "1"]) == 130


# As a process


def process(*words: str | bytes, place: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    given = {"OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1", "MIDSENTENCE_CHECKPOINTS": str(place / "checkpoints")}
    return subprocess.run(
        [sys.executable, "-m", "vae_core", *words],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **given, **environment},
        capture_output=True,
        check=False,
    )


def test_a_process_prints_pure_json_on_stdout_or_one_sentence_on_stderr(place: Path) -> None:
    done = process("reconstruct", "今日", b"half \xff", "--json", place=place, PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["text"] for row in json.loads(done.stdout)] == ["今日", "half ?"]
    done = process("sample", "1", "--checkpoint", "gone", place=place)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"There is no checkpoint 'gone': give a name (everyday, mini)")
    assert done.stderr.count(b"\n") == 1


def test_progress_goes_to_stderr_alone(place: Path) -> None:
    words = ["--epochs", "1", "--precision", "fp32", "--latent-dim", "4", "--token-budget", "128"]
    done = process("finetune", "many.txt", "--base", "mini", "-o", "run", *words, place=place)
    assert done.returncode == 0
    assert done.stdout.startswith(b"run: ")
    assert done.stdout.count(b"\n") == 1
    assert b"step/s" in done.stderr
    assert b"Loading weights" not in done.stderr
    assert b"Warning" not in done.stderr
    assert len(done.stderr.replace(b"\r", b"\n").split(b"\n")) < 10
