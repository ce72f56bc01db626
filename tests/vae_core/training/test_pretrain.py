"""Pretraining: a T5 from scratch, finetuned by the same code as any other."""

import json
import math
from dataclasses import replace
from inspect import signature
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import make_vae
from vae_core.checkpoints.store import folder_of, list_checkpoints
from vae_core.cli import train as cli_training
from vae_core.cli.main import main
from vae_core.errors import InputError
from vae_core.files import read_json
from vae_core.metrics.fluency import vocabulary_of
from vae_core.model.text.tokenizer import text_to_ids
from vae_core.model.text.words import read_words
from vae_core.sweep.grid import Base
from vae_core.training.config import Phase, TrainConfig
from vae_core.training.pretrain import Denoiser, Denoising, Size, pretrain
from vae_core.training.trainer import TrainResult

SIZE = Size(vocab_size=400, d_model=32, d_kv=8, heads=4, d_ff=64, encoder_layers=1, decoder_layers=2)
OPTIONS = TrainConfig(
    recipe="denoising",
    phases=(Phase(),),
    epochs=15.0,
    learning_rate=0.1,
    max_tokens_per_batch=256,
    max_length=40,
    precision="fp32",
    validate_every=10,
)


@pytest.fixture(scope="module")
def base(sentences: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkpoints") / "mini"
    assert pretrain(sentences * 6, sentences, folder, options=OPTIONS, size=SIZE).finished
    return folder


def test_a_base_is_a_t5_as_any_other_with_a_record_of_what_was_done(base: Path, sentences: list[str]) -> None:
    model = AutoModelForSeq2SeqLM.from_pretrained(base, use_safetensors=True)
    config = model.config
    assert (config.model_type, config.d_model, config.num_layers, config.num_decoder_layers) == ("t5", 32, 1, 2)
    assert config.vocab_size == model.get_input_embeddings().num_embeddings == 400
    tokenizer = AutoTokenizer.from_pretrained(base)
    text = "naïve \N{GRINNING FACE} 今日"
    assert tokenizer.decode(tokenizer(text).input_ids, skip_special_tokens=True) == text
    assert [info.kind for info in list_checkpoints(base.parent)] == ["base"]
    assert make_vae(base, latent_dim=4).config.latent_dim == 4
    options = read_json(base / "options.json")
    assert (options["task"], options["recipe"], options["sentences"]) == ("pretrain", "denoising", 6 * len(sentences))
    assert options["size"]["d_model"] == 32


def test_the_loss_goes_down(base: Path) -> None:
    valid = [record for record in read_metrics(base) if record["split"] == "valid"]
    assert valid[-1]["loss"] < 0.8 * valid[0]["loss"]
    assert valid[-1]["nats_per_token"] < math.log(400)


def test_the_validation_figures_are_means_over_sentences_and_over_tokens(
    base: Path, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = AutoTokenizer.from_pretrained(base)
    model = Denoiser(AutoModelForSeq2SeqLM.from_pretrained(base)).eval()
    rows = text_to_ids(tokenizer, sentences, max_tokens=40)
    task = Denoising(tokenizer, rows)
    one_batch = task.validate(model)["valid"]
    assert one_batch == task.validate(model)["valid"]  # corrupted the same way every time
    rng, total, tokens = np.random.default_rng(0), 0.0, 0
    for row in sorted(rows, key=len):  # one by one in the order of the batches: the draws are the same
        with torch.inference_mode():
            loss, values = task.loss(model, [row], progress=1.0, rng=rng)
        total += float(loss)
        tokens += round(float(loss) / values["nats_per_token"])
    assert one_batch["loss"] == pytest.approx(total / len(rows), rel=1e-4)
    assert one_batch["nats_per_token"] == pytest.approx(total / tokens, rel=1e-4)


def test_a_stopped_run_goes_on_with_the_same_tokenizer_to_the_same_weights(
    base: Path, sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = read_metrics(base)[-1]["step"]
    calls: list[int] = []

    def interrupted(self: Denoising, model: Any) -> dict[str, Any]:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return {"valid": {"loss": 0.0}}

    options = replace(OPTIONS, save_every=0.0)
    with monkeypatch.context() as patch:
        patch.setattr(Denoising, "validate", interrupted)
        with pytest.raises(KeyboardInterrupt):
            pretrain(sentences * 6, sentences, tmp_path / "run", options=options, size=SIZE)
    assert [path.name for path in (tmp_path / "run").glob("state-*")] == ["state-0000019"]
    outcome = pretrain(sentences * 6, sentences, tmp_path / "run", options=OPTIONS, size=SIZE, resume=True)
    assert outcome == TrainResult(steps, steps)
    for name in ("model.safetensors", "tokenizer.json"):
        assert (tmp_path / "run" / name).read_bytes() == (base / name).read_bytes()


def test_a_finished_run_is_left_as_it_is(base: Path, sentences: list[str]) -> None:
    before = {path.name: path.read_bytes() for path in base.iterdir()}
    pretrain(sentences * 6, sentences, base, options=OPTIONS, size=SIZE, resume=True)
    assert {path.name: path.read_bytes() for path in base.iterdir()} == before


def test_what_cannot_be_trained_on_is_refused(sentences: list[str], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no sentences to measure on"):
        pretrain(sentences, [], tmp_path / "run", options=OPTIONS, size=SIZE)
    options = replace(OPTIONS, max_length=2)
    with pytest.raises(InputError, match="None of the 10 sentences has 2 tokens or fewer"):
        pretrain(sentences, sentences, tmp_path / "run", options=options, size=SIZE)
    assert not (tmp_path / "run").exists()


def test_pretrain_finetune_reconstruct_by_the_command_line(
    sentences: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lines.txt").write_text("\n".join(f"{text} {i}" for i in range(5) for text in sentences))
    shape = ["--vocab-size", "400", "--d-model", "64", "--layers", "2", "--decoder-layers", "1", "--max-tokens", "48"]
    shape += ["--prefix-share", "0.25", "--whole-share", "0.5"]
    common = ["--token-budget", "512", "--epochs", "2", "--precision", "fp32", "--credits", "made up for a test"]
    assert main(["pretrain", "lines.txt", "-o", "bases/mini", *shape, *common]) == 0
    finetune = ["finetune", "lines.txt", "--base", "bases/mini", "-o", "runs/first", "--latent-dim", "4"]
    assert main([*finetune, *common]) == 0
    assert capsys.readouterr().out.splitlines() == ["bases/mini: 4 steps", "runs/first: 4 steps"]
    words = read_words(Path("bases/mini"))
    assert words == read_words(Path("runs/first"))
    assert {"a", "the"} < words < vocabulary_of(sentences)  # some are held out
    config = read_json(Path("bases/mini/config.json"))
    assert (config["num_layers"], config["num_decoder_layers"]) == (2, 1)
    assert read_json(Path("bases/mini/options.json"))["mixture"] == {"prefix": 0.25, "whole": 0.5}
    assert main(["reconstruct", sentences[0], "--checkpoint", "runs/first", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["text"] == sentences[0]
    said = {"bases/mini": "A t5 pretrained from random weights", "runs/first": "A text VAE made of `mini`"}
    for folder, what in said.items():
        card = (Path(folder) / "README.md").read_text()
        assert what in card
        assert "made up for a test" in card
        assert "40 sentences, 2.0 epochs, 4 steps" in card
        assert str(tmp_path) not in card + (Path(folder) / "options.json").read_text()


def test_every_door_to_pretraining_makes_the_shape_of_t5_mini_if_nothing_is_said() -> None:
    size, base, asked = Size(), Base(steps=1), signature(cli_training.pretrain).parameters
    known = (size.vocab_size, size.d_model, size.encoder_layers)
    assert (base.vocab_size, base.d_model, base.layers) == known
    assert tuple(asked[name].default for name in ("vocab_size", "d_model", "layers")) == known
    config = read_json(folder_of("t5-mini") / "config.json")
    shape = {"d_kv": size.d_kv, "num_heads": size.heads, "d_ff": size.d_ff, "num_decoder_layers": size.decoder_layers}
    shape |= dict(zip(("vocab_size", "d_model", "num_layers"), known, strict=True))
    assert {name: config[name] for name in shape} == shape


def test_the_words_of_a_base_are_those_of_the_sentences_as_they_were_given(tmp_path: Path) -> None:
    texts = ["Anna lives in Berlin .", "Peter met Anna in Paris ."] * 10
    options = replace(OPTIONS, epochs=1.0, entities=1.0)
    assert pretrain(texts, texts[:4], tmp_path / "run", options=options, size=SIZE).finished
    assert read_words(tmp_path / "run") == vocabulary_of(texts)
