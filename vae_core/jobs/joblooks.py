"""A job as it is shown: how it stands, and one sentence on why. Works it out at each look, and raises nothing."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from vae_core.errors import InputError
from vae_core.jobs.status import LOG, Asked, State, Status, ahead_of, most_at_once, read_asked, read_status, state_of
from vae_core.paths import WEIGHTS

ACTIVE = ("queued", "running", "stopping")
TAIL = 64 * 1024  # bytes of the log that its last lines are looked for in
SAID_LINES = 6  # of the log, where a run broke off


@dataclass(frozen=True)
class Job:
    """A run and how it stood at the moment at which it was looked at."""

    folder: Path
    title: str
    state: State
    said: str  # one sentence on why it waits, failed or died, with the log's last lines where it broke off; else ""
    arguments: tuple[str, ...]  # the command line after `python -m vae_core`, without -o and --resume
    created: float  # seconds since 1970, for display and order alone

    @property
    def name(self) -> str:
        """The folder's name, by which `find_job` finds it and the sidebar lists its checkpoint."""
        return self.folder.name


def look_at(folder: Path) -> Job:
    """Return a job as it stands now, whatever its folder looks like."""
    status = read_status(folder)
    state = state_of(folder, status)
    try:
        asked = read_asked(folder)
    except InputError as error:
        asked, state = Asked(folder.name, [], [], _changed(folder)), state if state in ACTIVE else "failed"
        said = str(error)
    else:
        said = _said(folder, asked, state, status)
    return Job(folder, asked.title, state, said, tuple(asked.arguments), asked.created)


def last_lines(job: Job, n: int = 12) -> str:
    """Return the last lines of what a job's process said, as a terminal would show them; "" where it said nothing."""
    return "\n".join(_tail(job.folder)[-n:])


def _said(folder: Path, asked: Asked, state: State, status: Status | None) -> str:
    if state == "queued" and status:
        return _waits(folder, status)
    if state == "finished" and asked.arguments[:1] in (["finetune"], ["pretrain"]) and not (folder / WEIGHTS).is_file():
        return f"It has finished, but its {WEIGHTS} is gone: start it anew, and delete this one."
    if state != "failed":
        return ""
    if status is None:
        return "Its status.json is gone or damaged, and no process of it runs: resume it to go on from its last state."
    if status.code is None:
        return "It died without a word: it was killed, or the machine was; resume it to go on from its last state."
    if status.code < 0:
        return (
            f"It was killed by {_signal_name(-status.code)}: by somebody, or because memory ran out; resume it to go "
            "on from its last state."
        )
    lines = _tail(folder, start=status.log_from)
    if status.code == 2 and lines:  # what a user can mend is one sentence
        return lines[-1]
    return "\n".join([f"It broke off with exit code {status.code}.", *lines[-SAID_LINES:]])


def _waits(folder: Path, status: Status) -> str:
    try:
        before = ahead_of(folder, status.ticket) - most_at_once() + 1
    except InputError as error:
        return str(error)
    if before < 1:
        return "It starts in a moment."
    return f"It waits for {before} run{'s' * (before > 1)} before it."


def _tail(folder: Path, *, start: int = 0) -> list[str]:
    """Return the last lines of a log from a byte on, each as it stands after its last carriage return."""
    try:
        with (folder / LOG).open("rb") as file:
            file.seek(max(start, file.seek(0, os.SEEK_END) - TAIL))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    lines = [line.rstrip("\r").rpartition("\r")[2].rstrip() for line in text.split("\n")]
    return [line for line in lines if line]


def _changed(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
