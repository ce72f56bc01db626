"""Removal of workspaces, while the queue is locked: none is removed in which a job waits or runs."""

from contextlib import ExitStack
from pathlib import Path

from vae_core.jobs.status import FOLDER_NAMES, LOCK, is_alive, queue_lock
from vae_core.workspaces.upkeep import Workspace, remove_workspace


def remove_idle(workspace: Workspace) -> None:
    """Remove a workspace with all that is in it.

    :raises MidsentenceError: when a job waits or runs there, it was used since it was listed, or the disk refuses.
    """
    with ExitStack() as stack:
        for kind in FOLDER_NAMES:
            stack.enter_context(queue_lock(kind))  # so that no job starts meanwhile
        remove_workspace(workspace, busy=has_living_job)


def has_living_job(folder: Path) -> bool:
    """Return whether a job waits or runs in a workspace's folder."""
    return any(is_alive(lock.parent) for lock in folder.glob(f"*/*/{LOCK}"))
