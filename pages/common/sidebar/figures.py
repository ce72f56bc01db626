"""Figures of the picked checkpoint: a popover with a summary in words, then a table with definitions."""

import html
from collections.abc import Mapping
from statistics import fmean
from typing import Any

import streamlit as st

from pages.common.components.states import show_warning
from vae_core.analysis.collapse import MIN_SWAP_GAP, collapse_checks, conclusion
from vae_core.checkpoints.run_dir import last_record, read_metrics
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.metrics.registry import measured, number

SHOWN = ("word_f1", "swap_gap", "rec", "kl", "au", "exact_match")
SHARES = {round(k / n, 6): f"{k} of {n}" for n in (5, 4, 3, 2) for k in range(1, n)}  # denominators of a share in words
FEW, MOST = 0.1, 0.95  # shares of words below and above which none of SHARES is near
FIGURE = '<tr><th scope="row">{}</th>{}</tr><tr><td colspan="{}" class="about">{}</td></tr>'
STYLE = """<style>
.figures{border-collapse:collapse;width:100%;font-size:.875rem}
.figures th{font-weight:600;text-align:start;padding:.5rem .75rem 0 0}
.figures td{text-align:end;padding:.5rem 0 0 .75rem;font-variant-numeric:tabular-nums}
.figures thead th:not(:first-child){text-align:end;font-weight:400;padding:0 0 0 .75rem}
.figures thead th{padding-top:0;vertical-align:baseline}
.figures .about{text-align:start;padding:0;opacity:.8}
</style>"""

Columns = Mapping[str, Mapping[str, Any]]  # file measured on -> figures by name


def show_figures(info: CheckpointInfo) -> None:
    """Show a checkpoint's figures: the popover, and the warning where its decoder ignores z."""
    columns, note = figures_of(info)
    if columns:
        lines = in_words(columns)
        with st.popover(lines[0].rstrip("."), icon=":material/monitoring:", key="app_figures", width="stretch"):
            st.markdown("\n".join(f"- {line}" for line in lines))
            st.html(STYLE + _table(columns))
            st.caption(f"{note} {info.summary[:1].upper()}{info.summary[1:]}.".strip())
    else:
        st.caption(note)
    if is_collapsed(columns):
        show_warning("Collapsed: this decoder ignores z. It is here for comparison.")


def is_collapsed(columns: Columns) -> bool:
    """Return whether the figures of all files show a collapse."""
    verdicts = [conclusion(collapse_checks(figures)) for figures in columns.values()]
    return bool(verdicts) and all(verdict.startswith("Collapsed") for verdict in verdicts)


def figures_of(info: CheckpointInfo) -> tuple[Columns, str]:
    """Return the figures by the file they were measured on, else those of its run's last validation, and a note.

    A checkpoint without either has none, and the note gives the command that measures it.
    """
    how = "`python -m vae_core evaluate FILE --card` measures it in full."
    if info.evaluation:
        return {file.removesuffix(".valid"): figures for file, figures in info.evaluation.items()}, ""
    if record := last_record(read_metrics(info.path), "valid"):
        on = f", on {record['n']:,} sentences" if isinstance(record.get("n"), int) else ""
        return {"last validation": record}, f"From its run's last validation, step {record['step']:,}{on}. {how}"
    return {}, f"Not measured yet: {how}"


def in_words(columns: Columns) -> list[str]:
    """Return the figures in words, one sentence each, the most important first; means over the files."""
    words, gap, rate, units = (_mean(columns, name) for name in ("word_f1", "swap_gap", "kl", "au"))
    dims = max((len(figures.get("kl_per_dim") or ()) for figures in columns.values()), default=0)
    lines = []
    if words is not None:
        lines.append(f"Reconstructs {_share(words)} words.")
    if gap is not None:
        reads = "reads" if gap >= MIN_SWAP_GAP else "ignores"
        lines.append(f"Another sentence's z raises Rec by {gap:.{0 if gap >= 10 else 1}f} nats: the decoder {reads} z.")
    if rate is not None:
        lines.append(f"KL: {rate:.{0 if rate >= 10 else 1}f} nats a sentence.")
    if units is not None and dims:
        lines.append(f"{units:.0f} of {dims} dimensions vary from sentence to sentence.")
    return lines or ["Some figures are measured."]


def _share(value: float) -> str:
    """Return a share in small numbers: "2 of 3"."""
    if value < FEW or value > MOST:
        return "hardly any" if value < FEW else "nearly all"
    return SHARES[min(SHARES, key=lambda share: abs(share - value))]


def _mean(columns: Columns, name: str) -> float | None:
    values = [value for figures in columns.values() if (value := number(figures, name)) is not None]
    return fmean(values) if values else None


def _table(columns: Columns) -> str:
    """Return the figures as HTML: a row of values and a row with the definition for each that was measured."""
    heads = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in columns)
    rows = []
    for figure in measured(SHOWN, {name: _mean(columns, name) for name in SHOWN}):
        values = (f"<td>{figure.format(number(figures, figure.name))}</td>" for figures in columns.values())
        about = html.escape(figure.definition)
        rows.append(FIGURE.format(html.escape(figure.heading), "".join(values), len(columns) + 1, about))
    head = f'<thead><tr><th scope="col">Figure</th>{heads}</tr></thead>'
    table = f'<table class="figures">{head}<tbody>{"".join(rows)}</tbody></table>'
    return f'<div tabindex="0" role="group" aria-label="Figures">{table}</div>'  # keys scroll the popover from there
