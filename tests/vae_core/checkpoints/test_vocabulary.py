"""The vocabulary file: the same words are the same bytes, a damaged file is one sentence, none is None."""

import gzip
from pathlib import Path

import pytest

from vae_core.checkpoints.vocabulary import known_words, write_words
from vae_core.errors import CheckpointError
from vae_core.model.text import words as files
from vae_core.model.text.words import read_words
from vae_core.paths import WORDS


def test_words_are_sorted_lines_and_come_back(tmp_path: Path) -> None:
    write_words(tmp_path / WORDS, ["dogs", "a", "don't"])
    first = (tmp_path / WORDS).read_bytes()
    assert gzip.decompress(first) == b"a\ndogs\ndon't\n"
    assert read_words(tmp_path) == known_words(tmp_path) == {"a", "dogs", "don't"}
    write_words(tmp_path / WORDS, {"don't", "a", "dogs"})
    assert (tmp_path / WORDS).read_bytes() == first
    write_words(tmp_path / WORDS, [])
    assert read_words(tmp_path) == frozenset()


def test_a_checkpoint_without_the_file_and_a_base_that_is_not_here_have_no_words(tmp_path: Path) -> None:
    assert read_words(tmp_path) is None
    assert known_words(tmp_path) is known_words("google/flan-t5-small") is known_words("gone") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"a\nb\n", gzip.compress(b"a\n" * 999)[:-9], gzip.compress(b"\xff\xfe")],
    # gzip writes the time into its bytes: names made of them would differ between the workers
    ids=["empty", "not gzip", "cut short", "not UTF-8"],
)
def test_a_damaged_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / WORDS).write_bytes(content)
    with pytest.raises(CheckpointError, match=r"words\.txt\.gz is damaged: fetch it again"):
        read_words(tmp_path)


def test_a_file_that_unpacks_to_more_than_memory_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_WORD_BYTES", 10)
    write_words(tmp_path / WORDS, ["a" * 20])
    with pytest.raises(CheckpointError, match="is damaged"):
        read_words(tmp_path)
