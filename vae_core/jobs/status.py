"""State of a job, derived from its folder at each call: the request, the progress, whether its process is alive.

A job's process holds the lock on `job.lock` from before it starts until it ends. The operating system frees the lock
however the process ends, so nothing that a kill or a crash leaves behind can hold up the queue.
"""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from vae_core.errors import CheckpointError, InputError
from vae_core.files import acquire, one_sentence, read_json, write_text
from vae_core.jobs.capacity import max_running
from vae_core.jobs.log import LOG as LOG
from vae_core.jobs.log import last_lines as last_lines
from vae_core.paths import JOB, WEIGHTS, data_dir, home_dir, workspaces_dir

STATUS, RESULT, STOP, LOCK = "status.json", "result.json", "stop", "job.lock"
INTERRUPTED = "interrupted"  # beside STOP: requested by the server as it shut down, see `shutdown`
STOPPED = 130  # exit code of a run that was asked to stop and saved
FOLDERS = "[!.]*/"  # a pattern: the folders that are, or were, jobs; others are being written or deleted
MAX_OFFSET = 2**62  # last bytes of a log that are read
FAILURE_LINES = 6  # of the log, in the message of a job that broke off

Kind = Literal["training", "projection", "estimate"]
FOLDER_NAMES: dict[Kind, str] = {"training": "runs", "projection": "projections", "estimate": "estimates"}
State = Literal["queued", "running", "stopping", "stopped", "finished", "failed"]
ACTIVE = ("queued", "running", "stopping")


@dataclass(frozen=True)
class JobSpec:
    """The request of a job: job.json."""

    title: str
    arguments: list[str]  # the command line after `python -m vae_core`; a training's without --output and --resume
    files: list[str]  # names of the files that come with it, where an argument names them
    created: float  # seconds since 1970
    kind: Kind = "training"
    group: str = ""  # jobs of one group run at the same time and count as one in the queue; "": it runs alone
    group_size: int = 1  # how many share the group's processors


@dataclass(frozen=True)
class Status:
    """How far a job's process is, as it wrote it down: status.json."""

    phase: Literal["queued", "running", "ended", "damaged"]  # damaged: the file is, or it is gone
    since: float = 0.0  # seconds since 1970; queued jobs start in this order
    log_from: int = 0  # bytes of output.log that an earlier attempt wrote
    code: int | None = None  # exit code; version 0.1 wrote minus a signal's number where one killed it


@dataclass(frozen=True)
class Job:
    """A job and its state at the moment of the look."""

    folder: Path
    title: str
    state: State
    message: str  # one sentence on why it waits, failed or died, with the log's last lines where it broke off; else ""
    arguments: tuple[str, ...]  # see `JobSpec`
    created: float  # seconds since 1970
    since: float = 0.0  # seconds since 1970 at which it was queued, started or ended

    @property
    def name(self) -> str:
        """The folder's name, by which `find_job` finds it and the sidebar lists its checkpoint."""
        return self.folder.name


def jobs_dir(kind: Kind) -> Path:
    """Return the folder with a folder for each job of a kind in the current workspace."""
    return data_dir() / FOLDER_NAMES[kind]


def server_jobs(kind: Kind) -> Iterator[Path]:
    """Yield the folders of the jobs of a kind in the home and in all workspaces."""
    yield from home_dir().glob(f"{FOLDER_NAMES[kind]}/{FOLDERS}")
    yield from workspaces_dir().glob(f"{FOLDERS}{FOLDER_NAMES[kind]}/{FOLDERS}")


@contextmanager
def queue_lock(kind: Kind) -> Iterator[None]:
    """Hold the server's inter-process lock on the jobs of a kind: they start, stop and are deleted one by one.

    :raises MidsentenceError: when the folder cannot be written, or another process holds the lock all the time.
    """
    parent = home_dir() / FOLDER_NAMES[kind]
    with one_sentence(parent / ".lock"):
        parent.mkdir(parents=True, exist_ok=True)
        lock = acquire(parent / ".lock")
    with lock:
        yield


