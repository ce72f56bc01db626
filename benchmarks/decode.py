"""Decoding of latents, greedily and by beams: interleaved with transformers' generate at its best settings."""

import copy
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from itertools import product
from typing import Any

import torch
from torch import Tensor

from benchmarks.importance import decoder_products
from benchmarks.reports import Asked, Comparison, Report, Table, busiest
from benchmarks.timing import DTYPES, Times, Way, fastest, in_turns, kinds, product_flops, products, reading
from vae_core.device import inference_autocast, single_thread
from vae_core.model.fast_t5 import SINGLE_THREAD_ROWS
from vae_core.model.text.tokenizer import ids_to_text
from vae_core.model.vae import TextVAE

SIZES = (1, 9, 256)
TOKENS = 64
HERE, LEXICON, PEER = "here", "here, known words alone", "transformers' generate"
SEARCH_BEAMS = 4
BEAMS = f", {SEARCH_BEAMS} beams"
PRODUCTS, READING = "products", Way("reading")
ABOUT = """Latents of sentences decoded greedily, interleaved in one process, seconds as median (first to third
quartile) and ratios over neighbouring rounds as median (first to third quartile), each to what is done here in the
same precision. "generate" is transformers' own in one call, the latents' memory and the ids' text included as in
`TextVAE.decode`, greedily and of any pieces of words here, as generate does; the row "known words" shows what the
checkpoint's lexicon adds, and the rows "beams" are beam search by both, compared with each other. bf16 is torch's
autocast on both sides. Few rows are written on one thread here: generate is measured on one thread and on all of
them, and with both ways to attend, and compared by its fastest. "of products": products of the tokens written
with the decoder's matrices, over what this machine multiplies in the same rounds and precision. "of reading": the
bytes of these matrices in the same precision, once a step, over what this machine reads from memory in the same
turns; a model that fits a processor's cache may pass it."""


def generate(vae: TextVAE, z: Tensor, *, beams: int = 1) -> list[str]:
    """Return what transformers' generate writes for z (B, D)."""
    with torch.inference_mode():
        ids = vae.base.generate(**vae.memory(z), max_new_tokens=TOKENS, num_beams=beams, do_sample=False)
        return ids_to_text(vae._tokenizer(), ids[:, 1:].tolist())


def bytes_a_step(vae: TextVAE) -> float:
    """Return the bytes of fp32 matrices that a step reads, those that make keys and values of z left out."""
    inner = [part for block in vae.base.get_decoder().block for part in block.parameters() if part.ndim == 2]
    of_memory = [part for block in vae.base.get_decoder().block for part in _of_memory(block)]
    head = vae.base.get_output_embeddings().weight
    return 4.0 * (sum(part.numel() for part in [*inner, head]) - sum(part.numel() for part in of_memory))


def _of_memory(block: Any) -> list[Tensor]:
    attention = block.layer[1].EncDecAttention
    return [attention.k.weight, attention.v.weight]


def with_attention(vae: TextVAE, attention: str) -> TextVAE:
    """Return the model with weights of its own, by one of transformers' two ways to attend."""
    other = copy.deepcopy(vae)
    other.base.set_attn_implementation(attention)
    return other


def here(vae: TextVAE, z: Tensor, precision: str, *, beams: int = 1, known_words: bool = False) -> list[str]:
    """Return this project's texts of one batch."""
    with inference_autocast(precision):
        return vae.decode(z, beams=beams, rerank=False, known_words=known_words, max_tokens=TOKENS, batch_size=len(z))


def peer(vae: TextVAE, z: Tensor, precision: str, *, alone: bool, beams: int = 1) -> list[str]:
    """Return what generate writes, on one thread or on all."""
    with inference_autocast(precision), single_thread() if alone else nullcontext():
        return generate(vae, z, beams=beams)


