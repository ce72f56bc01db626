"""How long a visitor waits: from `streamlit run` to the first screen, and from a click to each page, in Chromium."""

import shutil
import tempfile
import time
from typing import Any

import numpy as np

from benchmarks.reports import Asked, Report, Table
from benchmarks.serving import serve

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
RUNS = '[data-testid="stApp"][data-test-script-state="{}"]'
PAGES = ("Map", "Interpolate", "Traverse", "Encode", "Corpus", "Diagnostics", "Finetune", "Collapse")
PATIENCE = 120.0  # seconds
ABOUT = """Headless Chromium on the same machine, a server and a home folder of their own in every round. "First useful
screen" is from starting the server's process until the page's heading is there ("heading") and until no script runs and
nothing more is drawn ("settled"); a page is from the click on its link until the same. The first visit of a page in a
server imports what it needs; "again" is the second one. Median of the rounds, seconds."""


def chromium() -> str | None:
    """Return where Chromium is installed, or None."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def open_first(page: Any, address: str) -> None:
    """Open the app as soon as it answers."""
    from playwright.sync_api import Error

    until = time.perf_counter() + PATIENCE
    while True:
        try:
            page.goto(address)
            return
        except Error:
            if time.perf_counter() > until:
                raise
            time.sleep(0.05)


def waited(page: Any, title: str, began: float) -> tuple[float, float]:
    """Return the seconds until a page's heading is there, and until it has settled."""
    page.locator("[data-testid=stMain] h1", has_text=title).first.wait_for()
    heading = time.perf_counter() - began
    quiet = None  # since when no script has run
    while quiet is None or time.perf_counter() - quiet < 0.4:
        still = page.locator(RUNS.format("notRunning")).count()
        quiet = (quiet or time.perf_counter()) if still else None
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError(f"{title} has not settled in {PATIENCE:.0f} s")
        page.wait_for_timeout(20)
    return heading, quiet - began


def one_round(browser: Any, titles: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Return the seconds of the first screen and of every page, visited twice."""
    found = {}
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as home, serve(wait=False, MIDSENTENCE_HOME=home) as (address, _):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(1000 * PATIENCE)
        open_first(page, address)
        found["first useful screen"] = waited(page, PAGES[0], began)
        for visit in ("", ", again"):
            for title in (*titles[1:], titles[0]):
                link = page.locator("[data-testid=stPageLink] a", has_text=title).first
                link.wait_for()
                clicked = time.perf_counter()
                link.click()
                found[title + visit] = waited(page, title, clicked)
        page.close()
    return found


def run(asked: Asked) -> Report:
    """Measure all pages, or say what is missing."""
    path = chromium()
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        missing = "Not measured: Chromium and playwright (requirements-dev.txt) are needed."
        return Report("Screens", ABOUT, [], [missing])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        rounds = [one_round(browser, (asked.toy and PAGES[:2]) or PAGES) for _ in range(asked.size(3, 1))]
        browser.close()
    medians = {name: np.median([each[name] for each in rounds], 0) for name in rounds[0]}
    rows = [[name, f"{heading:.2f}", f"{settled:.2f}"] for name, (heading, settled) in medians.items()]
    slow = [f"Over 1 s: {name}, {settled:.1f} s." for name, (_, settled) in medians.items() if settled > 1]
    figures = {name: [each[name] for each in rounds] for name in rounds[0]}
    return Report("Screens", ABOUT, [Table(["screen", "heading, s", "settled, s"], rows)], slow, "", figures)
