"""Optimizer: Muon for matrices, AdamW for everything else, at a learning rate scaled by size; its state on disk.

A T5 of this size trained by AdamW alone at one rate stays for a thousand steps where it predicts words by their
frequency: its embeddings (deviation 1) hardly move at a rate that already wrecks its queries (deviation 0.008). Muon
(Jordan et al. 2024) moves every direction of a matrix equally; the embeddings, norms and biases step in proportion
to their size when the run began, as Adafactor's do (Shazeer & Stern 2018, section 8).

T5 leaves the 1/sqrt(d_kv) out of its attention's logits and starts its queries' matrices smaller by that factor
instead. Muon, whose steps are of one size for any size of the matrix, needs a factor: its step of a query's matrix
is scaled by d_kv**-0.5. Without, the logits grow sqrt(d_kv) times too fast and attention saturates.

docs/experiments/optimizer.md has the figures.

`WeightAverage` is the exponential moving average of the weights, which is validated and saved instead of them.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from vae_core.checkpoints.run_dir import drop_states
from vae_core.errors import CheckpointError
from vae_core.files import read_json, written_aside
from vae_core.paths import WEIGHTS

OPTIMIZER_STATE, STEP = "optimizer.safetensors", "state.json"  # of state-0001234/, the state after a step
AVERAGE = "average.safetensors"  # there too, where a run averages its weights

VECTOR_LR_SCALE = 10.0  # AdamW's learning rate is this many times Muon's, times the size (RMS) of the tensor
MIN_RMS = 1e-2  # smallest size: a tensor that starts at zero has to move as well


class Optimizers:
    """Muon and AdamW as one, with a state of plain tensors."""

    def __init__(self, model: nn.Module, *, weight_decay: float) -> None:
        """Share out the parameters; their sizes are taken now, so make it before a state is loaded."""
        embeddings = {id(part.weight) for part in model.modules() if isinstance(part, nn.Embedding)}
        matrices = [p for p in model.parameters() if p.ndim == 2 and id(p) not in embeddings]
        rest = [p for p in model.parameters() if p.ndim != 2 or id(p) in embeddings]
        folded = _folded_scales(model)
        by_scale: dict[float, list[nn.Parameter]] = defaultdict(list)
        for p in matrices:
            by_scale[folded.get(id(p), 1.0)].append(p)
        scaled: Any = [{"params": of_scale, "scale": scale} for scale, of_scale in by_scale.items()]
        self.matrices = torch.optim.Muon(scaled, lr=0.0, weight_decay=weight_decay, adjust_lr_fn="match_rms_adamw")
        groups: dict[float, list[nn.Parameter]] = defaultdict(list)  # by size: one call steps many small tensors
        for p in rest:
            groups[max(MIN_RMS, round(float(p.detach().square().mean().sqrt()), 2))].append(p)
        sized = [{"params": of_size, "size": size} for size, of_size in groups.items()]
        self.rest = torch.optim.AdamW(sized, lr=0.0, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
        # a state on disk names parameters by their index in this list: matrices as the model has them, then the rest
        self._owned: list[tuple[torch.optim.Optimizer, nn.Parameter]] = [(self.matrices, p) for p in matrices]
        self._owned += [(self.rest, p) for group in self.rest.param_groups for p in group["params"]]

    def step(self, rate: float) -> None:
        """Change the weights by their gradients at a learning rate, and drop the gradients."""
        for group in self.matrices.param_groups:
            group["lr"] = rate * group["scale"]
        for group in self.rest.param_groups:
            group["lr"] = rate * VECTOR_LR_SCALE * group["size"]
        for optimizer in (self.matrices, self.rest):
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)

    def state_dict(self) -> dict[str, Tensor]:
        """Return the state by flat name: number of the parameter, a dot, name of the tensor."""
        return {
            f"{index}.{key}": value.detach().contiguous()
            for index, (optimizer, parameter) in enumerate(self._owned)
            for key, value in optimizer.state.get(parameter, {}).items()
        }

    def load_state_dict(self, tensors: dict[str, Tensor]) -> None:
        """Load what `state_dict` returned.

        :raises ValueError: when a tensor has not the shape of its parameter.
        """
        for name, value in tensors.items():
            index, key = name.split(".")
            optimizer, parameter = self._owned[int(index)]
            if value.ndim and value.shape != parameter.shape:
                raise ValueError(f"{name} has shape {tuple(value.shape)}, its parameter {tuple(parameter.shape)}")
            optimizer.state[parameter][key] = value


def _folded_scales(model: nn.Module) -> dict[int, float]:
    """Return the scale of attention's logits by the id of the query's matrix that has it folded in: T5 and its kin."""
    attentions: list[Any] = [part for part in model.modules() if hasattr(part, "key_value_proj_dim")]
    return {id(part.q.weight): part.key_value_proj_dim**-0.5 for part in attentions}


class WeightAverage:
    """Exponential moving average of a model's weights (Polyak & Juditsky 1992); nothing at a decay of 0.

    The decay after s steps is min(decay, (1 + s) / (10 + s)), so that the start is forgotten soon.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        """Begin with the weights as they are, on their device."""
        self.decay, self.weights = decay, [p.detach() for p in model.parameters()] if decay else []
        self.names = [name for name, _ in model.named_parameters()] if decay else []
        self.average = [weight.clone() for weight in self.weights]

    def update(self, steps: int) -> None:
        """Take in the weights after so many steps."""
        if self.decay:
            torch._foreach_lerp_(self.average, self.weights, 1.0 - min(self.decay, (1 + steps) / (10 + steps)))

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Give the model the average in place of its weights, and these back at the end."""
        own = [weight.clone() for weight in self.weights]
        self.apply()
        try:
            yield
        finally:
            if self.decay:
                torch._foreach_copy_(self.weights, own)

    def apply(self) -> None:
        """Give the model the average for good."""
        if self.decay:
            torch._foreach_copy_(self.weights, self.average)

    def state_dict(self) -> dict[str, Tensor]:
        """Return the average by the names of the weights; empty without one."""
        return dict(zip(self.names, self.average, strict=True))

    def load_state_dict(self, tensors: dict[str, Tensor]) -> None:
        """Load what `state_dict` returned.

        :raises LookupError: when a weight is not in it.
        :raises ValueError: when a tensor has not the shape of its weight.
        """
        for name, average in self.state_dict().items():
            if tensors[name].shape != average.shape:
                raise ValueError(f"{name} has shape {tuple(tensors[name].shape)}, its weight {tuple(average.shape)}")
            average.copy_(tensors[name])


def save_state(
    folder: Path, model: nn.Module, optimizer: Optimizers, *, step: int, average: WeightAverage | None = None
) -> None:
    """Save weights, their average and the optimizer after a step, atomically, and delete the state before it.

    :raises CheckpointError: when the disk does not take it; the state before it stays.
    """
    target = folder / f"state-{step:07d}"
    if not target.exists():
        with written_aside(target) as aside:
            save_file({name: p.detach().contiguous() for name, p in model.named_parameters()}, aside / WEIGHTS)
            save_file(optimizer.state_dict(), aside / OPTIMIZER_STATE)
            if average and average.decay:
                save_file(average.state_dict(), aside / AVERAGE)
            (aside / STEP).write_text(json.dumps({"step": step}))
    drop_states(folder, besides=target)


def load_state(folder: Path, model: nn.Module, optimizer: Optimizers, *, average: WeightAverage | None = None) -> int:
    """Load the newest complete state and return its step; 0 when there is none.

    :raises CheckpointError: when it is damaged or of another model.
    """
    states = (path.parent for path in folder.glob(f"state-*/{STEP}"))
    newest = max(states, key=lambda path: (len(path.name), path), default=None)
    if newest is None:
        return 0
    try:
        weights = load_file(newest / WEIGHTS)
        state = load_file(newest / OPTIMIZER_STATE, device=str(next(model.parameters()).device))
        for name, parameter in model.named_parameters():
            parameter.data.copy_(weights[name].view_as(parameter))  # copy_ alone would broadcast
        optimizer.load_state_dict(state)
        if average and average.decay:
            average.load_state_dict(load_file(newest / AVERAGE))
        return int(read_json(newest / STEP)["step"])
    except (SafetensorError, OSError, LookupError, ValueError, RuntimeError, CheckpointError) as error:
        raise CheckpointError(f"{newest} is damaged: delete it, and --resume starts from the first step.") from error
