"""Fit of a checkpoint's prior flow: encode sentences, fit, save beside the weights, with its progress in prior.json."""

import json
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vae_core.checkpoints.prior import load_prior, save_prior
from vae_core.checkpoints.serialization import load_vae
from vae_core.errors import CheckpointError
from vae_core.files import remove, write_text
from vae_core.paths import PRIOR_LOG

if TYPE_CHECKING:
    from vae_core.space.flow import FlowPrior

MAX_TEXTS = 60_000  # sentences whose posteriors it is fitted to; of more, so many are drawn
LOG_EVERY = 25  # steps between two records of the progress

Report = Callable[[str, int, int], None]  # a stage, items done, and items in all


def fit_prior(
    folder: Path,
    texts: Sequence[str],
    *,
    steps: int | None = None,
    seed: int = 0,
    on_progress: Report = lambda stage, done, total: None,
) -> "FlowPrior":
    """Fit a flow to the aggregate posterior of sentences under a checkpoint, and save it if it beats N(0, I).

    Where it does not, on sentences that are held out, the folder's files stay as they are: see `flow.beats_standard`.
    Meanwhile prior.json in the folder has its progress.

    :param folder: the checkpoint's.
    :param texts: the sentences that it was trained on, or of their kind; of more than 60,000 so many are drawn.
    :param steps: of the fit; None: by the number of sentences, see `fit_flow`.
    :param on_progress: called with a stage, "encode" or "fit", items done, and items in all.
    :raises CheckpointError: when the checkpoint cannot be loaded, or the disk does not take the flow.
    :raises InputError: when there are fewer than 50 sentences.
    """
    from vae_core.device import single_thread
    from vae_core.space.flow import beats_standard, fit_flow

    def report(stage: str, done: int, total: int) -> None:
        on_progress(stage, done, total)
        if stage != "fit" or done % LOG_EVERY == 0 or done == total:
            write_text(folder / PRIOR_LOG, json.dumps({"stage": stage, "done": done, "total": total}) + "\n")

    folder = folder.resolve()  # a bare name would be looked up in the list of checkpoints
    drawn = texts if len(texts) <= MAX_TEXTS else random.Random(seed).sample(texts, MAX_TEXTS)
    try:
        vae = load_vae(folder)
        posterior = vae.encode(drawn, on_batch=lambda done: report("encode", done, len(drawn)))
        with single_thread():
            fitted = partial(report, "fit")
            flow = fit_flow(posterior.mu, posterior.logvar, steps=steps, seed=seed, on_step=fitted)
        if beats_standard(flow):
            save_prior(flow, folder)
    finally:
        remove(folder / PRIOR_LOG)
    return flow


def needs_prior(folder: Path) -> bool:
    """Return whether a checkpoint has no flow that can be used: none, a damaged one, or one of other weights."""
    with suppress(CheckpointError):
        return load_prior(folder.resolve()) is None
    return True
