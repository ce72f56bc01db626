"""The training loop of pretraining and finetuning; a task gives the loss of a step.

Deterministic: step s is a function of (options, data, s) alone, for its batch, its deletions and its noise are drawn
from seeds that contain s. So a run that was killed and resumed has the loss curve of one that was not; only the first
training record after a resume is the mean of fewer steps.
"""

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from accelerate import Accelerator, PartialState
from accelerate.state import AcceleratorState
from accelerate.utils import parse_flag_from_env
from torch import Tensor
from tqdm import tqdm

from vae_core.checkpoints.run_dir import MetricsLog, check_folder, read_metrics, start_folder, stop_request
from vae_core.device import keep_freed_memory, mixed_precision
from vae_core.errors import MidsentenceError
from vae_core.paths import WEIGHTS
from vae_core.training.config import TrainConfig
from vae_core.training.optimizer import Optimizers, WeightAverage, load_state, save_state
from vae_core.training.sampler import LengthBatchSampler, Rows

Loss = tuple[Tensor, dict[str, float]]  # in nats a sentence, and the scalars to log


class Task(Protocol):
    """Task of a run: the loss of a batch, the frozen parameters, and the validation."""

    def loss(
        self, model: Any, rows: Rows, *, progress: float, rng: np.random.Generator, indices: np.ndarray | None = None
    ) -> Loss:
        """Return the loss of a batch of ids; indices (B,) are their rows in the run, where they have any."""

    def frozen(self, model: Any, progress: float) -> list[torch.nn.Parameter]:
        """Return the parameters that do not train at this point of the run."""

    def validate(self, model: Any) -> dict[str, dict[str, Any]]:
        """Return the validation records for the log, by split."""


@dataclass(frozen=True)
class TrainResult:
    """The step at which a run ended, and how many it has."""

    step: int
    steps: int

    @property
    def finished(self) -> bool:
        """True when no step is left."""
        return self.step >= self.steps


def processes() -> PartialState:
    """Return accelerate's view of the processes that `accelerate launch` made; of this one alone otherwise."""
    return PartialState(cpu=parse_flag_from_env("ACCELERATE_USE_CPU"))


def is_main_process() -> bool:
    """Return whether this process is the one of several that writes files and prints."""
    return processes().is_main_process


def open_run(folder: Path, *, options: TrainConfig, about: dict[str, Any], resume: bool) -> TrainResult | None:
    """Refuse a folder that cannot be used, before any work is done; see `check_folder`.

    :return: the result of the run in the folder, where it has finished: a checkpoint is there and no state.
    """
    if is_main_process():
        check_folder(folder, options.to_dict() | about, resume=resume)
    if not resume or not (folder / WEIGHTS).is_file() or any(folder.glob("state-*")):
        return None
    records = read_metrics(folder)
    last = records[-1]["step"] if records else 0
    return TrainResult(last, last)


def train(
    model: torch.nn.Module,
    task: Task,
    rows: Rows,
    *,
    options: TrainConfig,
    about: dict[str, Any],
    folder: Path,
    resume: bool,
    keep: Callable[[], None] = lambda: None,
) -> TrainResult:
    """Train until the last step or until a stop is requested; save a state to resume from.

    A model that has trained to the end has the average of its weights, where the options ask for one.

    :param rows: ids of each training sentence.
    :param about: what else identifies the run (its data, its base); a resumed run must agree with it.
    :param folder: the run's folder, see `checkpoints.run_dir`.
    :param keep: called whenever a state is saved, to save more.
    :raises MidsentenceError: when the loss is not finite, the folder is another run's, or the disk is full; what was
        saved before stays.
    """
    trainer = Trainer(model, task, rows, options, folder=folder, keep=keep)
    steps, main = trainer.sampler.steps, trainer.accelerator.is_main_process
    if main:
        start_folder(folder, options.to_dict() | about, resume=resume)
    trainer.accelerator.wait_for_everyone()
    step = load_state(folder, model, trainer.optimizer, average=trainer.average) if resume else 0
    trainer.log = MetricsLog(folder, after_step=step) if main else None
    bar = tqdm(total=steps, initial=step, unit="step", disable=not main, mininterval=1.0)
    with stop_request() as stop, bar, trainer.log or nullcontext():
        while step < steps and not trainer.sync_stop(stop.asked):
            step = trainer.train_step(step)
            bar.update()
            bar.set_postfix(trainer.shown, refresh=False)
        trainer.save(step)
    if step >= steps:
        trainer.average.apply()
    return TrainResult(step, steps)


