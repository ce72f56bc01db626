"""Commands that explore latents: project, neighbors, analogy."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import DEFAULT, fingerprint, folder_of, list_checkpoints
from vae_core.cli.common import AsJson, check_writable, print_note, print_rows, stage_bars
from vae_core.errors import InputError

Metric = Annotated[Literal["euclidean", "cosine"], typer.Option(help="What counts as near in the latent space.")]


def project(
    latents: Annotated[Path, typer.Argument(metavar="LATENTS.parquet", help="What `encode` wrote.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The Parquet file to write.")],
    method: Annotated[Literal["umap", "pca"], typer.Option(help="Near neighbours, or straight axes.")] = "umap",
    dims: Annotated[int, typer.Option(help="2 or 3.", min=2, max=3)] = 2,
    neighbors: Annotated[int, typer.Option(help="Of UMAP: few for detail, many for the whole.", min=2, max=200)] = 15,
    min_dist: Annotated[float, typer.Option(help="Of UMAP: smallest distance between points.", min=0.0, max=1.0)] = 0.1,
    metric: Metric = "euclidean",
    seed: Annotated[int, typer.Option(help="The same seed gives the same map.", min=0, max=2**32 - 1)] = 0,
) -> None:
    """Make a map of a latents table: every column of it, and map_x, map_y (and map_z) of each text, as Parquet.

    Example: python -m vae_core project reviews.parquet -o map.parquet --method umap --dims 2
    """
    check_writable(output)
    from vae_core.latents.manifest import read_latents_table
    from vae_core.latents.table import read_latents

    mu = read_latents(latents).mu
    from vae_core.space.layout import fit_projection
    from vae_core.space.projection import write_projection

    projection = fit_projection(
        mu,
        method=method,
        dims=dims,
        neighbors=neighbors,
        min_dist=min_dist,
        metric=metric,
        seed=seed,
        on_progress=stage_bars(),
    )
    for note in projection.notes:
        print_note(note)
    write_projection(projection, output, table=read_latents_table(latents))
    typer.echo(f"{output}: {len(mu):,} rows")


def neighbors(
    text: Annotated[str, typer.Argument(help="The sentence to look around.")],
    source: Annotated[Path, typer.Option("--in", metavar="LATENTS.parquet", help="What `encode` wrote.")],
    k: Annotated[int, typer.Option("-k", help="How many.", min=1)] = 10,
    metric: Metric = "euclidean",
    checkpoint: Annotated[
        str | None, typer.Option(help="A name, a folder, or a hub id; else the one here that made the latents.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Find the sentences with the latents nearest to that of a sentence.

    Example: python -m vae_core neighbors "a man plays a guitar" --in reviews.parquet -k 5 --json
    """
    from vae_core.latents.table import read_latents

    latents = read_latents(source)
    vae = load_vae(_maker(latents.checkpoint, source, checkpoint))
    if vae.config.latent_dim != latents.mu.shape[1]:
        sizes = f"{latents.mu.shape[1]} dimensions, and the checkpoint's have {vae.config.latent_dim}"
        raise InputError(f"The latents in {source.name} have {sizes}: name the one that made them with --checkpoint.")
    from vae_core.space.neighbors import nearest

    found = nearest(vae.encode([text]).mu.numpy(), latents.mu, k, metric=metric)
    rows = [
        {"text": latents.texts[row], "distance": float(distance)}
        for row, distance in zip(found.rows[0], found.distances[0], strict=True)
    ]
    print_rows(rows, as_json, lambda row: f"{row['distance']:.3f}  {row['text']}")


def _maker(maker: str, source: Path, checkpoint: str | None) -> str:
    """Return the checkpoint to encode with: the one given, else the one with fingerprint maker ("": any)."""
    if checkpoint is None:
        if not maker:
            return DEFAULT
        for info in list_checkpoints():
            if fingerprint(info.path) == maker:
                return str(info.path)
        made = f"The checkpoint that made the latents in {source.name} ({maker}) is not here"
        raise InputError(f"{made}: name its folder with --checkpoint, or encode the texts again.")
    found = fingerprint(folder_of(checkpoint))
    if maker not in ("", found):
        made = f"{source.name} was made by another checkpoint ({maker}) than {checkpoint} ({found})"
        raise InputError(f"{made}: leave --checkpoint out, or encode the texts again with it.")
    return checkpoint
