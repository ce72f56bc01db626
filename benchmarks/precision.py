"""What reading and writing in bf16 changes: latents, sentences, and every measure of `evaluate`."""

import torch

from benchmarks.reports import Asked, Report, Table
from vae_core.device import mixed_precision
from vae_core.metrics.elbo import Evaluation, evaluate
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import Posterior, TextVAE

ABOUT = """The same sentences in fp32 and in bf16, where states between layers, norms, softmax and sums over logits stay
fp32. "Sigmas" are the posterior's own: a change of mu far below one sigma moves a latent less than drawing it does.
Whole numbers of `evaluate` in both; k = 10, the same draws."""
MEASURES = ("rec", "kl", "neg_elbo", "iw_nll", "word_ppl", "mi", "au", "swap_gap", "exact_match", "word_f1", "bleu")


def in_bf16(vae: TextVAE, texts: list[str], k: int) -> tuple[Posterior, list[str], Evaluation]:
    """Return latents, their decoded texts, and the measures."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        posterior = vae.encode(texts)
        return posterior, vae.decode(posterior.mu, **GREEDY), evaluate(vae, texts, importance_samples=k)


def run(asked: Asked) -> Report:
    """Compare both."""
    vae, k = asked.vae(), asked.size(10, 2)
    texts = asked.texts(asked.size(1_000, 8))
    exact = vae.encode(texts)
    written, measured = vae.decode(exact.mu, **GREEDY), evaluate(vae, texts, importance_samples=k)
    close, rewritten, remeasured = in_bf16(vae, texts, k)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        of_same = vae.decode(exact.mu, **GREEDY)
    apart = (close.mu - exact.mu).abs()
    sigmas = apart / (0.5 * exact.logvar).exp()
    found = {
        "identical reconstructions, bf16 throughout": _share(written, rewritten),
        "identical texts of the same latents": _share(written, of_same),
        "largest difference of mu": f"{apart.max():.4f}",
        "mean difference of mu": f"{apart.mean():.5f}",
        "largest difference of mu, in sigmas": f"{sigmas.max():.3f}",
        "largest difference of logvar": f"{(close.logvar - exact.logvar).abs().max():.4f}",
    }
    first, second = measured.to_dict(), remeasured.to_dict()
    rows = [
        [name, f"{first[name]:.3f}", f"{second[name]:.3f}", f"{second[name] - first[name]:+.3f}"] for name in MEASURES
    ]
    tables = [
        Table(["fp32 against bf16", f"{len(texts):,} sentences"], list(map(list, found.items()))),
        Table(["measure", "fp32", "bf16", "difference"], rows),
    ]
    native = mixed_precision("auto") == "bf16"
    note = "This processor computes in bf16." if native else "This processor has no bf16: it is emulated, and slow."
    return Report("Precision", ABOUT, tables, [note], "", {"fp32": first, "bf16": second, **found})


def _share(one: list[str], other: list[str]) -> str:
    return f"{sum(a == b for a, b in zip(one, other, strict=True)) / len(one):.1%}"
