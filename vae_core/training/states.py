"""What a run keeps in order to go on: weights and optimizer after a step, as state-0001234/ in the run's folder."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from vae_core.errors import CheckpointError
from vae_core.files import read_json, written_aside

if TYPE_CHECKING:
    import torch

    from vae_core.training.optimizer import Optimizers

WEIGHTS, MOMENTS, STEP = "model.safetensors", "optimizer.safetensors", "state.json"


def save_state(folder: Path, model: "torch.nn.Module", optimizer: "Optimizers", *, step: int) -> None:
    """Keep weights and optimizer after a step, whole or not at all; the state before it goes when this one is there.

    :raises CheckpointError: when the disk does not take it; the state before it stays.
    """
    from safetensors.torch import save_file

    weights = {name: parameter.detach().contiguous() for name, parameter in model.named_parameters()}
    target = folder / f"state-{step:07d}"
    if not target.exists():
        with written_aside(target) as aside:
            save_file(weights, aside / WEIGHTS)
            save_file(optimizer.tensors(), aside / MOMENTS)
            (aside / STEP).write_text(json.dumps({"step": step}))
    for old in folder.glob("state-*"):
        if old != target:
            shutil.rmtree(old, ignore_errors=True)


def load_state(folder: Path, model: "torch.nn.Module", optimizer: "Optimizers") -> int:
    """Put the newest complete state back and return its step; 0 when there is none.

    :raises CheckpointError: when it is damaged or of another model.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    states = sorted((path.parent for path in folder.glob(f"state-*/{STEP}")), key=lambda path: (len(path.name), path))
    if not states:
        return 0
    newest = states[-1]
    try:
        step = int(read_json(newest / STEP)["step"])
        weights = load_file(newest / WEIGHTS)
        moments = load_file(newest / MOMENTS, device=str(next(model.parameters()).device))
        for name, parameter in model.named_parameters():
            parameter.data.copy_(weights[name].view_as(parameter))  # copy_ alone would broadcast
        optimizer.put_back(moments)
    except (SafetensorError, OSError, LookupError, ValueError, RuntimeError, CheckpointError) as error:
        raise CheckpointError(f"{newest} is damaged: delete it, and --resume starts from the first step.") from error
    return step


def drop_states(folder: Path) -> None:
    """Delete what a finished run kept in order to go on."""
    for state in folder.glob("state-*"):
        shutil.rmtree(state, ignore_errors=True)
