"""Training jobs: stopped, killed and resumed, they give the figures of an uninterrupted run."""

import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
import torch
from safetensors.torch import load_file

from serve import healthy
from tests.vae_core.jobhelp import WITHIN, end_all, kill, pid_of, until, wait_until
from vae_core.checkpoints import store as checkpoints
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import list_checkpoints
from vae_core.cli.main import main
from vae_core.jobs import queue
from vae_core.jobs.queue import find_job, resume_job, start_job, stop_job
from vae_core.jobs.status import Job, last_lines
from vae_core.paths import METRICS, WEIGHTS

REPOSITORY = Path(__file__).resolve().parents[3]
FAKE = (sys.executable, "-m", "tests.vae_core.fakejob")  # the same process, but not nice
KILLS = 10
pytestmark = pytest.mark.timeout(900)  # each process imports torch, and the first one lets everything else go first
Words = Callable[..., list[str]]
Service = Callable[[], AbstractContextManager[subprocess.Popen[bytes]]]


@pytest.fixture(autouse=True)
def trainers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One thread each, so that sums come out to the last bit; ended with the test."""
    monkeypatch.setattr(queue, "PROCESS", FAKE)
    monkeypatch.setenv("FAKE_NICE", "0")
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", str(os.cpu_count()))
    yield from end_all()


@pytest.fixture(scope="module")
def text(sentences: list[str]) -> str:
    return "\n".join(f"{text} {i}" for i in range(8) for text in sentences)


@pytest.fixture(scope="module")
def words(bases: dict[str, Path]) -> Words:
    """Return a function that gives a finetune command of some 200 steps on train.txt."""
    fixed = {
        "base": str(bases["t5"]),
        "epochs": 15,
        "token_budget": 128,
        "latent_dim": 4,
        "precision": "fp32",
        "validate_every": 75,
        "log_every": 1,
        "learning_rate": 0.01,
        "save_every": 0.1,
    }

    def make(file: str = "train.txt", **changes: object) -> list[str]:
        flags = {**fixed, **changes}
        return ["finetune", file, *(word for n, v in flags.items() for word in (f"--{n.replace('_', '-')}", str(v)))]

    return make


@pytest.fixture(scope="module")
def unbroken(words: Words, text: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same run, never interrupted."""
    place = tmp_path_factory.mktemp("unbroken")
    (place / "train.txt").write_text(text)
    torch.set_num_threads(1)
    assert main([*words(str(place / "train.txt")), "-o", str(place / "run")]) == 0
    return place / "run"


def figures(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return records without what no two runs have in common, their speed."""
    return [{k: v for k, v in record.items() if k not in ("seconds", "tokens_per_second")} for record in records]


def assert_same_run(folder: Path, unbroken: Path) -> None:
    assert figures(read_metrics(folder)) == figures(read_metrics(unbroken))
    assert (folder / "model.safetensors").read_bytes() == (unbroken / "model.safetensors").read_bytes()
    assert not list(folder.glob("state-*"))


def test_a_job_trains_a_checkpoint_that_is_one_like_any_other(
    words: Words, text: str, tmp_path: Path, vae_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PROCESS", (sys.executable, "-m", "vae_core", "run-job"))
    monkeypatch.setattr(checkpoints, "ROOT", tmp_path)
    shutil.copytree(vae_folder, tmp_path / "first-2")
    job = until(start_job("First", words(epochs=2, validate_every=10), files={"train.txt": text}), "finished")
    assert (job.message, "steps\n" in last_lines(job.folder, 2)) == ("", True)
    assert load_vae("first-1").config.latent_dim == 4
    assert [info.name for info in list_checkpoints()] == ["first-1", "first-2"]
    assert [info.name for info in list_checkpoints(tmp_path)] == ["first-2"]
    job.folder.rename(job.folder.with_name("first-2"))
    assert load_vae("first-2").config.latent_dim == 8  # checkpoints/ wins
    assert [info.path for info in list_checkpoints()] == [tmp_path / "first-2"]


def test_a_stopped_job_has_a_checkpoint_and_resumes_to_the_same_figures(
    words: Words, text: str, unbroken: Path
) -> None:
    job = start_job("a", words(save_every=3600), files={"train.txt": text})
    wait_until(lambda: len(read_metrics(job.folder)) > 5)
    stop_job(job)
    stopped = until(job, "stopped")
    assert (stopped.message, len(list(job.folder.glob("state-*")))) == ("", 1)
    assert "Stopped at step" in last_lines(job.folder, 1)
    assert load_vae(job.name).config.latent_dim == 4
    assert len(read_metrics(job.folder)) < len(read_metrics(unbroken))
    until(resume_job(job), "finished")
    assert_same_run(job.folder, unbroken)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    """Return a context manager that runs `python serve.py` and yields it when its health check is content."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("STREAMLIT_SERVER_PORT", str(free.getsockname()[1]))
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "/some/where")
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY / "tests" / "browser" / "not_nice"))

    @contextmanager
    def serve() -> Iterator[subprocess.Popen[bytes]]:
        command = [sys.executable, "serve.py", "--server.address=127.0.0.1"]
        with subprocess.Popen(command, cwd=REPOSITORY) as server:
            try:
                assert not healthy()
                wait_until(healthy, "the server")
                yield server
            finally:
                server.terminate()

    return serve


