"""One part encoded: what is done when the GPU's memory is too small, and who is told."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from vae_core.checkpoints.store import fingerprint
from vae_core.data.index import index_file
from vae_core.errors import InputError
from vae_core.latents.plan import Shard, make_plan
from vae_core.latents.worker import Job, ShardEncoder, encode_within_memory, torch_threads
from vae_core.model.vae import Posterior, TextVAE

TEXTS = ["a dog", "two cats run", "a man reads a book"]


def too_small(limit: int) -> tuple[Callable[..., Posterior], list[int]]:
    """Return an `encode` that runs out of memory above a budget, and the list of the budgets it was asked for."""
    encode, asked = TextVAE.encode, []

    def fake(self: TextVAE, texts: list[str], *, token_budget: int, **options: object) -> Posterior:
        asked.append(token_budget)
        if token_budget > limit:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return encode(self, texts, token_budget=token_budget)

    return fake, asked


def test_batches_are_halved_until_they_fit(vae: TextVAE, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = vae.encode(TEXTS).mu
    fake, asked = too_small(3_000)
    monkeypatch.setattr(TextVAE, "encode", fake)
    posterior, budget = encode_within_memory(vae, TEXTS, token_budget=8_192)
    assert (asked, budget) == ([8_192, 4_096, 2_048], 2_048)
    assert torch.allclose(posterior.mu, expected, atol=1e-6)


def test_a_memory_too_small_for_anything_is_one_sentence(vae: TextVAE, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TextVAE, "encode", too_small(0)[0])
    with pytest.raises(InputError, match=r"^The GPU's memory is too small .* even a few sentences at a time"):
        encode_within_memory(vae, TEXTS, token_budget=8_192)


def test_a_smaller_batch_is_told_of_once_and_kept(
    vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("\n".join(TEXTS))
    plan = make_plan(tmp_path, [index_file(tmp_path / "a.txt", step=1)])
    fake, asked = too_small(3_000)
    monkeypatch.setattr(TextVAE, "encode", fake)
    encoder = ShardEncoder(Job(vae_folder, tmp_path / "out", fingerprint(vae_folder), plan.schema, "text"))
    outcomes = [encoder(part) for part in plan.parts()]
    assert outcomes[0].notes == ("The GPU's memory is too small for 4,096 tokens at once: went on with 2,048.",)
    assert [outcome.notes for outcome in outcomes[1:]] == [(), ()]
    assert asked == [4_096, 2_048, 2_048, 2_048]


def test_another_checkpoint_at_the_same_place_stops_the_work(vae_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    plan = make_plan(tmp_path, [index_file(tmp_path / "a.txt", step=1)])
    part: Shard = plan.parts()[0]
    outcome = ShardEncoder(Job(vae_folder, tmp_path / "out", "another", plan.schema, "text"))(part)
    assert "is not the one that was asked for" in outcome.stop


def test_a_part_is_encoded_in_the_precision_that_was_asked_for(vae_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(TEXTS))
    plan = make_plan(tmp_path, [index_file(tmp_path / "a.txt", step=100)])

    def mu(precision: str) -> np.ndarray:
        job = Job(vae_folder, tmp_path / "out", fingerprint(vae_folder), plan.schema, "text", precision)
        table, _ = ShardEncoder(job).table(plan.parts()[0])
        return np.stack(table["mu"].to_pylist())

    moved = np.abs(mu("bf16") - mu("fp32")).max()
    assert 0 < moved < 0.2


def test_threads_are_given_back() -> None:
    before = torch.get_num_threads()
    with torch_threads(2):
        assert torch.get_num_threads() == 2
    assert torch.get_num_threads() == before
