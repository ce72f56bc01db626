"""The grid of a sweep: its schema, its YAML file, and the cases that it makes, each a row with all values settled."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat, ValidationError, create_model

from vae_core.errors import InputError
from vae_core.training.config import NAMES, Phase, TrainConfig, change_phases, recipe_options, refusal, split_phases
from vae_core.training.corruption import DenoisingMix

STRICT = ConfigDict(extra="forbid", frozen=True, alias_generator=NAMES, allow_inf_nan=False)
Positive = Annotated[int, Field(ge=1)]
Seed = Annotated[int, Field(ge=0, lt=2**32)]
OrEmpty = BeforeValidator(lambda values: {} if values is None else values)  # a row that changes nothing
NEVER = 10**9  # steps between two validations: runs are compared at their end


class Part(BaseModel):
    """A part of a grid: a key that it does not know is an error."""

    model_config = STRICT

    def given(self, kind: "type[Part] | None" = None) -> dict[str, Any]:
        """Return the values that are not None, by name; of a kind of part, those of its fields alone."""
        fields = (kind or type(self)).model_fields
        return {name: value for name, value in self if value is not None and name in fields}


def _optional(name: str, kind: Any, *, without: set[str]) -> Any:
    """Return a part with the fields of Phase or TrainConfig, with their bounds; None leaves a value as it is."""
    fields: dict[str, Any] = {
        key: (Annotated[info.annotation, Field(), *info.metadata] | None, Field(None, description=info.description))
        for key, info in kind.__pydantic_fields__.items()
        if key not in without
    }
    return create_model(name, __base__=Part, __module__=__name__, **fields)


OF_RUN = {"recipe", "phases", "seed", "log_every", "save_every"}  # of TrainConfig, but no part of its changes
Changes: Any = _optional("Changes", Phase, without={"fraction"})
ConfigChanges: Any = _optional("ConfigChanges", TrainConfig, without=OF_RUN)


class Training(ConfigChanges):
    """Values of TrainConfig in place of its defaults; steps or epochs, not both."""

    def values(self) -> dict[str, Any]:
        """Return the given values of TrainConfig, by name; without validations by default.

        :raises InputError: when neither steps nor epochs are given.
        """
        if (self.steps is None) == (self.epochs is None):
            raise InputError("Neither steps nor epochs are given, or both: give one of them.")
        return {"validate_every": NEVER} | self.given(ConfigChanges)


class Shape(Part):
    """Fields of TextVAEConfig in place of its defaults."""

    latent_dim: Positive | None = None
    memory_slots: Positive | None = None
    injection: Literal["cross", "self"] | None = None
    pooling: Literal["max", "mean", "attention"] | None = None


class Row(Training, Shape, Changes):
    """The training of one row of the table; values of phases as in `change_phases`."""

    recipe: str | None = None  # "two-phase" if not given
    fraction: FiniteFloat | None = None  # of all steps for the first of two phases; 0 leaves it out
    first: Changes | None = None  # for the first phase alone
    second: Changes | None = None
    base: str | None = None  # one of the grid's bases; a checkpoint's name; a folder, seen from the grid's
    seeds: Annotated[tuple[Seed, ...], Field(min_length=1)] | None = None


class Base(Training):
    """Pretraining of a base on the grid's sentences and others."""

    steps: Annotated[int, Field(ge=0)] | None = None  # 0: random weights
    d_model: Annotated[int, Field(ge=8)] = 128
    layers: Positive = 3  # of the encoder, and of the decoder
    decoder_layers: Positive | None = None
    vocab_size: Annotated[int, Field(ge=360)] = 8192
    prefix_share: Annotated[float, Field(ge=0.0, le=1.0)] = 0.5
    whole_share: Annotated[float, Field(ge=0.0, le=1.0)] = 0.0
    files: tuple[str, ...] = ()  # in addition to the grid's
    limit: Positive | None = None  # sentences of each of these files
    seed: Seed = 0

    def options(self) -> TrainConfig:
        """Return the options of its pretraining; for no steps, those of one step at a learning rate of zero.

        :raises InputError: when a value is out of its range.
        """
        values = self.values() | ({} if self.steps != 0 else {"steps": 1, "warmup_ratio": 0.5})
        return TrainConfig(recipe="denoising", phases=(Phase(),), seed=self.seed, **{"learning_rate": 5e-3, **values})

    def mixture(self) -> DenoisingMix:
        """Return the corruptions that it learns to restore.

        :raises InputError: when the shares are more than 1 together.
        """
        return DenoisingMix(prefix=self.prefix_share, whole=self.whole_share)


