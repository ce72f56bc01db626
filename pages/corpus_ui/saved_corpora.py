"""The corpora that are kept: what is computed of each, its name and columns to be changed, and its end."""

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from pages.common.html import literal, paragraph
from pages.common.session import go_to
from pages.corpus_ui.uploads import wide_labels
from vae_core.checkpoints.store import fingerprint, list_checkpoints
from vae_core.data.corpus import Corpus, read_corpus
from vae_core.errors import InputError
from vae_core.latents.library import (
    SAMPLE_NAME,
    TABLE,
    KeptCorpus,
    delete_corpus,
    describe_corpus,
    keep_corpus,
    kept_files,
    list_corpora,
)

MARKS_FOR = 60  # seconds until the checkpoints' fingerprints are taken anew


def keep_named(corpus: Corpus, name: str, labels: Sequence[str]) -> KeptCorpus:
    """Keep a corpus; where another one has its name, a number follows it.

    :raises InputError: when the disk does not take it.
    """
    kept = keep_corpus(corpus, name=name, label_columns=labels)
    return _describe_anew(kept, name, labels)


def change(kept: KeptCorpus, *, name: str, text_column: str, labels: Sequence[str]) -> KeptCorpus:
    """Change what a kept corpus is called and classed by, and keep what was computed of it.

    Another text column makes another corpus; the first stays.

    :raises InputError: when the column holds no text, or the disk does not take it.
    """
    if text_column != kept.text_column:
        return keep_named(read_corpus(kept.folder / TABLE, text_column=text_column), name, labels)
    return _describe_anew(kept, name, labels)


def computed_of(kept: KeptCorpus, checkpoints: dict[str, str]) -> list[str]:
    """Return a few words for each checkpoint under which something is computed of a corpus.

    :param checkpoints: fingerprint -> name.
    """
    files = [name.removesuffix(".parquet").split("-") for name, _ in kept_files(kept) if name.endswith(".parquet")]
    maps = Counter(parts[1] for parts in files if parts[0] == "map")
    said = []
    for mark in sorted({parts[1] for parts in files if parts[0] == "latents"}):
        words = ["encoded"]
        words += ["scored"] if ["rec", mark] in files else []
        words += [f"{maps[mark]} {'map' if maps[mark] == 1 else 'maps'}"] if maps[mark] else []
        said.append(f"{checkpoints.get(mark, 'a checkpoint that is gone')}: {', '.join(words)}")
    return said


def titled(name: str) -> str:
    """Return a name as bold HTML, shown as it was typed."""
    return paragraph(f"<b>{html.escape(name)}</b>", size="1rem")


def show_kept() -> None:
    """List what is kept, with what can be done with it."""
    st.subheader("Kept corpora")
    names = _checkpoint_names()
    for kept in list_corpora():
        with st.container(border=True):
            left, *buttons = st.columns([4.6, 1.3, 1.2, 1.3], vertical_alignment="center")
            left.html(titled(kept.name))
            left.caption("  \n".join(map(literal, _described(kept, names))))
            if buttons[0].button("Open map", key=f"corpus_open_{kept.key}", width="stretch"):
                st.session_state["corpus_pending"] = kept.key
                go_to("pages/map.py")
            if buttons[1].button("Change", key=f"corpus_change_{kept.key}", width="stretch"):
                _change(kept)
            with buttons[2].popover("Delete", width="stretch"):
                st.html(titled(kept.name))
                st.markdown(f"Delete it and all that was computed of it, {_bytes(kept.size)}?")
                if kept.name == SAMPLE_NAME:
                    st.caption("The sample is made again by itself.")
                st.button("Delete for good", key=f"corpus_delete_{kept.key}", on_click=_delete, args=(kept,))


@st.dialog("Change a corpus", width="large")
def _change(kept: KeptCorpus) -> None:
    """Let the name, the text column and the label columns be changed."""
    try:
        corpus = kept.read()
    except InputError as error:
        st.error(literal(str(error)))
        return
    columns = list(corpus.table.columns)
    name = st.text_input(
        "Name", kept.name, max_chars=80, key=f"corpus_rename_{kept.key}", disabled=kept.name == SAMPLE_NAME
    )
    text = st.selectbox("Text column", columns, columns.index(kept.text_column), key=f"corpus_retext_{kept.key}")
    if text != kept.text_column:
        st.caption("Another text column makes another corpus, which is encoded anew; this one stays as it is.")
    others = [column for column in columns if column != text]
    chosen = [column for column in kept.label_columns if column in others]
    labels = st.multiselect("Label columns", others, chosen, key=f"corpus_relabel_{kept.key}_{text}")
    for line in wide_labels(corpus.table, labels):
        st.caption(literal(line))
    st.dataframe(corpus.table[[text, *others]].head(10), hide_index=True, key="corpus_change_preview")
    for note in kept.notes:
        st.caption(literal(note))
    if st.button("Save", type="primary", key="corpus_save"):
        _save(kept, name.strip() or kept.name, text, labels)


def _save(kept: KeptCorpus, name: str, text: str, labels: Sequence[str]) -> None:
    try:
        changed = change(kept, name=name, text_column=text, labels=labels)
    except InputError as error:
        st.error(literal(str(error)))
        return
    if changed.key != kept.key:
        st.session_state["corpus_encode"] = changed.key
    st.session_state["corpus_pending"] = changed.key
    st.rerun()


def _delete(kept: KeptCorpus) -> None:
    try:
        delete_corpus(kept.key)
    except InputError:
        st.toast(f"{literal(kept.name)} was deleted already.")


def _describe_anew(kept: KeptCorpus, name: str, labels: Sequence[str]) -> KeptCorpus:
    changed = replace(kept, name=_free(name, kept), label_columns=tuple(labels))
    return describe_corpus(changed) if changed != kept else kept


def _described(kept: KeptCorpus, names: dict[str, str]) -> list[str]:
    size = f"{kept.rows:,} {'sentence' if kept.rows == 1 else 'sentences'}, {_bytes(kept.size)}"
    labels = f", labels: {', '.join(kept.label_columns)}" if kept.label_columns else ""
    return [size + labels, "; ".join(computed_of(kept, names)) or "not encoded yet"]


def _bytes(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 1e5 else f"{count / 1e3:,.1f} kB"


def _free(name: str, kept: KeptCorpus) -> str:
    """Return a name that no other corpus has: the sidebar tells them apart by it, and the sample's is its own."""
    taken = {other.name for other in list_corpora() if other.key != kept.key} | {SAMPLE_NAME} - {kept.name}
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


@st.cache_data(ttl=MARKS_FOR, show_spinner=False)
def _checkpoint_names() -> dict[str, str]:
    return {fingerprint(info.path): info.name for info in list_checkpoints() if info.kind == "VAE"}
