"""Run folder of a training: its options, its log, and the request to stop. Imports no torch.

options.json         the request: data, recipe, options
metrics.jsonl        one JSON object a line: step, split and scalars; every curve and table is read from it
followed.jsonl       the same for a few validation sentences: their texts, reconstructions and latents
events.out.tfevents* the same scalars for TensorBoard
state-0001234/       the newest complete state to resume from (optimizer.save_state)
"""

import errno
import glob
import json
import os
import signal
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from types import FrameType
from typing import Any

from vae_core.checkpoints.store import are_figures
from vae_core.errors import CheckpointError, InputError
from vae_core.files import one_sentence, read_json, remove, write_text
from vae_core.paths import FOLLOWED, JOB, METRICS, OPTIONS

LEFTOVER = ".*.tmp"  # half-written files of a killed process
RECORD_ONLY = {"files", "credits", "machine", "command", "save_every", "log_every"}  # do not change the curve
RENAMED = {  # keys of options.json as the first version wrote them -> as they are written now
    "share": "fraction",
    "ramp": "anneal_fraction",
    "deletion": "token_deletion_rate",
    "bag": "bow_weight",
    "warmup": "warmup_ratio",
    "clip": "max_grad_norm",
    "token_budget": "max_tokens_per_batch",
    "max_tokens": "max_length",
}
# options that runs have since, and the values that say as much as their absence
ADDED: dict[str, Any] = {"dropout": None, "teacher": None}
ADDED |= dict.fromkeys(("ema_decay", "entities", "teacher_weight", "teacher_pairs_weight"), 0.0)


def with_current_names(record: Any) -> Any:
    """Return the record of a run, or a part of it, with the keys of today in place of those of RENAMED."""
    if isinstance(record, dict):
        return {RENAMED.get(key, key): with_current_names(value) for key, value in record.items()}
    return [with_current_names(part) for part in record] if isinstance(record, list) else record


def without_defaults(record: Any) -> Any:
    """Return the record of a run, or a part of it, without values that are None or the default in ADDED."""
    if isinstance(record, dict):
        kept = {key: without_defaults(value) for key, value in record.items()}
        return {key: value for key, value in kept.items() if value is not None and value != ADDED.get(key)}
    return [without_defaults(part) for part in record] if isinstance(record, list) else record


def read_options(folder: Path) -> dict[str, Any]:
    """Return what options.json in a run's folder holds, with the keys of today.

    :raises CheckpointError: when it cannot be read.
    """
    return dict(with_current_names(read_json(folder / OPTIONS)))


def check_folder(folder: Path, options: Mapping[str, Any], *, resume: bool) -> bool:
    """Return True when the folder holds a run of these options to resume, False when a new one can start in it.

    Only options that change the curve and that both versions have are compared, and those of ADDED: not RECORD_ONLY.

    :raises InputError: when a run is there and resume is False, or its options differ.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is a file: name a folder for the run.")
    if not resume or not (folder / OPTIONS).is_file():
        if resume and (folder / JOB).is_file():
            return False
        if folder.is_dir() and any(not path.match(LEFTOVER) for path in folder.iterdir()):
            if resume:
                raise InputError(f"{folder} is not empty and holds no run to resume: choose another folder.")
            raise InputError(f"{folder} is not empty: choose another folder, or --resume the run that is in it.")
        return False
    wanted, found = json.loads(json.dumps(options)), ADDED | read_options(folder)
    common = (wanted.keys() & found.keys()) - RECORD_ONLY
    differ = sorted(key for key in common if without_defaults(wanted[key]) != without_defaults(found[key]))
    if differ:
        raise InputError(
            f"{folder} was started with other values of {', '.join(differ)}: resume it with the same ones, "
            "or start a new run in another folder."
        )
    return True


def start_folder(folder: Path, options: Mapping[str, Any], *, resume: bool) -> None:
    """Make a run's folder, or check that the run to resume has the same options, see `check_folder`.

    Half-written files of a killed process are deleted.
    """
    known = check_folder(folder, options, resume=resume)
    beside = folder.resolve().parent.glob(f".{glob.escape(folder.resolve().name)}.*.tmp")
    for path in (*folder.glob(LEFTOVER), *beside):
        remove(path)
    if not known:
        write_text(folder / OPTIONS, json.dumps(options, indent=2) + "\n")


def read_metrics(folder: Path, *, name: str = METRICS) -> list[dict[str, Any]]:
    """Return the records of one of a run's logs in order; a last line that is still being written is left out."""
    path = folder / name
    return parse_records(path.read_bytes()) if path.is_file() else []


