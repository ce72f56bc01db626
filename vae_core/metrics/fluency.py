"""Fluency of decoded texts: share of texts with a non-word, and their cost under a language model without z.

Both of real sentences too, as the reference: no training set has every word, and a cost below that of real sentences
is one of texts that are plainer than language.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from vae_core.errors import InputError
from vae_core.metrics.generation import SELF_BLEU_SAMPLES, self_bleu
from vae_core.metrics.neighborhood import sample_rows
from vae_core.model.text.words import WORD

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

SCORED_AT_A_TIME = 256  # texts, between two reports
MAP_TEXTS = 5_000  # sentences of the map whose points are decoded
COLLAPSED_KL = 1.0  # nats up to which a VAE's decoder is a language model: z carries next to nothing
PROBED = 200  # sentences on which that is seen

Report = Callable[[str, int, int], None]  # a stage, items done, and items in all


def vocabulary_of(texts: Iterable[str]) -> set[str]:
    """Return all words of texts: runs of the letters a to z and apostrophes, in lower case."""
    words: set[str] = set()
    for text in texts:
        words.update(WORD.findall(text.lower()))
    return words


def nonword_share(texts: Sequence[str], words: AbstractSet[str]) -> float:
    """Return the share of texts, 0 to 1, with a word that is not among those given; 0 for no text.

    :param words: in lower case, as `vocabulary_of` returns them.
    """
    return sum(not vocabulary_of([text]) <= words for text in texts) / max(1, len(texts))


def nats_per_token(
    language_model: "TextVAE",
    texts: Sequence[str],
    *,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> float:
    """Return the mean NLL of a token, nats, of texts under a VAE's decoder at z = 0, the mean of the prior.

    The mean is over all tokens of all texts, each text's end token included.

    :param language_model: a collapsed VAE, whose decoder ignores z.
    :param texts: one or more.
    :param on_progress: called with the number of texts done and that of all.
    """
    import torch

    nats, tokens = 0.0, 0
    for start in range(0, len(texts), SCORED_AT_A_TIME):
        part = texts[start : start + SCORED_AT_A_TIME]
        for score in language_model.score(torch.zeros(len(part), language_model.config.latent_dim), part):
            nats, tokens = nats + sum(score.nats), tokens + len(score.nats)
        on_progress(start + len(part), len(texts))
    return nats / tokens


def check_language_model(language_model: "TextVAE", vae: "TextVAE", texts: Sequence[str], *, name: str) -> str:
    """Return a note where a VAE is no language model, since it is not collapsed; "" otherwise.

    :param vae: the VAE to measure.
    :param texts: some of the sentences to be scored.
    :param name: the language model's name.
    :raises InputError: when it has another tokenizer: its tokens are others, and so are its nats a token.
    """
    same = language_model._tokenizer().get_vocab() == vae._tokenizer().get_vocab()
    if not same or language_model.token_rows(texts[:PROBED]) != vae.token_rows(texts[:PROBED]):
        raise InputError(
            f"{name} has another tokenizer than the VAE measured, and nats a token do not compare: name a language "
            "model that was made of the same base."
        )
    kl = float(language_model.encode(texts[:PROBED]).kl.sum(1).mean())
    if kl <= COLLAPSED_KL:
        return ""
    return (
        f"{name} is not collapsed, its KL is {kl:.1f} nats: at z = 0 it is no language model, so read costs with care."
    )


def evaluate_fluency(
    written: Mapping[str, Sequence[str]],
    *,
    words: AbstractSet[str] | None = None,
    language_model: "TextVAE | None" = None,
    on_progress: Report = lambda stage, done, total: None,
) -> dict[str, float]:
    """Return the share of non-words and the cost of each kind of text, by name; with samples, self-BLEU of real ones.

    :param written: texts by their kind, as in `registry.WRITTEN`; a kind without a text is left out.
    :param words: those of the checkpoint, from `checkpoints.vocabulary`; None leaves non-words out.
    :param language_model: a collapsed VAE with the same tokenizer; None leaves the cost out.
    :param on_progress: called with a stage, items done, and items in all.
    """
    kinds = {kind: texts for kind, texts in written.items() if texts}
    figures: dict[str, float] = {}
    if "real" in kinds and "prior" in kinds:  # drawn at random: neighbours in a file may describe one picture
        rows = sample_rows(len(kinds["real"]), min(SELF_BLEU_SAMPLES, len(kinds["prior"])))
        figures["self_bleu_real"] = self_bleu([kinds["real"][row] for row in rows])
    if words is not None:
        figures |= {f"nonword_{kind}": nonword_share(texts, words) for kind, texts in kinds.items()}
    if language_model is None:
        return figures
    for kind, texts in kinds.items():
        report = partial(on_progress, f"cost of {kind}")
        figures[f"cost_{kind}"] = nats_per_token(language_model, texts, on_progress=report)
    return figures


def map_latents(
    mu: np.ndarray, *, points: int, seed: int = 0, on_progress: Report = lambda stage, done, total: None
) -> np.ndarray:
    """Return z (P, D) at points of the UMAP of latents (N, D) that are drawn uniformly within the map.

    A point without a sentence becomes a latent as on the Map page, see `inverse_transform`.

    :param points: their number P.
    :param on_progress: called with a stage, items done, and items in all.
    """
    from vae_core.space.layout import fit_projection
    from vae_core.space.projection import inverse_transform, random_places

    laid_out = mu[sample_rows(len(mu), MAP_TEXTS, seed=seed)]
    projection = fit_projection(laid_out, method="umap", on_progress=on_progress)
    return inverse_transform(projection, laid_out, random_places(projection, points, seed=seed)).z
