"""The process of a job, `python -m vae_core.jobs.worker FOLDER`: waits for its turn, trains, writes down how it ended.

Torch is imported when its turn has come. The waiting needs no server, and no lock is held over it.
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
from types import FrameType
from typing import NoReturn

from vae_core.errors import InputError, MidsentenceError
from vae_core.jobs.process import birth_of
from vae_core.jobs.status import (
    STOP,
    STOPPED,
    Status,
    ahead_of,
    most_at_once,
    next_ticket,
    queue_lock,
    read_asked,
    read_status,
    write_status,
)
from vae_core.paths import JOB

LOOK_EVERY = 1.0  # seconds between two looks at the queue
NICENESS = 10  # the pages go first

Main = Callable[[Sequence[str]], int]


def run_job(folder: Path, main: Main) -> int:
    """Wait until it is a job's turn, run its command line in this process, and return the exit code, written down.

    :param main: runs a command line and returns its exit code.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leaver(folder))  # until the trainer takes over
    os.nice(NICENESS)
    faulthandler.enable()  # what kills the interpreter leaves its trace in the log
    code = _code_of(lambda: main(_turn(folder)))
    with suppress(MidsentenceError):  # a full disk: the log said so, and the dead process says the rest
        _write_end(folder, code)
    return code


def _turn(folder: Path) -> list[str]:
    """Return the command line to run, when it is the job's turn."""
    own = _enter(folder)
    while not _advance(folder, own):
        time.sleep(LOOK_EVERY)
    asked = read_asked(folder)
    words = [str(folder / word) if word in asked.files else word for word in asked.arguments]
    return [*words, "--output", str(folder), "--resume"]


def _enter(folder: Path) -> Status:
    """Return this process's status as the server wrote it, or write it where the server was killed before it could."""
    with queue_lock(folder.parent):  # the server holds it until it has written the status
        found = read_status(folder)
        if found and found.pid == os.getpid() and found.phase == "queued":
            return found
        if found and found.pid != os.getpid() and found.alive:
            raise InputError("Another process trains in the run's folder: nothing was started.")
        own = Status("queued", next_ticket(folder.parent), os.getpid(), birth_of(os.getpid()) or "")
        write_status(folder, own)
        return own


def _advance(folder: Path, own: Status) -> bool:
    """Return True when it was this job's turn: it counts as one that trains from then on."""
    if not (folder / JOB).is_file():
        raise InputError("The run was deleted while it waited.")
    most = most_at_once()
    if ahead_of(folder, own.ticket) >= most:
        return False
    with queue_lock(folder.parent):
        if ahead_of(folder, own.ticket) >= most:
            return False
        write_status(folder, replace(own, phase="running"))
        return True


def _code_of(run: Callable[[], int]) -> int:
    """Return the exit code of something that is run; what it raises is said on stderr, which is the log."""
    try:
        return run()
    except MidsentenceError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except BaseException:
        traceback.print_exc()
        return 1


def _write_end(folder: Path, code: int) -> None:
    with queue_lock(folder.parent):
        found = read_status(folder)
        own = found or Status("ended", 0, os.getpid(), "")
        if own.pid == os.getpid():
            write_status(folder, replace(own, phase="ended", code=code))


def _leaver(folder: Path) -> Callable[[int, FrameType | None], NoReturn]:
    """Return what answers a signal while there is nothing to save: the job was stopped, whoever sent it."""

    def leave(number: int, frame: FrameType | None) -> NoReturn:
        with suppress(OSError):
            (folder / STOP).touch()
        os._exit(STOPPED)

    return leave


if __name__ == "__main__":

    def _command_line(arguments: Sequence[str]) -> int:
        from vae_core.cli.main import main

        return main(arguments)

    sys.exit(run_job(Path(sys.argv[1]), _command_line))
