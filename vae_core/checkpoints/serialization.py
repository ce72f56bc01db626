"""Models from and to checkpoint folders: load a TextVAE, make one of a base, save a model, pack a folder as a zip.

Any exception of a library becomes a CheckpointError that names the remedy. Torch is imported late.
"""

import io
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from vae_core.checkpoints.card import CARD, card_text
from vae_core.checkpoints.soundness import check_loaded, check_sizes
from vae_core.checkpoints.store import DEFAULT, VAE_TYPE, folder_of
from vae_core.checkpoints.vocabulary import write_words
from vae_core.errors import CheckpointError, InputError, MidsentenceError
from vae_core.files import read_json, written_aside
from vae_core.paths import CONFIG, EVALUATION, FOLLOWED, METRICS, OPTIONS, WEIGHTS, WORDS

if TYPE_CHECKING:
    import torch

    from vae_core.model.vae import TextVAE

TOKENIZER = {"tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "vocab.json"}
TOKENIZER |= {"merges.txt", "spiece.model", "sentencepiece.bpe.model"}
HANDED_OUT = TOKENIZER | {CONFIG, "generation_config.json", OPTIONS, METRICS, EVALUATION, WORDS}

Loaded = TypeVar("Loaded")


def load_vae(name: str | Path = DEFAULT, *, root: Path | None = None, device: str | None = None) -> "TextVAE":
    """Load a TextVAE by name, folder or hub id, in float32, ready to read from.

    :param device: as torch names it; a GPU where there is one, else the processor, if not given.
    :raises CheckpointError: when it is missing, damaged, pickled, a base, not what its config says, or too big.
    """
    folder = vae_folder(name, root=root)
    import torch

    from vae_core.device import best_device
    from vae_core.model.vae import TextVAE

    check_sizes(folder, name)
    vae = _guarded(name, lambda: _sound(TextVAE.from_pretrained(folder), name))
    try:
        return vae.eval().to(device or best_device())
    except torch.OutOfMemoryError as error:
        raise CheckpointError(
            f"The GPU's memory is too small for {name}: free some of it, or hide the GPU with CUDA_VISIBLE_DEVICES=-1."
        ) from error


def vae_folder(name: str | Path = DEFAULT, *, root: Path | None = None) -> Path:
    """Return the folder of a VAE by name, folder or hub id, its weights unread.

    :raises CheckpointError: when it is missing, incomplete, pickled or a base.
    """
    folder = folder_of(name, root=root)
    kind = read_json(folder / CONFIG).get("model_type")
    if kind != VAE_TYPE:
        command = f"python -m vae_core finetune FILE --base {name} -o DIR"
        raise CheckpointError(f"{name} is a base ({kind}), not a VAE: make one of it with `{command}`.")
    return folder


def _sound(vae: "TextVAE", name: str | Path) -> "TextVAE":
    vae.eval()
    check_loaded(vae, name)
    return vae


def make_vae(base: str | Path, *, root: Path | None = None, **fields: Any) -> "TextVAE":
    """Make the TextVAE that a finetune starts from, of a name, a folder or a hub id.

    A sequence-to-sequence model gets new maps to and from z; a VAE is trained on as it is.

    :param fields: of TextVAEConfig; a VAE has its own, and accepts no others.
    :raises CheckpointError: when the base cannot be used.
    :raises InputError: when a field has a value that it cannot have.
    """
    folder = folder_of(base, root=root)
    if read_json(folder / CONFIG).get("model_type") == VAE_TYPE:
        known = load_vae(base, root=root, device="cpu")  # the trainer moves it to its device
        own = {name: getattr(known.config, name, None) for name in fields}
        differ = ", ".join(f"{name} {own[name]}" for name, value in fields.items() if own[name] != value)
        if differ:
            raise InputError(f"{base} is a VAE with {differ}, which training on cannot change: leave it out.")
        return known
    from vae_core.model.vae import TextVAE, TextVAEConfig

    try:
        TextVAEConfig(**fields)
    except Exception as error:  # huggingface_hub's own validation
        raise InputError(f"A VAE cannot have these fields: {_reason(error)}.") from error
    check_sizes(folder, base)
    vae = _guarded(base, lambda: TextVAE.from_base(folder, **fields), wrong="is no base that can be loaded")
    vae.base.config._name_or_path = base_name(base)  # no path of this machine
    return vae


def base_name(base: str | Path) -> str:
    """Return a base's name in the record: its folder's name, or its hub id; the folder above one named "model"."""
    if not Path(base).is_dir():
        return str(base)
    folder = Path(base).resolve()
    return folder.parent.name if folder.name == "model" else folder.name


def save_checkpoint(
    model: Any, tokenizer: Any, folder: Path, *, half: bool = True, words: Collection[str] | None = None
) -> None:
    """Save a model and its tokenizer into a folder, written aside and renamed.

    :param words: the training sentences, for its vocabulary file; None writes none.
    :param half: save the weights as float16, half the size; the config names float32, so they are loaded as that.
    :raises CheckpointError: when the disk is full; the folder's files stay as they were.
    """
    import torch

    from vae_core.model.backbone import quiet_transformers

    state = model.state_dict()
    if half:
        halves: dict[int, torch.Tensor] = {}  # tied weights stay one tensor
        state = {key: halves.setdefault(value.data_ptr(), _to_half(value)) for key, value in state.items()}
    with written_aside(folder, last=WEIGHTS) as aside, quiet_transformers():
        model.save_pretrained(aside, state_dict=state)
        tokenizer.save_pretrained(aside)
        if words is not None:
            write_words(aside / WORDS, words)
        for file in aside.glob("*.safetensors"):  # the library makes them readable by their owner alone
            file.chmod((aside / CONFIG).stat().st_mode)


def _to_half(value: "torch.Tensor") -> "torch.Tensor":
    """Return a tensor as float16, or as it is where that is no float or ends at infinity."""
    import torch

    half = value.detach().to(torch.float16) if value.is_floating_point() else value.detach()
    return half if torch.isfinite(half).all() else value.detach()


def _guarded(name: str | Path, load: Callable[[], Loaded], *, wrong: str = "cannot be loaded") -> Loaded:
    """Call a loader of a library, quietly, and turn its exceptions into one sentence."""
    from safetensors import SafetensorError

    from vae_core.model.backbone import quiet_transformers

    try:
        with quiet_transformers():
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


def _reason(error: Exception) -> str:
    """Return the first words of a library's message, in one line."""
    return " ".join(str(error).split())[:200].rstrip(" .:") or type(error).__name__


def write_zip(folder: Path, *, followed: bool = False) -> bytes:
    """Return a zip of a checkpoint: weights, config, tokenizer, options, log, figures, and its card as of now.

    A run's states, its process's output and its uploaded files stay where they are.

    :param followed: with followed.jsonl too, which quotes validation sentences.
    :raises CheckpointError: when there are no weights yet, or a file cannot be read.
    """
    if not (folder / WEIGHTS).is_file():
        raise CheckpointError(f"{folder.name} has saved no {WEIGHTS} yet: let it train for a while.")
    held, name = io.BytesIO(), folder.resolve().name
    wanted = HANDED_OUT | ({FOLLOWED} if followed else set())
    try:
        with ZipFile(held, "w", ZIP_DEFLATED) as file:
            file.writestr(f"{name}/{CARD}", card_text(folder))
            for path in sorted(folder.iterdir()):
                if path.suffix == ".safetensors":  # random bits do not get smaller
                    file.write(path, f"{name}/{path.name}", compress_type=ZIP_STORED)
                elif path.name in wanted:
                    file.write(path, f"{name}/{path.name}")
    except OSError as error:
        raise CheckpointError(f"{folder.name} could not be read ({error.strerror}): try again.") from error
    return held.getvalue()
