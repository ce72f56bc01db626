"""Checkpoints on disk: find one by name, load it safely, save it whole.

A checkpoint is a folder as transformers writes it (config.json, model.safetensors, the tokenizer's files) with a
README.md that is its model card. Weights are safetensors only; nothing here unpickles.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from vae_core.checkpoints.hub import fetch
from vae_core.errors import CheckpointError, InputError, MidsentenceError
from vae_core.files import read_json, written_aside
from vae_core.paths import CONFIG, EVALUATION, WEIGHTS, checkpoints_dir, runs_dir

if TYPE_CHECKING:  # torch takes seconds to import: a list of names needs none of it
    import torch

    from vae_core.model.vae import TextVAE

ROOT = checkpoints_dir()
DEFAULT = "everyday"
VAE_TYPE = "text-vae"  # the model_type in a VAE's config
HUB_ID = re.compile(r"\w[\w.-]*/[\w.-]+")

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class CheckpointInfo:
    """What the list of checkpoints says of one folder, read without loading its weights."""

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

    A damaged one is left out: to load it by its name says what is wrong with it.

    :param root: the folder; None: checkpoints/, and the runs that were started as jobs, each from the moment on at
        which it has saved its first weights, whether it still trains or not. checkpoints/ wins where names clash.
    """
    infos: dict[str, CheckpointInfo] = {}
    for config in (config for place in _roots(root) for config in place.glob("*/" + CONFIG)):
        folder = config.parent
        if folder.name in infos or folder.name.startswith(".") or not (folder / WEIGHTS).is_file():
            continue
        try:
            infos[folder.name] = describe(folder)
        except CheckpointError:
            continue
    return sorted(infos.values(), key=lambda info: (info.name != DEFAULT, info.kind != "VAE", info.name))


def describe(folder: Path) -> CheckpointInfo:
    """Return what a checkpoint's small files say of it.

    :raises CheckpointError: when one of them is damaged.
    """
    config = read_json(folder / CONFIG)
    evaluation = read_json(folder / EVALUATION) if (folder / EVALUATION).is_file() else {}
    kind, summary = "base", str(config.get("model_type"))
    try:
        if config.get("model_type") == VAE_TYPE:
            shape = f"{config['latent_dim']} dimensions, {memory_of(config)}"
            kind, summary = "VAE", f"{shape}, {config['pooling']} pooling"
        size = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    except (KeyError, OSError) as error:
        raise CheckpointError(f"{folder} is damaged ({error}): fetch it again.") from error
    return CheckpointInfo(folder.name, folder, kind, size, summary, evaluation)


def locate(name: str | Path, root: Path | None = None) -> str:
    """Return the folder or hub id that a name stands for: a name in the list, a folder, or a hub id.

    :raises CheckpointError: when it is none of them.
    """
    text = str(name)
    named = [place / text for place in _roots(root) if "/" not in text and (place / text / CONFIG).is_file()]
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
        f"There is no checkpoint {text!r}: give a name ({known}), a folder, or a hub id like owner/name."
    )


def folder_of(name: str | Path, *, root: Path | None = None) -> Path:
    """Return the folder of a checkpoint that looks whole; one named by a hub id is fetched, or found in the cache.

    :raises CheckpointError: when it is missing, incomplete or a pickle.
    """
    place = locate(name, root)
    folder = Path(place) if Path(place).is_dir() else fetch(place)
    _check_folder(folder, name)
    return folder


def load_vae(name: str | Path = DEFAULT, *, root: Path | None = None, device: str | None = None) -> "TextVAE":
    """Load a TextVAE by name, folder or hub id, in float32, ready to read from.

    :param device: as torch names it; a GPU where there is one, else the processor, if not given.
    :raises CheckpointError: when it is missing, damaged, pickled, a base, not what its config says, or too big.
    """
    folder = folder_of(name, root=root)
    kind = read_json(folder / CONFIG).get("model_type")
    if kind != VAE_TYPE:
        command = f"python -m vae_core finetune FILE --base {name} -o DIR"
        raise CheckpointError(f"{name} is a base ({kind}), not a VAE: make one of it with `{command}`.")
    import torch

    from vae_core.device import best_device
    from vae_core.model.vae import TextVAE

    vae = _guarded(name, lambda: TextVAE.from_pretrained(folder))
    try:
        return vae.eval().to(device or best_device())
    except torch.OutOfMemoryError as error:
        raise CheckpointError(
            f"The GPU's memory is too small for {name}: free some of it, or hide the GPU with CUDA_VISIBLE_DEVICES=-1."
        ) from error


