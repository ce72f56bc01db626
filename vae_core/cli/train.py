"""Commands that train: pretrain, finetune, and time-step, which measures a finetune."""

import inspect
import json
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from vae_core.cli.common import AsJson, Column, finish, record, training_texts
from vae_core.cli.prior import fit_missing
from vae_core.errors import InputError

if TYPE_CHECKING:
    from vae_core.training.config import TrainConfig
    from vae_core.training.teacher import Teacher

TEACHER_WEIGHT = 4.0  # default weight of a teacher
Files = Annotated[list[Path], typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="The run's folder, and at its end the checkpoint's.")]
Valid = Annotated[list[Path] | None, typer.Option(help="Sentences to measure; else some are held out.")]
Epochs = Annotated[float, typer.Option(help="Passes over the data, all phases together.")]
Rate = Annotated[float, typer.Option(help="Peak learning rate.")]
Budget = Annotated[int, typer.Option(help="Positions in a batch, padding included.")]
Longest = Annotated[int, typer.Option(help="Tokens; longer sentences are left out.")]
Every = Annotated[int, typer.Option(help="Steps between two validations.")]
Log = Annotated[int, typer.Option(help="Steps whose mean makes one training record.")]
Measured = Annotated[int, typer.Option(help="Validation sentences, at most.", min=2)]
Save = Annotated[float, typer.Option(help="Seconds between two saved states.")]
Seed = Annotated[int, typer.Option(help="Random seed: the same one reproduces the same loss curve.")]
Precision = Annotated[Literal["auto", "fp32", "bf16"], typer.Option(help="Of the computation; weights stay in fp32.")]
Dropout = Annotated[float | None, typer.Option(help="Of the Transformer in training; the base's own if not given.")]
Entities = Annotated[
    float, typer.Option(help="Fraction of the sentences with names, places or numbers in which these are replaced.")
]
Average = Annotated[float, typer.Option(help="Decay of the moving average of the weights that is saved; 0: none.")]
TeacherSource = Annotated[
    str | None, typer.Option("--teacher", help="A sentence encoder to learn from: a folder or a hub id.")
]
TeacherWeight = Annotated[
    float | None, typer.Option(help=f"Of 1 - cosine to the teacher's vectors; {TEACHER_WEIGHT:g} if not given.")
]
TeacherPairs = Annotated[
    float, typer.Option(help="Of 1 - r, the correlation of the cosines of mu with the teacher's in a batch.", min=0.0)
]
Credits = Annotated[str, typer.Option(help="Sources and licences of the sentences, for the card.")]
Resume = Annotated[bool, typer.Option(help="Go on with the run that is in the folder, or start it.")]
RUN_OPTIONS = (  # of both commands, that are fields of TrainConfig or old names of one
    *("epochs", "learning_rate", "token_budget", "max_tokens", "validate_every", "log_every", "save_every"),
    *("seed", "precision", "dropout", "entities", "ema_decay"),
)


def pretrain(
    ctx: typer.Context,
    files: Files,
    output: Output,
    valid: Valid = None,
    text_column: Column = None,
    epochs: Epochs = 1.0,
    learning_rate: Rate = 5e-3,
    token_budget: Budget = 4096,
    max_tokens: Longest = 40,
    vocab_size: Annotated[int, typer.Option(help="Ids of the tokenizer.", min=360)] = 8192,
    d_model: Annotated[int, typer.Option(help="Width.", min=8)] = 128,
    layers: Annotated[int, typer.Option(help="Of the encoder, and of the decoder.", min=1)] = 3,
    decoder_layers: Annotated[int | None, typer.Option(help="Of the decoder, if not as many.", min=1)] = None,
    prefix_share: Annotated[
        float, typer.Option(help="Fraction of sentences with prefix language modelling.", min=0.0, max=1.0)
    ] = 0.5,
    whole_share: Annotated[
        float,
        typer.Option(help="Fraction of sentences to write whole, out of 70 % of their tokens.", min=0.0, max=1.0),
    ] = 0.0,
    measured: Measured = 1000,
    validate_every: Every = 500,
    log_every: Log = 20,
    save_every: Save = 120.0,
    seed: Seed = 0,
    precision: Precision = "auto",
    dropout: Dropout = None,
    entities: Entities = 0.0,
    ema_decay: Average = 0.0,
    teacher: TeacherSource = None,
    teacher_weight: TeacherWeight = None,
    credits: Credits = "",
    resume: Resume = False,
) -> None:
    """Train a small T5 from random weights, where no pretrained one can be fetched.

    The rest of the sentences have spans replaced (span corruption).

    Example: python -m vae_core pretrain sentences.txt.gz -o checkpoints/t5-mini --epochs 1
    """
    given = dict(locals())
    from vae_core.training.config import Phase, TrainConfig
    from vae_core.training.corruption import DenoisingMix

    mixture = DenoisingMix(prefix=prefix_share, whole=whole_share)
    options = TrainConfig(recipe="denoising", phases=(Phase(),), **_run_values(given))
    texts, held_out = training_texts(files, valid, text_column, measured)
    from vae_core.training.pretrain import Size
    from vae_core.training.pretrain import pretrain as start

    size = Size.of(vocab_size=vocab_size, d_model=d_model, layers=layers, decoder_layers=decoder_layers)
    about = record(ctx, files, credits)
    how: dict[str, Any] = {"options": options, "teacher": _teacher(given), "record": about, "resume": resume}
    run = start(texts, held_out, output, size=size, mixture=mixture, **how)
    finish(run, output)


