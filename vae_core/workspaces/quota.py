"""Quotas of a workspace: disk, rows and runs, each checked before anything is written.

    MIDSENTENCE_QUOTA_MB     megabytes of its folder, 2000 by default
    MIDSENTENCE_QUOTA_ROWS   sentences of all its corpora together, 500000
    MIDSENTENCE_QUOTA_RUNS   runs that are listed, 30

The home has none. A running training may exceed the disk's quota: it continues, and the next one is refused.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vae_core.errors import InputError
from vae_core.paths import JOB, data_dir, home_dir

DISK, ROWS, RUNS = "MIDSENTENCE_QUOTA_MB", "MIDSENTENCE_QUOTA_ROWS", "MIDSENTENCE_QUOTA_RUNS"
DEFAULTS = {DISK: 2_000, ROWS: 500_000, RUNS: 30}


@dataclass(frozen=True)
class Usage:
    """Usage of a workspace."""

    size: int  # bytes
    corpora: int
    rows: int  # of all its corpora
    runs: int


def usage_of(folder: Path) -> Usage:
    """Return the usage of a workspace's folder; files deleted meanwhile may count or not."""
    rows = _rows(folder)
    return Usage(_size(folder), len(rows), sum(rows), _runs(folder))


def limit(name: str) -> int:
    """Return a quota by the name of its environment variable.

    :raises InputError: when the variable is no whole number above zero.
    """
    return whole_number(name, DEFAULTS[name])


def whole_number(variable: str, default: int) -> int:
    """Return the number that an environment variable sets, which is a limit of the server; default where it is unset.

    :raises InputError: when it is no whole number above zero.
    """
    written = os.environ.get(variable, "").strip() or str(default)
    if not written.isascii() or not written.isdigit() or not int(written):
        raise InputError(f"The server's {variable} is {written!r}: set it to a whole number above zero.")
    return int(written)


def check_disk(more: int = 1) -> None:
    """Refuse to write into a workspace when its disk quota does not hold so many bytes more.

    :raises InputError: one sentence with both numbers and the way out.
    """
    if data_dir() == home_dir():
        return
    most, used = limit(DISK) * 10**6, _size(data_dir())
    if used + more > most:
        raise InputError(
            f"{_megabytes(more)} more do not fit beside the {_megabytes(used)} of {limit(DISK):,} MB that this "
            "workspace holds: delete a corpus or a run first."
        )


def check_rows(more: int) -> None:
    """Refuse a corpus when a workspace's quota does not hold so many sentences more.

    :raises InputError: one sentence with the numbers and the way out.
    """
    if data_dir() == home_dir():
        return
    most, used = limit(ROWS), sum(_rows(data_dir()))
    if used + more > most:
        way = "delete a corpus first" if used else "take a part of them"
        raise InputError(
            f"{more:,} sentences more do not fit beside the {used:,} of {most:,} that this workspace holds: {way}."
        )


def check_runs(more: int) -> None:
    """Refuse new runs when a workspace's quota does not hold so many more, or its disk is full.

    :raises InputError: one sentence with the numbers and the way out.
    """
    if data_dir() == home_dir():
        return
    most, used = limit(RUNS), _runs(data_dir())
    if used + more > most:
        raise InputError(f"This workspace holds {used:,} of {most:,} runs: delete one before you start another.")
    check_disk()


def _rows(folder: Path) -> list[int]:
    """Return the rows of each corpus of a workspace, by its small file."""
    rows = list[int]()
    for path in folder.glob("corpora/[!.]*/about.json"):
        with suppress(OSError, ValueError, TypeError, KeyError):
            rows.append(int(json.loads(path.read_text(encoding="utf-8"))["rows"]))
    return rows


def _runs(folder: Path) -> int:
    return len(list(folder.glob(f"runs/[!.]*/{JOB}")))


def _size(folder: Path) -> int:
    """Return the bytes of all files under a folder; links are not followed."""
    size, todo = 0, [str(folder)]
    while todo:
        with suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
                    else:
                        size += entry.stat(follow_symlinks=False).st_size
    return size


def _megabytes(size: int) -> str:
    return f"{max(0.1, size / 1e6):,.1f} MB"
