"""Red lights: what in a VAE's figures shows that its decoder ignores z. Pure functions of figures by name.

The figures are those of `metrics.Evaluation` and `generation.GenerationMetrics`: an entry of a checkpoint's
evaluation.json, or the last record of split "valid" in a run's metrics.jsonl. Knows no model and no torch.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MIN_SWAP_GAP = 1.0  # nats of swap gap below which the decoder is said not to use z
MIN_KL = 1.0  # nats
MIN_ACTIVE_FRACTION = 0.25  # share of the dimensions
MAX_DUPLICATE_RATE = 0.1  # share of the samples


@dataclass(frozen=True)
class Check:
    """One figure and whether it warns."""

    name: str  # of the figure: "kl", "au", "swap_gap", "sample_repeats"
    label: str
    failed: bool | None  # None: it was not measured
    value: float | None
    threshold: float | None  # None where it depends on what was not measured
    unit: str
    sentence: str

    @property
    def shown(self) -> str:
        """The figure as a person reads it."""
        if self.value is None:
            return "not measured"
        return {"%": f"{self.value:.0%}", "nats": f"{self.value:z.1f} nats"}.get(self.unit, f"{self.value:.0f}")


def collapse_checks(figures: Mapping[str, Any]) -> list[Check]:
    """Return the four lights; a figure that is missing, or is no finite number, was not measured."""
    return [_rate_light(figures), _unit_light(figures), _swap_light(figures), _sample_light(figures)]


def _rate_light(figures: Mapping[str, Any]) -> Check:
    kl = number(figures, "kl")
    lit = None if kl is None else kl < MIN_KL
    said = {
        None: "The KL was not measured.",
        True: "The encoder puts next to nothing into z.",
        False: "The encoder puts something into z. Whether the decoder reads it, this figure cannot say.",
    }
    return Check("kl", "KL", lit, kl, MIN_KL, "nats", said[lit])


def _unit_light(figures: Mapping[str, Any]) -> Check:
    au, dims = number(figures, "au"), len(figures.get("kl_per_dim") or [])
    if au is None or not dims:
        return Check("au", "Active units", None, None, None, "", "The active units were not counted.")
    lit = au < MIN_ACTIVE_FRACTION * dims
    rest = "fewer than a quarter" if lit else "a quarter or more"
    said = f"{au:.0f} of {dims} dimensions move from sentence to sentence: {rest}."
    return Check("au", "Active units", lit, au, MIN_ACTIVE_FRACTION * dims, "", said)


def _swap_light(figures: Mapping[str, Any]) -> Check:
    gap, kl = number(figures, "swap_gap"), number(figures, "kl")
    lit = None if gap is None else gap < MIN_SWAP_GAP
    said = {
        None: "The swap gap was not measured, and nothing else shows that the decoder reads z.",
        True: "With another sentence's z a sentence costs as much as with its own: the decoder ignores z.",
        False: "With another sentence's z a sentence costs more than with its own: the decoder reads z.",
    }[lit]
    if lit and kl is not None and kl >= MIN_KL:
        said += " The KL looks fine all the same."
    return Check("swap_gap", "Swap gap", lit, gap, MIN_SWAP_GAP, "nats", said)


def _sample_light(figures: Mapping[str, Any]) -> Check:
    share = number(figures, "sample_repeats")
    lit = None if share is None else share > MAX_DUPLICATE_RATE
    said = {
        None: "No samples of the prior were drawn.",
        True: "Samples of the prior repeat each other: z hardly changes what is written.",
        False: "Samples of the prior differ from each other.",
    }
    return Check("sample_repeats", "Repeats among samples", lit, share, MAX_DUPLICATE_RATE, "%", said[lit])


def conclusion(lights: Sequence[Check]) -> str:
    """Return what the lights come to, in one sentence; the swap gap decides where it was measured."""
    by_name = {light.name: light for light in lights}
    swap, rate = by_name["swap_gap"], by_name["kl"]
    others = [light.label for light in lights if light.failed and light is not swap]
    if swap.failed:
        healthy = rate.failed is False
        return "Collapsed: the decoder ignores z" + (", though the encoder's figures look healthy." if healthy else ".")
    if swap.failed is None and rate.failed:
        return "Collapsed: there is next to nothing in z."
    if swap.failed is None:
        return "Not known: without a swap gap nothing shows that the decoder reads z."
    if others:
        return f"The decoder reads z, but look at this first: {', '.join(others)}."
    return "Not collapsed: the decoder reads z."


def number(figures: Mapping[str, Any], name: str) -> float | None:
    """Return a figure by its name; None where it is missing or no finite number."""
    value = figures.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
