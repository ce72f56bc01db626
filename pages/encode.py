"""Encode page: type sentences, see where each lies in the latent space and what the decoder makes of that point."""

import streamlit as st

from pages.common.code_snippets import encode_snippet, show_snippet
from pages.common.session import current_checkpoint, current_vae
from pages.explore_ui.sentence_report import choose, show_reading
from vae_core.checkpoints.store import fingerprint

MOST = 50  # sentences; a file goes through the command line
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
    asked = right.form_submit_button("Encode", type="primary")

if asked:
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
if len(texts) > MOST:
    st.error(
        f"{len(texts)} sentences are more than the {MOST} that this page reads at once: shorten the list, "
        "or encode a file with `python -m vae_core encode FILE -o OUT.parquet`."
    )
    st.stop()

key = (fingerprint(info.path), tuple(texts), samples, seed)
if st.session_state.get("encode_key") != key:
    bar = st.progress(0.0, "Loading the model ...")
    vae = current_vae()
    from vae_core.analysis.sentence import analyse_sentences

    st.session_state["encode_readings"] = analyse_sentences(
        vae,
        texts,
        samples=samples,
        seed=seed,
        on_progress=lambda share: bar.progress(share, "Encoding and decoding ..."),
    )
    st.session_state["encode_key"] = key
    bar.empty()
readings = st.session_state["encode_readings"]
show_reading(readings[choose(readings)])
show_snippet(encode_snippet(info.name, texts, samples=samples, seed=seed))
