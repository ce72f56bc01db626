"""Encode page: type sentences, see where each lies in the latent space and what the decoder makes of that point."""

import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.code_snippets import show_snippet
from pages.common.session import current_checkpoint, current_fingerprint, current_vae, ready_vae
from pages.explore_ui.sentence_report import choose, show_report
from pages.explore_ui.snippets import encode_snippet
from vae_core.analysis.sentence import SentenceReport, analyse_sentences

MAX_SENTENCES = 50  # a file goes through the command line
EXAMPLE = "A man is playing a guitar on the beach.\nTwo dogs run through the snow.\nI have never been to London."

info = current_checkpoint()
st.title("Encode")
st.markdown(
    "Type sentences, one a line. Each becomes a point **z** in the latent space, and the decoder reads it back."
)
with st.form("encode_form"):
    typed = st.text_area("Sentences", st.session_state.get("encode_typed", EXAMPLE), height=120, key="encode_text")
    left, middle, right = st.columns([1, 1, 3], vertical_alignment="bottom")
    samples = left.number_input("Samples", 0, 20, 5, key="encode_samples", help="Draws from each posterior.")
    seed = middle.number_input("Seed", 0, 2**31 - 1, 0, key="encode_seed", help="The same seed draws the same samples.")
    submitted = right.form_submit_button("Encode", type="primary")

if submitted:
    st.session_state["encode_typed"] = typed
    st.session_state["encode_asked"] = ([line.strip() for line in typed.split("\n") if line.strip()], samples, seed)
if "encode_asked" not in st.session_state:
    st.info("Press **Encode** to read the sentences above, or write your own first.")
    current_vae()  # loaded while the visitor reads and types
    st.stop()
texts, samples, seed = st.session_state["encode_asked"]
if not texts:
    st.info("There is nothing to encode yet: write a sentence, one a line.")
    st.stop()
if len(texts) > MAX_SENTENCES:
    st.error(
        f"{len(texts)} sentences are more than the {MAX_SENTENCES} that this page reads at once: shorten the list, "
        "or encode a file with `python -m vae_core encode FILE -o OUT.parquet`."
    )
    st.stop()


def analyse(report: Report) -> list[SentenceReport]:
    """Encode and decode the sentences."""
    return analyse_sentences(ready_vae(), texts, samples=samples, seed=seed, on_progress=report)


key = (current_fingerprint(), tuple(texts), samples, seed)
reports = cached_answer("encode", key, "Encoding and decoding ...", analyse)
show_report(reports[choose(reports)])
show_snippet(encode_snippet(info.name, texts, samples=samples, seed=seed))
