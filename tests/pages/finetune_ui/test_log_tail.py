"""A log is read as it grows: only what is new, never half a line, anew where it was written anew."""

import json
from pathlib import Path

from pages.finetune_ui.log_tail import followed_of, last_of, records_of


def line(step: int, split: str = "train", **values: object) -> str:
    return json.dumps({"step": step, "split": split, **values}) + "\n"


def test_what_is_added_is_read_and_a_half_line_waits(tmp_path: Path) -> None:
    path = tmp_path / "metrics.jsonl"
    path.write_text(line(1, kl=1.0) + line(2)[:9])
    assert [record["step"] for record in records_of(tmp_path)] == [1]
    before = records_of(tmp_path)
    with path.open("a") as log:
        log.write(line(2)[9:] + line(3, "valid"))
    assert [record["step"] for record in records_of(tmp_path)] == [1, 2, 3]
    assert [record["step"] for record in before] == [1]  # what a page holds does not change under it


def test_a_log_that_is_written_anew_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "metrics.jsonl"
    path.write_text(line(1) + line(2) + line(3))
    assert len(records_of(tmp_path)) == 3
    aside = tmp_path / "aside"
    aside.write_text(line(1) + line(2))  # resumed from step 2
    aside.replace(path)
    assert [record["step"] for record in records_of(tmp_path)] == [1, 2]


def test_lines_that_are_none_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "metrics.jsonl").write_text("[1]\n{\n" + line(4) + '{"step": "five", "split": "train"}\n\n')
    assert [record["step"] for record in records_of(tmp_path)] == [4]


def test_there_may_be_no_log(tmp_path: Path) -> None:
    assert records_of(tmp_path / "gone") == followed_of(tmp_path) == []
    assert last_of([], "valid") == {}
