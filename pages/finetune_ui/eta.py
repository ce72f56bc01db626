"""How long a run will take: a few of its steps, measured once in a process of their own, and kept."""

import hashlib
import json
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import streamlit as st

from pages.common.subprocess import run_beside
from pages.finetune_ui.form import MEASURED, Recipe
from vae_core.checkpoints.store import fingerprint, folder_of
from vae_core.errors import MidsentenceError
from vae_core.files import read_json
from vae_core.paths import data_dir

COUNTS = ("token_budget", "max_tokens", "latent_dim", "memory_slots", "injection", "word_dropout", "bag")
_MEASURING: dict[Path, subprocess.Popen[bytes] | None] = {}  # one that failed stays: it would fail again
_LOCK = Lock()
VALIDATIONS = 20  # over a run
FRESH = 1800.0  # seconds for which a measurement holds: the machine may have had much else to do


@dataclass(frozen=True)
class Estimate:
    """What was measured of a kind of step."""

    seconds: float  # a step
    per_epoch: float  # steps
    validation: float  # seconds

    def minutes(self, epochs: float) -> float:
        """Return how long a run of so many epochs takes, with what it measures on the way."""
        steps = self.steps(epochs)
        return (self.seconds * steps + self.validation * -(-steps // steps_between(steps))) / 60

    def steps(self, epochs: float) -> int:
        """Return how many steps that is."""
        return max(1, round(self.per_epoch * epochs))


def steps_between(steps: int) -> int:
    """Return how many steps lie between two validations of a run of so many: there are about VALIDATIONS of them."""
    return max(5, round(steps / VALIDATIONS))


def estimate_of(recipe: Recipe) -> Estimate | str | None:
    """Return what a recipe's steps take, or why they cannot be taken; None while they are being measured."""
    try:
        target = _place(recipe)
    except MidsentenceError as error:
        return str(error)
    with _LOCK:
        if target.is_file() and time.time() - target.stat().st_mtime < FRESH:
            return _read(target)
        process = _MEASURING.setdefault(target, None) or _measure(recipe, target)
        _MEASURING[target] = process
        if process.poll() is None:
            return None
        if process.returncode == 0:
            del _MEASURING[target]
            os.replace(target.with_suffix(".out"), target)
            return _read(target)
    said = target.with_suffix(".log").read_text(errors="replace").strip().splitlines()
    return said[-1] if said else "The steps could not be measured."


def _place(recipe: Recipe) -> Path:
    """Return where a measurement is kept: by all that decides what a step costs and how many there are."""
    decides = {name: recipe.flags[name] for name in COUNTS if name in recipe.flags}
    words = [fingerprint(folder_of(recipe.base)), recipe.corpus.key, json.dumps(decides, sort_keys=True)]
    return data_dir() / "timings" / f"{hashlib.sha256(' '.join(words).encode()).hexdigest()[:16]}.json"


def _measure(recipe: Recipe, target: Path) -> subprocess.Popen[bytes]:
    target.parent.mkdir(parents=True, exist_ok=True)
    words = ["time-step", *recipe.arguments[1:], "--measured", str(MEASURED), "--json"]  # held out, as by the run
    place = words.index("--epochs")
    words[place + 1] = "1"
    with target.with_suffix(".out").open("wb") as out, target.with_suffix(".log").open("wb") as log:
        return run_beside(words, output=out, log=log)


def _read(target: Path) -> Estimate | str:
    try:
        found = read_json(target)
        return Estimate(*(float(found[name]) for name in ("seconds_a_step", "steps", "seconds_a_validation")))
    except (MidsentenceError, KeyError, TypeError, ValueError):
        target.unlink(missing_ok=True)
        return "The measured step is damaged: load the page again, and it is measured anew."


@st.fragment(run_every=1.0)
def wait_for_estimate(recipe: Recipe) -> None:
    """Say that the steps are being measured; when they are, the page is drawn anew."""
    if estimate_of(recipe) is None:
        st.caption(":material/hourglass: Measuring a few steps, to tell how long it will take ...")
    else:
        st.rerun()
