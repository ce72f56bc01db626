"""View of a class: the runs of all its workspaces over each other, live; no corpus and no sentence of anybody."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from pages.common.charts import IGNORES, READS, STATE_SHADES, UNKNOWN
from pages.common.components.states import show_waiting
from pages.common.markup import distinct_labels, literal
from pages.common.run_charts import Record, state_of
from pages.common.workspace.links import link
from pages.finetune_ui.classroom.charts import class_curves
from pages.finetune_ui.compare import MAIN
from pages.finetune_ui.log_tail import read_log
from pages.finetune_ui.run_view import ask_presentation
from vae_core.checkpoints.run_dir import total_steps
from vae_core.jobs.status import read_status
from vae_core.jobs.status import state_of as job_state
from vae_core.paths import METRICS
from vae_core.workspaces.classes import Classroom, Entry, entries

STYLE = Path(__file__).parents[1] / "frame.css"
SMALL, LARGE = 12, 18  # pixels of a chart's words, on a desk and on a wall
HEIGHT = 250  # pixels of a chart, until the style sets its share of the window
POLL = 2.0  # seconds between two looks at the runs
VERDICTS = {READS: ("●", "reads z"), IGNORES: ("▲", "collapsed"), UNKNOWN: ("○", "without a verdict yet")}


def show_class(rooms: Mapping[str, Classroom]) -> None:
    """Show one of the classes that were opened in this workspace.

    :param rooms: token -> class.
    """
    st.html(STYLE)
    asked = st.session_state.pop("finetune_class_asked", None)
    if asked in rooms:
        st.session_state["finetune_class"] = asked
    with st.container(horizontal=True, vertical_alignment="center", key="finetune_class_head"):
        token = next(iter(rooms))
        if len(rooms) > 1:
            called = distinct_labels({room.code: room.title for room in rooms.values()})  # a token would open the view
            token = st.selectbox(
                "Class",
                list(rooms),
                format_func=lambda token: called[rooms[token].code],
                key="finetune_class",
                label_visibility="collapsed",
                width=260,
            )
        else:
            st.subheader(literal(rooms[token].title), anchor=False, width="content")
        st.caption("Students join at", width="content")
        st.code(link(f"finetune?class={rooms[token].code}"), language=None, wrap_lines=True, width="stretch")
        with st.container(key="finetune_pick", width="content"):
            large = ask_presentation()
    above = "7rem" if large else "13.5rem"  # of the window's height, over the charts
    beside = ".st-key-finetune_class_head{padding-right:11rem}" if large else ""  # for the switch
    beside += ".st-key-finetune_class_head code{font-size:var(--words)}" if large else ""
    st.html(f"<style>[data-testid='stMain']{{--above:{above} !important}}{beside}</style>")
    st.fragment(_follow, run_every=POLL)(rooms[token], large)


def _follow(room: Classroom, large: bool) -> None:
    """Draw the runs of a class as they are now."""
    found = entries(room)
    if not found:
        show_waiting("Nobody has started a run in this class yet.")
        return
    logs = {entry.name: read_log(entry.folder / METRICS) for entry in found}
    charts, listed = st.columns([5, 2], gap="medium")
    with charts, st.container(key="finetune_charts"):
        for field, column in zip(MAIN, [*st.columns(2), *st.columns(2)], strict=True):
            table, spec = class_curves(logs, field, size=LARGE if large else SMALL)
            with column, st.container(key=f"finetune_box_class_{field}", height=HEIGHT, border=False):
                st.vega_lite_chart(table, spec, key=f"finetune_class_{field}", height="stretch")
    with listed:
        st.html(_list(found, logs))


def _list(found: Sequence[Entry], logs: Mapping[str, Sequence[Record]]) -> str:
    """Return the runs as a list in as many columns as fit: number, verdict, nickname, how far."""
    states = {name: state_of(records) for name, records in logs.items()}
    count = {state: list(states.values()).count(state) for state in VERDICTS}
    said = (f"{_sign(state)} {number} {_in_words(state, number)}" for state, number in count.items() if number)
    items = (_item(number, entry, states[entry.name], logs[entry.name]) for number, entry in enumerate(found, 1))
    head = f"{len(found)} {'run' if len(found) == 1 else 'runs'}: {', '.join(said)}"
    fits = f"calc((100vh - var(--above)) / {1.5 * (len(found) + 1):.0f})"  # all of them, where that can be read
    size = f"clamp(.8rem, {fits}, var(--words))"
    style = f"list-style:none;margin:0;padding:0;column-width:11em;column-gap:1em;font-size:{size}"
    return (
        f'<p style="margin:0 0 .4rem;font-size:var(--words)"><b>{head}</b></p><ol style="{style}">{"".join(items)}</ol>'
    )


def _item(number: int, entry: Entry, state: str, records: Sequence[Record]) -> str:
    name = f'<span dir="auto" style="flex:1;overflow-wrap:anywhere">{html.escape(entry.name)}</span>'
    far = f'<span style="opacity:.8">{_progress(entry, records)}</span>'
    place = f'<b style="min-width:1.4em;text-align:right">{number}</b>'
    row = "display:flex;gap:.35em;break-inside:avoid;line-height:1.4"
    return f'<li style="{row}">{place}{_sign(state)}{name}{far}</li>'


def _in_words(state: str, number: int) -> str:
    return "read z" if state == READS and number > 1 else VERDICTS[state][1]


def _sign(state: str) -> str:
    """Return the sign of a verdict, with words for screen readers."""
    sign, words = VERDICTS[state]
    return f'<span role="img" aria-label="{words}" style="color:{STATE_SHADES[state][0]}">{sign}</span>'


def _progress(entry: Entry, records: Sequence[Record]) -> str:
    """Return how far a run is in a word."""
    state = job_state(entry.folder, read_status(entry.folder))
    steps = total_steps(entry.folder, records)
    if state != "running" or not steps or not records:
        return {"finished": "done", "queued": "waits", "running": "starts"}.get(state, state)
    return f"{min(1.0, records[-1]['step'] / steps):.0%}"
