"""Processes of this machine, told apart for good: a number is given out again, a number with its birth is not."""

from collections.abc import Sequence
from pathlib import Path

import psutil


def birth_of(pid: int) -> str | None:
    """Return what tells a living process from every other one that has had or will have its number; None: it is dead.

    Where there is /proc it is the boot's id and the tick of it at which the process began, which no change of the
    clock moves; psutil's time of creation is the clock's. A process that ended and was not yet waited for is dead.
    """
    try:
        process = psutil.Process(pid)
        if process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD):
            return None
        return _ticks(pid) or f"{process.create_time():.2f}"
    except (psutil.Error, ValueError, OverflowError):  # no such process, or a number that none can have
        return None


def find_process(words: Sequence[str]) -> int | None:
    """Return the number of a process with exactly this command line, or None."""
    for process in psutil.process_iter(["cmdline"]):
        if process.info["cmdline"] == list(words):
            return process.pid
    return None


def ask_to_end(pid: int, birth: str) -> None:
    """Send a process SIGTERM; one that is dead, or another one with its number, is left alone."""
    if pid > 0 and birth_of(pid) == birth:
        try:
            psutil.Process(pid).terminate()
        except psutil.Error:
            return  # it has ended in between


def _ticks(pid: int) -> str | None:
    """Return boot id and start tick of a process (proc(5): field 22 of stat), or None where there is no /proc."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return f"{boot}/{fields[19]}"
