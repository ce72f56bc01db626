"""What a page starts beside the server is waited for, whoever forgets it."""

import gc
import os
import time
from pathlib import Path

from pages.common.subprocess import run_beside


def test_a_forgotten_process_leaves_neither_a_warning_nor_a_zombie(tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb") as log:
        pid = run_beside(["no-such-command"], output=log, log=log).pid
    gc.collect()  # an unfinished Popen that is dropped warns, and here a warning is an error
    until = time.monotonic() + 60
    while _is_there(pid):
        assert time.monotonic() < until
        time.sleep(0.05)


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
