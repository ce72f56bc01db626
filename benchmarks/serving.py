"""A Streamlit server of its own for a benchmark, on a free port, with a folder of its own for what it keeps."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0  # seconds


@contextmanager
def serve(home: str, script: Path = ROOT / "app.py", *, wait: bool = True) -> Iterator[tuple[str, psutil.Process]]:
    """Run a Streamlit script, the app if none is named; yield its address and process.

    :param home: the folder for what it keeps.
    :param wait: until the server answers.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    environment = {**os.environ, "MIDSENTENCE_HOME": home}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        if wait:
            _wait_for(address)
        yield address, psutil.Process(server.pid)
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
            return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > until:
                raise SystemExit("the server does not answer") from None
            time.sleep(0.1)
