"""Collapse checks: whether a VAE's figures show that its decoder ignores z. Pure functions of figures by name.

The figures are an entry of a checkpoint's evaluation.json, or the last record of split "valid" in metrics.jsonl.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vae_core.metrics.registry import ACTIVE_VARIANCE, FIGURES, STRICT_VARIANCE, Figure, number

MIN_SWAP_GAP = 1.0  # nats below which the decoder ignores z
MIN_KL = 1.0  # nats
MIN_ACTIVE_FRACTION = 0.25  # of the dimensions
MAX_DUPLICATE_RATE = 0.1  # of the samples


@dataclass(frozen=True)
class Check:
    """One figure against its threshold."""

    name: str  # of the figure: "kl", "au", "swap_gap", "sample_repeats"
    failed: bool | None  # None: it was not measured
    value: float | None
    threshold: float | None  # None where a figure that it needs was not measured
    sentence: str

    @property
    def figure(self) -> Figure:
        """The figure in the registry."""
        return FIGURES[self.name]

    @property
    def shown(self) -> str:
        """The value with its unit."""
        return "not measured" if self.value is None else self.figure.text(self.value)

    @property
    def threshold_text(self) -> str:
        """When the check fails, "warns below 1 nat"; "" without a threshold."""
        if self.threshold is None:
            return ""
        side, factor = "above" if self.figure.good == "lower" else "below", 100 if self.figure.unit == "%" else 1
        unit = "nat" if (self.threshold, self.figure.unit) == (1, "nats") else self.figure.unit
        return f"warns {side} {factor * self.threshold:g} {unit}".rstrip()


SENTENCES = {  # of a figure that was not measured, that failed, that passed
    "kl": (
        "The KL was not measured.",
        "z carries next to nothing of a sentence.",
        "z carries information. Whether the decoder reads it, this figure does not show.",
    ),
    "au": (
        "The active units were not counted.",
        "{value:.0f} of {dims} dimensions vary from sentence to sentence: fewer than a quarter.",
        "{value:.0f} of {dims} dimensions vary from sentence to sentence: a quarter or more.",
    ),
    "swap_gap": (
        "The swap gap was not measured, and nothing else shows that the decoder reads z.",
        "Rec is the same with another sentence's z as with its own: the decoder ignores z.",
        "Rec is higher with another sentence's z than with its own: the decoder reads z.",
    ),
    "sample_repeats": (
        "No samples of the prior were drawn.",
        "Samples of the prior repeat each other: z hardly changes the decoded text.",
        "Samples of the prior differ from each other.",
    ),
}


RESERVATIONS = {  # about a decoder that reads z: what failed all the same
    "kl": "z carries next to nothing of a sentence",
    "au": "few of its dimensions are active",
    "sample_repeats": "samples of the prior repeat each other",
}


def collapse_checks(figures: Mapping[str, Any]) -> list[Check]:
    """Return the four checks; a figure that is missing, or is no finite number, was not measured."""
    dims = len(figures.get("kl_per_dim") or [])
    thresholds = {
        "kl": MIN_KL,
        "au": MIN_ACTIVE_FRACTION * dims if dims else None,
        "swap_gap": MIN_SWAP_GAP,
        "sample_repeats": MAX_DUPLICATE_RATE,
    }
    checks = []
    for name, threshold in thresholds.items():
        value = number(figures, name)
        failed, (missing, failing, passing) = None, SENTENCES[name]
        if value is not None and threshold is not None:
            failed = value > threshold if FIGURES[name].good == "lower" else value < threshold
        sentence = (missing if failed is None else failing if failed else passing).format(value=value, dims=dims)
        checks.append(Check(name, failed, None if failed is None else value, threshold, sentence))
    kl, units, swap, _ = checks
    if swap.failed and kl.failed is False:
        checks[2] = replace(swap, sentence=f"{swap.sentence} The KL looks fine all the same.")
    if swap.failed and units.failed is False:
        checks[1] = replace(units, sentence=f"{units.sentence} {_why_units_pass(figures)}")
    return checks


def _why_units_pass(figures: Mapping[str, Any]) -> str:
    """Return why a decoder that ignores z can have active units all the same."""
    strict, said = number(figures, "au_02"), f"It counts a dimension from Var(mu) = {ACTIVE_VARIANCE} on"
    said += ", far below the posterior's noise (a variance near 1), in which it is lost."
    return said if strict is None else f"{said} From {STRICT_VARIANCE} on it would be {strict:.0f}."


def conclusion(checks: Sequence[Check]) -> str:
    """Return the result of the checks in one sentence; the swap gap decides where it was measured."""
    by_name = {check.name: check for check in checks}
    swap, rate = by_name["swap_gap"], by_name["kl"]
    reservations = [RESERVATIONS[check.name] for check in checks if check.failed and check is not swap]
    if swap.failed:
        healthy = rate.failed is False
        return "Collapsed: the decoder ignores z" + (", though the encoder's figures look healthy." if healthy else ".")
    if swap.failed is None and rate.failed:
        return "Collapsed: z carries next to nothing."
    if swap.failed is None:
        return "Not known: without a swap gap nothing shows that the decoder reads z."
    if reservations:
        return f"Not collapsed: the decoder reads z. But {' and '.join(reservations)}."
    return "Not collapsed: the decoder reads z."
