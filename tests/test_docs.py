"""Documents: links resolve, commands and Python run, references are written from the code."""

import re
import shlex
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
import typer

from vae_core.cli.main import app, main
from vae_core.metrics.registry import FIGURES

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PROGRAM = "python -m vae_core "
TEXTS = "A man plays a guitar.\nTwo dogs run.\nIt is raining in London.\nI have never been to Paris.\n" * 8


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """docs/reference.py."""
    spec = spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(language: str, *names: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a language, with the document's name; of all documents if none is named."""
    paths = [ROOT / name for name in names] or DOCUMENTS
    found = [(path.name, each) for path in paths for each in BLOCK.findall(path.read_text(encoding="utf-8"))]
    return [(name, text) for name, (shown, text) in found if shown == language]


def commands(*names: str) -> list[list[str]]:
    """Return the arguments of every `python -m vae_core` in the documents' blocks."""
    lines = [line for _, text in blocks("", *names) for line in text.splitlines()]
    calls = [line.split(PROGRAM, 1)[1] for line in lines if line.startswith(PROGRAM) and "$" not in line]
    return [shlex.split(call, comments=True) for call in calls]


def test_the_reference_of_commands_is_the_one_of_these_commands(reference):
    assert reference.CLI.read_text(encoding="utf-8") == reference.commands(), "run python docs/reference.py"


def test_every_measure_is_in_the_document_of_measures_as_the_registry_has_it(reference):
    text = reference.MEASURES.read_text(encoding="utf-8")
    assert text == reference.measures(text), "run python docs/reference.py"
    assert reference.figures_in(text) == set(FIGURES)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_within_the_project_resolves(path):
    targets = [target.partition("#")[0] for target in LINK.findall(path.read_text(encoding="utf-8"))]
    missing = [target for target in targets if target and "://" not in target and not (path.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_in_a_document_has_the_options_that_it_is_given(words, tmp_path, monkeypatch):
    """Its arguments are parsed as they stand, and files that it reads are there; it does not run."""
    monkeypatch.chdir(tmp_path)
    for word in words:
        if Path(word).suffix and "/" not in word:
            Path(word).touch()
    known = typer.main.get_command(app).commands
    assert words[0] in known
    known[words[0]].make_context(words[0], words[1:])


@pytest.mark.parametrize("text", [text for _, text in blocks("python", "README.md")])
def test_the_python_of_the_readme_runs(text):
    done = subprocess.run([sys.executable, "-c", text], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("sentences.txt").write_text(TEXTS, encoding="utf-8")
    Path("sentences.csv").write_text("text\n" + TEXTS, encoding="utf-8")
    less = {"--importance-samples": "2", "--samples": "4"}  # than the document asks for
    for words in commands("README.md"):
        if words[0] == "finetune":
            words = [*words, "--epochs", "1", "--max-tokens", "40"]
        if Path(words[1]).suffix == ".gz":  # a file that is not shipped
            continue
        words = [less.get(before, word) for before, word in zip(["", *words], words, strict=False)]
        assert main(words) == 0, (words, capsys.readouterr().err)
