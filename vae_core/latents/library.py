"""Corpus library: the corpora saved on disk, with the latents, reconstruction NLLs and maps computed of each.

    HOME/corpora/<key>/about.json                     name, text and label columns, notes
                       corpus.parquet                 every column of the input
                       latents-<fingerprint>.parquet  its latents under the checkpoint with that fingerprint
                       rec-<fingerprint>.parquet      -log p(x|mu) of each text, nats
                       map-<fingerprint>-*.parquet    its projections

`key` is a hash of the content, so that the same file uploaded twice is saved, and encoded, once.

Besides its own, a workspace lists the sample, which is in the home for all, and corpora that others share by a
link; both are read-only. Files computed of it are beside it where they are for all too, that is under a
checkpoint of the project, and else in the workspace, under `computed/<key>`.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.checkpoints.store import is_shipped
from vae_core.data.corpus import Corpus
from vae_core.data.schema import arrow_table
from vae_core.errors import CheckpointError, InputError
from vae_core.files import clear_leftovers, delete_folder, write_parquet, write_text, written_aside
from vae_core.latents.saved import ABOUT as ABOUT
from vae_core.latents.saved import TABLE as TABLE
from vae_core.latents.saved import SavedCorpus as SavedCorpus
from vae_core.latents.saved import check_own, computed_dir, computed_of, corpora_in, described
from vae_core.latents.table import latents_table
from vae_core.paths import data_dir, home_dir, use_workspace, workspace_of
from vae_core.workspaces.quota import check_disk, check_rows
from vae_core.workspaces.sharing import opened, revoke

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

SAMPLE_NAME, SAMPLE_ROWS = "Sample worlds", 2_000  # with other sentences it needs another name: found by it
GONE = "This corpus is no longer saved here: choose another, or upload its file again."
SCORE_ROWS = 2_000  # texts scored between two reports of progress


def save_corpus(corpus: Corpus, *, name: str, label_columns: Sequence[str] = ()) -> SavedCorpus:
    """Save a corpus; one of the same content is reused, and gets the name and the label columns given.

    :param label_columns: columns that a map is coloured by and a space is measured on.
    :raises InputError: when a label column is not there, a quota does not hold it, or the disk does not take it.
    """
    unknown = [column for column in label_columns if column not in corpus.table.columns]
    if unknown:
        raise InputError(f"There is no column {unknown[0]!r} to take labels from: choose among those of the corpus.")
    table = arrow_table(corpus.table)
    key, labels = _content_hash(table, corpus.text_column), tuple(label_columns)
    saved = SavedCorpus(key, name, table.num_rows, corpus.text_column, labels, tuple(corpus.notes))
    clear_leftovers(saved.folder.parent)
    if (saved.folder / TABLE).is_file():
        return describe_corpus(saved)
    check_rows(saved.rows)
    _delete_orphans()
    check_disk(table.nbytes)  # an upper bound: the file is compressed
    try:
        with written_aside(saved.folder, last=ABOUT) as aside:  # both files or none
            write_parquet(table, aside / TABLE)
            write_text(aside / ABOUT, _about(saved))
    except CheckpointError as error:
        raise InputError(str(error)) from error
    return saved


def describe_corpus(saved: SavedCorpus) -> SavedCorpus:
    """Write the name and the columns of a saved corpus to its about.json, and return it.

    :raises InputError: when the corpus is gone, perhaps since another tab deleted it, or the disk does not take it.
    """
    check_own(saved)
    if not (saved.folder / TABLE).is_file():  # nothing is made of a corpus without sentences
        raise InputError(GONE)
    try:
        write_text(saved.folder / ABOUT, _about(saved))
    except CheckpointError as error:
        raise InputError(str(error)) from error
    return saved


def _about(saved: SavedCorpus) -> str:
    about = asdict(saved)
    del about["root"]
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def sample_corpus() -> SavedCorpus:
    """Return the project's own sentences of eight worlds, saved like any other corpus, once for all workspaces."""
    from vae_core.data.worlds import LABELS, world_sentences

    with use_workspace(""):
        saved = _sample() or save_corpus(
            Corpus(world_sentences(SAMPLE_ROWS), "text", ()), name=SAMPLE_NAME, label_columns=LABELS
        )
    return replace(saved, root=home_dir())


def list_corpora() -> list[SavedCorpus]:
    """Return the corpora that the current workspace can read, by name; a damaged one is left out.

    Those are its own, the sample where it has been made, and corpora that others share with it.
    """
    own = corpora_in(data_dir())
    foreign = [share.folder for share in opened("corpus")]
    if data_dir() != home_dir() and (sample := _sample()):
        foreign.append(sample.folder)
    found: dict[str, SavedCorpus] = {}  # two others may share the same content
    for corpus in (*own, *filter(None, map(described, foreign))):
        found.setdefault(corpus.key, corpus)
    return sorted(found.values(), key=lambda corpus: (corpus.name.lower(), corpus.key))


