"""Plotly figures of a diagnosis: its dimensions, its label columns. Column names are escaped."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages.common.charts import AMBER, BLUE, GREY, HEIGHT, MARGIN, ROSE, TEAL, VIOLET
from pages.common.markup import plotly_text
from vae_core.analysis.diagnose import Diagnosis
from vae_core.analysis.label_figures import LabelFigures
from vae_core.metrics.registry import ACTIVE_VARIANCE, CONSISTENT_KL, FIGURES

BAR, HEAD = 14, 130  # pixels a bar of a label column; title, legend and axis


def kl_figure(found: Diagnosis) -> go.Figure:
    """Return the KL of each dimension as bars, the highest first; inactive dimensions are grey."""
    colors = [TEAL if variance > ACTIVE_VARIANCE else GREY for variance in found.variance]
    hover = "dimension %{x}<br>KL %{y:.2f} nats<br>Var(mu) %{customdata:.2f}<extra></extra>"
    figure = _sorted_bars(found.kl_per_dim, found.variance, colors, hover, floor=0.5)
    return figure.update_layout(title="KL by dimension", yaxis_title=FIGURES["kl"].heading)


def prior_figure(found: Diagnosis) -> go.Figure:
    """Return KL(q(z_d) || p) of each dimension as bars, the highest first; amber above CONSISTENT_KL."""
    kl = [max(0.0, value) for value in found.marginal_kl]
    colors = [TEAL if value < CONSISTENT_KL else AMBER for value in kl]
    hover = "dimension %{x}<br>%{y:.3f} nats from the prior<extra></extra>"
    figure = _sorted_bars(kl, found.variance, colors, hover, floor=0.1)
    figure.add_hline(y=CONSISTENT_KL, line_dash="dot", line_color=GREY)
    title = f"Distance from the prior (amber: above {CONSISTENT_KL})"
    return figure.update_layout(title=title, yaxis_title="KL(q(z) || p(z)), nats")


def _sorted_bars(
    values: Sequence[float], variance: Sequence[float], colors: Sequence[str], hover: str, *, floor: float
) -> go.Figure:
    """Return a bar for each dimension, the highest first; the axis ends at floor or above: low values look low."""
    rows = sorted(zip(values, map(str, range(len(values))), variance, colors, strict=True), key=lambda row: -row[0])
    heights, dims, variances, shades = zip(*rows, strict=True)
    bars = go.Bar(x=dims, y=heights, marker_color=shades, customdata=variances, hovertemplate=hover)
    return go.Figure(bars).update_layout(
        xaxis={"title": "latent dimension", "type": "category"},
        yaxis={"range": [0, max(floor, 1.05 * max(values))]},
        height=HEIGHT,
        margin=MARGIN,
    )


def label_figure(labels: Sequence[LabelFigures], shown: str) -> go.Figure:
    """Return how far neighbours share each label, in the space, for draws and on the map, with chance as a stroke.

    Beside them, where they were measured, plain states and a teacher.


    :param shown: what kind of map it is.
    """
    compared = [
        (name, field, color)
        for name, field, color in (("a teacher", "teacher_agreement", ROSE), ("plain states", "states_agreement", BLUE))
        if any(getattr(label, field) is not None for label in labels)
    ]
    order = sorted(labels, key=lambda label: label.agreement or 0.0)
    rows, names = list(range(len(order))), [plotly_text(label.column) for label in order]
    figure = go.Figure()
    for name, field, color in (
        *compared,
        (f"on the map ({shown})", "map_agreement", VIOLET),
        ("draws of z", "drawn_agreement", AMBER),
        ("latent space", "agreement", TEAL),
    ):
        figure.add_bar(
            name=name,
            x=[getattr(label, field) for label in order],
            y=rows,
            orientation="h",
            marker_color=color,
            customdata=names,
            hovertemplate=f"%{{customdata}}<br>{name}: %{{x:.0%}}<extra></extra>",
        )
    figure.add_scatter(
        name="chance",
        x=[label.chance for label in order],
        y=rows,
        mode="markers",
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": GREY}},
        hovertemplate="chance: %{x:.0%}<extra></extra>",
    )
    return figure.update_layout(
        title="Share of the 10 nearest with the same label",
        xaxis={"tickformat": ".0%", "range": [0, 1.02], "tickfont_size": 14},
        yaxis={"tickmode": "array", "tickvals": rows, "ticktext": names, "tickfont_size": 14},
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "traceorder": "reversed"},
        height=HEAD + BAR * (3 + len(compared)) * max(2, len(order)),
        margin={**MARGIN, "t": HEAD - 40},
        bargap=0.25,
    )
