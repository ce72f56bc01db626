"""The flow beside a checkpoint's weights, prior.safetensors: saved, loaded, and matched with the weights.

A checkpoint without one is whole: its prior is N(0, I). Torch is imported late.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vae_core.checkpoints.store import DEFAULT, fingerprint, folder_of
from vae_core.errors import CheckpointError
from vae_core.files import read_json, written_aside
from vae_core.paths import CONFIG, PRIOR

if TYPE_CHECKING:
    import torch

    from vae_core.space.flow import FlowPrior

LATENTS = ("latents.mu", "latents.logvar")  # tensors of some texts that it was fitted to
LIMITS = {"dims": 65_536, "layers": 64, "width": 4_096, "bins": 64}  # of a flow's shape in a file that claims to be one


def prior_state(folder: Path) -> tuple[int, int]:
    """Return what changes when a checkpoint's flow does: size and time of its file; zeros where there is none."""
    try:
        stat = (folder / PRIOR).stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


def save_prior(flow: "FlowPrior", folder: Path) -> None:
    """Save a flow beside the weights that it was fitted to, written aside and renamed.

    Its networks and latents are saved as float16; its shape, the weights' fingerprint and the figures of its fit are
    metadata.

    :raises CheckpointError: when the disk does not take it; the flow that was there stays.
    """
    from safetensors.torch import save_file

    parameters = {name for name, _ in flow.named_parameters()}
    state = {name: value.half() if name in parameters else value for name, value in flow.state_dict().items()}
    state |= {name: value.half() for name, value in zip(LATENTS, flow.latents or (), strict=False)}
    about = {"shape": flow.shape, "fingerprint": fingerprint(folder), "figures": flow.figures}
    with written_aside(folder) as aside:
        save_file(
            {name: value.contiguous() for name, value in state.items()}, aside / PRIOR, {"flow": json.dumps(about)}
        )
        (aside / PRIOR).chmod((folder / CONFIG).stat().st_mode)


def read_prior(name: str | Path = DEFAULT, *, root: Path | None = None) -> dict[str, Any] | None:
    """Return the metadata of a checkpoint's flow: shape, fingerprint, and figures of its fit; None without one.

    It imports no torch, and reads no more than the file's header: `load_prior` may still find the rest damaged.

    :raises CheckpointError: when there is no such checkpoint, or its flow is damaged, cut short or of other weights.
    """
    from safetensors import safe_open

    folder = folder_of(name, root=root)
    if not (folder / PRIOR).is_file():
        return None
    try:
        with safe_open(folder / PRIOR, framework="np") as file:
            about: dict[str, Any] = json.loads(file.metadata()["flow"])
        maker = str(about["fingerprint"])
        about["figures"] = {key: float(value) for key, value in about["figures"].items()}
        dims = int(read_json(folder / CONFIG)["latent_dim"])
        if any(not 1 <= int(about["shape"][key]) <= limit for key, limit in LIMITS.items()):
            raise ValueError("its shape is none that a flow has")
    except Exception as error:  # a damaged header or metadata can raise anything
        raise _damaged(name) from error
    if maker != (own := fingerprint(folder)) or about["shape"]["dims"] != dims:
        raise CheckpointError(
            f"{PRIOR} of {name} was fitted to other weights ({maker}) than these ({own}): {_how(name)}."
        )
    return about


def load_prior(name: str | Path = DEFAULT, *, root: Path | None = None) -> "FlowPrior | None":
    """Load the flow of a checkpoint by name, folder or hub id, ready to draw from; None where it has none.

    :raises CheckpointError: when there is no such checkpoint, or its flow is damaged, cut short or of other weights.
    """
    about = read_prior(name, root=root)
    if about is None:
        return None
    from safetensors.torch import load_file

    try:
        return _flow(about, load_file(folder_of(name, root=root) / PRIOR))
    except Exception as error:  # the library's own, torch's, the system's
        raise _damaged(name) from error


def _damaged(name: str | Path) -> CheckpointError:
    return CheckpointError(f"The flow of {name}, {PRIOR}, is damaged or cut short: {_how(name)}.")


def _how(name: str | Path) -> str:
    return f"fit it again with `python -m vae_core fit-prior FILE --checkpoint {name}`, or delete the file"


def _flow(about: dict[str, Any], state: "dict[str, torch.Tensor]") -> "FlowPrior":
    """Return the flow of a file; raise ValueError or RuntimeError where its parts do not go together."""
    from vae_core.space.flow import FlowPrior

    if not all(value.isfinite().all() for value in state.values()):
        raise ValueError("it holds numbers that are not finite")
    flow = FlowPrior(**{key: int(about["shape"][key]) for key in LIMITS})
    mu, logvar = (state.pop(name, None) for name in LATENTS)
    if mu is not None and logvar is not None:
        if mu.shape != logvar.shape or mu.shape[1:] != (flow.dims,):
            raise ValueError("its latents have other dimensions")
        flow.latents = mu.float(), logvar.float()
    flow.load_state_dict({key: value.float() for key, value in state.items()})
    flow.figures = about["figures"]
    return flow.requires_grad_(False).eval()
