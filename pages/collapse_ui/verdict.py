"""The last step of the lesson: measures that miss a collapse, and the checks of any checkpoint or run."""

import html
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from pages.collapse_ui.charts import color_of, measures_figure
from pages.collapse_ui.lesson import controls, find_twins, show_figure, show_task, spoken
from pages.common.cache import Report, cached_answer
from pages.common.charts import COLLAPSED, GREY, HEALTHY
from pages.common.components.states import show_empty, show_warning
from pages.common.markup import errors_as_text
from pages.common.session import current_checkpoint, vae_of
from vae_core.analysis.collapse import Check, collapse_checks, conclusion
from vae_core.analysis.collapse_recipes import INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import RECORDED
from vae_core.checkpoints.run_dir import last_record, read_metrics
from vae_core.checkpoints.store import fingerprint, list_checkpoints
from vae_core.jobs.queue import list_jobs
from vae_core.metrics.registry import ACTIVE_VARIANCE, number

MEASURED = 64  # sentences
COMPARED_FIGURES = ("kl", "mi", "au", "swap_gap")
SIGNS = {  # never by colour alone
    True: ("✕", COLLAPSED, "failed"),
    False: ("✓", HEALTHY, "passed"),
    None: ("○", GREY, "not measured"),
}


def show_verdict(large: bool) -> None:
    """Step 5: which measures fail to detect collapse, which one does, and the verdict of a checkpoint or a run."""
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.latex(
            r"\begin{aligned}\text{swap gap} =\;& \mathbb{E}[-\log p(x|z')] \\ -\;& \mathbb{E}[-\log p(x|z)],\\"
            r"& z \sim q(z|x),\; z' \sim q(z|x')\end{aligned}"
        )
        st.markdown(
            "**KL**, **MI** (Hoffman & Johnson 2016) and **active units** (Burda et al. 2016) measure the encoder "
            "alone, and can miss a collapse: the code released with Park & Lee 2021 mixes the z of a batch on the way "
            "to the decoder, and they do not notice."
        )
        st.markdown(
            "**The swap gap tests the decoder**: the rise in Rec when z is another sentence's. "
            "For a decoder that ignores z it is 0."
        )
        show_task(
            5,
            "The hatched bars: KL, MI and active units are those of a healthy VAE. Is it collapsed?",
            "**Yes.** Its encoder is the healthy twin's, so measures of the encoder alone look healthy. Its "
            "decoder is the collapsed twin's: another sentence's z does not raise its Rec, which only the **swap gap** "
            "measures.\n\nActive units can mislead in yet another way: they count a dimension from "
            f"Var(mu) = {ACTIVE_VARIANCE} on. A collapsed encoder can leave such a trace, far below the noise of z, "
            "where no decoder finds it.",
        )
    with figure:
        _show_fooled(large)
        _show_checks()


def _show_fooled(large: bool) -> None:
    """Show the figures of the twins, and of the one's encoder with the other's decoder."""
    twins = find_twins()
    if not twins:
        return
    healthy, collapsed = twins
    mixed = "A's encoder, B's decoder"
    pairs = {"Twin A": (healthy, healthy), mixed: (healthy, collapsed), "Twin B": (collapsed, collapsed)}

    def compute(report: Report) -> dict[str, dict[str, Any]]:
        texts, found = training_text().splitlines()[:MEASURED], {}
        for i, (name, pair) in enumerate(pairs.items()):
            encoder, decoder = map(vae_of, pair)
            from vae_core.analysis.collapse_demo import measure_pair

            part = partial(lambda done, share: report((done + share) / 3), i)
            found[name] = measure_pair(encoder, decoder, texts, on_progress=part)
        return found

    key = tuple(fingerprint(info.path) for info in twins)
    found = cached_answer("collapse_fooled", key, "Measuring three pairs of encoder and decoder ...", compute)
    columns = {name: [number(figures, field) for field in COMPARED_FIGURES] for name, figures in found.items()}
    colors = [(HEALTHY, HEALTHY), (HEALTHY, COLLAPSED), (COLLAPSED, COLLAPSED)]
    show_figure(measures_figure(COMPARED_FIGURES, columns, colors), "collapse_fooled_figure", large=large)
    st.caption(f"On {MEASURED} of the project's own sentences. Twin A: `{healthy.name}`, twin B: `{collapsed.name}`.")


def _show_checks() -> None:
    """Show the picker of a checkpoint or a run, and the verdict on its figures."""
    sources = _sources()
    if not sources:
        show_empty("Nothing was measured yet: no checkpoint has figures on its card, and there is no run.")
        return
    own = current_checkpoint().name
    first = next((i for i, name in enumerate(sources) if name.startswith(f"{own}, ")), 0)
    with controls("source"):
        name = st.selectbox("Checkpoint or run", list(sources), index=first, key="collapse_source")
    checks = collapse_checks(sources[name])
    dot = f'<span aria-hidden="true" style="color:{color_of(sources[name])}">●</span>'
    st.html(spoken(f"{dot} <b>{html.escape(f'{name}: {conclusion(checks)}')}</b>", size="1.1rem", kind="verdict"))
    st.html(f'<div style="display:flex;flex-wrap:wrap;gap:.3rem 1.6rem">{"".join(map(_chip, checks))}</div>')
    with controls("checks"):
        st.caption(" ".join(check.sentence for check in checks if check.name in ("au", "swap_gap")))


def _chip(check: Check) -> str:
    """Return a check as a sign, its figure's name and its value; the words say more to a pointer and a reader."""
    sign, color, said = SIGNS[check.failed]
    against = f" <span style='opacity:.7'>{check.threshold_text}</span>" if check.threshold_text else ""
    signed = f'<span style="color:{color}" role="img" aria-label="{said}">{sign}</span>'
    body = f"{signed} {check.figure.label}: <b>{check.shown}</b>{against}"
    return f'<div title="{html.escape(check.sentence, quote=True)}">{spoken(body, size=".95rem", kind="small")}</div>'


def _sources() -> dict[str, Mapping[str, Any]]:
    """Return what has figures, by name: cards of checkpoints, runs that were started here, recorded runs."""
    found: dict[str, Mapping[str, Any]] = {}
    for info in list_checkpoints():
        for file, figures in info.evaluation.items():
            if isinstance(figures, dict):
                found[f"{info.name}, {file.removesuffix('.valid')}"] = figures
    folders = {f"recorded: {one.title}": RECORDED / one.name for one in INGREDIENTS}
    with errors_as_text(show_warning):
        folders = {f"run: {job.title} ({job.name})": job.folder for job in list_jobs()} | folders
    for name, folder in folders.items():
        if last := last_record(read_metrics(folder), "valid"):
            found[name] = last
    return found
