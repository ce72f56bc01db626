"""Exports for viewers: the TensorFlow Embedding Projector and embedding-atlas."""

import io
import re
import shlex
import zipfile
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa

from vae_core.data.schema import arrow_table, strings
from vae_core.export.tables import AXES, Export, as_parquet, escape_formulas, free_name
from vae_core.latents.table import Latents

NEIGHBORS = 15  # of a text, besides itself
MAX_NEIGHBOR_ROWS = 50_000  # texts; exact neighbours of more take minutes
_BREAKS = re.compile(r"[\t\r\n]+")


def projector_bytes(export: Export) -> bytes:
    """Return a zip of vectors.tsv, which is mu, and metadata.tsv.

    The projector takes the first line of the metadata for a header where there is more than one column, splits lines
    at tabs without quotes, and skips blank ones: so tabs and line ends become blanks, and a line begins with its row.
    """
    vectors = io.StringIO()
    np.savetxt(vectors, export.chosen.mu, fmt="%.6g", delimiter="\t")
    safe = escape_formulas(_metadata(export))
    lines = ["\t".join(map(str, cells)) for cells in [safe.columns, *safe.itertuples(index=False)]]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("vectors.tsv", vectors.getvalue())
        archive.writestr("metadata.tsv", "\n".join(lines) + "\n")
    return file.getvalue()


def atlas_bytes(export: Export) -> bytes:
    """Return Parquet that embedding-atlas shows without computing; `atlas_command` has its options.

    Columns: the corpus's own; map coordinates, PCA where there is no map; `kl`, nats a text; `neighbors`, a struct
    of ids, rows of this file, and distances in the latent space, the text itself first, as umap-learn gives them.
    """
    if export.coordinates is None:
        from vae_core.space.layout import fit_projection

        places = fit_projection(export.latents.mu, method="pca").coordinates  # of all texts, as on the map
        export = replace(export, coordinates=places[export.rows])
    table = arrow_table(export.frame).append_column("kl", pa.array(export.chosen.kl.sum(1)))
    if len(export.rows) <= MAX_NEIGHBOR_ROWS:
        from vae_core.space.neighbors import nearest

        found = nearest(export.chosen.mu, export.chosen.mu, NEIGHBORS + 1)
        lists = [pa.array(list(values)) for values in (found.rows, found.distances)]
        name = free_name("neighbors", table.column_names)
        table = table.append_column(name, pa.StructArray.from_arrays(lists, names=["ids", "distances"]))
    return as_parquet(table)


def atlas_command(latents: Latents, count: int, file: str) -> str:
    """Return the command line that opens what `atlas_bytes` returned for count texts, saved as file."""
    taken = list(latents.table.columns)
    x, y = (free_name(axis, taken) for axis in AXES[:2])
    parts = ["embedding-atlas", file, "--text", latents.text_column, "--x", x, "--y", y]
    if count <= MAX_NEIGHBOR_ROWS:
        parts += ["--neighbors", free_name("neighbors", taken)]
    return shlex.join(parts)


def _metadata(export: Export) -> pd.DataFrame:
    """Return row, text, the other columns and kl, R rows, each cell on one line."""
    chosen, table = export.chosen, export.chosen.table
    names = list(dict.fromkeys([chosen.text_column, *table.columns]))
    metadata = pd.DataFrame({place: _one_line(strings(table[name])) for place, name in enumerate(names)})
    metadata = metadata.set_axis(_one_line(names), axis=1)
    metadata.insert(0, free_name("row", metadata.columns), export.rows)
    metadata[free_name("kl", metadata.columns)] = chosen.kl.sum(1)
    return metadata


def _one_line(texts: Iterable[str]) -> list[str]:
    return [_BREAKS.sub(" ", text) for text in texts]
