"""Recipes of the collapse lesson: one change at a time to a plain VAE, and the options of its short run.

`benchmarks.recorded` trains and records the runs, the Collapse page trains them again.
"""

from dataclasses import dataclass

SENTENCES = 6_000  # of the project's own grammar: free to publish
FILE = "sentences.txt"
COMMON = (
    *("--base", "t5-mini", "--epochs", "2", "--token-budget", "512", "--learning-rate", "3e-3"),
    *("--log-every", "5", "--validate-every", "20", "--measured", "128", "--no-prior"),
)


@dataclass(frozen=True)
class Ingredient:
    """One change to the plain VAE."""

    name: str  # of its recorded run's folder
    title: str
    what: str  # one or two sentences
    source: str  # who proposed it
    flags: tuple[str, ...]  # of `finetune`, besides COMMON

    @property
    def arguments(self) -> list[str]:
        """The command line after `python -m vae_core` that trains it on FILE, without -o."""
        return ["finetune", FILE, *COMMON, *self.flags]


PLAIN = Ingredient(
    "vanilla",
    "Vanilla",
    "Nothing is added: Rec + KL from the first step on.",
    "Kingma & Welling 2014",
    ("--recipe", "vanilla"),
)
INGREDIENTS: tuple[Ingredient, ...] = (
    PLAIN,
    Ingredient(
        "warm-up",
        "Autoencoder pretraining",
        "For the first 40 % of the steps it is a plain autoencoder: z = mu, and beta = 0. "
        "So the decoder learns to read z before the loss counts the KL.",
        "Li et al. 2019; Park & Lee 2021",
        ("--recipe", "warm-up"),
    ),
    Ingredient(
        "free-bits",
        "Free bits",
        "The loss does not count the first 0.5 nats of each dimension, so a smaller KL does not lower it.",
        "Kingma et al. 2016",
        ("--recipe", "vanilla", "--free-bits", "0.5"),
    ),
    Ingredient(
        "annealing",
        "Annealing",
        "beta, the weight of the KL, rises from 0 to 1 over the first half of the steps.",
        "Bowman et al. 2016; in cycles: Fu et al. 2019",
        ("--recipe", "annealing"),
    ),
    Ingredient(
        "deletion",
        "Token deletion",
        "15 % of the encoder's input tokens are deleted. The decoder still has to write all of them.",
        "Park & Lee 2021",
        ("--recipe", "vanilla", "--deletion", "0.15"),
    ),
    Ingredient(
        "word-dropout",
        "Word dropout",
        "Half of the decoder's input words are masked: a weaker decoder depends on z.",
        "Bowman et al. 2016",
        ("--recipe", "vanilla", "--word-dropout", "0.5"),
    ),
    Ingredient(
        "two-phase",
        "Two-phase",
        "All of it together: an autoencoder with token deletion for 40 % of the steps, then the VAE with annealing "
        "and free bits of 0.5 nats a dimension.",
        "Park & Lee 2021",
        ("--recipe", "two-phase"),
    ),
)


def training_text() -> str:
    """Return the sentences that the runs are trained on, one a line: FILE's content."""
    from vae_core.data.synthetic import sentences

    return "".join(f"{text}\n" for text in sentences(SENTENCES)["text"])
