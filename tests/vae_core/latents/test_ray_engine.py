"""The same parts made on Ray: a real cluster of two workers, one of them killed half-way."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from tests.vae_core.files import contents
from vae_core.checkpoints import store as checkpoints
from vae_core.cli.main import main
from vae_core.errors import InputError
from vae_core.latents.ray_engine import RayEngine

Refused = Callable[..., str]
ENCODE = ["encode", "in", "--shard-rows", "100"]
REPOSITORY = Path(__file__).resolve().parents[3]
SHARDS = 25  # of the 2,500 rows
PATIENCE = 250.0  # seconds
ON_RAY = ["--engine", "ray", "--workers", "2"]


@pytest.fixture
def place(vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in: in/ with two files of 1,000 and 1,500 rows, and checkpoints/."""
    shutil.copytree(vae_folder, tmp_path / "checkpoints" / "everyday")
    (tmp_path / "in").mkdir()
    for name, rows in (("a", 1_000), ("b", 1_500)):
        text = "".join(f"{'word ' * (1 + i % 7)}{name} {i}\n" for i in range(rows))
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    monkeypatch.setattr(checkpoints, "ROOT", tmp_path / "checkpoints")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def workers_of(command: psutil.Process) -> list[psutil.Process]:
    """Return the processes, below that of a command, in which an actor encodes."""
    found = []
    for child in command.children(recursive=True):
        with suppress(psutil.Error):
            if "ray::_Actor" in (child.cmdline() or [""])[0]:
                found.append(child)
    return found


def kill_one(command: psutil.Process, output: Path, *, after: int) -> int:
    """Kill a worker once so many shards are done; return the shards that were done then."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and command.is_running():
        done, workers = len(list(output.glob("*.parquet"))), workers_of(command)
        if done >= after and len(workers) == 2:
            workers[0].kill()
            return done
        time.sleep(0.02)
    raise AssertionError("there were no two workers to kill one of")


@contextmanager
def encoding(place: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command on Ray as a process, which ends with all its workers at the end of the block."""
    given = {"PYTHONPATH": str(REPOSITORY), "MIDSENTENCE_CHECKPOINTS": str(place / "checkpoints")}
    command = [sys.executable, "-m", "vae_core", *ENCODE, *ON_RAY, *words]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=place, env={**os.environ, **given}, **pipes) as running:
        below: list[psutil.Process] = []
        try:
            yield running
        finally:
            with suppress(psutil.Error):
                below = psutil.Process(running.pid).children(recursive=True)
            for process in [running, *below]:
                with suppress(psutil.Error, OSError):
                    process.kill()


@pytest.mark.slow
def test_two_workers_one_of_them_killed_make_what_is_missing_with_the_bytes_of_this_process(place: Path) -> None:
    (place / "in" / "c.txt").write_bytes(b"\0\1\2")
    assert main([*ENCODE, "-o", "here"]) == 2
    shutil.copytree("here", "there")
    for path in sorted((place / "there").glob("*.parquet"))[2:]:
        path.unlink()
    times = {path: path.stat().st_mtime_ns for path in (place / "there").iterdir()}
    with encoding(place, "-o", "there") as running:
        done = kill_one(psutil.Process(running.pid), place / "there", after=4)
        out, err = running.communicate(timeout=PATIENCE)
    assert 4 <= done < SHARDS
    assert (running.returncode, out) == (2, "")
    assert "Not all could be read, the rest is in there" in err
    assert "c.txt: it is binary" in err
    assert "Traceback" not in err
    assert "core_worker" not in err
    assert times == {path: path.stat().st_mtime_ns for path in times}
    assert contents(place / "there") == contents(place / "here")


def fake_ray(deaths: dict[int, int]) -> SimpleNamespace:
    """Return a Ray with two actors that answer at once, or die of an item a given number of times."""

    def call(work: Callable, given: list[int]) -> list[Any]:
        for item in given:
            deaths[item] = deaths.get(item, 0) - 1
            if deaths[item] >= 0:
                raise LookupError("The actor died")
        return [work(item) for item in given]

    def start(work: Callable) -> SimpleNamespace:
        return SimpleNamespace(call=SimpleNamespace(remote=lambda given: partial(call, work, given)))

    return SimpleNamespace(
        cluster_resources=lambda: {"CPU": 2.0},
        remote=lambda **needs: lambda actor: SimpleNamespace(remote=start),
        wait=lambda running: (running[:1], running[1:]),
        get=lambda ready: ready(),
        exceptions=SimpleNamespace(RayActorError=LookupError, OutOfMemoryError=LookupError),
    )


def test_an_item_is_given_to_another_actor_until_too_many_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def results(deaths: dict[int, int]) -> list[int]:
        fake = fake_ray(deaths)
        monkeypatch.setitem(sys.modules, "ray", fake)
        monkeypatch.setitem(sys.modules, "ray.exceptions", fake.exceptions)
        return sorted(RayEngine().map(lambda item: item * item, range(5)))

    assert results({}) == results({0: 2, 4: 10}) == [0, 1, 4, 9, 16]
    with pytest.raises(InputError, match=r"^Ray lost 11 workers in a row \(The actor died\): see its logs"):
        results({2: 99})


def test_an_address_where_nobody_answers_is_one_sentence_within_seconds(place: Path, refused: Refused) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:  # takes the call and says nothing
        for host in (f"127.0.0.1:{mute.getsockname()[1]}", "127.0.0.1:1"):
            said = refused(*ENCODE, "-o", "out", *ON_RAY, "--address", host)
            assert said.startswith(f"No Ray cluster answers at {host}: check the address, or start one with")
    assert not (place / "out").exists()


@pytest.mark.parametrize("address", ["nonsense", "ray://host:10001", "host:", ":6379", "host:port"])
def test_what_is_no_address_is_one_sentence(address: str, refused: Refused) -> None:
    assert f"{address} is no address of a cluster" in refused(*ENCODE, "-o", "out", *ON_RAY, "--address", address)


def test_without_ray_the_install_line_is_told(refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    said = refused(*ENCODE, "-o", "out", "--engine", "ray")
    assert said == "--engine ray needs Ray, which is not installed: pip install -r requirements-ray.txt.\n"
