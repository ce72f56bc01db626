"""The training loop: what a step changes, and what ends a run."""

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.errors import InputError, MidsentenceError
from vae_core.training.config import Phase, TrainConfig
from vae_core.training.sampler import LengthBatchSampler
from vae_core.training.trainer import Trainer, TrainResult, open_run, train

OPTIONS = TrainConfig(
    phases=(Phase(),),
    epochs=2.0,
    learning_rate=0.1,
    warmup_ratio=0.0,
    weight_decay=0.5,
    max_tokens_per_batch=40,
    max_length=10,
    precision="fp32",
    validate_every=7,
)
ROWS = [[i] * (2 + i % 9) for i in range(100)]


class Lines(nn.Module):
    """A matrix and a vector that train, and a layer of both that may be frozen."""

    def __init__(self) -> None:
        super().__init__()
        self.used = nn.Parameter(torch.ones(2, 3))
        self.shift = nn.Parameter(torch.ones(3))
        self.still = nn.Linear(3, 1)

    def forward(self, x: Tensor) -> Tensor:
        self.autocast = torch.is_autocast_enabled("cpu")
        return x * self.still(self.used.sum(0) + self.shift)


class Pull:
    """A task whose loss is plain: the mean over a batch of each row's first id times the weights."""

    def __init__(self, *, freeze: bool = False, stop_at: int = -1, break_at: int = -1) -> None:
        self.freeze, self.stop_at, self.break_at = freeze, stop_at, break_at
        self.batches: list[list[int]] = []
        self.draws: list[tuple[float, float]] = []
        self.losses: list[float] = []

    def loss(
        self, model: Any, rows: Any, *, progress: float, rng: np.random.Generator, indices: Any = None
    ) -> tuple[Tensor, dict]:
        assert rows == [ROWS[i] for i in indices]
        if len(self.batches) == self.stop_at:
            os.kill(os.getpid(), signal.SIGTERM)
        self.batches.append([row[0] for row in rows])
        self.draws.append((float(torch.rand(())), float(rng.random())))
        loss = model(torch.tensor([1.0 + row[0] for row in rows])).mean()
        self.losses.append(float(loss.detach()))
        if len(self.batches) - 1 == self.break_at:
            loss = loss * torch.tensor(float("nan"))
        return loss, {"rec": 1.0}

    def frozen(self, model: Any, progress: float) -> list[nn.Parameter]:
        return list(model.still.parameters()) if self.freeze else []

    def validate(self, model: Any) -> dict[str, dict[str, Any]]:
        assert not model.training
        return {"valid": {"kl": float(model.used.detach().sum())}}


def run(
    task: Any, folder: Path, *, options: TrainConfig = OPTIONS, resume: bool = False, noise: int = 0
) -> tuple[Lines, TrainResult]:
    torch.manual_seed(0)
    model = Lines()
    torch.manual_seed(noise)
    return model, train(model, task, ROWS, options=options, about={"task": "test"}, folder=folder, resume=resume)


# What a step does


def test_every_sentence_weighs_the_same_in_an_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of short sentences hold more of them; the sum of an epoch's gradients is the sum over sentences."""
    task = Pull()
    trainer = Trainer(Lines(), task, ROWS, OPTIONS)
    sent: list[Tensor] = []
    monkeypatch.setattr(trainer.accelerator, "backward", lambda loss: (sent.append(loss.detach()), loss.backward()))
    weights: dict[int, float] = {}
    for step in range(trainer.sampler.per_epoch):
        trainer.train_step(step)
        weights |= dict.fromkeys(task.batches[step], float(sent[step]) / task.losses[step] / len(task.batches[step]))
    assert len({len(batch) for batch in task.batches}) > 1
    assert list(weights.values()) == pytest.approx([trainer.sampler.per_epoch / 100] * 100)


def test_a_frozen_parameter_does_not_move_nor_decay(tmp_path: Path) -> None:
    torch.manual_seed(0)
    start = Lines().state_dict()
    frozen, _ = run(Pull(freeze=True), tmp_path / "frozen")
    free, _ = run(Pull(), tmp_path / "free")
    for name, value in start.items():
        assert torch.equal(frozen.state_dict()[name], value) == name.startswith("still")
        assert not torch.equal(free.state_dict()[name], value)


def test_what_a_step_draws_depends_on_its_number_and_the_seed_alone(tmp_path: Path) -> None:
    first, again, other = Pull(), Pull(), Pull()
    run(first, tmp_path / "a")
    run(again, tmp_path / "b", noise=1)
    run(other, tmp_path / "c", options=replace(OPTIONS, seed=2**32 - 1))
    assert first.draws == again.draws
    assert len(set(first.draws)) == len(first.draws)
    assert not set(first.draws) & set(other.draws)


def test_the_log_has_the_measures_at_their_steps_and_the_last(tmp_path: Path) -> None:
    _, outcome = run(Pull(), tmp_path)
    records = read_metrics(tmp_path)
    assert outcome.finished
    assert outcome.steps == 2 * LengthBatchSampler(ROWS, OPTIONS).per_epoch
    valid = [record["step"] for record in records if record["split"] == "valid"]
    assert valid == [*range(7, outcome.steps, 7), outcome.steps]
    train_records = [record for record in records if record["split"] == "train"]
    assert [record["step"] for record in train_records] == [*range(20, outcome.steps, 20), outcome.steps]
    assert set(train_records[0]) == {
        "step", "split", "loss", "rec", "learning_rate", "epoch", "tokens_per_second", "seconds"
    }  # fmt: skip


