"""What writing latents down costs, greedily: in turns with transformers' generate."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from benchmarks.reports import Asked, Report, Table, busiest
from benchmarks.timing import Times, in_turns, reading
from vae_core.device import mixed_precision, single_thread
from vae_core.model.fast_t5 import SINGLE_THREAD_ROWS
from vae_core.model.text.tokenizer import ids_to_text
from vae_core.model.vae import TextVAE

SIZES = (1, 9, 256)
TOKENS = 64
ABOUT = """Latents of sentences written down greedily, in turns in one process, seconds as median (first to third
quartile) and ratios as medians over neighbouring turns. "generate" is transformers' own, fp32, one call, the latents'
memory and the ids' text included as in `TextVAE.decode`. "of the limit": the bytes of the decoder's matrices, once a
step, over what this machine reads from memory in the same turns; a model that fits a processor's cache may pass it. A
few rows are written on one thread here, so generate is measured on one thread too, faster for both beside other
work."""


def generate(vae: TextVAE, z: Tensor) -> list[str]:
    """Return what transformers' generate writes for z (B, D)."""
    with torch.inference_mode():
        ids = vae.base.generate(**vae.memory(z), max_new_tokens=TOKENS, num_beams=1, do_sample=False)
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


def alone(vae: TextVAE, z: Tensor) -> list[str]:
    """Return what generate writes on one thread."""
    with single_thread():
        return generate(vae, z)


def half(vae: TextVAE, z: Tensor) -> list[str]:
    """Return what is written in bf16."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return vae.decode(z, max_tokens=TOKENS, batch_size=len(z))


def run(asked: Asked) -> Report:
    """Measure three sizes."""
    vae = asked.vae()
    sizes = SIZES if not asked.toy else (1, 3)
    z = vae.encode(asked.texts(max(sizes))).mu
    read, size = reading()
    rows, figures, notes = [], {}, []
    for n in sizes:
        some, rounds = z[:n], asked.size(7 if n > 100 else 25, 1)
        ours = vae.decode(some, max_tokens=TOKENS, batch_size=n)
        same = sum(a == b for a, b in zip(ours, generate(vae, some), strict=True))
        ways: dict[str, Callable[[], Any]] = {
            "here, fp32": lambda some=some: vae.decode(some, max_tokens=TOKENS, batch_size=len(some)),
            "generate": lambda some=some: generate(vae, some),
        }
        if n <= SINGLE_THREAD_ROWS:  # as here, where a few rows are written on one thread
            ways["generate, one thread"] = lambda some=some: alone(vae, some)
        if mixed_precision("auto") == "bf16":
            ways["here, bf16"] = lambda some=some: half(vae, some)
        times = in_turns(ways | {"reading": read}, rounds=rounds)
        steps = min(TOKENS, max(len(row) for row in vae.token_rows(ours)))
        rows += _rows(n, times, bytes_a_step(vae) * steps / size)
        figures |= {f"{n} {name}": each.seconds for name, each in times.items()}
        bandwidth = size / times["reading"].median / 1e9
        notes.append(
            f"{n}: {same} of {n} texts identical to generate's in fp32, {steps} steps, {bandwidth:.1f} GB/s read."
        )
    ratios = ["x generate", "x generate, one thread"]
    table = Table(["latents", "way", "seconds", *ratios, "of the limit"], rows)
    return Report("Decoding", ABOUT, [table], notes, busiest(lambda: vae.decode(z[:1])), figures)


def _rows(n: int, times: dict[str, Times], readings: float) -> list[list[str]]:
    rows = []
    for name, each in times.items():
        if name == "reading":
            continue
        share = readings * times["reading"].median / each.median / (2 if "bf16" in name else 1)
        peers = [times.get(peer) for peer in ("generate", "generate, one thread")]
        ratios = [f"{each.ratio(peer):.2f}" if peer else "" for peer in peers]
        rows.append([f"{n:,}", name, str(each), *ratios, f"{share:.0%}"])
    return rows
