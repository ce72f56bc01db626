"""What the tests of jobs share: waiting for a state, and ending what a test has left running."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vae_core.jobs import queue as jobs
from vae_core.jobs.process import birth_of
from vae_core.jobs.queue import Job, State, find_job
from vae_core.jobs.status import job_folders, read_status

REPOSITORY = Path(__file__).resolve().parents[2]
WITHIN = 240.0  # seconds, on a machine that has much else to do


def wait_until(so: Callable[[], object], what: str = "it") -> None:
    """Return when something is so."""
    end = time.monotonic() + WITHIN
    while not so():
        assert time.monotonic() < end, (
            f"{what} did not come about: {[(j.name, j.state, j.said) for j in jobs.list_jobs()]}"
        )
        time.sleep(0.01)


def until(job: Job, *states: State) -> Job:
    """Return a job when it has come to one of some states, and where it ended its process is gone."""
    wait_until(lambda: find_job(job.name).state in states, f"{job.name} {states}")
    if set(states) <= {"stopped", "finished", "failed"}:
        wait_until(lambda: birth_of(pid_of(job)) is None, "the end")
    return find_job(job.name)


def pid_of(job: Job) -> int:
    status = read_status(job.folder)
    assert status
    return status.pid


def kill(job: Job, number: signal.Signals = signal.SIGKILL) -> None:
    os.kill(pid_of(job), number)


def end_all(home: Path) -> Iterator[None]:
    """Kill what is left at the end of a test."""
    yield
    for status in map(read_status, job_folders(home / "runs")):
        if status and status.alive:
            os.kill(status.pid, signal.SIGKILL)


def names(found: Sequence[Job]) -> list[str]:
    return [job.name for job in found]
