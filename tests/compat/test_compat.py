"""What the version before has made opens, is listed, goes on and resumes; tests.compat.make made it."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.compat.make import DATA, ENCODE, EPOCHS, FINETUNE, MTIME_NS, PRETRAIN, SENTENCES
from tests.vae_core.jobhelp import end_all, until
from vae_core.checkpoints import store
from vae_core.checkpoints.card import write_card
from vae_core.checkpoints.prior import load_prior
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import fingerprint, list_checkpoints
from vae_core.cli.main import main
from vae_core.data.corpus import read_corpus
from vae_core.jobs import queue
from vae_core.jobs.queue import find_job, list_jobs, resume_job
from vae_core.latents.library import latents_path, list_corpora, read_rec, save_corpus
from vae_core.latents.table import read_latents
from vae_core.space.layout import projection_key
from vae_core.space.projection import read_projection, transform

Run = Callable[..., str]
pytestmark = pytest.mark.timeout(900)  # a job's process imports torch, and the first one lets everything else go first


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that the version before has made, which is the current folder, the home and the checkpoints."""
    folder = tmp_path / "old"
    shutil.copytree(DATA, folder)
    for path in (folder / "encode" / "in").iterdir():
        os.utime(path, ns=(MTIME_NS, MTIME_NS))
    monkeypatch.setenv("MIDSENTENCE_HOME", str(folder / "home"))
    monkeypatch.setenv("MIDSENTENCE_CHECKPOINTS", str(folder / "checkpoints"))  # for the processes of jobs
    monkeypatch.setattr(store, "ROOT", folder / "checkpoints")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command and returns what it printed, or its error where another code is named."""

    def call(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        got = main(words)
        out, err = capsys.readouterr()
        assert got == code, err
        return err if code else out

    return call


def steps(folder: Path, split: str = "train") -> list[int]:
    return [record["step"] for record in read_metrics(folder) if record["split"] == split]


# Checkpoints


def test_all_checkpoints_are_listed_those_of_jobs_too(old: Path) -> None:
    found = {info.name: (info.kind, set(info.evaluation)) for info in list_checkpoints()}
    assert found == {
        "tiny": ("VAE", {"lines"}),
        "tiny-base": ("base", set()),
        "finished-1": ("VAE", set()),
        "stopped-1": ("VAE", set()),
    }


def test_a_checkpoint_without_a_flow_draws_from_the_standard_normal(old: Path, run: Run) -> None:
    assert load_prior("tiny") is None
    assert run("sample", "2", "--checkpoint", "tiny") == run(
        "sample", "2", "--checkpoint", "tiny", "--prior", "standard"
    )


def test_a_vae_gives_the_latents_that_it_gave(old: Path) -> None:
    latents = read_latents(old / "encode" / "one.parquet")
    vae = load_vae("tiny")
    assert latents.checkpoint == fingerprint(old / "checkpoints" / "tiny")
    posterior = vae.encode(latents.texts)
    np.testing.assert_allclose(posterior.mu.numpy(), latents.mu, atol=1e-4)
    np.testing.assert_allclose(posterior.logvar.numpy(), latents.logvar, atol=1e-4)
    rec = pq.read_table(next((old / "home" / "corpora").glob("*/rec-*.parquet")))["rec"].to_numpy()
    np.testing.assert_allclose(vae.nll(posterior.mu[: len(rec)], latents.texts[: len(rec)]).numpy(), rec, rtol=1e-3)


def test_a_card_is_written_of_the_figures_and_options_that_were_kept(old: Path) -> None:
    folder = old / "checkpoints" / "tiny"
    figures = json.loads((folder / "evaluation.json").read_text())["lines"]
    before = (folder / "README.md").read_text()
    write_card(folder)
    card = (folder / "README.md").read_text()
    for figure in (f"{figures['rec']:.2f}", f"{figures['kl']:.2f}", f"{100 * figures['sample_repeats']:.1f}"):
        assert figure in before
        assert figure in card
    assert "4 latent dimensions" in card
    assert "tiny-base" in card
    assert figures["command"] in card


# Runs


def test_a_stopped_finetune_goes_on_with_the_words_that_started_it(old: Path, run: Run) -> None:
    folder = old / "run"
    shutil.copytree(old / "home" / "runs" / "stopped-1", folder)
    for name in ("job.json", "status.json", "output.log", "stop"):
        (folder / name).unlink(missing_ok=True)
    before, followed = read_metrics(folder), read_metrics(folder, name="followed.jsonl")
    words = [*FINETUNE, EPOCHS[1], "--resume", "-o", "run"]
    for option in ("--free-bits", "--deletion", "--bag", "--max-tokens", "--token-budget", "--latent-dim"):
        changed = [("8" if words[at - 1] == option else word) for at, word in enumerate(words)]
        changed = ["0.9" if words[at - 1] == option == "--deletion" else word for at, word in enumerate(changed)]
        run(*changed, code=2)
    assert read_metrics(folder) == before
    run(*words)
    assert read_metrics(folder)[: len(before)] == before
    assert read_metrics(folder, name="followed.jsonl")[: len(followed)] == followed
    assert steps(folder) == list(range(1, max(steps(folder)) + 1))
    assert max(steps(folder)) > max(steps(old / "home" / "runs" / "stopped-1"))
    assert not list(folder.glob("state-*"))
    assert load_vae(folder).config.latent_dim == 4


def test_a_stopped_pretraining_goes_on_with_the_words_that_started_it(old: Path, run: Run) -> None:
    folder = old / "stopped" / "pretrain"
    for option in ("--vocab-size", "--prefix-share", "--token-budget"):
        changed = ["1" if PRETRAIN[at - 1] == option else word for at, word in enumerate(PRETRAIN)]
        run(*changed, "--resume", "-o", str(folder), code=2)
    run(*PRETRAIN, "--resume", "-o", str(folder))
    assert steps(folder) == steps(old / "checkpoints" / "tiny-base")


def test_jobs_are_listed_and_a_stopped_one_is_resumed_to_its_end(
    old: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PROCESS", (sys.executable, "-m", "tests.vae_core.fakejob"))  # real, but not nice
    monkeypatch.setenv("FAKE_NICE", "0")
    assert [(job.name, job.title, job.state) for job in list_jobs()] == [
        ("stopped-1", "Stopped", "stopped"),
        ("finished-1", "Finished", "finished"),
    ]
    rows = {row["name"]: row for row in json.loads(run("runs", "--json"))}
    assert (rows["finished-1"]["step"], rows["finished-1"]["state"]) == (14, "finished")
    assert rows["finished-1"]["kl"] > 0
    assert list(find_job("finished-1").arguments) == [*FINETUNE, EPOCHS[0]]
    before = read_metrics(old / "home" / "runs" / "stopped-1")
    try:
        job = until(resume_job(find_job("stopped-1")), "finished", "failed")
        assert job.state == "finished", (job.folder / "output.log").read_text()
        assert read_metrics(job.folder)[: len(before)] == before
    finally:
        list(end_all())


# Latents


def test_a_saved_corpus_is_there_with_all_that_was_computed_of_it(old: Path) -> None:
    (corpus,) = list_corpora()
    assert (corpus.name, corpus.rows, corpus.label_columns) == ("Places", 9, ("place",))
    mark = fingerprint(old / "checkpoints" / "tiny")
    latents = read_latents(latents_path(corpus, mark))
    assert latents.texts == SENTENCES[:9] == list(corpus.read().texts)
    rec = read_rec(corpus, mark)
    assert rec is not None
    assert rec.shape == (9,)
    asked: dict[str, Any] = {"method": "umap", "dims": 2, "neighbors": 15, "min_dist": 0.1, "metric": "euclidean"}
    path = corpus.folder / f"map-{mark}-{projection_key(**asked, seed=0)}.parquet"
    assert read_projection(path).coordinates.shape == (9, 2)


def test_a_corpus_handed_in_again_is_the_one_that_is_there(old: Path) -> None:
    (before,) = list_corpora()
    again = save_corpus(read_corpus(old / "encode" / "in" / "a.csv"), name="Places", label_columns=["place"])
    assert again == before


@pytest.mark.parametrize(("folder", "done"), [("finished", 5), ("half", 2)])
def test_an_encoded_folder_goes_on(
    old: Path, run: Run, monkeypatch: pytest.MonkeyPatch, folder: str, done: int
) -> None:
    monkeypatch.chdir("encode")
    said = run(*ENCODE, folder)
    assert "14 rows" in said
    assert f"{done} of them" in said
    latents, one = read_latents(old / "encode" / folder), read_latents(old / "encode" / "one.parquet")
    assert latents.texts == one.texts == SENTENCES[:14]
    np.testing.assert_allclose(latents.mu, one.mu, atol=1e-4)
    run(*ENCODE[:-1], "--precision", "bf16", "-o", folder, code=2)


@pytest.mark.parametrize("name", ["umap", "pca"])
def test_a_map_takes_new_points_where_the_old_ones_lie(old: Path, name: str) -> None:
    latents = read_latents(old / "encode" / "one.parquet")
    projection = read_projection(old / "encode" / f"{name}.parquet")
    assert projection.method == name
    assert projection.coordinates.shape == (14, 2 if name == "umap" else 3)
    placed = transform(projection, latents.mu, latents.mu)
    tolerance = 1e-4 * np.ptp(projection.coordinates, axis=0).max()
    np.testing.assert_allclose(placed, projection.coordinates, atol=tolerance)


def test_an_exported_file_is_a_latents_table(old: Path, run: Run) -> None:
    latents = read_latents(old / "export" / "places.parquet")
    assert latents.texts == SENTENCES[:9]
    assert {"x", "y", "place"} <= set(latents.table.columns)
    rows = json.loads(run("neighbors", SENTENCES[3], "--in", "export/places.parquet", "-k", "1", "--json"))
    assert rows[0]["text"] == SENTENCES[3]
    assert len(read_corpus(old / "export" / "places.csv").texts) == 9


# Comparisons


def test_a_comparison_runs_nothing_again_and_knows_what_has_changed(old: Path, run: Run) -> None:
    results = {path: path.read_bytes() for path in (old / "compare" / "out" / "results").iterdir()}
    shutil.rmtree(old / "compare" / "out" / "bases")
    assert "2 rows, 2 runs, 0 failed" in run("compare", "compare/grid.yaml", "-o", "compare/out")
    assert {path: path.read_bytes() for path in (old / "compare" / "out" / "results").iterdir()} == results
    assert not (old / "compare" / "out" / "bases").exists()
    grid = (old / "compare" / "grid.yaml").read_text()
    for before, after in (("clip: 2.0", "clip: 3.0"), ("ramp: 0.3", "ramp: 0.4"), ("max_tokens: 30", "max_tokens: 29")):
        (old / "compare" / "grid.yaml").write_text(grid.replace(before, after))
        assert "was run with other values of" in run("compare", "compare/grid.yaml", "-o", "compare/out", code=2)
