"""Traverse page, samples: points drawn from a prior, from a sentence's posterior, or from the corpus's mixture."""

from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from pages.common.charts import show_holes
from pages.common.code_snippets import show_snippet
from pages.common.components.states import show_empty
from pages.common.context import PageContext, current_holes
from pages.common.inputs import ask_choice, ask_number
from pages.common.session import current_flow
from pages.explore_ui.path_view import decoded_path, show_path
from pages.explore_ui.snippets import sample_snippet
from pages.explore_ui.traversals import ask_start

if TYPE_CHECKING:  # torch takes seconds to import, and the page is shown first
    from torch import Tensor

    from vae_core.model.vae import TextVAE
    from vae_core.space.sampling import Mixture

SOURCES = {
    "flow": "The flow is a prior fitted to the latents of the sentences that the checkpoint was trained on.",
    "prior": "N(0, I) is the prior of the training.",
    "mixture": "The mixture of Gaussians is fitted to the mu of the corpus.",
    "posterior": "A sentence's posterior is N(mu, sigma^2) of that sentence.",
}


def show_samples(context: PageContext) -> None:
    """Show the sentences of points that are drawn by chance."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = {"prior": "N(0, I)"}
        first = 0 if any(context.flow) else 1
        source = ask_choice(
            "Draw from", list(SOURCES), "traverse_draw", first=first, format_func=lambda name: names.get(name, name)
        )
        n = int(ask_number("Samples", 1, 100, 10, key="traverse_n"))
        heat = float(ask_number("Temperature", 0.0, 3.0, 1.0, key="traverse_heat", help="Scales the deviation of z."))
        seed = int(ask_number("Seed", 0, 2**31 - 1, 0, key="traverse_seed", help="The same seed draws the same z."))
    st.caption(SOURCES[source])
    start = ask_start(context) if source == "posterior" else ""
    if source == "flow" and not any(context.flow):
        show_empty(
            "This checkpoint has no flow: fit one with `python -m vae_core fit-prior FILE --checkpoint NAME`, "
            "or draw from N(0, I)."
        )
        return
    if source == "posterior" and not start:
        show_empty("A posterior is a sentence's own: write the one to start from.")
        return
    if source == "mixture" and (context.latents is None or len(context.latents.mu) < 2):
        show_empty("A mixture is fitted to a corpus of two sentences or more: choose one in the sidebar and encode it.")
        return
    options = {"temperature": heat, "seed": seed}
    key = (start, source, n, heat, seed)
    path = decoded_path("traverse_samples", key, context, lambda vae: _draw(context, vae, source, start, n, options))
    labels = [str(i + 1) for i in range(n)]
    show_path(context, path.points, key="traverse_samples", labels=labels, against=None, heading="draw")
    st.caption(f"{path.distinct:.0%} of them differ. log p(x|z), and log p(z) under {context.prior}, in nats.")
    show_snippet(sample_snippet(context, source, start, n, options))
    if context.latents is not None and (holes := current_holes(context.latents, context.flow)):
        show_holes(holes)


def _draw(context: PageContext, vae: "TextVAE", source: str, start: str, n: int, options: dict[str, Any]) -> "Tensor":
    """Return n points (n, D)."""
    from vae_core.space.flow import draw
    from vae_core.space.sampling import posterior_samples

    if source == "flow":
        return draw(current_flow(), n, vae.config.latent_dim, **options)
    if source == "prior":
        return draw(None, n, vae.config.latent_dim, **options)
    if source == "posterior":
        posterior = vae.encode([start])
        return posterior_samples(posterior.mu[0], posterior.logvar[0], n, **options)
    return _mixture(context.key, _mu=context.latents.mu).sample(n, **options)  # type: ignore[union-attr]


@st.cache_data(max_entries=8, show_spinner="Fitting the mixture ...")
def _mixture(key: tuple[str, str | None], *, _mu: np.ndarray) -> "Mixture":
    from vae_core.space.sampling import fit_mixture

    return fit_mixture(_mu)
