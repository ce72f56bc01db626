"""Queue of background jobs, one of each kind for the whole server: start, list, stop, resume, delete.

Slots and order are those of the server; a workspace lists, finds, stops and deletes its own jobs alone.

    HOME/runs/<name>/job.json     the request, see `JobSpec`
                     job.lock     held by its process while that lives
                     status.json  how far its process is, see `Status`
                     output.log   the process's output, of all its attempts
                     result.json  stdout of a job of another kind than "training"
                     stop         exists when a stop was requested
                     interrupted  is there too when that was the server, as it shut down
                     ...          the files that come with it; what a training itself writes, see `run_dir`

Projections and estimates have folders of their own beside `runs`. A job needs no server: its process waits for its turn
by itself (`worker`), and is found again by its folder. A training's checkpoint is written to the same folder.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from itertools import count
from pathlib import Path
from threading import Thread
from uuid import uuid4

from vae_core import paths
from vae_core.errors import InputError, MidsentenceError
from vae_core.files import acquire, clear_leftovers, delete_folder, one_sentence, written_aside
from vae_core.jobs import status
from vae_core.jobs.capacity import max_running, processors
from vae_core.jobs.status import ACTIVE, FOLDER_NAMES, FOLDERS, LOCK, LOG, RESULT, STATUS, STOP, Job, JobSpec, Kind
from vae_core.paths import JOB, ROOT, checkpoints_dir, data_dir, home_dir, leads_out, workspace_of
from vae_core.workspaces.classes import enter_run
from vae_core.workspaces.quota import check_disk, check_runs
from vae_core.workspaces.sharing import revoke

FILE_NAME = re.compile(r"\w[\w.-]*")  # of a file that comes with a job
PROCESS = (sys.executable, "-m", "vae_core", "run-job")  # the folder follows
RESERVED = {JOB, LOCK, STATUS, LOG, RESULT, STOP, "README.md"}
RESERVED |= {paths.CONFIG, paths.WEIGHTS, paths.OPTIONS, paths.METRICS, paths.FOLLOWED}
RESERVED |= {status.INTERRUPTED}


def start_job(title: str, arguments: Sequence[str], *, files: Mapping[str, bytes | str] | None = None) -> Job:
    """Make a folder for a training and start the process that waits for its turn and trains.

    :param title: as the user wrote it; the folder's name is made of it, and need not be unique.
    :param arguments: a command line after `python -m vae_core`, e.g. ["finetune", "train.txt", "--base", "t5-mini"];
        --output and --resume are added to it.
    :param files: files to write into the folder, by name; an argument that is such a name means that file.
        All other paths should be absolute.
    :raises MidsentenceError: when a file's name cannot be used, a quota or the disk does not take it, or no process
        starts.
    """
    return start_jobs({title: arguments}, files=files)[0]


def start_jobs(trainings: Mapping[str, Sequence[str]], *, files: Mapping[str, bytes | str] | None = None) -> list[Job]:
    """Start some trainings that run at the same time: they are one in the queue, and share its processors.

    :param trainings: title -> command line, as for `start_job`; some threads for each, one at the least.
    :param files: files to write into the folder of each.
    :raises MidsentenceError: as `start_job`; those that had been started by then are asked to stop.
    """
    for name in files or {}:
        if not FILE_NAME.fullmatch(name) or name in RESERVED:
            raise InputError(f"A file named {name!r} cannot be in a run's folder: give it another name.")
    check_runs(len(trainings))
    now, size, started = time.time(), len(trainings), list[Job]()
    group = uuid4().hex if size > 1 else ""
    try:
        with status.queue_lock("training"):  # held until all are in: no other job comes between
            for number, (title, arguments) in enumerate(trainings.items()):
                words, created = list(arguments), now - 1e-3 * number  # the first is listed as the newest
                spec = JobSpec(title, words, sorted(files or {}), created, group=group, group_size=size)
                started.append(_start(_free_folder(title), spec, files or {}))
                enter_run(started[-1].folder)
    except MidsentenceError:
        for job in started:
            with suppress(MidsentenceError):
                stop_job(job)
        raise
    return started


def ensure_job(kind: Kind, name: str, arguments: Sequence[str], *, again: bool = False, max_age: float) -> Job:
    """Return the job that makes a result, started unless it is there: for all sessions that ask, and after a restart.

    :param name: of its folder: a key of all that decides the result.
    :param again: start it again also where it has failed or was stopped.
    :param max_age: seconds after which ended jobs of the kind are deleted.
    :raises MidsentenceError: when the disk does not take it, or no process starts.
    """
    folder = status.jobs_dir(kind) / name
    with status.queue_lock(kind):
        for job in list_jobs(kind):
            old = time.time() - job.since > max_age or (again and job.folder == folder)
            if old and job.state not in ACTIVE:
                _remove(job.folder)
        if folder.is_dir():
            return status.load_job(folder)
        return _start(folder, JobSpec(name, list(arguments), [], time.time(), kind), {})


def list_jobs(kind: Kind = "training") -> list[Job]:
    """Return all jobs of a kind, the newest first; a damaged folder is a failed one with an error."""
    jobs = map(status.load_job, _folders(kind))
    return sorted(jobs, key=lambda job: (job.created, job.name), reverse=True)


def find_job(name: str, kind: Kind = "training") -> Job:
    """Return a job by its folder's name, as it is now.

    :raises InputError: when it is not, or no longer, there.
    """
    for folder in _folders(kind):
        if folder.name == name:
            return status.load_job(folder)
    raise InputError("This run is no longer here: choose another one.")


def stop_job(job: Job) -> None:
    """Ask a job to stop: a queued one is stopped at once, a running training saves its state and checkpoint first.

    Asking twice, or for one that has ended, does nothing more.

    :raises MidsentenceError: when the job's folder cannot be written.
    """
    with status.queue_lock(_kind_of(job)):
        if job.folder.is_dir() and status.load_job(job.folder).state in ACTIVE:
            with one_sentence(job.folder / STOP):
                (job.folder / STOP).touch()


def resume_job(job: Job) -> Job:
    """Start a stopped or failed training again: from its last state, or from the beginning where it has none.

    :raises MidsentenceError: when it waits or runs already, has nothing left to do, its job.json is gone or damaged,
        the disk's quota is used up, or no process starts.
    """
    with status.queue_lock("training"):
        now = find_job(job.name)
        if now.state in (*ACTIVE, "finished"):
            is_ = "has finished" if now.state == "finished" else f"is {now.state}"
            raise InputError(f'"{now.title}" {is_}: there is nothing to resume.')
        if not (now.folder / status.INTERRUPTED).exists():  # what a shutdown stopped continues, as it would have
            check_disk()
        _launch(now.folder, status.read_spec(now.folder))
        return status.load_job(now.folder)


def delete_job(job: Job) -> None:
    """Delete a job's folder with all that is in it; one that is gone already is no error.

    :raises MidsentenceError: when it waits or runs, or its folder cannot be deleted.
    """
    with status.queue_lock(_kind_of(job)):
        if not job.folder.is_dir():
            return
        now = status.load_job(job.folder)
        if now.state in ACTIVE:
            raise InputError(f'"{now.title}" is {now.state}: stop it before you delete it.')
        revoke("run", job.name)
        _remove(job.folder)


def _folders(kind: Kind) -> list[Path]:
    """Return the folders of the workspace's jobs of a kind, but for those that hold a link out of it."""
    return [folder for folder in status.jobs_dir(kind).glob(FOLDERS) if not leads_out(folder)]


