"""Corpus library: the corpora saved on disk, with the latents, reconstruction NLLs and maps computed of each.

    HOME/corpora/<key>/about.json                     name, text and label columns, notes
                       corpus.parquet                 every column of the input
                       latents-<fingerprint>.parquet  its latents under the checkpoint with that fingerprint
                       rec-<fingerprint>.parquet      -log p(x|mu) of each text, nats
                       map-<fingerprint>-*.parquet    its projections

`key` is a hash of the content, so that the same file uploaded twice is saved, and encoded, once.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.corpus import Corpus
from vae_core.data.schema import arrow_table, pandas_table
from vae_core.errors import CheckpointError, InputError
from vae_core.files import clear_leftovers, delete_folder, read_json, write_parquet, write_text, written_aside
from vae_core.latents.table import latents_table
from vae_core.paths import data_dir

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

ABOUT, TABLE = "about.json", "corpus.parquet"
SAMPLE_NAME, SAMPLE_ROWS = "Sample worlds", 2_000  # with other sentences it needs another name: found by it
GONE = "The corpus that was asked for is no longer saved here: choose another, or upload its file again."
SCORE_ROWS = 2_000  # texts scored between two reports of progress


@dataclass(frozen=True)
class SavedCorpus:
    """A corpus on disk, described without being read."""

    key: str  # 16 hexadecimal digits of a hash of its content
    name: str
    rows: int
    text_column: str
    label_columns: tuple[str, ...]
    notes: tuple[str, ...]  # what its reader assumed, mended or counted

    @property
    def folder(self) -> Path:
        """The folder of the corpus and of all that is computed of it."""
        return data_dir() / "corpora" / self.key

    @property
    def files(self) -> dict[str, int]:
        """Names of the files on disk, by name, and their bytes."""
        files = {}
        for path in sorted(self.folder.glob("[!.]*")):
            with suppress(OSError):  # a file written aside may be renamed at this moment
                files[path.name] = path.stat().st_size
        return files

    def read(self) -> Corpus:
        """Return the corpus itself.

        :raises InputError: when its file is gone or damaged.
        """
        try:
            table = pandas_table(pq.read_table(self.folder / TABLE))
        except (OSError, pa.ArrowException) as error:
            raise InputError(f'The corpus "{self.name}" is gone or damaged: upload its file again.') from error
        return Corpus(table, self.text_column, self.notes)


def save_corpus(corpus: Corpus, *, name: str, label_columns: Sequence[str] = ()) -> SavedCorpus:
    """Save a corpus; one of the same content is there already, and takes the name and the label columns given.

    :param label_columns: columns that a map is coloured by and a space is measured on.
    :raises InputError: when a label column is not there, or the disk does not take it.
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
    try:
        with written_aside(saved.folder, last=ABOUT) as aside:  # both files or none
            write_parquet(table, aside / TABLE)
            write_text(aside / ABOUT, _about(saved))
    except CheckpointError as error:
        raise InputError(str(error)) from error
    return saved


def describe_corpus(saved: SavedCorpus) -> SavedCorpus:
    """Write the name and the columns of a saved corpus to its about.json, and return it.

    :raises InputError: when the disk does not take it.
    """
    try:
        write_text(saved.folder / ABOUT, _about(saved))
    except CheckpointError as error:
        raise InputError(str(error)) from error
    return saved


def _about(saved: SavedCorpus) -> str:
    return json.dumps(asdict(saved), ensure_ascii=False, indent=2) + "\n"


def sample_corpus() -> SavedCorpus:
    """Return the project's own sentences of eight worlds, saved like any other corpus."""
    from vae_core.data.worlds import LABELS, world_sentences

    there = next((saved for saved in list_corpora() if saved.name == SAMPLE_NAME), None)
    return there or save_corpus(
        Corpus(world_sentences(SAMPLE_ROWS), "text", ()), name=SAMPLE_NAME, label_columns=LABELS
    )


def list_corpora() -> list[SavedCorpus]:
    """Return the saved corpora, by name; a damaged one is left out."""
    saved = []
    for path in (data_dir() / "corpora").glob(f"[!.]*/{ABOUT}"):  # others are being written or deleted
        with suppress(CheckpointError, TypeError, KeyError):
            saved.append(_described(read_json(path), path.parent.name))
    return sorted(saved, key=lambda corpus: (corpus.name.lower(), corpus.key))


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

    :raises InputError: when it is no longer there, perhaps since another tab was quicker, or the disk refuses.
    """
    try:
        delete_folder(find_corpus(key).folder)
    except FileNotFoundError:
        raise InputError(GONE) from None
    except CheckpointError as error:
        raise InputError(str(error)) from error


def latents_path(saved: SavedCorpus, fingerprint: str) -> Path:
    """Return the path of a corpus's latents table, there or not, under the checkpoint with a fingerprint."""
    return saved.folder / f"latents-{fingerprint}.parquet"


def encode_saved(
    vae: "TextVAE", saved: SavedCorpus, fingerprint: str, *, on_batch: Callable[[int], None] | None = None
) -> Path:
    """Encode a corpus and save its latents table; nothing is saved of one that is broken off.

    :param fingerprint: of the checkpoint that vae was loaded from.
    """
    table = latents_table(vae, saved.read(), fingerprint=fingerprint, on_batch=on_batch)
    write_parquet(table, latents_path(find_corpus(saved.key), fingerprint))  # nothing of a corpus deleted meanwhile
    return latents_path(saved, fingerprint)


def read_rec(saved: SavedCorpus, fingerprint: str) -> np.ndarray | None:
    """Return the saved -log p(x|mu) of all texts (N,), nats, or None where they are not computed."""
    try:
        rec = pq.read_table(saved.folder / f"rec-{fingerprint}.parquet")["rec"].to_numpy()
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
    write_parquet(pa.table({"rec": rec}), saved.folder / f"rec-{fingerprint}.parquet")
    return rec


def _described(about: dict[str, Any], key: str) -> SavedCorpus:
    """Return the corpus that an about.json describes; raise TypeError or KeyError where it is damaged."""
    about |= {name: tuple(about[name]) for name in ("label_columns", "notes")}
    saved = SavedCorpus(**about)
    texts = (saved.name, saved.text_column, *saved.label_columns, *saved.notes)
    if saved.key != key or type(saved.rows) is not int or not all(isinstance(text, str) for text in texts):
        raise TypeError("it is not of this folder, or damaged")
    return saved


def _content_hash(table: pa.Table, text_column: str) -> str:
    """Return a hash of every cell, of the columns' names and types, and of which one is the text."""
    digest = hashlib.sha256(text_column.encode("utf-8", "replace"))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table.combine_chunks())
    digest.update(sink.getvalue())
    return digest.hexdigest()[:16]
