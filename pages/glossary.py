"""Glossary page: terms of the field and every figure, with definition, unit and what good looks like."""

import html

import streamlit as st

from pages.common.components.frame import page_head
from pages.common.components.states import show_empty
from pages.common.markup import literal
from pages.common.session import current_checkpoint
from vae_core.metrics.glossary import FIGURE_GROUPS, TERMS
from vae_core.metrics.registry import FIGURES

STYLE = """<style>
dl.glossary.glossary{display:grid;grid-template-columns:minmax(9rem,15rem) 1fr;gap:.5rem 1.5rem;
margin:0;padding:0;max-width:72rem}
.glossary dt{font-weight:600;margin:0;padding:0}.glossary dd{margin:0;padding:0}.glossary small{opacity:.75}
@media (max-width:767px){dl.glossary.glossary{grid-template-columns:1fr;gap:.1rem}.glossary dd{margin-bottom:.7rem}}
</style>"""

Entry = tuple[str, str, str]  # term, definition, and a note in small type


def entries_of(group: str) -> list[Entry]:
    """Return the entries of a group, by "" those of the terms."""
    if not group:
        return [(term, definition, "") for term, definition in TERMS.items()]
    figures = [FIGURES[name] for name in FIGURE_GROUPS[group]]
    return [(figure.heading, figure.definition, figure.target) for figure in figures]


def show_entries(entries: list[Entry]) -> None:
    """Show terms beside their definitions."""
    rows = [
        f"<dt>{html.escape(term)}</dt><dd>{html.escape(definition)}"
        + (f"<br><small>Good values: {html.escape(target)}</small>" if target else "")
        + "</dd>"
        for term, definition, target in entries
    ]
    st.html(f'{STYLE}<dl class="glossary">{"".join(rows)}</dl>')


current_checkpoint()
page_head("Glossary", "The terms of the field, and every figure of this app.", key="")
asked = st.text_input(
    "Search", key="glossary_search", placeholder="KL, prior, walk ...", bind="query-params", width=360
)
shown = 0
for group in ("", *FIGURE_GROUPS):
    found = [entry for entry in entries_of(group) if asked.strip().lower() in " ".join(entry).lower()]
    if found:
        st.subheader(group or "Terms", anchor=False)
        show_entries(found)
        shown += len(found)
if not shown:
    show_empty(f"No term or definition has “{literal(asked.strip())}”: search for less of it.")
