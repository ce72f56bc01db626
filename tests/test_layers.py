"""The layers of the program: which package imports which, read from the source; ARCHITECTURE.md draws the same table.

Imports inside functions count, since they are arrows all the same; those under TYPE_CHECKING do not, since they never
run.
"""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = (  # from the bottom; what lies in one row imports each other only where ALLOWED has it
    {"errors", "paths", "files", "device"},
    {"workspaces"},
    {"data", "jobs", "model", "space"},
    {"checkpoints", "metrics"},
    {"latents", "training"},
    {"analysis", "estimator", "export", "sweep"},
    {"cli"},
)
ALLOWED = {  # beside the root modules, which every package may import
    "workspaces": set(),
    "data": set(),
    "jobs": {"workspaces"},  # quotas and shared runs
    "model": set(),
    "space": set(),
    "checkpoints": {
        "metrics",
        "model",
        "space",
        "workspaces",
    },  # the card shows the figures by their registry; a flow lies beside
    "metrics": {"model", "space"},
    "latents": {"checkpoints", "data", "model", "workspaces"},  # quotas and shared corpora
    "training": {"checkpoints", "data", "metrics", "model", "space"},
    "analysis": {"checkpoints", "data", "latents", "metrics", "model", "space"},
    "estimator": {"checkpoints", "data", "model", "training"},  # a module of its own: sklearn's face of the library
    "export": {"data", "latents", "space"},
    "sweep": {"checkpoints", "data", "metrics", "training"},
    "cli": {name for layer in LAYERS[1:] for name in layer} - {"cli"},
}
ROOT_MODULES = ("errors", "paths", "files", "device")  # each may import those before it
APP = {"streamlit", "pages", "app"}
MOST_MODULES, MOST_LINES = 9, 250


@cache
def modules(top: str) -> dict[str, Path]:
    """Return every module under a folder by its dotted name; a package's __init__ has the package's name."""
    paths = sorted((ROOT / top).rglob("*.py"))
    names = (path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in paths)
    return {name.removesuffix(".__init__"): path for name, path in zip(names, paths, strict=True)}


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Return the dotted names that a module imports when it runs: `from a.b import c` gives a.b.c."""
    return tuple(_imported(ast.parse(path.read_text(encoding="utf-8"))))


def _imported(tree: ast.AST) -> Iterator[str]:
    todo = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"a relative import of {node.module}: name the package"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            todo += node.orelse
        else:
            todo += ast.iter_child_nodes(node)


def arrows(top: str) -> Iterator[tuple[str, str]]:
    """Yield (module, module that it imports) for all imports that stay under a folder."""
    known = modules(top)
    for name, path in known.items():
        for imported in imports(path):
            target = imported if imported in known else imported.rpartition(".")[0]
            if target in known and target != name:
                yield name, target


def room(name: str) -> str:
    """Return the package, or the root module, that a module of vae_core lies in."""
    return name.split(".")[1] if "." in name else "vae_core"


def package_arrows() -> Iterator[tuple[str, str, str]]:
    """Yield (package, package, the arrow as it is shown) for all arrows between packages of vae_core."""
    for source, target in arrows("vae_core"):
        here, there = room(source), room(target)
        if here != there and "vae_core" not in (here, there) and here != "__main__":
            yield here, there, f"{source} -> {target}"


def depth(package: str) -> int:
    return next(height for height, layer in enumerate(LAYERS) if package in layer)


def forbidden() -> Iterator[str]:
    """Arrows that no line of the table allows; root modules have an order of their own."""
    for here, there, arrow in package_arrows():
        allowed = ALLOWED.get(here, set()) | set(ROOT_MODULES)
        if here in ROOT_MODULES:
            allowed = set(ROOT_MODULES[: ROOT_MODULES.index(here)])
        if there not in allowed:
            yield arrow


def unused() -> Iterator[str]:
    """Lines of the table that no arrow needs: they would let one in unseen."""
    used = {(here, there) for here, there, _ in package_arrows()}
    allowed = {(here, there) for here, targets in ALLOWED.items() if here != "cli" for there in targets}
    yield from (f"{here} -> {there} is allowed, and not used" for here, there in sorted(allowed - used))


def cycles(top: str) -> Iterator[str]:
    """The first modules that lead back to themselves."""
    graph: dict[str, set[str]] = {}
    for source, target in arrows(top):
        graph.setdefault(source, set()).add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield " imports ".join(reversed(error.args[1]))


def large() -> Iterator[str]:
    """Packages of too many modules, and files of too many lines."""
    for top in ("vae_core", "pages"):
        for name, path in modules(top).items():
            if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES:
                yield f"{name} is over {MOST_LINES} lines"
        for folder in {path.parent for path in modules(top).values()} - {ROOT / top}:
            if len([path for path in folder.glob("*.py") if path.stem != "__init__"]) > MOST_MODULES:
                yield f"{folder.relative_to(ROOT)} has over {MOST_MODULES} modules"


def screens() -> Iterator[str]:
    """Imports of the app in the library."""
    for name, path in modules("vae_core").items():
        yield from (f"{name} -> {imported}" for imported in imports(path) if imported.split(".")[0] in APP)


def features() -> Iterator[str]:
    """Arrows from the parts of one page to the parts of another, from `common` to a page's, and from any to a page."""
    for source, target in arrows("pages"):
        here, there = source.split(".")[1], target.split(".")[1]
        if len(source.split(".")) > 2 and there not in (here, "common"):
            yield f"{source} -> {target}"
        if len(target.split(".")) == 2 and not (ROOT / "pages" / there).is_dir():
            yield f"{source} -> {target}"


RULES = {
    "an arrow that the table does not allow": forbidden,
    "an arrow that nothing needs": unused,
    "a cycle of modules": lambda: [*cycles("vae_core"), *cycles("pages")],
    "too large": large,
    "the library imports the app": screens,
    "one page's parts import another's": features,
}


@pytest.mark.parametrize("rule", RULES)
def test_no_module_breaks_a_rule_of_the_layers(rule: str) -> None:
    broken = sorted(RULES[rule]())
    assert not broken, "\n".join([f"{rule}:", *broken])


def test_the_layers_hold_every_package_and_the_table_has_no_cycle() -> None:
    rooms = {room(name) for name in modules("vae_core")} - {"vae_core", "__main__"}
    assert rooms == {package for layer in LAYERS for package in layer}
    assert set(ALLOWED) | set(ROOT_MODULES) == rooms
    TopologicalSorter(ALLOWED).prepare()
    assert all(depth(there) <= depth(here) for here, targets in ALLOWED.items() for there in targets)


def test_a_wrong_arrow_is_seen_wherever_it_stands(tmp_path: Path) -> None:
    source = """
from typing import TYPE_CHECKING
from vae_core.data.corpus import read_corpus
import vae_core.jobs.queue
if TYPE_CHECKING:
    from vae_core.cli.main import main
else:
    from vae_core.model import vae
def late():
    with open("x"):
        from vae_core.sweep import grid as other
"""
    (tmp_path / "a.py").write_text(source)
    ours = {name for name in imports(tmp_path / "a.py") if name.startswith("vae_core")}
    assert "vae_core.cli.main.main" not in ours
    assert len(ours) == 4
