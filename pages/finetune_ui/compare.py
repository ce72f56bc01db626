"""Curves and held-out sentences of a run, and of the runs that it is compared with."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from pages.common.charts import IGNORES, READS, STATE_SHADES, UNKNOWN
from pages.common.markup import literal, marked, paragraph
from pages.common.run_charts import Record, curves, kl_heatmap, run_colors, state_of
from pages.finetune_ui.log_tail import read_log
from vae_core.analysis.collapse import MIN_SWAP_GAP, collapse_checks, conclusion
from vae_core.checkpoints.run_dir import last_record
from vae_core.paths import FOLLOWED, METRICS

MAIN = ("rec", "kl", "swap_gap", "au")
MORE = ("neg_elbo", "mi", "beta", "tokens_per_second", "learning_rate")
HEIGHT = 250  # pixels of a main chart: two rows of them and the state fit a laptop's window
EARLIER = 3  # reconstructions shown above the newest one
COLORS_MEAN = {
    READS: "reads z",
    IGNORES: f"collapsed: swap gap below {MIN_SWAP_GAP:g} nat",
    UNKNOWN: "not measured yet",
}


def show_comparison(runs: Mapping[str, Path]) -> None:
    """Show the curves of some runs and, beside them, how their held-out sentences are written.

    :param runs: name -> folder; the first is the run of the page.
    """
    logs = {name: read_log(folder / METRICS) for name, folder in runs.items()}
    charts, words = st.columns([2, 1], gap="medium")
    with charts:
        _show_charts(logs, MAIN, 2)
        st.html(_key())
        _explain_units(logs)
    with words:
        st.markdown("**Held-out sentences**, and how they are written from mu")
        _show_sentences(runs, logs)
    if st.toggle("More figures", key="finetune_more", help="-ELBO, MI, beta, speed, and the KL of each dimension."):
        _show_charts(logs, MORE, 3)
        for column, (name, records) in zip(st.columns(max(2, len(logs))), logs.items(), strict=False):
            table, spec = kl_heatmap(records)
            spec["title"]["subtitle"] = name  # Vega writes it as text
            column.vega_lite_chart(table, spec, key=f"finetune_chart_dimensions_{name}")


def show_verdict(records: Sequence[Record]) -> None:
    """Show in one sentence whether a run's decoder reads z, by its last validation."""
    last = last_record(records, "valid")
    if "kl" not in last:
        st.html(paragraph('<span style="opacity:.7">The verdict comes with the first validation.</span>', size="1rem"))
        return
    said = html.escape(f"{conclusion(collapse_checks(last))} (step {last['step']:,})")
    st.html(paragraph(f"{_dot(STATE_SHADES[state_of(records)][0])} <b>{said}</b>", size="1.1rem"))


def _explain_units(logs: Mapping[str, Sequence[Record]]) -> None:
    """Say why a decoder that ignores z can have active units, where a run has both."""
    for name, records in logs.items():
        checks = {check.name: check for check in collapse_checks(last_record(records, "valid"))}
        if checks["swap_gap"].failed and checks["au"].failed is False:
            st.caption(literal(f"{name} is collapsed, and its active units look healthy. {checks['au'].sentence}"))
            return


def _show_charts(logs: Mapping[str, Sequence[Record]], fields: Sequence[str], a_row: int) -> None:
    smoothing, log = (st.session_state.get(f"finetune_{name}", 0.0) for name in ("smoothing", "log"))
    columns = [column for _ in range(0, len(fields), a_row) for column in st.columns(a_row)]
    for field, column in zip(fields, columns, strict=False):
        table, spec = curves(logs, field, smoothing=smoothing, log=bool(log), height=HEIGHT)
        column.vega_lite_chart(table, spec, key=f"finetune_chart_{field}")


def _show_sentences(runs: Mapping[str, Path], logs: Mapping[str, Sequence[Record]]) -> None:
    """Show a few sentences that no run trains on: of one run over its steps, of several as they are written now."""
    written = {name: _written(folder) for name, folder in runs.items()}
    first = next(iter(written.values()))
    if not first:
        st.caption("The first measurement writes a few sentences here.")
        return
    read = first[-1]["read"]
    same = {name: found for name, found in written.items() if found and found[-1]["read"] == read}
    if len(same) > 1:
        colors = run_colors(logs)
        newest = {name: (colors[name], found[-1]["written"]) for name, found in same.items()}
        st.html("".join(_side_by_side(text, number, newest) for number, text in enumerate(read)))
        return
    places = sorted({round(i * (len(first) - 1) / EARLIER) for i in range(EARLIER + 1)})
    shown = [first[place] for place in places]
    st.html("".join(_over_steps(text, number, shown) for number, text in enumerate(read)))
    if len(runs) > 1:
        st.caption("The other runs hold out other sentences.")


def _written(folder: Path) -> list[dict[str, Any]]:
    return [record for record in read_log(folder / FOLLOWED) if record["split"] == "sentences"]


def _side_by_side(read: str, number: int, newest: Mapping[str, tuple[str, Sequence[str]]]) -> str:
    """Return a sentence and how each run writes it now."""
    lines = []
    for name, (color, written) in newest.items():
        label = f'<span style="white-space:nowrap;font-size:.85rem">{_dot(color)} {html.escape(name)}</span>'
        lines.append(_line(label, paragraph(marked(read, written[number]), size="1rem"), width="7rem"))
    return _block(read, lines)


def _over_steps(read: str, number: int, records: Sequence[Record]) -> str:
    """Return a sentence and how a run wrote it at some steps, the newest last."""
    lines = []
    for place, record in enumerate(records):
        step = f'<span style="opacity:.7;font-size:.85rem">step {record["step"]:,}</span>'
        body = paragraph(marked(read, record["written"][number]), size="1rem")
        lines.append(_line(step, body, quiet=place < len(records) - 1))
    return _block(read, lines)


def _line(label: str, body: str, *, width: str = "4.5rem", quiet: bool = False) -> str:
    look = "opacity:.7;" if quiet else ""
    label = f'<div style="flex:0 0 {width};overflow:hidden;text-overflow:ellipsis">{label}</div>'
    return f'<div style="display:flex;gap:.6rem;align-items:baseline;{look}">{label}{body}</div>'


def _block(read: str, lines: Sequence[str]) -> str:
    head = paragraph(f"<b>{html.escape(read)}</b>", size="1rem")
    return f'<div style="padding:.4rem 0;border-bottom:1px solid rgba(128,128,128,.3)">{head}{"".join(lines)}</div>'


def _key() -> str:
    """Return what the colours and the widths of lines mean."""
    parts = [f"{_dot(STATE_SHADES[state][0])} {said}" for state, said in COLORS_MEAN.items()]
    parts.append("thin: training; thick, with points: validation")
    cells = "".join(f"<span>{part}</span>" for part in parts)
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 1.3rem;font-size:.85rem;opacity:.85">{cells}</div>'


def _dot(color: str) -> str:
    return f'<span aria-hidden="true" style="color:{color}">●</span>'
