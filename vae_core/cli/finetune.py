"""The commands around a finetune: the training itself, and how long its steps will take."""

import inspect
import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from vae_core.cli.common import AsJson, Column
from vae_core.cli.pretrain import (
    Budget,
    Credits,
    Epochs,
    Every,
    Files,
    Log,
    Longest,
    Measured,
    Output,
    Precision,
    Rate,
    Resume,
    Save,
    Seed,
    Valid,
    finish,
    finite,
    record,
    training_texts,
)

if TYPE_CHECKING:
    from vae_core.training.config import TrainConfig


def finetune(
    ctx: typer.Context,
    files: Files,
    base: Annotated[
        str, typer.Option(help="A sequence-to-sequence model or a VAE to train on: a name, a folder or a hub id.")
    ],
    output: Output,
    recipe: Annotated[
        str, typer.Option(help="two-phase, vanilla, cyclical, rate-target or autoencoder.")
    ] = "two-phase",
    valid: Valid = None,
    text_column: Column = None,
    epochs: Epochs = 3.0,
    learning_rate: Rate = 3e-3,
    token_budget: Budget = 4096,
    max_tokens: Longest = 40,
    free_bits: Annotated[
        float | None, typer.Option(help="Nats a dimension that cost nothing.", callback=finite)
    ] = None,
    rate_target: Annotated[float | None, typer.Option(help="C of |KL - C|, nats.", callback=finite)] = None,
    deletion: Annotated[float | None, typer.Option(help="Share of input deleted in phase 1.", callback=finite)] = None,
    word_dropout: Annotated[
        float | None, typer.Option(help="Share of words that the decoder cannot see.", callback=finite)
    ] = None,
    bag: Annotated[
        float | None, typer.Option(help="Weight of the bag of words that z alone has to tell.", callback=finite)
    ] = None,
    latent_dim: Annotated[int | None, typer.Option(help="D; 32 if not given.", min=1)] = None,
    memory_slots: Annotated[int | None, typer.Option(help="M; 1 if not given.", min=1)] = None,
    injection: Annotated[
        Literal["cross", "self"] | None, typer.Option(help="How z enters the decoder; cross if not given.")
    ] = None,
    pooling: Annotated[
        Literal["max", "mean", "attention"] | None,
        typer.Option(help="Over the encoder's positions; attention if not given."),
    ] = None,
    measured: Measured = 1000,
    validate_every: Every = 500,
    log_every: Log = 20,
    save_every: Save = 120.0,
    seed: Seed = 0,
    precision: Precision = "auto",
    credits: Credits = "",
    resume: Resume = False,
) -> None:
    """Make a VAE of a pretrained model by a recipe. Stop it with Ctrl-C and go on with --resume.

    Example: python -m vae_core finetune sentences.txt --base t5-mini --recipe two-phase -o runs/first
    """
    asked = dict(locals())
    options = _options(asked)
    texts, held_out = training_texts(files, valid, text_column, measured)
    import torch

    from vae_core.checkpoints.store import make_vae
    from vae_core.training.finetune import finetune as start

    torch.manual_seed(seed)
    vae = make_vae(base, **_fields(asked))
    about = record(ctx, files, credits)
    finish(start(vae, texts, held_out, output, options=options, base=base, record=about, resume=resume), output)


def time_step(**asked: Any) -> None:
    """Measure a few steps of a finetune with these options, and tell how long all of them will take.

    What is measured on validation sentences is counted in; what is saved on the way comes on top.

    Example: python -m vae_core time-step sentences.txt --base t5-mini --epochs 3
    """
    options = _options(asked)
    texts, valid = training_texts(asked["files"], asked["valid"], asked["text_column"], asked["measured"])
    from vae_core.training.timing import pace_of

    pace = pace_of(asked["base"], texts, options=options, fields=_fields(asked), valid=valid)
    found = {**asdict(pace), "minutes": pace.minutes}
    if asked["as_json"]:
        typer.echo(json.dumps(found))
    else:
        typer.echo(
            f"{pace.seconds_a_step:.3g} s a step, {pace.steps:,} steps; "
            f"{pace.seconds_a_validation:.3g} s a validation, {pace.validations:,} of them: "
            f"about {pace.minutes:.3g} minutes"
        )


def _same_options(without: set[str], **more: Any) -> inspect.Signature:
    """Return finetune's options as typer reads them, so that each is written down, and explained, once."""
    kept = [one for name, one in inspect.signature(finetune).parameters.items() if name not in without]
    kept += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=kind)
        for name, kind in more.items()
    ]
    return inspect.Signature(kept)


time_step.__signature__ = _same_options({"output", "resume"}, as_json=AsJson)  # type: ignore[attr-defined]


def _options(asked: dict[str, Any]) -> "TrainConfig":
    """Return the options of the recipe that is asked for, with what is asked for in place of its own."""
    from vae_core.training.config import change_phases, recipe_options

    of_run = ("epochs", "learning_rate", "token_budget", "max_tokens", "validate_every", "log_every", "save_every")
    of_phases = ("free_bits", "rate_target", "deletion", "word_dropout", "bag")
    options = recipe_options(asked["recipe"], **{name: asked[name] for name in (*of_run, "seed", "precision")})
    return replace(options, phases=change_phases(options.phases, **{name: asked[name] for name in of_phases}))


def _fields(asked: dict[str, Any]) -> dict[str, Any]:
    """Return what is asked for of the VAE's own shape."""
    names = ("latent_dim", "memory_slots", "injection", "pooling")
    return {name: asked[name] for name in names if asked[name] is not None}
