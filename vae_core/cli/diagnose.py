"""The command that measures a space: diagnose."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.analysis.diagnose import Diagnosis
    from vae_core.latents.table import Latents
    from vae_core.model.vae import TextVAE


def diagnose(
    file: Annotated[Path, typer.Argument(metavar="LATENTS.parquet", help="What `encode` wrote.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="[C]...", help="More label columns.")] = None,
    labels: Annotated[list[str] | None, typer.Option(help="Label columns; without any, less is measured.")] = None,
    other: Annotated[bool, typer.Option("--other", help="Of a column of many values keep the top 30.")] = False,
    checkpoint: Annotated[
        str | None, typer.Option(help="What encoded them, to measure what it decodes: swap gap and walks.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of what is sampled.", min=0, max=2**32 - 1)] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure how good a space is: dimensions, information, neighbours, factors; with --checkpoint the decoder too.

    Example: python -m vae_core diagnose latents.parquet --labels genre tense --checkpoint everyday --json
    """
    if more and not labels:
        raise InputError(f"{more[0]!r} is one file too many: give one file, and label columns behind --labels.")
    from vae_core.data.labels import read_labels
    from vae_core.latents.table import read_latents

    latents = read_latents(file)
    columns = [read_labels(latents.table, name, fold=other) for name in dict.fromkeys([*(labels or []), *(more or [])])]
    vae = _load(checkpoint, latents) if checkpoint else None
    from tqdm import tqdm

    from vae_core.analysis.diagnose import diagnose as measure

    with tqdm(total=100, delay=1.0, leave=False, bar_format="{desc}: {percentage:.0f} %|{bar}|") as bar:

        def report(stage: str, share: float) -> None:
            bar.set_description_str(stage)
            bar.update(round(100 * share) - bar.n)

        found = measure(latents, columns, vae=vae, seed=seed, on_progress=report)
    typer.echo(json.dumps(_told(found), ensure_ascii=False) if as_json else _table(found))


def _load(checkpoint: str, latents: "Latents") -> "TextVAE":
    """Return the model, if it is the one that encoded the latents."""
    from vae_core.checkpoints.store import fingerprint, folder_of, load_vae

    mark = fingerprint(folder_of(checkpoint))
    if latents.checkpoint != mark:
        raise InputError(
            f"The latents were not encoded by {checkpoint} as it is now: name the checkpoint that they come from, "
            "encode the corpus again, or leave --checkpoint out."
        )
    return load_vae(checkpoint)


def _told(found: "Diagnosis") -> dict[str, Any]:
    """Return the diagnosis for JSON, with the verdict and what each figure is."""
    from vae_core.analysis.diagnose import verdict
    from vae_core.analysis.glossary import MEASURES

    words = {measure.name: {"what": measure.what, "good": measure.good} for measure in MEASURES}
    return {**found.to_dict(), "verdict": verdict(found), "measures": words}


def _table(found: "Diagnosis") -> str:
    """Return the verdict, a line a figure, and one a label column."""
    from vae_core.analysis.diagnose import verdict
    from vae_core.analysis.glossary import rows

    lines = [*verdict(found), ""]
    for row in rows(found.figures):
        lines += [f"{row.label:32} {row.value:>8}  {row.against}", f"    {row.what} Good: {row.good}"]
    if found.labels:
        lines += ["", f"{'label column':24} {'agree':>7} {'chance':>7} {'read off':>9} {'guessing':>9}"]
    for label in found.labels:
        cells = (label.agreement, label.chance, label.accuracy, label.majority)
        shown = ["-" if cell is None else f"{cell:.2f}" for cell in cells]
        lines.append(f"{label.column:24.24} {shown[0]:>7} {shown[1]:>7} {shown[2]:>9} {shown[3]:>9}")
    return "\n".join([*lines, *(f"note: {note}" for note in found.notes)])
