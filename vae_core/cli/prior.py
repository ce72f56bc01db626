"""Commands of the prior: sample, and fit-prior, which fits a flow to a checkpoint's latents."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vae_core.checkpoints.serialization import load_vae
from vae_core.cli.common import AnyWords, AsJson, Checkpoint, Column, print_note, print_rows, progress, stage_bars
from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.space.flow import FlowPrior

PriorChoice = Annotated[
    Literal["standard", "flow"] | None,
    typer.Option("--prior", help="N(0, I), or the flow beside the weights; the flow where there is one."),
]


def sample(
    n: Annotated[int, typer.Argument(help="How many.", min=1, max=1_000_000)] = 10,
    temperature: Annotated[float, typer.Option(help="Deviation of z; 1 is the prior.", min=0.0)] = 1.0,
    seed: Annotated[int, typer.Option(help="The same seed draws the same sentences.", min=0, max=2**32 - 1)] = 0,
    prior: PriorChoice = None,
    any_words: AnyWords = False,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Draw points from the prior and decode them, greedily.

    Example: python -m vae_core sample 5 --temperature 0.8 --seed 1
    """
    if not math.isfinite(temperature):
        raise InputError(f"A temperature of {temperature} is not a deviation: give a finite number, 0 or more.")
    vae, flow = load_vae(checkpoint), prior_of(checkpoint, prior)
    from vae_core.space.flow import draw

    z = draw(flow, n, vae.config.latent_dim, temperature=temperature, seed=seed)
    written = vae.decode(z, known_words=not any_words, on_batch=progress("decode", n))
    rows = [{"text": text} for text in written]
    print_rows(rows, as_json, lambda row: row["text"])


def fit_prior(
    files: Annotated[list[Path], typer.Argument(help="Sentences of the kind that it was trained on.")],
    checkpoint: Annotated[str, typer.Option(help="A name under checkpoints/, or a folder.")],
    text_column: Column = None,
    steps: Annotated[
        int | None, typer.Option(help="Of the fit; by the number of sentences if not given.", min=1)
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same flow.", min=0, max=2**32 - 1)] = 0,
) -> None:
    """Fit a flow to a checkpoint's latents and save it beside the weights, as its prior in place of N(0, I).

    Example: python -m vae_core fit-prior sentences.txt.gz --checkpoint everyday
    """
    from vae_core.checkpoints.store import locate
    from vae_core.data.corpus import read_texts

    folder = Path(locate(checkpoint))
    if not folder.is_dir():
        raise InputError(f"A flow is saved beside the weights, and {checkpoint} is not a folder here: fetch it first.")
    fit_and_report(folder, read_texts(files, text_column=text_column), steps=steps, seed=seed)


def fit_and_report(folder: Path, texts: Sequence[str], *, steps: int | None = None, seed: int = 0) -> None:
    """Fit the flow of a checkpoint, rewrite its card, and print what it gives on sentences that are held out."""
    from vae_core.checkpoints.card import write_card
    from vae_core.space.flow import beats_standard
    from vae_core.training.prior import fit_prior as fit

    flow = fit(folder, texts, steps=steps, seed=seed, on_progress=stage_bars())
    nats = "{nats:.2f} nats a sentence against {standard_nats:.2f} under N(0, I)".format(**flow.figures)
    if not beats_standard(flow):
        print_note(f"the flow gives held-out latents {nats}: it is not saved, and N(0, I) stays the prior")
        return
    write_card(folder)
    typer.echo(f"{folder}: a flow of {int(flow.figures['rows']):,} sentences; -log p(z) is {nats}")


def fit_missing(folder: Path, texts: Sequence[str], *, seed: int) -> None:
    """Fit the flow that a finished finetune lacks; the checkpoint is whole without it.

    A fit that fails, by too few sentences or a full disk, is a note: the training has succeeded.
    """
    from vae_core.errors import MidsentenceError
    from vae_core.training.prior import needs_prior
    from vae_core.training.trainer import is_main_process

    if not is_main_process() or not needs_prior(folder):
        return
    try:
        fit_and_report(folder, texts, seed=seed)
    except KeyboardInterrupt:
        print_note("the checkpoint is saved, without a flow as its prior: the same command with --resume fits it")
        raise typer.Exit(130) from None
    except MidsentenceError as error:
        print_note(f"no flow was fitted, and N(0, I) stays the prior. {error}")


def prior_of(checkpoint: str, choice: str | None) -> "FlowPrior | None":
    """Return the flow of a checkpoint that a command draws from; None for N(0, I).

    :param choice: "standard", "flow", or None: the flow where there is one.
    :raises MidsentenceError: when a flow is requested and there is none, or it cannot be used.
    """
    if choice == "standard":
        return None
    from vae_core.checkpoints.prior import load_prior

    flow = load_prior(checkpoint)
    if choice == "flow" and flow is None:
        how = f"fit one with `python -m vae_core fit-prior FILE --checkpoint {checkpoint}`"
        raise InputError(f"{checkpoint} has no flow: {how}, or take --prior standard.")
    return flow
