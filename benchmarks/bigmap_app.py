"""The page that benchmarks/bigmap.py opens: `?view=bigmap|plotly&n=POINTS`, eight clouds and how often it has run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import plotly.graph_objects as go
import streamlit as st  # noqa: TID251

from pages.common.charts import CLASS_COLORS  # noqa: TID251
from pages.map_ui.colors import Coloring, Overlay  # noqa: TID251
from pages.map_ui.picks import Picked  # noqa: TID251
from pages.map_ui.webgl import webgl_map  # noqa: TID251
from pages.map_ui.webgl.cards import Cards  # noqa: TID251


@st.cache_data
def cloud(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return points (N, 2) in eight clouds around an empty middle, and the cloud of each (N,)."""
    draw = np.random.default_rng(0)
    codes = draw.integers(0, 8, count)
    turns = codes * np.pi / 4
    centers = 10 * np.column_stack([np.cos(turns), np.sin(turns)])
    return (centers + draw.normal(0, 1.6, (count, 2))).astype(np.float32), codes.astype(np.uint8)


st.set_page_config(layout="wide")
points, codes = cloud(int(st.query_params["n"]))
if st.query_params["view"] == "bigmap":

    def keep(pick: Picked) -> None:
        """Store the selection."""
        st.session_state["selected"] = len(pick.rows)

    cards, coloring = Cards([f"text {row}" for row in range(len(points))]), Coloring("cloud", codes, tuple("abcdefgh"))
    webgl_map(points, cards, coloring, Overlay(), on_pick=keep, mode="lasso", key="map_big")
    rows = st.session_state.pop("selected", 0)
else:
    marker = {"size": 3, "opacity": 0.6, "color": np.array(CLASS_COLORS)[codes]}
    trace = go.Scattergl(x=points[:, 0], y=points[:, 1], mode="markers", marker=marker, hoverinfo="none")
    trace.customdata = np.arange(len(points))
    figure = go.Figure(trace).update_layout(height=640, dragmode="lasso", margin={"l": 0, "r": 0, "t": 28, "b": 0})
    state = st.plotly_chart(figure, key="map_plotly", on_select="rerun", selection_mode="lasso")
    rows = len(state["selection"]["points"])
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state['runs']} with {rows:,} selected")
