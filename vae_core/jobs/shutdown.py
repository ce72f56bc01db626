"""Shutdown of jobs together with a server that they cannot outlive, and their resumption when it starts again.

A container ends all of its processes with the first one. `interrupt_jobs` asks them to stop before that, and marks what
nobody else had asked to stop; `resume_interrupted` resumes these alone. A job that crashed or ran out of memory has no
mark: it would only crash again, at every start.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import get_args

from vae_core.errors import MidsentenceError
from vae_core.files import one_sentence
from vae_core.jobs import status
from vae_core.jobs.queue import resume_job
from vae_core.jobs.status import ACTIVE, INTERRUPTED, STOP, Job, Kind
from vae_core.paths import use_workspace, workspace_of


def interrupt_jobs(on_error: Callable[[MidsentenceError], object] = str) -> list[Job]:
    """Ask all jobs to stop, marked to be resumed, and return those that live and have been asked.

    A training stops at its next step and saves its state; asking again, until none lives, does no harm.

    :param on_error: called for each job whose folder cannot be written, and for a queue that another process has
        locked all the time: these jobs are not returned, since they do not stop.
    """
    living = list[Job]()
    for kind in get_args(Kind):
        if not any(True for _ in status.server_jobs(kind)):
            continue
        with _passed_to(on_error), status.queue_lock(kind):
            for job in map(status.load_job, status.server_jobs(kind)):
                with _passed_to(on_error):
                    _interrupt(job)
                    if status.is_alive(job.folder):
                        living.append(job)
    return living


@contextmanager
def _passed_to(on_error: Callable[[MidsentenceError], object]) -> Iterator[None]:
    try:
        yield
    except MidsentenceError as error:
        on_error(error)


def _interrupt(job: Job) -> None:
    if job.state in ("queued", "running"):
        with one_sentence(job.folder / STOP):
            (job.folder / INTERRUPTED).touch()
            (job.folder / STOP).touch()


def resume_interrupted() -> list[Job]:
    """Go on with the trainings that `interrupt_jobs` stopped, the oldest first, and return them.

    Projections and estimates are dropped: their page starts them again.
    """
    resumed = []
    for kind in get_args(Kind):
        for job in sorted(map(status.load_job, status.server_jobs(kind)), key=lambda job: (job.created, job.name)):
            if job.state in ACTIVE or not (job.folder / INTERRUPTED).exists():
                continue
            if kind != "training":
                shutil.rmtree(job.folder, ignore_errors=True)
            elif job.state == "finished":  # it was at its last step
                (job.folder / INTERRUPTED).unlink(missing_ok=True)
            else:
                # Its page shows the error.
                with suppress(MidsentenceError), use_workspace(workspace_of(job.folder)):
                    resumed.append(resume_job(job))
    return resumed
