"""A file -> its bytes, decompressed -> its characters, whatever they were encoded in.

Knows sizes, gzip and encodings, and says in half a sentence why a file cannot be used. Knows no tables.
"""

import codecs
import gzip
import io
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from vae_core.errors import InputError
from vae_core.files import MAX_BYTES

# Left to itself the detector reads a short Western text as EBCDIC or Urdu: offer it what files are really saved in.
_ENCODINGS = [f"cp{page}" for page in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 949)]
_ENCODINGS += ["koi8_r", "euc_jp", "gb18030", "big5"]
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
EMPTY = "the file is empty; give at least one text"
BINARY = "it is binary, or text in an encoding that is not recognised; save it as UTF-8 text"


def check_file(path: Path) -> None:
    """Refuse what is no file, before anything is opened: reading a device may never end."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise InputError("there is no such file; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise InputError(f"it cannot be opened ({getattr(error, 'strerror', error)}); check the path") from error
    if not stat.S_ISREG(mode):
        raise InputError("it is a folder or a device, not a file; name a file")


def read_bytes(path: Path) -> bytes:
    """Return what is in the file, decompressed where its name ends in .gz; stops once MAX_BYTES are passed."""
    data = bytearray()
    with open_bytes(path) as file:
        while chunk := file.read(1 << 20):
            data += chunk
            check_limit(len(data), MAX_BYTES, "bytes")
    if not data:
        raise InputError(EMPTY)
    return bytes(data)


@contextmanager
def open_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read, decompressed where its name ends in .gz; what goes wrong in the block is half a sentence.

    :raises InputError: when it is damaged or cannot be read.
    """
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
            yield cast(BinaryIO, file)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError("it is damaged, cut short or not gzip; compress it again, or drop .gz") from error
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror or error}); check its permissions") from error


def check_limit(count: int, limit: int, what: str) -> None:
    """Refuse a count past its limit."""
    if count > limit:
        raise InputError(f"it holds more than {limit:,} {what}, which is the limit; split it or take a sample")


def decode(data: bytes) -> tuple[TextIO, list[str]]:
    r"""Return notes and the data as a text file, whose lines end at \n, \r\n and \r only and keep these ends."""
    notes = []
    encoding = "utf-16" if data.startswith(UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = detected_encoding(data)
        notes.append(f"The file is not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong.")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise InputError(BINARY) from error
    if "\0" in text:
        raise InputError(BINARY)
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline=""), notes


def telling_lines(file: BinaryIO) -> bytes:
    """Return the first lines that are not ASCII: the odd byte may come after a GB of it."""
    lines = iter(lambda: file.readline(1 << 20), b"")
    return b"".join(islice((line for line in lines if not line.isascii()), 1_000))


def detected_encoding(data: bytes) -> str:
    """Return the likeliest encoding of data that is not UTF-8: cp1252 wherever it is as likely as the best."""
    import charset_normalizer

    if data.startswith(UTF16):
        raise InputError(BINARY)
    found = charset_normalizer.from_bytes(telling_lines(io.BytesIO(data)), cp_isolation=_ENCODINGS)
    best = found.best()
    if best is None:
        raise InputError(BINARY)
    equals = [match for match in found if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    return "cp1252" if any("cp1252" in match.could_be_from_charset for match in equals) else best.encoding
