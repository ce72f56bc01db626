"""The downloads under a map or a table: a choice of formats and a button; the file is made on the click."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.common.markup import literal
from vae_core.errors import InputError
from vae_core.export.tables import Export, check_npz, csv_bytes, export_of, npz_bytes, parquet_bytes
from vae_core.export.viewers import MAX_NEIGHBOR_ROWS, atlas_bytes, atlas_command, projector_bytes
from vae_core.latents.table import Latents

# The camera of a chart writes a PNG in the browser, at twice the size on the screen; no button leads elsewhere.
PLOT_CONFIG = {"displaylogo": False, "toImageButtonOptions": {"format": "png", "scale": 2, "filename": "midsentence"}}
DISARMED = "Text that a spreadsheet would run as a formula gets an apostrophe in front of it."


@dataclass(frozen=True)
class Format:
    """One kind of file."""

    suffix: str
    mime: str
    write: Callable[[Export], bytes]
    about: str


PARQUET = "application/vnd.apache.parquet"
PROJECTOR = f"Unpack it and load vectors.tsv and metadata.tsv at projector.tensorflow.org. {DISARMED}"
FORMATS = {
    "CSV": Format(".csv", "text/csv", csv_bytes, f"Your columns, KL and mu. {DISARMED}"),
    "Parquet": Format(".parquet", PARQUET, parquet_bytes, "Your columns, mu, logvar and KL."),
    "NPZ": Format(".npz", "application/octet-stream", npz_bytes, "For numpy: mu, logvar, kl, texts and labels."),
    "Embedding Projector": Format("-projector.zip", "application/zip", projector_bytes, PROJECTOR),
    "embedding-atlas": Format("-atlas.parquet", PARQUET, atlas_bytes, "Open it with:"),
}
FIGURE = "Figure (HTML)"


def show_downloads(
    latents: Latents,
    rows: np.ndarray | None,
    *,
    coordinates: np.ndarray | None = None,
    key: str,
    figure: go.Figure | None = None,
) -> None:
    """Offer rows of a corpus in every format, and the figure that they are seen in.

    :param rows: places (R,) among the N texts; None takes all.
    :param coordinates: (N, 2) or (N, 3), where all texts lie on the map.
    :param key: begins the widgets' keys: the page's name and what is exported.
    """
    count = len(latents.mu) if rows is None else len(rows)
    if not count:
        return
    choices = [*FORMATS, *([FIGURE] if figure is not None else [])]
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    chosen = left.selectbox("Take home", choices, key=f"{key}_format") or choices[0]
    if chosen == FIGURE and figure is not None:
        _button(right, "Download the figure", partial(figure_html, figure), "-map.html", "text/html", key)
        st.caption("One file that works offline. For a PNG, point at the chart and press its camera.")
        return
    kind, export = FORMATS[chosen], export_of(latents, rows, coordinates=coordinates)
    try:
        if kind.write is npz_bytes:
            check_npz(export)
    except InputError as error:
        st.error(literal(str(error)))
        return
    part = "" if count == len(latents.mu) else f"-{count}-rows"
    name = _button(right, f"Download {count:,} rows", partial(kind.write, export), part + kind.suffix, kind.mime, key)
    st.caption(kind.about)
    if kind.write is atlas_bytes:
        st.code(atlas_command(latents, count, name), language=None, wrap_lines=True)
        if count > MAX_NEIGHBOR_ROWS:
            st.caption(f"Without neighbours: exact ones of more than {MAX_NEIGHBOR_ROWS:,} sentences take minutes.")


def figure_html(figure: go.Figure) -> bytes:
    """Return a figure as one HTML file that needs no network."""
    page = figure.to_html(include_plotlyjs=True, config={**PLOT_CONFIG, "responsive": True}, default_height="96vh")
    return page.encode()


def _button(slot: DeltaGenerator, label: str, data: Callable[[], bytes], ending: str, mime: str, key: str) -> str:
    """Show a button that makes a file when it is pressed, and return the file's name: the corpus's and an ending."""
    saved = st.session_state.get("corpus")
    name = (re.sub(r"[^\w]+", "-", saved.name if saved else "").strip("-").lower()[:60] or "corpus") + ending
    slot.download_button(
        label,
        data=data,
        file_name=name,
        mime=mime,
        key=f"{key}_download",
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
    )
    return name
