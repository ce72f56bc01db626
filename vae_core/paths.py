"""Folders and file names: where checkpoints, uploads and runs lie on disk, and what the files in them are called."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]  # the folder that holds vae_core: a checkout, or site-packages

CONFIG, WEIGHTS, EVALUATION = "config.json", "model.safetensors", "evaluation.json"  # of a checkpoint
WORDS = "words.txt.gz"  # of a checkpoint: every word that it was trained on
PRIOR, PRIOR_LOG = "prior.safetensors", "prior.json"  # a flow fitted to its latents, and how far its fit is
OPTIONS, METRICS, FOLLOWED = "options.json", "metrics.jsonl", "followed.jsonl"  # of a run
JOB = "job.json"  # of a run that was started as a job: it is there before the run


def data_dir() -> Path:
    """Return the folder for what users upload and start: MIDSENTENCE_HOME, else .midsentence in the checkout.

    Where vae_core is installed without a checkout, it is .midsentence in the user's home.
    """
    named = os.environ.get("MIDSENTENCE_HOME")
    return Path(named).absolute() if named else (ROOT if _is_checkout() else Path.home()) / ".midsentence"


def runs_dir() -> Path:
    """Return the folder that holds a folder for each run that was started as a job, see `jobs`."""
    return data_dir() / "runs"


def checkpoints_dir() -> Path:
    """Return the folder of checkpoints: MIDSENTENCE_CHECKPOINTS, else checkpoints in the checkout or in `data_dir`."""
    named = os.environ.get("MIDSENTENCE_CHECKPOINTS")
    return Path(named) if named else (ROOT if _is_checkout() else data_dir()) / "checkpoints"


def _is_checkout() -> bool:
    return (ROOT / "pyproject.toml").is_file()
