"""How long a finetune will take: a few of its real steps, measured in this process. Writes nothing."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from typing import Any

import torch

from vae_core.checkpoints.store import make_vae
from vae_core.training.config import TrainConfig
from vae_core.training.finetune import Autoencoding, rows_of
from vae_core.training.trainer import Trainer, prepare


@dataclass(frozen=True)
class Pace:
    """What a finetune will cost, without what it saves on the way."""

    seconds_a_step: float
    steps: int  # in all
    seconds_a_validation: float = 0.0
    validations: int = 0

    @property
    def minutes(self) -> float:
        """How long all steps and validations take."""
        return (self.seconds_a_step * self.steps + self.seconds_a_validation * self.validations) / 60


def seconds_a_step(
    base: str | Path, texts: Sequence[str], *, options: TrainConfig, fields: Mapping[str, Any], steps: int = 3
) -> float:
    """Return how many seconds a training step takes on these texts; see `pace_of`."""
    return pace_of(base, texts, options=options, fields=fields, steps=steps).seconds_a_step


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

    One validation is measured after them. A decoder that has learned little writes up to the limit, so that it may take
    longer than later ones.

    :param base: a name, a folder or a hub id, as `checkpoints.make_vae` takes it.
    :param texts: the sentences to train on.
    :param fields: of TextVAEConfig.
    :param steps: how many are measured.
    :param valid: the sentences of a validation; none is measured without any.
    :raises MidsentenceError: as the finetune itself would before its first step.
    """
    torch.manual_seed(options.seed)
    vae = make_vae(base, **fields)
    rows = rows_of(vae, texts, options)
    accelerator, sampler, optimizer, model = prepare(vae.train(), rows, options)
    task, never = Autoencoding(options, valid), replace(options, save_every=inf)
    loop = Trainer(model, task, sampler, never, accelerator, optimizer, None, Path(), lambda: None)
    places = [sampler.steps * number // steps for number in range(steps)]
    loop.train_step(places[-1])
    _finish_what_is_queued()
    began = time.perf_counter()
    for place in places:
        loop.train_step(place)
    _finish_what_is_queued()
    took = (time.perf_counter() - began) / steps
    if not valid:
        return Pace(took, sampler.steps)
    began = time.perf_counter()
    task.validate(vae.eval())
    return Pace(took, sampler.steps, time.perf_counter() - began, -(-sampler.steps // options.validate_every))


def _finish_what_is_queued() -> None:
    """Wait for the accelerator, which works behind the interpreter's back."""
    if torch.cuda.is_available():
        torch.cuda.synchronize()
