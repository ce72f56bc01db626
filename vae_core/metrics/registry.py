"""The registry of figures: name, label, unit, decimals, direction and definition of everything that is measured.

Model cards, charts, tables, pages and commands take all of these from here. `FIGURES` maps a figure's key on disk
(evaluation.json, metrics.jsonl, `Diagnosis.figures`) to its `Figure`.
"""

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from vae_core.metrics.figure import Figure, Good
from vae_core.model.text.decoding import READING_BEAMS

ACTIVE_VARIANCE, STRICT_VARIANCE = 0.01, 0.2  # Var(mu) above which a dimension is active
ACTIVE_KL = 0.1  # nats of KL above which a dimension carries information of a sentence
CONSISTENT_KL = 0.03  # nats of KL(q(z_d) || p) below which the aggregate posterior matches the prior


def fluency_figures(figures: Mapping[str, Any]) -> dict[str, tuple[Figure, Figure]]:
    """Return the share of non-words and the cost of each kind of text that was measured, by the kind's label."""
    pairs = {kind: (FIGURES[f"nonword_{kind}"], FIGURES[f"cost_{kind}"]) for kind in WRITTEN}
    return {WRITTEN[kind]: pair for kind, pair in pairs.items() if measured([one.name for one in pair], figures)}


def measured(names: Iterable[str], figures: Mapping[str, Any]) -> list[Figure]:
    """Return those of the named figures that have a value, in the order of the names."""
    return [FIGURES[name] for name in names if figures.get(name) is not None]