class Trainer:
    """A run in progress, and its sums since the last training record."""

    log: MetricsLog | None = None

    def __init__(
        self,
        model: torch.nn.Module,
        task: Task,
        rows: Rows,
        options: TrainConfig,
        *,
        folder: Path = Path(),
        keep: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare the training: processes and precision, batches, optimizer, and the model on its device."""
        keep_freed_memory()
        AcceleratorState._reset_state()  # a run before this one, in the same process, may have had another precision
        self.accelerator = Accelerator(mixed_precision=mixed_precision(options.precision))
        rank, processes = self.accelerator.process_index, self.accelerator.num_processes
        self.sampler = LengthBatchSampler(rows, options, rank=rank, processes=processes)
        self.optimizer = Optimizers(model, weight_decay=options.weight_decay)
        self.model: Any = self.accelerator.prepare(model)
        self.average = WeightAverage(model, options.ema_decay)  # the weights are on their device now
        self.task, self.options, self.folder, self.keep = task, options, folder, keep
        self.saved_at = self.logged_at = time.monotonic()
        self.since: list[dict[str, float]] = []
        self.tokens = 0
        self.shown: dict[str, str] = {}

    def train_step(self, step: int) -> int:
        """Take a step, log, validate and save when due, and return the number of steps taken so far."""
        progress = step / self.sampler.steps
        rank = self.accelerator.process_index
        indices = self.sampler.indices(step)
        rows = [self.sampler.rows[i] for i in indices]
        torch.manual_seed(((self.options.seed * 1_000_003 + step) * 64 + rank) % 2**63)
        rng = np.random.default_rng((self.options.seed, step, rank))
        loss, values = self.task.loss(self.model, rows, progress=progress, rng=rng, indices=indices)
        self._check(loss, "loss", step)
        # every sentence weighs the same in an epoch, though a batch of short ones holds more of them
        self.accelerator.backward(loss * (len(rows) / self.sampler.mean_size))
        self._update(step)
        self.since.append({"loss": float(loss.detach()), **values})
        self.tokens += sum(len(row) for row in rows)
        step += 1
        if step % self.options.log_every == 0 or step == self.sampler.steps:
            self._log_means(step)
        if step % self.options.validate_every == 0 or step == self.sampler.steps:
            self._validate(step)
        if time.monotonic() - self.saved_at > self.options.save_every:
            self.save(step)
        return step

    def sync_stop(self, requested: bool) -> bool:
        """All-reduce the stop flag, so that all processes stop at the same step."""
        if requested:
            self.accelerator.set_trigger()
        return self.accelerator.check_trigger()

    def _check(self, value: Tensor, name: str, step: int) -> None:
        if not torch.isfinite(value):
            raise MidsentenceError(
                f"The {name} became {value.item()} at step {step}: start again in another folder with a learning rate "
                f"below {self.options.learning_rate:g}; the last saved state is unchanged."
            )

    def _update(self, step: int) -> None:
        progress = step / self.sampler.steps
        for parameter in self.task.frozen(self.accelerator.unwrap_model(self.model), progress):
            parameter.grad = None
        norm = self.accelerator.clip_grad_norm_(self.model.parameters(), self.options.max_grad_norm)
        self._check(norm, "gradient", step)  # before it reaches the weights, and with them a saved state
        self.optimizer.step(self.options.learning_rate_at(progress))
        self.average.update(step + 1)

    def _log_means(self, step: int) -> None:
        seconds = time.monotonic() - self.logged_at
        means = {name: float(np.mean([values[name] for values in self.since])) for name in self.since[-1]}
        means |= {
            "learning_rate": self.options.learning_rate_at(step / self.sampler.steps),
            "epoch": step / self.sampler.per_epoch,
            "tokens_per_second": self.tokens / seconds,
            "seconds": seconds,
        }
        if self.log:
            self.log.write(step, "train", means)
        self.shown = {
            name: f"{means[name]:.2f}" for name in ("rec", "kl", "beta", "teacher_cosine", "loss") if name in means
        }
        self.since, self.tokens, self.logged_at = [], 0, time.monotonic()

    def _validate(self, step: int) -> None:
        if self.log:
            began = time.monotonic()
            model = self.accelerator.unwrap_model(self.model)
            model.eval()
            with self.average.applied():
                measured = self.task.validate(model)
            took = time.monotonic() - began
            for split, values in measured.items():
                self.log.write(step, split, {**values, "seconds": took} if split == "valid" else values)
            model.train()
            self.logged_at += time.monotonic() - began  # not counted as training time
        self.accelerator.wait_for_everyone()

    def save(self, step: int) -> None:
        """Save the state after a step."""
        if self.accelerator.is_main_process:
            if self.log:
                self.log.check()
            model = self.accelerator.unwrap_model(self.model)
            save_state(self.folder, model, self.optimizer, step=step, average=self.average)
            with self.average.applied():
                self.keep()
        self.accelerator.wait_for_everyone()
        self.saved_at = time.monotonic()
