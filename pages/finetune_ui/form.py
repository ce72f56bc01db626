"""Form of a new run: corpus, base, recipe and options, as a command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import streamlit as st

from pages.common.components.states import show_empty, show_warning
from pages.common.session import current_corpus
from pages.common.workspace.session import is_shared
from vae_core.checkpoints.store import HUB_ID, list_checkpoints
from vae_core.latents.library import TABLE, SavedCorpus
from vae_core.training.config import RECIPES as PHASES

RECIPES = {
    "two-phase": "First an autoencoder, with beta 0, then the VAE: beta rises to 1, and a floor of "
    "free bits under each dimension keeps the KL from vanishing (Park & Lee 2021).",
    "vanilla": "The plain VAE: the full KL from the first step on. Text VAEs collapse this way; watch KL fall.",
    "warm-up": "One ingredient alone: the first phase of two-phase, and then the plain VAE, without free bits.",
    "annealing": "One ingredient alone: beta rises from 0 to 1, and nothing else stops collapse (Bowman et al. 2016).",
    "cyclical": "beta rises from 0 to 1 four times over (Fu et al. 2019).",
    "rate-target": "Two phases, and |KL - C| in place of the KL: the rate is held at C nats (Burgess et al. 2018).",
    "autoencoder": "No KL and no noise: reconstruction alone. Its space has holes.",
}
HUB = "a model of the hub or a folder ..."
DEFAULT_BASE = "t5-mini"
MEASURED = 128  # validation sentences: enough for curves, and quick

LENGTH = {"epochs": 4.0, "learning_rate": 3e-3}
BATCHES = {"token_budget": 1024, "seed": 0, "max_tokens": 40}
SHAPE = {"latent_dim": 32, "memory_slots": 1, "injection": "cross", "pooling": "attention"}
CHOICES = {
    "token_budget": ("Positions a batch", (512, 1024, 2048, 4096, 8192)),
    "injection": ("Latent injection", ("cross", "self")),
    "pooling": ("Pooling", ("attention", "mean", "max")),
}
NUMBERS: dict[str, tuple[str, Any, Any, Any, str | None]] = {  # flag -> label, least, most, step, format
    "epochs": ("Epochs", 0.1, 1000.0, 1.0, "%.1f"),
    "learning_rate": ("Learning rate", 1e-6, 1e-1, None, "%.1e"),
    "rate_target": ("Rate target C, nats", 0.0, 500.0, None, None),
    "free_bits": ("Free bits, nats a dimension", 0.0, 10.0, 0.25, None),
    "deletion": ("Token deletion", 0.0, 0.9, 0.05, None),
    "word_dropout": ("Word dropout", 0.0, 0.9, 0.05, None),
    "bag": ("Bag of words", 0.0, 10.0, 0.5, None),
    "seed": ("Seed", 0, 2**31 - 1, None, None),
    "max_tokens": ("Longest sentence, tokens", 8, 500, None, None),
    "latent_dim": ("Latent dimensions", 2, 256, None, None),
    "memory_slots": ("Memory slots", 1, 16, None, None),
}
HELP = {
    "epochs": "Passes over the corpus.",
    "learning_rate": "At its highest: it warms up over the first 3 % of the steps and falls to zero along a cosine.",
    "rate_target": "The loss has |KL - C|, with C in nats a sentence.",
    "free_bits": "KL of each dimension below which the loss does not count it (Kingma et al. 2016). 0: all KL counts.",
    "deletion": "Share of the encoder's input tokens that are deleted, in the first phase.",
    "word_dropout": "Share of the decoder's input words that are masked (Bowman et al. 2016): a weaker "
    "decoder needs z more.",
    "bag": "Weight of the bag-of-words loss: NLL of the words given z alone (Zhao et al. 2017).",
    "token_budget": "Sentences of similar length share a batch. Smaller batches: more steps, and noisier ones.",
    "seed": "The same seed gives the same loss curve.",
    "max_tokens": "Longer ones are left out, and counted.",
    "latent_dim": "At one rate, more of them reconstruct better, and a walk has fewer different sentences.",
    "memory_slots": "Number of positions that z becomes in the decoder's memory.",
    "injection": "cross: memory of the decoder's cross-attention. self: past keys and values of its self-attention.",
}


@dataclass(frozen=True)
class Recipe:
    """A run that can be started."""

    title: str
    corpus: SavedCorpus
    name: str  # of the recipe
    base: str
    flags: Mapping[str, Any]  # of `finetune`, by name without dashes

    @property
    def epochs(self) -> float:
        """Passes over the corpus."""
        return float(self.flags["epochs"])

    @property
    def arguments(self) -> list[str]:
        """The command line behind `python -m vae_core`, without the folder that it writes to."""
        words = ["finetune", str(self.corpus.folder / TABLE), "--text-column", self.corpus.text_column]
        words += ["--base", self.base, "--recipe", self.name]
        for name, value in self.flags.items():
            words += [f"--{name.replace('_', '-')}", str(value)]
        return words


def ask_recipe() -> Recipe | None:
    """Show the form and return its values; None while something is missing, with a line that names it."""
    corpus = current_corpus()
    left, right = st.columns(2, gap="large")
    with left:
        base, is_vae = _ask_base()
        name = st.selectbox("Recipe", list(RECIPES), key="finetune_recipe", bind="query-params") or "two-phase"
        st.caption(RECIPES[name])
        flags = _ask(LENGTH)
    with right:
        remedies = _ask(_remedies(name), of=f"_{name}")
        flags |= {flag: value for flag, value in remedies.items() if value or flag not in ("word_dropout", "bag")}
        with st.expander("More"):
            flags |= _ask(BATCHES if is_vae else BATCHES | SHAPE)
            if is_vae:
                st.caption("A VAE keeps its own latent dimensions, slots and pooling.")
    title = st.text_input(
        "Name of the run", f"{name} on {corpus.name}", max_chars=60, key=f"finetune_title_{name}_{corpus.key}"
    )
    if not base:
        or_folder = ", or a folder on this server" if is_shared() else ""
        show_empty(f"Name a base: the id of a sequence-to-sequence model of the hub{or_folder}.")
        return None
    return Recipe(title.strip() or name, corpus, name, base, flags)


def _ask_base() -> tuple[str, bool]:
    """Return the base, and whether it is a VAE, which is trained on as it is."""
    infos = {info.name: info for info in list_checkpoints()}
    names = sorted(infos, key=lambda name: (infos[name].kind == "VAE", name))
    chosen = st.selectbox(
        "Base",
        [*names, HUB],
        names.index(DEFAULT_BASE) if DEFAULT_BASE in names else 0,
        key="finetune_base",
        format_func=lambda name: f"{name} (a VAE, trained on)" if name in infos and infos[name].kind == "VAE" else name,
        bind="query-params",
        help="The pretrained model that becomes a VAE. A VAE is trained on with its own latent dimensions.",
    )
    if chosen != HUB:
        return str(chosen), infos[str(chosen)].kind == "VAE"
    label = "Hub id or folder" if is_shared() else "Hub id"
    typed = st.text_input(label, placeholder="google-t5/t5-small", key="finetune_hub").strip()
    if typed and not is_shared() and (not HUB_ID.fullmatch(typed) or Path(typed).exists()):
        show_warning("Folders of this server are not open to its visitors: name a model by its hub id, owner/name.")
        return "", False
    return typed, False


def _remedies(name: str) -> dict[str, float]:
    """Return what stops collapse, as far as a recipe has it, with the recipe's own values."""
    first = PHASES[name][0]
    flags = {"deletion": first.token_deletion_rate, "word_dropout": first.word_dropout, "bag": first.bow_weight}
    for phase in PHASES[name]:
        if phase.beta:
            own = {"free_bits": phase.free_bits} if phase.rate_target is None else {"rate_target": phase.rate_target}
            return own | flags
    return flags


def _ask(values: Mapping[str, Any], *, of: str = "") -> dict[str, Any]:
    """Show an input for each flag, in two columns, and return their values; another `of` resets them."""
    asked: dict[str, Any] = {}
    for (flag, value), column in zip(values.items(), cycle(st.columns(2)), strict=False):
        about: dict[str, Any] = {"key": f"finetune_{flag}{of}", "help": HELP.get(flag)}
        if flag in CHOICES:
            label, choices = CHOICES[flag]
            asked[flag] = column.selectbox(label, choices, choices.index(value), **about)
        else:
            label, least, most, step, written = NUMBERS[flag]
            asked[flag] = column.number_input(label, least, most, value, step, format=written, **about)
    return asked
