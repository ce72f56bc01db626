"""The projection of a map while UMAP is not there: PCA, with a line on the background job that fits it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.common import projections
from tests.pages.conftest import said
from vae_core.errors import InputError
from vae_core.jobs.status import Job, State


@pytest.mark.parametrize(
    ("state", "message", "shown", "button"),
    [
        ("queued", "It waits for 1 run before it.", "UMAP waits for its turn. It waits for 1 run before it", "Cancel"),
        ("running", "", "PCA is shown while UMAP of 10 sentences is fitted", "Cancel"),
        ("stopped", "", "The fit of UMAP was cancelled, PCA is shown", "Try again"),
        ("failed", "It broke off with exit code 1.\nValueError: <b>no</b>", "PCA is shown. ValueError", "Try again"),
    ],
)
def test_the_page_shows_how_a_fit_goes_in_one_sentence(
    state: State,
    message: str,
    shown: str,
    button: str,
    page: Callable[..., AppTest],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls, stopped = list[Any](), list[Job]()

    def ensure(kind: str, name: str, arguments: list[str], *, again: bool, max_age: float) -> Job:
        calls.append((kind, again))
        return Job(tmp_path, name, state, message, (), 0.0)

    monkeypatch.setattr(projections, "ensure_job", ensure)
    monkeypatch.setattr(projections, "stop_job", stopped.append)
    test = page("map", map_method="UMAP").run()
    assert shown in said(test).replace("\\", "")
    assert "exit code" not in said(test)
    (pressed,) = (one for one in test.button if one.label == button)
    pressed.click().run()
    assert ("projection", button == "Try again") in calls
    assert len(stopped) == (button == "Cancel")


def test_a_fit_that_cannot_be_started_is_one_sentence(
    page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Job:
        raise InputError("The disk is full: make room.")

    monkeypatch.setattr(projections, "ensure_job", refuse)
    test = page("map", map_method="UMAP").run()
    assert "UMAP could not be fitted, PCA is shown. The disk is full" in said(test).replace("\\", "")
