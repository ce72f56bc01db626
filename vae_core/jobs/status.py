"""How far a job's process has come: as it wrote it down, and as the operating system knows it.

Everything is worked out anew from the files and the living processes at each look, so nothing that was left behind by
a kill, a crash or an editor can hold up the queue. What changes is changed under `queue_lock`.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout

from vae_core.errors import CheckpointError, InputError
from vae_core.files import one_sentence, read_json, write_text
from vae_core.jobs.process import birth_of, find_process
from vae_core.paths import JOB

STATUS, LOG, STOP, LOCK = "status.json", "output.log", "stop", ".lock"
PROCESS = (sys.executable, "-m", "vae_core.jobs.worker")  # the folder follows
PATIENCE = 60.0  # seconds that one waits for the lock, which is held for some milliseconds
STOPPED = 130  # exit code of a run that was asked to stop and saved
VARIABLE = "MIDSENTENCE_MAX_TRAININGS"

State = Literal["queued", "running", "stopping", "stopped", "finished", "failed"]


@dataclass(frozen=True)
class Status:
    """What a job's process wrote of itself, and the server of the process that it had just started."""

    phase: Literal["queued", "running", "ended"]
    ticket: int  # the smallest goes first
    pid: int
    birth: str  # see `processes.birth_of`
    log_from: int = 0  # bytes of output.log that an earlier attempt wrote
    code: int | None = None  # exit code; minus a signal's number where one killed it

    @property
    def alive(self) -> bool:
        """True while the process that wrote it lives."""
        return self.phase != "ended" and self.pid > 0 and birth_of(self.pid) == self.birth


@dataclass(frozen=True)
class Asked:
    """What a job was asked to do, job.json."""

    title: str
    arguments: list[str]
    files: list[str]  # names of what was handed in with it, where an argument names them
    created: float  # seconds since 1970


@contextmanager
def queue_lock(home: Path) -> Iterator[None]:
    """Keep every other process and thread from changing what is in the folder of all jobs; a killed one lets go.

    :raises MidsentenceError: when the folder cannot be written, or somebody holds the lock for a minute.
    """
    with one_sentence(home / LOCK):
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / LOCK)
        try:
            lock.acquire(timeout=PATIENCE, poll_interval=0.01)
        except Timeout as error:
            raise InputError("Another process has held the lock of the runs for a minute: try again.") from error
    try:
        yield
    finally:
        lock.release()


def command_of(folder: Path) -> list[str]:
    """Return the command line of a job's process."""
    return [*PROCESS, str(folder)]


def read_asked(folder: Path) -> Asked:
    """Return what a job was asked to do.

    :raises InputError: when its job.json is gone or damaged.
    """
    try:
        asked = Asked(**read_json(folder / JOB))
        texts = [asked.title, *asked.arguments, *asked.files]
        if all(isinstance(text, str) for text in texts) and isinstance(asked.created, int | float):
            return asked
    except (CheckpointError, TypeError):
        pass
    raise InputError(
        f"Its {JOB} is gone or damaged, so it is not known what was asked for: start the run anew, and delete this one."
    )


def read_status(folder: Path) -> Status | None:
    """Return a job's status; where its file is gone or damaged, what can be known without it: does a process run?"""
    try:
        return _checked(read_json(folder / STATUS))
    except (CheckpointError, TypeError):
        return _without_status(folder, _changed(folder / STATUS))


def write_status(folder: Path, status: Status) -> None:
    """Write a job's status aside and rename it; a folder that is no longer a job's is left alone."""
    _without_status.cache_clear()
    if (folder / JOB).is_file():
        write_text(folder / STATUS, json.dumps(asdict(status), indent=1) + "\n")


def state_of(folder: Path, status: Status | None) -> State:
    """Return how a job stands."""
    asked = (folder / STOP).exists() or (status is not None and status.code == -signal.SIGTERM)
    if status is None:
        return "failed"
    if status.code is not None and status.code >= 0:
        return {0: "finished", STOPPED: "stopped"}.get(status.code, "failed")  # type: ignore[return-value]
    if status.phase != "running" and asked:  # taken out of the queue, even if its process is about to die of it
        return "stopped"
    if status.alive:
        return "stopping" if asked else status.phase  # type: ignore[return-value]
    return "stopped" if asked else "failed"


def job_folders(home: Path) -> list[Path]:
    """Return the folders that are, or were, jobs."""
    try:
        return sorted(path for path in home.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []


def ahead_of(folder: Path, ticket: int) -> int:
    """Return how many living jobs train or wait before the one with a ticket."""
    count = 0
    for other in job_folders(folder.parent):
        status = None if other == folder else read_status(other)
        if status and state_of(other, status) in ("queued", "running", "stopping"):
            count += status.phase == "running" or status.ticket < ticket
    return count


def next_ticket(home: Path) -> int:
    """Return a ticket behind all others."""
    return 1 + max((status.ticket for status in map(read_status, job_folders(home)) if status), default=0)


def most_at_once() -> int:
    """Return how many jobs train at the same time: MIDSENTENCE_MAX_TRAININGS, else half of the processors.

    :raises InputError: when the environment variable is no whole number above zero.
    """
    written = os.environ.get(VARIABLE, "").strip()
    if not written:
        return max(1, (os.cpu_count() or 1) // 2)
    if not written.isascii() or not written.isdigit() or not int(written):
        raise InputError(f"The server's {VARIABLE} is {written!r}: set it to a whole number above zero.")
    return int(written)


@lru_cache(maxsize=256)  # all processes are looked through once: a new one writes a status, and the file's time changes
def _without_status(folder: Path, changed: int) -> Status | None:
    pid = find_process(command_of(folder))
    return Status("running", 0, pid, birth_of(pid) or "") if pid else None


def _checked(found: dict[str, object]) -> Status:
    """Return the status that a JSON object holds.

    :raises TypeError: when it is none.
    """
    status = Status(**found)  # type: ignore[arg-type]
    numbers = (status.ticket, status.pid, status.log_from, 0 if status.code is None else status.code)
    if status.phase not in ("queued", "running", "ended") or not all(type(number) is int for number in numbers):
        raise TypeError("no status")
    return status


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
