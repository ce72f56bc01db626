"""A comparison: the runs of a grid, side by side in processes, each made once; then the tables of all of them.

Each run is a function of its row, its seed and the sentences; what it leaves is plain files (`trials`). So a comparison
can be stopped or killed at any moment, and the same call goes on.
"""

import multiprocessing
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tqdm import tqdm

from vae_core.errors import InputError, MidsentenceError
from vae_core.sweep.grid import Grid, read_grid
from vae_core.sweep.plan import Sentences, plan, read_sentences
from vae_core.sweep.report import Summary, summarise, write_summary
from vae_core.sweep.trial import Place, Trial, carry_out, pretrain_base

Job = Callable[[], bool]  # False: it was asked to stop
Jobs = Mapping[Place, Job]
_stopped = False  # in a worker process: one of its jobs was asked to stop


def compare(path: Path, folder: Path, *, data: Path | None = None, workers: int = 1, rerun: bool = False) -> Summary:
    """Make every run of a grid that has no result yet, and write the tables of all.

    :param path: the grid's YAML file; the tables are named after it.
    :param folder: where everything is kept.
    :param data: where the grid's files lie; None is beside the grid.
    :param workers: how many runs are made at a time, each in a process with one thread; 1 stays in this process.
    :param rerun: run again what failed, and what was run with other values than the grid's.
    :raises InputError: when the grid or one of its files cannot be used, or a run there was made with other values.
    :raises KeyboardInterrupt: when it was asked to stop; the same call goes on.
    """
    grid = read_grid(path)
    sentences = read_sentences(grid, data or path.parent)
    bases, trials = plan(grid, sentences, folder, beside=path.parent)
    _settle([*bases.values(), *(trial.place for trial in trials)], rerun=rerun)
    todo = [trial for trial in trials if not trial.place.result.is_file()]
    stages = _pretraining(grid, sentences, bases, todo), _training(grid, sentences, todo)
    with tqdm(total=len(stages[0]) + len(trials), initial=len(trials) - len(todo), unit="run") as bar:

        def after(place: Place) -> None:
            bar.update()
            if reason := (place.known() or {}).get("failed"):
                bar.write(f"{place.name} failed: {reason}", file=sys.stderr)
            write_summary(summarise(path.stem, grid, trials), folder)

        for jobs in stages:
            _do(jobs, workers, after, bar.set_description)
    summary = summarise(path.stem, grid, trials)
    write_summary(summary, folder)
    return summary


def _pretraining(grid: Grid, sentences: Sentences, bases: Mapping[str, Place], todo: Sequence[Trial]) -> Jobs:
    """Return what makes the bases that the runs still to do need; one that is there already is done at once."""
    followed = [text for texts in sentences.valid.values() for text in texts]
    needed = {trial.case.base for trial in todo}
    return {
        place: partial(pretrain_base, grid.bases[name], place, sentences.of_base(name), followed)
        for name, place in bases.items()
        if name in needed
    }


def _training(grid: Grid, sentences: Sentences, todo: Sequence[Trial]) -> Jobs:
    return {trial.place: partial(carry_out, trial, sentences.train, sentences.valid, grid) for trial in todo}


def _settle(places: Sequence[Place], *, rerun: bool) -> None:
    """Refuse what was run with other values than the grid's; or, if asked, clear it away with what failed.

    :raises InputError: the sentence names the first such run, and what differs.
    """
    changed = [(place, names) for place in places if (names := place.changed())]
    if changed and not rerun:
        place, names = changed[0]
        raise InputError(
            f"{place.name} was run with other values of {', '.join(names)}, and is one of {len(changed)}: give --rerun "
            "to run them anew, or name another folder."
        )
    for place in places:
        if rerun and (place.changed() or "failed" in (place.known() or {})):
            shutil.rmtree(place.run, ignore_errors=True)
            place.result.unlink(missing_ok=True)


def _do(jobs: Jobs, workers: int, after: Callable[[Place], None], describe: Callable[[str], None]) -> None:
    """Do the jobs, and call `after` with each that is done.

    :raises KeyboardInterrupt: when one was asked to stop.
    """
    if workers > 1 and len(jobs) > 1:
        describe(f"{min(workers, len(jobs))} at a time")
        _side_by_side(jobs, min(workers, len(jobs)), after)
        return
    for place, job in jobs.items():
        describe(place.name)
        if not job():
            raise KeyboardInterrupt
        after(place)


def _side_by_side(jobs: Jobs, workers: int, after: Callable[[Place], None]) -> None:
    """Run the jobs in a pool of processes; at an error, or Ctrl-C, every process has ended before it is raised."""
    context = multiprocessing.get_context("spawn")  # a fork would take torch's threads along, and hang
    with ProcessPoolExecutor(workers, context, _end_with_parent) as pool:
        with _without_ctrl_c():  # submitting starts the processes
            futures = {pool.submit(_run, job): place for place, job in jobs.items()}
        try:
            for future in as_completed(futures):
                if not future.result():
                    raise KeyboardInterrupt
                after(futures[future])
        except BrokenProcessPool as error:
            raise MidsentenceError(
                "The process of a run was killed, perhaps for want of memory: the same command goes on, and fewer "
                "--workers need less."
            ) from error
        except BaseException:
            for process in multiprocessing.active_children():
                process.terminate()  # a run that trains takes it as the request to stop
            pool.shutdown(cancel_futures=True)
            raise


def _run(job: Job) -> bool:
    """Run a job in a worker process, unless one before it was asked to stop: the pool queues one more than it runs."""
    global _stopped
    _stopped = _stopped or not job()
    return not _stopped


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Start processes that leave Ctrl-C to this one, also while they still import."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end_with_parent() -> None:
    """Let a worker end with a parent that was killed: the next one may be at the same run."""

    def watch() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
