"""Bulk encoding: index the files, plan the shards, make those that are not done yet, and report what failed.

A file or a shard that cannot be read is reported at the end, when all else is done. What stops the rest as well, a full
disk for one, ends the work at once. The same call resumes from there.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from vae_core.data.corpus import count_notes
from vae_core.data.index import FileIndex, index_file
from vae_core.data.readers import KINDS, known_suffix
from vae_core.data.schema import listed
from vae_core.errors import InputError
from vae_core.files import write_parquet_of
from vae_core.latents.manifest import (
    EncodeJob,
    Manifest,
    check_output,
    initialise,
    is_done,
    remove_leftovers,
    unchanged_indexes,
)
from vae_core.latents.plan import Plan, Shard, make_plan
from vae_core.latents.ray_engine import RayEngine
from vae_core.latents.worker import ShardEncoder, ShardResult

Progress = Callable[[str, int, int], None]  # a stage, how much of it is done, of how much
LOCAL_INDEX_BYTES = 100_000_000  # of files that are indexed here before workers elsewhere have started
SHOWN_FAILURES = 3
MAX_NOTES = 10  # of a folder of thousands of files


@dataclass
class Report:
    """What came of it."""

    total: int  # shards of the whole input
    shards: int  # of them in the job's share
    rows: int  # in the share
    existing: int  # shards of the share that were there before
    failures: list[str]  # a sentence each

    @property
    def what_failed(self) -> str:
        """The first failures, and how many more there are, within one sentence."""
        failed = sorted(set(self.failures))
        told = [sentence.rstrip(".") for sentence in failed[:SHOWN_FAILURES]]
        told += [f"and {len(failed) - SHOWN_FAILURES:,} more"] if len(failed) > SHOWN_FAILURES else []
        return "; ".join(told)


def parse_share(text: str) -> tuple[int, int]:
    """Return i and n of "i/n".

    :raises InputError: it is something else, or i is not among 1 to n.
    """
    found = re.fullmatch(r"(\d+)/(\d+)", text.strip(), re.ASCII)
    i, n = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= i <= n:
        raise InputError(f"--shard {text} is no share of the shards: give i/n with i from 1 to n, 2/8 for example.")
    return i, n


def data_files(source: Path) -> tuple[list[Path], list[str]]:
    """Return the files to encode, by name, and a note on other files in the folder; a single file is returned as it is.

    :raises InputError: a folder without a file of a known kind.
    """
    if not source.is_dir():
        return [source], []
    found: list[Path] = []
    other: list[str] = []
    for path in sorted(path for path in source.iterdir() if not path.name.startswith((".", "_"))):
        if path.is_file() and known_suffix(path.name):
            found.append(path)
        else:
            other.append(path.name)
    if not found:
        what = f"only {listed(other)}" if other else "nothing"
        raise InputError(f"{source} holds {what}: put files in it that end in {KINDS} (.gz may follow).")
    note = f"Left out, being folders or no files of a known kind: {listed(other)}."
    return found, [note] if other else []


def encode_folder(
    job: EncodeJob, *, on_progress: Progress, on_note: Callable[[str], None], ray: RayEngine | None = None
) -> Report:
    """Encode files into a folder of shards: those of the job's share that are not there.

    :param on_progress: called with a stage, items done (files, or texts), and items in all.
    :param ray: a cluster to work on; None works in this process.
    :raises InputError: the files do not go together, the folder holds something else, the disk is full, ...
    """
    before, work = check_output(job), _Encoding(job, on_progress, on_note, ray)
    plan = work.plan(before)
    work.tell()
    initialise(job, plan, before)
    shards, (i, n) = plan.shards(), job.share
    share = shards[i - 1 :: n]
    pending = [one for one in share if not is_done(job.output / one.name, one.chunk.rows, job.fingerprint)]
    rows, existing = sum(shard.chunk.rows for shard in share), len(share) - len(pending)
    report = Report(len(shards), len(share), rows, existing, work.failures)
    work.write(plan, pending, report)
    work.tell()
    remove_leftovers(job.output, pending)
    return report


def encode_file(job: EncodeJob, *, on_progress: Progress, on_note: Callable[[str], None]) -> int:
    """Encode files into one Parquet file, a shard in memory at a time, and return its rows: it is all or nothing.

    :raises InputError: something cannot be read or written; an existing output stays as it was.
    """
    work = _Encoding(job, on_progress, on_note)
    plan = work.plan()
    if work.failures:
        raise InputError(min(work.failures))
    work.tell()
    rows = write_parquet_of(work.tables(plan), job.output)
    work.tell()
    return rows


class _Encoding:
    """The state of one encode: progress, files that could not be used, and notes not yet reported."""

    def __init__(
        self, job: EncodeJob, on_progress: Progress, on_note: Callable[[str], None], ray: RayEngine | None = None
    ) -> None:
        self._job, self._on_progress, self._on_note, self._ray = job, on_progress, on_note, ray
        self._done = self._all = 0  # texts
        self._counts: Counter[str] = Counter()
        self._notes: list[str] = []
        self.failures: list[str] = []

    def plan(self, before: Manifest | None = None) -> Plan:
        """Index the files that are not in the manifest before, and plan.

        :raises InputError: none can be used, or they do not go together.
        """
        files, self._notes = data_files(self._job.source)
        indexes = unchanged_indexes(self._job, before, files)
        known = {index.name for index in indexes}
        new = [path.absolute() for path in files if path.name not in known]
        work = partial(_index, step=self._job.shard_rows, text_column=self._job.text_column)
        far = self._ray if sum(path.stat().st_size for path in new if path.exists()) >= LOCAL_INDEX_BYTES else None
        for done, found in enumerate(far.map(work, new) if far else map(work, new), 1):
            self._on_progress("index", done, len(new))
            if isinstance(found, FileIndex):
                indexes.append(found)
            else:
                self.failures.append(found)
        if not indexes:
            first = min(self.failures)
            raise InputError(first if len(files) == 1 else f"None of {len(files):,} files can be used, as: {first}")
        many = len(indexes) > 1
        plan = make_plan(files[0].parent, indexes, text_column=self._job.text_column)
        notes = [f"{index.name}: {note}" if many else note for index in plan.indexes for note in index.notes]
        more = [f"{len(notes) - MAX_NOTES:,} more notes of this kind."] if len(notes) > MAX_NOTES else []
        self._notes += notes[:MAX_NOTES] + more
        return plan

    def write(self, plan: Plan, pending: Sequence[Shard], report: Report) -> None:
        """Write shards into the folder.

        :raises InputError: there is no point in trying the shards that are left.
        """
        self._all = sum(shard.chunk.rows for shard in pending)
        finished = report.existing
        work = self._encoder(plan, on_batch=None if self._ray else self._within)
        for result in self._ray.map(work, pending, on_gpu=True) if self._ray else map(work, pending):
            if result.stop:
                what = f"{finished:,} of {report.shards:,} shards are saved, and the same command resumes"
                raise InputError(f"{result.stop.rstrip('.')}; {what}.")
            if result.error:
                self.failures.append(result.error)
            else:
                finished += 1
                self._add(result)

    def tables(self, plan: Plan) -> Iterator[pa.Table]:
        """Yield the tables of all shards in order."""
        self._all = plan.rows
        encoder = self._encoder(plan, on_batch=self._within, one_thread=False)
        for shard in plan.shards():
            table, result = encoder.table(shard)
            self._add(result)
            yield table

    def tell(self) -> None:
        """Report the notes since the last call, each one once."""
        for note in dict.fromkeys([*self._notes, *count_notes(self._counts, self._done)]):
            self._on_note(note)
        self._notes = []

    def _encoder(self, plan: Plan, **options: Any) -> ShardEncoder:
        job = replace(self._job, checkpoint=self._job.checkpoint.absolute(), output=self._job.output.absolute())
        return ShardEncoder(job, plan.schema, plan.text_column, **options)

    def _within(self, texts: int) -> None:
        self._on_progress("encode", self._done + texts, self._all)

    def _add(self, result: ShardResult) -> None:
        self._done += result.rows
        self._counts.update(result.counts)
        self._notes += result.notes
        self._within(0)


def _index(path: Path, *, step: int, text_column: str | None) -> FileIndex | str:
    """Return a file's index, or why it cannot be used."""
    try:
        return index_file(path, step=step, text_column=text_column)
    except InputError as error:
        return str(error)
