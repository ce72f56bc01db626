"""Arguments and results of a benchmark: a table with its text, as Markdown and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.timing import Ratio, machine
from vae_core.model.vae import TextVAE

RESULTS = Path(__file__).resolve().parent / "results"


@dataclass(frozen=True)
class Asked:
    """Arguments of a benchmark."""

    checkpoint: str = "everyday"
    files: tuple[Path, ...] = ()  # of sentences; the project's grammar where there are none
    toy: bool = False  # toy sizes, in seconds, without meaning: do they run at all
    threads: int | None = None  # None: as many as torch takes by itself

    def size(self, full: int, toy: int) -> int:
        """Return how many of something to take."""
        return toy if self.toy else full

    def vae(self) -> TextVAE:
        """Return the checkpoint."""
        from vae_core.checkpoints.serialization import load_vae

        return load_vae(self.checkpoint, device="cpu")  # the limits that are measured are the processor's

    def texts(self, n: int) -> list[str]:
        """Return n sentences in random order, fewer where there are not as many; none of them twice.

        `TextVAE.encode` reads a sentence once however often it comes, and what it is compared with reads each.
        """
        if not self.files:
            from vae_core.data.synthetic import sentences

            return list(sentences(n)["text"])
        from vae_core.data.corpus import read_texts

        lines = list(dict.fromkeys(read_texts(list(self.files))))
        return [lines[row] for row in np.random.default_rng(0).permutation(len(lines))[:n]]

    @property
    def words(self) -> str:
        """Arguments in the form of the command line; of a file its name alone."""
        data = "".join(f" --data {file.name}" for file in self.files)
        data += f" --checkpoint {Path(self.checkpoint).name}" if self.checkpoint != "everyday" else ""
        return data + (f" --threads {self.threads}" if self.threads else "")


@dataclass(frozen=True)
class Table:
    """Rows of words under columns of words."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """Return the table; its first column is text, the others are figures."""
        lines = ["| " + " | ".join(self.columns) + " |", "|---" + "|---:" * (len(self.columns) - 1) + "|"]
        return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in self.rows])


@dataclass(frozen=True)
class Comparison:
    """A claim of speed, ours and a peer's in one precision; docs/speed.md has all of them, by `benchmarks.summary`."""

    what: str
    peer: str
    precision: str
    ratio: Ratio  # how many times as long the peer takes
    limits: tuple[float, float] | None = None  # shares of the machine's matmul rate: ours, the peer's


@dataclass(frozen=True)
class Report:
    """Results of a benchmark."""

    title: str
    about: str
    tables: Sequence[Table]
    notes: Sequence[str] = ()
    profile: str = ""  # where the time goes
    figures: dict[str, Any] = field(default_factory=dict)  # every number behind the tables
    machine: str = field(default_factory=machine)
    comparisons: Sequence[Comparison] = ()  # that docs/speed.md quotes

    def markdown(self, command: str) -> str:
        """Return the content of the result file."""
        parts = [f"# {self.title}", f"`{command}`", self.about, f"Machine: {self.machine}."]
        parts += [table.markdown() for table in self.tables]
        parts += ["\n".join(f"- {note}" for note in self.notes)] if self.notes else []
        parts += [f"Where the time goes:\n\n```\n{self.profile}\n```"] if self.profile else []
        return "\n\n".join(parts) + "\n"

    def write(self, name: str, command: str, folder: Path) -> None:
        """Write NAME.md and NAME.json."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.md").write_text(self.markdown(command), encoding="utf-8")
        known = {"command": command, **asdict(self)}
        (folder / f"{name}.json").write_text(json.dumps(known, indent=1, default=str) + "\n", encoding="utf-8")


def busiest(work: Any, *, rows: int = 8) -> str:
    """Return the operators that took most of a call, by torch's profiler, a line each: share and name."""
    from torch.profiler import ProfilerActivity, profile

    with profile(activities=[ProfilerActivity.CPU]) as seen:
        work()
    found = sorted(seen.key_averages(), key=lambda event: -event.self_cpu_time_total)
    whole = sum(event.self_cpu_time_total for event in found) or 1.0
    return "\n".join(
        f"{event.self_cpu_time_total / whole:6.1%}  {event.key}, {event.count} calls" for event in found[:rows]
    )
