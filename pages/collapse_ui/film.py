"""A film of a run: where a few sentences' posteriors lie while it trains, to be played or gone through by a slider."""

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from pages.common.charts import AMBER, TEAL, VIOLET
from vae_core.analysis.recorded_runs import Frame

CORNERS = 18  # of the polygon that stands for an ellipse
STEP = 350  # milliseconds a frame
SPREAD = 3.2  # deviations of the prior that are shown at least
BELOW = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "top"}  # the plot; pad says how far, in pixels
STILL = {"mode": "immediate", "frame": {"duration": 0, "redraw": False}, "transition": {"duration": 0}}
MOVING = {"frame": {"duration": STEP, "redraw": False}, "transition": {"duration": 0}, "fromcurrent": True}


def film(frames: Sequence[Frame], *, large: bool = False) -> go.Figure:
    """Return the posteriors of some sentences over training in two dimensions, to be played: a dot for each mu, an
    ellipse for each sigma, the prior's circles of one and two deviations; the axes stay."""
    reach = 1.05 * max([SPREAD, *(abs(value) for frame in frames for row in frame.mu for value in row)])
    drawn = [go.Frame(name=str(frame.step), data=_drawn(frame)) for frame in frames]
    figure = go.Figure(data=_drawn(frames[0]), frames=drawn)
    for r in (1, 2):
        figure.add_shape(type="circle", x0=-r, x1=r, y0=-r, y1=r, line={"color": VIOLET, "dash": "dot"})
    steps = [{"label": str(frame.step), "method": "animate", "args": [[str(frame.step)], STILL]} for frame in frames]
    axis = {"range": [-reach, reach], "zeroline": False, "constrain": "domain"}
    return figure.update_layout(
        xaxis={**axis, "title": "z, the most telling dimension"},
        yaxis={**axis, "title": "z, the second", "scaleanchor": "x"},
        title=f"{len(frames[0].mu)} posteriors: mu and one sigma (dotted: prior)",
        showlegend=False,
        updatemenus=[
            {
                "type": "buttons",
                "direction": "left",
                **BELOW,
                "x": 1,  # beside the number of the step, which stands over the slider's left end
                "xanchor": "right",
                "pad": {"t": 82 if large else 56},
                "showactive": False,
                "bgcolor": "rgba(0,0,0,0)",
                "bordercolor": TEAL,
                "font": {"color": TEAL},
                "buttons": [
                    {"label": "▶ Play", "method": "animate", "args": [None, MOVING]},
                    {"label": "❚❚ Pause", "method": "animate", "args": [[None], STILL]},
                ],
            }
        ],
        sliders=[{**BELOW, "pad": {"t": 95 if large else 65}, "currentvalue": {"prefix": "step "}, "steps": steps}],
    )


def _drawn(frame: Frame) -> list[go.Scatter]:
    """Return the ellipses and the means of a frame; each frame has as many of both."""
    angles = [2 * math.pi * corner / CORNERS for corner in range(CORNERS + 1)]
    x: list[float | None] = []
    y: list[float | None] = []
    for (a, b), (width, height) in zip(frame.mu, frame.sigma, strict=True):
        x += [*(round(a + width * math.cos(angle), 2) for angle in angles), None]
        y += [*(round(b + height * math.sin(angle), 2) for angle in angles), None]
    outlines = go.Scatter(x=x, y=y, mode="lines", line={"color": TEAL, "width": 1}, opacity=0.5, hoverinfo="skip")
    means = go.Scatter(
        x=[row[0] for row in frame.mu],
        y=[row[1] for row in frame.mu],
        mode="markers",
        marker={"color": AMBER, "size": 7},
        hovertemplate="mu (%{x:.2f}, %{y:.2f})<extra></extra>",
    )
    return [outlines, means]
