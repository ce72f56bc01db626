"""The pick on the map, in the session and in the URL: a sentence, a position, a region, and a path of latents."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.components.picked import share_sentence
from pages.common.session import (
    current_corpus,
    current_fingerprint,
    current_flow,
    current_vae,
    flow_state,
)
from pages.map_ui.frame import DRAWER, PANEL, unfold
from pages.map_ui.lasso import Corners, inside, places_of
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, inverse_transform

NEIGHBOURS = 10  # neighbours listed for a pick
STEPS = 9  # latents of a path, both ends included
STRAIGHT, ALONG = "linear", "along the data"  # paths, as Interpolate calls them; the second needs a flow
ClickMode = Literal["select", "lasso", "decode"]  # click modes of the map
NOTICE = "map_notice"  # in the session: values of the link that could not be used
MAX_CORNERS = 400  # of a lasso in a link
AREA_OTHER, LINK_OTHER, LASSO_OTHER = "map_area_other", "map_link_other", "lasso_other"  # last: in the URL
PICKS = ("map_row", "map_position", "map_rows", "map_area", AREA_OTHER, "map_link", LINK_OTHER)  # in the session
ENDS = {"from": "map_from", "to": "map_to"}  # in the URL -> in the session


@dataclass(frozen=True)
class Picked:
    """A visitor's action on the map: a click on a row or an empty position, a lasso around rows, or nothing."""

    row: int | None = None
    position: tuple[float, float] | None = None
    rows: tuple[int, ...] = ()
    area: Corners = ()  # corners of the lasso, map units


@dataclass(frozen=True)
class End:
    """One end of a path: a latent (D,), and its sentence."""

    text: str
    z: tuple[float, ...]


@dataclass(frozen=True)
class LatentPath:
    """A path through the latent space: K latents (K, D) and the text that each decodes to."""

    z: np.ndarray
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Pick:
    """The last pick: a sentence of the corpus, a position of the map, or a sentence that was typed."""

    caption: str
    end: End
    decoded: str  # decoded text of its latent; "" where that is its text
    row: int | None = None  # of a sentence of the corpus
    near: tuple[int, ...] = ()  # rows of the nearest sentences in the latent space, itself left out
    distances: tuple[float, ...] = ()  # of these, in the latent space
    position: tuple[float, float] | None = None  # on the map, where one was picked
    distance: float | None = None  # of a position: to the nearest sentence, in usual distances between neighbours


def store_pick(picked: Picked) -> None:
    """Store the pick on the map and unfold the panel that shows it; an empty pick clears the selection."""
    state = st.session_state
    state.pop(NOTICE, None)
    if picked.row is not None or picked.position is not None:
        state["map_row"], state["map_position"] = picked.row, picked.position
        unfold(PANEL)
    else:
        state["map_rows"], state["map_area"], state[AREA_OTHER] = picked.rows, picked.area, ()
        if picked.rows:
            unfold(DRAWER)
            state["map_tab"] = "Table"


def restore_picks(latents: Latents) -> list[str]:
    """Restore the link's pick on the first run, and clear all picks when the corpus or the checkpoint changes.

    Return in words which values of the link could not be used.
    """
    state, shown = st.session_state, (current_corpus().key, latents.checkpoint)
    bad: list[str] = []
    if "map_seen" not in state:
        bad = _read_link(len(latents.mu))
    elif state["map_seen"] != shown:
        for key in (*PICKS, *ENDS.values()):
            state.pop(key, None)
    state["map_seen"] = shown
    return bad


def _read_link(count: int) -> list[str]:
    """Take picks from the URL; a position and a lasso wait in the session for the map that they belong to."""
    state, link, bad = st.session_state, st.query_params, []
    for name, key in ENDS.items():
        if text := link.get(name):
            state[key] = End(text, tuple(current_vae().encode([text]).mu[0].tolist()))
    if row := link.get("row", ""):
        if row.isascii() and row.isdigit() and len(row) < 10 and int(row) < count:
            state["map_row"] = int(row)
            unfold(PANEL)
        else:
            bad.append(f"row {row[:10]}")
    for name, least, most in (("at", 1, 1), ("lasso", 3, MAX_CORNERS), (LASSO_OTHER, 3, MAX_CORNERS)):
        places = places_of(link.get(name, ""))
        if least <= len(places) <= most:
            if name == LASSO_OTHER:
                state[LINK_OTHER] = places
            else:
                state.setdefault("map_link", {})[name] = places
        elif link.get(name):
            bad.append(name)
    return bad


