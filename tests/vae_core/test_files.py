"""Writing: a file or a folder appears whole or not at all, and a full disk is one sentence."""

import errno
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vae_core.errors import CheckpointError, InputError
from vae_core.files import clear_leftovers, write_parquet, write_text, written_aside

FULL = OSError(errno.ENOSPC, "No space left on device")
TABLE = pa.table({"a": [1]})


def refuse(*_: object, **__: object) -> None:
    raise FULL


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(tmp_path / "a.json", "old")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CheckpointError, match=r"a\.json could not be written \(No space left on device\); the last"):
        write_text(tmp_path / "a.json", "new")
    assert (tmp_path / "a.json").read_text() == "old"
    assert names(tmp_path) == ["a.json"]


def test_a_folder_written_aside_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "state"
    with written_aside(target) as aside:
        (aside / "a").write_text("1")
        assert not target.exists()
    assert names(tmp_path) == ["a", "state"]

    def fill() -> None:
        with written_aside(tmp_path / "second") as aside:
            (aside / "a").write_text("1")
            raise FULL

    with pytest.raises(CheckpointError, match="No space left"):
        fill()
    assert names(tmp_path) == ["a", "state"]


def test_an_error_that_is_not_the_disks_passes_through_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), written_aside(tmp_path / "state"):
        raise ZeroDivisionError
    assert names(tmp_path) == []


def test_a_folder_that_exists_keeps_its_other_files_and_gets_the_last_one_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "options.json").write_text("{}")
    moved: list[str] = []
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda a, b: (moved.append(Path(b).name), replace(a, b)))
    with written_aside(tmp_path, last="b") as aside:
        for name in ("a", "b", "c"):
            (aside / name).write_text(name)
    assert sorted(moved[:-1]) == ["a", "c"]
    assert moved[-1] == "b"
    assert names(tmp_path) == ["a", "b", "c", "options.json"]


def test_the_current_folder_can_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with written_aside(Path(".")) as aside:
        (aside / "a").write_text("1")
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("fails", [(pq.ParquetWriter, "write_table"), (os, "replace")])
def test_a_table_that_cannot_be_written_leaves_the_old_one(
    fails: tuple[object, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "deep" / "out.parquet"
    write_parquet(TABLE, path)
    before = path.read_bytes()
    monkeypatch.setattr(*fails, refuse)
    with pytest.raises(InputError, match=r"out\.parquet could not be written \(No space left on device\)"):
        write_parquet(TABLE, path)
    assert names(path.parent) == ["out.parquet"]
    assert path.read_bytes() == before


def test_a_file_in_the_place_of_a_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file" / "out.parquet", tmp_path):
        with pytest.raises(InputError, match=r"could not be written \(.*\); nothing was changed\.$"):
            write_parquet(TABLE, path)
    assert names(tmp_path) == ["file"]


def test_what_is_half_written_is_cleared_up_once_nobody_can_be_at_it(tmp_path: Path) -> None:
    for name in (".young.tmp", ".old.tmp", ".a.deleted.tmp", "other.tmp"):
        (tmp_path / name).mkdir()
    os.utime(tmp_path / ".old.tmp", (0, 0))
    clear_leftovers(tmp_path)
    assert names(tmp_path) == [".young.tmp", "other.tmp"]
