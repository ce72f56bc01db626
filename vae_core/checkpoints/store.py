"""Checkpoint folders: list, describe and find them by name, folder or hub id, and fingerprint them.

A checkpoint is a folder as transformers writes it (config.json, model.safetensors, the tokenizer's files) with a
README.md that is its model card. Weights are safetensors only: nothing here unpickles, and nothing imports torch.
"""

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from vae_core.errors import CheckpointError, first_line
from vae_core.files import read_json
from vae_core.paths import (
    CONFIG,
    EVALUATION,
    PRIOR,
    WEIGHTS,
    checkpoints_dir,
    data_dir,
    leads_out,
    runs_dir,
    workspace_of,
)
from vae_core.workspaces.sharing import opened

ROOT = checkpoints_dir()  # the server's: the checkpoints in it are everyone's
DEFAULT = "everyday"
VAE_TYPE = "text-vae"  # the model_type in a VAE's config
HUB_ID = re.compile(r"\w[\w.-]*/[\w.-]+")
PICKLES = {".bin", ".pt", ".pth", ".pkl", ".ckpt"}
HUB_FILES = ["*.json", "*.safetensors", "*.model", "*.txt", "*.txt.gz"]  # no pickle, and no other library's weights


@dataclass(frozen=True)
class CheckpointInfo:
    """Entry of one folder in the list of checkpoints, read without loading its weights."""

    name: str
    path: Path
    kind: str  # "VAE" or "base"
    size: int  # bytes of weights
    summary: str  # the main choices in its config
    evaluation: dict[str, Any]  # figures that `evaluate --card` measured, by file


def memory_of(config: Mapping[str, Any]) -> str:
    """Return in words how z enters the decoder, by a VAE's config."""
    slots = config["memory_slots"]
    return f"{config['injection']} memory of {slots} slot{'s' if slots != 1 else ''}"


def list_checkpoints(root: Path | None = None) -> list[CheckpointInfo]:
    """Return the checkpoints under a folder, the default one first, then VAEs before bases, then by name.

    A damaged one is left out: loading it by its name gives the error.

    :param root: the folder; None: checkpoints/, and the runs of the current workspace that were started as jobs, each
        from the moment on at which it has saved its first weights, whether it still trains or not, and those that
        others share with it. checkpoints/ wins where names clash, and then the workspace's own.
    """
    infos: dict[str, CheckpointInfo] = {}
    folders = [config.parent for place in _roots(root) for config in place.glob("*/" + CONFIG)]
    for folder in folders if root else [*folders, *(share.folder for share in opened("run"))]:
        name = checkpoint_name(folder)
        if name not in infos and not name.startswith(".") and (folder / WEIGHTS).is_file() and not leads_out(folder):
            with suppress(CheckpointError):
                infos[name] = replace(describe(folder), name=name)
    return sorted(infos.values(), key=lambda info: (info.name != DEFAULT, info.kind != "VAE", info.name))


def checkpoint_name(folder: Path) -> str:
    """Return a checkpoint's name in the list: its folder's name, and its owner where others share it."""
    owner = workspace_of(folder)
    return folder.name if owner == workspace_of(data_dir()) or not owner else f"{folder.name}@{owner[:8]}"


def describe(folder: Path) -> CheckpointInfo:
    """Return the entry of a checkpoint, by its small files.

    :raises CheckpointError: when one of them is damaged.
    """
    config = read_json(folder / CONFIG)
    evaluation = read_json(folder / EVALUATION) if (folder / EVALUATION).is_file() else {}
    kind, summary = "base", str(config.get("model_type"))
    try:
        if config.get("model_type") == VAE_TYPE:
            shape = f"{config['latent_dim']} dimensions, {memory_of(config)}"
            kind, summary = "VAE", f"{shape}, {config['pooling']} pooling"
        size = sum(file.stat().st_size for file in weights_of(folder))
        if not all(map(are_figures, evaluation.values())):
            raise KeyError(EVALUATION)
    except (KeyError, OSError) as error:
        raise CheckpointError(f"{folder} is damaged ({error}): fetch it again.") from error
    return CheckpointInfo(folder.name, folder, kind, size, summary, evaluation)


