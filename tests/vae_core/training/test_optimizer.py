"""Optimizer state on disk: saved and loaded whole, and refused when it is damaged."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from vae_core.errors import CheckpointError
from vae_core.training.optimizer import Optimizers, load_state, save_state

Damage = Callable[[Path], None]
Pair = tuple[torch.nn.Linear, Optimizers]


def fresh() -> Pair:
    """Return what a resumed run makes before it loads its state: the model as it began."""
    torch.manual_seed(0)
    model = torch.nn.Linear(3, 2)
    return model, Optimizers(model, weight_decay=0.1)


def step(model: torch.nn.Linear, optimizer: Optimizers) -> None:
    model(torch.ones(1, 3)).square().sum().backward()
    optimizer.step(0.1)


@pytest.fixture
def trained() -> Pair:
    pair = fresh()
    step(*pair)
    return pair


def test_a_state_gives_weights_and_moments_back(trained: Pair, tmp_path: Path) -> None:
    save_state(tmp_path, *trained, step=7)
    again = fresh()
    assert load_state(tmp_path, *again) == 7
    for pair in (trained, again):
        step(*pair)
    assert torch.equal(trained[0].weight, again[0].weight)
    assert torch.equal(trained[0].bias, again[0].bias)


def test_an_empty_folder_has_no_state(trained: Pair, tmp_path: Path) -> None:
    before = trained[0].weight.clone()
    assert load_state(tmp_path, *trained) == 0
    assert torch.equal(trained[0].weight, before)


def test_only_the_newest_state_is_kept(trained: Pair, tmp_path: Path) -> None:
    for number in (9, 10, 10_000_000):
        save_state(tmp_path, *trained, step=number)
        assert [path.name for path in tmp_path.iterdir()] == [f"state-{number:07d}"]
    (tmp_path / "state-9999999").mkdir()  # its deletion was cut short
    (tmp_path / "state-9999999" / "state.json").write_text('{"step": 9999999}')
    assert load_state(tmp_path, *fresh()) == 10_000_000


@pytest.mark.parametrize(
    ("function", "error"),
    [
        ("os.replace", OSError(errno.ENOSPC, "No space left on device")),
        ("vae_core.training.optimizer.save_file", SafetensorError("I/O error: No space left on device (os error 28)")),
    ],
)
def test_the_state_before_a_full_disk_stays(
    trained: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    save_state(tmp_path, *trained, step=1)
    weight = trained[0].weight.clone()
    step(*trained)
    monkeypatch.setattr(function, fail)
    with pytest.raises(CheckpointError, match=r"state-0000002 could not be written .*; what was saved before is kept"):
        save_state(tmp_path, *trained, step=2)
    assert [path.name for path in tmp_path.iterdir()] == ["state-0000001"]
    again = fresh()
    assert load_state(tmp_path, *again) == 1
    assert torch.equal(again[0].weight, weight)


@pytest.mark.parametrize(
    "damage",
    [
        lambda state: os.truncate(state / "model.safetensors", 50),
        lambda state: (state / "optimizer.safetensors").unlink(),
        lambda state: (state / "state.json").write_text("{"),
        lambda state: (state / "state.json").write_text("{}"),
        lambda state: save_file({"weight": torch.ones(1)}, state / "model.safetensors"),
        lambda state: save_file({"weight": torch.ones(2, 3), "bias": torch.ones(1)}, state / "model.safetensors"),
    ],
)
def test_a_damaged_state_is_refused_in_one_sentence(
    trained: Pair, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    save_state(tmp_path, *trained, step=3)
    damage(tmp_path / "state-0000003")
    with pytest.raises(CheckpointError, match=r"state-0000003 is damaged: delete it, and --resume starts from the"):
        load_state(tmp_path, *fresh())
