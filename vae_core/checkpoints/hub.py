"""What is fetched from a hub of checkpoints, and the sentence when it cannot be. Knows names and files, no model."""

from pathlib import Path

from vae_core.errors import CheckpointError

FETCHED = ["*.json", "*.safetensors", "*.model", "*.txt"]  # no pickle, and no other library's weights


def fetch(hub_id: str) -> Path:
    """Return the folder of a hub id in the library's cache, fetched or brought up to date where the hub answers.

    All at once, because it asks an unreachable hub once: `from_pretrained` asks six times in half a minute.

    :raises CheckpointError: when it is neither there nor in the cache.
    """
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(hub_id, allow_patterns=FETCHED, ignore_patterns=["*/*"]))
    except Exception as error:  # names, rights, network, disk: each has a family of exceptions of its own
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise CheckpointError(
            f"{hub_id} could not be fetched from the hub ({reason}): check the name and the network, or give a folder."
        ) from error
