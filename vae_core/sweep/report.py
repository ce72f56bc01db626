"""Report of a sweep: mean and deviation over the seeds of each row, as Markdown, CSV and a rate-distortion plot."""

import csv
import io
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, groupby
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

# figures in the tables, by name; the CSV has every figure
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
    rows = groupby(runs, key=lambda run: run.case.name)
    return Summary(name, grid, tuple(_line(row, list(some)) for row, some in rows))


def _line(name: str, runs: Sequence[Run]) -> Line:
    results = [run.load_result() for run in runs]
    figures: list[dict[str, Any]] = [result["figures"] for result in results if "figures" in result]
    values: dict[str, list[Any]] = {key: [one.get(key) for one in figures] for key in (figures[0] if figures else ())}
    known = {key: each for key, each in values.items() if None not in each}
    return Line(
        name=name,
        seeds=tuple(run.seed for run in runs),
        done=len(figures),
        mean={key: statistics.fmean(each) for key, each in known.items()},
        deviation={key: statistics.stdev(each) for key, each in known.items() if len(each) > 1},
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
    tables = [(name, {f"{name}.{key}": FIGURES[key] for key in FILE_FIGURES}) for name in summary.grid.valid]
    tables.append(("Samples, walks and time", {key: FIGURES[key] for key in RUN_FIGURES}))
    parts = [f"# {summary.name}", _about(summary.grid)]
    for name, columns in tables:
        parts += [f"## {name}", _grid_of_cells(summary, columns)]
    if summary.failed:
        parts += ["## Failed", "\n".join(f"- {_cell(why)}" for line in summary.lines for why in line.failed)]
    return "\n\n".join(parts) + "\n"


def table(summary: Summary) -> str:
    """Return CSV: a line a row; each figure's mean, and behind it its deviation over the seeds."""
    names = sorted({key for line in summary.lines for key in line.mean})
    columns = ["row", "seeds", "done", "failed", *(head for name in names for head in (name, f"{name} deviation"))]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for line in summary.lines:
        about = {"row": line.name, "seeds": " ".join(map(str, line.seeds)), "done": line.done}
        deviations = {f"{name} deviation": value for name, value in line.deviation.items()}
        writer.writerow({**about, "failed": len(line.failed), **line.mean, **deviations})
    return out.getvalue()


def _about(grid: Grid) -> str:
    drawn = f"{grid.limit:,} sentences of each of " if grid.limit else "all sentences of "
    return (
        f"Trained on {drawn}{', '.join(grid.files)}; measured on {grid.measured:,} sentences a file, IW-NLL with k = "
        f"{grid.importance_samples}, {grid.samples:,} samples of the prior and {grid.walks:,} walks. Nats a sentence "
        "unless noted; mean and standard deviation over the seeds, where a row has several."
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
    symbols = [symbol for _, symbol in zip(files, cycle(SYMBOLS), strict=False)]
    means = [(line.mean.get(f"{file}.kl"), line.mean.get(f"{file}.rec")) for line in summary.lines for file in files]
    _add_contours(figure, [(kl, rec) for kl, rec in means if kl is not None and rec is not None])
    for line, colour in zip(summary.lines, cycle(qualitative.Dark24), strict=False):
        if line.done:
            mean = {key: [line.mean.get(f"{file}.{key}") for file in files] for key in ("kl", "rec")}
            spread = {key: [line.deviation.get(f"{file}.{key}", 0.0) for file in files] for key in mean}
            figure.add_scatter(
                x=mean["kl"],
                y=mean["rec"],
                error_x={"array": spread["kl"]},
                error_y={"array": spread["rec"]},
                mode="markers",
                name=_escaped(line.name),
                marker={"color": colour, "size": 10, "symbol": symbols},
                customdata=[(_escaped(file), _details(line, file)) for file in files],
                hovertemplate="%{customdata[0]}<br>KL %{x:.2f}, Rec %{y:.2f}<br>%{customdata[1]}",
            )
    named = ", ".join(f"{_escaped(file)} {symbol}" for file, symbol in zip(files, symbols, strict=True))
    figure.update_layout(
        title=f"{_escaped(summary.name)}: rate and distortion" + (f"<br><sub>{named}</sub>" if len(files) > 1 else ""),
        xaxis_title=FIGURES["kl"].heading,
        yaxis_title=FIGURES["rec"].heading,
        template="plotly_white",
    )
    return figure


def _details(line: Line, file: str) -> str:
    shown = (figure for figure in (FIGURES["swap_gap"], FIGURES["word_f1"]) if f"{file}.{figure.name}" in line.mean)
    return "<br>".join(f"{figure.label} {figure.text(line.mean[f'{file}.{figure.name}'])}" for figure in shown)


def _add_contours(figure: "go.Figure", points: list[tuple[float, float]]) -> None:
    """Add lines of equal -ELBO through the part of the plane that the points (KL, Rec) are in."""
    sums, widest = sorted(kl + rec for kl, rec in points), max((kl for kl, _ in points), default=0.0)
    for i in range(CONTOURS if points else 0):
        total = sums[0] + (sums[-1] - sums[0]) * i / (CONTOURS - 1)
        figure.add_scatter(
            x=[0.0, widest],
            y=[total, total - widest],
            mode="lines",
            line={"dash": "dot", "color": "lightgrey", "width": 1},
            hovertemplate=f"-ELBO {total:.1f}<extra></extra>",
            showlegend=False,
        )


def _escaped(text: str) -> str:
    """Return a text that plotly does not read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
