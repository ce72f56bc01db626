"""The first three steps of the lesson: the objective, the decoder that does not need z, the twin checkpoints."""

import html
from typing import TYPE_CHECKING

import streamlit as st

from pages.collapse_ui import lesson
from pages.collapse_ui.charts import collapsing_beta, color_of, least, swap_figure, trade_off_figure, twins_figure
from pages.collapse_ui.lesson import OTHER, SESSION, TEXT, TWIN_TITLES, TWINS, ask_texts, show_figure, show_task, spoken
from pages.common.cache import Report, cached_answer
from pages.common.charts import COLLAPSED, HEALTHY
from pages.common.components.states import show_empty
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

BETAS = (0.0, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0)
SAMPLES = 2
LONGEST = 90  # characters of a quoted sentence: a decoder far from data may write a very long one
COLORS = (HEALTHY, COLLAPSED)  # of the twins, on every step


def show_objective(large: bool) -> None:
    """Step 1: the two terms, and what beta does to them."""
    words, figure = st.columns([2, 3], gap="large")
    with words:
        st.latex(
            r"\begin{aligned}\log p(x) \ge\; -&\underbrace{\mathbb{E}_{q(z|x)}[-\log p(x|z)]}_{\text{Rec}}\\[-2pt]"
            r"-&\underbrace{\mathrm{KL}(q(z|x)\,\|\,p(z))}_{\text{KL}}\end{aligned}"
        )
        st.markdown(
            "A VAE is trained to make **-ELBO = Rec + KL** small (Kingma & Welling 2014). **Rec**, the distortion: "
            "the NLL of the sentence given z. **KL**, the rate: KL(q(z|x) || p(z)). Both in nats a sentence."
        )
        st.markdown("A nat of KL lowers the loss only if it lowers Rec by more than **beta** nats. Move beta.")
        beta = st.select_slider("beta, the weight of the KL", BETAS, 1.0, key="collapse_beta", persist_state="session")
        with lesson.controls("objective"):
            (text,) = ask_texts(TEXT)
    if not text:
        show_empty("Write a sentence to see its two terms.")
        return
    info = current_checkpoint()

    def compute(report: Report) -> "list[TradeOff]":
        vae = ready_vae(info)
        from vae_core.analysis.collapse_demo import trade_off

        return trade_off(vae, text)

    with figure:
        points = cached_answer("collapse_trade", (fingerprint(info.path), text), "Scoring ...", compute)
        show_figure(trade_off_figure(points, beta), "collapse_trade_figure", large=large)
        best, limit = least(points, beta), collapsing_beta(points)
        values = {"rec": best.rec, "kl": best.kl, "neg_elbo": best.rec + best.kl}
        said = ", ".join(f"{FIGURES[name].label} **{FIGURES[name].text(value)}**" for name, value in values.items())
        st.markdown(f"There: {said}.")
        st.caption(
            f"“{_quoted(text)}” on `{info.name}`. From left to right the posterior goes from the prior to its own: "
            "N(s mu, s logvar), s from 0 to 1, 16 draws of z each. The weights stay as they are."
        )
    with words:
        show_task(1, "Move beta until z carries nothing. Is this decoder collapsed then?", _objective_answer(limit))


def _objective_answer(limit: float) -> str:
    when = f"From beta = {limit:.3g} on" if limit < BETAS[-1] else f"Not even at beta = {BETAS[-1]:g}"
    return (
        f"**No.** {when} the prior has the lowest loss of these posteriors: a training with that beta "
        "would leave it empty. But this decoder is as it was: Rec falls to the right, so it reads z, and therefore "
        "beta has to be so high.\n\nA decoder is collapsed when its Rec is the same with and without z: a flat line. "
        "Then even a small beta empties z. That happens in training at beta = 1, while the decoder learns the words "
        "quicker from each other than from z."
    )


def show_autoregression(large: bool) -> None:
    """Step 2: an autoregressive decoder predicts each word from the words before it."""
    words, figure = st.columns([2, 3], gap="large")
    decoders = _decoders()
    with words:
        st.latex(r"\log p(x|z) = \textstyle\sum_t \log p(x_t \mid x_{<t},\, z)")
        st.markdown(
            "The decoder is autoregressive: it reads the words before each word, and these predict much of it already. "
            "If it predicts as well without z, z does not repay its KL, and the encoder falls "
            "back to the prior: **q(z|x) = p(z), KL = 0**. "
            "That is posterior collapse (Bowman et al. 2016)."
        )
        st.markdown(
            "Give the decoder another sentence's z. The rise in the sentence's Rec is the **swap gap**: near 0, the "
            "decoder does not read z."
        )
        title = ask_choice("Decoder", list(decoders), "collapse_decoder", **SESSION)
        info, color = decoders.get(title, next(iter(decoders.values())))
        with lesson.controls("words"):
            text, other = ask_texts(TEXT, OTHER)
    if not (text and other):
        show_empty("Write two sentences: one to be written, and one whose z is swapped in.")
        return

    def compute(report: Report) -> tuple[list[WordCost], list[WordCost]]:
        vae = ready_vae(info)
        from vae_core.analysis.collapse_demo import words_under

        return words_under(vae, text, other)

    with figure:
        own, swapped = cached_answer("collapse_words", (fingerprint(info.path), text, other), "Scoring ...", compute)
        show_figure(swap_figure(own, swapped, color=color), "collapse_words_figure", large=large)
        st.caption(f"The probability of each word of “{_quoted(text)}”, given the words before it and z. ⏎ is the end.")
    with words:
        show_task(
            2,
            "Change the decoder. Which one needs z? How do you know?",
            "The one whose bars **fall** when z is another sentence's: it expects the words that this z encodes, and "
            "is wrong about them. The bars of the other do not change: it predicts each word from those before "
            "it, and never looked at z. Its first word is predicted badly with either z: no word precedes it.",
        )


