"""Decode mode: the cells of a map's decoded grid that the browser asks for, answered by a fragment that runs alone."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from pages.common.markup import shorten
from pages.common.session import current_corpus, vae_of
from pages.map_ui.colors import digest
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.latents.table import Latents
from vae_core.space.projection import Projection

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from vae_core.analysis.maps.decoded_grid import Cell, DecodedGrid

MAX_ASKED = 64  # cells that one question is answered for
MAX_TEXT = 300  # characters of a sentence that the card beside the pointer shows
MAPS_IN_MEMORY = 12  # maps whose decoded grids are cached, for all sessions


@dataclass(frozen=True)
class Sweep:
    """The decoded grid that a map shows under the pointer."""

    decoded: "DecodedGrid"
    mark: str  # of the checkpoint, the corpus, the projection and how is decoded
    polish: bool
    info: CheckpointInfo  # whose decoder writes

    def describe(self) -> dict[str, Any]:
        """Return the cells' geometry, for the browser."""
        from vae_core.analysis.maps.decoded_grid import MAX_LEVEL

        return {"mark": self.mark, "levels": MAX_LEVEL, **asdict(self.decoded.grid)}


def sweep_of(projection: Projection, latents: Latents, info: CheckpointInfo, *, polish: bool) -> Sweep:
    """Return the grid of a checkpoint's map in two dimensions, shared by all sessions that see the same."""
    projected = digest(projection.coordinates)
    key = (latents.checkpoint, current_corpus().key, projected, polish)
    mark = "-".join([key[0][:12], key[1][:12], projected, "polished" if polish else "as it is"])
    return Sweep(_decoded(key, _projection=projection, _latents=latents), mark, polish, info)


@st.fragment
def answer_cells(sweep: Sweep, element: Callable[..., Any], key: str) -> None:
    """Answer which sentences are decoded at the cells that the browser asks for; runs this function and nothing else.

    :param element: the component that asks and is answered.
    :param key: of the map.
    """
    from vae_core.analysis.maps.decoded_grid import SLICE

    asked = st.session_state.get(f"{key}_sweep", {}).get("asked") or {}
    cells, number = read_cells(asked, sweep.mark)
    written = sweep.decoded.decode(vae_of(sweep.info), cells, most=SLICE, polish=sweep.polish) if cells else {}
    answer = [[*cell, shorten(said.text, MAX_TEXT), said.is_far] for cell, said in written.items()]
    data = {"map": key, "mark": sweep.mark, "number": number, "cells": answer}
    element(key=f"{key}_sweep", data=data, on_asked_change=lambda: None)


def read_cells(message: Any, mark: str) -> tuple[list["Cell"], int | None]:
    """Return the cells that a message asks for and its number; of another map, or no question of ours, none."""
    from vae_core.analysis.maps.decoded_grid import Cell

    if not isinstance(message, Mapping) or message.get("map") != mark or not isinstance(message.get("cells"), list):
        return [], None
    cells = [
        Cell(*cell)
        for cell in message["cells"][:MAX_ASKED]
        if isinstance(cell, list) and len(cell) == 3 and all(isinstance(part, int) for part in cell)
    ]
    number = message.get("number")
    return cells, number if isinstance(number, int) else None


@st.cache_resource(max_entries=MAPS_IN_MEMORY, show_spinner=False)
def _decoded(key: tuple[str, str, str, bool], *, _projection: Projection, _latents: Latents) -> "DecodedGrid":
    from vae_core.analysis.maps.decoded_grid import DecodedGrid

    return DecodedGrid(_projection, _latents.mu, _latents.texts)
