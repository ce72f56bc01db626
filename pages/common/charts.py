"""The palette of all charts, and the charts that several pages show."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from pages.common.markup import plotly_text
from vae_core.analysis.sentence import WordCost
from vae_core.metrics.registry import FIGURES

HEIGHT = 320  # pixels
MARGIN = {"l": 10, "r": 10, "t": 40, "b": 10}

# The palette: all of it is readable on the light and on the dark theme.
TEAL, AMBER, VIOLET, ROSE, GREY = "#14b8a6", "#f59e0b", "#8b5cf6", "#ec4899", "#9ca3af"  # teal: the theme's own
RED, GREEN, BLUE = "#ef4444", "#22c55e", "#3b82f6"
RUN_COLORS = (TEAL, AMBER, VIOLET, ROSE, "#84cc16", "#3b82f6", RED, "#a8a29e", "#06b6d4", "#a16207")
CLASS_COLORS = (
    "#3b82f6", AMBER, "#10b981", RED, VIOLET, "#06b6d4", ROSE, "#84cc16", "#a16207", "#6366f1",
    "#f97316", TEAL, "#be123c", "#7c3aed", "#0369a1", "#d946ef", "#4d7c0f", "#b45309", "#0f766e", "#db2777",
    "#1d4ed8", "#ca8a04", "#15803d", "#b91c1c", "#6d28d9", "#0e7490", "#9d174d", "#65a30d", "#78350f", "#4338ca",
)  # fmt: skip
MAX_CLASSES = len(CLASS_COLORS)
MAX_NUMERIC_CLASSES = 12  # distinct numbers up to which a numeric column is shown as classes, not as a scale


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

    :param costs: name of a decoding, "" of a single one -> what each word costs.
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
