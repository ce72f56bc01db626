"""Duration of a finetune, from a few of its real steps, measured in this process; nothing is written."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from vae_core.checkpoints.serialization import make_vae
from vae_core.training.config import TrainConfig
from vae_core.training.finetune import Autoencoding, rows_of
from vae_core.training.trainer import Trainer

NEVER = 1e9  # seconds


@dataclass(frozen=True)
class Pace:
    """The duration of a finetune, without that of saving."""

    seconds_a_step: float
    steps: int  # in all
    seconds_a_validation: float = 0.0
    validations: int = 0

    @property
    def minutes(self) -> float:
        """Duration of all steps and validations."""
        return (self.seconds_a_step * self.steps + self.seconds_a_validation * self.validations) / 60


def pace_of(
    base: str | Path,
    texts: Sequence[str],
    *,
    options: TrainConfig,
    fields: Mapping[str, Any],
    steps: int = 3,
    valid: Sequence[str] = (),
) -> Pace:
    """Measure training steps (forward, backward, update) on batches spread over the run, after one that warms up.

    One validation is measured after them. An untrained decoder writes up to the limit, so it may take longer than later
    ones.

    :param base: a name, a folder or a hub id, as `make_vae` takes it.
    :param texts: the sentences to train on.
    :param fields: of TextVAEConfig.
    :param steps: how many are measured.
    :param valid: the sentences of a validation; none is measured without any.
    :raises MidsentenceError: as the finetune itself would before its first step.
    """
    torch.manual_seed(options.seed)
    vae = make_vae(base, **fields)
    rows, task = rows_of(vae, texts, options), Autoencoding(options, valid)
    trainer = Trainer(vae.train(), task, rows, replace(options, save_every=NEVER))
    in_all = trainer.sampler.steps
    points = [in_all * number // steps for number in range(steps)]
    trainer.train_step(points[-1])  # it reads the loss at its end, so nothing is left in an accelerator's queue
    began = time.perf_counter()
    for point in points:
        trainer.train_step(point)
    took = (time.perf_counter() - began) / steps
    if not valid:
        return Pace(took, in_all)
    began = time.perf_counter()
    task.validate(vae.eval())
    return Pace(took, in_all, time.perf_counter() - began, -(-in_all // options.validate_every))
