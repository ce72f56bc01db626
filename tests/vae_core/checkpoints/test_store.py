"""Checkpoint folders: found by name, folder and hub id, described, and distinguished by fingerprint."""

import json
import shutil
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from huggingface_hub import constants

from tests.vae_core.checkpoints.conftest import Edit, edit_config, refusal
from vae_core.checkpoints import store as checkpoints
from vae_core.checkpoints.serialization import load_vae, make_vae, save_checkpoint
from vae_core.checkpoints.store import describe, fingerprint, is_shipped, list_checkpoints, locate


def test_a_name_a_folder_and_a_hub_id_are_found(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert locate("another", root) == str(root / "another")
    assert locate(root / "another") == str(root / "another")
    assert locate("google-t5/t5-small", root) == "google-t5/t5-small"
    monkeypatch.chdir(root)
    assert locate("another", root / "nowhere") == "another"
    assert locate("./another", root / "nowhere") == "./another"


@pytest.mark.parametrize("name", ["evryday", "", "./nowhere", "~/x", "nul\0", "a//b", "a b/c", "a/b\n", "-/x"])
def test_a_name_that_stands_for_nothing_is_answered_with_those_there_are(root: Path, name: str) -> None:
    assert "give a name (everyday, another, a-base), a folder, or a hub id" in refusal(name, root=root)
    assert "is a file: name the folder that it is in" in refusal(root / "another" / "config.json")


def test_the_list_says_what_each_is_and_takes_the_default_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "another" / "evaluation.json").write_text('{"captions.valid": {"swap_gap": 1.5}}')
    first, second, third = list_checkpoints(root)
    assert (first.name, first.kind, first.path) == ("everyday", "VAE", root / "everyday")
    assert first.summary == "8 dimensions, cross memory of 1 slot, attention pooling"
    assert first.size == (root / "everyday" / "model.safetensors").stat().st_size
    assert second.evaluation == {"captions.valid": {"swap_gap": 1.5}}
    assert (third.name, third.kind, third.summary) == ("a-base", "base", "t5")
    assert list_checkpoints(root / "nowhere") == []
    monkeypatch.setattr(checkpoints, "ROOT", root)
    assert list_checkpoints() == [first, second, third]
    assert load_vae().config.latent_dim == 8


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
    edit_config(latent_dim=None)(root / "everyday")
    assert "is damaged ('latent_dim')" in refusal(root / "everyday", load=describe)


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


def test_a_checkpoint_is_the_servers_while_a_folder_of_its_content_is_there(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "ROOT", root)
    mark = fingerprint(root / "a-base")
    assert is_shipped(mark)
    assert not is_shipped(mark[::-1])
    monkeypatch.setattr(checkpoints, "describe", None)  # a page asks several times: no folder is described for it
    with (root / "a-base" / "config.json").open("ab") as file:
        file.write(b" ")
    assert not is_shipped(mark)
    assert is_shipped(fingerprint(root / "a-base"))
    (root / "a-base" / "model.safetensors").unlink()
    assert not is_shipped(fingerprint(root / "a-base"))


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
