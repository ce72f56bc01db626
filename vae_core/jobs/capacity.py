"""Capacity for jobs: number of processors, and of jobs of a kind that run at the same time."""

from vae_core.workspaces.quota import whole_number

VARIABLE = "MIDSENTENCE_MAX_TRAININGS"


def processors() -> int:
    """Return how many processors this process may use: the machine's, or a container's or `taskset`'s share of them."""
    from joblib import cpu_count  # scikit-learn's

    return int(cpu_count())


def max_running(kind: str = "training") -> int:
    """Return the number of jobs of a kind that run at once: half of the processors, or MIDSENTENCE_MAX_TRAININGS.

    :raises InputError: when the environment variable is no whole number above zero.
    """
    half = max(1, processors() // 2)
    return whole_number(VARIABLE, half) if kind == "training" else half
