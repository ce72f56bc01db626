"""The pictures of the documents, taken from the app itself: `python -m docs.pictures [NAME ...]` makes all, or some.

Needs Chromium and playwright (requirements-dev.txt). Each is 1366 x 768 pixels in 256 colours; the race trains two runs
for a minute or two.
"""

import argparse
import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.screens import FLAGS, RUNS, chromium
from benchmarks.serving import serve
from vae_core.jobs.queue import list_jobs, stop_job

FOLDER = Path(__file__).parent
SIZE = {"width": 1366, "height": 768}
PATIENCE = 300_000  # milliseconds
# whether both runs of the race were measured after 200 of their 302 steps or later
FAR = """[...document.querySelectorAll(".finetune-verdict")]
  .filter((one) => Number(/step ([0-9]+)/.exec(one.innerText)?.[1]) >= 200).length === 2"""
WALK = {"from": "The girls are playing basketball in the yard.", "to": "It is raining in London."}


def settle(page: Any) -> None:
    """Wait until no script runs and what it drew is there."""
    for _ in range(3):
        page.wait_for_timeout(700)
        page.wait_for_selector(RUNS.format("notRunning"))


def show_map(page: Any) -> None:
    """Wait for the map as UMAP lays it out, without what floats over it meanwhile."""
    page.wait_for_selector(".bigmap[data-drawn]")
    page.wait_for_function("!document.body.innerText.includes('PCA is shown while')")
    settle(page)


def show_pick(page: Any) -> None:
    """Open the map with a picked sentence."""
    page.goto(f"{page.home}/?row=1000")
    show_map(page)


def show_walk(page: Any) -> None:
    """Open the map with a walk between two sentences."""
    page.goto(f"{page.home}/?from={WALK['from']}&to={WALK['to']}")
    show_map(page)
    page.wait_for_selector(".walk circle")


def show_two(page: Any) -> None:
    """Open the map beside that of the collapsed twin."""
    page.goto(f"{page.home}/?map_with=everyday-collapsed")
    page.locator(".bigmap[data-drawn]").nth(1).wait_for()  # scripts do not look into its shadow root
    show_map(page)


def show_page(name: str, said: str) -> Callable[[Any], None]:
    """Return a function that opens a page and waits for its last text.

    :param name: of the page in the URL, with its query.
    """

    def show(page: Any) -> None:
        page.goto(f"{page.home}/{name}")
        page.get_by_text(said).first.wait_for()

    return show


def show_race(page: Any) -> None:
    """Start the race of two runs and wait until one has collapsed and the other has not."""
    page.goto(f"{page.home}/finetune")
    page.get_by_role("button", name="Race them").click()
    page.wait_for_function(FAR)


PICTURES: dict[str, tuple[str, Callable[[Any], None]]] = {  # file -> theme, and what is to be seen
    "map": ("light", show_pick),
    "walk": ("light", show_walk),
    "compare": ("light", show_two),
    "map-dark": ("dark", show_walk),
    "interpolate": ("light", show_page("interpolate", "Distinct sentences")),
    "traverse": ("light", show_page("traverse", "What each dimension does")),
    "diagnostics": ("light", show_page("diagnostics", "All measures")),
    "collapse": ("light", show_page("collapse?step=3", "Draws of z from the prior")),
    "race": ("light", show_race),
}


def save(shot: bytes, path: Path) -> None:
    """Write a screenshot as a PNG with a palette, a third of the size."""
    from PIL import Image

    image = Image.open(io.BytesIO(shot)).convert("RGB")
    image.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def take(browser: Any, address: str, name: str) -> None:
    """Take one picture in a session of its own, in which the tour is over."""
    theme, show = PICTURES[name]
    context = browser.new_context(viewport=SIZE, color_scheme=theme)
    context.add_cookies([{"name": "midsentence_tour", "value": "over", "url": address}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.home = address
    show(page)
    settle(page)
    page.mouse.move(SIZE["width"] / 2, 2)
    page.wait_for_timeout(1500)  # until a tooltip and a progress bar are gone
    save(page.screenshot(), FOLDER / f"{name}.png")
    context.close()


def main() -> None:
    """Take the pictures named."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(prog="python -m docs.pictures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PICTURES))
    names = parser.parse_args().names or list(PICTURES)
    if unknown := [name for name in names if name not in PICTURES]:
        parser.error(f"there is no picture {unknown[0]}: there are {', '.join(PICTURES)}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["MIDSENTENCE_HOME"] = home  # of the server, and of the runs that are stopped
        with serve() as (address, _), sync_playwright() as started:
            browser = started.chromium.launch(executable_path=chromium(), args=FLAGS)
            for name in names:
                take(browser, address, name)
            browser.close()
        for job in list_jobs():
            stop_job(job)


if __name__ == "__main__":
    main()
