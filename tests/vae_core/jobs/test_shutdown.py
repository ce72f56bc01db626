"""Shutdown: runs that the server interrupts resume with it; those that were stopped otherwise stay stopped."""

import sys
from collections.abc import Iterator

import pytest

from tests.vae_core.jobhelp import end_all, kill, until, wait_until
from vae_core.errors import InputError, MidsentenceError
from vae_core.jobs import queue
from vae_core.jobs.queue import ensure_job, find_job, list_jobs, resume_job, start_job, start_jobs, stop_job
from vae_core.jobs.shutdown import interrupt_jobs, resume_interrupted
from vae_core.jobs.status import Job, is_alive, last_lines
from vae_core.paths import use_workspace, workspace_of


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(queue, "PROCESS", (sys.executable, "-m", "tests.vae_core.fakejob"))
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "1")
    yield from end_all()


def begins(job: Job, times: int = 1) -> Job:
    wait_until(lambda: last_lines(job.folder).count("began") == times, "the work")
    return find_job(job.name)


def shut_down() -> None:
    wait_until(lambda: not interrupt_jobs(), "the end of all jobs")


def states() -> list[str]:
    """Return the states of all trainings, the oldest first."""
    return [job.state for job in reversed(list_jobs())]


def test_runs_go_on_in_the_order_in_which_they_were_started() -> None:
    first, *rest = [start_job(title, ["hold"]) for title in ("a", "b", "c")]
    begins(first)
    assert {job.name for job in interrupt_jobs()} == {"a-1", "b-1", "c-1"}
    shut_down()
    assert states() == ["stopped"] * 3
    assert [job.name for job in resume_interrupted()] == ["a-1", "b-1", "c-1"]
    begins(first, 2)
    assert states() == ["running", "queued", "queued"]
    (first.folder / "go").touch()
    begins(rest[0])


def test_what_a_person_stopped_or_what_was_killed_or_has_ended_is_not_started_again() -> None:
    killed, ended = start_job("a", ["hold"]), start_job("b", ["end", "0"])
    begins(killed)
    kill(killed)
    until(ended, "finished")
    asked = start_job("c", ["hold"])
    begins(asked)
    (asked.folder / "slow").touch()  # it takes a while for its step, and the shutdown comes meanwhile
    stop_job(asked)
    interrupt_jobs()
    (asked.folder / "slow").unlink()
    shut_down()
    assert states() == ["failed", "finished", "stopped"]
    assert resume_interrupted() == []


def test_a_run_that_did_not_stop_in_time_and_was_killed_goes_on_too() -> None:
    job = start_job("a", ["hold"])
    begins(job)
    (job.folder / "slow").touch()
    assert len(interrupt_jobs()) == 1
    kill(job)
    wait_until(lambda: not is_alive(job.folder))
    (job.folder / "slow").unlink()
    assert [job.name for job in resume_interrupted()] == ["a-1"]
    begins(job, 2)


def test_a_run_is_resumed_once_for_each_shutdown() -> None:
    job = start_job("a", ["hold"])
    begins(job)
    shut_down()
    begins(resume_job(job), 2)  # a person was quicker
    assert resume_interrupted() == []
    stop_job(job)
    until(job, "stopped")
    assert resume_interrupted() == []


def test_a_run_that_came_to_its_end_while_it_was_asked_to_stop_has_ended() -> None:
    job = start_job("a", ["hold"])
    begins(job)
    (job.folder / "slow").touch()
    interrupt_jobs()
    (job.folder / "go").touch()
    until(job, "finished")
    assert (resume_interrupted(), resume_interrupted(), states()) == ([], [], ["finished"])


def test_runs_of_a_group_go_on_at_the_same_time() -> None:
    for job in start_jobs({"one": ["hold"], "two": ["hold"]}):
        begins(job)
    shut_down()
    for job in resume_interrupted():
        begins(job, 2)


def test_runs_of_all_workspaces_go_on_each_in_its_own() -> None:
    ids = ["b" * 32, "a" * 32]
    for workspace in ids:
        with use_workspace(workspace):
            start_job("one", ["hold"])
    shut_down()
    assert [workspace_of(job.folder) for job in resume_interrupted()] == ids
    shut_down()


def test_a_projection_is_forgotten_and_starts_when_it_is_asked_for_again() -> None:
    begun = ensure_job("projection", "map", ["hold"], max_age=60)
    wait_until(lambda: "began" in last_lines(begun.folder))
    shut_down()
    assert find_job("map", "projection").state == "stopped"
    assert resume_interrupted() == []
    with pytest.raises(InputError, match="no longer here"):
        find_job("map", "projection")
    assert ensure_job("projection", "map", ["hold"], max_age=60).state in ("queued", "running")
    shut_down()


def test_a_run_that_cannot_be_asked_to_stop_keeps_no_other_from_it() -> None:
    first, second = start_job("a", ["hold"]), start_job("b", ["hold"])
    begins(first)
    (first.folder / "stop").symlink_to(first.folder / "nowhere" / "stop")  # a file that cannot be made
    errors = list[MidsentenceError]()
    assert [job.name for job in interrupt_jobs(errors.append)] == ["b-1"]
    assert [str(error).partition(" could")[0] for error in errors] == [str(first.folder / "stop")]
    until(second, "stopped")
    assert find_job("a-1").state == "running"


def test_where_no_job_was_ever_started_there_is_nothing_to_do() -> None:
    assert (interrupt_jobs(), resume_interrupted()) == ([], [])
