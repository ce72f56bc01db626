"""Words: screens, help texts, messages, docstrings and documents name a thing by the field's noun."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TREES = ("vae_core", "pages", "benchmarks", "docs")
WORDS = {  # what to avoid -> what to write
    r"reckon\w*": "estimate",
    r"laid under|laid over|lays? over": "compare with, overlay",
    r"take home": "download, export",
    r"the mouse": "click mode, pointer",
    r"take another|hand in another": "upload another file",
    r"hand(ed|s)? (it )?(in|over|on)": "upload, pass, publish",
    r"judge the space": "diagnostics",
    r"z enters by": "latent injection",
    r"who(ever|soever)": "the field's noun: visitor, caller, operator",
    r"told|tells? (of|apart|how|what|whether)": "show, distinguish, report",
    r"doors?": "entry point, input",
    r"kept": "saved, cached, unchanged",
    r"stretch(es)? of": "chunk, range, phase",
    r"in turns|take turns": "interleaved, alternately, first come first served",
    r"places? (of|on) (the|a|this) map": "point, position, coordinates",
    r"goes into|go into": "is part of",
    r"(comes?|brings?|gives?) (sentences |words )?back": "reconstruct, restore, return",
    r"asked for|is asked of": "request, requested",
    r"if nothing is said|says? so": "by default; a note",
    r"what (it|they|z) (costs?|says?|tells?|knows?|carries)": "its cost, its KL",
    r"by heart|fooled|good for nothing": "overfit, miss",
    r"lies? (on|beside|over|under) ": "is",
}
PATTERN = re.compile(rf"\b({'|'.join(WORDS)})\b", re.IGNORECASE)
# Not prose of ours: sentences of the benchmarks' and the sample's data, sheets whose columns are judged under their
# names, the generated reference, and docs/speed.md and the tables of results, which `python -m benchmarks` writes.
EXCEPT = re.compile(
    r"benchmarks/(samples|sample_sentences|results|grids)|data/(worlds|synthetic|entities)|docs/(cli|speed)\.md"
)
# The first is the folder of the property tests, the second Streamlit's own word for a height.
FINE = ("tests/doors", '"stretch"')


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """Yield a file's lines of prose with their numbers: of Python its comments, docstrings and strings of words."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from enumerate(text.splitlines(), start=1)
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            for offset, line in enumerate(node.value.splitlines()):
                yield node.lineno + offset, line


def files() -> list[Path]:
    """Return the files whose words are held."""
    found = [path for tree in TREES for suffix in ("*.py", "*.md") for path in (ROOT / tree).rglob(suffix)]
    return sorted(
        path for path in [*found, *ROOT.glob("*.py"), *ROOT.glob("*.md")] if not EXCEPT.search(path.as_posix())
    )


@pytest.mark.parametrize("tree", [*TREES, "."])
def test_the_fields_nouns_are_used(tree):
    bad = []
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        if (name.split("/")[0] if "/" in name else ".") != tree:
            continue
        for number, line in prose(path):
            for word in FINE:
                line = line.replace(word, "")
            bad += [f"{name}:{number}: {found[0]!r} in {line.strip()[:100]!r}" for found in PATTERN.finditer(line)]
    assert not bad, "\n".join([*bad, *(f"{word}: write {better}" for word, better in WORDS.items())])


def test_a_listed_word_is_found(tmp_path):
    path = tmp_path / "page.py"
    path.write_text('"""Page."""\n\nst.write("What is kept")  # whoever reads it\n', encoding="utf-8")
    assert [found[0] for _, line in prose(path) for found in PATTERN.finditer(line)] == ["whoever", "kept"]
