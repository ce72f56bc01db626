"""Bulk encoding: index the files, plan the shards, make those that are not done yet, and report what failed.

A file or a shard that cannot be read is reported at the end, when all else is done. What stops the rest as well, a full
disk for one, ends the work at once. The same call goes on from there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pyarrow as pa

from vae_core.data.corpus import count_notes
from vae_core.data.index import FileIndex, index_file
from vae_core.errors import InputError
from vae_core.files import write_parquet_of
from vae_core.latents.manifest import check_output, initialise, pending_shards, remove_leftovers, unchanged_indexes
from vae_core.latents.plan import EncodeJob, Plan, Shard, data_files, make_plan
from vae_core.latents.ray_engine import RayEngine
from vae_core.latents.worker import ShardEncoder, ShardResult

Progress = Callable[[str, int, int], None]  # a stage, how much of it is done, of how much
LOCAL_INDEX_BYTES = 100_000_000  # of files that are indexed here before workers elsewhere have started
MAX_NOTES = 10  # of a folder of thousands of files


@dataclass
class Report:
    """What came of it. Sentences in notes and failures."""

    total: int = 0  # shards of the whole input
    shards: int = 0  # of them in the job's share
    rows: int = 0  # in the share
    existing: int = 0  # shards of the share that were there before
    notes: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def encode_folder(
    job: EncodeJob, *, on_progress: Progress, on_note: Callable[[str], None], ray: RayEngine | None = None
) -> Report:
    """Encode files into a folder of shards: those of the job's share that are not there.

    :param on_progress: called with a stage, what is done of it (files, or texts), and all that there is.
    :param ray: a cluster to work on; None works in this process.
    :raises InputError: the files do not go together, the folder holds something else, the disk is full, ...
    """
    report, before = Report(), check_output(job)
    files, notes = data_files(job.source)
    plan = _plan(job, files, unchanged_indexes(job, before, files), report, on_progress, ray)
    _tell([*notes, *_file_notes(plan)], on_note)
    initialise(job, plan, before)
    shards, (i, n) = plan.shards(), job.share
    share = shards[i - 1 :: n]
    pending = pending_shards(job.output, share, job.fingerprint)
    report.total, report.shards, report.rows = len(shards), len(share), sum(shard.chunk.rows for shard in share)
    report.existing = len(share) - len(pending)
    if pending:
        _Work(job, plan, report, on_progress).write(pending, ray)
    _tell(report.notes, on_note)
    remove_leftovers(job.output, pending)
    return report


def encode_file(job: EncodeJob, *, on_progress: Progress, on_note: Callable[[str], None]) -> int:
    """Encode files into one Parquet file, a shard in memory at a time, and return its rows: it is all or nothing.

    :raises InputError: something cannot be read or written; what was at the output before is still there.
    """
    report = Report()
    files, notes = data_files(job.source)
    plan = _plan(job, files, {}, report, on_progress, None)
    if report.failures:
        raise InputError(min(report.failures))
    _tell([*notes, *_file_notes(plan)], on_note)
    rows = write_parquet_of(_Work(job, plan, report, on_progress).tables(), job.output)
    _tell(report.notes, on_note)
    return rows


class _Work:
    """Encodes shards and tells how far it is; what is odd about them goes into the report."""

    def __init__(self, job: EncodeJob, plan: Plan, report: Report, on_progress: Progress) -> None:
        job = replace(job, checkpoint=job.checkpoint.absolute(), output=job.output.absolute())
        self._encoder = partial(ShardEncoder, job, plan.schema, plan.text_column)
        self._plan, self._report, self._on_progress = plan, report, on_progress
        self._done, self._all = 0, plan.rows
        self._counts: Counter[str] = Counter()

    def write(self, pending: Sequence[Shard], ray: RayEngine | None) -> None:
        """Write shards into the folder.

        :raises InputError: there is no point in trying the shards that are left.
        """
        self._all = sum(shard.chunk.rows for shard in pending)
        finished = self._report.existing
        results = (
            ray.map(self._encoder(), pending, on_gpu=True)
            if ray
            else map(self._encoder(on_batch=self._within), pending)
        )
        for result in results:
            if result.stop:
                what = f"{finished:,} of {self._report.shards:,} shards are done and kept, and the same command goes on"
                raise InputError(f"{result.stop.rstrip('.')}; {what}.")
            if result.error:
                self._report.failures.append(result.error)
            else:
                finished += 1
                self._add(result)
        self._report.notes += count_notes(self._counts, self._done)

    def tables(self) -> Iterator[pa.Table]:
        """Yield the tables of all shards in order."""
        encoder = self._encoder(on_batch=self._within, one_thread=False)
        for shard in self._plan.shards():
            table, result = encoder.table(shard)
            self._add(result)
            yield table
        self._report.notes += count_notes(self._counts, self._done)

    def _within(self, texts: int) -> None:
        self._on_progress("encode", self._done + texts, self._all)

    def _add(self, result: ShardResult) -> None:
        self._done += result.rows
        self._counts.update(result.counts)
        self._report.notes += [note for note in result.notes if note not in self._report.notes]
        self._on_progress("encode", self._done, self._all)


def _plan(
    job: EncodeJob,
    files: Sequence[Path],
    unchanged: dict[str, FileIndex],
    report: Report,
    on_progress: Progress,
    ray: RayEngine | None,
) -> Plan:
    """Index the files that are not indexed, and plan; what cannot be used goes into the report.

    :raises InputError: none can be used, or they do not go together.
    """
    new = [path.absolute() for path in files if path.name not in unchanged]
    work = partial(_index, step=job.shard_rows, text_column=job.text_column)
    far = ray if sum(path.stat().st_size for path in new if path.exists()) >= LOCAL_INDEX_BYTES else None
    indexes = list(unchanged.values())
    for done, found in enumerate(far.map(work, new) if far else map(work, new), 1):
        on_progress("index", done, len(new))
        if isinstance(found, FileIndex):
            indexes.append(found)
        else:
            report.failures.append(found)
    if not indexes:
        first = min(report.failures)
        raise InputError(first if len(files) == 1 else f"None of {len(files):,} files can be used, as: {first}")
    return make_plan(files[0].parent, indexes, text_column=job.text_column)


def _index(path: Path, *, step: int, text_column: str | None) -> FileIndex | str:
    """Return what a file holds, or why it cannot be used."""
    try:
        return index_file(path, step=step, text_column=text_column)
    except InputError as error:
        return str(error)


def _file_notes(plan: Plan) -> list[str]:
    """Return what was assumed or mended in the files, each under its file's name where there are several."""
    many = len(plan.indexes) > 1
    notes = [f"{index.name}: {note}" if many else note for index in plan.indexes for note in index.notes]
    more = len(notes) - MAX_NOTES
    return notes[:MAX_NOTES] + ([f"{more:,} more notes of this kind."] if more > 0 else [])


def _tell(notes: Sequence[str], on_note: Callable[[str], None]) -> None:
    for note in notes:
        on_note(note)
