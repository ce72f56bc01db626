"""The first three steps of the lesson: the objective, the decoder that does not need z, the twin checkpoints."""

import html
from typing import TYPE_CHECKING

import streamlit as st

from pages.collapse_ui.charts import least, swap_figure, trade_off_figure, twins_figure
from pages.collapse_ui.lesson import OTHER, SESSION, TEXT, TWINS, ask_texts, controls, find_twins, show_figure, spoken
from pages.common.cache import Report, cached_answer
from pages.common.inputs import ask_choice
from pages.common.markup import literal, marked, shorten
from pages.common.session import current_checkpoint, ready_vae
from vae_core.analysis.sentence import WordCost
from vae_core.checkpoints.run_dir import read_options
from vae_core.checkpoints.store import CheckpointInfo, fingerprint, list_checkpoints
from vae_core.errors import MidsentenceError
from vae_core.metrics.registry import FIGURES

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.collapse_demo import TradeOff, Twin

BETAS = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0)
SAMPLES = 5
LONGEST = 110  # characters of a sentence that is only quoted: a decoder that has lost its way goes on for long


def show_objective(large: bool) -> None:
    """Step 1: the two terms, and what beta does to them."""
    st.latex(
        r"\log p(x) \;\ge\; -\,\underbrace{\mathbb{E}_{q(z|x)}\!\left[-\log p(x|z)\right]}_{\text{Rec}}"
        r"\;-\;\underbrace{\mathrm{KL}\!\left(q(z|x)\,\|\,p(z)\right)}_{\text{KL}}"
    )
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.markdown(
            "A VAE is trained to make **-ELBO = Rec + KL** small (Kingma & Welling 2014). **Rec**, the distortion: "
            "what the decoder pays to write the sentence from z. **KL**, the rate: what z costs. "
            "Both in nats a sentence."
        )
        st.markdown("A nat in z pays only if it saves more than **beta** nats of Rec. Move beta.")
        beta = st.select_slider("beta, the weight of the KL", BETAS, 1.0, key="collapse_beta", persist_state="session")
        with controls("objective"):
            (text,) = ask_texts(TEXT)
    if not text:
        st.info("Write a sentence to see its two terms.")
        return
    with figure:
        info = current_checkpoint()

        def compute(report: Report) -> "list[TradeOff]":
            vae = ready_vae(info)
            from vae_core.analysis.collapse_demo import trade_off

            return trade_off(vae, text)

        points = cached_answer("collapse_trade", (fingerprint(info.path), text), "Scoring ...", compute)
        show_figure(trade_off_figure(points, beta), "collapse_trade_figure", large=large)
        best = least(points, beta)
        values = {"rec": best.rec, "kl": best.kl, "neg_elbo": best.rec + best.kl}
        for column, (name, value) in zip(st.columns(3), values.items(), strict=True):
            column.metric(f"{FIGURES[name].label} there, {FIGURES[name].unit}", FIGURES[name].format(value))
    st.caption(
        f"Measured on `{info.name}` with “{_quoted(text)}”. From left to right the posterior goes over from the "
        "prior to its own: N(s mu, s logvar), s from 0 to 1, 16 draws of z each. The weights stay as they are."
    )


def show_autoregression(large: bool) -> None:
    """Step 2: each word is told by the words before it."""
    st.latex(r"\log p(x|z) \;=\; \sum_t \log p(x_t \mid x_{<t},\, z)")
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.markdown(
            "The decoder is autoregressive: it reads the words before each word, and they tell much of it already. "
            "If it gets on without z, z is not worth its KL, and the encoder gives up: **q(z|x) = p(z), KL = 0**. "
            "That is posterior collapse (Bowman et al. 2016)."
        )
        st.markdown("Change the decoder. Does another sentence's z cost anything?")
        picked = current_checkpoint()
        infos = {picked.name: picked, **{info.name: info for info in list_checkpoints() if info.name in TWINS}}
        info = infos.get(ask_choice("Decoder", list(infos), "collapse_decoder", **SESSION), picked)
        with controls("words"):
            text, other = ask_texts(TEXT, OTHER)
    if not (text and other):
        st.info("Write two sentences: one to be written, and one whose z is swapped in.")
        return

    def compute(report: Report) -> tuple[list[WordCost], list[WordCost]]:
        vae = ready_vae(info)
        from vae_core.analysis.collapse_demo import words_under

        return words_under(vae, text, other)

    with figure:
        own, swapped = cached_answer("collapse_words", (fingerprint(info.path), text, other), "Scoring ...", compute)
        show_figure(swap_figure(own, swapped), "collapse_words_figure", large=large)
    st.caption(f"The probability of each word of “{_quoted(text)}”, given the words before it and z. ⏎ is the end.")


