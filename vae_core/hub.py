"""What is fetched from a hub of checkpoints, and the sentence when it cannot be. Knows names and files, no model."""

from pathlib import Path

from vae_core.errors import CheckpointError

FETCHED = ["*.json", "*.safetensors", "*.model", "*.txt"]  # no pickle, and no other library's weights


def fetch(hub_id: str) -> Path:
    """Return the folder of a hub id in the library's cache, fetched where the hub answers.

    :raises CheckpointError: when it is neither there nor in the cache.
    """
    from huggingface_hub import snapshot_download

    answers = hub_answers()
    try:
        found = snapshot_download(hub_id, allow_patterns=FETCHED, ignore_patterns=["*/*"], local_files_only=not answers)
    except Exception as error:  # names, rights, network, disk: each has a family of exceptions of its own
        said = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        reason = said if answers else "offline mode is on, or no answer"
        raise CheckpointError(
            f"{hub_id} could not be fetched from the hub ({reason}): check the name and the network, or give a folder."
        ) from error
    return Path(found)


def hub_answers(seconds: float = 5.0) -> bool:
    """Return whether the hub can be reached: asked once, where the library would ask six times in half a minute."""
    from huggingface_hub import constants, get_session

    if constants.HF_HUB_OFFLINE:
        return False
    try:
        get_session().head(constants.ENDPOINT, timeout=seconds)
    except Exception:  # whatever it is, the hub did not answer
        return False
    return True
