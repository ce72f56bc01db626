"""`python -m benchmarks load`, or `python -m benchmarks.load [--minutes 30] [--sessions 30] ...`: many on one server.

A server of its own, and so many sessions that encode a sentence of their own, walk between two, and open the map, one
after the other and all at the same time; between two actions each pauses for a random while. Counts, for each action,
how often it was done, its median, 95th percentile and longest time in seconds, its errors; the memory of the server and
of the trainings over time, and the seconds of a core that the server took.

The second form has --trainings in the queue, and writes results/load_30_minutes.md for --minutes 30. --against FOLDER,
the checkout of another version, alternates between both for so long each, in legs of --leg minutes, with the same
visits: results/load_against.md. Each leg has a server, a home and a queue of its own.
"""

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from benchmarks.legs import leg
from benchmarks.reports import RESULTS, Asked, Report, Table
from benchmarks.serving import ROOT, serve
from benchmarks.visitor import PageError, Visitor
from vae_core.data.corpus import Corpus
from vae_core.data.synthetic import sentences
from vae_core.latents.library import save_corpus

LOOK_EVERY = 1.0  # seconds between two looks at the server's memory


@dataclass
class Found:
    """Figures of the sessions."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    memory: list[tuple[float, float]] = field(default_factory=list)  # (seconds since the start, MB)
    processor: float = 0.0  # seconds of a core that the server took, which other work beside it hardly changes
    trainings: list[tuple[float, float]] = field(default_factory=list)  # their memory, as `memory`
    trained: list[list[str]] = field(default_factory=list)  # of each, its state and step at the end

    def figures(self) -> dict[str, Any]:
        """Return all that was met, as JSON has it; latencies in milliseconds' precision."""
        seconds = {name: [round(one, 3) for one in each] for name, each in self.seconds.items()}
        measured: dict[str, Any] = {"seconds": seconds, "errors": dict(self.errors)}
        measured |= {"memory": self.memory, "processor": self.processor}
        return measured | {"trainings": self.trainings, "trained": self.trained}

    def add(self, other: "Found") -> None:
        """Add what the sessions of another leg met, as if it had followed at once."""
        last = self.memory[-1][0] if self.memory else 0.0
        for name in {**other.seconds, **other.errors}:
            self.seconds[name] += other.seconds[name]
            self.errors[name] += other.errors[name]
        self.memory += [(last + at, size) for at, size in other.memory]
        self.trainings += [(last + at, size) for at, size in other.trainings]
        self.processor += other.processor
        self.trained += other.trained


def keep_new_corpus(home: str, rows: int) -> str:
    """Save sentences of the grammar as a corpus of the app; return their key."""
    os.environ["MIDSENTENCE_HOME"] = home
    return save_corpus(Corpus(sentences(rows, seed=1), "text", ()), name="The long one").key


async def session(address: str, found: Found, *, seed: int, until: float, pause: float) -> None:
    """Do what one person does, once, and again until the time is up."""
    draw = random.Random(seed)
    texts = list(sentences(40, seed=seed)["text"])
    async with Visitor(address) as visitor:
        await asyncio.sleep(draw.uniform(0, pause))
        await timed(found, "first screen", lambda: visitor.visit(""))
        while True:
            for name, act in actions(visitor, draw, texts).items():
                await asyncio.sleep(draw.uniform(0, 2 * pause))
                await timed(found, name, act)
            if time.monotonic() >= until:
                return


def actions(visitor: Visitor, draw: random.Random, texts: list[str]) -> dict[str, Callable[[], Awaitable[None]]]:
    """Return what a person does next, by name, in order."""
    one, other = draw.sample(texts, 2)
    return {
        "open Encode": lambda: visitor.visit("encode"),
        "encode a sentence": lambda: visitor.fill({"Sentences, one a line": one}, press="Encode"),
        "open Interpolate": lambda: visitor.visit("interpolate"),
        "walk between two": lambda: visitor.fill({"From": one, "To": other}),
        "open Map": lambda: visitor.visit(""),
    }


async def timed(found: Found, name: str, act: Callable[[], Awaitable[None]]) -> None:
    """Do something and note how long it took, or what went wrong: a quick error is no short latency."""
    start = time.monotonic()
    try:
        await act()
    except (PageError, TimeoutError) as error:
        found.errors[name].append(str(error) or type(error).__name__)
    else:
        found.seconds[name].append(time.monotonic() - start)


