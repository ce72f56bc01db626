"""How a `SentenceReport` looks on a page: one to choose among several, and one in full."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from pages.common.charts import HEIGHT, MARGIN, TEAL, kl_chart, word_chart
from pages.common.inputs import ask_choice
from pages.common.markup import marked, paragraph
from vae_core.analysis.sentence import SentenceReport, verdict
from vae_core.metrics.registry import FIGURES

COLUMNS = {  # of the table: figure -> pixels, as wide as its heading, and help
    "kl": (70, "KL(q(z|x) || p(z)) of the sentence."),
    "nll": (70, "NLL of the sentence given its own z."),
    "sentence_swap_gap": (150, "Rise of its NLL given another sentence's z."),
}
TABLE_HEAD, TABLE_ROW, SHOWN_REPORTS = 38, 35, 4  # pixels of a table's head and of a row; rows before it scrolls
OUTPUT, INPUT = "of the reconstruction", "of the input"


def choose(reports: Sequence[SentenceReport], first: str = "") -> int:
    """Show a table of several reports and return the number of the selected one; of a single one show none.

    :param first: the sentence that is selected at first, if it is among them.
    """
    if len(reports) == 1:
        return 0
    texts = [report.text for report in reports]
    at_first = texts.index(first) if first in texts else 0
    st.caption(f"{len(reports)} sentences: select one to see its report")
    event = st.dataframe(
        {
            "sentence": texts,
            "reconstruction": [report.reconstruction for report in reports],
            **{name: [getattr(report, name) for report in reports] for name in COLUMNS},
        },
        column_config={
            **dict.fromkeys(("sentence", "reconstruction"), st.column_config.TextColumn(width="medium")),
            **{
                name: st.column_config.NumberColumn(FIGURES[name].label, width=width, format="%.1f", help=help)
                for name, (width, help) in COLUMNS.items()
            },
        },
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [at_first]}},
        height=TABLE_HEAD + TABLE_ROW * min(len(reports), SHOWN_REPORTS),
        key="encode_table",
    )
    rows = event["selection"]["rows"]
    return rows[0] if rows and rows[0] < len(reports) else 0


def show_report(report: SentenceReport) -> None:
    """Show one sentence, what came back, the verdict, its posterior and draws from it."""
    left, right = st.columns(2, gap="large")
    with left:
        st.caption("Input")
        st.html(paragraph(marked(report.text, report.text)))
        st.caption("Reconstruction (underlined: not in the input; struck through: only in the input)")
        st.html(paragraph(marked(report.text, report.reconstruction)))
    with right:
        st.caption("In words")
        for line in verdict(report):
            st.markdown(f"- {line}")
    left, right = st.columns(2, gap="large")
    left.plotly_chart(posterior_chart(report.mu, report.sigma), key="encode_posterior")
    right.plotly_chart(kl_chart(report.kl_per_dim), key="encode_kl")
    which = ask_choice("Probability of each word", [OUTPUT, INPUT], "encode_which", bind=None)
    costs = report.written_costs if which == OUTPUT else report.text_costs
    words = word_chart("Probability of each word, given z and the words before it", {"": costs})
    st.plotly_chart(words, key="encode_words")
    if report.samples:
        st.subheader("Samples from the posterior", anchor=False)
        st.caption("z drawn around mu and decoded; marked where a draw differs from the reconstruction.")
    for sample in report.samples:
        st.html(paragraph(marked(report.reconstruction, sample), size="1.05rem"))


def posterior_chart(mu: Sequence[float], sigma: Sequence[float]) -> go.Figure:
    """Return mu of each dimension with its deviation, over the band where the prior has two thirds of its mass."""
    figure = go.Figure()
    figure.add_hrect(y0=-1, y1=1, line_width=0, fillcolor="gray", opacity=0.15)
    figure.add_scatter(
        x=list(range(len(mu))),
        y=list(mu),
        error_y={"type": "data", "array": list(sigma), "thickness": 1.5},
        mode="markers",
        marker={"size": 8, "color": TEAL},
        customdata=list(sigma),
        hovertemplate="dimension %{x}<br>mu %{y:.2f}<br>sigma %{customdata:.2f}<extra></extra>",
    )
    return figure.update_layout(
        title="Posterior: mu ± sigma (grey: the prior's ± 1)",
        xaxis_title="latent dimension",
        yaxis_title="z",
        height=HEIGHT,
        margin=MARGIN,
        showlegend=False,
    )
