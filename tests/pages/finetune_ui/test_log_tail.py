"""Incremental reading of a log: new lines alone, never half a line, from the start where it was rewritten."""

import json
from pathlib import Path

import pytest

from pages.finetune_ui import log_tail
from pages.finetune_ui.log_tail import read_log


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "metrics.jsonl"


def line(step: int, split: str = "train") -> str:
    return json.dumps({"step": step, "split": split}) + "\n"


def steps(log: Path) -> list[int]:
    return [record["step"] for record in read_log(log)]


def test_what_is_added_is_read_and_a_half_line_waits(log: Path) -> None:
    assert read_log(log) == []
    log.write_text(line(1) + line(2)[:9])
    before = read_log(log)
    with log.open("a") as file:
        file.write(line(2)[9:] + line(3, "valid"))
    assert steps(log) == [1, 2, 3]
    assert len(before) == 1  # what a page holds does not change under it


def test_a_log_that_is_written_anew_is_read_anew(log: Path) -> None:
    log.write_text(line(1) + line(2) + line(3))
    assert steps(log) == [1, 2, 3]
    log.with_name("aside").write_text(line(1) + line(2))  # resumed from step 2
    log.with_name("aside").replace(log)
    assert steps(log) == [1, 2]


def test_lines_that_are_none_are_left_out(log: Path) -> None:
    log.write_text("[1]\n{\n" + line(4) + '{"step": "five", "split": "train"}\n\n')
    assert steps(log) == [4]


def test_of_as_many_runs_as_two_classes_have_only_what_is_new_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed, real = [], log_tail.parse_records
    monkeypatch.setattr(log_tail, "parse_records", lambda text: parsed.append(len(text)) or real(text))
    paths = [tmp_path / f"{number}.jsonl" for number in range(4 * 30)]  # curves and sentences of each
    for path in paths:
        path.write_text('{"step": 1, "split": "train"}\n')
    for _ in range(3):
        assert all(len(read_log(path)) == 1 for path in paths)
    assert sum(map(bool, parsed)) == len(paths)
