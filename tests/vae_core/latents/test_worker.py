"""One shard encoded: too little GPU memory, another checkpoint, precision and threads."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from vae_core.checkpoints.store import fingerprint
from vae_core.data.index import index_file
from vae_core.errors import InputError
from vae_core.latents.manifest import EncodeJob
from vae_core.latents.plan import Shard, make_plan
from vae_core.latents.worker import ShardEncoder
from vae_core.model.batching import encode_within_memory
from vae_core.model.vae import Posterior, TextVAE

TEXTS = ["a dog", "two cats run", "a man reads a book"]


def too_small(limit: int) -> tuple[Callable[..., Posterior], list[int]]:
    """Return an `encode` that runs out of memory above a budget, and the list of the budgets requested."""
    encode, asked = TextVAE.encode, []

    def fake(self: TextVAE, texts: list[str], *, token_budget: int, **options: object) -> Posterior:
        asked.append(token_budget)
        if token_budget > limit:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return encode(self, texts, token_budget=token_budget)

    return fake, asked


def test_batches_are_halved_until_they_fit_or_refused(vae: TextVAE, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = vae.encode(TEXTS).mu
    fake, asked = too_small(3_000)
    monkeypatch.setattr(TextVAE, "encode", fake)
    posterior, budget = encode_within_memory(vae, TEXTS, token_budget=8_192)
    assert (asked, budget) == ([8_192, 4_096, 2_048], 2_048)
    assert torch.allclose(posterior.mu, expected, atol=1e-6)
    monkeypatch.setattr(TextVAE, "encode", too_small(0)[0])
    with pytest.raises(InputError, match=r"^The GPU's memory is too small .* even a few sentences at a time"):
        encode_within_memory(vae, TEXTS, token_budget=8_192)


@pytest.fixture
def encoder(vae_folder: Path, tmp_path: Path) -> Callable[..., tuple[ShardEncoder, list[Shard]]]:
    """Return a function that gives an encoder of the three texts, and their shards."""

    def make(*, shard_rows: int = 1, one_thread: bool = True, **options: str) -> tuple[ShardEncoder, list[Shard]]:
        (tmp_path / "a.txt").write_text("\n".join(TEXTS))
        plan = make_plan(tmp_path, [index_file(tmp_path / "a.txt", step=shard_rows)])
        known = {"fingerprint": fingerprint(vae_folder), **options}
        job = EncodeJob(tmp_path / "a.txt", tmp_path / "out", vae_folder, **known)  # type: ignore[arg-type]
        return ShardEncoder(job, plan.schema, "text", one_thread=one_thread), plan.shards()

    return make


def test_a_smaller_batch_is_noted_once_and_kept(encoder: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    encode, shards = encoder()
    fake, asked = too_small(3_000)
    monkeypatch.setattr(TextVAE, "encode", fake)
    results = [encode(shard) for shard in shards]
    assert results[0].notes == ("The GPU's memory is too small for 4,096 tokens at once: went on with 2,048.",)
    assert [result.notes for result in results[1:]] == [(), ()]
    assert asked == [4_096, 2_048, 2_048, 2_048]


def test_another_checkpoint_at_the_same_path_stops_the_work(encoder: Callable) -> None:
    encode, shards = encoder(fingerprint="another")
    assert "is not the one of this job" in encode(shards[0]).stop


def test_a_shard_is_encoded_in_the_precision_that_was_asked_for(encoder: Callable) -> None:
    def mu(precision: str) -> np.ndarray:
        encode, shards = encoder(shard_rows=100, precision=precision)
        return np.stack(encode.table(shards[0])[0]["mu"].to_pylist())

    assert 0 < np.abs(mu("bf16") - mu("fp32")).max() < 0.2


@pytest.mark.parametrize(("one_thread", "expected"), [(True, 1), (False, 2)])
def test_a_shard_is_encoded_by_one_thread_unless_it_is_part_of_one_file(
    encoder: Callable, one_thread: bool, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    encode, shards = encoder(one_thread=one_thread)
    seen, real = list[int](), TextVAE.encode
    monkeypatch.setattr(TextVAE, "encode", lambda *a, **k: seen.append(torch.get_num_threads()) or real(*a, **k))
    torch.set_num_threads(2)  # the next test begins with one
    encode.table(shards[0])
    assert (seen, torch.get_num_threads()) == ([expected], 2)
