"""Train the short runs of the Collapse page and keep their logs under recorded/. Resumable: what is there is kept.

    python -m benchmarks.recorded [-o recorded] [--work FOLDER]

Each takes two to three minutes on two quiet cores. The weights stay in the work folder, and are no part of the project.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from vae_core.analysis.collapse_recipes import FILE, INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import RECORDED, compact_log, read_recording
from vae_core.errors import MidsentenceError

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Record every ingredient that is not recorded yet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-o", "--output", type=Path, default=RECORDED)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "midsentence-recorded")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    (asked.work / FILE).write_text(training_text(), encoding="utf-8")
    for one in INGREDIENTS:
        if not _is_whole(asked.output / one.name):
            command = [sys.executable, "-m", "vae_core", *one.arguments, "-o", one.name, "--resume"]
            subprocess.run(command, cwd=asked.work, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
            compact_log(asked.work / one.name, asked.output / one.name)
        last = read_recording(asked.output / one.name).last
        figures = ", ".join(f"{name} {last[name]:.2f}" for name in ("rec", "kl", "swap_gap", "au"))
        sys.stdout.write(f"{one.name}: {figures}\n")


def _is_whole(folder: Path) -> bool:
    try:
        read_recording(folder)
    except MidsentenceError:
        return False
    return True


if __name__ == "__main__":
    main()
