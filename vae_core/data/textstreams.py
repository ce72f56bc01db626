"""A file -> its lines, one after another, whatever they were encoded in and however many there are.

The same encodings as `textfiles`, found without the file in memory; a place in the file can be kept and found again.
"""

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from vae_core.data.text_io import BINARY, EMPTY, UTF16, detected_encoding, open_bytes, telling_lines
from vae_core.errors import InputError

MAX_LINE = 100_000_000  # characters: a .gz of a few MB can hold one line of terabytes
_CHUNK = 1 << 20


@contextmanager
def open_text(path: Path, encoding: str, *, start: int = 0) -> Iterator[TextIO]:
    r"""Open a file as text, whose lines end at \n, \r\n and \r only and keep these ends.

    :param start: where to begin, as the `tell` of a file opened in this way said. In a .gz all before it is unpacked
        again and thrown away, since gzip knows no places.
    """
    with open_bytes(path) as data:
        file = io.TextIOWrapper(data, encoding=encoding, newline="")
        if start:
            file.seek(start)
        try:
            yield file
        except UnicodeDecodeError as error:
            raise InputError("it has changed while it was read; start again") from error


def lines_of(file: TextIO) -> Iterator[str]:
    """Return the lines of a text file by `readline`, so that `tell` works between them, as it does not in a loop."""
    while line := file.readline(MAX_LINE):
        if len(line) >= MAX_LINE:
            raise InputError(f"it holds a line of more than {MAX_LINE:,} characters; split it")
        yield line


def find_encoding(path: Path) -> tuple[str, list[str]]:
    """Return how a file is encoded, and a note where that is not UTF-8; reads all of it, a chunk at a time.

    :raises InputError: it is empty or binary; half a sentence.
    """
    with open_bytes(path) as file:
        begin = file.read(2)
    if not begin:
        raise InputError(EMPTY)
    encoding = "utf-16" if begin.startswith(UTF16) else "utf-8-sig"
    if _fits(path, encoding):
        return encoding, []
    with open_bytes(path) as file:
        encoding = detected_encoding(begin if begin.startswith(UTF16) else telling_lines(file))
    if not _fits(path, encoding):
        raise InputError(BINARY)
    return encoding, [f"The file is not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong."]


def _fits(path: Path, encoding: str) -> bool:
    """Return whether a file can be decoded; refuse one that holds a NUL, which no text does."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with open_bytes(path) as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError:
                return False
            if "\0" in text:
                raise InputError(BINARY)
            if not chunk:
                return True
