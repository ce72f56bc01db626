"""`python -m benchmarks.summary`: the comparisons of all results as one Markdown table; `--write` renews docs/speed.md.

Each benchmark leaves its comparisons in benchmarks/results/NAME.json: ours and a peer's at its best settings, in one
precision. A result without them is of an older kind and left out.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from benchmarks.reports import RESULTS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "speed.md"
BEGIN, END = "<!-- benchmarks.summary: begin -->", "<!-- benchmarks.summary: end -->"
NAMES = ("encode", "decode", "importance", "train", "map")  # in the order of the page
PRECISIONS = ("fp32", "bf16")
MISSING = "These figures are being measured anew: there is no comparison at equal precision yet for "


def table(folder: Path = RESULTS) -> str:
    """Return the table of all comparisons, the machines that they were made on, and what has none."""
    results = {name: _result(folder / f"{name}.json") for name in NAMES}
    known = {name: result for name, result in results.items() if result.get("comparisons")}
    parts = []
    if known:
        lines = ["| NAME | what | beside | fp32 | bf16 | of the limit, fp32 | of the limit, bf16 |"]
        lines += ["|---|---|---|---:|---:|---:|---:|"]
        lines += [line for name, result in known.items() for line in _lines(name, result["comparisons"])]
        parts.append("\n".join(lines))
        parts.append("\n".join(f"- `{result['command']}`: {result['machine']}." for result in known.values()))
    if missing := [f"`{name}`" for name in NAMES if name not in known]:
        parts.append(MISSING + ", ".join(missing) + ".")
    return "\n\n".join(parts) + "\n"


def _result(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _lines(name: str, comparisons: list[dict[str, Any]]) -> list[str]:
    """Return a line for each pair of a task and a peer, its precisions side by side."""
    pairs: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for each in comparisons:
        pairs.setdefault((each["what"], each["peer"]), {})[each["precision"]] = each
    lines = []
    for row, ((what, peer), found) in enumerate(pairs.items()):
        cells = [_ratio(found.get(kind)) for kind in PRECISIONS] + [_limits(found.get(kind)) for kind in PRECISIONS]
        lines.append("| " + " | ".join([f"`{name}`" if row == 0 else "", what, peer, *cells]) + " |")
    return lines


def _ratio(found: dict[str, Any] | None) -> str:
    if not found:
        return ""
    ratio = found["ratio"]
    return f"{ratio['median']:.2f} ({ratio['low']:.2f} to {ratio['high']:.2f})"


def _limits(found: dict[str, Any] | None) -> str:
    return "{:.0%}, {:.0%}".format(*found["limits"]) if found and found["limits"] else ""


def renewed(page: str, words: str) -> str:
    """Return a page with other words between its two marks."""
    return re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n\n{words}\n{END}", page, flags=re.DOTALL)


def main(words: list[str] | None = None) -> int:
    """Print the table, or write it to the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.summary", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="renew docs/speed.md in place of printing")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER")
    asked = parser.parse_args(words)
    found = table(asked.results)
    if asked.write:
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")
    else:
        sys.stdout.write(found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
