"""What a comparison has to do: the sentences that all of its runs read, the bases, and the runs, row by row."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.data.corpus import read_texts
from vae_core.errors import InputError
from vae_core.sweep.grid import Grid, slug
from vae_core.sweep.trial import Place, Trial, trial_of


@dataclass(frozen=True)
class Sentences:
    """What all runs of a grid read."""

    train: list[str]
    valid: dict[str, list[str]]  # by the name of the file in the table
    beside: dict[str, list[str]]  # what a base reads besides, by its name

    def of_base(self, name: str) -> list[str]:
        """Return what a base of the grid is pretrained on."""
        return self.train + self.beside[name]


def read_sentences(grid: Grid, data: Path) -> Sentences:
    """Return the sentences of a grid, drawn the same way each time.

    :raises InputError: when a file cannot be used or has too few sentences.
    """
    beside = {
        name: [text for file in base.files for text in _drawn(data / file, base.limit)]
        for name, base in grid.bases.items()
    }
    valid = {}
    for name, file in grid.valid.items():
        texts = read_texts([data / file])
        if len(texts) < 2:
            raise InputError(f"{file} has {len(texts)} sentences, too few to measure on: give 2 or more.")
        valid[name] = texts[:: max(1, len(texts) // grid.measured)][: grid.measured]
    return Sentences([text for file in grid.files for text in _drawn(data / file, grid.limit)], valid, beside)


def plan(grid: Grid, sentences: Sentences, folder: Path, *, beside: Path) -> tuple[dict[str, Place], list[Trial]]:
    """Return the places of the grid's bases by name, and the runs, row by row.

    :param beside: the folder from which a base that is a folder is seen.
    :raises CheckpointError: when a row's base is no checkpoint.
    """
    bases: dict[str, Place] = {}
    for name, base in grid.bases.items():
        key = {**base.model_dump(), "sentences": _hash(sentences.of_base(name))}
        bases[name] = Place(folder, "bases", slug(name), key)
    known: dict[str, tuple[str, Any]] = {name: (str(place.run), dict(place.key)) for name, place in bases.items()}
    data, trials = _hash([*sentences.train, *(text for texts in sentences.valid.values() for text in texts)]), []
    for case in grid.cases():
        if case.base not in known:
            found = beside / case.base if (beside / case.base).is_dir() else case.base
            known[case.base] = (str(found), fingerprint(folder_of(found)))
        place_or_name, key = known[case.base]
        how: dict[str, Any] = {"base": place_or_name, "base_key": key, "data": data, "grid": grid, "folder": folder}
        trials += [trial_of(case, seed, **how) for seed in case.seeds]
    return bases, trials


def _drawn(file: Path, limit: int | None) -> list[str]:
    texts = read_texts([file])
    order = np.random.default_rng(0).permutation(len(texts))[:limit]
    return [texts[i] for i in order] if limit else texts


def _hash(texts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode("utf-8", "replace")).hexdigest()[:16]
