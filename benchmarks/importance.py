"""Importance-weighted evaluation: interleaved with the plain loop over samples."""

import copy
import math
from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.reports import Asked, Comparison, Report, Table, busiest
from benchmarks.timing import DTYPES, Times, Way, fastest, in_turns, kinds, product_flops, products
from vae_core.device import inference_autocast
from vae_core.metrics.elbo import evaluate
from vae_core.model.batching import length_batches, pad_batch
from vae_core.model.losses import log_normal, sample_posterior
from vae_core.model.network import LOGVAR_RANGE, Posterior
from vae_core.model.vae import TextVAE

HERE, STRAIGHT, MACHINE = "here", "transformers, a pass a sample", "products"
ABOUT = """`evaluate` of sentences with importance samples, without reconstructions, interleaved in one process on the
same threads with the straight way: transformers' modules, batches by length, a pass of the decoder a sample,
log-softmax of its logits in fp32. bf16 is torch's autocast on both sides; the straight way is measured by both ways
to attend and compared by the faster. Seconds as median (first to third quartile), ratios over neighbouring rounds
likewise, each to what is done here in the same precision. Both draw the same samples, so the bounds compare. "of the
limit": products of the real tokens with the decoder's matrices, once a sample and twice more for reconstruction and
swap, over what this machine multiplies in the same rounds and precision."""


def straight(vae: TextVAE, texts: list[str], k: int) -> float:
    """Return the mean bound in nats a sentence, as one would write it first."""
    rows, bounds = vae.token_rows(texts), torch.zeros(len(texts))
    generator, encoder = torch.Generator().manual_seed(1), vae.base.get_encoder()
    with torch.inference_mode():
        batches = length_batches([len(row) for row in rows], token_budget=8192)
        for batch in batches:
            padded = pad_batch([rows[i] for i in batch], pad_id=vae.pad_id)
            states = encoder(input_ids=padded.ids, attention_mask=padded.mask).last_hidden_state
            pooled = vae.attention(states, padded.mask)
            posterior = Posterior(vae.to_mu(pooled).float(), vae.to_logvar(pooled).float().clamp(*LOGVAR_RANGE))
            for _ in range(2):  # the reconstruction, and that with another's z
                _nats(vae, posterior.mu, padded.ids)
            weights = []
            for _ in range(k):
                z = sample_posterior(posterior.mu, posterior.logvar, generator=generator)
                ratio = log_normal(z) - log_normal(z, posterior.mu, posterior.logvar)
                weights.append(ratio - _nats(vae, z, padded.ids))
            bounds[batch] = math.log(k) - torch.logsumexp(torch.stack(weights), 0)
    return float(bounds.mean())


def _nats(vae: TextVAE, z: Tensor, labels: Tensor) -> Tensor:
    inputs = vae.base.prepare_decoder_input_ids_from_labels(labels=labels)
    logits = vae.base(**vae.memory(z), decoder_input_ids=inputs, use_cache=False).logits.float()  # (B, T, V)
    return functional.cross_entropy(logits.mT, labels, ignore_index=vae.pad_id, reduction="none").sum(1)


def decoder_products(vae: TextVAE, tokens: int) -> float:
    """Return the floating point operations of tokens with the matrices that a token passes."""
    of_tokens = [p for name, p in vae.base.get_decoder().block.named_parameters() if p.ndim == 2]
    of_memory = [p for name, p in vae.base.get_decoder().block.named_parameters() if _is_of_memory(name)]
    head = vae.base.get_output_embeddings().weight
    return 2.0 * tokens * (sum(map(torch.numel, [*of_tokens, head])) - sum(map(torch.numel, of_memory)))


def _is_of_memory(name: str) -> bool:
    return "EncDecAttention.k" in name or "EncDecAttention.v" in name


def run(asked: Asked) -> Report:
    """Measure both precisions beside the loop."""
    vae, k = asked.vae(), asked.size(100, 3)
    texts = asked.texts(asked.size(48, 6))
    tokens, found = sum(map(len, vae.token_rows(texts))), dict[Way, float]()
    ways = _ways(vae, texts, k, found)
    times = in_turns(ways, rounds=asked.size(5, 1), warm=not asked.toy, patience=300.0)
    flops = decoder_products(vae, tokens * (k + 2))
    rows, limits = [], dict[Way, float]()
    for way, each in times.items():
        if way.who == MACHINE:
            continue
        machine = product_flops() / times[Way(MACHINE, "", way.precision)].median
        limits[way] = flops / each.median / machine
        ratio = times[Way(HERE, "", way.precision)].against(each)
        rows.append([*way, str(each), str(ratio), f"{limits[way]:.0%}", f"{found[way]:.3f}"])
    columns = [
        "way",
        "settings",
        "precision",
        "seconds",
        "x as long as here",
        "of the limit",
        "IW-NLL, nats a sentence",
    ]
    figures = {str(way): each.seconds for way, each in times.items()}
    figures |= {"bounds": {str(way): bound for way, bound in found.items()}}
    return Report(
        "Importance-weighted evaluation",
        f"{ABOUT} {len(texts)} sentences, k = {k}.",
        [Table(columns, rows)],
        (),
        busiest(ways[Way(HERE, "", kinds()[-1])]),
        figures,
        comparisons=_comparisons(times, limits, f"{len(texts)} sentences, k = {k}"),
    )


def _ways(vae: TextVAE, texts: list[str], k: int, found: dict[Way, float]) -> dict[Way, Callable[[], Any]]:
    """Return what is timed; each leaves its bound in found."""
    models = {attention: copy.deepcopy(vae) for attention in ("eager", "sdpa")}
    for attention, model in models.items():
        model.base.set_attn_implementation(attention)

    def ours(way: Way) -> None:
        with inference_autocast(way.precision):
            found[way] = evaluate(vae, texts, importance_samples=k, reconstructions=0).iw_nll

    def theirs(way: Way) -> None:
        with inference_autocast(way.precision):
            found[way] = straight(models[way.how], texts, k)

    ways: dict[Way, Callable[[], Any]] = {}
    for kind in kinds():
        ways[Way(HERE, "", kind)] = partial(ours, Way(HERE, "", kind))
        for attention in models:
            way = Way(STRAIGHT, attention, kind)
            ways[way] = partial(theirs, way)
        ways[Way(MACHINE, "", kind)] = products(DTYPES[kind])
    return ways


def _comparisons(times: dict[Way, Times], limits: dict[Way, float], what: str) -> list[Comparison]:
    found = []
    for kind in kinds():
        ours, best = Way(HERE, "", kind), fastest(times, STRAIGHT, kind)
        found.append(Comparison(what, STRAIGHT, kind, times[ours].against(times[best]), (limits[ours], limits[best])))
    return found
