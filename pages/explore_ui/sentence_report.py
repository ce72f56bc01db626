"""How a `SentenceReport` looks on a page: one to choose among several, and one in full."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from pages.common.charts import kl_chart, posterior_chart, word_chart
from pages.common.markup import marked, paragraph

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.sentence import SentenceReport


def choose(readings: "Sequence[SentenceReport]") -> int:
    """Show a table of several readings and return the number of the selected one; of a single one show none."""
    if len(readings) == 1:
        return 0
    st.subheader(f"{len(readings)} sentences")
    event = st.dataframe(
        {
            "sentence": [reading.text for reading in readings],
            "reconstruction": [reading.reconstruction for reading in readings],
            "KL": [reading.kl for reading in readings],
            "nats": [reading.nll for reading in readings],
            "swap gap": [round(reading.swap_gap, 1) + 0.0 for reading in readings],
        },
        column_config={
            "sentence": st.column_config.TextColumn(width="medium"),
            "reconstruction": st.column_config.TextColumn(width="medium"),
            "KL": st.column_config.NumberColumn(
                width="small", format="%.1f", help="Nats that the encoder puts into z."
            ),
            "nats": st.column_config.NumberColumn(
                width="small", format="%.1f", help="What the sentence costs under its own z."
            ),
            "swap gap": st.column_config.NumberColumn(
                width="small", format="%.1f", help="What it costs more under another's z."
            ),
        },
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row-required",
        selection_default={"selection": {"rows": [0]}},
        key="encode_table",
    )
    rows = event["selection"]["rows"]
    return rows[0] if rows and rows[0] < len(readings) else 0


def show_reading(reading: "SentenceReport") -> None:
    """Show one sentence, what came back, the verdict, its posterior and draws from it."""
    from vae_core.analysis.sentence import verdict

    left, right = st.columns(2, gap="large")
    with left:
        st.caption("Input")
        st.html(paragraph(marked(reading.text, reading.text)))
        st.caption("Reconstruction (underlined: not in the input; struck through: only in the input)")
        st.html(paragraph(marked(reading.text, reading.reconstruction)))
    with right:
        st.caption("In plain words")
        for line in verdict(reading):
            st.markdown(f"- {line}")
    left, right = st.columns(2, gap="large")
    left.plotly_chart(posterior_chart(reading.mu, reading.sigma), key="encode_posterior")
    right.plotly_chart(kl_chart(reading.kl_per_dim), key="encode_kl")
    which = st.segmented_control(
        "How sure was the decoder of each word?",
        ["of what it wrote", "of what you wrote"],
        default="of what it wrote",
        required=True,
        key="encode_which",
    )
    costs = reading.written_costs if which == "of what it wrote" else reading.text_costs
    st.plotly_chart(word_chart(costs, "Probability of each word, given z and the words before it"), key="encode_words")
    _show_samples(reading)


def _show_samples(reading: "SentenceReport") -> None:
    if not reading.samples:
        return
    st.subheader("Samples from the posterior")
    st.caption("z drawn around mu and decoded; marked where a draw differs from the reconstruction.")
    for sample in reading.samples:
        st.html(paragraph(marked(reading.reconstruction, sample), size="1.05rem"))
