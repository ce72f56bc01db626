"""References for the neighbours in mu: plain states of the shipped base, and a teacher that a visitor names."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import streamlit as st

from pages.common.code_snippets import py
from pages.common.components.states import show_error
from pages.common.context import ENCODE_UNASKED
from pages.common.session import current_corpus
from pages.common.workspace.session import is_shared
from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.errors import CheckpointError, MidsentenceError

STATES = "t5-mini"  # the base that is shipped; `analysis.evaluation` has the same name, and imports torch
MAX_VECTORS = 4  # corpora's vectors in memory: 15 MB for 10,000 texts of 384 numbers
NAMED = {"states": f"plain states of {STATES}", "teacher": "the teacher"}

References = dict[str, str]  # "states" and "teacher", as the registry calls them: a name, or a folder
_VECTORS: dict[tuple[str, ...], np.ndarray] = {}


def ask_references() -> References:
    """Ask what mu is to be compared with; without labels there is nothing to compare by, so ask only with some."""
    left, right = st.columns(2, vertical_alignment="bottom", gap="large")
    wanted: References = {}
    if _is_there(STATES) and left.toggle(
        f"Compare with plain states of {STATES}",
        current_corpus().rows <= ENCODE_UNASKED,
        key="diagnostics_states",
        bind="query-params",
        help="Mean-pooled encoder states of the small model that ships as a base, without a latent space. "
        "It encodes all sentences once.",
    ):
        wanted["states"] = STATES
    if not is_shared():  # the folders of a server are not open to its visitors
        return wanted
    folder = right.text_input(
        "Teacher (optional)",
        key="diagnostics_teacher",
        placeholder="folder of a sentence encoder on this machine",
        help="A model made to compare meanings, in the format of transformers, with safetensors. It is only compared "
        "with.",
    ).strip()
    if folder and Path(folder).expanduser().is_dir():
        wanted["teacher"] = str(Path(folder).expanduser())
    elif folder:
        show_error(f"There is no folder {folder} on this machine: give that of a sentence encoder.")
    return wanted


def reference_vectors(
    wanted: References, texts: list[str], report: Callable[[str, float], None]
) -> dict[str, np.ndarray]:
    """Return the vectors (N, E) of a corpus's texts by each model; of one that cannot be used, show why, and none.

    :param report: called with a stage and the share done, 0 to 1.
    """
    found = {}
    for name, place in wanted.items():
        try:
            folder = folder_of(place) if name == "states" else Path(place)
            key = (current_corpus().key, place, fingerprint(folder))
            if key not in _VECTORS:
                _VECTORS[key] = _read(folder, texts, partial(report, f"read by {NAMED[name]}"))
            found[name] = _VECTORS[key]
        except MidsentenceError as error:
            show_error(error)
        while len(_VECTORS) > MAX_VECTORS:
            del _VECTORS[next(iter(_VECTORS))]
    return found


def reference_lines(wanted: References) -> list[str]:
    """Return the lines of Python that make the same vectors."""
    folders = {name: f"folder_of({py(at)})" if name == "states" else py(at) for name, at in wanted.items()}
    made = (
        f"references[{py(name)}] = SentenceEncoder.from_pretrained({folder}).encode(latents.texts).numpy()"
        for name, folder in folders.items()
    )
    return ["references = {}", *made, "found = diagnose.diagnose_references(found, labels, references)"]


def _read(folder: Path, texts: list[str], report: Callable[[float], None]) -> np.ndarray:
    from vae_core.model.sentence_encoder import SentenceEncoder

    encoder = SentenceEncoder.from_pretrained(folder)
    return encoder.encode(texts, on_batch=lambda done: report(done / len(texts))).numpy()


def _is_there(name: str) -> bool:
    try:
        return folder_of(name).is_dir()
    except CheckpointError:
        return False
