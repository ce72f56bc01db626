"""TextVAEVectorizer: sklearn's own checks, its tools around it, a finetune that resumes, and bad input."""

import pickle
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from scipy.sparse import issparse
from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.utils import get_tags
from sklearn.utils.estimator_checks import parametrize_with_checks

from vae_core import TextVAEVectorizer
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.errors import CheckpointError
from vae_core.metrics.elbo import evaluate
from vae_core.model.vae import TextVAE
from vae_core.training.trainer import Trainer

NO_COLUMNS = "Texts have no columns, so there is no number of features to keep or to compare."
NOT_FOR_TEXT = {
    "check_n_features_in": NO_COLUMNS,
    "check_n_features_in_after_fitting": NO_COLUMNS,
    "check_transformer_general": NO_COLUMNS,  # its last lines; check_transformer_data_not_an_array has all others
    "check_fit2d_predict1d": "A 1-D array is the usual shape of texts, and needs no reshaping.",
    "check_complex_data": "Complex numbers are refused as what is no string, by the sentence for all of these.",
}


class OfNumbers(TextVAEVectorizer):
    """The estimator behind sklearn's checks, which feed matrices of numbers: each row is read as a sentence."""

    def _texts(self, X: Any) -> list[str]:  # noqa: N803
        if not issparse(X):
            rows = np.asarray(X)
            with suppress(TypeError, ValueError):
                rows = rows.astype(float, casting="same_kind" if rows.dtype.kind == "c" else "unsafe")
            if rows.ndim == 2 and rows.shape[1] and rows.dtype.kind == "f":
                X = [" ".join(map(str, row.round(1))) if np.isfinite(row).all() else None for row in rows]  # noqa: N806
        return super()._texts(X)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array, tags.input_tags.one_d_array = True, False
        return tags


