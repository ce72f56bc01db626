"""The measures, defined once. All in nats per sentence unless said; the end token counts, padding never.

`evaluate` runs them on texts; the functions below it are pure and take tensors or strings.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from vae_core.errors import InputError
from vae_core.model.batching import length_batches
from vae_core.model.losses import kl_per_dimension, log_normal, sample_posterior
from vae_core.model.tokenizer import TokenBatch, pad_batch
from vae_core.model.vae import TextVAE

BUDGET = 8192  # positions in a batch that is only read
SAMPLED_BUDGET, TOGETHER = 4096, 10  # positions in a batch of draws; draws of one text in it
ACTIVE, ACTIVE_STRICT = 0.01, 0.2  # Var(mu) above which a dimension is active (Burda et al. 2016)


@dataclass(frozen=True)
class Evaluation:
    """What `evaluate` measures, under the names that the command line prints."""

    n: int  # texts
    rec: float  # -E_q log p(x|z), one sample of z a text
    kl: float  # KL(q(z|x) || p(z)), mean over texts
    kl_per_dim: list[float]
    neg_elbo: float  # rec + kl
    iw_nll: float  # importance-weighted bound on -log p(x) (Burda et al. 2016)
    word_ppl: float  # exp of iw_nll a word, the end counted as one
    bits_per_byte: float  # iw_nll in bits over the bytes of the texts
    mi: float  # I(x; z) under q, aggregated over all texts
    mi_cap: float  # ln n: no estimate of mi can pass it
    au: int  # active units: Var(mu) > 0.01
    au_02: int  # Var(mu) > 0.2
    swap_gap: float  # rec with another text's z, minus rec with its own
    exact_match: float | None  # of greedy reconstructions from mu
    word_f1: float | None
    bleu: float | None

    def to_dict(self) -> dict[str, Any]:
        """Return the figures by name."""
        return asdict(self)


def evaluate(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    importance_samples: int = 10,
    reconstructions: int | None = None,
    seed: int = 0,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Evaluation:
    """Measure a VAE on texts.

    :param importance_samples: k of the importance-weighted bound; 100 for a headline figure.
    :param reconstructions: how many texts, the first ones, are reconstructed for exact match, F1 and BLEU; None is
        all of them, 0 leaves the three out.
    :param on_progress: called with the name of a stage, what is done and what there is to do.
    :raises InputError: when there are fewer than two texts, since a swap needs another one, or no sample is asked for.
    """
    if len(texts) < 2:
        raise InputError(f"Evaluation needs two texts or more to swap z between them, and got {len(texts)}.")
    if importance_samples < 1:
        raise InputError(f"A bound of {importance_samples} importance samples is not defined: ask for 1 or more.")
    report = on_progress or (lambda stage, done, total: None)
    mu, logvar, rec, swapped, bound = _pass_over(vae, texts, importance_samples, seed, report)
    kl = kl_per_dimension(mu, logvar)  # (N, D)
    words = sum(len(text.split()) + 1 for text in texts)
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    told = list(texts[:reconstructions])
    written = vae.decode(mu[: len(told)], on_batch=lambda done: report("reconstruct", done, len(told))) if told else []
    variance = mu.var(0, correction=0)
    return Evaluation(
        n=len(texts),
        rec=float(rec.mean()),
        kl=float(kl.sum(1).mean()),
        kl_per_dim=kl.mean(0).tolist(),
        neg_elbo=float((rec + kl.sum(1)).mean()),
        iw_nll=float(bound.mean()),
        word_ppl=float((bound.double().sum() / words).exp()),  # infinite past exp(709): texts without spaces
        bits_per_byte=float(bound.sum()) / math.log(2) / max(1, size),
        mi=mutual_information(mu, logvar, seed=seed),
        mi_cap=math.log(len(texts)),
        au=int((variance > ACTIVE).sum()),
        au_02=int((variance > ACTIVE_STRICT).sum()),
        swap_gap=float((swapped - rec).mean()),
        exact_match=float(np.mean([a == b for a, b in zip(told, written, strict=True)])) if told else None,
        word_f1=float(np.mean([word_f1(a, b) for a, b in zip(told, written, strict=True)])) if told else None,
        bleu=bleu(told, written) if told else None,
    )


def _pass_over(
    vae: TextVAE, texts: Sequence[str], samples: int, seed: int, report: Callable[[str, int, int], None]
) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Return mu, logvar (N, D) and rec, swapped rec, importance-weighted bound (N,): each text is encoded once."""
    rows = vae.token_rows(texts)
    posterior = vae.encode(texts, on_batch=lambda done: report("encode", done, len(texts)))
    z = posterior.sample(seed=seed)
    other = z[derangement(len(texts), seed=seed)]
    rec, swapped, bound = torch.zeros(len(texts)), torch.zeros(len(texts)), torch.zeros(len(texts))
    generator, done = torch.Generator().manual_seed(seed + 1), 0
    with torch.inference_mode():
        for batch in length_batches([len(row) for row in rows], token_budget=BUDGET):
            padded = pad_batch([rows[i] for i in batch], pad_id=vae.pad_id, device=vae.device)
            mu, logvar = posterior.mu[batch], posterior.logvar[batch]
            rec[batch] = _text_nll(vae, z[batch], padded)
            swapped[batch] = _text_nll(vae, other[batch], padded)
            drawn = torch.stack(
                [sample_posterior(mu, logvar, generator=generator) for _ in range(samples)]
            )  # (k, b, D)
            weights = log_normal(drawn) - log_normal(drawn, mu, logvar) - _sampled_nll(vae, drawn, padded)
            bound[batch] = math.log(samples) - torch.logsumexp(weights, 0)
            done += len(batch)
            report("score", done, len(texts))
    return posterior.mu, posterior.logvar, rec, swapped, bound


