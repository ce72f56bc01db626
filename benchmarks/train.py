"""What training costs: steps of this project's loop in turns with Hugging Face's Trainer, and the memory of each."""

import tempfile
import time
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn

from benchmarks.encode import products_of
from benchmarks.importance import decoder_products
from benchmarks.reports import Asked, Report, Table
from benchmarks.timing import Times, peak_of, product_flops, products
from vae_core.device import mixed_precision
from vae_core.model.batching import pad_batch
from vae_core.model.losses import kl_per_dimension
from vae_core.training.config import TrainConfig, recipe_options
from vae_core.training.finetune import Autoencoding, prepare
from vae_core.training.trainer import Trainer

SMALL = 128  # positions in a batch that takes no more memory than Trainer's 8 sentences
WAYS = ("here, 4,096 positions", f"here, {SMALL} positions", "Trainer, its defaults", "Trainer, batches as here")
ABOUT = """Tokens a second of training steps (forward, backward, update) of the same VAE on the same sentences: the loop
of `vae_core.training.trainer` in the last phase of the recipe two-phase, its precision chosen by the machine, and
transformers' Trainer with its defaults (8 sentences a batch, AdamW, fp32), and with as many sentences a batch as there
are in 4,096 positions. The model that Trainer trains has this project's own loss,
so what is compared are the loops. Every turn is a
process of its own, in turns; its peak memory has everything that it imports. Median (first to third quartile). "Of the
limit": three times the products of the real tokens with encoder and decoder, over what the machine multiplies in the
same process and precision."""
TURN = """
import sys
from pathlib import Path
from benchmarks.reports import Asked
from benchmarks.train import turn
turn(Asked(sys.argv[1], tuple(map(Path, sys.argv[4:])), sys.argv[3] == "True"), sys.argv[2])
"""


def turn(asked: Asked, name: str) -> None:
    """Print tokens a second of a way, and the share of the machine's products that this is."""
    torch.manual_seed(0)
    vae, texts = asked.vae(), asked.texts(asked.size(10_000, 200))
    if name.startswith("here"):
        budget = 4096 if name == WAYS[0] else SMALL
        tokens, seconds = _steps_here(vae, texts, budget, asked.size(6 if budget > SMALL else 50, 2))
    else:
        whole = name == WAYS[3]
        tokens, seconds = _steps_of_trainer(vae, texts, whole, asked.size(6 if whole else 30, 2))
    dtype = torch.bfloat16 if name.startswith("here") and mixed_precision("auto") == "bf16" else torch.float32
    way = products(dtype)
    way()
    began = time.perf_counter()
    way()
    limit = product_flops() / (time.perf_counter() - began)
    flops = 3 * (products_of(vae, 1) + decoder_products(vae, 1)) * tokens / seconds
    print(tokens / seconds, flops / limit)  # noqa: T201


def _steps_here(vae: Any, texts: list[str], budget: int, steps: int) -> tuple[float, float]:
    """Return tokens and seconds of some steps of the project's loop, after two that warm up."""
    own = {"max_tokens_per_batch": budget, "learning_rate": 1e-5, "save_every": 1e9}
    options = replace(recipe_options("two-phase"), steps=10_000, log_every=10_000, validate_every=10_000, **own)
    rows, _ = prepare(vae, texts, options)
    loop = Trainer(vae.train(), Autoencoding(options, []), rows, options)
    first = 9_000  # in the last phase
    for step in range(first - 2, first):
        loop.train_step(step)
    loop.tokens, began = 0, time.perf_counter()
    for step in range(first, first + steps):
        loop.train_step(step)
    return loop.tokens, time.perf_counter() - began


class _Trained(nn.Module):
    """The VAE as Trainer wants a model: a loss from a batch."""

    def __init__(self, vae: Any) -> None:
        super().__init__()
        self.vae = vae

    def forward(self, input_ids: Tensor, attention_mask: Tensor, labels: Tensor) -> dict[str, Tensor]:
        """Return the negative ELBO in nats a sentence."""
        out = self.vae(input_ids, attention_mask, labels)
        rec, kl = out.nll.sum(1), kl_per_dimension(out.mu, out.logvar)
        return {"loss": (rec + kl.sum(1)).mean()}


def _steps_of_trainer(vae: Any, texts: list[str], whole: bool, steps: int) -> tuple[float, float]:
    """Return tokens and seconds of some steps of Trainer, after two that warm up; whole: batches as large as here."""
    from transformers import Trainer, TrainerCallback, TrainingArguments

    rows, _ = prepare(vae, texts, TrainConfig())
    tokens: list[int] = []
    began: list[float] = []

    class Watch(TrainerCallback):
        """Notes when the second step has ended."""

        def on_step_end(self, arguments: Any, state: Any, control: Any, **_: Any) -> None:
            began.append(time.perf_counter())

    def collate(batch: list[list[int]]) -> dict[str, Tensor]:
        padded = pad_batch(batch, pad_id=vae.pad_id)
        tokens.append(sum(map(len, batch)))
        return {"input_ids": padded.ids, "attention_mask": padded.mask, "labels": padded.ids}

    size = {"per_device_train_batch_size": 4096 * len(rows) // sum(map(len, rows))} if whole else {}
    with tempfile.TemporaryDirectory() as folder:
        plan = {"max_steps": steps + 2, "use_cpu": True, "report_to": [], "disable_tqdm": True, "save_strategy": "no"}
        arguments = TrainingArguments(output_dir=folder, logging_strategy="no", learning_rate=1e-5, **plan, **size)
        parts: dict[str, Any] = {"data_collator": collate, "train_dataset": rows, "callbacks": [Watch()]}
        Trainer(_Trained(vae.train()), arguments, **parts).train()
    return sum(tokens[2 : steps + 2]), began[-1] - began[1]


def run(asked: Asked) -> Report:
    """Measure each way in processes of its own, in turns."""
    rates: dict[str, list[float]] = {name: [] for name in WAYS}
    shares: dict[str, list[float]] = {name: [] for name in WAYS}
    peaks: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(asked.size(3, 1)):
        for name in WAYS:
            (rate, share), peak = peak_of(TURN, asked.checkpoint, name, str(asked.toy), *map(str, asked.files))
            rates[name].append(rate)
            shares[name].append(share)
            peaks[name].append(peak)
    rows = [_row(name, rates, shares[name], peaks[name]) for name in WAYS]
    columns = [
        "way",
        "tokens a second",
        "x Trainer's defaults",
        "x Trainer, batches as here",
        "of the limit",
        "peak MB",
    ]
    note = f"{SMALL} positions are about as many as 8 sentences have: what a step costs that changes weights as often."
    return Report("Training", ABOUT, [Table(columns, rows)], [note], "", {"tokens a second": rates, "peak MB": peaks})


def _row(name: str, rates: dict[str, list[float]], shares: list[float], peaks: list[float]) -> list[str]:
    own = Times(tuple(1 / rate for rate in rates[name]))  # seconds a token
    ratios = [f"{own.ratio(Times(tuple(1 / rate for rate in rates[peer]))):.2f}" for peer in WAYS[2:]]
    low, high = own.spread
    speed = f"{1 / own.median:,.0f} ({1 / high:,.0f} to {1 / low:,.0f})"
    return [name, speed, *ratios, f"{sorted(shares)[len(shares) // 2]:.0%}", f"{max(peaks):,.0f}"]
