"""Run folders: where a run may start, the files written, and requests to stop."""

import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from vae_core.checkpoints.run_dir import MetricsLog, check_folder, read_metrics, start_folder, stop_request
from vae_core.errors import CheckpointError, InputError
from vae_core.files import read_json, write_text
from vae_core.paths import JOB, METRICS


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


# Starting and resuming


@pytest.mark.parametrize("resume", [False, True])
def test_a_run_starts_in_a_missing_or_an_empty_folder_with_and_without_resume(tmp_path: Path, resume: bool) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".options.json.99.tmp").write_text("{")  # half a first file
    for folder in (tmp_path / "deep" / "missing", tmp_path / "empty"):
        start_folder(folder, {"epochs": 2.0, "phases": ({"beta": 0.0},)}, resume=resume)
        assert read_json(folder / "options.json") == {"epochs": 2.0, "phases": [{"beta": 0.0}]}
        assert names(folder) == ["options.json"]


@pytest.mark.parametrize(
    ("taken", "resume", "said"),
    [
        ("run/options.json", False, "is not empty: choose another folder, or --resume"),
        ("run/letter.txt", False, "is not empty: choose another folder, or --resume"),
        ("run/letter.txt", True, "is not empty and holds no run to resume: choose another folder."),
        ("run/job.json", False, "is not empty"),  # the folder of a job, which is there before its run
        ("run", True, "is a file: name a folder"),
    ],
)
def test_a_place_that_is_taken_is_refused_and_left_as_it_is(
    taken: str, resume: bool, said: str, tmp_path: Path
) -> None:
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("{}")
    before = names(tmp_path)
    with pytest.raises(InputError) as caught:
        start_folder(tmp_path / "run", {"a": 1}, resume=resume)
    assert said in str(caught.value)
    assert names(tmp_path) == before


RECORD = {"machine": "2 CPU threads", "credits": "", "files": ["a.txt"], "command": "x", "save_every": 120.0}
OTHER = {"machine": "H200", "credits": "me", "files": ["b.txt"], "command": "y", "save_every": 1.0}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ({"phases": ({"frozen": ("decoder",)},)}, {"phases": ({"frozen": ("decoder",)},)}),
        (RECORD, OTHER),  # what does not change the curve
        ({"old": 1}, {"new": 2}),  # what only one version knows
        ({}, {"teacher": None, "teacher_weight": 0.0, "ema_decay": 0.0, "dropout": None, "entities": 0.0}),
        ({"key": {"a": 1}}, {"key": {"a": 1, "dropout": None, "entities": 0.0, "of a later version": None}}),
    ],
)
def test_a_run_is_resumed_with_the_same_options_and_its_record_stays(
    before: dict[str, Any], now: dict[str, Any], tmp_path: Path
) -> None:
    start_folder(tmp_path, {"epochs": 1, **before}, resume=False)
    kept = (tmp_path / "options.json").read_bytes()
    assert check_folder(tmp_path, {"epochs": 1, **now}, resume=True)
    start_folder(tmp_path, {"epochs": 1, **now}, resume=True)
    assert (tmp_path / "options.json").read_bytes() == kept


def test_resuming_with_other_options_names_those_that_differ(tmp_path: Path) -> None:
    start_folder(tmp_path, {"epochs": 1, "base": "t5", "seed": 0}, resume=False)
    with pytest.raises(InputError, match=r"was started with other values of base, epochs: resume it with the same"):
        start_folder(tmp_path, {"epochs": 2, "base": "bart", "seed": 0}, resume=True)


def test_an_option_that_a_run_was_begun_without_cannot_be_given_to_it_later(tmp_path: Path) -> None:
    start_folder(tmp_path, {"epochs": 1}, resume=False)
    with pytest.raises(InputError, match="other values of ema_decay, teacher: resume"):
        check_folder(tmp_path, {"epochs": 1, "ema_decay": 0.9, "teacher": "mini", "entities": 0.0}, resume=True)


@pytest.mark.parametrize("damage", [b"", b'{"epochs"', b"[]", b"\xff\xfe\x00", b"[" * 100_000])
def test_damaged_options_are_refused_in_one_sentence(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "options.json").write_bytes(damage)
    with pytest.raises(CheckpointError, match=r"^.*options\.json .* it is damaged.*$"):
        start_folder(tmp_path, {"epochs": 1}, resume=True)


def test_the_folder_of_a_job_is_there_before_its_run(tmp_path: Path) -> None:
    (tmp_path / JOB).write_text("{}")
    (tmp_path / "train.txt").write_text("x")
    assert not check_folder(tmp_path, {"a": 1}, resume=True)


def test_what_a_killed_process_left_half_written_is_swept_away(tmp_path: Path) -> None:
    folder = tmp_path / "run[1]"
    start_folder(folder, {"a": 1}, resume=False)
    (folder / ".state-0000010.99.tmp").mkdir()
    (folder / ".state-0000010.99.tmp" / "model.safetensors").write_text("half")
    (folder / ".metrics.jsonl.99.tmp").write_text("half")
    (tmp_path / ".run[1].99.tmp").mkdir()
    (tmp_path / ".other.99.tmp").mkdir()
    start_folder(folder, {"a": 1}, resume=True)
    assert names(folder) == ["options.json"]
    assert names(tmp_path) == [".other.99.tmp", "options.json", "run[1]"]


