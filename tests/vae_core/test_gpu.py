"""Device of a loaded model; on a GPU, skipped without one, the same output as on the CPU."""

from pathlib import Path

import pytest
import torch

from vae_core import device
from vae_core.checkpoints.serialization import load_vae
from vae_core.device import inference_autocast

needs_gpu = pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU here")


def test_a_model_is_loaded_onto_the_best_device(vae_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "best_device", lambda: "meta")
    assert load_vae(vae_folder).device.type == "meta"


@needs_gpu
def test_a_gpu_says_what_the_processor_says(vae_folder: Path, sentences: list[str]) -> None:
    there, here = load_vae(vae_folder, device="cuda"), load_vae(vae_folder, device="cpu")
    ours, theirs = here.encode(sentences), there.encode(sentences)
    torch.testing.assert_close(theirs.mu, ours.mu, atol=1e-3, rtol=1e-3)
    torch.testing.assert_close(theirs.logvar, ours.logvar, atol=1e-3, rtol=1e-3)
    torch.testing.assert_close(there.nll(ours.mu, sentences), here.nll(ours.mu, sentences), atol=1e-2, rtol=1e-3)
    assert there.decode(ours.mu, max_tokens=8) == here.decode(ours.mu, max_tokens=8)


@needs_gpu
def test_bf16_on_a_gpu_stays_within_its_rounding(
    vae_folder: Path, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "best_device", lambda: "cuda")
    vae = load_vae(vae_folder)
    whole = vae.encode(sentences)
    with inference_autocast("bf16"):
        half = vae.encode(sentences)
    torch.testing.assert_close(half.mu, whole.mu, atol=0.1, rtol=0.1)
