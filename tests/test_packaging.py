"""Packaging: pip gives the command `midsentence`, from a checkout and from a wheel, which holds vae_core alone."""

import os
import shutil
import subprocess
import sysconfig
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
PIP = ["-m", "pip", "--disable-pip-version-check", "--quiet"]
OFFLINE = ["--no-deps", "--no-build-isolation", "--no-index"]
pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of what is packaged, since a build writes beside it."""
    pytest.importorskip("setuptools", minversion="77")
    folder = tmp_path / "source"
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", *(path.name for path in ROOT.glob("requirements*.txt"))):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "vae_core", folder / "vae_core", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The interpreter of a fresh environment that sees this one's packages, but not this checkout."""
    venv.create(tmp_path / "venv", with_pip=False)
    site = next((tmp_path / "venv" / "lib").glob("python*")) / "site-packages"
    (site / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return tmp_path / "venv" / "bin" / "python"


def run(*words: object, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MIDSENTENCE_HOME")}
    done = subprocess.run(list(map(str, words)), cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", ["editable", "wheel"])
def test_an_installed_midsentence_is_the_command_line(kind: str, source: Path, python: Path, tmp_path: Path) -> None:
    if kind == "editable":
        run(python, *PIP, "install", *OFFLINE, "-e", source, cwd=tmp_path)
    else:
        run(python, *PIP, "wheel", *OFFLINE, "-w", tmp_path, source, cwd=tmp_path)
        (wheel,) = tmp_path.glob("midsentence-*.whl")
        names = ZipFile(wheel).namelist()
        assert {name.split("/")[0].split("-")[0] for name in names} == {"vae_core", "midsentence"}
        assert "vae_core/data/worlds/weather.txt" in names
        run(python, *PIP, "install", *OFFLINE, wheel, cwd=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert "Usage: python -m vae_core encode" in run(python.parent / "midsentence", "encode", "--help", cwd=elsewhere)
    where = "import vae_core; from vae_core.paths import data_dir; print(vae_core.__file__, data_dir())"
    package, data = run(python, "-c", where, cwd=elsewhere).split()
    assert Path(package).is_relative_to(source if kind == "editable" else python.parents[1])
    assert Path(data).parent == (source if kind == "editable" else Path.home())


def test_every_requirement_is_in_the_extras() -> None:
    dynamic = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["dynamic"]
    files = {
        "requirements.txt",
        *(name for extra in dynamic["optional-dependencies"].values() for name in extra["file"]),
    }
    assert dynamic["dependencies"]["file"] == ["requirements.txt"]
    assert files == {line.split()[1] for line in (ROOT / "requirements-dev.txt").read_text().splitlines()}
