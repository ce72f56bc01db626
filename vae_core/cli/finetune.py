"""The commands `finetune` and `time-step`."""

import inspect
import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from vae_core.cli import pretrain
from vae_core.cli.common import AsJson, Column

if TYPE_CHECKING:
    from vae_core.training.config import TrainConfig


def finetune(
    ctx: typer.Context,
    files: pretrain.Files,
    base: Annotated[
        str, typer.Option(help="A sequence-to-sequence model or a VAE to train on: a name, a folder or a hub id.")
    ],
    output: pretrain.Output,
    recipe: Annotated[
        str, typer.Option(help="two-phase, vanilla, annealing, warm-up, cyclical, rate-target or autoencoder.")
    ] = "two-phase",
    valid: pretrain.Valid = None,
    text_column: Column = None,
    epochs: pretrain.Epochs = 3.0,
    learning_rate: pretrain.Rate = 3e-3,
    token_budget: pretrain.Budget = 4096,
    max_tokens: pretrain.Longest = 40,
    free_bits: Annotated[float | None, typer.Option(help="KL that each dimension may have for free, nats.")] = None,
    rate_target: Annotated[float | None, typer.Option(help="C in |KL - C|, nats.")] = None,
    deletion: Annotated[float | None, typer.Option(help="Fraction of input tokens to delete in phase 1.")] = None,
    word_dropout: Annotated[float | None, typer.Option(help="Fraction of decoder input tokens to hide.")] = None,
    bag: Annotated[float | None, typer.Option(help="Weight of the bag-of-words loss on z.")] = None,
    latent_dim: Annotated[int | None, typer.Option(help="D; 32 if not given.", min=1)] = None,
    memory_slots: Annotated[int | None, typer.Option(help="M; 1 if not given.", min=1)] = None,
    injection: Annotated[
        Literal["cross", "self"] | None, typer.Option(help="How z enters the decoder; cross if not given.")
    ] = None,
    pooling: Annotated[
        Literal["max", "mean", "attention"] | None,
        typer.Option(help="Over the encoder's positions; attention if not given."),
    ] = None,
    measured: pretrain.Measured = 1000,
    validate_every: pretrain.Every = 500,
    log_every: pretrain.Log = 20,
    save_every: pretrain.Save = 120.0,
    seed: pretrain.Seed = 0,
    precision: pretrain.Precision = "auto",
    credits: pretrain.Credits = "",
    resume: pretrain.Resume = False,
) -> None:
    """Make a VAE of a pretrained model by a recipe. Stop it with Ctrl-C and go on with --resume.

    Example: python -m vae_core finetune sentences.txt --base t5-mini --recipe two-phase -o runs/first
    """
    given = dict(locals())
    options = _options(given)
    texts, held_out = pretrain.training_texts(files, valid, text_column, measured)
    import torch

    from vae_core.checkpoints.serialization import make_vae
    from vae_core.training.finetune import finetune as start

    torch.manual_seed(seed)
    vae = make_vae(base, **_fields(given))
    about = pretrain.record(ctx, files, credits)
    run = start(vae, texts, held_out, output, options=options, base=base, record=about, resume=resume)
    pretrain.finish(run, output)


def time_step(**given: Any) -> None:
    """Measure a few steps of a finetune with these options, and print how long all of them will take.

    Validations are included, saving is not.

    Example: python -m vae_core time-step sentences.txt --base t5-mini --epochs 3
    """
    options = _options(given)
    texts, valid = pretrain.training_texts(given["files"], given["valid"], given["text_column"], given["measured"])
    from vae_core.training.timing import pace_of

    pace = pace_of(given["base"], texts, options=options, fields=_fields(given), valid=valid)
    figures = {**asdict(pace), "minutes": pace.minutes}
    if given["as_json"]:
        typer.echo(json.dumps(figures))
    else:
        typer.echo(
            f"{pace.seconds_a_step:.3g} s a step, {pace.steps:,} steps; "
            f"{pace.seconds_a_validation:.3g} s a validation, {pace.validations:,} of them: "
            f"about {pace.minutes:.3g} minutes"
        )


_without_run = [one for name, one in inspect.signature(finetune).parameters.items() if name not in ("output", "resume")]
_as_json = inspect.Parameter("as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=AsJson)
time_step.__signature__ = inspect.Signature([*_without_run, _as_json])  # type: ignore[attr-defined]


def _options(given: dict[str, Any]) -> "TrainConfig":
    """Return the options of a recipe, with the given ones in place of its own."""
    from vae_core.training.config import change_phases, recipe_options

    options = recipe_options(given["recipe"], **{name: given[name] for name in pretrain.RUN_OPTIONS})
    changes = {name: given[name] for name in ("free_bits", "rate_target", "deletion", "word_dropout", "bag")}
    return replace(options, phases=change_phases(options.phases, **changes))


def _fields(given: dict[str, Any]) -> dict[str, Any]:
    """Return the given fields of TextVAEConfig."""
    names = ("latent_dim", "memory_slots", "injection", "pooling")
    return {name: given[name] for name in names if given[name] is not None}
