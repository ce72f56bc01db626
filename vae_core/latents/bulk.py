"""Files -> a folder of parts, on any engine: look through the files, plan, do what is not done yet, tell what failed.

A file or a part that cannot be read is told of at the end, when all else is done. What stops the rest as well, a full
disk for one, ends the work at once. The same call goes on from there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pyarrow as pa

from vae_core.data.corpus import count_notes
from vae_core.data.index import FileIndex, index_file
from vae_core.errors import InputError
from vae_core.files import write_parquet_of
from vae_core.latents.engines import Engine, LocalEngine
from vae_core.latents.manifest import pending_shards, remove_leftovers
from vae_core.latents.plan import Plan, Shard, data_files, make_plan
from vae_core.latents.resuming import EncodeJob, check_output, initialise, known_indexes
from vae_core.latents.worker import Job, ShardEncoder, ShardResult

Progress = Callable[[str, int, int], None]  # a stage, how much of it is done, of how much
LOCAL_INDEX_BYTES = 100_000_000  # bytes of files that are looked through here before workers elsewhere have started
MAX_NOTES = 10  # of a folder of thousands of files


@dataclass
class Report:
    """What came of it. Sentences in notes and failures."""

    parts: int = 0
    rows: int = 0
    found: int = 0  # parts that were there before
    notes: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def encode_folder(
    request: EncodeJob,
    engine: Engine,
    *,
    on_progress: Progress,
    on_note: Callable[[str], None],
) -> Report:
    """Encode files into a folder of parts, all but the parts that are there.

    :param on_progress: called with a stage, what is done of it (files, or texts), and all that there is.
    :raises InputError: the files do not go together, the folder holds something else, the disk is full, ...
    """
    before = check_output(request)
    files, notes = data_files(request.source)
    known = known_indexes(request, before, files)
    report = Report()
    plan = _plan(files, known, request, engine, report, on_progress)
    for note in [*notes, *_file_notes(plan)]:
        on_note(note)
    initialise(request, plan, before)
    parts = plan.parts()
    todo = pending_shards(request.output, parts, request.fingerprint)
    report.parts, report.rows, report.found = len(parts), plan.rows, len(parts) - len(todo)
    if todo:
        _Work(request, plan, report, on_progress).do(todo, engine)
    for note in report.notes:
        on_note(note)
    remove_leftovers(request.output)
    return report


def encode_file(request: EncodeJob, *, on_progress: Progress, on_note: Callable[[str], None]) -> int:
    """Encode files into one Parquet file, a part in memory at a time, and return its rows: it is all or nothing.

    :raises InputError: something cannot be read or written; what was at the output before is still there.
    """
    files, notes = data_files(request.source)
    report = Report()
    plan = _plan(files, {}, request, LocalEngine(), report, on_progress)
    if report.failures:
        raise InputError(min(report.failures))
    for note in [*notes, *_file_notes(plan)]:
        on_note(note)
    work = _Work(request, plan, report, on_progress)
    rows = write_parquet_of(work.tables(), request.output)
    for note in report.notes:
        on_note(note)
    return rows


class _Work:
    """Encodes parts and tells how far it is; what is odd about them goes into the report."""

    def __init__(self, request: EncodeJob, plan: Plan, report: Report, on_progress: Progress) -> None:
        self._plan, self._report, self._on_progress = plan, report, on_progress
        places = (request.checkpoint.absolute(), request.output.absolute())
        self._job = Job(*places, request.fingerprint, plan.schema, plan.text_column, request.precision)
        self._done, self._all = 0, plan.rows
        self._counts: Counter[str] = Counter()

    def do(self, todo: Sequence[Shard], engine: Engine) -> None:
        """Write parts into the folder, on any engine.

        :raises InputError: there is no point in trying the parts that are left.
        """
        self._all = sum(part.chunk.rows for part in todo)
        make = partial(ShardEncoder, self._job, on_batch=self._within if engine.here else None)
        finished = self._report.found
        for outcome in engine.run(make, todo, on_gpu=True):
            if outcome.stop:
                what = f"{finished:,} of {self._report.parts:,} parts are done and kept, and the same command goes on"
                raise InputError(f"{outcome.stop.rstrip('.')}; {what}.")
            if outcome.error:
                self._report.failures.append(outcome.error)
            else:
                finished += 1
                self._take(outcome)
        self._end()

    def tables(self) -> Iterator[pa.Table]:
        """Give the tables of all parts in order."""
        encoder = ShardEncoder(self._job, on_batch=self._within, threads=None)
        for part in self._plan.parts():
            table, outcome = encoder.table(part)
            self._take(outcome)
            yield table
        self._end()

    def _within(self, texts: int) -> None:
        self._on_progress("encode", self._done + texts, self._all)

    def _take(self, outcome: ShardResult) -> None:
        self._done += outcome.rows
        self._counts.update(outcome.counts)
        self._report.notes += [note for note in outcome.notes if note not in self._report.notes]
        self._on_progress("encode", self._done, self._all)

    def _end(self) -> None:
        self._report.notes += count_notes(self._counts, self._done)


def _plan(
    files: Sequence[Path],
    known: dict[str, FileIndex],
    request: EncodeJob,
    engine: Engine,
    report: Report,
    on_progress: Progress,
) -> Plan:
    """Look through the files that are not known, and plan; what cannot be used goes into the report.

    :raises InputError: none can be used, or they do not go together.
    """
    new = [path.absolute() for path in files if path.name not in known]
    make = partial(Indexer, step=request.part_rows, text_column=request.text_column)
    indexes = list(known.values())
    if sum(path.stat().st_size for path in new if path.exists()) < LOCAL_INDEX_BYTES:
        engine = LocalEngine()
    for done, found in enumerate(engine.run(make, new) if new else (), 1):
        on_progress("look through", done, len(new))
        if isinstance(found, FileIndex):
            indexes.append(found)
        else:
            report.failures.append(found)
    if not indexes:
        first = min(report.failures)
        raise InputError(first if len(files) == 1 else f"None of {len(files):,} files can be used, as: {first}")
    return make_plan(files[0].parent, indexes, text_column=request.text_column)


class Indexer:
    """Looks through files; what is wrong with one is given back as a sentence."""

    def __init__(self, *, step: int, text_column: str | None) -> None:
        self._step, self._text_column = step, text_column

    def __call__(self, path: Path) -> FileIndex | str:
        """Return what a file holds, or why it cannot be used."""
        try:
            return index_file(path, step=self._step, text_column=self._text_column)
        except InputError as error:
            return str(error)


def _file_notes(plan: Plan) -> list[str]:
    """Return what was assumed or mended in the files, each under its file's name where there are several."""
    many = len(plan.indexes) > 1
    notes = [f"{index.name}: {note}" if many else note for index in plan.indexes for note in index.notes]
    more = len(notes) - MAX_NOTES
    return notes[:MAX_NOTES] + ([f"{more:,} more notes of this kind."] if more > 0 else [])
