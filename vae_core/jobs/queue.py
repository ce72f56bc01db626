"""Training runs as processes of their own: start, list, stop, resume, delete. Knows files and processes, no torch.

    HOME/runs/<name>/job.json     what was asked for
                     status.json  how far its process has come, see `jobstatus`
                     output.log   what it said, in all its attempts
                     stop         is there when somebody asked it to stop
                     ...          the files handed in with it; what the run itself writes, see `runs`

A job needs no server: its process waits for its turn by itself (`jobprocess`), and is found again by its folder. Its
checkpoint lies in the same folder, and is listed beside the others as soon as there is one.
"""

import json
import os
import re
import shutil
import subprocess
import time
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from threading import Thread

from vae_core.errors import InputError, MidsentenceError
from vae_core.files import one_sentence, written_aside
from vae_core.jobs.joblooks import ACTIVE, Job, last_lines, look_at
from vae_core.jobs.process import ask_to_end, birth_of
from vae_core.jobs.status import (
    LOG,
    STOP,
    Asked,
    State,
    Status,
    command_of,
    job_folders,
    most_at_once,
    next_ticket,
    queue_lock,
    read_asked,
    read_status,
    state_of,
    write_status,
)
from vae_core.paths import JOB, ROOT, runs_dir

__all__ = [
    "Job",
    "State",
    "delete_job",
    "find_job",
    "last_lines",
    "list_jobs",
    "most_at_once",
    "resume_job",
    "runs_dir",
    "start_job",
    "stop_job",
]

FOLDERS = ("MIDSENTENCE_HOME", "MIDSENTENCE_CHECKPOINTS")  # relative to where the server was started
NAME = re.compile(r"\w[\w.-]*")  # of a file that is handed in
TAKEN = {JOB, "status.json", LOG, STOP, "README.md", "config.json", "options.json", "metrics.jsonl", "followed.jsonl"}


def start_job(title: str, arguments: Sequence[str], *, files: Mapping[str, bytes | str] | None = None) -> Job:
    """Make a folder for a run and start the process that waits for its turn and trains.

    :param title: as the user wrote it; the folder's name is made of it, and need not be unique.
    :param arguments: a command line after `python -m vae_core`, e.g. ["finetune", "train.txt", "--base", "t5-mini"];
        --output and --resume are added to it.
    :param files: what is written into the folder beside it, by name; an argument that is such a name means that file.
        All other paths should be absolute.
    :raises MidsentenceError: when a file's name cannot be used, the disk does not take it, or no process starts.
    """
    most_at_once()  # a server that is set up wrongly says so before anything is written
    handed = files or {}
    for name in handed:
        if not NAME.fullmatch(name) or name in TAKEN:
            raise InputError(f"A file named {name!r} cannot lie in a run's folder: give it another name.")
    asked = Asked(title, list(arguments), sorted(handed), time.time())
    with queue_lock(runs_dir()):
        folder = _free_folder(title)
        with written_aside(folder) as aside:
            for name, content in handed.items():
                (aside / name).write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
            (aside / JOB).write_text(json.dumps(asdict(asked), indent=1) + "\n", encoding="utf-8")
        try:
            _launch(folder)
        except MidsentenceError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    return look_at(folder)


def list_jobs() -> list[Job]:
    """Return all jobs, the newest first; a damaged folder is a failed one that says what is wrong with it."""
    jobs = [look_at(path) for path in _folders()]
    return sorted(jobs, key=lambda job: (job.created, job.name), reverse=True)


def find_job(name: str) -> Job:
    """Return a job by its folder's name, as it stands now.

    :raises InputError: when it is not, or no longer, there.
    """
    for folder in _folders():
        if folder.name == name:
            return look_at(folder)
    raise InputError("The run that was asked for is no longer here: choose another one.")


def stop_job(job: Job) -> None:
    """Ask a job to stop: a queued one is stopped at once, a running one saves its state and its checkpoint first.

    Asking twice, or for one that has ended, does nothing more.

    :raises MidsentenceError: when the run's folder cannot be written.
    """
    with queue_lock(job.folder.parent):
        status = read_status(job.folder)
        if status and state_of(job.folder, status) in ACTIVE:
            with one_sentence(job.folder / STOP):
                (job.folder / STOP).touch()
            ask_to_end(status.pid, status.birth)


def resume_job(job: Job) -> Job:
    """Start a stopped or failed job again: it goes on from its last state, or from the beginning where it has none.

    :raises MidsentenceError: when it waits or runs already, has nothing left to do, its job.json is gone or damaged,
        or no process starts.
    """
    most_at_once()
    with queue_lock(job.folder.parent):
        now = find_job(job.name)
        if now.state in ACTIVE:
            raise InputError(f'"{now.title}" is {now.state}: there is nothing to resume.')
        if now.state == "finished":
            raise InputError(f'"{now.title}" has finished: there is nothing to resume.')
        read_asked(now.folder)
        _launch(now.folder)
    return look_at(now.folder)


def delete_job(job: Job) -> None:
    """Delete a job's folder with all that is in it; one that is gone already is no error.

    :raises MidsentenceError: when it waits or runs, or its folder cannot be deleted.
    """
    with queue_lock(job.folder.parent):
        if not job.folder.is_dir():
            return
        now = look_at(job.folder)
        if now.state in ACTIVE:
            raise InputError(f'"{now.title}" is {now.state}: stop it before you delete it.')
        gone = job.folder.with_name(f".{job.name}.{os.getpid()}.tmp")  # at once: a half-deleted run is none
        with one_sentence(job.folder):
            job.folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def _launch(folder: Path) -> None:
    """Start a job's process at the end of the queue. Under the lock: it waits there until its status is written."""
    cores, log = os.cpu_count() or 1, folder / LOG
    environment = {
        **os.environ,
        **{name: str(Path(os.environ[name]).absolute()) for name in FOLDERS if os.environ.get(name)},
        "OMP_NUM_THREADS": str(max(1, cores // most_at_once())),
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8:replace",
    }
    with one_sentence(log):
        (folder / STOP).unlink(missing_ok=True)
        with log.open("ab") as output:
            began = output.tell()
            process = subprocess.Popen(
                command_of(folder),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                cwd=ROOT,
                env=environment,
            )
    Thread(target=_wait_for, args=(process, folder), daemon=True).start()
    try:
        birth = birth_of(process.pid) or ""
        write_status(folder, Status("queued", next_ticket(folder.parent), process.pid, birth, log_from=began))
    except MidsentenceError:
        process.kill()
        raise


def _wait_for(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait for a job's process, as somebody has to, and write down which signal killed it if one did."""
    code = process.wait()
    with suppress(MidsentenceError):
        if code < 0 and folder.is_dir():
            with queue_lock(folder.parent):
                status = read_status(folder)
                if status and status.pid == process.pid and status.phase != "ended":
                    write_status(folder, replace(status, phase="ended", code=code))


def _folders() -> list[Path]:
    return job_folders(runs_dir())


def _free_folder(title: str) -> Path:
    """Return a folder that is not there: the title in plain letters, and a number."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "run"
    number = 1
    while (runs_dir() / f"{slug}-{number}").exists():
        number += 1
    return runs_dir() / f"{slug}-{number}"
