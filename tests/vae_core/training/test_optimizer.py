"""Optimizer state on disk: saved and loaded whole, and refused when it is damaged."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from transformers import AutoModelForSeq2SeqLM

from vae_core.errors import CheckpointError
from vae_core.training.optimizer import Optimizers, WeightAverage, load_state, save_state

Damage = Callable[[Path], None]
Pair = tuple[torch.nn.Linear, Optimizers]


def fresh() -> Pair:
    """Return the model and optimizer of a resumed run before its state is loaded."""
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


@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_a_query_s_matrix_that_has_attention_s_scale_folded_in_steps_smaller_by_it(
    base: str, bases: dict[str, Path]
) -> None:
    """BART scales its logits itself: its queries step like everything else."""
    model = AutoModelForSeq2SeqLM.from_pretrained(bases[base])
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    optimizer = Optimizers(model, weight_decay=0.0)
    torch.manual_seed(0)
    for p in model.parameters():
        p.grad = torch.randn_like(p)
    optimizer.step(1e-3)
    sizes = {name: float((p.detach() - before[name]).square().mean().sqrt()) for name, p in model.named_parameters()}
    queries = [size for name, size in sizes.items() if name.endswith((".q.weight", ".q_proj.weight"))]
    keys = [size for name, size in sizes.items() if name.endswith((".k.weight", ".k_proj.weight"))]
    assert len(queries) >= 6
    folded = {"t5": 8**-0.5, "t5-v1.1": 12**-0.5, "bart": 1.0}[base]
    assert [q / k for q, k in zip(queries, keys, strict=True)] == pytest.approx([folded] * len(keys), rel=0.1)


def test_a_state_names_the_parameters_as_the_version_before_did(bases: dict[str, Path]) -> None:
    """Matrices in the model's order, then the rest group by group, whatever their rates."""
    model = AutoModelForSeq2SeqLM.from_pretrained(bases["t5"])
    optimizer = Optimizers(model, weight_decay=0.0)
    for p in model.parameters():
        p.grad = torch.ones_like(p)
    optimizer.step(1e-3)
    state = optimizer.state_dict()
    embeddings = {"shared.weight"} | {name for name, _ in model.named_parameters() if "relative_attention" in name}
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and name not in embeddings]
    shapes = [tuple(state[f"{number}.momentum_buffer"].shape) for number in range(len(matrices))]
    assert shapes == [tuple(p.shape) for p in matrices]
    assert len(set(shapes)) > 2
    assert f"{len(matrices)}.exp_avg" in state


# The average of the weights


def test_an_average_follows_the_weights_and_is_lent_to_the_model() -> None:
    model = torch.nn.Linear(3, 2)
    average = WeightAverage(model, 0.9)
    wanted, decays = {name: p.detach().clone() for name, p in model.named_parameters()}, []
    for steps in range(1, 200):
        with torch.no_grad():
            for p in model.parameters():
                p.add_(0.1)
        average.update(steps)
        decays.append(min(0.9, (1 + steps) / (10 + steps)))
        wanted = {n: decays[-1] * wanted[n] + (1 - decays[-1]) * p.detach() for n, p in model.named_parameters()}
    assert decays[0] < 0.2
    assert decays[-1] == 0.9
    own = {name: p.detach().clone() for name, p in model.named_parameters()}
    with average.applied():
        assert all(torch.allclose(p, wanted[name], atol=1e-5) for name, p in model.named_parameters())
    assert all(torch.equal(p, own[name]) for name, p in model.named_parameters())
    average.apply()
    assert all(torch.allclose(p, wanted[name], atol=1e-5) for name, p in model.named_parameters())


def test_without_a_decay_there_is_no_average_and_nothing_is_written(trained: Pair, tmp_path: Path) -> None:
    model, optimizer = trained
    average, before = WeightAverage(model, 0.0), model.weight.detach().clone()
    average.update(1)
    with average.applied():
        assert torch.equal(model.weight, before)
    average.apply()
    assert torch.equal(model.weight, before)
    save_state(tmp_path, model, optimizer, step=1, average=average)
    assert not (tmp_path / "state-0000001" / "average.safetensors").exists()
    assert load_state(tmp_path, *fresh(), average=average) == 1


def test_a_state_gives_the_average_back_and_one_without_it_is_damaged(trained: Pair, tmp_path: Path) -> None:
    average = WeightAverage(trained[0], 0.9)
    step(*trained)
    average.update(2)
    save_state(tmp_path, *trained, step=2, average=average)
    model, optimizer = fresh()
    again = WeightAverage(model, 0.9)
    assert load_state(tmp_path, model, optimizer, average=again) == 2
    assert all(torch.equal(a, b) for a, b in zip(average.average, again.average, strict=True))
    assert not torch.equal(again.average[0], model.weight)
    (tmp_path / "state-0000002" / "average.safetensors").unlink()
    with pytest.raises(CheckpointError, match="is damaged"):
        load_state(tmp_path, model, optimizer, average=again)


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
        ("pathlib.Path.rename", OSError(errno.ENOSPC, "No space left on device")),
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
    with pytest.raises(
        CheckpointError, match=r"state-0000002 could not be written .*; the last saved state is unchanged"
    ):
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
