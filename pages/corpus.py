"""Corpus page: upload sentences of your own, see them encoded, and manage the saved corpora."""

from functools import partial

import streamlit as st

from pages.common.code_snippets import py, script, show_snippet
from pages.common.components.frame import page_head
from pages.common.components.states import may_be_cut
from pages.common.context import current_latents
from pages.common.markup import errors_as_text
from pages.common.session import current_checkpoint, current_corpus, current_fingerprint, current_vae, go_to
from pages.corpus_ui.saved_corpora import bold_name, show_saved_corpora
from pages.corpus_ui.upload_form import ask_upload, choose_and_save
from vae_core.latents.library import SavedCorpus, latents_path


def show_encoding(saved: SavedCorpus) -> None:
    """Encode the corpus that was just saved, with a way to cancel, and say where to go from there."""
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.html(bold_name(saved.name))
    forget = partial(st.session_state.pop, "corpus_encode", None)
    right.button("Upload another file", key="corpus_more", on_click=forget, width="stretch")
    known = latents_path(saved, current_fingerprint()).is_file()
    count = len(current_latents().mu)
    if not known:
        st.rerun()  # the list below was drawn before
    st.success(
        f"{count:,} {'sentence is' if count == 1 else 'sentences are'} encoded and saved.", icon=":material/check:"
    )
    if cut := count_cut(current_latents().texts):
        which = "1 sentence is" if cut == 1 else f"{cut:,} sentences are"
        st.caption(f"{which} longer than this checkpoint reads: tokens past its limit are not encoded.")
    ways = {
        "Open the map": ("pages/map.py", "A map of the sentences: select, search, export."),
        "Walk between two": ("pages/interpolate.py", "The sentences between two sentences."),
        "Diagnostics": ("pages/diagnostics.py", "How well the latent space separates your labels."),
    }
    for column, (label, (page, about)) in zip(st.columns(3), ways.items(), strict=True):
        kind = "primary" if page == "pages/map.py" else "secondary"
        if column.button(label, key=f"corpus_to_{page[6:-3]}", type=kind, width="stretch"):  # type: ignore[arg-type]
            go_to(page)
        column.caption(about)


def count_cut(texts: list[str]) -> int:
    """Return how many texts the model reads the beginning of only; it is loaded where one is long enough for that."""
    return sum(len(current_vae().read_part(text)) < len(text) for text in texts if may_be_cut(text))


def snippet(saved: SavedCorpus) -> str:
    """Return the lines that save and encode a file."""
    checkpoint = py(current_checkpoint().name)
    return script(
        f'corpus = read_corpus("FILE.csv", text_column={py(saved.text_column)})',
        "print(*corpus.notes, sep='\\n')",
        f"saved = save_corpus(corpus, name={py(saved.name)}, label_columns={py(list(saved.label_columns))})",
        f"path = encode_saved(load_vae({checkpoint}), saved, fingerprint(folder_of({checkpoint})))",
        "latents = read_latents(path)",
    )


current_checkpoint()
about = "Upload sentences of your own. They stay on this server until you delete them, and are encoded once."
page_head("Corpus", about, key="")
encoding = st.session_state.get("corpus_encode") == current_corpus().key
# Two slots, one of them empty: the form would else stay on the screen, dimmed, while encoding.
form, result = (st.empty(), st.container()) if encoding else (st.container(), st.empty())
with st.container():  # drawn first: encoding may end the script
    show_saved_corpora()
    show_snippet(snippet(current_corpus()))
with (result if encoding else form).container(border=True), errors_as_text():  # of limits that are set wrongly
    if encoding:
        show_encoding(current_corpus())
    elif upload := ask_upload():
        choose_and_save(upload)
