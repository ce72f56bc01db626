"""Process of a job, `python -m vae_core run-job FOLDER`: its start, its wait for a turn, its run, its end.

Torch is imported when its turn has come. The waiting needs no server, and the queue's lock is not held meanwhile.
"""

import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from types import FrameType

from vae_core.errors import InputError, MidsentenceError
from vae_core.jobs import status
from vae_core.jobs.status import STOP, STOPPED, JobSpec

POLL = 1.0  # seconds between two looks at the queue
STOP_POLL = 0.25  # seconds between two checks for a stop request
NICENESS = 10  # of a training: the pages go first

Main = Callable[[Sequence[str]], int]


def run_job(folder: Path, main: Main) -> int:
    """Wait until it is a job's turn, run its command line in this process, and return the exit code, written down.

    :param main: runs a command line and returns its exit code.
    """

    def leave(number: int, frame: FrameType | None) -> None:
        with suppress(OSError):
            (folder / STOP).touch()  # the job was stopped, by any sender of the signal
        os._exit(STOPPED)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)  # until the trainer takes over: there is nothing to save
    Thread(target=_watch_stop, args=(folder,), daemon=True).start()
    faulthandler.enable()  # what kills the interpreter leaves its trace in the log
    try:
        code = main(wait_for_slot(folder))
    except MidsentenceError as error:
        sys.stderr.write(f"{error}\n")  # which is the log
        code = 2
    except BaseException:
        traceback.print_exc()
        code = 1
    with suppress(MidsentenceError):  # a full disk: the log has the error, and the process ends
        status.write_status(folder, replace(status.read_status(folder), phase="ended", since=time.time(), code=code))
    return code


def wait_for_slot(folder: Path) -> list[str]:
    """Return the command line to run, when it is the job's turn.

    :raises InputError: when the job was deleted meanwhile, or its job.json is damaged.
    """
    spec = status.read_spec(folder)
    if spec.kind == "training":
        _be_nice()
    while not try_start(folder, spec):
        time.sleep(POLL)
    words = [str(folder / word) if word in spec.files else word for word in spec.arguments]
    return [*words, "--output", str(folder), "--resume"] if spec.kind == "training" else words


def _be_nice() -> None:
    """Let all else go first. Linux may weigh sessions, of which a job is one: then niceness is that of the session."""
    niceness = os.nice(NICENESS)
    if niceness > 0:
        with suppress(OSError):
            Path("/proc/self/autogroup").write_text(f"{niceness}\n", encoding="ascii")


def try_start(folder: Path, spec: JobSpec) -> bool:
    """Return whether it was a job's turn: it counts as a running one from then on."""
    if not folder.is_dir():
        raise InputError("The run was deleted while it waited.")
    with status.queue_lock(spec.kind):
        own = status.read_status(folder)
        if (folder / STOP).exists() or status.queue_position(folder, own, spec.kind) >= status.max_running(spec.kind):
            return False
        status.write_status(folder, replace(own, phase="running", since=time.time()))
        return True


def _watch_stop(folder: Path) -> None:
    """Signal this process, as Ctrl-C would, once somebody has asked the job to stop."""
    while not (folder / STOP).exists():
        time.sleep(STOP_POLL)
    os.kill(os.getpid(), signal.SIGTERM)
