"""`python -m benchmarks.sweep [-o SWEEP.md]`: how soon the sentence under the pointer is there in decode mode.

Counted, interleaved: decoding some cells of the sample corpus's map at once, in seconds of the processor's thread (the
time of an idle machine on one core) and of the clock. Timed in headless Chromium: from the last movement of the pointer
over the map until a sentence is beside it, and until it is that of a small cell, at rest; beside it a click,
until the panel shows its decoded text. Compare the ratios: a busy machine slows both.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from benchmarks.reports import Asked, Report, Table
from benchmarks.serving import serve

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
RUNS = '[data-testid="stApp"][data-test-script-state="{}"]'
PATIENCE = 240.0  # seconds until a step has failed
COUNTS = (1, 4, 9, 16, 25, 64)  # cells decoded at once
ROWS = 3_000  # sentences of the map whose cells are decoded
# Notes when the pointer moved last and when the card shows a sentence, and a sentence of a small cell.
WATCH = """(card) => {
  window.swept = {};
  document.addEventListener("pointermove", () => (window.swept = { moved: performance.now() }), true);
  const look = () => {
    const { swept } = window;
    if (!swept.moved || card.hidden || !card.dataset.cell) return;
    swept.first ??= performance.now() - swept.moved;
    if (card.dataset.fine) swept.fine ??= performance.now() - swept.moved;
  };
  new MutationObserver(look).observe(card, { attributes: true, childList: true, subtree: true });
}"""

# Notes when the map was clicked last, and when the panel's text changes.
CLICKS = """(surface) => {
  window.clicked = {};
  const text = () => document.querySelector(".st-key-map_panel")?.innerText;
  const begin = () => (window.clicked = { at: performance.now(), before: text() });
  surface.addEventListener("pointerup", begin, true);
  const look = () => {
    const { clicked } = window;
    if (clicked.at && text() && text() !== clicked.before) clicked.done ??= performance.now() - clicked.at;
  };
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""
QUIET = 1500  # milliseconds without a fragment's run after which all cells are taken to be decoded


def decode_times(asked: Asked) -> tuple[Table, dict[str, Any]]:
    """Return the times of decoding some cells at once, by beams and polished."""
    from vae_core.analysis.maps.decoded_grid import DecodedGrid
    from vae_core.space.layout import fit_projection

    vae, texts = asked.vae(), asked.texts(asked.size(ROWS, 60))
    mu = vae.encode(texts).mu.numpy()
    projection = fit_projection(mu, method="pca")
    draw, figures, rows = np.random.default_rng(0), {}, []
    cells = DecodedGrid(projection, mu, texts).grid.cells()
    for polish in (False, True):
        for count in COUNTS[: asked.size(len(COUNTS), 2)]:
            times = []
            for _ in range(asked.size(7, 2)):
                chosen = [cells[place] for place in draw.permutation(len(cells))[:count]]
                grid = DecodedGrid(projection, mu, texts)
                times.append(_clock(partial(grid.decode, vae, chosen, polish=polish)))
            processor, clock = (1000 * np.median(times, 0)).tolist()
            figures[f"{count}{' polished' * polish}"] = times
            how = "polished" if polish else "beams"
            rows.append([f"{count} {how}", f"{processor:.0f}", f"{processor / count:.1f}", f"{clock:.0f}"])
    return Table(["cells at once", "processor, ms", "a cell, ms", "clock, ms"], rows), figures


def _clock(way: Callable[[], object]) -> tuple[float, float]:
    processor, clock = time.thread_time(), time.perf_counter()
    way()
    return time.thread_time() - processor, time.perf_counter() - clock


def pointer_times(asked: Asked, chromium: str) -> dict[str, list[float]]:
    """Return, in seconds, how long a sentence and that of a small cell took at each rest, and the answer to a click."""
    from playwright.sync_api import sync_playwright

    times: dict[str, list[float]] = {"first": [], "fine": [], "click": []}
    with (
        tempfile.TemporaryDirectory() as home,
        serve(MIDSENTENCE_HOME=home) as (address, _),
        sync_playwright() as tools,
    ):
        browser = tools.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(1000 * PATIENCE)
        page.goto(f"{address}/?map_method=PCA&map_click=decode")  # a map that is there at once
        page.wait_for_selector(".bigmap[data-drawn]")
        page.wait_for_selector(RUNS.format("notRunning"))
        page.locator(".tip").evaluate(WATCH)
        box, draw = page.locator(".surface").bounding_box(), np.random.default_rng(1)
        for _ in range(asked.size(30, 3)):
            x, y = np.array([box["x"], box["y"]]) + draw.uniform(0.3, 0.7, 2) * [box["width"], box["height"]]
            page.mouse.move(float(x), float(y))
            page.wait_for_function("window.swept.fine !== undefined")
            swept = page.evaluate("window.swept")
            times["first"].append(swept["first"] / 1000)
            times["fine"].append(swept["fine"] / 1000)
        page.locator(".surface").evaluate(CLICKS)
        for _ in range(asked.size(9, 1)):
            quiet(page)
            x, y = np.array([box["x"], box["y"]]) + draw.uniform(0.3, 0.6, 2) * [box["width"], box["height"]]
            page.mouse.click(float(x), float(y))
            page.wait_for_function("window.clicked.done !== undefined")
            times["click"].append(page.evaluate("window.clicked.done") / 1000)
        browser.close()
    return times


def quiet(page: Any) -> None:
    """Wait until no fragment runs for a while: in decode mode cells that are not looked at are filled in."""
    from playwright.sync_api import TimeoutError as NoRun

    idle = RUNS.format("notRunning")
    while True:
        try:
            page.wait_for_selector(f'[data-testid="stApp"]:not({idle})', timeout=QUIET)
        except NoRun:
            return
        page.wait_for_selector(idle)


def run(asked: Asked, chromium: str) -> Report:
    """Measure both and return the report."""
    decoding, figures = decode_times(asked)
    times = pointer_times(asked, chromium)
    median = {name: float(np.median(each)) for name, each in times.items()}
    names = {
        "first": "a sentence beside the pointer",
        "fine": "that of a small cell, at rest",
        "click": "a click has its answer in the panel",
    }
    rows = [
        [names[name], f"{1000 * median[name]:.0f}", *(f"{1000 * end:.0f}" for end in np.percentile(each, [25, 75])),
         f"{median['click'] / max(median[name], 1e-4):.1f}"]
        for name, each in times.items()
    ]  # fmt: skip
    waits = Table(
        ["from the last movement until", "median, ms", "first quartile", "third", "times as quick as a click"], rows
    )
    about = " ".join((__doc__ or "").split("\n\n", 1)[1].split())
    return Report("Decode while the pointer moves", about, [decoding, waits], figures={"decode": figures, **times})


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", type=Path, metavar="SWEEP.md", help="write the report here as well")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--toy", action="store_true", help="toy sizes, in seconds, without meaning")
    options = parser.parse_args()
    torch.set_num_threads(1)  # as few rows as these are decoded on one
    text = run(Asked(toy=options.toy), options.chromium).markdown("python -m benchmarks.sweep")
    print(text, file=sys.stdout)  # noqa: T201
    if options.o:
        options.o.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