def test_runs_of_different_precision_follow_each_other_in_one_process(tmp_path: Path) -> None:
    for number, precision in enumerate(("fp32", "bf16", "fp32")):
        model, _ = run(Pull(), tmp_path / str(number), options=replace(OPTIONS, precision=precision))
        assert model.autocast == (precision == "bf16")


def test_what_is_validated_kept_and_left_at_the_end_is_the_average_of_the_weights(tmp_path: Path) -> None:
    """And it does not feed back into the training."""
    kept: list[float] = []
    options, weights = replace(OPTIONS, ema_decay=0.9, save_every=0.0), list[float]()
    model = Lines()
    trainer = Trainer(
        model, Pull(), ROWS, options, folder=tmp_path, keep=lambda: kept.append(float(model.used.detach().sum()))
    )
    average = float(model.used.detach().sum())
    for number in range(5):
        trainer.train_step(number)
        weights.append(float(model.used.detach().sum()))
        decay = min(0.9, (2 + number) / (11 + number))
        average = decay * average + (1 - decay) * weights[-1]
        assert kept[-1] == pytest.approx(average, rel=1e-5)
    assert len({round(weight, 6) for weight in weights}) == 5
    averaged, _ = run(Pull(), tmp_path / "run", options=replace(OPTIONS, ema_decay=0.9))
    bare, _ = run(Pull(), tmp_path / "bare")
    last = [r for r in read_metrics(tmp_path / "run") if r["split"] == "valid"][-1]
    assert last["kl"] == pytest.approx(float(averaged.used.detach().sum()))
    assert not torch.equal(averaged.used, bare.used)
    losses = [[r["loss"] for r in read_metrics(tmp_path / name) if r["split"] == "train"] for name in ("run", "bare")]
    assert losses[0] == losses[1]


# What ends a run


@pytest.mark.parametrize("ema_decay", [0.0, 0.5])
def test_a_run_that_is_stopped_and_resumed_equals_one_that_is_not(tmp_path: Path, ema_decay: float) -> None:
    before, options = signal.getsignal(signal.SIGTERM), replace(OPTIONS, ema_decay=ema_decay)
    whole, outcome = run(Pull(), tmp_path / "whole", options=options)
    _, stopped = run(Pull(stop_at=9), tmp_path / "parts", options=options)
    assert stopped == TrainResult(10, outcome.steps)
    assert not stopped.finished
    assert [path.name for path in (tmp_path / "parts").glob("state-*")] == ["state-0000010"]
    _, stopped = run(Pull(stop_at=0), tmp_path / "parts", options=options, resume=True)
    assert stopped.step == 11
    parts, last = run(Pull(), tmp_path / "parts", options=options, resume=True)
    assert last == outcome
    assert all(torch.equal(value, parts.state_dict()[name]) for name, value in whole.state_dict().items())
    logs = [[r for r in read_metrics(tmp_path / name) if r["split"] == "valid"] for name in ("whole", "parts")]
    assert [r | {"seconds": 0} for r in logs[0]] == [r | {"seconds": 0} for r in logs[1]]
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("resume", [False, True])
def test_a_loss_that_is_no_number_stops_the_run_and_the_saved_state_stays(tmp_path: Path, resume: bool) -> None:
    with pytest.raises(MidsentenceError, match=r"^The loss became nan at step 9: start again .* below 0\.1; the last"):
        run(Pull(break_at=9), tmp_path, options=replace(OPTIONS, save_every=0.0), resume=resume)
    assert [path.name for path in tmp_path.glob("state-*")] == ["state-0000009"]
    _, outcome = run(Pull(), tmp_path, resume=True)
    assert outcome.finished


def test_a_gradient_that_is_no_number_does_not_reach_the_weights(tmp_path: Path) -> None:
    class Infinite(Pull):
        def loss(self, model: Any, rows: Any, **others: Any) -> tuple[Tensor, dict]:
            loss, values = super().loss(model, rows, **others)
            model.used.register_hook(lambda gradient: gradient * float("inf"))
            return loss, values

    torch.manual_seed(0)
    model = Lines()
    with pytest.raises(MidsentenceError, match="The gradient became"):
        train(model, Infinite(), ROWS, options=OPTIONS, about={}, folder=tmp_path, resume=False)
    assert torch.equal(model.used, torch.ones(2, 3))


@pytest.mark.parametrize(("here", "elsewhere"), [(False, 0), (True, 0), (False, 1)])
def test_a_stop_is_the_same_step_for_all_processes(here: bool, elsewhere: int, monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = Trainer(Lines(), Pull(), ROWS, OPTIONS)
    monkeypatch.setattr(trainer.accelerator, "reduce", lambda flag: flag + elsewhere)
    assert trainer.sync_stop(here) == bool(here or elsewhere)


def test_a_finished_run_is_recognised_and_its_options_still_compared(tmp_path: Path) -> None:
    about = {"task": "test"}
    assert open_run(tmp_path, options=OPTIONS, about=about, resume=True) is None
    _, outcome = run(Pull(), tmp_path)
    assert open_run(tmp_path, options=OPTIONS, about=about, resume=True) is None  # there is a state, and no checkpoint
    (tmp_path / "model.safetensors").write_text("x")
    assert open_run(tmp_path, options=OPTIONS, about=about, resume=True) is None
    for state in tmp_path.glob("state-*"):
        state.rename(tmp_path / "elsewhere")
    assert open_run(tmp_path, options=OPTIONS, about=about, resume=True) == outcome
    with pytest.raises(InputError, match="other values of epochs"):
        open_run(tmp_path, options=replace(OPTIONS, epochs=5.0), about=about, resume=True)
    with pytest.raises(InputError, match="is not empty"):
        open_run(tmp_path, options=OPTIONS, about=about, resume=False)
