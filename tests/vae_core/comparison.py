"""A comparison of tiny runs, for the tests of its parts."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from vae_core.sweep.runner import compare

GRID = """
files: [lines.txt]
valid: {lines: lines.txt, others: others.txt}
measured: 4
importance_samples: 1
samples: 4
walks: 2
common: {base: BASE, seeds: [0, 1], steps: 4, token_budget: 64, precision: fp32, latent_dim: 4}
rows:
  two-phase:
  vanilla: {recipe: vanilla, seeds: [0]}
"""


def write_grid(place: Path, base: Path | str, texts: list[str], *, grid: str = GRID) -> Path:
    """Write a grid with the files that it reads, and return its path."""
    (place / "lines.txt").write_text("\n".join(texts), encoding="utf-8")
    (place / "others.txt").write_text("\n".join(reversed(texts[2:])), encoding="utf-8")
    path = place / "grid.yaml"
    path.write_text(grid.replace("BASE", str(base)), encoding="utf-8")
    return path


def tables(path: Path, folder: Path, **asked: Any) -> list[dict[str, str]]:
    """Run a grid and return the lines of its CSV, less the seconds, which no two runs share."""
    compare(path, folder, **asked)
    lines = csv.DictReader(io.StringIO((folder / f"{path.stem}.csv").read_text()))
    return [{name: value for name, value in line.items() if "seconds" not in name} for line in lines]


def figures(folder: Path, name: str) -> dict[str, Any]:
    """Return the saved result of a run."""
    found: dict[str, Any] = json.loads((folder / "results" / f"{name}.json").read_text())
    return found
