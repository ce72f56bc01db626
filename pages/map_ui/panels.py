"""What floats over the map: notes on how far it is to be trusted; the panel with the pick, its neighbours, the path."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.components.path_view import show_path_view
from pages.common.components.states import show_cut, show_warning
from pages.common.inputs import ask_choice
from pages.common.markup import literal, marked, paragraph
from pages.common.session import current_checkpoint, current_corpus, current_vae, flow_state, go_to
from pages.common.sidebar.figures import figures_of, is_collapsed
from pages.map_ui import frame
from pages.map_ui.colors import digest
from pages.map_ui.picks import ALONG, ENDS, NOTICE, STRAIGHT, LatentPath, Pick, Picked, store_pick
from vae_core.latents.table import Latents
from vae_core.metrics.registry import FIGURES
from vae_core.space.projection import FAR, Projection

WAITS = "map_walk_waits"  # in the session: one end of the walk was just chosen, and the next pick is the other
COLLAPSED = "This decoder ignores z: texts decoded on this map do not depend on the point."
MIN_TRUST = 0.8  # trustworthiness below which neighbours on the map are often none in the latent space
LONG_FROM = 600  # characters of a sentence from which on it scrolls
SMALL_FROM = 160  # characters of a sentence from which on it is set smaller, so that the buttons stay in sight


def show_notes(latents: Latents, projection: Projection, notes: Sequence[str], *, headed: bool = False) -> None:
    """Show notes on this map, one a line: on the link, the checkpoint, the colours, its trustworthiness.

    :param notes: on the colours and the projection.
    :param headed: whether the map has a head with its checkpoint and its trustworthiness, see `pages.map_ui.compare`.
    """
    if notice := st.session_state.get(NOTICE):
        show_warning(literal(notice))
    if not headed and is_collapsed(figures_of(current_checkpoint())[0]):
        show_warning(COLLAPSED)
    trust = None if headed else trust_of(latents, projection)
    if trust is not None and round(trust, 2) < MIN_TRUST:
        notes = [*notes, f"Trustworthiness {trust:.2f}, below {MIN_TRUST}: trust the list of neighbours, not the map."]
    for note in filter(None, notes):
        st.caption(literal(note))


def trust_of(latents: Latents, projection: Projection) -> float | None:
    """Return a map's trustworthiness; None where there are too few points."""
    return _trust((current_corpus().key, digest(projection.coordinates)), latents, projection)


@st.cache_data(max_entries=32, show_spinner=False)
def _trust(key: tuple[str, str], _latents: Latents, _projection: Projection) -> float | None:
    """Return a map's trustworthiness; the key identifies corpus and coordinates."""
    from vae_core.metrics.neighborhood import trustworthiness

    return trustworthiness(_latents.mu, _projection.coordinates)


def show_panel(latents: Latents, pick: Pick | None, path: LatentPath | None) -> None:
    """Show the panel, once there is something to show in it."""
    if pick is None and not any(st.session_state.get(key) for key in ENDS.values()):
        return
    with frame.panel(pick.caption if pick else "Walk"):
        if pick:
            show_pick(pick)
        show_path(path)
        if pick:
            show_details(latents, pick)


def show_pick(pick: Pick) -> None:
    """Show a pick, the decoded text of its latent, and the buttons that make it an end of a walk."""
    size = "1.25rem" if len(pick.end.text) < SMALL_FROM else "1rem"
    long = ' class="long-text"' if len(pick.end.text) > LONG_FROM else ""
    st.html(f"<div{long}>{paragraph(marked(pick.end.text, pick.end.text), size=size)}</div>")
    show_cut(current_vae, [pick.end.text])
    if pick.distance is not None:
        st.markdown(_how_far(pick.distance))
    else:
        st.caption("Reconstruction")
        st.html(paragraph(marked(pick.end.text, pick.decoded), size=size))
    left, right = st.columns(2)
    for column, label, name in ((left, "From here", "map_from"), (right, "To here", "map_to")):
        if column.button(label, key=f"{name}_here", width="stretch", icon=":material/flag:"):
            st.session_state[name], st.session_state[WAITS] = pick.end, True
            st.rerun(scope="fragment")


