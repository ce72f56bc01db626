"""The rate-distortion plot of a comparison: what a row spends on z against what its sentences still cost."""

from itertools import cycle

import plotly.graph_objects as go
from plotly.colors import qualitative

from vae_core.metrics.registry import FIGURES
from vae_core.sweep.report import Line, Summary

SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross")
LINES = 6  # of equal -ELBO behind the rows


def frontier(summary: Summary) -> go.Figure:
    """Return KL (rate) against Rec (distortion) in nats a sentence: a colour a row, a symbol a validation file.

    The bars are deviations over the seeds; along a dotted line -ELBO, their sum, is the same.
    """
    figure = go.Figure()
    places = {
        (line.name, file): (line.mean[f"{file}.kl"], line.mean[f"{file}.rec"])
        for line in summary.lines
        for file in summary.grid.valid
        if f"{file}.kl" in line.mean
    }
    _add_sums(figure, list(places.values()))
    for line, colour in zip(summary.lines, cycle(qualitative.Dark24), strict=False):
        files = [file for file in summary.grid.valid if (line.name, file) in places]
        if files:
            figure.add_trace(_marks(line, files, [places[line.name, file] for file in files], colour))
    figure.update_layout(
        title=f"{_escaped(summary.name)}: rate and distortion" + _key(list(summary.grid.valid)),
        xaxis_title=FIGURES["kl"].heading,
        yaxis_title=FIGURES["rec"].heading,
        template="plotly_white",
    )
    return figure


def _marks(line: Line, files: list[str], places: list[tuple[float, float]], colour: str) -> go.Scatter:
    spread = {key: [line.deviation.get(f"{file}.{key}", 0.0) for file in files] for key in ("kl", "rec")}
    told = [
        "<br>".join(
            f"{figure.label} {figure.text(line.mean[f'{file}.{figure.name}'])}"
            for figure in (FIGURES["swap_gap"], FIGURES["word_f1"])
            if f"{file}.{figure.name}" in line.mean
        )
        for file in files
    ]
    return go.Scatter(
        x=[kl for kl, _ in places],
        y=[rec for _, rec in places],
        error_x={"array": spread["kl"]},
        error_y={"array": spread["rec"]},
        mode="markers",
        name=_escaped(line.name),
        marker={"color": colour, "size": 10, "symbol": [SYMBOLS[i % len(SYMBOLS)] for i in range(len(files))]},
        customdata=list(zip(map(_escaped, files), told, strict=True)),
        hovertemplate="%{customdata[0]}<br>KL %{x:.2f}, Rec %{y:.2f}<br>%{customdata[1]}",
    )


def _add_sums(figure: go.Figure, places: list[tuple[float, float]]) -> None:
    """Draw lines of equal -ELBO through the part of the plane that the rows are in."""
    if not places:
        return
    sums, widest = sorted(kl + rec for kl, rec in places), max(kl for kl, _ in places)
    for i in range(LINES):
        total = sums[0] + (sums[-1] - sums[0]) * i / (LINES - 1)
        figure.add_scatter(
            x=[0.0, widest],
            y=[total, total - widest],
            mode="lines",
            line={"dash": "dot", "color": "lightgrey", "width": 1},
            hovertemplate=f"-ELBO {total:.1f}<extra></extra>",
            showlegend=False,
        )


def _key(files: list[str]) -> str:
    if len(files) < 2:
        return ""
    named = ", ".join(f"{_escaped(file)} {SYMBOLS[i % len(SYMBOLS)]}" for i, file in enumerate(files))
    return f"<br><sub>{named}</sub>"


def _escaped(text: str) -> str:
    """Return a text that plotly does not read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
