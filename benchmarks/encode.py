"""Encoding of a corpus: interleaved with transformers and sentence-transformers, each at its best settings."""

import copy
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

import torch
from tokenizers.processors import TemplateProcessing

from benchmarks.reports import Asked, Comparison, Report, Table, busiest
from benchmarks.timing import DTYPES, Times, Way, fastest, in_turns, kinds, peak_of, product_flops, products
from vae_core.device import inference_autocast, mixed_precision
from vae_core.model.batching import length_batches, pad_batch
from vae_core.model.vae import INFERENCE_BUDGET, TextVAE

HERE, MACHINE, PADDED = "here", "products", "worst case: transformers, all padded to 256"
FILE_ORDER = "transformers, batches of 64 in file order"
SORTED = f"transformers, sorted by length, {INFERENCE_BUDGET:,} positions a batch"
WRAPPED = "sentence-transformers, which sorts by length"
PEERS = (SORTED, WRAPPED, FILE_ORDER)
BATCH, LONG = 64, 256  # sentences of a plain loop; positions that the worst case pads all to
ATTENTION = ("eager", "sdpa")
ABOUT = """The same encoder on the same sentences, interleaved in one process on the same threads, seconds as median
(first to third quartile) and ratios over neighbouring rounds as median (first to third quartile), each to what is done
here in the same precision. "here" is `TextVAE.encode`, whole: tokenising, posterior, order. The peers' loops tokenise
too, to the same ids, and end at the encoder's states (sentence-transformers' at their mean). bf16 is torch's
autocast, here and in the peers, where products alone are bf16; "weights in bf16" is all of it in bf16, which is less
precise. "of the limit": products of the real tokens with the encoder's matrices, over what this machine multiplies in
the same rounds in the same precision (1,024 x 1,024 matrices)."""
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


def loop(
    vae: TextVAE, encoder: Any, texts: Sequence[str], *, precision: str = "fp32", padding: bool | str = True
) -> Callable[[], None]:
    """Return transformers' usual few lines: batches of 64 in file order, padded to their longest or to LONG."""
    tokenizer = peer_tokenizer(vae)

    def way() -> None:
        with torch.inference_mode(), autocast(precision):
            for start in range(0, len(texts), BATCH):
                part = list(texts[start : start + BATCH])
                batch = tokenizer(part, padding=padding, truncation=True, max_length=LONG, return_tensors="pt")
                encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])

    return way


def sorted_loop(vae: TextVAE, encoder: Any, texts: Sequence[str], *, precision: str = "fp32") -> Callable[[], None]:
    """Return the same as one would write it for speed: tokenised in one call, sorted, batches as large as here."""
    tokenizer = peer_tokenizer(vae)

    def way() -> None:
        with torch.inference_mode(), autocast(precision):
            rows = tokenizer(list(texts), truncation=True, max_length=LONG)["input_ids"]
            for batch in length_batches([len(row) for row in rows], token_budget=INFERENCE_BUDGET):
                padded = pad_batch([rows[i] for i in batch], pad_id=vae.pad_id)
                encoder(input_ids=padded.ids, attention_mask=padded.mask)

    return way


def autocast(precision: str) -> Any:
    """Return the context that a precision needs: weights that are bf16 already need none."""
    return inference_autocast("bf16") if precision == "bf16" else nullcontext()


def peer_tokenizer(vae: TextVAE) -> Any:
    """Return the tokenizer with the end token as a part of its own, so that the peers' calls give the ids of here."""
    tokenizer: Any = copy.deepcopy(vae.tokenizer)
    words = [token for token in (tokenizer.bos_token, tokenizer.eos_token) if token is not None]
    special = [(token, tokenizer.convert_tokens_to_ids(token)) for token in words]
    template = TemplateProcessing([*words[:-1], "$A", words[-1]], special_tokens=special)
    tokenizer.backend_tokenizer.post_processor = template
    return tokenizer


def encoder_copy(vae: TextVAE, attention: str, dtype: torch.dtype = torch.float32) -> Any:
    """Return the encoder with weights of its own, by one of transformers' two ways to attend."""
    encoder = copy.deepcopy(vae.base.get_encoder())
    encoder.set_attn_implementation(attention)
    return encoder.to(dtype)


def sentence_transformer(vae: TextVAE, encoder: Any) -> Any:
    """Return sentence-transformers with an encoder wrapped in it; None where it is not installed."""
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
            self.encoder, self.tokenizer = encoder, peer_tokenizer(vae)

        def preprocess(self, texts: Sequence[str], *_: Any, **__: Any) -> dict[str, torch.Tensor]:
            """Return ids and mask, padded to the batch's longest."""
            return dict(self.tokenizer(list(texts), padding=True, return_tensors="pt"))

        tokenize = preprocess

        def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
            """Add the encoder's states."""
            ids, mask = features["input_ids"], features["attention_mask"]
            return features | {"token_embeddings": self.encoder(ids, attention_mask=mask).last_hidden_state}

    return SentenceTransformer(modules=[Wrapped(), Pooling(vae.config.base.d_model)], device="cpu")


def products_of(vae: TextVAE, tokens: int) -> float:
    """Return the floating point operations of tokens with the encoder's matrices; attention's own are left out."""
    stack = vae.base.get_encoder().block
    return 2.0 * tokens * sum(part.numel() for part in stack.parameters() if part.ndim == 2)


