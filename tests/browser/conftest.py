"""A Streamlit server of its own and headless Chromium for the tests beside this file; nothing leaves the machine."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks import serving

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
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# Every page of the app by its address; "" is the Map.
PAGES = ("", "interpolate", "traverse", "encode", "corpus", "diagnostics", "finetune", "collapse", "glossary")
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@contextmanager
def serve(script: Path = ROOT / "app.py", **environment: str) -> Iterator[str]:
    """Run a Streamlit script, the app if none is named, on a free port and yield its address."""
    with serving.serve(script, **environment) as (address, _):
        yield address


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of a server on the shipped checkpoints."""
    with serve() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """A headless Chromium; where there is none the test is skipped, or fails where one is required."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        (pytest.fail if REQUIRED else pytest.skip)("no Chromium is installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def window(browser) -> Iterator[object]:
    """A window that all tests share: what Streamlit's pages are made of is loaded and compiled once a server."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def open_page(window) -> Iterator[Callable]:
    """Return a function that opens an address in a fresh session, see `load`; the pages are closed with the test."""
    pages = []

    def open_address(address: str):
        pages.append(load(window, address))
        return pages[-1]

    yield open_address
    for page in pages:
        page.close()


def load(window, address: str):
    """Open an address in a fresh session, wait until the page has settled, and return it.

    What the page asks of another origin comes to nothing, and is noted in `page.left`: offline is how the app is used.
    """
    page = window.new_page()
    page.set_default_timeout(90_000)
    page.left = []
    home = urlsplit(address).netloc

    def note(request):
        url = urlsplit(request.url)
        if url.scheme in ("http", "https") and url.netloc != home:
            page.left.append(request.url)

    page.on("request", note)
    page.goto(address)
    settle(page)
    return page


def settle(page) -> None:
    """Wait until no script runs for the page."""
    page.wait_for_timeout(300)
    page.wait_for_selector(SETTLED)
    page.wait_for_timeout(300)


def main_text(page) -> str:
    return page.inner_text('[data-testid="stMain"]')


def mark_row(page, table, holds: Callable[[], bool], *rows: int) -> None:
    """Click on the marks before rows of a table, one after the other, until a click has its effect.

    One that comes before the canvas has been drawn, or while the page moves, is lost: a person clicks again.
    """
    for turn in range(12):
        table.scroll_into_view_if_needed()
        box = table.bounding_box()
        page.mouse.click(box["x"] + 16, box["y"] + 35 * (rows[turn % len(rows)] + 1) + 17)  # the header is as high
        for _ in range(20):
            if holds():
                return
            page.wait_for_timeout(250)
    raise AssertionError(f"none of the rows {rows} could be marked; the page says:\n{main_text(page)}")
