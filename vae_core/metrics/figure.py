"""Figure: name, label, unit, decimals, direction and definition of something that is measured; `registry` has them all.

Beside it, by the figures' names, their references and the values of a good model.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

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
        """Values to expect of a good model, in words; "" where the direction suffices."""
        return TARGETS.get(self.name, "")

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
        """Return the figure's reference, "cap 8.01"; "" without one."""
        reference, reference_label = REFERENCES.get(self.name, ("", ""))
        value = figures.get(reference)
        return "" if value is None else f"{reference_label} {self.format(value)}"


REFERENCES = {  # figure: its reference, and the reference's label
    "mi": ("mi_cap", "cap"),
    **dict.fromkeys(("au", "au_02", "cu"), ("dims", "of")),
    **dict.fromkeys(("neighbor_agreement", "drawn_agreement", "map_agreement"), ("neighbor_chance", "chance")),
    **dict.fromkeys(("states_agreement", "teacher_agreement"), ("neighbor_chance", "chance")),
    "self_bleu": ("self_bleu_real", "real sentences"),
    "informativeness": ("informativeness_chance", "majority"),
    "z_diff": ("z_diff_chance", "chance"),
}
TARGETS = {
    "kl": "Well above 5, and spread over several dimensions. Near 0 nothing of the sentence is in z.",
    "mi": "At its cap, the logarithm of the number of sentences: z identifies each of them.",
    "au": "All dimensions; the rest is unused capacity.",
    "au_02": "Most of them.",
    "cu": "Most of them: prior samples then resemble the corpus. A corpus of one kind fills only part of the prior.",
    "swap_gap": "Ten and more. Near 0 the decoder ignores z, regardless of the other figures.",
    "sentence_swap_gap": "Ten and more.",
    "neighbor_agreement": "Well above chance. 100 % is a space that is sorted by label.",
    "drawn_agreement": "Not far below that of mu: the posteriors are narrower than the distance between classes.",
    "map_agreement": "Close to that of mu. A map shows no more than two or three directions.",
    "states_agreement": "Below that of mu: the base before it became a VAE.",
    "teacher_agreement": "A mark to reach: of a model that was made to compare meanings, in more dimensions.",
    "trustworthiness": "Above 0.9. Below 0.8, trust the list of neighbours rather than the map.",
    "mig": "1 is one dimension per factor, 0 a factor spread over many. Spread factors still make good paths.",
    "disentanglement": "1 is one factor per dimension; noise has 0.",
    "completeness": "1 is one dimension per factor; noise has 0.",
    "informativeness": "Near 100 %, and well above the share of the most frequent label.",
    "z_diff": "Near 100 %: each factor changes z in a different way.",
    "walk_smoothness": "Above 0.5; 1 is a path without a detour, or one that jumps once: see the distinct sentences.",
    "walk_distinct": "Above 50 %. Low and smooth is a path in a few big steps; 11 % is one sentence for all points.",
}
