"""Evaluation of a checkpoint: figures of sentences, of decoded texts and of meaning, with the files beside it.

A checkpoint has its words (`checkpoints.vocabulary`) and perhaps its language model, a collapsed twin.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from vae_core.checkpoints.serialization import base_name, load_vae
from vae_core.checkpoints.store import folder_of
from vae_core.data.pairs import Pairs
from vae_core.errors import CheckpointError, InputError
from vae_core.metrics.elbo import evaluate
from vae_core.metrics.fluency import check_language_model, evaluate_fluency, map_latents
from vae_core.metrics.generation import generate, reconstruction_figures
from vae_core.metrics.meaning import Encode, evaluate_pairs, teacher_spearman
from vae_core.metrics.registry import FIGURES
from vae_core.model.sentence_encoder import SentenceEncoder
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE

if TYPE_CHECKING:
    from vae_core.space.flow import FlowPrior

TWIN = "-collapsed"  # behind a checkpoint's name: its language model, where there is one
STATES = "t5-mini"  # whose plain states mu is compared with, where it is there

DECODINGS: dict[str, dict[str, Any]] = {"": GREEDY, "_read": {}}  # behind a figure's name: greedy, and as it is read

Report = Callable[[str, int, int], None]  # a stage, items done, and items in all


def find_language_model(
    name: str | None, folder: Path, vae: TextVAE, texts: list[str]
) -> tuple[tuple[str, TextVAE] | None, str]:
    """Return the language model that was named, or a checkpoint's twin, with its name; and a note, or "".

    :param name: None takes the twin, if it is there and has the same tokenizer.
    :param folder: of the checkpoint.
    :param vae: the checkpoint's own.
    :param texts: some of the sentences to be scored.
    :raises MidsentenceError: when the one that was named cannot be loaded or has another tokenizer.
    """
    twin = folder.resolve().with_name(folder.resolve().name + TWIN)
    called = base_name(name) if name else twin.name  # no path of this machine, as cards quote it
    try:
        model = load_vae(name or twin)
        return (called, model), check_language_model(model, vae, texts, name=called)
    except (CheckpointError, InputError) as error:
        if name:
            raise
        why = str(error).rstrip(".") if twin.is_dir() else f"the checkpoint has no {called} beside it"
        return None, f"The cost of a token is left out ({why}): name a language model with --language-model."


def text_figures(
    vae: TextVAE,
    texts: list[str],
    *,
    samples: int,
    words: frozenset[str] | None,
    language_model: tuple[str, TextVAE] | None,
    flow: "FlowPrior | None",
    importance_samples: int,
    on_progress: Report,
) -> dict[str, Any]:
    """Return the figures of sentences, of their reconstructions and, with samples, of texts decoded elsewhere.

    Texts are decoded twice: greedily, and as they are read, by the defaults of `TextVAE.decode`.

    :param samples: number of prior samples, and of points of a map; a tenth as many walks. 0: none of them.
    :param words: the checkpoint's; None leaves non-words out.
    :param language_model: with its name; None leaves costs out.
    :param flow: the prior that is drawn from; None: N(0, I).
    """
    measured = evaluate(vae, texts, importance_samples=importance_samples, flow=flow, on_progress=on_progress)
    figures, written = measured.to_dict(), {"real": texts, "rec": list(measured.written)}
    mu = vae.encode(texts).mu
    if samples:
        figures["prior"] = "flow" if flow else "standard"
        on_map = torch.from_numpy(map_latents(mu.numpy(), points=samples, on_progress=on_progress))

    def decode(stage: str, z: torch.Tensor, how: Mapping[str, Any]) -> list[str]:
        return vae.decode(z, **how, on_batch=lambda done: on_progress(stage, done, len(z)))

    for suffix, how in DECODINGS.items():
        made = {"rec": decode("reconstruct", mu, how)} if suffix else {}
        of_made = reconstruction_figures(texts, made["rec"]) if suffix else {}
        if samples:
            walks = max(1, samples // 10)
            drawn = generate(vae, texts, samples=samples, walks=walks, flow=flow, decoding=how, on_progress=on_progress)
            of_made |= drawn.figures
            made |= {"prior": drawn.samples, "walk": drawn.middles, "map": decode("map", on_map, how)}
        written |= {kind + suffix: each for kind, each in made.items()}
        figures |= {name + suffix: each for name, each in of_made.items() if name + suffix in FIGURES}
    model = language_model[1] if language_model else None
    figures |= evaluate_fluency(written, words=words, language_model=model, on_progress=on_progress)
    return figures | ({"language_model": language_model[0]} if language_model else {})


def find_encoders(states: str | None, teacher: str | None, *, usual: bool = False) -> dict[str, SentenceEncoder]:
    """Return the encoders that mu is compared with, by their names in the registry: "states" and "teacher".

    :param states: a name or a folder; None takes none, or STATES.
    :param teacher: a folder or a hub id; None takes none.
    :param usual: take STATES where no states are named, if it is there.
    :raises CheckpointError: when one that was named cannot be loaded.
    """
    names: dict[str, str | Path] = {}
    with nullcontext() if states else suppress(CheckpointError):
        names |= {"states": folder_of(states or STATES)} if states or usual else {}
    names |= {"teacher": teacher} if teacher else {}
    return {name: SentenceEncoder.from_pretrained(place) for name, place in names.items()}


def meaning_figures(
    vae: TextVAE,
    texts: list[str],
    pairs: Pairs | None,
    encoders: Mapping[str, SentenceEncoder],
    *,
    on_progress: Report,
) -> dict[str, Any]:
    """Return what mu knows of meaning by scored pairs, and by a teacher on the evaluated sentences; {} without both."""

    def mu_of(read: Sequence[str]) -> np.ndarray:
        return vae.encode(read, on_batch=lambda done: on_progress("mu", done, len(read))).mu.numpy()

    readers = {"mu": mu_of, **{name: vectors_by(encoder, name, on_progress) for name, encoder in encoders.items()}}
    figures = evaluate_pairs(pairs.first, pairs.second, pairs.scores, readers) if pairs else {}
    if "teacher" not in readers:
        return figures
    return figures | {"teacher_spearman": teacher_spearman(mu_of(texts), readers["teacher"](texts))}


def vectors_by(encoder: SentenceEncoder, name: str, on_progress: Report) -> Encode:
    """Return a function of texts that gives an encoder's vectors (N, D) as numpy has them."""
    return lambda texts: encoder.encode(texts, on_batch=lambda done: on_progress(name, done, len(texts))).numpy()
