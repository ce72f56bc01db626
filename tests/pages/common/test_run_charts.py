"""Charts of a run draw what was logged."""

from itertools import pairwise

import pytest

from pages.common.charts import IGNORES, READS, STATE_SHADES, UNKNOWN
from pages.common.run_charts import curves, kl_heatmap, run_colors, schedule_chart
from vae_core.training.config import RECIPES, recipe_options

TRAIN = [{"step": step, "split": "train", "rec": 50.0 - step, "kl": 1.0 * step, "beta": 0.1} for step in (5, 10, 15)]
VALID = [
    {"step": 10, "split": "valid", "rec": 41.0, "kl": 8.0, "swap_gap": -0.5, "au": 2, "kl_per_dim": [6.0, 0.5, 1.5]},
    {"step": 15, "split": "valid", "rec": 36.0, "kl": 12.0, "swap_gap": 3.0, "au": 3, "kl_per_dim": [7.0, 4.0, 1.0]},
]
RUN = [*TRAIN[:2], VALID[0], TRAIN[2], VALID[1]]


def test_a_logarithmic_axis_is_for_what_stays_above_zero() -> None:
    for field, log, kind in (("rec", False, None), ("rec", True, "log"), ("swap_gap", True, None)):
        spec = curves({"one": RUN}, field, log=log)[1]
        assert spec["layer"][0]["encoding"]["y"]["scale"].get("type") == kind


def test_a_line_marks_what_a_value_is_held_against() -> None:
    (rule,) = [layer for layer in curves({"one": RUN}, "kl")[1]["layer"] if layer["mark"]["type"] == "rule"]
    assert rule["encoding"]["y"] == {"datum": 1.0}  # nats: under it the decoder has nothing to read


def test_the_heatmap_has_a_cell_a_dimension_and_validation() -> None:
    table, spec = kl_heatmap(RUN)
    cells = {(row.step, row.dimension): row.KL for row in table.itertuples()}
    assert cells == {(10, 0): 6.0, (10, 1): 0.5, (10, 2): 1.5, (15, 0): 7.0, (15, 1): 4.0, (15, 2): 1.0}
    assert spec == kl_heatmap([VALID[0]])[1]  # the data alone change while a run goes on
    nothing, said = kl_heatmap(TRAIN)
    assert nothing.empty
    assert "Not measured yet." in str(said)


def test_a_curve_is_the_log_and_its_spec_stays_while_it_grows() -> None:
    table, spec = curves({"one": RUN, "two": TRAIN}, "rec", smoothing=0.5)
    valid = table[table["split"] == "valid"]
    assert list(zip(valid["run"], valid["step"], valid["value"], strict=True)) == [("one", 10, 41.0), ("one", 15, 36.0)]
    for run in ("one", "two"):
        part = table[(table["split"] == "train") & (table["run"] == run)]
        assert list(part["value"]) == pytest.approx([45.0, (22.5 + 40) / 1.5, (11.25 + 20 + 35) / 1.75])
    assert spec == curves({"one": RUN[:1], "two": []}, "rec", smoothing=0.5)[1]
    nothing, said = curves({"one": TRAIN}, "swap_gap")  # axes around nothing would be labelled NaN
    assert nothing.empty
    assert "Not measured yet." in str(said)
    assert "axis" not in str(said)


def test_a_colour_says_whether_a_decoder_reads_z_and_a_dash_which_run_it_is() -> None:
    runs = {"reads": RUN, "<b>ignores</b>": [{**VALID[1], "swap_gap": 0.3}], "starts": TRAIN, "reads too": RUN}
    colors = run_colors(runs)
    assert list(colors.values()) == [
        *(STATE_SHADES[READS][0], STATE_SHADES[IGNORES][0], STATE_SHADES[UNKNOWN][0], STATE_SHADES[READS][1])
    ]
    table, spec = curves(runs, "rec")
    assert dict(zip(table["run"], table["shade"], strict=True)) == colors
    train, valid = spec["layer"][:2]
    dash = train["encoding"]["strokeDash"]["scale"]
    assert dash["domain"] == list(runs)  # which Vega writes as text
    assert len({str(one) for one in dash["range"]}) == len(runs)
    assert train["mark"]["strokeWidth"] < valid["mark"]["strokeWidth"]


def test_several_runs_are_named_at_the_end_of_their_lines_and_no_two_names_overlap() -> None:
    table, spec = curves({"one": RUN, "two": RUN, "a run of a long name": RUN}, "kl")
    ends = table[table["split"] == "end"]
    assert list(ends["label"]) == ["one", "two", "a run of a lo…"]
    assert set(ends["step"]) == {15}
    values = sorted(ends["value"])
    assert values[0] == 12.0
    assert all(above - below >= 1.5 for below, above in pairwise(values))  # an eighth of the axis
    assert any(layer["mark"]["type"] == "text" for layer in spec["layer"])
    assert "end" not in set(curves({"one": RUN}, "kl")[0]["split"])  # the page names a single run


@pytest.mark.parametrize("name", list(RECIPES))
def test_the_schedule_that_is_drawn_is_the_one_that_is_trained(name: str) -> None:
    options = recipe_options(name)
    chart = schedule_chart(options, steps=100)
    beta, rate = chart.data
    for x, drawn, also in zip(beta.x, beta.y, rate.y, strict=True):
        _, phase, within = options.phase_at(x / 100)
        assert drawn == pytest.approx(phase.beta_at(within))
        assert also == pytest.approx(options.learning_rate_at(x / 100))
    assert all(len(tick) < 8 for tick in chart.layout.yaxis2.ticktext)  # not 0.00300006
    several = ["phase 1", "phase 2"] if len(options.phases) == 2 else []
    assert [note.text for note in chart.layout.annotations] == several
    assert chart.layout.xaxis.dtick is None
    assert schedule_chart(options, steps=3).layout.xaxis.dtick == 1  # not 0, 1, 1, 2, 2
