"""`python -m benchmarks load`, or `python -m benchmarks.load [--minutes 30] [--sessions 30] ...`: many on one server.

A server of its own, and so many sessions that encode a sentence of their own, walk between two, and open the map, in
turns and all at the same time; between two actions each pauses for a random while. Prints, for each action, how often
it was done, its median, 95th percentile and longest time in seconds, its errors; the server's memory over time, and the
seconds of a core that it took.
With --corpus one more session opens the map of so many sentences that nobody has encoded yet, which takes long.
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import psutil

from benchmarks.reports import Asked, Report, Table
from benchmarks.serving import serve
from benchmarks.visitor import PageError, Visitor
from vae_core.data.corpus import Corpus
from vae_core.data.synthetic import sentences
from vae_core.latents.library import save_corpus

LOOK_EVERY = 1.0  # seconds between two looks at the server's memory


@dataclass
class Found:
    """What the sessions met."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    memory: list[tuple[float, float]] = field(default_factory=list)  # (seconds since the start, MB)
    processor: float = 0.0  # seconds of a core that the server took, which other work beside it hardly changes

    def figures(self) -> dict[str, Any]:
        """Return all that was met, as JSON has it."""
        measured = {"seconds": dict(self.seconds), "errors": dict(self.errors)}
        return measured | {"memory": self.memory, "processor": self.processor}


def keep_new_corpus(home: str, rows: int) -> str:
    """Keep sentences of the grammar among the app's corpora, as if they had been handed in; return their key."""
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
    """Do something and note how long it took, or what went wrong."""
    start = time.monotonic()
    try:
        await act()
    except (PageError, TimeoutError) as error:
        found.errors[name].append(str(error) or type(error).__name__)
    found.seconds[name].append(time.monotonic() - start)


async def watch(server: psutil.Process, found: Found) -> None:
    """Note the server's memory until cancelled."""
    start = time.monotonic()
    while True:
        found.memory.append((time.monotonic() - start, server.memory_info().rss / 1e6))
        await asyncio.sleep(LOOK_EVERY)


async def open_map(address: str, found: Found, corpus: str) -> None:
    """Open the map of a corpus, which is encoded for it."""
    async with Visitor(address) as visitor:
        await timed(found, "encode and map a corpus", lambda: visitor.visit("", f"corpus={corpus}"))


async def visit_together(
    address: str, server: psutil.Process, *, sessions: int, seconds: float, pause: float, corpus: str = ""
) -> Found:
    """Let so many sessions use the app for so long; one alone warms it up before.

    :param corpus: key of one whose map another session opens meanwhile.
    """
    async with Visitor(address) as first:
        await first.visit("")
        await first.visit("interpolate")
    found, until, before = Found(), time.monotonic() + seconds, sum(server.cpu_times()[:2])
    people = [session(address, found, seed=seed, until=until, pause=pause) for seed in range(sessions)]
    if corpus:
        people.append(open_map(address, found, corpus))
    watching = asyncio.create_task(watch(server, found))
    await asyncio.gather(*people)
    watching.cancel()
    found.processor = sum(server.cpu_times()[:2]) - before
    return found


def tables(found: Found) -> list[Table]:
    """Return what was found: a row an action, the server's memory over time, and what it computed."""
    rows = []
    for name, seconds in found.seconds.items():
        high = statistics.quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
        figures = [f"{value:.2f}" for value in (statistics.median(seconds), high, max(seconds))]
        rows.append([name, str(len(seconds)), *figures, str(len(found.errors[name]))])
    last, memory = found.memory[-1][0], []
    for part in range(11):
        at, size = min(found.memory, key=lambda seen: abs(seen[0] - last * part / 10))
        memory.append([f"{at / 60:.1f}", f"{size:,.0f}"])
    columns = ["action", "times", "median, s", "95 %, s", "longest, s", "errors"]
    done = sum(map(len, found.seconds.values()))
    took = ["the server", f"{found.processor:,.0f}", f"{found.processor / done:.2f}"]
    processor = Table(["seconds of a core", "in all", "an action"], [took])
    return [Table(columns, rows), Table(["minute", "the server's memory, MB"], memory), processor]


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


def main() -> None:
    """Print the tables of as long a time as is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--pause", type=float, default=5.0, help="mean seconds between two actions of a session")
    asked = parser.parse_args()
    how = {"sessions": asked.sessions, "seconds": 60 * asked.minutes, "pause": asked.pause}
    with tempfile.TemporaryDirectory() as home, serve(MIDSENTENCE_HOME=home) as (address, server):
        found = asyncio.run(visit_together(address, server, **how))
    said = [table.markdown() for table in tables(found)] + problems(found)
    sys.stdout.write(f"{asked.sessions} sessions, a pause of {asked.pause:g} s on average\n\n")
    sys.stdout.write("\n\n".join(said) + "\n")


if __name__ == "__main__":
    main()
