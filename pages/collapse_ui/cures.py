"""The fourth step of the lesson: what helps against collapse, one ingredient at a time, as recorded runs."""

import html
import math
from collections.abc import Mapping

import streamlit as st

from pages.collapse_ui.charts import LARGE, SMALL, color_of
from pages.collapse_ui.film import film
from pages.collapse_ui.lesson import SESSION, controls, figure_box, show_figure, show_task, spoken
from pages.common.charts import COLLAPSED
from pages.common.components.states import show_empty, show_warning
from pages.common.inputs import ask_choice
from pages.common.markup import errors_as_text
from pages.common.run_charts import curves
from pages.common.session import go_to
from vae_core.analysis.collapse import collapse_checks, conclusion
from vae_core.analysis.collapse_recipes import FILE, INGREDIENTS, PLAIN, Ingredient, training_text
from vae_core.analysis.recorded_runs import RECORDED, Recording, posterior_frames, read_recording
from vae_core.data.synthetic import COUNT
from vae_core.jobs.queue import start_jobs
from vae_core.metrics.registry import FIGURES

CURVES = ("kl", "swap_gap", "rec", "neg_elbo", "au")
COLUMNS = ("rec", "kl", "neg_elbo", "swap_gap", "au", "au_02")
TABLE_WIDTH = 680  # pixels, of which a narrow screen shows a part: it scrolls by itself


def show_cures(large: bool) -> None:
    """Step 4: choose a remedy and compare its run with the plain one."""
    runs, problems = _read_runs()
    added = {one.title: one for one in INGREDIENTS if one is not PLAIN and one.name in runs}
    if PLAIN.name not in runs or not added:
        show_empty("There are not enough recorded runs to compare: make them with `python -m benchmarks.recorded`.")
        return
    hidden = {"label_visibility": "collapsed", **SESSION}
    title = st.pills(
        "What is added", list(added), default=list(added)[-1], required=True, key="collapse_added", **hidden
    )
    one = added.get(title, list(added.values())[-1])
    both = {each.title: runs[each.name] for each in (PLAIN, one)}
    words, figure = st.columns([2, 3], gap="large")
    with words:
        _tell(one, both, large)
    with figure:
        views = {**{FIGURES[name].label: name for name in CURVES}, "Film of z": None}
        first = CURVES.index("swap_gap")
        field = views[ask_choice("Shown", list(views), "collapse_field", first=first, wrap=True, **hidden)]
        if field is None:
            _show_film(both, large)
        else:
            size = LARGE if large else SMALL
            table, spec = curves(
                {title: run.records for title, run in both.items()}, field, height="container", size=size
            )
            with figure_box():
                st.vega_lite_chart(table, spec, key=f"collapse_curves_{field}", height="stretch")
            if field == "au":
                st.caption(_units_explained(both[PLAIN.title]))
    with words:
        _show_task(one, both)
    if problems:
        show_warning("\n\n".join(problems))


def _read_runs() -> tuple[dict[str, Recording], list[str]]:
    """Return the recorded runs by name, and a sentence for each that is missing or damaged."""
    runs, problems = {}, list[str]()
    for one in INGREDIENTS:
        with errors_as_text(problems.append):
            files = sorted((RECORDED / one.name).glob("*"))
            runs[one.name] = _recording(one.name, tuple(file.stat().st_mtime_ns for file in files))
    return runs, problems


@st.cache_resource(max_entries=16, show_spinner=False)
def _recording(name: str, changed: tuple[int, ...]) -> Recording:
    """Read a recorded run; changed are its files' times, so that a new version is read again."""
    return read_recording(RECORDED / name)


