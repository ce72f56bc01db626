"""-log p of target tokens straight from the decoder's states, without the logits (B, T, V) ever standing in memory.

The logits of a batch are by far its largest tensor, and the softmax over them passes through memory many times. Here
they are made a few hundred rows at a time, reduced at once, and made again in the backward pass.
"""

from typing import Any

import torch
from torch import Tensor

CHUNK = 512  # rows of logits that exist at a time


class _LinearNLL(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, states: Tensor, weight: Tensor, targets: Tensor) -> Tensor:
        nll = torch.empty(len(states), dtype=torch.float32, device=states.device)
        lse = torch.empty_like(nll)
        for i in range(0, len(states), CHUNK):
            part = slice(i, i + CHUNK)
            logits = (states[part] @ weight.T).float()  # (chunk, V)
            lse[part] = logits.logsumexp(1)
            nll[part] = lse[part] - logits.gather(1, targets[part, None]).squeeze(1)
        ctx.save_for_backward(states, weight, targets, lse)
        return nll

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, None]:
        states, weight, targets, lse = ctx.saved_tensors
        to_states = torch.empty_like(states)
        to_weight = torch.zeros(weight.shape, dtype=torch.float32, device=weight.device)
        for i in range(0, len(states), CHUNK):
            part = slice(i, i + CHUNK)
            slope = (states[part] @ weight.T).float()
            slope.sub_(lse[part, None]).exp_()  # softmax
            slope.scatter_add_(1, targets[part, None], torch.full_like(lse[part, None], -1.0))
            slope = slope.mul_(grad[part, None]).to(states.dtype)
            to_states[part] = slope @ weight
            to_weight += slope.T @ states[part]
        return to_states, to_weight.to(weight.dtype), None


def linear_nll(states: Tensor, weight: Tensor, targets: Tensor, *, pad_id: int) -> Tensor:
    """Return -log softmax(states @ weight.T) at the targets, in nats; exactly zero where the target is padding.

    Equal to `objective.token_nll` of the same logits, in a fraction of the memory.

    :param states: the decoder's last states (B, T, H).
    :param weight: the output layer's weight (V, H).
    :param targets: ids (B, T).
    :return: nats (B, T), float32.
    """
    kind = states.device.type
    if torch.is_autocast_enabled(kind):
        dtype = torch.get_autocast_dtype(kind)
        states, weight = states.to(dtype), weight.to(dtype)
    real = targets != pad_id
    nll = torch.zeros(targets.shape, dtype=torch.float32, device=states.device)
    with torch.autocast(kind, enabled=False):
        return nll.masked_scatter(real, _LinearNLL.apply(states[real], weight, targets[real]))