def finetune(
    ctx: typer.Context,
    files: Files,
    base: Annotated[
        str, typer.Option(help="A sequence-to-sequence model or a VAE to train on: a name, a folder or a hub id.")
    ],
    output: Output,
    recipe: Annotated[
        str, typer.Option(help="two-phase, vanilla, annealing, warm-up, cyclical, rate-target or autoencoder.")
    ] = "two-phase",
    valid: Valid = None,
    text_column: Column = None,
    epochs: Epochs = 3.0,
    learning_rate: Rate = 3e-3,
    token_budget: Budget = 4096,
    max_tokens: Longest = 40,
    first_phase: Annotated[float | None, typer.Option(help="Fraction of the steps in phase 1 of two.")] = None,
    anneal_fraction: Annotated[float | None, typer.Option(help="Fraction of a phase over which beta rises.")] = None,
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
    measured: Measured = 1000,
    validate_every: Every = 500,
    log_every: Log = 20,
    save_every: Save = 120.0,
    seed: Seed = 0,
    precision: Precision = "auto",
    dropout: Dropout = None,
    entities: Entities = 0.0,
    ema_decay: Average = 0.0,
    teacher: TeacherSource = None,
    teacher_weight: TeacherWeight = None,
    teacher_pairs: TeacherPairs = 0.0,
    credits: Credits = "",
    prior: Annotated[bool, typer.Option(help="At the end, fit a flow to the latents, to draw from.")] = True,
    resume: Resume = False,
) -> None:
    """Make a VAE of a pretrained model by a recipe. Stop it with Ctrl-C and go on with --resume.

    Example: python -m vae_core finetune sentences.txt --base t5-mini --recipe two-phase -o runs/first
    """
    given = dict(locals())
    options = _options(given)
    texts, held_out = training_texts(files, valid, text_column, measured)
    import torch

    from vae_core.checkpoints.serialization import make_vae
    from vae_core.training.finetune import finetune as start

    torch.manual_seed(seed)
    vae = make_vae(base, **_fields(given))
    about = record(ctx, files, credits)
    how: dict[str, Any] = {"options": options, "teacher": _teacher(given), "record": about, "resume": resume}
    run = start(vae, texts, held_out, output, base=base, **how)
    finish(run, output)
    if prior:
        fit_missing(output, texts, seed=seed)


def time_step(**given: Any) -> None:
    """Measure a few steps of a finetune with these options, and print how long all of them will take.

    Validations are included, saving is not.

    Example: python -m vae_core time-step sentences.txt --base t5-mini --epochs 3
    """
    began, options = time.perf_counter(), _options(given)
    texts, valid = training_texts(given["files"], given["valid"], given["text_column"], given["measured"])
    from vae_core.training.finetune import pace_of

    pace = pace_of(given["base"], texts, options=options, fields=_fields(given), valid=valid)
    before = time.perf_counter() - began - pace.measured_seconds  # torch, the corpus and the base, as for the run
    figures = {**asdict(pace), "minutes": pace.minutes, "seconds_to_start": max(0.0, before)}
    if given["as_json"]:
        typer.echo(json.dumps(figures))
    else:
        typer.echo(
            f"{pace.seconds_a_step:.3g} s a step, {pace.steps:,} steps; "
            f"{pace.seconds_a_validation:.3g} s a validation, {pace.validations:,} of them: "
            f"about {pace.minutes:.3g} minutes"
        )


_of_run = ("output", "prior", "resume")
_without_run = [one for name, one in inspect.signature(finetune).parameters.items() if name not in _of_run]
_as_json = inspect.Parameter("as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=AsJson)
time_step.__signature__ = inspect.Signature([*_without_run, _as_json])  # type: ignore[attr-defined]


def _run_values(given: dict[str, Any]) -> dict[str, Any]:
    """Return the given values of TrainConfig, by name."""
    weight = given["teacher_weight"]
    if weight is None:
        weight = TEACHER_WEIGHT if given["teacher"] else 0.0
    elif weight and not given["teacher"]:
        raise InputError(f"A teacher weight of {weight:g} is given without a teacher: name one with --teacher.")
    pairs = given.get("teacher_pairs", 0.0)
    if pairs and not weight:
        raise InputError(f"--teacher-pairs {pairs:g} is given without a teacher: name one with --teacher.")
    return {name: given[name] for name in RUN_OPTIONS} | {"teacher_weight": weight, "teacher_pairs_weight": pairs}


def _teacher(given: dict[str, Any]) -> "Teacher | None":
    """Return the given teacher, whose vectors are saved beside the first of the files."""
    from vae_core.training.teacher import Teacher

    return Teacher(given["teacher"], beside=given["files"][0].resolve().parent) if given["teacher"] else None


def _options(given: dict[str, Any]) -> "TrainConfig":
    """Return the options of a recipe, with the given ones in place of its own."""
    from vae_core.training.config import change_phases, recipe_options, split_phases

    options = recipe_options(given["recipe"], **_run_values(given))
    names = ("free_bits", "rate_target", "deletion", "word_dropout", "bag", "anneal_fraction")
    phases = change_phases(options.phases, **{name: given[name] for name in names})
    if given["first_phase"] is not None:
        phases = split_phases(phases, given["first_phase"])
    return replace(options, phases=phases)


def _fields(given: dict[str, Any]) -> dict[str, Any]:
    """Return the given fields of TextVAEConfig."""
    names = ("latent_dim", "memory_slots", "injection", "pooling")
    return {name: given[name] for name in names if given[name] is not None}
