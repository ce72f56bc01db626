"""From a diagnosis to plotly figures: its dimensions, its label columns. Column names go in as plain text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from pages.common.charts import AMBER, GREY, HEIGHT, MARGIN, TEAL, VIOLET
from pages.common.markup import plotly_text
from vae_core.metrics.registry import ACTIVE_VARIANCE, CONSISTENT_KL, FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.diagnose import Diagnosis
    from vae_core.analysis.label_figures import LabelFigures

TALL, HEAD = 42, 130  # pixels a label column; title, legend and axis
LARGE = {"tickfont": {"size": 14}}


def kl_figure(found: "Diagnosis") -> go.Figure:
    """Return the KL of each dimension as bars, the most telling first; a dimension that is not active is grey."""
    order = sorted(range(len(found.kl_per_dim)), key=lambda place: -found.kl_per_dim[place])
    kl = [found.kl_per_dim[place] for place in order]
    figure = go.Figure(
        go.Bar(
            x=[str(place) for place in order],
            y=kl,
            marker_color=[TEAL if found.variance[place] > ACTIVE_VARIANCE else GREY for place in order],
            customdata=[[found.variance[place]] for place in order],
            hovertemplate="dimension %{x}<br>KL %{y:.2f} nats<br>Var(mu) %{customdata[0]:.2f}<extra></extra>",
        )
    )
    figure.update_layout(
        title="What each dimension carries",
        xaxis={"title": "latent dimension", "type": "category"},
        yaxis={
            "title": FIGURES["kl"].heading,
            "range": [0, max(0.5, 1.05 * max(kl))],
        },  # a collapsed one looks flat
        height=HEIGHT,
        margin=MARGIN,
    )
    return figure


def prior_figure(found: "Diagnosis") -> go.Figure:
    """Return how far the corpus lies from the prior in each dimension; amber above CONSISTENT_KL."""
    order = sorted(range(len(found.marginal_kl)), key=lambda place: -found.marginal_kl[place])
    away = [max(0.0, found.marginal_kl[place]) for place in order]
    figure = go.Figure(
        go.Bar(
            x=[str(place) for place in order],
            y=away,
            marker_color=[TEAL if value < CONSISTENT_KL else AMBER for value in away],
            hovertemplate="dimension %{x}<br>%{y:.3f} nats from the prior<extra></extra>",
        )
    )
    figure.add_hline(y=CONSISTENT_KL, line_dash="dot", line_color=GREY)
    figure.update_layout(
        title=f"Distance from the prior (amber: above {CONSISTENT_KL})",
        xaxis={"title": "latent dimension", "type": "category"},
        yaxis={"title": "KL(q(z) || p(z)), nats", "range": [0, max(0.1, 1.05 * max(away))]},
        height=HEIGHT,
        margin=MARGIN,
    )
    return figure


def label_figure(labels: "Sequence[LabelFigures]", shown: str) -> go.Figure:
    """Return how far neighbours share each label, in the space, for draws and on the map, with chance as a stroke.

    :param shown: what kind of map it is.
    """
    order = sorted(labels, key=lambda label: label.agreement or 0.0)
    places = list(range(len(order)))
    figure = go.Figure()
    for name, field, color in (
        (f"on the map ({shown})", "map_agreement", VIOLET),
        ("draws of z", "drawn_agreement", AMBER),
        ("latent space", "agreement", TEAL),
    ):
        values = [getattr(label, field) for label in order]
        hover = f"%{{customdata}}<br>{name}: %{{x:.0%}}<extra></extra>"
        figure.add_bar(
            name=name,
            x=values,
            y=places,
            orientation="h",
            marker_color=color,
            customdata=[plotly_text(label.column) for label in order],
            hovertemplate=hover,
        )
    figure.add_scatter(
        name="chance",
        x=[label.chance for label in order],
        y=places,
        mode="markers",
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": GREY}},
        hovertemplate="chance: %{x:.0%}<extra></extra>",
    )
    figure.update_layout(
        title="Of the 10 nearest, how many share the label",
        xaxis={"tickformat": ".0%", "range": [0, 1.02], **LARGE},
        yaxis={
            "tickmode": "array",
            "tickvals": places,
            "ticktext": [plotly_text(label.column) for label in order],
            **LARGE,
        },
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "traceorder": "reversed"},
        height=HEAD + TALL * max(2, len(order)),
        margin={**MARGIN, "t": HEAD - 40},
        bargap=0.25,
    )
    return figure