def fit_to_map(shown: object, points: np.ndarray, *, asked: bool) -> None:
    """Forget a position and a lasso when another map is shown, and take those of the link when it is theirs.

    :param shown: identifies the map.
    :param points: (N, 2) or (N, 3) of the map.
    :param asked: whether it is the requested projection, and not the one shown meanwhile.
    """
    state = st.session_state
    if state.get("map_shown") != shown:
        state["map_shown"], state["map_position"], state["map_area"] = shown, None, ()
    if asked and points.shape[1] == 2 and (link := state.pop("map_link", None)):
        if "at" in link:
            state["map_row"], state["map_position"] = None, link["at"][0]
            unfold(PANEL)
        if "lasso" in link:
            rows = np.flatnonzero(inside(points, np.array(link["lasso"])))
            state["map_rows"], state["map_area"] = tuple(rows.tolist()), link["lasso"]


def current_area(*, other: bool = False) -> Corners:
    """Return the corners of the lasso on the map that is shown, or on the second one."""
    return st.session_state.get(AREA_OTHER if other else "map_area", ())


def encode_typed(text: str) -> np.ndarray:
    """Return mu (D,) of a typed sentence, which becomes the pick when it is new, and unfolds the panel."""

    def encode(report: Report) -> np.ndarray:
        with st.spinner("Encoding ..."):
            mu = current_vae().encode([text]).mu[0].numpy()
        st.session_state["map_row"] = st.session_state["map_position"] = None
        unfold(PANEL)
        return mu

    return cached_answer("map_encoded", (current_fingerprint(), text), "Encoding ...", encode)


def share_pick(pick: Pick | None) -> None:
    """Make a new pick the sentence that the other pages begin with."""
    if pick and st.session_state.get("map_told") != pick.end.text:
        st.session_state["map_told"] = pick.end.text
        share_sentence(pick.end.text, on_map=True)


def current_pick(latents: Latents, projection: Projection, typed: str, *, polish: bool) -> Pick | None:
    """Return the last pick on the map, else the sentence that was typed.

    :param polish: whether the text decoded at a position is encoded and decoded once more.
    """
    row, position = st.session_state.get("map_row"), st.session_state.get("map_position")
    with st.spinner("Decoding ..."):
        if position is not None and projection.coordinates.shape[1] == 2:
            estimate = inverse_transform(projection, latents.mu, np.array([position], dtype=np.float32))
            end = End(decode(estimate.z, polish=polish)[0], tuple(estimate.z[0].tolist()))
            pick = Pick("Decoded point", end, "", position=position, distance=float(estimate.distance[0]))
            return _with_near(pick, latents)
        if row is not None and row < len(latents.mu):
            caption, text, mu = "Picked sentence", latents.texts[row], latents.mu[row]
        elif typed:
            caption, text, mu, row = "Your sentence, the diamond", typed, encode_typed(typed), None
        else:
            return None
        return _with_near(Pick(caption, End(text, tuple(mu.tolist())), decode(mu[None])[0], row=row), latents)


def _with_near(pick: Pick, latents: Latents) -> Pick:
    """Return a pick with its nearest sentences in the latent space."""
    from vae_core.space.neighbors import nearest

    found = nearest(np.array([pick.end.z], dtype=np.float32), latents.mu, NEIGHBOURS + 1)
    pairs = zip(found.rows[0].tolist(), found.distances[0].tolist(), strict=True)
    others = [(row, distance) for row, distance in pairs if row != pick.row][:NEIGHBOURS]
    return replace(pick, near=tuple(row for row, _ in others), distances=tuple(far for _, far in others))


def current_path() -> LatentPath | None:
    """Return the path between the two ends that were picked, decoded; None until there are two."""
    ends = [st.session_state.get(key) for key in ENDS.values()]
    if not all(ends):
        return None

    flow = flow_state() if st.session_state.get("map_walk") == ALONG else (0, 0)

    def compute(report: Report) -> LatentPath:
        import torch

        from vae_core.space.flow import walk

        both = (torch.tensor(end.z) for end in ends)  # type: ignore[union-attr]
        kind, prior = ("data", current_flow()) if any(flow) else ("linear", None)
        z = walk(*both, steps=STEPS, kind=kind, flow=prior).numpy()  # type: ignore[arg-type]
        with st.spinner("Decoding the path ..."):
            return LatentPath(z, tuple(decode(z)))

    return cached_answer("map_path", (current_fingerprint(), flow, *ends), "Decoding the path ...", compute)


def decode(z: np.ndarray, *, polish: bool = False) -> list[str]:
    """Return the texts that the picked checkpoint decodes of latents (Q, D), each once."""
    return _decoded(current_fingerprint(), z.astype(np.float32), polish)


@st.cache_data(max_entries=2_000, show_spinner=False)
def _decoded(fingerprint: str, z: np.ndarray, polish: bool) -> list[str]:
    import torch

    return current_vae().decode(torch.from_numpy(z), polish=polish)
