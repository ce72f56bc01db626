"""What each figure of a diagnosis is called, what it is, and what good looks like: the one table for page and command.

Knows no model and computes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One figure, in words."""

    name: str  # its key in `Diagnosis.figures`
    label: str
    what: str
    good: str
    form: str = "{:z.2f}"
    against: str = ""  # key of the figure that it is read against
    called: str = ""  # what that one is to it: cap, chance


MEASURES = (
    Measure(
        "swap_gap",
        "Swap gap, nats",
        "What a sentence costs the decoder more with another sentence's z than with its own.",
        "Ten and more. Near 0 the decoder ignores z, whatever the other figures say.",
        "{:z.1f}",
    ),
    Measure(
        "kl",
        "KL, nats",
        "What the encoder puts into z of a sentence, on average.",
        "Well above 5, and no dimension with all of it. Near 0 nothing of the sentence is in z.",
        "{:z.1f}",
    ),
    Measure(
        "mi",
        "MI, nats",
        "How far z tells which sentence of the corpus it comes from.",
        "At its cap, the logarithm of the number of sentences: each has a place of its own.",
        "{:z.2f}",
        "mi_cap",
        "cap",
    ),
    Measure(
        "au",
        "Active dimensions (AU)",
        "Dimensions whose mean moves from sentence to sentence: Var(mu) > 0.01.",
        "All of them; the rest is room that was never used.",
        "{:.0f}",
        "dims",
        "of",
    ),
    Measure(
        "au_02",
        "Active dimensions, strictly",
        "The same with Var(mu) > 0.2, a movement that outweighs most of the noise.",
        "Most of them.",
        "{:.0f}",
        "dims",
        "of",
    ),
    Measure(
        "cu",
        "Consistent dimensions (CU)",
        "Dimensions that carry something, and in which the corpus as a whole lies as the prior does.",
        "Most of them: then draws from the prior land among sentences. A corpus of one kind fills only part of it.",
        "{:.0f}",
        "dims",
        "of",
    ),
    Measure(
        "neighbor_agreement",
        "Neighbours' labels agree",
        "Share of a sentence's 10 nearest in the latent space that have its label; mean over the label columns.",
        "Well above chance. 1 is a space that is sorted by label.",
        "{:.2f}",
        "neighbor_chance",
        "chance",
    ),
    Measure(
        "drawn_agreement",
        "... for draws of z",
        "The same for one draw from each posterior in place of its mean: what the decoder is given in training.",
        "Not far below the line above: the posteriors are narrower than the classes are apart.",
        "{:.2f}",
        "neighbor_chance",
        "chance",
    ),
    Measure(
        "map_agreement",
        "... on the map",
        "The same for the 10 nearest on the map.",
        "Close to the latent space's: the map shows what is there. It cannot show more than two or three directions.",
        "{:.2f}",
        "neighbor_chance",
        "chance",
    ),
    Measure(
        "trustworthiness",
        "Trustworthiness of the map",
        "How far the 10 nearest on the map are near in the latent space too.",
        "Above 0.9. Below 0.8, trust the list of neighbours rather than the map.",
    ),
    Measure(
        "mig",
        "MIG",
        "How much more of a factor the dimension that knows most of it knows than the next one.",
        "1 is one dimension a factor, 0 a factor that is spread over many. Spread factors still make good walks.",
    ),
    Measure(
        "disentanglement",
        "Disentanglement (DCI)",
        "How far a dimension tells of one factor only.",
        "1 is one factor a dimension; noise has 0.",
    ),
    Measure(
        "completeness",
        "Completeness (DCI)",
        "How far a factor lies in one dimension only.",
        "1 is one dimension a factor; noise has 0.",
    ),
    Measure(
        "informativeness",
        "Informativeness (DCI)",
        "Share of held-out sentences whose label a random forest reads off their latent.",
        "Near 1, and well above what guessing the most frequent label gets.",
        "{:.2f}",
        "informativeness_chance",
        "guessing",
    ),
    Measure(
        "z_diff",
        "z-diff",
        "How often the distances within pairs of sentences give away which factor the pairs share.",
        "Near 1: each factor moves z in a way of its own.",
        "{:.2f}",
        "z_diff_chance",
        "chance",
    ),
    Measure(
        "smoothness",
        "Smoothness of walks",
        "Words that change between the ends of a straight walk, over those that change in its steps.",
        "Above 0.5; 1 is a walk without a detour, and also one that jumps once, so read it with the next line.",
    ),
    Measure(
        "walk_distinct",
        "Different sentences on a walk",
        "Share of different sentences among the 9 points of a walk between two sentences.",
        "Above 0.5. Low and smooth is a walk in a few big steps; 0.11 one sentence for all points.",
    ),
)


@dataclass(frozen=True)
class Row:
    """One figure as it is printed: all words."""

    name: str
    label: str
    value: str
    against: str  # what it is read against: "cap 8.01"
    what: str
    good: str


def rows(figures: Mapping[str, float | None]) -> list[Row]:
    """Return the measures that there is a figure of, in the table's order."""
    return [
        Row(
            name=measure.name,
            label=measure.label,
            value=measure.form.format(figures[measure.name]),
            against=_against(measure, figures.get(measure.against)),
            what=measure.what,
            good=measure.good,
        )
        for measure in MEASURES
        if figures.get(measure.name) is not None
    ]


def _against(measure: Measure, figure: float | None) -> str:
    return "" if figure is None else f"{measure.called} {measure.form.format(figure)}"
