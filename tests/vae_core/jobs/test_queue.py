"""Job queue: order, states and messages, also of killed processes and damaged folders.

A quick command replaces the trainer here (`fakejob`); test_jobs_training trains.
"""

import errno
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.vae_core.jobhelp import end_all, kill, pid_of, until, wait_until
from vae_core import files
from vae_core.errors import CheckpointError, InputError
from vae_core.files import acquire
from vae_core.jobs import capacity, queue, status
from vae_core.jobs.capacity import max_running
from vae_core.jobs.queue import delete_job, ensure_job, find_job, list_jobs, resume_job, start_job, start_jobs, stop_job
from vae_core.jobs.status import LOCK, Job, is_alive, jobs_dir, last_lines, read_status
from vae_core.paths import runs_dir

REPOSITORY = Path(__file__).resolve().parents[3]
FAKE = (sys.executable, "-m", "tests.vae_core.fakejob")
DAMAGED: dict[str, bytes | None] = {
    "missing": None,
    "garbage": b"\xff\xfe{",
    "list": b"[]",
    "empty": b"",
    "keys": b'{"title": "a", "arguments": []}',
    "types": b'{"phase": "running", "since": "a", "title": 1, "arguments": 2, "files": [], "created": 3}',
    "phase": b'{"phase": "asleep", "since": 1, "title": "a", "arguments": [], "files": [], "created": "c"}',
    "deep": b"[" * 100_000,
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One at a time, quick ones, ended with the test."""
    monkeypatch.setattr(queue, "PROCESS", FAKE)
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "1")
    yield from end_all()


def begun(job: Job, times: int = 1) -> bool:
    return last_lines(job.folder).count("began") == times


def begins(job: Job, times: int = 1) -> Job:
    """Return a job when it is at its work, once or again."""
    wait_until(lambda: begun(job, times), "the work")
    return find_job(job.name)


def hold(title: str) -> Job:
    """Start a job that stays at its work until it is stopped, or somebody touches `go` in its folder."""
    return start_job(title, ["hold"])


def holding(title: str = "hold") -> Job:
    return begins(hold(title))


def let_go(job: Job) -> None:
    (job.folder / "go").touch()


def waits(job: Job) -> int:
    """Return the id of a job's process when that is past its imports and waits for its turn."""
    wait_until(lambda: psutil.Process(pid_of(job)).nice() >= min(19, os.nice(0) + 10))
    return pid_of(job)


def left(name: str, words: list[str], written: dict[str, Any] | bytes | None) -> Job:
    """Return a job whose process has ended, with the status that it wrote."""
    folder = runs_dir() / name
    folder.mkdir(parents=True)
    spec = {"title": name, "arguments": words, "files": [], "created": 7.0}
    (folder / "job.json").write_text(json.dumps(spec))
    if written is not None:
        (folder / "status.json").write_bytes(json.dumps(written).encode() if isinstance(written, dict) else written)
    return find_job(name)


def stopped(name: str = "old", words: tuple[str, ...] = ("end", "130")) -> Job:
    return left(name, list(words), {"phase": "ended", "since": 5.0, "code": 130})


# Starting


def test_titles_need_not_be_unique_nor_have_letters() -> None:
    titles = ("Zwölf Hunde, ein Mann!", "two dogs", "two dogs", "今日", "", "x" * 300)
    jobs = [start_job(title, ["end", "0"]) for title in titles]
    names = ["zwolf-hunde-ein-mann-1", "two-dogs-1", "two-dogs-2", "run-1", "run-2", "x" * 40 + "-1"]
    assert [(job.title, job.folder) for job in jobs] == [
        (title, runs_dir() / name) for title, name in zip(titles, names, strict=True)
    ]
    assert [job.name for job in list_jobs()] == names[::-1]


def test_the_process_gets_its_folder_its_files_and_its_manners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "processors", lambda: 8)
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "2")
    monkeypatch.setenv("MIDSENTENCE_CHECKPOINTS", "some/where")
    text = "two dogs; $(rm -r x)\n"
    job = start_job("a", ["tell", "in.txt", "--valid", "b.csv", "c d; ls"], files={"in.txt": text, "b.csv": b"\xff"})
    done = until(job, "finished")
    assert (done.message, done.since > job.created, find_job(job.name)) == ("", True, done)
    told = json.loads((job.folder / "told.json").read_text())
    given = ["tell", f"{job.folder}/in.txt", "--valid", f"{job.folder}/b.csv", "c d; ls"]
    assert told["arguments"] == [*given, "--output", str(job.folder), "--resume"]
    assert (job.folder / "in.txt").read_text() == text
    assert (job.folder / "b.csv").read_bytes() == b"\xff"
    assert (told["threads"], told["in"], told["torch"]) == ("4", "", False)
    assert told["checkpoints"] == str(Path.cwd() / "some" / "where")
    assert told["nice"] >= min(19, os.nice(0) + 10)
    assert told.get("autogroup", "nice 10").split()[-1] == str(told["nice"] if "autogroup" in told else 10)
    assert told["session"] == told["pid"] != os.getsid(0)


