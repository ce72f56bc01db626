"""Sentence encoder: the mean of the real positions, in the order given; one sentence where it cannot be loaded."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from vae_core.errors import CheckpointError
from vae_core.model.sentence_encoder import SentenceEncoder
from vae_core.model.vae import TextVAE


def test_a_vector_is_the_unit_mean_of_the_states_and_knows_nothing_of_its_batch(
    teacher_folder: Path, sentences: list[str]
) -> None:
    encoder = SentenceEncoder.from_pretrained(teacher_folder)
    vectors = encoder.encode(sentences)
    assert vectors.shape == (len(sentences), 24)
    assert vectors.dtype == torch.float32
    assert vectors.norm(dim=1) == pytest.approx(1.0, abs=1e-5)
    for text, vector in zip(sentences, vectors, strict=True):
        ids = torch.tensor([encoder.tokenizer(text)["input_ids"]])
        with torch.inference_mode():
            mean = encoder.model(input_ids=ids).last_hidden_state[0].mean(0)
        assert vector.numpy() == pytest.approx((mean / mean.norm()).numpy(), abs=0.02)  # bf16 here and there


def test_texts_come_back_in_order_and_what_repeats_is_counted(teacher_folder: Path, sentences: list[str]) -> None:
    encoder, done = SentenceEncoder.from_pretrained(teacher_folder), list[int]()
    texts = [*sentences, "", sentences[0], "word " * 100, "\ud800"]
    vectors = encoder.encode(texts, token_budget=16, on_batch=done.append)
    assert torch.equal(vectors[0], vectors[len(sentences) + 1])
    assert torch.isfinite(vectors).all()
    assert done == sorted(done)
    assert done[-1] == len(texts)
    assert encoder.encode([]).shape == (0, 24)


@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_a_sequence_to_sequence_model_gives_its_encoder_and_so_does_a_vae_made_of_it(
    bases: dict[str, Path], base: str, sentences: list[str], tmp_path: Path
) -> None:
    encoder = SentenceEncoder.from_pretrained(bases[base])
    assert not any("decoder" in name for name, _ in encoder.model.named_parameters())
    vae = TextVAE.from_base(bases[base], latent_dim=4)
    vae.save_pretrained(tmp_path / "vae")
    vectors = encoder.encode(sentences)
    assert SentenceEncoder.from_pretrained(tmp_path / "vae").encode(sentences).allclose(vectors, atol=1e-6)
    batch = vae.pad(vae.token_rows(sentences[:1]))
    with torch.inference_mode():
        mean = vae.base.get_encoder()(input_ids=batch.ids).last_hidden_state[0].mean(0)
    assert vectors[0].numpy() == pytest.approx((mean / mean.norm()).numpy(), abs=0.02)


def _pickle(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _without_a_weight(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    save_file({key: value for key, value in weights.items() if "query" not in key}, folder / "model.safetensors")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "There is no folder": shutil.rmtree,
    r"has no config\.json": lambda folder: (folder / "config.json").unlink(),
    r"pytorch_model\.bin, a pickle, which is never opened": _pickle,
    r"has no model\.safetensors": lambda folder: (folder / "model.safetensors").unlink(),
    r"has no tokenizer": lambda folder: (folder / "tokenizer.json").unlink(),
    r"damaged or cut short": lambda folder: (folder / "model.safetensors").write_bytes(b"cut"),
    r"4 weights of .* are missing": _without_a_weight,
    r"cannot be loaded as a sentence encoder": lambda folder: (folder / "config.json").write_text(json.dumps({})),
}


@pytest.mark.parametrize("said", DAMAGES)
def test_what_is_no_encoder_is_said_in_one_sentence(teacher_folder: Path, tmp_path: Path, said: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(teacher_folder, copy)
    DAMAGES[said](copy)
    with pytest.raises(CheckpointError, match=said) as raised:
        SentenceEncoder.from_pretrained(copy)
    assert "\n" not in str(raised.value)
