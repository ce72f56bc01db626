"""The Finetune page, driven as a person would, on a tiny base: a run is started, watched, left, stopped and used."""

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import main_text, serve, settle
from tests.vae_core.jobhelp import end_all

WITHIN = 400.0  # seconds: a training starts up four times here
NOT_NICE = Path(__file__).with_name("not_nice")
pytestmark = [pytest.mark.browser, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def settings(
    bases: dict[str, Path], vae_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Environment of the servers: checkpoints `small` and `t5-mini` (a base), `tiny` (a VAE); no training outlives it.

    Trainings are not nice, and have one thread each: beside other tests they would get a tenth of a processor, and two
    threads of theirs would wait for each other at every step.
    """
    shelf, home = tmp_path_factory.mktemp("checkpoints"), tmp_path_factory.mktemp("home")
    for name, folder in {"small": bases["t5"], "t5-mini": bases["t5"], "tiny": vae_folder}.items():
        (shelf / name).symlink_to(folder)
    told = {"MIDSENTENCE_CHECKPOINTS": str(shelf), "MIDSENTENCE_HOME": str(home), "MIDSENTENCE_MAX_TRAININGS": "1"}
    told["LOKY_MAX_CPU_COUNT"] = "1"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIDSENTENCE_HOME", str(home))
        for _ in end_all():
            yield {**told, "PYTHONPATH": os.pathsep.join(filter(None, (str(NOT_NICE), os.environ.get("PYTHONPATH"))))}


@pytest.fixture(scope="module")
def address(settings: dict[str, str]) -> Iterator[str]:
    """Address of a server that both tests use."""
    with serve(**settings) as address:
        yield address


def until(page, holds: Callable[[], object], what: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + WITHIN
    while not holds():
        assert time.monotonic() < end, f"{what} did not come about; the page says:\n{main_text(page)}"
        page.wait_for_timeout(250)


def runs_past(page, step: int) -> bool:
    """Return whether the page shows a running training past a step."""
    return "running\n" in main_text(page) and step_of(page) > step


def step_of(page) -> int:
    found = re.search(r"Step ([\d,]+)", main_text(page))
    return int(found[1].replace(",", "")) if found else 0


def charts_text(page) -> str:
    return page.evaluate("[...document.querySelectorAll('.vega-embed svg')].map((one) => one.textContent).join(' ')")


def stop(page) -> int:
    """Stop the run that the page shows, and return its last step."""
    page.locator(".st-key-finetune_stop button").click()  # the frame has a Stop too while a page runs
    until(page, lambda: "stopped\n" in main_text(page), "the stop")
    settle(page)
    return step_of(page)


def test_a_run_outlives_its_page_and_its_server_and_answers_in_the_end(
    open_page, address: str, settings: dict[str, str]
) -> None:
    with serve(**settings) as first:
        page = open_page(f"{first}/finetune?finetune_base=small")
        until(page, lambda: "steps at" in main_text(page), "the estimate")  # nothing moves by itself from here on
        page.get_by_role("spinbutton", name="Epochs").fill("40")  # the first validation comes after a twentieth of them
        page.keyboard.press("Enter")
        settle(page)
        page.get_by_role("textbox", name="Name of the run").fill("First run")
        page.keyboard.press("Enter")
        settle(page)
        page.get_by_role("button", name="Start", exact=True).click()
        until(page, lambda: runs_past(page, 0), "training")
        page.wait_for_function("document.querySelectorAll('.vega-embed svg').length === 4")
        until(page, lambda: "Not measured yet." not in charts_text(page), "the first validation")
        page.evaluate("document.querySelectorAll('.vega-embed').forEach(chart => chart.marked = true)")
        seen = step_of(page)
        until(page, lambda: runs_past(page, seen + 20), "a live curve")
        # no chart was taken down for another: nothing flickers
        assert page.evaluate("[...document.querySelectorAll('.vega-embed')].every(chart => chart.marked)")
        page.reload()
        until(page, lambda: runs_past(page, seen), "the run after a reload")
        seen, link = step_of(page), page.url.partition("?")[2]
    page = open_page(f"{address}/finetune?{link}")  # another server, the same run
    until(page, lambda: runs_past(page, seen), "the run under a new server")
    stopped = stop(page)
    page.get_by_role("button", name="Resume", exact=True).click()
    until(page, lambda: runs_past(page, stopped), "going on")
    stop(page)
    page.get_by_role("button", name="Use this checkpoint", exact=True).click()
    page.get_by_role("heading", name="Encode").wait_for()
    settle(page)
    assert page.get_by_role("combobox", name="Checkpoint").input_value() == "first-run-1"
    page.get_by_role("button", name="Encode", exact=True).click()
    until(page, lambda: "KL" in main_text(page), "an answer")
    assert page.get_by_test_id("stException").count() == 0


def test_a_race_is_started_with_one_click_and_both_curves_are_drawn_while_both_train(open_page, address: str) -> None:
    page = open_page(f"{address}/finetune")
    page.get_by_role("button", name="Race them", exact=True).click()
    until(page, lambda: main_text(page).count("running\n") == 2, "two runs at the same time")
    until(page, lambda: {"Vanilla", "Two-phase"} <= set(line_names(page)), "a curve of each, named at its end")
    until(page, lambda: "swap gap" in main_text(page) and "(step " in main_text(page), "a verdict")
    page.set_viewport_size({"width": 1366, "height": 768})
    page.reload()
    until(page, lambda: {"Vanilla", "Two-phase"} <= set(line_names(page)), "both after a reload")
    assert max(chart_ends(page)) < 768
    page.get_by_text("Presentation", exact=True).click()
    page.locator(".st-key-finetune_pick").get_by_role("combobox").first.wait_for(state="hidden")
    page.wait_for_function("document.querySelectorAll('.vega-embed svg').length === 4")
    assert max(chart_ends(page)) < 768


def chart_ends(page) -> list[float]:
    """Return where the four main charts end, in pixels from the window's top."""
    ends = page.evaluate("[...document.querySelectorAll('.vega-embed')].map((c) => c.getBoundingClientRect().bottom)")
    assert len(ends) == 4
    return ends


def line_names(page) -> list[str]:
    """Return the labels at the ends of the first chart's lines."""
    return page.evaluate(
        "[...(document.querySelector('.vega-embed svg')?.querySelectorAll('text') ?? [])].map((t) => t.textContent)"
    )
