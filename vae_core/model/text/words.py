"""Words of a checkpoint, words.txt.gz: every word of the sentences that it and its base were trained on.

A word is a run of the letters a to z and apostrophes, in lower case. The file has one a line, sorted, in UTF-8.
"""

import gzip
import re
import zlib
from pathlib import Path

from vae_core.errors import CheckpointError
from vae_core.paths import WORDS

WORD = re.compile(r"[a-z']+")
MAX_WORD_BYTES = 100_000_000  # of the file when unpacked: ten million words


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
        raise CheckpointError(f"{path} is damaged: fetch it again, or delete it to decode without it.") from error
