"""TextVAE: a pretrained sequence-to-sequence Transformer as a variational autoencoder."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vae_core.model.network import Posterior, TextVAEConfig
    from vae_core.model.vae import TextVAE

__all__ = ["Posterior", "TextVAE", "TextVAEConfig"]


def __getattr__(name: str) -> Any:
    """Import torch and transformers only when a class is used (PEP 562)."""
    if name in __all__:
        from vae_core.model import vae

        return getattr(vae, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
