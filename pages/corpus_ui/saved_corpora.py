"""The list of saved corpora: files computed of each, and changing or deleting it."""

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

import streamlit as st

from pages.common.components.states import show_error
from pages.common.markup import errors_as_text, literal, paragraph
from pages.common.session import go_to
from pages.common.workspace.links import show_share
from pages.common.workspace.session import is_shared
from pages.corpus_ui.uploads import wide_labels
from vae_core.checkpoints.store import fingerprint, list_checkpoints
from vae_core.data.corpus import Corpus, read_corpus
from vae_core.errors import InputError
from vae_core.latents.library import (
    SAMPLE_NAME,
    TABLE,
    SavedCorpus,
    delete_corpus,
    describe_corpus,
    list_corpora,
    save_corpus,
)
from vae_core.paths import data_dir, home_dir
from vae_core.workspaces.sharing import Share, close, opened

NAMES_TTL = 60  # seconds until the checkpoints' fingerprints are computed again


def save_named(corpus: Corpus, name: str, labels: Sequence[str]) -> SavedCorpus:
    """Save a corpus; where another one has its name, a number is appended, so that names in the sidebar differ.

    :raises InputError: when the disk does not take it.
    """
    return _rename(save_corpus(corpus, name=name, label_columns=labels), name, labels)


def change(saved: SavedCorpus, *, name: str, text_column: str, labels: Sequence[str]) -> SavedCorpus:
    """Change the name and label columns of a saved corpus; files computed of it stay.

    Another text column makes another corpus; the first stays.

    :raises InputError: when the column holds no text, or the disk does not take it.
    """
    if text_column != saved.text_column:
        return save_named(read_corpus(saved.folder / TABLE, text_column=text_column), name, labels)
    return _rename(saved, name, labels)


def computed_of(saved: SavedCorpus, checkpoints: dict[str, str]) -> list[str]:
    """Return a few words for each checkpoint under which something is computed of a corpus.

    :param checkpoints: fingerprint -> name.
    """
    files = [name.removesuffix(".parquet").split("-") for name in saved.files if name.endswith(".parquet")]
    maps = Counter(parts[1] for parts in files if parts[0] == "map")
    results = []
    for key in sorted({parts[1] for parts in files if parts[0] == "latents"}):
        if saved.read_only and key not in checkpoints:  # of its owner's, who did not share it
            continue
        words = ["encoded", *(["scored"] if ["rec", key] in files else [])]
        words += [f"{maps[key]} {'map' if maps[key] == 1 else 'maps'}"] if maps[key] else []
        results.append(f"{checkpoints.get(key, 'a checkpoint that is gone')}: {', '.join(words)}")
    return results


def bold_name(name: str) -> str:
    """Return a name as bold HTML, shown as it was typed."""
    return paragraph(f"<b>{html.escape(name)}</b>", size="1rem")


def show_saved_corpora() -> None:
    """List the saved corpora, with the buttons to open, change and delete each."""
    st.subheader("Saved corpora", anchor=False)
    names = _checkpoint_names(data_dir())
    for saved in list_corpora():
        with st.container(border=True):
            shared = [share for share in opened("corpus") if share.folder == saved.folder]
            widths = [1.3] * len(shared) if saved.read_only else [*([] if is_shared() else [1.3]), 1.2, 1.3]
            left, *buttons = st.columns([8.4 - sum(widths), 1.3, *widths], vertical_alignment="center")
            left.html(bold_name(saved.name))
            size = f"{saved.rows:,} {'sentence' if saved.rows == 1 else 'sentences'}, {_size(saved)}"
            labels = f", labels: {', '.join(saved.label_columns)}" if saved.label_columns else ""
            computed = "; ".join(computed_of(saved, names)) or "not encoded yet"
            left.caption(f"{literal(size + _whose(saved) + labels)}  \n{literal(computed)}")
            if buttons[0].button("Open map", key=f"corpus_open_{saved.key}", width="stretch"):
                st.session_state["corpus_pending"] = saved.key
                go_to("pages/map.py")
            if saved.read_only:
                for share in shared:
                    about = "From your list: it stays with its owner, and its link opens it again."
                    key = f"corpus_close_{saved.key}"
                    buttons[1].button("Remove", key=key, on_click=_close, args=(share,), help=about, width="stretch")
                continue
            if not is_shared():
                with buttons[1]:
                    show_share("corpus", saved.key, f"corpus_share_{saved.key}")
            if buttons[-2].button("Change", key=f"corpus_change_{saved.key}", width="stretch"):
                _change(saved)
            with buttons[-1].popover("Delete", width="stretch"):
                st.html(bold_name(saved.name))
                st.markdown(f"Delete it and all that was computed of it, {_size(saved)}?")
                if saved.name == SAMPLE_NAME:
                    st.caption("The sample is made again by itself.")
                st.button("Delete for good", key=f"corpus_delete_{saved.key}", on_click=_delete, args=(saved,))


