"""Snippets: user input is a literal in them, never code; the pages' tests run the rest."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import vae_core.checkpoints.store
from pages.common.context import PageContext
from pages.explore_ui.snippets import walk_snippet
from tests.pages.conftest import run
from vae_core.checkpoints.store import CheckpointInfo
from vae_core.model.vae import TextVAE


def of(name: str) -> PageContext:
    return PageContext(CheckpointInfo(name, Path(), "VAE", 0, "", {}), "", None, None)


HOSTILE = '\'); raise SystemExit #\n""" \\ {x} \ud800'


def test_whatever_is_typed_is_a_string_in_the_python(knows: TextVAE) -> None:
    names = run(walk_snippet(of("learned"), HOSTILE, "a dog", steps=2, kind="linear", decoding={}))
    assert len(names["walk"].points) == 2
    with pytest.raises(vae_core.checkpoints.store.CheckpointError):
        run(walk_snippet(of(HOSTILE), "", "", steps=2, kind="linear", decoding={}))


@pytest.mark.parametrize("value", [np.float32(1.0), float("nan"), object()])
def test_what_is_no_plain_data_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="cannot be written as a Python literal"):
        walk_snippet(of("learned"), "", "", steps=value, kind="linear", decoding={})
