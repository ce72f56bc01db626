"""Recorded runs: thinned and read, frames of the posterior, one sentence on a damaged file."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.recorded import compact_log
from vae_core.analysis.collapse_recipes import INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import posterior_frames, read_recording, top_kl_dims
from vae_core.errors import CheckpointError

KL = [0.1, 3.0, 0.2, 2.0]


def write_run(folder: Path, *, steps: int = 4, epochs: float = 1.0) -> Path:
    """Write what a run of some steps logs, four dimensions and three sentences, measured at every other step."""
    rng, metrics, followed = np.random.default_rng(0), [], []
    for step in range(1, steps + 1):
        metrics.append(
            {"step": step, "split": "train", "rec": 1 / 3, "kl": 5.3, "seconds": 9.0, "epoch": step / steps * epochs}
        )
        if step % 2 == 0:
            posterior = {name: rng.random((3, 4)).round(3).tolist() for name in ("mu", "sigma")}
            followed.append({"step": step, "split": "posterior", **posterior})
            followed.append({"step": step, "split": "sentences", "read": ["a"], "written": ["b"]})
            metrics.append({"step": step, "split": "valid", "kl": sum(KL), "kl_per_dim": KL, "au": 4, "swap_gap": 2.0})
    folder.mkdir(parents=True)
    (folder / "options.json").write_text(json.dumps({"epochs": epochs}))
    for name, records in (("metrics", metrics), ("followed", followed)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    return folder


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_film_shows_the_two_dimensions_that_end_with_the_highest_kl(tmp_path: Path) -> None:
    run = write_run(tmp_path / "run")
    records, followed = lines(run / "metrics.jsonl"), lines(run / "followed.jsonl")
    frames = posterior_frames(records, followed)
    assert top_kl_dims(records) == (1, 3)
    assert [frame.step for frame in frames] == [2, 4]
    logged = [record for record in followed if record["split"] == "posterior"]
    for frame, record in zip(frames, logged, strict=True):
        assert frame.mu == [[row[1], row[3]] for row in record["mu"]]
        assert frame.sigma == [[row[1], row[3]] for row in record["sigma"]]
    assert posterior_frames([], followed) == posterior_frames(records, []) == []  # nothing was measured yet


def test_a_thinned_run_shows_the_same_film_and_the_same_figures(tmp_path: Path) -> None:
    run = write_run(tmp_path / "run")
    compact_log(run, tmp_path / "thin")
    found, whole = read_recording(tmp_path / "thin"), read_recording(run)
    assert posterior_frames(found.records, found.followed) == posterior_frames(whole.records, whole.followed)
    assert found.records[0]["rec"] == 0.3333
    assert "seconds" not in found.records[0]
    assert found.last["swap_gap"] == whole.last["swap_gap"]
    assert [len(row) for row in found.followed[0]["mu"]] == [2, 2, 2]
    names = {"followed.jsonl", "metrics.jsonl", "options.json"}
    assert {path.name for path in (tmp_path / "thin").iterdir()} == names


def test_a_missing_run_and_half_a_log_are_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="vanilla is missing: make it again"):
        read_recording(tmp_path / "vanilla")
    run = write_run(tmp_path / "run")
    log = (run / "metrics.jsonl").read_text()
    for cut in (0, 1, len(log) // 2, len(log) - 20):
        (run / "metrics.jsonl").write_text(log[:cut])
        with pytest.raises(CheckpointError, match="ends before the run did"):
            read_recording(run)
    (run / "options.json").write_text("{")
    with pytest.raises(CheckpointError, match="cannot be read as JSON"):
        read_recording(run)


def test_the_runs_are_trained_on_the_grammar_alone_and_named_once() -> None:
    assert len(set(training_text().splitlines())) == 6000
    assert len({one.name for one in INGREDIENTS}) == len(INGREDIENTS) == 7