class Grid(Part):
    """Rows x seeds: training files, measures, shared values and the changes of each row."""

    files: Annotated[tuple[str, ...], Field(min_length=1)]
    limit: Positive | None = None  # sentences drawn of each file, the same for every run
    valid: Annotated[dict[str, str], Field(min_length=1)]  # a file by its name in the table
    measured: Annotated[int, Field(ge=2)] = 300  # sentences of each
    importance_samples: Positive = 5  # k of IW-NLL
    samples: Positive = 300  # of the prior
    walks: Positive = 40
    teacher: str | None = None  # what teacher_weight is for: a folder, seen from the grid's, or a hub id
    bases: dict[str, Annotated[Base, OrEmpty]] = Field(default_factory=dict)
    common: Row = Field(default_factory=Row)  # defaults of a row
    rows: Annotated[dict[str, Annotated[Row, OrEmpty]], Field(min_length=1)]

    def cases(self) -> list["Case"]:
        """Return the rows with all their values settled.

        :raises InputError: when values of a row or a base are invalid, or its length or its files are missing.
        """
        for name, base in self.bases.items():
            with _named(f"bases.{name}"):
                base.options(), base.mixture()
        cases = [_case(name, self.common, row) for name, row in self.rows.items()]
        taught = [f"bases.{name}" for name, base in self.bases.items() if base.teacher_weight]
        taught += [f"rows.{case.name}" for case in cases if case.options.teacher_weight]
        if taught and self.teacher is None:
            raise InputError(f"{taught[0]}: teacher_weight is given, but the grid names no teacher: add that key.")
        return cases


@dataclass(frozen=True, kw_only=True)
class Case:
    """A row ready to run."""

    name: str
    base: str
    seeds: tuple[int, ...]
    options: TrainConfig  # with the first of the seeds
    vae: dict[str, Any]  # fields of TextVAEConfig that differ from its defaults


def slug(name: str) -> str:
    """Return a file's name for a row's: letters, digits and dots, with dashes between."""
    return "-".join("".join(c if c.isalnum() or c == "." else " " for c in name).split()).strip(".") or "row"


def _case(name: str, common: Row, row: Row) -> Case:
    """Return a row's case, with the values of `common` that it does not give itself."""
    given = row.given()
    if given.keys() & {"steps", "epochs"}:
        given = {"steps": None, "epochs": None} | given
    row = common.model_copy(update=given)
    with _named(f"rows.{name}"):
        if row.base is None:
            raise InputError("It has no base: give one, here or under common.")
        seeds = row.seeds or (0,)
        options = recipe_options(row.recipe or "two-phase", seed=seeds[0], **row.values())
        options = replace(options, phases=_phases(row, options.phases))
    return Case(name=name, base=row.base, seeds=seeds, options=options, vae=row.given(Shape))


def _phases(row: Row, phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    if row.fraction is not None:
        phases = split_phases(phases, row.fraction)
    phases = change_phases(phases, **row.given(Changes))
    if row.second and len(phases) < 2:
        raise InputError("second is given, but there is one phase only: leave it out.")
    alone = [part.given() if part else {} for part in (row.first, row.second)]
    return tuple(replace(phase, **given) for phase, given in zip(phases, alone, strict=False))


@contextmanager
def _named(key: str) -> Iterator[None]:
    """Prefix an error's message with a key."""
    try:
        yield
    except InputError as error:
        raise InputError(f"{key}: {error}") from error


def read_grid(path: Path) -> Grid:
    """Return the grid that a YAML file holds.

    :raises InputError: when the file cannot be read, or a key or a value in it cannot be used.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # a SafeLoader: it makes no objects
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({getattr(error, 'strerror', None) or 'it is no text'}).") from error
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
        reason = f"line {mark.line + 1}, {problem}" if mark and problem else " ".join(str(error).split())[:200]
        raise InputError(f"{path.name} is no YAML: {reason}.") from error
    if not isinstance(content, dict):
        raise InputError(f"{path.name} holds no grid: it needs the keys files, valid and rows.")
    try:
        grid = Grid.model_validate(content)
        names = [slug(case.name) for case in grid.cases()]
    except ValidationError as error:
        raise InputError(f"{path.name}: {_refusal(error)}.") from error
    except InputError as error:
        raise InputError(f"{path.name}: {error}") from error
    if twice := [name for name in names if names.count(name) > 1]:
        raise InputError(f"{path.name}: two rows would share the folder {twice[0]!r}: give one another name.")
    return grid


class _Loader(yaml.SafeLoader):
    """YAML without objects, in which a key that is given twice is an error instead of the last one's gain."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: list[Any] = []
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:merge":  # <<, which may be overridden
                continue
            name = self.construct_object(key, deep=True)
            if name in seen:
                raise yaml.MarkedYAMLError(problem=f"{name!r} is given twice", problem_mark=key.start_mark)
            seen.append(name)
        return super().construct_mapping(node, deep=deep)


def _refusal(error: ValidationError) -> str:
    """Return the first thing that is wrong with a grid, and where a key is unknown, the keys that are known there."""
    first, text = error.errors()[0], refusal(error)
    *parents, key = first["loc"]
    if first["type"] == "missing":
        return f"{key} is missing: a grid needs files, valid and rows"
    if first["type"] != "extra_forbidden":
        return text
    part: Any = {"rows": Row, "common": Row, "bases": Base}[str(parents[0])] if parents else Grid
    part = Changes if parents[-1:] in (["first"], ["second"]) else part
    return f"{text}: use {', '.join(sorted(part.model_fields))}"
