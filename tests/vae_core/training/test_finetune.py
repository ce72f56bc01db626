"""Finetuning: a base becomes a VAE by each recipe, and a killed run resumes to the same loss curve."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae, make_vae
from vae_core.checkpoints.vocabulary import write_words
from vae_core.cli.main import main
from vae_core.errors import InputError
from vae_core.files import read_json
from vae_core.model.text.words import read_words
from vae_core.model.vae import TextVAE
from vae_core.paths import FOLLOWED, WORDS
from vae_core.training.config import RECIPES, Phase, TrainConfig, recipe_options
from vae_core.training.finetune import Autoencoding, finetune

REPOSITORY = Path(__file__).resolve().parents[3]
SHORT: dict[str, Any] = {"epochs": 2.0, "max_tokens_per_batch": 128, "precision": "fp32", "warmup_ratio": 0.1}
Train = Callable[..., Path]
Command = Callable[..., list[str]]


@pytest.fixture
def train(bases: dict[str, Path], sentences: list[str], tmp_path: Path) -> Train:
    """Return a function that trains a tiny VAE and returns the run's folder."""

    def call(recipe: str = "vanilla", *, base: str = "t5", fields: Any = None, data: Any = None, **values: Any) -> Path:
        torch.manual_seed(0)
        vae = make_vae(bases[base], latent_dim=4, **(fields or {}))
        options = replace(recipe_options(recipe, **SHORT), **values)
        texts, valid = data or (sentences * 3, sentences)
        assert finetune(vae, texts, valid, tmp_path / "run", options=options, base=str(bases[base])).finished
        return tmp_path / "run"

    return call


# Recipes and bases


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_recipe_gives_a_vae_that_reads_and_writes(recipe: str, train: Train, sentences: list[str]) -> None:
    run = train(recipe)
    vae = load_vae(run)
    assert len(vae.decode(vae.encode(sentences[:2]).mu)) == 2
    last = read_metrics(run)[-1]
    assert (last["split"], last["n"]) == ("valid", len(sentences))
    options = read_json(run / "options.json")
    assert (options["recipe"], options["base"], options["sentences"]) == (recipe, "t5", 3 * len(sentences))
    assert len(options["phases"]) == len(RECIPES[recipe])
    assert options["vae"] == {"latent_dim": 4, "memory_slots": 1, "injection": "cross", "pooling": "attention"}
    assert not list(run.glob("state-*"))


@pytest.mark.parametrize("injection", ["cross", "self"])
@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_every_base_is_trained_with_both_ways_in_for_z(base: str, injection: str, train: Train) -> None:
    vae = load_vae(train("two-phase", base=base, fields={"injection": injection, "pooling": "mean"}, epochs=1.0))
    assert (vae.config.injection, vae.config.pooling) == (injection, "mean")
    assert all(torch.isfinite(parameter).all() for parameter in vae.parameters())


def test_the_loss_goes_down(train: Train) -> None:
    records = read_metrics(train("autoencoder", epochs=20.0, learning_rate=1e-2, validate_every=40))
    losses = [record["loss"] for record in records if record["split"] == "train"]
    valid = [record["rec"] for record in records if record["split"] == "valid"]
    assert losses[-1] < 0.7 * losses[0]
    assert valid[-1] < valid[0]


def test_a_vae_knows_the_words_of_its_base_and_its_own_and_none_where_those_of_the_base_are_not_known(
    train: Train, bases: dict[str, Path], tmp_path: Path
) -> None:
    base = shutil.copytree(bases["t5"], tmp_path / "base")
    write_words(base / WORDS, {"zebra", "a"})
    own = ["A man sings", "two dogs, Two cats"] * 5
    options = recipe_options("vanilla", **{**SHORT, "epochs": 1.0})
    assert finetune(make_vae(base), own, own, tmp_path / "known", options=options, base=str(base)).finished
    assert read_words(tmp_path / "known") == {"zebra", "a", "man", "sings", "two", "dogs", "cats"}
    assert read_words(train(data=(own, own), epochs=1.0)) is None


def test_a_phase_weighs_the_kl_as_its_schedule_says(vae: TextVAE, sentences: list[str]) -> None:
    task, rows = Autoencoding(recipe_options("two-phase"), []), vae.token_rows(sentences)
    for progress, beta in ((0.0, 0.0), (0.39, 0.0), (0.41, 0.01 / 0.18), (0.49, 0.09 / 0.18), (0.59, 1.0), (1.0, 1.0)):
        loss, values = task.loss(vae, rows, progress=progress, rng=np.random.default_rng(0))
        assert values["beta"] == pytest.approx(beta)
        assert (float(loss.detach()) == pytest.approx(values["rec"])) == (beta == 0)


