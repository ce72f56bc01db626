"""Training options: phases with their beta schedules and loss, named recipes, and the options of a whole run."""

import math
from dataclasses import dataclass, field
from typing import Literal

from torch import Tensor

from vae_core.errors import InputError
from vae_core.model.losses import free_bits


@dataclass(frozen=True)
class Phase:
    """One stretch of training with one way to weigh the terms."""

    share: float = 1.0  # of all training steps
    beta: float = 1.0  # weight of the KL at the top of its schedule
    schedule: Literal["constant", "linear", "cyclical"] = "constant"
    ramp: float = 0.5  # share of the phase (of each cycle) over which beta rises from 0
    cycles: int = 4  # for "cyclical" (Fu et al. 2019)
    free_bits: float = 0.0  # nats a dimension that cost nothing
    rate_target: float | None = None  # C nats: |KL - C| takes the KL's place (Burgess et al. 2018)
    deletion: float = 0.0  # true share of input tokens deleted before encoding
    word_dropout: float = 0.0  # share of the tokens that the decoder reads that it cannot see (Bowman et al. 2016)
    bag: float = 0.0  # weight of the bag of words, which z alone has to tell (Zhao et al. 2017)
    sample: bool = True  # False: z = mu, a plain autoencoder
    frozen: tuple[Literal["encoder", "decoder"], ...] = ()  # parts of the pretrained model that do not train

    def __post_init__(self) -> None:
        checks = [
            (0.0 < self.share <= 1.0, "share", self.share, "above 0 and at most 1"),
            (self.beta >= 0.0, "beta", self.beta, "0 or more"),
            (0.0 <= self.ramp <= 1.0, "ramp", self.ramp, "between 0 and 1"),
            (self.cycles >= 1, "cycles", self.cycles, "1 or more"),
            (self.free_bits >= 0.0, "free_bits", self.free_bits, "0 or more nats"),
            (self.rate_target is None or self.rate_target >= 0.0, "rate_target", self.rate_target, "0 or more nats"),
            (0.0 <= self.deletion < 1.0, "deletion", self.deletion, "at least 0 and below 1"),
            (0.0 <= self.word_dropout < 1.0, "word_dropout", self.word_dropout, "at least 0 and below 1"),
            (self.bag >= 0.0, "bag", self.bag, "0 or more"),
            (self.schedule in ("constant", "linear", "cyclical"), "schedule", self.schedule, "one of the three"),
            (set(self.frozen) <= {"encoder", "decoder"}, "frozen", self.frozen, "encoder, decoder, both or none"),
        ]
        for fine, name, value, allowed in checks:
            if not fine:
                raise InputError(f"{name} is {value}, but it must be {allowed}.")

    def beta_at(self, progress: float) -> float:
        """Return the weight of the KL at a point of this phase; progress runs from 0 to 1."""
        if self.schedule == "constant":
            return self.beta
        place = progress if self.schedule == "linear" else math.modf(progress * self.cycles)[0]
        return self.beta * (min(1.0, place / self.ramp) if self.ramp else 1.0)

    def loss(self, rec: Tensor, kl: Tensor, *, beta: float) -> Tensor:
        """Return the scalar to minimise, in nats per sentence, from rec (B,) and kl (B, D)."""
        if self.rate_target is not None:
            return rec.mean() + beta * (kl.sum(1).mean() - self.rate_target).abs()
        return rec.mean() + beta * free_bits(kl, self.free_bits)


RECIPES: dict[str, tuple[Phase, ...]] = {
    # Park & Lee 2021, with the input deletion and the floor that their ablations favour
    "two-phase": (
        Phase(share=0.4, beta=0.0, deletion=0.15, sample=False),
        Phase(share=0.6, schedule="linear", ramp=0.3, free_bits=0.5),
    ),
    "vanilla": (Phase(),),
    # one ingredient each, against collapse: KL annealing (Bowman et al. 2016), an autoencoder first (Li et al. 2019)
    "annealing": (Phase(schedule="linear", ramp=0.5),),
    "warm-up": (Phase(share=0.4, beta=0.0, sample=False), Phase(share=0.6)),
    "cyclical": (Phase(schedule="cyclical", cycles=4, ramp=0.5, free_bits=0.25),),
    "rate-target": (
        Phase(share=0.4, beta=0.0, deletion=0.15, sample=False),
        Phase(share=0.6, schedule="linear", ramp=0.1, rate_target=24.0),
    ),
    "autoencoder": (Phase(beta=0.0, sample=False),),
}


