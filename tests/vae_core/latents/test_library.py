"""Corpus library: one content is one corpus, and computed files are found again."""

from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest

from vae_core.data.corpus import Corpus
from vae_core.errors import InputError
from vae_core.latents.library import (
    delete_corpus,
    encode_saved,
    find_corpus,
    latents_path,
    list_corpora,
    read_rec,
    save_corpus,
    score_saved,
)
from vae_core.latents.table import read_latents
from vae_core.model.vae import TextVAE


def corpus(*texts: str, **columns: list) -> Corpus:
    return Corpus(pd.DataFrame({"text": list(texts), **columns}), "text", ("a note",))


def test_a_corpus_is_found_again_by_its_key_with_all_that_was_said_of_it() -> None:
    save_corpus(corpus("a", "b", mood=["x", None]), name="one")
    saved = save_corpus(corpus("a", "b", mood=["x", None]), name="two", label_columns=["mood"])
    assert list_corpora() == [saved]  # the same content is kept once and takes the newer name
    again = find_corpus(saved.key)
    assert again == saved
    assert (again.name, again.rows, again.label_columns, again.notes) == ("two", 2, ("mood",), ("a note",))
    assert again.read().texts == ["a", "b"]
    assert again.read().table["mood"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    "other",
    [corpus("a", "c"), corpus("b", "a"), corpus("a", "b", more=["1", "2"]), corpus("a", "b", more=[1, 2])],
    ids=["a cell", "the order", "a column", "a type"],
)
def test_other_content_has_another_key(other: Corpus) -> None:
    assert save_corpus(other, name="x").key != save_corpus(corpus("a", "b"), name="x").key


def test_latents_are_written_read_back_and_gone_with_the_corpus(vae: TextVAE, sentences: list[str]) -> None:
    saved = save_corpus(corpus(*sentences), name="ten")
    path = encode_saved(vae, saved, "f00d")
    assert path == latents_path(saved, "f00d")
    latents = read_latents(path)
    assert np.allclose(latents.kl, vae.encode(sentences).kl.numpy(), atol=1e-5)
    assert (latents.texts, latents.checkpoint) == (sentences, "f00d")
    assert saved.files["latents-f00d.parquet"] == path.stat().st_size
    delete_corpus(saved.key)
    assert not saved.folder.exists()
    with pytest.raises(InputError, match="no longer saved"):
        find_corpus(saved.key)


def test_a_corpus_deleted_while_it_is_encoded_stays_deleted(vae: TextVAE, sentences: list[str]) -> None:
    saved = save_corpus(corpus(*sentences), name="ten")
    with pytest.raises(InputError, match="no longer saved"):
        encode_saved(vae, saved, "f00d", on_batch=lambda n: delete_corpus(saved.key) if n == 10 else None)
    assert not saved.folder.exists()


def test_an_encoding_that_is_broken_off_leaves_nothing(vae: TextVAE, sentences: list[str]) -> None:
    saved = save_corpus(corpus(*sentences), name="ten")
    with pytest.raises(KeyboardInterrupt):
        encode_saved(vae, saved, "f00d", on_batch=Mock(side_effect=KeyboardInterrupt))
    assert list(saved.files) == ["about.json", "corpus.parquet"]


def test_costs_are_those_of_the_model_and_are_kept(vae: TextVAE, sentences: list[str]) -> None:
    saved = save_corpus(corpus(*sentences), name="ten")
    mu = vae.encode(sentences).mu
    assert read_rec(saved, "f00d") is None
    told: list[int] = []
    rec = score_saved(vae, saved, "f00d", mu.numpy(), sentences, on_batch=told.append)
    assert np.allclose(rec, vae.nll(mu, sentences).numpy(), atol=1e-4)
    assert np.array_equal(read_rec(saved, "f00d"), rec)
    assert told == [10]
    delete_corpus(saved.key)
    with pytest.raises(InputError, match="no longer saved here"):
        score_saved(vae, saved, "f00d", mu.numpy(), sentences)
    assert not saved.folder.exists()


def test_a_damaged_description_is_left_out_and_a_damaged_table_is_one_sentence() -> None:
    saved = save_corpus(corpus("a", "b"), name="one")
    (saved.folder / "corpus.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match='corpus "one" is gone or damaged'):
        saved.read()
    (saved.folder / "about.json").write_text("{")
    assert list_corpora() == []


def test_a_missing_label_column_and_a_home_that_cannot_be_written_are_one_sentence(home: Path) -> None:
    with pytest.raises(InputError, match="no column 'mood'"):
        save_corpus(corpus("a"), name="one", label_columns=["mood"])
    home.rmdir()
    home.write_text("a file")
    with pytest.raises(InputError, match="could not be written"):
        save_corpus(corpus("a"), name="one")


def test_a_corpus_that_is_deleted_is_gone_at_once_and_what_a_kill_left_goes_with_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = (save_corpus(corpus(name), name=name) for name in "ab")
    with monkeypatch.context() as patch:
        patch.setattr("vae_core.files.shutil.rmtree", Mock(side_effect=KeyboardInterrupt))  # killed on the way
        with pytest.raises(KeyboardInterrupt):
            delete_corpus(first.key)
    assert [saved.name for saved in list_corpora()] == ["b"]
    assert len(list(first.folder.parent.glob(".*.deleted.tmp"))) == 1
    delete_corpus(second.key)
    assert list(first.folder.parent.iterdir()) == []


def test_a_corpus_is_deleted_once_by_two_who_ask_at_the_same_moment() -> None:
    saved = save_corpus(corpus("a"), name="one")
    found = find_corpus(saved.key)
    with pytest.MonkeyPatch.context() as patch:  # both have found it
        patch.setattr("vae_core.latents.library.find_corpus", lambda key: found)
        delete_corpus(saved.key)
        with pytest.raises(InputError, match="no longer saved here"):
            delete_corpus(saved.key)


def test_a_corpus_appears_with_its_table_and_its_description_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("vae_core.latents.library.write_text", Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            save_corpus(corpus("a"), name="one")
    assert list_corpora() == []
    saved = save_corpus(corpus("a"), name="one")
    assert [path.name for path in saved.folder.parent.iterdir()] == [saved.key]


def test_a_description_of_another_folder_is_left_out_so_that_nothing_else_is_deleted(home: Path) -> None:
    saved = save_corpus(corpus("a"), name="one")
    about = saved.folder / "about.json"
    about.write_text(about.read_text().replace(saved.key, "../../elsewhere"))
    assert list_corpora() == []
