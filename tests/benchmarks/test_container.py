"""The container without Docker: a mount that fails ends it, before anything runs in it or is written to it."""

import os
import subprocess
from pathlib import Path

import pytest

from benchmarks.container import START, container

MOUNTS = START.count("\nmount ")


def stub(folder: Path, name: str, lines: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{lines}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize("fails", range(MOUNTS + 1))
def test_after_a_mount_that_fails_nothing_is_mounted_or_started(tmp_path: Path, fails: int) -> None:
    calls = tmp_path / "calls"
    calls.touch()
    stub(tmp_path, "mount", f'echo "$*" >> {calls}; test $(wc -l < {calls}) -ne {fails}')
    stub(tmp_path, "chroot", f"echo chroot >> {calls}")
    command = ["bash", "-ec", START, "start", "/root-of-it", "/data-of-it", "1:1", "true"]
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(command, env=path, capture_output=True, text=True, check=False)
    lines = calls.read_text().splitlines()
    assert (done.returncode == 0, lines[-1] == "chroot") == (not fails, not fails)
    assert len(lines) == (fails or MOUNTS + 1)
    assert (f"failed: mount {lines[-1].split()[0]}" in done.stderr) == bool(fails)


def test_a_container_that_does_not_start_is_an_error_and_no_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub(tmp_path, "unshare", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(RuntimeError, match="no container was started"), container(tmp_path, tmp_path, "true"):
        pytest.fail("it runs")
