"""Where on disk lies what users hand in and what is made of it."""

import os
from pathlib import Path


def home() -> Path:
    """Return the folder for what users hand in: MIDSENTENCE_HOME, else .midsentence beside the app."""
    named = os.environ.get("MIDSENTENCE_HOME")
    return Path(named).absolute() if named else Path(__file__).resolve().parent.parent / ".midsentence"


def jobs_home() -> Path:
    """Return the folder with a folder for each run that was started as a job, see `jobs`."""
    return home() / "runs"
