"""Jobs: processes that wait for their turn, and what is known of them whatever happens to them or to their folder.

A quick command stands in the trainer's place here (`fakejob`); test_jobs_training trains.
"""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import psutil
import pytest

from tests.vae_core.jobhelp import REPOSITORY, end_all, kill, names, pid_of, until, wait_until
from vae_core.errors import CheckpointError, InputError
from vae_core.jobs import process as processes
from vae_core.jobs import status as jobstatus
from vae_core.jobs.process import ask_to_end, birth_of, find_process
from vae_core.jobs.queue import (
    Job,
    delete_job,
    find_job,
    last_lines,
    list_jobs,
    most_at_once,
    resume_job,
    runs_dir,
    start_job,
    stop_job,
)
from vae_core.jobs.status import Status, queue_lock, read_status, write_status

FAKE = (sys.executable, "-m", "tests.vae_core.fakejob")
DAMAGED = {
    "garbage": b"\xff\xfe{",
    "half": b'{"phase": "runn',
    "list": b"[]",
    "empty": b"",
    "number": b"7",
    "other": b'{"phase": 1}',
    "words": b'{"phase": "running", "ticket": "a", "pid": "b", "birth": "c"}',
    "phase": b'{"phase": "asleep", "ticket": 1, "pid": 1, "birth": "c"}',
    "deep": b"[" * 100_000,
}


