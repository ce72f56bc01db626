"""Log of a run as it grows: only new lines are read, once for all sessions that watch the same run."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import streamlit as st

from vae_core.checkpoints.run_dir import parse_records

IN_MEMORY = 512  # logs: of more than that at a time each would be read from its beginning at every look


@dataclass
class Tail:
    """What has been read of a log so far."""

    file: int = 0  # its inode: a resumed run writes a new file
    offset: int = 0
    records: list[dict[str, Any]] = field(default_factory=list)
    lock: Any = field(default_factory=Lock)


def read_log(path: Path) -> list[dict[str, Any]]:
    """Return all records of one of a run's logs, as `read_metrics` does; none where there is no log."""
    tail = _tail(str(path))
    with tail.lock:
        try:
            with path.open("rb") as file:
                about = os.fstat(file.fileno())
                if about.st_ino != tail.file or about.st_size < tail.offset:
                    tail.file, tail.offset, tail.records = about.st_ino, 0, []
                file.seek(tail.offset)
                new = file.read()
        except OSError:
            return []
        whole = new.rfind(b"\n") + 1  # a line that is still being written is left for the next time
        tail.offset += whole
        tail.records = tail.records + parse_records(new[:whole])
        return tail.records


@st.cache_resource(max_entries=IN_MEMORY, show_spinner=False)
def _tail(path: str) -> Tail:
    return Tail()
