"""Charts of a run's log: its curves, KL by dimension over time, its schedules.

A record is one line of metrics.jsonl: step, split ("train" or "valid") and scalars. Names of runs go in as plain text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.common.charts import AMBER, GREY, HEIGHT, IGNORES, MARGIN, READS, STATE_SHADES, TEAL, UNKNOWN, quiet
from pages.common.markup import shorten
from vae_core.analysis.collapse import MIN_KL, MIN_SWAP_GAP, collapse_checks
from vae_core.checkpoints.run_dir import last_record
from vae_core.metrics.registry import FIGURES
from vae_core.training.config import TrainConfig

Record = Mapping[str, Any]
SHADES = (0.10, 0.02)  # of the schedule's phases, alternating
POINTS = 200  # at which a schedule is drawn
FEW_STEPS = 10  # below which every step has a tick

REFERENCE_LINES = {"kl": MIN_KL, "swap_gap": MIN_SWAP_GAP}
LINEAR = {"swap_gap", "mi", "au", "beta", "word_f1"}  # fields with zero or negative values: no logarithmic axis
DASHES = ([1, 0], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2])  # of the runs, in order
IN_WORDS = {  # beneath the name of a chart
    "rec": "NLL of a sentence given z",
    "kl": "KL(q(z|x) || p(z)) of a sentence",
    "swap_gap": "rise in Rec with another sentence's z",
    "au": "dimensions whose mu differs between sentences",
    "neg_elbo": "Rec + KL",
}
NAMES_APART = 6  # share of a chart's height by which the names at two lines' ends are apart at least: a sixth
LABEL_CHARS = 14  # of a run's name at the end of its line


def state_of(records: Sequence[Record]) -> str:
    """Return the state of a run's decoder by its last validation: READS, IGNORES or UNKNOWN."""
    checks = {check.name: check for check in collapse_checks(last_record(records, "valid"))}
    return {None: UNKNOWN, True: IGNORES, False: READS}[checks["swap_gap"].failed]


def run_colors(runs: Mapping[str, Sequence[Record]]) -> dict[str, str]:
    """Return a colour for each run: hue by whether the decoder reads z, shade by run."""
    colors, taken = dict[str, str](), dict[str, int]()
    for name, records in runs.items():
        state = state_of(records)
        shades = STATE_SHADES[state]
        colors[name] = shades[taken.get(state, 0) % len(shades)]
        taken[state] = taken.get(state, 0) + 1
    return colors


