"""How long a finetune will take: real steps are measured, and nothing is written."""

import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from vae_core.cli.main import main
from vae_core.cli.train import finetune, time_step
from vae_core.errors import InputError
from vae_core.training import finetune as training
from vae_core.training.config import recipe_options
from vae_core.training.finetune import pace_of
from vae_core.training.trainer import Trainer

SHORT: dict[str, Any] = {"epochs": 4.0, "max_tokens_per_batch": 128, "precision": "fp32"}


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The steps that are taken, and a clock that goes on by two seconds with each."""
    taken: list[int] = []
    train_step = Trainer.train_step

    def watched(trainer: Trainer, step: int) -> int:
        taken.append(step)
        return train_step(trainer, step)

    monkeypatch.setattr(Trainer, "train_step", watched)
    monkeypatch.setattr(training.time, "perf_counter", lambda: 2.0 * len(taken))
    return taken


def test_real_steps_spread_over_the_run_are_measured_after_one_that_warms_up(
    bases: dict[str, Path],
    sentences: list[str],
    steps: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    options = recipe_options("two-phase", save_every=0.0, validate_every=1, **SHORT)
    pace = pace_of(bases["t5"], sentences * 3, options=options, fields={"latent_dim": 4}, steps=3)
    assert pace.seconds_a_step == pytest.approx(2.0)
    assert pace.minutes == pytest.approx(pace.steps * 2.0 / 60)
    assert steps == [pace.steps * 2 // 3, 0, pace.steps // 3, pace.steps * 2 // 3]
    assert list(tmp_path.iterdir()) == []


def test_what_the_finetune_refuses_is_refused(bases: dict[str, Path], sentences: list[str]) -> None:
    with pytest.raises(InputError, match="tokens or fewer"):
        pace_of(bases["t5"], sentences, options=recipe_options("vanilla", max_length=2), fields={})


def test_the_command_takes_the_finetunes_options_and_prints_what_all_steps_take(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "train.txt").write_text("\n".join(sentences * 3))
    words = ["time-step", str(tmp_path / "train.txt"), "--base", str(bases["t5"]), "--latent-dim", "4", "--epochs", "2"]
    words += ["--token-budget", "128", "--log-every", "3", "--credits", "mine", "--recipe", "cyclical"]
    assert main([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    names = ["seconds_a_step", "steps", "seconds_a_validation", "validations", "measured_seconds", "minutes"]
    assert list(found) == [*names, "seconds_to_start"]
    assert found["seconds_to_start"] > 0
    steps, validations = found["seconds_a_step"] * found["steps"], found["seconds_a_validation"] * found["validations"]
    assert found["minutes"] == pytest.approx((steps + validations) / 60)
    assert found["seconds_a_validation"] > 0
    assert found["validations"] == 1  # every 500 steps, and at the end
    assert main(words) == 0
    assert f" s a step, {found['steps']} steps; " in capsys.readouterr().out


def test_both_commands_have_the_same_options() -> None:
    ours, theirs = (set(inspect.signature(command).parameters) for command in (time_step, finetune))
    assert theirs - ours == {"output", "resume", "prior"}
    assert ours - theirs == {"as_json"}
