"""Teacher: a sentence encoder whose vectors of the training texts a model learns to predict, so that like means near.

Its vectors are computed once and saved beside the data; a linear head on the model's encoding of a text predicts
them, and 1 - cosine joins the loss with a weight (embedding distillation, as in Reimers & Gurevych 2020,
arXiv 2004.09813). A head finds the teacher's directions among the others of z; a second term fits the cosine of two
mu to the teacher's, over the pairs of a batch (as in Park et al. 2019, arXiv 1904.05068). The head trains with the
model, is saved in the run's state, and is no part of the checkpoint.
"""

import hashlib
import os
import time
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cosine_similarity, normalize
from tqdm import tqdm

from vae_core.checkpoints.serialization import base_name
from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.errors import InputError
from vae_core.files import one_sentence, remove
from vae_core.model.network import VAEOutput
from vae_core.model.sentence_encoder import SentenceEncoder
from vae_core.model.vae import GPU_BUDGET, INFERENCE_BUDGET, TextVAE
from vae_core.paths import data_dir
from vae_core.training.trainer import processes

VERSION = b"1"  # of the vectors: another one recomputes them
MIN_ROWS_OF_PAIRS = 3  # of fewer rows all pairs agree
TEXTS_AT_A_TIME = 10_000  # that are encoded, and then saved
Vectors = np.ndarray  # (N, E) float16, of length 1, memory-mapped


@dataclass(frozen=True)
class Teacher:
    """A sentence encoder to learn from, and the files of its vectors."""

    source: str  # a folder, or a hub id
    beside: Path | None = None  # the data's folder; `data_dir` where that is not writable

    @property
    def name(self) -> str:
        """Its name in the record, see `base_name`."""
        return base_name(self.source)


@dataclass(frozen=True, eq=False)
class TeacherTargets:
    """The teacher's vectors of the rows of a run, and the weights of the two terms that are made of them."""

    vectors: Vectors
    kept: np.ndarray  # (R,) which text each row is of
    weight: float
    pairs_weight: float = 0.0

    @property
    def size(self) -> int:
        """E, the length of a vector."""
        return int(self.vectors.shape[1])

    def loss(self, guess: Tensor, indices: np.ndarray) -> tuple[Tensor, float]:
        """Return the weighted 1 - cosine of predictions (B, E) for the rows of some indices (B,), and the cosine."""
        wanted = self._of(indices, guess.device)
        cosine = cosine_similarity(guess.float(), wanted, dim=1).mean()
        return self.weight * (1.0 - cosine), float(cosine.detach())

    def pairs_loss(self, mu: Tensor, indices: np.ndarray) -> tuple[Tensor, float]:
        """Return the weighted 1 - r for the mu (B, D) of the rows of some indices (B,), and r.

        r is the correlation (Pearson) of two cosines over all pairs of the batch: of their mu, and of the teacher's
        vectors. It is 0 where there are fewer than three rows.
        """
        if len(mu) < MIN_ROWS_OF_PAIRS:
            return mu.sum() * 0.0, 0.0
        one, two = torch.triu_indices(len(mu), len(mu), offset=1, device=mu.device)
        cosines = []
        for points in (mu.float(), self._of(indices, mu.device)):
            unit = normalize(points, dim=1)
            found = (unit @ unit.T)[one, two]  # (B (B - 1) / 2,)
            cosines.append(normalize(found - found.mean(), dim=0))
        r = cosines[0] @ cosines[1]
        return self.pairs_weight * (1.0 - r), float(r.detach())

    def _of(self, indices: np.ndarray, device: torch.device) -> Tensor:
        """Return the vectors (B, E) of some rows, float32."""
        return torch.from_numpy(self.vectors[self.kept[indices]].astype(np.float32)).to(device)


class Student(nn.Module):
    """A VAE with a linear head on mu that predicts a teacher's vectors, of a size; the head is not saved with it."""

    def __init__(self, vae: TextVAE, size: int) -> None:
        super().__init__()
        self.vae = vae
        self.head = nn.Linear(vae.config.latent_dim, size)

    def forward(self, *args: Any, **named: Any) -> tuple[VAEOutput, Tensor]:
        """Return the VAE's output, and the predictions (B, E)."""
        out = self.vae(*args, **named)
        return out, self.head(out.mu)


