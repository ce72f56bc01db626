"""What stands beside and below the map: the point, the place or the region that was picked, and the walk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.markup import marked, paragraph
from pages.common.session import current_corpus, current_fingerprint, current_vae, go_to
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

NEIGHBOURS = 10
STEPS = 9
LONG = 160  # characters of a sentence from which on it is set smaller, so that the buttons stay in sight
SHOWN_ROWS = 10_000  # rows of a selection that go to the browser; the export has them all


@dataclass(frozen=True)
class End:
    """One end of a walk: a latent, and the sentence that stands for it."""

    text: str
    z: tuple[float, ...]


@dataclass(frozen=True)
class Walk:
    """A straight walk through the latent space: K latents (K, D) and the text that each decodes to."""

    z: np.ndarray
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Pick:
    """What was picked last: a sentence of the corpus, a place of the map, or a sentence that was typed."""

    about: str  # what it is, in words
    end: End
    written: str  # what its latent decodes to; "" where that is its text
    row: int | None = None  # of a sentence of the corpus
    far: float | None = None  # of a place: the distance to the nearest sentence, in usual ones


def picked_point(latents: Latents, row: int) -> Pick:
    """Return a sentence of the corpus as a pick."""
    end = End(latents.texts[row], tuple(map(float, latents.mu[row])))
    return Pick("Picked sentence", end, decode(latents.mu[row][None])[0], row=row)


def picked_sentence(text: str, mu: np.ndarray) -> Pick:
    """Return a sentence that was typed as a pick."""
    return Pick("Your sentence: the diamond on the map", End(text, tuple(map(float, mu))), decode(mu[None])[0])


def picked_place(projection: Projection, latents: Latents, place: tuple[float, float]) -> Pick:
    """Return what the decoder writes at a place of the map as a pick."""
    from vae_core.space.projection import latent_at

    estimate = latent_at(projection, latents.mu, np.array([place], dtype=np.float32))
    end = End(decode(estimate.z)[0], tuple(map(float, estimate.z[0])))
    return Pick("Decoded at the place that you pointed at", end, "", far=float(estimate.distance[0]))


def show_pick(pick: Pick) -> None:
    """Show a pick, what its latent decodes to, and the buttons that make it an end of a walk."""
    st.caption(pick.about)
    size = "1.25rem" if len(pick.end.text) < LONG else "1rem"
    st.html(paragraph(marked(pick.end.text, pick.end.text), size=size))
    if pick.far is not None:
        st.markdown(_how_far(pick.far))
    else:
        st.caption("Reconstruction")
        st.html(paragraph(marked(pick.end.text, pick.written), size=size))
    left, right = st.columns(2)
    for column, label, name in ((left, "From here", "map_from"), (right, "To here", "map_to")):
        if column.button(label, key=f"{name}_here", width="stretch", icon=":material/flag:"):
            st.session_state[name] = pick.end
            st.rerun(scope="fragment")


def show_details(latents: Latents, pick: Pick) -> None:
    """Show a pick's nearest sentences and, of a sentence of the corpus, its labels."""
    _show_neighbours(latents, np.array(pick.end.z, dtype=np.float32), leave_out=pick.row)
    if pick.row is not None:
        labels = {column: str(latents.table[column].iloc[pick.row]) for column in current_corpus().label_columns}
        numbers = {"row": f"{pick.row:,}", "KL": f"{latents.kl[pick.row].sum():.1f} nats"}
        st.dataframe(pd.DataFrame({"value": {**labels, **numbers}}), key="map_labels")


def show_region(latents: Latents, rows: Sequence[int], coordinates: np.ndarray) -> None:
    """Show the selected sentences as a table to sort and search, with what can be done with them."""
    from pages.common.downloads import show_downloads

    chosen = np.asarray(rows)
    left, *others = st.columns([3, 1, 1, 1], vertical_alignment="bottom")
    left.subheader(f"{len(chosen):,} selected")
    actions = {"Group A": "group_a", "Group B": "group_b"}
    why = "Keep as a group: Traverse goes from A to B."
    for column, (label, group) in zip(others, actions.items(), strict=False):
        if column.button(label, key=f"map_{group}", width="stretch", help=why):
            st.session_state[group] = chosen.tolist()
            st.toast(f"{label}: {len(chosen):,} sentences.")
    if others[2].button("Clear", key="map_clear_region", width="stretch"):
        st.session_state["map_rows"] = ()
        st.rerun(scope="fragment")
    show = list(dict.fromkeys([latents.text_column, *current_corpus().label_columns]))
    table = latents.table[show].iloc[chosen[:SHOWN_ROWS]].assign(KL=latents.kl[chosen[:SHOWN_ROWS]].sum(1))
    if len(chosen) > SHOWN_ROWS:
        st.caption(f"The first {SHOWN_ROWS:,} of them; the export holds all.")
    st.dataframe(table, key="map_table", column_config={"KL": st.column_config.NumberColumn(format="%.1f")})
    show_downloads(latents, chosen, coordinates=coordinates, key="map_selected")