def test_word_dropout_hides_words_from_the_decoder_alone(vae: TextVAE, sentences: list[str]) -> None:
    rows, seen = vae.token_rows(sentences), []
    vae.register_forward_pre_hook(lambda _, given, named: seen.append((given, named)), with_kwargs=True)
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
    vae: TextVAE, sentences: list[str]
) -> None:
    phases = (Phase(fraction=0.5, beta=0.0, bow_weight=2.0), Phase(fraction=0.5, beta=0.0))
    task, rows = Autoencoding(TrainConfig(phases=phases), []), vae.token_rows(sentences)
    for progress, weight in ((0.2, 2.0), (0.8, 0.0)):
        loss, values = task.loss(vae, rows, progress=progress, rng=np.random.default_rng(0))
        assert values["bag"] > 1.0
        assert float(loss.detach()) == pytest.approx(values["rec"] + weight * values["bag"])
    plain = Autoencoding(TrainConfig(phases=(Phase(),)), [])
    assert "bag" not in plain.loss(vae, rows, progress=0.5, rng=np.random.default_rng(0))[1]


@pytest.mark.parametrize("part", ["encoder", "decoder"])
def test_what_is_frozen_in_one_phase_trains_in_the_next(part: Any, bases: dict[str, Path]) -> None:
    task = Autoencoding(TrainConfig(phases=(Phase(fraction=0.5, frozen=(part,)), Phase(fraction=0.5))), [])
    vae = make_vae(bases["t5-v1.1"], latent_dim=4)
    frozen = {id(parameter) for parameter in task.frozen(vae, 0.2)}
    names = {name for name, parameter in vae.named_parameters() if id(parameter) in frozen}
    assert names
    assert all(part in name or "shared" in name or "lm_head" in name for name in names)
    assert any("lm_head" in name for name in names) == (part == "decoder")
    assert not any(name.startswith(("to_mu", "to_logvar", "memory")) for name in names)
    assert task.frozen(vae, 0.6) == []


def test_the_log_follows_the_posteriors_and_the_words_of_the_same_sentences(train: Train, sentences: list[str]) -> None:
    run = train(log_every=2)
    records = read_metrics(run, name=FOLLOWED) + read_metrics(run)
    steps = {split: [r["step"] for r in records if r["split"] == split] for split in ("train", "posterior", "valid")}
    assert steps["posterior"] == steps["valid"]
    assert steps["train"][:2] == [2, 4]
    last = {record["split"]: record for record in records}
    assert last["sentences"]["read"] == sentences[:6]
    posterior = load_vae(run).encode(sentences)
    assert torch.allclose(torch.tensor(last["posterior"]["mu"]), posterior.mu, atol=0.05)  # saved as float16
    assert torch.allclose(torch.tensor(last["posterior"]["sigma"]), (0.5 * posterior.logvar).exp(), atol=0.05)


# What is refused


def test_what_cannot_be_trained_is_refused_before_anything_is_written(
    train: Train, sentences: list[str], tmp_path: Path
) -> None:
    bag = {"phases": (Phase(bow_weight=1.0),), "fields": {"injection": "self"}}
    for given, reason in [
        ({"data": (sentences, sentences[:1])}, "1 sentences are too few"),
        ({"data": ([], sentences)}, "None of the 0"),
        (bag, "self memory has none: use cross"),
    ]:
        with pytest.raises(InputError, match=reason):
            train(**given)
    assert not (tmp_path / "run").exists()


def test_a_folder_that_is_taken_is_refused_before_the_work_begins(
    train: Train, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "letter.txt").write_text("x")
    monkeypatch.setattr("vae_core.training.finetune.training_rows", lambda *_, **__: pytest.fail("it began"))
    with pytest.raises(InputError, match="is not empty"):
        train()


# Killed and resumed, by the command line


