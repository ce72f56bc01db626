"""How a diagnosis reads on a page: the verdict, the four figures that matter most, its tables."""

import html
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from pages.common.markup import literal, paragraph
from vae_core.analysis.diagnose import Diagnosis, verdict
from vae_core.analysis.label_figures import COLUMN_FIGURES, LabelFigures
from vae_core.checkpoints.card import fluency_text
from vae_core.metrics.figure import Figure
from vae_core.metrics.registry import DIAGNOSED, FIGURES, fluency_figures, measured

TILES = ("swap_gap", "au", "neighbor_agreement", "informativeness")
SHORT = {  # headings behind "Informativeness, %" and "kNN agreement, %"
    "majority": "majority, %",
    "states_agreement": "plain states, %",
    "teacher_agreement": "teacher, %",
    "chance": "chance, %",
}


def show_verdict(found: Diagnosis) -> None:
    """Show the verdict in sentences; the first one is the most important."""
    first, *rest = verdict(found)
    with st.container(border=True):
        st.html(paragraph(f"<b>{html.escape(first)}</b>", size="1.5rem"))
        for line in rest:
            st.html(paragraph(html.escape(line), size="1.15rem"))


def show_tiles(found: Diagnosis) -> None:
    """Show the few figures that matter most, large, each with its reference."""
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
    """Show a row a label column, without figures that none has."""
    shown = (
        *("accuracy", "majority", "agreement", "states_agreement", "teacher_agreement", "chance"),
        *("mig", "completeness"),
    )
    table = pd.DataFrame([vars(label) for label in labels])[["column", "values", "missing", *shown]]
    config = {}
    for field in shown:
        figure = FIGURES[COLUMN_FIGURES[field]]
        table[field] = table[field].astype(float) * (100 if figure.unit == "%" else 1)
        config[field] = st.column_config.NumberColumn(SHORT.get(field, figure.heading), format=f"%.{figure.decimals}f")
    table = table.dropna(axis=1, how="all")
    st.dataframe(table, column_config=config, hide_index=True, key="diagnostics_columns")


def show_fluency(evaluation: Mapping[str, Mapping[str, Any]]) -> None:
    """Show the fluency of decoded texts beside that of real sentences, where the evaluation has measured it.

    :param evaluation: of the checkpoint, its figures by file.
    """
    files = {name: figures for name, figures in evaluation.items() if fluency_figures(figures)}
    if not files:
        return
    st.subheader("Fluency of decoded texts", anchor=False)
    measured_on = f"measured on {' and '.join(files)} when the checkpoint was evaluated"
    st.caption(literal(f"Not of this corpus: {measured_on}. Real sentences are the reference."))
    rows = {label: pair for figures in files.values() for label, pair in fluency_figures(figures).items()}
    table: dict[str, list[str]] = {"Text": list(rows)}
    for name, figures in files.items():
        told = [[figure.format(figures.get(figure.name)) for figure in pair] for pair in rows.values()]
        table |= {f"{name}: non-word, %": [cells[0] for cells in told]}
        table |= {f"{name}: nats a token": [cells[1] for cells in told]}
    st.table(table, border="horizontal", hide_index=True)
    st.caption(literal(fluency_text(files)))


def measure_records(found: Diagnosis) -> list[dict[str, object]]:
    """Return every figure as a row of the download; behind those of all sentences, those of each label column."""
    rows = [
        _record(figure, found.figures[figure.name], figure.reference_text(found.figures))
        for figure in measured(DIAGNOSED, found.figures)
    ]
    for label in found.labels:
        values = {name: getattr(label, field) for field, name in COLUMN_FIGURES.items()}
        rows += [_record(FIGURES[name], value, "", label.column) for name, value in values.items() if value is not None]
    return rows


def _record(figure: Figure, value: float | None, reference: str, label: str | None = None) -> dict[str, object]:
    scale = 100 if figure.unit == "%" else 1
    return {
        "measure": figure.name,
        "label_column": label,
        "name": figure.label,
        "value": None if value is None else float(value) * scale,
        "unit": figure.unit,
        "reference": reference,
        "definition": figure.definition,
        "target": figure.target,
    }


def show_measures(found: Diagnosis) -> None:
    """Show every figure with its definition and good values."""
    figures = measured(DIAGNOSED, found.figures)
    values = [(figure.text(found.figures[figure.name]), figure.reference_text(found.figures)) for figure in figures]
    st.table(
        {
            "Measure": [figure.label for figure in figures],
            "Value": [f"{value} ({reference})" if reference else value for value, reference in values],
            "Definition": [figure.definition for figure in figures],
            "Good values": [figure.target for figure in figures],
        },
        border="horizontal",
        hide_index=True,
    )
