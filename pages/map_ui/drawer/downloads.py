"""The Export tab: a choice of formats and a button; the file is made on the click."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from pages.common.components.states import show_error
from pages.common.session import current_corpus
from vae_core.errors import InputError
from vae_core.export.tables import check_npz, csv_bytes, export_of, npz_bytes, parquet_bytes
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
    write: Callable[[Any], bytes]  # takes an Export, or a function that returns the figure
    about: str


def figure_html(figure: Callable[[], go.Figure]) -> bytes:
    """Return the figure that a function returns as one HTML file that needs no network."""
    page = figure().to_html(include_plotlyjs=True, config={**PLOT_CONFIG, "responsive": True}, default_height="96vh")
    return page.encode()


PARQUET = "application/vnd.apache.parquet"
PROJECTOR = f"Unpack it and load vectors.tsv and metadata.tsv at projector.tensorflow.org. {DISARMED}"
OFFLINE = "The map as one file that works offline; it opens in a browser."
FORMATS = {
    "CSV": Format(".csv", "text/csv", csv_bytes, f"Your columns, KL and mu. {DISARMED}"),
    "Parquet": Format(".parquet", PARQUET, parquet_bytes, "Your columns, mu, logvar and KL."),
    "NPZ": Format(".npz", "application/octet-stream", npz_bytes, "For numpy: mu, logvar, kl, texts and labels."),
    "Embedding Projector": Format("-projector.zip", "application/zip", projector_bytes, PROJECTOR),
    "embedding-atlas": Format("-atlas.parquet", PARQUET, atlas_bytes, "Open it with:"),
}
FIGURE = "Figure (HTML)"
FIGURE_FORMAT = Format("-map.html", "text/html", figure_html, OFFLINE)


def show_downloads(
    latents: Latents,
    rows: np.ndarray | None,
    *,
    coordinates: np.ndarray | None = None,
    key: str,
    figure: Callable[[], go.Figure] | None = None,
) -> None:
    """Offer rows of a corpus in every format, and the figure, made on request.

    :param rows: indices (R,) into the N texts; None for all.
    :param coordinates: (N, 2) or (N, 3), positions of all texts on the map.
    :param key: prefix of the widgets' keys: the page's name and the kind of export.
    """
    count = len(latents.mu) if rows is None else len(rows)
    if not count:
        return
    formats = FORMATS if figure is None else FORMATS | {FIGURE: FIGURE_FORMAT}
    left, right = st.columns(2, vertical_alignment="bottom")
    chosen = left.selectbox("Format", list(formats), key=f"{key}_format")
    kind = formats[chosen]
    content: Any = figure if chosen == FIGURE else export_of(latents, rows, coordinates=coordinates)
    try:
        if chosen == "NPZ":
            check_npz(content)
    except InputError as error:
        show_error(error)
        return
    name = re.sub(r"[^\w]+", "-", current_corpus().name).strip("-").lower()[:60] or "corpus"
    name += ("" if count == len(latents.mu) else f"-{count}-rows") + kind.suffix
    right.download_button(
        "Download the figure" if chosen == FIGURE else f"Download {count:,} rows",
        data=partial(kind.write, content),
        file_name=name,
        mime=kind.mime,
        key=f"{key}_download",
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
    )
    st.caption(kind.about)
    if chosen == "embedding-atlas":
        st.code(atlas_command(latents, count, name), language=None, wrap_lines=True)
        if count > MAX_NEIGHBOR_ROWS:
            st.caption(f"Without neighbours: exact ones of more than {MAX_NEIGHBOR_ROWS:,} sentences take minutes.")
