"""Models from and to checkpoint folders; a damaged one is one sentence, and a full disk leaves the old one."""

import errno
import os
import pickle
from pathlib import Path
from unittest.mock import Mock

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from tests.vae_core.checkpoints.conftest import Edit, edit_config, refusal
from vae_core.checkpoints.serialization import base_name, load_vae, make_vae, save_checkpoint
from vae_core.errors import CheckpointError, InputError
from vae_core.model.vae import TextVAE


class Trap:
    """A pickle that leaves a mark when somebody opens it."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


def test_a_checkpoint_is_loaded_in_float32_without_a_word(
    vae: TextVAE, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    save_checkpoint(vae, vae.tokenizer, tmp_path / "half")
    halves = load_file(tmp_path / "half" / "model.safetensors")
    assert {value.dtype for value in halves.values()} == {torch.float16}
    again = load_vae(tmp_path / "half")
    for model in (vae, again):
        assert {parameter.dtype for parameter in model.parameters()} == {torch.float32}
    assert not any(module.training for module in again.modules())
    for name, parameter in again.named_parameters():
        assert torch.equal(parameter, vae.get_parameter(name).half().float())
    assert capfd.readouterr() == ("", "")
    assert sum(value.numel() for value in halves.values()) == sum(value.numel() for value in vae.parameters())  # tied
    assert len({path.stat().st_mode for path in (tmp_path / "half").iterdir()}) == 1  # all can be read by the same


def test_weights_that_float16_cannot_hold_are_kept_as_they_are(vae: TextVAE, tmp_path: Path) -> None:
    with torch.no_grad():
        vae.to_mu.weight[0, 0] = 1e6
    save_checkpoint(vae, vae.tokenizer, tmp_path / "a")
    assert torch.equal(load_vae(tmp_path / "a").to_mu.weight, vae.to_mu.weight)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda folder: (folder / "config.json").unlink(), "has no config.json: it is not a checkpoint folder."),
        (lambda folder: (folder / "config.json").write_text("{"), "config.json cannot be read as JSON"),
        (lambda folder: (folder / "config.json").write_text("7"), "config.json holds no JSON object"),
        (lambda folder: (folder / "model.safetensors").unlink(), "has no model.safetensors: the checkpoint is"),
        (lambda folder: (folder / "model.safetensors").write_bytes(b"\x80\x05" * 50), "are damaged or cut short"),
        (lambda folder: os.truncate(folder / "model.safetensors", 5_000), "are damaged or cut short"),
        (lambda folder: save_file({}, folder / "model.safetensors"), "weights of"),
        (lambda folder: (folder / "tokenizer.json").write_text("{"), "cannot be loaded ("),
        (edit_config(latent_dim=16), "is not what its config says, its weights have other sizes"),
        (edit_config(injection="self"), "is not what its config says, its weights have other sizes"),
        (edit_config(latent_dim=10**12), "is not what its config says, its weights have other sizes"),
        (edit_config(latent_dim="many"), "cannot be loaded ("),
        (edit_config(pooling="median"), "cannot be loaded ("),
        (edit_config(base=None), "cannot be loaded ("),
        (edit_config(base={"model_type": "no-such"}), "cannot be loaded ("),
        (edit_config(base=7), "cannot be loaded ("),
        (edit_config(model_type="no-such"), "is a base (no-such), not a VAE"),
    ],
)
def test_a_damaged_checkpoint_is_refused_in_one_sentence(root: Path, damage: Edit, sentence: str) -> None:
    damage(root / "another")
    assert sentence in refusal(root / "another")


def test_a_pickle_in_the_weights_place_is_never_opened(root: Path, tmp_path: Path) -> None:
    folder = root / "another"
    trap = pickle.dumps(Trap(tmp_path / "opened"))
    (folder / "pytorch_model.bin").write_bytes(trap)
    load_vae(folder)  # the safetensors beside it are read
    (folder / "model.safetensors").unlink()
    for load in (load_vae, make_vae):
        assert "has its weights in pytorch_model.bin, a pickle, which is never opened here" in refusal(
            folder, load=load
        )
    (folder / "model.safetensors").write_bytes(trap)
    assert "damaged or cut short" in refusal(folder)
    assert not (tmp_path / "opened").exists()
    pickle.loads(trap)
    assert (tmp_path / "opened").exists()  # the trap is a trap


def test_a_base_is_not_taken_for_a_vae_nor_another_model_for_a_base(root: Path) -> None:
    message = refusal("a-base", root=root)
    assert message.startswith("a-base is a base (t5), not a VAE: make one of it with `python -m vae_core finetune")
    edit_config(model_type="bert")(root / "a-base")
    assert "a-base is no base that can be loaded (" in refusal("a-base", load=make_vae, root=root)


def test_a_vae_is_trained_on_as_it_is(root: Path) -> None:
    known = load_vae("another", root=root)
    again = make_vae("another", root=root, latent_dim=known.config.latent_dim)
    assert all(torch.equal(a, b) for a, b in zip(known.parameters(), again.parameters(), strict=True))
    with pytest.raises(InputError, match=r"another is a VAE with latent_dim .*, which training on cannot change"):
        make_vae("another", root=root, latent_dim=known.config.latent_dim + 1)


@pytest.mark.parametrize("fields", [{"pooling": "median"}, {"injection": "both"}, {"latent_dim": "many"}])
def test_a_field_that_a_vae_cannot_have_is_the_inputs_fault(root: Path, fields: dict[str, object]) -> None:
    with pytest.raises(InputError, match=str(next(iter(fields.values())))) as caught:
        make_vae("a-base", root=root, **fields)
    assert "\n" not in str(caught.value)


def test_a_full_gpu_is_one_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TextVAE, "to", Mock(side_effect=torch.OutOfMemoryError("no room")))
    assert "memory is too small for everyday" in refusal("everyday")


FULL = "No space left on device"


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ("os.replace", OSError(errno.ENOSPC, FULL)),
        ("vae_core.model.vae.TextVAE.save_pretrained", SafetensorError(f"I/O error: {FULL} (os error 28)")),
        ("transformers.PreTrainedTokenizerFast.save_pretrained", Exception(f"{FULL} (os error 28)")),  # tokenizers'
    ],
)
def test_a_checkpoint_survives_a_full_disk_while_it_is_saved_again(
    vae: TextVAE, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, error: Exception
) -> None:
    folder = tmp_path / "a"
    save_checkpoint(vae, vae.tokenizer, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with torch.no_grad():
        vae.to_mu.weight.add_(1.0)
    monkeypatch.setattr(place, Mock(side_effect=error))
    with pytest.raises(CheckpointError, match=r"could not be written \(.*No space left on device.*\); the last"):
        save_checkpoint(vae, vae.tokenizer, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_is_recorded_by_its_name_or_where_that_says_nothing_by_the_one_above(tmp_path: Path) -> None:
    (tmp_path / "encoder" / "model").mkdir(parents=True)
    names = [base_name(place) for place in (tmp_path / "encoder", tmp_path / "encoder" / "model", "org/model")]
    assert names == ["encoder", "encoder", "org/model"]
