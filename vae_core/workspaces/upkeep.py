"""Upkeep of workspaces: last use, list, and removal of those that nobody uses."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vae_core.errors import InputError
from vae_core.files import delete_folder
from vae_core.paths import WORKSPACE_ID, home_dir, workspace_dir, workspaces_dir
from vae_core.workspaces.quota import Usage, usage_of
from vae_core.workspaces.sharing import drop_shares_of

USED = "last_used"  # a file whose time is that of the last use
TOUCH_EVERY = 3600.0  # seconds
DAY = 24 * 3600.0  # seconds


@dataclass(frozen=True)
class Workspace:
    """A workspace on disk."""

    id: str
    usage: Usage
    used: float  # seconds since 1970 of the last use

    @property
    def folder(self) -> Path:
        """Its folder."""
        return workspace_dir(self.id)


def touch(folder: Path) -> None:
    """Note that a workspace is used now, once an hour at most; an empty one has no folder to note it in."""
    used = folder / USED
    with suppress(OSError):
        if folder != home_dir() and folder.is_dir() and time.time() - _used(folder) > TOUCH_EVERY:
            used.touch()


def list_workspaces(*, unused_for: float = 0.0) -> list[Workspace]:
    """Return the workspaces, the one that was used longest ago first.

    :param unused_for: days since the last use, at the least.
    """
    before = time.time() - unused_for * DAY
    folders = (path for path in workspaces_dir().glob("*") if WORKSPACE_ID.fullmatch(path.name) and path.is_dir())
    found = [Workspace(path.name, usage_of(path), _used(path)) for path in folders if _used(path) <= before]
    return sorted(found, key=lambda workspace: (workspace.used, workspace.id))


def remove_workspace(workspace: Workspace, *, busy: Callable[[Path], bool]) -> None:
    """Remove a workspace with all its files: renamed first, so that none is half there, then deleted.

    :param busy: whether a job runs or waits in its folder; none may start until this returns, see `queue_lock`.
    :raises MidsentenceError: when one does, it was used since it was listed, or the disk does not take it.
    """
    folder = workspace.folder
    if busy(folder):
        raise InputError(f"{workspace.id} has a run that waits or trains: it is left as it is.")
    if _used(folder) > workspace.used:
        raise InputError(f"{workspace.id} has been used meanwhile: it is left as it is.")
    with suppress(FileNotFoundError):
        delete_folder(folder)
    drop_shares_of(workspace.id)


def _used(folder: Path) -> float:
    """Return when a workspace was last used: by its note, else by when its folder last changed."""
    for path in (folder / USED, folder):
        with suppress(OSError):
            return path.stat().st_mtime
    return 0.0
