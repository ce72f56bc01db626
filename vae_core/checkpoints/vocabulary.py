"""Vocabulary file of a checkpoint, see `model.text.words`: written beside the weights, found by the checkpoint's name.

It is gzip without a time, so that the same words are the same bytes. A checkpoint made by an earlier version has none,
nor has one whose base comes from elsewhere.
"""

import gzip
from collections.abc import Collection
from pathlib import Path

from vae_core.checkpoints.store import locate
from vae_core.errors import CheckpointError
from vae_core.files import one_sentence
from vae_core.model.text.words import read_words


def write_words(path: Path, words: Collection[str]) -> None:
    """Write words into a folder that is being filled, see `files.written_aside`."""
    lines = "".join(f"{word}\n" for word in sorted(words))
    with one_sentence(path):
        path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def known_words(name: str | Path) -> frozenset[str] | None:
    """Return the words of a checkpoint named by a name, a folder or a hub id; None where they are not at hand.

    :raises CheckpointError: when its file is damaged.
    """
    try:
        place = locate(name)
    except CheckpointError:  # the base of a VAE may have been deleted
        return None
    return read_words(Path(place))
