"""Training: steps of this project's loop interleaved with Hugging Face's Trainer, and the memory of each."""

import tempfile
import time
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from accelerate.state import AcceleratorState
from torch import Tensor, nn

from benchmarks.encode import products_of
from benchmarks.importance import decoder_products
from benchmarks.reports import Asked, Comparison, Report, Table
from benchmarks.timing import DTYPES, Times, Way, fastest, kinds, peak_of, product_flops, products
from vae_core.model.batching import pad_batch
from vae_core.model.losses import kl_per_dimension
from vae_core.training.config import TrainConfig, recipe_options
from vae_core.training.finetune import Autoencoding, prepare
from vae_core.training.trainer import Trainer

HERE, PEER = "here", "Trainer"
LARGE, SMALL = 4096, 128  # positions in a batch; the small one takes about the memory of Trainer's 8 sentences
DEFAULTS, GROUPED = "its defaults: 8 sentences a batch", "batches as large, grouped by length"
SETTINGS = ((HERE, f"{LARGE:,} positions"), (HERE, f"{SMALL} positions"), (PEER, DEFAULTS), (PEER, GROUPED))
ABOUT = """Tokens a second of training steps (forward, backward, update) of the same VAE on the same sentences, each
way in fp32 and in bf16 (autocast, weights in fp32) and on the same threads: the loop of `vae_core.training.trainer`
in the last phase of the recipe two-phase, and transformers' Trainer (AdamW, fused) with its defaults, and with as
many sentences a batch as there are in 4,096 positions and its `train_sampling_strategy="group_by_length"`. The
model that Trainer trains has this project's own loss, so the comparison is of the loops: batches, update (Muon
here), malloc's settings, which the loop here makes and Trainer leaves. Every turn is a process of its own, in
turns; its peak memory has everything that it imports. Median (first to third quartile); ratios over neighbouring
rounds, to whichever Trainer is the faster in the same precision: above 1 the way is faster than it. "Of the limit":
three times the products of the real tokens with encoder and decoder, over what the machine multiplies in the same
process and precision."""
TURN = """
import sys
from pathlib import Path
from benchmarks.reports import Asked
from benchmarks.timing import Way
from benchmarks.train import turn
turn(Asked(sys.argv[1], tuple(map(Path, sys.argv[6:])), sys.argv[5] == "True"), Way(*sys.argv[2:5]))
"""


def ways() -> list[Way]:
    """Return what is measured, in the order of a round."""
    return [Way(who, how, kind) for kind in kinds() for who, how in SETTINGS]


def turn(asked: Asked, way: Way) -> None:
    """Print a way's tokens a second, the share of the machine's products that this is, and torch's threads."""
    torch.manual_seed(0)
    AcceleratorState._reset_state()  # for several calls in one process
    vae, texts = asked.vae(), asked.texts(asked.size(10_000, 200))
    if way.who == HERE:
        large = way.how == SETTINGS[0][1]
        steps = asked.size(7 if large else 50, 2)
        tokens, seconds = _steps_here(vae, texts, LARGE if large else SMALL, steps, way.precision)
    else:
        tokens, seconds = _steps_of_trainer(vae, texts, way, asked)
    flops = 3 * (products_of(vae, 1) + decoder_products(vae, 1)) * tokens / seconds
    print(tokens / seconds, flops / _limit(way.precision), torch.get_num_threads())  # noqa: T201


def _limit(precision: str) -> float:
    """Return the floating point operations that the machine multiplies in a second: the median of five, one before."""
    multiply, seconds = products(DTYPES[precision]), []
    for _ in range(6):
        began = time.perf_counter()
        multiply()
        seconds.append(time.perf_counter() - began)
    return product_flops() / float(np.median(seconds[1:]))


def _steps_here(vae: Any, texts: list[str], budget: int, steps: int, precision: str) -> tuple[float, float]:
    """Return tokens and seconds of some steps of the project's loop, after two that warm up."""
    own = {"max_tokens_per_batch": budget, "learning_rate": 1e-5, "save_every": 1e9, "precision": precision}
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


