"""Files encoded into a folder of shards, in this process or in several: what is made, resumed and refused."""

import errno
import gzip
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import contents
from vae_core.checkpoints import store as checkpoints
from vae_core.cli.main import main
from vae_core.latents import worker as encoding
from vae_core.latents.manifest import read_latents_table
from vae_core.latents.table import read_latents
from vae_core.model.vae import TextVAE

Run = Callable[..., Any]
Refused = Callable[..., str]
SHARDS = ["a.csv-00000.parquet", "a.csv-00001.parquet", "b.jsonl.gz-00000.parquet", "b.jsonl.gz-00001.parquet"]
ENCODE = ["encode", "in", "-o", "out", "--shard-rows", "3"]


@pytest.fixture
def place(place: Path) -> Path:
    """A folder to work in: in/ with two files of 5 and 4 rows, and checkpoints/."""
    (place / "in").mkdir()
    rows = "".join(f"{i},a man number {i}\n" for i in range(5))
    (place / "in" / "a.csv").write_text("n,text\n" + rows)
    lines = "".join(json.dumps({"text": f"two dogs {i}", "n": i / 2}) + "\n" for i in range(4))
    (place / "in" / "b.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return place


def stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.parquet")}


def test_a_folder_becomes_shards_in_the_order_of_its_files_or_one_file(run: Run, place: Path) -> None:
    assert run(*ENCODE) == "out: 9 rows in 4 shards\n"
    assert sorted(path.name for path in (place / "out").iterdir()) == ["_manifest.json", *SHARDS]
    found = read_latents(place / "out")
    assert found.texts == [f"a man number {i}" for i in range(5)] + [f"two dogs {i}" for i in range(4)]
    assert found.table["n"].tolist() == [0, 1, 2, 3, 4, 0, 0.5, 1, 1.5]
    vae = TextVAE.from_pretrained(place / "checkpoints" / "everyday")
    assert np.allclose(found.mu, vae.encode(found.texts).mu.numpy(), atol=1e-5)
    assert found.checkpoint == checkpoints.fingerprint(place / "checkpoints" / "everyday")
    assert len({pq.read_schema(place / "out" / name) for name in SHARDS}) == 1
    assert run("encode", "in", "-o", "out.parquet", "--shard-rows", "3") == "out.parquet: 9 rows\n"
    assert pq.ParquetFile(place / "out.parquet").num_row_groups == 4
    assert pq.read_table(place / "out.parquet").equals(read_latents_table(place / "out"))


def test_only_missing_shards_and_those_of_added_files_are_made_and_with_the_same_bytes(run: Run, place: Path) -> None:
    run(*ENCODE)
    first, times = contents(place / "out"), stamps(place / "out")
    (place / "out" / SHARDS[1]).unlink()
    (place / "out" / SHARDS[2]).write_bytes(b"")  # as a power cut leaves a file
    (place / "out" / f".{SHARDS[1]}.0.tmp").write_bytes(b"half")
    assert run(*ENCODE) == "out: 9 rows in 4 shards, 2 of them there before\n"
    assert contents(place / "out") == first
    again = stamps(place / "out")
    assert [name for name in SHARDS if again[name] != times[name]] == SHARDS[1:3]
    assert run(*ENCODE) == "out: 9 rows in 4 shards, 4 of them there before\n"
    assert stamps(place / "out") == again
    (place / "in" / "c.csv").write_text("text,n\nlater,7\n")
    assert run(*ENCODE) == "out: 10 rows in 5 shards, 4 of them there before\n"
    assert again.items() <= stamps(place / "out").items()
    assert read_latents(place / "out").texts[-1] == "later"


def test_ctrl_c_keeps_the_shards_that_are_done(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = encoding.ShardEncoder.table

    def interrupted(self: encoding.ShardEncoder, shard: Any) -> Any:
        if shard.name == SHARDS[2]:
            raise KeyboardInterrupt
        return table(self, shard)

    with monkeypatch.context() as patch:
        patch.setattr(encoding.ShardEncoder, "table", interrupted)
        assert main(ENCODE) == 130
    assert "Stopped: finished shards are saved" in capsys.readouterr().err
    assert sorted(stamps(place / "out")) == SHARDS[:2]
    assert run(*ENCODE) == "out: 9 rows in 4 shards, 2 of them there before\n"


def test_a_full_disk_ends_the_work_and_the_same_command_goes_on(
    run: Run, refused: Refused, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def full(aside: Path, path: Path) -> None:
        if SHARDS[1] in path.name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace(aside, path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        said = refused(*ENCODE)
    assert "could not be written (No space left on device); 1 of 4 shards are saved, and the same" in said
    assert run(*ENCODE) == "out: 9 rows in 4 shards, 1 of them there before\n"


def test_files_that_cannot_be_read_are_named_when_the_rest_is_done(run: Run, refused: Refused, place: Path) -> None:
    command = [*ENCODE, "--text-column", "text"]
    bad = {name: place / "in" / name for name in ("bad.csv", "c.csv", "cut.jsonl.gz", "d.csv")}
    bad["bad.csv"].write_text("n,text\n1,a,b\n")
    bad["c.csv"].write_text("said,n\na b,1\n")
    bad["cut.jsonl.gz"].write_bytes(gzip.compress(b'{"text": "a", "n": 1}\n')[:20])
    bad["d.csv"].touch()
    said = refused(*command)
    assert "mended or removed: bad.csv: the row at line 2 has 3 cells, the header has 2" in said
    assert '; c.csv: there is no column "text", only "said", "n"' in said
    assert "; cut.jsonl.gz: it is damaged, cut short or not gzip" in said
    assert said.endswith("; and 1 more.\n")
    assert sorted(stamps(place / "out")) == SHARDS
    for path in bad.values():
        path.unlink()
    bad["bad.csv"].write_text("n,text\n1,mended\n")
    assert run(*command) == "out: 10 rows in 5 shards, 4 of them there before\n"


def test_a_shard_that_cannot_be_read_is_named_when_the_rest_is_done(run: Run, refused: Refused, place: Path) -> None:
    path, rows = place / "in" / "z.parquet", 1_500
    table = pa.table({"text": [f"row {i}" for i in range(2 * rows)], "n": range(2 * rows)})
    pq.write_table(table, path, row_group_size=rows, compression="none", use_dictionary=False)
    data = bytearray(path.read_bytes())
    begin = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data[begin : begin + 40] = b"\xff" * 40
    path.write_bytes(data)
    said = refused("encode", "in", "-o", "out", "--shard-rows", str(rows))
    assert "z.parquet: it is damaged or not Parquet" in said
    assert sorted(stamps(place / "out")) == [SHARDS[0], SHARDS[2], "z.parquet-00000.parquet"]


def test_overwrite_replaces_the_shards_and_nothing_else(run: Run, place: Path) -> None:
    run(*ENCODE)
    (place / "out" / "mine.txt").write_text("mine")
    assert run("encode", "in", "-o", "out", "--shard-rows", "9", "--overwrite") == "out: 9 rows in 2 shards\n"
    assert sorted(stamps(place / "out")) == [SHARDS[0], SHARDS[2]]
    assert (place / "out" / "mine.txt").read_text() == "mine"


def test_the_shards_of_something_else_are_refused(run: Run, refused: Refused, place: Path) -> None:
    run(*ENCODE)
    before = contents(place / "out")
    other = shutil.copytree(place / "checkpoints" / "everyday", place / "checkpoints" / "other") / "config.json"
    other.write_text(json.dumps({**json.loads(other.read_text()), "max_tokens": 99}))
    for option, value, what in [
        ("--text-column", "n", 'made of the texts in "text"'),
        ("--checkpoint", "other", "made by another checkpoint: choose another folder, or --overwrite"),
        ("--shard-rows", "9", "made in shards of 3 rows"),
        ("--precision", "bf16", "made in fp32: choose another"),
    ]:
        assert what in refused(*ENCODE, option, value)
    (place / "in" / "a.csv").write_text("n,text\n1,changed\n")
    assert "holds the latents of a.csv, which has changed since" in refused(*ENCODE)
    (place / "in" / "a.csv").unlink()
    assert "holds the latents of a.csv, which is not among the files" in refused(*ENCODE)
    assert contents(place / "out") == before


def test_an_unfinished_folder_is_no_latents(run: Run, refused: Refused, place: Path) -> None:
    run(*ENCODE)
    (place / "out" / SHARDS[1]).unlink()
    assert "out has 1 of 4 shards still to be made" in refused("neighbors", "a", "--in", "out")
    (place / "out" / "_manifest.json").write_text("{")
    assert "_manifest.json is damaged" in refused("neighbors", "a", "--in", "out")
    assert "_manifest.json is damaged" in refused(*ENCODE)


def test_what_was_odd_is_told_for_all_files_together(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "in" / "d.csv").write_text("text;n\n;1\nsame;2\nsame;3\n")
    (place / "in" / "notes.md").write_text("x")
    assert main(ENCODE) == 0
    said = capsys.readouterr().err
    assert 'note: Left out, being folders or no files of a known kind: "notes.md".' in said
    assert "note: d.csv: Cells are split at semicolons, not at commas." in said
    assert "note: Blank rows, included: 1 of 12." in said
    assert "note: Rows that repeat an earlier text, included: 1 of 12." in said


NO_SHARES = ("0/2", "3/2", "1/0", "2", "a/b", "-1/2", "1/2/3")
BAD = {
    "encode empty -o out": "empty holds nothing: put files in it that end in .txt, .csv",
    "encode strange -o out": 'strange holds only "a.docx", "deep": put files in it that end in .txt, .csv',
    "encode differing -o out": 'b.csv and a.csv have other columns than each other ("label", "stars" only one of',
    "encode textless -o out": 'b.csv has no column "said", which a.csv has its texts in, only "said it", "n": rename',
    "encode taken -o out": "The input has a column named 'mu', which the latents need: rename it",
    "encode broken -o out": "None of 2 files can be used, as: a.csv: the row at line 2 has 2 cells",
    "encode in -o in": "in is a folder: name the file to write, or a folder that is new, empty, or holds the shards",
    "encode in -o nowhere/out": "There is no folder nowhere: make it first",
    "encode in -o out --address auto": "--address and --workers are for a cluster: add --engine ray",
    "encode in -o out.parquet --engine ray": "--engine ray writes many files: name a folder, not out.parquet",
    "encode in -o out --shard-rows 0": "Invalid value for '--shard-rows'",
    **{f"encode in -o out --shard {share}": f"--shard {share} is no share" for share in NO_SHARES},
    "encode in -o out.parquet --shard 1/2": "--shard writes many files: name a folder, not out.parquet",
    "encode in -o out --shard 1/2 --overwrite": "--overwrite would delete what other shares have made",
    "encode in -o out --engine spark": "Invalid value for '--engine'",
    "encode gone -o out": "gone: there is no such file",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence_and_changes_nothing(words: str, refused: Refused, place: Path) -> None:
    made = {
        "strange/a.docx": "x",
        "strange/deep/a.txt": "x",
        "differing/a.csv": "text,label\na,b\n",
        "differing/b.csv": "text,stars\na,b\n",
        "textless/a.csv": "said,n\na b,1\n",
        "textless/b.csv": "said it,n\na b,1\n",
        "taken/a.csv": "text,mu\na b,1\n",
        "broken/a.csv": "text\na,b\n",
        "broken/b.csv": "text\na,b\n",
    }
    (place / "empty").mkdir()
    for name, text in made.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text)
    before = sorted(place.rglob("*"))
    assert BAD[words] in refused(*words.split())
    assert sorted(place.rglob("*")) == before


def test_big_input_is_indexed_on_the_cluster_too(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mapped: list[tuple[int, bool]] = []

    def map_on_cluster(work: Any, items: Any, *, on_gpu: bool = False) -> Any:
        mapped.append((len(items), on_gpu))
        return map(pickle.loads(pickle.dumps(work)), items)

    cluster = nullcontext(SimpleNamespace(map=map_on_cluster))
    monkeypatch.setattr("vae_core.latents.ray_engine.RayEngine", lambda *_, **__: cluster)
    assert main([*ENCODE, "--engine", "ray"]) == 0
    assert mapped == [(4, True)]
    monkeypatch.setattr("vae_core.latents.bulk.LOCAL_INDEX_BYTES", 0)
    assert main([*ENCODE, "--engine", "ray", "--overwrite"]) == 0
    assert mapped[1:] == [(2, False), (4, True)]


SHARE = {"1/2": SHARDS[::2], "2/2": SHARDS[1::2], "3/3": SHARDS[2:3], "5/8": []}


@pytest.mark.parametrize("share", SHARE)
def test_a_share_makes_every_nth_shard_and_a_plain_call_the_rest(share: str, run: Run, place: Path) -> None:
    said = run(*ENCODE, "--shard", share)
    assert f"in {len(SHARE[share])} of 4 shards" in said
    assert sorted(stamps(place / "out")) == SHARE[share]
    assert run(*ENCODE, "--shard", share).endswith("there before\n") == bool(SHARE[share])
    times = stamps(place / "out")
    run(*ENCODE)
    assert times.items() <= stamps(place / "out").items()
    run("encode", "in", "-o", "alone", "--shard-rows", "3")
    assert contents(place / "out") == contents(place / "alone")


def test_processes_fill_one_folder_at_the_same_time_and_spare_what_others_are_writing(run: Run, place: Path) -> None:
    other = place / "out" / f".{SHARDS[1]}.0123.tmp"
    other.parent.mkdir()
    other.write_bytes(b"half")
    command = [sys.executable, "-m", "vae_core", *ENCODE, "--checkpoint", "checkpoints/everyday", "--shard"]
    known = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    running = [subprocess.Popen([*command, share], env=known, stderr=subprocess.PIPE) for share in ("1/3", "3/3")]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 2
    assert sorted(stamps(place / "out")) == [SHARDS[0], SHARDS[2], SHARDS[3]]
    assert other.exists()
    assert run(*ENCODE) == "out: 9 rows in 4 shards, 3 of them there before\n"
    assert not other.exists()
    assert len(read_latents(place / "out").texts) == 9


def test_keys_of_jsonl_may_come_and_go_between_files(run: Run, place: Path) -> None:
    (place / "objects").mkdir()
    (place / "objects" / "a.jsonl").write_text('{"text": "a", "n": 1}\n')
    (place / "objects" / "b.jsonl").write_text('{"text": "b", "m": "x"}\n')
    run("encode", "objects", "-o", "out")
    assert read_latents_table(place / "out").select(["text", "n", "m"]).to_pylist() == [
        {"text": "a", "n": 1, "m": None},
        {"text": "b", "n": None, "m": "x"},
    ]
