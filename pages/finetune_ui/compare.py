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
HEIGHT = 250  # pixels of a chart; of a main one, until the style sets its share of the window
SMALL, LARGE = 11, 18  # pixels of a chart's words, on a desk and on a wall
FEW = 3  # sentences that are shown to a room
EARLIER = 3  # reconstructions shown above the newest one
COLORS_MEAN = {
    READS: "reads z",
    IGNORES: f"collapsed: swap gap below {MIN_SWAP_GAP:g} nat",
    UNKNOWN: "not measured yet",
}


def show_comparison(runs: Mapping[str, Path], *, large: bool = False) -> None:
    """Show the curves of some runs and, beside them, the reconstructions of held-out sentences.

    :param runs: name -> folder; the first is the run of the page.
    :param large: it is shown to a room.
    """
    logs = {name: read_log(folder / METRICS) for name, folder in runs.items()}
    charts, words = st.columns([2, 1], gap="medium")
    with charts, st.container(key="finetune_charts"):
        _show_main(logs, LARGE if large else SMALL)
        st.html(_key())
        _explain_units(logs)
    with words:
        st.markdown("**Held-out sentences**, and their reconstructions from mu")
        _show_sentences(runs, logs, FEW if large else None)
    with st.container(key="finetune_further"):
        _show_more(logs)


def _show_more(logs: Mapping[str, Sequence[Record]]) -> None:
    if st.toggle("More figures", key="finetune_more", help="-ELBO, MI, beta, speed, and the KL of each dimension."):
        for field, column in zip(MORE, [column for _ in range(2) for column in st.columns(3)], strict=False):
            table, spec = _curves(logs, field, height=HEIGHT)
            column.vega_lite_chart(table, spec, key=f"finetune_chart_{field}")
        for column, (name, records) in zip(st.columns(max(2, len(logs))), logs.items(), strict=False):
            table, spec = kl_heatmap(records)
            spec["title"]["subtitle"] = name  # Vega writes it as text
            column.vega_lite_chart(table, spec, key=f"finetune_chart_dimensions_{name}")


def show_verdict(records: Sequence[Record], *, ended: bool = False) -> None:
    """Show in one sentence whether a run's decoder reads z, by its last validation; one that ended gets no other."""
    last = last_record(records, "valid")
    if "kl" not in last:
        none = "It ended before its first validation." if ended else "The verdict comes with the first validation."
        said, color = f'<span style="opacity:.75">{none}</span>', UNKNOWN
    else:
        said = f"<b>{html.escape(conclusion(collapse_checks(last)))}</b> (step {last['step']:,})"
        color = state_of(records)
    st.html(f'<div class="finetune-verdict">{paragraph(f"{_dot(STATE_SHADES[color][0])} {said}", size="1.1rem")}</div>')


def _explain_units(logs: Mapping[str, Sequence[Record]]) -> None:
    """Say why a decoder that ignores z can have active units, where a run has both."""
    for name, records in logs.items():
        checks = {check.name: check for check in collapse_checks(last_record(records, "valid"))}
        if checks["swap_gap"].failed and checks["au"].failed is False:
            st.caption(literal(f"{name} is collapsed, and its active units look healthy. {checks['au'].sentence}"))
            return


def _show_main(logs: Mapping[str, Sequence[Record]], size: int) -> None:
    """Show the main charts in two rows, which share the rest of the window's height."""
    for field, column in zip(MAIN, [*st.columns(2), *st.columns(2)], strict=True):
        table, spec = _curves(logs, field, height="container", size=size)
        with column, st.container(key=f"finetune_box_{field}", height=HEIGHT, border=False):
            st.vega_lite_chart(table, spec, key=f"finetune_chart_{field}", height="stretch")


def _curves(logs: Mapping[str, Sequence[Record]], field: str, **look: Any) -> tuple[Any, dict[str, Any]]:
    smoothing, log = (st.session_state.get(f"finetune_{name}", 0.0) for name in ("smoothing", "log"))
    return curves(logs, field, smoothing=smoothing, log=bool(log), **look)


def _show_sentences(runs: Mapping[str, Path], logs: Mapping[str, Sequence[Record]], count: int | None) -> None:
    """Show a few sentences that no run trains on: of one run over its steps, of several as they are written now.

    :param count: how many at most.
    """
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
        st.html("".join(_side_by_side(text, number, newest) for number, text in enumerate(read[:count])))
        return
    places = sorted({round(i * (len(first) - 1) / EARLIER) for i in range(EARLIER + 1)})
    shown = [first[place] for place in places]
    st.html("".join(_over_steps(text, number, shown) for number, text in enumerate(read[:count])))
    if len(runs) > 1:
        st.caption("The other runs hold out other sentences.")


def _written(folder: Path) -> list[dict[str, Any]]:
    return [record for record in read_log(folder / FOLLOWED) if record["split"] == "sentences"]


def _side_by_side(read: str, number: int, newest: Mapping[str, tuple[str, Sequence[str]]]) -> str:
    """Return a sentence and how each run writes it now."""
    lines = [
        _line(f"{_dot(color)} {html.escape(name)}", marked(read, written[number]))
        for name, (color, written) in newest.items()
    ]
    return _block(read, lines)


def _over_steps(read: str, number: int, records: Sequence[Record]) -> str:
    """Return a sentence and how a run wrote it at some steps, the newest last."""
    lines = [
        _line(f"step {record['step']:,}", marked(read, record["written"][number]), quiet=record is not records[-1])
        for record in records
    ]
    return _block(read, lines)


def _line(label: str, body: str, *, quiet: bool = False) -> str:
    look = "finetune-line finetune-quiet" if quiet else "finetune-line"
    return f'<div class="{look}"><div class="finetune-label">{label}</div>{paragraph(body, size="1rem")}</div>'


def _block(read: str, lines: Sequence[str]) -> str:
    head = paragraph(f"<b>{html.escape(read)}</b>", size="1rem")
    return f'<div class="finetune-sentence">{head}{"".join(lines)}</div>'


def _key() -> str:
    """Return the legend of colours and line widths."""
    parts = [f"{_dot(STATE_SHADES[state][0])} {said}" for state, said in COLORS_MEAN.items()]
    parts.append("thin: training; thick, with points: validation")
    return f'<div class="finetune-key">{"".join(f"<span>{part}</span>" for part in parts)}</div>'


def _dot(color: str) -> str:
    return f'<span aria-hidden="true" style="color:{color}">●</span>'
