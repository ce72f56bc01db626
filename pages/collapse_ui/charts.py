"""The figures of the lesson on collapse. Words that people typed go into figures as plain text, never as markup."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from pages.common.charts import AMBER, GREY, ROSE, TEAL, VIOLET, word_chart
from pages.common.markup import plotly_text
from vae_core.analysis.sentence import WordCost
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.collapse_demo import TradeOff

HEIGHT, TALL = 400, 620  # pixels, on a desk and on a wall
SMALL, LARGE = 14, 24  # of a figure's words


def sized(figure: go.Figure, *, large: bool, height: int | None = None) -> go.Figure:
    """Return a figure with words and lines to be read from a desk, or from the last row."""
    size = LARGE if large else SMALL
    pixels = height or (TALL if large else HEIGHT)
    below = 4.2 * size / (pixels - 6 * size)  # the axis and its title, as a share of what is left for the plot
    figure.update_layout(
        height=pixels,
        font={"size": size},
        title={"font": {"size": size + 2}},
        margin={"l": 10, "r": 10, "t": 2 * size + 22, "b": 10},
        hoverlabel={"font": {"size": size}},
        legend={"orientation": "h", "x": 0, "y": -below, "yanchor": "top", "font": {"size": size}},
    )
    axis = {"tickfont": {"size": size - 1}, "title": {"font": {"size": size}}, "automargin": True}
    return figure.update_xaxes(axis).update_yaxes(axis)


def least(points: "Sequence[TradeOff]", beta: float) -> "TradeOff":
    """Return the point at which Rec + beta KL is least; the lowest rate among equals."""
    return min(points, key=lambda point: point.rec + beta * point.kl)


def trade_off_figure(points: "Sequence[TradeOff]", beta: float) -> go.Figure:
    """Return Rec, beta KL and their sum over the rate, with a mark where the sum is least."""
    kl, rec = [point.kl for point in points], [point.rec for point in points]
    rate = [beta * value for value in kl]
    loss = [sum(terms) for terms in zip(rec, rate, strict=True)]
    best, figure = least(points, beta), go.Figure()
    lines = {"Rec": (rec, AMBER, "solid"), "beta KL": (rate, GREY, "dash"), "Rec + beta KL": (loss, TEAL, "solid")}
    for name, (values, color, dash) in lines.items():
        figure.add_scatter(
            x=kl,
            y=values,
            name=name,
            mode="lines",
            line={"color": color, "width": 5 if color == TEAL else 3, "dash": dash},
            hovertemplate=f"{name} %{{y:.1f}} nats<extra></extra>",
        )
    figure.add_scatter(
        x=[best.kl],
        y=[best.rec + beta * best.kl],
        name="least",
        mode="markers",
        marker={"size": 20, "color": TEAL, "line": {"color": "white", "width": 3}},
        hoverinfo="skip",
        showlegend=False,
    )
    return figure.update_layout(
        title=f"The loss is least where z carries {best.kl:.1f} nats",
        xaxis={"title": "KL: nats that z carries of this sentence", "range": [0, max(1.0, 1.02 * kl[-1])]},
        yaxis={"title": "nats a sentence", "rangemode": "tozero"},
        hovermode="x unified",
    )


def swap_figure(own: Sequence[WordCost], swapped: Sequence[WordCost]) -> go.Figure:
    """Return the probability of each word with the sentence's own z and with another one's, side by side."""
    gap = FIGURES["sentence_swap_gap"].text(sum(cost.nats for cost in swapped) - sum(cost.nats for cost in own))
    costs = {"its own z": own, "the other sentence's z": swapped}
    return word_chart(f"With the other z the sentence costs {gap} more", costs)


def twins_figure(kl: Mapping[str, Sequence[float]]) -> go.Figure:
    """Return the KL of each dimension of some VAEs, each sorted, on one scale.

    :param kl: name -> (D,) nats.
    """
    figure = go.Figure()
    for (name, values), color in zip(kl.items(), (TEAL, ROSE, VIOLET), strict=False):
        order = sorted(range(len(values)), key=lambda dim: -values[dim])
        figure.add_bar(
            x=list(range(1, len(values) + 1)),
            y=[values[dim] for dim in order],
            name=f"{plotly_text(name)}: {FIGURES['kl'].text(sum(values))}",
            marker_color=color,
            customdata=order,
            hovertemplate="dimension %{customdata}: %{y:.2f} nats<extra></extra>",
        )
    top = max((max(values, default=0.0) for values in kl.values()), default=0.0)
    return figure.update_layout(
        title="KL per dimension",
        xaxis={"title": "latent dimensions, the most telling first"},
        yaxis={"title": FIGURES["kl"].heading, "range": [0, max(0.5, 1.05 * top)]},  # a collapsed one looks flat
        barmode="group",
        showlegend=True,
    )


def measures_figure(names: Sequence[str], columns: Mapping[str, Sequence[float | None]]) -> go.Figure:
    """Return measures as bars, a colour a VAE, each as a share of the best of them, with the figure written on it.

    :param names: of figures in the registry.
    :param columns: VAE -> its value of each figure; None where it was not measured.
    """
    figure = go.Figure()
    tops = [max((abs(v[i] or 0.0) for v in columns.values()), default=0.0) or 1.0 for i in range(len(names))]
    for (name, values), color in zip(columns.items(), (TEAL, VIOLET, ROSE), strict=False):
        figure.add_bar(
            y=[FIGURES[figure].label for figure in names],
            x=[max(0.0, value or 0.0) / top for value, top in zip(values, tops, strict=True)],
            name=plotly_text(name, 60),
            orientation="h",
            marker_color=color,
            text=[FIGURES[figure].format(value) for figure, value in zip(names, values, strict=True)],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    return figure.update_layout(
        title="Which of them sees the difference?",
        xaxis={"visible": False, "range": [0, 1.15]},
        yaxis={"autorange": "reversed"},
        barmode="group",
    )
