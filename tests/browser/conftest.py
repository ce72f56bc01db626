"""A Streamlit server of its own and headless Chromium for the tests beside this file; nothing leaves the machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIRED = os.environ.get("MIDSENTENCE_BROWSER") == "required"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def chromium() -> str | None:
    """Return the path of a Chromium or Chrome that is installed."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def serve(script: Path = ROOT / "app.py", **environment: str) -> Iterator[str]:
    """Run a Streamlit script, the app if none is named, on a free port and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(address + "/_stcore/health", timeout=1).close()
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of a server on the shipped checkpoints."""
    with serve() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """A headless Chromium; where there is none the test is skipped, or fails where one is required."""
    path = chromium()
    if path is None:
        (pytest.fail if REQUIRED else pytest.skip)("no Chromium is installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser) -> Iterator[Callable]:  # type: ignore[no-untyped-def]
    """Return a function that opens an address in a fresh session and waits until the page has settled.

    Whatever the page asks of another origin is refused and noted in `page.left`: offline is how the app is used.
    """
    contexts = []

    def open_address(address: str):  # type: ignore[no-untyped-def]
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(90_000)
        page.left = []
        home = urlsplit(address).netloc

        def judge(route):  # type: ignore[no-untyped-def]
            url = urlsplit(route.request.url)
            if url.scheme in ("http", "https") and url.netloc != home:
                page.left.append(route.request.url)
                route.abort()
            else:
                route.continue_()

        context.route("**/*", judge)
        page.goto(address)
        settle(page)
        return page

    yield open_address
    for context in contexts:
        context.close()


def settle(page) -> None:  # type: ignore[no-untyped-def]
    """Wait until no script runs for the page."""
    page.wait_for_timeout(300)
    page.wait_for_selector(SETTLED)
    page.wait_for_timeout(300)


def mark_row(page, table, row: int, holds: Callable[[], bool]) -> None:  # type: ignore[no-untyped-def]
    """Click on the mark before a row of a table until that has its effect.

    A click that comes before the canvas has been drawn, or while the page moves, is lost: a person clicks again.
    """
    for _ in range(12):
        box = table.bounding_box()
        page.mouse.click(box["x"] + 16, box["y"] + 35 * (row + 1) + 17)  # below the header, each row as high
        for _ in range(20):
            if holds():
                return
            page.wait_for_timeout(250)
    raise AssertionError(f"row {row} could not be marked; the page says:\n{page.inner_text('[data-testid=stMain]')}")


def encode(page, text: str) -> str:  # type: ignore[no-untyped-def]
    """Type into the Encode page, press its button, and return all that the page then says."""
    box = page.get_by_label("Sentences", exact=True)
    box.fill(text)
    page.get_by_role("button", name="Encode", exact=True).click()
    settle(page)
    return page.inner_text('[data-testid="stMain"]')