def _steps_of_trainer(vae: Any, texts: list[str], way: Way, asked: Asked) -> tuple[float, float]:
    """Return tokens and seconds of some steps of Trainer, after two that warm up."""
    from transformers import Trainer, TrainerCallback, TrainingArguments

    rows, _ = prepare(vae, texts, TrainConfig())
    tokens: list[int] = []
    began: list[float] = []

    class Watch(TrainerCallback):
        """Notes when each step has ended."""

        def on_step_end(self, arguments: Any, state: Any, control: Any, **_: Any) -> None:
            began.append(time.perf_counter())

    def collate(batch: list[dict[str, list[int]]]) -> dict[str, Tensor]:
        padded = pad_batch([item["input_ids"] for item in batch], pad_id=vae.pad_id)
        tokens.append(int(padded.mask.sum()))
        return {"input_ids": padded.ids, "attention_mask": padded.mask, "labels": padded.ids}

    settings, cycle = _grouped(rows) if way.how == GROUPED else ({}, 30)
    steps = asked.size(cycle, 2)
    with tempfile.TemporaryDirectory() as folder:
        plan = {"max_steps": steps + 2, "use_cpu": True, "report_to": [], "disable_tqdm": True, "save_strategy": "no"}
        plan |= {"logging_strategy": "no", "learning_rate": 1e-5, "bf16": way.precision == "bf16", **settings}
        arguments = TrainingArguments(output_dir=folder, **plan)
        parts: dict[str, Any] = {"data_collator": collate, "callbacks": [Watch()]}
        Trainer(_Trained(vae.train()), arguments, train_dataset=[{"input_ids": row} for row in rows], **parts).train()
    return sum(tokens[2 : steps + 2]), began[-1] - began[1]


def _grouped(rows: list[list[int]]) -> tuple[dict[str, Any], int]:
    """Return Trainer's settings for batches as large as here, and after how many of them every length has had its turn.

    It groups by sorting some batches' worth of random sentences, the longest first.
    """
    size = max(1, LARGE * len(rows) // sum(map(len, rows)))
    cycle = min(50, max(1, len(rows) // (4 * size)))  # as its LengthGroupedSampler has it
    return {"per_device_train_batch_size": size, "train_sampling_strategy": "group_by_length"}, cycle


def run(asked: Asked) -> Report:
    """Measure each way in separate processes, interleaved."""
    rates: dict[Way, list[float]] = {way: [] for way in ways()}
    shares: dict[Way, list[float]] = {way: [] for way in ways()}
    peaks: dict[Way, list[float]] = {way: [] for way in ways()}
    threads = set()
    for _ in range(asked.size(5, 1)):
        for way in ways():
            words = (asked.checkpoint, *way, str(asked.toy), *map(str, asked.files))
            (rate, share, on), peak = peak_of(TURN, *words)
            rates[way].append(rate)
            shares[way].append(share)
            peaks[way].append(peak)
            threads.add(f"{on:.0f}")
    times = {way: Times(tuple(1 / rate for rate in each)) for way, each in rates.items()}  # seconds a token
    limits = {way: float(np.median(each)) for way, each in shares.items()}
    rows = [_row(way, times, limits[way], max(peaks[way])) for way in times]
    columns = ["way", "settings", "precision", "tokens a second", "x the best Trainer", "of the limit", "peak MB"]
    notes = [
        f"torch's threads: {', '.join(sorted(threads))}.",
        f"{SMALL} positions are about as many as 8 sentences have: the cost of a step with as many updates.",
    ]
    found = {"tokens a second": rates, "of the limit": shares, "peak MB": peaks}
    figures = {name: {str(way): each for way, each in of.items()} for name, of in found.items()}
    return Report(
        "Training", ABOUT, [Table(columns, rows)], notes, "", figures, comparisons=_comparisons(times, limits)
    )


def _row(way: Way, times: dict[Way, Times], share: float, peak: float) -> list[str]:
    low, high = times[way].spread
    speed = f"{1 / times[way].median:,.0f} ({1 / high:,.0f} to {1 / low:,.0f})"
    ratio = times[way].against(times[fastest(times, PEER, way.precision)])
    return [*way, speed, str(ratio), f"{share:.0%}", f"{peak:,.0f}"]


def _comparisons(times: dict[Way, Times], limits: dict[Way, float]) -> list[Comparison]:
    """Return ours beside Trainer with batches that take as much memory."""
    found = []
    for (_, ours), theirs in ((SETTINGS[0], GROUPED), (SETTINGS[1], DEFAULTS)):
        for kind in kinds():
            here, there = Way(HERE, ours, kind), Way(PEER, theirs, kind)
            ratio = times[here].against(times[there])
            found.append(
                Comparison(f"steps of {ours}", f"{PEER}, {theirs}", kind, ratio, (limits[here], limits[there]))
            )
    return found
