"""`python -m benchmarks.bigmap [-o TABLE.md]`: the big map beside plotly's Scattergl, in headless Chromium.

Counted and timed for 10,000, 100,000 and 1,000,000 points without texts: what the server sends until the map is there,
from opening the page (the server has made the points already) until the map's colours are on the screen, from letting
go of a lasso around a quarter of the points until the page has run with them, what that run sends, and the frames a
second of a map that is dragged and zoomed, in which it draws a sample of its points. Compare the rows: without a
graphics card the browser draws on the processor. `--views bigmap` leaves plotly out, which takes minutes.
"""

import argparse
import io
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.serving import serve

COUNTS = (10_000, 100_000, 1_000_000)
PLOTLY_MOST = 500_000  # points that fit into one message of a Streamlit server, which holds 25 MB
VIEWS = {"plotly": "plotly, one Scattergl", "bigmap": "bigmap"}
PLOTS = {"plotly": ".js-plotly-plot .nsewdrag", "bigmap": ".bigmap .surface"}
PATIENCE = 240.0  # seconds until a step has failed
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
FRAMES_FOR = 4000  # milliseconds
FRAMES = """(surface, [act, most]) => new Promise((resolve) => {
  const canvas = surface.parentElement.querySelector("canvas"), box = surface.getBoundingClientRect();
  const paper = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const send = (kind, options) => surface.dispatchEvent(new kind(options.type, { bubbles: true, ...options }));
  const pointer = (type, right) =>
    send(PointerEvent, { type, pointerId: 1, button: 2, clientX: middle[0] + right, clientY: middle[1] });
  surface.setPointerCapture = () => {};
  if (act === "pan") pointer("pointerdown", 0);
  let drawn = 0;
  const began = performance.now();
  const frame = () => {
    const turn = Math.sin(drawn / 8);
    if (act === "pan") pointer("pointermove", 200 * turn);
    else send(WheelEvent, { type: "wheel", deltaY: 40 * Math.sign(turn || 1), clientX: middle[0], clientY: middle[1] });
    paper.drawImage(canvas, 0, 0, 1, 1);
    paper.getImageData(0, 0, 1, 1);
    drawn += 1;
    const spent = performance.now() - began;
    if (spent < most) return requestAnimationFrame(frame);
    if (act === "pan") pointer("pointerup", 0);
    return resolve([(1000 * drawn) / spent, Number(canvas.closest(".bigmap").dataset.shown)]);
  };
  requestAnimationFrame(frame);
})"""
LASSO = ((-0.3, -0.05), (-0.3, -0.45), (0.3, -0.45), (0.3, -0.05), (0.0, 0.0))  # shares of the plot's height


@dataclass(frozen=True)
class Figures:
    """Figures of one view for one number of points; None where it failed or was not measured."""

    sent: float | None = None  # MB until it is drawn
    drawn: float | None = None  # seconds
    selected: float | None = None  # seconds
    resent: float | None = None  # MB that the run after a selection sends
    panned: float | None = None  # frames a second while it is dragged
    zoomed: float | None = None  # frames a second while it is zoomed
    sample: float | None = None  # points of the last frame of the dragging: a sample of them


def measure(browser: Any, address: str, view: str, count: int) -> Figures:
    """Open the page, wait for the colours, draw a lasso, wait for the run."""
    from playwright.sync_api import Error

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(1000 * PATIENCE)
    received: list[int] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda data: received.append(len(data))))
    figures = Figures()
    try:
        began = time.perf_counter()
        page.goto(f"{address}/?view={view}&n={count}")
        plot = page.locator(PLOTS[view]).first
        plot.wait_for()
        wait_for_colors(page, plot, began)
        drawn = time.perf_counter() - began
        page.wait_for_selector(SETTLED)
        page.wait_for_timeout(1000)
        figures = Figures(sum(received) / 1e6, drawn)
        if view == "bigmap":
            panned, sample = frames(plot, "pan")
            figures = replace(figures, panned=panned, sample=sample, zoomed=frames(plot, "zoom")[0])
        received.clear()
        selected = draw_lasso(page, plot)
        page.wait_for_timeout(1000)
        figures = replace(figures, selected=selected, resent=sum(received) / 1e6)
    except (Error, TimeoutError) as error:
        print(f"{view} {count:,}: {str(error).splitlines()[0]}", file=sys.stderr)  # noqa: T201
    page.close()
    return figures


