"""Sample sheets for human raters: files written, ratings summed, and stale ratings dropped."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import samples
from benchmarks.sample_sentences import ANALOGIES, TYPED, WALKS
from benchmarks.samples import Sheet, main
from vae_core.model.vae import TextVAE


@pytest.fixture
def sheet() -> Sheet:
    rows = (("first", "a | b"), ("", "-")), (("second", "c  d"), ("", "")), (("third", "e"), ("", ""))
    return Sheet("Title", "About.", ("one", "two"), ("fine", "kept"), rows)


def mark(text: str, row: str, *marks: str) -> str:
    """Return a file in which a reader has marked a row."""
    lines = [line.split(" | ") for line in text.splitlines()]
    for cells in lines:
        if cells[0] == f"| {row}":
            cells[-len(marks) :] = [*marks[:-1], f"{marks[-1]} |"]
    return "\n".join(" | ".join(cells) for cells in lines) + "\n"


def test_marks_are_counted_where_they_apply(sheet: Sheet) -> None:
    assert sheet.counts() == "fine: not read yet; kept: not read yet"
    text = mark(sheet.markdown("command"), "first", "y", "-")
    read, lost = sheet.with_marks_of(mark(text, "second", "n", "y"))
    assert (read.counts(), lost) == ("fine: 1 of 2 read, 3 in all; kept: 1 of 1 read, 2 in all", 0)
    again, lost = sheet.with_marks_of(read.markdown("command"))
    assert (again, lost) == (read, 0)


def test_a_mark_of_other_text_is_dropped_and_said_so(sheet: Sheet) -> None:
    text = mark(mark(sheet.markdown("command"), "first", "y", "-"), "second", "n", "y")
    changed = Sheet(
        sheet.title, sheet.about, sheet.columns, sheet.marks, (sheet.rows[0], (("second", "new"), ("", "")))
    )
    read, lost = changed.with_marks_of(text)
    assert lost == 2
    assert [marks for _, marks in read.rows] == [("y", "-"), ("", "")]


def test_the_sentences_are_as_many_as_promised_and_none_is_there_twice() -> None:
    assert (len(WALKS), len(TYPED), len(ANALOGIES)) == (30, 30, 20)
    for some in ([typed.text for typed in TYPED], [text for pair in WALKS for text in pair]):
        assert len(set(some)) == len(some)
    assert sum(typed.negation for typed in TYPED) == sum(typed.number for typed in TYPED) == 5


def test_the_command_writes_its_files_keeps_what_was_read_and_repeats_no_sentence_of_a_corpus(
    trained: Callable[..., TextVAE], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trained().save_pretrained(tmp_path / "tiny")
    words = ["--checkpoint", str(tmp_path / "tiny"), "--out", str(tmp_path / "out")]
    assert main([*words, "--walk", "data"]) == 2  # it has no flow
    assert "tiny has no flow to walk by" in capsys.readouterr().err
    assert main(words) == 0
    files = {path.name: path for path in (tmp_path / "out").iterdir()}
    rows = {
        name: sum(line.startswith("| ") for line in path.read_text().splitlines()) - 1 for name, path in files.items()
    }
    wanted = {"walks": 270, "reconstructions": 30, "names": 40, "samples": 30, "analogies": 20}
    assert rows == {f"{name}.md": count for name, count in wanted.items()}
    assert "    python -m benchmarks.samples --checkpoint tiny\n" in files["walks.md"].read_text()
    assert str(tmp_path) not in "".join(path.read_text() for path in files.values())
    before = files["samples.md"].read_text()
    files["samples.md"].write_text(mark(before, "1", "y"))
    capsys.readouterr()
    assert main(words) == 0
    assert "samples.md: grammatical: 1 of 1 read, 30 in all\n" in capsys.readouterr().out
    assert files["samples.md"].read_text() == mark(before, "1", "y").replace("not read yet", "1 of 1 read, 30 in all")
    told = next(line.split(" | ")[1] for line in before.splitlines() if line.startswith("| 1 "))
    (tmp_path / "corpus.txt").write_text(told.upper() + "\n")
    assert main([*words, "--known", str(tmp_path / "corpus.txt")]) == 0
    after = files["samples.md"].read_text()
    assert f"| {told} |" not in after
    assert samples.KNOWN in after


def test_a_checkpoint_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert samples.main(["--checkpoint", "gone", "--out", str(tmp_path)]) == 2
    assert "There is no checkpoint 'gone'" in capsys.readouterr().err
