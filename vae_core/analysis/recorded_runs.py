"""Recorded runs: logs without weights that are shipped, read whole, and as frames of the posterior.

A recorded run is a folder of options.json, metrics.jsonl and followed.jsonl, with two dimensions of the posterior.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vae_core.checkpoints.run_dir import last_record, read_metrics
from vae_core.errors import CheckpointError
from vae_core.files import read_json
from vae_core.paths import FOLLOWED, OPTIONS, ROOT

RECORDED = ROOT / "recorded"
LAST_STEPS = 0.03  # epochs: one is more than a few steps, so a run that has come this near has ended
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Frame:
    """The posteriors of N sentences at one step, in two of the latent dimensions."""

    step: int
    mu: list[list[float]]  # (N, 2)
    sigma: list[list[float]]  # (N, 2)


@dataclass(frozen=True)
class Recording:
    """Log of a recorded run."""

    options: dict[str, Any]
    records: list[dict[str, Any]]  # metrics.jsonl
    followed: list[dict[str, Any]]  # followed.jsonl

    @property
    def last(self) -> Record:
        """The figures of the last validation."""
        return last_record(self.records, "valid")


def read_recording(folder: Path) -> Recording:
    """Return a recorded run.

    :raises CheckpointError: when it is missing, or its log ends before the run did.
    """
    again = "make it again with `python -m benchmarks.recorded`"
    if not folder.is_dir():
        raise CheckpointError(f"The recorded run {folder.name} is missing: {again}.")
    options, records = read_json(folder / OPTIONS), read_metrics(folder)
    last = last_record(records, "valid")
    trained = last_record(records, "train")
    epochs, seen = options.get("epochs"), trained.get("epoch")
    ended = isinstance(epochs, int | float) and isinstance(seen, int | float) and seen > epochs - LAST_STEPS
    if not ended or trained["step"] != last.get("step"):
        raise CheckpointError(f"The log of the recorded run {folder.name} ends before the run did: {again}.")
    return Recording(options, records, read_metrics(folder, name=FOLLOWED))


def top_kl_dims(records: Sequence[Record]) -> tuple[int, int] | None:
    """Return the two dimensions whose KL was highest at the last validation; None before there is any."""
    kl = last_record(records, "valid").get("kl_per_dim") or []
    order = sorted(range(len(kl)), key=lambda dim: -kl[dim])
    return (order[0], order[1]) if len(order) > 1 else None


def posterior_frames(records: Sequence[Record], followed: Sequence[Record]) -> list[Frame]:
    """Return the film of a run's posteriors in the two dimensions that end with the highest KL; a thinned log has two.

    :param records: its metrics.jsonl.
    :param followed: its followed.jsonl.
    """
    films = [record for record in followed if record.get("split") == "posterior" and record.get("mu")]
    dims = top_kl_dims(records)
    if dims is None or not films:
        return []
    kept = [(0, 1) if len(record["mu"][0]) == 2 else dims for record in films]
    return [
        Frame(record["step"], *([[row[a], row[b]] for row in record[name]] for name in ("mu", "sigma")))
        for record, (a, b) in zip(films, kept, strict=True)
    ]
