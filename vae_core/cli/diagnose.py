"""Command `diagnose`: figures of a latent space on an encoded corpus."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vae_core.errors import InputError
from vae_core.metrics.registry import DIAGNOSED, FIGURES, measured

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
    from vae_core.checkpoints.serialization import load_vae
    from vae_core.checkpoints.store import fingerprint, folder_of

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

    words = {name: {"what": FIGURES[name].definition, "good": FIGURES[name].target} for name in DIAGNOSED}
    return {**found.to_dict(), "verdict": verdict(found), "measures": words}


def _table(found: "Diagnosis") -> str:
    """Return the verdict, a line a figure, and one a label column."""
    from vae_core.analysis.diagnose import verdict
    from vae_core.analysis.label_figures import COLUMN_FIGURES

    lines = [*verdict(found), ""]
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
