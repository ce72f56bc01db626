"""Soundness of a checkpoint: sizes that its weights bear, token ids that its vocabulary has, finite weights, one word.

A library allocates memory for a config's sizes before it reads the weights: gigabytes for a
vocabulary of ten million pieces, hours for as many layers. And a model that loads may fail at the first
sentence.
"""

from collections.abc import Iterator, Mapping
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vae_core.checkpoints.store import weights_of
from vae_core.errors import CheckpointError
from vae_core.files import read_json
from vae_core.paths import CONFIG

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

SIZES = ("vocab_size", "_dim", "_size", "_heads", "_slots", "d_model", "d_ff", "d_kv", "_buckets")  # ends of keys
WRONG = "is not what its config says"


def check_sizes(folder: Path, name: str | Path) -> None:
    """Refuse a config with more layers than there are weights, a size past the weights' own, or an id past its pieces.

    :param name: the checkpoint's name in the message.
    :raises CheckpointError: one of them is there, or the weights' headers cannot be read.
    """
    shapes = [shape for path in weights_of(folder) for shape in _shapes(path, name)]
    if not shapes:
        return  # the loader reports it
    longest = max(size for shape in shapes for size in (*shape, prod(shape[1:])))
    for key, value, pieces in _numbers(read_json(folder / CONFIG)):
        if "layers" in key and value > len(shapes):
            wrong = f"it has {len(shapes):,} weights and says {key} {value:,}"
        elif key.endswith(SIZES) and value > longest:
            wrong = f"its weights have other sizes than {key} {value:,}"
        elif key.endswith("_token_id") and pieces is not None and not 0 <= value < pieces:
            wrong = f"{key} {value:,} is none of its {pieces:,} pieces"
        else:
            continue
        raise CheckpointError(f"{name} {WRONG}, {wrong}: fetch the checkpoint again.")


def check_loaded(vae: "TextVAE", name: str | Path) -> None:
    """Refuse a model with weights that are not finite, or that cannot encode and score one word.

    :raises CheckpointError: it is such a model; what else torch or the tokenizer raises is passed on.
    """
    import torch

    if not all(parameter.isfinite().all() for parameter in vae.parameters()):
        raise CheckpointError(f"The weights of {name} are damaged, some are no finite numbers: fetch it again.")
    if (pieces := len(vae.tokenizer or ())) > (rows := vae.base.get_input_embeddings().num_embeddings):
        raise CheckpointError(f"{name} has a tokenizer of {pieces:,} pieces and weights of {rows:,}: fetch it again.")
    with torch.inference_mode():
        batch = vae.pad(vae.token_rows(["a"]))
        out = vae(batch.ids, batch.mask, batch.ids)
    if not (out.mu.isfinite().all() and out.nll.isfinite().all()):
        raise CheckpointError(f"{name} gives no finite numbers of a word, its weights are damaged: fetch it again.")


def _shapes(path: Path, name: str | Path) -> list[tuple[int, ...]]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="np") as file:
            return [tuple(file.get_slice(key).get_shape()) for key in file.keys()]  # noqa: SIM118 (no mapping)
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"The weights of {name} are damaged or cut short: fetch the checkpoint again.") from error


def _numbers(config: Mapping[str, Any]) -> Iterator[tuple[str, int, int | None]]:
    """Yield the whole numbers of a config by their keys, each with the vocabulary's size where its part names one."""
    pieces = config.get("vocab_size")
    for key, value in config.items():
        if isinstance(value, Mapping):
            yield from _numbers(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            yield key, value, pieces if isinstance(pieces, int) else None
