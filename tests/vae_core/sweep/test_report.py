"""The tables of a comparison, from results whose mean and deviation are known."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from vae_core.sweep.grid import Base, Grid, Row
from vae_core.sweep.plan import Run, Sentences, plan
from vae_core.sweep.report import Summary, frontier, markdown, summarise, table, write_summary

NAME = "one <b> | row"
ROWS = {"plain": Row(base="any", steps=1, seeds=(0, 1, 2)), NAME: Row(base="any", steps=1)}
GRID = Grid(files=("a.txt",), valid={"lines": "b.txt"}, bases={"any": Base(steps=0)}, rows=ROWS)


def figures(kl: float) -> dict[str, float]:
    named = {"rec": 10.0 + kl, "kl": kl, "neg_elbo": 10.0 + 2 * kl, "swap_gap": -0.001, "word_f1": 0.5, "au": 32}
    return {**{f"lines.{name}": value for name, value in named.items()}, "sample_repeats": 0.25, "cpu_seconds": 60.4}


@pytest.fixture
def runs(tmp_path: Path) -> list[Run]:
    """Runs of two rows, all with a result."""
    _, made = plan(GRID, Sentences([], {"lines": []}, {"any": []}), tmp_path, beside=tmp_path)
    for run, kl in zip(made, (1.0, 2.0, 6.0, 4.0), strict=True):
        keep(run, figures=figures(kl))
    return made


def keep(run: Run, **what: Any) -> None:
    run.result.parent.mkdir(exist_ok=True)
    run.result.write_text(json.dumps({"seed": run.seed, **what}))


def summary(runs: list[Run]) -> Summary:
    return summarise("grid", GRID, runs)


def cells(text: str, row: str) -> list[list[str]]:
    """Return the cells of a row in each of the tables."""
    lines = [line for line in text.splitlines() if line.startswith(f"| {row} |")]
    return [[cell.strip() for cell in line.strip("|").replace("\\|", "/").split("|")] for line in lines]


def test_mean_and_sample_deviation_stand_in_both_tables(runs: list[Run]) -> None:
    text = markdown(summary(runs))
    assert "\n\nTrained on all sentences of a.txt; measured on 300 sentences a file," in text
    of_file, of_run = cells(text, "plain")
    assert of_file[:5] == ["plain", "3", "13.00 ± 2.65", "3.00 ± 2.65", "16.00 ± 5.29"]  # of 1, 2, 6: sqrt(7)
    assert of_run[2] == "25.0 ± 0.0"
    first, _ = csv.DictReader(io.StringIO(table(summary(runs))))
    assert (float(first["lines.kl"]), float(first["lines.kl deviation"])) == (3.0, pytest.approx(7**0.5))


def test_a_single_seed_has_no_deviation_and_a_name_stays_in_its_cell(runs: list[Run]) -> None:
    text = markdown(summary(runs))
    of_file, _ = cells(text, "one <b> \\| row")
    assert of_file[:4] == ["one <b> / row", "1", "14.00", "4.00"]
    assert "0.00" in of_file
    assert "-0.00" not in text


def test_what_is_not_there_yet_and_what_failed_are_told_apart(runs: list[Run]) -> None:
    runs[1].result.unlink()
    keep(runs[2], failed="The loss became nan\nat step 1.")
    keep(runs[3], failed="No.")
    found = summary(runs)
    text = markdown(found)
    assert cells(text, "plain")[0][1:4] == ["1 of 3", "11.00", "1.00"]
    assert cells(text, "one <b> \\| row")[0][1:4] == ["0 of 1", "failed", "failed"]
    assert "- plain, seed 2: The loss became nan at step 1.\n" in text
    assert (found.done, found.failed) == (1, 2)


def test_a_figure_that_one_run_has_not_is_left_out(runs: list[Run]) -> None:
    keep(runs[0], figures={**figures(1.0), "cpu_seconds": None})
    line = summary(runs).lines[0]
    assert "cpu_seconds" not in line.mean
    assert line.mean["lines.kl"] == 3.0
    assert cells(markdown(summary(runs)), "plain")[1][-1] == "-"


def test_the_plot_has_each_row_at_its_rate_and_distortion(runs: list[Run]) -> None:
    figure = frontier(summary(runs))
    plain, other = (trace for trace in figure.data if trace.mode == "markers")
    assert (list(plain.x), list(plain.y)) == ([3.0], [13.0])
    assert plain.error_x.array[0] == pytest.approx(7**0.5)
    assert other.name == "one &lt;b> | row"
    for line in (trace for trace in figure.data if trace.mode == "lines"):
        assert line.x[0] + line.y[0] == pytest.approx(line.x[1] + line.y[1])


def test_the_files_are_there_with_and_without_results_and_need_no_network(runs: list[Run], tmp_path: Path) -> None:
    write_summary(summary(runs), tmp_path)
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {"grid.md", "grid.csv", "grid.json", "grid.html", "plotly.min.js"}
    page = (tmp_path / "grid.html").read_text()
    assert 'src="plotly.min.js"' in page
    assert "https://cdn" not in page
    assert len(json.loads((tmp_path / "grid.json").read_text())["data"]) >= len(ROWS)
    for run in runs:
        run.result.unlink()
    write_summary(summary(runs), tmp_path)  # nothing yet
    assert "| plain | 0 of 3 | - |" in (tmp_path / "grid.md").read_text()