@pytest.mark.parametrize("name", ["../a.txt", "", ".hidden", "a/b.txt", "job.json", "config.json", "job.lock", "stop"])
def test_a_file_that_would_get_in_the_way_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="give it another name"):
        start_job("a", ["end", "0"], files={name: "x"})
    assert list_jobs() == []


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "²"])
def test_a_limit_that_is_no_number_is_one_sentence_everywhere(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, old = holding(), start_job("b", ["end", "0"]), stopped()
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", value)
    for call in (max_running, lambda: start_job("c", ["end", "0"]), lambda: resume_job(old)):
        with pytest.raises(InputError, match=r"MIDSENTENCE_MAX_TRAININGS is .*: set it to a whole number above zero"):
            call()
    assert [job.state for job in list_jobs()] == ["queued", "running", "stopped"]
    assert "MIDSENTENCE_MAX_TRAININGS" in find_job(second.name).message
    stop_job(first)


@pytest.mark.parametrize(("cores", "most"), [(1, 1), (2, 1), (3, 1), (16, 8)])
def test_half_of_the_processors_work_where_nothing_is_said(
    cores: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capacity, "processors", lambda: cores)
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "  ")
    assert max_running() == max_running("projection") == most
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", " 3 ")
    assert (max_running(), max_running("estimate")) == (3, most)


def test_a_share_of_the_processors_counts_as_all_of_them() -> None:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        assert capacity.processors() == 1
    finally:
        os.sched_setaffinity(0, before)


# How they end


def test_a_run_that_ends_with_2_shows_its_last_line_and_with_another_code_its_last_lines() -> None:
    refused, broken, crashed = (start_job("a", words) for words in (["end", "2"], ["end", "7"], ["crash"]))
    assert until(refused, "failed").message == "The last sentence."
    until(broken, "failed")
    (broken.folder / "output.log").write_text("earlier\nmore\n")  # kept, and not taken for the reason
    assert until(resume_job(broken), "failed").message == "It broke off with exit code 7.\nstep 3\nThe last sentence."
    assert last_lines(broken.folder) == "earlier\nmore\nstep 3\nThe last sentence."
    message = until(crashed, "failed").message
    assert message.startswith("It broke off with exit code 1.\n")
    assert message.endswith("ValueError: nothing planned")


@pytest.mark.parametrize("after", [0.0, 0.1, 0.4, 0.8, 1.2, None])
def test_a_process_killed_at_any_moment_leaves_a_run_to_resume_and_a_queue_that_moves(after: float | None) -> None:
    job, second = hold("a"), hold("b")
    time.sleep(after) if after is not None else begins(job)  # to start up takes about a second
    kill(job)
    assert "killed" in until(job, "failed").message
    begins(second)
    times = last_lines(job.folder).count("began")
    assert resume_job(job).state == "queued"
    let_go(second)
    let_go(begins(job, times + 1))
    assert until(job, "finished").message == ""


def test_a_log_with_half_letters_and_carriage_returns_is_read_as_a_terminal_shows_it() -> None:
    job = stopped()
    log = job.folder / "output.log"
    log.write_bytes(b"\xffhalf\r\n 1%\r 50%\r100%\r\n\n\nlast\rlast one")
    assert last_lines(job.folder) == "\ufffdhalf\n100%\nlast one"
    log.write_bytes(b"x" * 1_000_000 + b"\nend\n")
    assert last_lines(job.folder, 1) == "end"
    log.unlink()
    assert last_lines(job.folder) == ""


# The queue


