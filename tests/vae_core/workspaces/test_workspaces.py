"""Workspaces: isolation, quotas, shared links, removal of unused ones, classes."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pandas as pd
import psutil
import pytest

from tests.vae_core.jobhelp import end_all, until
from vae_core.checkpoints.store import list_checkpoints, locate
from vae_core.cli.main import main
from vae_core.data.corpus import Corpus
from vae_core.errors import CheckpointError, InputError, MidsentenceError
from vae_core.jobs import queue
from vae_core.jobs.queue import delete_job, find_job, list_jobs, resume_job, start_job, stop_job
from vae_core.jobs.shutdown import interrupt_jobs, resume_interrupted
from vae_core.jobs.upkeep import remove_idle
from vae_core.latents.library import (
    SAMPLE_NAME,
    SavedCorpus,
    delete_corpus,
    find_corpus,
    latents_path,
    list_corpora,
    sample_corpus,
    save_corpus,
)
from vae_core.paths import data_dir, home_dir, runs_dir, use_workspace, workspace_dir, workspace_of
from vae_core.workspaces import classes, keys, quota, sharing
from vae_core.workspaces.upkeep import DAY, USED, list_workspaces, touch

FAKE = ("-m", "tests.vae_core.fakejob")


@pytest.fixture(autouse=True)
def no_process_left(home: Path) -> Iterator[None]:
    """Kill what is left at the end of a test, in the home and in all workspaces."""
    yield from end_all()
    for process in psutil.process_iter(["cmdline"]):
        if (process.info["cmdline"] or [""])[-1].startswith(str(home)):
            with suppress(psutil.Error):
                process.kill()


@pytest.fixture
def two() -> tuple[str, str]:
    """Ids of two workspaces."""
    return keys.id_of(keys.new_key()), keys.id_of(keys.new_key())


@pytest.fixture
def quick_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs by their first word, see `fakejob`."""
    monkeypatch.setattr(queue, "PROCESS", (queue.PROCESS[0], *FAKE))


def save(name: str = "Birds", texts: tuple[str, ...] = ("a heron", "a gull")) -> SavedCorpus:
    return save_corpus(Corpus(pd.DataFrame({"text": list(texts)}), "text", ()), name=name)


# Keys and folders


def test_an_id_follows_from_its_key_and_does_not_show_it() -> None:
    key = keys.new_key()
    assert keys.id_of(key) == keys.id_of(key) != keys.id_of(keys.new_key())
    assert key not in str(workspace_dir(keys.id_of(key)))
    for wrong in ("", "short", key + "A", "../" + key[3:], keys.id_of(key)):
        with pytest.raises(InputError, match="no key"):
            keys.id_of(wrong)


