"""A leg of a load test: a version of the app as a server of its own, in an empty home, with trainings that queue there.

A version is a checkout. Its trainings are started by its own code, each in a workspace of its own, as five students do.
"""

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.serving import ROOT, serve
from vae_core.checkpoints.run_dir import last_record, read_metrics
from vae_core.data.synthetic import sentences
from vae_core.jobs.status import load_job

SENTENCES, EPOCHS = 50_000, 1_000  # of a training: none of them comes to its end
START = """
import sys
from vae_core.jobs.queue import start_job
start_job("Load", ["finetune", *sys.argv[1:]])
"""


@dataclass(frozen=True)
class Leg:
    """A server that runs, and what trains beside it."""

    address: str
    server: psutil.Process
    home: Path

    def jobs(self) -> list[psutil.Process]:
        """Return the processes of the trainings, those that wait too."""
        found = psutil.process_iter(["cmdline"])
        return [process for process in found if str(self.home) in str((process.info["cmdline"] or [""])[-1])]

    def trained(self) -> list[list[str]]:
        """Return of each training its state and the step that it has come to, as a table has it."""
        rows = []
        for number, folder in enumerate(sorted(self.home.glob("workspaces/*/runs/*/"), key=_started), 1):
            step = last_record(read_metrics(folder), "train").get("step", 0)
            rows.append([f"training {number}", load_job(folder).state, f"{step:,}"])
        return rows


@contextmanager
def leg(version: Path = ROOT, *, trainings: int = 0) -> Iterator[Leg]:
    """Serve a version with so many trainings in its queue; all of it is ended and deleted with the block."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {"MIDSENTENCE_HOME": folder, "MIDSENTENCE_SHARED": "0"}
        with serve(version / "app.py", root=version, **environment) as (address, server):
            running = Leg(address, server, home)
            try:
                for _ in range(trainings):
                    _train(version, home)
                yield running
            finally:
                for process in running.jobs():
                    with suppress(psutil.Error):
                        process.kill()
                        process.wait(20)


def _train(version: Path, home: Path) -> None:
    """Start a training of t5-mini in a new workspace."""
    file = home / "train.txt"
    if not file.exists():
        file.write_text("\n".join(sentences(SENTENCES)["text"]), encoding="utf-8")
    words = [str(file), "--base", "t5-mini", "--epochs", str(EPOCHS)]
    workspace = {"MIDSENTENCE_HOME": str(home), "MIDSENTENCE_WORKSPACE": secrets.token_hex(16)}
    subprocess.run([sys.executable, "-c", START, *words], cwd=version, env={**os.environ, **workspace}, check=True)


def _started(folder: Path) -> float:
    return load_job(folder).created
