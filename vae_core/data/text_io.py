"""Text files: their bytes, unpacked; their encoding; their lines, from the beginning or a recorded position.

Nothing here holds a whole file in memory. Errors are half a sentence, without the file's name.
"""

import codecs
import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, takewhile
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from vae_core.errors import InputError

MAX_LINE = 100_000_000  # characters: a .gz of a few MB can hold one line of terabytes
_BLOCK = 1 << 20  # bytes

# Left to itself the detector reads a short Western text as EBCDIC or Urdu: offer it what files are really saved in.
_ENCODINGS = [f"cp{page}" for page in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 949)]
_ENCODINGS += ["koi8_r", "euc_jp", "gb18030", "big5"]
EMPTY = "the file is empty; give at least one text"
RARE_NUL = 100  # characters to a NUL, in UTF-8, from which on a file is text with a stray one; with more it is binary
BINARY = "it is binary, or text in an encoding that is not recognised; save it as UTF-8 text"


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Make the half sentence that is raised in the block a sentence that begins with the file's name."""
    try:
        yield
    except InputError as error:
        raise InputError(f"{path.name or path}: {error}.") from error


def check_file(path: Path) -> os.stat_result:
    """Return a file's stat; refuse anything but a file before it is opened: reading a device may never end."""
    try:
        about = path.stat()
    except FileNotFoundError:
        raise InputError("there is no such file; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise InputError(f"it cannot be opened ({getattr(error, 'strerror', error)}); check the path") from error
    if not stat.S_ISREG(about.st_mode):
        raise InputError("it is a folder or a device, not a file; name a file")
    return about


def check_limit(count: float, limit: float, what: str) -> None:
    """Refuse a count past its limit."""
    if count > limit:
        raise InputError(f"it holds more than {limit:,} {what}, which is the limit; split it or take a sample")


def is_packed(path: Path) -> bool:
    """Return whether a file is gzipped, by its name."""
    return path.name.lower().endswith(".gz")


@contextmanager
def open_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read, unpacked where its name ends in .gz.

    :raises InputError: in the block, when the file is damaged or cannot be read.
    """
    try:
        with gzip.open(path) if is_packed(path) else path.open("rb") as file:
            yield cast(BinaryIO, file)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError("it is damaged, cut short or not gzip; compress it again, or drop .gz") from error
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror or error}); check its permissions") from error


def read_blocks(path: Path, max_bytes: float) -> Iterator[bytes]:
    """Give a file's bytes, unpacked, a block at a time; stop once `max_bytes` are passed."""
    size = 0
    with open_bytes(path) as file:
        while block := file.read(_BLOCK):
            size += len(block)
            check_limit(size, max_bytes, "bytes")
            yield block
    if not size:
        raise InputError(EMPTY)


def find_encoding(path: Path, max_bytes: float) -> tuple[str, list[str]]:
    """Return how a file is encoded, and a note where that is not UTF-8; reads all of it.

    :raises InputError: the file is empty, binary, or larger than `max_bytes` when unpacked; half a sentence.
    """
    with open_bytes(path) as file:
        utf16 = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding = "utf-16" if utf16 else "utf-8-sig"
    if _fits(path, encoding, max_bytes):
        return encoding, []
    encoding = "" if utf16 else _detect_encoding(_non_ascii_lines(path, max_bytes))
    if not encoding or not _fits(path, encoding, max_bytes):
        raise InputError(BINARY)
    return encoding, [f"The file is not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong."]


def _fits(path: Path, encoding: str, max_bytes: float) -> bool:
    """Return whether a file can be decoded; refuse one that holds a NUL, which no text does, or an endless line.

    A stray NUL is named by its line, since the rest of the file is as it should be.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    length = 0  # of the unfinished line
    try:
        for block in read_blocks(path, max_bytes):
            text = decoder.decode(block)
            if "\0" in text:
                stray = encoding.startswith("utf-8") and text.count("\0") * RARE_NUL <= len(text)
                raise InputError(f"{_line_of_nul(path, encoding, max_bytes)}; delete it" if stray else BINARY)
            end = max(text.rfind("\n"), text.rfind("\r"))
            length = len(text) - end - 1 + (length if end < 0 else 0)
            if length > MAX_LINE:
                raise InputError(f"it holds a line of more than {MAX_LINE:,} characters; split it")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _line_of_nul(path: Path, encoding: str, max_bytes: float) -> str:
    """Return in half a sentence which line of a file holds the first NUL."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)
    line = 1
    for block in read_blocks(path, max_bytes):
        before, found, _ = decoder.decode(block).partition("\0")
        line += before.count("\n")
        if found:
            break
    return f"line {line:,} holds a NUL character (U+0000), which no text has"


def _non_ascii_lines(path: Path, max_bytes: float) -> bytes:
    """Return the first 1,000 lines that are not ASCII: the odd byte may come after a GB of it."""
    with open_bytes(path) as file:
        lines = takewhile(lambda _: file.tell() <= max_bytes, iter(lambda: file.readline(_BLOCK), b""))
        return b"".join(islice((line for line in lines if not line.isascii()), 1_000))


def _detect_encoding(data: bytes) -> str:
    """Return the likeliest encoding of data that is not UTF-8, "" for none; cp1252 where it is as likely."""
    import charset_normalizer

    found = charset_normalizer.from_bytes(data, cp_isolation=_ENCODINGS)
    best = found.best()
    if best is None:
        return ""
    equals = [match for match in found if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    return "cp1252" if any("cp1252" in match.could_be_from_charset for match in equals) else best.encoding


@contextmanager
def open_text(path: Path, encoding: str, *, start: int = 0) -> Iterator[TextIO]:
    r"""Open a file as text, whose lines end at \n, \r\n and \r only and keep these ends.

    :param start: a position that `tell` gave in a file opened in this way. A .gz is unpacked up to there, since gzip
        cannot seek.
    """
    with open_bytes(path) as data:
        file = io.TextIOWrapper(data, encoding=encoding, newline="")
        if start:
            file.seek(start)
        try:
            yield file
        except UnicodeDecodeError as error:
            raise InputError("it has changed while it was read; start again") from error
