"""Paths: the environment names the folders; without it they are in the checkout, or in the user's home."""

from pathlib import Path

import pytest

from vae_core import paths


def test_the_environment_names_the_folders_before_the_checkout_and_the_users_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MIDSENTENCE_HOME", "MIDSENTENCE_CHECKPOINTS"):
        monkeypatch.delenv(name, raising=False)
    root = Path(__file__).resolve().parents[2]
    assert (paths.data_dir(), paths.checkpoints_dir()) == (root / ".midsentence", root / "checkpoints")
    monkeypatch.setattr(paths, "ROOT", tmp_path)  # no checkout
    assert paths.runs_dir() == Path.home() / ".midsentence" / "runs"
    assert paths.checkpoints_dir() == Path.home() / ".midsentence" / "checkpoints"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIDSENTENCE_HOME", "here")
    assert paths.runs_dir() == tmp_path / "here" / "runs"
    monkeypatch.setenv("MIDSENTENCE_CHECKPOINTS", "there")
    assert paths.checkpoints_dir() == Path("there")