def with_head(vae: TextVAE, targets: TeacherTargets | None, *, seed: int) -> nn.Module:
    """Return a VAE with a head for its teacher's vectors, drawn from a seed; the VAE itself without targets."""
    if targets is None:
        return vae
    torch.manual_seed(seed)
    return Student(vae, targets.size)


def vae_of(model: Any) -> TextVAE:
    """Return the VAE in what accelerate, `with_head`, or both have wrapped."""
    model = getattr(model, "module", model)
    return model.vae if isinstance(model, Student) else model


def teacher_vectors(teacher: Teacher | None, texts: Sequence[str], *, weight: float) -> Vectors | None:
    """Return a teacher's vectors of texts; None at a weight of 0. They are computed where no file has them yet.

    :raises InputError: when there is a weight and no teacher.
    :raises CheckpointError: when the teacher cannot be used, or the disk does not take its vectors.
    """
    if not weight:
        return None
    if teacher is None:
        raise InputError(f"teacher_weight is {weight:g}, but there is no teacher: name one, or leave the weight out.")
    folder = folder_of(teacher.source)
    path = _place(teacher.beside, f"teacher-{_key(folder, texts)}.npy")
    vectors = _read(path, len(texts))
    if vectors is None and processes().is_local_main_process:
        _write(path, SentenceEncoder.from_pretrained(folder), texts)
    while vectors is None:  # another process of this machine writes it; a barrier would run into its timeout
        vectors = _read(path, len(texts))
        time.sleep(0.0 if vectors is not None else 1.0)
    return vectors


def _key(folder: Path, texts: Sequence[str]) -> str:
    """Return a hash of a teacher and of texts in their order."""
    digest = hashlib.sha256(VERSION + fingerprint(folder).encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()[:16]


def _place(beside: Path | None, name: str) -> Path:
    """Return the path of a file of vectors: where it is, or where it can be written."""
    ours = data_dir() / "teachers"
    places = [beside, ours] if beside else [ours]
    known = next((place for place in places if (place / name).is_file()), None)
    return (known or next((place for place in places if os.access(place, os.W_OK)), ours)) / name


def _read(path: Path, size: int) -> Vectors | None:
    """Return the vectors in a file; None where it is missing, or no such file."""
    try:
        vectors = np.lib.format.open_memmap(path, mode="r")  # unlike np.load it opens no zip and no pickle
    except (OSError, ValueError, EOFError):
        return None
    right = vectors.ndim == 2 and len(vectors) == size and vectors.dtype == np.float16
    return vectors if right else None


def _write(path: Path, encoder: SentenceEncoder, texts: Sequence[str]) -> None:
    """Write an encoder's vectors of texts: part by part, so that it can be resumed, and then all in one file."""
    parts = path.with_name(f".{path.stem}.parts")
    budget = GPU_BUDGET if torch.cuda.is_available() else INFERENCE_BUDGET
    with one_sentence(path), tqdm(total=len(texts), desc="teacher", unit="text", mininterval=1.0) as bar:
        parts.mkdir(parents=True, exist_ok=True)
        for start in range(0, len(texts), TEXTS_AT_A_TIME):
            some, place = texts[start : start + TEXTS_AT_A_TIME], parts / f"{start}.npy"

            def show(done: int, before: int = start) -> None:
                bar.update(before + done - bar.n)

            if _read(place, len(some)) is None:
                vectors = encoder.encode(some, token_budget=budget, on_batch=show).numpy()
                _save(place, [vectors], shape=vectors.shape)
            show(len(some))
        saved = (np.load(parts / f"{start}.npy", allow_pickle=False) for start in range(0, len(texts), TEXTS_AT_A_TIME))
        _save(path, saved, shape=(len(texts), encoder.dim))
    remove(parts)


def _save(path: Path, arrays: Iterable[np.ndarray], *, shape: tuple[int, ...]) -> None:
    """Write arrays behind each other as one of a shape, in float16."""
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    try:
        with aside.open("wb") as file:
            header = {"descr": "<f2", "fortran_order": False, "shape": shape}
            np.lib.format.write_array_header_1_0(file, header)
            for array in arrays:
                file.write(array.astype("<f2").tobytes())
        os.replace(aside, path)
    finally:
        remove(aside)
