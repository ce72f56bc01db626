"""What encoding a corpus costs: in turns with transformers' usual loops and with sentence-transformers."""

from collections.abc import Callable, Sequence
from typing import Any

import torch

from benchmarks.reports import Asked, Report, Table, busiest
from benchmarks.timing import Times, in_turns, peak_of, product_flops, products
from vae_core.device import mixed_precision
from vae_core.model.vae import TextVAE

PADDED, WRAPPED = "(a) padded to 256", "(c) sentence-transformers"
BATCH, LONG = 64, 256  # sentences of a plain loop; positions that the reference pads all to
ABOUT = """The same encoder on the same sentences, in turns in one process, seconds as median (first to third
quartile) and ratios as medians over neighbouring turns. "here" is `TextVAE.encode`, whole: tokenising, posterior,
order. The peers' loops end at the encoder's states (sentence-transformers' at their mean). "of the limit": products of
the real tokens with the encoder's matrices, over what this machine multiplies in the same turns in the same precision
(1,024 x 1,024 matrices)."""
GROWTH = """
import sys, time, torch
from benchmarks.reports import Asked
from benchmarks.timing import peak_memory
from vae_core.device import inference_autocast
from pathlib import Path
asked = Asked(sys.argv[1], tuple(map(Path, sys.argv[3:])))
vae, texts = asked.vae(), asked.texts(int(sys.argv[2]))
with inference_autocast("auto"):
    vae.encode(texts[:64])
    before = peak_memory()
    began = time.perf_counter()
    vae.encode(texts)
    print(time.perf_counter() - began, before)
"""


def plain_loop(vae: TextVAE, texts: Sequence[str], *, padding: bool | str) -> Callable[[], None]:
    """Return transformers' usual few lines: batches of 64 in file order, padded to their longest or to LONG."""
    tokenizer, encoder = vae.tokenizer, vae.base.get_encoder()

    def way() -> None:
        with torch.inference_mode():
            for start in range(0, len(texts), BATCH):
                part = list(texts[start : start + BATCH])
                batch = tokenizer(part, padding=padding, truncation=True, max_length=LONG, return_tensors="pt")
                encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])

    return way


def sentence_transformer(vae: TextVAE, texts: Sequence[str]) -> Callable[[], object] | None:
    """Return sentence-transformers with this encoder wrapped in it and its own defaults; None where it is missing."""
    try:
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.models import Pooling
    except ImportError:
        return None

    class Wrapped(torch.nn.Module):
        """The encoder as its first module."""

        max_seq_length = 512

        def __init__(self) -> None:
            super().__init__()
            self.encoder, self.tokenizer = vae.base.get_encoder(), vae.tokenizer

        def preprocess(self, texts: Sequence[str], *_: Any, **__: Any) -> dict[str, torch.Tensor]:
            """Return ids and mask, padded to the batch's longest."""
            return dict(self.tokenizer(list(texts), padding=True, return_tensors="pt"))

        tokenize = preprocess

        def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
            """Add the encoder's states."""
            ids, mask = features["input_ids"], features["attention_mask"]
            return features | {"token_embeddings": self.encoder(ids, attention_mask=mask).last_hidden_state}

    model = SentenceTransformer(modules=[Wrapped(), Pooling(vae.config.base.d_model)], device="cpu")
    return lambda: model.encode(list(texts), show_progress_bar=False)


def products_of(vae: TextVAE, tokens: int) -> float:
    """Return the floating point operations of tokens with the encoder's matrices; attention's own are left out."""
    stack = vae.base.get_encoder().block
    return 2.0 * tokens * sum(part.numel() for part in stack.parameters() if part.ndim == 2)


def run(asked: Asked) -> Report:
    """Measure all ways and how the cost grows."""
    vae, n = asked.vae(), asked.size(1_000, 40)
    texts = asked.texts(n)
    few, bf16 = texts[: asked.size(48, 4)], mixed_precision("auto") == "bf16"
    ways, tokens = _ways(vae, texts, few, bf16), sum(map(len, vae.token_rows(texts)))
    times, scale = in_turns(ways, rounds=asked.size(5, 1)), n / len(few)
    times[PADDED] = Times(tuple(scale * each for each in times[PADDED].seconds))
    notes = [f"(a) encodes {len(few)} of the {n:,} sentences, and its time is scaled by {scale:.1f}."]
    if WRAPPED not in ways:
        notes.append("sentence-transformers is not installed (benchmarks/requirements.txt): (c) is left out.")
    tables = [_table(times, n, products_of(vae, tokens)), _growth(asked)]
    about = f"{ABOUT} {n:,} sentences of {tokens / n:.1f} tokens."
    figures = {name: each.seconds for name, each in times.items()}
    return Report("Encoding", about, tables, notes, busiest(ways["here, bf16" if bf16 else "here, fp32"]), figures)


def _ways(vae: TextVAE, texts: list[str], few: list[str], bf16: bool) -> dict[str, Callable[[], Any]]:
    def half() -> None:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vae.encode(texts)

    ways: dict[str, Callable[[], Any]] = {"here, fp32": lambda: vae.encode(texts)}
    ways |= {"products, fp32": products(torch.float32)}
    ways |= {"here, bf16": half, "products, bf16": products(torch.bfloat16)} if bf16 else {}
    ways[PADDED] = plain_loop(vae, few, padding="max_length")
    ways["(b) transformers, batches of 64"] = plain_loop(vae, texts, padding=True)
    peer = sentence_transformer(vae, texts)
    return ways | ({WRAPPED: peer} if peer else {})


def _table(times: dict[str, Times], n: int, flops: float) -> Table:
    rows = []
    for name, each in times.items():
        if name.startswith("products"):
            rate = product_flops() / each.median / 1e9
            rows.append([f"{name}: {rate:.0f} GFLOP/s", str(each), "", "", "", ""])
            continue
        kind = "bf16" if "bf16" in name else "fp32"
        share = flops / product_flops() * times[f"products, {kind}"].median / each.median
        ours = [
            f"{times[f'here, {kind}'].ratio(each):.2f}" if f"here, {kind}" in times else "" for kind in ("fp32", "bf16")
        ]
        rows.append([name, str(each), f"{n / each.median:,.0f}", f"{share:.0%}", *ours])
    return Table(["way", "seconds", "sentences a second", "of the limit", "x here, fp32", "x here, bf16"], rows)


def _growth(asked: Asked) -> Table:
    rows = []
    for n in (1_000, 10_000, 100_000) if not asked.toy else (20,):
        (seconds, before), peak = peak_of(GROWTH, asked.checkpoint, str(n), *map(str, asked.files))
        rows.append([f"{n:,}", f"{seconds:.2f}", f"{n / seconds:,.0f}", f"{peak:,.0f}", f"{peak - before:,.0f}"])
    precision = "bf16" if mixed_precision("auto") == "bf16" else "fp32"
    return Table([f"sentences, here, {precision}", "seconds", "a second", "peak MB", "of it for encoding"], rows)