def make_vae(base: str | Path, *, root: Path | None = None, **fields: Any) -> "TextVAE":
    """Make the TextVAE that a finetune starts from, of a name, a folder or a hub id.

    A sequence-to-sequence model gets new maps to and from z; a VAE is trained on as it is.

    :param fields: of TextVAEConfig; a VAE has its own, and only the same ones can be asked of it.
    :raises CheckpointError: when the base cannot be used.
    :raises InputError: when a field has a value that it cannot have.
    """
    folder = folder_of(base, root=root)
    if read_json(folder / CONFIG).get("model_type") == VAE_TYPE:
        known = load_vae(base, root=root, device="cpu")  # the trainer places it
        differ = [
            f"{name} {getattr(known.config, name)}"
            for name, value in fields.items()
            if getattr(known.config, name, None) != value
        ]
        if differ:
            raise InputError(
                f"{base} is a VAE with {', '.join(differ)}, which training on cannot change: leave it out."
            )
        return known
    from vae_core.model.vae import TextVAE, TextVAEConfig

    try:
        TextVAEConfig(**fields)
    except Exception as error:  # huggingface_hub's own validation
        raise InputError(f"A VAE cannot have these fields: {_reason(error)}.") from error
    vae = _guarded(base, lambda: TextVAE.from_base(folder, **fields), wrong="is no base that can be loaded")
    vae.base.config._name_or_path = base_name(base)  # no path of this machine
    return vae


def base_name(base: str | Path) -> str:
    """Return what the record calls a base: its folder's name, or its hub id."""
    return Path(base).resolve().name if Path(base).is_dir() else str(base)


def save_checkpoint(model: Any, tokenizer: Any, folder: Path, *, half: bool = True) -> None:
    """Save a model and its tokenizer into a folder, written aside and renamed.

    :param half: keep the weights as float16, half the size; the config says float32, so they are loaded as that.
    :raises CheckpointError: when the disk does not take it; what the folder held stays.
    """
    import torch

    state = model.state_dict()
    if half:
        halves: dict[int, torch.Tensor] = {}  # tied weights stay one tensor
        state = {key: halves.setdefault(value.data_ptr(), _to_half(value)) for key, value in state.items()}
    with written_aside(folder, last=WEIGHTS) as aside, _quiet():
        model.save_pretrained(aside, state_dict=state)
        tokenizer.save_pretrained(aside)
        for file in aside.glob("*.safetensors"):  # the library makes them readable by their owner alone
            file.chmod((aside / CONFIG).stat().st_mode)


def fingerprint(folder: Path) -> str:
    """Return a hash of a checkpoint's config, weights and tokenizer: the key of all that is computed from it."""
    weights = sorted(path.name for path in folder.glob("*.safetensors"))
    files = [folder / name for name in (CONFIG, *weights, "tokenizer.json") if (folder / name).is_file()]
    return _hash(tuple((file, *_version(file)) for file in files))


def _version(file: Path) -> tuple[int, int, int]:
    """Return what changes when a file is written: its inode, size and time."""
    found = file.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


@lru_cache(maxsize=256)  # a page asks at every click, and the weights are megabytes
def _hash(files: tuple[tuple[Path, int, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for path, *_ in files:
        digest.update(path.name.encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:16]


def _roots(root: Path | None) -> list[Path]:
    return [root] if root else [ROOT, runs_dir()]


def _to_half(value: "torch.Tensor") -> "torch.Tensor":
    """Return a tensor as float16, or as it is where that is no float or ends at infinity."""
    import torch

    half = value.detach().to(torch.float16) if value.is_floating_point() else value.detach()
    return half if torch.isfinite(half).all() else value.detach()


def _check_folder(folder: Path, name: str | Path) -> None:
    """Say what is wrong with a folder before a library tries to read it."""
    if not (folder / CONFIG).is_file():
        raise CheckpointError(f"{name} has no {CONFIG}: it is not a checkpoint folder.")
    read_json(folder / CONFIG)
    if any(folder.glob("*.safetensors")):
        return
    pickled = [path.name for pattern in ("*.bin", "*.pt", "*.pth", "*.pkl", "*.ckpt") for path in folder.glob(pattern)]
    if pickled:
        raise CheckpointError(
            f"{name} has its weights in {pickled[0]}, a pickle, which is never opened here: save it as {WEIGHTS}."
        )
    raise CheckpointError(f"{name} has no {WEIGHTS}: the checkpoint is incomplete, fetch it again.")


def _guarded(name: str | Path, load: Callable[[], Loaded], *, wrong: str = "cannot be loaded") -> Loaded:
    """Call a loader of a library, quietly, and turn what it raises into one sentence."""
    from safetensors import SafetensorError

    try:
        with _quiet():
            return load()
    except MidsentenceError:
        raise
    except SafetensorError as error:
        raise CheckpointError(f"The weights of {name} are damaged or cut short: fetch the checkpoint again.") from error
    except Exception as error:  # a damaged config can raise anything, far inside of transformers
        if "ignore_mismatched_sizes" in str(error):
            raise CheckpointError(
                f"{name} is not what its config says, its weights have other sizes: fetch the checkpoint again."
            ) from error
        raise CheckpointError(f"{name} {wrong} ({_reason(error)}): fetch it again, or check its config.") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep transformers' bars and reports off stderr while it loads: what matters of them is raised as an error."""
    from transformers.utils import logging

    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()


def _reason(error: Exception) -> str:
    """Return the first words of what a library says, in one line."""
    return " ".join(str(error).split())[:200].rstrip(" .:") or type(error).__name__
