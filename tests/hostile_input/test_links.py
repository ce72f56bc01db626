"""Symlinks and names that lead out of a workspace: not read, not sent, and their targets stay."""

import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pages.corpus_ui.uploads import stage_upload
from tests.hostile_input.conftest import attempt
from tests.vae_core.files import refusal
from vae_core.checkpoints.store import list_checkpoints, locate
from vae_core.data.corpus import Corpus
from vae_core.errors import CheckpointError, InputError
from vae_core.files import delete_folder
from vae_core.jobs.queue import delete_job, find_job, list_jobs
from vae_core.jobs.upkeep import remove_idle
from vae_core.latents.library import delete_corpus, find_corpus, latents_path, list_corpora, save_corpus
from vae_core.paths import data_dir, home_dir, leads_out, runs_dir, use_workspace, workspace_dir
from vae_core.training.teacher import _read
from vae_core.workspaces.sharing import open_link, share, token_of
from vae_core.workspaces.upkeep import list_workspaces

OWN, OTHER = "a" * 32, "b" * 32
RUN = {"title": "Herons", "arguments": ["finetune"], "files": [], "created": 1.0}
NAMES = [
    "..",
    ".",
    "",
    "../x",
    f"../../{OTHER}/runs/run-1",
    "/etc",
    "/",
    "a\0b",
    "a\nb",
    "\x1b[31m",
    "~",
    "run-1/",
    "*",
]


def fill(workspace: str, vae_folder: Path) -> str:
    """Put a corpus and a finished run into a workspace; return the corpus's key."""
    with use_workspace(workspace):
        saved = save_corpus(Corpus(pd.DataFrame({"text": ["a heron", "a gull"]}), "text", ()), name="Birds")
        shutil.copytree(vae_folder, runs_dir() / "run-1")
        (runs_dir() / "run-1" / "job.json").write_text(json.dumps(RUN))
    return saved.key


@pytest.mark.parametrize("inside", [False, True], ids=["the folder", "a file in it"])
def test_a_link_out_of_a_workspace_is_left_out_and_what_it_leads_to_outlives_the_workspace(
    vae_folder: Path, inside: bool
) -> None:
    key = fill(OTHER, vae_folder)
    theirs, own = workspace_dir(OTHER), workspace_dir(OWN)
    for folder, file in ((Path("corpora") / key, "corpus.parquet"), (Path("runs") / "run-1", "model.safetensors")):
        (own / folder).parent.mkdir(parents=True)
        if inside:
            shutil.copytree(theirs / folder, own / folder)
            (own / folder / file).unlink()
        (own / folder / (file if inside else "")).symlink_to(theirs / folder / (file if inside else ""))
        assert leads_out(own / folder)
    before = {path: path.read_bytes() for path in theirs.rglob("*") if path.is_file()}
    with use_workspace(OWN):
        assert (list_corpora(), list_jobs()) == ([], [])
        assert "run-1" not in [info.name for info in list_checkpoints()]
        with pytest.raises(CheckpointError, match="There is no checkpoint"):
            locate("run-1")
        share("run", "run-1")
        assert token_of("run", "run-1") is None  # the link of it opens nothing
        with pytest.raises(InputError, match="no longer"):
            find_corpus(key)
    remove_idle(next(found for found in list_workspaces() if found.id == OWN))
    assert not own.exists()
    assert {path: path.read_bytes() for path in theirs.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("link", ["computed", "computed/KEY", "computed/KEY/rec.parquet"])
def test_a_link_out_of_the_computed_files_is_not_followed_and_its_target_stays(
    vae_folder: Path, tmp_path: Path, link: str
) -> None:
    key = fill(OTHER, vae_folder)
    with use_workspace(OTHER):
        token = share("corpus", key)
    path, target = workspace_dir(OWN) / link.replace("KEY", key), tmp_path / "outside"
    names = {"computed": f"{key}/rec.parquet", "computed/KEY": "rec.parquet"}
    file = target / names[link] if link in names else target
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("of somebody else")
    (target / "orphan").mkdir() if target.is_dir() else None
    path.parent.mkdir(parents=True)
    path.symlink_to(target)
    with use_workspace(OWN):
        open_link(token)
        found = latents_path(find_corpus(key), "0" * 16)
        assert found.resolve().parent == workspace_dir(OWN).resolve() / "computed" / key
        assert not found.with_name("rec.parquet").exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)
        save_corpus(Corpus(pd.DataFrame({"text": ["a cod"]}), "text", ()), name="Fish")  # deletes what is not listed
    assert file.read_text() == "of somebody else"
    assert (target / "orphan").is_dir() or target.is_file()


