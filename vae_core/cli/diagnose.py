"""Command `diagnose`: figures of a latent space on an encoded corpus."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.cli.common import AsJson
from vae_core.errors import InputError
from vae_core.metrics.registry import DIAGNOSED, FIGURES, measured

if TYPE_CHECKING:
    from vae_core.analysis.diagnose import Diagnosis


def diagnose(
    file: Annotated[Path, typer.Argument(metavar="LATENTS.parquet", help="What `encode` wrote.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="[C]...", help="More label columns.")] = None,
    labels: Annotated[list[str] | None, typer.Option(help="Label columns; without any, less is measured.")] = None,
    other: Annotated[bool, typer.Option("--other", help="Of a column of many values keep the top 30.")] = False,
    checkpoint: Annotated[
        str | None, typer.Option(help="What encoded them, to measure what it decodes: swap gap and walks.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of what is sampled.", min=0, max=2**32 - 1)] = 0,
    as_json: AsJson = False,
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
    if checkpoint and latents.checkpoint != fingerprint(folder_of(checkpoint)):
        raise InputError(
            f"The latents were not encoded by {checkpoint} as it is now: name the checkpoint that they come from, "
            "encode the corpus again, or leave --checkpoint out."
        )
    vae = load_vae(checkpoint) if checkpoint else None
    from tqdm import tqdm

    from vae_core.analysis.diagnose import diagnose as measure
    from vae_core.analysis.diagnose import verdict

    with tqdm(total=100, delay=1.0, leave=False, bar_format="{desc}: {percentage:.0f} %|{bar}|") as bar:

        def report(stage: str, share: float) -> None:
            bar.set_description_str(stage)
            bar.update(round(100 * share) - bar.n)

        found = measure(latents, columns, vae=vae, seed=seed, on_progress=report)
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
        columns = {field: FIGURES[COLUMN_FIGURES[field]] for field in ("agreement", "chance", "accuracy", "majority")}
        lines += ["", f"{'label column':24}" + "".join(f"  {figure.heading:>24}" for figure in columns.values())]
    for label in found.labels:
        cells = [figure.format(getattr(label, field)) for field, figure in columns.items()]
        lines.append(f"{label.column:24.24}" + "".join(f"  {cell:>24}" for cell in cells))
    return "\n".join([*lines, *(f"note: {note}" for note in found.notes)])