def show_twins(large: bool) -> None:
    """Step 3: two checkpoints of the same size, one of them collapsed, on the reader's sentences."""
    twins = find_twins()
    if not twins:
        return
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.markdown(
            "Two VAEs of the same size, trained on the same sentences, in different ways. One decoder reads z, the "
            "other does not. Write two sentences, and find out which."
        )
        text, other = ask_texts(TEXT, OTHER)
        with controls("twins"):
            seed = int(st.number_input("Seed of the samples", 0, 2**31 - 1, 0, key="collapse_seed"))
    if not (text and other):
        st.info("Write two sentences: one to be read back, and one whose z is swapped in.")
        return

    def compute(report: Report) -> "list[Twin]":
        vaes = [ready_vae(info) for info in twins]
        from vae_core.analysis.collapse_demo import read_twin

        return [read_twin(vae, text, other, samples=SAMPLES, seed=seed) for vae in vaes]

    key = (*(fingerprint(info.path) for info in twins), text, other, seed)
    read = cached_answer("collapse_twins", key, "Reading ...", compute)
    names = [info.name for info in twins]
    with figure:
        bars = twins_figure({name: twin.kl_per_dim for name, twin in zip(names, read, strict=True)})
        show_figure(bars, "collapse_twins_figure", large=large, height=380 if large else 330)
    for column, info, twin in zip(st.columns(2, gap="large"), twins, read, strict=True):
        with column:
            _show_twin(info.name, _trained(info), twin, text, other, 3 if large else SAMPLES)


def _show_twin(name: str, how: str, twin: "Twin", text: str, other: str, samples: int) -> None:
    """Show what one of the two makes of the sentences, and how it was trained."""
    st.subheader(name, anchor=False)
    st.caption(how)
    st.caption("z of your sentence, read back")
    st.html(spoken(marked(text, twin.written)))
    st.caption("z of the other sentence, read back")
    st.html(spoken(marked(other, twin.swapped)))
    cost, gap = FIGURES["nll"].text(twin.nll), FIGURES["sentence_swap_gap"].text(twin.sentence_swap_gap)
    st.markdown(f"Your sentence costs **{cost}** with its own z, **{gap} more** with the other one's.")
    st.caption("Draws of z from the prior, read")
    st.html("".join(spoken(html.escape(shorten(sample, LONGEST)) or "(no words)") for sample in twin.samples[:samples]))


def _trained(info: CheckpointInfo) -> str:
    """Return how a checkpoint was trained, as far as its folder says."""
    try:
        options = read_options(info.path)
        free = max(float(phase["free_bits"]) for phase in options["phases"])
        bag = max(float(phase.get("bow_weight", 0.0)) for phase in options["phases"])
        phases = {1: "one phase", 2: "two phases"}.get(len(options["phases"]), f"{len(options['phases'])} phases")
        unit = "nat" if free == 1 else "nats"
        said = f"Trained from {options['base']} in {phases}, epochs: {options['epochs']:g}, "
        said += f"free bits: {f'{free:g} {unit} a dimension' if free else 'none'}"
        return literal(said + (f", weight of the bag of words: {bag:g}." if bag else "."))
    except (MidsentenceError, KeyError, ValueError, TypeError):
        return ""


def _quoted(text: str) -> str:
    return literal(shorten(text, LONGEST))
