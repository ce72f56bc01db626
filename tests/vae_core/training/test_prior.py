"""The fit of a checkpoint's flow: saved where it beats N(0, I), the old one stays where it does not or is stopped."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from vae_core.checkpoints.prior import load_prior
from vae_core.errors import InputError
from vae_core.files import read_json
from vae_core.paths import PRIOR, PRIOR_LOG
from vae_core.space import flow as flows
from vae_core.training import prior
from vae_core.training.prior import fit_prior, needs_prior

TEXTS = [
    f"{who} {what}" for who in ("a man", "two dogs", "a girl", "Tom") for what in ["runs", "sits", "eats", "sings"]
] * 5


@pytest.fixture
def folder(vae_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(vae_folder, tmp_path / "own"))


def test_a_fit_is_saved_beside_the_weights_and_reports_its_stages(folder: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    logged: list[dict[str, Any]] = []

    def report(stage: str, done: int, total: int) -> None:
        seen.append((stage, done, total))
        if (folder / PRIOR_LOG).is_file():
            logged.append(read_json(folder / PRIOR_LOG))

    assert needs_prior(folder)
    found = fit_prior(folder, TEXTS, steps=60, on_progress=report)
    assert ("encode", 80, 80) in seen
    assert seen[-1] == ("fit", 60, 60)
    assert {"stage": "fit", "done": 50, "total": 60} in logged
    assert not (folder / PRIOR_LOG).exists()
    assert not needs_prior(folder)
    loaded = load_prior(folder)
    assert loaded is not None
    assert loaded.figures == found.figures
    assert found.figures["rows"] == 80
    (folder / PRIOR).write_bytes(b"")
    assert needs_prior(folder)


def test_of_many_sentences_some_are_drawn(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prior, "MAX_TEXTS", 60)
    assert fit_prior(folder, TEXTS, steps=1).figures["rows"] == 60


def test_a_flow_that_does_not_beat_the_standard_normal_is_not_saved(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fit_prior(folder, TEXTS, steps=1)
    before = (folder / PRIOR).read_bytes()
    monkeypatch.setattr(flows, "beats_standard", lambda flow: False)
    fit_prior(folder, TEXTS, steps=1)
    assert (folder / PRIOR).read_bytes() == before
    (folder / PRIOR).unlink()
    fit_prior(folder, TEXTS, steps=1)
    assert not (folder / PRIOR).exists()


def test_a_fit_that_is_stopped_loses_nothing(folder: Path) -> None:
    fit_prior(folder, TEXTS, steps=2)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def stop(stage: str, done: int, total: int) -> None:
        if stage == "fit":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit_prior(folder, TEXTS, steps=2, on_progress=stop)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_too_few_sentences_are_said(folder: Path) -> None:
    with pytest.raises(InputError, match="of 50 texts or more, and there are 20"):
        fit_prior(folder, TEXTS[:20])
    assert not (folder / PRIOR_LOG).exists()
