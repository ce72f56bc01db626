"""Shared links: a corpus or a run of one workspace, which others open read-only by a token, until it is revoked.

    HOME/shares/<id of token>.json      owner, kind and name of a share
    WORKSPACE/shared.json               the owner's: the token of each thing that is shared
    WORKSPACE/opened.json               a visitor's: the ids of the links that were opened here

A token is looked up by its id, so the server's folder does not reveal links. Deletion ends a share.
"""

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from vae_core.errors import CheckpointError, InputError
from vae_core.files import changed_json, one_sentence, read_json, remove, write_text
from vae_core.paths import WORKSPACE_ID, data_dir, home_dir, leads_out, workspace_dir, workspace_of
from vae_core.workspaces.keys import id_of, new_key

SHARED, OPENED = "shared.json", "opened.json"
GONE = "This link is no longer valid: ask its sender for another."
FOLDERS = {"corpus": "corpora", "run": "runs"}

Kind = Literal["corpus", "run"]


@dataclass(frozen=True)
class Share:
    """The target of a link."""

    kind: Kind
    workspace: str  # its owner's; "" is the home
    name: str  # of the corpus's or the run's folder

    @property
    def root(self) -> Path:
        """The folder of its workspace."""
        return workspace_dir(self.workspace)

    @property
    def folder(self) -> Path:
        """The folder that is shared."""
        return self.root / FOLDERS[self.kind] / self.name


def share(kind: Kind, name: str) -> str:
    """Return the token of a link to a corpus or a run of the current workspace, made where there is none yet.

    :raises MidsentenceError: when it is not there, or the disk does not take it.
    """
    if known := token_of(kind, name):
        return known
    shared = Share(kind, workspace_of(data_dir()), name)
    if shared.folder.parent != data_dir() / FOLDERS[kind] or not shared.folder.is_dir():
        raise InputError("The corpus or run to share is no longer here: load the page again.")
    about = {"kind": kind, "workspace": shared.workspace, "name": name, "created": time.time()}
    with changed_json(data_dir() / SHARED) as tokens:
        token = token_of(kind, name) or new_key()  # another tab may have made one meanwhile
        tokens[f"{kind}/{name}"] = token
        _write(_shares() / f"{id_of(token)}.json", about)
    return token


def token_of(kind: Kind, name: str) -> str | None:
    """Return the token of a link to something of the current workspace; None where it is not shared."""
    token = _read(data_dir() / SHARED).get(f"{kind}/{name}")
    if not isinstance(token, str):
        return None
    with suppress(InputError):
        return token if _share(id_of(token)) == Share(kind, workspace_of(data_dir()), name) else None
    return None


def revoke(kind: Kind, name: str) -> None:
    """Make the link to something of the current workspace open nothing; one that is not shared is no error.

    :raises MidsentenceError: when the disk does not take it.
    """
    token = token_of(kind, name)
    if token is not None:
        link = _shares() / f"{id_of(token)}.json"
        with one_sentence(link):  # a link that is still there must not be taken for a revoked one
            link.unlink(missing_ok=True)
    if f"{kind}/{name}" in _read(data_dir() / SHARED):
        with changed_json(data_dir() / SHARED) as tokens:
            tokens.pop(f"{kind}/{name}", None)


def open_link(token: str) -> Share:
    """Return the target of a link, and list it in the current workspace from now on.

    :raises InputError: when it was revoked or deleted, or never was one.
    """
    found = _share(id_of(token)) if len(token) < 100 else None
    if found is None:
        raise InputError(GONE)
    if found.root != data_dir() and id_of(token) not in _read(data_dir() / OPENED):
        with changed_json(data_dir() / OPENED) as opened:
            opened[id_of(token)] = time.time()
    return found


def opened(kind: Kind) -> list[Share]:
    """Return the things of a kind whose links were opened in the current workspace, and which are shared still."""
    shares = (_share(name) for name in _read(data_dir() / OPENED))
    return [found for found in shares if found and found.kind == kind and found.root != data_dir()]


def drop_shares_of(workspace: str) -> None:
    """Delete the links of a workspace that is gone."""
    for path in _shares().glob("*.json"):
        if _read(path).get("workspace") == workspace:
            remove(path)


def close(shared: Share) -> None:
    """Take something that others share off the current workspace's list."""
    with changed_json(data_dir() / OPENED) as opened:
        for name in [name for name in opened if _share(name) in (None, shared)]:
            del opened[name]


def _share(name: str) -> Share | None:
    """Return a share by the id of its token; None where it is revoked, or its target is deleted."""
    if not WORKSPACE_ID.fullmatch(name):
        return None
    about = _read(_shares() / f"{name}.json")
    with suppress(KeyError, TypeError, InputError):
        found = Share(about["kind"], about["workspace"], about["name"])
        plain = "/" not in found.name and not found.name.startswith(".")
        if plain and found.folder.is_dir() and not leads_out(found.folder):
            return found
    return None


def _shares() -> Path:
    return home_dir() / "shares"


def _read(path: Path) -> dict[str, Any]:
    with suppress(CheckpointError):
        return read_json(path)
    return {}


def _write(path: Path, content: dict[str, Any]) -> None:
    write_text(path, json.dumps(content, indent=1) + "\n")
