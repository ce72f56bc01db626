"""`python -m benchmarks.samples --checkpoint everyday`: what people will do with a space, written down to be read.

Walks between everyday sentences, what a visitor would type and what comes back, samples of the prior, analogies: one
Markdown table a file. A reader writes y or n into the cells on the right and runs the same command again, which counts
them in the line above the table. A mark is kept only where every other cell of its row is what it was when it was set:
another checkpoint has to be read anew, and the command says how many marks it dropped.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from benchmarks.sample_sentences import ANALOGIES, NAMED, TYPED, WALKS
from vae_core.checkpoints.prior import load_prior
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import DEFAULT, folder_of
from vae_core.data.corpus import read_texts
from vae_core.errors import InputError, MidsentenceError
from vae_core.files import write_text
from vae_core.metrics.generation import WALK_STEPS, distinct_ratio
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior, Walk, draw, walk
from vae_core.space.geometry import analogy

PRIOR = 30  # samples
GRAMMAR = "Grammatical is a sentence or a caption that a careful reader would let stand, whether or not it makes sense."
KNOWN = "(a sentence of the corpus, word for word)"  # it may not be ours to hand on
YES, NO, NONE, UNREAD = "y", "n", "-", ""  # marks; NONE: there is nothing to keep in this row


@dataclass(frozen=True)
class Sheet:
    """A table to be read. Each row holds its cells and then its marks."""

    title: str
    about: str
    columns: tuple[str, ...]  # of text
    marks: tuple[str, ...]  # of what is judged
    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]  # cells and marks

    def counts(self) -> str:
        """Return how many rows have each mark's y, of those in which it applies and was read."""
        said = []
        for place, name in enumerate(self.marks):
            given = [marks[place] for _, marks in self.rows if marks[place] != NONE]
            read = len(given) - given.count(UNREAD)
            said.append(f"{name}: {given.count(YES)} of {read}" if read else f"{name}: not read yet")
            if 0 < read < len(given):
                said[-1] += f" read, {len(given)} in all"
        return "; ".join(said)

    def without(self, known: frozenset[str]) -> "Sheet":
        """Return the sheet with a word in place of each written sentence that is one of the known ones."""
        place = self.columns.index("written")
        rows = [
            ((*cells[:place], KNOWN, *cells[place + 1 :]) if cells[place].lower() in known else cells, marks)
            for cells, marks in self.rows
        ]
        return replace(self, rows=tuple(rows))

    def markdown(self, command: str) -> str:
        """Return the file."""
        names = (*self.columns, *self.marks)
        lines = [f"# {self.title}", "", f"{self.about} {GRAMMAR}", "", f"    {command}", "", f"**{self.counts()}**", ""]
        lines += [_line(names), "|" + "---|" * len(names)]
        lines += [_line((*cells, *marks)) for cells, marks in self.rows]
        return "\n".join(lines) + "\n"

    def with_marks_of(self, text: str) -> tuple["Sheet", int]:
        """Return the sheet with the marks that an earlier file has for the same cells, and how many it had besides."""
        wide, known = len(self.columns) + len(self.marks), {}
        for line in text.splitlines():
            cells = _cells(line)
            if len(cells) == wide:
                known[cells[: len(self.columns)]] = cells[len(self.columns) :]
        rows = tuple((cells, known.get(_cells(_line(cells)), marks)) for cells, marks in self.rows)
        fresh = {_cells(_line(cells)) for cells, _ in self.rows}
        lost = sum(mark in (YES, NO) for cells, marks in known.items() if cells not in fresh for mark in marks)
        return replace(self, rows=rows), lost


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


def _cells(line: str) -> tuple[str, ...]:
    """Return the cells of a line of a table, as they stand in it; () for another line."""
    if not line.startswith("|"):
        return ()
    inner = line.strip()[1:-1].replace("\\|", "\0")
    return tuple(cell.strip().replace("\0", "\\|") for cell in inner.split("|"))


def walks(vae: TextVAE, flow: FlowPrior | None = None) -> Sheet:
    """Return the sentences along walks between pairs of ours: straight, or along the data by a flow."""
    kind: Walk = "data" if flow else "linear"
    ends = vae.encode([text for pair in WALKS for text in pair]).mu.unflatten(0, (-1, 2))  # (walks, 2, D)
    points = torch.cat([walk(start, end, steps=WALK_STEPS, kind=kind, flow=flow) for start, end in ends])
    written = vae.decode(points)
    paths = [written[i : i + WALK_STEPS] for i in range(0, len(written), WALK_STEPS)]
    rows: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for number, (pair, path) in enumerate(zip(WALKS, paths, strict=True), 1):
        asked = (f"from: {pair[0]}", *[""] * (WALK_STEPS - 2), f"to: {pair[1]}")
        for step, (typed, text) in enumerate(zip(asked, path, strict=True), 1):
            rows.append(((f"{number}.{step}", typed, text), (UNREAD,)))
    share = sum(map(distinct_ratio, paths)) / len(paths)
    path = "along the data" if flow else "straight"
    about = f"{len(WALKS)} walks of {WALK_STEPS} steps, {path}; {100 * share:.0f} % of a walk's sentences differ."
    return Sheet("Walks", about, ("step", "typed", "written"), ("grammatical",), tuple(rows))


