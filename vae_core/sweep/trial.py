"""One run of a comparison: train a case with a seed, measure it, keep its figures beside the others.

DIR/bases/NAME             a base that the grid pretrains
DIR/runs/ROW--SEED         the run's folder, and at its end the checkpoint's
DIR/logs/ROW--SEED.log     what the run said while it trained
DIR/results/ROW--SEED.json its figures, or why it failed, with the key of all that decided them
"""

import json
import math
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from vae_core.checkpoints.run_dir import RECORD_ONLY, read_options, with_current_names
from vae_core.checkpoints.store import load_vae, make_vae
from vae_core.errors import MidsentenceError
from vae_core.files import read_json, write_text
from vae_core.metrics.elbo import evaluate
from vae_core.metrics.generation import evaluate_generation
from vae_core.paths import OPTIONS
from vae_core.sweep.grid import Base, Case, Grid, slug
from vae_core.training.finetune import finetune
from vae_core.training.pretrain import Size, pretrain

VERSION = 1  # of the figures: another one makes every kept result an old one
KEY = "compare"  # of a run's options.json
FOLLOWED = 64  # sentences of the first file that a run measures itself on, if the grid asks it to


@dataclass(frozen=True, eq=False)
class Place:
    """Where something that trains keeps what it makes, and the key of all that decides what that is."""

    folder: Path  # of the comparison
    kind: str  # "runs" or "bases"
    name: str
    key: Mapping[str, Any]

    @property
    def run(self) -> Path:
        """The run's folder."""
        return self.folder / self.kind / self.name

    @property
    def result(self) -> Path:
        """The file with the figures of a run."""
        return self.folder / "results" / f"{self.name}.json"

    def known(self) -> dict[str, Any] | None:
        """Return what is kept of the result; None where there is none yet."""
        return read_json(self.result) if self.result.is_file() else None

    def changed(self) -> list[str]:
        """Return what the grid says otherwise than when this was run, or begun; nothing where it was not."""
        begun = (self.run / OPTIONS).is_file()
        old = with_current_names((self.known() or (read_options(self.run) if begun else {})).get(KEY))
        if not isinstance(old, dict):
            return []
        new = json.loads(json.dumps(self.key))
        return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


@dataclass(frozen=True)
class Trial:
    """One cell of the grid: a case with one of its seeds."""

    case: Case
    seed: int
    base: str  # a checkpoint's name or folder
    place: Place


def trial_of(case: Case, seed: int, *, base: str, base_key: Any, data: str, grid: Grid, folder: Path) -> Trial:
    """Return the run of a case with a seed.

    :param base_key: what decided the base.
    :param data: hash of the sentences.
    """
    options = {name: value for name, value in case.options.to_dict().items() if name not in RECORD_ONLY}
    key = options | case.vae | {"seed": seed}
    measured = {name: getattr(grid, name) for name in ("measured", "importance_samples", "samples", "walks")}
    key |= {"base": base_key, "sentences": data, "version": VERSION, **measured}
    return Trial(case, seed, base, Place(folder, "runs", f"{slug(case.name)}--{seed}", key))


def carry_out(trial: Trial, texts: Sequence[str], valid: Mapping[str, Sequence[str]], grid: Grid) -> bool:
    """Train and measure, and keep the figures or the reason why there are none.

    :return: False when it was asked to stop; the same call goes on from there.
    """
    place = trial.place
    about = {"row": trial.case.name, "seed": trial.seed, KEY: dict(place.key)}
    with _by_itself(place):
        try:
            trained = _train(trial, texts, next(iter(valid.values()))[:FOLLOWED])
            if trained is None:
                return False
            about["figures"] = trained | measure(place.run, valid, grid)
        except MidsentenceError as error:
            about["failed"] = str(error)
        except Exception as error:  # the other rows are worth their time all the same
            traceback.print_exc()  # into the log
            about["failed"] = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    write_text(place.result, json.dumps(about, indent=1) + "\n")
    return True


def pretrain_base(base: Base, place: Place, texts: Sequence[str], followed: Sequence[str]) -> bool:
    """Pretrain a base on sentences, or go on with that, or do nothing where it is there.

    :param followed: what it measures itself on.
    :return: False when it was asked to stop.
    :raises MidsentenceError: as `pretraining.pretrain`.
    """
    size = Size(
        vocab_size=base.vocab_size,
        d_model=base.d_model,
        heads=max(1, base.d_model // 64),
        d_ff=4 * base.d_model,
        encoder_layers=base.layers,
        decoder_layers=base.decoder_layers or base.layers,
    )
    how: dict[str, Any] = {"options": base.options(), "size": size, "mixture": base.mixture()}
    how |= {"record": {KEY: dict(place.key)}, "resume": True}
    with _by_itself(place):
        outcome = pretrain(texts, followed[:FOLLOWED], place.run, **how)
    return outcome.finished


def _train(trial: Trial, texts: Sequence[str], followed: Sequence[str]) -> dict[str, Any] | None:
    """Return the steps and the processor's seconds of a trained run; None when it was stopped."""
    place, options = trial.place, trial.case.options
    resumed = (place.run / OPTIONS).is_file()
    began = time.process_time()
    torch.manual_seed(trial.seed)
    vae = make_vae(trial.base, **trial.case.vae)
    options = replace(options, seed=trial.seed)
    record = {KEY: dict(place.key)}
    outcome = finetune(vae, texts, followed, place.run, options=options, base=trial.base, record=record, resume=True)
    seconds = time.process_time() - began
    return {"steps": outcome.steps, "cpu_seconds": None if resumed else seconds} if outcome.finished else None


def measure(run: Path, valid: Mapping[str, Sequence[str]], grid: Grid) -> dict[str, float | None]:
    """Return the figures of the checkpoint in a folder: of `evaluate` as FILE.FIGURE, of samples and walks."""
    vae = load_vae(run)
    figures: dict[str, float | None] = {}
    for name, texts in valid.items():
        found = evaluate(vae, texts, importance_samples=grid.importance_samples).to_dict()
        figures |= {f"{name}.{figure}": value for figure, value in found.items() if figure != "kl_per_dim"}
    texts = [text for some in valid.values() for text in some]
    figures |= evaluate_generation(vae, texts, samples=grid.samples, walks=grid.walks).to_dict()
    return {name: value if value is None or math.isfinite(value) else None for name, value in figures.items()}


@contextmanager
def _by_itself(place: Place) -> Iterator[None]:
    """Use one thread, so that a figure does not depend on how many there are; keep what is said in the run's log."""
    threads, log = torch.get_num_threads(), place.folder / "logs" / f"{place.name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    try:
        with log.open("a", encoding="utf-8", errors="replace") as said, redirect_stderr(said):
            yield
    finally:
        torch.set_num_threads(threads)
