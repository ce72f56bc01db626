"""`python docs/reference.py`: docs/cli.md from the commands, the tables of docs/measures.md from the registry.

tests/test_docs.py fails where a file differs from what this writes.
"""

import html
import re
import sys
from pathlib import Path

from typer.testing import CliRunner

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from vae_core.metrics.glossary import FIGURE_GROUPS  # noqa: E402
from vae_core.metrics.registry import FIGURES  # noqa: E402

CLI, MEASURES = ROOT / "docs" / "cli.md", ROOT / "docs" / "measures.md"
HIDDEN = "run-job"  # works as the process of a background job
MARKS = re.compile(r"(<!-- table: (.*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def commands() -> str:
    """Return the reference of all commands, as Typer writes it, without the hidden one."""
    from typer.cli import app as typer_app

    words = ["vae_core.cli.main", "utils", "docs", "--name", "python -m vae_core", "--title", "Command line"]
    done = CliRunner().invoke(typer_app, words)
    if done.exit_code:
        raise SystemExit(done.output)
    text = re.sub(rf"\* `{HIDDEN}`.*\n", "", done.stdout)
    text = re.sub(rf"## `python -m vae_core {HIDDEN}`\n.*?(?=\n## |\Z)", "", text, flags=re.DOTALL)
    return "<!-- Written by `python docs/reference.py`. -->\n" + html.unescape(text).rstrip() + "\n"


def measures(text: str) -> str:
    """Return docs/measures.md with each table of figures as the registry has them now."""

    def table(found: re.Match[str]) -> str:
        rows = ["| key | label | unit | better | definition |", "|---|---|---|---|---|"]
        for name in FIGURE_GROUPS[found[2]]:
            figure = FIGURES[name]
            definition = figure.definition.replace("|", "\\|")
            rows.append(f"| `{name}` | {figure.label} | {figure.unit} | {figure.good} | {definition} |")
        return found[1] + "\n".join(rows) + "\n" + found[3]

    return MARKS.sub(table, text)


def figures_in(text: str) -> set[str]:
    """Return the keys of the figures that the tables of docs/measures.md name."""
    return {name for found in MARKS.finditer(text) for name in FIGURE_GROUPS[found[2]]}


if __name__ == "__main__":
    CLI.write_text(commands(), encoding="utf-8")
    MEASURES.write_text(measures(MEASURES.read_text(encoding="utf-8")), encoding="utf-8")
