"""Latents table: every column of a corpus with mu, logvar and kl of each text, made, written and read back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa

from vae_core.data.corpus import Corpus
from vae_core.data.schema import arrow_table, pandas_table, strings
from vae_core.errors import InputError, first_line
from vae_core.latents.manifest import ENCODE_HINT, read_latents_table
from vae_core.latents.plan import LATENT_COLUMNS, check_columns

if TYPE_CHECKING:
    from vae_core.model.vae import Posterior, TextVAE


@dataclass(frozen=True)
class Latents:
    """N texts and the posterior of each. Read-only: sessions share it."""

    table: pd.DataFrame  # the corpus's own columns, N rows, index 0..N-1
    text_column: str
    mu: np.ndarray  # (N, D) float32
    logvar: np.ndarray  # (N, D) float32
    checkpoint: str  # the fingerprint of what encoded them; "" where it is not known

    @cached_property
    def texts(self) -> list[str]:
        """The N texts in row order; a missing value is ""."""
        return strings(self.table[self.text_column])

    def take(self, rows: np.ndarray) -> "Latents":
        """Return those of some rows (R,), in their order."""
        table = self.table.iloc[rows].reset_index(drop=True)
        return Latents(table, self.text_column, self.mu[rows], self.logvar[rows], self.checkpoint)

    @cached_property
    def kl(self) -> np.ndarray:
        """KL to the prior per text and dimension (N, D), nats (Kingma & Welling 2014, B)."""
        return 0.5 * (self.mu**2 + np.exp(self.logvar) - 1.0 - self.logvar)


def latents_table(
    vae: "TextVAE", corpus: Corpus, *, fingerprint: str = "", on_batch: Callable[[int], None] | None = None
) -> pa.Table:
    """Return the corpus with the posterior of each text, N rows in the corpus's order.

    Columns added: `mu` and `logvar`, fixed-size lists of D float32; `kl`, float32, nats a text.

    :param fingerprint: of the checkpoint; stored in the schema's metadata.
    :param on_batch: called with the number of texts done.
    :raises InputError: when the input has a column of one of the added names.
    """
    check_columns(corpus.table.columns)
    q = vae.encode(corpus.texts, on_batch=on_batch)
    return with_latents(arrow_table(corpus.table), q, fingerprint=fingerprint, text_column=corpus.text_column)


def with_latents(table: pa.Table, q: "Posterior | Latents", *, fingerprint: str, text_column: str) -> pa.Table:
    """Return a table of N rows with the columns that `latents_table` adds, from mu, logvar and kl of q, (N, D) each."""
    for name, values in {"mu": q.mu, "logvar": q.logvar}.items():
        flat = pa.array(np.asarray(values, np.float32).ravel())
        table = table.append_column(name, pa.FixedSizeListArray.from_arrays(flat, values.shape[1]))
    table = table.append_column("kl", pa.array(np.asarray(q.kl.sum(1))))
    return table.replace_schema_metadata({"checkpoint": fingerprint, "text_column": text_column})


def read_latents(path: str | Path) -> Latents:
    """Read what `encode` wrote: a file, or a folder of shards.

    :raises InputError: when there is no such file, it is damaged or unfinished, or it holds no latents.
    """
    path = Path(path)
    try:
        table = read_latents_table(path)
        about = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}
        missing = [name for name in LATENT_COLUMNS if name not in table.column_names]
        own = set(table.column_names) - set(LATENT_COLUMNS)
        if missing or about.get("text_column") not in own:
            raise InputError(
                f"{path.name} holds no latents ({missing or 'its metadata names no text column'}): {ENCODE_HINT}."
            )
        if len(set(table.column_names)) < table.num_columns:
            raise ValueError("two columns have one name")
        table.validate(full=True)
        mu, logvar = _rows(table["mu"]), _rows(table["logvar"])
        rows = pandas_table(table.drop_columns(list(LATENT_COLUMNS)))
    except (pa.ArrowException, OSError, ValueError, UnicodeDecodeError, MemoryError) as error:
        raise InputError(f"{path.name} is damaged or no latents file ({first_line(error)}): {ENCODE_HINT}.") from error
    if not len(mu) or mu.shape != logvar.shape or not (np.isfinite(mu).all() and np.isfinite(logvar).all()):
        raise InputError(f"{path.name} has rows without a finite mu and logvar: {ENCODE_HINT}.")
    return Latents(rows, about["text_column"], mu, logvar, about.get("checkpoint", ""))


def _rows(column: pa.ChunkedArray) -> np.ndarray:
    """Return an Arrow column of fixed-size lists as rows (N, D) float32, read-only."""
    joined = column.combine_chunks()
    if not pa.types.is_fixed_size_list(joined.type) or joined.null_count:
        raise ValueError("mu and logvar are not lists of one size")
    values = joined.flatten().to_numpy(zero_copy_only=False).astype(np.float32)
    rows = values.reshape(len(joined), joined.type.list_size)
    rows.flags.writeable = False
    return rows
