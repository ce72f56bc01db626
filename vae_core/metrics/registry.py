"""The registry of figures: name, label, unit, decimals, direction and definition of everything that is measured.

Model cards, charts, tables, pages and commands take all of these from here. `FIGURES` maps a figure's key on disk
(evaluation.json, metrics.jsonl, `Diagnosis.figures`) to its `Figure`.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

ACTIVE_VARIANCE, STRICT_VARIANCE = 0.01, 0.2  # Var(mu) above which a dimension is active
ACTIVE_KL = 0.1  # nats of KL above which a dimension carries information of a sentence
CONSISTENT_KL = 0.03  # nats of KL(q(z_d) || p) below which the aggregate posterior matches the prior
Good = Literal["higher", "lower", "range", ""]  # "": a setting or a reference value


@dataclass(frozen=True)
class Figure:
    """One figure. Shares from 0 to 1 have the unit "%" and are multiplied by 100 for display."""

    name: str  # key on disk
    label: str
    unit: str = ""  # "nats", "%", "s"; "" for a plain number
    decimals: int = 2
    good: Good = "higher"
    definition: str = ""  # with its source

    @property
    def target(self) -> str:
        """Values to expect of a good model, in words; "" where the direction says all."""
        return _TARGETS.get(self.name, "")

    @property
    def heading(self) -> str:
        """Label and unit, as over a column of numbers: "Swap gap, nats"."""
        return f"{self.label}, {self.unit}" if self.unit else self.label

    def format(self, value: float | None, *, extra: int = 0) -> str:
        """Return the number without its unit, "-" for None; extra decimals where the value is a mean of counts."""
        if value is None:
            return "-"
        return f"{value * 100 if self.unit == '%' else value:z,.{self.decimals + extra}f}"

    def text(self, value: float | None) -> str:
        """Return the number with its unit: "34.17 nats", "12.5 %"."""
        return f"{self.format(value)} {self.unit}" if self.unit and value is not None else self.format(value)

    def reference_text(self, figures: Mapping[str, Any]) -> str:
        """Return what the figure is compared with, "cap 8.01"; "" where there is nothing."""
        reference, reference_label = _REFERENCES.get(self.name, ("", ""))
        value = figures.get(reference)
        return "" if value is None else f"{reference_label} {self.format(value)}"


def measured(names: Iterable[str], figures: Mapping[str, Any]) -> list[Figure]:
    """Return those of the named figures that have a value, in the order of the names."""
    return [FIGURES[name] for name in names if figures.get(name) is not None]


_REFERENCES = {  # figure: what it is compared with, and what that one is called
    "mi": ("mi_cap", "cap"),
    **dict.fromkeys(("au", "au_02", "cu"), ("dims", "of")),
    **dict.fromkeys(("neighbor_agreement", "drawn_agreement", "map_agreement"), ("neighbor_chance", "chance")),
    "informativeness": ("informativeness_chance", "majority"),
    "z_diff": ("z_diff_chance", "chance"),
}
_TARGETS = {
    "kl": "Well above 5, and spread over several dimensions. Near 0 nothing of the sentence is in z.",
    "mi": "At its cap, the logarithm of the number of sentences: z tells all of them apart.",
    "au": "All dimensions; the rest is unused capacity.",
    "au_02": "Most of them.",
    "cu": "Most of them: prior samples then resemble the corpus. A corpus of one kind fills only part of the prior.",
    "swap_gap": "Ten and more. Near 0 the decoder ignores z, whatever the other figures say.",
    "sentence_swap_gap": "Ten and more.",
    "neighbor_agreement": "Well above chance. 100 % is a space that is sorted by label.",
    "drawn_agreement": "Not far below that of mu: the posteriors are narrower than the distance between classes.",
    "map_agreement": "Close to that of mu. A map shows no more than two or three directions.",
    "trustworthiness": "Above 0.9. Below 0.8, trust the list of neighbours rather than the map.",
    "mig": "1 is one dimension per factor, 0 a factor spread over many. Spread factors still make good paths.",
    "disentanglement": "1 is one factor per dimension; noise has 0.",
    "completeness": "1 is one dimension per factor; noise has 0.",
    "informativeness": "Near 100 %, and well above the share of the most frequent label.",
    "z_diff": "Near 100 %: each factor changes z in a different way.",
    "walk_smoothness": "Above 0.5; 1 is a path without a detour, or one that jumps once: see the distinct sentences.",
    "walk_distinct": "Above 50 %. Low and smooth is a path in a few big steps; 11 % is one sentence for all points.",
}
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
        *("walk_distinct", "Distinct sentences on a path", "%", 1, "higher"),
        "Share of different sentences among the 9 points of an interpolation between two sentences.",
    ),
    Figure(
        *("walk_smoothness", "Smoothness of paths", "", 3, "higher"),
        "Word edit distance of an interpolation's ends over the summed distance of its steps.",
    ),
    Figure(
        *("neighbor_agreement", "kNN agreement", "%", 0, "higher"),
        "Share of a sentence's 10 nearest neighbours in mu that have its label; mean over the label columns.",
    ),
    Figure(
        *("drawn_agreement", "kNN agreement, sampled z", "%", 0, "higher"),
        "The same for one draw of z from each posterior: what the decoder is given in training.",
    ),
    Figure(
        *("map_agreement", "kNN agreement, map", "%", 0, "higher"),
        "The same for the 10 nearest neighbours on the map.",
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
    Figure("beta", "beta", "", 2, "", "Weight of the KL in the loss (Higgins et al. 2017)."),
    Figure("learning_rate", "Learning rate", "", 6, "", "Learning rate of the optimizer's step."),
    Figure("tokens_per_second", "Tokens per second", "", 0, "higher", "Tokens trained on per second."),
    Figure("nats_per_token", "NLL per token", "nats", 2, "lower", "NLL of the corrupted tokens of validation texts."),
    Figure("steps", "Steps", "", 0, "", "Training steps."),
    Figure("cpu_seconds", "CPU time", "s", 0, "lower", "Processor time of the training."),
)
FIGURES: Mapping[str, Figure] = MappingProxyType({figure.name: figure for figure in _FIGURES})
DIAGNOSED = (  # what a diagnosis shows, in this order
    *("swap_gap", "kl", "mi", "au", "au_02", "cu", "neighbor_agreement", "drawn_agreement", "map_agreement"),
    *("trustworthiness", "mig", "disentanglement", "completeness", "informativeness", "z_diff"),
    *("walk_smoothness", "walk_distinct"),
)
EVALUATED = (  # what a model card and `evaluate` show, in this order
    *("n", "rec", "kl", "kl_flow", "neg_elbo", "iw_nll", "iw_nll_flow", "word_ppl", "bits_per_byte"),
    *("mi", "mi_cap", "au", "au_02", "swap_gap"),
    *("exact_match", "word_f1", "bleu", "sample_repeats", "sample_loops", "distinct_2", "self_bleu"),
    *("walk_distinct", "walk_smoothness"),
)


def number(figures: Mapping[str, Any], name: str) -> float | None:
    """Return a figure by its name; None where it is missing or no finite number."""
    value = figures.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
