"""The flow saved with a checkpoint: round trip, and one sentence on a damaged or foreign one."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from vae_core.checkpoints.prior import load_prior, prior_state, read_prior, save_prior
from vae_core.checkpoints.serialization import load_vae, write_zip
from vae_core.checkpoints.store import describe, fingerprint, folder_of
from vae_core.errors import CheckpointError
from vae_core.paths import PRIOR, WEIGHTS
from vae_core.space.flow import FlowPrior, fit_flow


@pytest.fixture
def folder(vae_folder: Path, tmp_path: Path) -> Path:
    """A checkpoint of 8 dimensions."""
    return Path(shutil.copytree(vae_folder, tmp_path / "own"))


@pytest.fixture(scope="session")
def fitted() -> FlowPrior:
    """A flow of 8 dimensions that was fitted for some steps."""
    generator = torch.Generator().manual_seed(0)
    mu = torch.randn(200, 8, generator=generator).sign() + 0.1 * torch.randn(200, 8, generator=generator)
    return fit_flow(mu, torch.full((200, 8), -3.0), steps=40)


def rewritten(folder: Path, **changes: object) -> None:
    """Write a flow's file again with other metadata."""
    with safe_open(folder / PRIOR, framework="pt") as file:
        about = json.loads(file.metadata()["flow"])
    state = load_file(folder / PRIOR)
    save_file(state, folder / PRIOR, {"flow": json.dumps(about | changes)})


def test_a_flow_comes_back_to_the_last_bit(folder: Path, fitted: FlowPrior) -> None:
    assert load_prior(folder) is read_prior(folder) is None
    save_prior(fitted, folder)
    found, about = load_prior(folder), read_prior(folder)
    assert found is not None
    assert about == {"shape": found.shape, "fingerprint": fingerprint(folder), "figures": fitted.figures}
    assert torch.equal(found.sample(20), fitted.sample(20))
    assert torch.equal(found.log_prob(found.sample(20)), fitted.log_prob(fitted.sample(20)))
    assert found.figures == fitted.figures
    assert all(torch.equal(a, b) for a, b in zip(found.latents or (), fitted.latents or (), strict=True))
    assert not any(parameter.requires_grad for parameter in found.parameters())
    assert not list(folder.parent.glob(".*"))


def test_a_checkpoint_stays_what_it_is_with_a_flow(folder: Path, fitted: FlowPrior) -> None:
    before, size = fingerprint(folder), describe(folder).size
    assert prior_state(folder) == (0, 0)
    save_prior(fitted, folder)
    assert prior_state(folder) != (0, 0)
    assert fingerprint(folder) == before
    assert describe(folder).size == size
    assert load_vae(folder).config.latent_dim == 8
    assert f"own/{PRIOR}".encode() in write_zip(folder)
    (folder / WEIGHTS).unlink()
    with pytest.raises(CheckpointError, match=f"has no {WEIGHTS}"):
        folder_of(folder)


def test_a_flow_of_other_weights_is_noticed(folder: Path, fitted: FlowPrior) -> None:
    save_prior(fitted, folder)
    weights = load_file(folder / WEIGHTS)
    weights[min(weights)] += 1
    save_file(weights, folder / WEIGHTS, {"format": "pt"})
    with pytest.raises(
        CheckpointError, match=r"was fitted to other weights \(\w{16}\) than these .*: fit it again with"
    ):
        load_prior(folder)
    save_prior(fitted, folder)
    assert load_prior(folder) is not None


@pytest.mark.parametrize("damage", ["cut", "empty", "text", "no metadata", "shape", "huge", "nan", "figures"])
def test_a_damaged_flow_is_one_sentence_and_the_checkpoint_loads(folder: Path, fitted: FlowPrior, damage: str) -> None:
    save_prior(fitted, folder)
    path = folder / PRIOR
    match damage:
        case "cut":
            path.write_bytes(path.read_bytes()[:-1000])
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("a flow")
        case "no metadata":
            save_file(load_file(path), path)
        case "shape":
            rewritten(folder, shape={**fitted.shape, "layers": 3})
        case "huge":
            rewritten(folder, shape={**fitted.shape, "width": 10**9})
        case "nan":
            save_file({**load_file(path), "mean": torch.full((8,), torch.nan)}, path, safe_open(path, "pt").metadata())
        case "figures":
            rewritten(folder, figures="none")
    with pytest.raises(CheckpointError) as caught:
        load_prior(folder)
    assert str(caught.value) == (
        f"The flow of {folder}, prior.safetensors, is damaged or cut short: fit it again with "
        f"`python -m vae_core fit-prior FILE --checkpoint {folder}`, or delete the file."
    )
    assert load_vae(folder).config.latent_dim == 8


def test_a_flow_of_other_dimensions_is_refused(folder: Path) -> None:
    generator = torch.Generator().manual_seed(0)
    save_prior(fit_flow(torch.randn(60, 3, generator=generator), torch.zeros(60, 3), steps=1), folder)
    with pytest.raises(CheckpointError, match="was fitted to other weights"):
        load_prior(folder)


def test_a_full_disk_leaves_the_flow_that_was_there(
    folder: Path, fitted: FlowPrior, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_prior(fitted, folder)
    before = (folder / PRIOR).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("safetensors.torch.save_file", full)
    with pytest.raises(CheckpointError, match="No space left"):
        save_prior(fitted, folder)
    assert (folder / PRIOR).read_bytes() == before
    assert not list(folder.parent.glob(".*"))
