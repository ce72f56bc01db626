"""A command line of ours in a process beside the server: what would hold the interpreter for seconds runs there."""

import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[2]


def run_beside(words: list[str], *, output: BinaryIO, log: BinaryIO) -> subprocess.Popen[bytes]:
    """Start `python -m vae_core WORDS`, and wait for it in a thread: whoever started it may forget it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "vae_core", *words],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=log,
        start_new_session=True,
        cwd=ROOT,
    )
    Thread(target=process.wait, name="beside", daemon=True).start()
    return process
