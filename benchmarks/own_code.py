"""Own code against libraries: FastT5 and the output layer's loss, beside transformers, torch and what was removed."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from math import inf
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn
from transformers import DynamicCache, EncoderDecoderCache
from transformers.modeling_outputs import BaseModelOutput

from benchmarks.reports import Asked, Report, Table
from benchmarks.timing import in_turns, peak_of
from vae_core.device import keep_freed_memory, single_thread
from vae_core.metrics.elbo import evaluate
from vae_core.model import backbone, fast_t5, losses, network
from vae_core.model.batching import length_batches
from vae_core.model.fast_t5 import COMPACT_BELOW, FastT5
from vae_core.model.text.decoding import GREEDY
from vae_core.model.text.lexicon import Lexicon
from vae_core.model.vae import TextVAE

BEFORE = "6520f04"  # the commit whose vae_core has the code that was removed
PRECISIONS = ("fp32", "bf16")
ABOUT = f"""The same work by several ways, interleaved in one process, seconds as median (first to third quartile) of 7
rounds or more; the other columns say how many times as long a way takes as "here", as medians over neighbouring
rounds. "packed" and "own loss" are the code that was removed, read from commit {BEFORE} of this repository's history.
"loop" is a greedy loop over transformers' decoder and DynamicCache that drops finished rows; "no oneDNN" is FastT5 with
torch's own products. The evaluation is of 64 sentences with k = 100 importance samples, without reconstructions."""
DECIDED = (
    "FastT5 is used for float32 and for decoding, where transformers' modules take about twice as long or more; in "
    "bf16 it gives encoding nothing and evaluation a quarter. Packed weights gave nothing beyond it and were removed.",
    "oneDNN's product is called by its private name for float32 alone, where it gives 1.5 times or more by itself.",
    "torch's linear_cross_entropy replaced our own: as fast, in no more memory.",
)
STEP = """
import sys
from benchmarks.own_code import loss_ways, step
from benchmarks.reports import Asked
from vae_core.device import keep_freed_memory
import torch
torch.set_num_threads(int(sys.argv[4]))
keep_freed_memory()
asked = Asked(sys.argv[1], toy=sys.argv[5] == "True")
run = step(asked.vae(), asked.texts(asked.size(1000, 20)), loss_ways()[sys.argv[2]], sys.argv[3])
for _ in range(3):
    run()
print(0)
"""


def run(asked: Asked) -> Report:
    """Measure both."""
    t5, inference = t5_table(asked)
    loss, training = loss_table(asked)
    return Report("Own code", ABOUT, [t5, loss], DECIDED, figures={"inference": inference, "training": training})


def t5_table(asked: Asked) -> tuple[Table, dict[str, Any]]:
    """Return the times of decoding, encoding and evaluating by each way, and all seconds."""
    vae = asked.vae()
    texts = asked.texts(asked.size(10_000, 12))
    z = vae.encode(texts[:256]).mu
    jobs: dict[str, tuple[Callable[[], object], int]] = {}
    for n in (1, 9, asked.size(256, 12)):
        write = partial(vae.decode, z[:n], **GREEDY, batch_size=n)
        jobs[f"decode {n}"] = write, asked.size(15 if n < 100 else 7, 1)
    jobs[f"encode {len(texts):,}"] = partial(vae.encode, texts), asked.size(7, 1)
    few, k = texts[: asked.size(64, 4)], asked.size(100, 2)
    scored = partial(evaluate, vae, few, importance_samples=k, reconstructions=0)
    jobs[f"evaluate {len(few)}, k = {k}"] = scored, asked.size(7, 1)
    rows, figures = [], {}
    for precision in PRECISIONS:
        for name, (job, rounds) in jobs.items():
            ways = t5_ways() if name.startswith("decode") else {k: v for k, v in t5_ways().items() if k != "loop"}
            with _precision(precision):
                times = in_turns(
                    {way: partial(_with, patch, job) for way, patch in ways.items()}, rounds=rounds, patience=inf
                )
            here = times["here"]
            others = [f"{here.ratio(times[way]):.2f}" if way in times else "" for way in T5_WAYS[1:]]
            rows.append([name, precision, str(here), *others])
            figures |= {f"{name} {precision} {way}": each.seconds for way, each in times.items()}
    return Table(["work", "precision", "here, seconds", *(f"x {way}" for way in T5_WAYS[1:])], rows), figures


T5_WAYS = ("here", "packed", "loop", "transformers", "no oneDNN")


def t5_ways() -> dict[str, Callable[[], Any]]:
    """Return context managers by name: alternatives to FastT5."""
    ways = {
        "here": nullcontext,
        "loop": partial(_patched, network, "fast_t5", lambda base: Loop(base, torch.float32)),
        "transformers": partial(_patched, network, "fast_t5", lambda base: None),
        "no oneDNN": partial(_patched, fast_t5, "ONEDNN", False),
    }
    if packed := removed("t5_packed", "t5_reading", "t5_writing"):
        _, reading, writing = packed
        ways["packed"] = partial(_patched, network, "fast_t5", partial(Packed, reading, writing))
    return ways


