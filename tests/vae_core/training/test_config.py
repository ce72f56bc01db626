"""Training options: the loss of a phase, its beta schedules, recipes, bad values."""

import dataclasses
import math
from typing import Any

import pytest
import torch

from vae_core.errors import InputError
from vae_core.training.config import RECIPES, Phase, TrainConfig, recipe_options

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


@pytest.mark.parametrize("progress", [0.0, 0.3, 1.0])
def test_a_constant_beta_is_constant(progress: float) -> None:
    assert Phase(beta=0.7).beta_at(progress) == 0.7


def test_a_linear_beta_rises_from_zero_to_its_top_over_the_ramp() -> None:
    phase = Phase(schedule="linear", anneal_fraction=0.4, beta=2.0)
    assert [phase.beta_at(at) for at in (0.0, 0.1, 0.2, 0.4, 0.9, 1.0)] == pytest.approx([0, 0.5, 1, 2, 2, 2])


def test_a_cyclical_beta_starts_from_zero_in_every_cycle() -> None:
    phase = Phase(schedule="cyclical", cycles=4, anneal_fraction=0.5)
    for cycle in range(4):
        places = [(cycle + part) / 4 for part in (0.0, 0.25, 0.5, 0.99)]
        assert [phase.beta_at(at) for at in places] == pytest.approx([0, 0.5, 1, 1])


@pytest.mark.parametrize("schedule", ["linear", "cyclical"])
def test_a_ramp_of_nothing_is_a_step(schedule: Any) -> None:
    assert Phase(schedule=schedule, anneal_fraction=0.0).beta_at(0.0) == 1.0


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_fills_the_run_with_its_phases_in_order(name: str) -> None:
    options = recipe_options(name)
    seen = [options.phase_at(step / 1000) for step in range(1001)]
    numbers = [number for number, _, _ in seen]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(len(options.phases)))
    assert all(0.0 <= within <= 1.0 for _, _, within in seen)
    for number, phase in enumerate(options.phases):
        places = [within for n, _, within in seen if n == number]
        assert places[0] < 0.01
        assert places[-1] > 0.99
        assert len(places) / 1001 == pytest.approx(phase.fraction, abs=0.003)
        assert all(given is phase for n, given, _ in seen if n == number)


@pytest.mark.parametrize("name", [name for name in RECIPES if name != "autoencoder"])
def test_every_recipe_of_a_vae_ends_at_beta_one(name: str) -> None:
    _, phase, within = recipe_options(name).phase_at(0.999)
    assert phase.beta_at(within) == 1.0


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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("fraction", value) for value in (0.0, -1.0, 1.5, math.nan)),
        *(("beta", value) for value in (-0.1, math.nan)),
        *(("anneal_fraction", value) for value in (-0.1, 1.1)),
        ("cycles", 0),
        ("free_bits", -0.5),
        ("rate_target", -1.0),
        *(("token_deletion_rate", value) for value in (-0.1, 1.0, 15)),
        *(("word_dropout", value) for value in (-0.1, 1.0, math.nan)),
        *(("bow_weight", value) for value in (-0.1, math.nan)),
        ("schedule", "quadratic"),
        ("frozen", ("head",)),
    ],
)
def test_a_phase_out_of_its_range_is_refused_by_name_and_value(name: str, value: Any) -> None:
    with pytest.raises(InputError, match=f"^{name}.* is .*but it must"):
        Phase(**{name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phases", ()),
        ("epochs", 0),
        ("steps", 0),
        ("learning_rate", 0.0),
        ("learning_rate", math.nan),
        ("warmup_ratio", 1.0),
        ("max_grad_norm", 0.0),
        ("max_length", 1),
        ("max_tokens_per_batch", 31),
        ("validate_every", 0),
        ("precision", "fp8"),
    ],
)
def test_options_out_of_their_range_are_refused_by_name_and_value(name: str, value: Any) -> None:
    with pytest.raises(InputError, match=f"^{name}.* is .*but it must"):
        TrainConfig(**{name: value})


def test_phases_that_do_not_fill_the_run_are_refused() -> None:
    with pytest.raises(InputError, match=r"fractions of the phases are 0\.5, 0\.4"):
        TrainConfig(phases=(Phase(fraction=0.5), Phase(fraction=0.4)))


def test_an_unknown_recipe_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"'three-phase'.*two-phase.*vanilla"):
        recipe_options("three-phase")


def test_a_recipe_takes_other_values_and_options_do_not_change() -> None:
    options = recipe_options("vanilla", epochs=7.0)
    assert (options.recipe, options.epochs, options.phases) == ("vanilla", 7.0, RECIPES["vanilla"])
    with pytest.raises(dataclasses.FrozenInstanceError):
        options.epochs = 1.0  # type: ignore[misc]