def test_a_person_is_who_the_provider_says_and_the_secret_stays_with_the_server(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = keys.id_of_person("https://a", "1")
    assert first == keys.id_of_person("https://a", "1")
    assert len({first, keys.id_of_person("https://a1", ""[:0] or "2"), keys.id_of_person("https://", "a1")}) == 3
    assert stat.S_IMODE((home / keys.SECRET).stat().st_mode) == 0o600
    with pytest.raises(InputError, match="named no person"):
        keys.id_of_person("https://a", "")
    (home / keys.SECRET).write_text("")
    with pytest.raises(InputError, match="damaged"):
        keys.id_of_person("https://a", "1")


@pytest.mark.parametrize("name", ["..", "../..", "a" * 31, "A" * 32, "a" * 32 + "\n", f"../{'a' * 32}"])
def test_only_an_id_names_a_workspace(name: str) -> None:
    with pytest.raises(InputError, match="no id"), use_workspace(name):
        pytest.fail("it was used")


def test_the_environment_chooses_a_workspace_for_the_library(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr("vae_core.paths._RESOLVERS", [])  # pages may be imported
    assert data_dir() == home
    monkeypatch.setenv("MIDSENTENCE_WORKSPACE", "a" * 32)
    assert data_dir() == home / "workspaces" / ("a" * 32)
    with use_workspace(""):
        assert data_dir() == home
    seen = list[Path]()
    with use_workspace("b" * 32):
        thread = Thread(target=lambda: seen.append(data_dir()))
        thread.start()
        thread.join()
    assert seen == [home / "workspaces" / ("a" * 32)]  # a block holds in its own thread


def test_workspaces_see_only_their_own_and_the_sample(two: tuple[str, str]) -> None:
    with use_workspace(two[0]):
        saved = save()
        assert [corpus.name for corpus in list_corpora()] == ["Birds"]
        assert sample_corpus().root == home_dir()
    with use_workspace(two[1]):
        assert [corpus.name for corpus in list_corpora()] == [SAMPLE_NAME]
        with pytest.raises(InputError, match="no longer saved here"):
            find_corpus(saved.key)
        with pytest.raises(InputError, match="only be read here"):
            delete_corpus(sample_corpus().key)
        assert latents_path(sample_corpus(), "0" * 16).is_relative_to(data_dir())  # of a checkpoint of its own


# Quotas


def test_a_quota_refuses_before_anything_is_written(
    two: tuple[str, str], monkeypatch: pytest.MonkeyPatch, quick_jobs: None
) -> None:
    monkeypatch.setenv(quota.ROWS, "5")
    monkeypatch.setenv(quota.RUNS, "1")
    with use_workspace(two[0]):
        first = save(texts=("a", "b", "c"))
        with pytest.raises(InputError, match="3 sentences more do not fit beside the 3 of 5"):
            save("Other", ("d", "e", "f"))
        assert [path.name for path in (data_dir() / "corpora").iterdir()] == [first.key]
        assert save("Renamed", ("a", "b", "c")).key == first.key  # the same one takes no room
        until(start_job("one", ["end", "0"]), "finished")
        with pytest.raises(InputError, match="holds 1 of 1 runs"):
            start_job("two", ["end", "0"])
        assert len(list_jobs()) == 1
        monkeypatch.setenv(quota.DISK, "1")
        (data_dir() / "big").write_bytes(bytes(999_000))
        with pytest.raises(InputError, match=r"more do not fit beside the 1\.0 MB of 1 MB"):
            quota.check_disk(5_000)
        monkeypatch.setenv(quota.DISK, "much")
        with pytest.raises(InputError, match="whole number above zero"):
            quota.check_disk()
    assert len([save(str(n), (str(n), "x", "y")) for n in range(3)]) == 3  # the home has none
    assert quota.usage_of(workspace_dir(two[0])).rows == 3


def test_a_run_is_not_resumed_past_the_quota_but_what_a_shutdown_stopped_goes_on(
    two: tuple[str, str], monkeypatch: pytest.MonkeyPatch, quick_jobs: None
) -> None:
    with use_workspace(two[0]):
        job = start_job("walk", ["hold"])
        until(job, "running")
        monkeypatch.setenv(quota.DISK, "1")
        (data_dir() / "big").write_bytes(bytes(1_000_001))
        interrupt_jobs()
        until(job, "stopped")
    assert [found.name for found in resume_interrupted()] == [job.name]
    with use_workspace(two[0]):
        until(job, "running")
        stop_job(job)
        until(job, "stopped")
        with pytest.raises(InputError, match="more do not fit beside the"):
            resume_job(job)
        assert find_job(job.name).state == "stopped"
        (data_dir() / "big").unlink()
        assert resume_job(job).state in ("queued", "running")


# Sharing


def test_the_same_sentences_shared_by_two_are_listed_once(two: tuple[str, str]) -> None:
    tokens = []
    for workspace in two:
        with use_workspace(workspace):
            tokens.append(sharing.share("corpus", save().key))
    with use_workspace(keys.id_of(keys.new_key())):
        first, _ = map(sharing.open_link, tokens)
        assert [corpus.folder for corpus in list_corpora()] == [first.folder]
        sharing.close(first)
        assert [corpus.root for corpus in list_corpora()] == [workspace_dir(two[1])]


def test_a_link_opens_a_corpus_read_only_until_it_is_revoked_or_deleted(two: tuple[str, str]) -> None:
    with use_workspace(two[0]):
        saved = save()
        token = sharing.share("corpus", saved.key)
        assert token == sharing.share("corpus", saved.key) == sharing.token_of("corpus", saved.key)
    assert not [path for path in home_dir().rglob("*") if token in path.name]
    with use_workspace(two[1]):
        for guess in (keys.new_key(), "", "x" * 1000, f"../shares/{keys.id_of(token)}"):
            with pytest.raises(InputError):
                sharing.open_link(guess)
        assert sharing.open_link(token).name == saved.key
        shared = find_corpus(saved.key)
        assert shared.read_only
        assert list(shared.read().table["text"]) == ["a heron", "a gull"]
        with pytest.raises(InputError, match="only be read"):
            delete_corpus(saved.key)
        computed = latents_path(shared, "0" * 16)
        assert computed.is_relative_to(data_dir())
        computed.parent.mkdir(parents=True)
        computed.write_bytes(b"latents")
        save("Fish", ("a cod",))
        assert computed.is_file()
        with pytest.raises(InputError, match="no longer here"):
            sharing.share("corpus", saved.key)  # not one's own to pass on
    with use_workspace(two[0]):
        sharing.revoke("corpus", saved.key)
    with use_workspace(two[1]):
        assert [corpus.name for corpus in list_corpora()] == ["Fish"]
        save("Frogs", ("a frog",))
        assert not computed.parent.exists()  # it would count in the quota for ever
        with pytest.raises(InputError, match="no longer valid"):
            sharing.open_link(token)
    with use_workspace(two[0]):
        sharing.share("corpus", saved.key)
        delete_corpus(saved.key)
        assert save().key == saved.key  # the same content again is not shared by the old link
        assert sharing.token_of("corpus", saved.key) is None


def test_a_link_that_the_disk_does_not_give_up_is_not_said_to_be_revoked(
    two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    with use_workspace(two[0]):
        token = sharing.share("corpus", save().key)
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refuse)
            with pytest.raises(CheckpointError, match="could not be written"):
                sharing.revoke("corpus", save().key)
        assert sharing.token_of("corpus", save().key) == token


def test_a_shared_run_is_listed_as_a_checkpoint_and_cannot_be_stopped_by_others(
    two: tuple[str, str], quick_jobs: None, vae_folder: Path
) -> None:
    with use_workspace(two[0]):
        job = start_job("walk", ["hold"])
        until(job, "running")
        for file in vae_folder.iterdir():
            (job.folder / file.name).write_bytes(file.read_bytes())
        token = sharing.share("run", job.name)
    with use_workspace(two[1]):
        assert "walk-1" not in [info.name for info in list_checkpoints()]
        sharing.open_link(token)
        name = f"walk-1@{two[0][:8]}"
        assert name in [info.name for info in list_checkpoints()]
        assert locate(name) == str(job.folder)
        with pytest.raises(InputError, match="no longer here"):
            find_job("walk-1")
        for act in (stop_job, delete_job):
            with pytest.raises(InputError, match="another workspace"):
                act(job)
        with pytest.raises(CheckpointError):
            locate("walk-1")
        sharing.close(sharing.opened("run")[0])
        assert sharing.opened("run") == []
    with use_workspace(two[0]):
        assert find_job("walk-1").state == "running"


# The queue


def test_the_queue_is_one_for_all_workspaces(
    two: tuple[str, str], quick_jobs: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "1")
    with use_workspace(two[0]):
        first = start_job("walk", ["hold"])
        until(first, "running")
    with use_workspace(two[1]):
        second = start_job("walk", ["end", "0"])  # of the same name
        time.sleep(0.3)
        assert find_job(second.name).state == "queued"
        assert find_job(second.name).message == "It waits for 1 run before it."
    (first.folder / "go").touch()
    with use_workspace(two[1]):
        until(second, "finished")
        assert len(list_jobs()) == 1


def test_the_runs_of_all_workspaces_stop_with_the_server_and_go_on_with_it(
    two: tuple[str, str], quick_jobs: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "3")
    for workspace in ("", *two):
        with use_workspace(workspace):
            until(start_job("walk", ["hold"]), "running")
    assert {workspace_of(job.folder) for job in interrupt_jobs()} == {"", *two}
    for workspace in ("", *two):
        with use_workspace(workspace):
            until(find_job("walk-1"), "stopped")
    assert {workspace_of(job.folder) for job in resume_interrupted()} == {"", *two}
    with use_workspace(two[0]):
        until(find_job("walk-1"), "running")


# Upkeep


def unused(workspace: str, days: float) -> None:
    """Let a workspace look as if nobody had used it for some days."""
    used = workspace_dir(workspace) / USED
    used.touch()
    os.utime(used, times=(time.time() - days * DAY,) * 2)


def test_unused_workspaces_are_listed_and_removed_but_for_those_with_a_run(
    two: tuple[str, str], quick_jobs: None, capsys: pytest.CaptureFixture[str]
) -> None:
    busy, idle = two
    with use_workspace(busy):
        job = start_job("walk", ["hold"])
        until(job, "running")
    with use_workspace(idle):
        saved = save()
        sharing.share("corpus", saved.key)
    for workspace in two:
        unused(workspace, 40)
    with use_workspace(keys.id_of(keys.new_key())):
        save()  # used today
        new = workspace_of(data_dir())
    assert {one.id for one in list_workspaces(unused_for=30)} == set(two)
    assert main(["workspaces", "list", "--unused-for", "30"]) == 0
    assert idle in capsys.readouterr().out
    assert main(["workspaces", "remove"]) == 2
    assert main(["workspaces", "remove", "--unused-for", "30", "--yes"]) == 0
    out, err = capsys.readouterr()
    assert f"removed {idle}" in out
    assert f"{busy} has a run that waits or trains" in err
    assert {one.id for one in list_workspaces()} == {busy, new}
    assert not list((home_dir() / "shares").iterdir())
    assert not [path for path in (home_dir() / "workspaces").iterdir() if path.name.startswith(".")]
    with use_workspace(busy):
        assert find_job(job.name).state == "running"


def test_a_workspace_that_is_used_again_is_not_removed(two: tuple[str, str]) -> None:
    with use_workspace(two[0]):
        save()
    unused(two[0], 40)
    listed = list_workspaces(unused_for=30)
    touch(workspace_dir(two[0]))
    with pytest.raises(MidsentenceError, match="used meanwhile"):
        remove_idle(listed[0])
    before = (workspace_dir(two[0]) / USED).stat().st_mtime_ns
    touch(workspace_dir(two[0]))  # once an hour is enough
    assert (workspace_dir(two[0]) / USED).stat().st_mtime_ns == before
    touch(workspace_dir(two[1]))  # one that holds nothing gets no folder
    assert not workspace_dir(two[1]).exists()


# Classes


def test_the_runs_of_a_class_are_listed_by_nickname_until_their_workspace_leaves(
    two: tuple[str, str], quick_jobs: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["workspaces", "class", "Group 2"]) == 0
    printed = capsys.readouterr().out
    token = next(iter(classes.lectures()))
    room = classes.open_lecture(token)
    assert token in printed
    assert f"finetune?class={room.code}" in printed
    for workspace, name in zip(two, ["Ada", "Ada\u202e\n <b>"], strict=True):
        with use_workspace(workspace):
            until(start_job("before", ["end", "0"]), "finished")
            classes.join_class(f" {room.code.upper()}", name)
            until(start_job("walk", ["end", "0"]), "finished")
    with use_workspace(two[0]):
        until(start_job("again", ["end", "0"]), "finished")
    assert [entry.name for entry in classes.entries(room)] == ["Ada", "Ada <b>", "Ada 2"]
    with use_workspace(two[0]):
        delete_job(find_job("walk-1"))
        assert runs_dir().is_dir()
        classes.leave_class()
        until(start_job("walk", ["end", "0"]), "finished")  # takes the name of the deleted one
        assert classes.joined_class() is None
    assert [entry.name for entry in classes.entries(room)] == ["Ada <b>"]
    for wrong in ("", "abc", "*", "../" + room.id):
        with pytest.raises(InputError, match="No class has this code"):
            classes.join_class(wrong)
    with pytest.raises(InputError):
        classes.open_lecture(keys.new_key())


@pytest.mark.parametrize("damage", ['{"created": "today"}', '{"created": [1]}', "[]", "{", '{"nickname": []}'])
def test_a_damaged_entry_of_a_class_is_left_out_of_its_view(two: tuple[str, str], damage: str) -> None:
    room = classes.open_lecture(classes.make_class("Group 2"))
    with use_workspace(two[0]):
        classes.join_class(room.code, "Ada")
        folder = runs_dir() / "run-1"
        folder.mkdir(parents=True)
        (folder / "job.json").write_text('{"title": "a", "created": 1.0}')
        classes.enter_run(folder)
    (room.folder / "runs" / "damaged.json").write_text(damage)
    assert [entry.name for entry in classes.entries(room)] == ["Ada"]


def test_a_class_whose_list_the_disk_does_not_change_is_not_said_to_be_left(
    two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    room = classes.open_lecture(classes.make_class("Group 2"))
    with use_workspace(two[0]):
        classes.join_class(room.code, "Ada")
        classes.enter_run(runs_dir() / "run-1")
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refuse)
            with pytest.raises(CheckpointError, match="could not be written"):
                classes.leave_class()
        assert classes.joined_class() == (room, "Ada")
        classes.leave_class()
        assert classes.joined_class() is None
