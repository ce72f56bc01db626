"""How a diagnosis reads on a page: the verdict, the four figures that matter most, its tables."""

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from pages.common.markup import paragraph
from vae_core.analysis.glossary import rows

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.diagnose import Diagnosis
    from vae_core.analysis.space_figures import LabelFigures

TILES = {  # what a large figure is called; half a screen has no room for the measure's own name
    "swap_gap": "Swap gap, nats",
    "au": "Active dimensions",
    "neighbor_agreement": "Neighbours agree",
    "informativeness": "Labels read off z",
}


def show_verdict(found: "Diagnosis") -> None:
    """Show what the figures come to; the first sentence is the one to remember."""
    from vae_core.analysis.diagnose import verdict

    first, *rest = verdict(found)
    with st.container(border=True):
        st.html(paragraph(f"<b>{html.escape(first)}</b>", size="1.5rem"))
        for line in rest:
            st.html(paragraph(html.escape(line), size="1.15rem"))


def show_tiles(found: "Diagnosis") -> None:
    """Show the few figures that matter most, large, each with what it is read against."""
    told = [row for row in rows(found.figures) if row.name in TILES]
    for column, row in zip(st.columns(len(told)), told, strict=True):
        column.metric(
            TILES[row.name],
            row.value,
            row.against or None,
            delta_color="off",
            delta_arrow="off",
            help=f"{row.what} Good: {row.good}",
            border=True,
            height="stretch",
        )


def show_labels(labels: "Sequence[LabelFigures]") -> None:
    """Show a line a label column."""
    shares = {"read off z": "accuracy", "guessing": "majority", "neighbours agree": "agreement", "chance": "chance"}
    figures = {"MIG": "mig", "completeness": "completeness"}
    table: dict[str, list[Any]] = {
        "column": [label.column for label in labels],
        "values": [label.values for label in labels],
        "missing": [label.missing for label in labels],
        **{name: [_percent(getattr(label, field)) for label in labels] for name, field in shares.items()},
        **{name: [getattr(label, field) for label in labels] for name, field in figures.items()},
    }
    table = {name: values for name, values in table.items() if any(value is not None for value in values)}
    formats = {**dict.fromkeys(shares, "%.0f %%"), **dict.fromkeys(figures, "%.2f")}
    config = {name: st.column_config.NumberColumn(format=form) for name, form in formats.items()}
    st.dataframe(table, column_config=config, hide_index=True, key="diagnostics_columns")


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def show_measures(found: "Diagnosis") -> None:
    """Show every figure with what it is and what good looks like."""
    told = rows(found.figures)
    st.table(
        {
            "Measure": [row.label for row in told],
            "Value": [f"{row.value} ({row.against})" if row.against else row.value for row in told],
            "What it is": [row.what for row in told],
            "What good looks like": [row.good for row in told],
        },
        border="horizontal",
        hide_index=True,
    )