def _kind_of(job: Job) -> Kind:
    """Return the kind of a job, which must be of this workspace."""
    if workspace_of(job.folder) != workspace_of(data_dir()):
        raise InputError("That run is of another workspace: only its owner can change it.")
    return next((kind for kind, name in FOLDER_NAMES.items() if job.folder.parent.name == name), "training")


def _start(folder: Path, spec: JobSpec, files: Mapping[str, bytes | str]) -> Job:
    """Make a job's folder and start its process; no folder is left where that fails. Under the queue's lock."""
    clear_leftovers(folder.parent)
    with written_aside(folder) as aside:
        for name, content in files.items():
            (aside / name).write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        (aside / JOB).write_text(json.dumps(asdict(spec), indent=1) + "\n", encoding="utf-8")
    try:
        _launch(folder, spec)
    except MidsentenceError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return status.load_job(folder)


def _launch(folder: Path, spec: JobSpec) -> None:
    """Start a job's process, at the end of the queue, with the lock that shows that it is alive."""
    environment = {
        **os.environ,
        "MIDSENTENCE_WORKSPACE": workspace_of(folder),
        "MIDSENTENCE_HOME": str(home_dir()),  # a relative one is relative to where the server was started
        "MIDSENTENCE_CHECKPOINTS": str(checkpoints_dir().absolute()),
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8:replace",
    }
    if spec.kind != "projection":  # an estimate measures a training
        sharing = max_running() * spec.group_size
        environment["OMP_NUM_THREADS"] = str(max(1, processors() // sharing))
    with one_sentence(folder / LOG), ExitStack() as stack:
        lock = stack.enter_context(acquire(folder / LOCK))  # the process has it too when it is closed here
        log = stack.enter_context((folder / LOG).open("ab"))
        output = log if spec.kind == "training" else stack.enter_context((folder / RESULT).open("wb"))
        status.write_status(folder, status.Status("queued", time.time(), log.tell()))
        for request in (STOP, status.INTERRUPTED):
            (folder / request).unlink(missing_ok=True)
        process = subprocess.Popen(
            [*PROCESS, str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=log,
            start_new_session=True,
            pass_fds=[lock.fileno()],
            cwd=ROOT,
            env=environment,
        )
    Thread(target=process.wait, daemon=True).start()  # somebody has to, or it stays a zombie


def _remove(folder: Path) -> None:
    """Delete the folder of a job whose process has ended, or is about to: one out of the queue takes a moment."""
    with suppress(OSError):
        acquire(folder / LOCK).close()
    with suppress(FileNotFoundError):
        delete_folder(folder)


def _free_folder(title: str) -> Path:
    """Return a folder that is not there: the title in plain letters, and a number."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "run"
    folders = (status.jobs_dir("training") / f"{slug}-{number}" for number in count(1))
    return next(folder for folder in folders if not folder.exists())
