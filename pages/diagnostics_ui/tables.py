"""How a diagnosis reads on a page: the verdict, the four figures that matter most, its tables."""

import html
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.common.markup import paragraph
from vae_core.analysis.diagnose import Diagnosis, verdict
from vae_core.analysis.label_figures import COLUMN_FIGURES, LabelFigures
from vae_core.metrics.registry import DIAGNOSED, FIGURES, measured

TILES = ("swap_gap", "au", "neighbor_agreement", "informativeness")


def show_verdict(found: Diagnosis) -> None:
    """Show what the figures come to; the first sentence is the one to remember."""
    first, *rest = verdict(found)
    with st.container(border=True):
        st.html(paragraph(f"<b>{html.escape(first)}</b>", size="1.5rem"))
        for line in rest:
            st.html(paragraph(html.escape(line), size="1.15rem"))


def show_tiles(found: Diagnosis) -> None:
    """Show the few figures that matter most, large, each with what it is compared with."""
    tiles = measured(TILES, found.figures)
    for column, figure in zip(st.columns(len(tiles)), tiles, strict=True):
        column.metric(
            figure.heading,
            figure.format(found.figures[figure.name]),
            figure.reference_text(found.figures) or None,
            delta_color="off",
            delta_arrow="off",
            help=f"{figure.definition} Good: {figure.target}",
            border=True,
            height="stretch",
        )


def show_labels(labels: Sequence[LabelFigures]) -> None:
    """Show a line a label column, without what was measured for none."""
    shown = ("accuracy", "majority", "agreement", "chance", "mig", "completeness")
    table = pd.DataFrame([vars(label) for label in labels])[["column", "values", "missing", *shown]]
    config = {}
    for field in shown:
        figure = FIGURES[COLUMN_FIGURES[field]]
        table[field] = table[field].astype(float) * (100 if figure.unit == "%" else 1)
        config[field] = st.column_config.NumberColumn(figure.heading, format=f"%.{figure.decimals}f")
    table = table.dropna(axis=1, how="all")
    st.dataframe(table, column_config=config, hide_index=True, key="diagnostics_columns")


def show_measures(found: Diagnosis) -> None:
    """Show every figure with what it is and what good looks like."""
    figures = measured(DIAGNOSED, found.figures)
    values = [(figure.text(found.figures[figure.name]), figure.reference_text(found.figures)) for figure in figures]
    st.table(
        {
            "Measure": [figure.label for figure in figures],
            "Value": [f"{value} ({reference})" if reference else value for value, reference in values],
            "What it is": [figure.definition for figure in figures],
            "What good looks like": [figure.target for figure in figures],
        },
        border="horizontal",
        hide_index=True,
    )
