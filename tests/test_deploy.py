"""Deployment: the Dockerfile, compose.yaml and docs/deploy.md agree with each other and with the code."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

import serve
from benchmarks.container import environment, instructions
from vae_core.errors import InputError, MidsentenceError

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "deploy.md"
TESTS_OWN = {"MIDSENTENCE_BROWSER"}


def words_of(keyword: str) -> list[list[str]]:
    return [words for found, words in instructions() if found == keyword]


def only(keyword: str) -> list[str]:
    """Return the words of an instruction that is there once."""
    (words,) = words_of(keyword)
    return words


def copied() -> list[str]:
    """Return what the last stage takes from the checkout."""
    stages = [i for i, (keyword, _) in enumerate(instructions()) if keyword == "FROM"]
    last = [words for keyword, words in instructions()[stages[-1] :] if keyword == "COPY"]
    return [name for words in last if not words[0].startswith("--from") for name in words[:-1]]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "compose.yaml").read_text())


def test_the_image_takes_what_the_app_needs_and_no_tests(tmp_path: Path) -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    for name in copied():
        assert any(line.startswith(f"!{name}") for line in ignored), f".dockerignore leaves {name} out"
        if name == "checkpoints":  # large
            (tmp_path / name).symlink_to(ROOT / name)
        elif (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "src"))
        else:
            shutil.copy(ROOT / name, tmp_path)
    assert not {"tests", "benchmarks", "docs", ".git"} & set(copied())
    code = """
import serve, pages.common.session
from vae_core.checkpoints.store import list_checkpoints
print(*[info.name for info in list_checkpoints()])
"""
    command, environment = [sys.executable, "-c", code], {**os.environ, "MIDSENTENCE_HOME": str(tmp_path / "home")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "everyday" in done.stdout.split(), done.stderr


def test_its_packages_are_those_of_the_requirements_and_its_python_is_the_one_that_is_tested() -> None:
    requirements = (ROOT / "requirements.txt").read_text()
    assert len(re.findall("^torch==", requirements, re.M)) == 1  # the line that the Dockerfile looks for
    installs = [" ".join(words) for words in words_of("RUN") if "pip" in words]
    assert all(re.search(r"-r (torch|requirements)\.txt", line) for line in installs)
    assert "==" not in " ".join(installs).replace("^torch==", "")
    arguments = dict(words[0].split("=", 1) for words in words_of("ARG"))
    version = arguments["PYTHON"].split("-")[0]
    assert f"python:{version}" in (ROOT / ".github/workflows/ci.yml").read_text()
    assert {words[0] for words in words_of("FROM")} == {"python:${PYTHON}"}


def test_the_server_is_no_root_writes_to_its_volume_and_hears_the_signal() -> None:
    assert all(int(number) >= 1000 for number in only("USER")[0].split(":"))
    assert only("VOLUME") == [environment()["MIDSENTENCE_HOME"]]
    assert all(
        value.startswith("/data/") for name, value in environment().items() if name in ("HF_HOME", "NUMBA_CACHE_DIR")
    )
    assert only("STOPSIGNAL") == ["SIGTERM"]
    assert only("ENTRYPOINT") == ["[python,", "serve.py]"]  # no shell between it and the signal
    assert only("HEALTHCHECK")[-3:] == ["[python,", "serve.py,", "--healthy]"]


def test_compose_starts_the_image_as_it_is_meant(compose: dict[str, Any]) -> None:
    app = compose["services"]["app"]
    assert (app["build"], app["read_only"], app["tmpfs"], app["cap_drop"]) == (".", True, ["/tmp"], ["ALL"])
    assert f"data:{only('VOLUME')[0]}" in app["volumes"]
    assert app["ports"][0].endswith(":" + only("EXPOSE")[0])
    assert app["ports"][0].startswith("${BIND:-127.0.0.1}")  # nothing is open that nobody opened
    assert int(app["stop_grace_period"].removesuffix("m")) >= 1  # runs save their states
    named = {volume.split(":")[0] for service in compose["services"].values() for volume in service["volumes"]}
    assert {name for name in named if not name.startswith(".")} == set(compose["volumes"])
    assert all((ROOT / name).is_file() for name in named if name.startswith("."))


def test_every_proxy_lets_through_what_the_app_takes(compose: dict[str, Any]) -> None:
    largest = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["server"]["maxUploadSize"]
    caddy, guide = (ROOT / "Caddyfile").read_text(), GUIDE.read_text()
    sizes = re.findall(r"max_size (\d+)MB", caddy + guide) + re.findall(r"client_max_body_size (\d+)m;", guide)
    assert len(sizes) >= 2
    assert all(int(size) > largest for size in sizes)
    assert f"app:{only('EXPOSE')[0]}" in caddy
    assert compose["services"]["proxy"]["profiles"] == ["tls"]


def test_the_guide_has_every_variable_and_no_other() -> None:
    files = [path for name in copied() for path in [ROOT / name, *(ROOT / name).rglob("*.py")] if path.is_file()]
    source = "".join(path.read_text(encoding="utf-8") for path in {*files, ROOT / ".streamlit/config.toml"})
    used = set(re.findall(r"MIDSENTENCE_[A-Z_]+[A-Z]", source))
    table = set(re.findall(r"^\| `(MIDSENTENCE_[A-Z_]+)`", GUIDE.read_text(), re.M))
    assert table == used - TESTS_OWN


def test_what_the_guide_names_is_there() -> None:
    guide = GUIDE.read_text()
    names = re.findall(r"\[[^]]*\]\(([^)#:]+)\)", guide) + re.findall(r"`([\w./-]+\.(?:md|py|yaml|toml|txt))`", guide)
    missing = [name for name in names if not any((place / name).exists() for place in (ROOT, GUIDE.parent))]
    assert not [name for name in missing if not name.endswith("secrets.toml")]


SIGNALLED = """
import os, signal, sys
import serve

class Server:
    returncode = 3

    def __init__(self, *arguments, **options):
        global left
        left = calls  # until the signal comes

    def poll(self): ...
    def wait(self, patience=0): ...
    terminate = kill = poll

def count(frame, event, argument):
    global left
    left -= event.endswith("call")
    if not left:
        os.kill(os.getpid(), signal.SIGTERM)

serve.subprocess.Popen, serve.POLL = Server, 0.001
for calls in range(1, 12):
    left = -1
    sys.setprofile(count)
    print(serve.serve([]))
"""


def test_a_signal_ends_the_server_at_whichever_call_it_comes(tmp_path: Path) -> None:
    environment = os.environ | {"MIDSENTENCE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", SIGNALLED]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=180)
    assert (done.stdout.split(), done.stderr) == (["0"] * 11, "")


def test_what_could_not_be_asked_to_stop_is_said_once_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter([["a run"], ["a run"], []])

    def interrupt(on_error: Callable[[MidsentenceError], object]) -> list[Any]:
        on_error(InputError("Another process has held /runs/.lock for 60 seconds: try again."))
        return [SimpleNamespace(name=name) for name in next(answers)]

    monkeypatch.setattr(serve, "interrupt_jobs", interrupt)
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as server:
        serve.shut_down(server)
    *reasons, stopping = capsys.readouterr().err.splitlines()
    assert (len(reasons), stopping) == (1, "Runs that stop: a run")
    assert "Another process has held /runs/.lock" in reasons[0]
    assert "save no state" in reasons[0]
