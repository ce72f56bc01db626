"""Collapse checks at their thresholds, with figures that are missing or odd, and on the shipped checkpoints."""

import math
from pathlib import Path
from typing import Any

import pytest

from vae_core.analysis.collapse import MAX_DUPLICATE_RATE, MIN_KL, MIN_SWAP_GAP, collapse_checks, conclusion
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.files import read_json

HEALTHY: dict[str, Any] = {"kl": 16.0, "kl_per_dim": [0.5] * 32, "au": 32, "swap_gap": 20.0, "sample_repeats": 0.0}
ROOT = Path(__file__).resolve().parents[3]


def failed(**changes: Any) -> dict[str, bool | None]:
    return {check.name: check.failed for check in collapse_checks({**HEALTHY, **changes})}


@pytest.mark.parametrize(
    ("name", "warns", "fine"),
    [
        ("kl", MIN_KL - 1e-6, MIN_KL),
        ("au", 7, 8),  # of 32: a quarter is 8
        ("swap_gap", MIN_SWAP_GAP - 1e-6, MIN_SWAP_GAP),
        ("swap_gap", -3.0, 5.0),  # below zero by chance
        ("sample_repeats", MAX_DUPLICATE_RATE + 1e-6, MAX_DUPLICATE_RATE),
    ],
)
def test_each_check_fails_at_its_threshold_and_no_other_with_it(name: str, warns: float, fine: float) -> None:
    assert failed(**{name: warns}) == {**failed(), name: True}
    assert failed(**{name: fine}) == failed() == dict.fromkeys(failed(), False)


@pytest.mark.parametrize("value", [None, math.nan, math.inf, "16", True, [1.0]])
@pytest.mark.parametrize("name", ["kl", "au", "swap_gap", "sample_repeats"])
def test_what_is_no_number_was_not_measured(name: str, value: Any) -> None:
    assert failed(**{name: value})[name] is None
    check = next(check for check in collapse_checks({**HEALTHY, name: value}) if check.name == name)
    assert check.shown == "not measured"
    assert " not " in check.sentence or check.sentence.startswith("No ")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Not collapsed: the decoder reads z."),
        ({"swap_gap": 0.0}, "Collapsed: the decoder ignores z, though the encoder's figures look healthy."),
        ({"swap_gap": 0.0, "kl": 0.0, "au": 0}, "Collapsed: the decoder ignores z."),
        ({"swap_gap": None}, "Not known: without a swap gap nothing shows that the decoder reads z."),
        ({"swap_gap": None, "kl": 0.1}, "Collapsed: z carries next to nothing."),
        (dict.fromkeys(HEALTHY), "Not known"),
        (
            {"au": 3, "sample_repeats": 0.5},
            "Not collapsed: the decoder reads z. But few of its dimensions are active and samples of the prior repeat",
        ),
        ({"kl": 0.5}, "Not collapsed: the decoder reads z. But z carries next to nothing of a sentence."),
    ],
)
def test_the_swap_gap_decides(changes: dict[str, Any], said: str) -> None:
    checks = collapse_checks({**HEALTHY, **changes})
    assert conclusion(checks).startswith(said)
    assert ("The KL looks fine all the same." in checks[2].sentence) == ("look healthy" in said)


def test_active_units_of_a_decoder_that_ignores_z_are_explained() -> None:
    units = collapse_checks({**HEALTHY, "swap_gap": 0.2, "au_02": 0})[1]
    assert not units.failed
    assert "From 0.2 on it would be 0." in units.sentence
    assert "it would be" not in collapse_checks({**HEALTHY, "swap_gap": 0.2})[1].sentence
    assert "noise" not in collapse_checks({**HEALTHY, "au_02": 0})[1].sentence


@pytest.mark.parametrize(("name", "collapsed"), [("everyday", False), ("everyday-collapsed", True)])
def test_the_shipped_twins_are_told_apart_by_their_cards_and_by_their_logs(name: str, collapsed: bool) -> None:
    folder = ROOT / "checkpoints" / name
    last = [record for record in read_metrics(folder) if record["split"] == "valid"][-1]
    for figures in (last, *read_json(folder / "evaluation.json").values()):
        assert conclusion(collapse_checks(figures)).startswith("Collapsed" if collapsed else "Not collapsed")
