"""The registry: one name a figure, everything that is measured is in it, numbers as people read them."""

import subprocess
import sys
from dataclasses import fields

import pytest

from vae_core.metrics.elbo import Evaluation
from vae_core.metrics.registry import DIAGNOSED, EVALUATED, FIGURES, WRITTEN, fluency_figures, measured


def test_everything_that_is_measured_is_registered_with_a_label_of_its_own() -> None:
    assert {field.name for field in fields(Evaluation)} - {"kl_per_dim", "written"} < set(EVALUATED) <= set(FIGURES)
    assert set(DIAGNOSED) <= set(FIGURES)
    assert len({figure.label for figure in FIGURES.values()}) == len(FIGURES)
    assert all(figure.definition.endswith(".") for figure in FIGURES.values())
    assert all(FIGURES[name].target.endswith(".") for name in DIAGNOSED)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("swap_gap", -0.001, "0.00 nats"),
        ("sample_repeats", 0.1234, "12.3 %"),
        ("n", 1000, "1,000"),
        ("au", 32, "32"),
        ("bleu", None, "-"),
    ],
)
def test_a_value_is_shown_with_unit_and_decimals(name: str, value: float | None, text: str) -> None:
    assert FIGURES[name].text(value) == text
    assert text.startswith(FIGURES[name].format(value))


def test_headings_references_and_what_was_measured() -> None:
    assert (FIGURES["kl"].heading, FIGURES["au"].heading) == ("KL, nats", "Active units")
    assert FIGURES["mi"].reference_text({"mi_cap": 6.908}) == "cap 6.91"
    assert FIGURES["mi"].reference_text({}) == FIGURES["kl"].reference_text({"mi_cap": 1.0}) == ""
    assert [figure.name for figure in measured(DIAGNOSED, {"mi": 0.0, "kl": 1.0, "au": None})] == ["kl", "mi"]


def test_non_words_and_costs_are_paired_by_kind_of_text_as_far_as_they_were_measured() -> None:
    assert fluency_figures({"rec": 1.0}) == {}
    found = fluency_figures({"nonword_real": 0.0, "cost_map": 3.0, "cost_walk": None})
    assert list(found) == [WRITTEN["real"], WRITTEN["map"]]
    assert [figure.name for figure in found[WRITTEN["map"]]] == ["nonword_map", "cost_map"]
    assert {figure for kind in WRITTEN for figure in (f"nonword_{kind}", f"cost_{kind}")} & set(EVALUATED) == set()


def test_it_is_imported_without_torch() -> None:
    code = "import sys, vae_core.metrics.registry; assert not {'torch', 'numpy'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
