"""Training of a peer: the budget, the loop of `vae_core.training.trainer`, and its time."""

import copy
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vae_core.checkpoints.run_dir import drop_states, read_metrics, read_options
from vae_core.checkpoints.serialization import save_checkpoint
from vae_core.checkpoints.store import folder_of
from vae_core.errors import MidsentenceError
from vae_core.files import write_text
from vae_core.model.vae import TextVAE
from vae_core.paths import OPTIONS
from vae_core.training.config import TrainConfig, load_config
from vae_core.training.finetune import Autoencoding
from vae_core.training.sampler import LengthBatchSampler
from vae_core.training.trainer import open_run, train

PILOT = 6  # steps that are timed, behind as many that are not, where the budget is minutes


@dataclass(frozen=True)
class Asked:
    """Arguments of the command line."""

    data: Path
    out: Path
    ours: str = "everyday"
    twin: str = "everyday-collapsed"
    steps: int | None = None
    minutes: float | None = None  # of processor time for training
    limit: int = 1000  # sentences of each validation file
    importance_samples: int = 100
    samples: int = 1000  # of the prior


@dataclass(frozen=True)
class Trained:
    """A model and the time of its training."""

    vae: TextVAE
    steps: int
    seconds: float | None  # of processor time; None: not known


class Clocked:
    """A task that notes the processor time at which each of its steps begins."""

    def __init__(self, task: Autoencoding) -> None:
        self.task, self.began = task, list[float]()
        self.frozen, self.validate = task.frozen, lambda model: dict[str, Any]()

    def loss(self, model: Any, rows: Any, **where: Any) -> Any:
        """Return what the task says."""
        self.began.append(time.process_time())
        return self.task.loss(model, rows, **where)


def recipe(checkpoint: str) -> tuple[dict[str, Any], TrainConfig]:
    """Return a checkpoint's record, and the options that it was trained by."""
    record = read_options(folder_of(checkpoint))
    return record, replace(load_config(record), validate_every=10**6)


def fit(
    vae: TextVAE,
    task: type[Autoencoding],
    rows: Sequence[Sequence[int]],
    folder: Path,
    *,
    options: TrainConfig,
    asked: Asked,
    share: float = 1.0,
) -> Trained:
    """Train a model for its share of the budget, or go on with it; save it, and return it as it was saved.

    :raises MidsentenceError: when it was asked to stop; the same command resumes.
    """
    steps = _steps(vae, task(options, []), rows, folder, options, asked, share)
    options = replace(options, epochs=steps / LengthBatchSampler(rows, options).per_epoch)
    clock = folder.with_name(f"{folder.name}.seconds")
    about = {"task": "peer", "class": type(vae).__name__, "sentences": len(rows)}
    if not open_run(folder, options=options, about=about, resume=True):
        began = time.process_time()
        todo = Clocked(task(options, []))
        vae.train()
        outcome = train(vae, todo, rows, options=options, about=about, folder=folder, resume=True)
        earlier = float(clock.read_text()) if clock.is_file() else 0.0
        write_text(clock, str(earlier + time.process_time() - began))
        if not outcome.finished:
            raise MidsentenceError(f"Stopped at step {outcome.step} of {outcome.steps}: the same command resumes.")
        save_checkpoint(vae, vae.tokenizer, folder)
        drop_states(folder)
    seconds = float(clock.read_text()) if clock.is_file() else None
    return Trained(type(vae).from_pretrained(folder).eval(), steps, seconds)


def _steps(
    vae: TextVAE,
    task: Autoencoding,
    rows: Sequence[Sequence[int]],
    folder: Path,
    options: TrainConfig,
    asked: Asked,
    share: float,
) -> int:
    """Return how many steps the budget allows for; minutes become steps once, when the run begins."""
    if asked.minutes is None:
        return max(1, round(share * (asked.steps or last_step(asked.ours))))
    per_epoch = LengthBatchSampler(rows, options).per_epoch
    if (folder / OPTIONS).is_file():
        return round(read_options(folder)["epochs"] * per_epoch)
    clocked = Clocked(task)
    short = replace(options, epochs=(2 * PILOT + 1) / per_epoch)
    with tempfile.TemporaryDirectory() as place:
        pilot = copy.deepcopy(vae).train()
        train(pilot, clocked, rows, options=short, about={}, folder=Path(place) / "pilot", resume=False)
    a_step = (clocked.began[-1] - clocked.began[PILOT]) / PILOT
    return max(1, round(share * asked.minutes * 60 / a_step))


def last_step(checkpoint: str) -> int:
    return read_metrics(folder_of(checkpoint))[-1]["step"]
