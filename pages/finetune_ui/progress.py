"""Progress of a run in words: its steps and the time that is left, then the fit of the prior's flow."""

from collections.abc import Sequence
from contextlib import suppress

from pages.common.run_charts import Record
from vae_core.checkpoints.run_dir import total_steps
from vae_core.errors import CheckpointError
from vae_core.files import read_json
from vae_core.jobs.status import Job
from vae_core.paths import PRIOR_LOG

MEAN_OVER = 10  # records whose mean is the time of a step


def how_far(job: Job, records: Sequence[Record]) -> tuple[float, str]:
    """Return the share of a run that is done, 0 to 1, and how far it is in words.

    Once the last step is done, both are those of the prior's fit.
    """
    steps = total_steps(job.folder, records)
    done = records[-1]["step"] if records else 0
    if is_trained(job, records) and job.state in ("running", "stopping"):
        return _fit(job) or (1.0, "All steps done. Saving the checkpoint ...")
    return min(1.0, done / steps) if steps else 0.0, in_words(job, records, done, steps)


def is_trained(job: Job, records: Sequence[Record]) -> bool:
    """Return whether a run has done its last step."""
    return bool(records) and 0 < total_steps(job.folder, records) <= records[-1]["step"]


def _fit(job: Job) -> tuple[float, str] | None:
    """Return how far the fit of the prior's flow is, which follows the last step, and in words; None before it."""
    with suppress(CheckpointError, KeyError, TypeError, ValueError, ZeroDivisionError):
        fit = read_json(job.folder / PRIOR_LOG)
        stage = "Encoding sentences for the prior" if fit["stage"] == "encode" else "Fitting the prior's flow"
        said = f"All steps done. {stage}: {fit['done']:,} of {fit['total']:,}"
        return min(1.0, fit["done"] / fit["total"]), said
    return None


def in_words(job: Job, records: Sequence[Record], done: int, steps: int) -> str:
    """Return in words how far a run's training is."""
    if not done:
        return {"queued": "Waiting for its turn.", "running": "Reading the corpus and the base ..."}.get(job.state, "")
    said = f"Step {done:,} of {steps:,}" if steps else f"Step {done:,}"
    timed = ("seconds", "tokens_per_second")  # an edited or shortened log may lack them
    train = [r for r in records if r["split"] == "train" and all(isinstance(r.get(name), float) for name in timed)]
    train = train[-MEAN_OVER:]
    if job.state != "running" or not steps or len(train) < 2 or train[-1]["step"] <= train[0]["step"]:
        return said
    seconds = sum(record["seconds"] for record in train[1:]) / (train[-1]["step"] - train[0]["step"])
    left = seconds * (steps - done) + _validations_left(records, done, steps)
    clock = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min"
    return f"{said}, {train[-1]['tokens_per_second']:,.0f} tokens a second, about {clock} left"


def _validations_left(records: Sequence[Record], done: int, steps: int) -> float:
    """Return how many seconds the validations to come will take, going by the last one."""
    valid = [record for record in records if record["split"] == "valid"]
    timed = [record["seconds"] for record in valid if isinstance(record.get("seconds"), float)]
    if not timed:
        return 0.0
    every = max(1, valid[0]["step"])
    return timed[-1] * (-(-steps // every) - done // every)  # the last step is validated as well
