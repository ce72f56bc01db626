"""Concurrent deletion: two processes delete the same thing, a third lists; each succeeds or gets one sentence."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from vae_core.data.corpus import Corpus
from vae_core.jobs.queue import list_jobs
from vae_core.latents.library import list_corpora, save_corpus
from vae_core.paths import ROOT, home_dir, runs_dir, use_workspace, workspace_dir
from vae_core.workspaces.classes import enter_run, entries, join_class, make_class, open_lecture
from vae_core.workspaces.sharing import opened, share, token_of
from vae_core.workspaces.upkeep import list_workspaces

ROUNDS = 16
OWN = "a" * 32
CHILD = """
import sys
from vae_core.checkpoints.store import list_checkpoints
from vae_core.errors import MidsentenceError
from vae_core.jobs.queue import delete_job, find_job, list_jobs
from vae_core.jobs.upkeep import remove_idle
from vae_core.latents.library import delete_corpus, list_corpora
from vae_core.paths import use_workspace
from vae_core.workspaces import classes, sharing, upkeep

def remove(name):
    remove_idle(upkeep.Workspace(name, None, 2e9))

def look(name):
    return [list_corpora(), list_jobs(), list_checkpoints(), upkeep.list_workspaces(), sharing.opened("run")]

DO = {"corpus": delete_corpus, "run": lambda name: delete_job(find_job(name)), "workspace": remove, "look": look}
DO |= {"leave": lambda name: classes.leave_class(), "revoke": lambda name: sharing.revoke("run", name)}
DO |= {"share": lambda name: sharing.share("run", name), "open": sharing.open_link}
print("ready", flush=True)
for line in sys.stdin:
    workspace, what, name = line.split()
    said = "done"
    try:
        with use_workspace(workspace):
            DO[what](name)
    except MidsentenceError as error:
        said = str(error)
    print(said, flush=True)
"""

People = list[subprocess.Popen[str]]


@pytest.fixture(scope="module")
def home_of_all(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def in_it(home_of_all: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIDSENTENCE_HOME", str(home_of_all))


@pytest.fixture(scope="module")
def people(home_of_all: Path) -> Iterator[People]:
    """Three processes; each executes a request of one line and answers in one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIDSENTENCE_HOME", str(home_of_all))
        pipe = subprocess.PIPE
        started = [
            subprocess.Popen([sys.executable, "-c", CHILD], cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
            for _ in range(3)
        ]
    for person in started:
        assert person.stdout
        person.stdout.readline()
    yield started
    for person in started:
        person.communicate()


def at_once(people: People, *asked: str) -> list[str]:
    """Send each a request at the same moment and return the answers; "" is that of a crashed process."""
    for person, line in zip(people, asked, strict=True):
        assert person.stdin
        person.stdin.write(line + "\n")
        person.stdin.flush()
    return [person.stdout.readline().strip() if person.stdout else "" for person in people]


def corpus(text: str) -> str:
    return save_corpus(Corpus(pd.DataFrame({"text": [text]}), "text", ()), name=text).key


def run(name: str) -> str:
    (runs_dir() / name).mkdir(parents=True)
    (runs_dir() / name / "job.json").write_text('{"title": "a", "arguments": [], "files": [], "created": 1.0}')
    return name


@pytest.mark.parametrize("what", ["corpus", "run", "workspace"])
def test_what_two_delete_at_once_is_gone_and_nothing_else(people: People, what: str) -> None:
    with use_workspace(OWN):
        kept = corpus(f"kept {what}"), run(f"kept-{what}")
        share("corpus", kept[0])
    for number in range(ROUNDS):
        target = f"{number:032x}" if what == "workspace" else OWN
        with use_workspace(target):
            keys = corpus(f"{what} {number}"), run(f"{what}-{number}")
            token = share("run", keys[1])
        name = {"corpus": keys[0], "run": keys[1], "workspace": target}[what]
        said = at_once(people, *[f"{target} {what} {name}"] * 2, f"{OWN} look -")
        assert said.count("done") >= 2, said  # one of the two, and who looks
        assert all(one == "done" or one.endswith(".") for one in said), said
        left = {"corpus": f"corpora/{name}", "run": f"runs/{name}", "workspace": ""}[what]
        assert not (workspace_dir(target) / left).exists()
        if what != "corpus":
            assert not [path for path in (home_dir() / "shares").iterdir() if keys[1] in path.read_text()], token
    with use_workspace(OWN):
        assert kept[0] in [saved.key for saved in list_corpora()]
        assert kept[1] in [job.name for job in list_jobs()]
        assert token_of("corpus", kept[0])
    assert OWN in [found.id for found in list_workspaces()]
    assert not list(home_dir().rglob("*.tmp"))


def test_what_two_share_revoke_or_open_at_once_is_all_kept(people: People) -> None:
    """A link missing from its owner's list could not be revoked any more."""
    with use_workspace(OWN):
        names = [run(f"shared-{number}") for number in range(ROUNDS)]
    for one, other in zip(names[::2], names[1::2], strict=True):
        at_once(people, f"{OWN} share {one}", f"{OWN} share {other}", f"{OWN} share {one}")
    with use_workspace(OWN):
        tokens = [token_of("run", name) for name in names]
        assert all(tokens)
    shares = [path for path in (home_dir() / "shares").glob("*.json") if "shared-" in path.read_text()]
    assert len(shares) == ROUNDS  # and none beside those on the list
    for one, other in zip(tokens[::2], tokens[1::2], strict=True):
        at_once(people, f"{'b' * 32} open {one}", f"{'b' * 32} open {other}", f"{OWN} look -")
    with use_workspace("b" * 32):
        assert {found.name for found in opened("run")} == set(names)
    for one, other in zip(names[::2], names[1::2], strict=True):
        at_once(people, f"{OWN} revoke {one}", f"{OWN} revoke {other}", f"{OWN} revoke {one}")
    left = json.loads((workspace_dir(OWN) / "shared.json").read_text())
    assert not [name for name in left if "shared-" in name]
    with use_workspace("b" * 32):
        assert not opened("run")


def test_a_class_is_left_by_two_tabs_at_once(people: People) -> None:
    with use_workspace(OWN):
        room = open_lecture(make_class("Group 2"))
        for number in range(3):
            join_class(room.code, "Ada")
            enter_run(runs_dir() / run(f"class-{number}"))
            assert [entry.name for entry in entries(room)] == ["Ada"]
            assert at_once(people, f"{OWN} leave -", f"{OWN} leave -", f"{OWN} look -") == ["done"] * 3
            assert not entries(room)
