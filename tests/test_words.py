"""Words: screens, messages, help texts and documents name a thing by the field's noun."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOWHERE = {  # what to avoid, in docstrings too -> what to write
    r"reckon\w*": "estimate",
    r"laid (under|over)|lays? over": "compare with, overlay",
    r"takes? home": "download, export",
    r"the mouse": "click mode, pointer",
    r"(take|hand in) another": "upload another file",
    r"judge the space": "diagnostics",
    r"z enters by": "latent injection",
    r"whoever": "visitor, caller, operator",
    r"told apart|tells? apart": "distinguish",
    r"doors": "entry points, input",
    r"stretch(es)? of": "chunk, range, phase",
    r"in turns|takes? turns": "interleaved, alternately, first come first served",
    r"(brings?|gives?) (sentences |words )?back": "reconstruct, restore, return",
    r"(a|any|all|every) places? (of|on) (the|a) map": "point, position",
    r"if nothing is said": "by default",
    r"what z (costs?|says?|tells?|knows?)": "the cost of z, the KL",
    r"by heart|fooled": "overfit, miss",
}
NOT_SHOWN = NOWHERE | {  # what screens, messages and documents avoid too
    r"told|tells?": "show, distinguish, report",
    r"kept": "saved, cached, unchanged",
    r"handed (in|over|on)": "upload, pass, publish",
    r"goes into": "is part of",
    r"asked for|is asked of": "requested",
    r"lies? (on|beside|over|under)": "is",
}
# Not prose of ours: sentences of the benchmarks' and the sample's data, sheets whose columns are judged under their
# names, the generated reference, and docs/speed.md and the tables of results, which `python -m benchmarks` writes.
EXCEPT = re.compile(
    r"benchmarks/(samples|sample_sentences|results)|data/(worlds|synthetic|entities)|docs/(cli|speed)\.md"
)
FINE = ("Why did nobody tell me",)  # a sentence of somebody


def pattern(words: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(words)})\b", re.IGNORECASE)


def texts(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Yield a file's lines of prose with their numbers, and whether a user reads them.

    Prose is of Python the strings, of JavaScript the comments, of tests the docstrings.
    """
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".js":
        comments = ((number, line.partition("//")[2]) for number, line in enumerate(source.splitlines(), start=1))
        yield from ((number, line, False) for number, line in comments)
        return
    if path.suffix != ".py":
        yield from ((number, line, True) for number, line in enumerate(source.splitlines(), start=1))
        return
    tree = ast.parse(source)
    of_tests = path.is_relative_to(ROOT / "tests")  # their other strings are sentences, names and code
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            for offset, line in enumerate(node.value.splitlines() if id(node) in alone or not of_tests else ()):
                yield node.lineno + offset, line, id(node) not in alone


@pytest.mark.parametrize("tree", ["app.py", "serve.py", "pages", "vae_core", "benchmarks", "docs", "tests", "*.md"])
def test_the_fields_nouns_are_used(tree):
    found = [path for path in ROOT.glob(tree) if path.is_file()]
    found += [path for suffix in ("*.py", "*.md", "*.js") for path in (ROOT / tree).rglob(suffix)]
    found = [path for path in found if not {"node_modules", "dist", "axe"} & set(path.parts)]  # of others, or built
    bad = []
    for path in sorted(found):
        name = path.relative_to(ROOT).as_posix()
        for number, line, shown in () if EXCEPT.search(name) else texts(path):
            for word in FINE:
                line = line.replace(word, "")
            hits = pattern(NOT_SHOWN if shown else NOWHERE).finditer(line)
            bad += [f"{name}:{number}: {hit[0]!r} in {line.strip()[:100]!r}" for hit in hits]
    assert not bad, "\n".join([*bad, *(f"{word}: write {better}" for word, better in NOT_SHOWN.items())])


def test_a_listed_word_is_found_where_it_is_shown(tmp_path):
    path = tmp_path / "page.py"
    path.write_text('"""What is kept, by whoever."""\n\nst.write("What is kept")\n', encoding="utf-8")
    hits = [pattern(NOT_SHOWN if shown else NOWHERE).search(line) for _, line, shown in texts(path)]
    assert sorted(hit[0] for hit in hits if hit) == ["kept", "whoever"]
