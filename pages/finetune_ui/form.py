"""Form of a new run: corpus, base, recipe and options, as a command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from pages.common.session import current_corpus
from vae_core.checkpoints.store import list_checkpoints
from vae_core.latents.library import TABLE, SavedCorpus

RECIPES = {
    "two-phase": "First an autoencoder that pays nothing for its rate, then the VAE: beta rises to 1, and a floor of "
    "free bits under each dimension keeps the KL from vanishing (Park & Lee 2021).",
    "vanilla": "The plain VAE: the full KL from the first step on. Text VAEs collapse this way; watch KL fall.",
    "warm-up": "One ingredient alone: the first phase of two-phase, and then the plain VAE, without free bits.",
    "annealing": "One ingredient alone: beta rises from 0 to 1, and nothing else stops collapse (Bowman et al. 2016).",
    "cyclical": "beta rises from 0 to 1 four times over (Fu et al. 2019).",
    "rate-target": "Two phases, and |KL - C| in place of the KL: the rate is held at C nats (Burgess et al. 2018).",
    "autoencoder": "No KL and no noise: reconstruction alone. Its space has holes, since nothing fills them.",
}
HUB = "a model of the hub or a folder ..."
DEFAULT_BASE = "t5-mini"
BUDGETS = (512, 1024, 2048, 4096, 8192)
MEASURED = 128  # validation sentences: enough for curves, and quick


@dataclass(frozen=True)
class Recipe:
    """A run that can be started."""

    title: str
    corpus: SavedCorpus
    name: str  # of the recipe
    base: str
    flags: Mapping[str, Any] = field(default_factory=dict)  # of `finetune`, by name without dashes

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
    """Show the form and return what it asks for; None while something is missing, with a line that names it."""
    corpus = current_corpus()
    left, right = st.columns(2, gap="large")
    with left:
        base, is_vae = _ask_base()
        name = st.selectbox("Recipe", list(RECIPES), key="finetune_recipe", bind="query-params") or "two-phase"
        st.caption(RECIPES[name])
        flags = _ask_length()
    with right:
        flags |= _ask_remedies(name)
        with st.expander("More"):
            flags |= _ask_rest(is_vae=is_vae)
    title = st.text_input(
        "Name of the run", f"{name} on {corpus.name}", max_chars=60, key=f"finetune_title_{name}_{corpus.key}"
    )
    if not base:
        st.info("Name a base: the id of a sequence-to-sequence model of the hub, or a folder on this server.")
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
    typed = st.text_input("Hub id or folder", placeholder="google-t5/t5-small", key="finetune_hub").strip()
    return typed, False


def _ask_length() -> dict[str, Any]:
    one, two = st.columns(2)
    return {
        "epochs": one.number_input(
            "Epochs", 0.1, 1000.0, 4.0, 1.0, format="%.1f", key="finetune_epochs", help="Passes over the corpus."
        ),
        "learning_rate": two.number_input(
            "Learning rate",
            1e-6,
            1e-1,
            3e-3,
            format="%.1e",
            key="finetune_rate",
            help="At its highest: it warms up over the first 3 % of the steps and falls to zero along a cosine.",
        ),
    }


def _ask_remedies(name: str) -> dict[str, Any]:
    """Ask for what stops collapse, as far as the recipe has it; each starts at the recipe's own value."""
    from vae_core.training.config import RECIPES as PHASES

    phases = PHASES[name]
    paid = next((phase for phase in phases if phase.beta), None)
    flags: dict[str, Any] = {}
    one, two = st.columns(2)
    if paid and paid.rate_target is not None:
        flags["rate_target"] = one.number_input(
            "Rate target C, nats",
            0.0,
            500.0,
            paid.rate_target,
            key=f"finetune_target_{name}",
            help="The KL is pulled to this many nats a sentence, from above and from below.",
        )
    elif paid:
        flags["free_bits"] = one.number_input(
            "Free bits, nats a dimension",
            0.0,
            10.0,
            paid.free_bits,
            0.25,
            key=f"finetune_floor_{name}",
            help="What each dimension may carry for nothing (Kingma et al. 2016). 0: every nat is paid for.",
        )
    flags["deletion"] = two.number_input(
        "Input deletion",
        0.0,
        0.9,
        phases[0].token_deletion_rate,
        0.05,
        key=f"finetune_deletion_{name}",
        help="Share of the words that the encoder does not get to see in the first phase.",
    )
    flags["word_dropout"] = one.number_input(
        "Word dropout",
        0.0,
        0.9,
        phases[0].word_dropout,
        0.05,
        key=f"finetune_dropout_{name}",
        help="Share of the words that the decoder cannot see while it writes (Bowman et al. 2016): a weaker decoder "
        "needs z more.",
    )
    flags["bag"] = two.number_input(
        "Bag of words",
        0.0,
        10.0,
        phases[0].bow_weight,
        0.5,
        key=f"finetune_bag_{name}",
        help="Weight of a second loss: z alone has to tell which words there are (Zhao et al. 2017).",
    )
    return {key: value for key, value in flags.items() if value or key in ("free_bits", "rate_target", "deletion")}


def _ask_rest(*, is_vae: bool) -> dict[str, Any]:
    one, two = st.columns(2)
    flags: dict[str, Any] = {
        "token_budget": one.selectbox(
            "Positions a batch",
            BUDGETS,
            1,
            key="finetune_budget",
            help="Sentences of like length share a batch. Smaller batches: more steps, and noisier ones.",
        ),
        "seed": two.number_input(
            "Seed", 0, 2**31 - 1, 0, key="finetune_seed", help="The same seed gives the same loss curve."
        ),
        "max_tokens": one.number_input(
            "Longest sentence, tokens",
            8,
            500,
            40,
            key="finetune_longest",
            help="Longer ones are left out, and counted.",
        ),
    }
    if is_vae:
        st.caption("A VAE keeps its own latent dimensions, slots and pooling.")
        return flags
    flags["latent_dim"] = one.number_input(
        "Latent dimensions",
        2,
        256,
        32,
        key="finetune_dims",
        help="At one rate, more of them give sentences back better, and a walk crosses fewer different ones.",
    )
    flags["memory_slots"] = two.number_input(
        "Memory slots", 1, 16, 1, key="finetune_slots", help="Positions that z takes in what the decoder reads."
    )
    flags["injection"] = one.selectbox(
        "Latent injection",
        ["cross", "self"],
        key="finetune_injection",
        help="cross: as what the decoder's cross-attention reads. self: as a past in its self-attention.",
    )
    flags["pooling"] = two.selectbox("Pooling", ["attention", "mean", "max"], key="finetune_pooling")
    return flags
