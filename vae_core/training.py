"""One training loop for everything that trains here; `pretraining` and `finetuning` say what a step is.

Step s is a function of (options, data, s) alone: its batch, its deletions and its noise are drawn from seeds that name
the step. So a run that was killed and resumed walks the same curve as one that was not.
"""

import ctypes
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from accelerate import Accelerator
from accelerate.utils import set_seed
from torch import Tensor
from tqdm import tqdm

from vae_core.batching import length_batches
from vae_core.checkpoints import WEIGHTS, load_state, save_state
from vae_core.errors import MidsentenceError
from vae_core.objective import Options
from vae_core.runs import MetricsLog, read_metrics, start_folder, stop_request

LOG_EVERY = 20  # steps whose mean makes one training record
Rows = Sequence[Sequence[int]]


class Task(Protocol):
    """What is trained: the loss of a batch, and what is measured now and then."""

    def loss(
        self, model: Any, rows: Rows, *, progress: float, rng: np.random.Generator
    ) -> tuple[Tensor, dict[str, float]]:
        """Return the loss in nats a sentence and the scalars to log for a batch of ids."""
        ...

    def frozen(self, model: Any, progress: float) -> list[torch.nn.Parameter]:
        """Return the parameters that do not train at this point of the run."""
        ...

    def validate(self, model: Any) -> dict[str, Any]:
        """Return what is measured on the validation sentences."""
        ...


@dataclass(frozen=True)
class Outcome:
    """How a run ended: at which of its steps, and whether that was its last one."""

    step: int
    steps: int

    @property
    def finished(self) -> bool:
        """True when no step is left."""
        return self.step >= self.steps


def ended(folder: Path) -> Outcome | None:
    """Return how the run in a folder ended when nothing of it is left to do: its checkpoint is there and no state."""
    if not (folder / WEIGHTS).is_file() or any(folder.glob("state-*")):
        return None
    last = read_metrics(folder)[-1]["step"] if read_metrics(folder) else 0
    return Outcome(last, last)


def mixed_precision(choice: str) -> str:
    """Return accelerate's name of a precision; "auto" is bf16 where the GPU or the processor computes in it."""
    if choice != "auto":
        return "no" if choice == "fp32" else "bf16"
    if torch.cuda.is_available():
        return "bf16" if torch.cuda.is_bf16_supported() else "no"
    native = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return "bf16" if native else "no"


def keep_freed_memory() -> None:
    """Ask glibc to keep what a step frees for the next one, instead of giving it back and zeroing new pages.

    Large temporaries come and go in every step on a processor; without this, half of a step's time goes into page
    faults. Other C libraries have no such switch and are left alone.
    """
    mmap_max, trim_threshold, top_pad = -4, -1, -2  # M_MMAP_MAX, M_TRIM_THRESHOLD, M_TOP_PAD of <malloc.h>
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(mmap_max, 0)
        mallopt(trim_threshold, 2**31 - 1)
        mallopt(top_pad, 2**28)


