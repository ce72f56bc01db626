"""From the log of a run to charts: its curves, what each dimension carries over time, its schedules.

A record is one line of metrics.jsonl: step, split ("train" or "valid") and scalars. Names of runs go in as plain text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.common.charts import AMBER, GREY, HEIGHT, MARGIN, RUN_COLORS, TEAL
from vae_core.analysis.collapse import MIN_KL
from vae_core.metrics.registry import FIGURES
from vae_core.training.config import TrainConfig

Record = Mapping[str, Any]
SHADES = (0.10, 0.02)  # of the schedule's phases, in turns
POINTS = 200  # at which a schedule is drawn

REFERENCE_LINES = {"kl": MIN_KL, "swap_gap": 0.0}
LINEAR = {"swap_gap", "mi", "au", "beta", "word_f1"}  # fields with zero or negative values: no logarithmic axis


def curves(
    runs: Mapping[str, Sequence[Record]],
    field: str,
    *,
    smoothing: float = 0.0,
    log: bool = False,
    height: int = 240,
    size: int = 11,
    legend: bool = False,
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return a field over the steps of some runs, a colour each: training thin, validation thick with its points.

    That is a table, and a Vega-Lite spec that stays the same while the table grows: Streamlit takes a plotly figure
    down and puts up another one for each new point; here it only hands over the data.

    :param runs: name -> records; the order gives the colours.
    :param smoothing: weight of the past in a running mean of the training curve, from 0 to below 1; it is started
        from the first value and corrected for that, as TensorBoard does.
    :param log: a logarithmic axis, where the field has only values above zero.
    :param size: pixels of the axes' words; lines grow with it.
    """
    figure = FIGURES[field]
    shade = {"domain": list(runs), "range": [color_of(number) for number in range(len(runs))]}
    key: dict[str, Any] = {"title": None, "orient": "bottom", "labelLimit": 0, "symbolType": "stroke"}
    key |= {"symbolSize": 20 * size, "symbolStrokeWidth": size / 3, "symbolOpacity": 1}
    scale = {"type": "log"} if log and field not in LINEAR else {"zero": True, "nice": True}
    axis = {"grid": False, "tickCount": 8, "format": ",d"}
    encoding = {
        "x": {"field": "step", "type": "quantitative", "scale": {"zero": True}, "axis": axis},
        "y": {"field": "value", "type": "quantitative", "title": figure.unit or None, "scale": scale},
        "color": {"field": "run", "type": "nominal", "scale": shade, "legend": key if legend else None},
        "tooltip": [
            {"field": "run", "type": "nominal"},
            {"field": "split", "type": "nominal"},
            {"field": "step", "type": "quantitative", "format": ","},
            {"field": "value", "type": "quantitative", "title": figure.label, "format": ".4~g"},
        ],
    }
    marks = {
        "train": {"type": "line", "strokeWidth": size / 8, "opacity": 0.6},
        "valid": {"type": "line", "strokeWidth": size / 4, "point": {"size": 2 * size, "filled": True}},
    }
    layers: list[dict[str, Any]] = [
        {"mark": mark, "encoding": encoding, "transform": [{"filter": f"datum.split == '{split}'"}]}
        for split, mark in marks.items()
    ]
    if field in REFERENCE_LINES and not log:
        rule = {"type": "rule", "strokeDash": [2, 3], "color": GREY}
        layers.append({"mark": rule, "encoding": {"y": {"datum": REFERENCE_LINES[field]}}})
    words = {"labelFontSize": size, "titleFontSize": size}
    spec = {
        "title": {"text": figure.label, "anchor": "start", "fontSize": size + 3},
        "height": height,
        "config": {"axis": words, "legend": words},
        "layer": layers,
    }
    return _table(runs, field, smoothing), spec


