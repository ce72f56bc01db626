"""Any pretrained base, in the hub's format: finetuned by the command line, opened on a page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from transformers import T5Config, T5ForConditionalGeneration

from tests.pages.conftest import said
from tests.vae_core.model.text.test_tokenizer import plain_unigram
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import describe
from vae_core.cli.main import main


def test_finetune_makes_a_checkpoint_of_a_base_without_bytes_that_the_app_opens(
    sentences: list[str], tmp_path: Path, page: Callable[..., AppTest], capsys: pytest.CaptureFixture[str]
) -> None:
    base, folder, texts = tmp_path / "hub", tmp_path / "made", tmp_path / "many.txt"
    tokenizer = plain_unigram(sentences)  # as T5's: smaller than the embeddings
    shape = {"d_model": 32, "d_kv": 8, "num_heads": 4, "d_ff": 64, "num_layers": 2, "decoder_start_token_id": 0}
    T5ForConditionalGeneration(T5Config(vocab_size=len(tokenizer) + 28, **shape)).save_pretrained(base)
    tokenizer.save_pretrained(base)
    texts.write_text("\n".join(sentences * 4))
    small = ["--epochs", "1", "--token-budget", "256", "--latent-dim", "4", "--precision", "fp32"]
    assert main(["finetune", str(texts), "--base", str(base), "-o", str(folder), *small]) == 0, capsys.readouterr().err
    assert main(["evaluate", str(texts), "--checkpoint", str(folder), "--limit", "4", "--card"]) == 0

    app = page("encode", checkpoint=describe(folder)).run()
    app.text_area[0].set_value("two dogs run through the snow\nwas für ein Tag, 猫 \N{GRINNING FACE}")
    app.button[0].click().run()
    assert not app.error
    assert "KL: " in said(app)
    vae = load_vae(folder)
    assert "猫" in vae.tokenizer.decode(vae.token_rows(["猫"])[0])
