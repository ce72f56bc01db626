"""Log of a job: what its process printed, in all its attempts."""

import os
from pathlib import Path

LOG = "output.log"
LOG_TAIL = 64 * 1024  # bytes of the log that its last lines are looked for in


def last_lines(folder: Path, n: int = 12, *, start: int = 0) -> str:
    """Return the last lines that a job's process printed, as a terminal would show them: after carriage returns.

    :param start: the byte of the log to begin at.
    """
    try:
        with (folder / LOG).open("rb") as file:
            file.seek(max(0, start, file.seek(0, os.SEEK_END) - LOG_TAIL))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    lines = [line.rstrip("\r").rpartition("\r")[2].rstrip() for line in text.split("\n")]
    return "\n".join([line for line in lines if line][-n:])
