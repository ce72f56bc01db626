"""`runs`: what it prints of jobs, and that it stops and resumes them."""

import json
import sys
from collections.abc import Iterator

import pytest

from tests.vae_core.jobhelp import end_all, until, wait_until
from vae_core.cli.main import main
from vae_core.jobs import queue
from vae_core.jobs.queue import find_job, start_job
from vae_core.jobs.status import last_lines


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(queue, "PROCESS", (sys.executable, "-m", "tests.vae_core.fakejob"))
    yield from end_all()


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(["runs", *words]) == 0
    return capsys.readouterr().out


def test_runs_lists_stops_and_resumes(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys) == ""
    assert json.loads(said(capsys, "--json")) == []
    job = start_job("Two dogs", ["hold"])
    wait_until(lambda: "began" in last_lines(job.folder))
    empty = {"step": 0, "steps": None, "rec": None, "kl": None}
    row = {"name": "two-dogs-1", "state": "running", **empty, "title": "Two dogs", "said": ""}
    assert json.loads(said(capsys, "--json")) == [row]
    name, state = said(capsys, "stop", job.name).split()[:2]
    assert (name, state in ("stopping", "stopped")) == ("two-dogs-1", True)
    until(job, "stopped")
    assert said(capsys, "resume", job.name).split()[:2] == ["two-dogs-1", "queued"]
    wait_until(lambda: find_job(job.name).state == "running")


@pytest.mark.parametrize(
    ("options", "steps"), [({"epochs": 3.0}, 60), ({"epochs": 3.0, "steps": 70}, 70), ({}, None), (None, None)]
)
def test_runs_tells_how_far_each_has_come(
    options: dict[str, float] | None, steps: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    job = until(start_job("a", ["end", "2"]), "failed")
    if options is not None:
        (job.folder / "options.json").write_text(json.dumps(options))
    records = [{"step": 10, "split": "train", "epoch": 0.5}, {"step": 10, "split": "valid", "rec": 30.126, "kl": 7.0}]
    (job.folder / "metrics.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (row,) = json.loads(said(capsys, "--json"))
    assert (row["step"], row["steps"], row["rec"], row["kl"]) == (10, steps, 30.126, 7.0)
    line = said(capsys)
    assert line.split() == f"a-1 failed 10 / {steps or '?'} Rec 30.13 KL 7.00 The last sentence.".split()