@pytest.fixture(scope="module")
def command(bases: dict[str, Path], sentences: list[str], tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return a function that gives a finetune command of 35 steps, for a folder."""
    data = tmp_path_factory.mktemp("data")
    (data / "train.txt").write_text("\n".join(f"{text} {i}" for i in range(8) for text in sentences))
    (data / "valid.txt").write_text("\n".join(sentences))
    fixed = {"base": str(bases["t5"]), "valid": str(data / "valid.txt"), "epochs": "5", "token_budget": "128"}
    fixed |= {"latent_dim": "4", "precision": "fp32", "validate_every": "15", "learning_rate": "0.01"}
    fixed |= {"save_every": "0"}

    def make(folder: Path, *more: str, **changes: str) -> list[str]:
        words = [word for name, value in (fixed | changes).items() for word in (f"--{name.replace('_', '-')}", value)]
        return ["finetune", str(data / "train.txt"), "-o", str(folder), *words, *more]

    return make


@pytest.fixture(scope="module")
def unbroken(command: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "unbroken"
    assert main(command(folder, "--resume")) == 0  # on a folder that is not there --resume just starts
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


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def assert_same_run(folder: Path, unbroken: Path) -> None:
    """Check the validations to the last bit, and the weights: one thread, one machine."""
    found, wanted = read_metrics(folder), read_metrics(unbroken)
    assert [(a["step"], a["split"]) for a in found] == [(b["step"], b["split"]) for b in wanted]
    for a, b in zip(found, wanted, strict=True):
        assert a["split"] == "train" or a | {"seconds": 0} == b | {"seconds": 0}
    ours, theirs = contents(folder), contents(unbroken)
    assert not any(name.startswith((".", "state-")) for name in ours)
    assert all(ours[name] == theirs[name] for name in ("model.safetensors", "config.json", "tokenizer.json"))


@pytest.mark.parametrize("past", [3, 31])
def test_a_run_killed_at_any_moment_resumes_to_the_same_figures(
    past: int, command: Command, unbroken: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"

    def reached() -> bool:
        return any(int(state.name.split("-")[1]) > past for state in run.glob("state-*"))

    done = interrupted(command(run), signal.SIGKILL, reached)
    assert done.returncode == -signal.SIGKILL
    with (run / "metrics.jsonl").open("a") as log:
        log.write('{"step": 999, "split": "tr')  # killed in the middle of a line
    assert main(command(run, "--resume")) == 0
    assert_same_run(run, unbroken)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_asked_to_stop_saves_says_how_to_go_on_and_does(
    number: signal.Signals, command: Command, unbroken: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    done = interrupted(command(run, save_every="3600"), number, lambda: bool(read_metrics(run)))
    assert (done.returncode, done.stdout) == (130, "")
    assert "go on with the same command and --resume." in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert len(list(run.glob("state-*"))) == 1
    assert load_vae(run).config.latent_dim == 4  # a stopped run can be used as it is
    assert main(command(run, "--resume")) == 0
    assert_same_run(run, unbroken)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({}, ""),
        ({"base": "./t5", "credits": "mine", "save_every": "7"}, ""),  # the base moved
        ({"epochs": "4"}, "epochs"),
        ({"recipe": "vanilla", "seed": "3"}, "phases, recipe, seed"),
        ({"latent_dim": "5"}, "vae"),
    ],
)
def test_resuming_a_finished_run_changes_nothing_and_other_options_are_refused(
    changes: dict[str, str],
    named: str,
    command: Command,
    bases: dict[str, Path],
    unbroken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = contents(unbroken)
    monkeypatch.chdir(bases["t5"].parent)
    monkeypatch.setattr("vae_core.training.finetune.train", lambda *_, **__: pytest.fail("it trained"))
    assert main(command(unbroken, "--resume", **changes)) == (2 if named else 0)
    said = f"was started with other values of {named}: resume it with the same ones"
    assert (said in capsys.readouterr().err) == bool(named)
    assert contents(unbroken) == before


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
    command: Command, unbroken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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


def test_another_number_of_sentences_is_noticed(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "options.json").write_text('{"task": "finetune", "sentences": 79}')
    assert main(command(tmp_path, "--resume")) == 2
    assert "other values of sentences" in capsys.readouterr().err


@pytest.mark.parametrize("extras", [False, True])
def test_two_processes_share_the_batches_and_write_one_checkpoint(
    extras: bool, command: Command, teacher_folder: Path, tmp_path: Path, unbroken: Path
) -> None:
    """Alone, and with a teacher, whose vectors one of them computes, an average of the weights, and other names."""
    more = ["--teacher", str(teacher_folder), "--ema-decay", "0.9", "--entities", "0.5", "--dropout", "0.1"]
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    words = command(tmp_path / "run", *(more if extras else []), epochs="2", save_every="0")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "ACCELERATE_USE_CPU": "true"}
    words = [*launcher, "-m", "vae_core", *words]
    done = subprocess.run(words, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    steps = read_metrics(tmp_path / "run")[-1]["step"]
    trained, fitted = done.stdout.splitlines()  # one of them speaks
    assert trained == f"{tmp_path / 'run'}: {steps} steps"
    assert fitted.startswith(f"{tmp_path / 'run'}: a flow of 80 sentences")
    assert extras or steps == 2 * (read_metrics(unbroken)[-1]["step"] // 5 // 2)  # other names have other lengths
    assert load_vae(tmp_path / "run").config.latent_dim == 4
    assert not list((tmp_path / "run").glob("state-*"))
    logged = [r for r in read_metrics(tmp_path / "run") if r["split"] == "train"]
    assert all(("teacher_cosine" in record) == extras for record in logged)