async def watch(server: psutil.Process, found: Found, jobs: Callable[[], list[psutil.Process]]) -> None:
    """Note the memory of the server and of the trainings beside it until cancelled."""
    start, training = time.monotonic(), jobs()
    while True:
        at = time.monotonic() - start
        found.memory.append((at, server.memory_info().rss / 1e6))
        found.trainings.append((at, sum(map(_memory, training)) / 1e6))
        await asyncio.sleep(LOOK_EVERY)


def _memory(process: psutil.Process) -> int:
    with suppress(psutil.Error):  # it has ended
        return int(process.memory_info().rss)
    return 0


async def open_map(address: str, found: Found, corpus: str) -> None:
    """Open the map of a corpus, which is encoded for it."""
    async with Visitor(address) as visitor:
        await timed(found, "encode and map a corpus", lambda: visitor.visit("", f"corpus={corpus}"))


async def visit_together(
    address: str,
    server: psutil.Process,
    *,
    sessions: int,
    seconds: float,
    pause: float,
    corpus: str = "",
    jobs: Callable[[], list[psutil.Process]] = list,
) -> Found:
    """Let so many sessions use the app for so long; one alone warms it up before.

    :param corpus: key of one whose map another session opens meanwhile.
    :param jobs: gives the processes whose memory is noted beside the server's.
    """
    async with Visitor(address) as first:
        await first.visit("")
        await first.visit("interpolate")
    found, until, before = Found(), time.monotonic() + seconds, sum(server.cpu_times()[:2])
    people = [session(address, found, seed=seed, until=until, pause=pause) for seed in range(sessions)]
    if corpus:
        people.append(open_map(address, found, corpus))
    watching = asyncio.create_task(watch(server, found, jobs))
    await asyncio.gather(*people)
    watching.cancel()
    found.processor = sum(server.cpu_times()[:2]) - before
    return found


def middle_and_high(seconds: list[float]) -> tuple[float, float]:
    """Return median and 95th percentile."""
    high = statistics.quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
    return statistics.median(seconds), high


def tables(found: Found) -> list[Table]:
    """Return the figures: a row an action, the server's memory over time, and what it computed."""
    rows = []
    for name in {**found.seconds, **found.errors}:
        seconds, errors = found.seconds[name], len(found.errors[name])
        figures = [f"{value:.2f}" for value in (*middle_and_high(seconds), max(seconds))] if seconds else [""] * 3
        rows.append([name, str(len(seconds) + errors), *figures, str(errors)])
    last, memory = found.memory[-1][0], []
    for part in range(11):
        sizes = [_nearest(seen, last * part / 10) for seen in (found.memory, found.trainings) if seen]
        memory.append([f"{last * part / 600:.1f}", *(f"{size:,.0f}" for size in sizes)])
    columns = ["action", "times", "median, s", "95 %, s", "longest, s", "errors"]
    done = sum(int(row[1]) for row in rows)
    took = ["the server", f"{found.processor:,.0f}", f"{found.processor / done:.2f}"]
    processor = Table(["seconds of a core", "in all", "an action"], [took])
    names = ["minute", "the server's memory, MB", "the trainings', MB"][: len(memory[0])]
    training = [Table(["at the end", "state", "steps"], found.trained)] if found.trained else []
    return [Table(columns, rows), Table(names, memory), processor, *training]


def _nearest(seen: list[tuple[float, float]], second: float) -> float:
    return min(seen, key=lambda one: abs(one[0] - second))[1]


def problems(found: Found) -> list[str]:
    """Return each error once."""
    return sorted({f"{name}: {said}" for name, errors in found.errors.items() for said in errors})


def run(asked: Asked) -> Report:
    """Measure a class of thirty, and the same while one more has a corpus encoded."""
    sessions, seconds, rows = asked.size(30, 2), asked.size(120, 1), asked.size(20_000, 200)
    pause = 0.001 * asked.size(5_000, 10)
    with tempfile.TemporaryDirectory() as home, serve(MIDSENTENCE_HOME=home) as (address, server):
        corpus = keep_new_corpus(home, rows)
        how = {"sessions": sessions, "seconds": seconds, "pause": pause}
        alone = asyncio.run(visit_together(address, server, **how))
        beside = asyncio.run(visit_together(address, server, **how, corpus=corpus))
    return Report(
        "Many people on one server",
        f"{sessions} sessions of Streamlit's own protocol, each with a pause of {pause:g} s on average between two "
        f"actions, for {seconds} s: seconds until the page is drawn. The first three tables are these alone, the other "
        f"three while one more session opens the map of {rows:,} sentences that have to be encoded for it.",
        [*tables(alone), *tables(beside)],
        problems(alone) + problems(beside),
        figures={"alone": alone.figures(), "beside": beside.figures()},
    )


