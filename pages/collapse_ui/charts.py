"""The figures of the lesson on collapse. Words that visitors typed are plain text in figures, never as markup."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from pages.common.charts import GREY, IGNORES, READS, STATE_SHADES, TEAL, UNKNOWN, word_chart
from pages.common.markup import plotly_text
from vae_core.analysis.collapse import collapse_checks
from vae_core.analysis.sentence import WordCost
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.collapse_demo import TradeOff

SMALL, LARGE = 13, 22  # of a figure's words, on a desk and on a wall
SUM, REC, RATE = TEAL, "#a855f7", GREY  # colours of the two terms and their sum: other ones than those of a VAE's state
ABOVE = 1.25  # of the highest Rec: where the axis of the terms ends, whatever beta is


def sized(figure: go.Figure, *, large: bool) -> go.Figure:
    """Return a figure with words and lines to be read from a desk, or from the last row, in the room that it gets.

    Its title goes: the page writes it above the figure, where it wraps, and where no legend of several lines meets it.
    """
    size = LARGE if large else SMALL
    legend = len([trace for trace in figure.data if trace.showlegend is not False]) > 1
    above = 1.9 if legend or figure.layout.annotations else 0.4  # lines: of the legend, or of the parts' names
    figure.update_layout(
        autosize=True,
        font={"size": size},
        title={"text": ""},
        margin={"l": 10, "r": 10, "t": above * size + 6, "b": figure.layout.margin.b or 10},
        hoverlabel={"font": {"size": size}},
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "font": {"size": size}},
    )
    axis = {"tickfont": {"size": size - 1}, "title": {"font": {"size": size}}, "automargin": True}
    return figure.update_xaxes(axis).update_yaxes(axis)


def color_of(figures: Mapping[str, Any]) -> str:
    """Return the colour of a decoder with these figures: it reads z, ignores z, or unknown."""
    swap = next(check for check in collapse_checks(figures) if check.name == "swap_gap")
    return STATE_SHADES[{None: UNKNOWN, True: IGNORES, False: READS}[swap.failed]][0]


def least(points: "Sequence[TradeOff]", beta: float) -> "TradeOff":
    """Return the point at which Rec + beta KL is least; the lowest rate among equals."""
    return min(points, key=lambda point: point.rec + beta * point.kl)


def collapsing_beta(points: "Sequence[TradeOff]") -> float:
    """Return the least beta at which the prior, the first of the points, has the least loss of all of them."""
    prior, *others = points
    return max(((prior.rec - one.rec) / (one.kl - prior.kl) for one in others if one.kl > prior.kl), default=0.0)


def trade_off_figure(points: "Sequence[TradeOff]", beta: float) -> go.Figure:
    """Return Rec, beta KL and their sum over the rate, with a mark where the sum is least."""
    kl, rec = [point.kl for point in points], [point.rec for point in points]
    rate = [beta * value for value in kl]
    loss = [sum(terms) for terms in zip(rec, rate, strict=True)]
    best, figure = least(points, beta), go.Figure()
    lines = {"Rec": (rec, REC, "solid"), "beta KL": (rate, RATE, "dash"), "Rec + beta KL": (loss, SUM, "solid")}
    for name, (values, color, dash) in lines.items():
        figure.add_scatter(
            x=kl,
            y=values,
            name=name,
            mode="lines",
            line={"color": color, "width": 5 if color == SUM else 3, "dash": dash},
            hovertemplate=f"{name} %{{y:.1f}} nats<extra></extra>",
        )
    figure.add_scatter(
        x=[best.kl],
        y=[best.rec + beta * best.kl],
        name="least",
        mode="markers",
        marker={"size": 20, "color": SUM, "line": {"color": "white", "width": 3}},
        hoverinfo="skip",
        showlegend=False,
    )
    where = f"where z carries {best.kl:.1f} nats" if best is not points[0] else "at the prior: z carries nothing"
    right = max(1.0, 1.02 * kl[-1])
    return figure.update_layout(
        title=f"The loss is lowest {where}",
        xaxis={"title": "KL of this sentence, nats", "range": [-0.02 * right, right]},
        yaxis={"title": "nats a sentence", "range": [0, ABOVE * max(rec)]},  # stays where it is while beta moves
        hovermode="x unified",
    )


def swap_figure(own: Sequence[WordCost], swapped: Sequence[WordCost], *, color: str = TEAL) -> go.Figure:
    """Return the probability of each word with the sentence's own z, in a colour, and with another one's, in grey."""
    gap = FIGURES["sentence_swap_gap"].text(sum(cost.nats for cost in swapped) - sum(cost.nats for cost in own))
    costs = {"its own z": own, "the other sentence's z": swapped}
    figure = word_chart(f"Swap gap: the other z raises Rec by {gap}", costs)
    for bars, shade in zip(figure.data, (color, GREY), strict=True):
        bars.marker.color = shade
    return figure.update_layout(height=None)


def twins_figure(kl: Mapping[str, Sequence[float]], colors: Sequence[str]) -> go.Figure:
    """Return the KL of each dimension of some VAEs, each sorted, on one scale.

    :param kl: name -> (D,) nats.
    :param colors: of the VAEs.
    """
    figure = go.Figure()
    for (name, values), color in zip(kl.items(), colors, strict=True):
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
        xaxis={"title": "latent dimensions, by KL"},
        yaxis={"title": FIGURES["kl"].heading, "range": [0, max(0.5, 1.05 * top)]},  # a collapsed one looks flat
        barmode="group",
        showlegend=True,
    )


def measures_figure(
    names: Sequence[str], columns: Mapping[str, Sequence[float | None]], colors: Sequence[tuple[str, str]]
) -> go.Figure:
    """Return measures as bars, each as a share of the best of them, with the figure written on it.

    :param names: of figures in the registry.
    :param columns: VAE -> its value of each figure; None where it was not measured.
    :param colors: of each VAE: its encoder's and its decoder's; two that differ are hatched.
    """
    figure = go.Figure()
    tops = [max((abs(v[i] or 0.0) for v in columns.values()), default=0.0) or 1.0 for i in range(len(names))]
    for (name, values), (encoder, decoder) in zip(columns.items(), colors, strict=True):
        hatch = {"shape": "" if encoder == decoder else "/", "fgcolor": encoder, "bgcolor": decoder, "solidity": 0.5}
        figure.add_bar(
            y=[FIGURES[figure].label for figure in names],
            x=[max(0.0, value or 0.0) / top for value, top in zip(values, tops, strict=True)],
            name=plotly_text(name, 60),
            orientation="h",
            marker={"color": decoder, "pattern": hatch},
            text=[FIGURES[figure].format(value) for figure, value in zip(names, values, strict=True)],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    return figure.update_layout(
        title="Which of them shows the difference?",
        xaxis={"visible": False, "range": [0, 1.15]},
        yaxis={"autorange": "reversed"},
        barmode="group",
    )
