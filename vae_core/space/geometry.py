"""Latent geometry: interpolations, traversals and directions, as pure functions of tensors."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError


def interpolate(
    start: Tensor, end: Tensor, *, steps: int = 9, kind: Literal["linear", "spherical"] = "linear"
) -> Tensor:
    """Return K points from start to end, both included, (K, D).

    "spherical" rotates from one direction to the other at a constant angle while the norm changes linearly, as
    normal latents are near a sphere (White 2016). Where no angle is defined, because one end is zero or the two point
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
    unit = torch.sin((1 - t) * angle) * start / lengths[0] + torch.sin(t * angle) * end / lengths[1]
    unit = unit / torch.sin(angle)  # (K, D), of length 1
    return unit * ((1 - t) * lengths[0] + t * lengths[1])


def grid(corners: Tensor, *, rows: int = 5, columns: int = 5) -> Tensor:
    """Return points between four latents, each the bilinear mean of the four, (rows, columns, D).

    :param corners: (4, D): top left, top right, bottom left, bottom right; they are the corners of the grid as well.
    :raises InputError: when there are not four corners, or fewer than two rows or columns.
    """
    if corners.dim() != 2 or len(corners) != 4:
        raise InputError(f"A grid has 4 corners, and {len(corners)} were given: give one a corner.")
    if rows < 2 or columns < 2:
        raise InputError(f"A grid of {rows} x {columns} has no four corners: ask for 2 or more of both.")
    left, right = (interpolate(corners[i], corners[i + 2], steps=rows) for i in (0, 1))  # (rows, D)
    return torch.stack([interpolate(a, b, steps=columns) for a, b in zip(left, right, strict=True)])


def traverse(z: Tensor, dimension: int, values: Tensor | Sequence[float]) -> Tensor:
    """Return z (D,) once for each of K values, of its one dimension, (K, D).

    :raises InputError: when z has no such dimension.
    """
    if not 0 <= dimension < len(z):
        raise InputError(f"There is no dimension {dimension}: choose one from 0 to {len(z) - 1}.")
    path = z.repeat(len(values), 1)
    path[:, dimension] = torch.as_tensor(values, dtype=z.dtype)
    return path


def quantile_values(mu: Tensor, shares: Sequence[float]) -> Tensor:
    """Return K quantiles of N latents, dimension by dimension, (K, D).

    :param mu: (N, D).
    :param shares: K numbers from 0 to 1; 0.5 is the median.
    :raises InputError: when there are no latents, or a share is none.
    """
    wrong = [share for share in shares if not 0 <= share <= 1]
    if wrong:
        raise InputError(f"{wrong[0]} is no share of a corpus: give numbers from 0 to 1.")
    if not len(mu):
        raise InputError("There are no latents to take quantiles of: give one or more.")
    # numpy's, since torch.quantile refuses more than 16 million numbers (half a million rows of 32)
    return torch.as_tensor(np.quantile(mu.numpy(), list(shares), axis=0), dtype=mu.dtype)


def analogy(a: Tensor, b: Tensor, c: Tensor, *, strength: float = 1.0) -> Tensor:
    """Return the analogy c + strength * (b - a) (Mikolov et al. 2013). All (D,) or (B, D)."""
    return c + strength * (b - a)


def direction(origin: Tensor, target: Tensor) -> Tensor:
    """Return the direction from one group of latents to another, the difference of their means, (D,).

    :param origin: (A, D).
    :param target: (B, D).
    :raises InputError: when a group is empty.
    """
    if not len(origin) or not len(target):
        raise InputError("A direction leads from one group to another, and one of them is empty: put a row into both.")
    return target.mean(0) - origin.mean(0)


def shift(z: Tensor, direction: Tensor, strengths: Tensor | Sequence[float]) -> Tensor:
    """Return z (D,) moved along a direction (D,) by each of K strengths, (K, D); strength 0 is z itself."""
    return z + torch.as_tensor(strengths, dtype=z.dtype).unsqueeze(1) * direction