def test_the_next_run_waits_its_turn_and_begins_without_anybody_looking() -> None:
    old = stopped()
    first, second, third = holding(), hold("b"), resume_job(old)  # which goes to the end of the queue
    assert second.message == "It waits for 1 run before it."
    assert third.message == "It waits for 2 runs before it."
    time.sleep(0.3)
    assert [job.state for job in (find_job(first.name), find_job(second.name))] == ["running", "queued"]
    let_go(first)
    begins(second)
    assert (find_job(third.name).state, find_job(third.name).message) == ("queued", "It waits for 1 run before it.")


def test_as_many_run_at_once_as_are_allowed_and_first_come_is_first_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "2")
    first, second, third, fourth = map(hold, "abcd")
    begins(first)
    let_go(begins(second))
    begins(third)
    assert find_job(fourth.name).message == "It waits for 1 run before it."


def test_what_is_left_of_other_runs_never_holds_up_the_queue() -> None:
    dead = {f"dead-{phase}": {"phase": phase, "since": 5.0} for phase in ("queued", "running")}
    for name, written in {**DAMAGED, **dead}.items():
        left(name, ["hold"], written)
    (runs_dir() / "nothing").mkdir()
    job = start_job("new", ["end", "0"])
    assert job.message in ("It starts in a moment.", "")
    until(job, "finished")
    others = list_jobs()[1:]
    assert [other.state for other in others] == ["failed"] * (len(DAMAGED) + 3)
    assert all(other.created > 0 for other in others)
    for other in others:
        delete_job(other)
    assert [job.name for job in list_jobs()] == ["new-1"]


def test_a_lock_that_somebody_keeps_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, status.queue_lock("training"):
        patch.setattr(files, "PATIENCE", 0.05)
        with pytest.raises(InputError, match="Another process has held"):
            start_job("a", ["end", "0"])
    until(start_job("a", ["end", "0"]), "finished")


# Kinds


def test_a_projection_does_not_wait_for_a_training_and_is_made_once_for_all_that_ask() -> None:
    training = holding()
    jobs = [ensure_job("projection", "map", ["print", '{"x": 1}'], max_age=60.0) for _ in range(3)]
    assert {job.folder for job in jobs} == {jobs_dir("projection") / "map"}
    wait_until(lambda: find_job("map", "projection").state == "finished")
    assert json.loads((jobs[0].folder / "result.json").read_text()) == {"x": 1}
    assert last_lines(jobs[0].folder) == ""
    assert [job.name for job in list_jobs()] == [training.name]


def test_a_result_that_failed_or_grew_old_is_made_again_when_asked() -> None:
    def ask(**more: Any) -> Job:
        return ensure_job("estimate", "a", ["end", "2"], **{"max_age": 60.0, **more})

    ask()
    wait_until(lambda: find_job("a", "estimate").state == "failed")
    assert (ask().state, ask().message) == ("failed", "The last sentence.")
    assert ask(again=True).state in ("queued", "running")
    wait_until(lambda: find_job("a", "estimate").state == "failed")
    assert ask(max_age=0.0).state in ("queued", "running")
    stop_job(find_job("a", "estimate"))


# Stopping, resuming, deleting


@pytest.mark.parametrize("by_signal", [False, True])
def test_a_run_is_taken_out_of_the_queue_by_stopping_it_whoever_does(by_signal: bool) -> None:
    first, second, third = holding(), hold("b"), hold("c")
    if by_signal:
        waits(second)
        kill(second, signal.SIGTERM)
    else:
        stop_job(second)
        assert find_job(second.name).state == "stopped"  # at once
    assert until(second, "stopped").message == ""
    assert find_job(third.name).message == "It waits for 1 run before it."
    let_go(first)
    begins(third)
    assert not begun(second)


@pytest.mark.parametrize("dies", [False, True])
def test_stopping_is_asked_for_once_or_often_and_is_seen_until_it_is_done(dies: bool) -> None:
    job = holding()
    (job.folder / "slow").touch()
    for _ in range(3):
        stop_job(job)
        assert find_job(job.name).state == "stopping"
    if dies:
        kill(job)
    (job.folder / "slow").unlink()
    assert until(job, "stopped").message == ""
    stop_job(job)
    assert find_job(job.name).state == "stopped"
    assert resume_job(job).state == "queued"
    begins(job, 2)


