"""Options: the shape of the schedules, recipes and their changes, values out of range, names of the version before."""

import json
import math
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from pathlib import Path
from typing import Any

import pytest
import torch

from vae_core.errors import InputError
from vae_core.training.config import (
    RECIPES,
    Phase,
    TrainConfig,
    change_phases,
    load_config,
    recipe_options,
    split_phases,
)

ROOT = Path(__file__).resolve().parents[3]
TWO = RECIPES["two-phase"]

# -- the loss ---------------------------------------------------------------------------------------------------------


def test_the_loss_is_reconstruction_plus_beta_times_what_is_paid() -> None:
    rec, kl = torch.tensor([10.0, 20.0]), torch.tensor([[1.0, 0.0], [3.0, 0.2]])
    assert Phase().loss(rec, kl, beta=1.0).item() == pytest.approx(15 + 2.1)
    assert Phase().loss(rec, kl, beta=0.5).item() == pytest.approx(15 + 1.05)
    assert Phase(free_bits=0.5).loss(rec, kl, beta=1.0).item() == pytest.approx(15 + 2.5)
    assert Phase().loss(rec, kl, beta=0.0).item() == pytest.approx(15)


@pytest.mark.parametrize(("target", "sign"), [(1.0, 1.0), (5.0, -1.0)])
def test_a_rate_target_pulls_the_kl_from_both_sides(target: float, sign: float) -> None:
    kl = torch.tensor([[1.0, 1.0], [2.0, 2.0]], requires_grad=True)  # 3 nats on average
    loss = Phase(rate_target=target).loss(torch.zeros(2), kl, beta=2.0)
    loss.backward()
    assert loss.item() == pytest.approx(2 * abs(3 - target))
    assert torch.allclose(kl.grad, torch.full((2, 2), sign))


# -- schedules --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phase", "points", "betas"),
    [
        (Phase(beta=0.7), (0.0, 0.3, 1.0), (0.7, 0.7, 0.7)),
        (Phase(schedule="linear", anneal_fraction=0.4, beta=2.0), (0.0, 0.1, 0.2, 0.4, 0.9, 1.0), (0, 0.5, 1, 2, 2, 2)),
        (Phase(schedule="cyclical", cycles=2), (0.0, 0.125, 0.25, 0.495, 0.5, 0.625, 0.99), (0, 0.5, 1, 1, 0, 0.5, 1)),
        (Phase(schedule="linear", anneal_fraction=0.0), (0.0, 1.0), (1.0, 1.0)),
        (Phase(schedule="cyclical", anneal_fraction=0.0), (0.0, 0.9), (1.0, 1.0)),
    ],
)
def test_beta_follows_the_schedule(phase: Phase, points: tuple[float, ...], betas: tuple[float, ...]) -> None:
    assert [phase.beta_at(point) for point in points] == pytest.approx(betas)


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_fills_the_run_with_its_phases_in_order(name: str) -> None:
    options = recipe_options(name)
    seen = [options.phase_at(step / 1000) for step in range(1001)]
    numbers = [number for number, _, _ in seen]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(len(options.phases)))
    assert all(0.0 <= within <= 1.0 for _, _, within in seen)
    for number, phase in enumerate(options.phases):
        points = [within for n, _, within in seen if n == number]
        assert points[0] < 0.01
        assert points[-1] > 0.99
        assert len(points) / 1001 == pytest.approx(phase.fraction, abs=0.003)
        assert all(given is phase for n, given, _ in seen if n == number)
    assert options.phases[-1].beta_at(0.999) == (name != "autoencoder")


def test_the_learning_rate_warms_up_and_falls_to_zero() -> None:
    options = TrainConfig(learning_rate=2.0, warmup_ratio=0.1)
    rates = [options.learning_rate_at(step / 1000) for step in range(1001)]
    assert rates[0] == 0.0
    assert rates[50] == pytest.approx(1.0)
    assert max(rates) == rates[100] == pytest.approx(2.0)
    assert rates[100:] == sorted(rates[100:], reverse=True)
    assert rates[-1] == pytest.approx(0.0)
    assert TrainConfig(learning_rate=2.0, warmup_ratio=0.0).learning_rate_at(0.0) == 2.0


# -- garbage in -------------------------------------------------------------------------------------------------------


