"""Shard worker: reads one shard's rows, encodes them on one device and writes the latents table, on any machine.

A shard is encoded by one thread where there is no GPU, and its batches are made of its own texts alone: so its bytes
depend on the shard, the checkpoint and the kind of processor, not on the worker, the other shards, or the order.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyarrow as pa

from vae_core.data.corpus import text_counts
from vae_core.data.index import read_chunk
from vae_core.data.schema import pandas_table, strings
from vae_core.errors import InputError, MidsentenceError
from vae_core.files import write_parquet
from vae_core.latents.manifest import EncodeJob
from vae_core.latents.plan import Shard
from vae_core.latents.table import with_latents

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE


@dataclass(frozen=True)
class ShardResult:
    """What became of one shard."""

    rows: int = 0
    counts: dict[str, int] = field(default_factory=dict)  # of odd texts, see `corpus.text_counts`
    notes: tuple[str, ...] = ()
    error: str = ""  # the shard's error; one sentence
    stop: str = ""  # why no other shard can be made either; one sentence


class ShardEncoder:
    """Encodes shards one after another with one checkpoint, which it loads once."""

    def __init__(
        self,
        job: EncodeJob,
        schema: pa.Schema,
        text_column: str,
        *,
        on_batch: Callable[[int], None] | None = None,
        one_thread: bool = True,
    ) -> None:
        """Make one that has loaded nothing yet.

        :param job: with absolute paths: a worker elsewhere has another working folder.
        :param schema: of the input's columns, the same for all shards.
        :param on_batch: called with the number of texts of the shard that are done.
        :param one_thread: sums that other numbers of threads share may be rounded in another order.
        """
        self._job, self._schema, self._text_column = job, schema, text_column
        self._on_batch, self._one_thread = on_batch, one_thread
        self._vae: TextVAE | None = None
        self._budget = 0

    def __call__(self, shard: Shard) -> ShardResult:
        """Encode one shard and write it atomically; doing so twice gives the same file."""
        try:
            self._load()
        except MidsentenceError as error:
            return ShardResult(stop=str(error))
        try:
            table, result = self.table(shard)
        except MidsentenceError as error:
            return ShardResult(error=str(error))
        try:
            write_parquet(table, self._job.output / shard.name)
        except MidsentenceError as error:
            return ShardResult(stop=str(error).replace("; nothing was changed", ""))
        return result

    def table(self, shard: Shard) -> tuple[pa.Table, ShardResult]:
        """Return the latents table of a shard, and notes.

        :raises MidsentenceError: the shard cannot be read, or the checkpoint cannot be loaded.
        """
        from vae_core.device import inference_autocast, single_thread
        from vae_core.model.batching import encode_within_memory

        vae, before = self._load(), self._budget
        rows = read_chunk(shard.chunk, self._schema)
        texts = pandas_table(rows.select([self._text_column]))[self._text_column]
        with single_thread() if self._one_thread else nullcontext(), inference_autocast(self._job.precision):
            q, self._budget = encode_within_memory(vae, strings(texts), token_budget=before, on_batch=self._on_batch)
        small = f"The GPU's memory is too small for {before:,} tokens at once: went on with {self._budget:,}."
        notes = (small,) if self._budget < before else ()
        table = with_latents(rows, q, fingerprint=self._job.fingerprint, text_column=self._text_column)
        return table, ShardResult(rows.num_rows, text_counts(texts), notes)

    def _load(self) -> "TextVAE":
        if self._vae is None:
            from vae_core.checkpoints.serialization import load_vae
            from vae_core.checkpoints.store import fingerprint
            from vae_core.model.vae import GPU_BUDGET, INFERENCE_BUDGET

            folder = self._job.checkpoint
            if fingerprint(folder) != self._job.fingerprint:
                raise InputError(f"The checkpoint in {folder} is not the one of this job: have one copy of it alone.")
            self._vae = load_vae(folder)
            self._budget = GPU_BUDGET if self._vae.device.type == "cuda" else INFERENCE_BUDGET
        return self._vae