@pytest.fixture
def checkpoint(vae_folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a tiny VAE with random weights, 8 dimensions, in the list of checkpoints."""
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", vae_folder.parent)
    return vae_folder.name


@parametrize_with_checks([OfNumbers("tiny")], expected_failed_checks=lambda _: NOT_FOR_TEXT, xfail_strict=True)
def test_it_passes_the_checks_of_sklearn(estimator: Any, check: Any, checkpoint: str) -> None:
    check(estimator)


def test_its_tags_say_that_it_takes_strings() -> None:
    tags = get_tags(TextVAEVectorizer())
    assert (tags.input_tags.string, tags.input_tags.one_d_array, tags.input_tags.two_d_array) == (True, True, False)
    assert (tags.requires_fit, tags.target_tags.required, tags.transformer_tags.preserves_dtype) == (True, False, [])


# What it computes


def test_it_gives_mu_texts_and_the_elbo(checkpoint: str, vae: TextVAE, sentences: list[str]) -> None:
    vectorizer = TextVAEVectorizer(checkpoint).fit(sentences)
    mu = vectorizer.transform(sentences)
    assert mu.dtype == np.float32
    np.testing.assert_array_equal(mu, vae.encode(sentences).mu.numpy())
    mu.flags.writeable = False  # as of a memory map
    written = vectorizer.inverse_transform(mu)
    assert written.dtype == object
    assert written.tolist() == vectorizer.inverse_transform(mu.tolist()).tolist() == vae.decode(torch.tensor(mu))
    elbo = -evaluate(vae, sentences, importance_samples=1, reconstructions=0).neg_elbo
    assert vectorizer.score(sentences) == pytest.approx(elbo, rel=1e-5)


SHAPES = {
    "tuple": tuple,
    "generator": iter,
    "Series": lambda texts: pd.Series(texts, index=range(7, 7 + len(texts))),
    "category": lambda texts: pd.Series(texts, dtype="category"),
    "frame": lambda texts: pd.DataFrame({"text": texts}),
    "objects": lambda texts: np.array(texts, dtype=object),
    "numpy's strings": np.array,
    "a column": lambda texts: np.array(texts)[:, None],
    "rows of one": lambda texts: [[text] for text in texts],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_texts_is_the_same(shape: str, checkpoint: str, sentences: list[str]) -> None:
    vectorizer = TextVAEVectorizer(checkpoint)
    expected = vectorizer.fit(sentences).transform(sentences)
    given = SHAPES[shape]
    np.testing.assert_array_equal(vectorizer.fit(given(sentences)).transform(given(sentences)), expected)


def test_a_table_comes_out_with_the_index_of_the_one_that_went_in(checkpoint: str, sentences: list[str]) -> None:
    texts = pd.Series(sentences, index=[f"row {number}" for number in range(len(sentences))])
    vectorizer = TextVAEVectorizer(checkpoint).set_output(transform="pandas")
    table = vectorizer.fit_transform(texts)
    assert table.columns.tolist() == [f"mu{number}" for number in range(8)]
    assert table.index.equals(texts.index)
    assert len(vectorizer.inverse_transform(table)) == len(texts)


# Among sklearn's tools


def test_it_is_a_step_of_a_pipeline_on_one_column_of_a_table(checkpoint: str, sentences: list[str]) -> None:
    table = pd.DataFrame({"text": sentences * 2, "length": [len(text) for text in sentences * 2]})
    labels = ["dog" if "dog" in text else "none" for text in table["text"]]
    for column in ("text", ["text"]):
        columns = make_column_transformer((TextVAEVectorizer(checkpoint), column), ("passthrough", ["length"]))
        model = make_pipeline(columns, LogisticRegression(max_iter=2000)).fit(table, labels)
        assert model.score(table, labels) == 1.0
        names = model[:-1].get_feature_names_out()
        assert names[[0, 7, 8]].tolist() == ["textvaevectorizer__mu0", "textvaevectorizer__mu7", "passthrough__length"]


def test_a_grid_search_chooses_among_checkpoints(
    checkpoint: str, vae_folder: Path, tmp_path: Path, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, scale in (("as-is", 1.0), ("silent", 0.0)):
        vae = TextVAE.from_pretrained(vae_folder)
        vae.to_mu.weight.data *= scale
        vae.save_pretrained(tmp_path / name)
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", tmp_path)
    texts, labels = sentences * 3, list(range(len(sentences))) * 3
    model = make_pipeline(TextVAEVectorizer(), LogisticRegression(C=100.0, max_iter=2000))
    grid = GridSearchCV(model, {"textvaevectorizer__checkpoint": ["silent", "as-is"]}, cv=3, error_score="raise")
    assert grid.fit(texts, labels).best_params_ == {"textvaevectorizer__checkpoint": "as-is"}
    assert grid.best_score_ == 1.0


# Light to import and to keep


def test_torch_comes_with_the_first_transform(checkpoint: str, vae_folder: Path) -> None:
    code = (
        "import pickle, sys; from vae_core import TextVAEVectorizer; "
        f"pickle.dumps(TextVAEVectorizer({str(vae_folder)!r}).fit(['a man'])); print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_pickle_holds_no_weights_and_finds_them_again(
    checkpoint: str, vae_folder: Path, sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copytree(vae_folder, tmp_path / "mine" / "copy"))
    vectorizer = TextVAEVectorizer(copy).fit(sentences)
    expected = vectorizer.transform(sentences)
    pickled = pickle.dumps(vectorizer)
    assert len(pickled) < 1000
    assert "copy" in pickled.decode(errors="ignore")
    np.testing.assert_array_equal(pickle.loads(pickled).transform(sentences), expected)
    by_name = pickle.dumps(vectorizer.set_params(checkpoint="copy"))
    shutil.move(tmp_path / "mine", tmp_path / "moved")
    with pytest.raises(CheckpointError, match=r"copy is gone, or has other weights .*: put it back, or fit again\."):
        pickle.loads(pickled).transform(sentences)
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", tmp_path / "moved")
    np.testing.assert_array_equal(pickle.loads(by_name).transform(sentences), expected)


def test_weights_that_changed_since_fit_are_refused(vae_folder: Path, sentences: list[str], tmp_path: Path) -> None:
    copy = Path(shutil.copytree(vae_folder, tmp_path / "copy"))
    vectorizer = TextVAEVectorizer(copy).fit(sentences)
    vae = TextVAE.from_pretrained(copy)
    vae.to_mu.weight.data *= 2
    vae.save_pretrained(copy)
    with pytest.raises(CheckpointError, match="other weights than at the time of fit"):
        vectorizer.transform(sentences)
    assert clone(vectorizer).fit(sentences).transform(sentences).shape == (len(sentences), 8)


# A finetune

SHORT = {
    "recipe": "vanilla",
    "steps": 6,
    "max_tokens_per_batch": 128,
    "precision": "fp32",
    "latent_dim": 4,
    "log_every": 1,
}


@pytest.fixture
def tuned(bases: dict[str, Path], tmp_path: Path) -> TextVAEVectorizer:
    """One that finetunes a tiny base in six steps."""
    return TextVAEVectorizer(bases["t5"], finetune=SHORT, folder=tmp_path / "runs")


def test_a_finetune_is_made_once_for_the_same_texts_and_options(
    tuned: TextVAEVectorizer, sentences: list[str], tmp_path: Path
) -> None:
    texts = sentences * 3
    assert tuned.fit_transform(texts).shape == (30, 4)
    folder = Path(tuned.checkpoint_)
    assert folder.parent == tmp_path / "runs"
    assert {"README.md", "model.safetensors", "metrics.jsonl"} <= {path.name for path in folder.iterdir()}
    before = (folder / "model.safetensors").stat()
    assert clone(tuned).fit(texts).checkpoint_ == str(folder)
    assert (folder / "model.safetensors").stat().st_mtime_ns == before.st_mtime_ns
    others = [clone(tuned).fit(texts[::-1]), clone(tuned).set_params(finetune={**SHORT, "seed": 1}).fit(texts)]
    assert len({folder, *(Path(other.checkpoint_) for other in others)}) == 3


def test_a_finetune_that_is_stopped_goes_on_at_the_next_fit(
    tuned: TextVAEVectorizer, sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = Trainer.train_step

    def interrupted(trainer: Trainer, number: int) -> int:
        if number == 2:
            signal.raise_signal(signal.SIGINT)
        return step(trainer, number)

    monkeypatch.setattr(Trainer, "train_step", interrupted)
    with pytest.raises(KeyboardInterrupt, match="Stopped at step 3 of 6: fit again"):
        tuned.fit(sentences * 3)
    monkeypatch.setattr(Trainer, "train_step", step)
    tuned.fit(sentences * 3)
    whole = clone(tuned).set_params(folder=tmp_path / "whole").fit(sentences * 3)
    np.testing.assert_array_equal(tuned.transform(sentences), whole.transform(sentences))
    steps = [record["step"] for record in read_metrics(Path(tuned.checkpoint_)) if record["split"] == "train"]
    assert steps == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"folder": None}, r"A finetune needs a folder for its run: give folder=\."),
        ({"finetune": {"epoch": 3}}, r"epoch is no key that is known there\."),
        ({"finetune": {"recipe": "three-phase"}}, "There is no recipe named 'three-phase'; choose one of: two-phase"),
        ({"finetune": {"latent_dim": "many"}}, "A VAE cannot have these fields: "),
        ({"finetune": {"epochs": -1}}, "epochs is -1, but it must be greater than 0"),
    ],
)
def test_options_that_cannot_be_used_are_refused(
    changes: dict[str, Any], said: str, tuned: TextVAEVectorizer, sentences: list[str]
) -> None:
    with pytest.raises(ValueError, match=said):
        tuned.set_params(**changes).fit(sentences)


def test_a_finetune_needs_ten_texts_and_no_finetune_a_vae(
    tuned: TextVAEVectorizer, sentences: list[str], bases: dict[str, Path]
) -> None:
    with pytest.raises(ValueError, match="9 sentences are too few to train on"):
        tuned.fit([*sentences[:9], "", " "])
    with pytest.raises(TypeError, match="finetune is True: give a dict of options"):
        clone(tuned).set_params(finetune=True).fit(sentences)
    with pytest.raises(CheckpointError, match=r"is a base \(t5\), not a VAE"):
        TextVAEVectorizer(bases["t5"]).fit(sentences)
    with pytest.raises(CheckpointError, match="There is no checkpoint 'nowhere': give a name"):
        TextVAEVectorizer("nowhere").fit(sentences)


# Input that cannot be used

REFUSED: dict[str, tuple[Any, type[Exception], str]] = {
    "one string": ("a man", ValueError, r"X is one string: give a list of strings\."),
    "none": (None, TypeError, r"X is of the type NoneType: give a list of strings\."),
    "a set": ({"a man"}, TypeError, r"X is of the type set: give a list of strings\."),
    "nothing": ([], ValueError, r"0 sample\(s\)"),
    "an empty table": (pd.DataFrame({"text": []}), ValueError, r"0 sample\(s\)"),
    "None inside": (
        ["a", None, None],
        ValueError,
        r"contains NaN or None, 2 of 3, the first in row 1: leave these rows",
    ),
    "NaN in a column": (pd.Series(["a", None]), ValueError, r"contains NaN or None, 1 of 2, the first in row 1"),
    "numbers": ([1.5], ValueError, r"Row 0 of X is 1\.5, float and not str: give strings\."),
    "bytes": (["a", b"b"], ValueError, r"Row 1 of X is b'b', bytes and not str"),
    "two columns": (pd.DataFrame({"a": ["x"], "b": ["y"]}), ValueError, "X has 2 columns: give the one with the texts"),
    "three dimensions": (np.array([[["a"]]]), ValueError, "dim 3"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_of_strings_is_refused(name: str, checkpoint: str) -> None:
    given, error, said = REFUSED[name]
    vectorizer = TextVAEVectorizer(checkpoint).fit(["a man"])
    for method in (vectorizer.fit, vectorizer.transform, vectorizer.score):
        with pytest.raises(error, match=said) as raised:
            method(given)
        assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("latents", "said"),
    [
        (np.zeros((2, 7)), r"X has the shape \(2, 7\), but latents have \(N, 8\)"),
        (np.zeros(8), r"X has the shape \(8,\), but latents have \(N, 8\)"),
        (np.full((1, 8), np.nan), "Input X contains NaN"),
        (np.full((1, 8), np.inf), "Input X contains infinity"),
        (np.zeros((0, 8)), r"0 sample\(s\)"),
        ([["a"] * 8], "could not convert string to float"),
    ],
)
def test_latents_that_cannot_be_decoded_are_refused(latents: Any, said: str, checkpoint: str) -> None:
    with pytest.raises(ValueError, match=said):
        TextVAEVectorizer(checkpoint).fit(["a man"]).inverse_transform(latents)


def test_before_fit_there_is_nothing_to_transform(checkpoint: str) -> None:
    vectorizer = TextVAEVectorizer(checkpoint)
    for call in (vectorizer.transform, vectorizer.inverse_transform, vectorizer.score):
        with pytest.raises(NotFittedError, match="not fitted yet"):
            call(["a man"])
    with pytest.raises(NotFittedError, match="not fitted yet"):
        vectorizer.get_feature_names_out()
