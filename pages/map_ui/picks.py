"""What is picked on the map, in the session and in the URL: a sentence, a position, a region, and a path of latents."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.session import (
    current_corpus,
    current_fingerprint,
    current_flow,
    current_vae,
    flow_state,
    write_url,
)
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, inverse_transform

STEPS = 9  # latents of a path, both ends included
STRAIGHT, ALONG = "linear", "along the data"  # paths, as Interpolate calls them; the second needs a flow
ENDS = {"from": "map_from", "to": "map_to"}  # in the URL -> in the session


@dataclass(frozen=True)
class Picked:
    """What a visitor did on the map: clicked a row or an empty position, or drew around rows; or nothing."""

    row: int | None = None
    position: tuple[float, float] | None = None
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class End:
    """One end of a path: a latent (D,), and the sentence that stands for it."""

    text: str
    z: tuple[float, ...]


@dataclass(frozen=True)
class LatentPath:
    """A path through the latent space: K latents (K, D) and the text that each decodes to."""

    z: np.ndarray
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Pick:
    """What was picked last: a sentence of the corpus, a position of the map, or a sentence that was typed."""

    caption: str
    end: End
    decoded: str  # what its latent decodes to; "" where that is its text
    row: int | None = None  # of a sentence of the corpus
    distance: float | None = None  # of a position: to the nearest sentence, in usual distances between neighbours


def store_pick(picked: Picked) -> None:
    """Keep what was picked on the map: the chart forgets it as soon as its figure changes."""
    if picked.rows:
        st.session_state["map_rows"] = picked.rows
    elif picked.row is not None or picked.position is not None:
        st.session_state["map_row"], st.session_state["map_position"] = picked.row, picked.position


def restore_picks(latents: Latents) -> None:
    """Pick what the link says on the first run, and forget all picks when the corpus or the checkpoint changes."""
    state, shown = st.session_state, (current_corpus().key, latents.checkpoint)
    if "map_seen" not in state:
        for name, key in ENDS.items():
            if text := st.query_params.get(name):
                state[key] = End(text, tuple(current_vae().encode([text]).mu[0].tolist()))
        row = st.query_params.get("row", "")
        state["map_row"] = int(row) if row.isascii() and row.isdigit() and len(row) < 10 else None
    elif state["map_seen"] != shown:
        for key in ("map_row", "map_position", "map_rows", *ENDS.values()):
            state.pop(key, None)
    state["map_seen"] = shown


def write_link() -> None:
    """Put into the URL what no widget puts there: the ends of a path and the sentence that was picked."""
    values = {name: getattr(st.session_state.get(key), "text", "") for name, key in ENDS.items()}
    row = st.session_state.get("map_row")
    values["row"] = "" if row is None else str(row)
    for name, value in values.items():
        write_url(name, value)


def forget_position(shown: object) -> None:
    """Forget a picked position when another map is shown, on which it stands for something else."""
    if st.session_state.get("map_shown") != shown:
        st.session_state["map_shown"], st.session_state["map_position"] = shown, None


def encode_typed(text: str) -> np.ndarray:
    """Return mu (D,) of a typed sentence, which becomes the pick when it is new."""

    def encode(report: Report) -> np.ndarray:
        with st.spinner("Encoding ..."):
            mu = current_vae().encode([text]).mu[0].numpy()
        st.session_state["map_row"] = st.session_state["map_position"] = None
        return mu

    return cached_answer("map_encoded", (current_fingerprint(), text), "Encoding ...", encode)


def current_pick(latents: Latents, projection: Projection, typed: str, *, flat: bool, polish: bool) -> Pick | None:
    """Return what was picked last on the map, else the sentence that was typed.

    :param flat: whether the map has two dimensions, in which positions can be picked.
    :param polish: whether what is decoded at a position is encoded and decoded once more.
    """
    row, position = st.session_state.get("map_row"), st.session_state.get("map_position")
    with st.spinner("Decoding ..."):
        if position is not None and flat:
            estimate = inverse_transform(projection, latents.mu, np.array([position], dtype=np.float32))
            end = End(decode(estimate.z, polish=polish)[0], tuple(estimate.z[0].tolist()))
            return Pick("Decoded at this point of the map", end, "", distance=float(estimate.distance[0]))
        if row is not None and row < len(latents.mu):
            caption, text, mu = "Picked sentence", latents.texts[row], latents.mu[row]
        elif typed:
            caption, text, mu, row = "Your sentence: the diamond on the map", typed, encode_typed(typed), None
        else:
            return None
        return Pick(caption, End(text, tuple(mu.tolist())), decode(mu[None])[0], row=row)


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
    """Return what the picked checkpoint writes for latents (Q, D); nothing is decoded twice."""
    return _decoded(current_fingerprint(), z.astype(np.float32), polish)


@st.cache_data(max_entries=2_000, show_spinner=False)
def _decoded(fingerprint: str, z: np.ndarray, polish: bool) -> list[str]:
    import torch

    return current_vae().decode(torch.from_numpy(z), polish=polish)