class Loop(FastT5):
    """Greedy decoding by transformers' modules, with finished rows dropped."""

    def greedy(
        self, memory: Tensor, past: Sequence[tuple[Tensor, Tensor]], *, steps: int, lexicon: Lexicon | None = None
    ) -> Tensor:
        """Return ids (R, T) as `FastT5.greedy` does without a lexicon, from cross memory."""
        special, rows = self.base.generation_config, torch.arange(len(memory))
        output = torch.full((len(memory), steps), special.pad_token_id)
        ids, unfinished = torch.full_like(rows, special.decoder_start_token_id), rows >= 0
        cache = EncoderDecoderCache(DynamicCache(), DynamicCache())
        for step in range(steps):
            seen = BaseModelOutput(last_hidden_state=memory)
            found = self.base(
                encoder_outputs=seen, decoder_input_ids=ids[:, None], past_key_values=cache, use_cache=True
            )
            ids = found.logits[:, -1].argmax(1)
            output[rows[unfinished], step] = ids[unfinished]
            unfinished &= ids != special.eos_token_id
            if not unfinished.any():
                return output[:, : step + 1]
            if unfinished.sum() < COMPACT_BELOW * len(rows):
                keep = unfinished.nonzero().squeeze(1)
                cache.batch_select_indices(keep)
                memory, rows, ids, unfinished = (part[keep] for part in (memory, rows, ids, unfinished))
        return output


class Packed:
    """The packed weights that were removed, behind the methods of FastT5."""

    def __init__(self, reading: Any, writing: Any, base: Any) -> None:
        self.base, self.reader, self.writing = base, reading.reader_of(base), writing
        self.encode = self.reader.states

    def nll(self, *parts: Any) -> Tensor:
        """Return what `FastT5.nll` does."""
        return self.reader.nll(*parts, pad_id=self.base.config.pad_token_id)

    def greedy(self, memory: Tensor, past: Any, *, steps: int, lexicon: Lexicon | None = None) -> Tensor:
        """Return what `FastT5.greedy` does without a lexicon."""
        own = self.base.generation_config
        special = {"start_id": own.decoder_start_token_id, "end_id": own.eos_token_id, "pad_id": own.pad_token_id}
        return self.writing.write_greedily(self.reader, memory, past, steps=steps, **special)


def loss_table(asked: Asked) -> tuple[Table, dict[str, Any]]:
    """Return time and peak memory of a training step by each way, and all seconds."""
    keep_freed_memory()  # as training does
    vae, texts = asked.vae(), asked.texts(asked.size(1000, 20))
    rows, figures = [], {}
    for precision in PRECISIONS:
        steps = {name: step(vae, texts, way, precision) for name, way in loss_ways().items()}
        times = in_turns(steps, rounds=asked.size(9, 1), patience=inf)
        for name, each in times.items():
            words = (asked.checkpoint, name, precision, str(torch.get_num_threads()), str(asked.toy))
            _, peak = peak_of(STEP, *words)
            rows.append([f"step, {name}", precision, str(each), f"{times['here'].ratio(each):.2f}", f"{peak:,.0f}"])
            figures[f"{name} {precision}"] = each.seconds
    return Table(["work", "precision", "seconds", "x here", "peak MB of the process"], rows), figures


def loss_ways() -> dict[str, Callable[..., Tensor]]:
    """Return functions by name: alternatives to `losses.linear_cross_entropy`."""
    ways: dict[str, Callable[..., Tensor]] = {
        "here": losses.linear_cross_entropy,
        "torch's own chunks": _own_chunks,
        "all logits": lambda states, weight, ids, *, pad_id: losses.token_nll(states @ weight.T, ids, pad_id=pad_id),
    }
    if known := removed("linear_nll"):
        ways["own loss"] = known[0].linear_nll
    return ways


def _own_chunks(*parts: Tensor, pad_id: int) -> Tensor:
    with _patched(losses, "CHUNKED", nn.LinearCrossEntropyOptions()):
        return losses.linear_cross_entropy(*parts, pad_id=pad_id)


def step(vae: TextVAE, texts: Sequence[str], way: Callable[..., Tensor], precision: str) -> Callable[[], None]:
    """Return a function that runs forward and backward of a batch of 4,096 positions."""
    rows = vae.token_rows(texts)
    chosen = max(length_batches([len(row) for row in rows], token_budget=4096), key=len)
    batch = vae.pad([rows[i] for i in chosen])

    def call() -> None:
        with _patched(backbone, "linear_cross_entropy", way), _precision(precision):
            out = vae(batch.ids, batch.mask, batch.ids)
        rec, kl = out.nll.sum(1), losses.kl_per_dimension(out.mu, out.logvar)
        (rec + kl.sum(1)).mean().backward()
        vae.zero_grad()

    return call


def removed(*names: str) -> list[ModuleType]:
    """Return modules as they were at the commit BEFORE; none where there is no history to read them from."""
    sys.modules["vae_core.processor"] = device = ModuleType("vae_core.processor")
    device.one_thread = single_thread  # type: ignore[attr-defined]
    modules = []
    for name in names:
        found = subprocess.run(["git", "show", f"{BEFORE}:vae_core/{name}.py"], capture_output=True, text=True)
        if found.returncode:
            return []
        module = sys.modules.setdefault(f"vae_core.{name}", ModuleType(f"vae_core.{name}"))
        exec(compile(found.stdout, f"{name}.py", "exec"), module.__dict__)
        modules.append(module)
    return modules


def _with(patch: Callable[[], Any], job: Callable[[], object]) -> None:
    with patch():
        job()


def _precision(name: str) -> Any:
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=name == "bf16")


@contextmanager
def _patched(owner: Any, name: str, value: object) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)
