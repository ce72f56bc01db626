"""Encode page: type sentences, see each one's posterior and reconstruction."""

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import show_snippet
from pages.common.components.frame import page_head
from pages.common.components.picked import restore_lines, share_sentence, shared_sentence, store_lines
from pages.common.components.states import end_with_empty, end_with_error
from pages.common.context import encoded_latents
from pages.common.inputs import offer_sentences
from pages.common.session import current_checkpoint, current_fingerprint, ready_vae
from pages.explore_ui.sentence_report import choose, show_report
from pages.explore_ui.snippets import encode_snippet
from vae_core.analysis.sentence import SentenceReport, analyse_sentences

MAX_SENTENCES = 50  # for more there is the command line
EXAMPLE = "A man is playing a guitar on the beach.\nTwo dogs run through the snow.\nI have never been to London."

info = current_checkpoint()
page_head("Encode", "A sentence is encoded as a point **z** of the latent space, and decoded.", key="")
restore_lines("encode_text", EXAMPLE)
with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="encode_inputs"):
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xxsmall", key="encode_text_picker"):
        typed = st.text_area("Sentences, one a line", EXAMPLE, height=104, key="encode_text")
        offer_sentences("Sentences", "encode_text", encoded_latents(), append=True)
    with st.popover("Samples", icon=":material/tune:", key="encode_settings"):
        samples = st.number_input("Samples", 0, 20, 5, key="encode_samples", help="Draws from each posterior.")
        seed = st.number_input("Seed", 0, 2**31 - 1, 0, key="encode_seed", help="The same seed draws the same samples.")
    st.button("Encode", type="primary", key="encode_run")  # encoded as soon as the box loses the focus
store_lines("encode_text", typed)

texts = [line.strip() for line in typed.split("\n") if line.strip()]
if not texts:
    end_with_empty("There is nothing to encode yet: write a sentence, one a line.")
if len(texts) > MAX_SENTENCES:
    end_with_error(
        f"{len(texts)} sentences are more than the {MAX_SENTENCES} that this page encodes at once: shorten the list, "
        "or encode a file with python -m vae_core encode FILE -o OUT.parquet."
    )


def analyse(report: Report) -> list[SentenceReport]:
    """Encode and decode the sentences."""
    return analyse_sentences(ready_vae(), texts, samples=samples, seed=seed, on_progress=report)


key = (current_fingerprint(), tuple(texts), samples, seed)
reports = cached_answer("encode", key, "Encoding and decoding ...", analyse)
report = reports[choose(reports, shared_sentence())]
if typed != EXAMPLE:
    share_sentence(report.text)
show_report(report)
show_snippet(encode_snippet(info.name, texts, samples=samples, seed=seed))
