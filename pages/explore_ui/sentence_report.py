"""How a `SentenceReport` looks on a page: one to choose among several, and one in full."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import plotly.graph_objects as go
import streamlit as st

from pages.common.charts import HEIGHT, MARGIN, TEAL, kl_chart
from pages.common.inputs import ask_choice
from pages.common.markup import marked, paragraph, plotly_text
from vae_core.analysis.sentence import WordCost
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.sentence import SentenceReport

REPORT_FIGURES = ("kl", "nll", "sentence_swap_gap")

OUTPUT, INPUT = "of the reconstruction", "of the input"


def choose(reports: "Sequence[SentenceReport]") -> int:
    """Show a table of several reports and return the number of the selected one; of a single one show none."""
    if len(reports) == 1:
        return 0
    st.subheader(f"{len(reports)} sentences")
    number = partial(st.column_config.NumberColumn, width="small", format="%.1f")
    event = st.dataframe(
        {
            "sentence": [report.text for report in reports],
            "reconstruction": [report.reconstruction for report in reports],
            **{FIGURES[name].label: [getattr(report, name) for report in reports] for name in REPORT_FIGURES},
        },
        column_config={
            **dict.fromkeys(("sentence", "reconstruction"), st.column_config.TextColumn(width="medium")),
            "KL": number(help="Nats that the encoder puts into z."),
            "nats": number(help="What the sentence costs under its own z."),
            "swap gap": number(help="What it costs more under another's z."),
        },
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [0]}},
        key="encode_table",
    )
    rows = event["selection"]["rows"]
    return rows[0] if rows and rows[0] < len(reports) else 0


def show_report(report: "SentenceReport") -> None:
    """Show one sentence, what came back, the verdict, its posterior and draws from it."""
    from vae_core.analysis.sentence import verdict

    left, right = st.columns(2, gap="large")
    with left:
        st.caption("Input")
        st.html(paragraph(marked(report.text, report.text)))
        st.caption("Reconstruction (underlined: not in the input; struck through: only in the input)")
        st.html(paragraph(marked(report.text, report.reconstruction)))
    with right:
        st.caption("In plain words")
        for line in verdict(report):
            st.markdown(f"- {line}")
    left, right = st.columns(2, gap="large")
    left.plotly_chart(posterior_chart(report.mu, report.sigma), key="encode_posterior")
    right.plotly_chart(kl_chart(report.kl_per_dim), key="encode_kl")
    which = ask_choice("How sure was the decoder of each word?", [OUTPUT, INPUT], "encode_which", bind=None)
    costs = report.written_costs if which == OUTPUT else report.text_costs
    st.plotly_chart(word_chart(costs, "Probability of each word, given z and the words before it"), key="encode_words")
    _show_samples(report)


def _show_samples(report: "SentenceReport") -> None:
    if not report.samples:
        return
    st.subheader("Samples from the posterior")
    st.caption("z drawn around mu and decoded; marked where a draw differs from the reconstruction.")
    for sample in report.samples:
        st.html(paragraph(marked(report.reconstruction, sample), size="1.05rem"))


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