def _whose(saved: SavedCorpus) -> str:
    """Return the note on a corpus that is read-only here."""
    if not saved.read_only:
        return ""
    return ", for everyone" if saved.root == home_dir() else ", shared with you"


@st.dialog("Change a corpus", width="large")
def _change(saved: SavedCorpus) -> None:
    """Let the name, the text column and the label columns be changed."""
    try:
        corpus = saved.read()
    except InputError as error:
        show_error(error)
        return
    columns = list(corpus.table.columns)
    fixed = saved.name == SAMPLE_NAME
    name = st.text_input("Name", saved.name, max_chars=80, key=f"corpus_rename_{saved.key}", disabled=fixed)
    text = st.selectbox("Text column", columns, columns.index(saved.text_column), key=f"corpus_retext_{saved.key}")
    if text != saved.text_column:
        st.caption("Another text column makes another corpus, which is encoded separately; this one stays as it is.")
    others = [column for column in columns if column != text]
    chosen = [column for column in saved.label_columns if column in others]
    labels = st.multiselect("Label columns", others, chosen, key=f"corpus_relabel_{saved.key}_{text}")
    for line in wide_labels(corpus.table, labels):
        st.caption(literal(line))
    for note in saved.notes:
        st.caption(literal(note))
    if st.button("Save", type="primary", key="corpus_save"):
        with errors_as_text():
            changed = change(saved, name=name.strip() or saved.name, text_column=text, labels=labels)
            if changed.key != saved.key:
                st.session_state["corpus_encode"] = changed.key
            st.session_state["corpus_pending"] = changed.key
            st.rerun()
    st.dataframe(corpus.table[[text, *others]].head(10), hide_index=True, key="corpus_change_preview")


def _close(shared: Share) -> None:
    with errors_as_text(st.toast):
        close(shared)


def _delete(saved: SavedCorpus) -> None:
    try:
        delete_corpus(saved.key)
    except InputError as error:
        refused = saved.folder.exists()
        st.toast(literal(str(error)) if refused else f"{literal(saved.name)} was deleted already.")


def _rename(saved: SavedCorpus, name: str, labels: Sequence[str]) -> SavedCorpus:
    taken = {other.name for other in list_corpora() if other.key != saved.key} | {SAMPLE_NAME} - {saved.name}
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    free = next(name for name in names if name not in taken)
    return describe_corpus(replace(saved, name=free, label_columns=tuple(labels)))


def _size(saved: SavedCorpus) -> str:
    size = sum(saved.files.values())
    return f"{size / 1e6:,.1f} MB" if size >= 1e5 else f"{size / 1e3:,.1f} kB"


@st.cache_data(ttl=NAMES_TTL, show_spinner=False)
def _checkpoint_names(workspace: Path) -> dict[str, str]:
    return {fingerprint(info.path): info.name for info in list_checkpoints() if info.kind == "VAE"}