def are_figures(found: Any) -> bool:
    """Return whether a file's content is figures by name: KL per dimension, where it is there, a list of numbers."""
    values = found.get("kl_per_dim") or [] if isinstance(found, dict) else None
    return isinstance(values, list) and all(type(value) in (int, float) for value in values)


def locate(name: str | Path, root: Path | None = None) -> str:
    """Return the folder or hub id of a name: a name in the list, a folder, or a hub id.

    :raises CheckpointError: when it is none of them.
    """
    text = str(name)
    with suppress(OSError):  # a name that is too long for one
        places = [place / text for place in _roots(root) if "/" not in text]
        places += [] if root else [share.folder for share in opened("run") if checkpoint_name(share.folder) == text]
        named = [place for place in places if (place / CONFIG).is_file() and not leads_out(place)]
        if named:
            return str(named[0])
        if text and Path(text).is_dir():
            return text
        if text and Path(text).is_file():
            raise CheckpointError(f"{text} is a file: name the folder that it is in.")
    if HUB_ID.fullmatch(text):
        return text
    known = ", ".join(info.name for info in list_checkpoints(root)) or "none"
    raise CheckpointError(
        f"There is no checkpoint {text[:200]!r}: give a name ({known}), a folder, or a hub id like owner/name."
    )


def folder_of(name: str | Path, *, root: Path | None = None) -> Path:
    """Return the folder of a checkpoint that looks whole; one named by a hub id is fetched, or found in the cache.

    :raises CheckpointError: when it is missing, incomplete or a pickle.
    """
    place = locate(name, root)
    folder = Path(place) if Path(place).is_dir() else _fetch(place)
    if not (folder / CONFIG).is_file():
        raise CheckpointError(f"{name} has no {CONFIG}: it is not a checkpoint folder.")
    read_json(folder / CONFIG)
    if weights_of(folder):
        return folder
    for path in sorted(folder.iterdir()):
        if path.suffix in PICKLES:
            raise CheckpointError(
                f"{name} has its weights in {path.name}, a pickle, which is never opened here: save it as {WEIGHTS}."
            )
    raise CheckpointError(f"{name} has no {WEIGHTS}: the checkpoint is incomplete, fetch it again.")


def weights_of(folder: Path) -> list[Path]:
    """Return the files of a checkpoint's weights; the flow beside them, if any, is fitted to these."""
    return sorted(path for path in folder.glob("*.safetensors") if path.name != PRIOR)


def fingerprint(folder: Path) -> str:
    """Return a hash of a checkpoint's config, weights and tokenizer: the key of all that is computed from it."""
    files = [file for file in (folder / CONFIG, *weights_of(folder), folder / "tokenizer.json") if file.is_file()]
    found = [(file, file.stat()) for file in files]
    return _hash(tuple((file, stat.st_ino, stat.st_size, stat.st_mtime_ns) for file, stat in found))


@lru_cache(maxsize=256)  # a page asks at every click, and the weights are megabytes
def _hash(files: tuple[tuple[Path, int, int, int], ...]) -> str:
    """Return the hash of files, each with what changes when it is written: inode, size and time."""
    digest = hashlib.sha256()
    for path, *_ in files:
        digest.update(path.name.encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:16]


def is_shipped(key: str) -> bool:
    """Return whether a fingerprint is of a checkpoint in the server's folder, which is everyone's."""
    folders = [config.parent for config in ROOT.glob("*/" + CONFIG)]  # described, each would be read at every call
    return any(fingerprint(folder) == key for folder in folders if (folder / WEIGHTS).is_file())


def _roots(root: Path | None) -> list[Path]:
    return [root] if root else [ROOT, runs_dir()]


def _fetch(hub_id: str) -> Path:
    """Return a hub id's folder in the library's cache, downloaded or updated where the hub answers.

    One call for all files, because it asks an unreachable hub once: `from_pretrained` asks six times in half a minute.
    """
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(hub_id, allow_patterns=HUB_FILES, ignore_patterns=["*/*"]))
    except Exception as error:  # names, rights, network, disk: each has a family of exceptions of its own
        raise CheckpointError(
            f"{hub_id} could not be fetched from the hub ({first_line(error)}): check the name and the network, "
            "or give a folder."
        ) from error