def run(asked: Asked) -> Report:
    """Measure all ways and how the cost grows."""
    vae, n = asked.vae(), asked.size(1_000, 40)
    texts = asked.texts(n)
    few = texts[: asked.size(48, 4)]
    tokens, scale = sum(map(len, vae.token_rows(texts))), n / len(few)
    ways = _ways(vae, texts, large=max(1, INFERENCE_BUDGET * n // tokens))
    ways[Way(PADDED, "eager")] = loop(vae, encoder_copy(vae, "eager"), few, padding="max_length")
    times = in_turns(ways, rounds=asked.size(9, 1), patience=240.0)
    times[Way(PADDED, "eager")] = Times(tuple(scale * each for each in times[Way(PADDED, "eager")].seconds))
    notes = [f"The worst case encodes {len(few)} of the {n:,} sentences, and its time is scaled by {scale:.1f}."]
    if not any(way.who == WRAPPED for way in times):
        notes.append("sentence-transformers is not installed (benchmarks/requirements.txt): it is left out.")
    limits = _limits(times, products_of(vae, tokens))
    about = f"{ABOUT} {n:,} sentences of {tokens / n:.1f} tokens."
    return Report(
        "Encoding",
        about,
        [_table(times, n, limits), _growth(asked)],
        notes,
        busiest(ways[Way(HERE, "", kinds()[-1])]),
        {str(way): each.seconds for way, each in times.items()},
        comparisons=_comparisons(times, f"{n:,} sentences of {tokens / n:.0f} tokens", limits),
    )


def _ways(vae: TextVAE, texts: list[str], *, large: int) -> dict[Way, Callable[[], Any]]:
    """Return what is timed; large: sentences that have about as many tokens as a batch has here."""
    ways: dict[Way, Callable[[], Any]] = {}
    for kind in kinds():
        ways[Way(HERE, "", kind)] = partial(_here, vae, texts, kind)
        ways[Way(MACHINE, "", kind)] = products(DTYPES[kind])
    for attention in ATTENTION:
        plain = encoder_copy(vae, attention)
        for kind in kinds():
            ways |= _peer_ways(vae, plain, texts, attention, kind, kind, large)
        if "bf16" in kinds():
            half = encoder_copy(vae, attention, torch.bfloat16)
            ways |= _peer_ways(vae, half, texts, f"{attention}, weights in bf16", "bf16", "", large)
    return ways


def _here(vae: TextVAE, texts: list[str], precision: str) -> None:
    with inference_autocast(precision):
        vae.encode(texts)


def _peer_ways(
    vae: TextVAE, encoder: Any, texts: list[str], how: str, kind: str, cast_to: str, large: int
) -> dict[Way, Callable[[], Any]]:
    """Return the peers' ways with an encoder; cast_to: the precision that autocast has to see to."""
    ways: dict[Way, Callable[[], Any]] = {
        Way(FILE_ORDER, how, kind): loop(vae, encoder, texts, precision=cast_to),
        Way(SORTED, how, kind): sorted_loop(vae, encoder, texts, precision=cast_to),
    }
    wrapped = sentence_transformer(vae, encoder)
    for size in (32, large) if wrapped else ():

        def way(size: int = size) -> None:
            with autocast(cast_to):
                wrapped.encode(texts, batch_size=size, show_progress_bar=False)

        ways[Way(WRAPPED, f"{how}, batches of {size}", kind)] = way
    return ways


def _limits(times: dict[Way, Times], flops: float) -> dict[Way, float]:
    """Return the share of what the machine multiplies in the same precision, of each way."""
    machine = {kind: product_flops() / times[Way(MACHINE, "", kind)].median for kind in kinds()}
    return {way: flops / each.median / machine[way.precision] for way, each in times.items() if way.who != MACHINE}


def _table(times: dict[Way, Times], n: int, limits: dict[Way, float]) -> Table:
    rows = []
    for kind in kinds():
        ours = times[Way(HERE, "", kind)]
        for way, each in times.items():
            if way.precision == kind and way.who != MACHINE:
                speed = [str(each), f"{n / each.median:,.0f}", f"{limits[way]:.0%}", str(ours.against(each))]
                rows.append([way.who, way.how, kind, *speed])
        rate = product_flops() / times[Way(MACHINE, "", kind)].median / 1e9
        rows.append([f"the machine: {rate:.0f} GFLOP/s", "", kind, str(times[Way(MACHINE, "", kind)]), "", "100%", ""])
    columns = ["way", "settings", "precision", "seconds", "sentences a second", "of the limit", "x as long as here"]
    return Table(columns, rows)


def _comparisons(times: dict[Way, Times], what: str, limits: dict[Way, float]) -> list[Comparison]:
    """Return ours beside each peer at the settings that are its fastest."""
    found = []
    there = {way.who for way in times}
    for peer, kind in ((peer, kind) for peer in PEERS if peer in there for kind in kinds()):
        ours, best = Way(HERE, "", kind), fastest(times, peer, kind)
        found.append(Comparison(what, peer, kind, times[ours].against(times[best]), (limits[ours], limits[best])))
    return found


def _growth(asked: Asked) -> Table:
    rows = []
    for n in (1_000, 10_000, 100_000) if not asked.toy else (20,):
        (seconds, before), peak = peak_of(GROWTH, asked.checkpoint, str(n), *map(str, asked.files))
        rows.append([f"{n:,}", f"{seconds:.2f}", f"{n / seconds:,.0f}", f"{peak:,.0f}", f"{peak - before:,.0f}"])
    precision = "bf16" if mixed_precision("auto") == "bf16" else "fp32"
    return Table([f"sentences, here, {precision}", "seconds", "a second", "peak MB", "of it for encoding"], rows)
