"""Chart of one figure over the runs of a class: thirty distinguishable curves, for a projector.

The hue says whether a decoder reads z, as on the page of one run; a number at the end of a line, where there is room
for it, leads to the nickname in the list, and the pointer highlights the nearest line.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pages.common.charts import GREY
from pages.common.run_charts import REFERENCE_LINES, Record, chart_title, run_colors, unmeasured
from vae_core.metrics.registry import FIGURES

ROOM = 2.2  # heights of a number, at the right of the plot
PLOT = 400, 170  # height of a plot in pixels, about: for the distance between numbers


def class_curves(runs: Mapping[str, Sequence[Record]], field: str, *, size: int) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return a figure over the steps of the runs of a class, as a table and a Vega-Lite spec.

    A run that has been validated is drawn by its validations, another one by its training.

    :param runs: nickname -> records; their order gives the numbers, from 1.
    :param size: pixels of the words.
    """
    table = _table(runs, field, size)
    title = chart_title(field, size) | {"text": FIGURES[field].label}  # the axis has the unit
    if table.empty:
        return table, unmeasured(title, "container", size)
    layers = _layers(field, size)
    if field in REFERENCE_LINES:
        rule = {"type": "rule", "strokeDash": [2, 3], "color": GREY, "description": "threshold of a collapse"}
        ends = {"x": {"value": 0}, "x2": {"value": {"expr": _width(size)}}}
        layers.append({"mark": rule, "encoding": {"y": {"datum": REFERENCE_LINES[field]}, **ends}})
    words = {"labelFontSize": size, "titleFontSize": size, "titlePadding": 2}
    return table, {"title": title, "height": "container", "config": {"axis": words}, "layer": layers}


def _layers(field: str, size: int) -> list[dict[str, Any]]:
    """Return the lines, the points that the pointer finds, and the numbers at the lines' ends."""
    encoding, over = _encoding(field, size), {"param": "over", "empty": False}
    look = {
        "strokeWidth": {"condition": {**over, "value": size / 2}, "value": size / 6},
        "opacity": {"condition": {**over, "value": 1}, "value": 0.8},
    }
    select = {"type": "point", "fields": ["run"], "on": "pointerover", "nearest": True, "clear": "pointerout"}
    return [
        {"mark": {"type": "line"}, "encoding": encoding | look, "transform": [{"filter": "!datum.end"}]},
        {
            "mark": {"type": "point", "opacity": 0, "size": 100},
            "params": [{"name": "over", "select": select}],
            "encoding": encoding,
            "transform": [{"filter": "!datum.end"}],
        },
        {
            "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": size, "fontWeight": "bold"},
            "encoding": {key: encoding[key] for key in ("x", "y", "color", "tooltip")}
            | {"text": {"field": "label", "type": "nominal"}},
            "transform": [{"filter": "datum.end"}],
        },
    ]


def _encoding(field: str, size: int) -> dict[str, Any]:
    steps = {"zero": True, "nice": False, "range": [0, {"expr": _width(size)}]}
    unit = FIGURES[field].unit or None
    return {
        "x": {"field": "step", "type": "quantitative", "scale": steps, "axis": {"grid": False, "tickCount": 5}},
        "y": {"field": "value", "type": "quantitative", "title": unit, "axis": {"tickCount": 4}},
        "color": {"field": "shade", "type": "nominal", "scale": None},
        "detail": {"field": "run", "type": "nominal"},
        "tooltip": [
            {"field": "run", "type": "nominal", "title": "who"},
            {"field": "step", "type": "quantitative", "format": ","},
            {"field": "value", "type": "quantitative", "title": FIGURES[field].label, "format": ".4~g"},
        ],
    }


def _width(size: int) -> str:
    return f"width - {ROOM * size:.0f}"


def _table(runs: Mapping[str, Sequence[Record]], field: str, size: int) -> pd.DataFrame:
    """Return a figure in rows (run, step, value, shade, label, end); the last of a run may have its number."""
    colors, rows = run_colors(runs), list[tuple[str, int, float, str, str, bool]]()
    ends = list[tuple[str, int, float, str, str, bool]]()
    for number, (name, records) in enumerate(runs.items(), 1):
        known = [record for record in records if record.get(field) is not None]
        shown = [record for record in known if record["split"] == "valid"]
        shown = shown or [record for record in known if record["split"] == "train"]
        line = [(name, each["step"], float(each[field]), colors[name], "", False) for each in shown]
        rows += line
        ends += [(*each[:4], str(number), True) for each in line[-1:]]
    columns = ["run", "step", "value", "shade", "label", "end"]
    return pd.DataFrame([*rows, *_apart(ends, rows, size)], columns=columns)


def _apart(
    ends: Sequence[tuple[str, int, float, str, str, bool]],
    rows: Sequence[tuple[str, int, float, str, str, bool]],
    size: int,
) -> list[tuple[str, int, float, str, str, bool]]:
    """Return the ends whose numbers do not overlap that of another one which comes before."""
    most, values = max((row[1] for row in rows), default=1), [row[2] for row in rows]
    span = max(max(values, default=0.0) - min([*values, 0.0]), 1e-9)
    taken, left = list[tuple[float, float]](), []
    for end in ends:
        x, y = end[1] / max(1, most) * PLOT[0], end[2] / span * PLOT[1]
        if all(abs(x - a) > 1.4 * size or abs(y - b) > size for a, b in taken):
            taken.append((x, y))
            left.append(end)
    return left