def is_alive(folder: Path) -> bool:
    """Return whether a process holds a job's lock."""
    import fcntl

    with suppress(OSError), (folder / LOCK).open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def read_spec(folder: Path) -> JobSpec:
    """Return the request of a job.

    :raises InputError: when its job.json is gone or damaged.
    """
    with suppress(CheckpointError, TypeError):
        spec = JobSpec(**read_json(folder / JOB))
        texts = [spec.title, spec.group, *spec.arguments, *spec.files]
        numbers = isinstance(spec.created, int | float) and isinstance(spec.group_size, int) and spec.group_size > 0
        lists = isinstance(spec.arguments, list) and isinstance(spec.files, list) and spec.kind in get_args(Kind)
        if lists and numbers and all(isinstance(text, str) for text in texts):
            return spec
    raise InputError(f"Its {JOB} is gone or damaged: start a new run, and delete this one.")


def read_status(folder: Path) -> Status:
    """Return the status that a job's process wrote. Keys of version 0.1 are left out."""
    with suppress(CheckpointError, KeyError, TypeError, ValueError, OverflowError):
        written = read_json(folder / STATUS)
        code = None if written.get("code") is None else int(written["code"])
        status = Status(
            written["phase"], float(written.get("since") or 0), min(int(written.get("log_from") or 0), MAX_OFFSET), code
        )
        if status.phase in ("queued", "running", "ended"):
            return status
    return Status("damaged")


def write_status(folder: Path, status: Status) -> None:
    """Write a job's status atomically; a folder that is no longer a job's is left alone."""
    if (folder / JOB).is_file():
        write_text(folder / STATUS, json.dumps(asdict(status), indent=1) + "\n")


def state_of(folder: Path, status: Status) -> State:
    """Return the state of a job with a status."""
    if status.code is not None and status.code >= 0:
        return {0: "finished", STOPPED: "stopped"}.get(status.code, "failed")  # type: ignore[return-value]
    waits, stop = status.phase == "queued", (folder / STOP).exists() or status.code == -signal.SIGTERM
    if not is_alive(folder):
        return "stopped" if stop else "failed"
    if stop:  # a queued job leaves the queue at once, even if its process is about to end
        return "stopped" if waits else "stopping"
    return "queued" if waits else "running"


def load_job(folder: Path) -> Job:
    """Return a job's present state, also of a damaged folder."""
    status = read_status(folder)
    state = state_of(folder, status)
    try:
        spec = read_spec(folder)
    except InputError as error:
        changed = folder.stat().st_mtime if folder.exists() else 0.0
        return Job(folder, folder.name, state if state in ACTIVE else "failed", str(error), (), changed, status.since)
    message = _message(folder, spec, state, status)
    return Job(folder, spec.title, state, message, tuple(spec.arguments), spec.created, status.since)


def queue_position(folder: Path, status: Status, kind: Kind) -> int:
    """Return how many living jobs of the same kind run or wait before it, in all workspaces of the server.

    A group is one, its own group none.
    """
    before = set[str]()
    for other in server_jobs(kind):
        if other == folder or not is_alive(other):  # the quick question first: most have ended
            continue
        found = read_status(other)
        state, first = state_of(other, found), (found.since, str(other)) < (status.since, str(folder))
        if state in ACTIVE and (state != "queued" or first):
            before.add(_slot(other))
    return len(before - {_slot(folder)})


def _slot(folder: Path) -> str:
    """Return the name under which a job queues: its group's, or its own."""
    with suppress(InputError):
        return read_spec(folder).group or str(folder)
    return str(folder)


def _message(folder: Path, spec: JobSpec, state: State, status: Status) -> str:
    again = "resume it to go on from its last state" if spec.kind == "training" else "start it again"
    if state == "queued":
        try:
            before = queue_position(folder, status, spec.kind) - max_running(spec.kind) + 1
        except InputError as error:
            return str(error)
        return f"It waits for {before} run{'s' * (before > 1)} before it." if before > 0 else "It starts in a moment."
    makes_weights = spec.arguments[:1] in (["finetune"], ["pretrain"])
    if state == "finished" and makes_weights and not (folder / WEIGHTS).is_file():
        return f"It has finished, but its {WEIGHTS} is gone: start a new run, and delete this one."
    if state != "failed":
        return ""
    if status.phase == "damaged":
        return f"Its {STATUS} is gone or damaged, and no process of it runs: {again}."
    if status.code is None or status.code < 0:
        return f"Its process was killed, by somebody or because memory ran out, or the machine went down: {again}."
    lines = last_lines(folder, FAILURE_LINES, start=status.log_from)
    if status.code == 2 and lines:  # what a user can mend is one sentence
        return lines.rpartition("\n")[2]
    return f"It broke off with exit code {status.code}.\n{lines}".rstrip()
