"""Train the short runs of the Collapse page and save their logs under recorded/. Resumable.

    python -m benchmarks.recorded [-o recorded] [--work FOLDER]

Each takes two to three minutes on two quiet cores. The weights stay in the work folder, and are no part of the project.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vae_core.analysis.collapse_recipes import FILE, INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import RECORDED, posterior_frames, read_recording, top_kl_dims
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.errors import MidsentenceError
from vae_core.files import read_json, write_text
from vae_core.paths import FOLLOWED, METRICS, OPTIONS

ROOT = Path(__file__).resolve().parent.parent
DIGITS = 4  # significant digits of a recorded scalar
OF_THE_MACHINE = {"seconds", "tokens_per_second"}  # they depend on the machine's load, and are left out


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


def compact_log(run: Path, folder: Path) -> None:
    """Write the record of a finished run into a folder: short scalars, and two dimensions of the posterior.

    :param run: the folder of a run on sentences that may be published.
    """
    options, records = read_json(run / OPTIONS), read_metrics(run)
    followed = read_metrics(run, name=FOLLOWED)
    films = [
        {"step": frame.step, "split": "posterior", "dims": top_kl_dims(records), "mu": frame.mu, "sigma": frame.sigma}
        for frame in posterior_frames(records, followed)
    ]
    sentences = [record for record in followed if record["split"] == "sentences"]
    kept = [{name: value for name, value in record.items() if name not in OF_THE_MACHINE} for record in records]
    short = json.loads(json.dumps(kept), parse_float=lambda number: float(f"{float(number):.{DIGITS}g}"))
    write_text(folder / OPTIONS, json.dumps(options, indent=2) + "\n")
    write_text(folder / METRICS, _lines(short))
    write_text(folder / FOLLOWED, _lines(sorted([*films, *sentences], key=lambda record: record["step"])))


def _lines(records: Sequence[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


if __name__ == "__main__":
    main()
