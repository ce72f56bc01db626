"""One part of a corpus -> its latents table, on one device. What every engine calls, wherever it runs.

A part is encoded by one thread where there is no GPU, and its batches are made of its own texts alone: so its bytes
depend on the part, the checkpoint and the kind of processor, and not on who encodes it, beside whom, or in which order.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from vae_core.data.chunks import read_chunk
from vae_core.data.corpus import strings, text_counts
from vae_core.errors import InputError, MidsentenceError
from vae_core.latents.plan import Shard

if TYPE_CHECKING:
    from vae_core.model.vae import Posterior, TextVAE

MIN_TOKEN_BUDGET = 256  # tokens: what does not fit in such batches does not fit


@dataclass(frozen=True)
class Job:
    """What all parts have in common."""

    checkpoint: Path  # the folder
    output: Path  # the folder of the parts
    fingerprint: str
    schema: pa.Schema
    text_column: str
    precision: str = "fp32"


@dataclass(frozen=True)
class ShardResult:
    """What became of one part."""

    name: str
    rows: int = 0
    counts: dict[str, int] = field(default_factory=dict)  # of odd texts, see `corpus.text_counts`
    notes: tuple[str, ...] = ()
    error: str = ""  # what is wrong with the part; one sentence
    stop: str = ""  # why no other part can be made either; one sentence


class ShardEncoder:
    """Encodes parts one after another with one checkpoint, which it loads at the first and keeps."""

    def __init__(self, job: Job, *, on_batch: Callable[[int], None] | None = None, threads: int | None = 1) -> None:
        """Make one that has loaded nothing yet.

        :param on_batch: called with the number of texts of the part that are done.
        :param threads: that torch computes with; None leaves them as they are.
        """
        self._job, self._on_batch, self._threads = job, on_batch, threads
        self._vae: TextVAE | None = None
        self._budget = 0

    def __call__(self, part: Shard) -> ShardResult:
        """Encode one part and write it, aside and renamed: to do so twice gives the same file."""
        from vae_core.files import write_parquet

        try:
            self._load()
        except MidsentenceError as error:
            return ShardResult(part.name, stop=str(error))
        try:
            table, outcome = self.table(part)
        except MidsentenceError as error:
            return ShardResult(part.name, error=str(error))
        try:
            write_parquet(table, self._job.output / part.name)
        except MidsentenceError as error:
            return ShardResult(part.name, stop=str(error).replace("; nothing was changed", ""))
        return outcome

    def table(self, part: Shard) -> tuple[pa.Table, ShardResult]:
        """Return the latents table of a part, and what was odd.

        :raises MidsentenceError: the part cannot be read, or the checkpoint cannot be loaded.
        """
        from vae_core.device import inference_autocast
        from vae_core.latents.table import with_latents

        vae, before = self._load(), self._budget
        own = read_chunk(part.chunk, self._job.schema)
        texts = own[self._job.text_column].to_pandas(integer_object_nulls=True)
        with torch_threads(self._threads), inference_autocast(self._job.precision):
            posterior, self._budget = encode_within_memory(
                vae, strings(texts), token_budget=before, on_batch=self._on_batch
            )
        small = f"The GPU's memory is too small for {before:,} tokens at once: went on with {self._budget:,}."
        table = with_latents(own, posterior, fingerprint=self._job.fingerprint, text_column=self._job.text_column)
        notes = (small,) if self._budget < before else ()
        return table, ShardResult(part.name, own.num_rows, text_counts(texts), notes)

    def _load(self) -> "TextVAE":
        if self._vae is None:
            from vae_core.checkpoints.store import fingerprint, load_vae
            from vae_core.model.vae import GPU_BUDGET, INFERENCE_BUDGET

            folder = self._job.checkpoint
            if fingerprint(folder) != self._job.fingerprint:
                raise InputError(f"The checkpoint in {folder} is not the one that was asked for: keep one copy of it.")
            self._vae = load_vae(folder)
            self._budget = GPU_BUDGET if self._vae.device.type == "cuda" else INFERENCE_BUDGET
        return self._vae


def encode_within_memory(
    vae: "TextVAE", texts: Sequence[str], *, token_budget: int, on_batch: Callable[[int], None] | None = None
) -> tuple["Posterior", int]:
    """Return q(z|x) of each text and the tokens of a batch that the GPU's memory had room for, halved until it had.

    :raises InputError: when the smallest batch does not fit.
    """
    import torch

    while True:
        try:
            return vae.encode(texts, token_budget=token_budget, on_batch=on_batch), token_budget
        except torch.OutOfMemoryError as error:
            if token_budget // 2 < MIN_TOKEN_BUDGET:
                raise InputError(
                    "The GPU's memory is too small for the checkpoint, even a few sentences at a time: free some of "
                    "it, or hide the GPU with CUDA_VISIBLE_DEVICES=-1."
                ) from error
        token_budget //= 2
        if torch.cuda.is_available():
            torch.cuda.empty_cache()  # behind the except: the error holds on to the batch that was too big


@contextmanager
def torch_threads(count: int | None) -> Iterator[None]:
    """Let torch compute with so many threads: sums that other numbers of them share may be rounded in another order."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)
