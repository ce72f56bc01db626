"""What is picked on the map, in the session and in the URL: a sentence, a position, a region, and a path of latents."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from pages.common.cache import Report, cached_answer
from pages.common.session import current_corpus, current_fingerprint, current_vae
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection, inverse_transform

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.model.vae import TextVAE

STEPS = 9  # latents of a path, both ends included
ENDS = {"from": "map_from", "to": "map_to"}  # in the URL -> in the session


@dataclass(frozen=True)
class Picked:
    """What a visitor did on the map: clicked a row or an empty position, or drew around rows; or nothing."""

    row: int | None = None
    position: tuple[float, float] | None = None
    rows: tuple[int, ...] = field(default=())


@dataclass(frozen=True)
class End:
    """One end of a path: a latent, and the sentence that stands for it."""

    text: str
    z: tuple[float, ...]


@dataclass(frozen=True)
class LatentPath:
    """A straight path through the latent space: K latents (K, D) and the text that each decodes to."""

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
                state[key] = _end(text, current_vae().encode([text]).mu[0].numpy())
        row = st.query_params.get("row", "")
        state["map_row"] = int(row) if row.isascii() and row.isdigit() and len(row) < 10 else None
    elif state["map_seen"] != shown:
        for key in ("map_row", "map_position", "map_rows", *ENDS.values()):
            state.pop(key, None)
    state["map_seen"] = shown


def write_link() -> None:
    """Put into the URL what no widget puts there: the ends of a path and the sentence that was picked."""
    values = {name: getattr(st.session_state.get(key), "text", None) for name, key in ENDS.items()}
    row = st.session_state.get("map_row")
    values["row"] = None if row is None else str(row)
    for name, value in values.items():
        if value and st.query_params.get(name) != value:
            st.query_params[name] = value
        elif not value and name in st.query_params:
            del st.query_params[name]


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


def current_pick(latents: Latents, projection: Projection, typed: str, *, flat: bool) -> Pick | None:
    """Return what was picked last on the map, else the sentence that was typed.

    :param flat: whether the map has two dimensions, in which positions can be picked.
    """
    row, position = st.session_state.get("map_row"), st.session_state.get("map_position")
    with st.spinner("Decoding ..."):
        if position is not None and flat:
            estimate = inverse_transform(projection, latents.mu, np.array([position], dtype=np.float32))
            end = _end(decode(estimate.z)[0], estimate.z[0])
            return Pick("Decoded at this point of the map", end, "", distance=float(estimate.distance[0]))
        if row is not None and row < len(latents.mu):
            mu = latents.mu[row]
            return Pick("Picked sentence", _end(latents.texts[row], mu), decode(mu[None])[0], row=row)
        if typed:
            mu = encode_typed(typed)
            return Pick("Your sentence: the diamond on the map", _end(typed, mu), decode(mu[None])[0])
    return None


def current_path() -> LatentPath | None:
    """Return the path between the two ends that were picked, decoded; None until there are two."""
    ends = [st.session_state.get(key) for key in ENDS.values()]
    if not all(ends):
        return None

    def walk(report: Report) -> LatentPath:
        import torch

        from vae_core.space.geometry import interpolate

        z = interpolate(*(torch.tensor(end.z) for end in ends), steps=STEPS).numpy()  # type: ignore[union-attr]
        with st.spinner("Decoding the path ..."):
            return LatentPath(z, tuple(decode(z)))

    return cached_answer("map_path", (current_fingerprint(), *ends), "Decoding the path ...", walk)


def decode(z: np.ndarray) -> list[str]:
    """Return what the picked checkpoint writes for latents (Q, D); nothing is decoded twice."""
    return list(_decoded(current_fingerprint(), z.astype(np.float32).tobytes(), _vae=current_vae()))


@st.cache_data(max_entries=2_000, show_spinner=False)
def _decoded(fingerprint: str, z: bytes, *, _vae: "TextVAE") -> list[str]:
    import torch

    return _vae.decode(torch.frombuffer(bytearray(z), dtype=torch.float32).view(-1, _vae.config.latent_dim))


def _end(text: str, z: np.ndarray) -> End:
    return End(text, tuple(map(float, z)))