def _text_nll(vae: TextVAE, z: Tensor, batch: TokenBatch) -> Tensor:
    """Return -log p(x|z) of each text of a padded batch (B,), nats."""
    return vae.nll_of(z.to(vae.device, vae.dtype), batch.ids).sum(1).cpu()


def _sampled_nll(vae: TextVAE, drawn: Tensor, batch: TokenBatch) -> Tensor:
    """Return -log p(x|z) of each text of a padded batch under k draws of z (k, b, D), (k, b), nats.

    Several draws of the same few texts at a time: what the decoder makes of a text before it sees z is computed once.
    """
    nats, length = torch.empty(drawn.shape[:2]), batch.ids.shape[1]
    together = max(1, SAMPLED_BUDGET // (TOGETHER * length))  # texts
    for start in range(0, len(batch.ids), together):
        part = slice(start, start + together)
        some = TokenBatch(batch.ids[part], batch.mask[part])
        for first in range(0, len(drawn), TOGETHER):
            z = drawn[first : first + TOGETHER, part]  # (S, b, D)
            nats[first : first + TOGETHER, part] = _text_nll(vae, z.flatten(0, 1), some).view(z.shape[:2])
    return nats


def mutual_information(mu: Tensor, logvar: Tensor, *, seed: int = 0, chunk: int = 256) -> float:
    """Return I(x; z) = E log q(z|x) - E log q(z) in nats, with one z a text and q(z) the mean over all texts.

    Never more than ln N, and computed over the whole set: inside a minibatch its cap would be ln B (Dieng et al. 2019).

    :param mu: means (N, D).
    :param logvar: log variances (N, D).
    :param chunk: rows of z compared with all N posteriors at a time.
    """
    z = sample_posterior(mu, logvar, generator=torch.Generator().manual_seed(seed))
    aggregate = torch.cat(
        [torch.logsumexp(log_normal(part.unsqueeze(1), mu, logvar), 1) - math.log(len(mu)) for part in z.split(chunk)]
    )  # (N,)
    return float((log_normal(z, mu, logvar) - aggregate).mean())


def derangement(n: int, *, seed: int = 0) -> Tensor:
    """Return a permutation of n >= 2 numbers that leaves none in its place: a cycle through all, in random order."""
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    swapped = torch.empty(n, dtype=torch.long)
    swapped[order] = order.roll(1)
    return swapped


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, punctuation left out; its characters where it has no word."""
    return re.findall(r"\w+(?:'\w+)*", text.lower()) or list(text.strip())


def word_f1(reference: str, candidate: str) -> float:
    """Return the harmonic mean of precision and recall of the words, counted with repetition; 1 for two empty texts."""
    wanted, found = Counter(words_of(reference)), Counter(words_of(candidate))
    if not wanted and not found:
        return 1.0
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def bleu(references: Sequence[str], candidates: Sequence[str]) -> float:
    """Return corpus BLEU, 0 to 100, as sacrebleu computes it with its defaults."""
    from sacrebleu.metrics import BLEU

    return float(BLEU().corpus_score(list(candidates), [list(references)]).score)
