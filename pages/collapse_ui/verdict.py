"""The last step of the lesson: which measures can be fooled, and the red checks of any checkpoint or run."""

import html
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from pages.collapse_ui.charts import measures_figure
from pages.collapse_ui.lesson import controls, find_twins, show_figure, spoken
from pages.common.cache import Report, cached_answer
from pages.common.charts import GREEN, GREY, RED, kl_chart
from pages.common.markup import errors_as_text
from pages.common.session import current_checkpoint, vae_of
from vae_core.analysis.collapse import Check, collapse_checks, conclusion
from vae_core.analysis.collapse_recipes import INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import RECORDED
from vae_core.checkpoints.run_dir import last_record, read_metrics
from vae_core.checkpoints.store import fingerprint, list_checkpoints
from vae_core.jobs.queue import list_jobs
from vae_core.metrics.registry import number

MEASURED = 64  # sentences
COMPARED_FIGURES = ("kl", "mi", "au", "swap_gap")
SIGNS = {True: ("●", RED, "failed"), False: ("●", GREEN, "passed"), None: ("○", GREY, "not measured")}


def show_verdict(large: bool) -> None:
    """Step 5: what can be fooled, what cannot, and the verdict of a checkpoint or a run."""
    st.latex(
        r"\text{swap gap} \;=\; \mathbb{E}\left[-\log p(x|z')\right] - \mathbb{E}\left[-\log p(x|z)\right],"
        r"\quad z \sim q(z|x),\; z' \sim q(z|x')"
    )
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.markdown(
            "**KL**, **MI** (Hoffman & Johnson 2016) and **AU** (Burda et al. 2016) look at the encoder alone. "
            "The code released with Park & Lee 2021 mixes the z of a batch on the way to the decoder: in a batch of "
            "128, fewer than one memory slot in a hundred holds its own sentence's z. KL, MI and AU do not notice."
        )
        st.markdown(
            "**The swap gap asks the decoder.** It hands over another sentence's z and looks whether that costs "
            "anything. A decoder that ignores z cannot tell the difference: the gap is 0."
        )
    with figure:
        _show_fooled(large)
    st.subheader("The verdict", anchor=False)
    _show_checks(large)


def _show_fooled(large: bool) -> None:
    """Show the figures of the twins, and of the one's encoder with the other's decoder."""
    twins = find_twins()
    if not twins:
        return
    healthy, collapsed = twins
    mixed = f"encoder of {healthy.name}, decoder of {collapsed.name}"
    pairs = {healthy.name: (healthy, healthy), mixed: (healthy, collapsed), collapsed.name: (collapsed, collapsed)}

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
    show_figure(measures_figure(COMPARED_FIGURES, columns), "collapse_fooled_figure", large=large)
    st.caption(
        f"On {MEASURED} of the project's own sentences. The pair in the middle has a healthy encoder and a decoder "
        "that ignores z: KL, MI and AU cannot tell it from the first."
    )


def _show_checks(large: bool) -> None:
    """Ask for a checkpoint or a run, and show what its figures come to."""
    sources = _sources()
    if not sources:
        st.info("Nothing was measured yet: no checkpoint has figures on its card, and there is no run.")
        return
    own = current_checkpoint().name
    first = next((i for i, name in enumerate(sources) if name.startswith(f"{own}, ")), 0)
    with controls("source"):
        name = st.selectbox("Checkpoint or run", list(sources), index=first, key="collapse_source")
    figures = sources[name]
    checks = collapse_checks(figures)
    said = html.escape(f"{name}: {conclusion(checks)}")
    st.html(spoken(f"<b>{said}</b>", size="1.5rem", kind="verdict"))
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html("".join(_row(check) for check in checks))
    kl = [float(value) for value in figures.get("kl_per_dim") or []]
    if kl:
        with right:
            show_figure(kl_chart(kl), "collapse_lights_kl", large=large, height=480 if large else 320)


def _row(check: Check) -> str:
    sign, color, said = SIGNS[check.failed]
    against = f" ({check.threshold_text})" if check.threshold_text else ""
    return (
        f'<div style="display:grid;grid-template-columns:2rem 1fr;padding:.5rem 0;border-bottom:1px solid #8883">'
        f'<span style="color:{color};font-size:1.5rem;line-height:1.5rem" title="{said}">{sign}</span>'
        f"<div>{spoken(f'<b>{check.figure.label}: {check.shown}</b>{against}')}"
        f"{spoken(html.escape(check.sentence), size='1.05rem')}</div></div>"
    )


def _sources() -> dict[str, Mapping[str, Any]]:
    """Return what has figures, by name: cards of checkpoints, runs that were started here, recorded runs."""
    found: dict[str, Mapping[str, Any]] = {}
    for info in list_checkpoints():
        for file, figures in info.evaluation.items():
            if isinstance(figures, dict):
                found[f"{info.name}, {file.removesuffix('.valid')}"] = figures
    folders = {f"recorded: {one.title}": RECORDED / one.name for one in INGREDIENTS}
    with errors_as_text(st.warning):
        folders = {f"run: {job.title} ({job.name})": job.folder for job in list_jobs()} | folders
    for name, folder in folders.items():
        if last := last_record(read_metrics(folder), "valid"):
            found[name] = last
    return found