@pytest.fixture(autouse=True)
def quick(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One at a time, quick ones, ended with the test."""
    monkeypatch.setattr(jobstatus, "PROCESS", FAKE)
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "1")
    yield from end_all(home)


def begun(job: Job) -> bool:
    return "began" in last_lines(job)


def holding(title: str = "hold") -> Job:
    """Return a job that is at its work and stays there until somebody touches `go` in its folder."""
    job = start_job(title, ["hold"])
    wait_until(lambda: begun(job), "the work")
    return find_job(job.name)


def let_go(job: Job) -> None:
    (job.folder / "go").touch()


def laid(name: str, words: list[str], status: Status | bytes | None) -> Job:
    """Return a job whose folder was laid by hand, as if its process had been there and gone."""
    folder = runs_dir() / name
    folder.mkdir(parents=True)
    asked = {"title": name, "arguments": words, "files": [], "created": 7.0}
    (folder / "job.json").write_text(json.dumps(asked))
    if status is not None:
        content = json.dumps(vars(status)).encode() if isinstance(status, Status) else status
        (folder / "status.json").write_bytes(content)
    return find_job(name)


def gone(phase: Literal["queued", "running", "ended"], code: int | None = None) -> Status:
    """Return the status of a process that is no more."""
    return Status(phase, 1, 2**22 - 1, "nobody/0", code=code)


STOPPED = gone("ended", 130)


# Starting


def test_a_job_starts_runs_and_is_finished() -> None:
    before = time.time()
    job = start_job("Zwölf Hunde, ein Mann!", ["end", "0"])
    assert (job.name, job.title, job.arguments) == ("zwolf-hunde-ein-mann-1", "Zwölf Hunde, ein Mann!", ("end", "0"))
    assert job.folder == runs_dir() / job.name
    assert before <= job.created <= time.time()
    done = until(job, "finished")
    assert done.said == ""
    assert find_job(job.name) == done
    assert read_status(job.folder).code == 0  # type: ignore[union-attr]


def test_titles_need_not_be_unique_nor_have_letters() -> None:
    found = [start_job(title, ["end", "0"]).name for title in ("two dogs", "two dogs", "今日", "", "x" * 300)]
    assert found == ["two-dogs-1", "two-dogs-2", "run-1", "run-2", "x" * 40 + "-1"]
    assert names(list_jobs()) == found[::-1]


def test_the_process_is_told_its_folder_its_files_and_its_manners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "2")
    monkeypatch.setenv("MIDSENTENCE_CHECKPOINTS", "some/where")
    text = "two dogs; $(rm -r x)\n"
    job = start_job("a", ["tell", "in.txt", "--valid", "b.csv", "c d; ls"], files={"in.txt": text, "b.csv": b"\xff"})
    until(job, "finished")
    told = json.loads((job.folder / "told.json").read_text())
    given = ["tell", f"{job.folder}/in.txt", "--valid", f"{job.folder}/b.csv", "c d; ls"]
    assert told["arguments"] == [*given, "--output", str(job.folder), "--resume"]
    assert (job.folder / "in.txt").read_text() == text
    assert (job.folder / "b.csv").read_bytes() == b"\xff"
    assert (told["threads"], told["in"], told["torch"]) == ("4", "", False)
    assert told["checkpoints"] == str(Path.cwd() / "some" / "where")
    assert told["nice"] >= min(19, os.nice(0) + 10)
    assert told["session"] == told["pid"] != os.getsid(0)


@pytest.mark.parametrize(
    "name", ["../a.txt", "", ".hidden", "a/b.txt", "job.json", "config.json", "status.json", "stop"]
)
def test_a_file_that_would_get_in_the_way_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="cannot lie in a run's folder: give it another name"):
        start_job("a", ["end", "0"], files={name: "x"})
    assert list_jobs() == []


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "²"])
def test_a_limit_that_is_no_number_is_one_sentence_everywhere(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = holding(), start_job("b", ["end", "0"])
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", value)
    for call in (most_at_once, lambda: start_job("c", ["end", "0"]), lambda: resume_job(second)):
        with pytest.raises(InputError, match=r"MIDSENTENCE_MAX_TRAININGS is .*: set it to a whole number above zero"):
            call()
    assert [job.state for job in list_jobs()] == ["queued", "running"]
    assert "MIDSENTENCE_MAX_TRAININGS" in find_job(second.name).said
    stop_job(first)


@pytest.mark.parametrize(("cores", "most"), [(None, 1), (1, 1), (2, 1), (3, 1), (16, 8)])
def test_half_of_the_processors_train_where_nothing_is_said(
    cores: int | None, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    for value in ("", "  "):
        monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", value)
        assert most_at_once() == most
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", " 3 ")
    assert most_at_once() == 3


# How they end


def test_a_run_that_ends_with_2_says_its_last_line_and_with_another_code_its_last_lines() -> None:
    refused, broken, crashed = (start_job("a", words) for words in (["end", "2"], ["end", "7"], ["crash"]))
    assert until(refused, "failed").said == "The last sentence."
    assert until(broken, "failed").said == "It broke off with exit code 7.\nstep 3\nThe last sentence."
    said = until(crashed, "failed").said
    assert said.startswith("It broke off with exit code 1.\n")
    assert said.endswith("ValueError: nothing planned")
    assert last_lines(broken) == "step 3\nThe last sentence."
    assert last_lines(broken, 1) == "The last sentence."


def test_what_an_earlier_attempt_said_is_kept_and_not_taken_for_the_reason() -> None:
    job = start_job("a", ["end", "7"])
    until(job, "failed")
    (job.folder / "output.log").write_text("earlier\nmore\n")
    until(resume_job(job), "failed")
    assert find_job(job.name).said == "It broke off with exit code 7.\nstep 3\nThe last sentence."
    assert last_lines(job) == "earlier\nmore\nstep 3\nThe last sentence."


def test_a_killed_run_says_so_and_goes_on_from_where_it_was() -> None:
    job = holding()
    kill(job)
    until(job, "failed")
    wait_until(lambda: "SIGKILL" in find_job(job.name).said)  # this server saw it
    assert "resume it to go on from its last state." in find_job(job.name).said
    again = resume_job(job)
    wait_until(lambda: last_lines(job).count("began") == 2)
    let_go(job)
    assert until(again, "finished").said == ""


def test_a_run_that_died_while_no_server_looked_is_dead() -> None:
    for phase in ("running", "queued"):
        job = laid(phase, ["end", "0"], gone(phase))  # type: ignore[arg-type]
        assert job.state == "failed"
        assert job.said.startswith("It died without a word: it was killed, or the machine was")
    until(resume_job(job), "finished")


def test_a_signal_that_only_the_kernel_knows_has_its_number() -> None:
    assert laid("a", ["end", "0"], gone("ended", -99)).said.startswith("It was killed by signal 99: ")
    assert laid("b", ["end", "0"], gone("ended", -signal.SIGSEGV)).said.startswith("It was killed by SIGSEGV: ")
    assert laid("c", ["end", "0"], gone("ended", -signal.SIGTERM)).state == "stopped"


def test_a_log_with_half_letters_and_carriage_returns_is_read_as_a_terminal_shows_it() -> None:
    job = laid("a", ["end", "0"], STOPPED)
    log = job.folder / "output.log"
    log.write_bytes(b"\xffhalf\r\n 1%\r 50%\r100%\r\n\n\nlast\rlast one")
    assert last_lines(job) == "\ufffdhalf\n100%\nlast one"
    log.write_bytes(b"x" * 1_000_000 + b"\nend\n")
    assert last_lines(job, 1) == "end"
    log.unlink()
    assert last_lines(job) == ""


# The queue


def test_the_next_run_waits_its_turn_says_so_and_begins_without_anybody_looking() -> None:
    first = holding()
    second, third = (start_job(title, ["hold"]) for title in ("b", "c"))
    assert second.said == "It waits for 1 run before it."
    assert third.said == "It waits for 2 runs before it."
    time.sleep(0.3)
    assert [job.state for job in list_jobs()] == ["queued", "queued", "running"]
    let_go(first)
    wait_until(lambda: begun(second))
    assert (find_job(third.name).state, find_job(third.name).said) == ("queued", "It waits for 1 run before it.")
    kill(second)
    wait_until(lambda: begun(third))  # what is killed lets the next one go on
    let_go(third)
    until(third, "finished")


def test_as_many_train_at_once_as_are_allowed_and_first_come_is_first_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "2")
    first, second, third, fourth = (start_job(title, ["hold"]) for title in "abcd")
    wait_until(lambda: begun(first) and begun(second))
    time.sleep(0.2)
    assert (find_job(third.name).said, find_job(fourth.name).said) == (
        "It waits for 1 run before it.",
        "It waits for 2 runs before it.",
    )
    let_go(second)
    wait_until(lambda: begun(third))
    assert find_job(fourth.name).state == "queued"


def test_a_resumed_run_goes_to_the_end_of_the_queue() -> None:
    old = laid("old", ["end", "130"], STOPPED)
    first, second = holding(), start_job("b", ["hold"])
    assert resume_job(old).said == "It waits for 2 runs before it."
    assert second.said == "It waits for 1 run before it."
    let_go(first)
    wait_until(lambda: begun(second))


def test_a_run_is_taken_out_of_the_queue_by_stopping_it() -> None:
    first, second, third = holding(), start_job("b", ["hold"]), start_job("c", ["hold"])
    process = pid_of(second)
    stop_job(second)
    assert (find_job(second.name).state, find_job(second.name).said) == ("stopped", "")
    assert find_job(third.name).said == "It waits for 1 run before it."
    wait_until(lambda: birth_of(process) is None)
    let_go(first)
    wait_until(lambda: begun(third))
    assert not begun(second)
    assert find_job(second.name).state == "stopped"


def test_a_process_that_is_asked_to_end_while_it_waits_was_stopped_whoever_asked() -> None:
    holding()
    second = start_job("b", ["hold"])
    wait_until(lambda: psutil.Process(pid_of(second)).nice() >= min(19, os.nice(0) + 10))  # past its imports
    time.sleep(0.1)
    kill(second, signal.SIGTERM)
    until(second, "stopped")


def test_what_is_left_of_other_runs_never_holds_up_the_queue() -> None:
    for name, damage in DAMAGED.items():
        laid(name, ["hold"], damage)
    for phase in ("queued", "running"):
        laid(f"dead-{phase}", ["hold"], gone(phase))  # type: ignore[arg-type]
        laid(f"reused-{phase}", ["hold"], Status(phase, 1, os.getpid(), "another/1"))  # type: ignore[arg-type]
    (runs_dir() / "nothing").mkdir()
    job = start_job("new", ["end", "0"])
    assert job.said in ("It starts in a moment.", "")
    until(job, "finished")
    assert [job.state for job in list_jobs()] == ["finished", *["failed"] * (len(DAMAGED) + 5)]


# Stopping, resuming, deleting


def test_stopping_is_asked_for_once_or_often_and_is_seen_until_it_is_done() -> None:
    job = holding()
    (job.folder / "slow").touch()
    for _ in range(3):
        stop_job(job)
        assert find_job(job.name).state == "stopping"
    (job.folder / "slow").unlink()
    assert until(job, "stopped").said == ""
    stop_job(job)
    assert find_job(job.name).state == "stopped"
    wait_until(lambda: begun(job))
    again = resume_job(job)
    assert again.state == "queued"
    wait_until(lambda: find_job(job.name).state == "running")


def test_a_run_that_dies_while_it_stops_was_stopped() -> None:
    job = holding()
    (job.folder / "slow").touch()
    stop_job(job)
    kill(job)
    until(job, "stopped")
    (job.folder / "slow").unlink()
    resume_job(job)
    until(job, "running")


def test_only_what_stands_still_is_resumed() -> None:
    running = holding("the one")
    queued, finished = start_job("b", ["hold"]), runs_dir()
    for job, state in ((running, "running"), (queued, "queued")):
        with pytest.raises(InputError, match=f"is {state}: there is nothing to resume"):
            resume_job(job)
    let_go(running)
    finished = until(running, "finished")
    with pytest.raises(InputError, match='"the one" has finished: there is nothing to resume'):
        resume_job(finished)


@pytest.mark.parametrize("who", ["threads", "processes"])
def test_a_run_that_is_resumed_from_many_places_at_once_starts_once(who: str) -> None:
    job = laid("a", ["hold"], STOPPED)
    results = (_resume_in_threads if who == "threads" else _resume_in_processes)(job)
    assert len({"queued", "running"} & set(results)) == 1
    assert sum("nothing to resume" in result for result in results) == len(results) - 1
    wait_until(lambda: begun(job))
    time.sleep(0.2)
    assert last_lines(job).count("began") == 1
    assert read_status(job.folder).ticket == STOPPED.ticket + 1  # type: ignore[union-attr]


def _resume_in_threads(job: Job) -> list[str]:
    results, gate = [], threading.Barrier(8)

    def press() -> None:
        gate.wait()
        try:
            results.append(resume_job(job).state)
        except InputError as error:
            results.append(str(error))

    tabs = [threading.Thread(target=press) for _ in range(8)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    return results


def _resume_in_processes(job: Job) -> list[str]:
    code = (
        "import sys\nfrom vae_core.jobs import status as jobstatus\nfrom vae_core.errors import InputError\n"
        "from vae_core.jobs.queue import find_job, resume_job\njobstatus.PROCESS = tuple(sys.argv[2:])\n"
        "try:\n    print(resume_job(find_job(sys.argv[1])).state)\nexcept InputError as error:\n    print(error)"
    )
    words = [sys.executable, "-c", code, job.name, *FAKE]
    servers = [subprocess.Popen(words, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    return [server.communicate()[0].strip() for server in servers]


def test_a_run_is_deleted_once_it_stands_still() -> None:
    running = holding()
    queued = start_job("b", ["hold"])
    for job in (running, queued):
        with pytest.raises(InputError, match="stop it before you delete it"):
            delete_job(job)
    stop_job(queued)
    delete_job(queued)
    delete_job(queued)
    assert names(list_jobs()) == [running.name]
    with pytest.raises(InputError, match="is no longer here: choose another one"):
        find_job(queued.name)
    assert [path.name for path in runs_dir().iterdir() if path.name != ".lock"] == [running.name]


@pytest.mark.parametrize("name", ["gone", "..", ".", "", ".lock", "/", "a/b"])
def test_a_name_that_no_run_has_is_one_sentence(name: str) -> None:
    laid("a", ["end", "0"], STOPPED)
    with pytest.raises(InputError, match="is no longer here"):
        find_job(name)


# Servers come and go


def test_a_server_that_is_killed_leaves_its_runs_running_and_another_one_finds_them() -> None:
    code = (
        "import os, signal, sys\nfrom vae_core import jobstatus\nfrom vae_core.jobs.queue import start_job\n"
        "jobstatus.PROCESS = tuple(sys.argv[1:])\n"
        "start_job('first', ['hold'])\nstart_job('second', ['hold'])\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    server = subprocess.run([sys.executable, "-c", code, *FAKE], cwd=REPOSITORY, check=False)
    assert server.returncode == -signal.SIGKILL
    second, first = list_jobs()
    assert (first.title, second.title) == ("first", "second")
    wait_until(lambda: begun(first))
    assert (find_job("first-1").state, find_job("second-1").state) == ("running", "queued")
    let_go(first)
    until(first, "finished")
    until(second, "running")
    stop_job(second)
    until(second, "stopped")


def test_a_server_killed_before_it_could_write_the_status_leaves_a_run_all_the_same() -> None:
    job = laid("a", ["hold"], None)
    with subprocess.Popen([*FAKE, str(job.folder)], cwd=REPOSITORY, stderr=subprocess.DEVNULL) as process:
        until(job, "running")
        wait_until(lambda: (job.folder / "status.json").exists())
        assert pid_of(job) == process.pid
        second = subprocess.run([*FAKE, str(job.folder)], cwd=REPOSITORY, capture_output=True, text=True, check=False)
        assert (second.returncode, second.stderr) == (
            2,
            "Another process trains in the run's folder: nothing was started.\n",
        )
        let_go(job)
    until(job, "finished")


def test_a_process_whose_number_was_given_to_another_is_dead_and_the_other_is_left_alone() -> None:
    with subprocess.Popen(["sleep", "60"]) as other:
        job = laid("a", ["end", "130"], Status("running", 1, other.pid, str(birth_of(os.getpid()))))
        assert job.state == "failed"
        stop_job(job)
        ask_to_end(other.pid, "another/1")
        assert until(resume_job(job), "stopped")
        assert other.poll() is None
        other.kill()


def test_a_clock_that_jumps_changes_no_birth(monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("the clock's time is all that there is")
    before = birth_of(os.getpid())
    later = psutil.boot_time() + 3600.0
    monkeypatch.setattr(psutil, "boot_time", lambda: later)
    monkeypatch.setattr("psutil._pslinux.boot_time", lambda: later)
    monkeypatch.setattr(psutil.Process, "create_time", lambda self: later + 7.0)
    monkeypatch.setattr(time, "time", lambda: later + 9.0)
    assert before is not None
    assert birth_of(os.getpid()) == before


def test_births_where_there_is_no_proc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_ticks", lambda pid: None)
    mine = birth_of(os.getpid())
    assert mine == birth_of(os.getpid())
    assert float(mine or 0) == pytest.approx(psutil.Process().create_time(), abs=0.01)


def test_births_of_the_dead() -> None:
    with subprocess.Popen(["true"]) as process:
        wait_until(lambda: psutil.Process(process.pid).status() == psutil.STATUS_ZOMBIE)
        assert birth_of(process.pid) is None  # not yet waited for
    for pid in (process.pid, 0, -5, 2**22 - 1, 2**70):
        assert pid == 0 or birth_of(pid) is None
    assert find_process([sys.executable, "-m", "nothing"]) is None


# Folders that somebody was at


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_a_failed_run_with_one_sentence(damage: str) -> None:
    one, two = laid("one", ["end", "130"], DAMAGED[damage]), laid("two", ["end", "130"], STOPPED)
    (two.folder / "job.json").write_bytes(DAMAGED[damage])
    two = find_job("two")
    for job, name in ((one, "status.json"), (two, "job.json")):
        assert job.state == "failed"
        assert f"{name} is gone or damaged" in job.said
        assert job.said.endswith(".")
        assert "\n" not in job.said
        stop_job(job)
    with pytest.raises(InputError, match="is gone or damaged"):
        resume_job(two)
    delete_job(two)
    assert names(list_jobs()) == ["one"]


def test_a_run_whose_status_is_damaged_is_resumed() -> None:
    until(resume_job(laid("a", ["end", "0"], b"{")), "finished")


@pytest.mark.parametrize("kept", [[], ["job.json"], ["status.json"], ["output.log"]])
def test_a_folder_half_deleted_is_shown_and_can_be_deleted(kept: list[str]) -> None:
    job = laid("a", ["end", "0"], STOPPED)
    (job.folder / "output.log").write_text("x")
    for path in job.folder.iterdir():
        if path.name not in kept:
            path.unlink()
    (found,) = list_jobs()
    assert (found.name, found.state) == (job.name, "failed")
    assert "gone or damaged" in found.said
    assert found.created > 0
    delete_job(found)
    assert list_jobs() == []


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


def test_a_running_process_is_found_when_its_status_is_damaged() -> None:
    job = holding()
    process = pid_of(job)
    (job.folder / "status.json").write_text("{")
    assert find_job(job.name).state == "running"
    assert pid_of(job) == process
    with pytest.raises(InputError, match="nothing to resume"):
        resume_job(job)
    stop_job(job)
    assert until(job, "stopped").said == ""
    assert read_status(job.folder).code == 130  # type: ignore[union-attr]


def test_a_folder_that_is_deleted_while_it_waits_or_works_is_gone_and_nothing_raises() -> None:
    first = holding()
    second = start_job("b", ["hold"])
    wait_until(lambda: psutil.Process(pid_of(second)).nice() >= min(19, os.nice(0) + 10))
    processes_of = [pid_of(first), pid_of(second)]
    shutil.rmtree(second.folder)
    shutil.rmtree(first.folder)
    wait_until(lambda: all(birth_of(pid) is None for pid in processes_of))
    assert list_jobs() == []
    assert not first.folder.exists()
    stop_job(first)
    with pytest.raises(InputError, match="no longer here"):
        resume_job(first)
    until(start_job("c", ["end", "0"]), "finished")


def test_a_finished_training_without_its_weights_says_so() -> None:
    job = until(start_job("a", ["end", "0"]), "finished")
    (job.folder / "job.json").write_text((job.folder / "job.json").read_text().replace('"end"', '"finetune"'))
    assert (
        find_job(job.name).said
        == "It has finished, but its model.safetensors is gone: start it anew, and delete this one."
    )
    (job.folder / "model.safetensors").touch()
    assert find_job(job.name).said == ""


# Disks


def test_on_a_full_disk_nothing_is_started_and_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    old = laid("old", ["end", "130"], STOPPED)
    status = (old.folder / "status.json").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        for call in (lambda: start_job("new", ["hold"]), lambda: resume_job(old)):
            with pytest.raises(CheckpointError, match=r"could not be written \(No space left on device\)"):
                call()
        assert names(list_jobs()) == ["old"]
        assert (old.folder / "status.json").read_bytes() == status
    wait_until(lambda: find_process([*FAKE, str(old.folder)]) is None)
    assert find_job("old").state == "stopped"
    until(resume_job(old), "stopped")


def test_a_process_that_cannot_write_how_it_stands_ends_with_the_reason_in_its_log() -> None:
    job = start_job("a", ["end", "0"], files={"full": ""})
    failed = until(job, "failed")
    assert failed.said.startswith("It died without a word")
    assert "status.json could not be written (No space left on device)" in last_lines(job)
    (job.folder / "full").unlink()
    until(resume_job(job), "finished")


def test_a_process_that_cannot_be_started_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobstatus, "PROCESS", ("/nowhere/python",))
    with pytest.raises(CheckpointError, match="No such file or directory"):
        start_job("a", ["end", "0"])
    assert list_jobs() == []


def test_a_lock_that_somebody_keeps_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobstatus, "PATIENCE", 0.05)
    with queue_lock(runs_dir()), pytest.raises(InputError, match="has held the lock of the runs for a minute"):
        start_job("a", ["end", "0"])
    until(start_job("a", ["end", "0"]), "finished")


def test_a_status_is_written_whole_and_only_where_there_is_a_job(tmp_path: Path) -> None:
    write_status(tmp_path / "gone", Status("ended", 1, 1, "", code=0))
    assert not (tmp_path / "gone").exists()


def test_jobs_know_no_torch_and_no_screens() -> None:
    code = (
        "import sys, vae_core.jobs.queue, vae_core.jobs.worker\n"
        "sys.exit(bool({'torch', 'streamlit', 'pandas'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False).returncode == 0
