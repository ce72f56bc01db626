"""Capacity for jobs: number of processors, and of jobs of a kind that run at the same time."""

import os

from vae_core.errors import InputError

VARIABLE = "MIDSENTENCE_MAX_TRAININGS"


def processors() -> int:
    """Return how many processors this process may use: the machine's, or a container's or `taskset`'s share of them."""
    from joblib import cpu_count  # scikit-learn's

    return int(cpu_count())


def max_running(kind: str = "training") -> int:
    """Return the number of jobs of a kind that run at once: half of the processors, or MIDSENTENCE_MAX_TRAININGS.

    :raises InputError: when the environment variable is no whole number above zero.
    """
    written = os.environ.get(VARIABLE, "").strip()
    if kind != "training" or not written:
        return max(1, processors() // 2)
    if not written.isascii() or not written.isdigit() or not int(written):
        raise InputError(f"The server's {VARIABLE} is {written!r}: set it to a whole number above zero.")
    return int(written)
