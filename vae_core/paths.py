"""Folders and file names: paths of checkpoints, uploads and runs on disk, and names of their files.

    HOME                      the home: the data of the command line and the library
    HOME/workspaces/<id>/     a workspace, with corpora, runs and all else of one browser or person

`data_dir` is the folder of the current one: that of `use_workspace`, else that of the resolver, else that of the
environment, else the home. The app installs a resolver which knows the session of a thread; it raises where a thread
has none, so that nothing falls back to the data of somebody else.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from vae_core.errors import InputError

ROOT = Path(__file__).resolve().parents[1]  # the folder that holds vae_core: a checkout, or site-packages

CONFIG, WEIGHTS, EVALUATION = "config.json", "model.safetensors", "evaluation.json"  # of a checkpoint
WORDS = "words.txt.gz"  # of a checkpoint: every word that it was trained on
PRIOR, PRIOR_LOG = "prior.safetensors", "prior.json"  # a flow fitted to its latents, and how far its fit is
OPTIONS, METRICS, FOLLOWED = "options.json", "metrics.jsonl", "followed.jsonl"  # of a run
JOB = "job.json"  # of a run that was started as a job: it is there before the run
WORKSPACE_ID = re.compile(r"[0-9a-f]{32}")

_CHOSEN: ContextVar[str | None] = ContextVar("workspace", default=None)
_RESOLVERS: list[Callable[[], Path]] = []


def home_dir() -> Path:
    """Return the folder of all that users upload and start: MIDSENTENCE_HOME, else .midsentence in the checkout.

    Where vae_core is installed without a checkout, it is .midsentence in the user's home.
    """
    named = os.environ.get("MIDSENTENCE_HOME")
    return Path(named).absolute() if named else (ROOT if _is_checkout() else Path.home()) / ".midsentence"


def data_dir() -> Path:
    """Return the folder of the current workspace, which is the home where none is chosen.

    :raises InputError: when MIDSENTENCE_WORKSPACE is no workspace's id, or a thread of the app has no session.
    """
    chosen = _CHOSEN.get()
    if chosen is None and _RESOLVERS:
        return _RESOLVERS[-1]()
    return workspace_dir(os.environ.get("MIDSENTENCE_WORKSPACE", "") if chosen is None else chosen)


def workspace_dir(workspace: str) -> Path:
    """Return the folder of a workspace by its id, there or not; "" is the home.

    :raises InputError: when it is no id: a path could else lead out of the folder of all workspaces.
    """
    if workspace and not WORKSPACE_ID.fullmatch(workspace):
        raise InputError("That is no id of a workspace: `python -m vae_core workspaces list` lists them.")
    return workspaces_dir() / workspace if workspace else home_dir()


def workspaces_dir() -> Path:
    """Return the folder that holds the folder of each workspace."""
    return home_dir() / "workspaces"


def workspace_of(path: Path) -> str:
    """Return the id of the workspace of a path; "" in the home, or a folder elsewhere."""
    inside = path.is_relative_to(workspaces_dir()) and path.relative_to(workspaces_dir()).parts
    return inside[0] if inside and WORKSPACE_ID.fullmatch(inside[0]) else ""


def leads_out(folder: Path) -> bool:
    """Return whether a folder of a workspace lies behind, is or holds a link that leads out of the workspace.

    Nothing of such a one is read or sent. Visitors cannot make links; the server's operator may have made one by
    mistake. In the home and elsewhere links are followed: a home's runs may be on another disk.
    """
    if not (workspace := workspace_of(folder)):
        return False
    inside, todo = workspace_dir(workspace).resolve(), [folder]
    with suppress(OSError, RuntimeError):
        if not folder.resolve().is_relative_to(inside):  # by a link above it
            return True
    while todo:
        path = todo.pop()
        with suppress(OSError, RuntimeError):  # RuntimeError: a circle of links
            if path.is_symlink() and not path.resolve().is_relative_to(inside):
                return True
            with os.scandir(path) as entries:
                todo += [Path(entry) for entry in entries if entry.is_symlink() or entry.is_dir(follow_symlinks=False)]
    return False


@contextmanager
def use_workspace(workspace: str) -> Iterator[Path]:
    """Work in a workspace within the block, in this thread, and yield its folder; "" is the home.

    Example: with use_workspace("0f3c..."): print(list_corpora())

    :raises InputError: when it is no id of a workspace.
    """
    folder = workspace_dir(workspace)
    token = _CHOSEN.set(workspace)
    try:
        yield folder
    finally:
        _CHOSEN.reset(token)


def install_resolver(resolver: Callable[[], Path]) -> None:
    """Install the function that gives `data_dir` outside of `use_workspace`; it replaces an earlier one."""
    _RESOLVERS[:] = [resolver]


def runs_dir() -> Path:
    """Return the folder that holds a folder for each run that was started as a job, see `jobs`."""
    return data_dir() / "runs"


def checkpoints_dir() -> Path:
    """Return the folder of checkpoints: MIDSENTENCE_CHECKPOINTS, else checkpoints in the checkout or in the home."""
    named = os.environ.get("MIDSENTENCE_CHECKPOINTS")
    return Path(named) if named else (ROOT if _is_checkout() else home_dir()) / "checkpoints"


def _is_checkout() -> bool:
    return (ROOT / "pyproject.toml").is_file()
