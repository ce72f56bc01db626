"""Runner of a sweep: train and measure each run of a grid once, in a pool of processes, and write the tables of all.

A run is a function of its row, its seed and the sentences, and leaves plain files (see `plan`). So a sweep can be
stopped or killed at any moment, and the same call resumes.
"""

import json
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from vae_core.checkpoints.serialization import load_vae, make_vae
from vae_core.errors import MidsentenceError
from vae_core.files import write_text
from vae_core.metrics.elbo import evaluate
from vae_core.metrics.generation import evaluate_generation
from vae_core.paths import OPTIONS
from vae_core.sweep.grid import Base, Grid, read_grid
from vae_core.sweep.plan import KEY, Run, RunFiles, check_stale, plan, read_sentences, teacher_of
from vae_core.sweep.report import Summary, summarise, write_summary
from vae_core.training.finetune import finetune
from vae_core.training.pretrain import Size, pretrain
from vae_core.training.teacher import Teacher

Job = Callable[[], bool]  # False: a stop was requested
Jobs = Mapping[RunFiles, Job]
FOLLOWED_TEXTS = 64  # validation sentences of a run while it trains, from the first file
_stopped = False  # in a worker process: a stop of one of its jobs was requested


def compare(
    path: Path,
    folder: Path,
    *,
    data: Path | None = None,
    teacher: str | None = None,
    workers: int = 1,
    rerun: bool = False,
) -> Summary:
    """Make every run of a grid that has no result yet, and write the tables of all.

    :param path: the grid's YAML file; the tables are named after it.
    :param folder: the sweep's, see `plan`.
    :param data: folder of the grid's files; None: the grid's own.
    :param teacher: a folder or a hub id in place of the grid's.
    :param workers: how many runs are made at a time, each in a process with one thread; 1 stays in this process.
    :param rerun: run failed runs again, and those with other values than the grid's.
    :raises InputError: when the grid or one of its files cannot be used, or a run there was made with other values.
    :raises KeyboardInterrupt: when a stop was requested; the same call resumes.
    """
    grid = read_grid(path)
    if teacher:
        grid = grid.model_copy(update={"teacher": str(Path(teacher).absolute()) if Path(teacher).is_dir() else teacher})
    sentences = read_sentences(grid, data or path.parent)
    bases, runs = plan(grid, sentences, folder, beside=path.parent)
    check_stale([*bases.values(), *runs], rerun=rerun)
    todo = [run for run in runs if not run.result.is_file()]
    learn_from = teacher_of(grid, path.parent, data=data)
    needed = {run.case.base for run in todo}
    pretraining: Jobs = {
        base: partial(pretrain_base, grid.bases[name], base, sentences.bases[name], sentences.all_valid, learn_from)
        for name, base in bases.items()
        if name in needed  # one that is there already is done at once
    }
    training: Jobs = {run: partial(execute, run, sentences.train, sentences.valid, grid, learn_from) for run in todo}
    with tqdm(total=len(pretraining) + len(runs), initial=len(runs) - len(todo), unit="run") as bar:

        def after(run: RunFiles) -> None:
            bar.update()
            if reason := run.load_result().get("failed"):
                bar.write(f"{run.name} failed: {reason}", file=sys.stderr)
            write_summary(summarise(path.stem, grid, runs), folder)

        for jobs in (pretraining, training):
            run_all(jobs, workers, after, bar.set_description)
    summary = summarise(path.stem, grid, runs)
    write_summary(summary, folder)
    return summary


def execute(
    run: Run, texts: Sequence[str], valid: Mapping[str, Sequence[str]], grid: Grid, teacher: Teacher | None = None
) -> bool:
    """Train and measure a run, and write its result: the figures, or why it failed.

    :return: False when a stop was requested; the same call resumes from there.
    """
    about = {"row": run.case.name, "seed": run.seed, KEY: run.key}
    with _isolated(run.log):
        try:
            trained = _train(run, texts, next(iter(valid.values()))[:FOLLOWED_TEXTS], teacher)
            if trained is None:
                return False
            about["figures"] = trained | measure(run.folder, valid, grid)
        except MidsentenceError as error:
            about["failed"] = str(error)
        except Exception as error:  # the other rows still run
            traceback.print_exc()  # into the log
            about["failed"] = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    write_text(run.result, json.dumps(about, indent=1) + "\n")
    return True


