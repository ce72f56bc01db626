"""Checkpoints on disk: find one by name, load it safely, save it whole, keep a state to resume from.

A checkpoint is a folder as transformers writes it (config.json, model.safetensors, the tokenizer's files) with a
README.md that is its model card. Weights are safetensors only; nothing here unpickles.
"""

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vae_core.errors import CheckpointError
from vae_core.runs import written_aside

if TYPE_CHECKING:  # torch takes seconds to import: a list of names needs none of it
    import torch

    from vae_core.model import TextVAE

ROOT = Path(__file__).resolve().parent.parent / "checkpoints"
DEFAULT = "everyday"
WEIGHTS, CONFIG = "model.safetensors", "config.json"


@dataclass(frozen=True)
class CheckpointInfo:
    """What the list of checkpoints says of one folder, read without loading its weights."""

    name: str
    path: Path
    kind: str  # "VAE" or "base"
    size: int  # bytes of weights
    summary: str  # the main choices in its config
    evaluation: dict[str, Any]  # figures that `evaluate --card` measured, by file


def list_checkpoints(root: Path = ROOT) -> list[CheckpointInfo]:
    """Return the checkpoints under a folder, the default one first, then by name."""
    folders = sorted(path.parent for path in root.glob("*/" + CONFIG) if not path.parent.name.startswith("."))
    infos = [describe(folder) for folder in folders if (folder / WEIGHTS).is_file()]
    return sorted(infos, key=lambda info: (info.name != DEFAULT, info.kind != "VAE", info.name))


def describe(folder: Path) -> CheckpointInfo:
    """Return what a checkpoint's small files say of it."""
    config = _read_json(folder / CONFIG)
    evaluation = _read_json(folder / "evaluation.json") if (folder / "evaluation.json").is_file() else {}
    if config.get("model_type") == "text-vae":
        shape = f"{config['latent_dim']} dimensions, {config['injection']} memory of {config['memory_slots']} slots"
        kind, summary = "VAE", f"{shape}, {config['pooling']} pooling"
    else:
        kind, summary = "base", str(config.get("model_type"))
    return CheckpointInfo(folder.name, folder, kind, (folder / WEIGHTS).stat().st_size, summary, evaluation)


def locate(name: str | Path, root: Path = ROOT) -> str:
    """Return the folder or hub id that a name stands for: a name under checkpoints/, a folder, or a hub id.

    :raises CheckpointError: when it is none of them.
    """
    text = str(name)
    if "/" not in text and (root / text / CONFIG).is_file():
        return str(root / text)
    if Path(text).is_dir():
        return text
    parts = text.split("/")
    if len(parts) == 2 and all(parts) and not text.startswith((".", "~")):
        return text
    known = ", ".join(info.name for info in list_checkpoints(root)) or "none"
    raise CheckpointError(
        f"There is no checkpoint {text!r}: give a name ({known}), a folder, or a hub id like owner/name."
    )


def load_vae(name: str | Path = DEFAULT, *, root: Path = ROOT) -> "TextVAE":
    """Load a TextVAE by name, folder or hub id, in float32, ready to read from.

    :raises CheckpointError: when it is missing, damaged, pickled, or not what its config says.
    """
    from vae_core.model import TextVAE

    place = locate(name, root)
    _check_folder(place, name)
    vae: TextVAE = _guarded(name, lambda: TextVAE.from_pretrained(place))
    return vae.eval()


def make_vae(base: str | Path, *, root: Path = ROOT, **fields: Any) -> "TextVAE":
    """Make an untrained TextVAE of a base: a name, a folder or a hub id of a sequence-to-sequence model."""
    from vae_core.model import TextVAE

    place = locate(base, root)
    _check_folder(place, base)
    return _guarded(base, lambda: TextVAE.from_base(place, **fields))


def save_checkpoint(model: Any, tokenizer: Any, folder: Path, *, half: bool = True) -> None:
    """Save a model and its tokenizer into a folder, written aside and renamed.

    :param half: keep the weights as float16, half the size; the config says float32, so they are loaded as that.
    """
    import torch

    state = model.state_dict()
    if half:
        halves: dict[int, torch.Tensor] = {}  # tied weights stay one tensor
        state = {key: halves.setdefault(value.data_ptr(), _to_half(value)) for key, value in state.items()}
    with written_aside(folder) as aside:
        model.save_pretrained(aside, state_dict=state)
        tokenizer.save_pretrained(aside)