def test_a_run_that_is_stopped_as_it_waits_is_resumed_and_deleted_at_once() -> None:
    first, second = holding(), hold("b")
    stop_job(second)
    assert resume_job(second).state == "queued"  # the process of before has gone first
    stop_job(second)
    delete_job(second)
    assert [job.name for job in list_jobs()] == [first.name]
    assert hold("b").name == second.name
    let_go(first)
    begins(second)


def test_only_what_stands_still_is_resumed_or_deleted() -> None:
    running, queued = holding("the one"), hold("b")
    for job, state in ((running, "running"), (queued, "queued")):
        with pytest.raises(InputError, match=f"is {state}: there is nothing to resume"):
            resume_job(job)
        with pytest.raises(InputError, match="stop it before you delete it"):
            delete_job(job)
    let_go(running)
    finished = until(running, "finished")
    with pytest.raises(InputError, match='"the one" has finished: there is nothing to resume'):
        resume_job(finished)
    stop_job(queued)
    until(queued, "stopped")  # its turn may have come meanwhile
    for _ in range(2):
        delete_job(queued)
    for name in (queued.name, "gone", "..", ".", "", ".lock", "/", f"{finished.name}/b"):
        with pytest.raises(InputError, match="is no longer here: choose another one"):
            find_job(name)
    assert [path.name for path in runs_dir().iterdir() if path.name != ".lock"] == [running.name]


@pytest.mark.parametrize(
    "pool",
    [lambda: ThreadPoolExecutor(8), lambda: ProcessPoolExecutor(3, get_context("spawn"))],
    ids=["tabs", "servers"],
)
def test_a_run_that_is_resumed_from_many_places_at_once_starts_once(pool: Callable[[], Executor]) -> None:
    job = stopped("a", ("hold",))
    with pool() as places:
        results = list(places.map(_resume, [job] * 8))
    assert len({"queued", "running"} & set(results)) == 1
    assert sum("nothing to resume" in result for result in results) == len(results) - 1
    begins(job)
    time.sleep(0.2)
    assert begun(job)


def _resume(job: Job) -> str:
    queue.PROCESS = FAKE
    try:
        return resume_job(job).state
    except InputError as error:
        return str(error)


# Servers come and go