def parse_records(lines: bytes) -> list[dict[str, Any]]:
    """Return the records in the lines of a log; a line that was edited or half written, and is none, is left out."""
    records = []
    for line in lines.splitlines():
        with suppress(ValueError):
            record = json.loads(line.decode("utf-8", "replace"))
            whole = are_figures(record) and isinstance(record.get("step"), int)
            if whole and isinstance(record.get("split"), str):
                records.append(record)
    return records


def last_record(records: Sequence[Mapping[str, Any]], split: str) -> Mapping[str, Any]:
    """Return the newest record of a split, "train" or "valid"; empty where there is none."""
    return next((record for record in reversed(records) if record.get("split") == split), {})


def total_steps(folder: Path, records: Sequence[Mapping[str, Any]]) -> int:
    """Return the number of steps of a run, by its options and the epochs done; 0 while that is not known."""
    train = last_record(records, "train")
    try:
        options = read_json(folder / OPTIONS)
        steps = options.get("steps") or round(train["step"] / train["epoch"] * options["epochs"])
        return max(1, int(steps), train["step"])
    except (CheckpointError, KeyError, TypeError, ValueError, ZeroDivisionError):
        return 0


class MetricsLog:
    """Appends records to a run's logs, and their scalars to TensorBoard's event file; a context manager.

    Each record is with the operating system when `write` returns, so a killed process loses none. The event file is
    written in this thread too: on a full disk tensorboardX's SummaryWriter loses its thread, and the run then hangs on
    the writer's queue.
    """

    def __init__(self, folder: Path, *, after_step: int) -> None:
        """Open the logs of a run that resumes after a step; records past that step are dropped."""
        from tensorboardX.event_file_writer import EventsWriter
        from tensorboardX.proto.event_pb2 import Event, SessionLog

        self._folder = folder
        self._files = {name: _reopened(folder, name, after_step) for name in (METRICS, FOLLOWED)}
        self._opened = os.fstat(self._files[METRICS].fileno())
        with one_sentence(folder):
            self._events = EventsWriter(str(folder / "events"), f".{after_step}")
            # TensorBoard drops the records of an older event file from this step on
            self._add_event(Event(step=after_step + 1, session_log=SessionLog(status=SessionLog.START)))

    def __enter__(self) -> "MetricsLog":
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():  # all that they hold was written before
            file.close()
        with suppress(OSError):
            self._events.close()

    def write(self, step: int, split: str, values: Mapping[str, Any]) -> None:
        """Append one record: to metrics.jsonl where it holds scalars, else to followed.jsonl.

        :raises CheckpointError: when the disk does not take it, or the log is no longer there.
        """
        from tensorboardX.proto.event_pb2 import Event
        from tensorboardX.proto.summary_pb2 import Summary

        scalars = {name: value for name, value in values.items() if isinstance(value, int | float)}
        shown = [Summary.Value(tag=f"{split}/{name}", simple_value=value) for name, value in scalars.items()]
        name = METRICS if scalars else FOLLOWED
        self.check()
        line = (json.dumps({"step": step, "split": split, **values}) + "\n").encode()
        with one_sentence(self._folder / name):
            if self._files[name].write(line) < len(line):  # the disk filled up within the record
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            if shown:
                self._add_event(Event(step=step, summary=Summary(value=shown)))

    def check(self) -> None:
        """Refuse to go on when the run's folder or its log is no longer where it was.

        :raises CheckpointError: when the file was deleted or replaced: nobody would read the records.
        """
        path = self._folder / METRICS
        with suppress(OSError):
            if os.path.samestat(self._opened, path.stat()):
                return
        raise CheckpointError(f"{path} was deleted, moved or replaced while the run wrote to it: the run has ended.")

    def _add_event(self, event: Any) -> None:
        event.wall_time = time.time()
        self._events.write_event(event)
        self._events.flush()


def _reopened(folder: Path, name: str, after_step: int) -> FileIO:
    """Return a log opened for appending, without its records past a step."""
    kept = [record for record in read_metrics(folder, name=name) if record["step"] <= after_step]
    write_text(folder / name, "".join(json.dumps(record) + "\n" for record in kept))
    with one_sentence(folder / name):
        return FileIO(folder / name, "ab")


@dataclass
class StopRequest:
    """Whether the process was asked to stop, by Ctrl-C or SIGTERM."""

    asked: bool = False


@contextmanager
def stop_request() -> Iterator[StopRequest]:
    """Turn Ctrl-C and SIGTERM into a request that the training loop answers at its next step."""
    request = StopRequest()

    def ask(number: int, frame: FrameType | None) -> None:
        if request.asked and number == signal.SIGINT:
            raise KeyboardInterrupt  # the second Ctrl-C does not wait for the step
        request.asked = True

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def drop_states(folder: Path, *, besides: Path | None = None) -> None:
    """Delete the states of a run: of a finished one all."""
    for state in folder.glob("state-*"):
        if state != besides:
            remove(state)