def in_turns(versions: dict[str, Path], *, legs: int, trainings: int, seconds: float, **how: Any) -> dict[str, Found]:
    """Alternate between versions, in as many legs each; the one that begins changes from turn to turn."""
    met = {name: Found() for name in versions}
    for turn in range(legs):
        for name in sorted(versions, reverse=bool(turn % 2)):
            with leg(versions[name], trainings=trainings) as running:
                visits = visit_together(running.address, running.server, seconds=seconds, jobs=running.jobs, **how)
                one = asyncio.run(visits)
                one.trained = running.trained()
            met[name].add(one)
            sys.stderr.write(f"leg {turn + 1} of {legs}, {name}: {len(problems(one))} kinds of errors\n")
    return met


def beside(now: Found, before: Found) -> Table:
    """Return the latencies of two versions beside each other."""
    columns = ["action", "times", "before", "median, s", "before", "95 %, s", "before", "errors", "before"]
    rows = []
    for name in {**now.seconds, **now.errors}:
        times, middles, highs, errors = [], [], [], []
        for found in (now, before):
            middle, high = middle_and_high(found.seconds[name] or [0.0])
            times.append(str(len(found.seconds[name]) + len(found.errors[name])))
            middles.append(f"{middle:.2f}")
            highs.append(f"{high:.2f}")
            errors.append(str(len(found.errors[name])))
        rows.append([name, *times, *middles, *highs, *errors])
    return Table(columns, rows)


def main() -> None:
    """Measure for the given time, one version or two alternately, and write the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=30.0, help="of visits, of each version")
    parser.add_argument("--pause", type=float, default=5.0, help="mean seconds between two actions of a session")
    parser.add_argument("--trainings", type=int, default=5, help="in the queue at the beginning")
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="the checkout of a version to alternate with")
    parser.add_argument("--leg", type=float, default=5.0, help="minutes of one turn")
    parser.add_argument("-o", "--out", type=Path, default=RESULTS, help="folder of the results")
    asked = parser.parse_args()
    versions = {"now": ROOT} | ({"before": asked.against.resolve()} if asked.against else {})
    legs = max(1, round(asked.minutes / asked.leg)) if asked.against else 1
    how = {"sessions": asked.sessions, "pause": asked.pause, "trainings": asked.trainings}
    met = in_turns(versions, legs=legs, seconds=60 * asked.minutes / legs, **how)
    report, name = summary(met, asked, legs), "load_against" if asked.against else f"load_{asked.minutes:g}_minutes"
    command = f"python -m benchmarks.load --sessions {asked.sessions} --minutes {asked.minutes:g}"
    command += f" --trainings {asked.trainings}" + (f" --against FOLDER --leg {asked.leg:g}" if asked.against else "")
    report.write(name, command, asked.out)
    sys.stdout.write(report.markdown(command))


def summary(met: dict[str, Found], asked: argparse.Namespace, legs: int) -> Report:
    """Return the report of one version, or of two that took turns."""
    turns = f", in {legs} legs of each of two versions, alternating" if asked.against else ""
    about = (
        f"{asked.sessions} sessions of Streamlit's own protocol, each a workspace of its own with a pause of "
        f"{asked.pause:g} s on average between two actions, for {asked.minutes:g} minutes{turns}; {asked.trainings} "
        "trainings of t5-mini, of as many workspaces, in the queue from the beginning on. Seconds until a page is "
        "drawn."
    )
    shown = [beside(met["now"], met["before"])] if asked.against else []
    if asked.against:
        about += f" Before is {_commit(asked.against)}, now {_commit(ROOT)}; the tables of each follow, now first."
    shown += [table for found in met.values() for table in tables(found)]
    notes = [f"{name}: {said}" if asked.against else said for name, found in met.items() for said in problems(found)]
    return Report(
        f"{asked.sessions} sessions and {asked.trainings} trainings on one server",
        about,
        shown,
        notes,
        figures={name: found.figures() for name, found in met.items()},
    )


def _commit(version: Path) -> str:
    """Return the commit of a checkout, as far as git knows it."""
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=version, capture_output=True, text=True)
    return said.stdout.strip() or "a version without a commit"


if __name__ == "__main__":
    main()
