"""Finetuning: a base becomes a VAE by each recipe, and a run that was killed walks on as if nothing had happened."""

import json
import os
import platform
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae, make_vae
from vae_core.cli.main import main
from vae_core.errors import InputError, MidsentenceError
from vae_core.files import read_json
from vae_core.paths import FOLLOWED
from vae_core.training.config import RECIPES, Phase, TrainConfig, recipe_options
from vae_core.training.finetune import Autoencoding, finetune
from vae_core.training.trainer import TrainResult

REPOSITORY = Path(__file__).resolve().parents[3]
SHORT: dict[str, Any] = {"epochs": 2.0, "max_tokens_per_batch": 128, "precision": "fp32", "warmup_ratio": 0.1}


def train_tiny(base: Path, texts: list[str], folder: Path, options: TrainConfig, **fields: Any) -> TrainResult:
    torch.manual_seed(0)
    vae = make_vae(base, latent_dim=4, **fields)
    return finetune(vae, texts * 3, texts, folder, options=options, base=str(base))


def losses(folder: Path, split: str = "train", name: str = "loss") -> list[float]:
    return [record[name] for record in read_metrics(folder) if record["split"] == split]


# Recipes and bases


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_recipe_gives_a_vae_that_reads_and_writes(
    recipe: str, bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    outcome = train_tiny(bases["t5"], sentences, tmp_path / "run", recipe_options(recipe, **SHORT))
    assert outcome.finished
    vae = load_vae(tmp_path / "run")
    assert len(vae.decode(vae.encode(sentences[:2]).mu)) == 2
    last = read_metrics(tmp_path / "run")[-1]
    assert (last["step"], last["split"], last["n"]) == (outcome.steps, "valid", len(sentences))
    options = read_json(tmp_path / "run" / "options.json")
    assert (options["recipe"], options["base"], options["sentences"]) == (recipe, "t5", 3 * len(sentences))
    assert len(options["phases"]) == len(RECIPES[recipe])
    assert options["vae"] == {"latent_dim": 4, "memory_slots": 1, "injection": "cross", "pooling": "attention"}
    assert not list((tmp_path / "run").glob("state-*"))


@pytest.mark.parametrize("injection", ["cross", "self"])
@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_every_base_is_trained_with_both_ways_in_for_z(
    base: str, injection: str, bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    options = recipe_options("two-phase", **{**SHORT, "epochs": 1.0})
    train_tiny(bases[base], sentences, tmp_path, options, injection=injection, pooling="mean")
    vae = load_vae(tmp_path)
    assert (vae.config.injection, vae.config.pooling) == (injection, "mean")
    assert all(torch.isfinite(parameter).all() for parameter in vae.parameters())


def test_the_loss_goes_down(bases: dict[str, Path], sentences: list[str], tmp_path: Path) -> None:
    options = recipe_options("autoencoder", **{**SHORT, "epochs": 20.0, "learning_rate": 1e-2, "validate_every": 40})
    train_tiny(bases["t5"], sentences, tmp_path, options)
    train, valid = losses(tmp_path), losses(tmp_path, "valid", "rec")
    assert train[-1] < 0.7 * train[0]
    assert valid[-1] < valid[0]


def test_a_phase_weighs_the_kl_as_its_schedule_says(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    task = Autoencoding(recipe_options("two-phase", **SHORT), sentences)
    vae = make_vae(bases["t5"], latent_dim=4)
    rows = vae.token_rows(sentences)
    weights = []
    for progress in (0.0, 0.39, 0.41, 0.49, 0.59, 1.0):
        loss, values = task.loss(vae, rows, progress=progress, rng=np.random.default_rng(0))
        weights.append(values["beta"])
        if not values["beta"]:
            assert float(loss.detach()) == pytest.approx(values["rec"])
    assert weights == pytest.approx([0.0, 0.0, 0.01 / 0.18, 0.09 / 0.18, 1.0, 1.0])


def test_word_dropout_hides_words_from_the_decoder_alone(
    bases: dict[str, Path], sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vae = make_vae(bases["t5"], latent_dim=4)
    rows, seen = vae.token_rows(sentences), []
    forward = type(vae).forward

    def watched(self: Any, *given: Any, **named: Any) -> Any:
        seen.append((given, named))
        return forward(self, *given, **named)

    monkeypatch.setattr(type(vae), "forward", watched)
    for rate in (0.0, 0.5):
        task = Autoencoding(TrainConfig(phases=(Phase(word_dropout=rate),)), [])
        task.loss(vae, rows, progress=0.5, rng=np.random.default_rng(0))
    (_, plain), ((source, mask, target), hidden) = seen
    assert plain["decoder_input_ids"] is None
    assert torch.equal(source, target)
    changed = hidden["decoder_input_ids"] != target
    assert set(hidden["decoder_input_ids"][changed].tolist()) == {vae._tokenizer().unk_token_id}
    assert not changed[mask == 0].any()
    assert 0.3 < changed.sum() / mask.sum() < 0.7


def test_the_bag_of_words_weighs_in_each_phase_as_it_says_and_is_logged_in_all(
    bases: dict[str, Path], sentences: list[str]
) -> None:
    phases = (Phase(fraction=0.5, beta=0.0, bow_weight=2.0), Phase(fraction=0.5, beta=0.0))
    vae = make_vae(bases["t5"], latent_dim=4)
    task, rows = Autoencoding(TrainConfig(phases=phases), []), vae.token_rows(sentences)
    for progress, weight in ((0.2, 2.0), (0.8, 0.0)):
        loss, values = task.loss(vae, rows, progress=progress, rng=np.random.default_rng(0))
        assert values["bag"] > 1.0
        assert float(loss.detach()) == pytest.approx(values["rec"] + weight * values["bag"])
    plain = Autoencoding(TrainConfig(phases=(Phase(),)), [])
    assert "bag" not in plain.loss(vae, rows, progress=0.5, rng=np.random.default_rng(0))[1]


def test_a_bag_of_words_is_refused_where_there_is_no_slot_to_read_it_from(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    options = TrainConfig(phases=(Phase(bow_weight=1.0),), **SHORT)
    with pytest.raises(InputError, match="self memory has none: use cross"):
        train_tiny(bases["t5"], sentences, tmp_path / "run", options, injection="self")


@pytest.mark.parametrize("part", ["encoder", "decoder"])
def test_what_is_frozen_in_one_phase_trains_in_the_next(part: str, bases: dict[str, Path]) -> None:
    options = TrainConfig(phases=(Phase(fraction=0.5, frozen=(part,)), Phase(fraction=0.5)))  # type: ignore[arg-type]
    vae = make_vae(bases["t5-v1.1"], latent_dim=4)
    task = Autoencoding(options, [])
    frozen = {id(parameter) for parameter in task.frozen(vae, 0.2)}
    names = {name for name, parameter in vae.named_parameters() if id(parameter) in frozen}
    assert names
    assert all(part in name or "shared" in name or "lm_head" in name for name in names)
    assert any("lm_head" in name for name in names) == (part == "decoder")
    assert not any(name.startswith(("to_mu", "to_logvar", "memory")) for name in names)
    assert task.frozen(vae, 0.6) == []


# What is refused


def test_too_few_sentences_are_refused_before_anything_is_written(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    vae = make_vae(bases["t5"], latent_dim=4)
    options = recipe_options("vanilla", **SHORT)
    for texts, valid, reason in [
        (sentences, sentences[:1], "1 sentences are too few"),
        ([], sentences, "None of the 0"),
    ]:
        with pytest.raises(InputError, match=reason):
            finetune(vae, texts, valid, tmp_path / "run", options=options, base="t5")
    assert not (tmp_path / "run").exists()


def test_a_folder_that_is_taken_is_refused_before_the_work_begins(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.txt").write_text("x")
    monkeypatch.setattr("vae_core.training.finetune.training_rows", lambda *_, **__: pytest.fail("it began"))
    with pytest.raises(InputError, match="is not empty"):
        train_tiny(bases["t5"], sentences, tmp_path, recipe_options("vanilla", **SHORT))


def test_a_run_that_diverges_ends_with_one_sentence(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    options = recipe_options("vanilla", **{**SHORT, "epochs": 20.0, "learning_rate": 1e30, "save_every": 0.0})
    with pytest.raises(MidsentenceError, match=r"^The (loss|gradient) became .*; what was saved before is kept\.$"):
        train_tiny(bases["t5"], sentences, tmp_path, options)
    assert len(list(tmp_path.glob("state-*"))) == 1
    assert all(bool(torch.isfinite(value).all()) for value in load_vae(tmp_path).parameters())


# Killed and resumed, by the command line


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, sentences: list[str]) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("data")
    (folder / "train.txt").write_text("\n".join(f"{text} {i}" for i in range(8) for text in sentences))
    (folder / "valid.txt").write_text("\n".join(sentences))
    return {"train": str(folder / "train.txt"), "valid": str(folder / "valid.txt")}


@pytest.fixture(scope="module")
def command(bases: dict[str, Path], files: dict[str, str]) -> Callable[..., list[str]]:
    """Return a function that gives a finetune command of some 60 steps, for a folder."""
    fixed = {
        "--base": str(bases["t5"]),
        "--valid": files["valid"],
        "--epochs": "5",
        "--token-budget": "128",
        "--latent-dim": "4",
        "--precision": "fp32",
        "--validate-every": "15",
        "--learning-rate": "0.01",
        "--save-every": "0",
    }

    def make(folder: Path, *more: str, **changes: str) -> list[str]:
        options = {**fixed, **{f"--{name.replace('_', '-')}": value for name, value in changes.items()}}
        words = [word for pair in options.items() for word in pair]
        return ["finetune", files["train"], "-o", str(folder), *words, *more]

    return make


@pytest.fixture(scope="module")
def unbroken(command: Callable[..., list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "unbroken"
    assert (
        main(command(folder, "--resume")) == 0
    )  # on a folder that is not there --resume just starts, as make needs it
    return folder


def interrupted(words: list[str], number: signal.Signals, when: Callable[[], bool]) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, send it a signal as soon as something is so, and return how it ended."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    arguments = [sys.executable, "-m", "vae_core", *words]
    with subprocess.Popen(arguments, cwd=REPOSITORY, env=environment, **pipes) as process:  # type: ignore[call-overload]
        try:
            while not when():
                assert process.poll() is None, process.communicate()
                time.sleep(0.002)
            process.send_signal(number)
            out, err = process.communicate()
        finally:
            process.kill()
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def assert_same_run(folder: Path, unbroken: Path, capsys: pytest.CaptureFixture[str], valid: str) -> None:
    found, wanted = read_metrics(folder), read_metrics(unbroken)
    assert [(record["step"], record["split"]) for record in found] == [
        (record["step"], record["split"]) for record in wanted
    ]
    for a, b in zip(found, wanted, strict=True):
        if a["split"] == "valid":
            assert a | {"seconds": 0} == b | {"seconds": 0}  # to the last bit: one thread, one machine
    assert (folder / "model.safetensors").read_bytes() == (unbroken / "model.safetensors").read_bytes()
    figures = []
    for run in (folder, unbroken):
        capsys.readouterr()
        assert main(["evaluate", valid, "--checkpoint", str(run), "--json"]) == 0
        figures.append(json.loads(capsys.readouterr().out))
    assert figures[0] == figures[1]


@pytest.mark.parametrize("past", [3, 31])
def test_a_run_killed_at_any_moment_resumes_to_the_same_figures(
    past: int,
    command: Callable[..., list[str]],
    unbroken: Path,
    files: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def reached() -> bool:
        return any(int(state.name.split("-")[1]) > past for state in (tmp_path / "run").glob("state-*"))

    done = interrupted(command(tmp_path / "run"), signal.SIGKILL, reached)
    assert done.returncode == -signal.SIGKILL
    with (tmp_path / "run" / "metrics.jsonl").open("a") as log:
        log.write('{"step": 999, "split": "tr')  # killed in the middle of a line
    assert main(command(tmp_path / "run", "--resume")) == 0
    assert_same_run(tmp_path / "run", unbroken, capsys, files["valid"])
    assert not list((tmp_path / "run").glob(".*"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_asked_to_stop_saves_says_how_to_go_on_and_does(
    number: signal.Signals,
    command: Callable[..., list[str]],
    unbroken: Path,
    files: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = command(tmp_path / "run", save_every="3600")
    done = interrupted(words, number, lambda: bool(read_metrics(tmp_path / "run")))
    assert done.returncode == 130
    assert done.stdout == ""
    assert "go on with the same command and --resume." in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "run").glob("state-*"))) == 1
    assert load_vae(tmp_path / "run").config.latent_dim == 4  # a stopped run can be used as it is
    assert main(command(tmp_path / "run", "--resume")) == 0
    assert_same_run(tmp_path / "run", unbroken, capsys, files["valid"])


def test_resuming_a_finished_run_changes_nothing(
    command: Callable[..., list[str]], unbroken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in unbroken.iterdir()}
    assert "model.safetensors" in before
    monkeypatch.setattr("vae_core.training.finetune.train", lambda *_, **__: pytest.fail("it trained"))
    assert main(command(unbroken, "--resume")) == 0
    assert {path.name: path.read_bytes() for path in unbroken.iterdir()} == before


def test_a_finished_run_tells_nothing_of_the_paths_of_its_machine(unbroken: Path) -> None:
    for name in ("README.md", "options.json", "config.json", "metrics.jsonl", "tokenizer_config.json"):
        text = (unbroken / name).read_text()
        assert str(unbroken.parent.parent) not in text
        assert str(Path.home()) not in text
    command = read_json(unbroken / "options.json")["command"]
    assert command.startswith(
        "python -m vae_core finetune train.txt -o unbroken --base t5 --valid valid.txt --epochs 5"
    )


def test_a_run_killed_between_its_last_state_and_its_checkpoint_is_finished_by_resume(
    command: Callable[..., list[str]], unbroken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    folder = tmp_path / "run"
    with monkeypatch.context() as patch:
        patch.setattr("vae_core.training.finetune.save_checkpoint", killed)
        assert main(command(folder)) == 130
    assert not (folder / "model.safetensors").exists()
    assert main(command(folder, "--resume")) == 0
    assert (folder / "model.safetensors").read_bytes() == (unbroken / "model.safetensors").read_bytes()
    assert not list(folder.glob("state-*"))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"epochs": "4"}, "epochs"),
        ({"recipe": "vanilla", "seed": "3"}, "phases, recipe, seed"),
        ({"latent_dim": "5"}, "vae"),
    ],
)
def test_resuming_with_other_options_is_refused_and_nothing_changes(
    changes: dict[str, str],
    named: str,
    command: Callable[..., list[str]],
    unbroken: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = {path.name: path.read_bytes() for path in unbroken.iterdir()}
    assert main(command(unbroken, "--resume", **changes)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"was started with other values of {named}: resume it with the same ones" in err
    assert {path.name: path.read_bytes() for path in unbroken.iterdir()} == before


def test_another_machine_other_credits_and_a_moved_base_do_not_stop_a_resume(
    command: Callable[..., list[str]], unbroken: Path, monkeypatch: pytest.MonkeyPatch, bases: dict[str, Path]
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "pdp-11")
    monkeypatch.chdir(bases["t5"].parent)
    assert main(command(unbroken, "--resume", "--credits", "mine", base="./t5", save_every="7")) == 0


def test_another_number_of_sentences_is_noticed(
    command: Callable[..., list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "options.json").write_text('{"task": "finetune", "sentences": 79}')
    assert main(command(tmp_path, "--resume")) == 2
    assert "other values of sentences" in capsys.readouterr().err


def test_two_processes_share_the_batches_and_write_one_checkpoint(
    command: Callable[..., list[str]], tmp_path: Path, unbroken: Path
) -> None:
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    words = [*launcher, "-m", "vae_core", *command(tmp_path / "run", epochs="2", save_every="0")]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "ACCELERATE_USE_CPU": "true"}
    done = subprocess.run(words, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    steps = read_metrics(tmp_path / "run")[-1]["step"]
    assert done.stdout == f"{tmp_path / 'run'}: {steps} steps\n"  # one of them speaks
    assert steps == 2 * (read_metrics(unbroken)[-1]["step"] // 5 // 2)
    assert load_vae(tmp_path / "run").config.latent_dim == 4
    assert not list((tmp_path / "run").glob("state-*"))


def test_the_log_follows_the_posteriors_and_the_words_of_the_same_sentences(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    train_tiny(bases["t5"], sentences, tmp_path / "run", recipe_options("vanilla", **SHORT, log_every=2))
    records = read_metrics(tmp_path / "run", name=FOLLOWED) + read_metrics(tmp_path / "run")
    steps = {split: [r["step"] for r in records if r["split"] == split] for split in ("train", "posterior", "valid")}
    assert steps["posterior"] == steps["valid"]
    assert steps["train"][:2] == [2, 4]
    vae = load_vae(tmp_path / "run")
    last = {record["split"]: record for record in records}
    assert last["sentences"]["read"] == sentences[:6]
    posterior = vae.encode(sentences)
    assert torch.allclose(torch.tensor(last["posterior"]["mu"]), posterior.mu, atol=0.05)  # saved as float16
    assert torch.allclose(torch.tensor(last["posterior"]["sigma"]), (0.5 * posterior.logvar).exp(), atol=0.05)
