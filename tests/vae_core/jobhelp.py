"""Helpers for tests of jobs: wait for a state, kill processes."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import psutil

from vae_core.files import acquire
from vae_core.jobs.queue import find_job, list_jobs
from vae_core.jobs.status import LOCK, Job, State, jobs_dir

WITHIN = 240.0  # seconds, on a machine that has much else to do


def wait_until(so: Callable[[], object], what: str = "it") -> None:
    """Return when something is so."""
    end = time.monotonic() + WITHIN
    while not so():
        assert time.monotonic() < end, (
            f"{what} did not come about: {[(job.name, job.state, job.message) for job in list_jobs()]}"
        )
        time.sleep(0.01)


def until(job: Job, *states: State) -> Job:
    """Return a job when it has come to one of some states, and where it ended its process is gone."""
    wait_until(lambda: find_job(job.name).state in states, f"{job.name} {states}")
    if set(states) <= {"stopped", "finished", "failed"}:
        acquire(job.folder / LOCK).close()
    return find_job(job.name)


def pid_of(job: Job) -> int:
    """Return the process that works in a job's folder."""
    return next(process.pid for process in _workers() if process.info["cmdline"][-1] == str(job.folder))


def kill(job: Job, number: signal.Signals = signal.SIGKILL) -> None:
    os.kill(pid_of(job), number)


def end_all() -> Iterator[None]:
    """Kill what is left at the end of a test."""
    homes = {str(jobs_dir(kind)) for kind in ("training", "projection", "estimate")}
    yield
    for process in _workers():
        if os.path.dirname(process.info["cmdline"][-1]) in homes:
            with suppress(psutil.Error):
                process.kill()


def _workers() -> list[psutil.Process]:
    return [process for process in psutil.process_iter(["cmdline"]) if len(process.info["cmdline"] or ()) > 3]
