"""A run's folder: its options, its log as it grows, what stops it. Knows files and processes, no torch.

options.json         what the run was asked to do
metrics.jsonl        one JSON object a line: step, split, and scalars; the truth that everything else follows
events.out.tfevents* the same scalars for TensorBoard
state-0001234/       the newest complete state to resume from (checkpoints.save_state)
"""

import json
import os
import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from vae_core.errors import CheckpointError, InputError

OPTIONS, METRICS, EVENTS = "options.json", "metrics.jsonl", "events.out.tfevents"


def write_text(path: Path, text: str) -> None:
    """Write a file aside and rename it, so that a reader finds the old one or the new one and never half of either."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, encoding="utf-8")
        os.replace(aside, path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise CheckpointError(
            f"{path} could not be written ({error.strerror}); what was there is untouched."
        ) from error


@contextmanager
def written_aside(folder: Path) -> Iterator[Path]:
    """Yield a folder to fill; when the block ends well it takes the given name, and else it is gone."""
    aside = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir(parents=True)
        yield aside
        if folder.exists():
            for file in aside.iterdir():  # a folder that holds more than these files: each of them is renamed
                os.replace(file, folder / file.name)
        else:
            os.replace(aside, folder)
    except OSError as error:
        raise CheckpointError(
            f"{folder} could not be written ({error.strerror or error}); nothing was changed."
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def start_folder(folder: Path, options: Any, *, resume: bool) -> None:
    """Make a run's folder, or check that the one to resume was asked for the same options.

    :raises InputError: when a run is there already and resume is False, or its options differ.
    """
    wanted = json.loads(json.dumps(asdict(options) if is_dataclass(options) else options))  # type: ignore[arg-type]
    path = folder / OPTIONS
    if resume and path.is_file():
        found = json.loads(path.read_text(encoding="utf-8"))
        differ = sorted(key for key in wanted.keys() | found.keys() if wanted.get(key) != found.get(key))
        if differ:
            raise InputError(
                f"{folder} was started with other values of {', '.join(differ)}: resume it with the same ones, "
                "or start anew in another folder."
            )
        return
    if folder.exists() and any(folder.iterdir()):
        raise InputError(f"{folder} is not empty: choose another folder, or --resume the run that is in it.")
    write_text(path, json.dumps(wanted, indent=2) + "\n")


def read_metrics(folder: Path) -> list[dict[str, Any]]:
    """Return the log's records in order; a last line that is still being written is left out."""
    path = folder / METRICS
    if not path.is_file():
        return []
    records = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        try:
            record = json.loads(line)
        except json.JSONDecodeError:
            continue
        records.append(record)
    return records


class MetricsLog:
    """Appends records to a run's metrics.jsonl, and the same scalars for TensorBoard."""

    def __init__(self, folder: Path, *, after_step: int) -> None:
        """Open the log of a run that goes on after a step; what was logged past that step is dropped."""
        from tensorboardX import SummaryWriter

        kept = [record for record in read_metrics(folder) if record["step"] <= after_step]
        write_text(folder / METRICS, "".join(json.dumps(record) + "\n" for record in kept))
        self._file = (folder / METRICS).open("a", encoding="utf-8", buffering=1)
        # TensorBoard drops what an older event file holds past purge_step
        self._writer = SummaryWriter(logdir=str(folder), purge_step=after_step + 1, flush_secs=10)

    def write(self, step: int, split: str, values: Mapping[str, Any]) -> None:
        """Append one record; lists are kept in metrics.jsonl only."""
        self._file.write(json.dumps({"step": step, "split": split, **values}) + "\n")
        for name, value in values.items():
            if isinstance(value, int | float):
                self._writer.add_scalar(f"{split}/{name}", value, step)

    def close(self) -> None:
        """Flush and close both files."""
        self._file.close()
        self._writer.close()


class StopRequest:
    """True from the moment at which somebody asked the process to stop (Ctrl-C or SIGTERM)."""

    def __init__(self) -> None:
        self.asked = False

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked and number == signal.SIGINT:
            raise KeyboardInterrupt  # the second Ctrl-C does not wait for the step
        self.asked = True


@contextmanager
def stop_request() -> Iterator[StopRequest]:
    """Turn Ctrl-C and SIGTERM into a request that the loop answers at its next step."""
    request = StopRequest()
    before = {number: signal.signal(number, request._ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
