"""The text VAE and the tools of its latent space, without the app.

from vae_core import evaluate, load_vae, read_corpus

vae = load_vae("everyday")
posterior = vae.encode(["a man plays a guitar", "two dogs run"])
vae.decode(posterior.mu)
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vae_core.checkpoints.serialization import load_vae
    from vae_core.data.corpus import read_corpus
    from vae_core.estimator import TextVAEVectorizer
    from vae_core.metrics.elbo import evaluate
    from vae_core.model.vae import TextVAE

__all__ = ["TextVAE", "TextVAEVectorizer", "evaluate", "load_vae", "read_corpus"]

_MODULES = {
    "TextVAE": "model.vae",
    "TextVAEVectorizer": "estimator",
    "evaluate": "metrics.elbo",
    "load_vae": "checkpoints.serialization",
    "read_corpus": "data.corpus",
}


def __getattr__(name: str) -> Any:
    """Import a name's module when it is first used (PEP 562), since torch and transformers take seconds."""
    if name in _MODULES:
        return getattr(importlib.import_module(f"vae_core.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
