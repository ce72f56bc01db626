"""Snippets: what a visitor typed is data in them, and nothing else gets in; the pages' tests run the rest."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import vae_core.checkpoints.store
from pages.common.code_snippets import encode_snippet, map_snippet, walk_snippet
from vae_core.analysis.sentence import analyse_sentences
from vae_core.checkpoints.store import fingerprint
from vae_core.latents.library import SavedCorpus, encode_saved
from vae_core.latents.table import read_latents
from vae_core.model.vae import TextVAE
from vae_core.space.projection import fit_projection

HOSTILE = '\'); raise SystemExit #\n""" \\ {x} \ud800'


@pytest.fixture
def knows(trained: Callable[..., TextVAE], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TextVAE:
    vae = trained()
    vae.save_pretrained(tmp_path / "learned")
    monkeypatch.setattr(vae_core.checkpoints.store, "ROOT", tmp_path)
    return vae


def test_sentences_are_read_as_the_encode_page_reads_them(knows: TextVAE, sentences: list[str]) -> None:
    names: dict[str, Any] = {}
    exec(encode_snippet("learned", sentences[:2], samples=2, seed=1), names)
    assert [reading.text for reading in names["readings"]] == sentences[:2]
    assert names["readings"][0].samples == analyse_sentences(knows, sentences[:1], samples=2, seed=1)[0].samples


def test_a_kept_corpus_is_laid_out_as_the_map_page_does(knows: TextVAE, saved: SavedCorpus, tmp_path: Path) -> None:
    mark = fingerprint(tmp_path / "learned")
    latents = read_latents(encode_saved(knows, saved, mark))
    names: dict[str, Any] = {}
    exec(map_snippet("learned", saved.key, {"method": "pca", "dims": 2}), names)
    assert np.array_equal(names["projection"].coordinates, fit_projection(latents.mu, method="pca").coordinates)
    assert len(names["vae"].decode(names["torch"].tensor(names["estimate"].z))) == 1


def test_whatever_is_typed_is_a_string_in_the_python(knows: TextVAE) -> None:
    names: dict[str, Any] = {}
    exec(walk_snippet("learned", HOSTILE, "a dog", steps=2, kind="linear", decoding={}), names)
    assert len(names["walk"].points) == 2
    with pytest.raises(vae_core.checkpoints.store.CheckpointError):
        exec(walk_snippet(HOSTILE, "", "", steps=2, kind="linear", decoding={}), {})


@pytest.mark.parametrize("value", [np.float32(1.0), float("nan"), object()])
def test_what_is_no_plain_data_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="cannot be written as a Python literal"):
        walk_snippet("learned", "", "", steps=value, kind="linear", decoding={})