class Schedule:
    """Which rows make the batch of each step, for one process of several."""

    def __init__(self, rows: Rows, options: Options, *, rank: int = 0, processes: int = 1) -> None:
        self.rows, self.options, self.rank, self.processes = rows, options, rank, processes
        self.lengths = np.array([len(row) for row in rows])
        batches = len(length_batches(self.lengths, token_budget=options.token_budget))
        self.per_epoch = max(1, batches // processes)
        self.steps = max(1, round(options.epochs * self.per_epoch))
        self.mean_size = len(rows) / batches
        self._epoch, self._batches = -1, [np.array([0])]

    def batch(self, step: int) -> list[Sequence[int]]:
        """Return the rows of a step's batch."""
        epoch, place = divmod(step, self.per_epoch)
        if epoch != self._epoch:
            seed = (self.options.seed, epoch)
            self._batches = length_batches(self.lengths, token_budget=self.options.token_budget, shuffle_seed=seed)
            self._epoch = epoch
        return [self.rows[i] for i in self._batches[place * self.processes + self.rank]]


def train(
    model: torch.nn.Module,
    task: Task,
    rows: Rows,
    *,
    options: Options,
    about: dict[str, Any],
    folder: Path,
    resume: bool,
) -> Outcome:
    """Train until the last step or until somebody asks to stop; leave a state to resume from.

    :param rows: ids of each training sentence.
    :param about: what else identifies the run (its data, its base); a resumed run must agree with it.
    :param folder: the run's folder, see `runs`.
    """
    keep_freed_memory()
    accelerator = Accelerator(mixed_precision=mixed_precision(options.precision))
    plan = Schedule(rows, options, rank=accelerator.process_index, processes=accelerator.num_processes)
    if accelerator.is_main_process:
        start_folder(folder, {**vars(options), "phases": [vars(p) for p in options.phases], **about}, resume=resume)
    accelerator.wait_for_everyone()
    optimizer = torch.optim.AdamW(_decay_groups(model, options.weight_decay), lr=0.0, betas=(0.9, 0.98), fused=True)
    step = load_state(folder, model, optimizer) if resume else 0
    model, optimizer = accelerator.prepare(model, optimizer)
    log = MetricsLog(folder, after_step=step) if accelerator.is_main_process else None
    bar = tqdm(total=plan.steps, initial=step, unit="step", disable=not accelerator.is_main_process, mininterval=1.0)
    with stop_request() as stop, bar:
        run = _Loop(model, task, plan, options, accelerator, optimizer, log, folder)
        while step < plan.steps and not stop.asked:
            step = run.one_step(step)
            bar.update()
            bar.set_postfix(run.shown, refresh=False)
        run.save(step)
    if log:
        log.close()
    return Outcome(step, plan.steps)


class _Loop:
    """The parts of a run that a step needs, and what it has summed up since its last record."""

    def __init__(
        self,
        model: Any,
        task: Task,
        plan: Schedule,
        options: Options,
        accelerator: Accelerator,
        optimizer: Any,
        log: MetricsLog | None,
        folder: Path,
    ) -> None:
        self.model, self.task, self.plan, self.options = model, task, plan, options
        self.accelerator, self.optimizer, self.log, self.folder = accelerator, optimizer, log, folder
        self.saved_at = self.logged_at = time.monotonic()
        self.since: list[dict[str, float]] = []
        self.tokens = 0
        self.shown: dict[str, str] = {}

    def one_step(self, step: int) -> int:
        """Take a step, log and validate when it is time to, and return the number of steps taken so far."""
        progress = step / self.plan.steps
        rank = self.accelerator.process_index
        rows = self.plan.batch(step)
        set_seed((self.options.seed * 1_000_003 + step) * 64 + rank)
        rng = np.random.default_rng((self.options.seed, step, rank))
        loss, values = self.task.loss(self.model, rows, progress=progress, rng=rng)
        if not torch.isfinite(loss):
            raise MidsentenceError(
                f"The loss became {loss.item()} at step {step}: the last saved state is kept; "
                f"start again with a learning rate below {self.options.learning_rate:g}."
            )
        # every sentence weighs the same in an epoch, though a batch of short ones holds more of them
        self.accelerator.backward(loss * (len(rows) / self.plan.mean_size))
        self._update(progress)
        self.since.append({"loss": float(loss.detach()), **values})
        self.tokens += sum(len(row) for row in rows)
        step += 1
        if step % LOG_EVERY == 0 or step == self.plan.steps:
            self._record(step)
        if step % self.options.validate_every == 0 or step == self.plan.steps:
            self._validate(step)
        if time.monotonic() - self.saved_at > self.options.save_every:
            self.save(step)
        return step

    def _update(self, progress: float) -> None:
        for parameter in self.task.frozen(self.accelerator.unwrap_model(self.model), progress):
            parameter.grad = None
        self.accelerator.clip_grad_norm_(self.model.parameters(), self.options.clip)
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.learning_rate_at(progress)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)

    def _record(self, step: int) -> None:
        seconds = time.monotonic() - self.logged_at
        means = {name: float(np.mean([values[name] for values in self.since])) for name in self.since[-1]}
        means |= {
            "learning_rate": self.options.learning_rate_at(step / self.plan.steps),
            "epoch": step / self.plan.per_epoch,
            "tokens_per_second": self.tokens / seconds,
            "seconds": seconds,
        }
        if self.log:
            self.log.write(step, "train", means)
        self.shown = {name: f"{means[name]:.2f}" for name in ("rec", "kl", "beta", "loss") if name in means}
        self.since, self.tokens, self.logged_at = [], 0, time.monotonic()

    def _validate(self, step: int) -> None:
        if self.log:
            model = self.accelerator.unwrap_model(self.model)
            model.eval()
            self.log.write(step, "valid", self.task.validate(model))
            model.train()
            self.logged_at = time.monotonic()
        self.accelerator.wait_for_everyone()

    def save(self, step: int) -> None:
        """Keep all that is needed to go on from this step."""
        if self.accelerator.is_main_process:
            save_state(self.folder, self.accelerator.unwrap_model(self.model), self.optimizer, step=step)
        self.accelerator.wait_for_everyone()
        self.saved_at = time.monotonic()


def _decay_groups(model: torch.nn.Module, weight_decay: float) -> list[dict[str, Any]]:
    """Return the parameters in two groups: matrices decay, vectors (norms, biases) do not."""
    matrices = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    vectors = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    return [{"params": matrices, "weight_decay": weight_decay}, {"params": vectors, "weight_decay": 0.0}]
