"""Values asked for without a phase go where they mean something, and are refused where they would do nothing."""

from typing import Any

import pytest

from vae_core.errors import InputError
from vae_core.training.config import RECIPES, Phase, change_phases, split_phases

TWO = RECIPES["two-phase"]


def test_what_is_asked_for_goes_into_the_phases_that_use_it() -> None:
    asked: dict[str, Any] = {
        "free_bits": 1.0,
        "token_deletion_rate": 0.3,
        "word_dropout": 0.2,
        "bow_weight": 0.5,
        "beta": 0.7,
    }
    first, second = change_phases(TWO, **asked, rate_target=None, frozen=("decoder",), schedule="cyclical")
    assert first == Phase(
        fraction=0.4,
        beta=0.0,
        token_deletion_rate=0.3,
        sample=False,
        word_dropout=0.2,
        bow_weight=0.5,
        frozen=("decoder",),
    )
    assert second == Phase(
        fraction=0.6,
        beta=0.7,
        schedule="cyclical",
        anneal_fraction=0.3,
        free_bits=1.0,
        word_dropout=0.2,
        bow_weight=0.5,
    )


def test_nothing_asked_for_changes_nothing() -> None:
    assert change_phases(TWO, free_bits=None, token_deletion_rate=None) == TWO


def test_a_zero_is_asked_for_and_none_is_not() -> None:
    first, second = change_phases(TWO, free_bits=0.0, token_deletion_rate=0.0)
    assert (first.token_deletion_rate, second.free_bits) == (0.0, 0.0)


def test_a_share_divides_the_steps_and_zero_leaves_the_first_phase_out() -> None:
    first, second = split_phases(TWO, 0.1)
    assert (first.fraction, second.fraction) == (0.1, 0.9)
    assert split_phases(TWO, 0.0) == (Phase(fraction=1.0, schedule="linear", anneal_fraction=0.3, free_bits=0.5),)


@pytest.mark.parametrize(
    ("recipe", "asked", "said"),
    [
        ("autoencoder", {"rate_target": 20.0}, "never pays the KL"),
        ("rate-target", {"free_bits": 0.5}, "exclude each other"),
        ("two-phase", {"free_bits": 0.5, "rate_target": 20.0}, "exclude each other"),
        ("two-phase", {"deletion": 1.0}, "deletion is 1.0, but it must be less than 1"),
    ],
)
def test_what_would_do_nothing_is_refused(recipe: str, asked: dict[str, float], said: str) -> None:
    with pytest.raises(InputError, match=said):
        change_phases(RECIPES[recipe], **asked)


@pytest.mark.parametrize(("recipe", "share"), [("vanilla", 0.5), ("two-phase", 1.0), ("two-phase", -0.1)])
def test_a_share_that_cannot_be_is_refused(recipe: str, share: float) -> None:
    with pytest.raises(InputError, match="fraction is"):
        split_phases(RECIPES[recipe], share)
