"""Full disk at any byte of a file: one sentence, the old content stays, nothing is half-written."""

import io
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch

from pages.corpus_ui.uploads import stage_upload
from tests.hostile_input.conftest import attempt
from vae_core.checkpoints.card import write_card
from vae_core.checkpoints.prior import save_prior
from vae_core.checkpoints.run_dir import start_folder
from vae_core.checkpoints.serialization import save_checkpoint
from vae_core.data.corpus import Corpus
from vae_core.jobs.queue import start_job
from vae_core.latents.library import describe_corpus, encode_saved, save_corpus, score_saved
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior
from vae_core.space.layout import fit_projection
from vae_core.space.projection import write_projection
from vae_core.training.optimizer import Optimizers, save_state

Operation = Callable[[Path, TextVAE], object]
CORPUS = Corpus(pd.DataFrame({"text": [f"sentence {i} {'x' * (i % 97)}" for i in range(300)]}), "text", ())
MU = np.random.default_rng(0).normal(size=(300, 4)).astype(np.float32)
ENDS = (0, 1, 100, 1_000, 10_000)  # bytes of a file that the disk takes


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """Limit the bytes of a file: a write past them fails as on a full disk."""
    limit, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))  # the signal for it is ignored by Python
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _corpus(home: Path, vae: TextVAE) -> object:
    return save_corpus(CORPUS, name="a")


def _described(home: Path, vae: TextVAE) -> object:
    return describe_corpus(save_corpus(CORPUS, name="another " * 9))


def _encoded(home: Path, vae: TextVAE) -> object:
    return encode_saved(vae, save_corpus(CORPUS, name="a"), "f" * 16)


def _scored(home: Path, vae: TextVAE) -> object:
    saved = save_corpus(CORPUS, name="a")
    return score_saved(vae, saved, "f" * 16, np.zeros((300, 8), np.float32), CORPUS.texts)


def _projected(home: Path, vae: TextVAE) -> object:
    return write_projection(fit_projection(MU, method="pca", dims=2), home / "map.parquet")


def _prior(home: Path, vae: TextVAE) -> object:
    return save_prior(FlowPrior(8, layers=2, width=8), home / "checkpoint")


def _checkpoint(home: Path, vae: TextVAE) -> object:
    return save_checkpoint(vae, vae.tokenizer, home / "checkpoint", words=["a"])


def _state(home: Path, vae: TextVAE) -> object:
    return save_state(home, vae, Optimizers(vae, weight_decay=0.0), step=7)


def _card(home: Path, vae: TextVAE) -> object:
    return write_card(home / "checkpoint")


def _run(home: Path, vae: TextVAE) -> object:
    return start_folder(home / "run", {"epochs": 1}, resume=False)


def _upload(home: Path, vae: TextVAE) -> object:
    return stage_upload(io.BytesIO(b"a\n" * 9_000), "a.txt")


def _job(home: Path, vae: TextVAE) -> object:
    return start_job("a", ["finetune", "a.txt"], files={"a.txt": "a\n" * 9_000})


@pytest.fixture
def checkpoint(home: Path, vae: TextVAE) -> Path:
    torch.manual_seed(0)
    save_checkpoint(vae, vae.tokenizer, home / "checkpoint")
    return home / "checkpoint"


@pytest.mark.parametrize(
    "operation",
    [_corpus, _described, _encoded, _scored, _projected, _prior, _checkpoint, _state, _card, _run, _upload, _job],
)
def test_a_full_disk_is_one_sentence_and_leaves_what_was_there(
    operation: Operation, home: Path, vae: TextVAE, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.jobs.queue._launch", lambda *_: None)
    if operation in (_described, _encoded, _scored):
        save_corpus(CORPUS, name="a")
    before, refused = contents(home), 0
    for size in ENDS:
        with full_after(size):
            done = attempt(lambda: (operation(home, vae),))
        after = {name: data for name, data in contents(home).items() if not name.endswith(".lock")}
        assert not [name for name in after if ".tmp" in name]
        if done:  # so large a file it did not write
            break
        refused += 1
        assert after == before
    assert refused
