"""From numbers to plotly figures. Words that people typed go into figures as plain text, never as markup."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages.common.markup import plotly_text
from vae_core.analysis.words import WordCost

HEIGHT = 320  # pixels
MARGIN = {"l": 10, "r": 10, "t": 40, "b": 10}

# The palette: all of it is readable on the light and on the dark theme.
TEAL, AMBER, VIOLET, ROSE, GREY = "#14b8a6", "#f59e0b", "#8b5cf6", "#ec4899", "#9ca3af"  # teal: the theme's own
RED, GREEN = "#ef4444", "#22c55e"
RUN_COLORS = (TEAL, AMBER, VIOLET, ROSE, "#84cc16", "#3b82f6", RED, "#a8a29e", "#06b6d4", "#a16207")
CLASS_COLORS = (
    "#3b82f6", AMBER, "#10b981", RED, VIOLET, "#06b6d4", ROSE, "#84cc16", "#a16207", "#6366f1",
    "#f97316", TEAL, "#be123c", "#7c3aed", "#0369a1", "#d946ef", "#4d7c0f", "#b45309", "#0f766e", "#db2777",
    "#1d4ed8", "#ca8a04", "#15803d", "#b91c1c", "#6d28d9", "#0e7490", "#9d174d", "#65a30d", "#78350f", "#4338ca",
)  # fmt: skip
MAX_CLASSES = len(CLASS_COLORS)
MAX_NUMERIC_CLASSES = 12  # distinct numbers up to which a numeric column is shown as classes, not as a scale


def posterior_chart(mu: Sequence[float], sigma: Sequence[float]) -> go.Figure:
    """Return mu of each dimension with its deviation, over the band where the prior has two thirds of its mass."""
    dims = list(range(len(mu)))
    figure = go.Figure()
    figure.add_hrect(y0=-1, y1=1, line_width=0, fillcolor="gray", opacity=0.15)
    figure.add_scatter(
        x=dims,
        y=list(mu),
        error_y={"type": "data", "array": list(sigma), "thickness": 1.5},
        mode="markers",
        marker={"size": 8, "color": TEAL},
        customdata=list(sigma),
        hovertemplate="dimension %{x}<br>mu %{y:.2f}<br>sigma %{customdata:.2f}<extra></extra>",
    )
    figure.update_layout(
        title="Where it lies: mu ± sigma (grey: the prior's ± 1)",
        xaxis_title="latent dimension",
        yaxis_title="z",
        height=HEIGHT,
        margin=MARGIN,
        showlegend=False,
    )
    return figure


def kl_chart(kl: Sequence[float]) -> go.Figure:
    """Return the KL of each dimension as bars, nats."""
    hover = "dimension %{x}<br>%{y:.2f} nats<extra></extra>"
    figure = go.Figure(go.Bar(x=list(range(len(kl))), y=list(kl), marker_color=TEAL, hovertemplate=hover))
    figure.update_layout(
        title=f"KL per dimension: {sum(kl):.1f} nats in all",
        xaxis_title="latent dimension",
        yaxis={"title": "nats", "range": [0, max(0.5, 1.05 * max(kl))]},  # a collapsed one looks as flat as it is
        height=HEIGHT,
        margin=MARGIN,
    )
    return figure


def word_chart(costs: Sequence[WordCost], title: str) -> go.Figure:
    """Return the probability that the decoder gave each word, as bars over the words."""
    places = list(range(len(costs)))
    figure = go.Figure(
        go.Bar(
            x=places,
            y=[cost.probability for cost in costs],
            marker_color=TEAL,
            customdata=[[plotly_text(cost.word), cost.nats] for cost in costs],
            hovertemplate="%{customdata[0]}<br>p = %{y:.3f}<br>%{customdata[1]:.2f} nats<extra></extra>",
        )
    )
    figure.update_layout(
        title=title,
        xaxis={"tickmode": "array", "tickvals": places, "ticktext": [plotly_text(cost.word) for cost in costs]},
        yaxis={"title": "probability", "range": [0, 1.02]},
        height=HEIGHT,
        margin=MARGIN,
    )
    return figure
