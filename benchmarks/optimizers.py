"""`python -m benchmarks.optimizers`: how soon a small T5 learns to copy 8 random tokens, by optimizer.

A task that needs attention and nothing else, so that it separates an optimizer that trains the whole model from one
that only learns how frequent each word is. Nats a token after 40, 80, ... 200 steps; see docs/experiments/optimizer.md.
"""

import math
import sys
from collections.abc import Callable

import torch
from torch import nn
from transformers import T5Config, T5ForConditionalGeneration

from vae_core.training.pretrain import Denoiser

STEPS, WARMUP, VOCABULARY, WIDTH, D_KV, LAYERS = 200, 20, 512, 128, 32, 3
FOLDED = D_KV**-0.5
Make = Callable[[nn.Module], list[torch.optim.Optimizer]]


def adamw(rate: float) -> Make:
    """One rate for every tensor."""
    return lambda model: [torch.optim.AdamW(model.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)]


def adamw_by_size(rate: float) -> Make:
    """A rate in proportion to the size at which each tensor starts."""
    return lambda model: [
        torch.optim.AdamW(
            [
                {"params": [p], "lr": rate * max(1e-2, float(p.detach().square().mean().sqrt()))}
                for p in model.parameters()
            ],
            betas=(0.9, 0.98),
            fused=True,
        )
    ]


def muon(rate: float, rest: float, *, queries: float = 1.0) -> Make:
    """Muon for the matrices between the embeddings, AdamW for the rest.

    :param queries: factor on the rate of the queries' matrices, which T5 folds attention's D_KV ** -0.5 into.
    """

    def make(model: nn.Module) -> list[torch.optim.Optimizer]:
        named = list(model.named_parameters())
        inner = [p for name, p in named if p.ndim == 2 and "shared" not in name and "relative" not in name]
        chosen, asking = {id(p) for p in inner}, {id(p) for name, p in named if name.endswith(".q.weight")}
        outer = [p for _, p in named if id(p) not in chosen]
        return [
            torch.optim.Muon(
                [
                    {"params": [p for p in inner if id(p) not in asking], "lr": rate},
                    {"params": [p for p in inner if id(p) in asking], "lr": rate * queries},
                ],
                weight_decay=0.0,
                adjust_lr_fn="match_rms_adamw",
            ),
            torch.optim.AdamW(outer, lr=rest, betas=(0.9, 0.98), fused=True),
        ]

    return make


def learn_to_copy(make: Make, *, embeddings: float = 1.0) -> list[float]:
    """Return nats a token after every 40 steps.

    :param embeddings: factor on the embeddings that T5 starts with.
    """
    torch.manual_seed(0)
    config = T5Config(
        vocab_size=VOCABULARY,
        d_model=WIDTH,
        d_kv=D_KV,
        num_heads=4,
        d_ff=4 * WIDTH,
        num_layers=LAYERS,
        num_decoder_layers=LAYERS,
        dropout_rate=0.0,
        pad_token_id=0,
        eos_token_id=1,
        **{"decoder_start_token_id": 0},
    )
    base = T5ForConditionalGeneration(config)
    with torch.no_grad():
        base.shared.weight.mul_(embeddings)
    model = Denoiser(base)
    optimizers = make(model)
    tops = [[group["lr"] for group in optimizer.param_groups] for optimizer in optimizers]
    losses = []
    for step in range(STEPS):
        factor = min(1.0, (step + 1) / WARMUP) * 0.5 * (1.0 + math.cos(math.pi * step / STEPS))
        for optimizer, top in zip(optimizers, tops, strict=True):
            for group, rate in zip(optimizer.param_groups, top, strict=True):
                group["lr"] = rate * factor
        ids = torch.randint(3, VOCABULARY, (64, 8))
        ids[:, -1] = 1
        loss = model(ids, torch.ones_like(ids), ids).nll.sum(1).mean()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad()
        if (step + 1) % 40 == 0:
            losses.append(loss.item() / ids.shape[1])
    return losses


CASES: dict[str, tuple[Make, float]] = {
    "AdamW, one rate 1e-3": (adamw(1e-3), 1.0),
    "AdamW, one rate 3e-3": (adamw(3e-3), 1.0),
    "AdamW, rate 0.01 x size of the tensor": (adamw_by_size(1e-2), 1.0),
    "AdamW, rate 0.06 x size": (adamw_by_size(6e-2), 1.0),
    "AdamW, rate 0.12 x size": (adamw_by_size(0.12), 1.0),
    "Muon 0.01 for matrices, AdamW 0.01 for the rest": (muon(1e-2, 1e-2), 1.0),
    "Muon 0.01, AdamW 0.03": (muon(1e-2, 3e-2), 1.0),
    "Muon 0.01, AdamW 0.01, embeddings started at 0.1": (muon(1e-2, 1e-2), 0.1),
    "Muon 0.005, AdamW 0.1": (muon(5e-3, 0.1), 1.0),
    "Muon 0.02, AdamW 0.05": (muon(2e-2, 5e-2), 1.0),
    "Muon 0.005, AdamW 0.1, queries at a sixth": (muon(5e-3, 0.1, queries=FOLDED), 1.0),
    "Muon 0.01, AdamW 0.1, queries at a sixth": (muon(1e-2, 0.1, queries=FOLDED), 1.0),
    "Muon 0.02, AdamW 0.1, queries at a sixth": (muon(2e-2, 0.1, queries=FOLDED), 1.0),
}

if __name__ == "__main__":
    sys.stdout.write("| optimizer | 40 | 80 | 120 | 160 | 200 |\n|---|---:|---:|---:|---:|---:|\n")
    for name, (make, embeddings) in CASES.items():
        cells = " | ".join(f"{loss:.2f}" for loss in learn_to_copy(make, embeddings=embeddings))
        sys.stdout.write(f"| {name} | {cells} |\n")
        sys.stdout.flush()