@dataclass(frozen=True)
class Options:
    """Everything that decides a training run; saved with it as options.json."""

    recipe: str = "two-phase"
    phases: tuple[Phase, ...] = field(default_factory=lambda: RECIPES["two-phase"])
    epochs: float = 3.0
    steps: int | None = None  # in place of epochs
    learning_rate: float = 3e-3
    warmup: float = 0.03  # share of all steps
    weight_decay: float = 0.01
    clip: float = 1.0  # largest norm of the gradient
    token_budget: int = 4096  # positions in a batch of one process, padding included
    max_tokens: int = 40  # longer sentences are left out of training, and counted
    seed: int = 0
    precision: Literal["auto", "fp32", "bf16"] = "auto"
    validate_every: int = 500  # steps
    log_every: int = 20  # steps whose mean makes one training record
    save_every: float = 120.0  # seconds between two states to resume from

    def __post_init__(self) -> None:
        checks = [
            (bool(self.phases), "phases", self.phases, "at least one phase"),
            (self.epochs > 0, "epochs", self.epochs, "above 0"),
            (self.steps is None or self.steps >= 1, "steps", self.steps, "1 or more"),
            (self.learning_rate > 0, "learning_rate", self.learning_rate, "above 0"),
            (0 <= self.warmup < 1, "warmup", self.warmup, "at least 0 and below 1"),
            (self.clip > 0, "clip", self.clip, "above 0"),
            (self.max_tokens >= 2, "max_tokens", self.max_tokens, "2 or more"),
            (self.token_budget >= self.max_tokens, "token_budget", self.token_budget, "max_tokens or more"),
            (self.validate_every >= 1, "validate_every", self.validate_every, "1 or more"),
            (self.log_every >= 1, "log_every", self.log_every, "1 or more"),
            (self.precision in ("auto", "fp32", "bf16"), "precision", self.precision, "auto, fp32 or bf16"),
            (abs(sum(p.share for p in self.phases) - 1) < 1e-6, "the sum of shares", self.phases, "1"),
        ]
        for fine, name, value, allowed in checks:
            if not fine:
                raise InputError(f"{name} is {value}, but it must be {allowed}.")

    def phase_at(self, progress: float) -> tuple[int, Phase, float]:
        """Return the phase's number, the phase, and the progress within it (0..1) at a point of the run (0..1)."""
        start = 0.0
        for number, phase in enumerate(self.phases):
            end = start + phase.share
            if progress < end or number == len(self.phases) - 1:
                return number, phase, min(1.0, max(0.0, (progress - start) / phase.share))
            start = end
        raise AssertionError("unreachable: the last phase takes all that is left")

    def learning_rate_at(self, progress: float) -> float:
        """Return the learning rate at a point of the run (0..1): linear warm-up, then a cosine down to zero."""
        if progress < self.warmup:
            return self.learning_rate * progress / self.warmup
        rest = (progress - self.warmup) / (1.0 - self.warmup)
        return self.learning_rate * 0.5 * (1.0 + math.cos(math.pi * min(1.0, rest)))


def recipe_options(recipe: str, **values: object) -> Options:
    """Return the options of a named recipe, with some values changed.

    :raises InputError: when there is no recipe of that name, or a value is out of its range.
    """
    if recipe not in RECIPES:
        raise InputError(f"There is no recipe named {recipe!r}; choose one of: {', '.join(RECIPES)}.")
    return Options(recipe=recipe, phases=RECIPES[recipe], **values)  # type: ignore[arg-type]