OUT_OF_RANGE: dict[Any, dict[str, tuple[Any, ...]]] = {
    Phase: {
        "fraction": (0.0, -1.0, 1.5, math.nan),
        "beta": (-0.1, math.nan, math.inf),
        "anneal_fraction": (-0.1, 1.1),
        "cycles": (0, 1.5),
        "free_bits": (-0.5,),
        "rate_target": (-1.0,),
        "token_deletion_rate": (-0.1, 1.0, 15),
        "word_dropout": (-0.1, 1.0, math.nan),
        "bow_weight": (-0.1, math.nan),
        "schedule": ("quadratic",),
        "frozen": (("head",),),
        "deletion": (1.0,),  # by its old name
    },
    TrainConfig: {
        "phases": ((),),
        "epochs": (0, math.inf),
        "steps": (0,),
        "learning_rate": (0.0, math.nan, "fast"),
        "warmup_ratio": (1.0,),
        "weight_decay": (-1.0,),
        "max_grad_norm": (0.0,),
        "max_length": (1,),
        "max_tokens_per_batch": (31,),
        "seed": (-1, 2**32),
        "validate_every": (0,),
        "save_every": (-1.0,),
        "precision": ("fp8",),
        "warmup": (1.0,),  # by its old name
    },
}


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [(kind, name, value) for kind, fields in OUT_OF_RANGE.items() for name in fields for value in fields[name]],
)
def test_a_value_out_of_its_range_is_refused_by_name(kind: type, name: str, value: Any) -> None:
    with pytest.raises(InputError, match=rf"^{name}\b.* is .*, but it must "):
        kind(**{name: value})


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("checkpoints/*/options.json"), *ROOT.glob("recorded/*/options.json")])
)
def test_options_are_read_by_the_names_of_both_versions(path: Path) -> None:
    record = json.loads(path.read_text())
    options = load_config(record)
    old = {"max_tokens_per_batch": "token_budget", "max_length": "max_tokens", "max_grad_norm": "clip"}
    for name in ("epochs", "seed", "learning_rate", *old):
        assert getattr(options, name) in (record.get(name), record.get(old.get(name, name)))
    for phase, kept in zip(options.phases, record["phases"], strict=True):
        assert phase.token_deletion_rate in (kept.get("deletion"), kept.get("token_deletion_rate"))
        assert phase.fraction in (kept.get("share"), kept.get("fraction"))
    assert load_config(json.loads(json.dumps(options.to_dict()))) == options


def test_a_recipe_takes_other_values_and_options_do_not_change() -> None:
    options = recipe_options("vanilla", epochs=7.0)
    assert (options.recipe, options.epochs, options.phases) == ("vanilla", 7.0, RECIPES["vanilla"])
    with pytest.raises(FrozenInstanceError):
        options.epochs = 1.0  # type: ignore[misc]


# -- changes of a recipe ----------------------------------------------------------------------------------------------


def test_a_value_goes_into_the_phases_that_use_it() -> None:
    given: dict[str, Any] = {"free_bits": 1.0, "token_deletion_rate": 0.3, "word_dropout": 0.2, "bow_weight": 0.5}
    first, second = change_phases(TWO, **given, beta=0.7, rate_target=None, frozen=("decoder",), schedule="cyclical")
    both: dict[str, Any] = {"word_dropout": 0.2, "bow_weight": 0.5}
    assert first == replace(TWO[0], token_deletion_rate=0.3, frozen=("decoder",), **both)
    assert second == replace(TWO[1], beta=0.7, schedule="cyclical", free_bits=1.0, **both)


def test_none_changes_nothing_and_a_zero_does() -> None:
    assert change_phases(TWO, free_bits=None, token_deletion_rate=None) == TWO
    first, second = change_phases(TWO, free_bits=0.0, token_deletion_rate=0.0)
    assert (first.token_deletion_rate, second.free_bits) == (0.0, 0.0)


def test_a_fraction_divides_the_steps_and_zero_leaves_the_first_phase_out() -> None:
    first, second = split_phases(TWO, 0.1)
    assert (first.fraction, second.fraction) == (0.1, 0.9)
    assert split_phases(TWO, 0.0) == (Phase(fraction=1.0, schedule="linear", anneal_fraction=0.3, free_bits=0.5),)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: TrainConfig(wramup=0.1), "wramup is no key"),
        (lambda: TrainConfig(phases=(Phase(fraction=0.5), Phase(fraction=0.4))), r"of the phases are 0\.5, 0\.4"),
        (lambda: recipe_options("three-phase"), r"'three-phase'.*two-phase.*vanilla"),
        (lambda: change_phases(RECIPES["autoencoder"], rate_target=20.0), "never pays the KL"),
        (lambda: change_phases(RECIPES["rate-target"], free_bits=0.5), "exclude each other"),
        (lambda: change_phases(TWO, free_bits=0.5, rate_target=20.0), "exclude each other"),
        (lambda: change_phases(TWO, deletion=1.0), "deletion is 1.0, but it must be less than 1"),
        (lambda: split_phases(RECIPES["vanilla"], 0.5), "fraction is 0.5, but there are not two phases"),
        (lambda: split_phases(TWO, 1.0), "fraction is 1, but it must be at least 0 and below 1"),
        (lambda: split_phases(TWO, -0.1), "fraction is -0.1, but it must be"),
    ],
)
def test_what_would_do_nothing_or_cannot_be_is_refused(ask: Callable[[], object], said: str) -> None:
    with pytest.raises(InputError, match=said):
        ask()
