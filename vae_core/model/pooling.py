"""One vector of the many that an encoder gives: the largest, the mean, or a mean with learned weights.

Knows tensors alone.
"""

from typing import Literal

import torch
from torch import Tensor, nn


def pool(states: Tensor, mask: Tensor, kind: Literal["max", "mean"]) -> Tensor:
    """Return one vector a text (B, H) from its states (B, T, H); padded positions, mask (B, T) 0, take no part."""
    real = mask.unsqueeze(-1).bool()  # (B, T, 1)
    if kind == "max":
        return states.masked_fill(~real, torch.finfo(states.dtype).min).amax(1)
    return states.masked_fill(~real, 0.0).sum(1) / real.sum(1).to(states.dtype)


class AttentionPooling(nn.Module):
    """A mean over positions that a learned query weighs; it starts as the plain mean."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query = nn.Linear(width, 1, bias=False)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return one vector a text (B, H) from its states (B, T, H); padded positions, mask (B, T) 0, weigh nothing."""
        real = mask.unsqueeze(-1).bool()  # (B, T, 1)
        scores = self.query(states).float().masked_fill(~real, -torch.inf)  # (B, T, 1)
        return (states.masked_fill(~real, 0.0) * scores.softmax(1).to(states.dtype)).sum(1)
