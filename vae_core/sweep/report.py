"""Report of a sweep: mean and deviation over the seeds of each row, as Markdown, CSV and a rate-distortion plot."""

import csv
import io
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vae_core.files import write_text
from vae_core.metrics.registry import FIGURES, Figure
from vae_core.sweep.grid import Grid
from vae_core.sweep.plan import Run

if TYPE_CHECKING:
    import plotly.graph_objects as go

SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross")  # of the validation files
CONTOURS = 6  # of equal -ELBO behind the rows

# what the tables show, by name; the CSV has every figure
FILE_FIGURES = ("rec", "kl", "neg_elbo", "iw_nll", "mi", "au", "swap_gap", "word_f1", "bleu")
RUN_FIGURES = (
    *("sample_repeats", "sample_loops", "distinct_2", "self_bleu", "walk_distinct", "walk_smoothness"),
    *("steps", "cpu_seconds"),
)


@dataclass(frozen=True)
class Line:
    """One row over its seeds. A figure that one of its runs has not is left out of mean and deviation."""

    name: str
    seeds: tuple[int, ...]  # of the row
    done: int  # runs with figures
    mean: Mapping[str, float]
    deviation: Mapping[str, float]  # of the sample, n - 1; nothing for a single run
    failed: tuple[str, ...]  # a sentence each


@dataclass(frozen=True)
class Summary:
    """All rows of a comparison."""

    name: str  # of the grid's file, without its ending
    grid: Grid
    lines: tuple[Line, ...]

    @property
    def failed(self) -> int:
        """How many runs failed."""
        return sum(len(line.failed) for line in self.lines)

    @property
    def done(self) -> int:
        """How many runs have figures."""
        return sum(line.done for line in self.lines)


def summarise(name: str, grid: Grid, runs: Sequence[Run]) -> Summary:
    """Return mean and deviation of the results so far."""
    rows: dict[str, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.case.name, []).append(run)
    return Summary(name, grid, tuple(_line(row, some) for row, some in rows.items()))


def _line(name: str, runs: Sequence[Run]) -> Line:
    results = [result for run in runs if (result := run.paths.load_result())]
    figures: list[dict[str, float | None]] = [result["figures"] for result in results if "figures" in result]
    known: dict[str, list[float]] = {}
    for key in figures[0] if figures else ():
        values = [one.get(key) for one in figures]
        if None not in values:
            known[key] = [value for value in values if value is not None]
    return Line(
        name=name,
        seeds=tuple(run.seed for run in runs),
        done=len(figures),
        mean={key: statistics.fmean(values) for key, values in known.items()},
        deviation={key: statistics.stdev(values) for key, values in known.items() if len(values) > 1},
        failed=tuple(f"{name}, seed {one['seed']}: {one['failed']}" for one in results if "failed" in one),
    )


def write_summary(summary: Summary, folder: Path) -> None:
    """Write NAME.md, NAME.csv, the plot as NAME.json and NAME.html, and the plotly.min.js that the HTML reads."""
    from plotly.offline import get_plotlyjs

    figure, script = frontier(summary), folder / "plotly.min.js"
    write_text(folder / f"{summary.name}.md", markdown(summary))
    write_text(folder / f"{summary.name}.csv", table(summary))
    write_text(folder / f"{summary.name}.json", figure.to_json() + "\n")
    write_text(folder / f"{summary.name}.html", figure.to_html(include_plotlyjs="directory"))
    if not script.is_file():
        write_text(script, get_plotlyjs())


def markdown(summary: Summary) -> str:
    """Return a table for each validation file, one for samples and walks, and why runs failed."""
    grid, parts = summary.grid, [f"# {summary.name}", _about(summary.grid)]
    for name in grid.valid:
        columns = {f"{name}.{key}": FIGURES[key] for key in FILE_FIGURES}
        parts += [f"## {name}", _grid_of_cells(summary, columns)]
    parts += ["## Samples, walks and time", _grid_of_cells(summary, {key: FIGURES[key] for key in RUN_FIGURES})]
    if summary.failed:
        parts += ["## Failed", "\n".join(f"- {_cell(why)}" for line in summary.lines for why in line.failed)]
    return "\n\n".join(parts) + "\n"


def table(summary: Summary) -> str:
    """Return CSV: a line a row; each figure's mean, and behind it its deviation over the seeds."""
    names = sorted({key for line in summary.lines for key in line.mean})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["row", "seeds", "done", "failed", *(head for name in names for head in (name, f"{name} deviation"))]
    )
    for line in summary.lines:
        cells: list[Any] = [line.name, " ".join(map(str, line.seeds)), line.done, len(line.failed)]
        for name in names:
            cells += [line.mean.get(name, ""), line.deviation.get(name, "")]
        writer.writerow(cells)
    return out.getvalue()


