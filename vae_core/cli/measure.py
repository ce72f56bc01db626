"""Commands that measure: evaluate, a checkpoint on a file of sentences; diagnose, a space on an encoded corpus."""

import json
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vae_core.checkpoints.card import add_evaluation
from vae_core.checkpoints.serialization import base_name, load_vae
from vae_core.checkpoints.store import fingerprint, folder_of, locate
from vae_core.cli.common import (
    AsJson,
    Checkpoint,
    Column,
    SentenceFile,
    States,
    Teacher,
    plain,
    print_note,
    stage_bars,
)
from vae_core.cli.prior import PriorChoice, prior_of
from vae_core.errors import InputError
from vae_core.metrics.registry import DIAGNOSED, EVALUATED, FIGURES, fluency_figures, measured
from vae_core.model.text.words import read_words
from vae_core.paths import WORDS

if TYPE_CHECKING:
    from vae_core.analysis.diagnose import Diagnosis


def evaluate(
    file: SentenceFile,
    checkpoint: Checkpoint = "everyday",
    text_column: Column = None,
    limit: Annotated[int | None, typer.Option(help="Only the first texts.", min=2)] = None,
    importance_samples: Annotated[int, typer.Option(help="k of IW-NLL; 100 for a headline.", min=1)] = 10,
    samples: Annotated[
        int,
        typer.Option(
            help="Prior samples to measure, as many points of a map, and a tenth as many walks; 0: none.", min=0
        ),
    ] = 0,
    language_model: Annotated[
        str | None,
        typer.Option(
            help="A collapsed VAE with the same tokenizer, which says what a token of the texts that are written "
            "costs; CHECKPOINT-collapsed beside the checkpoint if not given."
        ),
    ] = None,
    pairs: Annotated[
        Path | None,
        typer.Option(
            help="Scored pairs, with columns sentence1, sentence2 and score, to compare with the cosine of mu."
        ),
    ] = None,
    states: States = None,
    teacher: Teacher = None,
    prior: PriorChoice = None,
    card: Annotated[bool, typer.Option(help="Keep the figures in the checkpoint's model card.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure a checkpoint on a file of sentences.

    Example: python -m vae_core evaluate captions.valid.txt.gz --checkpoint everyday --samples 1000 --json
    """
    folder = Path(locate(checkpoint))
    if card and not folder.is_dir():
        raise InputError(f"--card writes beside the weights, and {checkpoint} is not a folder here: fetch it first.")
    if states and not pairs:
        raise InputError("Plain states are compared with mu on scored pairs: give --pairs FILE, or leave --states out.")
    from vae_core.data.corpus import read_texts
    from vae_core.data.pairs import read_pairs

    texts = read_texts([file], text_column=text_column)[:limit]
    scored = read_pairs(pairs) if pairs else None
    vae, flow, words = load_vae(checkpoint), prior_of(checkpoint, prior), read_words(folder_of(checkpoint))
    from vae_core.analysis.evaluation import find_encoders, find_language_model, meaning_figures, text_figures

    encoders = find_encoders(states, teacher, usual=scored is not None)
    model, note = find_language_model(language_model, folder, vae, texts)
    how: dict[str, Any] = {"words": words, "language_model": model, "flow": flow, "samples": samples}
    how |= {"importance_samples": importance_samples, "on_progress": stage_bars()}
    figures = text_figures(vae, texts, **how)
    figures |= meaning_figures(vae, texts, scored, encoders, on_progress=stage_bars())
    figures = plain(figures)
    if note:
        print_note(note)
    if words is None:
        print_note(f"Non-words are left out, as {folder.name} has no {WORDS}: it, or its base, was made without one.")
    if card:
        given = {"limit": limit, "samples": samples, "language-model": language_model, "pairs": pairs}
        given |= {"states": states, "teacher": teacher, "prior": prior}
        command = _command(file, folder, {"importance-samples": importance_samples, **given})
        add_evaluation(folder, file.name.split(".txt")[0], figures, command=command)
    typer.echo(json.dumps(figures) if as_json else _figure_lines(figures))


def _command(file: Path, folder: Path, given: Mapping[str, Any]) -> str:
    """Return the command that gives the figures again, with the names of files and folders in place of their paths."""
    words = ["python", "-m", "vae_core", "evaluate", file.name, "--checkpoint", folder.resolve().name]
    for name, value in given.items():
        if value:
            words += [f"--{name}", value.name if isinstance(value, Path) else base_name(str(value))]
    return shlex.join(words)


def _figure_lines(figures: Mapping[str, Any]) -> str:
    """Return a line a figure, and the table of non-words and costs."""
    shown = [FIGURES[name] for name in EVALUATED if name in figures]
    lines = [f"{figure.heading:32} {figure.format(figures[figure.name])}" for figure in shown]
    if table := fluency_figures(figures):
        lines += ["", f"{'text':32} non-word, %  cost, nats a token"]
    for label, cells in table.items():
        nonword, cost = (figure.format(figures.get(figure.name)) for figure in cells)
        lines.append(f"{label:32} {nonword:>11}  {cost:>18}")
    return "\n".join(lines)


def diagnose(
    file: Annotated[Path, typer.Argument(metavar="LATENTS.parquet", help="What `encode` wrote.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="[C]...", help="More label columns.")] = None,
    labels: Annotated[list[str] | None, typer.Option(help="Label columns; without any, less is measured.")] = None,
    other: Annotated[bool, typer.Option("--other", help="Of a column of many values keep the top 30.")] = False,
    checkpoint: Annotated[
        str | None, typer.Option(help="What encoded them, to measure what it decodes: swap gap and walks.")
    ] = None,
    states: States = None,
    teacher: Teacher = None,
    seed: Annotated[int, typer.Option(help="Of what is sampled.", min=0, max=2**32 - 1)] = 0,
    as_json: AsJson = False,
) -> None:
    """Measure how good a space is: dimensions, information, neighbours, factors; with --checkpoint the decoder too.

    With --states or --teacher, how neighbours share labels is measured on the vectors of these models too.

    Example: python -m vae_core diagnose latents.parquet --labels genre tense --checkpoint everyday --json
    """
    if more and not labels:
        raise InputError(f"{more[0]!r} is one file too many: give one file, and label columns behind --labels.")
    if (states or teacher) and not labels:
        raise InputError("Spaces are compared by how neighbours share labels: name label columns with --labels.")
    from vae_core.data.labels import read_labels
    from vae_core.latents.table import read_latents

    latents = read_latents(file)
    columns = [read_labels(latents.table, name, fold=other) for name in dict.fromkeys([*(labels or []), *(more or [])])]
    if checkpoint and latents.checkpoint != fingerprint(folder_of(checkpoint)):
        raise InputError(
            f"The latents were not encoded by {checkpoint} as it is now: name the checkpoint that they come from, "
            "encode the corpus again, or leave --checkpoint out."
        )
    vae = load_vae(checkpoint) if checkpoint else None
    from tqdm import tqdm

    from vae_core.analysis.diagnose import diagnose as measure
    from vae_core.analysis.diagnose import diagnose_references, verdict

    references = {}
    if states or teacher:
        from vae_core.analysis.evaluation import find_encoders, vectors_by

        encoders = find_encoders(states, teacher)
        references = {name: vectors_by(one, name, stage_bars())(latents.texts) for name, one in encoders.items()}

    with tqdm(total=100, delay=1.0, leave=False, bar_format="{desc}: {percentage:.0f} %|{bar}|") as bar:

        def report(stage: str, share: float) -> None:
            bar.set_description_str(stage)
            bar.update(round(100 * share) - bar.n)

        found = measure(latents, columns, vae=vae, seed=seed, on_progress=report)
    found = diagnose_references(found, columns, references, seed=seed)
    if not as_json:
        typer.echo(_table(found, verdict(found)))
        return
    about = {name: {"what": FIGURES[name].definition, "good": FIGURES[name].target} for name in DIAGNOSED}
    told = {**found.to_dict(), "verdict": verdict(found), "measures": about}
    typer.echo(json.dumps(told, ensure_ascii=False))


def _table(found: "Diagnosis", verdict: list[str]) -> str:
    """Return the verdict, a line a figure, and one a label column."""
    from vae_core.analysis.label_figures import COLUMN_FIGURES

    lines = [*verdict, ""]
    for figure in measured(DIAGNOSED, found.figures):
        value, reference = figure.text(found.figures[figure.name]), figure.reference_text(found.figures)
        lines += [f"{figure.label:32} {value:>12}  {reference}", f"    {figure.definition} Good: {figure.target}"]
    if found.labels:
        compared = [f"{name}_agreement" for name in ("states", "teacher") if found.figures.get(f"{name}_agreement")]
        fields = ("agreement", *compared, "chance", "accuracy", "majority")
        columns = {field: FIGURES[COLUMN_FIGURES[field]] for field in fields}
        lines += ["", f"{'label column':24}" + "".join(f"  {figure.heading:>24}" for figure in columns.values())]
    for label in found.labels:
        cells = [figure.format(getattr(label, field)) for field, figure in columns.items()]
        lines.append(f"{label.column:24.24}" + "".join(f"  {cell:>24}" for cell in cells))
    return "\n".join([*lines, *(f"note: {note}" for note in found.notes)])
