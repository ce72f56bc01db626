"""Vocabulary file of a checkpoint, words.txt.gz: every word of the sentences that it and its base were trained on.

One lower-case word a line, sorted, UTF-8; gzip without a time, so that the same words are the same bytes. A checkpoint
made by an earlier version has none, nor has one whose base comes from elsewhere.
"""

import gzip
import zlib
from collections.abc import Collection
from pathlib import Path

from vae_core.checkpoints.store import locate
from vae_core.errors import CheckpointError
from vae_core.files import one_sentence
from vae_core.paths import WORDS

MAX_WORD_BYTES = 100_000_000  # of the file when unpacked: ten million words


def write_words(path: Path, words: Collection[str]) -> None:
    """Write words into a folder that is being filled, see `files.written_aside`."""
    lines = "".join(f"{word}\n" for word in sorted(words))
    with one_sentence(path):
        path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def read_words(folder: Path) -> frozenset[str] | None:
    """Return the words that a checkpoint was trained on; None where it has no such file.

    :raises CheckpointError: when the file is damaged.
    """
    path = folder / WORDS
    if not path.is_file():
        return None
    try:
        with gzip.open(path) as file:
            words = file.read(MAX_WORD_BYTES + 1)
        if len(words) > MAX_WORD_BYTES or not path.stat().st_size:  # gzip takes an empty file for an empty text
            raise ValueError("no words, or too many")
        return frozenset(words.decode().split())
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise CheckpointError(
            f"{path} is damaged: fetch it again, or delete it to do without the share of non-words."
        ) from error


def known_words(name: str | Path) -> frozenset[str] | None:
    """Return the words of a checkpoint named by a name, a folder or a hub id; None where they are not at hand.

    :raises CheckpointError: when its file is damaged.
    """
    try:
        place = locate(name)
    except CheckpointError:  # what a VAE was made of may be gone by now
        return None
    return read_words(Path(place))
