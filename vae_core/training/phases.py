"""A recipe's phases with some values changed: which phase a value belongs to when it is asked for without one."""

from dataclasses import replace
from typing import Any

from vae_core.errors import InputError
from vae_core.training.config import Phase

KL = {"beta", "schedule", "ramp", "cycles", "free_bits", "rate_target"}  # goes wherever the KL is paid
INPUT = {"deletion", "frozen", "sample"}  # goes into the first phase; all else goes into every phase


def change_phases(phases: tuple[Phase, ...], **values: Any) -> tuple[Phase, ...]:
    """Return the phases with values of `Phase` in place of their own; None leaves a value as it is.

    What weighs the KL goes into the phases that pay it, what the encoder is given and what is frozen into the first
    phase, the rest into every phase.

    :raises InputError: when a value would do nothing, or is out of its range.
    """
    asked = {name: value for name, value in values.items() if value is not None}
    paid = [phase for phase in phases if phase.beta]
    if not paid and (idle := sorted(asked.keys() & KL)):
        raise InputError(
            f"This recipe never pays the KL, which free bits and a rate target are for: leave out {', '.join(idle)}."
        )
    targets = "rate_target" in asked or any(phase.rate_target is not None for phase in paid)
    if targets and "free_bits" in asked:
        raise InputError("Free bits and a rate target exclude each other: choose one of them.")
    return tuple(
        replace(phase, **{name: value for name, value in asked.items() if _belongs(name, phase, number)})
        for number, phase in enumerate(phases)
    )


def share_phases(phases: tuple[Phase, ...], share: float) -> tuple[Phase, ...]:
    """Return two phases of which the first takes a share of all steps; 0 leaves it out.

    :raises InputError: when there are not two, or the share is not at least 0 and below 1.
    """
    if len(phases) != 2:
        raise InputError(f"share is {share:g}, but there are not two phases to share the steps: leave it out.")
    if not 0.0 <= share < 1.0:
        raise InputError(f"share is {share:g}, but it must be at least 0 and below 1.")
    first, second = phases
    if not share:
        return (replace(second, share=1.0),)
    return replace(first, share=share), replace(second, share=1.0 - share)


def _belongs(name: str, phase: Phase, number: int) -> bool:
    if name in KL:
        return bool(phase.beta)
    return name not in INPUT or number == 0