def pretrain_base(
    base: Base, place: RunFiles, texts: Sequence[str], followed: Sequence[str], teacher: Teacher | None = None
) -> bool:
    """Pretrain a base on sentences, or go on with that; a finished one is left as it is.

    :param followed: validation sentences.
    :return: False when a stop was requested.
    :raises MidsentenceError: as `pretrain`.
    """
    shape = {name: getattr(base, name) for name in ("vocab_size", "d_model", "layers", "decoder_layers")}
    how: dict[str, Any] = {"options": base.options(), "size": Size.of(**shape), "mixture": base.mixture()}
    how["teacher"] = teacher if base.teacher_weight else None
    with _isolated(place.log):
        result = pretrain(texts, followed[:FOLLOWED_TEXTS], place.folder, **how, record={KEY: place.key}, resume=True)
    return result.finished


def _train(run: Run, texts: Sequence[str], followed: Sequence[str], teacher: Teacher | None) -> dict[str, Any] | None:
    """Return the steps and the CPU seconds of a trained run; None when it was stopped."""
    options, resumed = replace(run.case.options, seed=run.seed), (run.folder / OPTIONS).is_file()
    began = time.process_time()
    torch.manual_seed(run.seed)
    vae = make_vae(run.base, **run.case.vae)
    how: dict[str, Any] = {"options": options, "base": run.base, "record": {KEY: run.key}}
    how["teacher"] = teacher if options.teacher_weight else None
    result = finetune(vae, texts, followed, run.folder, **how, resume=True)
    seconds = time.process_time() - began
    return {"steps": result.steps, "cpu_seconds": None if resumed else seconds} if result.finished else None


def measure(run: Path, valid: Mapping[str, Sequence[str]], grid: Grid) -> dict[str, float | None]:
    """Return the figures of the checkpoint in a folder: of `evaluate` as FILE.FIGURE, of samples and walks."""
    vae = load_vae(run)
    figures: dict[str, float | None] = {}
    for name, texts in valid.items():
        evaluation = evaluate(vae, texts, importance_samples=grid.importance_samples).to_dict()
        figures |= {f"{name}.{figure}": value for figure, value in evaluation.items() if figure != "kl_per_dim"}
    texts = [text for some in valid.values() for text in some]
    figures |= evaluate_generation(vae, texts, samples=grid.samples, walks=grid.walks)
    return {name: value if value is None or math.isfinite(value) else None for name, value in figures.items()}


@contextmanager
def _isolated(path: Path) -> Iterator[None]:
    """Use one thread, so that no figure depends on how many there are, and write stderr to the run's log."""
    threads = torch.get_num_threads()
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    try:
        with path.open("a", encoding="utf-8", errors="replace") as log, redirect_stderr(log):
            yield
    finally:
        torch.set_num_threads(threads)


def run_all(jobs: Jobs, workers: int, after: Callable[[RunFiles], None], describe: Callable[[str], None]) -> None:
    """Run the jobs, and call `after` with each that is done.

    :raises KeyboardInterrupt: when a stop of one was requested.
    """
    if workers > 1 and len(jobs) > 1:
        describe(f"{min(workers, len(jobs))} at a time")
        _in_pool(jobs, min(workers, len(jobs)), after)
        return
    for run, job in jobs.items():
        describe(run.name)
        if not job():
            raise KeyboardInterrupt
        after(run)


def _in_pool(jobs: Jobs, workers: int, after: Callable[[RunFiles], None]) -> None:
    """Run the jobs in a pool of processes; at an error, or Ctrl-C, every process has ended before it is raised."""
    context = multiprocessing.get_context("spawn")  # a fork would take torch's threads along, and hang
    with ProcessPoolExecutor(workers, context, _end_with_parent) as pool:
        on_ctrl_c = signal.signal(signal.SIGINT, signal.SIG_IGN)  # left to this process, also while those import
        try:
            started = [pool.submit(abs, 0) for _ in range(workers)]  # this starts the processes
        finally:
            signal.signal(signal.SIGINT, on_ctrl_c)
        try:
            wait(started)  # the pool does not notice the death of a process that was started after its last result
            futures = {pool.submit(_run, job): run for run, job in jobs.items()}
            for future in as_completed(futures):
                if not future.result():
                    raise KeyboardInterrupt
                after(futures[future])
        except BrokenProcessPool as error:
            raise MidsentenceError(
                "The process of a run was killed, perhaps for want of memory: the same command resumes, and fewer "
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


def _end_with_parent() -> None:
    """Let a worker end with a parent that was killed: the next one may be at the same run."""

    def watch() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