def test_a_run_that_the_servers_shutdown_interrupts_goes_on_with_it_to_the_same_figures(
    words: Words, text: str, unbroken: Path, service: Service
) -> None:
    with service() as server:
        job = start_job("a", words(save_every=3600), files={"train.txt": text})
        wait_until(lambda: len(read_metrics(job.folder)) > 5)
        server.terminate()
        assert (server.wait(WITHIN), healthy()) == (0, False)
        assert (find_job(job.name).state, len(list(job.folder.glob("state-*")))) == ("stopped", 1)
    assert len(read_metrics(job.folder)) < len(read_metrics(unbroken))
    with service():
        until(job, "finished")
    assert_same_run(job.folder, unbroken)


def test_a_job_that_fails_shows_the_trainers_sentence_and_keeps_the_last_good_checkpoint(
    words: Words, text: str
) -> None:
    missing = start_job("a", words("gone.txt"))
    diverged = start_job("b", words(learning_rate=1e30, save_every=0, recipe="vanilla"), files={"train.txt": text})
    assert until(missing, "failed").message == "gone.txt: there is no such file; check the path."
    said = until(diverged, "failed").message
    assert said.startswith(("The loss became", "The gradient became"))
    assert said.endswith("the last saved state is unchanged.")
    assert all(bool(torch.isfinite(value).all()) for value in load_file(diverged.folder / WEIGHTS).values())


def test_a_job_whose_folder_is_deleted_ends_and_does_not_make_it_anew(words: Words, text: str) -> None:
    job = start_job("a", words(epochs=1000, save_every=3600), files={"train.txt": text})
    wait_until(lambda: read_metrics(job.folder))
    process = pid_of(job)
    job.folder.rename(job.folder.with_name(".gone"))
    wait_until(lambda: not psutil.pid_exists(process))
    assert not job.folder.exists()
    log = (job.folder.with_name(".gone") / "output.log").read_text()
    assert log.splitlines()[-1].endswith(
        "metrics.jsonl was deleted, moved or replaced while the run wrote to it: the run has ended."
    )


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_a_job_killed_at_ten_random_moments_loses_nothing_logged(words: Words, text: str, unbroken: Path) -> None:
    moments, kills = random.Random(0), 0
    while kills < KILLS:  # a quick machine comes to the end of a run before, and begins another one
        job, kept = start_job("a", words(), files={"train.txt": text}), list[dict[str, Any]]()
        while kills < KILLS and not _ended_by(job, moments, early=kills % 5 == 4):
            kills += 1
            kill(job)
            assert until(job, "failed").message
            logged = read_metrics(job.folder)
            assert logged[: len(kept)] == kept  # what the run before this one went on from
            places = [(record["step"], record["split"]) for record in logged]
            assert len(set(places)) == len(places)
            kept = [record for record in logged if record["step"] <= _saved_step(job.folder)]
            resume_job(job)
        until(job, "finished")
        assert read_metrics(job.folder)[: len(kept)] == kept
        assert_same_run(job.folder, unbroken)


def _ended_by(job: Job, moments: random.Random, *, early: bool) -> bool:
    """Wait for some time after a job has begun, to start up or to train; return True when it has finished by then."""
    log = job.folder / METRICS
    before = log.stat().st_ino if log.is_file() else 0
    if not early:  # a run that goes on writes its log anew
        wait_until(lambda: log.is_file() and log.stat().st_ino != before and read_metrics(job.folder), "a record")
    time.sleep(moments.uniform(0.0, 2.0 if early else 0.3))
    return find_job(job.name).state == "finished"


def _saved_step(folder: Path) -> int:
    """Return the step that a resumed run goes on from."""
    return max((int(state.name.partition("-")[2]) for state in folder.glob("state-*")), default=0)