def run(asked: Asked) -> Report:
    """Measure three sizes."""
    vae = asked.vae()
    models = {attention: with_attention(vae, attention) for attention in ("eager", "sdpa")}
    sizes = SIZES if not asked.toy else (1, 3)
    z = vae.encode(asked.texts(max(sizes))).mu
    read, size = reading()
    rows, figures, notes, comparisons = [], {}, [], []
    for n in sizes:
        times = in_turns(
            {**_ways(vae, models, z[:n]), READING: read}, rounds=asked.size(7 if n > 100 else 25, 1), patience=120.0
        )
        ours = here(vae, z[:n], "fp32")
        written = [min(TOKENS, len(row)) for row in vae.token_rows(ours)]
        of_reading = bytes_a_step(vae) * max(written) / size * times[READING].median
        limits = _limits(times, decoder_products(vae, sum(written)))
        rows += _rows(n, times, of_reading, limits)
        figures |= {f"{n} {way}": each.seconds for way, each in times.items()}
        comparisons += _comparisons(n, times, limits)
        same = sum(a == b for a, b in zip(ours, generate(vae, z[:n]), strict=True))
        hypotheses = generate(vae, z[:n], beams=SEARCH_BEAMS)
        searched = sum(a == b for a, b in zip(here(vae, z[:n], "fp32", beams=SEARCH_BEAMS), hypotheses, strict=True))
        bandwidth = size / times[READING].median / 1e9
        notes.append(
            f"{n}: {same} of {n} texts identical to generate's in fp32, by beams {searched}, {max(written)} steps, "
            f"{sum(written)} tokens, "
            f"{bandwidth:.1f} GB/s read."
        )
    if not vae.lexicon:
        notes.append("The checkpoint has no lexicon: the row with known words is left out.")
    columns = ["latents", "way", "settings", "precision", "seconds", "x as long as here", "of products", "of reading"]
    profile = busiest(lambda: here(vae, z[:1], "fp32"))
    return Report("Decoding", ABOUT, [Table(columns, rows)], notes, profile, figures, comparisons=comparisons)


def _ways(vae: TextVAE, models: dict[str, TextVAE], z: Tensor) -> dict[Way, Callable[[], Any]]:
    ways: dict[Way, Callable[[], Any]] = {}
    threads = {f"{torch.get_num_threads()} threads": False}
    if len(z) <= SINGLE_THREAD_ROWS:
        threads["one thread"] = True
    for kind in kinds():
        ways[Way(HERE, "", kind)] = partial(here, vae, z, kind)
        if vae.lexicon:
            ways[Way(LEXICON, "", kind)] = partial(here, vae, z, kind, known_words=True)
        for (attention, model), (how, alone) in product(models.items(), threads.items()):
            ways[Way(PEER, f"{attention}, {how}", kind)] = partial(peer, model, z, kind, alone=alone)
            search = partial(peer, model, z, kind, alone=alone, beams=SEARCH_BEAMS)
            ways[Way(PEER + BEAMS, f"{attention}, {how}", kind)] = search
        ways[Way(HERE + BEAMS, "", kind)] = partial(here, vae, z, kind, beams=SEARCH_BEAMS)
        ways[Way(PRODUCTS, "", kind)] = products(DTYPES[kind])
    return ways


def _limits(times: dict[Way, Times], flops: float) -> dict[Way, float]:
    """Return the share of what the machine multiplies in the same precision, of each way."""
    machine = {kind: product_flops() / times[Way(PRODUCTS, "", kind)].median for kind in kinds()}
    return {way: flops / each.median / machine[way.precision] for way, each in times.items()}


def _rows(n: int, times: dict[Way, Times], of_reading: float, limits: dict[Way, float]) -> list[list[str]]:
    rows = []
    for way, each in times.items():
        if way.who in (PRODUCTS, READING.who):
            continue
        beams = BEAMS if way.who.endswith(BEAMS) else ""
        ratio = times[Way(HERE + beams, "", way.precision)].against(each)
        read = of_reading / each.median / (2 if way.precision == "bf16" else 1)
        shares = ["", ""] if beams else [f"{limits[way]:.0%}", f"{read:.0%}"]  # of one hypothesis
        rows.append([f"{n:,}", *way, str(each), str(ratio), *shares])
    return rows


def _comparisons(n: int, times: dict[Way, Times], limits: dict[Way, float]) -> list[Comparison]:
    found, what = [], "1 latent" if n == 1 else f"{n:,} latents"
    for kind in kinds():
        ours, best, known = Way(HERE, "", kind), fastest(times, PEER, kind), Way(LEXICON, "", kind)
        shares = limits[ours], limits[best]
        found.append(Comparison(what, PEER, kind, times[ours].against(times[best]), shares))
        if known in times:
            shares = limits[known], limits[ours]
            with_words = f"{what}, known words alone"
            found.append(Comparison(with_words, "here, any pieces", kind, times[known].against(times[ours]), shares))
        search, theirs = Way(HERE + BEAMS, "", kind), fastest(times, PEER + BEAMS, kind)
        found.append(Comparison(what + BEAMS, PEER + BEAMS, kind, times[search].against(times[theirs])))
    return found
