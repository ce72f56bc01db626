"""A corpus -> its latents table: every column of the input, and mu, logvar and kl of each text. Knows no screens."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.corpus import Corpus
from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.model import TextVAE

ADDED = ("mu", "logvar", "kl")


def latents_table(
    vae: "TextVAE", corpus: Corpus, *, fingerprint: str = "", on_batch: Callable[[int], None] | None = None
) -> pa.Table:
    """Return the corpus with the posterior of each text, N rows in the corpus's order.

    Columns added: `mu` and `logvar`, fixed-size lists of D float32; `kl`, float32, nats a text.

    :param fingerprint: of the checkpoint; kept in the schema's metadata.
    :param on_batch: called with the number of texts done.
    :raises InputError: when the input has a column of one of the added names.
    """
    taken = [name for name in ADDED if name in corpus.table.columns]
    if taken:
        raise InputError(f"The input has a column named {taken[0]!r}, which the latents need: rename it.")
    posterior = vae.encode(corpus.texts, on_batch=on_batch)
    columns = {str(name): _arrow(corpus.table[name]) for name in corpus.table.columns}
    columns["mu"] = _vectors(posterior.mu.numpy())
    columns["logvar"] = _vectors(posterior.logvar.numpy())
    columns["kl"] = pa.array(posterior.kl.sum(1).numpy())
    about = {"checkpoint": fingerprint, "text_column": corpus.text_column}
    return pa.table(columns).replace_schema_metadata(about)


def write_latents(table: pa.Table, path: Path) -> None:
    """Write a latents table as Parquet (zstd), aside and renamed."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(table, aside, compression="zstd")
        os.replace(aside, path)
    except (OSError, pa.ArrowException) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} could not be written ({reason}); nothing was changed.") from error
    finally:
        with suppress(OSError):
            aside.unlink()


def _vectors(values: np.ndarray) -> pa.Array:
    """Return rows (N, D) as an Arrow array of fixed-size lists."""
    return pa.FixedSizeListArray.from_arrays(pa.array(values.astype(np.float32).ravel()), values.shape[1])


def _arrow(column: pd.Series) -> pa.Array:
    """Return a column as Arrow; one that Arrow or Parquet has no type for, because it mixes them, becomes strings."""
    try:
        array = pa.array(column, from_pandas=True)
    except (pa.ArrowException, OverflowError):
        array = None
    if array is None or _holds_nothing(array.type):
        return pa.array([None if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)])
    return array


def _holds_nothing(kind: pa.DataType) -> bool:
    """Return whether a type is, or contains, an object without a single key, which Parquet cannot write."""
    parts = [kind.field(i).type for i in range(kind.num_fields)]
    return (pa.types.is_struct(kind) and not parts) or any(_holds_nothing(part) for part in parts)
