"""The fourth step of the lesson: what helps against collapse, one ingredient at a time, as recorded runs."""

import math

import streamlit as st

from pages.collapse_ui.charts import HEIGHT, LARGE, SMALL, TALL
from pages.collapse_ui.film import film
from pages.collapse_ui.lesson import SESSION, controls, show_figure
from pages.common.inputs import ask_choice
from pages.common.markup import errors_as_text
from pages.common.run_charts import curves
from pages.common.session import go_to
from vae_core.analysis.collapse import collapse_checks, conclusion
from vae_core.analysis.collapse_recipes import FILE, INGREDIENTS, PLAIN, Ingredient, training_text
from vae_core.analysis.recorded_runs import RECORDED, Recording, posterior_frames, read_recording
from vae_core.data.synthetic import COUNT
from vae_core.jobs.queue import start_job
from vae_core.metrics.registry import FIGURES

CURVES = ("kl", "swap_gap", "rec", "neg_elbo", "au")
COLUMNS = ("rec", "kl", "neg_elbo", "swap_gap", "au")
FILM, FILM_LARGE = 560, 740  # pixels


def show_cures(large: bool) -> None:
    """Step 4: choose an ingredient and see its run beside the one without any."""
    runs, problems = _read_runs()
    added = {one.title: one for one in INGREDIENTS if one is not PLAIN and one.name in runs}
    if PLAIN.name not in runs or not added:
        st.info("There are not enough recorded runs to compare: make them with `python -m benchmarks.recorded`.")
        return
    st.markdown("Short trainings of the same base on the same sentences. What is added?")
    title = st.pills(
        "What is added",
        list(added),
        default=list(added)[-1],
        required=True,
        key="collapse_added",
        label_visibility="collapsed",
        **SESSION,
    )
    one = added.get(title, list(added.values())[-1])
    words, figure = st.columns([2, 3], gap="large")
    with words:
        _tell(one, runs)
    with figure:
        views = {**{FIGURES[name].label: name for name in CURVES}, "Film of z": None}
        hidden = {**SESSION, "label_visibility": "collapsed", "wrap": True}
        field = views[ask_choice("Shown", list(views), "collapse_field", first=CURVES.index("swap_gap"), **hidden)]
        if field is None:
            _show_film(one, runs[one.name], large)
        else:
            both = {PLAIN.title: runs[PLAIN.name].records, one.title: runs[one.name].records}
            height, size = (TALL, LARGE) if large else (HEIGHT, SMALL)
            table, spec = curves(both, field, height=height, size=size, legend=True)
            st.vega_lite_chart(table, spec, key=f"collapse_curves_{field}")
    with controls("table"):
        _show_table(runs)
    if problems:
        st.warning("\n\n".join(problems))


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
    """Read a recorded run; changed are its files' times, so that one written anew is read anew."""
    return read_recording(RECORDED / name)


def _tell(one: Ingredient, runs: dict[str, Recording]) -> None:
    """Say what an ingredient is, how its run and the one without it ended, and offer to train it here."""
    st.markdown(f"**{one.title}.** {one.what} ({one.source})")
    for ingredient in (PLAIN, one):
        last = runs[ingredient.name].last
        kl, gap = (FIGURES[name].text(last.get(name) or 0.0) for name in ("kl", "swap_gap"))
        st.markdown(
            f"{ingredient.title} ends at a KL of **{kl}** and a swap gap of **{gap}**. "
            f"{conclusion(collapse_checks(last))}"
        )
    price = (runs[one.name].last.get("neg_elbo") or 0.0) - (runs[PLAIN.name].last.get("neg_elbo") or 0.0)
    bound, side = FIGURES["neg_elbo"], "above" if price > 0 else "below"
    st.markdown(f"Its {bound.label} lies **{bound.text(abs(price))}** {side} that of {PLAIN.title}.")
    with controls("train"):
        follow = "It is followed on the Finetune page."
        if st.button("Train it here", icon=":material/play_arrow:", key="collapse_train", help=follow):
            with errors_as_text():
                job = start_job(f"{one.title}, from the lesson", one.arguments, files={FILE: training_text()})
                st.session_state["finetune_pending"] = job.name
                go_to("pages/finetune.py")
        st.caption("The same options, on this machine, in some minutes: the Finetune page tells how many are left.")


def _show_film(one: Ingredient, run: Recording, large: bool) -> None:
    frames = posterior_frames(run.records, run.followed)
    if not frames:
        st.info(f"The log of {one.title} holds no posteriors to show.")
        return
    height = FILM_LARGE if large else FILM
    show_figure(film(frames, large=large), f"collapse_film_{one.name}", large=large, height=height)
    st.caption(
        "The two dimensions that end with the highest KL. Collapse: all mu in one place, every ellipse as wide as the "
        "prior's inner circle."
    )


def _show_table(runs: dict[str, Recording]) -> None:
    """Show how each run ended, in a line."""
    ended = [(one.title, runs[one.name].last) for one in INGREDIENTS if one.name in runs]
    table: dict[str, list[str]] = {"Run": [title for title, _ in ended]}
    for figure in map(FIGURES.__getitem__, COLUMNS):
        table[figure.heading] = [figure.format(last.get(figure.name)) for _, last in ended]
    table["Verdict"] = [conclusion(collapse_checks(last)) for _, last in ended]
    st.table(table, border="horizontal", hide_index=True)
    st.caption(
        "At the last step, on 128 sentences that were not trained on; nats per sentence. "
        f"The grammar behind them has {COUNT:,} sentences, all equally likely: -ELBO cannot fall below "
        f"ln {COUNT:,} = {math.log(COUNT):.1f} nats on average."
    )
