"""Classes: the runs of several workspaces, which a lecturer's link shows over each other.

    HOME/classes/<id of token>/class.json         title and the students' code
                               runs/*.json        a run that was started in the class: whose, and its nickname
    WORKSPACE/class.json                          a student's: the class that the workspace is in
    WORKSPACE/lectures.json                       a lecturer's: the tokens of the classes that were opened here

Students join by the code, which is short enough to be typed and opens no view; the lecturer's token opens the view. Of
a run the view has its log of figures and its state, and neither its corpus nor a sentence.
"""

import hmac
import json
import random
import secrets
import time
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from vae_core.errors import CheckpointError, InputError, MidsentenceError
from vae_core.files import changed_json, one_sentence, read_json, write_text
from vae_core.paths import JOB, WORKSPACE_ID, data_dir, home_dir, leads_out, workspace_dir, workspace_of
from vae_core.workspaces.keys import id_of, new_key

CLASS, MEMBER, LECTURES = "class.json", "class.json", "lectures.json"
LETTERS, CODE_LENGTH = "abcdefghjkmnpqrstuvwxyz23456789", 10  # none that looks like another; 49 bits
LONGEST = 24  # characters of a nickname
MOODS = "brave calm clever curious gentle happy jolly keen lively lucky merry noble proud quick quiet sunny swift wise"
ANIMALS = "badger beaver bison crane dolphin falcon fox gecko heron ibis koala lemur lynx otter owl panda raven seal"


@dataclass(frozen=True)
class Classroom:
    """A class."""

    id: str
    title: str
    code: str  # by which students join

    @property
    def folder(self) -> Path:
        """The folder of the class."""
        return home_dir() / "classes" / self.id


@dataclass(frozen=True)
class Entry:
    """A run that was started in a class."""

    name: str  # the nickname, with a number where others have the same
    folder: Path  # of the run


def make_class(title: str) -> str:
    """Return the lecturer's token of a new class, which is listed in the current workspace from then on.

    :raises MidsentenceError: when the disk does not take it.
    """
    token = new_key()
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
    made = Classroom(id_of(token), _plain(title, 60) or "Class", code)
    about = {"title": made.title, "code": made.code, "created": time.time()}
    write_text(made.folder / CLASS, json.dumps(about, ensure_ascii=False, indent=1) + "\n")
    open_lecture(token)
    return token


def open_lecture(token: str) -> Classroom:
    """Return the class of a lecturer's token, and list it in the current workspace from now on.

    :raises MidsentenceError: when there is no such class, or the disk does not take it.
    """
    found = _class(id_of(token))
    if found is None:
        raise InputError("There is no class of this link any more: make a new one on the Finetune page.")
    if found.id not in _read(data_dir() / LECTURES):
        with changed_json(data_dir() / LECTURES) as known:
            known[found.id] = token
    return found


def lectures() -> dict[str, Classroom]:
    """Return the classes that were opened in the current workspace: the token of each, and the class."""
    found = {token: _class(name) for name, token in _read(data_dir() / LECTURES).items() if isinstance(token, str)}
    return {token: one for token, one in found.items() if one}


def join_class(code: str, nickname: str = "") -> Classroom:
    """Put the current workspace into a class, in place of the one that it was in; runs started from now on are shown.

    :param nickname: name of its runs there; an animal where it is "".
    :raises MidsentenceError: when no class has the code, or the disk does not take it.
    """
    typed = "".join(code.lower().split())
    folders = (home_dir() / "classes").glob("*/")
    classes = filter(None, (_class(folder.name) for folder in folders))
    found = next((one for one in classes if hmac.compare_digest(one.code.encode(), typed.encode())), None)
    if found is None:
        raise InputError("No class has this code: ask your lecturer for the link.")
    name = _plain(nickname, LONGEST) or f"{random.choice(MOODS.split())} {random.choice(ANIMALS.split())}".title()
    write_text(data_dir() / MEMBER, json.dumps({"class": found.id, "nickname": name}, ensure_ascii=False) + "\n")
    return found


def joined_class() -> tuple[Classroom, str] | None:
    """Return the class that the current workspace is in and its nickname there; None where it is in none."""
    member = _read(data_dir() / MEMBER)
    found = _class(str(member.get("class")))
    return (found, str(member.get("nickname"))) if found else None


def leave_class() -> None:
    """Take the current workspace, and the runs that it started there, out of its class.

    :raises MidsentenceError: when the disk refuses; it is in the class still, and can leave again.
    """
    joined = joined_class()
    listed = (joined[0].folder / "runs").glob("*.json") if joined else ()
    own = [path for path in listed if _read(path).get("workspace") == workspace_of(data_dir())]
    for path in (*own, data_dir() / MEMBER):
        with one_sentence(path):  # a run that is still shown must not be taken for a removed one
            path.unlink(missing_ok=True)


def enter_run(folder: Path) -> None:
    """Show a run that has just been started to the class that its workspace is in, if it is in one."""
    joined = joined_class()
    if joined is None:
        return
    room, nickname = joined
    about = {"workspace": workspace_of(folder), "run": folder.name, "nickname": nickname, "created": _created(folder)}
    with suppress(MidsentenceError):  # the run itself continues
        write_text(room.folder / "runs" / f"{uuid4().hex}.json", json.dumps(about, ensure_ascii=False) + "\n")


def entries(room: Classroom) -> list[Entry]:
    """Return the runs that were started in a class and are not deleted, in the order in which they were."""
    found, taken = list[Entry](), set[str]()
    abouts = (_read(path) for path in (room.folder / "runs").glob("*.json"))
    dated = [about for about in abouts if isinstance(about.get("created"), int | float)]  # a damaged file is left out
    for about in sorted(dated, key=lambda about: (about["created"], str(about.get("run")))):
        with suppress(KeyError, TypeError, InputError):
            folder = workspace_dir(about["workspace"]) / "runs" / Path(about["run"]).name
            if _created(folder) != about["created"] or leads_out(folder):  # deleted, and its name is another run's
                continue
            names = [about["nickname"], *(f"{about['nickname']} {number}" for number in range(2, len(taken) + 3))]
            name = next(name for name in names if name not in taken)
            taken.add(name)
            found.append(Entry(name, folder))
    return found


def _class(name: str) -> Classroom | None:
    """Return a class by its id; None where there is none."""
    with suppress(KeyError, CheckpointError):
        if WORKSPACE_ID.fullmatch(name):
            about = read_json(home_dir() / "classes" / name / CLASS)
            return Classroom(name, str(about["title"]), str(about["code"]))
    return None


def _created(folder: Path) -> Any:
    return _read(folder / JOB).get("created", 0.0)


def _plain(text: str, longest: int) -> str:
    """Return a typed name on one line, without characters that are not seen, of so many characters at most."""
    seen = (char if not unicodedata.category(char).startswith("C") else " " for char in text)
    return " ".join("".join(seen).split())[:longest].strip()


def _read(path: Path) -> dict[str, Any]:
    with suppress(CheckpointError):
        return read_json(path)
    return {}