def _tell(one: Ingredient, both: Mapping[str, Recording], large: bool) -> None:
    """Show a remedy, the last figures of its run and of the plain one, and a button that trains both here."""
    st.markdown(f"**{one.title}** against **{PLAIN.title}**, on the same sentences. {one.what} ({one.source})")
    for title, run in both.items():
        dot = f'<span aria-hidden="true" style="color:{color_of(run.last)}">●</span>'
        kl, gap = (FIGURES[name].text(run.last.get(name) or 0.0) for name in ("kl", "swap_gap"))
        said = html.escape(conclusion(collapse_checks(run.last)))
        body = f"{dot} <b>{html.escape(title)}</b> ends at a KL of {kl} and a swap gap of <b>{gap}</b>. {said}"
        st.html(spoken(body, size="1rem"))
    with st.container(horizontal=True):
        follow = "Both are trained on this machine at the same time, and followed on the Finetune page; some minutes."
        if st.button("Race them here", icon=":material/flag:", key="collapse_train", help=follow):
            with errors_as_text():
                trainings = {each.title: each.arguments for each in (PLAIN, one)}
                jobs = start_jobs(trainings, files={FILE: training_text()})
                st.session_state["finetune_pending"] = [job.name for job in jobs]
                room = {"finetune_present": "true"} if large else {}  # which goes on watching
                go_to("pages/finetune.py", finetune_view="Runs", **room)
        with controls("table"), st.popover("All runs", icon=":material/table:"):
            _show_table()


def _show_task(one: Ingredient, both: Mapping[str, Recording]) -> None:
    """Ask which of the two runs is the better one: the bound and the use of z disagree."""
    plain, added = (run.last.get("neg_elbo") or 0.0 for run in both.values())
    bound = FIGURES["neg_elbo"]
    side = f"**{bound.text(abs(added - plain))}** {'above' if added > plain else 'below'}"
    show_task(
        4,
        f"The {bound.label} of {one.title} is {side} that of {PLAIN.title}. Which run would you take?",
        f"That depends on what z is for. **{bound.label}** is a bound on -log p(x): lower is the better *language "
        f"model*, and a language model needs no z. {PLAIN.title} can be a good one, with an empty z.\n\n"
        "If one wants to compare sentences, walk between them or change one by its z, the decoder has to **read z**: "
        "look at the swap gap. The ELBO does not show it: a nat of KL weighs as much as one of Rec: runs with a full "
        "and with an empty z can have the same ELBO (Alemi et al. 2018). A higher -ELBO, if any, is the "
        "price of an informative z.",
    )


def _units_explained(run: Recording) -> str:
    """Return why a collapsed run may count active units; the usual definition where it is not collapsed."""
    units, swap = (
        next(check for check in collapse_checks(run.last) if check.name == name) for name in ("au", "swap_gap")
    )
    if swap.failed and units.failed is False:
        return f"{PLAIN.title} is collapsed, and its units count as active. {units.sentence}"
    return FIGURES["au"].definition


def _show_film(both: Mapping[str, Recording], large: bool) -> None:
    films = {
        f"{title}, {'collapsed' if color_of(run.last) == COLLAPSED else 'reads z'}": (frames, color_of(run.last))
        for title, run in both.items()
        if (frames := posterior_frames(run.records, run.followed))
    }
    if len(films) < len(both):
        show_empty("The log of one of the runs holds no posteriors to show.")
    if films:
        show_figure(film(films, large=large), "collapse_film", large=large)
        st.caption("Collapse: all mu at one point, every ellipse as wide as the prior's inner circle.")


def _show_table() -> None:
    """Show how each run ended, in a line."""
    runs, _ = _read_runs()
    ended = [(one.title, runs[one.name].last) for one in INGREDIENTS if one.name in runs]
    table: dict[str, list[str]] = {"Run": [title for title, _ in ended]}
    table["Verdict"] = [conclusion(collapse_checks(last)).partition(":")[0] for _, last in ended]
    for figure in map(FIGURES.__getitem__, COLUMNS):
        table[figure.heading] = [figure.format(last.get(figure.name)) for _, last in ended]
    numbers = {name: st.column_config.TextColumn(alignment="right") for name in list(table)[2:]}
    st.dataframe(table, column_config=numbers, hide_index=True, width=TABLE_WIDTH, key="collapse_runs")
    st.caption(
        "At the last step, on 128 sentences that were not trained on; nats per sentence. "
        f"The grammar behind them has {COUNT:,} sentences, all equally likely: -ELBO cannot fall below "
        f"ln {COUNT:,} = {math.log(COUNT):.1f} nats on average."
    )