def end_walk(pick: Pick | None) -> None:
    """Make the pick after "From here" or "To here" the walk's other end, where that is missing."""
    state = st.session_state
    given, missing = [[key for key in ENDS.values() if bool(state.get(key)) is there] for there in (True, False)]
    if pick and len(given) == 1 and state[given[0]].text != pick.end.text and state.pop(WAITS, False):
        state[missing[0]] = pick.end


def show_details(latents: Latents, pick: Pick) -> None:
    """Show a pick's nearest sentences and, of a sentence of the corpus, its labels."""
    if pick.near:
        st.caption("Nearest sentences in the latent space, ringed on the map; distances between mu")
        table = {"distance": pick.distances, "sentence": [latents.texts[row] for row in pick.near]}
        columns = {
            "sentence": st.column_config.TextColumn(width="large"),
            "distance": st.column_config.NumberColumn(format="%.2f", width="small"),
        }
        key = f"map_near_{digest(np.array(pick.near))[:8]}"

        def pick_neighbour() -> None:
            if chosen := st.session_state[key]["selection"]["rows"]:
                store_pick(Picked(row=pick.near[chosen[0]]))

        st.dataframe(
            table,
            column_config=columns,
            hide_index=True,
            height=240,
            key=key,
            on_select=pick_neighbour,
            selection_mode="single-row",
        )
    if pick.row is not None:
        labels = {column: str(latents.table[column].iloc[pick.row]) for column in current_corpus().label_columns}
        numbers = {"row": f"{pick.row:,}", "KL": FIGURES["kl"].text(float(latents.kl[pick.row].sum()))}
        st.dataframe(pd.DataFrame({"value": {**labels, **numbers}}), key="map_labels")


def show_path(path: LatentPath | None) -> None:
    """Show the ends that are picked and, when there are two, each step of the path."""
    ends = {"From": st.session_state.get("map_from"), "To": st.session_state.get("map_to")}
    if not any(ends.values()):
        return
    with st.container(border=True):
        for label, end in ends.items():
            ask = f'<span style="opacity:.55">pick a sentence or a point to walk {label.lower()}</span>'
            shown = marked(end.text, end.text) if end else ask
            st.html(paragraph(f"<b>{label}</b>&ensp;{shown}", size="1.05rem"))
        kind = STRAIGHT
        if path and any(flow_state()):
            kind = ask_choice("Path", [STRAIGHT, ALONG], "map_walk", bind=None)
        if path:
            labels = ["A", *(str(step) for step in range(2, len(path.texts))), "B"]
            show_path_view(path.texts, key="map_walk_view", labels=labels, heading="", compact=True)
        row = st.container(horizontal=True, gap="small")
        why = "Interpolate encodes both texts: in place of a point of the map it takes the mu of the point's text."
        if row.button("Open in Interpolate", disabled=path is None, key="map_open", type="primary", help=why):
            st.session_state["interpolate_from"] = ends["From"].text  # type: ignore[union-attr]
            st.session_state["interpolate_to"] = ends["To"].text  # type: ignore[union-attr]
            st.session_state["interpolate_kind"] = kind
            go_to("pages/interpolate.py")
        if row.button("Clear the walk", key="map_clear_walk"):
            for key in ENDS.values():
                st.session_state.pop(key, None)
            st.rerun(scope="fragment")


def _how_far(distance: float) -> str:
    """Return in words a point's distance to the nearest sentence, in typical distances between neighbours."""
    if distance < 2:
        return "This point is among sentences."
    if distance < FAR:
        return f"The nearest sentence is {distance:.0f} times the typical distance away."
    return f"Far from any sentence ({distance:.0f} times the typical distance): this is a guess."