def _table(runs: Mapping[str, Sequence[Record]], field: str, smoothing: float) -> pd.DataFrame:
    """Return a field of some runs in rows (run, step, value, split), the training values smoothed."""
    rows = [
        (name, record["step"], float(record[field]), record["split"])
        for name, records in runs.items()
        for record in records
        if record["split"] in ("train", "valid") and record.get(field) is not None
    ]
    table = pd.DataFrame(rows, columns=["run", "step", "value", "split"])
    for _, values in table[table["split"] == "train"].groupby("run")["value"]:
        table.loc[values.index, "value"] = values.ewm(alpha=1 - smoothing).mean()
    return table


def color_of(number: int) -> str:
    """Return the colour of a run by its place among those that are drawn."""
    return RUN_COLORS[number % len(RUN_COLORS)]


def kl_heatmap(records: Sequence[Record], *, height: int = HEIGHT) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the KL of each dimension, nats, at each validation of a run: as `curves` does, a row a cell."""
    rows = [
        (record["step"], dimension, float(kl))
        for record in records
        if record["split"] == "valid"
        for dimension, kl in enumerate(record.get("kl_per_dim") or ())
    ]
    kl = {"field": "KL", "type": "quantitative", "title": FIGURES["kl"].unit}
    labels = {"labelOverlap": True, "labelAngle": 0}
    spec = {
        "title": {"text": "KL of each dimension", "anchor": "start", "fontSize": 14},
        "height": height,
        "mark": {"type": "rect"},
        "encoding": {
            "x": {"field": "step", "type": "ordinal", "axis": labels},
            "y": {"field": "dimension", "type": "ordinal", "title": "latent dimension", "axis": labels},
            "color": {**kl, "scale": {"scheme": "viridis", "domainMin": 0}},
            "tooltip": [
                {"field": "dimension", "type": "ordinal"},
                {"field": "step", "type": "quantitative", "format": ","},
                {**kl, "format": f".{FIGURES['kl'].decimals}f"},
            ],
        },
    }
    return pd.DataFrame(rows, columns=["step", "dimension", "KL"]), spec


def schedule_chart(options: TrainConfig, *, steps: int | None = None) -> go.Figure:
    """Return beta and the learning rate over a run, its phases shaded in turns.

    :param steps: how many the run takes, where that is known; else the axis is the share of the run.
    """
    places = [i / (POINTS - 1) for i in range(POINTS)]
    scale = steps or 1
    beta = [phase.beta_at(within) for _, phase, within in map(options.phase_at, places)]
    rate = [options.learning_rate_at(place) for place in places]
    line = {"x": [place * scale for place in places], "hovertemplate": "%{fullData.name} %{y:.3~g}<extra></extra>"}
    figure = go.Figure()
    figure.add_scatter(**line, y=beta, name="beta", line={"color": TEAL, "width": 3})
    figure.add_scatter(**line, y=rate, name="learning rate", line={"color": AMBER, "dash": "dash"}, yaxis="y2")
    start = 0.0
    for number, phase in enumerate(options.phases):
        end = start + phase.fraction
        figure.add_vrect(start * scale, end * scale, line_width=0, fillcolor=GREY, opacity=SHADES[number % 2])
        if len(options.phases) > 1:
            where = {"x": start * scale, "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
            figure.add_annotation(text=f"phase {number + 1}", font_color=GREY, showarrow=False, **where)
        start = end
    right = {"overlaying": "y", "side": "right", "nticks": 4, "tickformat": "~g", "showgrid": False}
    figure.update_layout(
        title="What the run will do",
        xaxis={"title": "step" if steps else "share of the run", "tickformat": ",d" if steps else ".0%"},
        yaxis={"title": "beta", "range": [0, 1.08 * max(1.0, *beta)]},
        yaxis2={"title": "learning rate", "range": [0, 1.08 * max(rate)], **right},
        height=HEIGHT,
        margin=MARGIN,
        legend={"orientation": "h", "y": -0.3, "x": 0},
    )
    return figure
