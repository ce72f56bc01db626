"""Options of a training run: phases that weigh the terms of the ELBO, and recipes, which are phases with a name."""

import math
import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import (
    AliasChoices,
    AliasGenerator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.dataclasses import dataclass

from vae_core.checkpoints.run_dir import RENAMED, with_current_names
from vae_core.errors import InputError

if TYPE_CHECKING:
    from torch import Tensor

_OLD_NAMES = {new: old for old, new in RENAMED.items()}
NAMES = AliasGenerator(validation_alias=lambda name: AliasChoices(name, _OLD_NAMES.get(name, name)))
CHECKED = ConfigDict(alias_generator=NAMES, allow_inf_nan=False, extra="forbid")

Schedule = Literal["constant", "linear", "cyclical"]
Precision = Literal["auto", "fp32", "bf16"]


def refusal(error: ValidationError) -> str:
    """Return the first thing that pydantic found as "X is V, but it must be ...", without a full stop."""
    first = error.errors(include_url=False)[0]
    name = ".".join(map(str, first["loc"]))
    if first["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"{name} is no key that is known there"
    allowed = re.sub(r"^\w+ should", "it must", first["msg"])
    return f"{name} is {first['input']!r:.60}, but {allowed}"


@dataclass(frozen=True)
class _Refusing:
    """A dataclass that is checked by pydantic and refuses values with this project's own error."""

    @model_validator(mode="wrap")
    @classmethod
    def _refuse(cls, values: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(values)
        except ValidationError as error:
            raise InputError(f"{refusal(error)}.") from error


@dataclass(frozen=True, config=CHECKED)
class Phase(_Refusing):
    """One phase of training with one weighting of the loss terms.

    :raises InputError: when a value is out of its range.
    """

    fraction: float = Field(default=1.0, gt=0, le=1, description="fraction of all training steps")
    beta: float = Field(default=1.0, ge=0, description="weight of the KL at the top of its schedule")
    schedule: Schedule = Field(default="constant", description="shape of beta over the phase")
    anneal_fraction: float = Field(
        default=0.5, ge=0, le=1, description="fraction of the phase (of each cycle) over which beta rises from 0"
    )
    cycles: int = Field(default=4, ge=1, description='number of cycles of the schedule "cyclical" (Fu et al. 2019)')
    free_bits: float = Field(default=0.0, ge=0, description="KL that each dimension may have for free, nats")
    rate_target: float | None = Field(
        default=None, ge=0, description="C in |KL - C|, which replaces the KL, nats (Burgess et al. 2018)"
    )
    token_deletion_rate: float = Field(default=0.0, ge=0, lt=1, description="fraction of input tokens to delete")
    word_dropout: float = Field(
        default=0.0, ge=0, lt=1, description="fraction of decoder input tokens that are hidden (Bowman et al. 2016)"
    )
    bow_weight: float = Field(default=0.0, ge=0, description="weight of the bag-of-words loss on z (Zhao et al. 2017)")
    sample: bool = Field(default=True, description="false: z = mu, a plain autoencoder")
    frozen: tuple[Literal["encoder", "decoder"], ...] = Field(
        default=(), description="parts of the pretrained model, not trained"
    )

    def beta_at(self, progress: float) -> float:
        """Return the weight of the KL at a point of this phase; progress runs from 0 to 1."""
        if self.schedule == "constant":
            return self.beta
        point = progress if self.schedule == "linear" else math.modf(progress * self.cycles)[0]
        return self.beta * (min(1.0, point / self.anneal_fraction) if self.anneal_fraction else 1.0)

    def loss(self, rec: "Tensor", kl: "Tensor", *, beta: float) -> "Tensor":
        """Return the scalar to minimise, in nats per sentence, from rec (B,) and kl (B, D)."""
        from vae_core.model.losses import free_bits  # torch comes late: the command line's --help needs none

        if self.rate_target is not None:
            return rec.mean() + beta * (kl.sum(1).mean() - self.rate_target).abs()
        return rec.mean() + beta * free_bits(kl, self.free_bits)


RECIPES: dict[str, tuple[Phase, ...]] = {
    # Park & Lee 2021, with the token deletion and the free bits that their ablations favour
    "two-phase": (
        Phase(fraction=0.4, beta=0.0, token_deletion_rate=0.15, sample=False),
        Phase(fraction=0.6, schedule="linear", anneal_fraction=0.3, free_bits=0.5),
    ),
    "vanilla": (Phase(),),
    # one ingredient each, against collapse: KL annealing (Bowman et al. 2016), an autoencoder first (Li et al. 2019)
    "annealing": (Phase(schedule="linear", anneal_fraction=0.5),),
    "warm-up": (Phase(fraction=0.4, beta=0.0, sample=False), Phase(fraction=0.6)),
    "cyclical": (Phase(schedule="cyclical", cycles=4, anneal_fraction=0.5, free_bits=0.25),),
    "rate-target": (
        Phase(fraction=0.4, beta=0.0, token_deletion_rate=0.15, sample=False),
        Phase(fraction=0.6, schedule="linear", anneal_fraction=0.1, rate_target=24.0),
    ),
    "autoencoder": (Phase(beta=0.0, sample=False),),
}


@dataclass(frozen=True, config=CHECKED)
class TrainConfig(_Refusing):
    """Everything that decides a training run; saved with it as options.json.

    :raises InputError: when a value is out of its range.
    """

    recipe: str = Field(default="two-phase", description="name of the recipe, for the record")
    phases: tuple[Phase, ...] = Field(default=RECIPES["two-phase"], min_length=1, description="phases, in order")
    epochs: float = Field(default=3.0, gt=0, description="passes over the data, all phases together")
    steps: int | None = Field(default=None, ge=1, description="training steps, in place of epochs")
    learning_rate: float = Field(default=3e-3, gt=0, description="peak learning rate")
    warmup_ratio: float = Field(default=0.03, ge=0, lt=1, description="fraction of all steps with a linear warm-up")
    weight_decay: float = Field(default=0.01, ge=0, description="decoupled weight decay of the matrices")
    max_grad_norm: float = Field(default=1.0, gt=0, description="norm to which the gradient is clipped")
    max_tokens_per_batch: int = Field(default=4096, description="positions in a batch of one process, padding included")
    max_length: int = Field(default=40, ge=2, description="tokens; longer sentences are left out of training")
    seed: int = Field(default=0, ge=0, lt=2**32, description="random seed")
    precision: Precision = Field(default="auto", description="of the computation; weights stay in fp32")
    validate_every: int = Field(default=500, ge=1, description="steps between two validations")
    log_every: int = Field(default=20, ge=1, description="steps whose mean makes one training record")
    dropout: float | None = Field(default=None, ge=0, lt=1, description="of the Transformer; None: as the base has it")
    entities: float = Field(
        default=0.0, ge=0, le=1, description="fraction of texts whose names and numbers are replaced"
    )
    teacher_weight: float = Field(default=0.0, ge=0, description="weight of 1 - cosine to a teacher's vectors; 0: none")
    teacher_pairs_weight: float = Field(
        default=0.0, ge=0, description="weight of 1 - r of the pairs' cosines, mu's and the teacher's; 0: none"
    )
    ema_decay: float = Field(default=0.0, ge=0, lt=1, description="decay of the weights' moving average; 0: no average")
    save_every: float = Field(default=120.0, ge=0, description="seconds between two states to resume from")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.max_tokens_per_batch < self.max_length:
            raise InputError(
                f"max_tokens_per_batch is {self.max_tokens_per_batch}, but it must be max_length or more: "
                f"{self.max_length}."
            )
        if self.teacher_pairs_weight and not self.teacher_weight:
            raise InputError(
                f"teacher_pairs_weight is {self.teacher_pairs_weight:g} and teacher_weight 0, but pairs are a second "
                "term beside the first: give teacher_weight too."
            )
        if abs(sum(phase.fraction for phase in self.phases) - 1) > 1e-6:
            fractions = ", ".join(f"{phase.fraction:g}" for phase in self.phases)
            raise InputError(f"The fractions of the phases are {fractions}, but their sum must be 1.")
        return self

    def phase_at(self, progress: float) -> tuple[int, Phase, float]:
        """Return the phase's number, the phase, and the progress within it (0..1) at a point of the run (0..1)."""
        starts = [0.0, *accumulate(phase.fraction for phase in self.phases[:-1])]
        number = bisect_right(starts, progress) - 1
        phase = self.phases[number]
        return number, phase, min(1.0, max(0.0, (progress - starts[number]) / phase.fraction))

    def learning_rate_at(self, progress: float) -> float:
        """Return the learning rate at a point of the run (0..1): linear warm-up, then a cosine down to zero."""
        if progress < self.warmup_ratio:
            return self.learning_rate * progress / self.warmup_ratio
        rest = (progress - self.warmup_ratio) / (1.0 - self.warmup_ratio)
        return self.learning_rate * 0.5 * (1.0 + math.cos(math.pi * min(1.0, rest)))

    def to_dict(self) -> dict[str, Any]:
        """Return its part of options.json."""
        return {**vars(self), "phases": [vars(phase) for phase in self.phases]}


def load_config(record: dict[str, Any]) -> TrainConfig:
    """Return the options in the content of options.json, by the names of this version or the one before.

    :raises InputError: when a value is out of its range.
    """
    current = with_current_names(record)
    return TrainConfig(**{name: current[name] for name in vars(TrainConfig()) if name in current})


def recipe_options(recipe: str, **values: Any) -> TrainConfig:
    """Return the options of a named recipe, with some values changed.

    :raises InputError: when there is no recipe of that name, or a value is out of its range.
    """
    if recipe not in RECIPES:
        raise InputError(f"There is no recipe named {recipe!r}; choose one of: {', '.join(RECIPES)}.")
    return TrainConfig(recipe=recipe, phases=RECIPES[recipe], **values)


_OF_KL = {"beta", "schedule", "anneal_fraction", "cycles", "free_bits", "rate_target"}  # where the KL has a weight
_OF_INPUT = {"token_deletion_rate", "frozen", "sample"}  # in the first phase; all else in every phase


def change_phases(phases: tuple[Phase, ...], **values: Any) -> tuple[Phase, ...]:
    """Return the phases with given values of `Phase`; None leaves a value as it is.

    Values of the KL change the phases with a beta above 0, those of the encoder's input and of freezing the first
    phase, the rest into every phase.

    :raises InputError: when a value would do nothing, or is out of its range.
    """
    given = {name: value for name, value in values.items() if value is not None}
    Phase(**given)  # a value out of its range is named as it was given
    given = with_current_names(given)
    weighed = [phase for phase in phases if phase.beta]
    if not weighed and (useless := sorted(given.keys() & _OF_KL)):
        raise InputError(
            f"This recipe never pays the KL, which free bits and a rate target are for: leave out {', '.join(useless)}."
        )
    targets = "rate_target" in given or any(phase.rate_target is not None for phase in weighed)
    if targets and "free_bits" in given:
        raise InputError("Free bits and a rate target exclude each other: choose one of them.")
    changed = []
    for number, phase in enumerate(phases):
        idle = (set() if phase.beta else _OF_KL) | (_OF_INPUT if number else set())
        changed.append(replace(phase, **{name: value for name, value in given.items() if name not in idle}))
    return tuple(changed)


def split_phases(phases: tuple[Phase, ...], fraction: float) -> tuple[Phase, ...]:
    """Return two phases of which the first takes a fraction of all steps; 0 leaves it out.

    :raises InputError: when there are not two, or the fraction is not at least 0 and below 1.
    """
    if len(phases) != 2:
        raise InputError(f"fraction is {fraction:g}, but there are not two phases to divide the steps: leave it out.")
    if not 0.0 <= fraction < 1.0:
        raise InputError(f"fraction is {fraction:g}, but it must be at least 0 and below 1.")
    first, second = phases
    if not fraction:
        return (replace(second, fraction=1.0),)
    return replace(first, fraction=fraction), replace(second, fraction=1.0 - fraction)