def current_walk() -> Walk | None:
    """Return the walk between the two ends that were picked, decoded; None until there are two."""
    ends = [st.session_state.get(key) for key in ("map_from", "map_to")]
    if not all(ends):
        return None
    known = st.session_state.get("map_walk")
    mark = current_fingerprint()
    if known and known[0] == (mark, *ends):
        return known[1]
    import torch

    from vae_core.space.geometry import interpolate

    path = interpolate(*(torch.tensor(end.z) for end in ends), steps=STEPS)  # type: ignore[union-attr]
    with st.spinner("Decoding the walk ..."):
        walk = Walk(path.numpy(), tuple(decode(path.numpy())))
    st.session_state["map_walk"] = ((mark, *ends), walk)
    return walk


def show_walk(walk: Walk | None) -> None:
    """Show the ends that are picked and, when there are two, each step of the walk."""
    ends = {"From": st.session_state.get("map_from"), "To": st.session_state.get("map_to")}
    if not any(ends.values()):
        return
    with st.container(border=True):
        for label, end in ends.items():
            shown = marked(end.text, end.text) if end else '<span style="opacity:.55">pick a sentence or a place</span>'
            st.html(paragraph(f"<b>{label}</b>&ensp;{shown}", size="1.05rem"))
        if walk:
            steps = zip([walk.texts[0], *walk.texts], walk.texts, strict=False)
            st.html("".join(_step(number, *pair) for number, pair in enumerate(steps)))
        left, right = st.columns(2)
        if left.button("Open in Interpolate", disabled=walk is None, key="map_open", width="stretch", type="primary"):
            st.session_state["interpolate_from"] = ends["From"].text  # type: ignore[union-attr]
            st.session_state["interpolate_to"] = ends["To"].text  # type: ignore[union-attr]
            go_to("pages/interpolate.py")
        if right.button("Clear the walk", key="map_clear_walk", width="stretch"):
            for key in ("map_from", "map_to", "map_walk"):
                st.session_state.pop(key, None)
            st.rerun(scope="fragment")


def decode(z: np.ndarray) -> list[str]:
    """Return what the picked checkpoint writes for latents (Q, D); nothing is decoded twice."""
    return list(_decoded(current_fingerprint(), z.astype(np.float32).tobytes(), _vae=current_vae()))


@st.cache_data(max_entries=2_000, show_spinner=False)
def _decoded(mark: str, z: bytes, *, _vae: "TextVAE") -> list[str]:
    import torch

    return _vae.decode(torch.frombuffer(bytearray(z), dtype=torch.float32).view(-1, _vae.config.latent_dim))


def _step(number: int, before: str, text: str) -> str:
    side = f'<span style="opacity:.55;min-width:1.2rem;text-align:right">{number}</span>'
    body = paragraph(marked(before, text), size="1rem")
    return f'<div style="display:flex;gap:.6rem;padding:.15rem 0;line-height:1.5">{side}{body}</div>'


def _show_neighbours(latents: Latents, z: np.ndarray, *, leave_out: int | None = None) -> None:
    """Show the nearest sentences by their distance in the latent space."""
    from vae_core.space.neighbors import nearest

    found = nearest(z[None], latents.mu, min(NEIGHBOURS + 1, len(latents.mu)))
    pairs = [
        (int(row), float(distance))
        for row, distance in zip(found.rows[0], found.distances[0], strict=True)
        if row != leave_out
    ][:NEIGHBOURS]
    if not pairs:
        return
    st.caption("Nearest sentences in the latent space (true distances, not the map's)")
    table = {"sentence": [latents.texts[row] for row, _ in pairs], "distance": [distance for _, distance in pairs]}
    columns = {
        "sentence": st.column_config.TextColumn(width="large"),
        "distance": st.column_config.NumberColumn(format="%.2f", width="small"),
    }
    st.dataframe(table, column_config=columns, hide_index=True, key=f"map_neighbours_{leave_out}")


def _how_far(distance: float) -> str:
    """Say in words how far a place lies from any sentence, in typical distances between neighbours on the map."""
    if distance < 2:
        return "Sentences lie all around this place."
    if distance < 8:
        return f"The nearest sentence is {distance:.0f} times as far away as neighbours usually are."
    return f"Far from any sentence ({distance:.0f} times the usual distance): this is a guess."
