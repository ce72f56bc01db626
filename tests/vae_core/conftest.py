"""Fixtures of the core's tests."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.vae_core.files import Write, writer
from vae_core.cli.main import main


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""
    return writer(tmp_path)


# The commands work in the folder `place`, to which a test file's own fixture of that name adds.


@pytest.fixture
def place(vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, which holds checkpoints/everyday."""
    shutil.copytree(vae_folder, tmp_path / "checkpoints" / "everyday")
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", tmp_path / "checkpoints")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Return a function that runs a command and returns what it printed: parsed where it is JSON."""

    def call(*words: str) -> Any:
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        assert code == 0, err
        return json.loads(out) if "--json" in words else out

    return call


@pytest.fixture
def refused(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return a function that runs a command which is refused, and returns the sentence."""

    def call(*words: str) -> str:
        capsys.readouterr()
        assert main(words) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.endswith(".\n")
        assert err.count("\n") == 1
        assert "Traceback" not in err
        return err

    return call
