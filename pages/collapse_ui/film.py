"""A film of runs: a few sentences' posteriors during the training, played or moved by a slider."""

import math
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from pages.common.charts import GREY, TEAL
from pages.common.markup import plotly_text
from vae_core.analysis.recorded_runs import Frame

CORNERS = 18  # corners of the polygon that draws an ellipse
STEP = 350  # milliseconds a frame
SPREAD = 3.2  # deviations of the prior that are shown at least
BELOW = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "top"}  # the plot; pad says how far, in pixels
STILL = {"mode": "immediate", "frame": {"duration": 0, "redraw": False}, "transition": {"duration": 0}}
MOVING = {"frame": {"duration": STEP, "redraw": False}, "transition": {"duration": 0}, "fromcurrent": True}

Film = tuple[Sequence[Frame], str]  # its frames and its colour


def film(films: Mapping[str, Film], *, large: bool = False) -> go.Figure:
    """Return the posteriors of some sentences over the training of some runs, side by side, to be played together: a
    dot for each mu, an ellipse for each sigma, the prior's circles of one and two deviations; the axes stay.

    Each run has the two dimensions that its frames have; where one has no frame at a step, its last one is shown.

    :param films: name of a run -> its frames, one or more, and its colour.
    """
    every = [frame for frames, _ in films.values() for frame in frames]
    reach = 1.05 * max([SPREAD, *(abs(value) for frame in every for row in frame.mu for value in row)])
    steps, traces = sorted({frame.step for frame in every}), list(range(2 * len(films)))
    figure = make_subplots(
        cols=len(films), horizontal_spacing=0.06, subplot_titles=[plotly_text(name, 60) for name in films]
    )
    for number, trace in enumerate(_drawn(films, steps[0])):
        figure.add_trace(trace, row=1, col=number // 2 + 1)
    figure.frames = [go.Frame(name=str(step), data=_drawn(films, step), traces=traces) for step in steps]
    for col in range(1, len(films) + 1):
        for r in (1, 2):
            line = {"color": GREY, "dash": "dot"}
            figure.add_shape(type="circle", x0=-r, x1=r, y0=-r, y1=r, line=line, row=1, col=col)
        axis = {"range": [-reach, reach], "zeroline": False, "constrain": "domain"}
        figure.update_xaxes(axis, title="the dimension of the highest KL", row=1, col=col)
        anchor = "x" if col == 1 else f"x{col}"
        figure.update_yaxes(axis, title="the second" if col == 1 else None, scaleanchor=anchor, row=1, col=col)
    return figure.update_layout(
        title="Posteriors of held-out sentences: mu and one sigma (dotted: the prior)",
        showlegend=False,
        margin={"b": 130 if large else 95},  # the slider's
        updatemenus=[_buttons(large)],
        sliders=[_slider(steps, large)],
    )


def _buttons(large: bool) -> dict[str, object]:
    return {
        **{"type": "buttons", "direction": "left", **BELOW},
        **{"x": 1, "xanchor": "right", "pad": {"t": 78 if large else 48}, "showactive": False},
        **{"bgcolor": "rgba(0,0,0,0)", "bordercolor": TEAL, "font": {"color": TEAL}},
        "buttons": [
            {"label": "▶ Play", "method": "animate", "args": [None, MOVING]},
            {"label": "❚❚ Pause", "method": "animate", "args": [[None], STILL]},
        ],
    }


def _slider(steps: Sequence[int], large: bool) -> dict[str, object]:
    """Return the slider, left of the buttons."""
    at = [{"label": str(step), "method": "animate", "args": [[str(step)], STILL]} for step in steps]
    place = {**BELOW, "len": 0.66 if large else 0.74, "pad": {"t": 72 if large else 44}}
    return {**place, "currentvalue": {"prefix": "step "}, "steps": at}


def _drawn(films: Mapping[str, Film], step: int) -> list[go.Scatter]:
    """Return the ellipses and the means of all runs at a step, or at the last one before it."""
    traces = []
    for frames, color in films.values():
        before = [frame for frame in frames if frame.step <= step]
        traces += _posteriors(before[-1] if before else frames[0], color)
    return traces


def _posteriors(frame: Frame, color: str) -> list[go.Scatter]:
    angles = [2 * math.pi * corner / CORNERS for corner in range(CORNERS + 1)]
    x: list[float | None] = []
    y: list[float | None] = []
    for (a, b), (width, height) in zip(frame.mu, frame.sigma, strict=True):
        x += [*(round(a + width * math.cos(angle), 2) for angle in angles), None]
        y += [*(round(b + height * math.sin(angle), 2) for angle in angles), None]
    outlines = go.Scatter(x=x, y=y, mode="lines", line={"color": color, "width": 1}, opacity=0.45, hoverinfo="skip")
    means = go.Scatter(
        x=[row[0] for row in frame.mu],
        y=[row[1] for row in frame.mu],
        mode="markers",
        marker={"color": color, "size": 7, "line": {"color": "white", "width": 1}},
        hovertemplate="mu (%{x:.2f}, %{y:.2f})<extra></extra>",
    )
    return [outlines, means]