def reconstructions(vae: TextVAE) -> Sheet:
    """Return what comes back of what a visitor would type."""
    written = vae.decode(vae.encode([typed.text for typed in TYPED]).mu)
    rows = []
    for typed, text in zip(TYPED, written, strict=True):
        marks = (UNREAD, UNREAD, UNREAD if typed.negation else NONE, UNREAD if typed.number else NONE)
        rows.append(((typed.kind, typed.text, text), marks))
    about = "From mu. Kept is what is still there: who it is about, that it is denied, every number."
    names = ("grammatical", "subject kept", "negation kept", "number kept")
    return Sheet("Reconstructions", about, ("kind", "typed", "written"), names, tuple(rows))


def names(vae: TextVAE) -> Sheet:
    """Return the reconstructions of sentences with names, places and numbers."""
    written = vae.decode(vae.encode(NAMED).mu)
    rows = tuple(((text, back), (UNREAD, UNREAD)) for text, back in zip(NAMED, written, strict=True))
    about = "From mu. Kept: every name, place, day and number of the sentence is reconstructed."
    return Sheet("Names and numbers", about, ("typed", "written"), ("grammatical", "kept"), rows)


def samples(vae: TextVAE, flow: FlowPrior | None = None) -> Sheet:
    """Return what is written at random points of the prior: of a flow, or of N(0, I)."""
    written = vae.decode(draw(flow, PRIOR, vae.config.latent_dim, seed=0))
    rows = tuple(((str(number), text), (UNREAD,)) for number, text in enumerate(written, 1))
    about = f"Seed 0, from {'the flow' if flow else 'N(0, I)'}."
    return Sheet("Samples of the prior", about, ("draw", "written"), ("grammatical",), rows)


def analogies(vae: TextVAE) -> Sheet:
    """Return what is written at c + b - a."""
    a, b, c = (vae.encode([getattr(known, name) for known in ANALOGIES]).mu for name in "abc")
    written = vae.decode(analogy(a, b, c))
    rows = tuple(
        ((known.relation, known.a, known.b, known.c, text), (UNREAD, UNREAD, UNREAD))
        for known, text in zip(ANALOGIES, written, strict=True)
    )
    about = "What is to c as b is to a, at c + b - a. The rest is kept where nothing of c has changed besides."
    columns = ("change", "a", "b", "c", "written")
    return Sheet("Analogies", about, columns, ("grammatical", "change made", "rest kept"), rows)


SHEETS: dict[str, Callable[..., Sheet]] = {
    "walks": walks,
    "reconstructions": reconstructions,
    "names": names,
    "samples": samples,
    "analogies": analogies,
}


def main(words: list[str] | None = None) -> int:
    """Write the five files, with the marks that still hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", default=DEFAULT)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "samples")
    parser.add_argument("--walk", choices=["linear", "data"], default="linear", help="data: by the checkpoint's flow")
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="sentence files whose lines are not repeated")
    asked = parser.parse_args(words)
    try:
        known = frozenset(text.lower() for text in read_texts(asked.known)) if asked.known else frozenset()
        vae, name = load_vae(asked.checkpoint), folder_of(asked.checkpoint).name
        flow = load_prior(asked.checkpoint)
        if asked.walk == "data" and flow is None:
            raise InputError(f"{name} has no flow to walk by: fit one with `python -m vae_core fit-prior`.")
    except MidsentenceError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    along = " --walk data" if asked.walk == "data" else ""
    for title, make in SHEETS.items():
        path = asked.out / f"{title}.md"
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        by_flow = {"flow": flow} if title == "samples" or (title == "walks" and asked.walk == "data") else {}
        sheet, lost = make(vae, **by_flow).without(known).with_marks_of(before)
        write_text(path, sheet.markdown(f"python -m benchmarks.samples --checkpoint {name}{along}"))
        dropped = f"; {lost} marks were of other text and are dropped" if lost else ""
        sys.stdout.write(f"{path.name}: {sheet.counts()}{dropped}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
