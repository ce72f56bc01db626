"""Plan of a sweep: its sentences, the files of each run, and the runs, row by row.

DIR/bases/NAME             a base that the grid pretrains
DIR/runs/ROW--SEED         a run's folder, and at its end the checkpoint's
DIR/logs/ROW--SEED.log     stderr of the run
DIR/results/ROW--SEED.json its figures, or why it failed, with the key of all that decided them
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from vae_core.checkpoints.run_dir import RECORD_ONLY, read_options, with_current_names, without_defaults
from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.data.corpus import read_texts
from vae_core.errors import InputError
from vae_core.files import read_json
from vae_core.paths import OPTIONS
from vae_core.sweep.grid import Case, Grid, slug
from vae_core.training.teacher import Teacher

VERSION = 1  # of the figures: another one makes every saved result stale
KEY = "compare"  # in a run's options.json and in its result
MEASURES = ("measured", "importance_samples", "samples", "walks")  # of the grid, that decide the figures


@dataclass(frozen=True)
class Sentences:
    """The sentences that all runs of a grid read."""

    train: list[str]
    valid: dict[str, list[str]]  # by the name of the file in the table
    bases: dict[str, list[str]]  # pretraining sentences of each base of the grid, by its name

    @property
    def all_valid(self) -> list[str]:
        """The validation sentences of all files."""
        return [text for texts in self.valid.values() for text in texts]


@dataclass(frozen=True, eq=False)
class RunFiles:
    """The files of a run or of a base, and the key of all inputs that determine them."""

    root: Path  # of the sweep
    kind: str  # "runs" or "bases"
    name: str
    key: dict[str, Any]

    @property
    def folder(self) -> Path:
        """The run's folder."""
        return self.root / self.kind / self.name

    @property
    def result(self) -> Path:
        """The file with the figures of a run."""
        return self.root / "results" / f"{self.name}.json"

    @property
    def log(self) -> Path:
        """The file with the stderr of a run."""
        return self.root / "logs" / f"{self.name}.log"

    def load_result(self) -> dict[str, Any]:
        """Return the result; empty where there is none yet."""
        return read_json(self.result) if self.result.is_file() else {}

    def stale_keys(self) -> list[str]:
        """Return the names of the values that were others when this was run, or begun; none where it was not."""
        kept = self.load_result()
        if not kept and (self.folder / OPTIONS).is_file():
            kept = read_options(self.folder)
        old, new = with_current_names(kept.get(KEY)), json.loads(json.dumps(self.key))
        old, new = without_defaults(old), without_defaults(new)
        if not isinstance(old, dict):
            return []
        return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))

    def clear(self) -> None:
        """Delete the run and its result."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.result.unlink(missing_ok=True)


@dataclass(frozen=True, eq=False)
class Run(RunFiles):
    """One cell of the grid: a case with one of its seeds."""

    case: Case
    seed: int
    base: str  # a checkpoint's name or folder


def read_sentences(grid: Grid, data: Path) -> Sentences:
    """Return the sentences of a grid, drawn the same way each time.

    :raises InputError: when a file cannot be used or has too few sentences.
    """
    train = [text for file in grid.files for text in _drawn(data / file, grid.limit)]
    bases = {
        name: train + [text for file in base.files for text in _drawn(data / file, base.limit)]
        for name, base in grid.bases.items()
    }
    valid = {}
    for name, file in grid.valid.items():
        texts = read_texts([data / file])
        if len(texts) < 2:
            raise InputError(f"{file} has {len(texts)} sentences, too few to measure on: give 2 or more.")
        valid[name] = texts[:: max(1, len(texts) // grid.measured)][: grid.measured]
    return Sentences(train, valid, bases)


def plan(grid: Grid, sentences: Sentences, folder: Path, *, beside: Path) -> tuple[dict[str, RunFiles], list[Run]]:
    """Return the grid's bases by name, and the runs, row by row.

    :param folder: of the sweep.
    :param beside: the folder from which a base that is a folder is seen.
    :raises CheckpointError: when a row's base is no checkpoint.
    """
    taught = partial(_taught, teacher_of(grid, beside))
    bases = {}
    for name, asked in grid.bases.items():
        key = asked.model_dump() | {"sentences": _hash(sentences.bases[name])} | taught(asked.teacher_weight)
        bases[name] = RunFiles(folder, "bases", slug(name), key)
    known: dict[str, tuple[str, Any]] = {name: (str(base.folder), base.key) for name, base in bases.items()}
    shared = {"sentences": _hash([*sentences.train, *sentences.all_valid]), "version": VERSION}
    shared |= {name: getattr(grid, name) for name in MEASURES}
    runs = []
    for case in grid.cases():
        if case.base not in known:
            name = str(beside / case.base) if (beside / case.base).is_dir() else case.base
            known[case.base] = (name, fingerprint(folder_of(name)))
        base, base_key = known[case.base]
        options = {name: value for name, value in case.options.to_dict().items() if name not in RECORD_ONLY}
        options |= taught(case.options.teacher_weight)
        for seed in case.seeds:
            key = options | case.vae | {"seed": seed, "base": base_key} | shared
            runs.append(Run(folder, "runs", f"{slug(case.name)}--{seed}", key, case, seed, base))
    return bases, runs


def teacher_of(grid: Grid, beside: Path, *, data: Path | None = None) -> Teacher | None:
    """Return the teacher of a grid, if it has one; its vectors are saved beside the first of the grid's files.

    :param beside: the folder from which a teacher that is a folder is seen.
    :param data: folder of the grid's files; None: the same.
    """
    if grid.teacher is None:
        return None
    source = str(beside / grid.teacher) if (beside / grid.teacher).is_dir() else grid.teacher
    return Teacher(source, beside=((data or beside) / grid.files[0]).parent)


def _taught(teacher: Teacher | None, weight: float | None) -> dict[str, Any]:
    """Return the teacher's part of a run's key: none where it has no weight."""
    return {"teacher": fingerprint(folder_of(teacher.source))} if teacher and weight else {}


def check_stale(runs: Sequence[RunFiles], *, rerun: bool) -> None:
    """Refuse runs made with other values than the grid's; with rerun delete them, and those that failed.

    :raises InputError: it names the first such run, and what differs.
    """
    stale = {run: names for run in runs if (names := run.stale_keys())}
    if stale and not rerun:
        run, names = next(iter(stale.items()))
        raise InputError(
            f"{run.name} was run with other values of {', '.join(names)}, and is one of {len(stale)}: give --rerun "
            "to run them again, or name another folder."
        )
    for run in runs:
        if rerun and (run in stale or "failed" in run.load_result()):
            run.clear()


def _drawn(file: Path, limit: int | None) -> list[str]:
    texts = read_texts([file])
    order = np.random.default_rng(0).permutation(len(texts))[:limit]
    return [texts[i] for i in order] if limit else texts


def _hash(texts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode("utf-8", "replace")).hexdigest()[:16]
