"""Walks through the latent space: pure functions of tensors. Knows no text and no files."""

from typing import Literal

import torch
from torch import Tensor

from vae_core.errors import InputError


def interpolate(
    start: Tensor, end: Tensor, *, steps: int = 9, kind: Literal["linear", "spherical"] = "linear"
) -> Tensor:
    """Return K points from start to end, both included, (K, D).

    "spherical" turns from one direction to the other at a constant angle while the length goes over linearly, as
    normal latents lie near a sphere (White 2016). Where no angle is defined, because one end is zero or the two point
    the same way or opposite ways, it is the straight line.

    :param start: (D,).
    :param end: (D,).
    :param steps: K, 2 or more.
    :raises InputError: when steps is below 2 or the kind is unknown.
    """
    if steps < 2:
        raise InputError(f"A walk of {steps} steps has no two ends: ask for 2 or more.")
    if kind not in ("linear", "spherical"):
        raise InputError(f"There is no walk of kind {kind!r}: choose linear or spherical.")
    t = torch.linspace(0, 1, steps, dtype=start.dtype).unsqueeze(1)  # (K, 1)
    line = (1 - t) * start + t * end  # (K, D)
    lengths = start.norm(), end.norm()
    cosine = torch.dot(start, end) / (lengths[0] * lengths[1])
    if kind == "linear" or not torch.isfinite(cosine) or cosine.abs() > 1 - 1e-6:
        return line
    angle = torch.arccos(cosine)
    turn = (torch.sin((1 - t) * angle) * start / lengths[0] + torch.sin(t * angle) * end / lengths[1]) / torch.sin(
        angle
    )
    return turn * ((1 - t) * lengths[0] + t * lengths[1])


def prior_samples(n: int, dimensions: int, *, temperature: float = 1.0, seed: int = 0) -> Tensor:
    """Return n draws from N(0, temperature**2 I), (n, D); the same seed gives the same draws."""
    if n < 1:
        raise InputError(f"{n} samples cannot be drawn: ask for 1 or more.")
    if temperature < 0:
        raise InputError(f"A temperature of {temperature} is not a deviation: give 0 or more.")
    return temperature * torch.randn(n, dimensions, generator=torch.Generator().manual_seed(seed))
