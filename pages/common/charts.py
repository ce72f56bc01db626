"""From numbers to plotly figures. Words that people typed go into figures as plain text, never as markup."""

import html
from collections.abc import Sequence

import plotly.graph_objects as go

from vae_core.analysis.words import WordCost

HEIGHT = 320
COLOR = "#14b8a6"  # the theme's teal, readable on light and dark
MARGIN = {"l": 10, "r": 10, "t": 40, "b": 10}


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
        marker={"size": 8, "color": COLOR},
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
    figure = go.Figure(go.Bar(x=list(range(len(kl))), y=list(kl), marker_color=COLOR, hovertemplate=hover))
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
            marker_color=COLOR,
            customdata=[[plain(cost.word), cost.nats] for cost in costs],
            hovertemplate="%{customdata[0]}<br>p = %{y:.3f}<br>%{customdata[1]:.2f} nats<extra></extra>",
        )
    )
    figure.update_layout(
        title=title,
        xaxis={"tickmode": "array", "tickvals": places, "ticktext": [plain(cost.word) for cost in costs]},
        yaxis={"title": "probability", "range": [0, 1.02]},
        height=HEIGHT,
        margin=MARGIN,
    )
    return figure


def plain(word: str, longest: int = 24) -> str:
    """Return a word as plotly shows it literally: shortened, and with nothing left that it would read as markup."""
    short = word if len(word) <= longest else word[: longest - 1] + "…"
    return html.escape(short).replace("$", "&#36;")
