"""A page of its own for test_webgl_map.py: many random points, and what the map said, as text that a test can read."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import streamlit as st

from pages.map_ui.webgl import WebglMapEvent, webgl_map

CENTERS = np.array([[np.cos(turn), np.sin(turn)] for turn in np.linspace(0, 2 * np.pi, 8, endpoint=False)])
COLORS = ["#3b82f6", "#f59e0b", "#10b981", "#ef4444", "#8b5cf6", "#06b6d4", "#ec4899", "#84cc16"]
NAMES = [
    "a dog runs",
    "two men talk",
    "<b>bold</b> & $x$",
    "cooking",
    "in the street",
    "a long name of a class",
    "sea",
    "9",
]


@st.cache_data
def cloud(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return eight rings of points and which ring each is of; the middle stays empty."""
    draw = np.random.default_rng(0)
    codes = draw.integers(0, 8, count)
    return (10 * CENTERS[codes] + draw.normal(0, 1.6, (count, 2))).astype(np.float32), codes.astype(np.uint8)


def keep(event: WebglMapEvent) -> None:
    """Keep what the callback is told, before the script runs."""
    st.session_state["told"] = (
        f"told of row {event.row} and {0 if event.selected is None else len(event.selected)} rows"
    )


st.set_page_config(layout="wide")
count = int(st.query_params.get("n", 100_000))
points, codes = cloud(count)
left, middle, right, last = st.columns(4)
search = left.toggle("Search", key="search")
walk = middle.toggle("Walk", key="walk")
scale = right.toggle("Scale", key="scale")
anywhere = last.toggle("Anywhere", key="anywhere")
turns = np.linspace(0, np.pi, 9)[:, None]
path = 10 * np.hstack([np.cos(turns), 0.6 * np.sin(turns)])
event = webgl_map(
    points,
    points[:, 0].astype(float) if scale else codes,
    palette=[] if scale else COLORS,
    names=[] if scale else NAMES,
    title="x" if scale else "clusters",
    highlighted=np.arange(0, count, 97) if search else None,
    path=path if walk else None,
    path_texts=[f"step text {step}" for step in range(9)],
    placed=np.array([[0.0, 3.0]]) if walk else None,
    placed_texts=["a sentence of mine"],
    hover_text=lambda row: f"text of row {row} <i>& more</i>",
    anywhere=anywhere,
    on_pick=keep,
    key="map_big",
)
if event.selected is not None:
    st.session_state["said"] = f"selected {len(event.selected)} sum {int(event.selected.sum())}"
elif event.row is not None:
    st.session_state["said"] = f"row {event.row}"
elif event.position is not None:
    st.session_state["said"] = "place {:.3f} {:.3f}".format(*event.position)
st.text(st.session_state.get("said", "nothing yet"))
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state['runs']}")
st.text(st.session_state.get("told", "told nothing"))