def test_a_server_that_is_killed_leaves_its_runs_running_and_another_one_finds_them() -> None:
    code = (
        "import os, signal, sys\nfrom vae_core.jobs import queue\n"
        "queue.PROCESS = tuple(sys.argv[1:])\n"
        "queue.start_job('first', ['hold'])\nqueue.start_job('second', ['hold'])\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    server = subprocess.run([sys.executable, "-c", code, *FAKE], cwd=REPOSITORY, check=False)
    assert server.returncode == -signal.SIGKILL
    second, first = list_jobs()
    assert (first.title, second.title) == ("first", "second")
    let_go(begins(first))
    until(first, "finished")
    stop_job(begins(second))
    until(second, "stopped")


@pytest.mark.parametrize(
    ("code", "state"),
    [(0, "finished"), (130, "stopped"), (2, "failed"), (-9, "failed"), (-15, "stopped"), (None, "failed")],
)
def test_a_run_of_version_0_1_has_its_state_and_is_resumed(code: int | None, state: str) -> None:
    written = {"ticket": 3, "pid": 2**22 - 1, "birth": "6e9d/41", "log_from": 0, "code": code}
    old = left("old", ["end", "0"], {"phase": "running" if code is None else "ended", **written})
    assert old.state == state
    if state != "finished":
        until(resume_job(old), "finished")
    job = left("a", ["finetune"], {"phase": "ended", **written})
    assert ("model.safetensors is gone" in job.message) == (state == "finished")


# Folders that somebody was at


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_a_failed_run_with_one_sentence(damage: str) -> None:
    one, two = left("one", ["end", "0"], DAMAGED[damage]), stopped("two")
    (two.folder / "job.json").unlink()
    if (content := DAMAGED[damage]) is not None:
        (two.folder / "job.json").write_bytes(content)
    for job, name in ((one, "status.json"), (two := find_job("two"), "job.json")):
        assert job.state == "failed"
        assert re.fullmatch(rf".*{name} is gone or damaged.*\.", job.message)  # one line
        stop_job(job)
    with pytest.raises(InputError, match="is gone or damaged"):
        resume_job(two)
    until(resume_job(one), "finished")
    delete_job(two)
    assert [job.name for job in list_jobs()] == ["one"]


def test_what_is_no_folder_is_no_run() -> None:
    assert list_jobs() == []
    runs_dir().mkdir(parents=True)
    (runs_dir() / "letter.txt").write_text("x")
    (runs_dir() / ".aside-1.99.tmp").mkdir()
    assert list_jobs() == []
    shutil.rmtree(runs_dir())
    runs_dir().write_text("x")
    assert list_jobs() == []
    with pytest.raises(CheckpointError, match="could not be written"):
        start_job("a", ["end", "0"])


def test_a_running_process_is_known_when_its_status_is_damaged() -> None:
    job = holding()
    (job.folder / "status.json").write_text("{")
    assert find_job(job.name).state == "running"
    with pytest.raises(InputError, match="nothing to resume"):
        resume_job(job)
    stop_job(job)
    assert until(job, "stopped").message == ""
    assert read_status(job.folder).code == 130


def test_a_folder_that_is_deleted_while_it_waits_or_works_is_gone_and_nothing_raises() -> None:
    first, second = holding(), hold("b")
    pids = [pid_of(first), waits(second)]
    shutil.rmtree(second.folder)
    shutil.rmtree(first.folder)
    wait_until(lambda: not any(map(psutil.pid_exists, pids)))
    assert list_jobs() == []
    stop_job(first)
    assert not first.folder.exists()
    with pytest.raises(InputError, match="no longer here"):
        resume_job(first)
    until(start_job("c", ["end", "0"]), "finished")


# Disks


def test_on_a_full_disk_nothing_is_started_and_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    old = stopped()
    written = (old.folder / "status.json").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        for call in (lambda: hold("new"), lambda: resume_job(old)):
            with pytest.raises(CheckpointError, match=r"could not be written \(No space left on device\)"):
                call()
        assert [job.name for job in list_jobs()] == ["old"]
        assert (old.folder / "status.json").read_bytes() == written
    assert find_job("old").state == "stopped"
    until(resume_job(old), "stopped")


def test_a_process_that_cannot_write_its_status_ends_with_the_reason_in_its_log() -> None:
    job = start_job("a", ["end", "0"], files={"full": ""})
    assert until(job, "failed").message
    assert "status.json could not be written (No space left on device)" in last_lines(job.folder)
    (job.folder / "full").unlink()
    until(resume_job(job), "finished")


def test_a_process_that_cannot_be_started_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    old = stopped()
    monkeypatch.setattr(queue, "PROCESS", ("/nowhere/python",))
    for call in (lambda: start_job("a", ["end", "0"]), lambda: resume_job(old)):
        with pytest.raises(CheckpointError, match="No such file or directory"):
            call()
    assert [job.name for job in list_jobs()] == ["old"]
    assert not is_alive(old.folder)
    monkeypatch.setattr(queue, "PROCESS", FAKE)
    until(resume_job(find_job("old")), "stopped")


def test_looks_never_take_each_other_for_a_living_process() -> None:
    job = stopped()
    acquire(job.folder / LOCK).close()
    with ThreadPoolExecutor(8) as looks:
        assert not any(looks.map(is_alive, [job.folder] * 2400))


def test_jobs_of_a_group_run_at_the_same_time_and_wait_as_one() -> None:
    first = holding("first")
    one, two = start_jobs({"one": ["hold"], "two": ["hold"]}, files={"words.txt": "a"})
    last = hold("last")
    assert {find_job(job.name).state for job in (one, two, last)} == {"queued"}
    assert find_job(last.name).message == "It waits for 2 runs before it."  # the group is one of them
    let_go(first)
    for job in (one, two):
        begins(job)
        assert (job.folder / "words.txt").read_text() == "a"
    assert find_job(last.name).state == "queued"
    let_go(one)
    until(one, "finished")
    assert find_job(last.name).message == "It waits for 1 run before it."
    let_go(two)
    begins(last)


def test_jobs_of_a_group_share_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "processors", lambda: 8)
    pair = [until(job, "finished") for job in start_jobs({"one": ["tell"], "two": ["tell"]})]
    alone = until(start_job("alone", ["tell"]), "finished")
    threads = [json.loads((job.folder / "told.json").read_text())["threads"] for job in (*pair, alone)]
    assert threads == ["4", "4", "8"]
