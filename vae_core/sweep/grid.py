"""A comparison's grid: what its file can say, and the cases that it makes. Knows no files and no models."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, FiniteFloat
from pydantic.dataclasses import dataclass

from vae_core.errors import InputError
from vae_core.training.config import Options, Phase, recipe_options
from vae_core.training.corruption import Mixture
from vae_core.training.phases import change_phases, share_phases

STRICT = ConfigDict(extra="forbid")
Positive = Annotated[int, Field(ge=1)]
Seed = Annotated[int, Field(ge=0, lt=2**32)]
VAE = ("latent_dim", "memory_slots", "injection", "pooling")


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Changes:
    """Values of `objective.Phase` in place of the recipe's own; None leaves one as it is."""

    beta: FiniteFloat | None = None
    schedule: Literal["constant", "linear", "cyclical"] | None = None
    ramp: FiniteFloat | None = None
    cycles: int | None = None
    free_bits: FiniteFloat | None = None  # nats a dimension
    rate_target: FiniteFloat | None = None  # nats
    deletion: FiniteFloat | None = None
    word_dropout: FiniteFloat | None = None
    bag: FiniteFloat | None = None
    sample: bool | None = None
    frozen: tuple[Literal["encoder", "decoder"], ...] | None = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Training:
    """Values of `objective.Options` in place of its defaults; steps or epochs, not both."""

    steps: Positive | None = None
    epochs: FiniteFloat | None = None
    learning_rate: FiniteFloat | None = None
    token_budget: int | None = None
    max_tokens: int | None = None
    warmup: FiniteFloat | None = None
    weight_decay: FiniteFloat | None = None
    clip: FiniteFloat | None = None
    precision: Literal["auto", "fp32", "bf16"] | None = None
    validate_every: int | None = None

    def values(self) -> dict[str, Any]:
        """Return what was given of `Options`, by name; what is to be compared is measured at its end, if not asked.

        :raises InputError: when nothing says how long it trains.
        """
        if (self.steps is None) == (self.epochs is None):
            raise InputError("Nothing says how long it trains, or both do: give either steps or epochs.")
        own = {field.name for field in fields(Training)}
        return {"validate_every": 10**9, **{name: value for name, value in _given(self).items() if name in own}}


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Row(Training, Changes):
    """What one row of the table trains; a value of a phase goes where `phases.change_phases` says."""

    recipe: str | None = None  # "two-phase" if not given
    share: FiniteFloat | None = None  # of all steps for the first of two phases; 0 leaves it out
    first: Changes | None = None  # for the first phase alone
    second: Changes | None = None
    base: str | None = None  # one of the grid's bases; a checkpoint's name; a folder, seen from the grid's
    seeds: Annotated[tuple[Seed, ...], Field(min_length=1)] | None = None
    latent_dim: Positive | None = None
    memory_slots: Positive | None = None
    injection: Literal["cross", "self"] | None = None
    pooling: Literal["max", "mean", "attention"] | None = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Base(Training):
    """How a base is pretrained on the grid's sentences, and on others beside them."""

    steps: Annotated[int, Field(ge=0)] | None = None  # 0: random weights
    d_model: Annotated[int, Field(ge=8)] = 128
    layers: Positive = 3  # of the encoder, and of the decoder
    decoder_layers: Positive | None = None
    vocab_size: Annotated[int, Field(ge=360)] = 8192
    prefix_share: Annotated[float, Field(ge=0.0, le=1.0)] = 0.5
    whole_share: Annotated[float, Field(ge=0.0, le=1.0)] = 0.0
    files: tuple[str, ...] = ()  # read beside the grid's
    limit: Positive | None = None  # sentences of each of these files
    seed: Seed = 0

    def options(self) -> Options:
        """Return the options of its pretraining; for no steps, those of one step at a rate of zero.

        :raises InputError: when a value is out of its range.
        """
        values = self.values() | ({} if self.steps != 0 else {"steps": 1, "warmup": 0.5})
        return Options(recipe="denoising", phases=(Phase(),), seed=self.seed, **{"learning_rate": 5e-3, **values})

    def mixture(self) -> Mixture:
        """Return what it learns to give back.

        :raises InputError: when the shares are more than 1 together.
        """
        return Mixture(prefix=self.prefix_share, whole=self.whole_share)


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Grid:
    """Rows x seeds: what they train on, what is measured, what they share and what each row changes."""

    files: Annotated[tuple[str, ...], Field(min_length=1)]
    limit: Positive | None = None  # sentences drawn of each file, the same for every run
    valid: Annotated[dict[str, str], Field(min_length=1)]  # a file by the name that the table gives it
    measured: Annotated[int, Field(ge=2)] = 300  # sentences of each
    importance_samples: Positive = 5  # k of IW-NLL
    samples: Positive = 300  # of the prior
    walks: Positive = 40
    bases: dict[str, Base] = Field(default_factory=dict)
    common: Row = Field(default_factory=Row)  # what a row that does not say otherwise has
    rows: Annotated[dict[str, Row], Field(min_length=1)]

    def cases(self) -> list["Case"]:
        """Return the rows with all their values settled.

        :raises InputError: when the values of a row or a base cannot be, or nothing says how long or on what it trains.
        """
        for name, base in self.bases.items():
            with _named(f"bases.{name}"):
                base.options(), base.mixture()
        return [_case(name, _merged(self.common, row)) for name, row in self.rows.items()]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Case:
    """A row ready to run."""

    name: str
    base: str
    seeds: tuple[int, ...]
    options: Options  # with the first of the seeds
    vae: dict[str, Any]  # fields of TextVAEConfig that differ from its defaults


def slug(name: str) -> str:
    """Return a file's name for a row's: letters, digits and dots, with dashes between."""
    return "-".join("".join(c if c.isalnum() or c == "." else " " for c in name).split()).strip(".") or "row"


def _given(one: Any) -> dict[str, Any]:
    """Return what was given of a row, or of a part of one, by name."""
    return {field.name: value for field in fields(one) if (value := getattr(one, field.name)) is not None}


def _merged(common: Row, row: Row) -> Row:
    given, shared = _given(row), _given(common)
    if given.keys() & {"steps", "epochs"}:
        shared = {name: value for name, value in shared.items() if name not in ("steps", "epochs")}
    return Row(**{**shared, **given})


def _case(name: str, row: Row) -> Case:
    """Return a row's case; what is wrong with it is said with the row's name."""
    with _named(f"rows.{name}"):
        if row.base is None:
            raise InputError("It has no base: give one, here or under common.")
        seeds = row.seeds or (0,)
        options = recipe_options(row.recipe or "two-phase", seed=seeds[0], **row.values())
        options = replace(options, phases=_phases(row, options.phases))
    return Case(
        name=name,
        base=row.base,
        seeds=seeds,
        options=options,
        vae={name: value for name, value in _given(row).items() if name in VAE},
    )


def _phases(row: Row, phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    if row.share is not None:
        phases = share_phases(phases, row.share)
    phases = change_phases(phases, **{field.name: getattr(row, field.name) for field in fields(Changes)})
    if row.second and len(phases) < 2:
        raise InputError("second is given, but there is one phase only: leave it out.")
    alone = [_given(row.first or Changes()), _given(row.second or Changes())]
    return tuple(replace(phase, **given) for phase, given in zip(phases, alone, strict=False))


@contextmanager
def _named(key: str) -> Iterator[None]:
    """Put a key before what an error says."""
    try:
        yield
    except InputError as error:
        raise InputError(f"{key}: {error}") from error
