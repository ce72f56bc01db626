"""What an importance-weighted evaluation costs: in turns with the straight loop over samples."""

import math
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.reports import Asked, Report, Table, busiest
from benchmarks.timing import in_turns, product_flops, products
from vae_core.device import inference_autocast, mixed_precision
from vae_core.metrics.elbo import evaluate
from vae_core.model.batching import length_batches, pad_batch
from vae_core.model.losses import log_normal, sample_posterior
from vae_core.model.network import LOGVAR_RANGE, Posterior
from vae_core.model.vae import TextVAE

ABOUT = """`evaluate` of sentences with importance samples, without reconstructions, in turns in one process with the
straight way: transformers' modules in fp32, batches by length, a pass of the decoder a sample, log-softmax of its
logits. Seconds as median (first to third quartile), ratios as medians over neighbouring turns. Both draw the same
samples, so the bounds compare. "of the limit": products of the real tokens with the decoder's matrices, once a sample
and twice more for reconstruction and swap, over what this machine multiplies in the same turns and precision."""


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
            posterior = Posterior(vae.to_mu(pooled), vae.to_logvar(pooled).clamp(*LOGVAR_RANGE))
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
    logits = vae.base(**vae.memory(z), decoder_input_ids=inputs, use_cache=False).logits  # (B, T, V)
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
    tokens, found = sum(map(len, vae.token_rows(texts))), {}

    def ours(precision: str) -> Any:
        with inference_autocast(precision):
            found[precision] = evaluate(vae, texts, importance_samples=k, reconstructions=0).iw_nll

    def theirs() -> None:
        found["straight"] = straight(vae, texts, k)

    kinds = ["fp32", "bf16"] if mixed_precision("auto") == "bf16" else ["fp32"]
    dtypes = {"fp32": torch.float32, "bf16": torch.bfloat16}
    ways: dict[str, Any] = {f"here, {kind}": lambda kind=kind: ours(kind) for kind in kinds}
    ways |= {f"products, {kind}": products(dtypes[kind]) for kind in kinds} | {"straight loop, fp32": theirs}
    times = in_turns(ways, rounds=asked.size(3, 1), warm=not asked.toy)
    rows = []
    for name, kind in [*((f"here, {kind}", kind) for kind in kinds), ("straight loop, fp32", "straight")]:
        limit = times["products, fp32" if kind == "straight" else f"products, {kind}"].median / product_flops()
        share = decoder_products(vae, tokens * (k + 2)) * limit / times[name].median
        faster = times[name].ratio(times["straight loop, fp32"])
        rows.append([name, str(times[name]), f"{faster:.2f}", f"{share:.0%}", f"{found[kind]:.3f}"])
    table = Table(["way", "seconds", "x the straight loop", "of the limit", "IW-NLL, nats a sentence"], rows)
    about = f"{ABOUT} {len(texts)} sentences, k = {k}."
    figures = {name: each.seconds for name, each in times.items()} | {"bounds": found}
    return Report("Importance-weighted evaluation", about, [table], (), busiest(lambda: ours(kinds[-1])), figures)