# The log


def test_records_come_back_in_order_and_a_resumed_log_drops_what_came_after_the_saved_step(tmp_path: Path) -> None:
    with MetricsLog(tmp_path, after_step=0) as log:
        log.write(10, "train", {"loss": 1.5})
        assert read_metrics(tmp_path) == [{"step": 10, "split": "train", "loss": 1.5}]
        log.write(20, "valid", {"kl": 2.0, "kl_per_dim": [1.0, 1.0], "bleu": None})
        log.write(30, "train", {"loss": 1.0})
    with (tmp_path / "metrics.jsonl").open("ab") as file:
        file.write('{"step": 20, "split": "träin"'.encode()[:-4])  # half a line, as a power cut leaves it
    assert [record["step"] for record in read_metrics(tmp_path)] == [10, 20, 30]
    with MetricsLog(tmp_path, after_step=20) as log:
        log.write(30, "train", {"loss": 3.5})
    lines = [json.loads(line) for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    assert lines == read_metrics(tmp_path)
    assert [(line["step"], line.get("loss")) for line in lines] == [(10, 1.5), (20, None), (30, 3.5)]


def test_lines_that_are_no_records_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "metrics.jsonl").write_bytes(b'7\n\xff\n\n"x"\n{}\n{"step": 1, "split": "train"}\n\0\0\0')
    assert read_metrics(tmp_path) == [{"step": 1, "split": "train"}]
    assert read_metrics(tmp_path / "nowhere") == []


def test_a_full_disk_stops_the_log_with_one_sentence(tmp_path: Path) -> None:
    with MetricsLog(tmp_path, after_step=0) as log, Path("/dev/full").open("ab", buffering=0) as full:
        log.write(10, "train", {"loss": 1.0})
        log._files[METRICS].close()
        log._files[METRICS] = full  # type: ignore[assignment]
        with pytest.raises(CheckpointError, match=r"metrics\.jsonl could not be written \(No space left on device\)"):
            log.write(20, "train", {"loss": 1.0})
    assert [record["step"] for record in read_metrics(tmp_path)] == [10]


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_log_that_is_no_longer_there_ends_the_run_and_is_not_made_anew(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "run"
    start_folder(folder, {"a": 1}, resume=False)
    with MetricsLog(folder, after_step=0) as log:
        log.write(10, "train", {"loss": 1.0})
        if how == "deleted":
            shutil.rmtree(folder)
        elif how == "moved":
            folder.rename(tmp_path / "elsewhere")
        else:
            write_text(folder / METRICS, "")
        with pytest.raises(CheckpointError, match=r"metrics\.jsonl was deleted, moved or replaced while the run wrote"):
            log.write(20, "train", {"loss": 1.0})
    assert folder.exists() == (how == "replaced")


def scalars(folder: Path) -> dict[tuple[str, int], float]:
    """Return what TensorBoard shows of a run: each event file read in order, purged where a later one says so."""
    from tensorboardX.proto.event_pb2 import Event

    found: dict[tuple[str, int], float] = {}
    files = sorted(folder.glob("events.out.tfevents.*"), key=lambda path: int(path.name.rsplit(".", 1)[1]))
    for file in files:
        data = file.read_bytes()
        while data:  # a record is its length (8 bytes), a checksum (4), itself, a checksum (4)
            size = int.from_bytes(data[:8], "little")
            event = Event.FromString(data[12 : 12 + size])
            data = data[16 + size :]
            if event.HasField("session_log"):
                found = {key: value for key, value in found.items() if key[1] < event.step}
            for value in event.summary.value:
                found[value.tag, event.step] = value.simple_value
    return found


def test_tensorboard_is_given_the_same_scalars_and_drops_the_same_steps(tmp_path: Path) -> None:
    with MetricsLog(tmp_path, after_step=0) as log:
        log.write(10, "train", {"loss": 1.5, "beta": 0})
        log.write(20, "train", {"loss": 1.25})
        log.write(20, "valid", {"kl": 2.0, "kl_per_dim": [1.0, 1.0], "bleu": None})
        assert len(scalars(tmp_path)) == 4  # on the disk before the log is closed
    with MetricsLog(tmp_path, after_step=10) as log:
        log.write(15, "train", {"loss": 0.5})
    shown = scalars(tmp_path)
    assert shown == {("train/loss", 10): 1.5, ("train/beta", 10): 0.0, ("train/loss", 15): 0.5}


# Stopping


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_the_loop_to_stop_and_a_second_ctrl_c_does_not_wait(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stop_request() as stop:
        assert not stop.asked
        os.kill(os.getpid(), number)
        assert stop.asked
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(number) is before