WRITTEN = {  # kind of text, in the names of figures: its label
    "real": "Real sentences",
    "rec": "Reconstructions from mu",
    "prior": "Prior samples",
    "walk": "Middles of walks",
    "map": "Points of a map",
    "rec_read": "Reconstructions, as read",
    "prior_read": "Prior samples, as read",
    "walk_read": "Middles of walks, as read",
    "map_read": "Points of a map, as read",
}
_READ: tuple[tuple[str, str, str, int, Good], ...] = (
    ("exact_match", "Exact match", "", 3, "higher"),
    ("word_f1", "Word F1", "", 3, "higher"),
    ("bleu", "BLEU", "", 1, "higher"),
    ("sample_repeats", "Duplicate samples", "%", 1, "lower"),
    ("self_bleu", "Self-BLEU of samples", "", 1, "lower"),
    ("walk_distinct", "Distinct sentences on a path", "%", 1, "higher"),
)
_FIGURES = (
    Figure("n", "Sentences", "", 0, "", "Number of texts that are evaluated."),
    Figure("rec", "Rec", "nats", 2, "lower", "Reconstruction NLL -E_q log p(x|z), one sample of z per sentence."),
    Figure("kl", "KL", "nats", 2, "range", "Rate KL(q(z|x) || p(z)), mean over sentences (Kingma & Welling 2014)."),
    Figure("neg_elbo", "-ELBO", "nats", 2, "lower", "Rec + KL, a bound on -log p(x) (Kingma & Welling 2014)."),
    Figure("iw_nll", "IW-NLL", "nats", 2, "lower", "Importance-weighted bound on -log p(x) (Burda et al. 2016)."),
    Figure(
        *("iw_nll_flow", "IW-NLL under the flow", "nats", 2, "lower"),
        "The same bound with the flow that is fitted to the latents as p(z), on the same draws of z.",
    ),
    Figure(
        *("kl_flow", "KL to the flow", "nats", 2, "range"),
        "KL(q(z|x) || p(z)) with the flow that is fitted to the latents as p(z), by draws of z; mean over sentences.",
    ),
    Figure("word_ppl", "Word perplexity", "", 1, "lower", "exp(IW-NLL / words), the end token counted as a word."),
    Figure("bits_per_byte", "Bits per byte", "", 3, "lower", "IW-NLL in bits over the UTF-8 bytes of the texts."),
    Figure("mi", "MI", "nats", 2, "higher", "Mutual information I(x; z) under q (Hoffman & Johnson 2016)."),
    Figure("mi_cap", "MI cap", "nats", 2, "", "ln n, the upper limit of an MI estimate on n sentences."),
    Figure(
        *("au", "Active units", "", 0, "higher"),
        f"Dimensions with Var(mu) > {ACTIVE_VARIANCE} over the sentences (Burda et al. 2016).",
    ),
    Figure(
        *("au_02", "Active units, strict", "", 0, "higher"),
        f"Dimensions with Var(mu) > {STRICT_VARIANCE}, more than most of the posterior's noise.",
    ),
    Figure(
        *("cu", "Consistent units", "", 0, "higher"),
        f"Dimensions with a mean KL above {ACTIVE_KL} nats and KL(q(z_d) || p) below {CONSISTENT_KL} nats: the "
        "aggregate posterior matches the prior.",
    ),
    Figure("dims", "Dimensions", "", 0, "", "Number of latent dimensions."),
    Figure(
        *("swap_gap", "Swap gap", "nats", 2, "higher"),
        "Increase in Rec when z is replaced by another sentence's z: sampled from q(z|x), exchanged by a derangement "
        "of the evaluated sentences.",
    ),
    Figure(
        *("sentence_swap_gap", "Sentence swap gap", "nats", 2, "higher"),
        "Increase in the NLL of one sentence when its mu is replaced by the mu of given other sentences.",
    ),
    Figure("nll", "NLL", "nats", 2, "lower", "-log p(x | mu) of one sentence under its own mu."),
    Figure(
        "exact_match", "Exact match", "", 3, "higher", "Share of sentences that their greedy reconstruction equals."
    ),
    Figure("word_f1", "Word F1", "", 3, "higher", "Word F1 of the greedy reconstruction, mean over sentences."),
    Figure("bleu", "BLEU", "", 1, "higher", "Corpus BLEU of the greedy reconstructions, 0 to 100 (sacrebleu)."),
    Figure("sample_repeats", "Duplicate samples", "%", 1, "lower", "Share of prior samples that equal an earlier one."),
    Figure(
        *("sample_loops", "Repetitive samples", "%", 1, "lower"),
        "Share of prior samples with a substring repeated 3 or more times in a row.",
    ),
    Figure(
        *("distinct_2", "Distinct-2 of samples", "", 3, "higher"),
        "Different over all bigrams of prior samples (Li et al. 2016).",
    ),
    Figure(
        *("self_bleu", "Self-BLEU of samples", "", 1, "lower"),
        "BLEU of a prior sample against the others (Zhu et al. 2018).",
    ),
    Figure(
        *("self_bleu_real", "Self-BLEU of real sentences", "", 1, ""),
        "The same for as many of the evaluated sentences, drawn at random: the reference for real language.",
    ),
    Figure(
        *("walk_distinct", "Distinct sentences on a path", "%", 1, "higher"),
        "Share of different sentences among the 9 points of an interpolation between two sentences.",
    ),
    Figure(
        *("walk_smoothness", "Smoothness of paths", "", 3, "higher"),
        "Word edit distance of an interpolation's ends over the summed distance of its steps.",
    ),
    *(
        Figure(
            *(f"{name}_read", f"{label}, as read", unit, decimals, good),
            f"The same of text as it is read: {READING_BEAMS} beams, reranked by mu, of known words alone.",
        )
        for name, label, unit, decimals, good in _READ
    ),
    Figure(
        *("neighbor_agreement", "kNN agreement", "%", 0, "higher"),
        "Share of a sentence's 10 nearest neighbours in mu that have its label; mean over the label columns.",
    ),
    Figure(
        *("drawn_agreement", "kNN agreement, sampled z", "%", 0, "higher"),
        "The same for one draw of z from each posterior, the decoder's input in training.",
    ),
    Figure(
        *("map_agreement", "kNN agreement, map", "%", 0, "higher"),
        "The same for the 10 nearest neighbours on the map.",
    ),
    Figure(
        *("states_agreement", "kNN agreement, plain states", "%", 0, ""),
        "The same for the mean-pooled states of a pretrained encoder that was not finetuned.",
    ),
    Figure(
        *("teacher_agreement", "kNN agreement, teacher", "%", 0, ""),
        "The same for the vectors of a sentence encoder.",
    ),
    Figure("neighbor_chance", "Chance agreement", "%", 0, "", "Probability that two random rows share their label."),
    Figure(
        *("trustworthiness", "Trustworthiness of the map", "", 2, "higher"),
        "How far the 10 nearest neighbours on the map are neighbours in mu too (Venna & Kaski 2001).",
    ),
    Figure(
        *("mig", "MIG", "", 2, "higher"),
        "Gap in mutual information between the two dimensions most informative of a factor, over the factor's entropy "
        "(Chen et al. 2018).",
    ),
    Figure(
        *("disentanglement", "Disentanglement", "", 2, "higher"),
        "1 minus the normalised entropy of a dimension's importances over factors, importance-weighted mean "
        "(DCI, Eastwood & Williams 2018).",
    ),
    Figure(
        *("completeness", "Completeness", "", 2, "higher"),
        "1 minus the normalised entropy of a factor's importances over dimensions (DCI, Eastwood & Williams 2018).",
    ),
    Figure(
        *("informativeness", "Informativeness", "%", 0, "higher"),
        "Accuracy of a random forest that predicts held-out sentences' labels from mu (DCI, Eastwood & Williams 2018).",
    ),
    Figure("informativeness_chance", "Majority baseline", "%", 0, "", "Share of the most frequent label."),
    Figure(
        *("z_diff", "z-diff", "%", 0, "higher"),
        "Accuracy of a linear classifier that predicts from |z1 - z2| which factor pairs share (Higgins et al. 2017).",
    ),
    Figure("z_diff_chance", "z-diff by chance", "%", 0, "", "1 over the number of factors."),
    Figure(
        *("pair_count", "Scored pairs", "", 0, ""),
        "Number of pairs of sentences whose scores the following are compared with.",
    ),
    *(
        Figure(
            *(f"pair_{name}", f"Spearman of pairs, {label}", "", 3, "higher"),
            f"Rank correlation between the scores of pairs of sentences and the cosine of {what}.",
        )
        for name, label, what in (
            ("mu", "mu", "mu"),
            ("states", "plain states", "the mean-pooled states of a pretrained encoder that was not finetuned"),
            ("tfidf", "TF-IDF", "TF-IDF vectors, a bag of words"),
            ("teacher", "teacher", "a sentence encoder's vectors"),
        )
    ),
    Figure(
        *("teacher_spearman", "Spearman with the teacher", "", 3, "higher"),
        "Rank correlation between the cosines of mu and those of a sentence encoder over pairs of evaluated sentences: "
        "half drawn at random, half a sentence and one of the encoder's nearest hundred to it.",
    ),
    *(
        Figure(
            *(f"nonword_{kind}", f"{label} with a non-word", "%", 1, "lower"),
            "Share of texts with a word that occurs in no sentence that the checkpoint and its base were trained on.",
        )
        for kind, label in WRITTEN.items()
    ),
    *(
        Figure(
            *(f"cost_{kind}", f"{label}, cost a token", "nats", 2, "lower"),
            "NLL of a token under a language model without z, a collapsed VAE at z = 0: an independent judge of "
            "fluency.",
        )
        for kind, label in WRITTEN.items()
    ),
    Figure("beta", "beta", "", 2, "", "Weight of the KL in the loss (Higgins et al. 2017)."),
    Figure("learning_rate", "Learning rate", "", 6, "", "Learning rate of the optimizer's step."),
    Figure("tokens_per_second", "Tokens per second", "", 0, "higher", "Tokens trained on per second."),
    Figure("nats_per_token", "NLL per token", "nats", 2, "lower", "NLL of the corrupted tokens of validation texts."),
    Figure(
        *("teacher_cosine", "Teacher cosine", "", 3, "higher"),
        "Cosine of a teacher's vector and its linear prediction from mu, in pretraining from the encoder's mean state.",
    ),
    Figure(
        *("teacher_pairs", "Teacher pairs, r", "", 3, "higher"),
        "Correlation of the cosines of mu and of a teacher's vectors, over the pairs of a batch.",
    ),
    Figure("steps", "Steps", "", 0, "", "Training steps."),
    Figure("cpu_seconds", "CPU time", "s", 0, "lower", "Processor time of the training."),
)
FIGURES: Mapping[str, Figure] = MappingProxyType({figure.name: figure for figure in _FIGURES})
DIAGNOSED = (  # figures of a diagnosis, in this order
    *("swap_gap", "kl", "mi", "au", "au_02", "cu", "neighbor_agreement", "drawn_agreement", "map_agreement"),
    *("states_agreement", "teacher_agreement", "trustworthiness", "mig", "disentanglement", "completeness"),
    *("informativeness", "z_diff", "walk_smoothness", "walk_distinct"),
)
EVALUATED = (  # figures of a model card and `evaluate`, in this order; `fluency_figures` have a table of their own
    *("n", "rec", "kl", "kl_flow", "neg_elbo", "iw_nll", "iw_nll_flow", "word_ppl", "bits_per_byte"),
    *("mi", "mi_cap", "au", "au_02", "swap_gap"),
    *("exact_match", "word_f1", "bleu", "sample_repeats", "sample_loops", "distinct_2", "self_bleu"),
    *("self_bleu_real", "walk_distinct", "walk_smoothness"),
    *("exact_match_read", "word_f1_read", "bleu_read", "sample_repeats_read", "self_bleu_read", "walk_distinct_read"),
    *("pair_count", "pair_mu", "pair_states", "pair_tfidf", "pair_teacher", "teacher_spearman"),
)


def number(figures: Mapping[str, Any], name: str) -> float | None:
    """Return a figure by its name; None where it is missing or no finite number."""
    value = figures.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
