"""Page for test_webgl_map.py: a map of many random points, and its messages as text for the tests."""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import streamlit as st

from pages.map_ui.colors import Coloring, Overlay
from pages.map_ui.picks import Picked
from pages.map_ui.webgl import webgl_map
from pages.map_ui.webgl.cards import Cards
from tests.browser.test_webgl_map import COUNT, cloud

NAMES = ("a dog runs", "two men talk", "<b>bold</b> & $x$", "cooking", "in the street", "a long name", "sea", "9")


def keep(pick: Picked) -> None:
    """Store the map's message before the script runs."""
    if pick.row is not None:
        st.session_state["said"] = f"row {pick.row}"
    elif pick.position is not None:
        st.session_state["said"] = "place {:.3f} {:.3f}".format(*pick.position)
    else:
        st.session_state["said"] = f"selected {len(pick.rows)} sum {sum(pick.rows)}"


st.set_page_config(layout="wide")
points, codes = cloud()
search, walk = map(st.toggle, ("Search", "Walk"))
mode = st.segmented_control("Click mode", ["select", "lasso", "decode"], default="select", required=True)
overlay = Overlay(hits=np.arange(COUNT) % 97 == 0 if search else None)
if walk:
    turns = np.linspace(0, np.pi, 9)[:, None]
    path = 10 * np.hstack([np.cos(turns), 0.6 * np.sin(turns)])
    texts = [f"step\x07 text {step}" for step in range(9)]  # no XML holds that character
    overlay = replace(overlay, path=path, path_texts=texts, placed=np.array([[0.0, 3.0]]), placed_texts=["mine"])
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.text(st.session_state.get("said", "nothing yet"))
st.text(f"run {st.session_state['runs']}")
texts = [f"text of row {row} <i>& more</i>" for row in range(COUNT)]
coloring = Coloring("clusters", codes, NAMES)
webgl_map(points, Cards(texts), coloring, overlay, on_pick=keep, mode=mode, key="map_big")
