"""Runs shipped under recorded/: complete, small, with the page's options, on the project's sentences."""

from typing import Any

import pytest

from vae_core.analysis.collapse_recipes import INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import RECORDED, posterior_frames, read_recording


@pytest.mark.parametrize("one", INGREDIENTS, ids=lambda one: one.name)
def test_every_ingredient_has_a_small_recorded_run_of_the_options_that_the_page_asks_for(one: Any) -> None:
    folder = RECORDED / one.name
    recording = read_recording(folder)
    assert sum(file.stat().st_size for file in folder.iterdir()) < 150_000
    assert {file.name for file in folder.iterdir()} == {"options.json", "metrics.jsonl", "followed.jsonl"}
    wanted = [word for word in one.arguments if word != "--no-prior"]  # the recorded runs are older, and no other
    command = recording.options["command"].split()
    assert command[3 : 3 + len(wanted)] == wanted
    assert len(posterior_frames(recording.records, recording.followed)) >= 10
    written = set(training_text().splitlines())
    sentences = [record for record in recording.followed if record["split"] == "sentences"]
    assert all(set(record["read"]) <= written for record in sentences)
