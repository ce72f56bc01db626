"""From a pretrained base on disk to a page of the app by the command line alone, for every kind of base."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from streamlit.testing.v1 import AppTest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

from tests.pages.conftest import said
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import describe
from vae_core.cli.main import main

KINDS = ("t5", "t5-v1.1", "bart", "t5-as-on-the-hub")


@pytest.fixture(scope="module")
def kinds(
    bases: dict[str, Path], sentences: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Return a function: the name of a kind -> a folder with such a base."""
    hub = tmp_path_factory.mktemp("hub")

    def get(kind: str) -> Path:
        if kind != "t5-as-on-the-hub":
            return bases[kind]
        torch.manual_seed(0)
        tokenizer = _sentence_pieces(sentences)
        shape = {"d_model": 32, "d_kv": 8, "num_heads": 4, "d_ff": 64, "num_layers": 2, "decoder_start_token_id": 0}
        T5ForConditionalGeneration(T5Config(vocab_size=len(tokenizer) + 28, **shape)).save_pretrained(hub)
        tokenizer.save_pretrained(hub)
        return hub

    return get


def _sentence_pieces(sentences: list[str]) -> PreTrainedTokenizerFast:
    """Train a vocabulary as T5's is: of pieces of words, without bytes, and smaller than the embeddings."""
    pieces = Tokenizer(models.Unigram())
    pieces.pre_tokenizer, pieces.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    special = ["<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(vocab_size=200, special_tokens=special, unk_token="<unk>", show_progress=False)
    pieces.train_from_iterator(sentences * 20, trainer)
    return PreTrainedTokenizerFast(tokenizer_object=pieces, pad_token="<pad>", eos_token="</s>", unk_token="<unk>")


@pytest.mark.parametrize("kind", KINDS)
def test_finetune_makes_a_checkpoint_of_any_base_that_the_app_opens(
    kind: str,
    kinds: Callable[[str], Path],
    sentences: list[str],
    tmp_path: Path,
    page: Callable[..., AppTest],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "many.txt").write_text("\n".join(sentences * 4))
    folder = tmp_path / "made"
    small = ["--epochs", "1", "--token-budget", "256", "--latent-dim", "4", "--precision", "fp32"]
    words = ["finetune", str(tmp_path / "many.txt"), "--base", str(kinds(kind)), "-o", str(folder), *small]
    assert main(words) == 0, capsys.readouterr().err
    assert main(["evaluate", str(tmp_path / "many.txt"), "--checkpoint", str(folder), "--limit", "4", "--card"]) == 0

    app = page("encode", checkpoint=describe(folder)).run()
    app.text_area[0].set_value("two dogs run through the snow\nwas für ein Tag, 猫 \N{GRINNING FACE}")
    app.button[0].click().run()
    assert not app.exception
    assert not app.error
    assert "The encoder puts" in said(app)
    vae = load_vae(folder)
    assert vae.config.base.model_type == ("bart" if kind == "bart" else "t5")
    assert "猫" in vae.tokenizer.decode(vae.token_rows(["猫"])[0])
