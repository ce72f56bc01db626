"""The Finetune page, driven as a person would, on a tiny base: a run is started, watched, left, stopped and used."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import serve, settle
from vae_core.jobs.queue import list_jobs, stop_job

pytestmark = pytest.mark.browser


@pytest.fixture
def settings(bases: dict[str, Path], vae_folder: Path, tmp_path: Path, home: Path) -> Iterator[dict[str, str]]:
    """What the server is told: checkpoints `small` (a base) and `tiny` (a VAE), one training at a time."""
    shelf = tmp_path / "checkpoints"
    shelf.mkdir()
    (shelf / "small").symlink_to(bases["t5"])
    (shelf / "tiny").symlink_to(vae_folder)
    yield {"MIDSENTENCE_CHECKPOINTS": str(shelf), "MIDSENTENCE_HOME": str(home), "MIDSENTENCE_MAX_TRAININGS": "1"}
    for job in list_jobs():
        stop_job(job)


def main_text(page) -> str:
    return page.inner_text('[data-testid="stMain"]')


def until(page, holds: Callable[[], object], what: str) -> None:
    """Wait until something holds: a training process takes seconds to start, and more on a busy machine."""
    for _ in range(480):
        if holds():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"{what} did not come about; the page says:\n{main_text(page)}")


def step(page) -> int:
    found = re.search(r"Step ([\d,]+)", main_text(page))
    return int(found[1].replace(",", "")) if found else 0


def state(page) -> str:
    found = re.findall(r"\b(queued|running|stopping|stopped|finished|failed)\n", main_text(page))
    return found[0] if found else ""


def open_form(page) -> None:
    page.get_by_role("radio", name="New run").click()
    page.get_by_text("What the run will do").wait_for()


def start(page, *, base: str = "small", name: str) -> None:
    """Fill in the form for a run that would take very long, and start it."""
    page.get_by_text("What the run will do").wait_for()
    page.get_by_text("steps at").wait_for()  # nothing on the page moves by itself from here on
    settle(page)
    page.get_by_role("combobox", name="Base").click()
    page.get_by_role("option", name=base).first.click()
    settle(page)
    if base.startswith("a model"):
        page.get_by_role("textbox", name="Hub id or folder").fill("nowhere/no-model")
        page.keyboard.press("Enter")
        settle(page)
    page.get_by_role("spinbutton", name="Epochs").fill("900")
    page.keyboard.press("Enter")
    settle(page)
    page.get_by_role("textbox", name="Name of the run").fill(name)
    page.keyboard.press("Enter")
    settle(page)
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("heading", name=name).wait_for()


def marked(page) -> None:
    """Mark each chart on the screen, to see whether it is there still when its data have changed."""
    page.evaluate("document.querySelectorAll('.vega-embed').forEach(chart => chart.marked = true)")


def kept(page) -> bool:
    return page.evaluate("[...document.querySelectorAll('.vega-embed')].every(chart => chart.marked)")


def test_a_run_outlives_its_page_and_its_server_and_answers_in_the_end(open_page, settings: dict[str, str]) -> None:
    with serve(**settings) as address:
        page = open_page(f"{address}/finetune")
        start(page, name="First run")
        until(page, lambda: step(page) > 0 and state(page) == "running", "training")
        page.wait_for_function("document.querySelectorAll('.vega-embed svg').length === 10")
        marked(page)
        seen = step(page)
        until(page, lambda: step(page) > seen + 20, "a live curve")
        assert kept(page)  # no chart was taken down for another: nothing flickers
        page.reload()
        until(page, lambda: step(page) > seen, "the run after a reload")
        link = page.url
        before = step(page)
    with serve(**settings) as address:  # another server, the same run
        page = open_page(f"{address}/finetune?{link.partition('?')[2]}")
        until(page, lambda: state(page) == "running" and step(page) > before, "the run under a new server")
        page.get_by_role("button", name="Stop").click()
        until(page, lambda: state(page) == "stopped", "the stop")
        settle(page)
        stopped = step(page)
        page.get_by_role("button", name="Resume").click()
        until(page, lambda: state(page) == "running" and step(page) > stopped, "going on")
        page.get_by_role("button", name="Stop").click()
        until(page, lambda: state(page) == "stopped", "the second stop")
        settle(page)
        page.get_by_role("button", name="Use this checkpoint").click()
        page.get_by_role("heading", name="Encode").wait_for()
        settle(page)
        assert page.get_by_role("combobox", name="Checkpoint").input_value() == "first-run-1"
        page.get_by_role("button", name="Encode", exact=True).click()
        until(page, lambda: "KL" in main_text(page), "an answer")
        assert page.get_by_test_id("stException").count() == 0


def test_a_second_run_waits_and_a_failed_one_says_why(open_page, settings: dict[str, str]) -> None:
    with serve(**settings) as address:
        page = open_page(f"{address}/finetune")
        start(page, name="The long one")
        open_form(page)
        start(page, name="The second")
        until(page, lambda: state(page) == "queued" and "waits" in main_text(page), "the queue")
        page.get_by_role("button", name="Stop").click()
        until(page, lambda: state(page) == "stopped", "leaving the queue")
        for job in list_jobs():
            stop_job(job)
        open_form(page)
        start(page, base="a model of the hub", name="The bad one")
        until(page, lambda: state(page) == "failed", "the failure")
        until(page, lambda: "nowhere/no-model" in main_text(page), "its reason")
        assert "Traceback" not in main_text(page)
        assert page.get_by_test_id("stException").count() == 0
