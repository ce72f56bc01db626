"""The notebook docs/tour.ipynb: its cells run in this environment, and the outputs in the file are those of its cells.

The cells are executed here rather than in a Jupyter kernel: they are plain Python, and Jupyter is 25 packages.
"""

import ast
import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.io
import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"
TOUR = DOCS / "tour.ipynb"
SAME = 0.8  # of the words of an output: a sentence that is decoded far from any other may differ between processors


@pytest.fixture(scope="module")
def tour() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(TOUR.read_text(encoding="utf-8"))
    return content


@pytest.fixture
def own_settings() -> Iterator[None]:
    """Restore what the cells set for the whole process."""
    renderer = plotly.io.renderers.default
    with pd.option_context("display.max_colwidth", 50):
        yield
    plotly.io.renderers.default = renderer


def run(source: str, names: dict[str, Any]) -> str:
    """Execute a cell and return what it shows as words: what it prints, and a table or figure at its end."""
    *body, last = ast.parse(source).body
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(ast.Module(body, []), str(TOUR), "exec"), names)
        shown = eval(compile(ast.Expression(last.value), str(TOUR), "eval"), names)  # type: ignore[attr-defined]
    if isinstance(shown, pd.DataFrame):
        return printed.getvalue() + shown.to_html()
    return printed.getvalue() + ("" if shown is None else shown.to_json())


def stored(cell: dict[str, Any]) -> str:
    """Return the output of a cell in the file, likewise."""
    parts = []
    for output in cell["outputs"]:
        data = output.get("data", {})
        figure = data.get("application/vnd.plotly.v1+json", {})
        parts += [*output.get("text", []), *data.get("text/html", []), json.dumps(figure) if figure else ""]
    return "".join(parts)


def words(shown: str) -> list[str]:
    """Return the words of an output, without markup and the numbers of a figure's points."""
    return re.findall(r"\w+", re.sub(r"<style.*?</style>|<[^>]+>|\"bdata\": ?\"[^\"]+\"", " ", shown, flags=re.DOTALL))


def test_the_cells_run_and_show_what_the_file_has(tour: dict[str, Any], own_settings: None) -> None:
    names: dict[str, Any] = {}
    for cell in (cell for cell in tour["cells"] if cell["cell_type"] == "code"):
        now, then = words(run("".join(cell["source"]), names)), words(stored(cell))
        same = SequenceMatcher(None, now, then, autojunk=False).ratio()
        assert same > SAME, f"execute the notebook anew, this cell shows something else:\n{now}\n{then}"
    assert names["accuracy"] > 0.7


def test_the_file_is_as_executed_and_small(tour: dict[str, Any]) -> None:
    code = [cell for cell in tour["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert all(
        output["output_type"] != "error" and output.get("name") != "stderr"
        for cell in code
        for output in cell["outputs"]
    )
    assert tour["metadata"]["kernelspec"]["name"] == "python3"  # of the environment that Jupyter runs in
    assert TOUR.stat().st_size < 80_000


def test_it_has_ten_sections_and_its_links_resolve(tour: dict[str, Any]) -> None:
    prose = "\n".join("".join(cell["source"]) for cell in tour["cells"] if cell["cell_type"] == "markdown")
    assert re.findall(r"^## (\d+)\. \w", prose, re.MULTILINE) == [str(number) for number in range(1, 11)]
    for link in re.findall(r"\]\(([^)]+)\)", prose):
        assert (DOCS / link).exists(), link