def _about(grid: Grid) -> str:
    drawn = f"{grid.limit:,} sentences of each of " if grid.limit else "all sentences of "
    return (
        f"Trained on {drawn}{', '.join(grid.files)}; measured on {grid.measured:,} sentences a file, IW-NLL with k = "
        f"{grid.importance_samples}, {grid.samples:,} samples of the prior and {grid.walks:,} walks. Nats a sentence "
        "unless said; mean and standard deviation over the seeds, where a row has several."
    )


def _grid_of_cells(summary: Summary, columns: Mapping[str, Figure]) -> str:
    lines = ["| row | runs | " + " | ".join(figure.heading for figure in columns.values()) + " |"]
    lines.append("|---|---:" + "|---:" * len(columns) + "|")
    for line in summary.lines:
        runs = str(line.done) if line.done == len(line.seeds) else f"{line.done} of {len(line.seeds)}"
        cells = [_value(line, key, figure) for key, figure in columns.items()]
        lines.append(f"| {_cell(line.name)} | {runs} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _value(line: Line, key: str, figure: Figure) -> str:
    if key not in line.mean:
        return "failed" if line.failed and not line.done else "-"
    extra = 1 if figure.name == "au" else 0  # the mean of a count
    text = figure.format(line.mean[key], extra=extra)
    deviation = line.deviation.get(key)
    return text if deviation is None else f"{text} ± {figure.format(deviation, extra=extra)}"


def _cell(text: str) -> str:
    """Return a text that stays in its cell and its line."""
    return " ".join(text.split()).replace("|", "\\|")


def frontier(summary: Summary) -> "go.Figure":
    """Return the rate-distortion plot: KL against Rec in nats a sentence, a colour a row, a symbol a validation file.

    The bars are deviations over the seeds; along a dotted line -ELBO, their sum, is the same.
    """
    import plotly.graph_objects as go
    from plotly.colors import qualitative

    figure, files = go.Figure(), list(summary.grid.valid)
    points = {
        (line.name, file): (line.mean[f"{file}.kl"], line.mean[f"{file}.rec"])
        for line in summary.lines
        for file in files
        if f"{file}.kl" in line.mean
    }
    for contour in _equal_sums(list(points.values())):
        figure.add_scatter(**contour)
    for line, colour in zip(summary.lines, cycle(qualitative.Dark24), strict=False):
        own = {file: points[line.name, file] for file in files if (line.name, file) in points}
        if own:
            figure.add_scatter(**_markers(line, own, colour))
    figure.update_layout(
        title=f"{_escaped(summary.name)}: rate and distortion" + _symbols(files),
        xaxis_title=FIGURES["kl"].heading,
        yaxis_title=FIGURES["rec"].heading,
        template="plotly_white",
    )
    return figure


def _markers(line: Line, points: Mapping[str, tuple[float, float]], colour: str) -> dict[str, Any]:
    """Return a row's trace, from its (KL, Rec) by file."""
    spread = {key: [line.deviation.get(f"{file}.{key}", 0.0) for file in points] for key in ("kl", "rec")}
    details = [
        "<br>".join(
            f"{figure.label} {figure.text(line.mean[f'{file}.{figure.name}'])}"
            for figure in (FIGURES["swap_gap"], FIGURES["word_f1"])
            if f"{file}.{figure.name}" in line.mean
        )
        for file in points
    ]
    return {
        "x": [kl for kl, _ in points.values()],
        "y": [rec for _, rec in points.values()],
        "error_x": {"array": spread["kl"]},
        "error_y": {"array": spread["rec"]},
        "mode": "markers",
        "name": _escaped(line.name),
        "marker": {"color": colour, "size": 10, "symbol": [SYMBOLS[i % len(SYMBOLS)] for i in range(len(points))]},
        "customdata": list(zip(map(_escaped, points), details, strict=True)),
        "hovertemplate": "%{customdata[0]}<br>KL %{x:.2f}, Rec %{y:.2f}<br>%{customdata[1]}",
    }


def _equal_sums(points: list[tuple[float, float]]) -> Iterator[dict[str, Any]]:
    """Yield lines of equal -ELBO through the part of the plane that the rows are in."""
    if not points:
        return
    sums, widest = sorted(kl + rec for kl, rec in points), max(kl for kl, _ in points)
    for i in range(CONTOURS):
        total = sums[0] + (sums[-1] - sums[0]) * i / (CONTOURS - 1)
        yield {
            "x": [0.0, widest],
            "y": [total, total - widest],
            "mode": "lines",
            "line": {"dash": "dot", "color": "lightgrey", "width": 1},
            "hovertemplate": f"-ELBO {total:.1f}<extra></extra>",
            "showlegend": False,
        }


def _symbols(files: list[str]) -> str:
    """Return the legend of the symbols, where there are several files."""
    if len(files) < 2:
        return ""
    named = ", ".join(f"{_escaped(file)} {SYMBOLS[i % len(SYMBOLS)]}" for i, file in enumerate(files))
    return f"<br><sub>{named}</sub>"


def _escaped(text: str) -> str:
    """Return a text that plotly does not read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
