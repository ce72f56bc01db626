"""The upload form: a file or pasted lines, a preview, the choice of columns, and saving as a corpus."""

import io

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.common.components.states import show_error, show_note
from pages.common.inputs import ask_choice
from pages.common.markup import errors_as_text, literal
from pages.corpus_ui.saved_corpora import bold_name, save_named
from pages.corpus_ui.uploads import (
    PendingUpload,
    check_sentences,
    columns_of,
    drop_upload,
    label_proposals,
    max_megabytes,
    max_sentences,
    read_upload,
    stage_upload,
    wide_labels,
)
from vae_core.data.corpus import Corpus
from vae_core.data.readers import SUFFIXES
from vae_core.errors import InputError
from vae_core.latents.plan import check_columns

UPLOAD, PASTE = "Upload a file", "Paste lines"
PASTED_CHARACTERS = 2_000_000  # a message of more than 25 MB from the browser would close its connection
PREVIEW_ROWS = 10  # rows


def ask_upload() -> PendingUpload | None:
    """Show the file picker and the text box, or the staged upload, which is returned for its columns to be chosen."""
    upload = st.session_state.get("corpus_upload")
    if upload is not None:
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.html(bold_name(upload.name))
        right.button("Upload another file", key="corpus_another", on_click=_forget, args=(upload,), width="stretch")
        return upload
    way = ask_choice("How", [UPLOAD, PASTE], "corpus_way", bind=None, label_visibility="collapsed")
    if way == UPLOAD:
        key = f"corpus_file_{st.session_state.get('corpus_round', 0)}"
        st.file_uploader("A file", type=[*SUFFIXES, ".gz"], key=key, on_change=_take_file, args=(key,))
        st.caption(
            "A sentence a line (.txt), or a table with a column of sentences (.csv, .tsv, .jsonl, .parquet); each may "
            f"be packed (.gz). Up to {max_sentences():,} sentences and {max_megabytes():,} MB."
        )
    else:
        with st.form("corpus_form"):
            typed = st.session_state.get("corpus_typed", "")
            st.text_area("Sentences, one a line", typed, height=200, max_chars=PASTED_CHARACTERS, key="corpus_pasted")
            st.form_submit_button("Continue", type="primary", on_click=_take_pasted)
    if refused := st.session_state.pop("corpus_refused", None):
        show_error(refused)
    return None


def choose_and_save(upload: PendingUpload) -> None:
    """Show a file's rows and the choice of its columns, and save it on a click."""
    with st.spinner("Reading ..."):
        corpus = _choose_text_column(upload)
    if corpus is None:
        return
    others = [name for name in corpus.table.columns if name != corpus.text_column]
    rows = len(corpus.table)
    st.markdown(f"**{rows:,}** {'sentence' if rows == 1 else 'sentences'}")
    if corpus.notes:  # notes of the reader: assumed, mended, counted; nothing was dropped
        show_note("\n".join(f"- {literal(note)}" for note in corpus.notes))
    labels = _choose_labels(upload, corpus, others) if others else []
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    name = left.text_input("Name", upload.stem, max_chars=80, key=f"corpus_name_{upload.key}")
    if right.button("Save and encode", type="primary", key="corpus_keep", width="stretch"):
        with errors_as_text():
            with st.spinner("Saving ..."):
                saved = save_named(corpus, name.strip() or upload.stem, labels)
            _forget(upload)
            # The first is the sidebar's.
            st.session_state["corpus_pending"] = st.session_state["corpus_encode"] = saved.key
            st.session_state.pop("corpus_typed", None)
            st.rerun()
    shown = corpus.table.loc[: PREVIEW_ROWS - 1, [corpus.text_column, *others]]
    st.caption(f"The first {len(shown)} of {rows:,} rows" if len(shown) > 1 else "Its only row")
    st.dataframe(shown, hide_index=True, key="corpus_preview")


def _choose_text_column(upload: PendingUpload) -> Corpus | None:
    """Return the corpus with the text column that is guessed or chosen; where it cannot be used, say why."""
    guess, refusal = None, ""
    try:
        corpus = read_upload(upload)
        columns, guess = list(corpus.table.columns), corpus.text_column
    except InputError as error:
        columns, refusal = columns_of(str(upload.path)), str(error)
    column = guess
    if len(columns) > 1:
        index = columns.index(guess) if guess in columns else None
        hint = "Choose the column with the sentences"
        column = st.selectbox("Text column", columns, index, key=f"corpus_text_{upload.key}", placeholder=hint)
    with errors_as_text():
        if column is None:
            raise InputError(refusal)
        corpus = read_upload(upload, None if column == guess else column)
        check_sentences(len(corpus.table))
        check_columns(corpus.table.columns, upload.name)
        return corpus
    return None


def _choose_labels(upload: PendingUpload, corpus: Corpus, others: list[str]) -> list[str]:
    """Return the columns that the map is to be coloured by; those with few values are proposed."""
    column = corpus.text_column
    labels = st.multiselect(
        "Label columns",
        others,
        label_proposals(str(upload.path), column, _table=corpus.table),
        key=f"corpus_labels_{upload.key}_{column}",
        help="Columns with classes of the sentences. The map is coloured by them and Diagnostics measures the space on "
        "them. Columns with few different values are proposed; you can change them later.",
        placeholder="None: the map is coloured by clusters, length and KL",
    )
    for line in wide_labels(corpus.table, labels):
        st.caption(literal(line))
    return labels


def _take_file(key: str) -> None:
    """Put an upload on disk and let go of its bytes, which Streamlit would hold until the session ends."""
    file = st.session_state[key]
    if file is None:
        return
    _put(file, file.name)
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    st.session_state["corpus_round"] = st.session_state.get("corpus_round", 0) + 1


def _take_pasted() -> None:
    typed = st.session_state["corpus_pasted"]
    st.session_state["corpus_typed"] = typed
    if typed.strip():
        _put(io.BytesIO(typed.encode("utf-8", "replace")), "Pasted lines.txt")
    else:
        st.session_state["corpus_refused"] = "Nothing is pasted yet: write sentences, one a line."


def _put(file: io.BytesIO, name: str) -> None:
    try:
        st.session_state["corpus_upload"] = stage_upload(file, name)
    except InputError as error:
        st.session_state["corpus_refused"] = str(error)


def _forget(upload: PendingUpload) -> None:
    drop_upload(upload)
    st.session_state.pop("corpus_upload", None)