def _sample() -> SavedCorpus | None:
    """Return the sample where it has been made."""
    return next((saved for saved in corpora_in(home_dir()) if saved.name == SAMPLE_NAME), None)


def find_corpus(key: str) -> SavedCorpus:
    """Return a saved corpus by its key.

    :raises InputError: when it is not, or no longer, there.
    """
    for saved in list_corpora():
        if saved.key == key:
            return saved
    raise InputError(GONE)


def delete_corpus(key: str) -> None:
    """Delete a corpus and all that was computed of it.

    :raises InputError: when it is not of this workspace, no longer there, perhaps since another tab was quicker, or the
        disk refuses.
    """
    saved = find_corpus(key)
    check_own(saved)
    revoke("corpus", key)
    try:
        delete_folder(saved.folder)
    except FileNotFoundError:
        raise InputError(GONE) from None
    except CheckpointError as error:
        raise InputError(str(error)) from error


def latents_path(saved: SavedCorpus, fingerprint: str) -> Path:
    """Return the path of a corpus's latents table, there or not, under the checkpoint with a fingerprint."""
    return _computed(saved, f"latents-{fingerprint}.parquet", fingerprint)


def _computed(saved: SavedCorpus, name: str, fingerprint: str) -> Path:
    """Return the path of a file that is computed of a corpus under a checkpoint."""
    beside = saved.folder / name
    if not saved.read_only or beside.is_file() or (saved.root == home_dir() and is_shipped(fingerprint)):
        return beside
    return computed_of(saved.key) / name


def _delete_orphans() -> None:
    """Delete what was computed of corpora of others that are not listed any more: it would count in the quota."""
    listed = {corpus.key for corpus in list_corpora()}
    for folder in computed_dir().glob("[!.]*"):
        if folder.name not in listed:
            with suppress(FileNotFoundError, CheckpointError):  # another tab was quicker, or the next time
                delete_folder(folder)


def beside(path: Path, name: str) -> Path:
    """Return the path of a file that is computed of another computed one, a latents table for example."""
    there = path.with_name(name)
    if workspace_of(path) in ("", workspace_of(data_dir())) or there.is_file():
        return there
    return computed_of(path.parent.name) / name


def encode_saved(
    vae: "TextVAE", saved: SavedCorpus, fingerprint: str, *, on_batch: Callable[[int], None] | None = None
) -> Path:
    """Encode a corpus and save its latents table; nothing is saved of one that is broken off.

    :param fingerprint: of the checkpoint that vae was loaded from.
    """
    path = latents_path(saved, fingerprint)
    if path.is_relative_to(data_dir()):
        _delete_orphans()
        check_disk(8 * saved.rows * vae.config.latent_dim)  # bytes: mu and logvar
    table = latents_table(vae, saved.read(), fingerprint=fingerprint, on_batch=on_batch)
    write_parquet(table, latents_path(find_corpus(saved.key), fingerprint))  # nothing of a corpus deleted meanwhile
    return latents_path(saved, fingerprint)


def read_rec(saved: SavedCorpus, fingerprint: str) -> np.ndarray | None:
    """Return the saved -log p(x|mu) of all texts (N,), nats, or None where they are not computed."""
    try:
        rec = pq.read_table(_computed(saved, f"rec-{fingerprint}.parquet", fingerprint))["rec"].to_numpy()
    except (OSError, pa.ArrowException, KeyError):
        return None
    return rec if len(rec) == saved.rows else None


def score_saved(
    vae: "TextVAE",
    saved: SavedCorpus,
    fingerprint: str,
    mu: np.ndarray,
    texts: Sequence[str],
    *,
    on_batch: Callable[[int], None] | None = None,
) -> np.ndarray:
    """Return -log p(x|mu) of each text (N,), nats, and save them."""
    import torch

    rec = np.empty(len(texts), np.float32)
    for start in range(0, len(texts), SCORE_ROWS):
        part = slice(start, start + SCORE_ROWS)
        rec[part] = vae.nll(torch.tensor(mu[part]), texts[part]).numpy()
        if on_batch:
            on_batch(min(part.stop, len(texts)))
    still = find_corpus(saved.key)  # as in encode_saved
    write_parquet(pa.table({"rec": rec}), _computed(still, f"rec-{fingerprint}.parquet", fingerprint))
    return rec


def _content_hash(table: pa.Table, text_column: str) -> str:
    """Return a hash of every cell, of the columns' names and types, and of which one is the text."""
    digest = hashlib.sha256(text_column.encode("utf-8", "replace"))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table.combine_chunks())
    digest.update(sink.getvalue())
    return digest.hexdigest()[:16]