def _decoders() -> dict[str, tuple[CheckpointInfo, str]]:
    """Return the decoders to choose from, with their colours: the twins without their names, and the picked one."""
    found = {info.name: info for info in list_checkpoints() if info.name in TWINS}
    decoders = {
        title: (found[name], color)
        for title, name, color in zip(TWIN_TITLES, TWINS, COLORS, strict=True)
        if name in found
    }
    picked = current_checkpoint()
    if picked.name not in found:
        decoders[picked.name] = picked, color_of(next(iter(picked.evaluation.values()), {}))
    return decoders


def show_twins(large: bool) -> None:
    """Step 3: two checkpoints of the same size, one of them collapsed, on the reader's sentences."""
    twins = lesson.find_twins()
    if not twins:
        return
    words, result = st.columns([2, 5] if large else [2, 4], gap="large")
    with words:
        st.markdown(
            "Two VAEs of the same size, trained on the same sentences, in different ways. One decoder reads z, the "
            "other does not. Write two sentences, and find out which."
        )
        text, other = ask_texts(TEXT, OTHER)
        with lesson.controls("twins"):
            seed = int(st.number_input("Seed of the samples", 0, 2**31 - 1, 0, key="collapse_seed"))
    if not (text and other):
        show_empty("Write two sentences: one to reconstruct, and one whose z is swapped in.")
        return

    def compute(report: Report) -> "list[Twin]":
        vaes = [ready_vae(info) for info in twins]
        from vae_core.analysis.collapse_demo import read_twin

        return [read_twin(vae, text, other, samples=SAMPLES, seed=seed) for vae in vaes]

    key = (*(fingerprint(info.path) for info in twins), text, other, seed)
    with result:
        read = cached_answer("collapse_twins", key, "Reading ...", compute)
        for column, title, color, twin in zip(st.columns(2, gap="large"), TWIN_TITLES, COLORS, read, strict=True):
            with column:
                _show_twin(title, color, twin, text, other)
        bars = twins_figure({title: twin.kl_per_dim for title, twin in zip(TWIN_TITLES, read, strict=True)}, COLORS)
        show_figure(bars, "collapse_twins_figure", large=large)
    with words:
        show_task(3, "Which of the two is collapsed? How do you know?", _twins_answer(twins, read))


def _show_twin(title: str, color: str, twin: "Twin", text: str, other: str) -> None:
    """Show how one of the two decodes the sentences."""
    head = f'<b style="border-bottom:4px solid {color}">{html.escape(title)}</b>'
    parts = [spoken(head, kind="verdict", size="1.2rem")]
    for said, sentence, written in (("your", text, twin.written), ("the other", other, twin.swapped)):
        label = f'<span style="opacity:.7;display:inline-block;margin-top:.4rem">z of {said} sentence, decoded</span>'
        parts += [spoken(label, size=".85rem", kind="small"), spoken(marked(sentence, shorten(written, LONGEST)))]
    cost, gap = FIGURES["nll"].text(twin.nll), FIGURES["sentence_swap_gap"].text(twin.sentence_swap_gap)
    body = f"Your sentence's Rec is <b>{cost}</b> with its own z, <b>{gap} higher</b> with the other one's."
    parts.append(spoken(body, size=".95rem", kind="small"))
    parts.append(
        spoken(
            '<span style="opacity:.7;display:inline-block;margin-top:.4rem">Draws of z from the prior, decoded</span>',
            size=".85rem",
            kind="small",
        )
    )
    drawn = [html.escape(shorten(sample, LONGEST)) or "(no words)" for sample in twin.samples]
    st.html("".join(parts + [spoken(sample, size=".95rem", kind="small") for sample in drawn]))


def _twins_answer(twins: "list[CheckpointInfo]", read: "list[Twin]") -> str:
    """Return which of the twins ignores z, by its swap gap, and how both were trained."""
    reads, ignores = sorted(range(2), key=lambda number: -read[number].sentence_swap_gap)
    gaps = [FIGURES["sentence_swap_gap"].text(twin.sentence_swap_gap) for twin in read]
    how = "\n\n".join(f"{TWIN_TITLES[i]} is `{info.name}`. {_trained(info)}" for i, info in enumerate(twins))
    return (
        f"**{TWIN_TITLES[ignores]}.** It decodes much the same for every z. The other sentence's z raises its Rec of "
        f"yours by only {gaps[ignores]}, and that of {TWIN_TITLES[reads]} by "
        f"{gaps[reads]}. The KL agrees here: z of the collapsed twin carries next to nothing.\n\n{how}"
    )


def _trained(info: CheckpointInfo) -> str:
    """Return how a checkpoint was trained, as far as its folder records it."""
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