def curves(
    runs: Mapping[str, Sequence[Record]],
    field: str,
    *,
    smoothing: float = 0.0,
    log: bool = False,
    height: int | str = 240,
    size: int = 11,
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return a field over the steps of some runs: training thin, validation thick with its points.

    Each run has its colour (see `run_colors`) and dash, and, where there are several, its name at its line's end.
    That is a table, and a Vega-Lite spec that stays the same while the table grows from its first row on: Streamlit
    replaces a plotly figure at each new point; here it sends the data alone.

    :param runs: name -> records; the order gives the dashes.
    :param smoothing: weight of the past in a running mean of the training curve, from 0 to below 1; it is started
        from the first value and corrected for that, as TensorBoard does.
    :param log: a logarithmic axis, where the field has only values above zero.
    :param height: pixels, or "container".
    :param size: pixels of the axes' words; lines grow with it.
    """
    table = _table(runs, field, smoothing, log=log and field not in LINEAR)
    title = chart_title(field, size)
    if table.empty:
        return table, unmeasured(title, height, size + 2)
    room = 8 * size if len(runs) > 1 else 0  # pixels for the names of several
    encoding = _encoding(list(runs), field, log=log, size=size, room=room)
    train = {"type": "line", "strokeWidth": size / 8, "opacity": 0.6}
    valid = {"type": "line", "strokeWidth": size / 4, "point": {"size": 2 * size, "filled": True}}
    layers = [_layer("train", train, encoding), _layer("valid", valid, encoding)]
    if room:
        name = {"type": "text", "align": "left", "dx": size / 2, "fontSize": size + 1, "fontWeight": "bold"}
        words = {key: encoding[key] for key in ("x", "y", "color")} | {"text": {"field": "label", "type": "nominal"}}
        layers.append(_layer("end", name, words))
    if field in REFERENCE_LINES and not log:
        rule = {"type": "rule", "strokeDash": [2, 3], "color": GREY, "description": "threshold of a collapse"}
        ends = {"x": {"value": 0}, "x2": {"value": {"expr": f"width - {room}"}}}  # not through the names
        layers.append({"mark": rule, "encoding": {"y": {"datum": REFERENCE_LINES[field]}, **ends}})
    words = {"labelFontSize": size, "titleFontSize": size}
    return table, {"title": title, "height": height, "config": {"axis": words}, "layer": layers}


def chart_title(field: str, size: int) -> dict[str, Any]:
    """Return the title of a figure's chart, and under it what the figure says in words."""
    under = {"subtitle": IN_WORDS.get(field, " "), "subtitleFontSize": size, "subtitleColor": quiet()}
    return {"text": FIGURES[field].heading, "anchor": "start", "fontSize": size + 4, **under}


def unmeasured(title: dict[str, Any], height: int | str, size: int) -> dict[str, Any]:
    """Return a chart that says that there is nothing to draw: axes around nothing would be labelled 0.000 and NaN."""
    mark = {"type": "text", "text": "Not measured yet.", "fontSize": size, "color": quiet()}
    return {"title": title, "height": height, "layer": [{"data": {"values": [{}]}, "mark": mark}]}


def _layer(split: str, mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    """Return a layer that draws the rows of one split."""
    return {"mark": mark, "encoding": encoding, "transform": [{"filter": f"datum.split == '{split}'"}]}


def _encoding(names: list[str], field: str, *, log: bool, size: int, room: int) -> dict[str, Any]:
    """Return how rows are drawn; at the right, room pixels are left for the names."""
    figure = FIGURES[field]
    scale = {"type": "log"} if log and field not in LINEAR else {"zero": True, "nice": True}
    steps: dict[str, Any] = {"zero": True, "nice": False}
    if room:
        steps["range"] = [0, {"expr": f"width - {room}"}]
    dash = {"domain": names, "range": [DASHES[number % len(DASHES)] for number in range(len(names))]}
    axis = {
        "grid": False,
        "tickCount": 5 if room else 8,
        "tickMinStep": 1,
        "format": ",d",
        "labelFlush": False,
        "title": None,
    }
    axis["labelExpr"] = "datum.index < 1 ? datum.label : datum.label + ' steps'"  # an axis' title takes a line
    return {
        "x": {"field": "step", "type": "quantitative", "scale": steps, "axis": axis},
        "y": {
            **{"field": "value", "type": "quantitative", "title": None, "scale": scale},
            "axis": {"labelFlush": False, "tickCount": 5},  # a 0 that is moved up is beside the line of 1 nat
        },
        "color": {"field": "shade", "type": "nominal", "scale": None},
        "strokeDash": {"field": "run", "type": "nominal", "scale": dash, "legend": None},
        "detail": {"field": "run", "type": "nominal"},
        "tooltip": [
            {"field": "run", "type": "nominal"},
            {"field": "split", "type": "nominal"},
            {"field": "step", "type": "quantitative", "format": ","},
            {"field": "value", "type": "quantitative", "title": figure.label, "format": ".4~g"},
        ],
    }


def _table(runs: Mapping[str, Sequence[Record]], field: str, smoothing: float, *, log: bool) -> pd.DataFrame:
    """Return a field of some runs in rows (run, step, value, split, shade, label), the training values smoothed; the
    rows of the split "end" are the positions of the names of several."""
    colors = run_colors(runs)
    rows = [
        (name, record["step"], float(record[field]), record["split"], colors[name], "")
        for name, records in runs.items()
        for record in records
        if record["split"] in ("train", "valid") and record.get(field) is not None
    ]
    table = pd.DataFrame(rows, columns=["run", "step", "value", "split", "shade", "label"])
    for _, values in table[table["split"] == "train"].groupby("run")["value"]:
        table.loc[values.index, "value"] = values.ewm(alpha=1 - smoothing).mean()
    if len(runs) < 2 or table.empty:
        return table
    return pd.concat([table, _line_ends(table, log=log)], ignore_index=True)


def _line_ends(table: pd.DataFrame, *, log: bool) -> pd.DataFrame:
    """Return a row for each run's name: as high as its line ends, moved so that no two overlap, right of all lines."""
    ends = table.sort_values("step", kind="stable").groupby("run", sort=False).tail(1).copy()
    ends = ends.sort_values("value")
    if not log:
        apart = (max(table["value"].max(), 0.0) - min(table["value"].min(), 0.0)) / NAMES_APART
        values = ends["value"].tolist()
        for number in range(1, len(values)):
            values[number] = max(values[number], values[number - 1] + apart)
        ends["value"] = values
    return ends.assign(
        split="end", step=table["step"].max(), label=[shorten(name, LABEL_CHARS) for name in ends["run"]]
    )


def kl_heatmap(records: Sequence[Record], *, height: int = HEIGHT) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the KL of each dimension, nats, at each validation of a run: as `curves` does, a row a cell."""
    rows = [
        (record["step"], dimension, float(kl))
        for record in records
        if record["split"] == "valid"
        for dimension, kl in enumerate(record.get("kl_per_dim") or ())
    ]
    title = {"text": "KL of each dimension", "anchor": "start", "fontSize": 14}
    table = pd.DataFrame(rows, columns=["step", "dimension", "KL"])
    if table.empty:
        return table, unmeasured(title, height, 13)
    kl = {"field": "KL", "type": "quantitative", "title": FIGURES["kl"].unit}
    labels = {"labelOverlap": True, "labelAngle": 0}
    spec = {
        "title": title,
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
    return table, spec


def schedule_chart(options: TrainConfig, *, steps: int | None = None) -> go.Figure:
    """Return beta and the learning rate over a run, its phases shaded alternately.

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
            figure.add_annotation(text=f"phase {number + 1}", font_color=quiet(), showarrow=False, **where)
        start = end
    ticks = [share * max(rate) for share in (0, 0.5, 1)]  # plotly's own are written as 0.00300006
    right = {"overlaying": "y", "side": "right", "showgrid": False, "tickmode": "array", "tickvals": ticks}
    right["ticktext"] = [f"{tick:.2g}" for tick in ticks]
    across = {"title": "step" if steps else "share of the run", "tickformat": ",d" if steps else ".0%"}
    every = {"dtick": 1} if steps and steps < FEW_STEPS else {}  # plotly would write half steps as whole ones
    figure.update_layout(
        title="Schedules of the run",
        xaxis=across | every,
        yaxis={"title": "beta", "range": [0, 1.08 * max(1.0, *beta)]},
        yaxis2={"title": "learning rate", "range": [0, 1.08 * max(rate)], **right},
        height=HEIGHT,
        margin=MARGIN,
        legend={"orientation": "h", "y": -0.3, "x": 0},
    )
    return figure
