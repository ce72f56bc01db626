"""Comparisons: their tables, and each run made once, however often it is stopped."""

import json
import multiprocessing
import os
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.vae_core.comparison import GRID, figures, tables, write_grid
from vae_core.checkpoints.run_dir import ADDED
from vae_core.checkpoints.serialization import load_vae
from vae_core.errors import CheckpointError, InputError, MidsentenceError
from vae_core.metrics.elbo import evaluate
from vae_core.model.vae import TextVAE
from vae_core.sweep import runner
from vae_core.sweep.grid import read_grid
from vae_core.sweep.runner import compare
from vae_core.training.finetune import Autoencoding

STEPS, RUNS = 4, 3


@pytest.fixture(scope="module")
def base(trained: Callable[..., TextVAE], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base that has learned where a sentence ends: its output is short, and the runs are quick."""
    folder = tmp_path_factory.mktemp("base")
    vae = trained("t5")
    vae.base.save_pretrained(folder)
    vae._tokenizer().save_pretrained(folder)
    return folder


@pytest.fixture
def grid(base: Path, sentences: list[str], tmp_path: Path) -> Path:
    return write_grid(tmp_path, base, sentences)


@pytest.fixture(scope="module")
def done(base: Path, sentences: list[str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Any]]:
    """A comparison that ran through: its folder, which no test changes, and its table."""
    place = tmp_path_factory.mktemp("done")
    path = write_grid(place, base, sentences)
    return place, tables(path, place / "out")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The progress of each step that is trained from now on."""
    seen: list[float] = []
    loss = Autoencoding.loss

    def counted(self: Any, model: Any, rows: Any, *, progress: float, **others: Any) -> Any:
        seen.append(progress)
        return loss(self, model, rows, progress=progress, **others)

    monkeypatch.setattr(Autoencoding, "loss", counted)
    return seen


def test_a_table_has_the_figures_of_the_checkpoints_that_are_left(done: tuple[Path, list[Any]]) -> None:
    place, (row, single) = done
    first, second, vanilla = (
        figures(place / "out", name)["figures"] for name in ("two-phase--0", "two-phase--1", "vanilla--0")
    )
    assert first["lines.rec"] != second["lines.rec"]
    assert float(row["lines.rec"]) == pytest.approx((first["lines.rec"] + second["lines.rec"]) / 2)
    assert float(single["lines.rec"]) == vanilla["lines.rec"]
    assert (row["done"], single["done"], single["lines.rec deviation"]) == ("2", "1", "")
    texts = (place / "others.txt").read_text().splitlines()[::2][:4]
    found = evaluate(load_vae(place / "out" / "runs" / "two-phase--1"), texts, importance_samples=1)
    assert second["others.rec"] == pytest.approx(found.rec, abs=1e-4)
    assert second["others.neg_elbo"] == pytest.approx(second["others.rec"] + second["others.kl"], abs=1e-3)
    assert second["steps"] == STEPS


def test_what_has_a_result_is_not_run_again(done: tuple[Path, list[Any]], steps: list[float]) -> None:
    place, table = done
    written = (place / "out" / "grid.md").read_bytes()
    (place / "out" / "grid.md").unlink()
    assert tables(place / "grid.yaml", place / "out") == table
    assert (place / "out" / "grid.md").read_bytes() == written
    assert steps == []


def test_a_run_that_is_stopped_goes_on_where_it_was_to_the_same_table(
    grid: Path, tmp_path: Path, done: tuple[Path, list[Any]], steps: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    loss, stop_at = Autoencoding.loss, STEPS + 2

    def stopping(*words: Any, **named: Any) -> Any:
        if len(steps) + 1 == stop_at:
            os.kill(os.getpid(), signal.SIGTERM)
        return loss(*words, **named)

    monkeypatch.setattr(Autoencoding, "loss", stopping)
    with pytest.raises(KeyboardInterrupt):
        compare(grid, tmp_path / "out")
    assert len(steps) == stop_at
    assert sorted(path.name for path in (tmp_path / "out" / "results").iterdir()) == ["two-phase--0.json"]
    assert tables(grid, tmp_path / "out") == done[1]
    assert len(steps) == RUNS * STEPS
    assert figures(tmp_path / "out", "two-phase--1")["figures"]["cpu_seconds"] is None
    assert figures(tmp_path / "out", "vanilla--0")["figures"]["cpu_seconds"] > 0


def test_a_run_that_is_killed_while_it_is_measured_is_not_trained_again_nor_taken_for_another_one(
    grid: Path, tmp_path: Path, done: tuple[Path, list[Any]], steps: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(runner, "evaluate_generation", lambda *_, **__: signal.raise_signal(signal.SIGINT))
        with pytest.raises(KeyboardInterrupt):
            compare(grid, tmp_path / "out")
    assert not (tmp_path / "out" / "results").exists()
    text = grid.read_text()
    grid.write_text(text.replace("token_budget: 64", "token_budget: 96"))
    with pytest.raises(InputError, match="two-phase--0 was run with other values of max_tokens_per_batch"):
        compare(grid, tmp_path / "out")
    grid.write_text(text)
    assert tables(grid, tmp_path / "out") == done[1]
    assert len(steps) == RUNS * STEPS


def test_side_by_side_gives_the_table_of_one_by_one(
    grid: Path, tmp_path: Path, done: tuple[Path, list[Any]], steps: list[float]
) -> None:
    (tmp_path / "out" / "results").mkdir(parents=True)
    shutil.copy(done[0] / "out" / "results" / "vanilla--0.json", tmp_path / "out" / "results")
    assert tables(grid, tmp_path / "out", workers=2) == done[1]
    assert steps == []  # all in other processes


@pytest.mark.parametrize(
    ("job", "error", "said"),
    [
        (partial(bool, 0), KeyboardInterrupt, "^$"),  # it was asked to stop
        (partial(read_grid, Path("gone.yaml")), InputError, "gone.yaml cannot be read"),
        (partial(os._exit, 9), MidsentenceError, "perhaps for want of memory"),
    ],
)
def test_what_ends_one_process_ends_all_and_is_raised(job: Any, error: type[BaseException], said: str) -> None:
    done: list[Any] = []
    with pytest.raises(error, match=said):
        runner._in_pool({"a": job, "b": partial(time.sleep, 600)}, 2, done.append)  # type: ignore[dict-item]
    assert (done, multiprocessing.active_children()) == ([], [])


def test_a_run_that_fails_is_told_of_and_the_others_go_on(
    base: Path, sentences: list[str], tmp_path: Path, steps: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "  burst: {learning_rate: 1.0e+30, warmup: 0, seeds: [0]}\n  fine: {seeds: [1]}\n"
    grid = write_grid(tmp_path, base, sentences, grid=GRID[: GRID.index("  two-phase")] + rows)
    burst, fine = tables(grid, tmp_path / "out")
    assert (burst["done"], burst["failed"], burst["lines.rec"]) == ("0", "1", "")
    assert (fine["done"], fine["failed"]) == ("1", "0")
    why = figures(tmp_path / "out", "burst--0")["failed"]
    assert "became nan" in why
    assert f"burst--0 failed: {why}" in capsys.readouterr().err
    text = (tmp_path / "out" / "grid.md").read_text()
    assert f"- burst, seed 0: {why}" in text
    before = len(steps)
    compare(grid, tmp_path / "out")
    assert len(steps) == before
    compare(grid, tmp_path / "out", rerun=True)
    assert before < len(steps) < before + STEPS  # the one that fails, up to where it does


def test_an_error_that_nobody_thought_of_is_one_row_s_too(
    grid: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid.write_text(grid.read_text().replace("  two-phase:\n", ""))
    monkeypatch.setattr(runner, "evaluate", lambda *_, **__: 1 / 0)
    assert compare(grid, tmp_path / "out").failed == 1
    assert figures(tmp_path / "out", "vanilla--0")["failed"] == "ZeroDivisionError: division by zero"
    assert "Traceback" in (tmp_path / "out" / "logs" / "vanilla--0.log").read_text()


def test_a_row_that_was_changed_is_noticed_and_run_again_when_asked(
    grid: Path, tmp_path: Path, done: tuple[Path, list[Any]], steps: list[float]
) -> None:
    compare(grid, tmp_path / "out")
    grid.write_text(grid.read_text().replace("{recipe: vanilla", "{recipe: vanilla, bag: 1, pooling: mean"))
    with pytest.raises(InputError) as caught:
        compare(grid, tmp_path / "out")
    assert str(caught.value).startswith("vanilla--0 was run with other values of phases, pooling, and is one of 1:")
    assert len(steps) == RUNS * STEPS
    two, vanilla = tables(grid, tmp_path / "out", rerun=True)
    assert len(steps) == (RUNS + 1) * STEPS
    assert two == done[1][0]
    assert vanilla["lines.rec"] != done[1][1]["lines.rec"]


def test_other_sentences_are_other_values(grid: Path, tmp_path: Path, done: tuple[Path, list[Any]]) -> None:
    place, _ = done
    lines = (place / "lines.txt").read_text()
    (tmp_path / "lines.txt").write_text(lines + "\none more")
    with pytest.raises(InputError, match="two-phase--0 was run with other values of sentences, and is one of 3"):
        compare(place / "grid.yaml", place / "out", data=tmp_path)


def test_bases_are_pretrained_once_and_only_where_a_run_needs_them(
    sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = GRID.replace("base: BASE, seeds: [0, 1]", "base: tiny, seeds: [0, 1]").replace("steps: 4", "steps: 1")
    shape = "d_model: 16, layers: 1, vocab_size: 400, token_budget: 64, precision: fp32"
    bases = f"bases:\n  tiny: {{{shape}, steps: 2}}\n  random: {{{shape}, steps: 0, files: [lines.txt]}}\n"
    grid = write_grid(tmp_path, "", sentences, grid=text[: text.index("  vanilla")] + bases)
    summary = compare(grid, tmp_path / "out")
    assert (summary.done, summary.failed) == (2, 0)
    assert sorted(path.name for path in (tmp_path / "out" / "bases").iterdir()) == ["tiny"]
    options = json.loads((tmp_path / "out" / "runs" / "two-phase--1" / "options.json").read_text())
    assert (options["base"], options["compare"]["base"]["d_model"], options["seed"]) == ("tiny", 16, 1)
    grid.write_text(grid.read_text().replace("d_model: 16", "d_model: 24"))
    with pytest.raises(InputError, match="tiny was run with other values of d_model, and is one of 3"):
        compare(grid, tmp_path / "out")


def test_results_of_the_version_before_are_no_other_values(base: Path, sentences: list[str], tmp_path: Path) -> None:
    """Its options had no teacher, no average, no dropout of their own and no replaced names."""
    shape = "d_model: 16, layers: 1, vocab_size: 400, token_budget: 64, precision: fp32, steps: 1"
    text = GRID.replace("base: BASE, seeds: [0, 1]", "base: tiny, seeds: [0]") + f"bases: {{tiny: {{{shape}}}}}\n"
    grid = read_grid(write_grid(tmp_path, "", sentences, grid=text))
    sentences_of = runner.read_sentences(grid, tmp_path)
    for run in runner.plan(grid, sentences_of, tmp_path / "out", beside=tmp_path)[1]:
        key = {name: value for name, value in run.key.items() if name not in ADDED}
        key["base"] = {name: value for name, value in run.key["base"].items() if name not in ADDED}
        assert key.keys() < run.key.keys()
        assert key["base"].keys() < run.key["base"].keys()
        run.result.parent.mkdir(parents=True, exist_ok=True)
        run.result.write_text(json.dumps({"figures": {}, "compare": key}))
        assert run.stale_keys() == []
        run.result.write_text(json.dumps({"figures": {}, "compare": key | {"ema_decay": 0.5, "steps": 9}}))
        assert run.stale_keys() == ["ema_decay", "steps"]


def test_a_teacher_is_one_of_the_values_of_what_it_teaches(
    base: Path, sentences: list[str], teacher_folder: Path, bases: dict[str, Path], tmp_path: Path
) -> None:
    rows = "rows:\n  none: {recipe: vanilla}\n  taught: {recipe: vanilla, teacher_weight: 5}\n"
    text = GRID.replace("seeds: [0, 1], steps: 4", "seeds: [0], steps: 2")
    grid = write_grid(tmp_path, base, sentences, grid=text[: text.index("rows:")] + f"teacher: nowhere\n{rows}")
    with pytest.raises(CheckpointError, match="There is no checkpoint 'nowhere'"):
        compare(grid, tmp_path / "out")
    assert compare(grid, tmp_path / "out", teacher=str(teacher_folder)).done == 2
    options = [json.loads((tmp_path / f"out/runs/{name}--0/options.json").read_text()) for name in ("none", "taught")]
    assert [one["teacher"] for one in options] == [None, "tiny-bert"]
    assert len(list(tmp_path.glob("teacher-*.npy"))) == 1
    with pytest.raises(InputError, match="taught--0 was run with other values of teacher, and is one of 1"):
        compare(grid, tmp_path / "out", teacher=str(bases["t5"]))


def test_what_a_grid_names_has_to_be_there(base: Path, sentences: list[str], tmp_path: Path) -> None:
    grid = write_grid(tmp_path, "nowhere", sentences)
    with pytest.raises(CheckpointError, match="There is no checkpoint 'nowhere'"):
        compare(grid, tmp_path / "out")
    (tmp_path / "others.txt").write_text("one\n")
    with pytest.raises(InputError, match=r"others.txt has 1 sentences, too few to measure on"):
        compare(grid, tmp_path / "out")
    (tmp_path / "lines.txt").unlink()
    with pytest.raises(InputError, match=r"lines.txt: there is no such file"):
        compare(grid, tmp_path / "out")
    assert not (tmp_path / "out").exists()