def wait_for_colors(page: Any, plot: Any, began: float) -> None:
    """Wait until a twentieth of the pixels along the plot's middle have a colour."""
    from PIL import Image

    box = plot.bounding_box()
    line = {**box, "y": box["y"] + box["height"] / 2 - 10, "height": 20}
    while True:
        shot = np.array(Image.open(io.BytesIO(page.screenshot(clip=line))).convert("RGB")).astype(int)
        if (np.ptp(shot, axis=2) > 60).mean() > 0.05:
            return
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("no colours")
        page.wait_for_timeout(100)


def frames(plot: Any, act: str) -> tuple[float, float]:
    """Return the frames a second of a map that each frame drags or zooms a little further, and the points of the last.

    A frame counts once what it drew has been read back: the browser may ask for frames faster than it draws them.
    """
    rate, shown = plot.evaluate(FRAMES, [act, FRAMES_FOR])
    return float(rate), float(shown)


def draw_lasso(page: Any, plot: Any) -> float:
    """Draw round the upper clouds; return the seconds from letting go until the page has run with them."""
    box = plot.bounding_box()
    middle = np.array([box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
    for place, corner in enumerate(LASSO):
        page.mouse.move(*(middle + box["height"] * np.array(corner)), steps=1 if place == 0 else 6)
        if place == 0:
            page.mouse.down()
    page.mouse.up()
    began = time.perf_counter()
    words = page.locator('[data-testid="stText"]').first.element_handle()
    said = "element => /with [1-9]/.test(element.innerText)"
    page.wait_for_function(said, arg=words)
    return time.perf_counter() - began


def table(results: dict[tuple[str, int], Figures | None]) -> str:
    """Return the figures as Markdown; None was not measured."""
    head = [
        "points",
        "view",
        "MB sent",
        "s to draw",
        "s from mouse-up to rerun",
        "MB sent by that run",
        "frames/s dragged",
        "zoomed",
        "points a frame, dragged",
    ]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for (view, count), figures in results.items():
        if figures is None:
            why = "not shown: more than the 25 MB that one message of the server may have"
            lines.append(f"| {count:,} | {VIEWS[view]} | {why} |" + " |" * (len(head) - 3))
            continue
        cells = [figures.sent, figures.drawn, figures.selected, figures.resent, figures.panned, figures.zoomed]
        words = ["-" if cell is None else f"{cell:.3f}" if cell < 0.1 else f"{cell:.1f}" for cell in cells]
        words.append("-" if figures.sample is None else f"{figures.sample:,.0f}")
        lines.append(f"| {count:,} | {VIEWS[view]} | " + " | ".join(words) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure all and print the table."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", type=Path, metavar="TABLE.md", help="write the table here as well")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, metavar="N", help="numbers of points")
    parser.add_argument("--views", nargs="+", default=list(VIEWS), choices=list(VIEWS), help="plotly takes minutes")
    options = parser.parse_args()
    results: dict[tuple[str, int], Figures | None] = {}
    script = Path(__file__).with_name("bigmap_app.py")
    with (
        TemporaryDirectory() as home,
        serve(script, MIDSENTENCE_HOME=home) as (address, _),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=options.chromium, args=FLAGS)
        for view in options.views:
            measure(browser, address, view, 2_000)  # imports and the app's own files
        for count in options.counts:
            for view in options.views:
                fits = view != "plotly" or count <= PLOTLY_MOST
                results[view, count] = measure(browser, address, view, count) if fits else None
                print(view, count, results[view, count], file=sys.stderr)  # noqa: T201
        browser.close()
    print(table(results))  # noqa: T201
    if options.o:
        options.o.parent.mkdir(parents=True, exist_ok=True)
        options.o.write_text(table(results), encoding="utf-8")


if __name__ == "__main__":
    main()
