"""Text input: encodings, gzip and limits, before the format is known."""

import gzip
from pathlib import Path
from unittest.mock import Mock

import pytest

from tests.vae_core.files import Write, refusal
from vae_core.data import index
from vae_core.data.corpus import read_corpus


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", "{}\n"), ("a.csv", "text\n{}\n"), ("a.jsonl", '{{"text": "{}"}}')]
)
def test_utf8_and_utf16_need_no_note(write: Write, encoding: str, name: str, content: str) -> None:
    data = content.format("naïve 今日 \N{GRINNING FACE}").encode(encoding)
    read = read_corpus(write(name, b"\xfe\xff" + data if encoding == "utf-16-be" else data))
    assert read.texts == ["naïve 今日 \N{GRINNING FACE}"]
    assert list(read.table.columns) == ["text"]
    assert read.notes == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("café", "cp1252"),
        ("§ 5 für", "cp1252"),
        ("el niño comió", "cp1252"),
        ("“smart” quotes – it’s here", "cp1252"),
        ("Привет мир, как дела сегодня", "cp1251"),
        ("今日は良い天気ですね。散歩に行きましょう。", "cp932"),
    ],
)
def test_other_encodings_are_detected_and_noted(write: Write, text: str, encoding: str) -> None:
    read = read_corpus(write("a.txt", text.encode(encoding)))
    assert read.texts == [text]
    assert read.notes == (f"The file is not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong.",)


def test_one_odd_byte_far_down_in_a_csv_is_found(write: Write) -> None:
    rows = "a plain row,1\n" * 5_000
    read = read_corpus(write("a.csv", f"text,label\n{rows}Привет мир как дела,2\n".encode("cp1251")))
    assert read.texts[-1] == "Привет мир как дела"
    assert "read as cp1251" in read.notes[0]


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
@pytest.mark.parametrize(
    "data",
    [
        b"text\0\n\1\2",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "text, too".encode("utf-32"),
        b"\xff\xfe\xe9",
        b"\xff\xfet\0e\0x\0t\0\0\0",
        bytes(n * n * 7 % 255 + 1 for n in range(3000)),
    ],
    ids=["nul", "png", "utf-32", "cut utf-16", "nul in utf-16", "noise"],
)
def test_binary_files_are_refused(write: Write, name: str, data: bytes) -> None:
    assert "it is binary, or text in an encoding that is not recognised" in refusal(write(name, data))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_stray_nul_is_named_by_its_line(write: Write, end: str) -> None:
    lines = ["text,label", *(f"café number {i},1" for i in range(3000)), "x\0y,2", "last,1"]
    told = refusal(write("a.csv", end.join(lines).encode()))
    assert "line 3,002 holds a NUL character (U+0000), which no text has; delete it" in told


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert refusal(tmp_path / "gone") == refusal(tmp_path / "gone.txt") == "there is no such file; check the path"
    assert "it is a folder" in refusal(tmp_path / "folder.csv")
    assert "it cannot be opened" in refusal(tmp_path / "loop.txt")
    assert "it cannot be opened" in refusal(tmp_path / "nul\0.txt")


WHOLE = gzip.compress(b"some text\n" * 100, mtime=0)


@pytest.mark.parametrize(
    "data", [WHOLE[:-12], b"just text", WHOLE[:10] + b"\xff" + WHOLE[11:]], ids=["cut", "text", "flipped"]
)
def test_damaged_gzip_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(data)
    assert "it is damaged, cut short or not gzip" in refusal(tmp_path / "a.txt.gz")


def test_an_unreadable_file_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", "a")
    monkeypatch.setattr(Path, "open", Mock(side_effect=PermissionError(13, "Permission denied")))
    assert "it cannot be read (Permission denied)" in refusal(path)


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz"])
def test_more_bytes_than_the_limit_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(index, "MAX_BYTES", 10_000)
    assert read_corpus(write(name, "a" * 10_000)).texts == ["a" * 10_000]
    assert "more than 10,000 bytes" in refusal(write(name, "a" * 10_001))


def test_a_gzip_bomb_is_not_unpacked_beyond_the_limit(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = []
    monkeypatch.setattr(index, "MAX_BYTES", 10_000)
    read = gzip.GzipFile.read
    monkeypatch.setattr(gzip.GzipFile, "read", lambda self, size=-1: unpacked.append(read(self, size)) or unpacked[-1])
    assert "bytes" in refusal(write("a.txt.gz", b"a" * 20_000_000))
    assert 0 < sum(map(len, unpacked)) < 3_000_000
