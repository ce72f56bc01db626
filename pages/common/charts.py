"""The palette of all charts, and the charts that several pages show."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
import streamlit as st
from plotly.subplots import make_subplots

from pages.common.markup import plotly_text
from vae_core.analysis.sentence import WordCost
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.space.holes import Holes

HEIGHT = 320  # pixels
HOLES_HEIGHT, DISTANCE_BINS, SHOWN_POINTS = 400, 30, 400
MARGIN = {"l": 10, "r": 10, "t": 40, "b": 10}

# The palette: all of it is readable on the light and on the dark theme.
TEAL, AMBER, VIOLET, ROSE, GREY = "#14b8a6", "#f59e0b", "#8b5cf6", "#ec4899", "#9ca3af"  # teal: the theme's own
QUIET, QUIET_IN_THE_DARK = "#6b7280", "#8c8f94"  # of words inside a chart that stand back, see `quiet`
RED, BLUE = "#ef4444", "#3b82f6"
# States of a decoder, one colour each on every page, for all kinds of colour vision (Okabe & Ito 2008); several runs
# of one kind differ in shade, and in their dash.
READS, IGNORES, UNKNOWN = "reads", "ignores", "unknown"
STATE_SHADES = {
    READS: ("#1f83c4", "#56b4e9", "#5b6ee1", "#0a9396"),
    IGNORES: ("#d55e00", "#e69f00", "#b5651d", "#f4845f"),
    UNKNOWN: ("#8b929c", "#a8a29e", "#6f7680", "#94a3b8"),
}
HEALTHY, COLLAPSED = STATE_SHADES[READS][0], STATE_SHADES[IGNORES][0]
SENTENCES, STANDARD, FLOW, CORPUS = "sentences", "N(0, I)", "flow", "corpus"  # of `space.holes`, which imports torch
HOLE_COLORS = {SENTENCES: TEAL, FLOW: AMBER, CORPUS: VIOLET, STANDARD: GREY}
CLASS_COLORS = (
    "#3b82f6", AMBER, "#10b981", RED, VIOLET, "#06b6d4", ROSE, "#84cc16", "#a16207", "#6366f1",
    "#f97316", TEAL, "#be123c", "#7c3aed", "#0369a1", "#d946ef", "#4d7c0f", "#b45309", "#0f766e", "#db2777",
    "#1d4ed8", "#ca8a04", "#15803d", "#b91c1c", "#6d28d9", "#0e7490", "#9d174d", "#65a30d", "#78350f", "#4338ca",
)  # fmt: skip
MAX_CLASSES = len(CLASS_COLORS)
MAX_NUMERIC_CLASSES = 12  # distinct numbers up to which a numeric column is shown as classes, not as a scale


def is_dark() -> bool:
    """Return whether the visitor has the dark theme."""
    return st.context.theme.type == "dark"


def quiet() -> str:
    """Return the colour of words inside a chart that stand back: no one grey has a contrast of 4.5 on both grounds."""
    return QUIET_IN_THE_DARK if is_dark() else QUIET


def kl_chart(kl: Sequence[float]) -> go.Figure:
    """Return the KL of each dimension as bars, nats."""
    hover = "dimension %{x}<br>%{y:.2f} nats<extra></extra>"
    figure = go.Figure(go.Bar(x=list(range(len(kl))), y=list(kl), marker_color=TEAL, hovertemplate=hover))
    return figure.update_layout(
        title=f"KL per dimension: {FIGURES['kl'].text(sum(kl))} in all",
        xaxis_title="latent dimension",
        # the axis ends at 0.5 or above: a collapsed one looks as flat as it is
        yaxis={"title": FIGURES["kl"].unit, "range": [0, max(0.5, 1.05 * max(kl))]},
        height=HEIGHT,
        margin=MARGIN,
    )


def word_chart(title: str, costs: Mapping[str, Sequence[WordCost]]) -> go.Figure:
    """Return the probability that the decoder gave each word of a sentence, as bars, side by side for some decodings.

    :param costs: name of a decoding, "" of a single one -> NLL of each word, nats.
    """
    hover = "%{customdata[0]}<br>p = %{y:.3f}<br>%{customdata[1]:.2f} nats<extra>%{fullData.name}</extra>"
    figure = go.Figure()
    for (name, words), color in zip(costs.items(), (TEAL, AMBER), strict=False):
        figure.add_bar(
            x=list(range(len(words))),
            y=[cost.probability for cost in words],
            name=name,
            marker_color=color,
            customdata=[[plotly_text(cost.word), cost.nats] for cost in words],
            hovertemplate=hover,
        )
    ticks = [plotly_text(cost.word) for cost in words]
    return figure.update_layout(
        title=title,
        xaxis={"tickmode": "array", "tickvals": list(range(len(ticks))), "ticktext": ticks},
        yaxis={"title": "probability", "range": [0, 1.02]},
        height=HEIGHT,
        margin=MARGIN,
    )


def show_holes(holes: "Holes") -> None:
    """Show the prior, the aggregate posterior and the holes of the one in the other, in two sentences and a picture."""
    whose, fitted = "this corpus", ""
    if FLOW in holes.distances:
        whose, fitted = "the training", f", and {holes.far(FLOW):.0%} of those of the flow, which is fitted to them"
    st.markdown("**Prior, aggregate posterior, holes**")
    st.markdown(
        "The prior is the distribution of z in generation, N(0, I) in training; the aggregate posterior is where the z "
        "of sentences are. Regions of the prior without any are holes: the decoder was not trained there. "
        f"Of the draws of N(0, I), {holes.far(STANDARD):.0%} are farther from any sentence than 95 % of the sentences "
        f"of {whose}{fitted}."
    )
    st.plotly_chart(holes_chart(holes), key="charts_holes", config={"displayModeBar": False})


def holes_chart(holes: "Holes") -> go.Figure:
    """Return the points of two dimensions around the circles of N(0, I), and the distances to the nearest sentence."""
    titles = ["The two dimensions that differ most", "Distance to the nearest sentence"]
    figure = make_subplots(cols=2, column_widths=[0.42, 0.58], horizontal_spacing=0.09, subplot_titles=titles)
    for source in (SENTENCES, FLOW, CORPUS):
        if source in holes.points:
            x, y = holes.points[source][:SHOWN_POINTS].T
            dots = {"color": HOLE_COLORS[source], "size": 4, "opacity": 0.6}
            figure.add_scatter(x=x, y=y, mode="markers", marker=dots, hoverinfo="skip", showlegend=False, row=1, col=1)
    angle = np.linspace(0, 2 * np.pi, 100)
    line = {"color": HOLE_COLORS[STANDARD], "dash": "dot", "width": 2}
    for radius in (1, 2, 3):  # deviations of N(0, I), over the points
        x, y = radius * np.cos(angle), radius * np.sin(angle)
        figure.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False, row=1, col=1)
    _add_distances(figure, holes)
    first, second = holes.dims
    figure.update_xaxes(title=f"dimension {first}", range=[-4, 4], row=1, col=1)
    figure.update_yaxes(title=f"dimension {second}", range=[-4, 4], scaleanchor="x", row=1, col=1)
    figure.update_xaxes(title="distance in the latent space", row=1, col=2)
    figure.update_yaxes(title="share", tickformat=".0%", rangemode="tozero", row=1, col=2)
    legend = {"orientation": "h", "y": -0.22, "x": 0.5, "xanchor": "center", "yanchor": "top"}
    return figure.update_layout(height=HOLES_HEIGHT, margin=MARGIN, legend=legend)


def _add_distances(figure: go.Figure, holes: "Holes") -> None:
    """Add a line for each source: the shares of its draws by the distance to the nearest mu."""
    every = np.concatenate(list(holes.distances.values()))
    bins = np.linspace(every.min(), every.max() + 1e-6, DISTANCE_BINS + 1)
    names = {SENTENCES: "sentences of the training" if FLOW in holes.distances else "sentences of this corpus"}
    names |= {FLOW: "draws of the flow", CORPUS: "this corpus", STANDARD: "draws of N(0, I)"}
    for source, color in HOLE_COLORS.items():
        if source in holes.distances:
            counts = np.histogram(holes.distances[source], bins)[0]
            dash = "dot" if source == STANDARD else "solid"
            figure.add_scatter(
                x=(bins[1:] + bins[:-1]) / 2,
                y=counts / max(1, counts.sum()),
                mode="lines",
                name=names[source],
                line={"color": color, "width": 2.5, "shape": "spline", "dash": dash},
                hovertemplate="%{y:.0%} at a distance of %{x:.1f}<extra>%{fullData.name}</extra>",
                row=1,
                col=2,
            )
