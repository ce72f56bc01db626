"""Checkpoints and states on disk: found, loaded, saved; and what is said of those that cannot be."""

import errno
import json
import os
import pickle
import shutil
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from huggingface_hub import constants
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from vae_core.checkpoints import store as checkpoints
from vae_core.checkpoints.serialization import load_vae, make_vae, save_checkpoint
from vae_core.checkpoints.store import describe, fingerprint, list_checkpoints, locate
from vae_core.errors import CheckpointError, InputError
from vae_core.model.vae import TextVAE

Edit = Callable[[Path], None]


@pytest.fixture
def root(tmp_path: Path, vae_folder: Path, bases: dict[str, Path]) -> Path:
    """A folder of checkpoints: `everyday` and `another`, VAEs, and `a-base`."""
    for name, source in {"everyday": vae_folder, "another": vae_folder, "a-base": bases["t5"]}.items():
        shutil.copytree(source, tmp_path / "checkpoints" / name)
    return tmp_path / "checkpoints"


def refusal(name: str | Path, *, load: Callable[..., object] = load_vae, **options: object) -> str:
    """Return the sentence with which a checkpoint is refused, after checks that it is one."""
    with pytest.raises(CheckpointError) as caught:
        load(name, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def edit_config(**values: object) -> Edit:
    """Return an edit of a checkpoint's config; a value of None takes the key out."""

    def edit(folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text())
        config = {key: value for key, value in {**config, **values}.items() if value is not None}
        (folder / "config.json").write_text(json.dumps(config))

    return edit


class Trap:
    """A pickle that leaves a mark when somebody opens it."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


# Finding


def test_a_name_a_folder_and_a_hub_id_are_found(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert locate("another", root) == str(root / "another")
    assert locate(root / "another") == str(root / "another")
    assert locate("google-t5/t5-small", root) == "google-t5/t5-small"
    monkeypatch.chdir(root)
    assert locate("another", root / "nowhere") == "another"
    assert locate("./another", root / "nowhere") == "./another"


@pytest.mark.parametrize(
    "name", ["evryday", "", "/no/where", "./nowhere", "~/x", "a/b/c", "nul\0", "a//b", "a b/c", "a/b\n", "-/x"]
)
def test_a_name_that_stands_for_nothing_is_answered_with_those_there_are(root: Path, name: str) -> None:
    assert "give a name (everyday, another, a-base), a folder, or a hub id" in refusal(name, root=root)


def test_a_file_is_no_checkpoint(root: Path) -> None:
    assert "is a file: name the folder that it is in" in refusal(root / "another" / "config.json")


def test_the_root_can_be_set_by_the_environment(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "ROOT", root)
    assert [info.name for info in list_checkpoints()] == ["everyday", "another", "a-base"]
    assert load_vae().config.latent_dim == 8


def test_the_list_says_what_each_is_and_takes_the_default_first(root: Path) -> None:
    (root / "another" / "evaluation.json").write_text('{"captions.valid": {"swap_gap": 1.5}}')
    first, second, third = list_checkpoints(root)
    assert (first.name, first.kind, first.path) == ("everyday", "VAE", root / "everyday")
    assert first.summary == "8 dimensions, cross memory of 1 slot, attention pooling"
    assert first.size == (root / "everyday" / "model.safetensors").stat().st_size
    assert second.evaluation == {"captions.valid": {"swap_gap": 1.5}}
    assert (third.name, third.kind, third.summary) == ("a-base", "base", "t5")
    assert list_checkpoints(root / "nowhere") == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "config.json").write_text("{"),
        lambda folder: (folder / "config.json").write_text("[]"),
        lambda folder: (folder / "evaluation.json").write_text("no"),
        lambda folder: (folder / "model.safetensors").unlink(),
        lambda folder: folder.rename(folder.with_name(".another.99.tmp")),
        edit_config(latent_dim=None),
    ],
)
def test_the_list_leaves_a_damaged_folder_out(root: Path, damage: Edit) -> None:
    damage(root / "another")
    (root / "empty").mkdir()
    (root / "README.md").write_text("x")
    assert [info.name for info in list_checkpoints(root)] == ["everyday", "a-base"]


def test_describing_a_damaged_folder_says_so(root: Path) -> None:
    edit_config(latent_dim=None)(root / "another")
    assert "is damaged ('latent_dim')" in refusal(root / "another", load=describe)


# Loading what is damaged, or is something else


def test_a_checkpoint_is_loaded_in_float32_without_a_word(
    vae: TextVAE, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    save_checkpoint(vae, vae.tokenizer, tmp_path / "half")
    halves = load_file(tmp_path / "half" / "model.safetensors")
    assert {value.dtype for value in halves.values()} == {torch.float16}
    again = load_vae(tmp_path / "half")
    assert {parameter.dtype for parameter in again.parameters()} == {torch.float32}
    assert not again.training
    for name, parameter in again.named_parameters():
        assert torch.equal(parameter, vae.get_parameter(name).half().float())
    assert capfd.readouterr() == ("", "")


def test_the_weights_of_a_checkpoint_can_be_read_by_whoever_reads_its_config(vae: TextVAE, tmp_path: Path) -> None:
    save_checkpoint(vae, vae.tokenizer, tmp_path / "a")
    modes = {path.stat().st_mode for path in (tmp_path / "a").iterdir()}
    assert len(modes) == 1


def test_weights_that_float16_cannot_hold_are_kept_as_they_are(vae: TextVAE, tmp_path: Path) -> None:
    with torch.no_grad():
        vae.to_mu.weight[0, 0] = 1e6
    save_checkpoint(vae, vae.tokenizer, tmp_path / "a")
    assert torch.equal(load_vae(tmp_path / "a").to_mu.weight, vae.to_mu.weight)


def test_tied_weights_are_saved_once(vae: TextVAE, tmp_path: Path) -> None:
    save_checkpoint(vae, vae.tokenizer, tmp_path / "a")
    saved = load_file(tmp_path / "a" / "model.safetensors")
    assert sum(value.numel() for value in saved.values()) == sum(value.numel() for value in vae.parameters())


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda folder: (folder / "config.json").unlink(), "has no config.json: it is not a checkpoint folder."),
        (lambda folder: (folder / "config.json").write_bytes(b"\xff\0"), "config.json cannot be read as JSON"),
        (lambda folder: (folder / "config.json").write_text("{"), "config.json cannot be read as JSON"),
        (lambda folder: (folder / "config.json").write_text("7"), "config.json holds no JSON object"),
        (lambda folder: (folder / "model.safetensors").unlink(), "has no model.safetensors: the checkpoint is"),
        (lambda folder: (folder / "model.safetensors").write_bytes(b""), "are damaged or cut short"),
        (lambda folder: (folder / "model.safetensors").write_bytes(b"\x80\x05" * 50), "are damaged or cut short"),
        (lambda folder: os.truncate(folder / "model.safetensors", 5_000), "are damaged or cut short"),
        (lambda folder: save_file({}, folder / "model.safetensors"), "weights of"),
        (lambda folder: (folder / "tokenizer.json").write_text("{"), "cannot be loaded ("),
        (edit_config(latent_dim=16), "is not what its config says, its weights have other sizes"),
        (edit_config(memory_slots=2), "is not what its config says, its weights have other sizes"),
        (edit_config(injection="self"), "is not what its config says, its weights have other sizes"),
        (edit_config(latent_dim=-1), "cannot be loaded ("),
        (edit_config(latent_dim=10**12), "is not what its config says, its weights have other sizes"),
        (edit_config(latent_dim="many"), "cannot be loaded ("),
        (edit_config(pooling="median"), "cannot be loaded ("),
        (edit_config(base=None), "cannot be loaded ("),
        (edit_config(base={"model_type": "no-such"}), "cannot be loaded ("),
        (edit_config(base={"model_type": "bert"}), "cannot be loaded ("),
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


def test_a_base_is_not_taken_for_a_vae(root: Path) -> None:
    message = refusal("a-base", root=root)
    assert message.startswith("a-base is a base (t5), not a VAE: make one of it with `python -m vae_core finetune")


def test_a_vae_is_trained_on_as_it_is(root: Path) -> None:
    known = load_vae("another", root=root)
    again = make_vae("another", root=root, latent_dim=known.config.latent_dim)
    assert all(torch.equal(a, b) for a, b in zip(known.parameters(), again.parameters(), strict=True))
    with pytest.raises(InputError, match=r"another is a VAE with latent_dim .*, which training on cannot change"):
        make_vae("another", root=root, latent_dim=known.config.latent_dim + 1)


def test_a_base_that_is_no_sequence_to_sequence_model_is_refused(root: Path) -> None:
    edit_config(model_type="bert")(root / "a-base")
    assert "a-base is no base that can be loaded (" in refusal("a-base", load=make_vae, root=root)


@pytest.mark.parametrize("fields", [{"pooling": "median"}, {"injection": "both"}, {"latent_dim": "many"}])
def test_a_field_that_a_vae_cannot_have_is_the_inputs_fault(root: Path, fields: dict[str, object]) -> None:
    with pytest.raises(InputError, match=str(next(iter(fields.values())))) as caught:
        make_vae("a-base", root=root, **fields)
    assert "\n" not in str(caught.value)


def test_no_path_of_this_machine_is_saved(bases: dict[str, Path], tmp_path: Path) -> None:
    vae = make_vae(bases["t5"], latent_dim=2)
    save_checkpoint(vae, vae.tokenizer, tmp_path / "a")
    for file in (tmp_path / "a").glob("*.json"):
        text = file.read_text()
        assert str(bases["t5"]) not in text
        assert str(tmp_path) not in text
        assert os.path.expanduser("~") not in text


# Hub ids


@pytest.fixture
def hub(tmp_path: Path, vae_folder: Path, bases: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hub cache that holds owner/vae and owner/base, as the library lays it out."""
    for name, source in {"vae": vae_folder, "base": bases["t5"]}.items():
        folder = tmp_path / "hub" / f"models--owner--{name}"
        (folder / "refs").mkdir(parents=True)
        (folder / "refs" / "main").write_text("c0ffee")
        shutil.copytree(source, folder / "snapshots" / "c0ffee")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def test_a_hub_id_in_the_cache_is_loaded_without_a_network(hub: Path, vae_folder: Path, tmp_path: Path) -> None:
    assert load_vae("owner/vae").config.latent_dim == 8
    made = make_vae("owner/base", latent_dim=4)
    save_checkpoint(made, made.tokenizer, tmp_path / "made")
    assert json.loads((tmp_path / "made" / "config.json").read_text())["base"]["_name_or_path"] == "owner/base"
    assert fingerprint(checkpoints.folder_of("owner/vae")) == fingerprint(vae_folder)
    assert "owner/base is a base (t5), not a VAE" in refusal("owner/base")


@pytest.mark.parametrize("name", ["owner/nowhere", "a/..", "a--b/c"])
@pytest.mark.parametrize("load", [load_vae, make_vae])
def test_a_hub_id_that_cannot_be_fetched_is_one_sentence(hub: Path, name: str, load: Callable[..., object]) -> None:
    assert "could not be fetched from the hub (" in refusal(name, load=load)


def test_a_hub_that_does_not_answer_is_asked_once(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{closed.getsockname()[1]}")
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    start = time.monotonic()
    assert "could not be fetched from the hub" in refusal("owner/nowhere")
    assert load_vae("owner/vae").config.latent_dim == 8  # from the cache
    assert time.monotonic() - start < 8.0  # the library's own retries would take 23 seconds each time


def test_weights_are_hashed_once_as_long_as_they_stay(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark, asked = fingerprint(root / "everyday"), list[object]()
    monkeypatch.setattr(checkpoints.hashlib, "file_digest", lambda file, kind: asked.append(file))
    assert fingerprint(root / "everyday") == mark
    assert not asked


def test_a_full_gpu_is_one_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(vae: TextVAE, device: str) -> None:
        raise torch.OutOfMemoryError("no room")

    monkeypatch.setattr(TextVAE, "to", refuse)
    assert "memory is too small for everyday" in refusal("everyday")


# Saving


def test_the_fingerprint_changes_with_each_of_config_weights_and_tokenizer(root: Path) -> None:
    marks = {fingerprint(root / "everyday")}
    assert marks == {fingerprint(root / "another")}
    (root / "another" / "README.md").write_text("x")
    assert marks == {fingerprint(root / "another")}
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        with (root / "another" / name).open("ab") as file:
            file.write(b" ")
        marks.add(fingerprint(root / "another"))
    assert len(marks) == 4


def disk_is_full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def rust_says_full(*_: object, **__: object) -> None:
    raise SafetensorError("Error while serializing: I/O error: No space left on device (os error 28)")


def tokenizers_say_full(*_: object, **__: object) -> None:
    raise Exception("No space left on device (os error 28)")  # a bare one, as tokenizers 0.23 raises it


@pytest.mark.parametrize(
    ("place", "fail"),
    [
        ("os.replace", disk_is_full),
        ("vae_core.model.vae.TextVAE.save_pretrained", rust_says_full),
        ("transformers.PreTrainedTokenizerFast.save_pretrained", tokenizers_say_full),
    ],
)
def test_a_checkpoint_survives_a_full_disk_while_it_is_saved_again(
    vae: TextVAE,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    fail: Callable[..., None],
) -> None:
    folder = tmp_path / "a"
    save_checkpoint(vae, vae.tokenizer, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with torch.no_grad():
        vae.to_mu.weight.add_(1.0)
    monkeypatch.setattr(place, fail)
    with pytest.raises(CheckpointError, match=r"could not be written \(.*No space left on device.*\); what was saved"):
        save_checkpoint(vae, vae.tokenizer, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
