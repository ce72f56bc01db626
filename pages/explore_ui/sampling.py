"""Traverse page, samples: points drawn from the prior, from a sentence's posterior, or from the corpus's mixture."""

from itertools import repeat
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from pages.common.code_snippets import show_snippet
from pages.common.context import PageContext
from pages.common.inputs import ask_choice, ask_number
from pages.explore_ui.path_view import decoded_path, show_points
from pages.explore_ui.snippets import sample_snippet
from pages.explore_ui.traversals import ask_start

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.model.vae import TextVAE
    from vae_core.space.sampling import Mixture

SOURCES = {
    "prior": "The prior is N(0, I): where the training asked latents to lie.",
    "posterior": "A sentence's posterior lies around its own mean, as wide as the encoder is unsure.",
    "mixture": "The mixture is some normals fitted to the corpus's means: where its sentences do lie.",
}


def show_samples(context: PageContext) -> None:
    """Show the sentences of points that are drawn by chance."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        source = ask_choice("Draw from", list(SOURCES), "traverse_draw")
        n = int(ask_number("Samples", 1, 100, 10, key="traverse_n"))
        heat = float(ask_number("Temperature", 0.0, 3.0, 1.0, key="traverse_heat", help="Scales the deviation of z."))
        seed = int(ask_number("Seed", 0, 2**31 - 1, 0, key="traverse_seed", help="The same seed draws the same z."))
    st.caption(SOURCES[source])
    start = ask_start(context) if source == "posterior" else ""
    if source == "posterior" and not start:
        st.info("A posterior is a sentence's own: write the one to start from.")
        return
    if source == "mixture" and (context.latents is None or len(context.latents.mu) < 2):
        st.info("A mixture is fitted to a corpus of two sentences or more: choose one in the sidebar and encode it.")
        return
    options = {"temperature": heat, "seed": seed}
    key = (start, source, n, heat, seed)
    path = decoded_path("traverse_samples", key, context, lambda vae: _draw(context, vae, source, start, n, options))
    show_points(path.points, labels=[str(i + 1) for i in range(n)], before=repeat(None), heading="")
    st.caption(f"{path.distinct:.0%} of them differ. log p(x|z) and log p(z) in nats.")
    show_snippet(sample_snippet(context, source, start, n, options))


def _draw(context: PageContext, vae: "TextVAE", source: str, start: str, n: int, options: dict[str, Any]) -> "Tensor":
    """Return n points (n, D)."""
    from vae_core.space.sampling import posterior_samples, prior_samples

    if source == "prior":
        return prior_samples(n, vae.config.latent_dim, **options)
    if source == "posterior":
        posterior = vae.encode([start])
        return posterior_samples(posterior.mu[0], posterior.logvar[0], n, **options)
    return _mixture(context.key, _mu=context.latents.mu).sample(n, **options)  # type: ignore[union-attr]


@st.cache_data(max_entries=8, show_spinner="Fitting the mixture ...")
def _mixture(key: tuple[str, str | None], *, _mu: np.ndarray) -> "Mixture":
    from vae_core.space.sampling import fit_mixture

    return fit_mixture(_mu)
