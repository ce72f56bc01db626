"""Hypothesis strategies for hostile input: damaged files, odd texts, odd JSON."""

import codecs
import csv
import gzip
import io
import json
from typing import Any

from hypothesis import strategies as st

BOMS = [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE]
ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251", "cp932", "gb18030", "koi8_r", "utf-7"]
HOSTILE = [  # what a program between here and the reader might take for more than a text
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "=1+1",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    "-5",
    "$x$ **b** [a](javascript:alert(1))",
    "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe",
    "../../etc/passwd",
    "\x07\x1b[31m",
    "\N{ZERO WIDTH JOINER}",
    "\N{LINE SEPARATOR}",
    "\x85",
    "\x1c",
    '"',
    '""',
    "a,b;c\td",
    "\\ud800",
    "NaN",
    "1e999",
    "9" * 400,
    "0x1F",
    "None",
    "%s{0}",
    " ",
    "",
]
SPLICES = [b"\0", b"\r", b"\n", b"\r\n", b'"', b'""', b",", b"\t", b";", b"\xff", b"\xfe\xff", b"\xc3", b"\x1f\x8b"]
SPLICES += [b"\xef\xbb\xbf", b"{", b"}", b"[" * 2_000, b"\\ud800", b"\x1a", b"NaN", b"-", b"1e400", b"9" * 5_000]

odd_texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))
whole_texts = st.one_of(  # those that a table keeps as they are: without lone surrogates and NUL
    st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), odd_texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(odd_texts, inner, max_size=3)),
    max_leaves=8,
)


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """Bytes of a damaged file: bits flipped, cut, a part repeated, moved or removed, odd bytes inserted."""
    data = bytearray(draw(whole))
    for _ in range(draw(st.integers(0, 4))):
        at, to = sorted(draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
        way = draw(st.sampled_from(["flip", "cut", "drop", "repeat", "splice", "zero", "any"]))
        if way == "flip" and at < len(data):
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif way == "cut":
            del data[at:]
        elif way == "drop":
            del data[at:to]
        elif way == "repeat":
            data[at:at] = data[at:to]
        elif way == "splice":
            data[at:at] = draw(st.sampled_from(SPLICES))
        elif way == "zero":
            data[at:to] = bytes(to - at)
        else:
            data[at:to] = draw(st.binary(max_size=8))
    return bytes(data)


@st.composite
def tables(draw: st.DrawFn, cells: st.SearchStrategy[Any] = whole_texts) -> tuple[list[str], list[list[Any]]]:
    """A header of different names and some rows of as many cells."""
    header = draw(st.lists(whole_texts.filter(str.strip), min_size=1, max_size=4, unique=True))
    return header, draw(st.lists(st.lists(cells, min_size=len(header), max_size=len(header)), min_size=1, max_size=8))


def as_csv(header: list[str], rows: list[list[str]], *, delimiter: str = ",", end: str = "\n") -> str:
    """Return a table as `csv` writes it."""
    file = io.StringIO()
    odd = any("\r" in cell for row in [header, *rows] for cell in row)  # which `csv` leaves without quotes
    writer = csv.writer(
        file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if odd else csv.QUOTE_MINIMAL
    )
    writer.writerows([header, *rows])
    return file.getvalue()


def _encoded(text: str, encoding: str, bom: bytes) -> bytes:
    return bom + text.encode(encoding, "replace")


encodings = st.sampled_from(ENCODINGS)
csv_files = st.builds(
    lambda table, delimiter, end, encoding, bom: _encoded(as_csv(*table, delimiter=delimiter, end=end), encoding, bom),
    tables(),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    encodings,
    st.sampled_from(BOMS),
)
txt_files = st.builds(
    lambda lines, end, encoding, bom: _encoded(end.join(lines), encoding, bom),
    st.lists(whole_texts, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    encodings,
    st.sampled_from(BOMS),
)
jsonl_files = st.builds(
    lambda rows, ascii_only, nesting: (
        "\n".join(json.dumps(row, ensure_ascii=ascii_only) for row in rows) + "[" * nesting + "]" * nesting
    ).encode("utf-8", "surrogatepass"),
    st.lists(st.dictionaries(odd_texts, json_values, max_size=4), max_size=6),
    st.booleans(),
    st.sampled_from([0] * 20 + [1, 100_000]),
)


def anything(whole: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Any bytes: at random, whole files, and damaged ones."""
    return st.one_of(damaged(whole), whole, st.binary(max_size=200))


def packed(files: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """The same behind gzip, and damaged there."""
    return damaged(files.map(lambda data: gzip.compress(data, mtime=0)))