@pytest.mark.parametrize("folder", ["corpora", "runs"])
def test_a_folder_behind_a_link_out_of_its_workspace_is_left_out(vae_folder: Path, folder: str) -> None:
    fill(OTHER, vae_folder)
    workspace_dir(OWN).mkdir(parents=True)
    (workspace_dir(OWN) / folder).symlink_to(workspace_dir(OTHER) / folder)
    with use_workspace(OWN):
        assert (list_corpora(), list_jobs()) == ([], [])


def test_a_link_within_a_workspace_and_any_of_the_home_is_followed(vae_folder: Path) -> None:
    fill(OWN, vae_folder)
    with use_workspace(OWN):
        weights = runs_dir() / "run-1" / "model.safetensors"
        weights.rename(data_dir() / "weights")
        weights.symlink_to(data_dir() / "weights")
        assert [job.name for job in list_jobs()] == ["run-1"]
        (runs_dir() / "run-1" / "round").symlink_to(runs_dir() / "run-1")
        assert [job.name for job in list_jobs()] == ["run-1"]
    (home_dir() / "runs").symlink_to(workspace_dir(OWN) / "runs")
    assert [job.name for job in list_jobs()] == ["run-1"]


def test_deleting_takes_a_link_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("a")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path / "kept")
    (tmp_path / "linked").symlink_to(tmp_path / "kept")
    delete_folder(tmp_path / "folder")
    delete_folder(tmp_path / "linked")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (tmp_path / "kept" / "file").read_text() == "a"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_a_path_stands_for_nothing_of_a_workspace(vae_folder: Path, name: str) -> None:
    key = fill(OWN, vae_folder)
    before = sorted(home_dir().rglob("*"))
    with use_workspace(OTHER):
        for call in (find_corpus, delete_corpus, find_job, lambda name: delete_job(find_job(name))):
            with pytest.raises(InputError, match="no longer"):
                call(name)
            with pytest.raises(InputError, match="no longer"):
                call(f"../../{OWN}/corpora/{key}{name}")
        attempt(lambda: share("run", name))
        assert token_of("run", name) is None
    with pytest.raises(InputError, match="no id of a workspace"):
        workspace_dir(f"{OWN[:-1]}{name or '/'}")
    assert set(before) <= set(home_dir().rglob("*"))


@pytest.mark.parametrize(
    "name", ["../../a.csv", "/etc/a.csv", "a\0.csv", "..", "a.csv/", ".csv", "C:\\a.csv", "a\n.csv"]
)
def test_an_upload_lies_among_the_uploads_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").write_text("text\na dog\n")
    with (tmp_path / "a").open("rb") as file:
        staged = stage_upload(file, name)
    assert staged.path.parent == data_dir() / "uploads"
    assert staged.path.name.rpartition(".")[0].isalnum() or staged.path.name.isalnum()
    assert "/" not in staged.stem


def test_no_archive_is_opened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../a.csv", "text\na dog\n")
    for name in ("a.zip", "a.csv", "a.txt", "a.parquet", "a.csv.gz"):
        if name != "a.zip":
            shutil.copy(tmp_path / "a.zip", tmp_path / name)
        assert refusal(tmp_path / name)
    np.savez(tmp_path / "vectors.npz", np.zeros((1, 2), np.float16))
    np.save(tmp_path / "pickle.npy", np.array([{}], dtype=object), allow_pickle=True)
    for name in ("vectors.npz", "pickle.npy"):
        assert _read(tmp_path / name, 1) is None
