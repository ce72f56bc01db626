"""A Streamlit server of its own on a free port, for benchmarks and the tests in a browser."""

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
def serve(
    script: Path = ROOT / "app.py", *, root: Path = ROOT, wait: bool = True, **environment: str
) -> Iterator[tuple[str, psutil.Process]]:
    """Run a Streamlit script, the app if none is named; yield its address and process.

    :param root: the checkout whose packages the script imports.
    :param wait: until the server answers.
    :param environment: the server's, in addition to this process's. All visitors share one home unless
        MIDSENTENCE_SHARED is "0".
    :raises TimeoutError: when it does not answer.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    environment = {"MIDSENTENCE_SHARED": "1"} | environment
    server = subprocess.Popen(command, cwd=root, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
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
                raise TimeoutError(f"{address} does not answer") from None
            time.sleep(0.1)
