"""`compare` at the command line: what it prints, its exit codes, and that Ctrl-C stops all of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.vae_core.comparison import GRID, write_grid
from tests.vae_core.jobhelp import wait_until
from vae_core.checkpoints import store as checkpoints
from vae_core.cli.main import main
from vae_core.sweep import runner

REPOSITORY = Path(__file__).resolve().parents[3]
ONE_ROW = GRID.replace("  vanilla: {recipe: vanilla, seeds: [0]}\n", "")


@pytest.fixture
def grid(bases: dict[str, Path], sentences: list[str], place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(checkpoints, "ROOT", bases["t5"].parent)
    return write_grid(place, "t5", sentences, grid=ONE_ROW)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is trained or measured."""
    monkeypatch.setattr(runner, "_train", lambda *_: {"steps": 4, "cpu_seconds": 1.0})
    monkeypatch.setattr(runner, "measure", lambda *_: {"lines.kl": 1.0, "lines.rec": 2.0})


@pytest.mark.usefixtures("quick")
def test_compare_says_where_the_table_is(grid: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(grid), "-o", "out", "--workers", "1"]) == 0
    assert capsys.readouterr().out == "out/grid.md: 1 rows, 2 runs, 0 failed\n"
    assert "| two-phase | 2 | 2.00 ± 0.00 | 1.00 ± 0.00 |" in Path("out/grid.md").read_text()


@pytest.mark.usefixtures("quick")
def test_the_files_can_lie_elsewhere(grid: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("elsewhere").mkdir()
    for name in ("lines.txt", "others.txt"):
        Path(name).rename(Path("elsewhere") / name)
    assert main(["compare", str(grid), "-o", "out"]) == 2
    assert "lines.txt: there is no such file" in capsys.readouterr().err
    assert main(["compare", str(grid), "-o", "out", "--data", "elsewhere", "--workers", "1"]) == 0


def test_a_failed_run_is_exit_code_1(
    grid: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "finetune", lambda *_, **__: 1 / 0)
    assert main(["compare", str(grid), "-o", "out", "--workers", "1"]) == 1
    out, err = capsys.readouterr()
    assert out == "out/grid.md: 1 rows, 0 runs, 2 failed\n"
    assert err.endswith("The table has the errors of failed runs; --rerun tries them again.\n")


BAD = {
    "gone.yaml -o out": "gone.yaml cannot be read (No such file or directory).",
    "bad.yaml -o out": "bad.yaml: rows.a.free_bit is no key that is known there: use anneal_fraction, base,",
    "grid.yaml": "Missing option '-o'",
    "grid.yaml -o out --workers 0": "Invalid value for '--workers'",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(words: str, refused: Callable[..., str], grid: Path) -> None:
    Path("bad.yaml").write_text("files: [a]\nvalid: {a: a}\nrows: {a: {free_bit: 1}}\n")
    assert BAD[words] in refused("compare", *words.split())
    assert not Path("out").exists()


def test_ctrl_c_ends_every_process_and_leaves_states_to_go_on_from(grid: Path) -> None:
    grid.write_text(grid.read_text().replace("steps: 4", "steps: 100000"))
    place = {"HF_HUB_OFFLINE": "1", "PYTHONPATH": str(REPOSITORY), "MIDSENTENCE_CHECKPOINTS": str(checkpoints.ROOT)}
    command = [sys.executable, "-m", "vae_core", "compare", "grid.yaml", "-o", "out", "--workers", "2"]
    run = subprocess.Popen(
        command, env={**os.environ, **place}, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        # both are in their first steps: before, there is nothing of them to keep
        wait_until(
            lambda: sum(log.stat().st_size > 0 for log in Path("out").glob("runs/*/metrics.jsonl")) == 2, "two runs"
        )
        os.kill(run.pid, signal.SIGINT)  # it alone: the others have to be told
        _, err = run.communicate(timeout=120)
    finally:
        run.kill()
    assert run.returncode == 130, err
    assert err.endswith("Stopped: the same command resumes.\n")
    assert "Traceback" not in err
    assert len(list(Path("out").glob("runs/*/state-*"))) == 2
    wait_until(lambda: not alive_in(run.pid), "the end of all processes")


def alive_in(session: int) -> list[psutil.Process]:
    """Return the processes of a session that have not ended."""
    found = []
    for process in psutil.process_iter():
        with suppress(ProcessLookupError, psutil.NoSuchProcess):
            if os.getsid(process.pid) == session and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found