def save_state(folder: Path, model: "torch.nn.Module", optimizer: Any, *, step: int) -> None:
    """Keep weights and optimizer after a step, whole or not at all; the state before it goes when this one is there."""
    from safetensors.torch import save_file

    moments, _ = _optimizer_tensors(optimizer)
    weights = {name: parameter.detach().contiguous() for name, parameter in model.named_parameters()}
    target = folder / f"state-{step:07d}"
    if not target.exists():
        with written_aside(target) as aside:
            save_file(weights, aside / WEIGHTS)
            save_file(moments, aside / "optimizer.safetensors")
            (aside / "state.json").write_text(json.dumps({"step": step}))
    for old in folder.glob("state-*"):
        if old != target:
            shutil.rmtree(old, ignore_errors=True)


def load_state(folder: Path, model: "torch.nn.Module", optimizer: Any) -> int:
    """Put the newest complete state back and return its step; 0 when there is none."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    states = sorted(path.parent for path in folder.glob("state-*/state.json"))
    if not states:
        return 0
    newest = states[-1]
    try:
        weights, moments = load_file(newest / WEIGHTS), load_file(newest / "optimizer.safetensors")
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"{newest} is damaged ({error}): delete it and start the run anew.") from error
    for name, parameter in model.named_parameters():
        parameter.data.copy_(weights[name])
    _, names = _optimizer_tensors(optimizer)
    for index, parameter in names.items():
        optimizer.state[parameter] = {
            key: moments[f"{index}.{key}"] for key in ("step", "exp_avg", "exp_avg_sq") if f"{index}.{key}" in moments
        }
    return int(json.loads((newest / "state.json").read_text())["step"])


def drop_states(folder: Path) -> None:
    """Delete what a finished run kept in order to go on."""
    for state in folder.glob("state-*"):
        shutil.rmtree(state, ignore_errors=True)


def fingerprint(folder: Path) -> str:
    """Return a hash of a checkpoint's config, weights and tokenizer: the key of all that is computed from it."""
    digest = hashlib.sha256()
    for name in (CONFIG, WEIGHTS, "tokenizer.json"):
        if (folder / name).is_file():
            digest.update(name.encode())
            with (folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:16]


def _to_half(value: "torch.Tensor") -> "torch.Tensor":
    import torch

    return value.detach().to(torch.float16) if value.is_floating_point() else value.detach()


def _optimizer_tensors(optimizer: Any) -> tuple[dict[str, Any], dict[int, Any]]:
    """Return the optimizer's tensors by flat name, and its parameters by number."""
    inner = getattr(optimizer, "optimizer", optimizer)  # accelerate wraps it
    parameters = [parameter for group in inner.param_groups for parameter in group["params"]]
    tensors = {
        f"{index}.{key}": value.detach().contiguous()
        for index, parameter in enumerate(parameters)
        for key, value in inner.state.get(parameter, {}).items()
    }
    return tensors, dict(enumerate(parameters))


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CheckpointError(f"{path} cannot be read as JSON: the checkpoint is damaged, fetch it again.") from error


def _check_folder(place: str, name: str | Path) -> None:
    """Say what is wrong with a folder before a library tries to read it."""
    folder = Path(place)
    if not folder.is_dir():
        return  # a hub id
    if not (folder / CONFIG).is_file():
        raise CheckpointError(f"{name} has no {CONFIG}: it is not a checkpoint folder.")
    _read_json(folder / CONFIG)
    if any(folder.glob("*.safetensors")):
        return
    pickled = [path.name for pattern in ("*.bin", "*.pt", "*.pth", "*.pkl", "*.ckpt") for path in folder.glob(pattern)]
    if pickled:
        raise CheckpointError(
            f"{name} has its weights in {pickled[0]}, a pickle, which is never opened here: save it as {WEIGHTS}."
        )
    raise CheckpointError(f"{name} has no {WEIGHTS}: the checkpoint is incomplete, fetch it again.")


def _guarded(name: str | Path, load: Any) -> Any:
    """Call a loader and turn what the libraries raise into one sentence."""
    from safetensors import SafetensorError

    try:
        return load()
    except CheckpointError:
        raise
    except SafetensorError as error:
        raise CheckpointError(f"The weights of {name} are damaged or cut short: fetch the checkpoint again.") from error
    except (OSError, ConnectionError) as error:
        if not Path(str(name)).exists() and "/" in str(name):
            offline = " (offline mode is on)" if os.environ.get("HF_HUB_OFFLINE") else ""
            raise CheckpointError(
                f"{name} could not be fetched from the hub{offline}: check the name and the network, or give a folder."
            ) from error
        raise CheckpointError(f"{name} cannot be loaded: {_first_line(error)}") from error
    except (RuntimeError, ValueError, KeyError, TypeError) as error:
        raise CheckpointError(f"{name} is not what its config says: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
